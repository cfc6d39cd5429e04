package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.CommonMeaning;
import org.govsm.procurement.metric.Definition;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;

/** What is worth knowing about terms, although they can be read and paid by. */
final class TermsNotes {

  private static final long HOURS_A_DAY = 24;

  private final Terms terms;
  private final MetricDictionary dictionary;
  private final Map<String, Finding> notes = new LinkedHashMap<>();

  TermsNotes(Terms terms, MetricDictionary dictionary) {
    this.terms = terms;
    this.dictionary = dictionary;
  }

  List<Finding> all() {
    for (Node row : terms.rows("kpis")) {
      Kpi kpi = new Kpi(row, terms.shapes());
      List<Operand> operands = new ArrayList<>(kpi.measure().operands());
      kpi.sample().ifPresent(sample -> operands.add(sample.of()));
      for (Operand operand : operands) {
        kpi.platforms().forEach(platform -> ofOperand(kpi, operand, platform));
      }
    }
    ceiling();
    gem();
    treatment();
    response();
    reconciliation();
    unstated();
    Doubled doubled = new Doubled(terms, dictionary);
    doubled.deductedTwice().forEach(this::deductedTwice);
    for (Message said : doubled.paidOnActuals()) {
      Citation own = Citation.of(terms.id(), "amounts").cite();
      add("paid " + said, Finding.of("terms.paid-on-actuals", Finding.Weight.WARNING, said, own));
    }
    boolean outcome =
        terms.rows("kpis").stream()
            .map(row -> new Kpi(row, terms.shapes()))
            .anyMatch(kpi -> kpi.level().filter("outcome"::equals).isPresent());
    if (!outcome) {
      Citation terms = Citation.of(this.terms.id(), "kpis").cite();
      add(
          "terms.no-outcome",
          Finding.of(
              "terms.no-outcome", Finding.Weight.NOTE, Message.of("note.no-outcome"), terms));
    }
    return List.copyOf(notes.values());
  }

  private void ceiling() {
    if (terms.ceiling().isEmpty()) {
      add(
          "terms.no-ceiling",
          Finding.of(
              "terms.no-ceiling",
              Finding.Weight.WARNING,
              Message.of(terms.value().isEmpty() ? "note.no-ceiling" : "note.no-ceiling-value"),
              Citation.of(terms.id(), "ceiling").cite()));
    }
  }

  /** Where some deductions say how they are taxed, one that does not leaves the invoice open. */
  private void treatment() {
    List<Kpi> deducting =
        terms.rows("kpis").stream()
            .map(row -> new Kpi(row, terms.shapes()))
            .filter(Kpi::deducts)
            .toList();
    if (deducting.stream().anyMatch(kpi -> kpi.treatment().isPresent())) {
      deducting.stream()
          .filter(kpi -> kpi.treatment().isEmpty())
          .forEach(
              kpi ->
                  add(
                      "treatment " + kpi.id(),
                      Finding.of(
                          "terms.treatment-unstated",
                          Finding.Weight.WARNING,
                          Message.of("note.treatment").with("kpi", new KpiName(kpi)),
                          Citation.of(terms.id(), kpi.clause()).cite())));
    }
  }

  /** Without these no time is counted, and what depends on one is held. */
  private void response() {
    terms
        .response()
        .filter(rule -> !rule.details().isEmpty())
        .ifPresent(
            rule ->
                add(
                    "response",
                    Finding.of(
                        "terms.response-unstated",
                        Finding.Weight.WARNING,
                        Message.of("note.response")
                            .with(
                                "parts",
                                rule.details().stream()
                                    .map(part -> new Term("response." + part))
                                    .toList()),
                        Citation.of(terms.id(), "response").cite())));
  }

  private void reconciliation() {
    terms
        .reconciliation()
        .filter(rule -> !rule.unstated().isEmpty())
        .ifPresent(
            rule ->
                add(
                    "reconciliation",
                    Finding.of(
                        "terms.reconciliation-unstated",
                        Finding.Weight.WARNING,
                        Message.of("note.reconciliation")
                            .with(
                                "parts",
                                rule.unstated().stream()
                                    .map(part -> new Term("reconciliation." + part))
                                    .toList()),
                        Citation.of(terms.id(), Reconciliation.PART).cite())));
  }

  private void gem() {
    Optional<LocalDate> ordered =
        terms.statesOrder() ? Optional.of(terms.orderedOn()) : Optional.empty();
    List<GemNumbers.Doubt> doubts = new ArrayList<>(terms.gem().doubts(ordered));
    terms.sanction().flatMap(terms.gem()::misplaced).ifPresent(doubts::add);
    for (GemNumbers.Doubt doubt : doubts) {
      add(
          "gem " + doubt.text().key(),
          Finding.of(
              "terms.gem-number",
              Finding.Weight.WARNING,
              doubt.text(),
              Citation.of(terms.id(), "purchase/" + doubt.member()).cite()));
    }
  }

  private void unstated() {
    for (Node row : terms.rows("kpis")) {
      Kpi kpi = new Kpi(row, terms.shapes());
      if (kpi.shape().filter(Unstated.class::isInstance).isPresent()) {
        add(
            "unstated " + kpi.id(),
            Finding.of(
                "terms.consequence-unstated",
                Finding.Weight.WARNING,
                Message.of("note.consequence-unstated").with("kpi", new KpiName(kpi)),
                Citation.of(terms.id(), kpi.clause()).cite()));
      }
    }
  }

