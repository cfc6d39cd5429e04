package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/** Finds what terms leave unsaid. */
final class OpenPoints {

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final Map<String, OpenPoint> open = new LinkedHashMap<>();

  OpenPoints(Terms terms, MetricDictionary dictionary) {
    this.terms = terms;
    this.dictionary = dictionary;
  }

  List<OpenPoint> all() {
    for (Kpi kpi : terms.index().kpis()) {
      kpi.measure().operands().forEach(operand -> ofOperand(kpi, operand));
      denominator(kpi.measure());
      kpi.sample().ifPresent(this::ofSample);
      kpi.shape().ifPresent(shape -> addAll(shape.open(kpi.consequence())));
    }
    new Doubled(terms, dictionary).paidTwice().forEach(this::besides);
    terms.rows("caps").forEach(this::ofCap);
    terms.response().ifPresent(response -> addAll(response.open()));
    terms.reconciliation().ifPresent(rule -> addAll(rule.open()));
    ofPayment();
    return List.copyOf(open.values());
  }

  private void addAll(List<OpenPoint> points) {
    points.forEach(point -> open.put(point.pointer(), point));
  }

  /** One figure, two KPIs that pay for it: for which is it paid? */
  private void besides(Doubled.Pair pair) {
    OpenPoint.unlessStated(pair.second().branch(), Kpi.BESIDES, List.of(Kpi.PAID, Kpi.NOT_PAID))
        .forEach(
            point ->
                open.putIfAbsent(
                    point.pointer(),
                    new OpenPoint(point.pointer(), pair.said("open.besides"), point.readings())));
  }

  /** What is deducted for several billing periods at once: is it limited by the bill of one? */
  private void ofCap(Node row) {
    Cap cap = Cap.of(row);
    boolean several =
        terms.index().kpis().stream()
            .anyMatch(kpi -> kpi.period().isPresent() && kpi.deducts() && cap.isOf(kpi.id()));
    if (several) {
      addAll(OpenPoint.unlessStated(row, Cap.SPANS, List.of(Cap.CERTIFICATE, Cap.KPI_PERIOD)));
    }
  }

  private void denominator(Measure measure) {
    Node node = measure.branch();
    boolean stated = node.branch("per").filter(per -> per.has("metrics")).isPresent();
    if (measure.kind().equals("ratio") && !stated) {
      List<OpenPoint.Reading> readings = new ArrayList<>();
      readings.add(new OpenPoint.Reading("reach", Map.of("metrics", List.of("reach"))));
      readings.add(
          new OpenPoint.Reading(
              "followers", Map.of("metrics", List.of("followers"), "on", "period-end")));
      readings.add(new OpenPoint.Reading("impressions", Map.of("metrics", List.of("impressions"))));
      addAll(List.of(new OpenPoint(node.pointer() + "/per", Message.of("open.per"), readings)));
    }
  }

  private void ofOperand(Kpi kpi, Operand operand) {
    for (String platform : kpi.platforms()) {
      for (String code : operand.metrics()) {
        dictionary.resolve(platform, code).ifPresent(metric -> ofMetric(kpi, operand, metric));
      }
    }
  }

  private void ofMetric(Kpi kpi, Operand operand, Metric metric) {
    boolean growth = kpi.measure().kind().equals("growth");
    if (metric.kind() == Kind.STATE && !growth && !operand.ofPosts()) {
      addAll(
          OpenPoint.unlessStated(
              operand.branch(), "on", List.of("period-end", "period-start", "order")));
    }
    if (metric.kind() == Kind.LIFETIME && !operand.ofPosts()) {
      addAll(OpenPoint.unlessStated(operand.branch(), "falls", List.of("hold", "ignore", "net")));
    }
    boolean several = metric.isJudgedByGreatest() && operand.subject().isEmpty();
    if (several && kpi.shape().filter(TimeRate.class::isInstance).isPresent()) {
      addAll(TimeRate.ofSeveral(kpi.consequence()));
    }
    if (!operand.isAsCounted() && operand.metrics().size() == 1) {
      definitionChange(kpi, operand, metric);
    }
  }

  /** A count that the platform changes while the KPI runs: the old count, or the new one? */
  private void definitionChange(Kpi kpi, Operand operand, Metric metric) {
    LocalDate from = kpi.branch().find("from", LocalDate.class).orElse(first());
    LocalDate until = kpi.branch().find("until", LocalDate.class).orElse(last());
    List<Definition> all = metric.definitions();
    for (Definition definition :
        dictionary.definitionsIn(metric.platform(), metric.code(), from, until)) {
      int next = all.indexOf(definition) + 1;
      boolean goesOn = next < all.size() && all.get(next).comparableWithBefore().orElse(false);
      if (definition.period().until().isBefore(until) && !goesOn) {
        definition
            .successor()
            .filter(successor -> isOnAll(kpi.platforms(), successor))
            .ifPresent(
                successor -> changed(operand, metric, definition.period().until(), successor));
      }
    }
  }

  /** Terms that hold for several platforms can take up only what each of them counts. */
  private boolean isOnAll(List<String> platforms, String metric) {
    return platforms.stream()
        .allMatch(platform -> dictionary.resolve(platform, metric).isPresent());
  }

  private void changed(Operand operand, Metric metric, LocalDate day, String successor) {
    Message question =
        Message.of("open.definition")
            .with("platform", new Term("platform." + metric.platform()))
            .with("metric", new Term("metric." + metric.platform() + "." + metric.code()))
            .with("day", day);
    List<OpenPoint.Reading> readings =
        List.of(metrics(metric.code(), Optional.empty()), metrics(successor, Optional.of(day)));
    addAll(List.of(new OpenPoint(operand.branch().pointer() + "/metrics", question, readings)));
  }

  private static OpenPoint.Reading metrics(String code, Optional<LocalDate> from) {
    return new OpenPoint.Reading(code, List.of(code), from);
  }

  private LocalDate first() {
    return terms.periods().get(0).from();
  }

  private LocalDate last() {
    return terms.periods().get(terms.periods().size() - 1).until();
  }

  private void ofSample(Sample sample) {
    addAll(
        OpenPoint.unlessStated(
            sample.branch(), "then", List.of("exclude", "met", "missed", "hold")));
  }

  private void ofPayment() {
    Node payment = terms.payment().branch();
    payment("stacking", payment, List.of("gross", "net"));
    payment("rounding", payment, List.of("half-up", "half-even"));
    payment("roundingPer", payment, List.of("line", "total"));
    List<String> publicFirst = new ArrayList<>(PaymentTerms.FIRMEST_FIRST);
    publicFirst.remove("public-counter");
    publicFirst.add(0, "public-counter");
    if (!payment.has("sources")) {
      open.put(
          "/payment/sources",
          new OpenPoint(
              "/payment/sources",
              Message.of("open.sources"),
              List.of(
                  new OpenPoint.Reading("firmest-first", PaymentTerms.FIRMEST_FIRST),
                  new OpenPoint.Reading("public-first", publicFirst))));
    }
  }

  /** The terms may have no part payment at all: the pointer is where it would stand. */
  private void payment(String part, Node payment, List<?> values) {
    OpenPoint.unlessStated(payment, part, values)
        .forEach(
            point -> {
              String pointer = "/payment/" + part;
              open.put(pointer, new OpenPoint(pointer, point.question(), point.readings()));
            });
  }
}
