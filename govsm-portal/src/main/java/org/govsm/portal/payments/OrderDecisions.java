package org.govsm.portal.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.bills.StoredBillAct;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.BankReconciliation;
import org.govsm.procurement.disbursement.BankReconciliation.Line;
import org.govsm.procurement.disbursement.BankReconciliation.Outcome;
import org.govsm.procurement.disbursement.BatchRecord;
import org.govsm.procurement.disbursement.OrderDuties;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/**
 * Decisions of officers on orders whose answer differs: the bill is paid as it is, or opened again
 * for what is left; money that was paid beside another order is counted or recovered. What was
 * booked always counts, and where anything was, two open the bill again.
 */
final class OrderDecisions {

  static final String DECIDED = "decided";
  static final String DECISION = "decision";
  static final String BY = "decidedBy";
  static final String PAID = "PAID";
  static final String REOPENED = "REOPENED";

  /** One person proposes to open the bill again; a second one decides. */
  static final String REOPENING = "REOPENING";

  /** The money pays the bill, or counts as paid before on one that is examined. */
  static final String COUNTED = "COUNTED";

  /** What of an order counts as paid before on its bill. */
  static final String COUNTED_SUM = "counted";

  /** The money is taken back from the payee or through the bank. */
  static final String RECOVERY = "RECOVERY";

  /** The bank explained what differed, and no money of the order is to be decided on. */
  static final String EXPLAINED = "EXPLAINED";

  private static final List<String> GIVEN =
      Stream.concat(Stream.of("order", DECISION, "reason"), Recoveries.GIVEN.stream()).toList();

  private final BatchService service;
  private final DecidedOrders decided;

  OrderDecisions(BatchService service) {
    this.service = service;
    decided = new DecidedOrders(service);
  }

  /** What may be decided of an order, as the reconciliation has it now. */
  static List<String> choices(
      StoredBatch one, StoredOrder order, Line line, BankReconciliation state) {
    boolean over = order.holds().isPresent() && line.beyond().paise() > 0;
    boolean now =
        one.isOut()
            || one.state().equals(StoredBatch.CANCELLED)
            || order.isOpenLate()
            || over && one.state().equals(StoredBatch.CLOSED);
    if (over && order.isDecided()) {
      return again(order);
    } else if (!now || order.isDecided()) {
      return List.of();
    } else if (order.isLate()) {
      int more = Long.compare(line.toPayee().paise(), order.counted());
      return more < 0
          ? List.of(COUNTED)
          : more > 0 ? List.of(RECOVERY, COUNTED) : List.of(RECOVERY);
    } else if (order.holds().isEmpty()) {
      boolean asked = !OpenDifferences.codes(state, line).isEmpty();
      boolean open = asked && order.text(OpenDifferences.REASON).isEmpty();
      return open ? List.of(EXPLAINED) : List.of();
    }
    long more = line.toPayee().paise() - order.counted();
    boolean whole = more >= order.net();
    return switch (line.outcome()) {
      case SHORT, RETURNED -> more > 0 ? List.of(PAID, REOPENED) : List.of(REOPENED);
      case UNCLEAR ->
          whole
              ? over ? List.of(RECOVERY, PAID) : List.of(PAID)
              : more > 0 || isPerhapsPaid(line, state)
                  ? List.of(PAID, REOPENED)
                  : List.of(REOPENED);
      case OVER, TWICE -> List.of(RECOVERY, PAID);
      case MISSING -> List.of(REOPENED);
      case MATCHED ->
          order.isShared()
              ? List.of(PAID, REOPENED)
              : one.state().equals(StoredBatch.CANCELLED) ? List.of(PAID) : List.of();
      case REJECTED, WAITING, WITHDRAWN -> List.of();
    };
  }

  /** What was paid beyond an order is recovered after all, or not while nothing of it came back. */
  private static List<String> again(StoredOrder order) {
    boolean came = order.recovered().stream().anyMatch(one -> one.counts() || !one.isConfirmed());
    return switch (order.decision()) {
      case PAID -> List.of(RECOVERY);
      case RECOVERY -> came ? List.of() : List.of(PAID);
      default -> List.of();
    };
  }

  /** Whether the bank calls a charge what may be the payment: an officer asks, and says which. */
  private static boolean isPerhapsPaid(Line line, BankReconciliation state) {
    return OpenDifferences.codes(state, line).contains("PERHAPS_PAYMENT");
  }

  /** Whether two open the bill again: something was booked, or it is not clear what. */
  private static boolean needsTwo(StoredOrder order, Line line) {
    return line.outcome() == Outcome.UNCLEAR || line.booked().paise() != order.counted();
  }

