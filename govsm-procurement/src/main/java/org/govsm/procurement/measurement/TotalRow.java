package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.measurement.file.CellText;
import org.govsm.procurement.measurement.file.Headings;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * The row of totals of a file, which is no reading. What adds up can never be less in all than in
 * the rows: where it is, one of the two is wrong, and the file does not say which. Where it is
 * more, rows may lack, which is told.
 */
final class TotalRow {

  private final String platform;
  private final Map<String, BigDecimal> said = new TreeMap<>();
  private final Map<String, BigDecimal> sums = new TreeMap<>();
  private final boolean mayCome;
  private long rows;

  /** Of a file in which it did not come yet: it may stand above the rows or below them. */
  TotalRow(Layout layout) {
    platform = layout.platform().orElse("");
    mayCome = !layout.words().totals().isEmpty();
  }

  /** What the row says; the first of several holds. */
  void read(Layout layout, MetricDictionary dictionary, Headings headings, List<String> cells) {
    for (Headings.Place place : headings.metrics()) {
      Metric metric = dictionary.find(platform, place.column().metric()).orElseThrow();
      boolean adds = layout.isAboutAccount() ? metric.isAdditiveOverTime() : adds(metric);
      String text = place.index() < cells.size() ? CellText.clean(cells.get(place.index())) : "";
      if (adds && !metric.isNet() && !metric.mayBeNegative() && !text.isEmpty()) {
        Optional<BigDecimal> number = headings.notation().numbers().read(text, why -> {});
        number.ifPresent(n -> said.putIfAbsent(metric.code(), n));
      }
    }
  }

  private static boolean adds(Metric metric) {
    return metric.isAdditiveOverSubjects() && metric.isAdditiveOverTime();
  }

  void add(Reading reading) {
    if (!mayCome) {
      return;
    }
    rows++;
    reading
        .figure()
        .value()
        .ifPresent(value -> sums.merge(reading.metric(), value, BigDecimal::add));
  }

  /** Says which figures contradict it, and sets them aside. */
  void judge(ImportCounts counts, FileDoubts doubts) {
    List<Message> more = new ArrayList<>();
    said.forEach(
        (code, all) -> {
          BigDecimal sum = sums.getOrDefault(code, BigDecimal.ZERO);
          if (sum.add(rounded(all)).compareTo(all) < 0) {
            more.add(
                Message.of("import.total-figure")
                    .with("metric", new Term("metric." + platform + "." + code))
                    .with("total", all)
                    .with("sum", sum));
          } else if (sum.compareTo(all.add(rounded(all))) > 0) {
            RowFaults row = new RowFaults(1, doubts, true);
            row.about(platform, List.of(code));
            counts.read.ifPresent(span -> row.about(span.from(), span.until()));
            counts.setAside.figure(code, row);
            counts.notes.add(
                Message.of("import.total-less")
                    .with("metric", new Term("metric." + platform + "." + code))
                    .with("total", all)
                    .with("sum", sum));
          }
        });
    if (!more.isEmpty()) {
      counts.notes.add(Message.of("import.total-more").with("figures", more));
    }
  }

  /** By how much rows that were rounded may be more than their sum. */
  private BigDecimal rounded(BigDecimal all) {
    return all.scale() <= 0
        ? BigDecimal.ZERO
        : BigDecimal.ONE.movePointLeft(all.scale()).multiply(BigDecimal.valueOf(rows));
  }
}
