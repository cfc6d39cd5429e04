package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("An append to the custody log goes on from its head")
class CustodyAppendTest extends StoreTest {

  private static final Caller CALLER =
      Caller.of(
          Caller.Kind.DEMONSTRATION,
          Caller.DEMONSTRATION,
          "",
          List.of("account-administrator"),
          Optional.empty());

  private CustodyService service;

  @BeforeEach
  void issue() {
    service = restarted();
    store.write(
        tx -> {
          new FactsVersions(tx)
              .record(DEPARTMENT, 0, Map.of("people", List.of(Map.of("id", "P1"))), NOW, ACTOR);
          Map<String, Object> account = Map.of("id", "x", "platform", "X", "state", "PROPOSED");
          new RegisteredAccounts(tx).propose(DEPARTMENT, "x", account, NOW, ACTOR);
          return true;
        });
    append("ISSUED");
    append("ROTATED");
    append("ROTATED");
  }

  private static CustodyService restarted() {
    return new CustodyService(
        Authorisation.shipped(), Clock.fixed(NOW, ZoneOffset.UTC), ContractEnds.NONE);
  }

  private String append(String event) {
    Map<String, Object> tree =
        event.equals("ISSUED")
            ? Map.of("accountId", "x", "event", event, "toHolder", "P1", "vaultRef", "vault:it/x")
            : Map.of("accountId", "x", "event", event);
    return store
        .write(tx -> service.record(tx, DEPARTMENT, tree, CALLER, Optional.of("P1")))
        .entry()
        .orElseThrow()
        .event()
        .eventId();
  }

  private int kept() {
    return store.<List<?>>read(tx -> new CustodyRecords(tx).entries(DEPARTMENT, 1)).size();
  }

  @Test
  void and_reads_no_entry_before_the_one_that_it_knows() {
    database.tamperAsOwner("delete from custody_entry where entry_no < 2");

    assertThat(append("ROTATED")).isEqualTo("K4");
    assertThat(append("ROTATED")).isEqualTo("K5");
    assertThat(kept()).isEqualTo(4);
  }

  @Test
  void which_is_read_again_after_a_restart_and_where_another_node_wrote() {
    CustodyService before = service;
    service = restarted();
    assertThat(append("ROTATED")).isEqualTo("K4");
    service = before;
    assertThat(append("ROTATED")).isEqualTo("K5");

    assertThat(store.read(tx -> service.log(tx, DEPARTMENT)).state().size()).isEqualTo(5);
  }

  @Test
  void a_write_that_was_given_up_is_forgotten() {
    assertThatExceptionOfType(ProblemException.class)
        .isThrownBy(
            () ->
                store.write(
                    tx -> {
                      service.record(tx, DEPARTMENT, rotated(), CALLER, Optional.of("P1"));
                      service.record(tx, DEPARTMENT, rotated(), CALLER, Optional.of("P1"));
                      return service.record(tx, DEPARTMENT, Map.of(), CALLER, Optional.of("P1"));
                    }));

    assertThat(append("ROTATED")).isEqualTo("K4");
    assertThat(store.read(tx -> service.log(tx, DEPARTMENT)).state().size()).isEqualTo(4);
  }

  private static Map<String, Object> rotated() {
    return Map.of("accountId", "x", "event", "ROTATED");
  }

  @Test
  void nothing_is_added_to_a_log_whose_end_is_not_as_it_was_written() {
    database.tamperAsOwner(
        "update custody_entry set content = (select content from custody_entry where entry_no = 2)"
            + " where entry_no = 3");

    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> append("ROTATED"));
  }

  /** Not found is not nobody. */
  @Test
  void a_log_that_cannot_be_read_is_told_where_it_is_asked_who_holds_keys() {
    assertThat(access("nobody")).isEmpty();
    database.tamperAsOwner(
        "update custody_entry set content = (select content from custody_entry where entry_no = 2)"
            + " where entry_no = 3");

    assertThat(access("nobody")).containsExactly("account.leaves-unread");
  }

  private List<String> access(String person) {
    return store.read(tx -> KeyAccess.of(tx, person)).stream().map(one -> one.key()).toList();
  }

  @Test
  void in_a_demonstration_where_nobody_was_chosen_it_is_asked_who_acts() {
    assertThat(refused(rotated(), Optional.empty())).containsExactly("/actor custody.actor-blank");
    assertThat(refused(rotated(), Optional.of("P9")))
        .containsExactly("/event custody.actor-unknown");
    Map<String, Object> report = Map.of("accountId", "x", "event", "COMPROMISE_REPORTED");
    assertThat(refused(report, Optional.empty())).as("is written down anyway").isEmpty();
  }

  private List<String> refused(Map<String, Object> event, Optional<String> named) {
    try {
      store.write(tx -> service.record(tx, DEPARTMENT, event, CALLER, named));
      return List.of();
    } catch (ProblemException e) {
      return e.problem().errors().stream().map(one -> one.pointer() + " " + one.code()).toList();
    }
  }
}
