package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Backup;
import org.govsm.portal.store.Exporter;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.govsm.portal.store.StoreTest;
import org.govsm.portal.store.TestDatabase;
import org.junit.jupiter.api.Test;

class RegisteredAccountsTest extends StoreTest {

  private static final Map<String, Object> FACTS =
      Map.of("id", "x", "platform", "X", "state", "PROPOSED");
  private static final Map<String, Object> ACTIVE =
      Map.of("id", "x", "platform", "X", "state", "ACTIVE");
  private static final Map<String, Object> MOVE = Map.of("event", "activate", "to", "ACTIVE");

  private RegisteredAccount propose() {
    return store.write(
        tx -> new RegisteredAccounts(tx).propose(DEPARTMENT, "x", FACTS, NOW, ACTOR));
  }

  private void sign() {
    AccountSignature first =
        new AccountSignature("activate", "p", List.of("author"), Map.of("reason", "a"), NOW);
    store.write(
        tx -> {
          new RegisteredAccounts(tx).sign(DEPARTMENT, "x", first, ACTOR);
          return true;
        });
  }

  private List<AccountSignature> waiting() {
    return store.read(tx -> new RegisteredAccounts(tx).waiting(DEPARTMENT, "x"));
  }

  @Test
  void a_proposal_is_the_first_version_and_stands_once() {
    RegisteredAccount made = propose();

    assertThat(made.version()).isEqualTo(1);
    assertThat(made.state()).isEqualTo("PROPOSED");
    assertThat(made.facts()).isEqualTo(FACTS);
    assertThat(made.lastStep()).isEmpty();
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(this::propose)
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.EXISTS));
  }

  @Test
  void a_change_needs_the_version_that_is_there() {
    propose();

    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(
            () ->
                store.write(
                    tx -> new RegisteredAccounts(tx).change(DEPARTMENT, "x", 2, FACTS, NOW, ACTOR)))
        .satisfies(refusal -> assertThat(refusal.reason()).isEqualTo(Reason.STALE));
  }

  @Test
  void a_step_changes_the_state_and_ends_what_waited() {
    propose();
    sign();
    assertThat(waiting()).extracting(AccountSignature::person).containsExactly("p");

    RegisteredAccount moved =
        store.write(
            tx -> new RegisteredAccounts(tx).move(DEPARTMENT, "x", ACTIVE, MOVE, NOW, ACTOR));

    assertThat(moved.state()).isEqualTo("ACTIVE");
    assertThat(moved.version()).isEqualTo(2);
    assertThat(moved.lastStep()).isEqualTo(MOVE);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void a_hand_over_waits_until_it_is_in_the_log() {
    propose();
    Map<String, Object> entry = Map.of("eventId", "K1", "accountId", "x");
    store.write(
        tx -> {
          new CustodyRecords(tx).request(DEPARTMENT, "K1", entry, NOW, ACTOR);
          new CustodyRecords(tx).request(DEPARTMENT, "K2", entry, NOW, ACTOR);
          new CustodyRecords(tx).record(DEPARTMENT, 1, entry, NOW, ACTOR);
          new CustodyRecords(tx).withdraw(DEPARTMENT, "K2", NOW, ACTOR);
          return true;
        });

    assertThat(store.<Boolean>read(tx -> new CustodyRecords(tx).waiting(DEPARTMENT).isEmpty()))
        .isTrue();
    assertThat(store.<List<?>>read(tx -> new CustodyRecords(tx).entries(DEPARTMENT, 1)))
        .isEqualTo(List.of(entry));
  }

  @Test
  void a_backup_brings_register_signatures_and_log_back() throws IOException {
    propose();
    sign();
    store.write(
        tx -> {
          new CustodyRecords(tx).record(DEPARTMENT, 1, Map.of("eventId", "K1"), NOW, ACTOR);
          new CustodyRecords(tx).request(DEPARTMENT, "K2", Map.of("eventId", "K2"), NOW, ACTOR);
          return true;
        });
    ByteArrayOutputStream backup = new ByteArrayOutputStream();
    new Backup(store).write(backup);

    try (TestDatabase other = engine.create();
        Store restored = other.open()) {
      new Backup(restored)
          .restore(
              () -> new ByteArrayInputStream(backup.toByteArray()),
              Exporter.of(backup.toByteArray()));

      assertThat(kept(restored)).isEqualTo(kept(store));
    }
  }

  private static List<Object> kept(Store store) {
    return store.read(
        tx ->
            List.of(
                new RegisteredAccounts(tx).of(DEPARTMENT),
                new RegisteredAccounts(tx).waiting(DEPARTMENT, "x"),
                new RegisteredAccounts(tx).departments(),
                new CustodyRecords(tx).entries(DEPARTMENT, 1),
                new CustodyRecords(tx).waiting(DEPARTMENT)));
  }

  @Test
  void a_department_that_was_never_real_leaves_nothing() {
    propose();
    sign();
    store.write(
        tx -> {
          new CustodyRecords(tx).record(DEPARTMENT, 1, Map.of("eventId", "K1"), NOW, ACTOR);
          new CustodyRecords(tx).request(DEPARTMENT, "K2", Map.of("eventId", "K2"), NOW, ACTOR);
          tx.removeOnly(DEPARTMENT);
          return true;
        });

    assertThat(store.<Boolean>read(tx -> new RegisteredAccounts(tx).departments().isEmpty()))
        .isTrue();
    assertThat(store.<Boolean>read(tx -> new CustodyRecords(tx).waiting(DEPARTMENT).isEmpty()))
        .isTrue();
  }
}
