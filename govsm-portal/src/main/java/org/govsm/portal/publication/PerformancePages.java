package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Services;
import org.govsm.procurement.record.SupplierPerformance;

/** Page of the performance of suppliers by their certificates, for everybody. */
@Path("published-performance/{department}")
@Produces(MediaType.TEXT_HTML)
public final class PerformancePages {

  private final Services services;
  private final Performance performance;

  PerformancePages(Services services, Performance performance) {
    this.services = services;
    this.performance = performance;
  }

  /** What was counted, and when. */
  public record View(
      String department,
      LocalDate day,
      int contracts,
      int certificates,
      List<SupplierPerformance> suppliers) {}

  /** Each supplier, by name. */
  @GET
  public Response show(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Performance.Counted counted = performance.of(department, request);
    View view =
        new View(
            department,
            Moments.day(counted.at()),
            counted.contracts(),
            counted.certificates(),
            counted.suppliers());
    return services.pages().show("publication/performance", services.pages().page(request), view);
  }
}
