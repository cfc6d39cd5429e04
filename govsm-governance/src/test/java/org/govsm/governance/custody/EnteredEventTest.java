package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("An event that is entered now")
class EnteredEventTest {

  private static Map<String, Object> event(String kind, String... more) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("eventId", "E1");
    tree.put("accountId", "A1");
    tree.put("event", kind);
    tree.put("at", "2026-03-01T10:00:00+05:30");
    tree.put("actor", "P1");
    for (int i = 0; i < more.length; i += 2) {
      tree.put(more[i], more[i + 1]);
    }
    return tree;
  }

  private static List<String> faults(Checked<CustodyEvent> read) {
    return read.fold(
        event -> List.of(),
        faults -> faults.stream().map(one -> one.pointer() + " " + one.code()).toList());
  }

  private static List<String> entered(String kind, String... more) {
    return faults(CustodyEvent.entered(event(kind, more)));
  }

  @ParameterizedTest
  @CsvSource({"hardware-key, true", "app, true", "smoke-signal, false", "Hardware key, false"})
  void has_a_kind_of_second_factor_that_is_known(String factor, boolean known) {
    assertThat(entered("MFA_ENROLLED", "mfaType", factor).isEmpty()).isEqualTo(known);
  }

  @ParameterizedTest
  @CsvSource({"2026-02-28, false", "2026-03-01, true", "2026-09-01, true", "2001-01-01, false"})
  void says_no_review_that_is_due_before_it(String due, boolean right) {
    assertThat(entered("ACCESS_REVIEWED", "nextReviewDue", due).isEmpty()).isEqualTo(right);
    assertThat(entered("ROTATED", "nextReviewDue", due).isEmpty()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({"2031-03-01, true", "2031-03-02, false", "9999-12-31, false"})
  void says_a_review_that_is_due_within_five_years(String due, boolean right) {
    assertThat(entered("ACCESS_REVIEWED", "nextReviewDue", due).isEmpty()).isEqualTo(right);
  }

  @ParameterizedTest
  @CsvSource({
    "2000-01-01T00:00:00+05:30, true",
    "1999-12-31T23:59:00+05:30, false",
    "0026-03-01T10:00:00Z, false"
  })
  void happened_since_the_year_2000(String at, boolean right) {
    Map<String, Object> event = event("ROTATED");
    event.put("at", at);

    assertThat(faults(CustodyEvent.entered(event)).isEmpty()).isEqualTo(right);
    assertThat(faults(CustodyEvent.fromPlain(event))).isEmpty();
  }

  @Test
  void has_no_text_that_reads_otherwise_than_it_is_written() {
    assertThat(entered("MFA_RESET", "reason", "lost \u202etsol"))
        .containsExactly("/reason tree.control");
    assertThat(entered("MFA_RESET", "reason", "lost\u0007"))
        .containsExactly("/reason tree.control");
    assertThat(entered("MFA_RESET", "reason", "lost,\nfound: क्\u200dष")).isEmpty();
  }

  @Test
  void has_no_member_that_says_nothing_of_what_happened() {
    assertThat(entered("MFA_RESET", "reason", "lost", "toHolder", "P2"))
        .containsExactly("/toHolder custody.member");
    assertThat(entered("ROTATED", "mfaType", "app")).containsExactly("/mfaType custody.member");
    assertThat(entered("ACCESS_REVIEWED", "nextReviewDue", "2026-09-01", "fromHolder", "P2"))
        .containsExactly("/fromHolder custody.member");
    assertThat(entered("ROTATED", "colour", "red")).containsExactly("/colour tree.unknown");
  }

  @Test
  void may_have_every_member_that_its_kind_needs() {
    for (EventKind kind : EventKind.values()) {
      for (String needed : kind.needs()) {
        assertThat(kind.speaksOf(needed)).as("%s of %s", needed, kind).isTrue();
      }
    }
  }

  @Test
  void that_was_kept_before_stays_readable() {
    Map<String, Object> kept =
        event("MFA_ENROLLED", "mfaType", "pager", "toHolder", "P2", "nextReviewDue", "2001-01-01");

    assertThat(faults(CustodyEvent.fromPlain(kept))).isEmpty();
    assertThat(faults(CustodyEvent.entered(kept)))
        .containsExactlyInAnyOrder(
            "/toHolder custody.member", "/mfaType tree.code", "/nextReviewDue custody.review-past");
  }

  @Test
  void is_asked_the_same_where_a_second_person_approves_it() {
    Map<String, Object> asked =
        event("TRANSFERRED", "fromHolder", "P1", "toHolder", "P2", "reason", "x", "mfaType", "app");

    People nobody = People.of(Facts.fromPlain(Map.of()).orThrow());

    assertThat(
            HandOver.asked(asked, nobody, OffsetDateTime.parse("2026-03-01T10:00:00+05:30"))
                .<List<InputFault>>fold(one -> List.of(), all -> all))
        .extracting(InputFault::pointer)
        .containsExactly("/mfaType");
  }
}
