package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.governance.account.People;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A hand-over is asked for by one and approved by another")
class HandOverTest {

  private static final OffsetDateTime LATER = OffsetDateTime.parse("2026-02-02T11:00:00+05:30");
  private static final People PEOPLE =
      People.of(
          Facts.fromPlain(
                  Map.of(
                      "people",
                      List.of(
                          Map.of("id", "P1"),
                          Map.of("id", "P2"),
                          Map.of("id", "P3"),
                          Map.of("id", "V1", "type", "VENDOR"),
                          Map.of("id", "N1", "role", "nodal officer"),
                          Map.of("id", "N0", "role", "nodal officer", "leftPostAt", "2026-01-15"),
                          Map.of("id", "NS", "role", "nodal officer", "status", "SUSPENDED"))))
              .orThrow());

  /** As the facts were before they said who left. */
  private static final List<Map<String, Object>> FORMERLY =
      List.of(Map.of("id", "P1"), Map.of("id", "P3"), Map.of("id", "N0", "role", "nodal officer"));

  /** P1 holds the keys. */
  private static final CustodyState ISSUED =
      CustodyState.start("soil")
          .append(
              CustodyEvent.fromPlain(
                      Map.of(
                          "eventId", "E1",
                          "accountId", "A1",
                          "event", "ISSUED",
                          "at", "2026-01-01T10:00:00+05:30",
                          "actor", "N1",
                          "toHolder", "P1",
                          "vaultRef", "vault:soil/x"))
                  .orThrow(),
              PEOPLE)
          .state()
          .orElseThrow();

  private static Map<String, Object> byPerson(String actor) {
    Map<String, Object> event = new LinkedHashMap<>();
    event.put("eventId", "E2");
    event.put("accountId", "A1");
    event.put("event", "TRANSFERRED");
    event.put("at", "2026-02-01T10:00:00+05:30");
    event.put("actor", actor);
    event.put("fromHolder", "P1");
    event.put("toHolder", "P3");
    event.put("reason", "transfer order 7/2026");
    return event;
  }

  private static List<String> broken(CustodyEvent event) {
    return ISSUED.broken(event, PEOPLE).stream().map(Finding::code).toList();
  }

  @Test
  void keys_are_given_to_another_holder_by_a_transfer_and_by_an_issue_that_is_not_the_first() {
    Map<String, String> issue = Map.of("event", "ISSUED");

    assertThat(HandOver.givesKeys(byPerson("P1"), Optional.empty())).isTrue();
    assertThat(HandOver.givesKeys(issue, ISSUED.account("A1"))).isTrue();
    assertThat(HandOver.givesKeys(issue, ISSUED.account("A2"))).isFalse();
    for (String other : List.of("BACKUP_NAMED", "DELEGATE_ADDED", "REVOKED", "ROTATED")) {
      assertThat(HandOver.givesKeys(Map.of("event", other), ISSUED.account("A1"))).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"P1", "P3", "N1"})
  void waits_if_somebody_with_a_part_in_it_asks(String actor) {
    assertThat(broken(HandOver.asked(byPerson(actor), PEOPLE, LATER).orThrow())).isEmpty();
  }

  @Test
  void never_goes_to_an_agency_and_is_not_approved_by_one() {
    Map<String, Object> event = byPerson("N1");
    event.put("toHolder", "V1");

    assertThat(HandOver.approvers(event, PEOPLE, LATER.toInstant())).isEmpty();
    assertThat(broken(HandOver.asked(event, PEOPLE, LATER).orThrow()))
        .contains("custody.to-vendor");
    assertThat(broken(HandOver.approved(event, "V1", LATER).orThrow()))
        .contains("custody.to-vendor", "custody.approver-vendor");
    assertThat(HandOver.isOutOfDate(event, ISSUED, PEOPLE, LATER)).isTrue();
  }

  /** Holder and backup are officers; the first issue tells what was before the log. */
  @Test
  void no_agency_becomes_holder_or_backup_by_another_order_of_events() {
    Map<String, Object> event = byPerson("N1");
    event.remove("fromHolder");
    event.remove("reason");
    event.put("toHolder", "V1");
    event.put("event", "BACKUP_NAMED");
    assertThat(broken(CustodyEvent.fromPlain(event).orThrow())).contains("custody.to-vendor");
    event.put("event", "ISSUED");
    event.put("vaultRef", "vault:soil/y");
    CustodyEvent issued = CustodyEvent.fromPlain(event).orThrow();
    assertThat(broken(issued)).contains("custody.to-vendor");
    assertThat(
            CustodyState.start("soil").broken(issued, PEOPLE).stream().map(Finding::code).toList())
        .doesNotContain("custody.to-vendor");
  }

