package org.govsm.procurement.scale;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.importing.ReadingFile;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.measurement.ImportReport;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingSink;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Scorecard;
import org.govsm.procurement.scorecard.Scorecards;
import org.govsm.procurement.scorecard.ValueCache;

/**
 * Imports a file and, where months are asked for, scores them; where none are, imports it again, as
 * a process does that has run for a while. Each cell is checked and each row gives a reading with
 * its line and the digest of the file, which is given, not made. Prints seconds, peaks and each
 * figure as lines of {@code name=value}.
 */
final class GovsmRun {

  static final Instant KNOWN_BY = Instant.parse("2026-10-01T00:00:00Z");

  private GovsmRun() {}

  /**
   * Runs it.
   *
   * @param arguments layout, file, digest of the file, the number of months to score, and how many
   *     threads read beside the first
   * @throws IOException if the file cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    int months = Integer.parseInt(arguments[3]);
    ReadingBook.Draft draft = ReadingBook.empty().toDraft();
    long start = System.nanoTime();
    ImportReport report = read(arguments, months == 0 ? reading -> true : draft);
    Usage.seconds("import", start);
    report.refused().ifPresent(GovsmRun::fail);
    System.out.println("rows=" + report.rows());
    System.out.println("accepted=" + report.accepted());
    System.out.println("duplicates=" + report.duplicates());
    System.out.println("quarantined=" + report.quarantinedRows());
    if (months == 0) {
      long again = System.nanoTime();
      Usage.begin();
      read(arguments, reading -> true);
      Usage.again(again);
    } else {
      long sort = System.nanoTime();
      ReadingBook book = draft.done();
      Usage.seconds("sort", sort);
      System.out.println("size=" + book.size());
      long score = System.nanoTime();
      score(book, months);
      Usage.seconds("score", score);
    }
    Usage.seconds("total", start);
    Usage.print();
  }

  private static void fail(Message refused) {
    throw new IllegalStateException("the file was refused: " + refused);
  }

  private static ImportReport read(String[] arguments, ReadingSink sink) throws IOException {
    int helpers = Integer.parseInt(arguments[4]);
    ExecutorService executor = Executors.newFixedThreadPool(Math.max(1, helpers));
    try {
      return ReadingFile.of(Path.of(arguments[1]))
          .parallel(executor, helpers)
          .read(
              Layouts.shipped().find(arguments[0]).orElseThrow(),
              ImportContext.of(KNOWN_BY).evidence(arguments[2]).done(),
              sink)
          .rows();
    } finally {
      executor.shutdown();
    }
  }

  private static void score(ReadingBook book, int months) {
    Terms terms = terms(months);
    List<BillingPeriod> periods = terms.periods();
    List<Scorecard> cards =
        Scorecards.upTo(
            terms,
            MetricDictionary.shipped(),
            book,
            periods.get(periods.size() - 1),
            KNOWN_BY,
            new ValueCache());
    for (Scorecard card : cards) {
      for (KpiResult result : card.results()) {
        String value = result.value().map(v -> v.low().toString()).orElse("none");
        System.out.println("figure." + result.kpi().id() + "." + card.period().id() + "=" + value);
      }
    }
  }

  /** The last so many months. */
  private static Terms terms(int months) {
    YearMonth first = ReadingsFile.firstOf(months);
    List<Map<String, Object>> kpis = new ArrayList<>();
    ReadingsFile.FIGURES.forEach(
        (platform, metrics) -> metrics.forEach(metric -> kpis.add(kpi(platform, metric, metrics))));
    return Terms.fromPlain(
            Map.ofEntries(
                Map.entry("id", "SCALE"),
                Map.entry("title", "Invented contract of the benchmark"),
                Map.entry("currency", "INR"),
                Map.entry("buyer", Map.of("id", "buyer", "name", "Invented buyer")),
                Map.entry("supplier", Map.of("id", "supplier", "name", "Invented supplier")),
                Map.entry("from", first.atDay(1).toString()),
                Map.entry("until", first.plusMonths(months).atDay(1).toString()),
                Map.entry("period", "month"),
                Map.entry("kpis", kpis),
                Map.entry(
                    "payment",
                    Map.of(
                        "freezeDays", "7", "sources", List.of("platform-export", "third-party")))))
        .orThrow();
  }

  private static Map<String, Object> kpi(String platform, String metric, List<String> metrics) {
    String across = metric.equals(metrics.get(0)) ? "mean" : "sum";
    return Map.of(
        "id",
        platform + "-" + metric,
        "title",
        Map.of("en", metric),
        "clause",
        "1",
        "platforms",
        List.of(platform),
        "measure",
        Map.of("kind", "value", "metrics", List.of(metric), "of", "posts", "across", across));
  }
}
