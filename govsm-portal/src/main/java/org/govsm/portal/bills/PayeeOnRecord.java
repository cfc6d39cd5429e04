package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.text.Skeleton;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.suppliers.StoredRecord;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.supplier.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Record of the payee of a bill, as the question of its examination takes it: the GSTINs of the
 * register of suppliers, and the other bills that were passed for it on whatever contract.
 */
record PayeeOnRecord(BillService service, Transaction tx) {

  /** The member of what a bill was settled by that says what it comes to in its year. */
  static final String IN_YEAR = "inYear";

  /**
   * The member of the request; empty where nothing is on record.
   *
   * @param known the bills of its payee that are passed; those of other years, and of suppliers
   *     that are stated to be others, add to no sum
   */
  Map<String, @Nullable Object> of(StoredBill bill, List<StoredBill> known) {
    List<StoredBill> passed = known.stream().filter(one -> !ApartSuppliers.has(bill, one)).toList();
    Map<String, @Nullable Object> record = new LinkedHashMap<>();
    registered(bill).ifPresent(one -> record.put("gstins", gstins(one, bill)));
    FinancialYear year = FinancialYear.of(service.today());
    List<Map<String, @Nullable Object>> bills =
        passed.stream()
            .filter(one -> !one.id().equals(bill.id()))
            .filter(one -> one.settled().containsKey("request"))
            .filter(one -> FinancialYear.of(passedOn(one)).equals(year))
            .map(this::row)
            .toList();
    if (!bills.isEmpty()) {
      record.put("bills", bills);
    }
    List<Map<String, @Nullable Object>> setOffs =
        passed.stream()
            .filter(one -> !one.contract().equals(bill.contract()))
            .flatMap(one -> TreeForm.rows(one.facts(), "setOffs").stream())
            .toList();
    if (!setOffs.isEmpty()) {
      record.put("setOffs", setOffs);
    }
    return record.isEmpty() ? Map.of() : Map.of("onRecord", record);
  }

  /**
   * The class of the supplier as an enterprise, where the register has it: under its id, or under
   * another id of the same PAN.
   */
  Optional<String> enterprise(StoredBill bill) {
    return registered(bill)
        .flatMap(PayeeOnRecord::size)
        .or(() -> ofPan(bill).flatMap(one -> size(one).stream()).findFirst());
  }

  /** The suppliers of the register that have the PAN of a bill. */
  Stream<Supplier> ofPan(StoredBill bill) {
    String pan = StoredBill.payee(bill.invoice());
    return pan.isEmpty()
        ? Stream.empty()
        : new SupplierRecords(tx)
            .all(bill.department(), SupplierRecords.SUPPLIER).stream()
                .map(StoredRecord::supplier)
                .filter(one -> hasPan(one, pan, bill.invoiceDay()));
  }

  private static boolean hasPan(Supplier one, String pan, LocalDate day) {
    return one.identifiers(day).stream()
        .flatMap(
            each ->
                each.kind().equals(Identifiers.PAN)
                    ? Stream.of(each.number())
                    : each.part("pan").stream())
        .anyMatch(pan::equals);
  }

  private static Optional<String> size(Supplier supplier) {
    return Optional.of(supplier)
        .map(one -> one.toPlain().get("enterprise"))
        .filter(Map.class::isInstance)
        .flatMap(enterprise -> Optional.ofNullable(((Map<?, ?>) enterprise).get("class")))
        .map(String::valueOf);
  }

  /** Whether the register has the GSTIN of a bill as one of its supplier. */
  boolean isRegistered(StoredBill bill) {
    return registered(bill)
        .filter(
            one ->
                Skeleton.among(gstins(one, bill), StoredTree.text(bill.invoice(), BillCase.GSTIN)))
        .isPresent();
  }

  private Optional<Supplier> registered(StoredBill bill) {
    return new SupplierRecords(tx)
        .find(bill.department(), SupplierRecords.SUPPLIER, bill.supplier())
        .map(StoredRecord::supplier);
  }

  private static List<String> gstins(Supplier one, StoredBill bill) {
    return one.identifiers(bill.invoiceDay()).stream()
        .filter(each -> each.kind().equals(Identifiers.GSTIN))
        .map(Identifier::number)
        .toList();
  }

  /** Of the day by which it was passed: tax at source does not wait for the payment. */
  private Map<String, @Nullable Object> row(StoredBill one) {
    Map<String, @Nullable Object> row = new LinkedHashMap<>(inYear(one));
    row.put("on", passedOn(one).toString());
    return row;
  }

  private static LocalDate passedOn(StoredBill one) {
    return LocalDate.parse(StoredTree.text(StoredTree.tree(one.settled(), "request"), "asOf"));
  }

  /** Bills that were passed before this was kept are examined once more. */
  private Map<String, ?> inYear(StoredBill one) {
    return one.settled().containsKey(IN_YEAR)
        ? EarlierBill.inYear(one)
        : service.examined(tx, one).passed().inYear();
  }
}
