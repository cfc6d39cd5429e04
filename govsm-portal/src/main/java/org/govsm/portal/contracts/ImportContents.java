package org.govsm.portal.contracts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.measurement.Reading;

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
   */
  public record Series(
      String platform, String metric, long readings, long posts, Instant first, Instant last) {}

  static ImportContents of(Transaction tx, String contract, int number) {
    return new ImportContents(
        tx.handle()
            .createQuery(
                "select platform, metric, count(*) as readings,"
                    + " count(distinct case when published_at is not null then subject end)"
                    + " as posts, min(from_at) as first_at, max(to_at) as last_at"
                    + " from reading where contract = :contract and import_no = :number"
                    + " group by platform, metric order by platform, metric")
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
                        Sql.instant(row, "last_at")))
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

  /** The first and the last day in India; empty without readings. */
  public Optional<List<LocalDate>> days() {
    if (series.isEmpty()) {
      return Optional.empty();
    }
    LocalDate first = day(series.stream().map(Series::first).min(Instant::compareTo).orElseThrow());
    Instant end = series.stream().map(Series::last).max(Instant::compareTo).orElseThrow();
    LocalDate last = day(end.minusMillis(1)); // a window ends with the first instant after it
    return Optional.of(List.of(first, last.isBefore(first) ? first : last));
  }

  private static LocalDate day(Instant at) {
    return LocalDate.ofInstant(at, Reading.INDIA);
  }
}
