package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.govsm.procurement.measurement.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Bank reconciliation of a batch with the answers of the bank: one outcome for each order, a
 * finding for each difference, and totals that add up. The order in which answers came makes no
 * difference.
 */
public final class BankReconciliation implements Worded {

  /** What came of an order. */
  public enum Outcome {
    /** The bank booked what was ordered. */
    MATCHED,
    /** The bank booked less. */
    SHORT,
    /** The bank booked more, at once. */
    OVER,
    /** The bank booked more, in several bookings. */
    TWICE,
    /** The bank did not carry it out. */
    REJECTED,
    /** The money came back after it was booked. */
    RETURNED,
    /** There is no booking yet, and the time for it runs. */
    WAITING,
    /** There is no booking, and the time for it is over. */
    MISSING,
    /** The batch was withdrawn, and there is no booking. */
    WITHDRAWN,
    /** The answers contradict each other, or cannot be told apart: an officer asks the bank. */
    UNCLEAR
  }

  /**
   * Line of one order.
   *
   * @param order the reference
   * @param outcome what came of it
   * @param ordered what was ordered
   * @param paid what was booked less what came back; nought where unclear
   * @param outstanding what is still to be paid; nought where unclear
   * @param over what was paid beyond the order
   * @param unclear the amount ordered, where the outcome is unclear; else nought
   * @param replaced what is not to be paid by it any more, as its bill is paid or ordered otherwise
   * @param booked what was booked in any case less what came back, also where unclear: never below
   *     nought; what may be one booking counts once
   * @param elsewhere how much of that was booked to another account than was ordered
   * @param perhapsOver what was booked beyond the order where the outcome is unclear as that may be
   *     charges of the bank; else nought
   */
  public record Line(
      String order,
      Outcome outcome,
      Money ordered,
      Money paid,
      Money outstanding,
      Money over,
      Money unclear,
      Money replaced,
      Money booked,
      Money elsewhere,
      Money perhapsOver) {

    /** What was booked beyond the order, also what may be charges of the bank. */
    public Money beyond() {
      return over.plus(perhapsOver);
    }

    /** What was booked to the account that was ordered. */
    public Money toPayee() {
      return booked.minus(elsewhere);
    }
  }

  /**
   * Difference that an officer must know.
   *
   * @param about the reference of the order; the place of an answer without one
   * @param finding what it is and what to do; its code is that of the outcome, or UNKNOWN, LATE,
   *     EARLY, CHARGED, PERHAPS_CHARGE, PERHAPS_PAYMENT, TOLD_TWICE, PERHAPS_SAME, IN_PARTS,
   *     DAY_IMPOSSIBLE, OTHER_ACCOUNT, OTHER_DEBTOR, REFERENCE_SHARED, REJECTION_OUTRANKED,
   *     NOT_SENT or WITHDRAWN_PAID
   */
  public record Difference(String about, Finding finding) {}

  /**
   * Totals. What was ordered is what is paid, outstanding, unclear and replaced, less what is over.
   * What the bank booked is what is paid, what it booked for unclear orders, and what belongs to no
   * order.
   *
   * @param ordered all orders
   * @param paid what was booked to orders less what came back
   * @param outstanding what is still to be paid
   * @param over what was paid beyond orders
   * @param unclear the orders whose outcome is unclear
   * @param replaced what is paid or ordered otherwise
   * @param booked what is booked in any case, credits less returns
   * @param bookedUnclear that of orders whose outcome is unclear: the sum of their lines
   * @param unknown bookings that belong to no order of the batch
   */
  public record Totals(
      Money ordered,
      Money paid,
      Money outstanding,
      Money over,
      Money unclear,
      Money replaced,
      Money booked,
      Money bookedUnclear,
      Money unknown) {}

