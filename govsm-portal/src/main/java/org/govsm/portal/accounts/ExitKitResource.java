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

/** Exit kit resource: what the agency of a contract hands over, and what it owes. */
@Path("api/v1/departments/{department}/exits/{contract}")
@Produces(MediaType.APPLICATION_JSON)
public record ExitKitResource(ExitKits exits) {

  /** The exit kits of a contract, account by account. */
  @GET
  public Map<String, @Nullable Object> read(@Context Call call) {
    Messages words = call.context().words();
    return ApiRequests.tree(
        call.read(tx -> exits.of(tx, call.department(), call.at("contract"))).toPlain(words));
  }
}
