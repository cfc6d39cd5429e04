package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.RequestContexts;
import org.jspecify.annotations.Nullable;

/**
 * Account moves resource: which steps are possible for an account, and the step that is asked for.
 */
@Path("api/v1/departments/{department}/accounts/{account}/moves")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountMovesResource {

  private final Store store;
  private final AccountService accounts;
  private final MoveService service;
  private final Idempotency idempotency;
  private final RequestContexts contexts;

  public AccountMovesResource(
      Store store,
      AccountService accounts,
      MoveService service,
      Idempotency idempotency,
      RequestContexts contexts) {
    this.store = store;
    this.accounts = accounts;
    this.service = service;
    this.idempotency = idempotency;
    this.contexts = contexts;
  }

  /** What may happen next, who may, and what is missing. */
  @GET
  public Map<String, @Nullable Object> outlook(
      @PathParam("department") String department,
      @PathParam("account") String account,
      @Context ContainerRequestContext request) {
    Messages words = contexts.of(request).words();
    return store.read(
        tx -> {
          List<AccountStep> steps = service.outlook(tx, department, account, Caller.of(request));
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("account", account);
          tree.put("state", accounts.current(tx, department, account).state());
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
  public Response step(
      @PathParam("department") String department,
      @PathParam("account") String account,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    CustodyService.refuseSecrets(body);
    ApiRequests.only(body, List.of("event", "details", "person"), List.of("event"));
    Messages words = contexts.of(request).words();
    return idempotency.respond(
        request,
        body,
        tx -> {
          Stepped stepped =
              service
                  .step(
                      tx,
                      department,
                      account,
                      ApiRequests.text(body, "event").orElse(""),
                      ApiRequests.object(body, "details"),
                      Caller.of(request),
                      ApiRequests.text(body, "person"))
                  .orThrow();
          return ApiRequests.answer(
              stepped.waits() ? 202 : 200, Map.of(), AccountJson.stepped(stepped, words));
        });
  }
}
