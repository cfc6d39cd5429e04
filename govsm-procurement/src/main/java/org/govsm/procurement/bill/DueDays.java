package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayCount;
import org.govsm.procurement.dues.Dues;
import org.govsm.procurement.question.Computation;
import org.govsm.procurement.question.Rates;

/**
 * Due days of a bill: by the contract, by the order on GeM, and by the Act for micro and small
 * suppliers, each with the interest for paying later. Interest is owed beside the bill.
 */
final class DueDays {

  /** The authority of the Act for micro and small suppliers. */
  static final String MSMED = "MSMED";

  /** The authority of the order for GeM. */
  static final String GEM = "GEM";

  /** By the order for GeM a month is taken as 30 days; the Act has nothing on it. */
  private static final int MONTH = 30;

  private static final int MONTHS_OF_A_YEAR = 12;

  /** Days after the last whole month, and what they come to by a month of 30 days. */
  private record Beyond(long days, Money sum) {}

  private static final Set<String> PROTECTED = Set.of("MICRO", "SMALL");

  private final Node request;
  private final Node terms;
  private final BillLaw law;
  private final BillClock clock;
  private final Optional<LocalDate> accepted;
  private final Optional<LocalDate> byAct;
  private final Optional<LocalDate> paid;
  private final List<BillDue> due = new ArrayList<>();
  private final List<Beyond> beyond = new ArrayList<>();

  /** The words of the Act were seen: acceptance is the actual delivery, not an act of the buyer. */
  private static final Citation ACT =
      Citation.of("Micro, Small and Medium Enterprises Development Act 2006", "section 2(b)")
          .sure(Certainty.MEDIUM)
          .seen(
              SourceKind.REPRODUCTION,
              LocalDate.of(2026, 11, 29),
              "http://www.msmediagra.gov.in/msmedchapter1.htm")
          .cite();

  DueDays(
      Node request,
      BillLaw law,
      BillClock clock,
      Optional<LocalDate> accepted,
      Optional<LocalDate> byAct) {
    this.request = request;
    this.law = law;
    this.clock = clock;
    this.accepted = accepted;
    this.byAct = byAct.filter(day -> accepted.filter(day::isBefore).isPresent());
    terms = request.branch("terms").orElseThrow();
    paid = request.find("payment", LocalDate.class);
  }

  /**
   * The days, the earliest first.
   *
   * @param owed what the department owes on the bill, taxes at source included; nothing while it is
   *     not known
   */
  List<BillDue> all(Optional<Money> owed) {
    Optional<LocalDate> agreed = terms.branch("payWithin").flatMap(this::agreed);
    if (request.find("channelOpen", Boolean.class).orElse(false)) {
      find("CHANNEL_OPEN", Weight.WARNING, Message.of("bill.channel-open"), BillLaw.OWN);
    } else if (terms.text("channel").equals(GEM)) {
      gem(owed);
    }
    msmed(agreed, owed);
    if (due.stream().anyMatch(one -> one.interest().isPresent())) {
      find("INTEREST_ON", Weight.NOTE, Message.of("bill.interest-on"), BillLaw.OWN);
    }
    if (due.isEmpty() && !terms.has("payWithin")) {
      find("DUE_UNKNOWN", Weight.WARNING, Message.of("bill.due-unknown"), BillLaw.OWN);
    }
    due.sort(Comparator.comparing(BillDue::day));
    return List.copyOf(due);
  }

  private Optional<LocalDate> agreed(Node within) {
    Citation clause = Citation.of(terms.text("contract"), within.text("clause")).cite();
    Optional<LocalDate> start = start(within.text("from"));
    Optional<LocalDate> last =
        start.flatMap(day -> clock.last(day, within.get("days", Long.class)));
    if (start.isPresent() && last.isEmpty()) {
      find("CLOCK_STOPPED", Weight.NOTE, Message.of("bill.clock-stopped"), clause);
    }
    last.ifPresent(
        day -> {
          Message text = Message.of("bill.due.contract").with("day", day);
          law.law().step("bill.due", text, clause);
          due.add(
              new BillDue(
                  "CONTRACT",
                  day,
                  paid.map(on -> DayCount.after(day, on).days()),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty(),
                  Optional.empty()));
        });
    return last;
  }

