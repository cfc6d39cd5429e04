package org.govsm.procurement.requirement;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;

/** Comparison of requirements: what is asked alike by whom, and what is said differently. */
final class RequirementComparison {

  private final ServiceCatalogue catalogue;
  private final Map<String, Requirement.Agency> agencies = new HashMap<>();
  private final List<CommonItem> services = new ArrayList<>();
  private final List<CommonItem> kpis = new ArrayList<>();
  private final List<RequirementDifference> differences = new ArrayList<>();

  RequirementComparison(List<Requirement> requirements, ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
    requirements.stream()
        .sorted(Comparator.comparing(Requirement::from).thenComparing(Requirement::id))
        .forEach(one -> agencies.put(one.agency().id(), one.agency()));
    catalogue.services().forEach(service -> services(service, requirements));
    for (CoreKpi kpi : catalogue.kpis()) {
      kpi.platforms().forEach(platform -> kpis(kpi, platform, requirements));
    }
  }

  /** An agency has one name, that of its latest requirement, whatever each calls it. */
  Requirement.Agency agency(Requirement requirement) {
    return agencies.getOrDefault(requirement.agency().id(), requirement.agency());
  }

  List<CommonItem> services() {
    return services;
  }

  List<CommonItem> kpis() {
    return kpis;
  }

  List<RequirementDifference> differences() {
    return List.copyOf(differences);
  }

  private void services(Service standard, List<Requirement> requirements) {
    Map<String, CommonItem> byUnit = new TreeMap<>();
    Said said = new Said(standard.id());
    for (Requirement requirement : requirements) {
      for (RequiredService row : requirement.services()) {
        if (row.service().equals(standard.id())) {
          String unit = row.unit(standard);
          byUnit
              .computeIfAbsent(unit, one -> new CommonItem(standard.id(), one))
              .add(agency(requirement));
          said.of(agency(requirement), "unit", unit);
          said.of(agency(requirement), "quantity", quantity(row));
          said.of(agency(requirement), "platforms", listed(row.platforms()));
          said.of(agency(requirement), "languages", listed(row.languages()));
          said.of(agency(requirement), "accessibility", listed(row.accessibility(standard)));
          said.of(
              agency(requirement),
              "acceptance",
              row.acceptance("en").orElseGet(() -> standard.acceptance("en")));
        }
      }
    }
    services.addAll(byUnit.values());
    differences.addAll(said.differences());
  }

  private void kpis(CoreKpi kpi, String platform, List<Requirement> requirements) {
    Map<String, CommonItem> byRule = new TreeMap<>();
    Said said = new Said(kpi.code() + "-" + platform);
    for (Requirement requirement : requirements) {
      for (RequiredKpi row : requirement.kpis()) {
        if (row.kpi().equals(kpi.code()) && row.platform().equals(platform)) {
          Map<String, Object> rule = row.measure(catalogue);
          String form = CanonicalForm.text(rule);
          CommonItem item = byRule.computeIfAbsent(form, one -> new CommonItem(row.id(), rule));
          item.add(agency(requirement));
          row.target().ifPresent(item::target);
          said.of(agency(requirement), "counting", form);
          said.of(agency(requirement), "missing", row.missing().orElse(""));
        }
      }
    }
    kpis.addAll(byRule.values());
    differences.addAll(said.differences());
  }

  private static String quantity(RequiredService row) {
    Optional<Long> quantity = row.quantity();
    return quantity.isEmpty() ? "" : quantity.get() + " / " + row.each().orElse("");
  }

  private static String listed(List<String> codes) {
    return String.join(" ", new TreeSet<>(codes));
  }

  /** What each agency says of each part of one item. */
  private static final class Said {

    private final String item;
    private final Map<String, Map<String, Map<String, Requirement.Agency>>> parts =
        new LinkedHashMap<>();

    Said(String item) {
      this.item = item;
    }

    void of(Requirement.Agency agency, String part, String words) {
      parts
          .computeIfAbsent(part, one -> new TreeMap<>())
          .computeIfAbsent(words, one -> new TreeMap<>())
          .put(agency.id(), agency);
    }

    List<RequirementDifference> differences() {
      List<RequirementDifference> all = new ArrayList<>();
      parts.forEach(
          (part, said) -> {
            if (said.size() > 1) {
              Map<String, List<Requirement.Agency>> who = new TreeMap<>();
              said.forEach((words, agencies) -> who.put(words, List.copyOf(agencies.values())));
              all.add(new RequirementDifference(item, part, who));
            }
          });
      return all;
    }
  }
}
