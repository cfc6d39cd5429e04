package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An attestation that is signed now")
class EnteredAttestationTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";
  private static final Map<String, Object> KNOWN =
      tree(
          "accounts",
          List.of(
              tree("id", "facebook", "platform", "Facebook", "state", "ACTIVE"),
              tree("id", "youtube", "platform", "YouTube", "state", "ACTIVE")));

  @Test
  void is_about_a_subject_that_its_control_finds_in_the_facts() {
    assertThat(faults(KNOWN, signed("GSM-ACC-01", "facebook"))).isEmpty();
    assertThat(faults(KNOWN, signed("GSM-ACC-01", null))).isEmpty();
  }

  @Test
  void is_refused_with_the_nearest_subject_where_there_is_no_such() {
    assertThat(faults(KNOWN, signed("GSM-ACC-01", "facebok")))
        .containsExactly(
            "/subject attestation.subject The facts have no such subject for this control. Did"
                + " you mean facebook? Known subjects: facebook, youtube");
  }

  @Test
  void is_for_no_post_that_is_not_out() {
    Map<String, Object> posts =
        tree(
            "posts",
            List.of(
                tree("id", "P1", "state", "PUBLISHED", "piiScanHits", 0),
                tree("id", "P2", "state", "DRAFT", "piiScanHits", 0)));
    assertThat(faults(posts, signed("GSM-VAL-14", "P1"))).isEmpty();
    assertThat(faults(posts, signed("GSM-VAL-14", "P2")))
        .containsExactly(
            "/subject attestation.subject P2 is not out yet, and its text may still change. Sign"
                + " once it is published.");
    assertThat(
            Attestation.entered(
                    signed("GSM-VAL-14", null),
                    ControlCatalogue.shipped(),
                    Facts.fromPlain(posts).orThrow(),
                    OffsetDateTime.parse(NOW))
                .orThrow()
                .covers()
                .orElseThrow())
        .containsOnlyKeys("P1");
  }

  @Test
  void is_told_what_to_record_first_where_the_facts_do_not_tell_its_subjects() {
    assertThat(faults(tree(), signed("GSM-ACC-01", "facebook")))
        .singleElement()
        .asString()
        .startsWith("/subject attestation.subject It is not yet known what this control is about")
        .contains("accounts");
  }

  @Test
  void has_no_subject_where_the_control_is_about_the_department() {
    assertThat(faults(KNOWN, signed("GSM-LEG-01", "facebook")))
        .singleElement()
        .asString()
        .contains("no single subjects");
  }

  /** Whatever the catalogue asks of a person: a made-up subject is never taken. */
  @Test
  void is_refused_for_a_made_up_subject_of_every_control() {
    List<String> taken = new ArrayList<>();
    for (Control control : ControlCatalogue.shipped().controls()) {
      if (faults(KNOWN, signed(control.id(), "nobody-1")).stream()
          .noneMatch(fault -> fault.startsWith("/subject attestation.subject"))) {
        taken.add(control.id());
      }
    }

    assertThat(taken).isEmpty();
  }

  @Test
  void takes_a_yes_back_whose_subject_has_gone_since() {
    Map<String, Object> before = signed("GSM-ACC-01", "instagram");
    Map<String, Object> facts = new LinkedHashMap<>(KNOWN);
    facts.put("attestations", List.of(before));
    Map<String, Object> no = signed("GSM-ACC-01", "instagram");
    no.put("confirmed", false);

    assertThat(faults(facts, no)).isEmpty();
    assertThat(faults(facts, before)).hasSize(1);
    assertThat(faults(KNOWN, no)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"2026-10-31, false", "2026-12-31, true", ", true"})
  void is_signed_by_nobody_who_has_left_the_post(@Nullable String left, boolean right) {
    Map<String, Object> signed = signed("GSM-ACC-01", null);
    Map<String, Object> facts = new LinkedHashMap<>(KNOWN);
    Map<String, Object> person = tree("id", signed.get("person"));
    if (left != null) {
      person.put("leftPostAt", left);
    }
    facts.put("people", List.of(person));

    assertThat(
            faults(facts, signed).stream()
                .noneMatch(one -> one.startsWith("/person attestation.left")))
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"P7, true", "P8, false", ", true"})
  void is_signed_by_nobody_whose_signature_does_not_count(@Nullable String listed, boolean right) {
    Map<String, Object> facts = new LinkedHashMap<>(KNOWN);
    facts.put("people", listed == null ? List.of() : List.of(tree("id", listed)));

    Map<String, Object> signed = signed("GSM-VAL-03", null);
    signed.put("role", "reviewer");

    assertThat(
            faults(facts, signed).stream()
                .noneMatch(one -> one.startsWith("/person attestation.uncounted")))
        .isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"2027-03-31, true", "2031-11-24, true", "2031-11-25, false", "9999-12-31, false"})
  void is_valid_for_five_years_at_most(String expires, boolean right) {
    Map<String, Object> signed = signed("GSM-ACC-01", null);
    signed.put("expires", expires);

    assertThat(faults(KNOWN, signed).isEmpty()).isEqualTo(right);
  }

  @ParameterizedTest
  @ValueSource(strings = {"face\u202ebook", "face\u0000book", "\u2067facebook"})
  void has_no_text_that_reads_otherwise_than_it_is_written(String subject) {
    assertThat(faults(KNOWN, signed("GSM-ACC-01", subject)))
        .anyMatch(fault -> fault.startsWith("/subject tree.control"));
  }

  @Test
  void that_stands_in_the_facts_of_a_question_is_about_a_subject_that_there_is() {
    Map<String, Object> facts = new LinkedHashMap<>(KNOWN);
    facts.put("attestations", List.of(signed("GSM-ACC-01", "facebok")));
    Map<String, Object> question = tree("profile", "framework-2012", "asOf", NOW, "facts", facts);

    assertThat(asked(question))
        .singleElement()
        .asString()
        .startsWith("/facts/attestations/0/subject attestation.subject");
  }

  @Test
  void that_stands_in_the_facts_of_a_question_and_holds_no_more_is_let_alone() {
    Map<String, Object> facts = new LinkedHashMap<>(KNOWN);
    facts.put("attestations", List.of(signed("GSM-ACC-01", "facebok")));
    Map<String, Object> question =
        tree("profile", "framework-2012", "asOf", "2028-01-01T00:00:00+05:30", "facts", facts);

    assertThat(asked(question)).isEmpty();
  }

  @Test
  void a_question_is_asked_of_a_moment_that_can_be_meant() {
    Map<String, Object> question =
        tree("profile", "framework-2012", "asOf", "9999-01-01T00:00:00Z", "facts", tree());

    assertThat(asked(question)).singleElement().asString().startsWith("/asOf tree.instant");
  }

  private static List<String> asked(Map<String, Object> question) {
    return Assessment.ofPlain(question).fold(report -> List.of(), EnteredAttestationTest::said);
  }

  private static List<String> faults(Map<String, Object> facts, Map<String, Object> signed) {
    return Attestation.entered(
            signed,
            ControlCatalogue.shipped(),
            Facts.fromPlain(facts).orThrow(),
            OffsetDateTime.parse(NOW))
        .fold(read -> List.of(), EnteredAttestationTest::said);
  }

  private static List<String> said(List<InputFault> faults) {
    return faults.stream()
        .map(
            one ->
                one.pointer()
                    + " "
                    + one.code()
                    + " "
                    + GovernanceMessages.in("en").say(one.text()))
        .toList();
  }

  private static Map<String, Object> signed(String control, String subject) {
    Map<String, Object> signed =
        tree(
            "control", control,
            "statement", "It is so.",
            "person", "P7",
            "role", "nodal officer",
            "signedAt", NOW,
            "expires", "2027-03-31",
            "confirmed", true);
    if (subject != null) {
      signed.put("subject", subject);
    }
    return signed;
  }
}
