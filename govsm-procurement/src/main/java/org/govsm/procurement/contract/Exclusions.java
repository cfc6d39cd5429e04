package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** The days of a period on which a KPI does not count. */
final class Exclusions {

  private final List<Node> rows;
  private final BillingPeriod period;

  Exclusions(List<Node> rows, BillingPeriod period) {
    this.rows = rows.stream().filter(row -> touches(row, period)).toList();
    this.period = period;
  }

  private static boolean touches(Node row, BillingPeriod period) {
    return first(row, period).isBefore(after(row, period));
  }

  static LocalDate first(Node row, BillingPeriod period) {
    return row.find("from", LocalDate.class)
        .filter(from -> from.isAfter(period.from()))
        .orElse(period.from());
  }

  static LocalDate after(Node row, BillingPeriod period) {
    return row.find("until", LocalDate.class)
        .filter(until -> until.isBefore(period.until()))
        .orElse(period.until());
  }

  /** All that touch the period. */
  List<Node> all() {
    return rows;
  }

  /** The first by which the whole period does not count. */
  Optional<Node> whole(String kpi) {
    return rows.stream()
        .filter(row -> isOf(row, kpi))
        .filter(row -> !byDays(row) || daysLeft(kpi) == 0)
        .findFirst();
  }

  /** Those by which the target falls with the days. */
  List<Node> parts(String kpi) {
    return rows.stream().filter(row -> isOf(row, kpi) && byDays(row)).toList();
  }

  /** A sentence for each exclusion by which a KPI counts on some days only. */
  Stream<Message> partly(Kpi kpi) {
    return whole(kpi.id()).isPresent()
        ? Stream.empty()
        : parts(kpi.id()).stream().map(row -> partly(kpi, row));
  }

  private Message partly(Kpi kpi, Node row) {
    return Message.of("excluded.partly")
        .with("kpi", new KpiName(kpi))
        .with("days", daysLeft(kpi.id()))
        .with("of", days())
        .with("target", kpi.target().orElseThrow().said())
        .with("reason", new Term("exclusion." + row.text("reason")))
        .with("reference", row.text("reference"));
  }

  /** The part of the days of the period that is left: one where all count. */
  Fraction left(String kpi) {
    return Fraction.of(daysLeft(kpi)).dividedBy(Fraction.of(days()));
  }

  long days() {
    return ChronoUnit.DAYS.between(period.from(), period.until());
  }

  long daysLeft(String kpi) {
    Set<LocalDate> out = new HashSet<>();
    parts(kpi).forEach(row -> first(row, period).datesUntil(after(row, period)).forEach(out::add));
    return days() - out.size();
  }

  private boolean byDays(Node row) {
    boolean some =
        first(row, period).isAfter(period.from()) || after(row, period).isBefore(period.until());
    return some && row.find("partly", String.class).filter(TermsForm.BY_DAYS::equals).isPresent();
  }

  private static boolean isOf(Node row, String kpi) {
    return !row.has("kpis") || row.codes("kpis").contains(kpi);
  }
}
