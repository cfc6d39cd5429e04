package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Of rows that are stored as they must be, a check keeps no more than the key. */
class ExpectedTest extends StoreTest {

  @Test
  void a_row_that_is_stored_as_its_event_made_it_is_not_kept() {
    contract("c1");

    assertThat(keptOf("contract")).isEmpty();
    assertThat(settledOf("contract")).containsExactly(List.of("c1"));
  }

  @Test
  void a_row_that_was_changed_is_kept_until_the_end() {
    contract("c1");
    contract("c2");
    database.tamper("update contract set title = 'x' where id = 'c1'");

    assertThat(keptOf("contract")).containsExactly(List.of("c1"));
    assertThat(settledOf("contract")).containsExactly(List.of("c2"));
  }

  @Test
  void nothing_is_settled_where_nothing_is_held_against_what_is_stored() {
    contract("c1");

    Expected expected = store.read(tx -> after(tx, new Expected(tx.handlers())));

    StateTable table = store.read(tx -> table(tx, "contract"));
    assertThat(expected.of(table)).containsOnlyKeys(List.of(List.of("c1")));
    assertThat(expected.settled(table)).isEmpty();
  }

  private List<List<Object>> keptOf(String name) {
    return store.read(tx -> List.copyOf(held(tx).of(table(tx, name)).keySet()));
  }

  private List<List<Object>> settledOf(String name) {
    return store.read(tx -> List.copyOf(held(tx).settled(table(tx, name))));
  }

  private static Expected held(Transaction tx) {
    return after(tx, new Expected(tx.handlers(), new StateRows(tx.handle())));
  }

  private static Expected after(Transaction tx, Expected expected) {
    tx.events().page(DEPARTMENT, 0, 500).forEach(expected::after);
    return expected;
  }

  private static StateTable table(Transaction tx, String name) {
    return tx.handlers().tables().stream()
        .filter(one -> one.table().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
