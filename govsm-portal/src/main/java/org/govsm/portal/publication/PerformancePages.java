package org.govsm.portal.publication;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.record.SupplierPerformance;

/** Page of the performance of suppliers by their certificates, for everybody. */
@Path("published-performance/{department}")
@Produces(MediaType.TEXT_HTML)
public record PerformancePages(Performance performance) {

  /** What was counted, and when. */
  public record View(
      String department,
      LocalDate day,
      int contracts,
      int certificates,
      List<SupplierPerformance> suppliers) {}

  /** Each supplier, by name. */
  @GET
  public Response show(@Context Call call) {
    Performance.Counted counted = performance.of(call.department(), call.request());
    View view =
        new View(
            call.department(),
            Moments.day(counted.at()),
            counted.contracts(),
            counted.certificates(),
            counted.suppliers());
    return call.show("publication/performance", view);
  }
}
