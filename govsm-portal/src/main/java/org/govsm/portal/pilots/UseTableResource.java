package org.govsm.portal.pilots;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;

/** The table of uses of a department: content and metrics by use. */
@Path("api/v1/departments/{department}/use-table")
@Produces(MediaType.APPLICATION_JSON)
public record UseTableResource(PilotService pilots) {

  /** The table as it stands; in version 0 before any was stated. */
  @GET
  public Response read(@Context Call call) {
    UseTables.Stated stated = call.read(tx -> pilots.uses(tx, call.department()));
    return call.version(stated.version(), () -> PilotJson.uses(stated));
  }

  /** States it, whole. */
  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  public Response state(@Context Call call) {
    String match = call.ifMatch();
    UseTables.Stated now =
        call.write(
            tx -> {
              UseTables.Stated before = pilots.uses(tx, call.department());
              ApiRequests.requireSeen(match, before.version(), Message.of(UseTables.STALE));
              return pilots.state(tx, call.department(), before.version(), call.body(), call.by());
            });
    return Response.ok(ApiRequests.tree(PilotJson.uses(now)))
        .tag(new EntityTag(String.valueOf(now.version())))
        .build();
  }
}