  @Test
  void does_not_wait_if_a_bystander_asks() {
    assertThat(broken(HandOver.asked(byPerson("P2"), PEOPLE, LATER).orThrow()))
        .containsExactly("custody.by-two");
  }

  @ParameterizedTest(name = "asked by {0}, approved by {1}: {2}")
  @CsvSource({
    "P1, P3, ''",
    "P3, P1, ''",
    "P3, N1, ''",
    "N1, P3, ''",
    "P1, N1, custody.by-two",
    "P1, P2, custody.by-two",
    "P3, P3, 'custody.one-person, custody.by-two'",
    "P3, N0, 'custody.approver-left, custody.by-two'",
    "P3, NS, 'custody.approver-left, custody.by-two'",
    "P3, stranger, 'custody.approver-unknown, custody.by-two'",
    "N0, P3, 'custody.actor-left, custody.by-two'",
  })
  void comes_into_the_log_when_a_second_of_them_approves(
      String asks, String approves, String codes) {
    CustodyEvent event = HandOver.approved(byPerson(asks), approves, LATER).orThrow();

    assertThat(String.join(", ", broken(event))).isEqualTo(codes);
    assertThat(event.at()).isEqualTo(LATER.toInstant());
  }

  /** The department of PEOPLE after P1 went, with or without a nodal officer in post. */
  private static People afterP1(boolean nodal) {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(Map.of("id", "P1", "leftPostAt", "2026-01-20"));
    all.add(Map.of("id", "P3"));
    all.add(Map.of("id", "N0", "role", "nodal officer", "leftPostAt", "2026-01-15"));
    if (nodal) {
      all.add(Map.of("id", "N1", "role", "nodal officer"));
    }
    return People.of(Facts.fromPlain(Map.of("people", all)).orThrow());
  }

  private static String said(CustodyEvent event, People people) {
    return ISSUED.broken(event, people).stream()
        .map(one -> GovernanceMessages.in("en").say(one.text()))
        .collect(Collectors.joining(" "));
  }

  @Test
  void whoever_left_approves_nothing_be_it_as_the_one_who_goes() {
    CustodyEvent event = HandOver.approved(byPerson("P3"), "P1", LATER).orThrow();

    assertThat(ISSUED.append(event, afterP1(true)).entry()).isEmpty();
    assertThat(said(event, afterP1(true))).contains("P1 left the post and cannot approve");
  }

  @Test
  void where_the_one_who_goes_has_left_a_nodal_officer_in_post_is_supposed_to_approve() {
    CustodyEvent event = HandOver.asked(byPerson("P3"), afterP1(true), LATER).orThrow();

    assertThat(event.approvedBy()).contains("N1");
    assertThat(ISSUED.broken(event, afterP1(true))).isEmpty();
    assertThat(HandOver.approvers(byPerson("P3"), afterP1(true), LATER.toInstant()))
        .containsExactly("N1");
    assertThat(HandOver.approvers(byPerson("P3"), PEOPLE, LATER.toInstant()))
        .containsExactly("P1", "N1");
    assertThat(HandOver.approvers(byPerson("P1"), afterP1(true), LATER.toInstant())).isEmpty();
  }

  @Test
  void where_nobody_can_approve_it_is_said_what_to_do() {
    CustodyEvent event = HandOver.asked(byPerson("P3"), afterP1(false), LATER).orThrow();

    assertThat(said(event, afterP1(false)))
        .contains("If there is none, enter one under 'People in service'");
    assertThat(HandOver.isOutOfDate(byPerson("P3"), ISSUED, afterP1(false), LATER)).isTrue();
  }

  @Test
  void an_earlier_day_on_an_event_lets_nobody_sign_who_has_left_since() {
    Map<String, Object> tree = byPerson("P1");
    tree.put("at", "2026-01-19T10:00:00+05:30");
    CustodyEvent event = HandOver.asked(tree, afterP1(true), LATER).orThrow();

    assertThat(ISSUED.broken(event, afterP1(true))).isEmpty();
    assertThat(CustodyState.signers(event, afterP1(true), LATER.toInstant()))
        .extracting(Finding::code)
        .containsExactly("custody.actor-left");
  }

