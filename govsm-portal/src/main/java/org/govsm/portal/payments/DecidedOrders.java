package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.BankReconciliation.Line;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.RecoveredMoney;

/**
 * Decided orders: what a decision changes of an order, and what its bill does by it. What came back
 * of money that counted as paid counts no longer.
 */
record DecidedOrders(BatchService service) {

  /** A decision on an order, by whom, and why. */
  record Step(StoredBatch batch, StoredOrder order, String decision, String reason, String by) {}

  /** Keeps a decision. */
  StoredBatch keep(Transaction tx, Step step, BankReconciliation state, Line line) {
    Map<String, Object> tree = line(step.order, line, step.decision, step.reason, step.by);
    tree.put(OpenDifferences.TOLD, OpenDifferences.told(state, line));
    if (step.decision.equals(OrderDecisions.COUNTED)) {
      tree.put("late", "");
      StoredBill bill = service.bills().find(tx, step.order.contract(), step.order.bill());
      if (isPaidBy(bill, step.order, line)) {
        tree.put("held", true);
        tree.remove(OrderDecisions.COUNTED_SUM);
      }
    }
    Map<String, Object> body = body(new Batches(tx).orders(step.batch), state, tree);
    return new Batches(tx).act(OrderDecisions.DECIDED, step.batch, body, service.now(), step.by);
  }

  /** Keeps what came back of an order that is recovered. */
  StoredBatch back(Transaction tx, Step step, BankReconciliation state, List<RecoveredMoney> back) {
    return beside(
        tx, step, state, Map.of(Recoveries.MEMBER, Tree.list(back, RecoveredMoney::toPlain)));
  }

  /** Keeps what was given back of an order of which more came back than was to. */
  StoredBatch repaid(
      Transaction tx, Step step, BankReconciliation state, List<RecoveredMoney> repaid) {
    return beside(
        tx, step, state, Map.of(Repayments.MEMBER, Tree.list(repaid, RecoveredMoney::toPlain)));
  }

  /** Keeps what is beside the decision on the order, which stands. */
  private StoredBatch beside(
      Transaction tx, Step step, BankReconciliation state, Map<String, Object> said) {
    Map<String, Object> line = new LinkedHashMap<>(said);
    line.put("id", step.order.id());
    Map<String, Object> body = body(new Batches(tx).orders(step.batch), state, line);
    body.put(OrderDecisions.DECISION, step.decision);
    body.put("reason", step.reason);
    return new Batches(tx).act(OrderDecisions.DECIDED, step.batch, body, service.now(), step.by);
  }

  /** Whether what was booked and is not counted yet pays a passed bill. */
  private static boolean isPaidBy(StoredBill bill, StoredOrder order, Line line) {
    return bill.state().equals(StoredBill.PASSED)
        && bill.payable()
            .filter(net -> net.paise() <= line.toPayee().paise() - order.counted())
            .isPresent();
  }