  private void deductedTwice(Doubled.Pair pair) {
    add(
        "deducted " + pair.first().id() + " " + pair.second().id(),
        Finding.of(
            "terms.deducted-twice",
            Finding.Weight.WARNING,
            pair.said("note.deducted-twice"),
            Citation.of(terms.id(), pair.second().clause()).cite()));
  }

  private void add(String key, Finding finding) {
    notes.putIfAbsent(key, finding);
  }

  private void ofOperand(Kpi kpi, Operand operand, String platform) {
    for (String code : operand.metrics()) {
      dictionary.meaning(platform, code).ifPresent(this::meaning);
      dictionary
          .resolve(platform, code)
          .ifPresent(
              metric -> {
                origin(kpi, operand, metric);
                notAdditive(kpi, operand, metric);
                definitions(kpi, metric);
              });
    }
  }

  /** A cross-platform name is not one event everywhere: what it counts here is said. */
  private void meaning(CommonMeaning meaning) {
    boolean alike = meaning.name().equals(meaning.metric());
    Message text =
        Message.of(alike ? "note.common-alike" : "note.common-name")
            .with("name", new CodeName("common-name", meaning.name()))
            .with("platform", new Term("platform." + meaning.platform()))
            .with("metric", new Term("metric." + meaning.platform() + "." + meaning.metric()))
            .with("meaning", new Term("common." + meaning.platform() + "." + meaning.name()));
    add(
        "common " + meaning,
        Finding.of("terms.common-name", Finding.Weight.NOTE, text, meaning.citations().get(0)));
  }

  /** Paid figures that are promised, where the platform counts the organic ones only. */
  private void origin(Kpi kpi, Operand operand, Metric metric) {
    for (Definition definition : within(kpi, metric)) {
      Optional<String> counted = definition.origin().filter(code -> !code.equals("all"));
      Optional<String> asked = operand.origin();
      if (counted.isPresent() && asked.isPresent() && !asked.equals(counted)) {
        Message text =
            Message.of("note.origin")
                .with("counted", new Term("origin." + counted.get()))
                .with("asked", new Term("origin." + asked.get()));
        add(
            "origin " + kpi.id() + definition.id(),
            Finding.of(
                "terms.origin",
                Finding.Weight.WARNING,
                named(text, metric),
                definition.citations().get(0)));
      }
    }
  }

  private void notAdditive(Kpi kpi, Operand operand, Metric metric) {
    boolean summed = operand.ofPosts() && operand.across().equals("sum");
    if (summed && !metric.isAdditiveOverSubjects()) {
      Message text = Message.of("note.not-additive").with("kpi", new KpiName(kpi));
      add(
          "additive " + kpi.id() + metric,
          Finding.of(
              "terms.not-additive",
              Finding.Weight.WARNING,
              named(text, metric),
              Citation.of(terms.id(), kpi.clause()).cite()));
    }
  }

  private List<Definition> within(Kpi kpi, Metric metric) {
    LocalDate from = from(terms, kpi);
    LocalDate until = until(terms, kpi);
    return from.isBefore(until)
        ? dictionary.definitionsIn(metric.platform(), metric.code(), from, until)
        : List.of();
  }

  private void definitions(Kpi kpi, Metric metric) {
    LocalDate from = from(terms, kpi);
    LocalDate until = until(terms, kpi);
    if (!from.isBefore(until)) {
      return;
    }
    List<Definition> met = within(kpi, metric);
    met.forEach(definition -> latency(metric, definition));
    met.stream()
        .filter(definition -> definition.period().from().isAfter(from))
        .forEach(definition -> changed(metric, definition));
    dictionary
        .notCounted(metric.platform(), metric.code(), from, until)
        .ifPresent(why -> notCounted(kpi, metric, why));
  }

  static LocalDate from(Terms terms, Kpi kpi) {
    return kpi.branch().find("from", LocalDate.class).orElse(terms.periods().get(0).from());
  }

  static LocalDate until(Terms terms, Kpi kpi) {
    List<BillingPeriod> periods = terms.periods();
    return kpi.branch()
        .find("until", LocalDate.class)
        .orElse(periods.get(periods.size() - 1).until());
  }

  /** What hangs on days on which nobody counts is held when they come. */
  private void notCounted(Kpi kpi, Metric metric, Message why) {
    add(
        "counted " + kpi.id() + metric,
        Finding.of(
            "terms.metric-not-counted",
            Finding.Weight.WARNING,
            Message.of("note.not-counted").with("kpi", new KpiName(kpi)).with("why", why),
            metric.definitions().get(metric.definitions().size() - 1).citations().get(0)));
  }

  private void changed(Metric metric, Definition definition) {
    Message text = Message.of("note.definition").with("day", definition.period().from());
    add(
        "changed " + definition.id(),
        Finding.of(
            "terms.definition-changes",
            Finding.Weight.WARNING,
            named(text, metric),
            definition.citations().get(0)));
  }

  private static Message named(Message text, Metric metric) {
    return text.with("platform", new Term("platform." + metric.platform()))
        .with("metric", new Term("metric." + metric.platform() + "." + metric.code()));
  }

  private void latency(Metric metric, Definition definition) {
    long hours = definition.latencyHours().orElse(0);
    terms
        .payment()
        .freezeDays()
        .filter(days -> days * HOURS_A_DAY < hours)
        .ifPresent(
            days ->
                add(
                    "latency " + definition.id(),
                    Finding.of(
                        "terms.freeze-early",
                        Finding.Weight.WARNING,
                        named(Message.of("note.freeze-early"), metric)
                            .with("days", days)
                            .with("hours", hours),
                        definition.citations().get(0))));
  }
}
