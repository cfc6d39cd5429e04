package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.Interval;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecards;
import org.govsm.procurement.scorecard.ValueCache;

/**
 * Baseline of a KPI: its values in past periods, made from readings as a certificate makes them. A
 * period without a figure has no value; it is never zero.
 */
public final class Baseline implements ToPlain {

  private final Kpi kpi;
  private final String platform;
  private final MetricDictionary dictionary;
  private final List<PastPeriod> periods;

  private Baseline(
      Kpi kpi, String platform, MetricDictionary dictionary, List<PastPeriod> periods) {
    this.kpi = kpi;
    this.platform = platform;
    this.dictionary = dictionary;
    this.periods = List.copyOf(periods);
  }

  /**
   * Starts a baseline.
   *
   * @param kpi the KPI of the terms, or what a {@link CoreKpi} resolves to; its target and
   *     consequence change nothing in the values
   * @param platform one of its platforms
   * @return a draft without days
   * @throws IllegalArgumentException if the KPI does not hold for the platform, or is a weighted
   *     score of others
   */
  public static Draft of(Kpi kpi, String platform) {
    return new Draft(kpi, platform);
  }

  /** The KPI. */
  public Kpi kpi() {
    return kpi;
  }

  /**
   * The platform.
   *
   * @return its code
   */
  public String platform() {
    return platform;
  }

  /**
   * The past periods.
   *
   * @return in order, at least one; those without a value say why
   */
  public List<PastPeriod> periods() {
    return periods;
  }

  /** How many past periods have a value. */
  public int count() {
    return values().size();
  }

  /**
   * The past periods without a value.
   *
   * @return in order
   */
  public List<PastPeriod> missing() {
    return periods.stream().filter(one -> one.value().isEmpty()).toList();
  }

  /**
   * The median of the values.
   *
   * @return the mean of the middle two where their number is even; nothing where there is no value
   */
  public Optional<Interval> median() {
    return values().isEmpty()
        ? Optional.empty()
        : Optional.of(new Interval(median(Interval::low), median(Interval::high)));
  }

  /**
   * The spread of the values.
   *
   * @return from the least to the greatest; nothing where there is no value
   */
  public Optional<Interval> spread() {
    return values().stream()
        .reduce((a, b) -> new Interval(a.low().min(b.low()), a.high().max(b.high())));
  }

  /**
   * What history says of the promise that the KPI makes. It never says whether the target is right.
   *
   * @param from the first day of the contract
   * @param until the first day after it
   * @return periods without a figure, a metric that is not given on some day of the contract, a
   *     definition that changed, and a target that was met already, each with its numbers
   * @throws IllegalArgumentException if there is no day between
   */
  public List<Finding> findings(LocalDate from, LocalDate until) {
    return new BaselineFindings(this, dictionary).of(from, until);
  }

  List<Interval> values() {
    return periods.stream().flatMap(one -> one.value().stream()).toList();
  }

  private Fraction median(Function<Interval, Fraction> end) {
    List<Fraction> ends = values().stream().map(end).sorted().toList();
    int middle = ends.size() / 2;
    return ends.size() % 2 == 1
        ? ends.get(middle)
        : ends.get(middle - 1).plus(ends.get(middle)).dividedBy(Fraction.of(2));
  }

  /** The published tree form; what there is no value for is left out. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("kpi", kpi.id());
    tree.put("platform", platform);
    tree.put("measure", kpi.measure().kind());
    tree.put("count", Tree.of(count()));
    median().ifPresent(value -> put(tree, "median", value));
    spread().ifPresent(value -> put(tree, "spread", value));
    tree.put("missing", missing().stream().map(one -> one.period().id()).toList());
    tree.put("periods", Tree.list(periods, PastPeriod::toPlain));
    return tree;
  }

  private static void put(Map<String, Object> tree, String name, Interval value) {
    Map<String, BigDecimal> ends = new LinkedHashMap<>();
    ends.put("low", value.low().shown());
    ends.put("high", value.high().shown());
    tree.put(name, ends);
  }

  /**
   * A baseline in the making: which days, by which periods, and whose figures. One thread fills it.
   */
  public static final class Draft {

    private static final List<String> PARTS = List.of("id", "title", "clause", "level", "measure");

    private final Kpi kpi;
    private final String platform;
    private final Map<String, Object> payment = new LinkedHashMap<>();
    private Optional<BillingPeriod> days = Optional.empty();
    private String period = "month";

    private Draft(Kpi kpi, String platform) {
      if (!kpi.platforms().contains(platform)) {
        throw new IllegalArgumentException(
            kpi.id() + " does not hold for " + platform + ", but for " + kpi.platforms());
      }
      if (kpi.measure().operands().isEmpty()) {
        throw new IllegalArgumentException(kpi.id() + " is a score of other KPIs");
      }
      this.kpi = requireNonNull(kpi, "kpi");
      this.platform = platform;
    }

    /**
     * The past days, whole periods of the calendar.
     *
     * @param from the first day
     * @param until the first day after
     */
    public Draft days(LocalDate from, LocalDate until) {
      days = Optional.of(new BillingPeriod("history", from, until));
      return this;
    }

    /**
     * How long a period is; a month where nothing is said. It should be that of the contract.
     *
     * @param length month or quarter
     */
    public Draft every(String length) {
      period = requireNonNull(length, "length");
      return this;
    }

    /**
     * The accounts whose figures count; all that were read where nothing is said.
     *
     * @param ids ids, handles or addresses, as files write them
     */
    public Draft accounts(List<String> ids) {
      payment.put("accounts", List.of(Map.of("platform", platform, "ids", List.copyOf(ids))));
      return this;
    }

    /**
     * Whose readings count.
     *
     * @param codes sources of the dictionary, the firmest first
     */
    public Draft sources(List<String> codes) {
      payment.put("sources", List.copyOf(codes));
      return this;
    }

    /**
     * Reads the values.
     *
     * @param dictionary the metrics
     * @param readings the readings of the past
     * @param knownBy readings learnt later are left out
     * @throws IllegalArgumentException if no days were given, they are no whole periods, or the KPI
     *     names a metric that the dictionary lacks
     */
    public Baseline read(MetricDictionary dictionary, Readings readings, Instant knownBy) {
      BillingPeriod past =
          days.orElseThrow(() -> new IllegalArgumentException("say the days of the past"));
      Terms terms =
          KpiTerms.draft(tree(), past.from(), past.until(), period)
              .set("payment", payment)
              .done()
              .orThrow();
      List<BillingPeriod> all = terms.periods();
      List<PastPeriod> values = new ArrayList<>();
      Scorecards.upTo(
              terms, dictionary, readings, all.get(all.size() - 1), knownBy, new ValueCache())
          .forEach(
              card ->
                  values.add(past(card.period(), card.result(kpi.id(), platform).orElseThrow())));
      return new Baseline(kpi, platform, dictionary, values);
    }

    private static PastPeriod past(BillingPeriod period, KpiResult result) {
      return new PastPeriod(period, result.value(), result.reasons());
    }

    private Map<String, Object> tree() {
      Map<String, Object> tree = new LinkedHashMap<>(kpi.branch().toPlain());
      tree.keySet().retainAll(PARTS);
      if (!platform.equals(Kpi.CONTRACT)) {
        tree.put("platforms", List.of(platform));
      }
      return tree;
    }
  }
}