  private static Map<String, Object> line(
      StoredOrder order, Line line, String decision, String reason, String by) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", order.id());
    tree.put(OrderDecisions.DECISION, decision);
    tree.put(OrderDecisions.BY, by);
    tree.put("outcome", line.outcome().name());
    tree.put("paid", BigDecimal.valueOf(line.paid().paise()));
    tree.put("booked", BigDecimal.valueOf(line.booked().paise()));
    order.paidOn().ifPresent(day -> tree.put("paidOn", day.toString()));
    if (!decision.equals(OrderDecisions.REOPENING)) {
      tree.put(OpenDifferences.REASON, reason);
    }
    if (decision.equals(OrderDecisions.REOPENED)) {
      tree.put("released", true);
    }
    if (decision.equals(OrderDecisions.RECOVERY)) {
      long over =
          order.holds().isPresent()
              ? line.beyond().paise()
              : Math.max(0, line.booked().paise() - order.counted());
      tree.put(StoredOrder.OVER, BigDecimal.valueOf(over));
    }
    if (decision.equals(OrderDecisions.REOPENED) || decision.equals(OrderDecisions.COUNTED)) {
      long counted = order.isShared() ? order.counted() : line.toPayee().paise();
      tree.put(OrderDecisions.COUNTED_SUM, BigDecimal.valueOf(counted));
    }
    return tree;
  }

  private static Map<String, Object> body(
      List<StoredOrder> orders, BankReconciliation state, Map<String, Object> line) {
    String id = String.valueOf(line.get("id"));
    Map<String, String> reasons = OpenDifferences.reasons(orders);
    boolean decided = line.containsKey(OpenDifferences.REASON);
    if (decided) {
      reasons.put(id, String.valueOf(line.get(OpenDifferences.REASON)));
    }
    List<String> late = new ArrayList<>();
    for (StoredOrder order : orders) {
      boolean changed = order.id().equals(id);
      StoredOrder after = changed ? order.after(line) : order;
      boolean back = after.isOpenBack() || after.isShortBack();
      if (order.isOpenLate() && !(decided && changed) || back) {
        late.add(order.id());
      }
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("order", id);
    body.put(OrderDecisions.DECISION, line.getOrDefault(OrderDecisions.DECISION, ""));
    Optional.ofNullable(line.get(OpenDifferences.REASON))
        .ifPresent(reason -> body.put("reason", reason));
    body.put("lines", List.of(line));
    body.put("open", BigDecimal.valueOf(OpenDifferences.count(state, reasons, late)));
    return body;
  }

  /** Lets the bill follow. */
  void follow(Transaction tx, BatchRecord record, Step step, Line line) {
    StoredOrder order = step.order;
    String decision = step.decision;
    String by = step.by;
    Instant at = service.now();
    boolean pays =
        decision.equals(OrderDecisions.PAID)
            || decision.equals(OrderDecisions.RECOVERY) && order.holds().isPresent();
    Booked booked = Booked.of(record, order.id(), pays ? order.sum() : line.toPayee());
    LocalDate on = booked.on().orElse(service.today());
    StoredBill bill = service.bills().find(tx, order.contract(), order.bill());
    long more = line.toPayee().paise() - order.counted();
    if (pays && bill.state().equals(StoredBill.ORDERED)) {
      long left = order.net() - order.counted();
      Money sum = new Money(more > 0 && more < left ? more : left);
      service
          .bills()
          .paid(
              tx,
              bill,
              new BillPayments.Part(order.id(), on, sum),
              booked.reference(order),
              at,
              by);
      return;
    }
    BillPayments.Part part = new BillPayments.Part(order.id(), on, new Money(more));
    if (decision.equals(OrderDecisions.COUNTED) && more < 0) {
      takeOff(tx, bill, order, part, by);
    } else if (decision.equals(OrderDecisions.COUNTED) && bill.state().equals(StoredBill.PASSED)) {
      service.bills().order(tx, bill, order.batch(), at, by);
      StoredBill held = service.bills().find(tx, order.contract(), order.bill());
      if (isPaidBy(bill, order, line)) {
        service.bills().paid(tx, held, part, booked.reference(order), at, by);
      } else {
        service.bills().release(tx, held, order.id(), Optional.of(part), at, by);
      }
    } else if (decision.equals(OrderDecisions.COUNTED)) {
      service.bills().count(tx, bill, order.id(), part, at, by);
    } else if (decision.equals(OrderDecisions.REOPENED)) {
      boolean counts = more != 0 && !order.isShared(); // it was the booking of another payment
      Optional<BillPayments.Part> paid = counts ? Optional.of(part) : Optional.empty();
      service.bills().release(tx, bill, order.id(), paid, at, by);
    }
  }

  /** What came back counts as paid no longer: a bill that was paid meanwhile is opened again. */
  private void takeOff(
      Transaction tx, StoredBill bill, StoredOrder order, BillPayments.Part back, String by) {
    switch (bill.state()) {
      case StoredBill.RETURNED -> {
        return;
      }
      case StoredBill.ORDERED ->
          throw ProblemException.conflict(
              Message.of("payments.back-ordered").with("bill", bill.id()));
      case StoredBill.PAID ->
          holder(tx, order)
              .ifPresentOrElse(
                  other -> reopen(tx, other, order.id(), by),
                  () -> service.bills().reopenPaidByHand(tx, bill, order.id(), service.now(), by));
      default -> {
        // it is open, or nothing of it is ordered
      }
    }
    StoredBill open = service.bills().find(tx, order.contract(), order.bill());
    service.bills().count(tx, open, order.id(), back, service.now(), by);
  }

  /** The other order that holds the bill of an order. */
  private static Optional<StoredOrder> holder(Transaction tx, StoredOrder order) {
    return new Batches(tx)
        .ofContract(order.contract()).stream()
            .filter(one -> one.holds().filter(order.bill()::equals).isPresent())
            .findFirst();
  }

  /** Opens the bill of an order again; what was booked by it counts as paid before. */
  private void reopen(Transaction tx, StoredOrder order, String reason, String by) {
    StoredBatch batch = service.held(tx, order.department(), order.batch());
    BatchRecord record = BatchService.record(tx, batch);
    BankReconciliation state =
        BatchService.process(tx, batch).reconciliation(record, service.now());
    Line line =
        state.lines().stream()
            .filter(each -> each.order().equals(order.id()))
            .findFirst()
            .orElseThrow();
    Step step = new Step(batch, order, OrderDecisions.REOPENED, reason, by);
    keep(tx, step, state, line);
    follow(tx, record, step, line);
  }
}
