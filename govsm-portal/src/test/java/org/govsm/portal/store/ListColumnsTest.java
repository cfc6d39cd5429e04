package org.govsm.portal.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What lists are searched by is told to rows of a former version by their events. */
class ListColumnsTest {

  private static final String BILLS = "select payee, lowered_by, entered_on from bill order by id";

  private static final String ROWS =
      "select title, published, estimate, used, searched from purchase order by id";

  @ParameterizedTest
  @EnumSource(Engine.class)
  void rows_get_their_columns_back_unless_another_event_made_them(Engine engine) {
    try (TestDatabase database = engine.create();
        Store store = database.open()) {
      FilledStore.fill(store);
      List<Map<String, Object>> before = rows(store, ROWS);
      List<Map<String, Object>> contracts = rows(store, contracts());
      List<Map<String, Object>> persons = rows(store, "select searched from portal_person");
      List<Map<String, Object>> payees = rows(store, BILLS);

      store.write(
          tx -> {
            tx.handle().execute("update purchase set title = '', searched = ''");
            tx.handle().execute("update contract set title = '', searched = ''");
            tx.handle().execute("update portal_person set searched = ''");
            tx.handle().execute("update bill set payee = '', lowered_by = '', entered_on = null");
            tx.handle().execute("update contract set event_hash = 'other' where id = 'c2'");
            ListColumns.fill(tx.handle(), store.handlers());
            return 0;
          });

      assertThat(rows(store, ROWS)).isEqualTo(before).isNotEmpty();
      assertThat(before.get(0)).containsEntry("title", "u").containsEntry("searched", "u p1 n");
      assertThat(rows(store, "select searched from portal_person")).isEqualTo(persons);
      assertThat(rows(store, BILLS)).isEqualTo(payees);
      assertThat(payees.toString())
          .contains("payee=AAACE1234F", "lowered_by=|" + StoreTest.ACTOR + "|", "2026-11-24");
      assertThat(store.read(tx -> tx.events().verify(FilledStore.DEPARTMENT)).rows())
          .as("but the contract that another event made")
          .allMatch(flaw -> flaw.toString().contains("c2"));
      assertThat(rows(store, contracts()).get(0)).isEqualTo(contracts.get(0));
      assertThat(rows(store, contracts()).get(1)).containsEntry("searched", "");
    }
  }

  private static String contracts() {
    return "select title, searched from contract order by id";
  }

  private static List<Map<String, Object>> rows(Store store, String sql) {
    return store.read(tx -> tx.handle().createQuery(sql).mapToMap().list());
  }
}
