package org.govsm.procurement.payment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.procurement.contract.Amount;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Sample;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.vocabulary.ZoneDays;

/**
 * Assumed figures of a contract that has none yet: in each of its first periods every KPI attains
 * the same part of its target. They show what an open point of the terms moves in money; nothing is
 * ever certified by them. Where two KPIs look at one figure, it is as the first of them has it.
 */
public final class AssumedFigures {

  /** So many periods show what follows from several in a row. */
  private static final int MOST_PERIODS = 4;

  private static final int MOST_POSTS = 200;
  private static final long WITHOUT_TARGET = 100;
  private static final Fraction BASE = Fraction.of(10_000);
  private static final String ALL = "all";
  private static final String SUBJECT = "assumed";
  private static final int LEARNT_AFTER = 4;
  private static final int ASKED_AFTER = 8;

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final Fraction attained;
  private final Fraction spent;
  private final Map<String, Reading> readings = new LinkedHashMap<>();
  private final Map<String, String> origins = new LinkedHashMap<>();
  private final Set<String> unmade = new LinkedHashSet<>();
  private Optional<String> origin = Optional.empty();
  private long posts = 1;

  private AssumedFigures(
      Terms terms, MetricDictionary dictionary, Fraction attained, Fraction spent) {
    this.terms = terms;
    this.dictionary = dictionary;
    this.attained = attained;
    this.spent = spent;
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
    AssumedFigures made =
        new AssumedFigures(terms, dictionary, Fraction.of(attained), Fraction.of(spent));
    made.periods().forEach(period -> terms.kpis(period.from()).forEach(kpi -> made.origins(kpi)));
    made.periods().forEach(made::period);
    return made;
  }

  /** The figures. */
  public Readings readings() {
    return ReadingBook.of(readings.values());
  }

  /**
   * The KPIs of which no figure can be assumed, as no value attains that part of their target or
   * their sample is too large. What their open points move is not known.
   *
   * @return pointers into the terms
   */
  public Set<String> unmade() {
    return Set.copyOf(unmade);
  }

  /** The last period of which there are any. */
  public BillingPeriod period() {
    List<BillingPeriod> periods = periods();
    return periods.get(periods.size() - 1);
  }

  /** A day on which they are all known, after the freeze. */
  public LocalDate asOf() {
    long days = terms.payment().freezeDays().orElse((long) ASKED_AFTER) + 1;
    return period().until().plusDays(days);
  }

  private List<BillingPeriod> periods() {
    List<BillingPeriod> all = terms.periods();
    int most = MOST_PERIODS;
    for (int i = 0; i < Math.min(MOST_PERIODS, all.size()); i++) {
      most = Math.max(most, judgedBy(all.get(i)));
    }
    return all.subList(0, Math.min(most, all.size()));
  }

  /** After how many periods every KPI of one that is measured over several has a result. */
  private int judgedBy(BillingPeriod period) {
    return terms.kpis(period.from()).stream()
        .map(kpi -> terms.measuredOver(kpi, period).until())
        .mapToInt(end -> (int) terms.periods().stream().filter(p -> p.from().isBefore(end)).count())
        .max()
        .orElse(0);
  }

  /** What of a sum over the days of one result falls on a period of them; in all it is the sum. */
  private Fraction share(
      Kpi kpi, Operand operand, String platform, Fraction value, BillingPeriod period) {
    List<BillingPeriod> of = parts(kpi, period);
    boolean adds =
        operand.metrics().stream()
                .flatMap(metric -> dictionary.resolve(platform, metric).stream())
                .noneMatch(metric -> metric.kind() == Kind.STATE)
            && (!operand.ofPosts() || List.of("sum", "count").contains(operand.across()));
    if (of.size() == 1 || !adds) {
      return value;
    }
    int before = of.indexOf(period);
    return upTo(value, before + 1, of.size()).minus(upTo(value, before, of.size()));
  }

