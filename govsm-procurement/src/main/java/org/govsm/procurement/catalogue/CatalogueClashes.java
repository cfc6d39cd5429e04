package org.govsm.procurement.catalogue;

import java.util.ArrayList;
import java.util.List;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;

/** Ids that two catalogues both have. */
final class CatalogueClashes {

  private final ServiceCatalogue first;
  private final List<SourceProblem> problems = new ArrayList<>();

  private CatalogueClashes(ServiceCatalogue first) {
    this.first = first;
  }

  static List<SourceProblem> of(ServiceCatalogue first, ServiceCatalogue other) {
    CatalogueClashes clashes = new CatalogueClashes(first);
    clashes.problems.addAll(first.rows().clashes(other.rows()));
    for (CoreKpi kpi : other.kpis()) {
      clashes.add("KPI", first.kpi(kpi.code()).isPresent(), kpi.code(), kpi.position());
    }
    for (Service service : other.services()) {
      clashes.add(
          "service", first.service(service.id()).isPresent(), service.id(), service.position());
    }
    for (RequirementProfile profile : other.profiles()) {
      boolean there = first.profiles().stream().anyMatch(one -> one.id().equals(profile.id()));
      clashes.add("profile", there, profile.id(), profile.position());
    }
    return clashes.problems;
  }

  private void add(String what, boolean there, String code, Position position) {
    if (there) {
      problems.add(
          new SourceProblem(
              position,
              "service.clash",
              "the " + what + " '" + code + "' is in the catalogue '" + first.id() + "' too",
              "give it a code of its own"));
    }
  }
}
