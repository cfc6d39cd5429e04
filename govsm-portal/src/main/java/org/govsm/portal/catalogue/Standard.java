package org.govsm.portal.catalogue;

import java.util.List;
import java.util.function.Supplier;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.NearestName;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.Code;
import org.govsm.procurement.metric.MetricDictionary;

/** The standard: the catalogue, which is read when first asked for, and what is counted by it. */
final class Standard {

  private final Supplier<ServiceCatalogue> catalogue;
  private final MetricDictionary dictionary;

  Standard(Supplier<ServiceCatalogue> catalogue, MetricDictionary dictionary) {
    this.catalogue = catalogue;
    this.dictionary = dictionary;
  }

  ServiceCatalogue catalogue() {
    return catalogue.get();
  }

  MetricDictionary dictionary() {
    return dictionary;
  }

  /** Platforms, without what the parties count. */
  List<String> platforms() {
    return dictionary.platforms().stream()
        .map(Code::code)
        .filter(code -> !code.equals("contract"))
        .toList();
  }

  /** Sentences with the names of services, KPIs and rows in them. */
  Messages words(Messages words) {
    return catalogue().words(words.language()).over(words);
  }

  /**
   * A service.
   *
   * @throws ProblemException with status 404 that names the nearest
   */
  Service service(String id) {
    return catalogue()
        .service(id)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    NearestName.told(
                        "catalogue.no-service",
                        id,
                        catalogue().services().stream().map(Service::id).toList())));
  }

  /**
   * A core KPI.
   *
   * @throws ProblemException with status 404 that names those there are
   */
  CoreKpi kpi(String code) {
    return catalogue()
        .kpi(code)
        .orElseThrow(
            () ->
                ProblemException.notFound(
                    Message.of("catalogue.no-kpi")
                        .with("what", code)
                        .with("known", catalogue().kpis().stream().map(CoreKpi::code).toList())));
  }
}
