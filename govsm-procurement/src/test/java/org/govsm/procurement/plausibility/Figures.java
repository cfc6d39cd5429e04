package org.govsm.procurement.plausibility;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.vocabulary.ZoneDays;

/** Figures of a test, of the period October 2026 and of the days before it. */
final class Figures {

  static final LocalDate OCTOBER = LocalDate.of(2026, 10, 1);
  static final LocalDate NOVEMBER = LocalDate.of(2026, 11, 1);

  private final String platform;
  private final List<Reading> readings = new ArrayList<>();
  private String origin = "all";
  private String source = "platform-export";
  private int given = 1;

  Figures(String platform) {
    this.platform = platform;
  }

  Figures origin(String code) {
    origin = code;
    return this;
  }

  Figures source(String code) {
    source = code;
    return this;
  }

  /** How many days after its window a figure is given. */
  Figures given(int days) {
    given = days;
    return this;
  }

  /** What was so at the beginning of a day. */
  Figures state(String account, String metric, LocalDate day, long value) {
    return add(Reading.of(account, platform, metric), start(day), start(day), value);
  }

  /** What was so at an instant. */
  Figures at(String account, String metric, Instant instant, long value) {
    return add(Reading.of(account, platform, metric), instant, instant, value);
  }

  /** What happened on a day. */
  Figures day(String account, String metric, LocalDate day, long value) {
    return add(Reading.of(account, platform, metric), start(day), start(day.plusDays(1)), value);
  }

  /** What a post had by the beginning of a day. */
  Figures post(
      String account, String id, String metric, LocalDate out, LocalDate read, long value) {
    ReadingDraft draft = Reading.of(id, platform, metric).account(account).published(start(out));
    return add(draft, start(out), start(read), value);
  }

  private Figures add(ReadingDraft draft, Instant from, Instant to, long value) {
    readings.add(
        draft
            .window(from, to)
            .figure(Figure.of(BigDecimal.valueOf(value)))
            .source(source, to.plus(Duration.ofDays(given)))
            .origin(origin)
            .done());
    return this;
  }

  static Instant start(LocalDate day) {
    return ZoneDays.start(day, Reading.INDIA);
  }

  List<Anomaly> found() {
    return found(PlausibilityLimits.shipped());
  }

  List<Anomaly> found(PlausibilityLimits limits) {
    return report(limits).anomalies();
  }

  PlausibilityReport report(PlausibilityLimits limits) {
    return PlausibilityChecks.of(
        PlausibilityRequest.of(
                ReadingBook.of(readings), OCTOBER, NOVEMBER, start(NOVEMBER.plusDays(30)))
            .limits(limits)
            .platforms(Set.of(platform)));
  }

  List<String> checks() {
    return found().stream().map(Anomaly::check).toList();
  }
}
