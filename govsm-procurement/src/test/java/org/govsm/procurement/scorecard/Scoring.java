package org.govsm.procurement.scorecard;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.NamedValue;
import org.govsm.procurement.Given;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;
import org.govsm.procurement.measurement.ReadingDraft;
import org.govsm.procurement.metric.MetricDictionary;

/** Readings of a test, and what one KPI makes of them. */
final class Scoring {

  static final LocalDate APRIL = Given.FIRST;
  static final LocalDate MAY = APRIL.plusMonths(1);
  static final LocalDate JUNE = APRIL.plusMonths(2);

  private static final Instant LATE = Instant.parse("2026-12-31T00:00:00Z");

  private final List<Reading> readings = new ArrayList<>();
  private final String platform;
  private final List<Object> names = new ArrayList<>();
  private Instant knownBy = LATE;

  Scoring(String platform) {
    this.platform = platform;
  }

  Scoring add(ReadingDraft reading) {
    readings.add(reading.done());
    return this;
  }

  Scoring add(Reading reading) {
    readings.add(reading);
    return this;
  }

  /** The terms say that names are of one thing or of several; takes the place of what they said. */
  Scoring names(String are, String... all) {
    names.clear();
    names.add(
        Given.tree("platform", platform, "names", List.of(all), "are", are, "clause", "letter 7"));
    return this;
  }

  Scoring knownBy(Instant instant) {
    knownBy = instant;
    return this;
  }

  /** A window of an account, by days. */
  ReadingDraft account(String id, String metric, LocalDate from, LocalDate until, long value) {
    return window(id, metric, Given.start(from), Given.start(until), value);
  }

  /** A state of an account at an instant. */
  ReadingDraft state(String id, String metric, Instant at, long value) {
    return window(id, metric, at, at, value);
  }

  /** A window of a post that went out on a day, read when the window was over. */
  ReadingDraft post(
      String id, String metric, LocalDate out, LocalDate from, LocalDate until, long value) {
    return account(id, metric, from, until, value).published(Given.start(out));
  }

  /** The life of a post up to the end of the month in which it went out. */
  ReadingDraft post(String id, String metric, LocalDate out, long value) {
    return post(id, metric, out, out, out.withDayOfMonth(1).plusMonths(1), value);
  }

  ReadingDraft window(String id, String metric, Instant from, Instant to, long value) {
    return Reading.of(id, platform, metric)
        .window(from, to)
        .figure(Figure.of(BigDecimal.valueOf(value)))
        .source("platform-export", to.plus(Duration.ofDays(4)));
  }

  /** The result of April against a target. */
  KpiResult judged(Map<String, Object> measure, Map<String, Object> target) {
    return resultOf(Given.kpi("k", measure, "platforms", List.of(platform), "target", target), 0);
  }

  KpiResult result(Map<String, Object> measure, int month) {
    return resultOf(Given.kpi("k", measure, "platforms", List.of(platform)), month);
  }

  private KpiResult resultOf(Map<String, Object> kpi, int month) {
    Terms.Draft draft = Given.terms();
    draft.set("kpis", List.of(kpi));
    if (!names.isEmpty()) {
      draft.set("names", names);
    }
    Terms terms = draft.done().orThrow();
    List<Scorecard> cards =
        Scorecards.upTo(
            terms,
            MetricDictionary.shipped(),
            ReadingBook.of(readings),
            terms.periods().get(month),
            knownBy,
            new ValueCache());
    return cards.get(month).results().get(0);
  }

  /** The value in a month, 0 for April; where there is none, the key of the first reason. */
  String value(Map<String, Object> measure, int month) {
    KpiResult result = result(measure, month);
    return result
        .value()
        .map(v -> v.isExact() ? v.low().shown().toString() : v.low() + ".." + v.high())
        .orElseGet(() -> result.reasons().get(0).key());
  }

  /** Of the first reason, the key and one of its values. */
  String reason(Map<String, Object> measure, int month, String part) {
    Message reason = result(measure, month).reasons().get(0);
    Object value = reason.values().get(part);
    return reason.key() + " " + (value instanceof NamedValue named ? named.code() : value);
  }

  static Map<String, Object> account(String metric, Object... more) {
    return Given.value(metric, more);
  }

  static Map<String, Object> posts(String across, String... metrics) {
    return Given.tree(
        "kind",
        "value",
        "metrics",
        List.of(metrics),
        "of",
        "posts",
        "across",
        across,
        "asCounted",
        true);
  }

  static Map<String, Object> growth(String as, Map<String, Object> of) {
    of.remove("kind");
    return Given.tree("kind", "growth", "of", of, "as", as);
  }
}
