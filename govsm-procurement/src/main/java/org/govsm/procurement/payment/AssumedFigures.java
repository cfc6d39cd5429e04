package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.procurement.contract.Amount;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Assumed figures of a contract that has none yet: in each of its first periods every KPI attains
 * the same part of its target. They show what an open point of the terms moves in money; nothing is
 * ever certified by them. Where two KPIs look at one figure, it is as the first of them has it.
 * Response times are those of assumed cases, so that another rule for them gives another figure.
 */
public final class AssumedFigures {

  private static final Fraction BASE = AssumedReadings.BASE;
  private static final Fraction UNITS = Fraction.of(10);
  private static final String ALL = "all";
  private static final String ACCEPTED = "accepted";
  private static final int ASKED_AFTER = 8;

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final Fraction attained;
  private final Fraction spent;
  private final AssumedPeriods periods;
  private final AssumedReadings readings;
  private final AssumedCases cases;
  private final Map<String, String> origins = new LinkedHashMap<>();
  private final Set<String> unmade = new LinkedHashSet<>();
  private Optional<String> origin = Optional.empty();
  private long posts = 1;

  private AssumedFigures(
      Terms terms,
      MetricDictionary dictionary,
      AssumedPeriods periods,
      Fraction attained,
      Fraction spent) {
    this.terms = terms;
    this.dictionary = dictionary;
    this.attained = attained;
    this.spent = spent;
    this.periods = periods;
    readings = new AssumedReadings(terms, dictionary, periods);
    cases = AssumedCases.of(terms, periods, attained);
  }

  /**
   * Figures for terms.
   *
   * @param dictionary the metrics
   * @param attained the part of its target that each KPI attains; of an upper bound, the bound is
   *     that part of the figure
   * @param spent what is spent in a period where an amount is paid at actuals, in rupees
   */
  public static AssumedFigures of(
      Terms terms, MetricDictionary dictionary, Percent attained, BigDecimal spent) {
    AssumedPeriods first = new AssumedPeriods(terms, dictionary);
    return made(
        new AssumedFigures(terms, dictionary, first, Fraction.of(attained), Fraction.of(spent)));
  }

  /** Figures for all periods of terms, of which nothing is spent where it is paid at actuals. */
  static AssumedFigures ofWhole(Terms terms, MetricDictionary dictionary, Percent attained) {
    AssumedPeriods all = AssumedPeriods.all(terms, dictionary);
    return made(new AssumedFigures(terms, dictionary, all, Fraction.of(attained), Fraction.ZERO));
  }

  private static AssumedFigures made(AssumedFigures made) {
    List<BillingPeriod> all = made.periods.all();
    all.forEach(period -> made.terms.kpis(period.from()).forEach(kpi -> made.origins(kpi)));
    all.forEach(made::period);
    if (made.cases.areLacking()) {
      made.unmade.add("/response");
    }
    return made;
  }

  /**
   * The figures, where so many were accepted in each period, and more where a target needs it.
   *
   * @param number nothing: no figure of it is given
   */
  Readings accepted(Optional<Fraction> number) {
    return accepted((kpi, period) -> number.map(n -> n.signum() == 0 ? n : enough(kpi).max(n)));
  }

  /**
   * The figures, where of what is ordered in a period a part alone was accepted.
   *
   * @param parts by the id of the period; one that is not there has all
   * @param ordered how many are ordered each time
   */
  Readings accepted(Map<String, AcceptedPart> parts, Fraction ordered) {
    return accepted(
        (kpi, period) -> {
          AcceptedPart part = parts.get(period.id());
          return Optional.of(
              part == null
                  ? enough(kpi).max(ordered)
                  : kpi.measure().isInPercent()
                      ? base(kpi).times(part.share())
                      : Fraction.of(part.number()));
        });
  }

