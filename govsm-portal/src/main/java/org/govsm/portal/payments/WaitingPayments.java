package org.govsm.portal.payments;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.portal.bills.UnpaidBills;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting payments: accounts to confirm, batches to approve and to send, answers that are waited
 * for, and differences to decide.
 */
final class WaitingPayments implements WorkSource {

  private static final List<String> BEFORE_SENDING = List.of("approved", "made", "sent");

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    if (PaymentRoles.ACTS.may(caller, "confirmed")) {
      for (StoredPayee one : new Payees(tx).waiting()) {
        if (caller.seesDepartment(one.department())
            && PayeeService.fits(Optional.of(one), "confirmed", caller)) {
          items.add(
              WorkItem.of(
                      "payee-confirmed",
                      one.department(),
                      Map.of("payee", one.id()),
                      one.page(),
                      one.moved())
                  .holdingUp());
        }
      }
    }
    if (PaymentRoles.ACTS.may(caller, "blocked")) {
      for (StoredPayee one : new Payees(tx).blocked()) {
        if (caller.seesDepartment(one.department())
            && UnpaidBills.has(tx, one.department(), one.id())) {
          items.add(
              WorkItem.of(
                  "payee-blocked",
                  one.department(),
                  Map.of("payee", one.id()),
                  one.page(),
                  one.moved()));
        }
      }
    }
    for (StoredOffice one : new Offices(tx).waiting()) {
      if (caller.seesDepartment(one.department())
          && OfficeService.decides(one, "confirmed", caller)) {
        items.add(
            WorkItem.of(
                    "payment-office",
                    one.department(),
                    Map.of(),
                    "/payments/" + one.department() + "/office",
                    today)
                .holdingUp());
      }
    }
    if (PaymentRoles.ACTS.may(caller, "approved") || PaymentRoles.ACTS.may(caller, "answered")) {
      for (StoredBatch one : new Batches(tx).waiting()) {
        if (caller.seesDepartment(one.department())) {
          item(tx, one, caller, today).ifPresent(items::add);
        }
      }
    }
    return items;
  }

  private static Optional<WorkItem> item(
      Transaction tx, StoredBatch one, Caller caller, LocalDate today) {
    String next = NextAct.of(one, new Batches(tx).orders(one));
    if (next.equals("sent") && isStopped(tx, one, today)) {
      return act(one, Withdrawals.RECALLED, caller);
    } else if (BEFORE_SENDING.contains(next) && one.valueDay().isBefore(today)) {
      return act(one, "payment-past", Withdrawals.CANCELLED, caller);
    } else if (BEFORE_SENDING.contains(next) && EarlierOrders.holding(tx, one).isPresent()) {
      return Optional.empty(); // another order is decided on first, which is an item of its own
    }
    return switch (next) {
      case "" -> Optional.empty();
      case "approved", "cancelled" -> act(one, next, caller).map(WorkItem::holdingUp);
      case "decided" -> answered(one, open(tx, one), next, caller, today);
      case "answered" ->
          answered(one, "payment-answered", next, caller, today)
              .map(item -> item.dueOn(last(tx, one)));
      default -> act(one, next, caller);
    };
  }

  /** Whether its file may not be sent any more: that is said, and what may be done. */
  private static boolean isStopped(Transaction tx, StoredBatch one, LocalDate today) {
    Instant now = Moments.start(today.plusDays(1)).minusSeconds(1);
    return new Batches(tx)
        .record(one)
        .filter(
            record ->
                BatchService.process(tx, one.department()).beforeHandingOut(record, now).stream()
                    .anyMatch(each -> each.weight() == Finding.Weight.BLOCKING))
        .isPresent();
  }

  /** Money that was paid twice is told as such. */
  private static String open(Transaction tx, StoredBatch one) {
    List<StoredOrder> orders = new Batches(tx).orders(one);
    boolean twice =
        one.isPaidThoughWithdrawn()
            || orders.stream().anyMatch(order -> order.isOpenLate() && !order.isBack());
    boolean back = orders.stream().anyMatch(StoredOrder::isOpenBack);
    return twice ? "payment-twice" : back ? "payment-back-twice" : "payment-decided";
  }

  /** The day by which the bank is to answer. */
  private static LocalDate last(Transaction tx, StoredBatch one) {
    return one.valueDay().plusDays(new Offices(tx).of(one.department()).answerDays());
  }

  private static Optional<WorkItem> act(StoredBatch one, String act, Caller caller) {
    return act(one, "payment-" + act, act, caller);
  }

  private static Optional<WorkItem> act(StoredBatch one, String kind, String act, Caller caller) {
    return BatchActs.fits(one, act, caller)
        ? Optional.of(
                WorkItem.of(
                    kind,
                    one.department(),
                    Map.<String, Object>of("batch", one.id(), "sum", one.sum()),
                    one.page(),
                    one.moved()))
            .map(item -> act.equals("closed") ? item : item.dueOn(one.valueDay()))
        : Optional.empty();
  }

  private static Optional<WorkItem> answered(
      StoredBatch one, String kind, String act, Caller caller, LocalDate today) {
    LocalDate sent = one.text("sentOn").map(LocalDate::parse).orElse(one.moved());
    return PaymentRoles.ACTS.may(caller, act)
        ? Optional.of(
            WorkItem.of(
                kind,
                one.department(),
                Map.<String, Object>of(
                    "batch",
                    one.id(),
                    "days",
                    ChronoUnit.DAYS.between(sent, today),
                    "count",
                    one.open()),
                one.page(),
                one.moved()))
        : Optional.empty();
  }
}
