package org.govsm.portal.catalogue;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Call;
import org.govsm.procurement.catalogue.CatalogueEditions;
import org.govsm.procurement.catalogue.KpiOnPlatform;

/** Pages of the standard as a whole: what its KPIs mean on each platform, and its editions. */
@Path("catalogue")
@Produces(MediaType.TEXT_HTML)
public record StandardPages(Standard standard) {

  /** The KPIs of each platform, on the visitor's day. */
  public record Kpis(List<OfPlatform> platforms, Messages words) {}

  /** The KPIs of one platform. */
  public record OfPlatform(String platform, List<KpiOnPlatform> kpis) {}

  /** The editions. */
  public record Editions(List<CatalogueEditions.Edition> editions, Messages words) {}

  /** The core KPIs by platform. */
  @GET
  @Path("kpis")
  public Response kpis(@Context Call call) {
    LocalDate day = call.page().context().day();
    List<OfPlatform> all = new ArrayList<>();
    Stream.concat(standard.platforms().stream(), Stream.of("contract"))
        .forEach(
            platform ->
                all.add(
                    new OfPlatform(
                        platform,
                        standard.catalogue().kpis().stream()
                            .filter(one -> one.platforms().contains(platform))
                            .map(one -> one.on(platform, day, standard.dictionary()))
                            .toList())));
    all.removeIf(one -> one.kpis().isEmpty());
    return call.show("catalogue/kpis", new Kpis(all, standard.words(call.page().words())));
  }

  /** The editions with what each changed. */
  @GET
  @Path("editions")
  public Response editions(@Context Call call) {
    return call.show(
        "catalogue/editions",
        new Editions(CatalogueEditions.shipped(), standard.words(call.page().words())));
  }
}
