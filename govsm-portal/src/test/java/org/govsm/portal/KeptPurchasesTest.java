package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractOrders.Order;
import org.govsm.portal.purchases.PurchaseFiles.File;
import org.junit.jupiter.api.Test;

/** Kept purchases: what was bought is counted once, and nothing that was not. */
class KeptPurchasesTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-25");

  private static Order order(String contract, LocalDate day, Optional<String> purchase) {
    return new Order(contract, "soil", day, Optional.of("100.00"), "agency", purchase, List.of());
  }

  private static Map<String, File> files(File... all) {
    Map<String, File> files = new LinkedHashMap<>();
    for (File one : all) {
      files.put(one.path(), one);
    }
    return files;
  }

  private static File file(String id, String state, LocalDate day, String used) {
    return new File("soil", id, state, day, Optional.of(used).filter(code -> !code.isEmpty()));
  }

  private static KeptPurchases of(List<Order> orders, Map<String, File> files) {
    return KeptPurchases.of(orders, files, TODAY);
  }

  private static List<Object> ids(KeptPurchases kept) {
    return kept.rows().stream().map(row -> row.get("id")).toList();
  }

  private static List<Object> told(KeptPurchases kept, String note) {
    return kept.notes().stream()
        .filter(one -> one.key().equals("statistics.note." + note))
        .map(Message::toString)
        .<Object>map(text -> text.replaceAll("\\D", ""))
        .toList();
  }

  @Test
  void a_contract_counts_in_place_of_the_purchase_it_came_from() {
    KeptPurchases kept =
        of(
            List.of(order("K", TODAY, Optional.of("P"))),
            files(file("P", "CLOSED", TODAY.minusDays(9), "DIRECT_PURCHASE")));

    assertThat(ids(kept)).containsExactly("contract/K");
    assertThat(kept.rows().get(0))
        .containsEntry("procedure", "DIRECT_PURCHASE")
        .containsEntry("day", TODAY.toString())
        .containsEntry("value", "100.00");
    assertThat(told(kept, "open")).isEmpty();
  }

  @Test
  void a_class_that_is_stated_in_two_ways_is_not_known() {
    List<Order> orders = List.of(order("K", TODAY, Optional.empty()));
    Map<String, Map<String, Object>> known = suppliers(Map.of("id", "agency"));
    Map<String, Map<String, Object>> same = suppliers(Map.of("id", "agency", "mseClass", "NONE"));
    Map<String, Map<String, Object>> other = suppliers(Map.of("id", "agency", "mseClass", "MICRO"));

    KeptClasses stated = KeptClasses.of(orders, Map.of("K", "OTHER"));
    List.of(known, same, other).forEach(stated::complete);
    KeptClasses.of(orders, Map.of()).complete(same);

    assertThat(known.get("agency")).containsEntry("mseClass", "NONE");
    assertThat(same.get("agency")).containsEntry("mseClass", "NONE");
    assertThat(other.get("agency")).doesNotContainKey("mseClass");
  }

  private static Map<String, Map<String, Object>> suppliers(Map<String, Object> one) {
    return Map.of("agency", new LinkedHashMap<>(one));
  }

  @Test
  void the_purchase_of_another_department_is_another() {
    KeptPurchases kept =
        of(
            List.of(order("K", TODAY, Optional.of("P"))),
            files(new File("mines", "P", "CLOSED", TODAY, Optional.of("DIRECT_PURCHASE"))));

    assertThat(ids(kept)).containsExactly("contract/K", "file/mines/P");
    assertThat(kept.rows().get(0)).doesNotContainKey("procedure");
    assertThat(kept.buyers()).containsExactly("mines", "soil");
  }

  @Test
  void a_closed_file_counts_without_a_value_and_an_open_one_does_not_count() {
    KeptPurchases kept =
        of(
            List.of(),
            files(
                file("A", "CLOSED", TODAY, "DIRECT_PURCHASE"),
                file("B", "OPEN", TODAY, "DIRECT_PURCHASE"),
                file("C", "CLOSED", TODAY, ""),
                file("D", "CLOSED", TODAY.plusDays(1), "DIRECT_PURCHASE")));

    assertThat(ids(kept)).containsExactly("file/soil/A");
    assertThat(kept.rows().get(0)).doesNotContainKeys("value", "supplier");
    assertThat(told(kept, "open")).containsExactly("3");
  }

  @Test
  void an_order_of_a_day_to_come_is_told_and_not_counted_nor_is_its_purchase() {
    KeptPurchases kept =
        of(
            List.of(order("K", TODAY.plusDays(1), Optional.of("P"))),
            files(file("P", "CLOSED", TODAY, "DIRECT_PURCHASE")));

    assertThat(kept.rows()).isEmpty();
    assertThat(kept.suppliers()).isEmpty();
    assertThat(told(kept, "later")).containsExactly("1");
    assertThat(told(kept, "open")).isEmpty();
  }
}
