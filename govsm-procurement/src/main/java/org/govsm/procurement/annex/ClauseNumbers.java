package org.govsm.procurement.annex;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.requirement.RequiredKpi;
import org.govsm.procurement.requirement.RequiredService;
import org.govsm.procurement.requirement.Requirement;

/**
 * Numbers of the clauses that others cite, known before the annex is written: a clause of the scope
 * cites those of the KPIs behind it. They are the same in every language.
 */
final class ClauseNumbers {

  /** Contract, then objective, are always the first two. */
  static final String OBJECTIVE = "1.2";

  private static final int SCOPE = 2;

  private final List<String> services;
  private final List<String> kpis;
  private final int section;

  private ClauseNumbers(List<String> services, List<String> kpis, int section) {
    this.services = services;
    this.kpis = kpis;
    this.section = section;
  }

  static ClauseNumbers of(Requirement requirement, ServiceCatalogue catalogue) {
    List<Service> services = services(requirement, catalogue);
    int before = 1 + (services.isEmpty() ? 0 : 1) + (duties(services, catalogue).isEmpty() ? 0 : 1);
    return new ClauseNumbers(
        services.stream().map(Service::id).toList(),
        requirement.kpis().stream().map(RequiredKpi::id).toList(),
        before + 1);
  }

  /** The number of the clause of a KPI, such as 4.1. */
  String of(RequiredKpi kpi) {
    return section + "." + (kpis.indexOf(kpi.id()) + 1);
  }

  /** The number of the clause of a service, such as 2.1; its own id where it has none. */
  String of(RequiredService service) {
    int place = services.indexOf(service.service());
    return place < 0 ? service.service() : SCOPE + "." + (place + 1);
  }

  static List<Service> services(Requirement requirement, ServiceCatalogue catalogue) {
    List<Service> services = new ArrayList<>();
    requirement
        .services()
        .forEach(row -> catalogue.service(row.service()).ifPresent(services::add));
    return services;
  }

  /** What the buyer owes for services, each duty once. */
  static List<CatalogueRow> duties(List<Service> services, ServiceCatalogue catalogue) {
    Set<String> owed = new LinkedHashSet<>();
    services.forEach(service -> owed.addAll(service.duties()));
    return catalogue.duties().stream().filter(duty -> owed.contains(duty.code())).toList();
  }
}
