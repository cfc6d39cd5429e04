package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Amount;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Effect;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.PeriodWords;

/** Works out what amounts come to that are not fixed: by what the parties spent or counted. */
final class AmountFigures {

  private final Scope scope;

  private AmountFigures(Scope scope) {
    this.scope = scope;
  }

  /** Each such amount of a period, in the order of the terms. */
  static List<Spent> of(Scope scope) {
    AmountFigures figures = new AmountFigures(scope);
    List<Spent> all = new ArrayList<>();
    for (Amount amount : scope.terms().amounts(scope.period().from())) {
      amount
          .metric()
          .ifPresent(
              metric ->
                  all.add(
                      amount.milestones().isEmpty()
                          ? figures.counted(amount, metric)
                          : figures.accepted(amount, metric)));
    }
    return all;
  }

  private Spent counted(Amount amount, String metric) {
    Operand operand =
        amount
            .subject()
            .map(subject -> Operand.of(metric, subject))
            .orElseGet(() -> scope.cache().account(metric));
    PeriodValues.Read read = OperandReader.read(scope, operand, Kpi.CONTRACT);
    Measured known = closed(read.values().get(0));
    List<Message> reasons = new ArrayList<>(known.reasons());
    Optional<Interval> exact = known.value().filter(Interval::isExact);
    if (exact.isEmpty() && known.value().isPresent()) {
      Interval about = known.value().get();
      reasons.add(
          Missing.of("rounded-money", scope, Kpi.CONTRACT, List.of(metric))
              .with("low", about.low().shown())
              .with("high", about.high().shown()));
    }
    if (amount.isAtActuals()) {
      Message why = Message.of("earning.actuals");
      return new Spent(amount.id(), exact, why, reasons, read.trail(), read.notes());
    }
    Optional<Effect> due = exact.map(value -> amount.due(value.low()));
    return spent(amount, due, reasons, read.trail(), read.notes());
  }

  /** What may still rise pays nothing. */
  private static Measured closed(Measured measured) {
    return measured.open() ? measured.without() : measured;
  }

  private static Spent spent(
      Amount amount,
      Optional<Effect> due,
      List<Message> reasons,
      Trail trail,
      List<Message> notes) {
    return new Spent(
        amount.id(),
        due.map(effect -> Interval.exactly(effect.amount())),
        due.map(Effect::why).orElseGet(() -> Message.of("shape.unknown")),
        reasons,
        trail,
        notes);
  }

  /** A milestone is due once. Whether one was accepted is never taken for granted. */
  private Spent accepted(Amount amount, String metric) {
    Working working = new Working();
    List<Message> reasons = new ArrayList<>();
    List<Amount.Milestone> accepted = new ArrayList<>();
    for (Amount.Milestone milestone : amount.milestones()) {
      Operand operand = Operand.of(metric, milestone.subject());
      Optional<BillingPeriod> before = before(operand);
      PeriodValues.Read read = OperandReader.read(scope, operand, Kpi.CONTRACT);
      working.add(read);
      Measured measured = closed(read.values().get(0));
      Optional<Fraction> figure = measured.value().filter(Interval::isExact).map(Interval::low);
      if (figure.filter(Fraction.ONE::equals).isPresent() && before.isEmpty()) {
        accepted.add(milestone);
      } else if (figure.filter(one -> one.signum() != 0).isPresent()) {
        reasons.add(against(milestone, metric, before));
      } else if (figure.isEmpty() && (before.isEmpty() || measured.held())) {
        reasons.add(about("milestone", milestone, metric));
        reasons.addAll(measured.reasons());
      }
    }
    Optional<Effect> due = reasons.isEmpty() ? Optional.of(amount.due(accepted)) : Optional.empty();
    return spent(amount, due, reasons, working.trail(), working.notes());
  }

  private Message against(
      Amount.Milestone milestone, String metric, Optional<BillingPeriod> before) {
    return before
        .map(
            period ->
                about("milestone-twice", milestone, metric)
                    .with("other", PeriodWords.named(period)))
        .orElseGet(() -> about("milestone-count", milestone, metric));
  }

  private Message about(String what, Amount.Milestone milestone, String metric) {
    return Missing.of(what, scope, Kpi.CONTRACT, List.of(metric))
        .with("subject", milestone.subject());
  }

  /** The earlier period in which it was accepted. */
  private Optional<BillingPeriod> before(Operand operand) {
    List<BillingPeriod> periods = scope.terms().periods();
    return periods.subList(0, Math.max(0, periods.indexOf(scope.period()))).stream()
        .filter(period -> isAccepted(operand, period))
        .findFirst();
  }

  private boolean isAccepted(Operand operand, BillingPeriod period) {
    Scope then =
        Scope.of(
            scope.terms(),
            scope.dictionary(),
            scope.readings(),
            period,
            scope.knownBy(),
            scope.cache());
    return OperandReader.read(then, operand, Kpi.CONTRACT)
        .values()
        .get(0)
        .value()
        .filter(value -> value.low().equals(Fraction.ONE))
        .isPresent();
  }
}
