package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AttestationTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";
  private static final String LAW = "GSM-PLA-08";

  @Nested
  class A_valid_one {

    @Test
    void turns_what_must_be_signed_into_a_pass_and_says_who_and_until_when() {
      ControlFinding finding = judged(signed("X", true, "2026-10-01", "2027-03-31"));

      assertThat(finding.outcome()).isEqualTo(Outcome.PASS);
      assertThat(GovernanceMessages.in("en").say(finding.text()))
          .isEqualTo(
              "Confirmed by P7, legal officer, on 1 October 2026; valid until 31 March 2027.");
      assertThat(finding.attestation().orElseThrow().statement()).isEqualTo("Law permits it.");
      assertThat(finding.question(GovernanceMessages.in("en"))).isEmpty();
    }

    @Test
    void may_be_about_all_subjects() {
      assertThat(judged(signed(null, true, "2026-10-01", "2027-03-31")).outcome())
          .isEqualTo(Outcome.PASS);
    }

    @Test
    void that_denies_is_a_failure() {
      assertThat(judged(signed("X", false, "2026-10-01", "2027-03-31")).outcome())
          .isEqualTo(Outcome.FAIL);
    }

    @Test
    void the_last_one_counts() {
      assertThat(
              judged(
                      signed("X", true, "2026-10-01", "2027-03-31"),
                      signed("X", false, "2026-10-02", "2027-03-31"))
                  .outcome())
          .isEqualTo(Outcome.FAIL);
    }

    @Test
    void cannot_mend_facts_that_fail() {
      Map<String, Object> facts = noted(false, signed("X", true, "2026-10-01", "2027-03-31"));

      assertThat(Trees.outcomes(LAW, NOW, facts)).containsExactly("X FAIL");
    }

    @Test
    void that_denies_what_the_facts_show_is_a_failure_too() {
      Map<String, Object> denial = signed(null, false, "2026-10-01", "2027-03-31");
      denial.put("control", "GSM-PLA-05");
      Map<String, Object> facts = noted(true, denial);
      facts.put("platformDecisions", List.of(tree("platform", "X", "duration", "ongoing")));

      assertThat(Trees.outcomes("GSM-PLA-05", NOW, facts)).containsExactly("X FAIL");
    }

    @Test
    void by_somebody_who_had_left_decides_nothing() {
      Map<String, Object> facts = noted(true, signed("X", true, "2026-10-01", "2027-03-31"));
      facts.put("people", List.of(tree("id", "P7", "active", false, "leftPostAt", "2026-09-01")));

      assertThat(Trees.outcomes(LAW, NOW, facts)).containsExactly("X UNKNOWN");
      assertThat(Trees.outcomes("SDK-FACTS", NOW, facts)).containsExactly("X BLOCKED");
    }

    @Test
    void may_be_kept_apart_from_the_facts() {
      Attestation kept =
          Attestation.fromPlain(signed("X", true, "2026-10-01", "2027-03-31")).orThrow();

      AssessmentReport report =
          Assessment.assess(
                  ControlCatalogue.shipped(),
                  Facts.fromPlain(noted(true)).orThrow(),
                  List.of(kept),
                  OffsetDateTime.parse(NOW))
              .orThrow();

      assertThat(Trees.of(LAW, report).get(0).outcome()).isEqualTo(Outcome.PASS);
    }
  }

  @Nested
  class Back_to_the_question {

    @ParameterizedTest(name = "holds until {0}: {1}")
    @CsvSource({
      "2026-11-24, PASS",
      "2026-11-23, ATTEST",
      "2026-11-24T09:00:01+05:30, PASS",
      "2026-11-24T09:00:00+05:30, ATTEST",
      "2026-11-24T03:30:01Z, PASS",
    })
    void when_it_expired(String expires, String outcome) {
      assertThat(judged(signed("X", true, "2026-10-01", expires)).outcome().code())
          .isEqualTo(outcome);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "hi"})
    void and_says_so(String language) {
      String text =
          GovernanceMessages.in(language)
              .say(judged(signed("X", true, "2026-10-01", "2026-11-23")).text());

      assertThat(text).contains("P7").doesNotContain("attest.");
    }

    @Test
    void when_it_is_about_another_subject() {
      ControlFinding finding = judged(signed("Facebook", true, "2026-10-01", "2027-03-31"));

      assertThat(finding.outcome()).isEqualTo(Outcome.ATTEST);
      assertThat(GovernanceMessages.in("en").say(finding.text())).contains("another subject");
      assertThat(finding.question(GovernanceMessages.in("en")))
          .contains("Correctness of the legal view");
    }

    @Test
    void an_attested_control_asks_a_person_from_the_start() {
      assertThat(Trees.outcomes("GSM-LEG-01", NOW, tree())).containsExactly("all ATTEST");
    }
  }

  @Nested
  class From_the_wrong_person {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
      "legal officer, true, PASS",
      "Legal-Officer, true, PASS",
      "विधि अधिकारी, true, PASS",
      "legal officer, false, FAIL",
      "intern, true, ATTEST",
      "intern, false, ATTEST",
      "nodal-officer, true, ATTEST",
      "officer, true, ATTEST",
      "not the legal officer, true, ATTEST",
    })
    void only_a_role_that_the_control_names_counts(String role, boolean yes, String outcome) {
      assertThat(judged(as(role, yes, "2026-10-01")).outcome().code()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"en, Legal officer", "hi, विधि अधिकारी"})
    void the_finding_says_who_must_sign(String language, String signer) {
      String text =
          GovernanceMessages.in(language).say(judged(as("intern", true, "2026-10-01")).text());

      assertThat(text).contains("P7", "intern", signer).doesNotContain("attest.", "role.");
    }

    @Test
    void does_not_undo_what_the_right_one_signed() {
      Map<String, Object> right = as("legal officer", true, "2026-10-01");

      assertThat(judged(right, as("intern", false, "2026-10-02")).outcome())
          .isEqualTo(Outcome.PASS);
      assertThat(
              judged(as("legal officer", false, "2026-10-01"), as("intern", true, "2026-10-02"))
                  .outcome())
          .isEqualTo(Outcome.FAIL);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.govsm.governance.assessment.AttestationTest#signedControls")
    void no_control_takes_a_yes_from_a_role_that_it_does_not_name(Control control) {
      Map<String, Object> yes = as("intern", true, "2026-10-01");
      yes.put("control", control.id());
      yes.remove("subject");

      List<String> without = Trees.outcomes(control.id(), NOW, noted(true));
      List<String> with = Trees.outcomes(control.id(), NOW, noted(true, yes));

      assertThat(with).isEqualTo(without);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.govsm.governance.assessment.AttestationTest#signedControls")
    void no_control_takes_a_yes_from_a_stranger_or_beside_the_holder(Control control) {
      String role = control.attestedBy().get(0);
      Map<String, Object> yes = as(role, true, "2026-10-01");
      yes.put("control", control.id());
      yes.remove("subject");
      Map<String, Object> holder = tree("name", role, "holder", "P2");
      List<Object> strangers = List.of(tree("id", "P2"));
      List<Object> known = List.of(tree("id", "P2"), tree("id", "P7"));

      assertThat(Trees.outcomes(control.id(), NOW, listed(strangers, List.of(), yes)))
          .isEqualTo(Trees.outcomes(control.id(), NOW, listed(strangers, List.of())));
      assertThat(Trees.outcomes(control.id(), NOW, listed(known, List.of(holder), yes)))
          .isEqualTo(Trees.outcomes(control.id(), NOW, listed(known, List.of(holder))));
    }

    private static Map<String, Object> listed(
        List<Object> people, List<Object> roles, Object... signed) {
      Map<String, Object> facts = noted(true, signed);
      facts.put("people", people);
      facts.put("roles", roles);
      return facts;
    }

    @Test
    void a_no_of_another_role_leaves_open_what_the_facts_show() {
      Map<String, Object> no = as("intern", false, "2026-10-01");
      no.put("control", "GSM-OBJ-06");
      no.remove("subject");
      Map<String, Object> facts = noted(true, no);
      facts.put("strategy", tree("sections", List.of("why", "which", "who", "how")));

      assertThat(Trees.outcomes("GSM-OBJ-06", NOW, facts)).containsExactly("all ATTEST");
    }

    @ParameterizedTest(name = "by {0}, {1}: {2}")
    @CsvSource({
      "legal officer, false, FAIL",
      "legal officer, true, UNKNOWN",
      "intern, false, UNKNOWN",
    })
    void a_no_decides_also_where_facts_are_missing(String role, boolean confirmed, String outcome) {
      Map<String, Object> facts = noted(true, as(role, confirmed, "2026-10-01"));
      facts.put(
          "platformDecisions", List.of(tree("platform", "X", "legal", tree("permitted", true))));

      assertThat(Trees.outcomes(LAW, NOW, facts)).containsExactly("X " + outcome);
    }

    @ParameterizedTest(name = "listed as {0} {1}: {2}")
    @CsvSource({
      "legal officer, OFFICIAL, PASS",
      "officer, OFFICIAL, PASS",
      "intern, OFFICIAL, ATTEST",
      "legal officer, VENDOR, ATTEST",
      "agency editor, , ATTEST",
    })
    void the_facts_may_say_that_the_signer_is_somebody_else(
        String role, String type, String outcome) {
      Map<String, Object> facts = noted(true, as("legal officer", true, "2026-10-01"));
      facts.put("people", List.of(tree("id", "P7", "role", role, "type", type)));

      assertThat(Trees.outcomes(LAW, NOW, facts)).containsExactly("X " + outcome);
    }

    @Test
    void who_holds_the_role_may_be_listed_in_another_one() {
      Map<String, Object> facts = noted(true, as("legal officer", true, "2026-10-01"));
      facts.put("people", List.of(tree("id", "P7", "role", "deputy director")));
      facts.put("roles", List.of(tree("name", "Legal officer", "holder", "P7")));

      assertThat(Trees.outcomes(LAW, NOW, facts)).containsExactly("X PASS");
    }

    @ParameterizedTest(name = "holder {0}, listed as {1}: {2}")
    @CsvSource({
      "P7, , PASS",
      "p7, , PASS",
      "P2, , ATTEST",
      "P2, deputy director, ATTEST",
      "P2, विधि अधिकारी, ATTEST",
      ", विधि अधिकारी, ATTEST",
      ", , ATTEST",
    })
    void the_role_has_the_holder_whom_the_facts_name(String holder, String listed, String outcome) {
      for (String name : List.of("legal-officer", "Legal officer", "विधि अधिकारी")) {
        for (String signed : List.of("legal-officer", "Legal officer", "विधि अधिकारी")) {
          Map<String, Object> facts = noted(true, as(signed, true, "2026-10-01"));
          facts.put("people", List.of(tree("id", "P7", "role", listed), tree("id", "P2")));
          facts.put("roles", List.of(tree("name", name, "holder", holder)));

          assertThat(Trees.outcomes(LAW, NOW, facts)).containsExactly("X " + outcome);
        }
      }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void somebody_in_no_list_of_people_decides_nothing(boolean confirmed) {
      Map<String, Object> facts = noted(true, as("legal officer", confirmed, "2026-10-01"));
      facts.put("people", List.of(tree("id", "P2")));

      assertThat(Trees.outcomes(LAW, NOW, facts)).containsExactly("X ATTEST");
      assertThat(Trees.outcomes("SDK-FACTS", NOW, facts)).containsExactly("P7 BLOCKED");
    }

    @Test
    void but_whose_signature_is_kept_elsewhere_is_known_there() {
      Map<String, Object> facts = noted(true);
      facts.put("people", List.of(tree("id", "P2")));
      Attestation kept = Attestation.fromPlain(as("legal officer", true, "2026-10-01")).orThrow();

      AssessmentReport report =
          Assessment.assess(
                  ControlCatalogue.shipped(),
                  Facts.fromPlain(facts).orThrow(),
                  List.of(kept),
                  OffsetDateTime.parse(NOW))
              .orThrow();

      assertThat(Trees.of(LAW, report).get(0).outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest(name = "{0}, confirmed {1}: {2}")
    @CsvSource({
      "It is not so, true, ATTEST",
      "No, true, ATTEST",
      "Law doesn’t permit it, true, ATTEST",
      "कानून इसकी अनुमति नहीं देता, true, ATTEST",
      "ऐसा नहीं है।, true, ATTEST",
      "It is so, false, ATTEST",
      "It is so, true, PASS",
      "Law permits it; nothing stands against it, true, ATTEST",
      "Law permits it, false, FAIL",
    })
    void words_that_say_the_opposite_of_what_is_marked_decide_nothing(
        String statement, boolean confirmed, String outcome) {
      Map<String, Object> signed = as("legal officer", confirmed, "2026-10-01");
      signed.put("statement", statement);
      ControlFinding finding = judged(signed);

      assertThat(finding.outcome().code()).isEqualTo(outcome);
      assertThat(GovernanceMessages.in("hi").say(finding.text())).doesNotContain("attest.");
    }

    /** Of any signed control: what is true in part, or later, is not confirmed. */
    @ParameterizedTest
    @ValueSource(
        strings = {
          "Partly",
          "Will be done by March 2027",
          "To be complied with by 31.03.2027",
          "Sample review of 20 posts: 3 of 20 complied",
          "3/20",
          "Complied with to 80 %",
          "In progress",
          "Planned",
          "It is being done",
          "Pending with the vendor",
          "Subject to verification",
          "Posts seldom are",
          "Officials refuse to",
          "I have seen no such post",
          "Mostly so",
          "It is so, except on X",
          "Non-compliant",
          "आंशिक रूप से",
          "मार्च 2027 तक कर दिया जाएगा",
          "हम इसे करेंगे",
          "20 में से 3",
          "प्रगति पर",
          "प्रक्रियाधीन है",
          "अधिकतर",
          "३ of २०",
          "ಇಲ್ಲ",
          "இல்லை"
        })
    void words_that_deny_limit_or_postpone_are_no_yes(String statement) {
      Map<String, Object> yes = as("legal officer", true, "2026-10-01");
      yes.put("statement", statement);
      Attestation signed = Attestation.fromPlain(yes).orThrow();

      assertThat(signedControls())
          .allSatisfy(
              control -> assertThat(SignedStatement.contradiction(control, signed)).isPresent());
      ControlFinding finding = judged(yes);
      assertThat(finding.outcome()).isEqualTo(Outcome.ATTEST);
      assertThat(GovernanceMessages.in("en").say(finding.text())).contains(statement);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "Law permits it, order No. 12/2026 of 31.03.2026",
          "Confirmed by the legal officer on 1 October 2026, 20 of 20 posts",
          "Complied with to 100 %",
          "Approved by the Secretary in May 2026",
          "कानून इसकी अनुमति देता है, आदेश संख्या 12/2026"
        })
    void other_words_are(String statement) {
      Map<String, Object> yes = as("legal officer", true, "2026-10-01");
      yes.put("statement", statement);

      assertThat(judged(yes).outcome()).isEqualTo(Outcome.PASS);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("org.govsm.governance.assessment.AttestationTest#signedControls")
    void the_statement_of_a_control_never_contradicts_its_yes(Control control) {
      for (String language : List.of("en", "hi")) {
        Map<String, Object> yes = as("legal officer", true, "2026-10-01");
        yes.put(
            "statement",
            control.attestation(language).orElseGet(() -> control.statement(language)));

        assertThat(SignedStatement.contradiction(control, Attestation.fromPlain(yes).orThrow()))
            .isEmpty();
      }
    }

    private static Map<String, Object> as(String role, boolean confirmed, String at) {
      Map<String, Object> signed = signed("X", confirmed, at, "2027-03-31");
      signed.put("role", role);
      return signed;
    }
  }

  static List<Control> signedControls() {
    return ControlCatalogue.shipped().controls().stream()
        .filter(control -> !control.attestedBy().isEmpty())
        .toList();
  }

  @Nested
  class Refused {

    @ParameterizedTest
    @NullAndEmptySource
    void if_it_does_not_say_in_which_role(String role) {
      Map<String, Object> nobody = signed("X", true, "2026-10-01", "2027-03-31");
      nobody.put("role", role);

      assertThat(faults(noted(true, nobody))).hasSize(1).first().asString().contains("/role tree.");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "person, -",
      "person, none",
      "statement, TBD",
      "role, n/a",
      "control, xxx",
      "subject, -"
    })
    void if_a_word_of_it_only_holds_the_place(String member, String word) {
      Map<String, Object> signed = signed("X", true, "2026-10-01", "2027-03-31");
      signed.put(member, word);

      assertThat(faults(noted(true, signed)))
          .containsExactly("/facts/attestations/0/" + member + " attestation.word");
    }

    @Test
    void if_there_is_no_such_control() {
      Map<String, Object> signed = signed("X", true, "2026-10-01", "2027-03-31");
      signed.put("control", "GSM-RSP-99");

      assertThat(faults(noted(true, signed)))
          .containsExactly("/facts/attestations/0/control attestation.control");
      assertThat(
              GovernanceMessages.in("en")
                  .say(
                      Assessment.ofPlain(Trees.question(NOW, noted(true, signed)))
                          .<InputFault>fold(r -> null, found -> found.get(0))
                          .text()))
          .contains("GSM-RSP-0");
    }

    @Test
    void if_it_was_signed_after_the_question() {
      Map<String, Object> facts = noted(true, signed("X", true, "2026-11-25", "2027-03-31"));

      assertThat(faults(facts)).containsExactly("/facts/attestations/0/signedAt date.ahead");
    }

    @Test
    void if_it_does_not_say_until_when_it_holds() {
      Map<String, Object> open = signed("X", true, "2026-10-01", "2027-03-31");
      open.remove("expires");

      assertThat(faults(noted(true, open)))
          .containsExactly("/facts/attestations/0/expires tree.required");
      assertThat(Attestation.fromPlain(open).<List<InputFault>>fold(a -> List.of(), f -> f))
          .extracting(InputFault::pointer)
          .containsExactly("/expires");
    }

    @Test
    void if_it_ends_before_it_begins() {
      assertThat(faults(noted(true, signed("X", true, "2026-10-02", "2026-10-01"))))
          .containsExactly("/facts/attestations/0/expires attestation.expires");
    }

    private static List<String> faults(Map<String, Object> facts) {
      return Assessment.ofPlain(Trees.question(NOW, facts))
          .<List<InputFault>>fold(report -> List.of(), found -> found)
          .stream()
          .map(fault -> fault.pointer() + " " + fault.code())
          .toList();
    }
  }

  private static ControlFinding judged(Object... signed) {
    Facts facts = Facts.fromPlain(noted(true, signed)).orThrow();
    return Trees.of(
            LAW,
            Assessment.assess(ControlCatalogue.shipped(), facts, OffsetDateTime.parse(NOW))
                .orThrow())
        .get(0);
  }

  private static Map<String, Object> noted(boolean permitted, Object... signed) {
    Map<String, Object> law =
        tree(
            "permitted", permitted,
            "dataProtection", "x",
            "security", "x",
            "privacy", "x",
            "archiving", "x");
    return tree(
        "platformDecisions",
        List.of(tree("platform", "X", "legal", law)),
        "accounts",
        List.of(),
        "attestations",
        List.of(signed));
  }

  private static Map<String, Object> signed(
      String subject, boolean confirmed, String at, String expires) {
    return tree(
        "control", LAW,
        "subject", subject,
        "statement", "Law permits it.",
        "person", "P7",
        "role", "legal officer",
        "signedAt", at,
        "expires", expires,
        "confirmed", confirmed);
  }
}