  private final PaymentBatch batch;
  private final OrderReconciliation.Sending sending;
  private final List<Line> lines = new ArrayList<>();
  private final List<Difference> differences = new ArrayList<>();
  private final Map<String, String> replaced;
  private Money bookedUnclear = Money.ZERO;
  private Money unknown = Money.ZERO;

  private BankReconciliation(
      PaymentBatch batch, OrderReconciliation.Sending sending, Map<String, String> replaced) {
    this.batch = batch;
    this.sending = sending;
    this.replaced = replaced;
  }

  /**
   * File of the bank.
   *
   * @param at when it was received
   * @param answers what it says
   */
  record Received(Instant at, List<BankAnswer> answers) {}

  /** Of a batch of which no record is kept. */
  static BankReconciliation of(
      PaymentBatch batch, Instant sentAt, List<Received> received, int answerDays, Instant asOf) {
    List<ToldAnswer> told = new ArrayList<>();
    for (int at = 0; at < received.size(); at++) {
      for (BankAnswer each : received.get(at).answers()) {
        told.add(new ToldAnswer(each, day(received.get(at).at()), at));
      }
    }
    BankReconciliation result =
        new BankReconciliation(
            batch, new OrderReconciliation.Sending(Optional.of(day(sentAt)), false), Map.of());
    result.reconcile(told, answerDays, day(asOf));
    return result;
  }

  static BankReconciliation of(
      BatchRecord record,
      int answerDays,
      Instant asOf,
      Map<String, String> elsewhere,
      Map<String, String> replaced) {
    List<ToldAnswer> told = new ArrayList<>();
    List<BatchAct> acts = record.acts();
    for (int at = 0; at < acts.size(); at++) {
      BatchAct act = acts.get(at);
      if (!act.at().isAfter(asOf)) {
        for (BankAnswer each : act.answers()) {
          told.add(new ToldAnswer(each, day(act.at()), at));
        }
      }
    }
    OrderReconciliation.Sending sending =
        new OrderReconciliation.Sending(
            record.last(BatchAct.Kind.DISPATCH).map(act -> act.sentOn().orElse(day(act.at()))),
            record.state() == BatchRecord.State.CANCELLED);
    BankReconciliation result = new BankReconciliation(record.batch(), sending, replaced);
    result.reconcile(told, answerDays, day(asOf));
    result.elsewhere(elsewhere);
    return result;
  }

  /** A reference that was on record for another payment: one booking is no two payments. */
  private void elsewhere(Map<String, String> others) {
    for (PaymentOrder order : batch.orders()) {
      Optional.ofNullable(others.get(order.id()))
          .map(
              other ->
                  Findings.said("reconcile.shared-elsewhere")
                      .with("order", order.id())
                      .with("other", other))
          .ifPresent(
              text ->
                  differences.add(
                      new Difference(
                          order.id(), Findings.of("REFERENCE_SHARED", Weight.WARNING, text))));
    }
  }

  private static LocalDate day(Instant at) {
    return at.atZone(Reading.INDIA).toLocalDate();
  }

  private void reconcile(List<ToldAnswer> told, int answerDays, LocalDate today) {
    Map<String, List<ToldAnswer>> byOrder = new LinkedHashMap<>();
    batch.orders().forEach(order -> byOrder.put(order.id(), new ArrayList<>()));
    List<ToldAnswer> strange = new ArrayList<>();
    for (ToldAnswer as : told) {
      ToldAnswer each = new ToldAnswer(batch.named(as.answer()), as.learntOn(), as.file());
      List<String> orders = ordersOf(each.answer());
      if (orders.isEmpty()) {
        strange.add(each);
      }
      orders.forEach(id -> byOrder.getOrDefault(id, new ArrayList<>()).add(each));
    }
    for (PaymentOrder order : batch.orders()) {
      List<ToldAnswer> answers = byOrder.getOrDefault(order.id(), List.of());
      OrderReconciliation one =
          new OrderReconciliation(
              order,
              answers,
              answerDays,
              sending,
              today,
              Optional.ofNullable(replaced.get(order.id())));
      Line line = one.line();
      lines.add(line);
      differences.addAll(one.differences());
      if (line.outcome() == Outcome.UNCLEAR) {
        bookedUnclear = bookedUnclear.plus(line.booked());
      }
    }
    sharedReferences(byOrder);
    unknown(strange);
  }