  /**
   * Decides.
   *
   * @param given order; decision, one of those that are open; reason, which says what was found out
   */
  StoredBatch decide(
      Transaction tx, StoredBatch found, Map<String, @Nullable Object> given, Caller by) {
    PaymentRoles.ACTS.require(by, DECIDED);
    ApiRequests.only(given, GIVEN, List.of());
    FreeTexts.refuse(given);
    String orderId = ApiRequests.text(given, "order").orElse("");
    String reason = PaymentFaults.text(given, "reason");
    PaymentFaults.refuseUnsaid("reason", reason);
    StoredBatch one = service.held(tx, found.department(), found.id());
    List<StoredOrder> orders = new Batches(tx).orders(one);
    StoredOrder order =
        orders.stream()
            .filter(each -> each.id().equals(orderId))
            .findFirst()
            .orElseThrow(() -> ProblemException.notFound("payments.no-order", orderId));
    BatchRecord record = BatchService.record(tx, one);
    PaymentFaults.refuseNumbers(tx, one.department(), "reason", reason);
    String decision = ApiRequests.text(given, DECISION).orElse("");
    BankReconciliation state = BatchService.process(tx, one).reconciliation(record, service.now());
    if (Recoveries.is(decision)) {
      List<RecoveredMoney> back =
          Recoveries.after(order, decision, given, reason, service.today(), by);
      return decided.back(
          tx, new DecidedOrders.Step(one, order, decision, reason, by.actor()), state, back);
    } else if (Repayments.is(decision)) {
      List<RecoveredMoney> repaid =
          Repayments.after(order, decision, given, reason, service.today(), by);
      return decided.repaid(
          tx, new DecidedOrders.Step(one, order, decision, reason, by.actor()), state, repaid);
    }
    Line line =
        state.lines().stream()
            .filter(each -> each.order().equals(orderId))
            .findFirst()
            .orElseThrow();
    BankReconciliation now = service.replacing(tx, one).reconciliation(record, service.now());
    if (!choices(one, order, line, now).contains(decision)) {
      throw ProblemException.conflict(Message.of("payments.no-choice").with("order", orderId));
    }
    against(duties(tx, service.bills(), one, order), order, line, decision, by)
        .ifPresent(
            why -> {
              throw ProblemException.conflict(why);
            });
    boolean proposes = decision.equals(REOPENED) && isProposal(order, line);
    DecidedOrders.Step step =
        new DecidedOrders.Step(one, order, proposes ? REOPENING : decision, reason, by.actor());
    StoredBatch after = decided.keep(tx, step, state, line);
    if (!proposes) {
      decided.follow(tx, record, step, line);
    }
    return after;
  }

  /** What a person may decide of an order after what they did before. */
  static List<String> choices(
      Transaction tx,
      BillPayments bills,
      StoredBatch one,
      StoredOrder order,
      Line line,
      BankReconciliation state,
      Caller by) {
    List<String> all = new ArrayList<>(Recoveries.choices(order, by));
    all.addAll(Repayments.choices(order, by));
    List<String> open = choices(one, order, line, state);
    if (!open.isEmpty()) {
      OrderDuties duties = duties(tx, bills, one, order);
      open.stream()
          .filter(choice -> against(duties, order, line, choice, by).isEmpty())
          .forEach(all::add);
    }
    return all;
  }

  private static Optional<Message> against(
      OrderDuties duties, StoredOrder order, Line line, String decision, Caller by) {
    if (decision.equals(PAID) && line.toPayee().paise() < order.net()) {
      return duties.againstLess(by.actor());
    }
    if (decision.equals(PAID) && order.holds().isPresent() && line.beyond().paise() > 0) {
      boolean own = order.isRecovered() && Skeleton.same(order.text(BY), by.actor());
      return own
          ? Optional.of(Message.of("payments.recovery-own"))
          : duties.againstMore(by.actor());
    }
    if (order.isShared() && decision.equals(RECOVERY) && order.holds().isPresent()) {
      return duties.againstDoubtful(by.actor());
    }
    if (decision.equals(EXPLAINED) && line.booked().paise() != order.counted()) {
      return duties.againstDoubtful(by.actor());
    }
    if (decision.equals(PAID) && (order.isShared() || line.outcome() == Outcome.UNCLEAR)) {
      return duties.againstDoubtful(by.actor());
    }
    return decision.equals(REOPENED) ? duties.againstReopening(by.actor()) : Optional.empty();
  }

  private static OrderDuties duties(
      Transaction tx, BillPayments bills, StoredBatch one, StoredOrder order) {
    StoredBill bill = bills.find(tx, order.contract(), order.bill());
    return OrderDuties.of(
        one.preparedBy(),
        bills.last(tx, bill, "passed").map(StoredBillAct::actor),
        Optional.of(order.text(BY)).filter(by -> order.decision().equals(REOPENING)));
  }

  /** Whether it is for another person to decide. */
  private static boolean isProposal(StoredOrder order, Line line) {
    return !order.decision().equals(REOPENING) && needsTwo(order, line);
  }
}
