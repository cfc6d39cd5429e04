package org.govsm.portal.contracts;

import static java.util.Comparator.naturalOrder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;

/** Import contents: what the new readings of an upload are about. */
public record ImportContents(List<Series> series) {

  /** Keeps its own copy. */
  public ImportContents {
    series = List.copyOf(series);
  }

  /**
   * Readings of one metric.
   *
   * @param posts how many posts they are of; 0 for readings of an account
   * @param first when the first of their windows begins
   * @param last when the last of them ends
   * @param zone in which their days are counted
   */
  public record Series(
      String platform,
      String metric,
      long readings,
      long posts,
      Instant first,
      Instant last,
      ZoneId zone) {

    private LocalDate firstDay() {
      return LocalDate.ofInstant(first, zone);
    }

    /** A window ends with the first instant after it. */
    private LocalDate lastDay() {
      return LocalDate.ofInstant(last.minusMillis(1), zone);
    }
  }

  static ImportContents of(Transaction tx, String contract, int number) {
    return new ImportContents(
        tx.handle()
            .createQuery(
                "select platform, metric, count(*) as readings,"
                    + " count(distinct case when published_at is not null then subject end)"
                    + " as posts, min(from_at) as first_at, max(to_at) as last_at, zone"
                    + " from reading where contract = :contract and import_no = :number"
                    + " group by platform, metric, zone order by platform, metric, zone")
            .bind("contract", contract)
            .bind("number", number)
            .map(
                (row, context) ->
                    new Series(
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        Sql.instant(row, "first_at"),
                        Sql.instant(row, "last_at"),
                        ZoneId.of(row.getString("zone"))))
            .list());
  }

  /** The platforms, in words. */
  public String platforms(Messages words) {
    TreeSet<String> all = new TreeSet<>();
    series.forEach(
        one -> all.add(words.find("term.platform." + one.platform()).orElse(one.platform())));
    return String.join(", ", all);
  }

  /** The metrics, in words. */
  public String metrics(Messages words) {
    TreeSet<String> all = new TreeSet<>();
    series.forEach(
        one ->
            all.add(
                words
                    .find("term.metric." + one.platform() + "." + one.metric())
                    .orElse(one.metric())));
    return String.join(", ", all);
  }

  /** From when to when, for readings that there are. */
  public Message span() {
    List<LocalDate> days = days().orElseThrow();
    return Message.of("contents.days").with("from", days.get(0)).with("until", days.get(1));
  }

  /** The number of posts: of the metric that most of them have. */
  public long posts() {
    return series.stream().mapToLong(Series::posts).max().orElse(0);
  }

  /** The first and the last day, each by the clocks of its readings; empty without readings. */
  public Optional<List<LocalDate>> days() {
    if (series.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = series.stream().map(Series::firstDay).min(naturalOrder()).orElseThrow();
    LocalDate last = series.stream().map(Series::lastDay).max(naturalOrder()).orElseThrow();
    return Optional.of(List.of(first, last.isBefore(first) ? first : last));
  }
}
