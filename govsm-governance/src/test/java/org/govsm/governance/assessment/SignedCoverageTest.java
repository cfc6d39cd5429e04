package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.tree;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.facts.FactNode;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlSigners;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A signature covers what its signer could see, and nothing else. */
@DisplayName("A signature for all subjects")
class SignedCoverageTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";
  private static final String LAW = "GSM-PLA-08";

  @Test
  void is_bound_to_the_subjects_that_its_control_finds() {
    assertThat(signed(facts("X", "Facebook"), LAW, true).orThrow().covers().orElseThrow())
        .containsOnlyKeys("X", "Facebook")
        .allSatisfy((subject, hash) -> assertThat(hash).startsWith("sha256:"));
  }

  @Test
  void asks_again_for_a_subject_that_came_later() {
    Attestation signed = signed(facts("X", "Facebook"), LAW, true).orThrow();

    assertThat(said(facts("X", "Facebook", "LinkedIn"), signed))
        .contains("X PASS", "Facebook PASS", "LinkedIn ATTEST");
    assertThat(text(facts("X", "Facebook", "LinkedIn"), signed, "LinkedIn"))
        .contains(
            "P7 signed on 24 November 2026 for X, Facebook; LinkedIn came later and must be"
                + " signed for too.");
  }

  @Test
  void asks_again_where_what_was_signed_was_written_otherwise() {
    Attestation signed = signed(facts("X", "Facebook"), LAW, true).orThrow();
    Map<String, Object> changed = facts("X", "Facebook");
    changed.put(
        "platformDecisions",
        List.of(decision("X", "Quite another view"), decision("Facebook", "x")));

    assertThat(said(changed, signed)).contains("X ATTEST", "Facebook PASS");
    assertThat(text(changed, signed, "X")).contains("changed since");
  }

  @Test
  void for_one_subject_is_bound_to_its_content_too() {
    Map<String, Object> order = order(LAW, true);
    order.put("subject", "X");
    Attestation signed = entered(facts("X", "Facebook"), order).orThrow();
    Map<String, Object> changed = facts("X", "Facebook");
    changed.put("platformDecisions", List.of(decision("X", "Another"), decision("Facebook", "x")));

    assertThat(said(facts("X", "Facebook"), signed)).contains("X PASS", "Facebook ATTEST");
    assertThat(said(changed, signed)).contains("X ATTEST");
  }

  @Test
  void that_is_older_than_the_list_counts_for_all_and_says_so() {
    Attestation old = Attestation.fromPlain(order(LAW, true)).orThrow();
    ControlFinding found = found(facts("X", "LinkedIn"), old, "LinkedIn");

    assertThat(found.outcome()).isEqualTo(Outcome.PASS);
    assertThat(found.notes()).extracting(note -> note.code()).containsExactly("attest.unbound");
    assertThat(GovernanceMessages.in("hi").say(found.notes().get(0).text())).contains("हस्ताक्षर");
  }

  @Test
  void that_says_no_takes_back_every_yes_that_was_given() {
    Attestation yes = signed(facts("X", "Facebook"), LAW, true).orThrow();
    Map<String, Object> fewer = facts("X");
    fewer.put("attestations", List.of(yes.toPlain()));
    Attestation no = signed(fewer, LAW, false).orThrow();

    assertThat(no.covers().orElseThrow()).containsOnlyKeys("X", "Facebook");
    assertThat(said(facts("X", "Facebook", "LinkedIn"), yes, no))
        .contains("X FAIL", "Facebook FAIL", "LinkedIn ATTEST");
    Map<String, Object> unknown =
        tree("attestations", List.of(Attestation.fromPlain(order(LAW, true)).orThrow().toPlain()));
    assertThat(signed(unknown, LAW, false).orThrow().covers()).isEmpty();
  }

  @Test
  void that_is_withdrawn_is_no_no_and_can_be_signed_again() {
    Map<String, Object> known = facts("X");
    Attestation yes = signed(known, LAW, true).orThrow();
    Map<String, Object> order = order(LAW, false);
    order.put("withdrawn", true);
    assertThat(faults(known, order)).containsExactly("attestation.withdrawn"); // nothing was signed

    known.put("attestations", List.of(yes.toPlain()));
    order.put("expires", "2026-11-24");
    order.put("signedAt", "2026-11-24T08:59:00+05:30");
    Attestation earlier = entered(known, order).orThrow();
    assertThat(said(facts("X"), yes, earlier)).containsExactly("X PASS");
    order.put("signedAt", NOW);
    Attestation withdrawn = entered(known, order).orThrow();

    assertThat(withdrawn.isWithdrawal()).isTrue();
    assertThat(said(facts("X"), yes, withdrawn)).containsExactly("X ATTEST");
    assertThat(text(facts("X"), withdrawn, "X")).contains("withdrew on 24 November 2026");
    known.put("attestations", List.of(yes.toPlain(), withdrawn.toPlain()));
    assertThat(faults(known, order)).containsExactly("attestation.withdrawn"); // withdrawn already
  }

  @Test
  void asks_again_for_a_post_that_was_corrected_since() {
    Map<String, Object> order = order("GSM-VAL-14", true);
    order.put("signedAt", "2026-11-23T09:00:00+05:30");
    Attestation signed = Attestation.fromPlain(order).orThrow().covering(Map.of("P1", ""));

    assertThat(said("GSM-VAL-14", corrected("2026-11-23T09:00:00+05:30"), signed))
        .containsExactly("P1 PASS");
    Map<String, Object> after = corrected("2026-11-23T09:00:01+05:30");
    assertThat(said("GSM-VAL-14", after, signed)).containsExactly("P1 ATTEST");
    assertThat(GovernanceMessages.in("en").say(judged("GSM-VAL-14", after, signed).get(0).text()))
        .contains("changed since");
  }

  @Test
  void asks_again_for_an_order_that_was_met_again() {
    Map<String, Object> order = order("LAW-IT-05", true);
    order.put("subject", "L1");
    String asked = Attestation.asked(ControlCatalogue.known("LAW-IT-05").orElseThrow(), "en");
    assertThat(asked).contains("met as its record says");
    order.put("statement", asked);
    Attestation signed = entered(met("09:10"), order).orThrow();

    assertThat(ofOrder(met("09:10"), signed).outcome()).isEqualTo(Outcome.PASS);
    ControlFinding again = ofOrder(met("10:05"), signed);
    assertThat(again.outcome()).isEqualTo(Outcome.ATTEST);
    assertThat(GovernanceMessages.in("en").say(again.text())).contains("changed since");
    assertThat(ofOrder(met("09:10", "legalBasis", "Order 7"), signed).outcome())
        .isEqualTo(Outcome.ATTEST);
    order.put("person", "officer-2");
    assertThat(faults(met("09:10"), order)).containsExactly("attestation.uncounted");
  }

  /** Who declined an order does not say by signature that it had not to be met. */
  @Test
  void of_an_order_that_was_declined_is_not_of_who_declined_it() {
    Map<String, Object> declined =
        met(
            "09:10",
            "declined",
            true,
            "declinedAt",
            "2026-11-23T09:10:00+05:30",
            "declinedBy",
            "officer-7",
            "openUntil",
            "2026-11-23T09:10:00+05:30");
    Map<?, ?> one = (Map<?, ?>) ((List<?>) declined.get("orders")).get(0);
    one.remove("disabledAt");
    one.remove("metBy");
    Map<String, Object> order = order("LAW-IT-05", true);
    order.put("subject", "L1");
    order.put(
        "statement", Attestation.asked(ControlCatalogue.known("LAW-IT-05").orElseThrow(), "en"));

    assertThat(ofOrder(declined, entered(declined, order).orThrow()).outcome())
        .isEqualTo(Outcome.PASS);
    order.put("person", "officer-7");
    assertThat(faults(declined, order)).containsExactly("attestation.uncounted");
  }

  /** The hash of LAW-IT-05 in the form in which signatures held it before all of it was signed. */
  @Test
  void that_is_older_counts_by_what_it_held_and_saw_no_correction() {
    Map<String, Object> held = tree();
    for (String name : List.of("receivedAt", "source", "disabledAt", "metBy", "declined")) {
      held.put(name, FactNode.of(order("09:10").get(name)).digest());
    }
    Map<String, Object> order = order("LAW-IT-05", true);
    order.put("subject", "L1");
    Attestation old =
        Attestation.fromPlain(order).orThrow().covering(Map.of("L1", FactNode.of(held).digest()));

    assertThat(ofOrder(met("09:10"), old).outcome()).isEqualTo(Outcome.PASS);
    assertThat(ofOrder(met("10:05"), old).outcome()).isEqualTo(Outcome.ATTEST);
    assertThat(
            ofOrder(
                    met(
                        "09:10",
                        "entryCorrectedAt",
                        "2026-11-23T12:00:00+05:30",
                        "entryCorrectedBy",
                        List.of("a", "b")),
                    old)
                .outcome())
        .isEqualTo(Outcome.ATTEST);
  }

  @ParameterizedTest
  @ValueSource(strings = {"LAW-IT-05", "LAW-GR-01"})
  void is_not_given_by_who_corrected_the_entry_after_its_limit(String control) {
    Map<String, Object> facts =
        met(
            "09:10",
            "entryCorrectedAt",
            "2026-11-23T12:00:00+05:30",
            "entryCorrectedBy",
            List.of("officer-4", "officer-5"));
    Map<String, Object> query =
        tree(
            "id",
            "L1",
            "category",
            "off-topic-or-praise",
            "entryCorrectedAt",
            "2026-11-23T12:00:00+05:30",
            "entryCorrectedBy",
            List.of("officer-4", "officer-5"));
    facts.put("queries", List.of(query));
    Map<String, Object> order = order(control, true);
    order.put("subject", "L1");
    order.put("statement", Attestation.asked(ControlCatalogue.known(control).orElseThrow(), "en"));
    for (String person : List.of("officer-4", "Officer-5")) {
      order.put("person", person);
      assertThat(faults(LaterLaw.ofUnion(facts), order)).containsExactly("attestation.uncounted");
    }
    order.put("person", "officer-6");
    assertThat(faults(LaterLaw.ofUnion(facts), order)).isEmpty();
  }

  /** Of legal officer, nodal officer and head two may correct; who is left signs for the slip. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "LAW-IT-05",
        "LAW-IT-08",
        "LAW-IT-09",
        "LAW-IT-10",
        "LAW-IT-18",
        "LAW-GR-01",
        "LAW-RT-02"
      })
  void asks_three_officers_of_corrected_entries_and_says_so(String control) {
    Control known = ControlCatalogue.known(control).orElseThrow();
    assertThat(ControlSigners.named(known))
        .contains("legal-officer", "nodal-officer", "head-of-department");
    assertThat(Attestation.asked(known, "en"))
        .endsWith(". Each corrected entry had been typed wrong.");
    assertThat(Attestation.asked(known, "hi"))
        .endsWith("। ठीक की गई हर प्रविष्टि पहले गलत लिखी गई थी।");
  }

  /** A grievance that was corrected after it was signed for, by a signature without a hash. */
  @Test
  void that_has_no_hash_saw_no_later_correction() {
    Map<String, Object> query =
        tree(
            "id",
            "L1",
            "category",
            "off-topic-or-praise",
            "entryCorrectedAt",
            "2026-11-23T12:00:00+05:30",
            "entryCorrectedBy",
            List.of("officer-4", "officer-5"));
    Map<String, Object> facts = LaterLaw.ofUnion(tree("queries", List.of(query)));
    Map<String, Object> order = order("LAW-GR-01", true);
    order.put("subject", "L1");
    order.put(
        "statement", Attestation.asked(ControlCatalogue.known("LAW-GR-01").orElseThrow(), "en"));
    order.put("signedAt", "2026-11-23T11:00:00+05:30");
    Attestation before = Attestation.fromPlain(order).orThrow();
    order.put("signedAt", "2026-11-23T13:00:00+05:30");
    Attestation after = Attestation.fromPlain(order).orThrow();
    assertThat(of("LAW-GR-01", facts, before).outcome()).isEqualTo(Outcome.ATTEST);
    assertThat(of("LAW-GR-01", facts, after).outcome()).isEqualTo(Outcome.PASS);
  }

  /** Who answered a grievance does not say that its correction was right. */
  @Test
  void is_not_given_by_who_answered() {
    Map<String, Object> query =
        tree(
            "id",
            "L1",
            "category",
            "off-topic-or-praise",
            "answeredBy",
            "officer-3",
            "entryCorrectedAt",
            "2026-11-23T12:00:00+05:30",
            "entryCorrectedBy",
            List.of("officer-4", "officer-5"));
    Map<String, Object> order = order("LAW-GR-01", true);
    order.put("subject", "L1");
    order.put(
        "statement", Attestation.asked(ControlCatalogue.known("LAW-GR-01").orElseThrow(), "en"));
    order.put("person", "officer-3");
    assertThat(faults(LaterLaw.ofUnion(tree("queries", List.of(query))), order))
        .containsExactly("attestation.uncounted");
  }

  /** An order of a court of the day before, met at a time by the word of an officer. */
  private static Map<String, Object> order(String at) {
    return tree(
        "id", "L1",
        "receivedAt", "2026-11-23T09:00:00+05:30",
        "hostingRole", "INTERMEDIARY",
        "source", "COURT",
        "disabledAt", "2026-11-23T" + at + ":00+05:30",
        "metBy", "officer-2");
  }

  private static Map<String, Object> met(String at, Object... more) {
    Map<String, Object> order = order(at);
    order.putAll(tree(more));
    return tree(
        "accounts", List.of(),
        "legalMap", tree("intermediary", "YES"),
        "orders", List.of(order));
  }

  private static ControlFinding ofOrder(Map<String, Object> facts, Attestation signed) {
    return of("LAW-IT-05", facts, signed);
  }

  private static ControlFinding of(String control, Map<String, Object> facts, Attestation signed) {
    return Trees.of(
            control,
            Assessment.assess(
                    ControlCatalogue.laterLaw(),
                    Facts.fromPlain(facts).orThrow(),
                    List.of(signed),
                    OffsetDateTime.parse(NOW))
                .orThrow())
        .get(0);
  }

  private static Map<String, Object> corrected(String at) {
    Map<String, Object> post =
        tree("id", "P1", "state", "CORRECTED", "piiScanHits", 0, "correctedAt", at);
    return tree("posts", List.of(post));
  }

  /** Whatever the catalogue asks of a person beside the facts. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("org.govsm.governance.assessment.AttestationTest#signedControls")
  void is_refused_while_the_facts_do_not_tell_what_it_is_about(Control control) {
    List<String> open = Trees.outcomes(control.id(), NOW, tree());

    assertThat(
            signed(tree(), control.id(), true).<String>fold(read -> "taken", faults -> "refused"))
        .isEqualTo(open.contains("all UNKNOWN") ? "refused" : "taken");
  }

  /** A subject of another name is one that the signer never saw. */
  @ParameterizedTest(name = "{0}")
  @MethodSource("org.govsm.governance.assessment.AttestationTest#signedControls")
  void settles_nothing_of_a_subject_that_came_later_for_any_control(Control control) {
    Map<String, Object> before = rich("");
    Map<String, Object> after = rich("-later");
    Attestation yes =
        signed(before, control.id(), true)
            .fold(
                read -> read,
                faults ->
                    Attestation.fromPlain(order(control.id(), true)).orThrow().covering(Map.of()));

    List<String> wrong = new ArrayList<>(said(control.id(), after, yes));
    wrong.removeAll(said(control.id(), after));
    assertThat(wrong).allMatch(line -> line.startsWith("all "));
  }

  private static Map<String, Object> rich(String later) {
    List<Object> plan = new ArrayList<>();
    List<Object> decisions = new ArrayList<>();
    List<Object> posts = new ArrayList<>();
    List<Object> responses = new ArrayList<>();
    for (String name : List.of("a" + later, "b" + later)) {
      plan.add(
          tree(
              "platform",
              name,
              "phase",
              "2",
              "expansionDecision",
              tree("objectiveId", "o1", "metrics", "m1")));
      decisions.add(decision(name, "x"));
      posts.add(
          tree(
              "id",
              name,
              "flags",
              List.of("none-of-these"),
              "clearance",
              tree("level", "L4"),
              "piiScanHits",
              0,
              "validUntil",
              "2027-01-01"));
      responses.add(
          tree("id", name, "channelOwnerType", "PERSON", "disclaimer", tree("present", true)));
    }
    return tree(
        "accounts", List.of(),
        "platformPlan", plan,
        "platformDecisions", decisions,
        "posts", posts,
        "responses", responses);
  }

  private static Map<String, Object> facts(String... platforms) {
    List<Object> decisions = new ArrayList<>();
    for (String platform : platforms) {
      decisions.add(decision(platform, "x"));
    }
    return new LinkedHashMap<>(tree("platformDecisions", decisions, "accounts", List.of()));
  }

  private static Map<String, Object> decision(String platform, String view) {
    Map<String, Object> law =
        tree(
            "permitted", true,
            "dataProtection", view,
            "security", "x",
            "privacy", "x",
            "archiving", "x");
    return tree("platform", platform, "legal", law);
  }

  private static Checked<Attestation> signed(
      Map<String, Object> facts, String control, boolean confirmed) {
    return entered(facts, order(control, confirmed));
  }

  private static Checked<Attestation> entered(
      Map<String, Object> facts, Map<String, Object> order) {
    return Attestation.entered(
        order,
        ControlCatalogue.shipped(),
        Facts.fromPlain(facts).orThrow(),
        OffsetDateTime.parse(NOW));
  }

  private static List<String> faults(Map<String, Object> facts, Map<String, Object> order) {
    return entered(facts, order)
        .fold(read -> List.of(), faults -> faults.stream().map(InputFault::code).toList());
  }

  private static Map<String, Object> order(String control, boolean confirmed) {
    List<String> roles = ControlSigners.named(ControlCatalogue.known(control).orElseThrow());
    return tree(
        "control",
        control,
        "statement",
        "Law permits it.",
        "person",
        "P7",
        "role",
        roles.get(0),
        "signedAt",
        NOW,
        "expires",
        "2027-03-31",
        "confirmed",
        confirmed);
  }

  private static List<ControlFinding> judged(
      String control, Map<String, Object> facts, Attestation... signed) {
    return Trees.of(
        control,
        Assessment.assess(
                ControlCatalogue.shipped(),
                Facts.fromPlain(facts).orThrow(),
                List.of(signed),
                OffsetDateTime.parse(NOW))
            .orThrow());
  }

  private static List<String> said(Map<String, Object> facts, Attestation... signed) {
    return said(LAW, facts, signed);
  }

  private static List<String> said(
      String control, Map<String, Object> facts, Attestation... signed) {
    return judged(control, facts, signed).stream()
        .map(one -> one.subject().orElse("all") + " " + one.outcome().code())
        .toList();
  }

  private static ControlFinding found(
      Map<String, Object> facts, Attestation signed, String subject) {
    return judged(LAW, facts, signed).stream()
        .filter(one -> one.subject().filter(subject::equals).isPresent())
        .findFirst()
        .orElseThrow();
  }

  private static String text(Map<String, Object> facts, Attestation signed, String subject) {
    return GovernanceMessages.in("en").say(found(facts, signed, subject).text());
  }
}
