package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.NearestName;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/** Looks up the metrics that terms name. */
final class MetricCheck {

  private MetricCheck() {}

  static List<InputFault> of(Terms terms, MetricDictionary dictionary) {
    List<InputFault> faults = new ArrayList<>();
    for (Kpi kpi : terms.index().kpis()) {
      List<Operand> operands = new ArrayList<>(kpi.measure().operands());
      kpi.sample().ifPresent(sample -> operands.add(sample.of()));
      for (String platform : kpi.platforms()) {
        operands.forEach(operand -> faults.addAll(unknown(operand, platform, dictionary)));
      }
    }
    sources(terms, dictionary, faults);
    faults.addAll(Deliverable.unknown(terms, dictionary));
    terms.reconciliation().ifPresent(rule -> faults.addAll(reconciled(rule, dictionary)));
    faults.addAll(new Doubled(terms, dictionary).faults());
    for (Node amount : terms.rows("amounts")) {
      amount
          .find("metric", String.class)
          .filter(metric -> dictionary.find(Kpi.CONTRACT, metric).isEmpty())
          .ifPresent(
              metric ->
                  faults.add(
                      amount.fault(
                          "metric", "terms.metric", unknown(Kpi.CONTRACT, metric, dictionary))));
    }
    return faults;
  }

  /** Metrics that no day of their KPI counts: nobody can keep such a promise. */
  static List<InputFault> notCounted(Terms terms, MetricDictionary dictionary) {
    List<InputFault> faults = new ArrayList<>();
    for (Kpi kpi : terms.index().kpis()) {
      List<Operand> operands = new ArrayList<>(kpi.measure().operands());
      kpi.sample().ifPresent(sample -> operands.add(sample.of()));
      LocalDate from = TermsNotes.from(terms, kpi);
      LocalDate until = TermsNotes.until(terms, kpi);
      for (String platform : kpi.platforms()) {
        operands.forEach(one -> faults.addAll(notCounted(one, platform, from, until, dictionary)));
      }
    }
    return faults;
  }

  private static List<InputFault> notCounted(
      Operand operand,
      String platform,
      LocalDate from,
      LocalDate until,
      MetricDictionary dictionary) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < operand.metrics().size() && from.isBefore(until); i++) {
      String metric = operand.metrics().get(i);
      String place = "metrics/" + i;
      if (dictionary.definitionsIn(platform, metric, from, until).isEmpty()) {
        dictionary
            .notCounted(platform, metric, from, until)
            .ifPresent(
                why -> faults.add(operand.branch().fault(place, "terms.metric-not-counted", why)));
      }
    }
    return faults;
  }

  /** Both parties can count what adds up; of several deliveries only the latest is judged. */
  private static List<InputFault> reconciled(Reconciliation rule, MetricDictionary dictionary) {
    List<InputFault> faults = new ArrayList<>();
    for (int i = 0; i < rule.metrics().size(); i++) {
      String code = rule.metrics().get(i);
      String pointer = "/" + Reconciliation.PART + "/metrics/" + i;
      Optional<Metric> metric = dictionary.find(Kpi.CONTRACT, code);
      if (metric.isEmpty()) {
        Message text = unknown(Kpi.CONTRACT, code, dictionary);
        faults.add(new InputFault(pointer, "terms.metric", text));
      } else if (metric.get().isJudgedByGreatest()) {
        Message text = Message.of("terms.reconciled-greatest");
        faults.add(new InputFault(pointer, text.key(), text));
      }
    }
    return faults;
  }

  private static void sources(Terms terms, MetricDictionary dictionary, List<InputFault> faults) {
    List<String> named = terms.payment().sources();
    for (int i = 0; i < named.size(); i++) {
      String source = named.get(i);
      if (dictionary.sources().stream().noneMatch(one -> one.code().equals(source))) {
        List<String> known = dictionary.sources().stream().map(Code::code).toList();
        Message text = Message.of("terms.source").with("known", known);
        faults.add(new InputFault("/payment/sources/" + i, "terms.source", text));
      }
    }
  }

  private static List<InputFault> unknown(
      Operand operand, String platform, MetricDictionary dictionary) {
    List<InputFault> faults = new ArrayList<>();
    Set<String> counted = new LinkedHashSet<>();
    for (int i = 0; i < operand.metrics().size(); i++) {
      int at = i;
      String metric = operand.metrics().get(i);
      Optional<Metric> found = dictionary.resolve(platform, metric);
      if (found.isEmpty()) {
        Message text = unknown(platform, metric, dictionary);
        faults.add(operand.branch().fault("metrics/" + i, "terms.metric", text));
      } else if (!counted.contains(found.get().code())) {
        overlap(found.get(), counted, dictionary)
            .ifPresent(why -> faults.add(operand.branch().fault("metrics/" + at, why.key(), why)));
        counted.add(found.get().code());
      } else {
        Message text =
            Message.of("terms.metric-twice")
                .with("platform", new Term("platform." + platform))
                .with("metric", metric)
                .with("other", found.get().code());
        faults.add(operand.branch().fault("metrics/" + i, "terms.metric-twice", text));
      }
    }
    return faults;
  }

  /** Why a metric must not be added to those before it: a part of it would count twice. */
  private static Optional<Message> overlap(
      Metric metric, Set<String> before, MetricDictionary dictionary) {
    for (String other : before) {
      Optional<String> both = dictionary.overlap(metric.platform(), metric.code(), other);
      if (both.isPresent()) {
        return Optional.of(
            Message.of("terms.metric-overlap")
                .with("platform", new Term("platform." + metric.platform()))
                .with("metric", name(metric, metric.code()))
                .with("other", name(metric, other))
                .with("both", name(metric, both.get())));
      }
    }
    return Optional.empty();
  }

  private static Term name(Metric of, String code) {
    return new Term("metric." + of.platform() + "." + code);
  }

  private static Message unknown(String platform, String metric, MetricDictionary dictionary) {
    List<String> known =
        dictionary.metrics().stream()
            .filter(one -> one.platform().equals(platform))
            .map(Metric::code)
            .toList();
    Message text =
        known.isEmpty()
            ? Message.of("terms.metric-platform")
            : NearestName.told("terms.metric", metric, known);
    return text.with("platform", known.isEmpty() ? platform : new Term("platform." + platform))
        .with("metric", metric)
        .with("known", known);
  }
}
