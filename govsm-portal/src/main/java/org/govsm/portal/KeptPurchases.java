package org.govsm.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.purchases.PurchaseFiles;

/**
 * Kept purchases: each contract once, by its order, and each closed file of a purchase that no
 * contract came from. An open file without a contract is not bought yet.
 */
record KeptPurchases(
    List<Map<String, Object>> rows,
    SortedSet<String> buyers,
    SortedSet<String> suppliers,
    List<Message> notes) {

  static KeptPurchases of(
      List<ContractOrders.Order> orders, Map<String, PurchaseFiles.File> files, LocalDate asOf) {
    List<Map<String, Object>> rows = new ArrayList<>();
    SortedSet<String> buyers = new TreeSet<>();
    SortedSet<String> suppliers = new TreeSet<>();
    Set<String> ordered = new TreeSet<>();
    long later = 0;
    for (ContractOrders.Order one : orders) {
      Optional<String> path = one.purchase().map(id -> one.department() + "/" + id);
      path.ifPresent(ordered::add);
      if (one.day().isAfter(asOf)) {
        later++;
        continue;
      }
      Map<String, Object> row = row("contract/" + one.contract(), one.day(), one.department());
      one.value().ifPresent(value -> row.put("value", value));
      row.put("supplier", one.supplier());
      path.flatMap(at -> Optional.ofNullable(files.get(at)))
          .flatMap(PurchaseFiles.File::used)
          .ifPresent(used -> row.put("procedure", used));
      rows.add(row);
      buyers.add(one.department());
      suppliers.add(one.supplier());
    }
    long open = 0;
    for (PurchaseFiles.File one : files.values()) {
      boolean bought = one.isClosed() && one.used().isPresent();
      if (ordered.contains(one.path())) {
        continue;
      } else if (!bought || one.day().isAfter(asOf)) {
        open++;
        continue;
      }
      Map<String, Object> row = row("file/" + one.path(), one.day(), one.department());
      one.used().ifPresent(used -> row.put("procedure", used));
      rows.add(row);
      buyers.add(one.department());
    }
    return new KeptPurchases(rows, buyers, suppliers, notes(open, later));
  }

  private static Map<String, Object> row(String id, LocalDate day, String buyer) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("id", id);
    row.put("day", day.toString());
    row.put("buyer", buyer);
    return row;
  }

  private static List<Message> notes(long open, long later) {
    List<Message> notes = new ArrayList<>();
    notes.add(Message.of("statistics.note.purchases"));
    notes.add(Message.of("statistics.note.value"));
    if (open > 0) {
      notes.add(Message.of("statistics.note.open").with("count", open));
    }
    if (later > 0) {
      notes.add(Message.of("statistics.note.later").with("count", later));
    }
    return notes;
  }
}
