package org.govsm.governance.legalrequest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.ControlFinding;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.legalrequest.RequestRecord.State;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Life of a legal request: which act follows which, who does it, and what is due next. */
class RequestRecordTest {

  private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-03-06T16:00:00+05:30");

  private static final String COPY = "sha256:" + "a".repeat(64);

  private static RequestRecord received(String kind) {
    return received(kind, "INTERMEDIARY");
  }

  private static RequestRecord received(String kind, String hostingRole) {
    return RequestRecord.of(
            LegalRequest.fromPlain(
                    Map.of(
                        "requestKind", kind,
                        "hostingRole", hostingRole,
                        "receivedAt", "2026-03-06T16:00:00+05:30"))
                .orThrow())
        .orThrow();
  }

  private static RequestAct act(String kind, String role, String at, Map<String, ?> more) {
    Map<String, Object> tree = new HashMap<>(more);
    marked(kind, tree);
    tree.put("kind", kind);
    tree.put("by", "officer-7");
    tree.put("role", role);
    tree.put("at", "2026-03-" + at + ":00+05:30");
    return RequestAct.fromPlain(tree).orThrow();
  }

  /** What may have been done about a request of a kind. */
  private static String deed(String kind) {
    return kind.equals("INFORMATION_ORDER") ? "INFORMATION_GIVEN" : "REMOVED";
  }

  /** An act that says no other deed is one by which all was removed. */
  private static void marked(String kind, Map<String, Object> tree) {
    if (kind.equals("MEET")) {
      tree.putIfAbsent("did", "REMOVED");
    }
  }

  private static RequestAct met(String at) {
    return act("MEET", "moderator", at, Map.of("text", "Removed", "copyDigest", COPY));
  }

  private static List<String> refused(RequestRecord record, RequestAct act) {
    return record.after(act).fold(one -> List.of(), RequestRecordTest::told);
  }

  private static List<String> told(List<InputFault> faults) {
    return faults.stream().map(one -> one.pointer() + " " + one.code()).toList();
  }

  private static Decision<RequestDue> decided(RequestRecord record, OffsetDateTime asOf) {
    return TakedownDue.of(record.request(asOf));
  }

  private static Optional<String> due(RequestRecord record) {
    return record.dueNext(decided(record, NOW).found().orElseThrow()).map(OffsetDateTime::toString);
  }

  @Test
  void an_order_is_examined_and_met_within_its_three_hours() {
    RequestRecord record = received("COURT_ORDER");
    assertThat(due(record)).contains("2026-03-06T19:00+05:30");

    record =
        record
            .after(
                act(
                    "EXAMINE",
                    "legal-officer",
                    "06T16:20",
                    Map.of("order", Map.of("issued", "2026-03-06", "signed", true))))
            .orThrow();
    record = record.after(met("06T19:00")).orThrow();
    assertThat(record.state()).isEqualTo(State.MET);
    assertThat(due(record)).isEmpty();
    assertThat(decided(record, NOW.plusDays(3)).found().flatMap(RequestDue::inTime)).contains(true);
    assertThat(record.request(NOW.plusDays(3)).toPlain()).containsKey("order");
    assertThat(RequestRecord.fromPlain(record.toPlain()).orThrow().state()).isEqualTo(State.MET);
  }

  private static RequestAct wrong(String at, String by, int number) {
    Map<String, Object> more = Map.of("number", number, "reason", "It was of another complaint");
    Map<String, Object> tree = new HashMap<>(act("TAKE_BACK", "nodal-officer", at, more).toPlain());
    tree.put("by", by);
    return RequestAct.fromPlain(tree).orThrow();
  }

  @Test
  void an_acknowledgement_of_another_request_falls_once_two_officers_say_so() {
    RequestRecord received = received("USER_GRIEVANCE");
    RequestRecord one =
        received.after(act("ACKNOWLEDGE", "nodal-officer", "06T17:00", Map.of())).orThrow();
    assertThat(received.next()).doesNotContain(RequestAct.Kind.TAKE_BACK);
    assertThat(refused(one, wrong("06T17:10", "officer-7", 9)))
        .containsExactly("/number takedown.take-back-none");
    RequestRecord said = one.after(wrong("06T17:10", "officer-7", 1)).orThrow();
    assertThat(said.request(NOW).toPlain()).containsKey("acknowledgedAt");
    assertThat(refused(said, wrong("06T17:20", "officer-7", 1)))
        .containsExactly("/by takedown.take-back-own");

    RequestRecord fallen = said.after(wrong("06T17:20", "officer-8", 1)).orThrow();
    assertThat(fallen.request(NOW).toPlain()).doesNotContainKey("acknowledgedAt");
    assertThat(fallen.next())
        .contains(RequestAct.Kind.ACKNOWLEDGE)
        .doesNotContain(RequestAct.Kind.TAKE_BACK);
    assertThat(fallen.acts()).hasSize(3);
    assertThat(RequestRecord.fromPlain(fallen.toPlain()).orThrow().mistakes().taken()).hasSize(1);
  }

  private static RequestRecord dueOn(String kind, String hostingRole, String day) {
    return RequestRecord.of(
            LegalRequest.fromPlain(
                    Map.of(
                        "requestKind",
                        kind,
                        "hostingRole",
                        hostingRole,
                        "receivedAt",
                        "2026-03-01T10:00:00+05:30",
                        "order",
                        Map.of("orderDue", day)))
                .orThrow())
        .orThrow();
  }

  private static RequestAct examined(String at, Map<String, ?> order) {
    return act("EXAMINE", "legal-officer", at, Map.of("order", order));
  }

  private static RequestAct done(String kind, String at) {
    return act("MEET", "moderator", at, Map.of("did", deed(kind), "text", "Done"));
  }

  @Test
  void what_an_examination_leaves_out_of_the_day_of_the_order_is_not_taken_away() {
    RequestRecord record =
        dueOn("COURT_ORDER", "USER", "2026-03-05")
            .after(examined("06T16:20", Map.of("signed", true)))
            .orThrow();

    assertThat(due(record)).contains("2026-03-05T23:59:59+05:30");
    assertThat(record.due(NOW.plusDays(3)).found().flatMap(RequestDue::inTime)).contains(false);
  }

  private static final Map<String, Object> WHOLE =
      Map.of(
          "issued", "2026-03-05",
          "issuerRank", "JOINT_SECRETARY",
          "statesBasis", true,
          "statesReasons", true,
          "identifiesContent", true,
          "statesAct", true);

  private static RequestRecord intimated(Map<String, ?> order) {
    Map<String, Object> tree = new HashMap<>();
    tree.put("requestKind", "GOVERNMENT_INTIMATION");
    tree.put("hostingRole", "INTERMEDIARY");
    tree.put("receivedAt", "2026-03-06T16:00:00+05:30");
    tree.put("order", order);
    return RequestRecord.of(LegalRequest.fromPlain(tree).orThrow()).orThrow();
  }

  private static RequestRecord examined(RequestRecord record, String at, Map<String, ?> more) {
    return record.after(act("EXAMINE", "legal-officer", at, more)).orThrow();
  }

  @Test
  void what_an_examination_leaves_out_stays_as_it_was() {
    RequestRecord lacking = intimated(Map.of("issued", "2026-03-05", "statesBasis", false));
    RequestRecord examined = examined(lacking, "06T16:20", Map.of("order", Map.of("signed", true)));

    assertThat(codes(examined)).contains("takedown.lacking");
    assertThat(examined.isFallen()).isTrue();

    RequestRecord whole =
        examined(intimated(WHOLE), "06T16:20", Map.of("order", Map.of("signed", true)));

    assertThat(whole.due(NOW).found().flatMap(RequestDue::mayOrder)).contains(true);
    assertThat(whole.due(NOW).found().orElseThrow().lacking()).isEmpty();
  }

  @Test
  void what_is_known_of_an_order_is_taken_back_for_a_reason_alone() {
    RequestRecord lacking = intimated(with(WHOLE, "statesBasis", false));
    Map<String, Object> stated = Map.of("statesBasis", true, "signed", true);

    assertThat(
            refused(lacking, act("EXAMINE", "legal-officer", "06T16:20", Map.of("order", stated))))
        .containsExactly("/reason takedown.taken-back");
    assertThat(
            refused(
                lacking,
                act(
                    "EXAMINE",
                    "legal-officer",
                    "06T16:20",
                    Map.of("dropped", List.of("statesBasis")))))
        .containsExactly("/reason takedown.taken-back");

    String why = "The basis stands on its second page.";
    RequestRecord examined = examined(lacking, "06T16:20", Map.of("order", stated, "reason", why));

    assertThat(examined.isFallen()).isFalse();
    assertThat(codes(examined)).contains("takedown.flaw-taken-back");
  }

