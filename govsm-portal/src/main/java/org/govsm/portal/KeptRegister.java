package org.govsm.portal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.ContractOrders;
import org.govsm.portal.deliveries.Deliveries;
import org.govsm.portal.memoranda.Memoranda;
import org.govsm.portal.memoranda.StoredMemorandum;
import org.govsm.portal.purchases.PurchaseFiles;
import org.govsm.portal.statistics.RegisterSource;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.SupplierClasses;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.catalogue.CatalogueEditions;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.statistics.PurchaseRegister;

/**
 * Kept register: contracts, closed files of purchases, departments, suppliers and the catalogue, as
 * a register of purchases. What the portal does not keep is left out of it, and so is not known.
 */
record KeptRegister(ContractOrders contracts) implements RegisterSource {

  @Override
  public Read read(Transaction tx, Optional<String> department, LocalDate asOf) {
    Map<String, PurchaseFiles.File> files = PurchaseFiles.all(tx, department);
    List<ContractOrders.Order> orders = contracts.all(tx, department);
    KeptPurchases purchases = KeptPurchases.of(orders, files, asOf);
    Map<String, Map<String, Object>> suppliers = SupplierClasses.all(tx, department, asOf);
    purchases.suppliers().forEach(id -> suppliers.putIfAbsent(id, unregistered(id)));
    KeptClasses.of(orders, new Deliveries(tx).supplierClasses()).complete(suppliers);
    LocalDate from = begins(tx, department).filter(day -> !day.isAfter(asOf)).orElse(asOf);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("source", "govsm");
    tree.put("from", from.toString());
    tree.put("asOf", asOf.toString());
    tree.put("purchases", purchases.rows());
    tree.put("buyers", KeptBuyers.of(tx, department, purchases.buyers()));
    tree.put("suppliers", List.copyOf(suppliers.values()));
    tree.put("products", products(asOf));
    memoranda(tx, department, asOf).ifPresent(list -> tree.put("memoranda", list));
    tree.put("steps", KeptSteps.of(tx, department, from, asOf));
    List<Message> notes = new ArrayList<>(purchases.notes());
    notes.add(Message.of("statistics.note.from").with("day", from));
    for (String what :
        List.of("buyers", "suppliers", "owners", "products", "memoranda", "steps", "visits")) {
      notes.add(Message.of("statistics.note." + what));
    }
    return new Read(PurchaseRegister.fromPlain(tree).orThrow(), notes);
  }

  /** The day from which the portal keeps what a department does; of all, the first of these. */
  private static Optional<LocalDate> begins(Transaction tx, Optional<String> department) {
    String where =
        department.isPresent()
            ? "= ?"
            : "in (select department from department union select department from contract"
                + " union select department from purchase)";
    return tx.handle()
        .select(
            "select min(happened_at) as begun from event where department " + where,
            department.<Object[]>map(one -> new Object[] {one}).orElse(new Object[0]))
        .map((row, context) -> Sql.maybeInstant(row, "begun"))
        .one()
        .map(Moments::day);
  }

  /** Where none was ever recorded, a register of them is not kept, which is not zero. */
  private static Optional<List<Map<String, Object>>> memoranda(
      Transaction tx, Optional<String> department, LocalDate asOf) {
    Memoranda memoranda = new Memoranda(tx);
    return memoranda.isEmpty(department)
        ? Optional.empty()
        : Optional.of(
            memoranda.standing(department).stream()
                .map(StoredMemorandum::memorandum)
                .filter(one -> !one.signed().isAfter(asOf))
                .flatMap(one -> one.counted().stream())
                .toList());
  }

  private static Map<String, Object> unregistered(String id) {
    return new LinkedHashMap<>(Map.of("id", id, "unregistered", true));
  }

  /** Services of the edition that the portal works with, each from the first that has it. */
  private static List<Map<String, Object>> products(LocalDate asOf) {
    Map<String, LocalDate> listed = new LinkedHashMap<>();
    for (CatalogueEditions.Edition one : CatalogueEditions.shipped()) {
      LocalDate day = earlier(one.catalogue().edition(), asOf);
      one.catalogue()
          .services()
          .forEach(each -> listed.merge(each.id(), day, KeptRegister::earlier));
    }
    return ServiceCatalogue.shipped().services().stream()
        .map(one -> listed(one.id(), listed.getOrDefault(one.id(), asOf)))
        .toList();
  }

  private static Map<String, Object> listed(String id, LocalDate day) {
    return Map.of("id", id, "listed", day.toString());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return other.isBefore(one) ? other : one;
  }
}
