package org.govsm.portal.requirements;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.CsvFile;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.requirement.CommonCore;
import org.govsm.procurement.requirement.Requirement;

/**
 * Common core: what at least so many agencies ask alike, of the requirements that the caller may
 * see, and where they differ.
 */
@Path("common-core")
@Produces(MediaType.TEXT_HTML)
public record CommonCorePages(RequirementServices services) {

  private static final int USUAL = 2;
  private static final int MOST = 1000;

  /** The comparison, and how many agencies must ask alike. */
  public record View(CoreComparison comparison, int atLeast) {}

  /** The page. */
  @GET
  public Response page(@Context Call call) {
    int atLeast = atLeast(call.request());
    CoreComparison comparison =
        new CoreComparison(core(services, call.request(), atLeast), call.page());
    return call.show("requirements/core", new View(comparison, atLeast));
  }

  /** The same as a table for a spreadsheet. */
  @GET
  @Path("table.csv")
  @Produces("text/csv")
  public Response table(@Context Call call) {
    CommonCore core = core(services, call.request(), atLeast(call.request()));
    return CsvFile.of("common-core", new CoreComparison(core, call.page()).rows());
  }

  /** The core of the requirements that a caller sees. */
  static CommonCore core(
      RequirementServices services, ContainerRequestContext request, int atLeast) {
    List<Requirement> seen =
        services.store().read(tx -> CoreComparison.seen(tx, Caller.of(request)));
    return ProblemException.accepted(CommonCore.of(seen, atLeast, Scene.CATALOGUE));
  }

  /** How many agencies must ask alike. */
  static int atLeast(ContainerRequestContext request) {
    int atLeast = ApiRequests.count(request, "atLeast", USUAL);
    if (atLeast < 1 || atLeast > MOST) {
      throw ProblemException.of(Faults.at("/atLeast", "requirements.at-least"));
    }
    return atLeast;
  }
}