  private Readings accepted(BiFunction<Kpi, BillingPeriod, Optional<Fraction>> figure) {
    AssumedReadings own = new AssumedReadings(terms, dictionary, periods);
    for (BillingPeriod period : periods.all()) {
      for (Kpi kpi : terms.kpis(period.from())) {
        figure.apply(kpi, period).ifPresent(n -> accepted(own, kpi, n, period));
      }
    }
    List<Reading> all = new ArrayList<>(cases.readings());
    own.all().forEach(all::add);
    readings.all().stream()
        .filter(one -> !one.metric().equals(ACCEPTED) && !cases.areOf(one))
        .forEach(all::add);
    return ReadingBook.of(all);
  }

  /** That of which a ratio is taken stays as it is, or nothing. */
  private static void accepted(
      AssumedReadings own, Kpi kpi, Fraction number, BillingPeriod period) {
    Fraction figure = number;
    for (Operand operand : kpi.measure().operands()) {
      if (operand.metrics().contains(ACCEPTED)) {
        String subject = operand.subject().orElse(AssumedReadings.SUBJECT);
        for (String platform : kpi.platforms()) {
          own.put(platform, ACCEPTED, subject, ALL, figure, period);
        }
      }
      figure = number.signum() == 0 ? number : base(kpi);
    }
  }

  /** More than a lower bound needs. */
  private static Fraction enough(Kpi kpi) {
    Fraction bound = kpi.target().filter(Target::isFloor).map(Target::bound).orElse(Fraction.ZERO);
    Fraction part = bound.times(base(kpi)).dividedBy(Fraction.of(100));
    return (kpi.measure().isInPercent() ? part : bound).plus(Fraction.ONE);
  }

  private static Fraction base(Kpi kpi) {
    return kpi.sample().map(AssumedTarget::seen).orElse(BASE).max(BASE);
  }

  /** The figures. */
  public Readings readings() {
    return with(cases.readings());
  }

  /** The figures where the rule for response times is read in one way. */
  Readings readings(OpenPoint point, OpenPoint.Reading read) {
    return with(cases.readings(point, read));
  }

  private Readings with(List<Reading> responses) {
    List<Reading> all = new ArrayList<>(responses);
    readings.all().stream().filter(one -> !cases.areOf(one)).forEach(all::add);
    return ReadingBook.of(all);
  }

  /** Whether they show what a rule for response times moves. */
  boolean hasCases() {
    return !cases.isEmpty();
  }

  /**
   * The KPIs of which no figure can be assumed, as no value attains that part of their target or
   * their sample is too large. What their open points move is not known; nor, where no cases can be
   * assumed, what a rule for response times does.
   *
   * @return pointers into the terms
   */
  public Set<String> unmade() {
    return Set.copyOf(unmade);
  }

  /** The last period of which there are any. */
  public BillingPeriod period() {
    return periods.last();
  }

  /** A day on which they are all known, after the freeze. */
  public LocalDate asOf() {
    long days = terms.payment().freezeDays().orElse((long) ASKED_AFTER) + 1;
    return period().until().plusDays(days);
  }

  private void period(BillingPeriod period) {
    for (Kpi kpi : terms.kpis(period.from())) {
      kpi.platforms().forEach(platform -> kpi(kpi, platform, period));
    }
    for (Amount amount : terms.amounts(period.from())) {
      amount.metric().ifPresent(metric -> amount(amount, metric, period));
    }
  }

  private void kpi(Kpi kpi, String platform, BillingPeriod period) {
    AssumedTarget.value(kpi, attained)
        .ifPresentOrElse(
            value -> figures(kpi, platform, value, period),
            () -> unmade.add(kpi.branch().pointer()));
  }

