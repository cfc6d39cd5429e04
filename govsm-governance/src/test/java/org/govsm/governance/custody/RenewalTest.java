package org.govsm.governance.custody;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.governance.account.People;
import org.govsm.governance.facts.Facts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** P1 hands the keys over to P2; P3 is backup, N1 a nodal officer who never knew them. */
@DisplayName("A password shuts nobody out by the word of that person")
class RenewalTest {

  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private static final People PEOPLE =
      People.of(
          Facts.fromPlain(
                  Map.of(
                      "people",
                      Stream.of("P1", "P2", "P3", "N1")
                          .map(id -> Map.of("id", id, "role", "nodal officer"))
                          .toList()))
              .orThrow());

  private int number;

  private CustodyEvent event(String kind, String actor, String... members) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("eventId", "E" + ++number);
    tree.put("accountId", "A1");
    tree.put("event", kind);
    tree.put("at", START.plusSeconds(number).atOffset(ZoneOffset.UTC).toString());
    tree.put("actor", actor);
    for (int i = 0; i < members.length; i += 2) {
      tree.put(members[i], members[i + 1]);
    }
    if (kind.equals("MFA_ENROLLED")) {
      tree.put("mfaType", "app");
    } else if (kind.equals("RECOVERY_CODES_SEALED")) {
      tree.put("vaultRef", "vault:soil/x");
    }
    return CustodyEvent.fromPlain(tree).orThrow();
  }

  private static CustodyState added(CustodyState before, CustodyEvent event) {
    Appended appended = before.append(event, PEOPLE);
    assertThat(appended.state()).as(appended.findings().toString()).isPresent();
    return appended.state().orElseThrow();
  }

  private CustodyState handedOver() {
    CustodyState log = CustodyState.start("soil");
    for (CustodyEvent one :
        List.of(
            event("ISSUED", "P1", "toHolder", "P1", "vaultRef", "vault:soil/x"),
            event("BACKUP_NAMED", "P1", "toHolder", "P3"),
            event(
                "TRANSFERRED",
                "P1",
                "fromHolder",
                "P1",
                "toHolder",
                "P2",
                "approvedBy",
                "P2",
                "reason",
                "transfer"))) {
      log = added(log, one);
    }
    return log;
  }

  private List<String> refused(CustodyState log, CustodyEvent event) {
    return log.broken(event, PEOPLE).stream().map(Finding::code).toList();
  }

  private static List<String> left(CustodyState log) {
    return log.exit("P1", PEOPLE).steps().stream().map(ExitChecklist.Step::event).toList();
  }

  @ParameterizedTest(name = "{0} by {1}")
  @CsvSource({
    "ROTATED, P1",
    "ROTATED, N1",
    "MFA_ENROLLED, P1",
    "MFA_ENROLLED, N1",
    "RECOVERY_CODES_SEALED, P1"
  })
  void after_a_hand_over_it_is_refused_of_whoever_is_neither_holder_nor_backup(
      String kind, String actor) {
    assertThat(refused(handedOver(), event(kind, actor))).containsExactly("custody.keeper");
  }

  /** P1 still knows the password and is no keeper: whom P1 names speaks for no keys. */
  @Test
  void who_is_to_be_shut_out_gets_no_other_word_by_naming_a_backup() {
    CustodyState log = handedOver();
    assertThat(refused(log, event("BACKUP_NAMED", "P1", "toHolder", "N1")))
        .containsExactly("custody.own-access");
    CustodyState named =
        added(log, event("BACKUP_NAMED", "P1", "toHolder", "N1", "approvedBy", "N1"));
    assertThat(refused(named, event("ROTATED", "N1"))).containsExactly("custody.keeper");

    CustodyState told = added(named, event("ACCESS_REVIEWED", "P3", "nextReviewDue", "2026-08-03"));
    assertThat(left(added(told, event("ROTATED", "N1")))).isEmpty();
    assertThat(left(added(named, event("ROTATED", "P2")))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"P2", "P3"})
  void the_holder_and_a_backup_record_it_and_whoever_handed_over_may_leave(String actor) {
    CustodyState after = added(handedOver(), event("ROTATED", actor));

    assertThat(left(after)).isEmpty();
    assertThat(after.account("A1").orElseThrow().rotationDueSince()).isEmpty();
    assertThat(after.open(PEOPLE, START))
        .extracting(Finding::code)
        .doesNotContain("custody.own-word");
  }

  @Test
  void the_holder_may_confirm_it_as_the_second_of_two() {
    assertThat(left(added(handedOver(), event("ROTATED", "N1", "approvedBy", "P2")))).isEmpty();
  }

  @Test
  void a_second_factor_is_not_renewed_by_whoever_held_the_keys_once() {
    CustodyState after = added(handedOver(), event("ROTATED", "P2"));

    assertThat(refused(after, event("MFA_ENROLLED", "P1"))).containsExactly("custody.keeper");
    assertThat(refused(after, event("MFA_ENROLLED", "N1"))).isEmpty();
    assertThat(refused(after, event("ROTATED", "N1"))).isEmpty();
  }

  @Test
  void whoever_used_the_emergency_access_does_not_close_it_alone() {
    CustodyState log = added(handedOver(), event("ROTATED", "P2"));
    CustodyState used = added(log, event("BREAK_GLASS_USED", "N1", "reason", "flood"));

    assertThat(refused(used, event("ROTATED", "N1"))).containsExactly("custody.keeper");
    assertThat(refused(used, event("ROTATED", "P3"))).isEmpty();
  }

  /** The holder need not have a role of the portal: a backup who is named then does it too. */
  @Test
  void whoever_is_named_as_backup_after_the_hand_over_records_it() {
    CustodyState named = added(handedOver(), event("BACKUP_NAMED", "P2", "toHolder", "N1"));

    assertThat(refused(named, event("ROTATED", "N1"))).isEmpty();
  }

  @Test
  void nobody_becomes_a_backup_by_their_own_word_alone() {
    CustodyState log = handedOver();

    assertThat(log.append(event("BACKUP_NAMED", "P1", "toHolder", "P1"), PEOPLE).state()).isEmpty();
    assertThat(log.append(event("BACKUP_NAMED", "N1", "toHolder", "N1"), PEOPLE).findings())
        .extracting(Finding::code)
        .contains("custody.own-access");
    added(log, event("BACKUP_NAMED", "N1", "toHolder", "N1", "approvedBy", "P2"));
    added(log, event("BACKUP_NAMED", "P2", "toHolder", "N1"));

    CustodyState changed = added(log, event("ROTATED", "P2"));
    added(changed, event("BACKUP_NAMED", "N1", "toHolder", "N1"));
    assertThat(changed.append(event("BACKUP_NAMED", "P1", "toHolder", "P1"), PEOPLE).state())
        .as("who held the keys once")
        .isEmpty();
  }

  @Test
  void nor_holder_of_keys_that_others_had() {
    CustodyState log =
        added(handedOver(), event("REVOKED", "N1", "fromHolder", "P2", "reason", "moved"));

    assertThat(
            log.append(event("ISSUED", "N1", "toHolder", "N1", "vaultRef", "vault:soil/x"), PEOPLE)
                .findings())
        .extracting(Finding::code)
        .contains("custody.own-access");
    added(log, event("ISSUED", "P3", "toHolder", "N1", "vaultRef", "vault:soil/x"));
  }

  @Test
  void on_record_it_is_read_and_whoever_said_so_alone_still_knows_the_keys() {
    CustodyState before = handedOver();
    CustodyEntry entry = new CustodyEntry(event("ROTATED", "P1"), before.head(), "sha256:0");
    CustodyState after = before.with(List.of(entry));

    assertThat(left(after)).containsExactly("ROTATED");
    assertThat(after.account("A1").orElseThrow().unconfirmed()).containsOnlyKeys("ROTATED");
    assertThat(after.account("A1").orElseThrow().ownWord("ROTATED")).isPresent();
    assertThat(after.account("A1").orElseThrow().ownWord("MFA_ENROLLED")).isEmpty();
    assertThat(after.open(PEOPLE, START)).extracting(Finding::code).contains("custody.own-word");
    CustodyState again = added(after, event("ROTATED", "P2"));
    assertThat(left(again)).isEmpty();
    assertThat(again.account("A1").orElseThrow().unconfirmed()).isEmpty();
  }

  @Test
  void on_record_by_a_third_it_is_read_as_it_is() {
    CustodyState before = handedOver();
    CustodyEntry entry = new CustodyEntry(event("ROTATED", "N1"), before.head(), "sha256:0");

    assertThat(left(before.with(List.of(entry)))).isEmpty();
  }

  @Test
  void each_own_word_is_put_in_order_by_another_renewal_of_its_kind() {
    CustodyState before = handedOver();
    CustodyEntry first = new CustodyEntry(event("ROTATED", "P1"), before.head(), "sha256:0");
    CustodyState one = before.with(List.of(first));
    CustodyEntry second =
        new CustodyEntry(event("RECOVERY_CODES_SEALED", "P1"), one.head(), "sha256:1");
    CustodyState both = one.with(List.of(second));
    AccountCustody custody = both.account("A1").orElseThrow();

    assertThat(both.open(PEOPLE, START))
        .filteredOn(each -> each.code().equals("custody.own-word"))
        .flatExtracting(each -> custody.mending(each).stream().toList())
        .containsExactly("ROTATED", "RECOVERY_CODES_SEALED");
  }
}
