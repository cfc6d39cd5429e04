package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Readings;
import org.govsm.procurement.measurement.Selection;

/**
 * Figures counted by hand: what the parties counted of a contract over some days, written as the
 * file of readings (layout {@value #LAYOUT}) that they could upload themselves. The same figures
 * give the same bytes.
 *
 * <p>A count is given at the end of its days, or at the same time as the last figure that is on
 * record for the same thing and days. So none is later than another and takes its place: two that
 * differ are held until one is withdrawn.
 */
public final class CountedFigures {

  /** The layout of the file. */
  public static final String LAYOUT = "govsm.readings.csv";

  private static final String HEAD =
      "subject,platform,metric,from,to,value,source,origin,retrievedAt\n";
  private static final String OWN = "first-party";

  private CountedFigures() {}

  /**
   * The file.
   *
   * @param from the first day
   * @param until the day after the last
   * @param known the readings on record
   */
  public static byte[] file(
      Terms terms,
      LocalDate from,
      LocalDate until,
      Map<CountedMetric, BigDecimal> figures,
      Readings known) {
    SortedMap<String, String> rows = new TreeMap<>();
    figures.forEach(
        (metric, figure) ->
            rows.put(
                metric.code(terms),
                String.join(
                    ",",
                    cell(metric.subject()),
                    Kpi.CONTRACT,
                    metric.metric().code(),
                    from.toString(),
                    until.toString(),
                    figure.toPlainString(),
                    source(terms),
                    metric.origin(),
                    given(terms, metric, from, until, known).toString())));
    StringBuilder file = new StringBuilder(HEAD);
    rows.values().forEach(row -> file.append(row).append('\n'));
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /**
   * The file of figures that were worked out.
   *
   * @param readings of what the parties count, each over whole days of India and with a figure
   */
  public static byte[] file(List<Reading> readings) {
    return file(readings, Reading::retrievedAt);
  }

  /**
   * The file of figures that were worked out, beside what another party gave: at the same time, so
   * that neither takes the place of the other. Those of which a party gave its own before keep
   * their time.
   *
   * @param readings as of {@link #file(List)}
   * @param party who gives them
   * @param known the readings on record
   */
  public static byte[] file(List<Reading> readings, String party, Readings known) {
    return file(readings, one -> beside(one, party, known));
  }

  private static Instant beside(Reading one, String party, Readings known) {
    List<Reading> others =
        onRecord(one.metric(), one.fromDay(), one.toDay(), known)
            .filter(other -> other.identity().equals(one.identity()))
            .filter(other -> other.evidence().flatMap(Evidence::countedBy).isPresent())
            .toList();
    return others.stream()
            .anyMatch(
                own ->
                    own.evidence().flatMap(Evidence::countedBy).filter(party::equals).isPresent())
        ? one.retrievedAt()
        : others.stream()
            .map(Reading::retrievedAt)
            .max(Comparator.naturalOrder())
            .orElse(one.retrievedAt());
  }

  private static byte[] file(List<Reading> readings, Function<Reading, Instant> given) {
    StringBuilder file = new StringBuilder(HEAD);
    for (Reading one : readings) {
      file.append(
              String.join(
                  ",",
                  cell(one.subject()),
                  one.platform(),
                  one.metric(),
                  one.fromDay().toString(),
                  one.toDay().toString(),
                  one.figure().value().orElseThrow().toPlainString(),
                  one.source(),
                  one.origin(),
                  given.apply(one).toString()))
          .append('\n');
    }
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static Instant given(
      Terms terms, CountedMetric counted, LocalDate from, LocalDate until, Readings known) {
    String source = source(terms);
    return onRecord(counted.metric().code(), from, until, known)
        .filter(
            one ->
                one.subject().equals(counted.subject())
                    && one.origin().equals(counted.origin())
                    && one.source().equals(source)
                    && one.from().equals(start(from))
                    && one.to().equals(start(until)))
        .map(Reading::retrievedAt)
        .reduce(start(until), (one, other) -> one.isBefore(other) ? other : one);
  }

  /**
   * Readings of one metric that touch some days.
   *
   * @param from the first day
   * @param until the day after the last
   */
  static Stream<Reading> onRecord(String metric, LocalDate from, LocalDate until, Readings known) {
    List<Reading> found = new ArrayList<>();
    known.each(
        Selection.of(Kpi.CONTRACT, metric, Instant.MAX).touching(start(from), start(until)),
        found::add);
    return found.stream();
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }

  /** What the parties count is their own figure, unless the terms take none from this source. */
  public static String source(Terms terms) {
    List<String> taken = terms.payment().sources();
    return taken.isEmpty() || taken.contains(OWN) ? OWN : taken.get(0);
  }

  private static String cell(String text) {
    return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
