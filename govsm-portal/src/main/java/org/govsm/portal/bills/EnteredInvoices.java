package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.core.time.FinancialYear;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/**
 * Invoices on record, to find one that comes again. A number is taken for its financial year, in
 * which rule 46(b) of the CGST Rules makes it unique: within a contract, and over all contracts by
 * a GSTIN. Numbers that people read as one are one.
 */
record EnteredInvoices(Bills bills) {

  /** Invoice of a bill with the credit notes that came with it. */
  private record Noted(
      String contract,
      Map<String, @Nullable Object> invoice,
      List<Map<String, @Nullable Object>> notes) {

    private static Noted of(String contract, Map<String, @Nullable Object> content) {
      return new Noted(
          contract, TreeForm.part(content, "invoice"), TreeForm.rows(content, "creditNotes"));
    }
  }

  /** Refuses an invoice, and a credit note, that is on record on a bill that was not returned. */
  void refuseTwice(String contract, Map<String, @Nullable Object> given) {
    Map<String, @Nullable Object> invoice = TreeForm.part(given, "invoice");
    before(contract, invoice)
        .ifPresent(
            one -> {
              throw ProblemException.of(
                  one.contract().equals(contract)
                      ? Faults.at(
                          "/invoice/number",
                          Message.of("bills.entered-before-as").with("bill", one.id()))
                      : Faults.at("/invoice/number", "bills.entered-before"));
            });
    List<Map<String, @Nullable Object>> notes = TreeForm.rows(given, "creditNotes");
    note(contract, invoice, notes)
        .ifPresent(
            number -> {
              Message text = Message.of("bills.note-before").with("note", number);
              throw ProblemException.of(new InputFault("/creditNotes", "bills.note-before", text));
            });
  }

  private Optional<StoredBill> before(String contract, Map<String, @Nullable Object> invoice) {
    String number = Skeleton.of(String.valueOf(invoice.get("number")));
    FinancialYear year = year(invoice);
    String gstin = gstin(invoice);
    return bills.numbers().stream()
        .filter(one -> Skeleton.of(one.invoiceNo()).equals(number))
        .flatMap(one -> bills.find(one.contract(), one.id()).stream())
        .filter(one -> year(one.invoice()).equals(year))
        .filter(one -> one.contract().equals(contract) || isSame(gstin, one.invoice()))
        .min(Comparator.comparing(one -> !one.contract().equals(contract)));
  }

  private Optional<String> note(
      String contract,
      Map<String, @Nullable Object> invoice,
      List<Map<String, @Nullable Object>> notes) {
    if (notes.isEmpty()) {
      return Optional.empty();
    }
    String gstin = gstin(invoice);
    List<Noted> others =
        noted().stream()
            .filter(one -> one.contract().equals(contract) || isSame(gstin, one.invoice()))
            .toList();
    for (Map<String, @Nullable Object> note : notes) {
      if (others.stream().anyMatch(one -> hasNote(one, note))) {
        return Optional.of(number(note));
      }
    }
    return Optional.empty();
  }

  /** All invoices with credit notes but of bills that were returned, by one statement. */
  private List<Noted> noted() {
    return bills
        .tx()
        .handle()
        .select("select contract, content from bill where state <> ?", StoredBill.RETURNED)
        .map((row, context) -> Noted.of(row.getString(1), StoredTree.read(row.getBytes(2))))
        .stream()
        .filter(one -> !one.notes().isEmpty())
        .toList();
  }

  private static boolean hasNote(Noted other, Map<String, @Nullable Object> note) {
    for (Map<String, @Nullable Object> one : other.notes()) {
      if (year(one).equals(year(note)) && Skeleton.same(number(one), number(note))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isSame(String gstin, Map<String, @Nullable Object> other) {
    return !gstin.isEmpty() && gstin(other).equals(gstin);
  }

  private static String number(Map<String, @Nullable Object> note) {
    return String.valueOf(note.get("number"));
  }

  private static FinancialYear year(Map<String, @Nullable Object> invoice) {
    return FinancialYear.of(LocalDate.parse(String.valueOf(invoice.get("date"))));
  }

  private static String gstin(Map<String, @Nullable Object> invoice) {
    @Nullable Object said = invoice.get("supplierGstin");
    return said == null ? "" : Skeleton.of(String.valueOf(said));
  }
}
