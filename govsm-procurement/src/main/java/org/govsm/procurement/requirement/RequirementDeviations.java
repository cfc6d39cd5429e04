package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.MeasureWords;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.payment.ContractLint;

/** Deviations of a requirement from the catalogue, and what it leaves open. */
final class RequirementDeviations {

  private final Requirement requirement;
  private final ServiceCatalogue catalogue;
  private final MetricDictionary dictionary;
  private final CatalogueSources sources;
  private final List<CatalogueDeviation> all = new ArrayList<>();

  RequirementDeviations(
      Requirement requirement, ServiceCatalogue catalogue, MetricDictionary dictionary) {
    this.requirement = requirement;
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.sources = new CatalogueSources(catalogue);
  }

  List<CatalogueDeviation> all() {
    if (!OpenParts.hasObjective(requirement)) {
      missing("/objectives", Weight.WARNING, "deviation.objective", sources.stated("objective"));
    }
    if (requirement.kind().isEmpty()) {
      missing("/kind", Weight.WARNING, "deviation.kind", sources.own("kinds of contract"));
    }
    if (!requirement.node().has("estimate")) {
      missing("/estimate", Weight.NOTE, "deviation.estimate", sources.own("estimate"));
    }
    requirement.services().forEach(this::service);
    unstated();
    Optional<Terms> terms = inTerms();
    List<RequiredKpi> rows = requirement.kpis();
    for (int i = 0; i < rows.size(); i++) {
      kpi(rows.get(i), terms.orElseThrow().kpis(requirement.from()).get(i));
    }
    payment(terms);
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
    all.add(
        new CatalogueDeviation(
            kind, pointer, Finding.of(text.key(), weight, text, citation), Optional.empty()));
  }

  private void service(RequiredService row) {
    Optional<Service> known = catalogue.service(row.service());
    if (known.isEmpty()) {
      return;
    }
    Service standard = known.get();
    row.deviations(standard)
        .forEach(
            (part, words) ->
                add(
                    CatalogueDeviation.Kind.VARIES,
                    row.node().pointer() + "/" + part,
                    Weight.NOTE,
                    varies(Named.of(standard), row.reason(), part)
                        .with("own", word(part, words.get(0), row, standard))
                        .with("standard", word(part, words.get(1), row, standard)),
                    sources.of(standard)));
    for (String part : OpenParts.of(row, standard)) {
      add(
          CatalogueDeviation.Kind.MISSING,
          row.node().pointer() + "/" + part,
          Weight.WARNING,
          Message.of("deviation.service-open")
              .with("service", Named.of(standard))
              .with("part", new Term("requirement-part." + part)),
          sources.stated(part));
    }
  }

  private static Message varies(Named what, Optional<String> reason, String part) {
    return Message.of("deviation.varies")
        .with("what", what)
        .with("part", new Term("requirement-part." + part))
        .with("reason", reason.orElse(""));
  }

  /** What each of both says of a part, in the words of the reader. */
  private Object word(String part, String said, RequiredService row, Service standard) {
    return switch (part) {
      case "acceptance" ->
          said.equals(standard.acceptance("en"))
              ? Named.of(said, words -> standard.acceptance(words.language()))
              : Named.of(said, words -> row.acceptance(words.language()).orElse(said));
      case "unit" -> rows(catalogue.units(), said);
      default -> rows(catalogue.accessibility(), said);
    };
  }

  private static Object rows(List<CatalogueRow> rows, String codes) {
    List<Object> names = new ArrayList<>();
    for (String code : codes.isEmpty() ? List.<String>of() : List.of(codes.split(" "))) {
      rows.stream().filter(row -> row.code().equals(code)).forEach(row -> names.add(Named.of(row)));
    }
    return names.isEmpty() ? Message.of("deviation.nothing") : names;
  }

