package org.govsm.procurement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Measure;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.scorecard.Ingredient;
import org.govsm.procurement.scorecard.Interval;
import org.govsm.procurement.scorecard.KpiResult;
import org.govsm.procurement.scorecard.Trail;

/** Writes what was measured: each KPI on each platform with its readings and its formula. */
final class SheetResults {

  /** More readings than these are shown by their files alone. */
  private static final int SHOWN_READINGS = 10;

  private static final int SHORT_HASH = 19;

  private final Certificate certificate;
  private final SheetLines lines;
  private final Messages words;

  SheetResults(Certificate certificate, Messages words) {
    this.certificate = certificate;
    this.words = words;
    this.lines = new SheetLines(words);
  }

  ProofSheet.Section section() {
    certificate.scorecard().results().forEach(this::result);
    return lines.section("results");
  }

  private void result(KpiResult result) {
    Kpi kpi = result.kpi();
    lines.say(
        Message.of("sheet.result")
            .with("title", kpi.title(words.language()))
            .with("platform", new Term("platform." + result.platform()))
            .with("clause", kpi.clause())
            .with("status", new Term("status." + result.statusCode())));
    kpi.target().ifPresent(t -> lines.explain(Message.of("sheet.target").with("target", t.said())));
    readings(result.trail());
    formula(result);
    result.said().forEach(lines::explain);
    if (kpi.shape().filter(shape -> shape.countsRuns()).isPresent()) {
      lines.explain(Message.of("sheet.run").with("run", result.run()));
    }
    lines.explain(certificate.why(result));
  }

  private void readings(Trail trail) {
    if (trail.count() == 0) {
      return;
    }
    trail
        .files()
        .forEach(
            (file, count) ->
                lines.explain(
                    Message.of("sheet.file").with("file", brief(file)).with("count", count)));
    if (trail.count() <= SHOWN_READINGS) {
      trail.listed().forEach(reading -> lines.explain(said(reading)));
      trail.listed().stream().flatMap(one -> counted(one).stream()).forEach(lines::explain);
    } else {
      lines.explain(
          Message.of("sheet.readings")
              .with("count", trail.count())
              .with("digest", brief(trail.digest())));
    }
    learnt(trail);
  }

  /** Of a figure counted by hand, who counted it. */
  private static Optional<Message> counted(Reading reading) {
    return reading
        .evidence()
        .flatMap(Evidence::countedBy)
        .map(
            party ->
                Message.of("sheet.counted-by")
                    .with("metric", metric(reading.platform(), reading.metric()))
                    .with("party", new Term("counted-by." + party)));
  }

  private static String brief(String hash) {
    return hash.length() > SHORT_HASH ? hash.substring(0, SHORT_HASH) + "…" : hash;
  }

  /** What files claim of themselves stands beside the instants at which they were taken in. */
  private void learnt(Trail trail) {
    trail.listed().stream()
        .filter(reading -> !reading.learntAt().equals(reading.retrievedAt()))
        .map(SheetResults::learnt)
        .distinct()
        .forEach(lines::explain);
  }

  private static Message learnt(Reading reading) {
    return Message.of("sheet.learnt")
        .with("given", moment(reading.retrievedAt()))
        .with("learnt", moment(reading.learntAt()));
  }

  private static Message moment(Instant instant) {
    ZonedDateTime india = instant.atZone(Reading.INDIA).truncatedTo(ChronoUnit.MINUTES);
    return Message.of("sheet.moment")
        .with("day", india.toLocalDate())
        .with("at", india.toLocalTime().toString());
  }

  private static Message said(Reading reading) {
    boolean state = reading.from().equals(reading.to());
    LocalDate last = reading.toDay().minusDays(1);
    boolean oneDay = !reading.fromDay().isBefore(last);
    return Message.of(state ? "sheet.used-at" : oneDay ? "sheet.used-on" : "sheet.used")
        .with("metric", metric(reading.platform(), reading.metric()))
        .with("subject", reading.subject())
        .with("from", reading.fromDay())
        .with("last", last)
        .with("at", reading.to().atZone(reading.zone()).toLocalTime().toString())
        .with("source", new Term("source." + reading.source()))
        .with("figure", figure(reading.figure()));
  }

  private static Term metric(String platform, String code) {
    return new Term("metric." + platform + "." + code);
  }

  private static Object figure(Figure figure) {
    if (figure.value().isEmpty()) {
      return new Term("state." + figure.state().code());
    } else if (figure.upTo().isPresent()) {
      return Message.of("sheet.below")
          .with("low", figure.value().get())
          .with("high", figure.upTo().get());
    }
    return figure.value().get();
  }

  private void formula(KpiResult result) {
    Measure measure = result.kpi().measure();
    if (measure.kind().equals("weighted-score")) {
      weighted(result, measure.kpis());
      return;
    }
    Optional<Interval> value = result.value();
    boolean percent = measure.kind().equals("growth") && measure.isInPercent();
    Message said = Message.of("formula." + measure.kind() + (percent ? "-percent" : ""));
    for (Ingredient ingredient : result.ingredients()) {
      Message part = part(result.platform(), ingredient);
      said = said.with(ingredient.role(), part);
      if (value.isEmpty() || ingredient.role().equals("sample")) {
        lines.explain(Message.of("formula.part." + ingredient.role()).with("part", part));
      }
    }
    if (value.isPresent()) {
      lines.explain(said.with("value", shown(value.get())));
    }
  }

  private static Message part(String platform, Ingredient ingredient) {
    Operand operand = ingredient.operand();
    return Message.of("part." + (operand.ofPosts() ? operand.across() : "account"))
        .with("metric", operand.metrics().stream().map(code -> metric(platform, code)).toList())
        .with("figure", shown(ingredient.value()));
  }

  private void weighted(KpiResult result, List<String> kpis) {
    for (KpiResult part : certificate.scorecard().results()) {
      if (kpis.contains(part.kpi().id())) {
        Message said =
            Message.of(part.score().isPresent() ? "formula.score" : "formula.no-score")
                .with("title", part.kpi().title(words.language()))
                .with("weight", part.kpi().score().orElseThrow().weight().shown());
        lines.explain(part.score().map(score -> said.with("score", shown(score))).orElse(said));
      }
    }
    result
        .value()
        .ifPresent(v -> lines.explain(Message.of("formula.weighted").with("value", shown(v))));
  }

  private static Object shown(Interval value) {
    return value.isExact()
        ? value.low().shown()
        : Message.of("sheet.between")
            .with("low", value.low().shown())
            .with("high", value.high().shown());
  }
}
