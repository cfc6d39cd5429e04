package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.Map;
import org.govsm.core.text.Skeleton;
import org.govsm.core.time.FinancialYear;
import org.jspecify.annotations.Nullable;

/**
 * Invoices on record, to find one that comes again. A number is taken for its financial year, in
 * which rule 46(b) of the CGST Rules makes it unique: within a contract, and over all contracts by
 * a GSTIN. Numbers that people read as one are one.
 */
record EnteredInvoices(Bills bills) {

  /** Whether an invoice is on record and its bill was not returned. */
  boolean has(String contract, Map<String, @Nullable Object> invoice) {
    String number = Skeleton.of(String.valueOf(invoice.get("number")));
    FinancialYear year = year(invoice);
    String gstin = gstin(invoice);
    return bills.numbers().stream()
        .filter(one -> Skeleton.of(one.invoiceNo()).equals(number))
        .flatMap(one -> bills.find(one.contract(), one.id()).stream())
        .filter(one -> year(one.invoice()).equals(year))
        .anyMatch(one -> one.contract().equals(contract) || isSame(gstin, one));
  }

  private static boolean isSame(String gstin, StoredBill other) {
    return !gstin.isEmpty() && gstin(other.invoice()).equals(gstin);
  }

  private static FinancialYear year(Map<String, @Nullable Object> invoice) {
    return FinancialYear.of(LocalDate.parse(String.valueOf(invoice.get("date"))));
  }

  private static String gstin(Map<String, @Nullable Object> invoice) {
    @Nullable Object said = invoice.get("supplierGstin");
    return said == null ? "" : Skeleton.of(String.valueOf(said));
  }
}
