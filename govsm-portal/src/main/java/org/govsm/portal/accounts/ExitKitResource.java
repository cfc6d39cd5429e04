package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
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

  /**
   * Says that the agency never ran an account that named the contract by mistake; where another
   * officer said so before, confirms it, or takes it back.
   *
   * @return 201 with the exit kits
   */
  @POST
  @Path("not-run")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response notRun(@Context Call call) {
    call.only(List.of("account", "reason", "withdraw"), List.of("account", "reason"));
    Object given = call.body().getOrDefault("withdraw", false);
    if (!(given instanceof Boolean withdraw)) {
      throw ProblemException.of(Faults.at("/withdraw", "input.boolean"));
    }
    Messages words = call.context().words();
    return call.respond(
        tx ->
            ApiRequests.answer(
                201,
                Map.of(),
                exits
                    .notRun(
                        tx,
                        call.department(),
                        call.at("contract"),
                        call.text("account").orElse(""),
                        call.text("reason").orElse(""),
                        withdraw,
                        call.by())
                    .toPlain(words)));
  }
}
