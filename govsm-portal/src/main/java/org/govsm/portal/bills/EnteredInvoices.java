package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.Map;
import org.govsm.core.text.Skeleton;
import org.govsm.core.time.FinancialYear;
import org.jspecify.annotations.Nullable;

/**
 * Invoices on record, to find one that comes again. Within a contract a number is taken once; over
 * all contracts once by a GSTIN in a financial year, in which rule 46(b) of the CGST Rules makes it
 * unique. Numbers that people read as one are one.
 */
final class EnteredInvoices {

  private final Bills bills;

  EnteredInvoices(Bills bills) {
    this.bills = bills;
  }

  /** Whether an invoice is on record and its bill was not returned. */
  boolean has(String contract, Map<String, @Nullable Object> invoice) {
    String number = Skeleton.of(String.valueOf(invoice.get("number")));
    FinancialYear year = year(invoice);
    String gstin = gstin(invoice);
    return bills.numbers().stream()
        .filter(one -> Skeleton.of(one.invoiceNo()).equals(number))
        .anyMatch(
            one ->
                one.contract().equals(contract)
                    || bills
                        .find(one.contract(), one.id())
                        .map(StoredBill::invoice)
                        .filter(other -> year(other).equals(year))
                        .map(EnteredInvoices::gstin)
                        .filter(other -> !gstin.isEmpty() && other.equals(gstin))
                        .isPresent());
  }

  private static FinancialYear year(Map<String, @Nullable Object> invoice) {
    return FinancialYear.of(LocalDate.parse(String.valueOf(invoice.get("date"))));
  }

  private static String gstin(Map<String, @Nullable Object> invoice) {
    @Nullable Object said = invoice.get("supplierGstin");
    return said == null ? "" : Skeleton.of(String.valueOf(said));
  }
}