  /** One reference of the bank for two orders: whose booking it is must be said. */
  private void sharedReferences(Map<String, List<ToldAnswer>> byOrder) {
    Map<String, Set<String>> orders = new LinkedHashMap<>();
    Set<String> ofBank = new LinkedHashSet<>();
    for (Map.Entry<String, List<ToldAnswer>> each : byOrder.entrySet()) {
      for (ToldAnswer told : each.getValue()) {
        told.answer()
            .bankReference()
            .filter(reference -> told.is(Kind.CREDITED))
            .ifPresent(
                reference -> {
                  String key = BankReference.key(reference);
                  orders.computeIfAbsent(key, one -> new LinkedHashSet<>()).add(each.getKey());
                  if (!told.answer().isOfAuthority()) {
                    ofBank.add(key);
                  }
                });
      }
    }
    orders.forEach((key, shared) -> shared(shared, ofBank.contains(key)));
  }

  /** A voucher of a paying authority pays many payees; a reference of a bank is of one payment. */
  private void shared(Set<String> orders, boolean ofBank) {
    if (orders.size() < 2) {
      return;
    }
    for (String order : orders) {
      Message text =
          Findings.said(ofBank ? "reconcile.shared" : "reconcile.voucher")
              .with("order", order)
              .with("orders", List.copyOf(orders));
      Weight weight = ofBank ? Weight.WARNING : Weight.NOTE;
      differences.add(new Difference(order, Findings.of("REFERENCE_SHARED", weight, text)));
    }
  }

  /** The orders that an answer is about; none where it is not of this batch. */
  private List<String> ordersOf(BankAnswer answer) {
    boolean ours = answer.batch().filter(id -> !id.equals(batch.id())).isEmpty();
    if (answer.order().isPresent()) {
      return answer.order().filter(id -> ours && batch.order(id).isPresent()).stream().toList();
    }
    boolean books = answer.isBooking() || answer.kind() == Kind.CHARGED;
    return books || answer.batch().isEmpty() || !ours
        ? List.of()
        : batch.orders().stream()
            .filter(
                order -> answer.valueDate().filter(day -> !day.equals(order.valueDate())).isEmpty())
            .map(PaymentOrder::id)
            .toList();
  }

  private void unknown(List<ToldAnswer> strange) {
    Set<Object> seen = new LinkedHashSet<>();
    for (ToldAnswer told : strange) {
      BankAnswer answer = told.answer();
      boolean again =
          answer.bankReference().isPresent()
              && !seen.add(List.of(answer.order(), answer.booking()));
      if (again) {
        continue;
      }
      Money amount = answer.amount().orElse(Money.ZERO);
      if (answer.kind() == Kind.CREDITED) {
        unknown = unknown.plus(amount);
      } else if (answer.kind() == Kind.RETURNED) {
        unknown = unknown.minus(amount);
      }
      Message text =
          Findings.said("reconcile." + whose(answer))
              .with("amount", amount)
              .with("place", place(answer))
              .with("batch", answer.batch().orElse(batch.id()))
              .with("order", answer.order().orElse("-"));
      differences.add(new Difference(place(answer), Findings.of("UNKNOWN", Weight.BLOCKING, text)));
    }
  }

  /** What an answer names that belongs to no order of the batch. */
  private String whose(BankAnswer answer) {
    if (answer.batch().filter(id -> !id.equals(batch.id())).isPresent()) {
      return answer.order().isPresent() ? "unknown-batch" : "unknown-other";
    } else if (answer.order().isPresent()) {
      return "UNKNOWN";
    }
    return answer.batch().isPresent() ? "unknown-whole" : "unknown-none";
  }

