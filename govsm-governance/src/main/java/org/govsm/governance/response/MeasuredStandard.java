package org.govsm.governance.response;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.ToPlain;

/**
 * Measured service standard: the share of queries with a first response in time, of all queries
 * that are owed one and whose time is over. A query of which it is not known leaves a range, and
 * only a range on one side of the target decides (GSM-RSP-07).
 */
public final class MeasuredStandard implements ToPlain {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private final TreeSet<String> missing = new TreeSet<>();
  private long inTime;
  private long late;
  private long running;
  private long open;

  private MeasuredStandard() {}

  /**
   * Measures.
   *
   * @param standard nothing where none is published: then the defaults are measured
   * @param office the office hours; nothing where they are not known
   * @param asOf the moment at which is counted
   */
  public static MeasuredStandard of(
      List<Query> queries,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      OffsetDateTime asOf) {
    MeasuredStandard measured = new MeasuredStandard();
    queries.forEach(query -> measured.count(ResponseDue.of(query, standard, office, asOf)));
    return measured;
  }

  /**
   * The same of records: each by the category by whose time it is judged, and open where a time was
   * not kept by its entry as it stood before it was corrected.
   */
  public static MeasuredStandard ofRecords(
      List<QueryRecord> records,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      OffsetDateTime asOf) {
    MeasuredStandard measured = new MeasuredStandard();
    records.forEach(record -> measured.count(record.due(standard, office, asOf)));
    return measured;
  }

  private void count(Decision<QueryTimes> due) {
    Optional<QueryTimes> times = due.found();
    boolean recordedLate = times.filter(QueryTimes::isFirstRecordedLate).isPresent();
    if (!recordedLate && times.filter(one -> !one.isOwed()).isPresent()) {
      return;
    }
    Optional<Boolean> met = times.flatMap(QueryTimes::firstInTime);
    if (met.isPresent()) {
      inTime += met.get() ? 1 : 0;
      late += met.get() ? 0 : 1;
    } else if (recordedLate) {
      open++;
      missing.add("firstResponseAt");
    } else if (times.flatMap(QueryTimes::firstBy).isPresent()) {
      running++;
    } else {
      open++;
      missing.addAll(
          due.ruling()
              .<List<String>>fold(
                  answer -> List.of(), refer -> List.of(), lacking -> lacking.missing()));
    }
  }

  /** The queries answered in time. */
  public long inTime() {
    return inTime;
  }

  /** The queries answered late, and those not answered whose time is over. */
  public long late() {
    return late;
  }

  /** The queries whose time still runs; they are not counted. */
  public long running() {
    return running;
  }

  /** The queries of which it is not known whether they were answered in time. */
  public long open() {
    return open;
  }

  /**
   * The share in time, in per cent, rounded down to two places.
   *
   * @return undetermined with what is missing where queries are open; nothing counted is missing
   *     too
   */
  public Ruling<BigDecimal> share() {
    if (open > 0) {
      List<String> facts = missing.isEmpty() ? List.of("queries") : List.copyOf(missing);
      return new Ruling.Undetermined<>(facts);
    }
    return inTime + late == 0
        ? new Ruling.Undetermined<>(List.of("queries"))
        : new Ruling.Answer<>(percent(inTime, inTime + late));
  }

  /**
   * Whether a target is met, compared without rounding.
   *
   * @param percent the least share, such as 90
   * @return nothing where no query is counted, or where those that are open can change it
   */
  public Optional<Boolean> meets(BigDecimal percent) {
    long all = inTime + late + open;
    if (all == 0) {
      return Optional.empty();
    }
    BigDecimal needed = percent.multiply(BigDecimal.valueOf(all));
    boolean least = BigDecimal.valueOf(inTime).multiply(HUNDRED).compareTo(needed) >= 0;
    boolean most = BigDecimal.valueOf(inTime + open).multiply(HUNDRED).compareTo(needed) >= 0;
    return least == most ? Optional.of(least) : Optional.empty();
  }

  private static BigDecimal percent(long part, long all) {
    return BigDecimal.valueOf(part)
        .multiply(HUNDRED)
        .divide(BigDecimal.valueOf(all), 2, RoundingMode.FLOOR);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("inTime", inTime);
    tree.put("late", late);
    tree.put("running", running);
    tree.put("open", open);
    if (open == 0 && inTime + late > 0) {
      tree.put("share", percent(inTime, inTime + late).toPlainString());
    }
    return tree;
  }
}
