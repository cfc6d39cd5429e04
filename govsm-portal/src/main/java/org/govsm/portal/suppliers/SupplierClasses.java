package org.govsm.portal.suppliers;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.supplier.Ownership;

/**
 * Supplier classes: of each supplier by id whether it is registered, since when, its class as an
 * MSME, and who owns it where the owner stated it.
 */
public final class SupplierClasses {

  private static final int TOGETHER = 300;
  private static final String REGISTERED = "REGISTERED";

  private SupplierClasses() {}

  /**
   * Suppliers as trees of a register of purchases.
   *
   * @param department only those of this department; empty for all, each id once
   * @param asOf a registration after this day is none yet
   */
  public static Map<String, Map<String, Object>> all(
      Transaction tx, Optional<String> department, LocalDate asOf) {
    Map<String, Map<String, Object>> all = new LinkedHashMap<>();
    List<String> departments =
        department
            .map(List::of)
            .orElseGet(
                () ->
                    tx.handle()
                        .select(
                            "select distinct department from supplier_record where register = ?"
                                + " order by department",
                            SupplierRecords.SUPPLIER)
                        .mapTo(String.class)
                        .list());
    for (String one : departments) {
      Map<String, LocalDate> since = since(tx, one);
      Map<String, Ownership> owners = new Ownerships(tx).all(one);
      SupplierRecords records = new SupplierRecords(tx);
      List<StoredRecord> page = records.page(one, SupplierRecords.SUPPLIER, "", TOGETHER);
      while (!page.isEmpty()) {
        for (StoredRecord record : page) {
          Map<String, Object> tree =
              add(all, record, Optional.ofNullable(since.get(record.id())), asOf);
          Optional.ofNullable(owners.get(record.id()))
              .filter(stated -> !stated.on().isAfter(asOf))
              .ifPresent(stated -> tree.put("owners", stated.owners()));
        }
        String last = page.get(page.size() - 1).id();
        page = records.page(one, SupplierRecords.SUPPLIER, last, TOGETHER);
      }
    }
    return all;
  }

  /** One that is registered with a department is registered. */
  private static Map<String, Object> add(
      Map<String, Map<String, Object>> all,
      StoredRecord one,
      Optional<LocalDate> since,
      LocalDate asOf) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", one.id());
    mseClass(one).ifPresent(code -> tree.put("mseClass", code));
    boolean registered =
        one.state().equals(REGISTERED) && since.filter(day -> day.isAfter(asOf)).isEmpty();
    if (registered) {
      since.ifPresent(day -> tree.put("registered", day.toString()));
      all.put(one.id(), tree);
    } else {
      tree.put("unregistered", true);
      all.putIfAbsent(one.id(), tree);
    }
    return tree;
  }

  /** The class as a register of purchases has it: a larger enterprise is none. */
  public static String ofRegister(String code) {
    return code.equals("OTHER") ? "NONE" : code;
  }

  private static Optional<String> mseClass(StoredRecord one) {
    return one.content().get("enterprise") instanceof Map<?, ?> enterprise
        ? Optional.ofNullable(enterprise.get("class")).map(code -> ofRegister(String.valueOf(code)))
        : Optional.empty();
  }

  /** The days on which suppliers of a department were registered first. */
  private static Map<String, LocalDate> since(Transaction tx, String department) {
    Map<String, LocalDate> since = new LinkedHashMap<>();
    tx.handle()
        .select(
            "select record, min(made_at) as since_at from supplier_record_version where department"
                + " = ? and register = ? and kind = 'supplier.registered' group by record",
            department,
            SupplierRecords.SUPPLIER)
        .map(
            (row, context) ->
                Map.entry(row.getString(1), Moments.day(Sql.instant(row, "since_at"))))
        .forEach(one -> since.put(one.getKey(), one.getValue()));
    return since;
  }
}