  @Test
  void a_log_in_which_somebody_signed_who_had_left_stays_readable_and_says_so() {
    CustodyEvent signed = HandOver.approved(byPerson("P3"), "N0", LATER).orThrow();
    People then = People.of(Facts.fromPlain(Map.of("people", FORMERLY)).orThrow());
    CustodyState kept = ISSUED.append(signed, then).state().orElseThrow();
    CustodyLog log =
        CustodyLog.fromPlain(
                Map.of(
                    "name",
                    "soil",
                    "events",
                    List.of(
                        ISSUED.last().orElseThrow().toPlain(),
                        kept.last().orElseThrow().toPlain())))
            .orThrow();

    assertThat(log.open(PEOPLE, LATER.toInstant()))
        .filteredOn(one -> one.code().equals("custody.signed-left"))
        .singleElement()
        .satisfies(
            one ->
                assertThat(GovernanceMessages.in("en").say(one.text()))
                    .contains("N0 signed the event E2 on 2 February 2026"));
  }

  @Test
  void a_faulty_one_says_what_it_lacks() {
    Map<String, Object> bare = byPerson("P1");
    bare.remove("reason");

    assertThat(
            HandOver.asked(bare, PEOPLE, LATER)
                .<List<String>>fold(
                    event -> List.of(), faults -> faults.stream().map(f -> f.pointer()).toList()))
        .containsExactly("/reason");
  }

  @Test
  void nothing_else_needs_a_second_person() {
    assertThat(EventKind.codes().stream().filter(kind -> HandOver.is(Map.of("event", kind))))
        .containsExactly("TRANSFERRED");
  }

  @Test
  void an_id_that_was_ever_asked_for_or_recorded_is_not_given_again() {
    assertThat(ISSUED.freeId(Set.of())).isEqualTo("K2");
    assertThat(ISSUED.freeId(Set.of("K2", "K3"))).isEqualTo("K4");
    CustodyEvent event = HandOver.asked(byPerson("P1"), PEOPLE, LATER).orThrow();
    assertThat(ISSUED.twice(event, Set.of("E9"))).isEmpty();
    assertThat(ISSUED.twice(event, Set.of("E2")).get(0).code()).isEqualTo("custody.twice");
  }

  @Test
  void an_entry_that_says_anything_else_than_what_was_asked_is_not_its_approval() {
    Map<String, Object> asked = byPerson("P1");
    assertThat(
            HandOver.isApproval(HandOver.approved(asked, "P3", LATER).orThrow().toPlain(), asked))
        .isTrue();
    for (String member : List.of("accountId", "event", "toHolder", "fromHolder", "actor")) {
      Map<String, Object> other = new LinkedHashMap<>(asked);
      other.put(member, "other");
      assertThat(HandOver.isApproval(other, asked)).as(member).isFalse();
    }
  }

  @Test
  void is_taken_back_by_somebody_with_a_part_in_it_or_a_nodal_officer_and_nobody_else() {
    Map<String, Object> asked = byPerson("P3");

    for (String person : List.of("P1", "P3", "N1")) {
      assertThat(HandOver.mayWithdraw(asked, person, PEOPLE, LATER)).as(person).isTrue();
    }
    for (String person : List.of("P2", "nobody", "", "N0", "NS")) {
      assertThat(HandOver.mayWithdraw(asked, person, PEOPLE, LATER)).as(person).isFalse();
    }
    assertThat(HandOver.mayWithdraw(asked, "P1", afterP1(true), LATER)).isFalse();
  }

  @Test
  void is_out_of_date_once_the_keys_are_with_somebody_else_and_not_because_of_a_later_event() {
    Map<String, Object> asked = byPerson("P3");
    CustodyState rotated = after("ROTATED", "N1");
    CustodyState moved =
        ISSUED
            .append(HandOver.approved(byPerson("P1"), "P3", LATER).orThrow(), PEOPLE)
            .state()
            .orElseThrow();

    assertThat(HandOver.isOutOfDate(asked, ISSUED, PEOPLE, LATER)).isFalse();
    assertThat(HandOver.isOutOfDate(asked, rotated, PEOPLE, LATER)).isFalse();
    assertThat(HandOver.isOutOfDate(asked, moved, PEOPLE, LATER)).isTrue();
  }

  private static CustodyState after(String kind, String actor) {
    Map<String, Object> event =
        Map.of(
            "eventId", "E3",
            "accountId", "A1",
            "event", kind,
            "at", "2026-02-02T10:00:00+05:30",
            "actor", actor);
    return ISSUED.append(CustodyEvent.fromPlain(event).orThrow(), PEOPLE).state().orElseThrow();
  }
}