  private Optional<LocalDate> start(String from) {
    Optional<LocalDate> received = request.find("received", LocalDate.class);
    boolean needsReceipt = !from.equals(BillForm.ACCEPTANCE);
    boolean needsAcceptance = !from.equals("INVOICE");
    if (needsReceipt && received.isEmpty()) {
      law.law().lacks("received");
      return Optional.empty();
    }
    if (needsAcceptance && accepted.isEmpty()) {
      law.law().lacks("acceptance");
      return Optional.empty();
    }
    if (needsReceipt && needsAcceptance) {
      return received.map(day -> day.isAfter(accepted.get()) ? day : accepted.get());
    }
    return needsReceipt ? received : accepted;
  }

  private void gem(Optional<Money> owed) {
    Case.Draft facts = law.facts().toDraft();
    rest(owed).ifPresent(sum -> facts.fact("amount", sum.rupees()));
    law.ask(Dues.GEM_PAYMENT, facts.done())
        .ifPresent(
            asked -> {
              if (isPaid(owed)) {
                law.law().tell(asked);
              } else {
                law.carry(asked, owed.isPresent());
              }
              add(
                  GEM,
                  asked,
                  rest(owed),
                  parts(Dues.GEM_PAYMENT, facts, asked, owed),
                  "GEM_ACCOUNT");
              untouched(asked);
            });
  }

  /** What is still to be paid; what was paid too much bears no interest. */
  private static Optional<Money> rest(Optional<Money> owed) {
    return owed.map(sum -> sum.compareTo(Money.ZERO) > 0 ? sum : Money.ZERO);
  }

  private static boolean isPaid(Optional<Money> owed) {
    return rest(owed).filter(Money.ZERO::equals).isPresent();
  }

  /**
   * Interest on what was paid before, each part up to its own day.
   *
   * @return nothing where it is not known
   */
  private Optional<Money> parts(
      String question, Case.Draft facts, Decision<Computation> asked, Optional<Money> owed) {
    Optional<LocalDate> last = BillLaw.worked(asked).flatMap(found -> found.day("dueOn"));
    Money left =
        request.branches("paid").stream()
            .map(part -> part.get("amount", Money.class))
            .reduce(owed.orElse(Money.ZERO), Money::plus);
    Optional<Money> sum = Optional.of(Money.ZERO);
    List<Node> inOrder =
        request.branches("paid").stream()
            .sorted(Comparator.comparing(part -> part.get("on", LocalDate.class)))
            .toList();
    boolean late = false;
    for (Node part : inOrder) {
      Money amount = part.get("amount", Money.class);
      Money charged = amount.compareTo(left) > 0 ? left : amount;
      left = left.minus(charged);
      LocalDate on = part.get("on", LocalDate.class);
      if (last.filter(on::isAfter).isPresent() && charged.compareTo(Money.ZERO) > 0) {
        late = true;
        Optional<Money> more = part(question, facts, on, charged);
        sum = sum.flatMap(before -> more.map(before::plus));
      }
    }
    if (late) {
      find("INTEREST_IN_PARTS", Weight.WARNING, Message.of("bill.interest-parts"), BillLaw.OWN);
    }
    return sum.filter(all -> owed.isPresent());
  }

  private Optional<Money> part(String question, Case.Draft facts, LocalDate on, Money amount) {
    Case known = facts.done().toDraft().day("payment", on).fact("amount", amount.rupees()).done();
    Optional<Decision<Computation>> asked = law.ask(question, known);
    asked.ifPresent(law.law()::carry);
    asked
        .filter(found -> question.equals(Dues.LATE_PAYMENT))
        .ifPresent(found -> beyond(found, Optional.of(amount)));
    return asked.flatMap(BillLaw::worked).flatMap(found -> found.money("interest"));
  }

  /** Asked for the interest only where the payment is late: else nobody needs the bank rate. */
  private void msmed(Optional<LocalDate> agreed, Optional<Money> owed) {
    Optional<String> size = law.facts().fact("supplierClass").map(String.class::cast);
    if (size.isEmpty() && law.law().knows("msmed.interest")) {
      law.law().lacks("supplierClass");
    }
    if (size.filter(PROTECTED::contains).isEmpty()) {
      return;
    }
    Case.Draft facts = law.facts().toDraft();
    byAct.ifPresent(day -> earlier(day, facts));
    facts.fact("agreed", terms.has("payWithin"));
    agreed.or(this::farOff).ifPresent(day -> facts.day("due", day));
    rest(owed).ifPresent(sum -> facts.fact("amount", sum.rupees()));
    Optional<Decision<Computation>> asked = law.ask(Dues.LATE_PAYMENT, facts.done());
    Optional<LocalDate> last = asked.flatMap(BillLaw::worked).flatMap(found -> found.day("dueOn"));
    boolean inTime = paid.filter(day -> last.filter(day::isAfter).isPresent()).isEmpty();
    asked.ifPresent(
        late -> {
          if (last.isPresent() && (inTime || isPaid(owed))) {
            law.law().tell(late);
          } else {
            law.carry(late, owed.isPresent());
          }
          add(MSMED, late, rest(owed), parts(Dues.LATE_PAYMENT, facts, late, owed), "SUPPLIER");
        });
    asked.ifPresent(this::untouched);
    bankRate();
  }

