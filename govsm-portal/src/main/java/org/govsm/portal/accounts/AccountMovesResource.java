package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.jspecify.annotations.Nullable;

/**
 * Account moves resource: which steps are possible for an account, and the step that is asked for.
 */
@Path("api/v1/departments/{department}/accounts/{account}/moves")
@Produces(MediaType.APPLICATION_JSON)
public record AccountMovesResource(AccountService accounts, MoveService service) {

  /** What may happen next, who may, and what is missing. */
  @GET
  public Map<String, @Nullable Object> outlook(@Context Call call) {
    Messages words = call.context().words();
    return call.read(
        tx -> {
          List<AccountStep> steps =
              service.outlook(tx, call.department(), call.at("account"), call.by());
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("account", call.at("account"));
          tree.put("state", accounts.current(tx, call.department(), call.at("account")).state());
          tree.put("moves", AccountJson.steps(steps, words));
          return ApiRequests.tree(tree);
        });
  }

  /**
   * Asks for a step.
   *
   * @return 200 where it moved, 202 where another person must sign
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(@Context Call call) {
    CustodyService.refuseSecrets(call.body());
    call.only(List.of("event", "details", "person"), List.of("event"));
    Messages words = call.context().words();
    return call.respond(
        tx -> {
          Stepped stepped =
              service
                  .step(
                      tx,
                      call.department(),
                      call.at("account"),
                      call.text("event").orElse(""),
                      ApiRequests.object(call.body(), "details"),
                      call.by(),
                      call.text("person"))
                  .orThrow();
          return ApiRequests.answer(
              stepped.waits() ? 202 : 200, Map.of(), AccountJson.stepped(stepped, words));
        });
  }
}
