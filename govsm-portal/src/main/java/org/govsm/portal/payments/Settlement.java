package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.BankReconciliation.Line;
import org.govsm.procurement.disbursement.BankReconciliation.Outcome;
import org.govsm.procurement.disbursement.BatchRecord;

/**
 * Settlement: what answers make of orders and their bills. A bill whose order is matched is paid; a
 * payment that was rejected or came back whole opens its bill again; a booking that contradicts
 * that holds the bill, until an officer decides.
 */
record Settlement(BatchService service) {

  private static final String LATE = "late";

  /** Keeps answers, and lets orders and bills follow. */
  void answered(
      Transaction tx,
      StoredBatch one,
      BatchRecord record,
      Map<String, Object> body,
      Instant at,
      String by) {
    List<StoredOrder> orders = new Batches(tx).orders(one);
    Map<String, PaidReferences.Other> shared = new PaidReferences(tx).of(one, orders, record);
    Map<String, String> others = new LinkedHashMap<>();
    shared.forEach((order, other) -> others.put(order, other.payment()));
    BankReconciliation state =
        BatchService.process(tx, one.department()).sharing(others).reconciliation(record, at);
    Map<String, String> reasons = OpenDifferences.reasons(orders);
    Map<String, StoredOrder> before = new LinkedHashMap<>();
    orders.forEach(order -> before.put(order.id(), order));
    List<String> late = new ArrayList<>();
    List<Map<String, Object>> lines = new ArrayList<>();
    List<Runnable> then = new ArrayList<>();
    for (Line line : state.lines()) {
      StoredOrder known = before.get(line.order());
      if (known == null) {
        continue;
      }
      String told = OpenDifferences.told(state, line);
      boolean openLate = known.isOpenLate() || isBackOpen(known);
      if (!known.text(OpenDifferences.TOLD).equals(told)) {
        Booked booked = Booked.of(record, known.id(), known.sum());
        Map<String, Object> tree = line(line, booked, told);
        reasons.remove(known.id());
        Optional<PaidReferences.Other> other = Optional.ofNullable(shared.get(known.id()));
        tree.put(PaidReferences.SHARED, other.map(PaidReferences.Other::payment).orElse(""));
        tree.put(PaidReferences.BY, other.map(each -> String.join(" ", each.by())).orElse(""));
        if (other.isEmpty()) { // else an officer decides first
          follow(tx, known, line, booked, tree)
              .ifPresent(step -> then.add(() -> step.take(at, by)));
          if (isOver(known, line, tree, OpenDifferences.codes(state, line))) {
            tree.put(OpenDifferences.REASON, reason(known, line));
          }
        }
        Optional.of(String.valueOf(tree.get(OpenDifferences.REASON)))
            .filter(reason -> !reason.isEmpty())
            .ifPresent(reason -> reasons.put(known.id(), reason));
        openLate =
            tree.containsKey(LATE) && !tree.get(LATE).equals("") || isBackOpen(known.after(tree));
        lines.add(tree);
      }
      if (openLate) {
        late.add(known.id());
      }
    }
    body.put("state", StoredBatch.named(record.state()));
    body.put("lines", lines);
    body.put("paid", BigDecimal.valueOf(state.totals().paid().paise()));
    body.put("open", BigDecimal.valueOf(OpenDifferences.count(state, reasons, late)));
    new Batches(tx).act("answered", one, body, at, by);
    then.forEach(Runnable::run);
  }