  /** A rate that is most likely mistyped is asked before interest is paid by it. */
  private void bankRate() {
    law.facts()
        .fact("bankRate")
        .map(BigDecimal.class::cast)
        .flatMap(rate -> LateInterest.asked(new Percent(rate)))
        .ifPresent(asked -> law.law().refer(asked.question(), asked.citation()));
  }

  /** Two days of acceptance: interest is counted from the earlier. */
  private void earlier(LocalDate day, Case.Draft facts) {
    facts.day("acceptance", day);
    Message text =
        Message.of("bill.act-day").with("actual", day).with("accepted", accepted.orElseThrow());
    find("ACCEPTANCE_DAYS_DIFFER", Weight.WARNING, text, ACT);
  }

  /** While an objection is open no agreed day comes before the longest that the Act allows. */
  private Optional<LocalDate> farOff() {
    return accepted.filter(day -> terms.has("payWithin")).map(day -> day.plusYears(1));
  }

  private void add(
      String by,
      Decision<Computation> asked,
      Optional<Money> owed,
      Optional<Money> parts,
      String payee) {
    Optional<Computation> worked = BillLaw.worked(asked);
    if (by.equals(MSMED)) {
      beyond(asked, owed);
    }
    Optional<Long> days = beyond.stream().map(Beyond::days).reduce((one, next) -> next);
    Optional<Money> more =
        days.map(any -> beyond.stream().map(Beyond::sum).reduce(Money.ZERO, Money::plus));
    tellBeyond(days, more);
    beyond.clear();
    Optional<Money> interest =
        parts
            .map(sum -> worked.flatMap(found -> found.money("interest")).map(sum::plus).orElse(sum))
            .filter(sum -> !sum.equals(Money.ZERO));
    worked
        .flatMap(found -> found.day("dueOn"))
        .ifPresent(
            day ->
                due.add(
                    new BillDue(
                        by,
                        day,
                        worked
                            .flatMap(found -> found.number("daysLate"))
                            .map(BigDecimal::longValue),
                        interest,
                        days,
                        more,
                        interest.or(() -> more).map(sum -> payee))));
  }

  /** Keeps the days after the last whole month, which the interest of the Act does not have. */
  private void beyond(Decision<Computation> asked, Optional<Money> amount) {
    Optional<Computation> worked = BillLaw.worked(asked);
    long days =
        worked.flatMap(found -> found.number("daysBeyond")).map(BigDecimal::longValue).orElse(0L);
    Optional<BigDecimal> annual = worked.flatMap(found -> found.number("annualRate"));
    Optional<Money> interest = worked.flatMap(found -> found.money("interest"));
    if (days > 0 && annual.isPresent() && interest.isPresent() && amount.isPresent()) {
      Fraction share =
          Fraction.of(annual.get())
              .times(Fraction.of(days))
              .dividedBy(Fraction.of(100L * MONTHS_OF_A_YEAR * MONTH));
      Money base = amount.get().plus(interest.get());
      Money sum = Rates.due(Fraction.of(base).times(share));
      if (sum.compareTo(Money.ZERO) > 0) {
        beyond.add(new Beyond(days, sum));
      }
    }
  }

  private void tellBeyond(Optional<Long> days, Optional<Money> sum) {
    if (days.isPresent() && sum.isPresent()) {
      Message text =
          Message.of("bill.interest-beyond").with("days", days.get()).with("sum", sum.get());
      find("INTEREST_BEYOND", Weight.WARNING, text, BillLaw.OWN);
    }
  }

  /** That these days stand still too was not found. */
  private void untouched(Decision<Computation> asked) {
    asked.trace().steps().stream()
        .findFirst()
        .map(Step::citation)
        .filter(cited -> clock.hasStopped())
        .ifPresent(
            cited -> find("CLOCK_RUNS", Weight.WARNING, Message.of("bill.clock-runs"), cited));
  }

  private void find(String code, Weight weight, Message text, Citation cited) {
    law.law().find(Finding.of(code, weight, text, cited));
  }
}
