package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.Users;
import org.govsm.portal.access.UsersTest;
import org.govsm.portal.contracts.Contract;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.StoreRefusal.Reason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is broken is named, and its department can be read and not written. */
class IntegrityCheckTest extends StoreTest {

  private static final String ROW =
      "update contract_version set digest = 'x' where contract = 'c1'";

  @BeforeEach
  void fill() {
    contract("c1");
    event("br.it", "note.made");
  }

  @Test
  void all_can_be_written_where_all_is_whole() {
    check().quick();
    check().whole();

    event(DEPARTMENT, "note.made");
    assertThat(store.brokenChains()).isEmpty();
  }

  @Test
  void a_start_finds_a_head_that_does_not_fit() {
    database.tamper("update chain_head set seq = 7 where department = 'wb.it'");

    check().quick();

    assertThat(store.brokenChains())
        .containsExactly("the chain of wb.it is broken at event 2: head");
    assertReadOnly();
  }

  @Test
  void a_start_finds_an_event_without_the_one_before_it() {
    orphan();

    check().quick();

    assertThat(store.brokenChains())
        .containsExactly("the chain of wb.it is broken at event 2: gap");
    assertReadOnly();
  }

  @Test
  void the_whole_check_finds_a_row() {
    database.tamper(ROW);

    check().whole();

    assertThat(store.brokenChains())
        .containsExactly("contract_version c1/1 of wb.it is changed (event 1)");
    assertReadOnly();
  }

  @Test
  void a_broken_chain_is_left_out_of_checkpoints() {
    database.tamper(ROW);
    check().whole();

    Checkpoint taken =
        store.write(tx -> tx.checkpoints().take(java.time.LocalDate.EPOCH, NOW)).orElseThrow();

    assertThat(taken.heads()).extracting(ChainHead::department).containsExactly("br.it");
  }

  @Test
  void whoever_may_sign_in_can_still_look() {
    store.write(
        tx -> new Users(tx).create("u1", UsersTest.BUYER, java.util.Optional.empty(), NOW, ACTOR));
    database.tamper("update portal_user set state = 'other'");
    check().whole();

    event(Users.CHAIN, SignInEvents.SUCCEEDED);
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> event(Users.CHAIN, Users.CHANGED));
  }

  @Test
  void what_was_repaired_can_be_written_again() {
    database.tamper(ROW);
    check().whole();
    database.tamper("update contract_version set digest = '" + Digests.of(store, "c1") + "'");

    check().again();

    assertThat(store.brokenChains()).isEmpty();
    event(DEPARTMENT, "note.made");
  }

  private void orphan() {
    event(DEPARTMENT, "a");
    event(DEPARTMENT, "b");
    Event first = store.read(tx -> tx.events().page(DEPARTMENT, 0, 1)).get(0);
    database.tamper("delete from event where department = 'wb.it' and seq = 2");
    database.tamper(
        "update chain_head set seq = 1, hash = '" + first.hash() + "' where department = 'wb.it'");
  }

  private void assertReadOnly() {
    assertThatExceptionOfType(StoreRefusal.class)
        .isThrownBy(() -> event(DEPARTMENT, "note.made"))
        .satisfies(e -> assertThat(e.reason()).isEqualTo(Reason.BROKEN));
    List<Contract> page = store.read(tx -> new Contracts(tx).page("", 10));
    assertThat(page).hasSize(1);
    event("br.it", "note.made");
    store.write(tx -> new Contracts(tx).create("c9", "br.it", Map.of(), NOW, ACTOR));
  }

  private IntegrityCheck check() {
    return new IntegrityCheck(store);
  }

  /** What a digest must be. */
  private static final class Digests {

    static String of(Store store, String contract) {
      return store.read(
          tx ->
              org.govsm.core.ledger.CanonicalForm.digest(
                  StoredTree.bytes(new Contracts(tx).current(contract).orElseThrow().terms())));
    }
  }
}
