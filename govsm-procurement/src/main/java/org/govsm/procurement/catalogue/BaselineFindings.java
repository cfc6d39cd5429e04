package org.govsm.procurement.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.KpiName;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.Interval;

/** What the past of a KPI says of its promise: numbers and sources, no verdict. */
final class BaselineFindings {

  private final Baseline baseline;
  private final MetricDictionary dictionary;
  private final List<Metric> metrics;
  private final List<Finding> findings = new ArrayList<>();

  BaselineFindings(Baseline baseline, MetricDictionary dictionary) {
    this.baseline = baseline;
    this.dictionary = dictionary;
    this.metrics =
        baseline.kpi().measure().operands().stream()
            .flatMap(operand -> operand.metrics().stream())
            .flatMap(name -> dictionary.resolve(baseline.platform(), name).stream())
            .distinct()
            .toList();
  }

  List<Finding> of(LocalDate from, LocalDate until) {
    missing();
    metrics.forEach(metric -> given(metric, from, until));
    metrics.forEach(metric -> redefined(metric, from, until));
    baseline.kpi().target().ifPresent(this::met);
    return List.copyOf(findings);
  }

  private void missing() {
    int all = baseline.periods().size();
    if (baseline.count() == 0) {
      add("baseline.nothing", Weight.WARNING, named("baseline.nothing").with("all", all), cited());
    } else if (baseline.count() < all) {
      List<Object> periods = new ArrayList<>();
      baseline.missing().forEach(one -> periods.add(PeriodWords.named(one.period())));
      Message text =
          named("baseline.missing")
              .with("count", baseline.count())
              .with("all", all)
              .with("periods", periods);
      add("baseline.missing", Weight.NOTE, text, cited());
    }
  }

  private void given(Metric metric, LocalDate from, LocalDate until) {
    dictionary
        .notCounted(metric.platform(), metric.code(), from, until)
        .ifPresent(
            why ->
                add(
                    "baseline.not-given",
                    Weight.WARNING,
                    named("baseline.not-given").with("why", why),
                    cited(last(metric))));
  }

  private void redefined(Metric metric, LocalDate from, LocalDate until) {
    LocalDate first = baseline.periods().get(0).period().from();
    LocalDate begin = first.isBefore(from) ? first : from;
    List<Definition> met = dictionary.definitionsIn(metric.platform(), metric.code(), begin, until);
    for (int i = 1; i < met.size(); i++) {
      redefined(metric, met.get(i - 1), met.get(i));
    }
  }

  private void redefined(Metric metric, Definition before, Definition now) {
    Optional<Boolean> alike = now.comparableWithBefore();
    Optional<Metric> goesOn =
        before
            .successor()
            .filter(code -> before.comparableWithSuccessor().orElse(false))
            .flatMap(code -> dictionary.find(metric.platform(), code));
    String end = alike.isEmpty() ? "-unknown" : alike.get() ? "-alike" : "";
    Message text =
        named("baseline.redefined" + end)
            .with("metric", term(metric))
            .with("day", now.period().from());
    if (end.isEmpty() && goesOn.isPresent()) {
      text =
          new Message("baseline.redefined-successor", text.values())
              .with("successor", term(goesOn.get()));
    }
    Weight weight = end.equals("-alike") ? Weight.NOTE : Weight.WARNING;
    add("baseline.redefined", weight, text, cited(now));
  }

  private void met(Target target) {
    int count = baseline.count();
    long met = baseline.periods().stream().filter(one -> one.met(target)).count();
    long unsure = baseline.periods().stream().filter(one -> one.mayHaveMet(target)).count();
    if (met > 0) {
      Interval spread = baseline.spread().orElseThrow();
      Message text =
          named("baseline.met-already")
              .with("target", target.said())
              .with("met", met)
              .with("count", count)
              .with("median", shown(baseline.median().orElseThrow()))
              .with("least", shown(spread.low()))
              .with("greatest", shown(spread.high()));
      add("baseline.met-already", 2 * met >= count ? Weight.WARNING : Weight.NOTE, text, cited());
    }
    if (unsure > 0) {
      Message text =
          named("baseline.met-maybe")
              .with("target", target.said())
              .with("unsure", unsure)
              .with("count", count);
      add("baseline.met-maybe", Weight.NOTE, text, cited());
    }
  }

  private Object shown(Interval value) {
    return value.isExact()
        ? shown(value.low())
        : Message.of("baseline.between")
            .with("low", shown(value.low()))
            .with("high", shown(value.high()));
  }

  private Object shown(Fraction value) {
    BigDecimal number = value.decimal(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return baseline.kpi().measure().isInPercent() ? new Percent(number) : plain(number);
  }

  private static BigDecimal plain(BigDecimal number) {
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  private Message named(String key) {
    return Message.of(key)
        .with("platform", new Term("platform." + baseline.platform()))
        .with("kpi", new KpiName(baseline.kpi()));
  }

  private static Term term(Metric metric) {
    return new Term("metric." + metric.platform() + "." + metric.code());
  }

  private Citation cited() {
    return cited(last(metrics.get(0)));
  }

  private static Citation cited(Definition definition) {
    return definition.citations().get(0);
  }

  private static Definition last(Metric metric) {
    return metric.definitions().get(metric.definitions().size() - 1);
  }

  private void add(String code, Weight weight, Message text, Citation citation) {
    findings.add(Finding.of(code, weight, text, citation));
  }
}