  /** What was decided before is decided on less than is known now. */
  private static Map<String, Object> line(Line line, Booked booked, String told) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", line.order());
    tree.put("outcome", line.outcome().name());
    tree.put("paid", BigDecimal.valueOf(line.paid().paise()));
    tree.put("booked", BigDecimal.valueOf(line.booked().paise()));
    tree.put("references", booked.references());
    tree.put(OpenDifferences.TOLD, told);
    tree.put(OpenDifferences.REASON, "");
    tree.put(OrderDecisions.DECISION, "");
    booked
        .on()
        .filter(day -> line.booked().compareTo(Money.ZERO) > 0)
        .ifPresent(day -> tree.put("paidOn", day.toString()));
    return tree;
  }

  /** Step that a bill takes once the answer is kept. */
  @FunctionalInterface
  private interface Step {

    void take(Instant at, String by);
  }

  private Optional<Step> follow(
      Transaction tx, StoredOrder order, Line line, Booked booked, Map<String, Object> tree) {
    StoredBill bill = service.bills().find(tx, order.contract(), order.bill());
    boolean held = order.holds().isPresent();
    boolean back =
        line.outcome() == Outcome.REJECTED
            || line.outcome() == Outcome.RETURNED && line.paid().equals(Money.ZERO);
    if (back && held && isPending(bill)) {
      String reason = reason(order, line);
      tree.put("released", true);
      tree.put(OpenDifferences.REASON, reason);
      Optional<BillPayments.Part> part = back(order, line, tree);
      return Optional.of((at, by) -> service.bills().release(tx, bill, reason, part, at, by));
    } else if (line.outcome() == Outcome.MATCHED && held) {
      return bill.state().equals(StoredBill.ORDERED)
          ? Optional.of((at, by) -> pay(tx, bill, order, line, booked, at, by))
          : Optional.empty();
    }
    return held ? Optional.empty() : late(tx, bill, order, line, booked, tree);
  }

  /**
   * Whether nothing of an order is left to decide: no money of it is out, it holds no bill, and
   * that the bank did not pay it or sent the money back is all there is to know.
   */
  private static boolean isOver(
      StoredOrder order, Line line, Map<String, Object> tree, List<String> codes) {
    boolean holds = order.holds().isPresent() || tree.containsKey("held");
    return !holds
        && List.of(Outcome.REJECTED, Outcome.RETURNED).contains(line.outcome())
        && line.booked().equals(Money.ZERO)
        && !Boolean.TRUE.equals(tree.get(LATE))
        && codes.equals(List.of(line.outcome().name()));
  }

  private static String reason(StoredOrder order, Line line) {
    return "Bank: " + line.outcome().name() + ", " + order.id();
  }

  /** What counted as paid on the bill and came back: it counts no longer. */
  private Optional<BillPayments.Part> back(StoredOrder order, Line line, Map<String, Object> tree) {
    long back = line.toPayee().paise() - order.counted();
    if (back >= 0) {
      return Optional.empty();
    }
    tree.put(OrderDecisions.COUNTED_SUM, BigDecimal.valueOf(line.toPayee().paise()));
    return Optional.of(new BillPayments.Part(order.id(), service.today(), new Money(back)));
  }

  private static boolean isPending(StoredBill bill) {
    return bill.state().equals(StoredBill.ORDERED) || bill.state().equals(StoredBill.PAID);
  }

  /**
   * Money that was booked although the bill was opened again: it holds the bill where no other
   * batch does, and pays it where it is as ordered; else an officer must know. Money that came back
   * after it counted on the bill counts no longer: the bill is examined anew.
   */
  private Optional<Step> late(
      Transaction tx,
      StoredBill bill,
      StoredOrder order,
      Line line,
      Booked booked,
      Map<String, Object> tree) {
    if (line.toPayee().paise() == order.counted()) {
      tree.put(LATE, line.elsewhere().paise() > 0 ? true : "");
      return Optional.empty();
    } else if (line.toPayee().paise() < order.counted()) {
      return cameBack(tx, bill, order, line, tree);
    } else if (!bill.state().equals(StoredBill.PASSED)) {
      tree.put(LATE, true);
      return Optional.empty();
    }
    tree.put("held", true);
    return Optional.of(
        (at, by) -> {
          service.bills().order(tx, bill, order.batch(), at, by);
          if (line.outcome() == Outcome.MATCHED) {
            StoredBill again = service.bills().find(tx, order.contract(), order.bill());
            pay(tx, again, order, line, booked, at, by);
          }
        });
  }

  /** Where another order or a payment by hand holds the bill, an officer must know. */
  private Optional<Step> cameBack(
      Transaction tx, StoredBill bill, StoredOrder order, Line line, Map<String, Object> tree) {
    if (line.outcome() != Outcome.RETURNED || !BillPayments.isCounting(bill)) {
      tree.put(LATE, true);
      return Optional.empty();
    }
    tree.put(LATE, "");
    String reason = reason(order, line);
    tree.put(OpenDifferences.REASON, reason);
    BillPayments.Part part = back(order, line, tree).orElseThrow();
    return Optional.of((at, by) -> service.bills().count(tx, bill, reason, part, at, by));
  }

  /** What counted on the bill before is not paid by it once more. */
  private void pay(
      Transaction tx,
      StoredBill bill,
      StoredOrder order,
      Line line,
      Booked booked,
      Instant at,
      String by) {
    Money sum = new Money(line.toPayee().paise() - order.counted());
    service
        .bills()
        .paid(
            tx,
            bill,
            new BillPayments.Part(order.id(), booked.on().orElse(service.today()), sum),
            booked.reference(order),
            at,
            by);
  }

  private static boolean isBackOpen(StoredOrder order) {
    return order.isOpenBack() || order.isShortBack();
  }
}
