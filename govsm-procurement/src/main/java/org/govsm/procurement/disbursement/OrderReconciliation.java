package org.govsm.procurement.disbursement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.disbursement.BankAnswer.Kind;
import org.govsm.procurement.disbursement.BankReconciliation.Difference;
import org.govsm.procurement.disbursement.BankReconciliation.Line;
import org.govsm.procurement.disbursement.BankReconciliation.Outcome;

/** Bank reconciliation of one order with all that the bank said of it. */
final class OrderReconciliation {

  private final PaymentOrder order;
  private final List<ToldAnswer> told;
  private final OrderBookings bookings;
  private final ToldCharges charges;
  private final Sending sending;
  private final LocalDate sentOn;
  private final LocalDate due;
  private final LocalDate today;
  private final Optional<String> replacedBy;
  private final List<Difference> differences = new ArrayList<>();

  /**
   * Whether the batch was sent.
   *
   * @param on the day of the dispatch; nothing where none is on record
   * @param withdrawn whether the batch was cancelled
   */
  record Sending(Optional<LocalDate> on, boolean withdrawn) {}

  OrderReconciliation(
      PaymentOrder order,
      List<ToldAnswer> told,
      int answerDays,
      Sending sending,
      LocalDate today,
      Optional<String> replacedBy) {
    this.sending = sending;
    this.sentOn = sending.on().orElse(LocalDate.MIN);
    this.order = order;
    this.told = told;
    bookings = OrderBookings.of(told, order.net());
    charges = new ToldCharges(order.net(), told, bookings);
    due = order.valueDate().plusDays(answerDays);
    this.today = today;
    this.replacedBy = replacedBy;
  }

  Line line() {
    Outcome outcome = outcome();
    boolean unclear = outcome == Outcome.UNCLEAR;
    Money paid = unclear ? Money.ZERO : bookings.credited().minus(bookings.returned());
    Money open = unclear ? Money.ZERO : order.net().minus(paid);
    boolean replaced = isReplaced(outcome);
    Money left = most(open, Money.ZERO);
    Line line =
        new Line(
            order.id(),
            outcome,
            order.net(),
            paid,
            replaced ? Money.ZERO : left,
            most(Money.ZERO.minus(open), Money.ZERO),
            unclear ? order.net() : Money.ZERO,
            replaced ? left : Money.ZERO,
            unclear ? booked() : most(paid, Money.ZERO),
            bookings.elsewhere(),
            unclear ? perhapsOver() : Money.ZERO);
    say(line);
    notes();
    return line;
  }

  List<Difference> differences() {
    return differences;
  }

  /** What may be charges beyond the order, where nothing else of it is unclear. */
  private Money perhapsOver() {
    boolean alone =
        bookings.isOverByThem()
            && !bookings.unclear()
            && told.stream().noneMatch(each -> isImpossible(each) || isElsewhere(each.answer()));
    return alone ? bookings.credited().minus(bookings.returned()).minus(order.net()) : Money.ZERO;
  }

  private Outcome outcome() {
    boolean rejected = told.stream().anyMatch(each -> each.is(Kind.REJECTED));
    boolean credited = !bookings.credits().isEmpty();
    boolean returned = !bookings.returns().isEmpty();
    if (bookings.unclear()
        || charges.both().paise() > 0
        || told.stream().anyMatch(each -> isImpossible(each) || isElsewhere(each.answer()))
        || isRefuted(rejected, credited)
        || bookings.isOverByThem()
        || bookings.returns().stream().anyMatch(OrderReconciliation::isUnexplained)
        || returned && !credited
        || bookings.returned().compareTo(bookings.credited()) > 0) {
      return Outcome.UNCLEAR;
    }
    int than = bookings.credited().minus(bookings.returned()).compareTo(order.net());
    if (than > 0) {
      return bookings.credits().size() > 1 ? Outcome.TWICE : Outcome.OVER;
    } else if (charges.isDoubtful() || charges.isOpen()) {
      return Outcome.UNCLEAR;
    } else if (!credited) {
      return rejected ? Outcome.REJECTED : notBooked();
    } else if (returned && than < 0) {
      return Outcome.RETURNED;
    }
    return than < 0 ? Outcome.SHORT : Outcome.MATCHED;
  }

  /** What is booked in any case; what is told as a charge too is not. */
  private Money booked() {
    return most(bookings.booked().minus(charges.both()), Money.ZERO);
  }

  /** To another account than was ordered, or from another one. */
  private static boolean isElsewhere(BankAnswer answer) {
    return answer.isOtherAccount() || answer.isOtherDebtor();
  }

