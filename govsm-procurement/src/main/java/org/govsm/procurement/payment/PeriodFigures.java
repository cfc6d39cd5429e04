package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Spent;

/**
 * The results, amounts and deductions of a period as they are now, or as certificates say them.
 *
 * @param outcomes by KPI and platform
 * @param amounts by their ids; nothing of one that could not be read
 * @param deducted by KPI and platform; nothing where later certificates may have changed it
 * @param names as sentences name them
 * @param open the results under each reading of the terms; nothing for what certificates say, which
 *     do not tell by which reading
 */
record PeriodFigures(
    Map<String, Issued.Outcome> outcomes,
    Map<String, Optional<Money>> amounts,
    Optional<Map<String, Money>> deducted,
    FigureNames names,
    Optional<OpenResults> open) {

  static final Term UNKNOWN = new Term("status.undetermined");

  static final PeriodFigures NOTHING =
      new PeriodFigures(Map.of(), Map.of(), Optional.empty(), FigureNames.NONE, Optional.empty());

  /**
   * As a period is known; its fixed amounts are left to its terms.
   *
   * @param open the same results under each reading of the terms
   */
  static PeriodFigures of(Terms terms, Scorecard card, OpenResults open) {
    Map<String, Issued.Outcome> outcomes = new LinkedHashMap<>();
    for (KpiResult result : card.results()) {
      Issued.Outcome outcome = Issued.Outcome.of(result);
      outcomes.put(outcome.instance(), outcome);
    }
    Map<String, Money> deducted = new LinkedHashMap<>();
    for (Deduction one : Bill.of(terms, card, Scenario.BEST).deductions()) {
      deducted.merge(one.kpi() + "/" + one.platform(), one.charged(), Money::plus);
    }
    return new PeriodFigures(
        outcomes,
        amounts(terms, card),
        Optional.of(deducted),
        FigureNames.of(terms, card),
        Optional.of(open));
  }

  /** The amounts at actuals of a period as it is known. */
  static Map<String, Optional<Money>> amounts(Terms terms, Scorecard card) {
    Map<String, Optional<Money>> amounts = new LinkedHashMap<>();
    for (Spent spent : card.spent()) {
      amounts.put(
          spent.amount(),
          spent.rupees().map(rupees -> rupees.low().rupees(terms.payment().rounding())));
    }
    return amounts;
  }

  /** As its certificate says it, and those after it that changed it. */
  static PeriodFigures of(CertificateSeries series, Issued own) {
    Told told = own.told();
    Map<String, Issued.Outcome> outcomes = new LinkedHashMap<>(told.outcomes());
    Map<String, Optional<Money>> amounts = new LinkedHashMap<>(told.amounts());
    for (Issued later : series.after(own)) {
      Told.Changed changed = later.told().changed(own.period());
      changed.outcomes().forEach(one -> outcomes.put(one.instance(), one));
      amounts.putAll(changed.amounts());
    }
    boolean last = series.last(own).equals(own);
    if (!last) {
      outcomes.replaceAll((instance, outcome) -> outcome.withoutRun());
    }
    return new PeriodFigures(
        outcomes,
        amounts,
        Optional.of(told.deducted()).filter(all -> last),
        FigureNames.NONE,
        Optional.empty());
  }

  /** Which results and amounts are others now. */
  List<Message> changes(PeriodFigures now) {
    List<Message> changes = new ArrayList<>(resultChanges(now).values());
    now.amounts.forEach(
        (id, is) ->
            Optional.ofNullable(amounts.get(id))
                .filter(was -> !was.equals(is))
                .ifPresent(
                    was ->
                        changes.add(
                            Message.of(now.names.changedAmount(id))
                                .with("amount", now.names.amount(id))
                                .with("before", shown(was))
                                .with("now", shown(is)))));
    return changes;
  }

  /**
   * Which results are others now, by KPI and platform. What a certificate said under one reading of
   * the terms did not change by being another figure under another reading.
   */
  Map<String, Message> resultChanges(PeriodFigures now) {
    Map<String, Message> changes = new LinkedHashMap<>();
    for (Issued.Outcome is : now.outcomes.values()) {
      Optional.ofNullable(outcomes.get(is.instance()))
          .filter(was -> !was.isLike(is))
          .flatMap(was -> change(was, is, now))
          .ifPresent(change -> changes.put(is.instance(), change));
    }
    return changes;
  }

  private Optional<Message> change(Issued.Outcome was, Issued.Outcome is, PeriodFigures now) {
    List<OpenResults.OpenResult> readings = now.readings(is);
    boolean mayBeSame = open.isEmpty() && readings.stream().anyMatch(one -> one.mayBe(was));
    return mayBeSame
        ? Optional.empty()
        : Optional.of(
            readings.stream()
                .findFirst()
                .map(one -> now.openResult(was, is, one))
                .orElseGet(() -> now.change(was, is)));
  }

  /** The results that differ by what the terms leave open, whether they changed or not. */
  List<Message> openResults(PeriodFigures now) {
    List<Message> said = new ArrayList<>();
    for (Issued.Outcome is : now.outcomes.values()) {
      Optional.ofNullable(outcomes.get(is.instance()))
          .ifPresent(
              was -> now.readings(is).forEach(one -> said.add(now.openResult(was, is, one))));
    }
    return said;
  }

  private List<OpenResults.OpenResult> readings(Issued.Outcome of) {
    return open.map(all -> all.of(of.instance())).orElse(List.of());
  }

  /** Which deductions are others now, as other periods or limits decide of them too. */
  List<Message> deductionChanges(PeriodFigures now) {
    List<Message> changes = new ArrayList<>();
    for (Issued.Outcome is : now.outcomes.values()) {
      Money before = charged(is);
      Money charged = now.charged(is);
      if (!before.equals(charged)) {
        changes.add(
            Message.of("adjustment.deduction")
                .with("kpi", now.names.kpi(is))
                .with("platform", new Term("platform." + is.platform()))
                .with("before", before)
                .with("now", charged));
      }
    }
    return changes;
  }

  /** Which are missed as before, but after another number of missed periods. */
  List<Message> runChanges(PeriodFigures now) {
    List<Message> changes = new ArrayList<>();
    for (Issued.Outcome is : now.outcomes.values()) {
      Optional<Integer> before =
          Optional.ofNullable(outcomes.get(is.instance())).flatMap(Issued.Outcome::run);
      if (before.isPresent() && is.run().isPresent() && !before.equals(is.run())) {
        changes.add(
            Message.of("adjustment.run")
                .with("kpi", now.names.kpi(is))
                .with("platform", new Term("platform." + is.platform()))
                .with("before", before.get())
                .with("now", is.run().get()));
      }
    }
    return changes;
  }

  private Money charged(Issued.Outcome of) {
    return deducted.map(all -> all.getOrDefault(of.instance(), Money.ZERO)).orElse(Money.ZERO);
  }

  private Message change(Issued.Outcome before, Issued.Outcome now) {
    boolean percent = names.isInPercent(now);
    int places = places(before, now);
    return Message.of("adjustment.changed")
        .with("kpi", names.kpi(now))
        .with("platform", new Term("platform." + now.platform()))
        .with("before", shown(before, places, percent))
        .with("now", shown(now, places, percent));
  }

  /** What is open, what was said before, and what is known now under each reading. */
  private Message openResult(
      Issued.Outcome before, Issued.Outcome now, OpenResults.OpenResult readings) {
    boolean percent = names.isInPercent(now);
    int places = places(before, now);
    List<Message> figures = new ArrayList<>();
    for (int i = 0; i < readings.outcomes().size(); i++) {
      figures.add(
          Message.of("adjustment.reading")
              .with("reading", readings.name(i))
              .with("figure", shown(readings.outcomes().get(i), places, percent)));
    }
    return Message.of("adjustment.open")
        .with("kpi", names.kpi(now))
        .with("platform", new Term("platform." + now.platform()))
        .with("question", readings.point().question())
        .with("before", shown(before, places, percent))
        .with("now", shown(now, places, percent))
        .with("readings", figures);
  }

  private static int places(Issued.Outcome before, Issued.Outcome now) {
    int low = places(before.low(), now.low());
    return Math.max(low, places(before.high().or(before::low), now.high().or(now::low)));
  }

  private static int places(Optional<BigDecimal> one, Optional<BigDecimal> other) {
    return ShownResult.places(one.orElse(BigDecimal.ZERO), other.orElse(BigDecimal.TEN));
  }

  private static Object shown(Optional<Money> amount) {
    return amount.<Object>map(sum -> sum).orElse(UNKNOWN);
  }

  private static Object shown(Issued.Outcome outcome, int places, boolean percent) {
    Optional<Object> low = outcome.low().map(sum -> new ShownResult(sum, places, percent));
    Optional<Object> high = outcome.high().map(sum -> new ShownResult(sum, places, percent));
    if (low.isPresent() && high.isPresent()) {
      return Message.of("sheet.between").with("low", low.get()).with("high", high.get());
    }
    return low.orElseGet(() -> new Term("status." + outcome.status()));
  }
}
