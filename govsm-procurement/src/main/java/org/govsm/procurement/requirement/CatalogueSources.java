package org.govsm.procurement.requirement;

import java.util.List;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;

/** Sources of what the catalogue says; where no source was found, the catalogue itself. */
final class CatalogueSources {

  private final ServiceCatalogue catalogue;

  CatalogueSources(ServiceCatalogue catalogue) {
    this.catalogue = catalogue;
  }

  Citation of(Service service) {
    return first(service.asked(), "service " + service.id());
  }

  Citation of(CoreKpi kpi) {
    return first(kpi.citations(), "KPI " + kpi.code());
  }

  Citation of(CatalogueRow row) {
    return first(row.citations(), row.code());
  }

  /** A point that terms must state. */
  Citation stated(String code) {
    return catalogue.stated().stream()
        .filter(row -> row.code().equals(code))
        .findFirst()
        .map(this::of)
        .orElseGet(() -> own(code));
  }

  /** A rule of payment: whose figures count is a matter of evidence, the others of this project. */
  Citation ofPayment(String pointer) {
    return pointer.equals("/payment/sources") ? stated("evidence") : own("rules of payment");
  }

  /** The catalogue itself: a choice of this project, no law. */
  Citation own(String provision) {
    return Citation.of("catalogue of services " + catalogue.id(), provision)
        .issued(catalogue.edition())
        .sure(Certainty.MEDIUM)
        .cite();
  }

  private Citation first(List<Citation> sources, String provision) {
    return sources.isEmpty() ? own(provision) : sources.get(0);
  }
}