  /** Of what did not come in, the payee may have a part. */
  private static boolean isUnexplained(ToldAnswer returned) {
    return returned.answer().unexplained().paise() > 0;
  }

  /** What the bank did not pay or sent back is paid or ordered otherwise. */
  private boolean isReplaced(Outcome outcome) {
    return replacedBy.isPresent()
        && switch (outcome) {
          case SHORT, REJECTED, RETURNED, WITHDRAWN -> true;
          case MATCHED, OVER, TWICE, WAITING, MISSING, UNCLEAR -> false;
        };
  }

  private Outcome notBooked() {
    return sending.withdrawn()
        ? Outcome.WITHDRAWN
        : today.isAfter(due) ? Outcome.MISSING : Outcome.WAITING;
  }

  /** A rejection is refuted by a booking, and outranked by one that a statement tells. */
  private boolean isRefuted(boolean rejected, boolean credited) {
    boolean settled = credited && bookings.proven();
    return !settled && (isBoth() || rejected && credited);
  }

  /**
   * Booked before the order was sent, on a day that had not come when it was told, or returned
   * before it was booked.
   */
  private boolean isImpossible(ToldAnswer each) {
    return each.answer()
        .bookedOn()
        .filter(
            day ->
                day.isBefore(sentOn)
                    || day.isAfter(each.learntOn())
                    || each.is(Kind.RETURNED) && day.isBefore(firstCredit()))
        .isPresent();
  }

  /** Nothing comes back before it was paid. */
  private LocalDate firstCredit() {
    return bookings.credits().stream()
        .flatMap(each -> each.answer().bookedOn().stream())
        .min(LocalDate::compareTo)
        .orElse(LocalDate.MIN);
  }

  /** One file says that the order goes on and that it is rejected. */
  private boolean isBoth() {
    return told.stream()
        .filter(each -> each.is(Kind.REJECTED))
        .anyMatch(
            each ->
                told.stream()
                    .anyMatch(other -> other.is(Kind.ACCEPTED) && other.file() == each.file()));
  }

  private void say(Line line) {
    if (line.replaced().compareTo(Money.ZERO) > 0) {
      Message text =
          Findings.said("reconcile.replaced")
              .with("order", order.id())
              .with("outcome", new Term("bank-outcome." + line.outcome()))
              .with("other", replacedBy.orElseThrow());
      add(line.outcome().name(), Weight.NOTE, text);
      return;
    }
    boolean unclear = line.outcome() == Outcome.UNCLEAR;
    Message text =
        Findings.said("reconcile." + (unclear ? unclear() : plain(line)))
            .with("order", order.id())
            .with("authority", bookings.credited(false))
            .with("bank", bookings.credited(true))
            .with("back", bookings.returned())
            .with("left", bookings.booked())
            .with("charge", bookings.perhapsCharged())
            .with("charged", charges.doubtful())
            .with("both", charges.both())
            .with("low", charges.low())
            .with("high", charges.low().plus(charges.open()))
            .with("ordered", line.ordered())
            .with("paid", line.paid())
            .with("open", unclear ? charges.open() : line.outstanding())
            .with("over", line.over())
            .with("due", due)
            .with("reason", reason());
    Weight weight =
        switch (line.outcome()) {
          case MATCHED, WAITING, WITHDRAWN -> Weight.NOTE;
          case SHORT, REJECTED, RETURNED, MISSING -> Weight.WARNING;
          case OVER, TWICE, UNCLEAR -> Weight.BLOCKING;
        };
    if (line.outcome() != Outcome.MATCHED) {
      add(line.outcome().name(), weight, text);
    }
  }

  /** What did not come back of a payment may be a charge, which is no payment. */
  private static String plain(Line line) {
    boolean part = line.outcome() == Outcome.RETURNED && line.paid().paise() > 0;
    return part ? "returned-part" : line.outcome().name();
  }

  /** Why it is unclear: what the bank is asked is another thing each time. */
  private String unclear() {
    boolean credited = !bookings.credits().isEmpty();
    boolean rejected = told.stream().anyMatch(each -> each.is(Kind.REJECTED));
    if (charges.both().paise() > 0) {
      return "unclear-both";
    } else if (bookings.isOfTwoSources()) {
      return bookings.returns().isEmpty()
          ? "unclear-source"
          : bookings.isBackOfAuthority() ? "unclear-source-kept" : "unclear-source-back";
    } else if (isOfAuthority()) {
      return "unclear-authority";
    } else if (bookings.isBackOtherwise()) {
      return "unclear-back-source";
    } else if (bookings.unclear() || isRefuted(rejected, credited)) {
      return "UNCLEAR";
    } else if (told.stream().anyMatch(this::isImpossible)) {
      return "unclear-day";
    }
    return told.stream().anyMatch(each -> each.answer().isOtherAccount())
        ? "unclear-account"
        : told.stream().anyMatch(each -> each.answer().isOtherDebtor())
            ? "unclear-debtor"
            : ofSums();
  }

