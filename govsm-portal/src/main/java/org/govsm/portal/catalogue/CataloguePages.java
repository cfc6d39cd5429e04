package org.govsm.portal.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.procurement.catalogue.CatalogueRow;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.KpiOnPlatform;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.metric.Code;

/** Pages of the standard: its services, each of them, its KPIs and profiles. */
@Path("catalogue")
@Produces(MediaType.TEXT_HTML)
public final class CataloguePages {

  private final Standard standard;

  /** Whether a store tells who uses it. */
  private final boolean told;

  CataloguePages(Standard standard, boolean told) {
    this.standard = standard;
    this.told = told;
  }

  /**
   * What services are looked for.
   *
   * @param part the code of a part; empty for all
   * @param word a word in title or description; empty for all
   * @param core whether only those of the common core are wanted
   */
  public record Filter(String part, String word, boolean core) {

    static Filter of(MultivaluedMap<String, String> given) {
      return new Filter(
          first(given, "part"), first(given, "q").strip(), first(given, "core").equals("true"));
    }

    private static String first(MultivaluedMap<String, String> given, String name) {
      return Optional.ofNullable(given.getFirst(name)).orElse("");
    }

    /** Whether everything is wanted. */
    public boolean isEmpty() {
      return part.isEmpty() && word.isEmpty() && !core;
    }

    boolean takes(Service service) {
      return (part.isEmpty() || service.part().equals(part))
          && (!core || service.isCore())
          && (word.isEmpty() || says(service));
    }

    private boolean says(Service service) {
      String wanted = word.toLowerCase(Locale.ROOT);
      return Stream.of("en", "hi")
          .flatMap(one -> Stream.of(service.title(one), service.what(one), service.id()))
          .anyMatch(text -> text.toLowerCase(Locale.ROOT).contains(wanted));
    }
  }

  /** What the first page shows; sentences with the names of the catalogue in them. */
  public record Index(
      ServiceCatalogue catalogue,
      Filter filter,
      List<Service> found,
      Messages words,
      boolean told) {

    /** The services of a part that are looked for. */
    public List<Service> of(CatalogueRow part) {
      return found.stream().filter(one -> one.part().equals(part.code())).toList();
    }
  }

  /** What the page of a service shows. */
  public record ServiceView(
      ServiceCatalogue catalogue, Service service, List<Code> commonNames, Messages words) {

    /** The name of a metric that holds across platforms. */
    public String commonName(String code, String language) {
      return commonNames.stream()
          .filter(one -> one.code().equals(code))
          .findFirst()
          .map(one -> one.name(language))
          .orElse(code);
    }
  }

  /** What the page of a KPI shows: what it is on each platform on the visitor's day. */
  public record KpiView(
      ServiceCatalogue catalogue, CoreKpi kpi, List<KpiOnPlatform> platforms, Messages words) {

    /** Platforms that give it. */
    public List<KpiOnPlatform> given() {
      return platforms.stream().filter(KpiOnPlatform::isGiven).toList();
    }

    /** Platforms that do not, or no longer. */
    public List<KpiOnPlatform> lacking() {
      return platforms.stream().filter(one -> !one.isGiven()).toList();
    }

    /** Services that it fits. */
    public List<Service> services() {
      return catalogue.services().stream()
          .filter(one -> one.kpis().stream().anyMatch(fit -> fit.kpi().equals(kpi.code())))
          .toList();
    }
  }

  /** The services, all or those that are looked for, and the KPIs and profiles. */
  @GET
  public Response catalogue(@Context Call call) {
    Filter filter = Filter.of(call.request().getUriInfo().getQueryParameters());
    ServiceCatalogue catalogue = standard.catalogue();
    List<Service> found = catalogue.services().stream().filter(filter::takes).toList();
    Index view = new Index(catalogue, filter, found, standard.words(call.page().words()), told);
    return call.show("catalogue/index", view);
  }

  /** One service. */
  @GET
  @Path("services/{service}")
  public Response service(@Context Call call) {
    ServiceView view =
        new ServiceView(
            standard.catalogue(),
            standard.service(call.at("service")),
            standard.dictionary().commonNames(),
            standard.words(call.page().words()));
    return call.show("catalogue/service", view);
  }

  /** One KPI. */
  @GET
  @Path("kpis/{kpi}")
  public Response kpi(@Context Call call) {
    CoreKpi kpi = standard.kpi(call.at("kpi"));
    List<String> platforms =
        kpi.platforms().contains("contract") ? List.of("contract") : standard.platforms();
    List<KpiOnPlatform> on =
        platforms.stream()
            .map(one -> kpi.on(one, call.page().context().day(), standard.dictionary()))
            .toList();
    return call.show(
        "catalogue/kpi",
        new KpiView(standard.catalogue(), kpi, on, standard.words(call.page().words())));
  }
}
