package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/** Measured periods: whether any figure is there, in whatever file that was not withdrawn. */
final class MeasuredPeriods {

  private static final String OF_METRIC =
      " where r.contract = :contract and r.platform = :platform and r.metric = :metric"
          + " and r.import_no <= :last and not exists (select 1 from import_withdrawal w"
          + " where w.contract = r.contract and w.import_no = r.import_no)";

  private static final String DATED = " and r.published_at >= :from and r.published_at < :until";

  private static final String UNDATED =
      " and r.published_at is null and r.to_at > :from"
          + " and (r.from_at < :until or r.to_at <= :until)";

  /** A figure without a day tells a period where another of the same post has it. */
  private static final String DATED_ELSEWHERE =
      " and exists (select 1 from reading p"
          + " where p.contract = r.contract and p.platform = r.platform and p.subject = r.subject"
          + " and p.published_at >= :from and p.published_at < :until)";

  /** Of a contract that was entered after the freeze, files are taken by their own word. */
  private static final String LATE =
      " and exists (select 1 from reading_import i where i.contract = r.contract"
          + " and i.import_no = r.import_no and i.imported_at > :freeze)"
          + " and (r.retrieved_at > :freeze or exists (select 1 from contract_version v"
          + " where v.contract = r.contract and v.version = 1 and v.made_at <= :freeze))";

  private MeasuredPeriods() {}

  /**
   * Metric of a contract, as its terms read it.
   *
   * @param ofPosts whether it is read of posts, whose day must be known
   * @param sources whose figures count
   * @param last the last import that counts
   */
  record Wanted(String contract, Metric metric, boolean ofPosts, List<String> sources, int last) {}

  /**
   * Whether a figure of a metric is there for a period: a figure of a post belongs to the period in
   * which it went out, a state to its last day.
   */
  static boolean has(Transaction tx, Wanted wanted, BillingPeriod period) {
    return isThere(tx, wanted, period, DATED, Map.of())
        || isThere(
            tx, wanted, period, UNDATED + (wanted.ofPosts() ? DATED_ELSEWHERE : ""), Map.of());
  }

  /** Whether a figure came after the freeze: it counts in no certificate of the period. */
  static boolean hasLate(Transaction tx, Wanted wanted, BillingPeriod period, Instant freeze) {
    Map<String, Object> more = Map.of("freeze", Sql.instant(freeze));
    return isThere(tx, wanted, period, DATED + LATE, more)
        || isThere(tx, wanted, period, UNDATED + LATE, more);
  }

  private static boolean isThere(
      Transaction tx,
      Wanted wanted,
      BillingPeriod period,
      String condition,
      Map<String, Object> more) {
    Map<String, String> sources = new LinkedHashMap<>();
    wanted.sources().forEach(source -> sources.put("source" + sources.size(), source));
    String named = sources.keySet().stream().map(":"::concat).collect(Collectors.joining(", "));
    return tx.handle()
        .createQuery(
            "select 1 from reading r"
                + OF_METRIC
                + " and r.source in ("
                + named
                + ")"
                + condition
                + " limit 1")
        .bind("contract", wanted.contract())
        .bind("platform", wanted.metric().platform())
        .bind("metric", wanted.metric().code())
        .bind("last", wanted.last())
        .bindMap(sources)
        .bindMap(more)
        .bind("from", Sql.instant(start(period.from())))
        .bind("until", Sql.instant(start(period.until())))
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }
}
