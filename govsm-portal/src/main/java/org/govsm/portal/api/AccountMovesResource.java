package org.govsm.portal.api;

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
import org.govsm.portal.contracts.Once;
import org.govsm.portal.governance.AccountDesk;
import org.govsm.portal.governance.CustodyDesk;
import org.govsm.portal.governance.MoveDesk;
import org.govsm.portal.governance.Step;
import org.govsm.portal.governance.Stepped;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Visitors;
import org.govsm.portal.store.Store;
import org.jspecify.annotations.Nullable;

/** What may happen next to an account, and what is to happen. */
@Path("api/v1/departments/{department}/accounts/{account}/moves")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountMovesResource {

  private final Store store;
  private final AccountDesk accounts;
  private final MoveDesk desk;
  private final Once once;
  private final Visitors visitors;

  /**
   * Wires it.
   *
   * @param store the store
   * @param accounts looks accounts up
   * @param desk moves them
   * @param once does what comes twice once
   * @param visitors in which language it answers
   */
  public AccountMovesResource(
      Store store, AccountDesk accounts, MoveDesk desk, Once once, Visitors visitors) {
    this.store = store;
    this.accounts = accounts;
    this.desk = desk;
    this.once = once;
    this.visitors = visitors;
  }

  /**
   * What may happen next, who may, and what is missing.
   *
   * @param department the department
   * @param account the id of the account
   * @param request who asks
   * @return a step for each transition from its state
   */
  @GET
  public Map<String, @Nullable Object> outlook(
      @PathParam("department") String department,
      @PathParam("account") String account,
      @Context ContainerRequestContext request) {
    Messages words = visitors.of(request).words();
    return store.read(
        unit -> {
          List<Step> steps = desk.outlook(unit, department, account, Caller.of(request));
          Map<String, Object> tree = new LinkedHashMap<>();
          tree.put("account", account);
          tree.put("state", accounts.current(unit, department, account).state());
          tree.put("moves", AccountTrees.steps(steps, words));
          return Asking.tree(tree);
        });
  }

  /**
   * Asks for a step.
   *
   * @param department the department
   * @param account the id of the account
   * @param body event, details, and in a demonstration the person who acts
   * @param request for its key
   * @return 200 where it moved, 202 where another person must sign
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(
      @PathParam("department") String department,
      @PathParam("account") String account,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    CustodyDesk.refuseSecrets(body);
    Asking.only(body, List.of("event", "details", "person"), List.of("event"));
    Messages words = visitors.of(request).words();
    return Asking.response(
        once.answer(
            Asking.key(request),
            Asking.scope(request),
            Asking.digest(body),
            unit -> {
              Stepped stepped =
                  desk.step(
                          unit,
                          department,
                          account,
                          Asking.text(body, "event").orElse(""),
                          Asking.object(body, "details"),
                          Caller.of(request),
                          Asking.text(body, "person"))
                      .orThrow();
              return Asking.answer(
                  stepped.waits() ? 202 : 200, Map.of(), AccountTrees.stepped(stepped, words));
            }));
  }
}
