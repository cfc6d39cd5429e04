package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.governance.account.People;
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
                          Map.of("id", "N1", "role", "nodal officer"))))
              .orThrow());

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

  @ParameterizedTest
  @ValueSource(strings = {"P1", "P3", "N1"})
  void waits_if_somebody_with_a_part_in_it_asks(String actor) {
    assertThat(broken(HandOver.asked(byPerson(actor)).orThrow())).isEmpty();
  }

  @Test
  void does_not_wait_if_a_bystander_asks() {
    assertThat(broken(HandOver.asked(byPerson("P2")).orThrow())).containsExactly("custody.by-two");
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
  })
  void comes_into_the_log_when_a_second_of_them_approves(
      String asks, String approves, String codes) {
    CustodyEvent event = HandOver.approved(byPerson(asks), approves, LATER).orThrow();

    assertThat(String.join(", ", broken(event))).isEqualTo(codes);
    assertThat(event.at()).isEqualTo(LATER.toInstant());
  }

  @Test
  void a_faulty_one_says_what_it_lacks() {
    Map<String, Object> bare = byPerson("P1");
    bare.remove("reason");

    assertThat(
            HandOver.asked(bare)
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
    CustodyEvent event = HandOver.asked(byPerson("P1")).orThrow();
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
      assertThat(HandOver.mayWithdraw(asked, person, PEOPLE)).as(person).isTrue();
    }
    for (String person : List.of("P2", "nobody", "")) {
      assertThat(HandOver.mayWithdraw(asked, person, PEOPLE)).as(person).isFalse();
    }
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