  @Test
  void what_is_dropped_is_not_known_any_more() {
    RequestRecord dropped =
        examined(
            intimated(WHOLE),
            "06T16:20",
            Map.of("dropped", List.of("issued"), "reason", "The date was that of another order."));

    assertThat(
            dropped
                .due(NOW)
                .ruling()
                .<List<String>>fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing))
        .contains("issued");
    assertThat(codes(dropped)).doesNotContain("takedown.flaw-taken-back");
  }

  @Test
  void what_is_dropped_is_not_said_as_well() {
    Map<String, Object> both =
        Map.of(
            "kind",
            "EXAMINE",
            "at",
            "2026-03-06T16:20:00+05:30",
            "by",
            "x",
            "role",
            "legal-officer",
            "order",
            Map.of("signed", true),
            "dropped",
            List.of("signed"));

    assertThat(RequestAct.fromPlain(both).fold(one -> List.of(), RequestRecordTest::told))
        .containsExactly("/dropped takedown.dropped");
  }

  private static List<String> codes(RequestRecord record) {
    return record.due(NOW).trace().findings().stream().map(Finding::code).toList();
  }

  private static Map<String, Object> with(Map<String, ?> tree, String name, Object value) {
    Map<String, Object> all = new HashMap<>(tree);
    all.put(name, value);
    return all;
  }

  @Test
  void a_complaint_sets_no_day() {
    RequestRecord complaint = received("USER_GRIEVANCE");
    RequestAct day = examined("06T16:20", Map.of("orderDue", "2026-03-12"));

    assertThat(refused(complaint, day)).containsExactly("/order/orderDue takedown.no-order");

    Map<String, Object> tree = new HashMap<>(complaint.request(NOW).toPlain());
    tree.remove("asOf");
    tree.put("order", Map.of("orderDue", "2026-03-12"));

    assertThat(
            RequestRecord.of(LegalRequest.fromPlain(tree).orThrow())
                .fold(one -> List.of(), RequestRecordTest::told))
        .containsExactly("/request/order/orderDue takedown.no-order");
  }

  @ParameterizedTest
  @CsvSource({
    "COURT_ORDER, USER, 06T16:20, 2026-03-12, 07T10:00, true",
    "COURT_ORDER, USER, 04T16:20, 2026-03-12, 07T10:00, true",
    "COURT_ORDER, USER, 04T16:20, 2026-03-12, 05T10:00, false",
    "COURT_ORDER, USER, 06T16:20, 2026-03-04, 07T10:00, false",
    "INFORMATION_ORDER, USER, 06T16:20, 2026-03-12, 07T10:00, true",
  })
  void a_day_of_the_order_that_was_not_kept_is_moved_by_two(
      String kind, String role, String at, String to, String met, boolean doubted) {
    RequestRecord record =
        dueOn(kind, role, "2026-03-05").after(examined(at, Map.of("orderDue", to))).orThrow();
    record = record.after(done(kind, met)).orThrow();
    OffsetDateTime later = OffsetDateTime.parse("2026-03-20T10:00:00+05:30");

    assertThat(codes(record.due(later)).contains("takedown.order-moved")).isEqualTo(doubted);
    assertThat(record.correctedBy().contains("officer-7")).isEqualTo(doubted);
    assertThat(record.toFacts("L-1").toString().contains("entryCorrectedBy=[officer-7]"))
        .isEqualTo(doubted);
    if (doubted) {
      assertThat(record.due(later).found().flatMap(RequestDue::inTime)).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}, dropped on {1}, met on {2}: {3}")
  @CsvSource({
    "USER, 06T16:20, 07T10:00, true",
    "USER, 04T16:20, 07T10:00, true",
    "USER, 04T16:20, 05T10:00, false",
    "INTERMEDIARY, 06T16:20, 07T10:00, false",
  })
  void a_day_that_the_order_does_not_set_is_dropped_for_a_reason_and_told_as_a_move(
      String role, String at, String met, boolean doubted) {
    RequestRecord due = dueOn("COURT_ORDER", role, "2026-03-05");
    Map<String, Object> members = Map.of("dropped", List.of("orderDue"));
    assertThat(refused(due, act("EXAMINE", "legal-officer", at, members)))
        .containsExactly("/reason takedown.taken-back");
    String why = "The day was that of the hearing; the order sets none.";
    Map<String, ?> of = Map.of("did", "REMOVED", "text", "Removed", "reason", "No copy was kept");

    RequestRecord record =
        examined(due, at, Map.of("dropped", List.of("orderDue"), "reason", why))
            .after(act("MEET", "moderator", met, of))
            .orThrow();
    OffsetDateTime later = OffsetDateTime.parse("2026-03-20T10:00:00+05:30");
    assertThat(codes(record.due(later)).contains("takedown.order-moved")).isEqualTo(doubted);
    assertThat(record.correctedBy().contains("officer-7")).isEqualTo(doubted);
  }

  @Test
  void a_day_of_the_order_after_the_limit_of_the_rules_moves_nothing() {
    RequestRecord record =
        dueOn("COURT_ORDER", "INTERMEDIARY", "2026-03-05")
            .after(examined("06T16:20", Map.of("orderDue", "2026-03-12")))
            .orThrow();

    assertThat(codes(record.due(NOW.plusDays(3)))).doesNotContain("takedown.order-moved");
  }

  @Test
  void an_intimation_of_which_the_role_is_not_known_has_not_fallen() {
    RequestRecord record =
        RequestRecord.of(
                LegalRequest.fromPlain(
                        Map.of(
                            "requestKind", "GOVERNMENT_INTIMATION",
                            "receivedAt", "2026-03-01T10:00:00+05:30",
                            "order", Map.of("orderDue", "2026-03-09")))
                    .orThrow())
            .orThrow();

    assertThat(record.isFallen()).isFalse();
  }

  @Test
  void one_second_too_late_is_late() {
    RequestRecord record =
        received("COURT_ORDER")
            .after(
                RequestAct.fromPlain(
                        Map.of(
                            "kind", "MEET",
                            "by", "o",
                            "role", "legal-officer",
                            "did", "REMOVED",
                            "text", "Removed",
                            "copyDigest", COPY,
                            "at", "2026-03-06T19:00:01+05:30"))
                    .orThrow())
            .orThrow();
    assertThat(decided(record, NOW.plusDays(3)).found().flatMap(RequestDue::inTime))
        .contains(false);
  }

  @ParameterizedTest
  @CsvSource({
    "COURT_ORDER, INTERMEDIARY, '', /copyDigest takedown.no-copy",
    "INTIMATE_OR_IMPERSONATION, '', '', /copyDigest takedown.no-copy",
    "COURT_ORDER, INTERMEDIARY, It was gone already, ''",
    "COURT_ORDER, USER, '', ''",
    "INFORMATION_ORDER, INTERMEDIARY, '', ''",
    "USER_GRIEVANCE, INTERMEDIARY, '', ''"
  })
  void who_removes_names_the_copy_or_says_why_there_is_none(
      String kind, String hosting, String reason, String fault) {
    Map<String, Object> tree = new HashMap<>();
    tree.put("requestKind", kind);
    tree.put("receivedAt", "2026-03-06T16:00:00+05:30");
    if (!hosting.isEmpty()) {
      tree.put("hostingRole", hosting);
    }
    RequestRecord record = RequestRecord.of(LegalRequest.fromPlain(tree).orThrow()).orThrow();
    Map<String, String> more = new HashMap<>(Map.of("text", "Done", "did", deed(kind)));
    if (!reason.isEmpty()) {
      more.put("reason", reason);
    }
    assertThat(refused(record, act("MEET", "moderator", "06T17:00", more)))
        .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void a_complaint_is_acknowledged_first_and_once() {
    RequestRecord record = received("USER_GRIEVANCE");
    assertThat(due(record)).contains("2026-03-07T16:00+05:30");

    RequestAct acknowledged = act("ACKNOWLEDGE", "nodal-officer", "06T17:00", Map.of());
    record = record.after(acknowledged).orThrow();
    assertThat(due(record)).contains("2026-03-13T16:00+05:30");
    assertThat(refused(record, acknowledged)).containsExactly("/kind takedown.not-now");
  }

  @Test
  void a_request_that_was_reopened_is_not_met() {
    RequestRecord record =
        received("COURT_ORDER")
            .after(met("06T17:00"))
            .orThrow()
            .after(act("REOPEN", "legal-officer", "06T18:00", Map.of("reason", "Still visible")))
            .orThrow();
    assertThat(record.state()).isEqualTo(State.RECEIVED);
    assertThat(record.request(NOW.plusHours(2)).toPlain()).doesNotContainKey("actedAt");
    assertThat(due(record)).contains("2026-03-06T19:00+05:30");
  }

  @ParameterizedTest
  @CsvSource({
    "DECLINE, legal-officer, 06T17:00, ''",
    "DECLINE, moderator, 06T17:00, /role takedown.role",
    "DECLINE, legal-officer, 06T15:59, /at takedown.early",
    "REOPEN, legal-officer, 06T17:00, /kind takedown.not-now"
  })
  void only_a_legal_officer_declines_and_nothing_comes_before_the_receipt(
      String kind, String role, String at, String fault) {
    assertThat(refused(received("COURT_ORDER"), act(kind, role, at, Map.of("reason", "Not ours"))))
        .isEqualTo(fault.isEmpty() ? List.of() : List.of(fault));
  }

  @Test
  void an_order_is_not_dated_after_its_receipt() {
    RequestAct examined =
        act(
            "EXAMINE",
            "legal-officer",
            "07T10:00",
            Map.of("order", Map.of("issued", "2026-03-07")));
    assertThat(refused(received("COURT_ORDER"), examined))
        .containsExactly("/order/issued takedown.order");
  }

  @ParameterizedTest
  @CsvSource({
    "MEET, copyDigest, abc, /text takedown.needed | /copyDigest takedown.copy",
    "EXAMINE, reference, 7, /order takedown.needed | /reference takedown.unused",
    "ACKNOWLEDGE, reference, 7, ''"
  })
  void an_act_says_what_it_needs(String kind, String name, String said, String faults) {
    Map<String, String> tree =
        Map.of(
            "kind",
            kind,
            "by",
            "o",
            "role",
            "legal-officer",
            name,
            said,
            "at",
            "2026-03-06T17:00:00+05:30");
    List<String> found =
        RequestAct.fromPlain(tree)
            .fold(
                one -> List.of(),
                all -> all.stream().map(one -> one.pointer() + " " + one.code()).toList());
    assertThat(found).isEqualTo(faults.isEmpty() ? List.of() : List.of(faults.split(" \\| ")));
  }

  private static String facts(RequestRecord record) {
    Map<String, Object> tree = record.toFacts("L-2026-1");
    Facts.fromPlain(tree).orThrow(GovernanceMessages.in("en"));
    return tree.toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "COURT_ORDER | {orders=[{id=L-2026-1, receivedAt=2026-03-06T16:00:00+05:30,"
            + " hostingRole=INTERMEDIARY, disabledAt=null, source=COURT}]}",
        "INFORMATION_ORDER | {infoOrders=[{id=L-2026-1, receivedAt=2026-03-06T16:00:00+05:30,"
            + " hostingRole=INTERMEDIARY, answeredAt=null}]}",
        "INTIMATE_OR_IMPERSONATION | {complaints=[{id=L-2026-1,"
            + " receivedAt=2026-03-06T16:00:00+05:30, hostingRole=INTERMEDIARY,"
            + " type=INTIMATE_OR_IMPERSONATION,"
            + " acknowledgedAt=null, actedAt=null, resolvedAt=null}]}",
        "REMOVAL_GRIEVANCE | {complaints=[{id=L-2026-1, receivedAt=2026-03-06T16:00:00+05:30,"
            + " hostingRole=INTERMEDIARY, type=OTHER, removalRequested=true,"
            + " acknowledgedAt=null, actedAt=null, resolvedAt=null}]}",
        "GAC_ORDER | {}"
      })
  void as_facts_each_kind_stands_where_its_controls_look(String kind, String expected) {
    assertThat(facts(received(kind))).isEqualTo(expected);
  }

  @Test
  void as_facts_an_intimation_says_what_the_legal_officer_found_in_it() {
    Map<String, Object> order =
        Map.of("issuerRank", "OTHER_RANK", "statesReasons", false, "agencyAuthorised", true);
    RequestRecord record =
        received("GOVERNMENT_INTIMATION")
            .after(act("EXAMINE", "legal-officer", "06T16:10", Map.of("order", order)))
            .orThrow();
    assertThat(facts(record))
        .isEqualTo(
            "{orders=[{id=L-2026-1, receivedAt=2026-03-06T16:00:00+05:30,"
                + " hostingRole=INTERMEDIARY, disabledAt=null,"
                + " source=GOVERNMENT_INTIMATION, issuerRank=OTHER_RANK, issuerAuthorised=true,"
                + " reasons=false}]}");
    assertThat(facts(record.after(met("06T17:00")).orThrow()))
        .contains("disabledAt=2026-03-06T17:00:00+05:30");
    RequestAct declined =
        act("DECLINE", "legal-officer", "06T17:00", Map.of("reason", "The rank is too low"));
    assertThat(facts(record.after(declined).orThrow()))
        .doesNotContain("disabledAt")
        .contains(
            "declined=true, declinedAt=2026-03-06T17:00:00+05:30, declinedBy=",
            "declinedFor=The rank is too low");
  }

  @Test
  void the_same_facts_are_judged_by_the_law_of_the_day() {
    RequestRecord court = received("COURT_ORDER").after(met("06T19:00")).orThrow();
    assertThat(judged(court, "LAW-IT-05")).isEqualTo(Outcome.ATTEST);
    RequestRecord late = received("COURT_ORDER").after(met("06T19:01")).orThrow();
    assertThat(judged(late, "LAW-IT-05")).isEqualTo(Outcome.FAIL);
    RequestRecord image = received("INTIMATE_OR_IMPERSONATION").after(met("06T18:00")).orThrow();
    assertThat(judged(image, "LAW-IT-09")).isEqualTo(Outcome.ATTEST);
    RequestRecord slow = received("INTIMATE_OR_IMPERSONATION").after(met("06T18:01")).orThrow();
    assertThat(judged(slow, "LAW-IT-09")).isEqualTo(Outcome.FAIL);
  }

  private static RequestAct metAndRecorded(String kind, String at, String recorded) {
    return act(
        kind,
        "legal-officer",
        at,
        Map.of("text", "Removed", "copyDigest", COPY, "recordedAt", recorded));
  }

  @ParameterizedTest(name = "{0}, put on record {1}: {2}")
  @CsvSource({
    "COURT_ORDER, 2026-03-06T19:00:00+05:30, ATTEST",
    "COURT_ORDER, 2026-03-06T19:00:01+05:30, UNKNOWN",
    "COURT_ORDER, 2026-03-09T10:00:00+05:30, UNKNOWN",
    "INTIMATE_OR_IMPERSONATION, 2026-03-06T18:00:00+05:30, ATTEST",
    "INTIMATE_OR_IMPERSONATION, 2026-03-06T18:00:01+05:30, UNKNOWN"
  })
  void what_is_typed_in_time_and_recorded_late_does_not_pass_by_that(
      String kind, String recorded, Outcome expected) {
    String control = kind.equals("COURT_ORDER") ? "LAW-IT-05" : "LAW-IT-09";
    RequestRecord record =
        received(kind).after(metAndRecorded("MEET", "06T17:00", recorded)).orThrow();
    assertThat(judged(record, control)).isEqualTo(expected);
    assertThat(
            TakedownDue.of(record.request(OffsetDateTime.parse("2026-03-20T10:00:00+05:30")))
                .found()
                .flatMap(RequestDue::inTime))
        .isEqualTo(expected == Outcome.ATTEST ? Optional.of(true) : Optional.empty());
    RequestRecord late =
        received(kind).after(metAndRecorded("MEET", "06T19:01", recorded)).orThrow();
    assertThat(judged(late, control)).isEqualTo(Outcome.FAIL);
  }

  @Test
  void as_facts_a_time_that_is_typed_for_the_past_says_when_it_was_recorded() {
    String day = "2026-03-09T10:00:00+05:30";
    RequestRecord complaint =
        received("USER_GRIEVANCE").after(metAndRecorded("MEET", "06T17:00", day)).orThrow();
    assertThat(facts(complaint))
        .contains("recorded={acknowledgedAt=%1$s, actedAt=%1$s, resolvedAt=%1$s}".formatted(day));
    RequestRecord atOnce =
        received("USER_GRIEVANCE")
            .after(metAndRecorded("MEET", "06T17:00", "2026-03-06T17:00:59+05:30"))
            .orThrow();
    assertThat(facts(atOnce)).doesNotContain("recorded");
  }

  @ParameterizedTest
  @CsvSource({
    "COURT_ORDER, LAW-IT-05",
    "GOVERNMENT_INTIMATION, LAW-IT-05",
    "INTIMATE_OR_IMPERSONATION, LAW-IT-09",
    "USER_GRIEVANCE, LAW-IT-18"
  })
  void what_came_to_a_user_of_a_platform_binds_it_not_and_to_a_host_contradicts_that_it_is_none(
      String kind, String control) {
    assertThat(judged(received(kind, "USER"), control)).isEqualTo(Outcome.NOT_APPLICABLE);
    assertThat(judged(received(kind, "INTERMEDIARY"), control, "NO")).isEqualTo(Outcome.UNKNOWN);
    assertThat(judged(received(kind, "INTERMEDIARY"), "SDK-FACTS", "NO"))
        .isEqualTo(Outcome.BLOCKED);
  }

  private static Outcome judged(RequestRecord record, String control) {
    return judged(record, control, "YES");
  }

  private static Outcome judged(RequestRecord record, String control, String intermediary) {
    return judged(record.toFacts("L-2026-1"), control, intermediary);
  }

  private static Outcome judged(Map<String, Object> request, String control, String intermediary) {
    return finding(request, control, intermediary).outcome();
  }

  private static ControlFinding finding(
      Map<String, Object> request, String control, String intermediary) {
    Map<String, Object> facts = new HashMap<>(request);
    facts.put("legalMap", Map.of("intermediary", intermediary));
    return Assessment.assess(
            ControlCatalogue.laterLaw(),
            Facts.fromPlain(facts).orThrow(),
            OffsetDateTime.parse("2026-03-10T16:00:00+05:30"))
        .orThrow()
        .findings()
        .stream()
        .filter(one -> one.control().id().equals(control))
        .reduce((first, next) -> next)
        .orElseThrow();
  }

  @Test
  void a_day_before_the_receipt_is_asked_each_time_it_is_entered() {
    RequestRecord record = received("COURT_ORDER");
    Map<String, Object> past = Map.of("orderDue", "2026-03-05", "orderDuePast", true);
    assertThat(faults(record.after(examined("06T16:10", Map.of("orderDue", "2026-03-05")))))
        .isEqualTo("/order/orderDue takedown.order-due");
    RequestRecord known = record.after(examined("06T16:10", past)).orThrow();
    assertThat(known.due(NOW.plusDays(3)).trace().findings())
        .extracting(Finding::code)
        .contains("takedown.order-past");
    assertThat(faults(known.after(examined("06T16:20", Map.of("orderDue", "2026-03-04")))))
        .as("what was said of another day is not said of this one")
        .isEqualTo("/order/orderDue takedown.order-due");
    assertThat(faults(known.after(examined("06T16:20", Map.of("orderDue", "2026-03-20")))))
        .as("the day was misread: that is told, and no reason is asked for the word beside it")
        .isEmpty();
  }

  @ParameterizedTest(name = "day {0}, said to be far {1}: {2}")
  @CsvSource({
    "2027-03-06, , ''",
    "2027-03-07, , /order/orderDue takedown.order-far",
    "2062-03-09, false, /order/orderDue takedown.order-far",
    "2062-03-09, true, ''"
  })
  void a_day_more_than_a_year_on_is_asked_where_it_is_entered(
      String day, Boolean far, String expected) {
    Map<String, Object> order = new LinkedHashMap<>(Map.of("orderDue", day));
    if (far != null) {
      order.put("orderDueFar", far);
    }
    RequestAct read = act("EXAMINE", "legal-officer", "06T16:10", Map.of("order", order));
    assertThat(faults(received("COURT_ORDER").after(read))).isEqualTo(expected);

    Map<String, Object> entered = new LinkedHashMap<>(received("COURT_ORDER").toPlain());
    Map<String, Object> request = new LinkedHashMap<>();
    ((Map<?, ?>) entered.get("request")).forEach((k, v) -> request.put(String.valueOf(k), v));
    request.put("order", order);
    entered.put("request", request);
    assertThat(faults(RequestRecord.fromPlain(entered)))
        .isEqualTo(expected.isEmpty() ? "" : "/request" + expected);
    assertThat(RequestRecord.onRecord(entered).orThrow().kind()).isEqualTo("COURT_ORDER");
  }

  private static String faults(Checked<RequestRecord> read) {
    return read.fold(
        one -> "",
        faults ->
            faults.stream()
                .map(one -> one.pointer() + " " + one.code())
                .collect(Collectors.joining()));
  }

  private static RequestAct declined(String at) {
    return act("DECLINE", "legal-officer", at, Map.of("reason", "Not ours"));
  }

  /** What is said of it once its time was over takes no failure away. */
  @ParameterizedTest(name = "{0} declined on {2}: {1} {3}")
  @CsvSource({
    "COURT_ORDER, LAW-IT-05, 06T19:00, ATTEST",
    "COURT_ORDER, LAW-IT-05, 06T19:01, FAIL",
    "INTIMATE_OR_IMPERSONATION, LAW-IT-09, 06T18:00, ATTEST",
    "USER_GRIEVANCE, LAW-IT-08, 07T10:00, ATTEST",
    "USER_GRIEVANCE, LAW-IT-08, 07T16:01, FAIL",
    "USER_GRIEVANCE, LAW-IT-18, 07T10:00, ATTEST",
    "INTIMATE_OR_IMPERSONATION, LAW-IT-09, 06T18:01, FAIL",
    "REMOVAL_GRIEVANCE, LAW-IT-08, 08T04:01, FAIL"
  })
  void what_is_declined_once_its_time_was_over_stays_late(
      String kind, String control, String at, Outcome expected) {
    assertThat(judged(received(kind).after(declined(at)).orThrow(), control)).isEqualTo(expected);
  }

  @ParameterizedTest(name = "{0}, {1}")
  @CsvSource({
    "COURT_ORDER, LAW-IT-05",
    "USER_GRIEVANCE, LAW-IT-08",
    "INTIMATE_OR_IMPERSONATION, LAW-IT-09",
    "INFORMATION_ORDER, LAW-IT-10",
    "USER_GRIEVANCE, LAW-IT-18"
  })
  void who_declined_it_and_why_is_told_to_whoever_signs(String kind, String control) {
    RequestRecord record = received(kind).after(declined("06T17:00")).orThrow();
    ControlFinding found = finding(record.toFacts("L-2026-1"), control, "YES");

    assertThat(GovernanceMessages.in("en").say(found.text()))
        .contains("was declined on 6 March 2026 by ", "Not ours");
  }

  @ParameterizedTest(name = "an order for information declined on {0}: {1}")
  @CsvSource({"09T16:00, ATTEST", "09T16:01, FAIL"})
  void an_order_for_information_that_is_declined_late_stays_late(String at, Outcome expected) {
    Map<String, Object> order = Map.of("issued", "2026-03-05", "statesPurpose", true);
    RequestAct read = act("EXAMINE", "legal-officer", "06T16:05", Map.of("order", order));
    RequestRecord record =
        received("INFORMATION_ORDER").after(read).orThrow().after(declined(at)).orThrow();
    assertThat(judged(record, "LAW-IT-10")).isEqualTo(expected);
  }

  /** Nobody but who typed it knows whether it was declined in time: neither late nor in order. */
  @ParameterizedTest(name = "declined on {0}, recorded on {1}: {2} {3}")
  @CsvSource({
    "06T16:30, 06T19:00, ATTEST, false",
    "06T16:30, 06T19:01, UNKNOWN, true",
    "06T19:01, 06T20:00, FAIL, false"
  })
  void what_is_declined_by_a_typed_time_is_told_with_both_times(
      String at, String recorded, Outcome expected, boolean doubted) {
    Map<String, ?> typed =
        Map.of("reason", "Not ours", "recordedAt", "2026-03-" + recorded + ":00+05:30");
    RequestRecord record =
        received("COURT_ORDER").after(act("DECLINE", "legal-officer", at, typed)).orThrow();
    ControlFinding found = finding(record.toFacts("L-2026-1"), "LAW-IT-05", "YES");
    assertThat(found.outcome()).isEqualTo(expected);
    assertThat(found.text().key().equals("check.recorded-later")).isEqualTo(doubted);

    Decision<RequestDue> due = record.due(OffsetDateTime.parse("2026-03-09T10:00:00+05:30"));
    assertThat(due.found().orElseThrow().inTime())
        .isEqualTo(expected == Outcome.FAIL ? Optional.of(false) : Optional.empty());
    assertThat(due.trace().findings())
        .extracting(Finding::code)
        .filteredOn("takedown.recorded-later"::equals)
        .hasSize(doubted ? 1 : 0);
  }

  @Test
  void a_late_act_stays_late_when_it_is_taken_up_again_and_declined() {
    RequestRecord record = received("COURT_ORDER").after(met("06T20:00")).orThrow();
    record =
        record
            .after(act("REOPEN", "legal-officer", "06T20:00", Map.of("reason", "Not ours")))
            .orThrow()
            .after(declined("06T20:00"))
            .orThrow();
    assertThat(judged(record, "LAW-IT-05")).isEqualTo(Outcome.FAIL);
  }

  @ParameterizedTest(name = "{0}: met in time by officer-7, {1} of {2} says so: {3}")
  @CsvSource({
    "COURT_ORDER, LAW-IT-05, officer-7, legal-officer, ATTEST",
    "COURT_ORDER, LAW-IT-05, Officer-9, legal-officer, PASS",
    "COURT_ORDER, LAW-IT-05, officer-9, head-of-department, PASS",
    "INTIMATE_OR_IMPERSONATION, LAW-IT-09, officer-7, legal-officer, ATTEST",
    "INTIMATE_OR_IMPERSONATION, LAW-IT-09, officer-9, legal-officer, PASS",
    "INTIMATE_OR_IMPERSONATION, LAW-IT-09, officer-9, moderator, ATTEST"
  })
  void that_it_was_met_another_officer_confirms(
      String kind, String control, String signer, String role, Outcome expected) {
    RequestRecord record = received(kind).after(met("06T17:00")).orThrow();
    for (Optional<String> enteredBy :
        List.of(Optional.of("officer-7"), Optional.of("officer-8"), Optional.<String>empty())) {
      Map<String, Object> facts = new HashMap<>(record.toFacts("L-1", enteredBy));
      assertThat(judged(facts, control, "YES")).isEqualTo(Outcome.ATTEST);
      facts.put(
          "attestations",
          List.of(
              Map.of(
                  "control",
                  control,
                  "subject",
                  "L-1",
                  "statement",
                  "It was met as the record says",
                  "person",
                  signer,
                  "role",
                  role,
                  "signedAt",
                  "2026-03-07T10:00:00+05:30",
                  "expires",
                  "2027-03-07",
                  "confirmed",
                  true)));
      assertThat(judged(facts, control, "YES")).isEqualTo(expected);
    }
  }

  @ParameterizedTest(name = "met as typed in time, recorded at {0}, taken back and declined: {1}")
  @CsvSource({"06T19:00, ATTEST", "06T19:01, FAIL"})
  void an_act_that_was_taken_back_tells_no_more_than_when_it_was_recorded(
      String at, Outcome expected) {
    String recorded = "2026-03-" + at + ":00+05:30";
    RequestAct typed =
        act(
            "MEET",
            "moderator",
            "06T16:05",
            Map.of("text", "Removed", "copyDigest", COPY, "recordedAt", recorded));
    Map<String, ?> then = Map.of("reason", "Not ours");
    RequestRecord record =
        received("COURT_ORDER")
            .after(typed)
            .orThrow()
            .after(act("REOPEN", "legal-officer", at, then))
            .orThrow()
            .after(act("DECLINE", "legal-officer", at, then))
            .orThrow();
    assertThat(judged(record, "LAW-IT-05")).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"06T17:00, UNKNOWN", "06T19:01, FAIL"})
  void a_removal_without_a_copy_passes_nothing_by_itself(String at, Outcome expected) {
    RequestAct none =
        act("MEET", "moderator", at, Map.of("text", "Done", "reason", "It was gone already"));
    assertThat(judged(received("COURT_ORDER").after(none).orThrow(), "LAW-IT-05"))
        .isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "no",
        "Nothing",
        "Will be removed next week",
        "To be removed",
        "Scheduled for removal on Monday",
        "We are about to remove it",
        "We plan to disable it",
        "हटाया जाएगा",
        "अधिकारी इसे हटा देंगे",
        "मैं इसे हटाऊँगा"
      })
  void words_of_a_denial_or_a_promise_beside_what_is_marked_are_asked(String text) {
    for (String kind :
        List.of("COURT_ORDER", "GOVERNMENT_INTIMATION", "INFORMATION_ORDER", "USER_GRIEVANCE")) {
      Map<String, ?> said = Map.of("did", deed(kind), "text", text);
      for (String role : List.of("INTERMEDIARY", "USER")) {
        RequestAct act = act("MEET", "moderator", "06T17:00", said);
        assertThat(refused(received(kind, role), act)).contains("/text takedown.contrary");
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Content is still online, false",
    "Asked the vendor to remove it, false",
    "Instructed the agency yesterday to disable access, false",
    "Removal was requested from the platform, false",
    "हटाने का निर्देश दिया, false",
    "Requested removal of the post from Meta, false",
    "Sought the removal of the post, false",
    "Asked Facebook that the post be removed, false",
    "Informed the agency to remove it, false",
    "We removed nothing., false",
    "'Not removed, as the court has removed the order.', false",
    "Half of the comments were removed., false",
    "All but one comment were removed., false",
    "3 of 20 posts were removed, false",
    "Removed for users in India tomorrow, false",
    "Removed on 31 December 2026, false",
    "Removed on 2026-03-07, false",
    "Removed by mistake and put back., false",
    "Removed and restored the same day., false",
    "आधी टिप्पणियाँ हटाई गईं, false",
    "'हटाई गई थी, फिर लगा दी गई', false",
    "हमने कुछ नहीं हटाया, false",
    "Instructed the agency to take it offline, false",
    "Forwarded to the platform team for removal., false",
    "We are removing it, false",
    "We declined to remove it, false",
    "Tried to remove it; the platform refused., false",
    "Removed? Not sure, false",
    "Almost removed, false",
    "Comment is removable, false",
    "The court ordered the removal of the comment., false",
    "Done soon, false",
    "Removal will be done tomorrow, false",
    "Takedown is in progress, false",
    "हटाने को कहा गया, false",
    "पोस्ट हटाने हेतु पत्र लिखा गया, false",
    "हटाने का प्रयास किया गया, false",
    "हटाने की प्रक्रिया जारी है, false",
    "पोस्ट हटाई जाए, false",
    "न्यायालय के आदेश का पालन होगा, false",
    "Removed the post that planned to defame the Minister, true",
    "The account that plans to cheat citizens was blocked, true",
    "Removed the video about tomorrow's strike, true",
    "Removal ordered by the High Court carried out on the page, true",
    "Complied with the order to remove, true",
    "'Taken down on the order of the court, which is to be obeyed in three hours', true",
    "Removed. The court will be informed by the standing counsel., true",
    "Removed from the forum; a copy will be preserved for 180 days., true",
    "न्यायालय के हटाने के आदेश का पालन किया गया, true",
    "न्यायालय के आदेश से टिप्पणी हटाई गई; प्रति रखी जाएगी।, true",
    "टिप्पणी हटाई गई और प्रति रखी जाएगी, true",
    "जो हड़ताल कल होगी उसका वीडियो हटाया गया, true",
    "The court ordered us to remove the post; deleted at 17:00, true",
    "हटाने के आदेश पर पोस्ट हटाई गई, true",
    "Kept up, false",
    "Comment stays up for now., false",
    "Left as it is., false",
    "Left unchanged on the page, false",
    "काम चल रहा है, false",
    "टिप्पणी यथावत है, false",
    "Under way., false",
    "under consideration, false",
    "Reason to follow, false",
    "The officer is looking at it., false",
    "One of the three removed., false",
    "Removed from the home page; stands on page 2., false",
    "Nothing remains on the page, true",
    "The comment with the partial quotation was removed., true",
    "The video about the half-yearly report was removed., true",
    "No copy is left; removed., true",
    "Nothing of it stands any more., true",
    "Removed on 6 March 2026 within half an hour, true",
    "Removed by the order in W.P. 7 of 2026; the author could not be told, true",
    "It cannot be reached from India, true",
    "The video was unblocked, false",
    "The video was taken down, true",
    "Access is blocked in India, true",
    "वीडियो हटाया गया, true"
  })
  void words_that_say_otherwise_than_what_is_marked_are_asked(String text, boolean taken) {
    RequestAct act = act("MEET", "moderator", "06T17:00", Map.of("text", text, "copyDigest", COPY));
    assertThat(refused(received("COURT_ORDER"), act))
        .isEqualTo(taken ? List.of() : List.of("/text takedown.contrary"));
  }

  @ParameterizedTest
  @CsvSource({
    "PUBLISHED, The notice was put up on the website.",
    "PUBLISHED, Published the notice; the court will be informed.",
    "PUBLISHED, सूचना वेबसाइट पर लगा दी गई।",
    "RESTRICTED, Made private.",
    "RESTRICTED, वीडियो निजी किया गया।",
    "OTHERWISE, The account of the petitioner was restored"
  })
  void what_a_court_orders_besides_a_removal_is_marked_and_needs_no_copy(String did, String text) {
    RequestAct act = act("MEET", "moderator", "06T17:00", Map.of("did", did, "text", text));
    assertThat(received("COURT_ORDER").after(act).orThrow().state()).isEqualTo(State.MET);
    assertThat(refused(received("GOVERNMENT_INTIMATION"), act))
        .containsExactly("/did takedown.did-other");
  }

  @ParameterizedTest
  @ValueSource(strings = {"under consideration", "Reason to follow", "as directed", "will be told"})
  void what_was_done_otherwise_is_told_in_words(String text) {
    RequestAct act = act("MEET", "moderator", "06T17:00", Map.of("did", "OTHERWISE", "text", text));
    assertThat(refused(received("COURT_ORDER"), act)).containsExactly("/text takedown.contrary");
  }

  @Test
  void who_only_uses_a_platform_meets_a_complaint_by_telling_the_platform() {
    Map<String, ?> said =
        Map.of("did", "REPORTED", "text", "The fake account was reported to the platform.");
    RequestAct act = act("MEET", "moderator", "06T17:00", said);
    String kind = "INTIMATE_OR_IMPERSONATION";
    assertThat(received(kind, "USER").after(act).orThrow().state()).isEqualTo(State.MET);
    assertThat(refused(received(kind), act)).containsExactly("/did takedown.did-other");
    assertThat(refused(received("COURT_ORDER", "USER"), act))
        .containsExactly("/did takedown.did-other");
  }

  @Test
  void what_was_done_is_marked_and_a_part_leaves_the_clock_running() {
    RequestRecord record = received("COURT_ORDER");
    Map<String, Object> tree = new HashMap<>(met("06T17:00").toPlain());
    tree.remove("did");
    assertThat(refused(record, RequestAct.fromPlain(tree).orThrow()))
        .containsExactly("/did takedown.did");

    Map<String, ?> part = Map.of("did", "PART", "text", "Two of three posts", "copyDigest", COPY);
    RequestRecord begun = record.after(act("MEET", "moderator", "06T16:30", part)).orThrow();
    assertThat(begun.state()).isEqualTo(State.RECEIVED);
    assertThat(due(begun)).isEqualTo(due(record));
    assertThat(begun.next()).contains(RequestAct.Kind.MEET);
    assertThat(judged(begun, "LAW-IT-05")).isEqualTo(judged(record, "LAW-IT-05"));
    assertThat(begun.after(met("06T17:00")).orThrow().state()).isEqualTo(State.MET);
  }

  @Test
  void words_that_are_asked_stand_once_another_officer_records_the_same() {
    Map<String, ?> sure =
        Map.of("text", "Removed by mistake and put back.", "copyDigest", COPY, "sure", true);
    RequestAct first = act("MEET", "moderator", "06T17:00", sure);
    RequestRecord asked = received("COURT_ORDER").after(first).orThrow();
    assertThat(asked.state()).isEqualTo(State.RECEIVED);
    assertThat(asked.after(first).orThrow().state())
        .as("the same officer")
        .isEqualTo(State.RECEIVED);

    Map<String, Object> second = new HashMap<>(first.toPlain());
    second.put("by", "officer-8");
    RequestRecord met = asked.after(RequestAct.fromPlain(second).orThrow()).orThrow();
    assertThat(met.state()).isEqualTo(State.MET);
    assertThat(met.metBy()).contains("officer-8");
    assertThat(
            refused(
                received("COURT_ORDER"),
                act(
                    "MEET",
                    "moderator",
                    "06T17:00",
                    Map.of("text", "Removed", "copyDigest", COPY, "sure", true))))
        .containsExactly("/sure takedown.not-contrary");
  }

  @ParameterizedTest
  @CsvSource({
    "No breach of the rules was found, The post reports facts, true",
    "No breach of the rules was found, , false",
    "No, The post reports facts, false",
    "No breach was found; the user was told, The post reports facts, true"
  })
  void a_complaint_is_rejected_for_a_reason(String text, @Nullable String reason, boolean taken) {
    Map<String, Object> said = new HashMap<>(Map.of("did", "REJECTED", "text", text));
    Optional.ofNullable(reason).ifPresent(why -> said.put("reason", why));
    RequestAct act = act("MEET", "moderator", "06T17:00", said);
    assertThat(refused(received("USER_GRIEVANCE"), act).isEmpty()).isEqualTo(taken);
    assertThat(refused(received("COURT_ORDER"), act)).contains("/did takedown.did-other");
  }

  @Test
  void the_due_time_says_on_what_being_in_time_rests() {
    assertThat(decided(received("COURT_ORDER").after(met("06T17:00")).orThrow(), NOW.plusHours(9)))
        .satisfies(one -> assertThat(one.found().orElseThrow().inTime()).contains(true))
        .satisfies(one -> assertThat(codes(one)).doesNotContain("takedown.copy-not-told"));
    RequestAct none =
        act("MEET", "moderator", "06T17:00", Map.of("text", "Done", "reason", "It was gone"));
    assertThat(decided(received("COURT_ORDER").after(none).orThrow(), NOW.plusHours(9)))
        .satisfies(one -> assertThat(one.found().orElseThrow().inTime()).isEmpty())
        .satisfies(one -> assertThat(codes(one)).contains("takedown.without-copy"));
  }

  private static List<String> codes(Decision<?> decision) {
    return decision.trace().findings().stream().map(Finding::code).toList();
  }

  @Test
  void the_name_of_a_scheme_is_no_promise() {
    Map<String, Object> done = Map.of("text", "मनरेगा की पोस्ट हटाई गई", "copyDigest", COPY);
    assertThat(refused(received("COURT_ORDER"), act("MEET", "moderator", "06T17:00", done)))
        .isEmpty();
  }

  @Test
  void a_digest_of_zeros_is_that_of_no_copy() {
    Map<String, Object> tree =
        Map.of(
            "kind", "MEET",
            "by", "o",
            "role", "moderator",
            "at", "2026-03-06T17:00:00+05:30",
            "text", "Removed",
            "copyDigest", "sha256:" + "0".repeat(64));
    assertThat(RequestAct.fromPlain(tree).<Boolean>fold(one -> true, faults -> false)).isFalse();
  }

  @Test
  void a_record_that_was_kept_is_read_though_its_words_are_refused_since() {
    Map<String, Object> tree = new HashMap<>(received("COURT_ORDER").toPlain());
    Map<String, ?> words = Map.of("text", "Nothing", "copyDigest", COPY);
    tree.put("acts", List.of(act("MEET", "moderator", "06T17:00", words).toPlain()));

    assertThat(RequestRecord.fromPlain(tree).<Boolean>fold(one -> true, faults -> false)).isFalse();
    assertThat(RequestRecord.onRecord(tree).orThrow().state()).isEqualTo(State.MET);
    tree.put("acts", List.of(Map.of("kind", "MEET")));
    assertThat(RequestRecord.onRecord(tree).<Boolean>fold(one -> true, faults -> false)).isFalse();
  }

  private static RequestRecord kept(String kind, Map<String, ?> words) {
    Map<String, Object> met = new HashMap<>(words);
    met.put("kind", "MEET");
    met.put("by", "officer-7");
    met.put("role", "moderator");
    met.put("at", "2026-03-06T17:00:00+05:30");
    return RequestRecord.onRecord(
            Map.of("request", received(kind).toPlain().get("request"), "acts", List.of(met)))
        .orThrow();
  }

  /** Its words were looked at when it was entered; that it was met a person confirms. */
  @ParameterizedTest
  @CsvSource({
    "COURT_ORDER, Will be removed, LAW-IT-05",
    "COURT_ORDER, Removed the post that planned to defame, LAW-IT-05",
    "COURT_ORDER, Removal ordered by the High Court is complete, LAW-IT-05",
    "USER_GRIEVANCE, Will be looked into, LAW-IT-08"
  })
  void a_kept_act_is_not_judged_by_its_words(String kind, String text, String control) {
    Map<String, ?> words =
        kind.equals("COURT_ORDER")
            ? Map.of("text", text, "copyDigest", COPY)
            : Map.of("text", text);
    RequestRecord record = kept(kind, words);

    assertThat(judged(record, control)).isEqualTo(Outcome.ATTEST);
    assertThat(decided(record, NOW.plusHours(9)).found().orElseThrow().inTime()).contains(true);
  }

  @ParameterizedTest
  @CsvSource({
    "Information was provided to the police who will verify it, true",
    "The records were handed over to the court that will look at them, true",
    "विवरण पुलिस को उपलब्ध कराया गया; वे जाँच करेंगे, true",
    "Informed the complainant that the account will be restored, false",
    "Replied to the complainant that the account will be restored, false",
    "Direction given to the section; the reply will be sent, false",
    "Sent to the legal section that will reply, false",
    "Handed over to the legal section that will reply, false",
    "The notice was delivered to the desk; the reply will be sent, false",
    "The account will be back; provided the user agrees, false",
    "What was provided by the complainant will be looked into, false",
    "It was resolved to restore the account; that will be done, false",
    "मामला विधि अनुभाग को सौंपा; उत्तर दिया जाएगा, false",
    "शिकायतकर्ता को सूचित किया; उत्तर दिया जाएगा, false",
    "प्रति अनुभाग को भेजी; उत्तर दिया जाएगा, false",
    "Details furnished by letter 12; the rest is to be had from the bank, false",
    "The details will be sent, false",
    "Will be answered, false"
  })
  void words_of_what_is_to_come_stand_beside_what_was_done(String text, boolean taken) {
    for (String kind : List.of("INFORMATION_ORDER", "USER_GRIEVANCE")) {
      Map<String, ?> said = Map.of("did", deed(kind), "text", text);
      RequestAct act = act("MEET", "moderator", "06T17:00", said);
      assertThat(refused(received(kind), act).isEmpty()).as(kind).isEqualTo(taken);
    }
  }

  private static RequestAct by(
      String officer, String kind, String role, String at, Object... more) {
    Map<String, Object> tree = new HashMap<>();
    for (int i = 0; i < more.length; i += 2) {
      tree.put((String) more[i], more[i + 1]);
    }
    tree.put("kind", kind);
    tree.put("by", officer);
    tree.put("role", role);
    tree.put("at", "2026-03-" + at + ":00+05:30");
    return RequestAct.fromPlain(tree).orThrow();
  }

  /** IT Rules 2021, rule 3(1)(d): the three hours run from the true receipt. */
  @Test
  void what_was_typed_wrong_at_entry_is_corrected_by_two_officers() {
    RequestRecord entered = received("USER_GRIEVANCE");
    RequestAct correct =
        by(
            "nodal-1",
            "CORRECT",
            "nodal-officer",
            "06T20:10",
            "requestKind",
            "COURT_ORDER",
            "receivedAt",
            "2026-03-06T19:00:00+05:30",
            "reason",
            "A slip of the pen");
    RequestRecord waiting = entered.after(correct).orThrow();
    assertThat(waiting.kind()).isEqualTo("USER_GRIEVANCE");
    assertThat(waiting.receivedAt()).isEqualTo("2026-03-06T16:00:00+05:30");
    assertThat(refused(entered, by("head", "CONFIRM", "head-of-department", "06T20:11")))
        .containsExactly("/kind takedown.not-now");
    assertThat(refused(waiting, by("Nodal-1", "CONFIRM", "legal-officer", "06T20:11")))
        .containsExactly("/by takedown.own-entry");
    assertThat(refused(waiting, by("mod-1", "CONFIRM", "moderator", "06T20:11")))
        .containsExactly("/role takedown.role");

    RequestRecord corrected =
        waiting.after(by("head", "CONFIRM", "head-of-department", "06T20:11")).orThrow();
    assertThat(corrected.kind()).isEqualTo("COURT_ORDER");
    RequestDue times = decided(corrected, NOW.plusHours(5)).found().orElseThrow();
    assertThat(corrected.dueNext(times))
        .contains(OffsetDateTime.parse("2026-03-06T22:00:00+05:30"));
    assertThat(corrected.next()).doesNotContain(RequestAct.Kind.CONFIRM);
    assertThat(corrected.toPlain().toString()).contains("USER_GRIEVANCE");
    // what was done before the entry was corrected has its true time
    RequestRecord met = corrected.after(met("06T19:30")).orThrow();
    assertThat(decided(met, NOW.plusDays(1)).found().orElseThrow().inTime()).contains(true);
    assertThat(refused(corrected, met("06T18:59"))).containsExactly("/at takedown.early");
    assertThat(RequestRecord.onRecord(met.toPlain()).orThrow().toPlain()).isEqualTo(met.toPlain());
  }

  @Test
  void a_correction_contradicts_nothing_on_record() {
    RequestRecord examined =
        received("COURT_ORDER")
            .after(
                act(
                    "EXAMINE",
                    "legal-officer",
                    "06T16:20",
                    Map.of("order", Map.of("issued", "2026-03-06"))))
            .orThrow();
    String correct = "CORRECT";
    assertThat(
            refused(
                examined,
                by(
                    "a",
                    correct,
                    "moderator",
                    "07T10:00",
                    "receivedAt",
                    "2026-03-05T16:00:00+05:30",
                    "reason",
                    "A slip of the pen")))
        .containsExactly("/receivedAt takedown.order");
    assertThat(
            refused(
                examined,
                by(
                    "a",
                    correct,
                    "moderator",
                    "07T10:00",
                    "receivedAt",
                    "2026-03-06T16:21:00+05:30",
                    "reason",
                    "A slip of the pen")))
        .containsExactly("/receivedAt takedown.early");
    assertThat(
            refused(
                examined,
                by(
                    "a",
                    correct,
                    "moderator",
                    "07T10:00",
                    "requestKind",
                    "COURT_ORDER",
                    "reason",
                    "A slip of the pen")))
        .containsExactly("/requestKind takedown.same");
    RequestRecord waiting =
        examined
            .after(
                by(
                    "a",
                    correct,
                    "moderator",
                    "06T16:30",
                    "hostingRole",
                    "USER",
                    "receivedAt",
                    "2026-03-06T16:20:00+05:30",
                    "reason",
                    "A slip of the pen"))
            .orThrow()
            .after(act("EXAMINE", "legal-officer", "06T16:25", Map.of("order", Map.of())))
            .orThrow();
    RequestRecord earlier =
        received("COURT_ORDER")
            .after(
                by(
                    "a",
                    correct,
                    "moderator",
                    "06T16:30",
                    "receivedAt",
                    "2026-03-06T16:20:00+05:30",
                    "reason",
                    "A slip of the pen"))
            .orThrow()
            .after(met("06T16:10"))
            .orThrow();
    RequestAct confirm = by("b", "CONFIRM", "legal-officer", "06T16:40");
    assertThat(refused(waiting, confirm)).isEmpty();
    assertThat(refused(earlier, confirm)).containsExactly("/kind takedown.contradicted");
  }

  private static RequestRecord corrected(RequestRecord record, String at, String... more) {
    Object[] given = Stream.concat(Stream.of(more), Stream.of("reason", "A slip")).toArray();
    return record
        .after(by("mod-1", "CORRECT", "moderator", at, given))
        .orThrow()
        .after(by("legal-1", "CONFIRM", "legal-officer", at))
        .orThrow();
  }

  /** IT Rules 2021, rule 3(1)(d): three hours from 16:00; a complaint is acknowledged in a day. */
  @ParameterizedTest(name = "{0}, {1} at {4}, corrected to {2} {3}: late {5}, {6} {7}")
  @CsvSource({
    "COURT_ORDER, , hostingRole, USER, 06T19:00, false, LAW-IT-05, NOT_APPLICABLE",
    "COURT_ORDER, , hostingRole, USER, 06T19:01, true, LAW-IT-05, ATTEST",
    "COURT_ORDER, 06T17:00, hostingRole, USER, 06T19:01, false, LAW-IT-05, NOT_APPLICABLE",
    "COURT_ORDER, decline, hostingRole, USER, 06T18:00, true, LAW-IT-05, ATTEST",
    "COURT_ORDER, , requestKind, USER_GRIEVANCE, 06T19:01, true, LAW-IT-05, ATTEST",
    "COURT_ORDER, , requestKind, USER_GRIEVANCE, 06T19:01, true, LAW-IT-09, NOT_APPLICABLE",
    "USER_GRIEVANCE, , receivedAt, 2026-03-08T10:00:00+05:30, 08T12:00, true, LAW-IT-09,"
        + " NOT_APPLICABLE",
    "COURT_ORDER, , requestKind, INFORMATION_ORDER, 06T19:01, true, LAW-IT-10, UNKNOWN",
    "COURT_ORDER, , requestKind, GAC_ORDER, 06T19:01, true, LAW-IT-05, ATTEST",
    "USER_GRIEVANCE, , requestKind, GAC_ORDER, 07T16:01, true, LAW-IT-08, ATTEST",
    "INTIMATE_OR_IMPERSONATION, , requestKind, USER_GRIEVANCE, 06T18:01, true, LAW-IT-09, ATTEST",
    "INTIMATE_OR_IMPERSONATION, , requestKind, USER_GRIEVANCE, 06T18:00, false, LAW-IT-09,"
        + " NOT_APPLICABLE"
  })
  void two_officers_take_no_request_out_of_a_limit_that_was_over(
      String kind,
      @Nullable String done,
      String member,
      String to,
      String at,
      boolean late,
      String control,
      Outcome expected) {
    RequestRecord entered = received(kind);
    RequestRecord before =
        done == null
            ? entered
            : entered.after(done.equals("decline") ? declined("06T17:00") : met(done)).orThrow();
    RequestRecord after = corrected(before, at, member, to);

    assertThat(facts(after).contains("entryCorrectedBy=[mod-1, legal-1]")).isEqualTo(late);
    assertThat(judged(after, control)).isEqualTo(expected);
  }

  /** What was taken by an order is judged by what the order is: it leaves its list by no slip. */
  @ParameterizedTest
  @ValueSource(strings = {"USER_GRIEVANCE", "INFORMATION_ORDER", "GAC_ORDER"})
  void an_order_that_is_corrected_in_time_stays_among_the_orders_as_none(String kind) {
    RequestRecord order = received("COURT_ORDER");
    assertThat(order.isFallen()).isFalse();
    RequestRecord none = corrected(order, "06T16:10", "requestKind", kind);

    assertThat(none.isFallen()).isTrue();
    assertThat(none.toFacts("L-1").get("orders").toString())
        .contains("id=L-1", "otherKind=true")
        .doesNotContain("entryCorrected");
    assertThat(received(kind).toFacts("L-1")).doesNotContainKey("orders");
  }

  /** IT Rules 2021, rule 3(1)(d): what binds no host, or has a flaw, takes nothing away. */
  @ParameterizedTest(name = "corrected to {0} {1}, signed {2}: fallen {3}")
  @CsvSource({
    "requestKind, GOVERNMENT_INTIMATION, , false",
    "requestKind, GOVERNMENT_INTIMATION, true, false",
    "requestKind, GOVERNMENT_INTIMATION, false, true",
    "hostingRole, USER, , false"
  })
  void an_order_falls_by_what_is_known_alone(
      String member, String to, @Nullable Boolean signed, boolean fallen) {
    RequestRecord after = corrected(received("COURT_ORDER"), "06T16:10", member, to);
    RequestRecord order = signed == null ? after : examined(after, signed);

    assertThat(order.isFallen()).isEqualTo(fallen);
    assertThat(facts(order).contains("fallen=true")).isEqualTo(fallen);
  }

  /** The kind is the same, but as a user of a platform the department removes nothing by it. */
  @Test
  void an_intimation_falls_when_it_does_not_bind_the_department_as_a_host() {
    RequestRecord valid = examined(received("GOVERNMENT_INTIMATION"), true);
    assertThat(valid.isFallen()).isFalse();
    RequestRecord user = corrected(valid, "06T16:30", "hostingRole", "USER");
    assertThat(user.isFallen()).isTrue();
    assertThat(facts(user)).contains("fallen=true");
    assertThat(examined(valid, false).isFallen()).isTrue();
  }

  private static RequestRecord examined(RequestRecord record, boolean signed) {
    Map<String, Object> order = new HashMap<>();
    order.put("issued", "2026-03-06");
    order.put("issuerRank", "JOINT_SECRETARY");
    for (String said : List.of("statesBasis", "statesReasons", "identifiesContent", "statesAct")) {
      order.put(said, true);
    }
    order.put("signed", signed);
    return record
        .after(
            act(
                "EXAMINE",
                "legal-officer",
                "06T16:20",
                Map.of("order", order, "reason", "Read the original.")))
        .orThrow();
  }

  @Test
  void a_day_that_was_moved_and_binds_by_the_order_alone_is_signed_by_a_third_person() {
    RequestRecord moved =
        dueOn("COURT_ORDER", "USER", "2026-03-05")
            .after(examined("06T16:20", Map.of("orderDue", "2026-03-12")))
            .orThrow();

    assertThat(judged(moved, "LAW-IT-05")).isEqualTo(Outcome.ATTEST);
    assertThat(judged(moved, "LAW-IT-05", "NO")).isEqualTo(Outcome.ATTEST);
    assertThat(judged(dueOn("COURT_ORDER", "USER", "2026-03-05"), "LAW-IT-05"))
        .isEqualTo(Outcome.NOT_APPLICABLE);
  }

  /** Corrections that are each in time do not push a limit before them. */
  @Test
  void a_second_correction_is_late_by_what_was_typed_first() {
    RequestRecord once =
        corrected(received("COURT_ORDER"), "06T18:50", "receivedAt", "2026-03-06T18:40:00+05:30");
    assertThat(facts(once)).doesNotContain("entryCorrectedAt");
    RequestRecord twice = corrected(once, "06T21:30", "receivedAt", "2026-03-06T18:45:00+05:30");
    assertThat(facts(twice)).contains("entryCorrectedAt=2026-03-06T21:30:00+05:30");
  }

  /**
   * IT Rules 2021, rule 3(1)(d): the true kind or role beside the first receipt was three hours.
   */
  @ParameterizedTest(name = "{0} {1} corrected to COURT_ORDER, in one act {2}")
  @CsvSource({
    "INFORMATION_ORDER, INTERMEDIARY, true",
    "REMOVAL_GRIEVANCE, INTERMEDIARY, false",
    "COURT_ORDER, USER, true",
    "COURT_ORDER, USER, false"
  })
  void every_kind_and_role_is_held_against_every_receipt(String kind, String role, boolean one) {
    RequestRecord entered =
        RequestRecord.of(
                LegalRequest.fromPlain(
                        Map.of(
                            "requestKind", kind,
                            "hostingRole", role,
                            "receivedAt", "2026-03-06T16:00:00+05:30"))
                    .orThrow())
            .orThrow();
    String[] receipt = {"receivedAt", "2026-03-06T20:30:00+05:30"};
    String[] form = {
      kind.equals("COURT_ORDER") ? "hostingRole" : "requestKind",
      kind.equals("COURT_ORDER") ? "INTERMEDIARY" : "COURT_ORDER"
    };
    RequestRecord after =
        one
            ? corrected(entered, "06T21:00", receipt[0], receipt[1], form[0], form[1])
            : corrected(
                corrected(entered, "06T21:00", receipt[0], receipt[1]),
                "06T21:00",
                form[0],
                form[1]);
    RequestRecord met = after.after(met("06T21:10")).orThrow();
    assertThat(judged(met, "LAW-IT-05")).isEqualTo(Outcome.ATTEST);
    assertThat(met.due(NOW.plusDays(3)).found().flatMap(RequestDue::inTime)).isEmpty();
  }

  /** By what was typed first it was met too late, or not by what was said at first. */
  @Test
  void a_correction_in_time_is_late_once_it_was_not_met_in_time_by_what_was_typed() {
    RequestRecord corrected =
        corrected(received("COURT_ORDER"), "06T18:59", "receivedAt", "2026-03-06T18:00:00+05:30");
    assertThat(facts(corrected.after(met("06T19:00")).orThrow())).doesNotContain("entryCorrected");
    RequestRecord late = corrected.after(met("06T19:01")).orThrow();
    assertThat(facts(late)).contains("entryCorrectedAt=2026-03-06T18:59:00+05:30");
    assertThat(judged(late, "LAW-IT-05")).isEqualTo(Outcome.ATTEST);
    assertThat(late.due(NOW.plusDays(3)).found().flatMap(RequestDue::inTime)).isEmpty();
    assertThat(codes(late.due(NOW.plusDays(3)))).contains("takedown.corrected-late");

    RequestRecord user =
        corrected(
            received("COURT_ORDER").after(met("06T17:00")).orThrow(),
            "06T19:01",
            "hostingRole",
            "USER");
    RequestRecord reopened =
        user.after(act("REOPEN", "legal-officer", "06T19:02", Map.of("reason", "It is there")))
            .orThrow();
    assertThat(facts(user)).doesNotContain("entryCorrected");
    assertThat(judged(reopened, "LAW-IT-05")).isEqualTo(Outcome.ATTEST);
  }

  /** IT Rules 2021, rule 3(1)(d): three hours from 16:00; only what keeps a limit tells of it. */
  @ParameterizedTest(name = "{0} on {1}: late {2}")
  @CsvSource({
    "EXAMINE, 07T10:00, false",
    "ACKNOWLEDGE, 07T10:00, false",
    "DECLINE, 07T10:00, true",
    "DECLINE, 06T18:00, false",
    "MEET, 07T10:00, true",
    "MEET, 06T18:00, false"
  })
  void an_act_that_keeps_no_limit_makes_no_correction_late(String kind, String at, boolean late) {
    RequestRecord user = corrected(received("COURT_ORDER"), "06T16:10", "hostingRole", "USER");
    RequestAct act =
        switch (kind) {
          case "EXAMINE" -> act(kind, "legal-officer", at, Map.of("order", Map.of()));
          case "DECLINE" -> declined(at);
          case "MEET" -> met(at);
          default -> act(kind, "legal-officer", at, Map.of());
        };
    assertThat(facts(user)).doesNotContain("entryCorrected");
    assertThat(facts(user.after(act).orThrow()).contains("entryCorrectedAt")).isEqualTo(late);
  }

  /** IT Rules 2021, rule 3(1)(d): what is typed back was done when it was put on record. */
  @ParameterizedTest(name = "corrected at {0}, put on record at {1}, corrected last {2}: late {3}")
  @CsvSource({
    "06T19:01, 06T19:02, false, true",
    "06T18:50, 06T19:02, false, true",
    "06T18:50, 06T18:55, false, false",
    "06T19:03, 06T19:02, true, true",
    "06T19:03, 06T18:55, true, false"
  })
  void a_request_that_is_met_by_a_time_typed_back_was_late(
      String corrected, String recorded, boolean last, boolean late) {
    String receipt = "2026-03-06T18:00:00+05:30";
    RequestRecord open = received("COURT_ORDER");
    Map<String, Object> tree = new HashMap<>(met("06T18:30").toPlain());
    tree.put("recordedAt", "2026-03-" + recorded + ":00+05:30");
    RequestAct met = RequestAct.fromPlain(tree).orThrow();
    RequestRecord record =
        last
            ? corrected(open.after(met).orThrow(), corrected, "receivedAt", receipt)
            : corrected(open, corrected, "receivedAt", receipt).after(met).orThrow();
    assertThat(facts(record).contains("entryCorrectedAt")).isEqualTo(late);
    assertThat(record.due(NOW.plusDays(3)).found().flatMap(RequestDue::inTime))
        .isEqualTo(late ? Optional.empty() : Optional.of(true));
  }

  /** IT Rules 2021, rule 3(2)(a): a complaint is acknowledged in a day. */
  @Test
  void an_acknowledgement_tells_of_its_own_limit() {
    RequestRecord corrected =
        corrected(
            received("USER_GRIEVANCE"), "06T20:00", "receivedAt", "2026-03-06T19:00:00+05:30");
    RequestAct late = act("ACKNOWLEDGE", "nodal-officer", "07T16:30", Map.of());
    assertThat(facts(corrected)).doesNotContain("entryCorrected");
    assertThat(facts(corrected.after(late).orThrow())).contains("entryCorrectedAt");
  }

  /** IT Rules 2021, rule 3(1)(d): what is not told to be a host is judged as one. */
  @ParameterizedTest(name = "corrected to {0} {1} at {2}: late {3}")
  @CsvSource({
    "hostingRole, USER, 06T19:01, true",
    "hostingRole, USER, 06T19:00, false",
    "receivedAt, 2026-03-06T18:30:00+05:30, 06T19:01, true",
    "requestKind, GAC_ORDER, 06T19:01, true"
  })
  void a_request_whose_host_is_not_told_leaves_no_limit(
      String member, String to, String at, boolean late) {
    RequestRecord entered =
        RequestRecord.of(
                LegalRequest.fromPlain(
                        Map.of(
                            "requestKind", "COURT_ORDER",
                            "receivedAt", "2026-03-06T16:00:00+05:30"))
                    .orThrow())
            .orThrow();
    RequestRecord after = corrected(entered, at, member, to);
    assertThat(facts(after).contains("entryCorrectedAt")).isEqualTo(late);
    if (late) {
      assertThat(judged(after.after(met("06T19:30")).orThrow(), "LAW-IT-05"))
          .isEqualTo(Outcome.ATTEST);
    }
  }

  @Test
  void every_list_in_which_an_entry_stood_keeps_it() {
    RequestRecord order =
        corrected(received("GAC_ORDER"), "06T17:00", "requestKind", "COURT_ORDER");
    RequestRecord back = corrected(order, "06T19:01", "requestKind", "GAC_ORDER");
    assertThat(facts(order)).doesNotContain("entryCorrected");
    assertThat(judged(back, "LAW-IT-05")).isEqualTo(Outcome.ATTEST);
  }

  /** An act keeps its true time before a receipt that was typed too late. */
  @Test
  void facts_are_told_of_acts_before_the_receipt_that_was_typed() {
    RequestRecord earlier =
        corrected(received("COURT_ORDER"), "06T16:30", "receivedAt", "2026-03-06T10:00:00+05:30");
    RequestRecord again =
        corrected(
            earlier.after(met("06T12:00")).orThrow(),
            "06T17:00",
            "receivedAt",
            "2026-03-06T10:30:00+05:30");
    assertThat(facts(again)).contains("disabledAt=2026-03-06T12:00:00+05:30");
    assertThat(RequestRecord.onRecord(again.toPlain()).orThrow().toFacts("L-2026-1"))
        .isEqualTo(again.toFacts("L-2026-1"));
  }

  /** What is corrected after it was met takes back neither that nor whose word it is. */
  @Test
  void a_correction_does_nothing_about_the_request() {
    RequestRecord met = received("COURT_ORDER").after(met("06T17:00")).orThrow();
    RequestRecord corrected =
        met.after(
                by(
                    "officer-8",
                    "CORRECT",
                    "moderator",
                    "07T10:00",
                    "receivedAt",
                    "2026-03-06T16:30:00+05:30",
                    "reason",
                    "A slip of the pen"))
            .orThrow();
    assertThat(corrected.state()).isEqualTo(State.MET);
    assertThat(corrected.lastDone().map(RequestAct::kind)).contains(RequestAct.Kind.MEET);
    assertThat(corrected.toFacts("L-1", Optional.of("officer-7")).toString())
        .isEqualTo(met.toFacts("L-1", Optional.of("officer-7")).toString())
        .contains("alone=true");
  }
}
