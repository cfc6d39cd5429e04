package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Withdrawal;
import org.govsm.procurement.scorecard.KpiResult;

/** Withdrawn readings: which withdrawals took figures of a result away. */
record WithdrawnReadings(Transaction tx) {

  /** The withdrawals of files that had figures of a KPI on a platform in a period. */
  List<Withdrawal> of(String contract, KpiResult result, BillingPeriod period) {
    List<Withdrawal> all = new StoredWithdrawals(tx).of(contract).all();
    Set<String> metrics =
        result.kpi().measure().operands().stream()
            .flatMap(operand -> operand.metrics().stream())
            .collect(Collectors.toSet());
    if (all.isEmpty() || metrics.isEmpty()) {
      return List.of();
    }
    Set<Integer> had = new HashSet<>();
    metrics.forEach(metric -> had.addAll(files(contract, result.platform(), metric, period, all)));
    return all.stream().filter(one -> had.contains(one.file())).toList();
  }

  private List<Integer> files(
      String contract,
      String platform,
      String metric,
      BillingPeriod period,
      List<Withdrawal> withdrawn) {
    String numbers =
        withdrawn.stream()
            .map(Withdrawal::file)
            .map(String::valueOf)
            .collect(Collectors.joining(", "));
    return tx.handle()
        .createQuery(
            "select distinct import_no from reading where contract = :contract"
                + " and platform = :platform and metric = :metric and import_no in ("
                + numbers
                + ") and (published_at is null and to_at > :from and from_at < :until"
                + " or published_at >= :from and published_at < :until)")
        .bind("contract", contract)
        .bind("platform", platform)
        .bind("metric", metric)
        .bind("from", Sql.instant(start(period.from())))
        .bind("until", Sql.instant(start(period.until())))
        .mapTo(Integer.class)
        .list();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }
}
