package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/** Exit resource: what must happen before somebody leaves. */
@Path("api/v1/departments/{department}/people/{person}/exit")
@Produces(MediaType.APPLICATION_JSON)
public record ExitResource(ExitService exits) {

  /** What must happen before a person leaves. */
  @GET
  public Map<String, @Nullable Object> exit(@Context Call call) {
    Messages words = call.context().words();
    return ApiRequests.tree(
        call.read(tx -> exits.of(tx, call.department(), call.at("person"))).toPlain(words));
  }
}
