package org.govsm.portal.tenders;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A published award, for everybody. */
@Path("api/v1/departments/{department}/published-tenders/{tender}/award")
@Produces(MediaType.APPLICATION_JSON)
public final class PublicAwardResource {

  private final TenderServices services;
  private final AwardService awards;

  PublicAwardResource(TenderServices services, AwardService awards) {
    this.services = services;
    this.awards = awards;
  }

  /** Bidders, scores, prices and reasons, once the award is published. */
  @GET
  public Map<String, @Nullable Object> award(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @Context ContainerRequestContext request) {
    return services
        .store()
        .read(
            tx -> {
              StoredTender one = services.service().published(tx, department, tender);
              Evaluated now = PublicAwardPages.published(awards.evaluated(tx, one), one);
              return AwardJson.toPublic(one, now, services.page(request));
            });
  }
}