  /** Each point once, with the services for which it is not laid down. */
  private void unstated() {
    for (CatalogueRow point : catalogue.stated()) {
      Map<String, Named> open = new LinkedHashMap<>();
      for (RequiredService row : requirement.services()) {
        catalogue
            .service(row.service())
            .filter(standard -> OpenParts.points(requirement, row, standard).contains(point.code()))
            .ifPresent(standard -> open.put(standard.id(), Named.of(standard)));
      }
      if (!open.isEmpty()) {
        add(
            CatalogueDeviation.Kind.MISSING,
            "/services",
            Weight.NOTE,
            Message.of("deviation.unstated")
                .with("point", Named.of(point))
                .with("services", List.copyOf(open.values())),
            sources.of(point));
      }
    }
  }

  private void kpi(RequiredKpi row, Kpi own) {
    Optional<CoreKpi> known = catalogue.kpi(row.kpi());
    if (known.isEmpty()) {
      return;
    }
    CoreKpi standard = known.get();
    String at = row.node().pointer();
    if (row.target().isEmpty() && !row.isWatched()) {
      kpi(row, standard, at + "/target", Weight.WARNING, "deviation.kpi-target");
    }
    if (row.target().isPresent() && row.baseline().isEmpty()) {
      kpi(row, standard, at + "/baseline", Weight.NOTE, "deviation.kpi-baseline");
    }
    if (row.missing().isEmpty() && !row.isWatched()) {
      kpi(row, standard, at + "/missing", Weight.WARNING, "deviation.kpi-missing");
    }
    if (requirement.services().stream().noneMatch(one -> fits(one, row))) {
      kpi(row, standard, at, Weight.NOTE, "deviation.kpi-fits-none");
    }
    for (String part : row.deviations(catalogue)) {
      add(
          CatalogueDeviation.Kind.VARIES,
          at + "/" + part,
          Weight.NOTE,
          varies(named(row, standard), row.reason(), part)
              .with("own", formula(row, own))
              .with("standard", formula(row, standard.toKpi(row.platform()))),
          sources.of(standard));
    }
  }

  private Named formula(RequiredKpi row, Kpi kpi) {
    return Named.of(row.id(), words -> new MeasureWords(dictionary, words).of(kpi, row.platform()));
  }

  private Named named(RequiredKpi row, CoreKpi standard) {
    return Named.of(standard, row.platform(), dictionary);
  }

  private boolean fits(RequiredService service, RequiredKpi row) {
    return catalogue
        .service(service.service())
        .filter(one -> one.kpis().stream().anyMatch(fit -> fit.kpi().equals(row.kpi())))
        .isPresent();
  }

  private void kpi(RequiredKpi row, CoreKpi standard, String pointer, Weight weight, String key) {
    add(
        CatalogueDeviation.Kind.MISSING,
        pointer,
        weight,
        Message.of(key).with("kpi", named(row, standard)),
        sources.of(standard));
  }

  /** The rules of payment that a contract made from this would leave open. */
  private void payment(Optional<Terms> terms) {
    Node node = requirement.node();
    if (!node.branch("payment").map(one -> one.has("freezeDays")).orElse(false)) {
      missing(
          "/payment/freezeDays", Weight.WARNING, "deviation.freeze", sources.stated("evidence"));
    }
    for (OpenPoint point :
        terms.map(one -> ContractLint.check(one, dictionary)).orElse(List.of())) {
      add(
          CatalogueDeviation.Kind.OPEN,
          here(point.pointer()),
          Weight.WARNING,
          point.question(),
          point.pointer().startsWith("/payment/")
              ? sources.ofPayment(point.pointer())
              : sources.stated("counting"));
    }
  }

  /** Of a measure, the denominator alone is a part of a requirement. */
  private static String here(String pointer) {
    return pointer
        .replaceFirst("^(/kpis/[0-9]+)/measure/per", "$1/per")
        .replaceFirst("^(/kpis/[0-9]+)/measure/.*", "$1");
  }

  private Optional<Terms> inTerms() {
    return requirement.kpis().isEmpty()
        ? Optional.empty()
        : Optional.of(
            requirement
                .toTerms(catalogue, RequiredService::service, RequiredKpi::id)
                .set("supplier", Map.of("id", "open", "name", "open"))
                .done()
                .orThrow());
  }
}
