package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Figures counted by hand: what the parties counted of a contract over some days, written as the
 * file of readings (layout {@value #LAYOUT}) that they could upload themselves. The same figures
 * give the same bytes.
 */
public final class CountedFigures {

  /** The layout of the file. */
  public static final String LAYOUT = "govsm.readings.csv";

  private static final String HEAD = "subject,platform,metric,from,to,value,source,origin\n";
  private static final String OWN = "first-party";

  private CountedFigures() {}

  /**
   * The file.
   *
   * @param from the first day
   * @param until the day after the last
   */
  public static byte[] file(
      Terms terms, LocalDate from, LocalDate until, Map<CountedMetric, BigDecimal> figures) {
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
                    metric.origin())));
    StringBuilder file = new StringBuilder(HEAD);
    rows.values().forEach(row -> file.append(row).append('\n'));
    return file.toString().getBytes(StandardCharsets.UTF_8);
  }

  /** What the parties count is their own figure, unless the terms take none from this source. */
  private static String source(Terms terms) {
    List<String> taken = terms.payment().sources();
    return taken.isEmpty() || taken.contains(OWN) ? OWN : taken.get(0);
  }

  private static String cell(String text) {
    return text.matches("[^,\"\\r\\n]*") ? text : "\"" + text.replace("\"", "\"\"") + "\"";
  }
}