  private List<BillingPeriod> parts(Kpi kpi, BillingPeriod period) {
    BillingPeriod days = terms.measuredOver(kpi, period);
    return terms.periods().stream()
        .filter(one -> !one.from().isBefore(days.from()) && one.from().isBefore(days.until()))
        .toList();
  }

  private static Fraction upTo(Fraction value, int periods, int of) {
    Fraction part = value.times(Fraction.of(periods)).dividedBy(Fraction.of(of));
    return periods == of ? value : part.whole(RoundingMode.HALF_UP);
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
    Optional<Fraction> value =
        kpi.target().isEmpty()
            ? Optional.of(Fraction.of(WITHOUT_TARGET))
            : value(kpi.target().get(), kpi.measure().kind().equals("growth"));
    if (value.isEmpty() || kpi.sample().filter(AssumedFigures::isTooLarge).isPresent()) {
      unmade.add(kpi.branch().pointer());
      return;
    }
    figures(kpi, platform, value.get(), period);
  }

  private void figures(Kpi kpi, String platform, Fraction value, BillingPeriod period) {
    List<Operand> operands = kpi.measure().operands();
    Fraction base = kpi.sample().map(AssumedFigures::seen).orElse(BASE).max(BASE);
    Fraction part = value.times(base).dividedBy(Fraction.of(100));
    origin = operands.stream().flatMap(one -> one.origin().stream()).findFirst();
    posts = kpi.sample().filter(AssumedFigures::isOfPosts).map(AssumedFigures::whole).orElse(1L);
    switch (kpi.measure().kind()) {
      case "ratio" -> {
        operands.stream().limit(1).forEach(one -> operand(one, platform, part, period));
        operands.stream().skip(1).forEach(one -> operand(one, platform, base, period));
      }
      case "growth" -> {
        Fraction rise =
            kpi.measure().isInPercent() ? value.times(BASE).dividedBy(Fraction.of(100)) : value;
        Fraction each = rise.dividedBy(Fraction.of(parts(kpi, period).size()));
        operands.forEach(one -> growth(one, platform, each, period));
      }
      default ->
          operands.forEach(
              one -> operand(one, platform, share(kpi, one, platform, value, period), period));
    }
    kpi.sample()
        .ifPresent(
            sample ->
                operand(sample.of(), platform, isOfPosts(sample) ? seen(sample) : base, period));
    origin = Optional.empty();
    posts = 1;
  }

  private static boolean isOfPosts(Sample sample) {
    return sample.of().ofPosts() && sample.of().across().equals("count");
  }

  private static boolean isTooLarge(Sample sample) {
    return isOfPosts(sample) && whole(sample) > MOST_POSTS;
  }

  private static long whole(Sample sample) {
    return Math.max(1, seen(sample).numerator().longValue());
  }

  /** As much as the sample needs, in whole units. */
  private static Fraction seen(Sample sample) {
    return sample.least().whole(RoundingMode.CEILING);
  }

  /**
   * The value that attains the assumed part of a target: of an upper bound it is as much higher, so
   * that 80 % of "10 at most" is 12.5. Of a bound of zero it is one unit worse.
   *
   * @return nothing where there is no such value
   */
  private Optional<Fraction> value(Target target, boolean mayFall) {
    Fraction bound = target.bound();
    if (bound.signum() == 0) {
      boolean met = attained.compareTo(Fraction.ONE) >= 0;
      Fraction worse = Fraction.of(target.isFloor() ? -1 : 1);
      return Optional.of(met ? Fraction.ZERO : worse).filter(one -> mayFall || one.signum() >= 0);
    }
    if (target.isFloor() == bound.signum() > 0) {
      return Optional.of(bound.times(attained));
    }
    return attained.signum() == 0 ? Optional.empty() : Optional.of(bound.dividedBy(attained));
  }

