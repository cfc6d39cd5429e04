package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;

/** Exit kit page: what the agency of a contract hands over, where it is, and what is owed. */
@Path("governance/{department}/exits/{contract}")
@Produces(MediaType.TEXT_HTML)
public record ExitKitPage(ExitKits exits) {

  /** The exit kits of a contract, account by account. */
  @GET
  public Response show(@Context Call call) {
    return call.show(
        "accounts/exitkit", call.read(tx -> exits.of(tx, call.department(), call.at("contract"))));
  }
}
