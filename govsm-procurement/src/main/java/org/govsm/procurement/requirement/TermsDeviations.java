package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.text.Message;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Exclusion;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Measure;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.contract.TermsWords;
import org.govsm.procurement.metric.Metric;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.ContractLint;
import org.govsm.procurement.payment.HeldQuestion;

/** Deviations of the terms of a contract from the catalogue. */
final class TermsDeviations {

  private final Terms terms;
  private final ServiceCatalogue catalogue;
  private final MetricDictionary dictionary;
  private final List<HeldQuestion> costs;
  private final CatalogueSources sources;
  private final List<CatalogueDeviation> all = new ArrayList<>();

  TermsDeviations(
      Terms terms,
      ServiceCatalogue catalogue,
      MetricDictionary dictionary,
      List<HeldQuestion> costs) {
    this.terms = terms;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.costs = costs;
    this.sources = new CatalogueSources(catalogue);
  }

  List<CatalogueDeviation> all() {
    List<Kpi> kpis = TermsWords.kpis(terms);
    Set<String> counted = countedElsewhere(kpis);
    kpis.forEach(kpi -> kpi(kpi, kpi.shape().isPresent() || counted.contains(kpi.id())));
    ContractLint.check(terms, dictionary).forEach(point -> open(point, kpis));
    if (terms.payment().freezeDays().isEmpty()) {
      missing(
          "/payment/freezeDays", Weight.WARNING, "deviation.freeze", sources.stated("evidence"));
    }
    if (terms.periods().stream()
        .flatMap(period -> terms.exclusions(period.from()).stream())
        .map(Exclusion::reason)
        .noneMatch("model-code"::equals)) {
      missing("/exclusions", Weight.NOTE, "deviation.model-code", sources.stated("model-code"));
    }
    return List.copyOf(all);
  }

  private void missing(String pointer, Weight weight, String key, Citation citation) {
    add(CatalogueDeviation.Kind.MISSING, pointer, weight, Message.of(key), citation);
  }

  private void add(
      CatalogueDeviation.Kind kind,
      String pointer,
      Weight weight,
      Message text,
      Citation citation) {
    Finding finding = Finding.of(text.key(), weight, text, citation);
    all.add(new CatalogueDeviation(kind, pointer, finding, Optional.empty()));
  }

  /** The KPIs that a weighted score weighs, or on which a payment for another one depends. */
  private static Set<String> countedElsewhere(List<Kpi> kpis) {
    Set<String> counted = new TreeSet<>();
    for (Kpi kpi : kpis) {
      counted.addAll(kpi.measure().kpis());
      kpi.shape().ifPresent(shape -> counted.addAll(shape.conditions(kpi.consequence())));
    }
    return counted;
  }

  private void kpi(Kpi kpi, boolean bears) {
    String at = kpi.branch().pointer();
    if (!bears && kpi.target().isEmpty()) {
      missing(kpi, at + "/target", Weight.NOTE, "deviation.no-target");
    } else if (!bears) {
      missing(kpi, at + "/consequence", Weight.WARNING, "deviation.no-consequence");
    }
    if (!kpi.branch().has("missing")) {
      missing(kpi, at + "/missing", Weight.WARNING, "deviation.no-missing");
    }
    if (kpi.platforms().equals(List.of(Kpi.CONTRACT)) && counts(kpi, "accepted")) {
      missing(kpi, at, Weight.NOTE, "deviation.acceptance");
    }
    kpi.platforms().forEach(platform -> counting(kpi, platform));
  }

  private static boolean counts(Kpi kpi, String metric) {
    return kpi.measure().operands().stream().anyMatch(one -> one.metrics().contains(metric));
  }

  private void missing(Kpi kpi, String pointer, Weight weight, String key) {
    add(
        CatalogueDeviation.Kind.MISSING,
        pointer,
        weight,
        Message.of(key).with("kpi", title(kpi)),
        clause(kpi));
  }

  private Citation clause(Kpi kpi) {
    return Citation.of(terms.title() + " (" + terms.id() + ")", kpi.clause()).cite();
  }

  private static Named title(Kpi kpi) {
    return Named.of(kpi.id(), words -> kpi.title(words.language()));
  }

  /** How the KPI is counted on a platform, beside the KPI of the core that has its figure. */
  private void counting(Kpi kpi, String platform) {
    Named about =
        Named.of(kpi.id(), words -> new MeasureWords(dictionary, words).instance(kpi, platform));
    Optional<CoreKpi> core = core(kpi.measure(), platform);
    String at = kpi.branch().pointer() + "/measure";
    if (core.isEmpty()) {
      add(
          CatalogueDeviation.Kind.VARIES,
          at,
          Weight.NOTE,
          Message.of("deviation.no-core").with("kpi", about),
          clause(kpi));
      return;
    }
    Kpi standard = core.get().toKpi(platform);
    boolean stated = !kpi.measure().kind().equals("ratio") || kpi.measure().operands().size() > 1;
    if (stated && !same(kpi.measure(), standard.measure(), platform)) {
      add(
          CatalogueDeviation.Kind.VARIES,
          at,
          Weight.WARNING,
          Message.of("deviation.counting")
              .with("kpi", about)
              .with("own", formula(kpi, platform))
              .with("standard", formula(standard, platform)),
          sources.of(core.get()));
    }
  }

  private Named formula(Kpi kpi, String platform) {
    return Named.of(kpi.id(), words -> new MeasureWords(dictionary, words).of(kpi, platform));
  }

  /** A KPI of the core that measures the same figure in the same kind of way. */
  private Optional<CoreKpi> core(Measure measure, String platform) {
    if (measure.operands().isEmpty()) {
      return Optional.empty();
    }
    Set<String> counted = metrics(measure.operands().get(0), platform);
    return catalogue.kpis().stream()
        .filter(one -> one.platforms().contains(platform))
        .filter(
            one -> {
              Measure other = one.toKpi(platform).measure();
              return other.kind().equals(measure.kind())
                  && metrics(other.operands().get(0), platform).equals(counted);
            })
        .findFirst();
  }

  /** The metrics of the platform, whatever the names by which they are written. */
  private Set<String> metrics(Operand operand, String platform) {
    Set<String> codes = new TreeSet<>();
    operand
        .metrics()
        .forEach(
            name -> codes.add(dictionary.resolve(platform, name).map(Metric::code).orElse(name)));
    return codes;
  }

  private boolean same(Measure own, Measure standard, String platform) {
    if (own.operands().size() != standard.operands().size()
        || own.isInPercent() != standard.isInPercent()) {
      return false;
    }
    for (int i = 0; i < own.operands().size(); i++) {
      Operand one = own.operands().get(i);
      Operand other = standard.operands().get(i);
      if (one.ofPosts() != other.ofPosts()
          || !one.across().equals(other.across())
          || !metrics(one, platform).equals(metrics(other, platform))) {
        return false;
      }
    }
    return true;
  }

  private void open(OpenPoint point, List<Kpi> kpis) {
    Citation citation =
        kpis.stream()
            .filter(kpi -> point.pointer().startsWith(kpi.branch().pointer() + "/"))
            .findFirst()
            .map(this::clause)
            .orElseGet(() -> sources.ofPayment(point.pointer()));
    Finding finding =
        Finding.of(point.question().key(), Weight.WARNING, point.question(), citation);
    Optional<HeldQuestion> cost =
        costs.stream().filter(one -> one.about().equals(point.pointer())).findFirst();
    all.add(new CatalogueDeviation(CatalogueDeviation.Kind.OPEN, point.pointer(), finding, cost));
  }
}