  private String ofSums() {
    if (bookings.isOverByThem()) {
      return "unclear-charge";
    } else if (bookings.returns().stream().anyMatch(OrderReconciliation::isUnexplained)) {
      return "unclear-back";
    }
    if (charges.isDoubtful()) {
      return "unclear-charged";
    } else if (charges.isOpen()) {
      return charges.isOpenBack() ? "unclear-open-back" : "unclear-open";
    }
    return "unclear-return";
  }

  /** A paying authority has no statement of an account to give. */
  private boolean isOfAuthority() {
    return told.stream().allMatch(each -> each.answer().isOfAuthority());
  }

  private Object reason() {
    Optional<String> code =
        told.stream().flatMap(each -> each.answer().reason().stream()).min(String::compareTo);
    return code.<Object>map(each -> new Term("bank-reason." + each))
        .orElseGet(() -> Findings.said("reconcile.no-reason"));
  }

  private void notes() {
    unexpected();
    early();
    charges();
    for (ToldAnswer each : told) {
      if (isImpossible(each)) {
        Message text =
            Findings.said("reconcile.day-impossible")
                .with("order", order.id())
                .with("day", each.answer().bookedOn().orElseThrow())
                .with("sent", sentOn)
                .with("told", each.learntOn());
        add("DAY_IMPOSSIBLE", Weight.BLOCKING, text);
      }
    }
    if (told.stream().anyMatch(each -> each.answer().isOtherAccount())) {
      Message text = Findings.said("reconcile.other-account").with("order", order.id());
      add("OTHER_ACCOUNT", Weight.BLOCKING, text);
    }
    if (told.stream().anyMatch(each -> each.answer().isOtherDebtor())) {
      Message text = Findings.said("reconcile.other-debtor").with("order", order.id());
      add("OTHER_DEBTOR", Weight.BLOCKING, text);
    }
    if (bookings.retold()) {
      add(
          "TOLD_TWICE",
          Weight.NOTE,
          Findings.said("reconcile.told-twice").with("order", order.id()));
    }
    if (bookings.credits().size() > 1 && bookings.credited().equals(order.net())) {
      add("IN_PARTS", Weight.NOTE, Findings.said("reconcile.in-parts").with("order", order.id()));
    }
    told.stream()
        .filter(each -> each.is(Kind.REJECTED))
        .map(ToldAnswer::learntOn)
        .min(LocalDate::compareTo)
        .ifPresent(day -> late("reconcile.late-answer", day));
    bookings.credits().stream()
        .map(each -> each.answer().bookedOn().orElse(each.learntOn()))
        .min(LocalDate::compareTo)
        .ifPresent(day -> late("reconcile.late", day));
  }

  /** Money that moved though the batch was withdrawn, not sent, or the order rejected. */
  private void unexpected() {
    boolean out = bookings.booked().compareTo(Money.ZERO) > 0;
    if (out && sending.withdrawn()) {
      add("WITHDRAWN_PAID", Weight.BLOCKING, booked("reconcile.withdrawn-paid"));
    } else if (!bookings.credits().isEmpty() && !sending.withdrawn() && sending.on().isEmpty()) {
      add("NOT_SENT", Weight.BLOCKING, booked("reconcile.not-sent"));
    }
    if (bookings.proven()
        && !bookings.credits().isEmpty()
        && told.stream().anyMatch(each -> each.is(Kind.REJECTED))) {
      add("REJECTION_OUTRANKED", Weight.NOTE, booked("reconcile.outranked"));
    }
    sources();
    for (BankAnswer again : bookings.perhapsSame()) {
      Message text =
          Findings.said(isOfAuthority() ? "reconcile.perhaps-authority" : "reconcile.perhaps-same")
              .with("order", order.id())
              .with("amount", again.amount().orElse(Money.ZERO))
              .with("day", again.bookedOn().orElseThrow());
      add("PERHAPS_SAME", Weight.WARNING, text);
    }
  }