  private static String place(BankAnswer answer) {
    return answer.place().isEmpty() ? answer.order().orElse("-") : answer.place();
  }

  /** One line for each order, in the order of the batch. */
  public List<Line> lines() {
    return List.copyOf(lines);
  }

  /** What an officer must know: orders first, then answers that belong to none. */
  public List<Difference> differences() {
    return List.copyOf(differences);
  }

  /** Whether every order is matched, and every answer belongs to one. */
  public boolean isSettled() {
    return lines.stream().allMatch(line -> line.outcome() == Outcome.MATCHED)
        && differences.stream().allMatch(each -> each.finding().weight() == Weight.NOTE);
  }

  /** The totals. */
  public Totals totals() {
    Money ordered = Money.ZERO;
    Money paid = Money.ZERO;
    Money outstanding = Money.ZERO;
    Money over = Money.ZERO;
    Money unclear = Money.ZERO;
    Money elsewhere = Money.ZERO;
    for (Line line : lines) {
      ordered = ordered.plus(line.ordered());
      paid = paid.plus(line.paid());
      outstanding = outstanding.plus(line.outstanding());
      over = over.plus(line.over());
      unclear = unclear.plus(line.unclear());
      elsewhere = elsewhere.plus(line.replaced());
    }
    return new Totals(
        ordered,
        paid,
        outstanding,
        over,
        unclear,
        elsewhere,
        paid.plus(bookedUnclear).plus(unknown),
        bookedUnclear,
        unknown);
  }

  /** How many orders are matched, and what was paid of what was ordered. */
  @Override
  public Message said() {
    Totals totals = totals();
    return Message.of("disbursement.reconcile.said")
        .with("matched", lines.stream().filter(one -> one.outcome() == Outcome.MATCHED).count())
        .with("count", lines.size())
        .with("paid", totals.paid())
        .with("ordered", totals.ordered());
  }

  /** The published tree form; no account. Differences are told by their codes. */
  @Override
  public Map<String, Object> toPlain() {
    return plain(each -> Map.of("about", each.about(), "code", each.finding().code()));
  }

  /** The published tree form; no account. */
  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    return new LinkedHashMap<>(
        plain(each -> Map.of("about", each.about(), "finding", each.finding().toPlain(words))));
  }

  private Map<String, Object> plain(Function<Difference, Object> told) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("batch", batch.id());
    tree.put("settled", isSettled());
    tree.put("lines", Tree.list(lines, BankReconciliation::plain));
    tree.put("differences", Tree.list(differences, told));
    Totals totals = totals();
    Map<String, Object> sums = new LinkedHashMap<>();
    sums.put("ordered", totals.ordered().toString());
    sums.put("paid", totals.paid().toString());
    sums.put("outstanding", totals.outstanding().toString());
    sums.put("over", totals.over().toString());
    sums.put("unclear", totals.unclear().toString());
    sums.put("replaced", totals.replaced().toString());
    sums.put("booked", totals.booked().toString());
    sums.put("bookedUnclear", totals.bookedUnclear().toString());
    sums.put("unknown", totals.unknown().toString());
    tree.put("totals", sums);
    return tree;
  }

  private static Map<String, Object> plain(Line line) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("order", line.order());
    tree.put("outcome", line.outcome().name());
    tree.put("ordered", line.ordered().toString());
    tree.put("paid", line.paid().toString());
    tree.put("outstanding", line.outstanding().toString());
    tree.put("over", line.over().toString());
    tree.put("unclear", line.unclear().toString());
    tree.put("replaced", line.replaced().toString());
    tree.put("booked", line.booked().toString());
    tree.put("elsewhere", line.elsewhere().toString());
    tree.put("perhapsOver", line.perhapsOver().toString());
    return tree;
  }
}