  private void amount(Amount amount, String metric, BillingPeriod period) {
    Fraction figure = amount.kind().equals("unit") ? Fraction.of(10) : spent;
    List<String> subjects = amount.milestones().stream().map(Amount.Milestone::subject).toList();
    if (subjects.isEmpty()) {
      put(Kpi.CONTRACT, metric, amount.subject().orElse(SUBJECT), ALL, figure, period);
    } else if (period.equals(periods().get(0))) {
      subjects.forEach(
          one ->
              put(
                  Kpi.CONTRACT,
                  metric,
                  one,
                  ALL,
                  one.equals(subjects.get(0)) ? Fraction.ONE : Fraction.ZERO,
                  period));
    }
  }

  private void operand(Operand operand, String platform, Fraction value, BillingPeriod period) {
    boolean first = true;
    for (String metric : operand.metrics()) {
      Fraction figure = first ? value : Fraction.ZERO;
      if (operand.ofPosts()) {
        posts(operand, platform, metric, figure, period);
      } else {
        put(
            platform,
            metric,
            operand.subject().orElse(SUBJECT),
            origin(operand, platform, metric),
            figure,
            period);
      }
      first = false;
    }
  }

  private void growth(Operand operand, String platform, Fraction rise, BillingPeriod period) {
    long number = periods().indexOf(period) + 1L;
    operand(operand, platform, BASE.plus(rise.times(Fraction.of(number))), period);
  }

  private void posts(
      Operand operand, String platform, String metric, Fraction value, BillingPeriod period) {
    boolean counts = operand.across().equals("count");
    long number =
        counts
            ? Math.min(MOST_POSTS, value.whole(RoundingMode.HALF_UP).numerator().longValue())
            : posts;
    Fraction each =
        counts
            ? Fraction.ONE
            : operand.across().equals("sum") ? value.dividedBy(Fraction.of(number)) : value;
    for (int i = 0; i < number; i++) {
      Instant published = start(period.from().plusDays(1)).plus(Duration.ofMinutes(i));
      String id = SUBJECT + "-" + period.id() + "-" + i;
      keep(
          reading(id, platform, metric, each, period)
              .origin(origin(operand, platform, metric))
              .account(SUBJECT)
              .published(published)
              .window(published, start(period.until())));
    }
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

  private void put(
      String platform,
      String metric,
      String subject,
      String from,
      Fraction value,
      BillingPeriod period) {
    ReadingDraft draft = reading(subject, platform, metric, value, period).origin(from);
    Optional<Kind> kind = dictionary.resolve(platform, metric).map(Metric::kind);
    if (kind.filter(one -> one != Kind.FLOW).isEmpty()) {
      keep(draft.window(start(period.from()), start(period.until())));
      return;
    }
    boolean state = kind.filter(Kind.STATE::equals).isPresent();
    if (period.equals(periods().get(0))) {
      keep(
          reading(subject, platform, metric, state ? BASE : Fraction.ZERO, period)
              .origin(from)
              .at(start(period.from())));
    }
    Fraction end = state ? value : value.times(Fraction.of(periods().indexOf(period) + 1L));
    keep(reading(subject, platform, metric, end, period).origin(from).at(start(period.until())));
  }

  private ReadingDraft reading(
      String subject, String platform, String metric, Fraction value, BillingPeriod period) {
    Optional<Metric> known = dictionary.resolve(platform, metric);
    int decimals = known.map(one -> one.unit().decimals()).orElse(0);
    String code = known.map(Metric::code).orElse(metric);
    BigDecimal figure = value.decimal(decimals, RoundingMode.HALF_UP);
    List<String> sources = terms.payment().sources();
    String source = sources.contains("first-party") ? "first-party" : sources.get(0);
    return Reading.of(subject, platform, code)
        .figure(Figure.of(figure))
        .source(source, start(period.until().plusDays(learnt())));
  }

  private long learnt() {
    return Math.min(LEARNT_AFTER, terms.payment().freezeDays().orElse((long) LEARNT_AFTER));
  }

  private void keep(ReadingDraft draft) {
    Reading reading = draft.done();
    readings.putIfAbsent(reading.identity(), reading);
  }

  private static Instant start(LocalDate day) {
    return ZoneDays.start(day, Reading.INDIA);
  }
}