  /** What the paying authority and the bank tell is asked about; what is too much is too much. */
  private void sources() {
    if (!bookings.backBeside().isEmpty()) {
      Money told = OrderBookings.sum(bookings.backBeside());
      Message text =
          Findings.said("reconcile.perhaps-back")
              .with("order", order.id())
              .with("amount", told)
              .with("back", bookings.returned());
      boolean more = told.compareTo(bookings.returned()) > 0;
      add("PERHAPS_SAME", more ? Weight.WARNING : Weight.NOTE, text);
    }
    if (bookings.isOfTwoSources()) {
      Message text =
          Findings.said("reconcile.perhaps-source")
              .with("order", order.id())
              .with("authority", bookings.credited(false))
              .with("bank", bookings.credited(true));
      add("PERHAPS_SAME", Weight.WARNING, text);
    } else if (!bookings.beside().isEmpty()) {
      boolean voucher = bookings.beside().get(0).answer().isOfAuthority();
      Message text =
          Findings.said(voucher ? "reconcile.perhaps-voucher" : "reconcile.perhaps-booking")
              .with("order", order.id())
              .with("amount", OrderBookings.sum(bookings.beside()));
      add("PERHAPS_SAME", Weight.WARNING, text);
    }
  }

  /** What was taken beside what the payee got or gave back. */
  private void charges() {
    for (ToldAnswer each : bookings.credits()) {
      charges(each.answer(), "reconcile.unexplained");
    }
    for (ToldAnswer each : bookings.returns()) {
      charges(each.answer(), "reconcile.unexplained-back");
    }
    if (!charges.isDoubtfulAlone()) {
      charges.alone().forEach(each -> charged("charged", each.amount().orElseThrow()));
    }
    if (charges.isDoubtful()) {
      add("PERHAPS_PAYMENT", Weight.WARNING, perhapsPayment());
    }
    if (!bookings.isOverByThem() && bookings.credited().compareTo(order.net()) > 0) {
      Money sum = bookings.perhapsCharged();
      beside("PERHAPS_CHARGE", "reconcile.perhaps-charge", Weight.WARNING, sum);
    }
  }

  private void charges(BankAnswer of, String unexplained) {
    if (!charges.isMuch(of.charge()) && !of.isChargeOpen()) {
      charged("charged", of.charge());
    }
    beside("CHARGED", unexplained, Weight.WARNING, of.unexplained());
    Money ofPayee = of.payeeCharge();
    Money apart = of.chargeApart().minus(ofPayee);
    if (!charges.isMuch(apart)) {
      charged("charge-apart", apart);
    }
    beside("CHARGED", "reconcile.charge-of-payee", Weight.WARNING, ofPayee);
  }

  private void charged(String key, Money sum) {
    beside("CHARGED", "reconcile." + key, Weight.NOTE, sum);
  }

  /** What the bank calls a charge, and this project does not take for one. */
  private Message perhapsPayment() {
    return Findings.said("reconcile.perhaps-payment")
        .with("order", order.id())
        .with("amount", charges.doubtful())
        .with("most", ToldCharges.MOST);
  }

  private void beside(String code, String key, Weight weight, Money sum) {
    if (sum.paise() > 0) {
      add(code, weight, Findings.said(key).with("order", order.id()).with("amount", sum));
    }
  }

  /** The bank was told a day of payment, and paid before it. */
  private void early() {
    bookings.credits().stream()
        .flatMap(each -> each.answer().bookedOn().stream())
        .filter(day -> day.isBefore(order.valueDate()))
        .min(LocalDate::compareTo)
        .ifPresent(
            day ->
                add(
                    "EARLY",
                    Weight.NOTE,
                    Findings.said("reconcile.early")
                        .with("order", order.id())
                        .with("day", day)
                        .with("ordered", order.valueDate())));
  }

  private Message booked(String key) {
    Money left = bookings.booked();
    Money amount = left.compareTo(Money.ZERO) > 0 ? left : bookings.credited();
    return Findings.said(key).with("order", order.id()).with("amount", amount);
  }

  private void late(String key, LocalDate day) {
    if (day.isAfter(due)) {
      Message text =
          Findings.said(key)
              .with("order", order.id())
              .with("day", day)
              .with("days", ChronoUnit.DAYS.between(order.valueDate(), day));
      add("LATE", Weight.NOTE, text);
    }
  }

  private void add(String code, Weight weight, Message text) {
    differences.add(new Difference(order.id(), Findings.of(code, weight, text)));
  }

  private static Money most(Money one, Money other) {
    return one.compareTo(other) >= 0 ? one : other;
  }
}