  private void figures(Kpi kpi, String platform, Fraction value, BillingPeriod period) {
    List<Operand> operands = kpi.measure().operands();
    Fraction base = base(kpi);
    Fraction part = value.times(base).dividedBy(Fraction.of(100));
    origin = operands.stream().flatMap(one -> one.origin().stream()).findFirst();
    posts = kpi.sample().filter(AssumedTarget::isOfPosts).map(AssumedTarget::posts).orElse(1L);
    switch (kpi.measure().kind()) {
      case "ratio" -> {
        operands.stream().limit(1).forEach(one -> operand(one, platform, part, period));
        operands.stream().skip(1).forEach(one -> operand(one, platform, base, period));
      }
      case "growth" -> {
        Fraction rise =
            kpi.measure().isInPercent() ? value.times(BASE).dividedBy(Fraction.of(100)) : value;
        Fraction each = rise.dividedBy(Fraction.of(periods.parts(kpi, period).size()));
        operands.forEach(one -> growth(one, platform, each, period));
      }
      default ->
          operands.forEach(
              one ->
                  operand(one, platform, periods.share(kpi, one, platform, value, period), period));
    }
    kpi.sample()
        .ifPresent(
            sample ->
                operand(
                    sample.of(),
                    platform,
                    AssumedTarget.isOfPosts(sample) ? AssumedTarget.seen(sample) : base,
                    period));
    origin = Optional.empty();
    posts = 1;
  }

  private void amount(Amount amount, String metric, BillingPeriod period) {
    Fraction figure = amount.kind().equals("unit") ? UNITS : spent;
    List<String> subjects = amount.milestones().stream().map(Amount.Milestone::subject).toList();
    if (subjects.isEmpty()) {
      counted(metric, amount.subject().orElse(AssumedReadings.SUBJECT), figure, period);
    } else if (periods.number(period) == 1) {
      counted(metric, subjects.get(0), Fraction.ONE, period);
      subjects.stream().skip(1).forEach(one -> counted(metric, one, Fraction.ZERO, period));
    }
  }

  private void counted(String metric, String subject, Fraction figure, BillingPeriod period) {
    readings.put(Kpi.CONTRACT, metric, subject, ALL, figure, period);
  }

  private void operand(Operand operand, String platform, Fraction value, BillingPeriod period) {
    boolean first = true;
    for (String metric : operand.metrics()) {
      Fraction figure = first ? value : Fraction.ZERO;
      String from = origin(operand, platform, metric);
      if (operand.ofPosts()) {
        posts(operand, platform, metric, from, figure, period);
      } else {
        String subject = operand.subject().orElse(AssumedReadings.SUBJECT);
        readings.put(platform, metric, subject, from, figure, period);
      }
      first = false;
    }
  }

  private void growth(Operand operand, String platform, Fraction rise, BillingPeriod period) {
    Fraction since = rise.times(Fraction.of(periods.number(period)));
    operand(operand, platform, BASE.plus(since), period);
  }

  private void posts(
      Operand operand,
      String platform,
      String metric,
      String from,
      Fraction value,
      BillingPeriod period) {
    boolean counts = operand.across().equals("count");
    long whole = value.whole(RoundingMode.HALF_UP).numerator().longValue();
    long number = counts ? Math.min(AssumedTarget.MOST_POSTS, whole) : posts;
    Fraction each =
        counts
            ? Fraction.ONE
            : operand.across().equals("sum") ? value.dividedBy(Fraction.of(number)) : value;
    readings.posts(platform, metric, from, each, number, period);
  }

  /** Of its own origin, else that of the figures beside it, else that of the metric elsewhere. */
  private String origin(Operand operand, String platform, String metric) {
    return operand
        .origin()
        .or(() -> origin)
        .or(() -> Optional.ofNullable(origins.get(platform + "/" + metric)))
        .orElse(ALL);
  }

  private void origins(Kpi kpi) {
    for (Operand operand : kpi.measure().operands()) {
      for (String platform : kpi.platforms()) {
        operand
            .origin()
            .ifPresent(
                one ->
                    operand
                        .metrics()
                        .forEach(metric -> origins.putIfAbsent(platform + "/" + metric, one)));
      }
    }
  }
}
