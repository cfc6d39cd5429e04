package org.govsm.procurement.catalogue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** Names that the parts of a catalogue give each other and the metrics, each looked up. */
final class CatalogueChecks {

  private static final String NOT_ADDITIVE = "terms.not-additive";

  private final ServiceCatalogue catalogue;
  private final MetricDictionary dictionary;
  private final List<String> platforms;
  private final List<SourceProblem> problems = new ArrayList<>();

  private CatalogueChecks(ServiceCatalogue catalogue, MetricDictionary dictionary) {
    this.catalogue = catalogue;
    this.dictionary = dictionary;
    this.platforms = dictionary.platforms().stream().map(Code::code).toList();
  }

  static List<SourceProblem> of(ServiceCatalogue catalogue, MetricDictionary dictionary) {
    CatalogueChecks checks = new CatalogueChecks(catalogue, dictionary);
    catalogue.kpis().forEach(checks::kpi);
    catalogue.services().forEach(checks::service);
    catalogue.profiles().forEach(checks::profile);
    if (checks.problems.isEmpty()) {
      checks.withdrawn(catalogue.checkedTo());
    }
    return checks.problems;
  }

  static List<SourceProblem> withdrawn(
      ServiceCatalogue catalogue, MetricDictionary dictionary, LocalDate day) {
    CatalogueChecks checks = new CatalogueChecks(catalogue, dictionary);
    checks.withdrawn(day);
    return checks.problems;
  }

  private void kpi(CoreKpi kpi) {
    known(kpi.position(), "platform", kpi.platforms(), platforms);
    kpi.platforms().stream()
        .filter(platforms::contains)
        .forEach(platform -> measure(kpi, platform));
  }

  /** What terms say against a measure by what its metrics count, is said here. */
  private void measure(CoreKpi kpi, String platform) {
    Terms terms = KpiTerms.check(kpi.toTerms(platform, kpi.code())).orThrow();
    Stream.concat(
            terms.unknownMetrics(dictionary).stream().map(InputFault::text),
            terms.notes(dictionary).stream()
                .filter(note -> note.code().equals(NOT_ADDITIVE))
                .map(Finding::text))
        .map(text -> Messages.english().say(text))
        .distinct()
        .forEach(
            why ->
                add(
                    kpi.position(),
                    "service.measure",
                    "terms refuse its measure on " + platform + ": " + why,
                    "count what the platform has, and add only what may be added"));
  }

  private void service(Service service) {
    Position at = service.position();
    CatalogueRows rows = catalogue.rows();
    known(at, CatalogueRows.PART, List.of(service.part()), rows.codes(CatalogueRows.PART));
    known(at, CatalogueRows.UNIT, List.of(service.unit()), rows.codes(CatalogueRows.UNIT));
    for (String set : List.of(CatalogueRows.ACCESSIBLE, CatalogueRows.DUTY, CatalogueRows.STATED)) {
      known(at, set, service.listed(set), rows.codes(set));
    }
    known(at, "platform", service.platforms(), platforms);
    for (FittingKpi fit : service.kpis()) {
      Optional<CoreKpi> kpi = catalogue.kpi(fit.kpi());
      if (kpi.isEmpty()) {
        known(at, "kpi", List.of(fit.kpi()), catalogue.kpis().stream().map(CoreKpi::code).toList());
      } else {
        fit(service, fit, kpi.get());
      }
    }
  }

  /** The counting rule must be one that the KPI can have on the platforms of the service. */
  private void fit(Service service, FittingKpi fit, CoreKpi kpi) {
    boolean parties = kpi.platforms().equals(List.of(Kpi.CONTRACT));
    if (parties != fit.of().equals("parties")) {
      add(
          service.position(),
          "service.counting",
          "'" + kpi + "' is " + (parties ? "" : "not ") + "counted by the parties",
          parties ? "write of=\"parties\"" : "write of=\"posts\" or of=\"account\"");
    }
    if (!parties && service.platforms().stream().noneMatch(kpi.platforms()::contains)) {
      add(
          service.position(),
          "service.counting",
          "'" + kpi + "' is measured on none of its platforms",
          "name a platform that gives it, or take the KPI out");
    }
    if (fit.per().isPresent() && kpi.platforms().stream().noneMatch(kpi::isRate)) {
      add(
          service.position(),
          "service.counting",
          "'" + kpi + "' is no rate, and has no denominator",
          "leave 'per' out");
    }
    for (String per : fit.per().stream().toList()) {
      if (service.platforms().stream().noneMatch(one -> dictionary.resolve(one, per).isPresent())) {
        add(
            service.position(),
            "service.counting",
            "none of its platforms counts '" + per + "'",
            "divide by a metric of the dictionary");
      }
    }
  }

  private void profile(RequirementProfile profile) {
    for (RequirementProfile.Line line : profile.lines()) {
      known(
          line.position(),
          "service",
          List.of(line.service()),
          catalogue.services().stream().map(Service::id).toList());
    }
  }

  private void withdrawn(LocalDate day) {
    for (CoreKpi kpi : catalogue.kpis()) {
      for (String platform : kpi.platforms()) {
        if (!kpi.on(platform, day, dictionary).isGiven()) {
          withdrawn(kpi, platform, day);
        }
      }
    }
  }

  private void withdrawn(CoreKpi kpi, String platform, LocalDate day) {
    String what = platform + " does not give '" + kpi + "' on " + day;
    String remedy = "take the platform out, or measure what it gives then";
    add(kpi.position(), "service.withdrawn", what, remedy);
    for (Service service : catalogue.services()) {
      if (service.platforms().contains(platform)
          && service.kpis().stream().anyMatch(fit -> fit.kpi().equals(kpi.code()))) {
        add(service.position(), "service.withdrawn", "'" + service + "': " + what, remedy);
      }
    }
  }

  private void known(Position at, String set, List<String> codes, Collection<String> known) {
    for (String code : codes) {
      if (!known.contains(code)) {
        add(
            at,
            "service.unknown",
            "nobody defines the " + set + " '" + code + "'" + NearestName.hint(code, known),
            "name one that there is, or write a row for it");
      }
    }
  }

  private void add(Position at, String code, String what, String remedy) {
    problems.add(new SourceProblem(at, code, what, remedy));
  }
}
