package org.govsm.portal.accounts;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.web.Call;

/** Exit kit page: what the agency of a contract hands over, where it is, and what is owed. */
@Path("governance/{department}/exits/{contract}")
@Produces(MediaType.TEXT_HTML)
public record ExitKitPage(ExitKits exits) {

  /**
   * The exit, and what may be said of it.
   *
   * @param slippable the accounts that may be said to be none that the agency ran
   */
  public record View(Exit exit, List<String> slippable) {}

  /** The exit kits of a contract, account by account. */
  @GET
  public Response show(@Context Call call) {
    View view =
        call.read(
            tx -> {
              Exit exit = exits.of(tx, call.department(), call.at("contract"));
              return new View(exit, exits.slippable(tx, exit));
            });
    return call.show("accounts/exitkit", view);
  }
}
