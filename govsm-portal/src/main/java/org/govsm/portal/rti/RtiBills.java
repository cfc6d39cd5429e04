package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.PaidBill;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.bills.StoredBillAct;
import org.govsm.portal.payments.BookedPayments;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.BillLine;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillReport;
import org.jspecify.annotations.Nullable;

/** Bills of a case and their payments, as far as a packet may tell them. */
final class RtiBills {

  private RtiBills() {}

  /** A bill, how it was examined, what was decided about it, and what became of it. */
  static Map<String, @Nullable Object> told(
      StoredBill bill, Optional<BillReport> report, List<StoredBillAct> acts) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", bill.invoiceNo());
    tree.put("state", bill.state());
    tree.put("received", bill.received().toString());
    bill.due().ifPresent(day -> tree.put("due", day.toString()));
    bill.payable().ifPresent(sum -> tree.put("net", sum.toString()));
    if (bill.state().equals(StoredBill.PAID)) {
      tree.put("paidOn", bill.moved().toString());
    }
    tree.put("invoice", bill.invoice());
    tree.put("decisions", bill.decisions());
    tree.put("passed", bill.settled().get("passed"));
    report.ifPresent(one -> tree.put("examination", examination(one)));
    tree.put("acts", acts.stream().map(RtiBills::act).toList());
    return tree;
  }

  /** Each line as it matches, and each amount from the invoice to the net. */
  private static Map<String, Object> examination(BillReport report) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("lines", report.lines().stream().map(BillLine::toPlain).toList());
    tree.put(
        "amounts",
        report.entries().stream()
            .map(one -> Map.of("what", one.code(), "amount", one.amount().toString()))
            .map(TreeMap::new)
            .toList());
    tree.put("questions", report.questions().stream().map(BillQuestion::id).toList());
    return tree;
  }

  /** An act with its words; the reference of a bank, by which it was paid, stays here. */
  private static Map<String, Object> act(StoredBillAct act) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("what", act.kind());
    tree.put("on", act.on().toString());
    boolean counts = act.content().get("unconfirmed") == null;
    for (String word :
        counts
            ? List.of("question", "decided", "decision", "amount", "reason")
            : List.of("reason")) {
      act.text(word).ifPresent(said -> tree.put(word, said));
    }
    if (act.kind().equals("passed")) {
      act.text("reference").ifPresent(said -> tree.put("sanction", said));
    }
    return tree;
  }

  /** Day and sum of each payment; references of banks tell accounts and stay here. */
  static List<Map<String, Object>> payments(Transaction tx, String contract) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PaidBill paid :
        Stream.of(BillPayments.byHand(tx, contract), BookedPayments.of(tx, contract))
            .flatMap(List::stream)
            .toList()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("bill", paid.id());
      row.put("on", paid.on().toString());
      row.put("amount", paid.amount().toString());
      row.put("returned", paid.returned());
      rows.add(row);
    }
    return rows;
  }
}
