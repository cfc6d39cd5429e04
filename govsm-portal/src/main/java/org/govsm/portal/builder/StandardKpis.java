package org.govsm.portal.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.procurement.catalogue.CoreKpi;
import org.govsm.procurement.catalogue.FittingKpi;
import org.govsm.procurement.catalogue.Service;
import org.govsm.procurement.catalogue.ServiceCatalogue;
import org.govsm.procurement.contract.Kpi;
import org.jspecify.annotations.Nullable;

/** Standard KPIs: rows of terms by the catalogue, for a platform or for what the parties count. */
record StandardKpis(ServiceCatalogue catalogue) {

  /** A KPI on a platform, which is added by its code. */
  record Offered(CoreKpi kpi, String platform) {

    String code() {
      return kpi.code() + "@" + platform;
    }
  }

  /** Those that can be measured on a platform. */
  List<Offered> on(String platform) {
    return catalogue.kpis().stream()
        .filter(kpi -> kpi.platforms().contains(platform))
        .map(kpi -> new Offered(kpi, platform))
        .toList();
  }

  /** The platforms of which there are any. */
  List<String> platforms() {
    return catalogue.kpis().stream().flatMap(kpi -> kpi.platforms().stream()).distinct().toList();
  }

  /** Services with KPIs on a platform. */
  List<Service> services(String platform) {
    return catalogue.services().stream()
        .filter(service -> !of(service, platform).isEmpty())
        .toList();
  }

  /** The KPIs of a service on a platform; those that the parties count are on none. */
  List<Offered> of(Service service, String platform) {
    List<Offered> all = new ArrayList<>();
    for (FittingKpi one : service.kpis()) {
      catalogue
          .kpi(one.kpi())
          .flatMap(kpi -> offered(kpi, platform))
          .filter(offer -> !all.contains(offer))
          .ifPresent(all::add);
    }
    return all;
  }

  private static Optional<Offered> offered(CoreKpi kpi, String platform) {
    return kpi.platforms().contains(platform)
        ? Optional.of(new Offered(kpi, platform))
        : kpi.platforms().equals(List.of(Kpi.CONTRACT))
            ? Optional.of(new Offered(kpi, Kpi.CONTRACT))
            : Optional.empty();
  }

  /** The KPI of a code; nothing where there is none. */
  Optional<Offered> find(String code) {
    int at = code.indexOf('@');
    return at < 0
        ? Optional.empty()
        : catalogue
            .kpi(code.substring(0, at))
            .filter(kpi -> kpi.platforms().contains(code.substring(at + 1)))
            .map(kpi -> new Offered(kpi, code.substring(at + 1)));
  }

  /** The terms with some more rows. */
  static Map<String, @Nullable Object> add(
      Map<String, ? extends @Nullable Object> terms, List<Offered> some, String clause) {
    Map<String, @Nullable Object> all = Trees.object(terms);
    List<@Nullable Object> rows = Trees.list(terms.get(BuilderPart.KPIS));
    List<String> taken = new ArrayList<>();
    Trees.rows(terms, BuilderPart.KPIS).forEach(row -> Trees.text(row, "id").ifPresent(taken::add));
    for (Offered one : some) {
      Map<String, @Nullable Object> row =
          new LinkedHashMap<>(one.kpi().toTerms(one.platform(), clause));
      String id = Ids.of(String.valueOf(row.get("id")), taken);
      taken.add(id);
      row.put("id", id);
      if (clause.isEmpty()) {
        row.remove("clause");
      }
      rows.add(row);
    }
    all.put(BuilderPart.KPIS, rows);
    return all;
  }
}
