package org.govsm.procurement.scorecard;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.procurement.contract.BillingPeriod;

/** The results of all KPIs of a contract in one period. */
public final class Scorecard implements ToPlain {

  private final BillingPeriod period;
  private final List<KpiResult> results;
  private final List<Spent> spent;
  private final List<KpiResult> paidByOthers;
  private final Optional<Scorecard> before;
  private final Map<String, KpiResult> last;

  Scorecard(
      BillingPeriod period,
      List<KpiResult> results,
      List<Spent> spent,
      List<KpiResult> paidByOthers,
      Optional<Scorecard> before,
      Map<String, KpiResult> last) {
    this.period = period;
    this.results = List.copyOf(results);
    this.spent = List.copyOf(spent);
    this.paidByOthers = List.copyOf(paidByOthers);
    this.before = before;
    this.last = new LinkedHashMap<>(last);
    results.forEach(r -> this.last.put(r.kpi().id() + "/" + r.platform(), r));
  }

  /** The period. */
  public BillingPeriod period() {
    return period;
  }

  /**
   * The results.
   *
   * @return each KPI on each of its platforms, in the order of the terms; none of a KPI whose own
   *     period goes on
   */
  public List<KpiResult> results() {
    return results;
  }

  /**
   * A result.
   *
   * @param kpi the id of the KPI
   * @param platform the code of the platform
   * @return nothing where the terms have no such KPI in the period
   */
  public Optional<KpiResult> result(String kpi, String platform) {
    return results.stream()
        .filter(r -> r.kpi().id().equals(kpi) && r.platform().equals(platform))
        .findFirst();
  }

  /**
   * What the amounts come to that are not fixed.
   *
   * @return one for each such amount, in the order of the terms
   */
  public List<Spent> spent() {
    return spent;
  }

  /** Of which readings each result, and each amount that is not fixed, was made; in their order. */
  public List<Trail> trails() {
    return Stream.concat(results.stream().map(KpiResult::trail), spent.stream().map(Spent::trail))
        .toList();
  }

  /**
   * Whether not one figure was read for it.
   *
   * @return false where nothing had to be measured
   */
  public boolean isWithoutFigures() {
    List<Trail> all = trails();
    return !all.isEmpty() && all.stream().allMatch(trail -> trail.count() == 0);
  }

  /**
   * Whether the terms pay only another KPI for what a result counts, and that one counts.
   *
   * @param result one of its results
   * @return false where the other is not in force, is left out, or does not hold for the platform
   */
  public boolean isPaidByAnother(KpiResult result) {
    return paidByOthers.contains(result);
  }

  /** The results as a list. */
  @Override
  public List<Object> toPlain() {
    return Tree.list(results, KpiResult::toPlain);
  }

  /**
   * The scorecard of the period before, as known at the same instant.
   *
   * @return nothing for the first period of the contract
   */
  public Optional<Scorecard> before() {
    return before;
  }

  /** The last results by KPI and platform; where an own period goes on, those of the one before. */
  Map<String, KpiResult> byInstance() {
    return last;
  }
}
