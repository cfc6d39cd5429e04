package org.govsm.portal.assessments;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;

/** Page of the comparison of departments. */
@Path("assessments/comparison")
@Produces(MediaType.TEXT_HTML)
public record ComparisonPage() {

  /** The departments that the caller may see. */
  @GET
  public Response show(@Context Call call) {
    return call.show(
        "assessments/compared", call.read(tx -> ComparisonResource.compared(tx, call)));
  }
}
