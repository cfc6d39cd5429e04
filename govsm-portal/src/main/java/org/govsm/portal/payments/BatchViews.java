package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.BatchRecord;

/** Views of batches: what stands on the page of one, and in its answer of the API. */
record BatchViews(BatchService service) {

  private static final List<String> SENT =
      List.of(StoredBatch.SENT, StoredBatch.ANSWERED, StoredBatch.CLOSED, StoredBatch.CANCELLED);

  private static final List<String> UNSENT =
      List.of(StoredBatch.DRAFT, StoredBatch.APPROVED, StoredBatch.MADE);

  BatchView of(
      Transaction tx,
      Page page,
      String department,
      String batch,
      List<InputFault> refused,
      Form form) {
    StoredBatch one = service.find(tx, department, batch);
    Optional<BatchRecord> record = new Batches(tx).record(one);
    boolean posts = page.mayPost("/payments/{department}/{batch}/{act}");
    List<StoredOrder> orders = new Batches(tx).orders(one);
    boolean decides = posts && PaymentRoles.ACTS.may(page.caller(), OrderDecisions.DECIDED);
    Optional<BankReconciliation> state = state(tx, one, record);
    List<Finding> handing = handing(tx, one, record);
    List<Finding> standing = UNSENT.contains(one.state()) ? handing : List.of();
    return new BatchView(
        one,
        orders,
        new Batches(tx).acts(one),
        state,
        posts && BatchActs.fits(one, "approved", page.caller())
            ? Stream.concat(
                    standing.stream(), new Approvals(tx).told(one, page.caller().actor()).stream())
                .toList()
            : standing,
        late(tx, orders),
        EarlierOrders.paidBeside(tx, orders),
        record.isPresent(),
        NextAct.of(one, orders),
        page.mayPost("/payments/{department}") ? again(tx, orders) : 0,
        decides ? choices(tx, one, orders, state, page.caller()) : Map.of(),
        record.map(known -> AuthorityFiles.told(one, known.batch())).orElse(List.of()),
        BatchActs.all().stream()
            .filter(act -> posts && BatchActs.fits(one, act, page.caller()))
            .filter(act -> !act.equals("closed") || Closing.against(orders).isEmpty())
            .toList(),
        isHandedOut(one)
            && handing.stream().noneMatch(each -> each.weight() == Finding.Weight.BLOCKING)
            && page.mayPost("/payments/{department}/{batch}/file"),
        refused,
        service.today(),
        form);
  }

  private Map<String, List<String>> choices(
      Transaction tx,
      StoredBatch one,
      List<StoredOrder> orders,
      Optional<BankReconciliation> state,
      Caller by) {
    Map<String, List<String>> choices = new LinkedHashMap<>();
    for (BankReconciliation.Line line : state.map(BankReconciliation::lines).orElse(List.of())) {
      orders.stream()
          .filter(order -> order.id().equals(line.order()))
          .map(
              order ->
                  OrderDecisions.choices(
                      tx, service.bills(), one, order, line, state.orElseThrow(), by))
          .forEach(open -> choices.put(line.order(), open));
    }
    return choices;
  }

  /** The reconciliation, once it was sent. */
  Optional<BankReconciliation> state(
      Transaction tx, StoredBatch one, Optional<BatchRecord> record) {
    return record
        .filter(
            known ->
                SENT.contains(one.state())
                    && (!one.state().equals(StoredBatch.CANCELLED) || isAnswered(known)))
        .map(known -> service.replacing(tx, one).reconciliation(known, service.now()));
  }

  /** How many bills of orders that the bank did not carry out can be paid in another batch. */
  private int again(Transaction tx, List<StoredOrder> orders) {
    return EarlierOrders.again(tx, service.bills(), orders).size();
  }

  /** What is to be known of accounts, days and answers before its file goes to the bank. */
  private List<Finding> handing(Transaction tx, StoredBatch one, Optional<BatchRecord> record) {
    return record
        .map(
            known ->
                BatchService.process(tx, one.department()).beforeHandingOut(known, service.now()))
        .orElse(List.of());
  }

  private static boolean isHandedOut(StoredBatch one) {
    return one.text(Batches.FILE).isPresent()
        && !List.of(StoredBatch.WITHDRAWING, StoredBatch.CANCELLED).contains(one.state());
  }

  private static boolean isAnswered(BatchRecord record) {
    return record.acts().stream().anyMatch(act -> !act.answers().isEmpty());
  }

  /** Due days that bills missed, by the id of the order that paid them: by the day of the bill. */
  Map<String, List<BillDue>> late(Transaction tx, List<StoredOrder> orders) {
    Map<String, List<BillDue>> late = new LinkedHashMap<>();
    for (StoredOrder order : orders) {
      Optional<LocalDate> due =
          Optional.of(order.text("due")).filter(day -> !day.isEmpty()).map(LocalDate::parse);
      if (order.holds().isPresent() && due.isPresent()) {
        StoredBill bill = service.bills().find(tx, order.contract(), order.bill());
        if (bill.state().equals(StoredBill.PAID) && bill.moved().isAfter(due.get())) {
          late.put(order.id(), missed(tx, bill));
        }
      }
    }
    return late;
  }

  private List<BillDue> missed(Transaction tx, StoredBill bill) {
    return service.bills().dues(tx, bill, bill.moved()).stream()
        .filter(one -> one.daysLate().filter(days -> days > 0).isPresent())
        .toList();
  }
}
