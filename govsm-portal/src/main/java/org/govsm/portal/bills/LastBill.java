package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.contracts.ContractEnd;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.acceptance.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Last bill of a contract: it waits until the agency has handed over what it ran. It is known by
 * the days of the work that it bills, by its entry and receipt, and by its own date: an earlier
 * date alone makes no bill an earlier one. One that the department entered late is not the last
 * where its receipt is sure and another that is open is of the end.
 */
record LastBill(AgencyExits exits, BillService service) {

  /** Refuses to pass a bill of the end of the contract, while something stands against it. */
  void refuse(Transaction tx, StoredBill bill, String by) {
    boolean ended =
        ContractEnd.lastDay(tx, bill.department(), bill.contract())
            .filter(last -> isLast(tx, bill, last))
            .isPresent();
    if (ended) {
      ProblemException.unlessNone(
          exits.owed(tx, bill.department(), bill.contract(), service.now(), by).stream()
              .map(what -> Message.of("bills.exit-owed").with("what", what))
              .map(text -> new InputFault("", text.key(), text))
              .toList());
    }
  }

  private boolean isLast(Transaction tx, StoredBill bill, LocalDate last) {
    return isOfEnd(tx, bill, last)
        || !bill.enteredOn().isBefore(last)
            && !(PayeeQuestions.isReceiptSure(bill, new Bills(tx).acts(bill))
                && hasLater(tx, bill, last));
  }

  private boolean hasLater(Transaction tx, StoredBill bill, LocalDate last) {
    return new Bills(tx)
        .of(bill.contract()).stream()
            .filter(one -> !one.id().equals(bill.id()) && StoredBill.isOpen(one.state()))
            .anyMatch(one -> isOfEnd(tx, one, last));
  }

  private boolean isOfEnd(Transaction tx, StoredBill bill, LocalDate last) {
    return days(tx, bill).anyMatch(day -> !day.isBefore(last));
  }

  private Stream<LocalDate> days(Transaction tx, StoredBill bill) {
    BillCase of = service.of(tx, bill.contract());
    return Stream.of(
            Stream.of(bill.invoiceDay(), bill.received()),
            of.counting().sums(bill.invoice()).stream()
                .flatMap(one -> Stream.ofNullable(one.get("until")))
                .map(end -> LocalDate.parse(end.toString()).minusDays(1)),
            TreeForm.rows(bill.invoice(), "lines").stream()
                .flatMap(line -> of.deliveries().stream().filter(one -> isOf(line, one)))
                .map(Delivery::deliveredOn))
        .flatMap(days -> days);
  }

  /** A line that names no delivery may bill each of its item. */
  private static boolean isOf(Map<String, ? extends @Nullable Object> line, Delivery one) {
    Object named = line.get("delivery");
    return named == null
        ? line.get("certificate") == null
            && Skeleton.same(String.valueOf(line.get("item")), one.deliverable())
        : Skeleton.same(named.toString(), one.id());
  }
}
