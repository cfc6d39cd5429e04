package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** The accounts of a department: proposed, described and looked up. */
@Path("api/v1/departments/{department}/accounts")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountsResource {

  private final Store store;
  private final AccountService service;
  private final Idempotency idempotency;

  public AccountsResource(Store store, AccountService service, Idempotency idempotency) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
  }

  /**
   * Accounts, ordered by id.
   *
   * @param request with the parameters after and limit
   * @return a page of them, without their facts
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    List<RegisteredAccount> page =
        store.read(tx -> service.page(tx, department, cursor.id(), cursor.limit()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.putAll(cursor.listed("accounts", page, AccountJson::heading, RegisteredAccount::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Proposes an account, or takes one over that was in use before there was a register.
   *
   * @param takenOver why it is taken over in the state that the facts say; nothing for a new one
   * @return 201 with the account
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response propose(
      @PathParam("department") String department,
      @QueryParam("takenOver") @Nullable String takenOver,
      Map<String, @Nullable Object> facts,
      @Context ContainerRequestContext request) {
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(facts);
    asked.put("?takenOver", takenOver);
    CustodyService.refuseSecrets(asked);
    Caller by = Caller.of(request);
    return idempotency.respond(
        request,
        asked,
        tx ->
            written(
                201,
                takenOver == null
                    ? service.propose(tx, department, facts, by)
                    : service.takeOver(tx, department, facts, takenOver, by)));
  }

  private static StoredAnswer written(int status, RegisteredAccount account) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(account).getValue() + "\"");
    headers.put(
        HttpHeaders.LOCATION,
        "/api/v1/departments/" + account.department() + "/accounts/" + account.id());
    return ApiRequests.answer(status, headers, AccountJson.account(account));
  }

  private static EntityTag tag(RegisteredAccount account) {
    return new EntityTag(String.valueOf(account.version()));
  }

  /**
   * An account as it is now.
   *
   * @return the account, or 304
   */
  @GET
  @Path("{account}")
  public Response read(
      @PathParam("department") String department,
      @PathParam("account") String account,
      @Context ContainerRequestContext request) {
    RegisteredAccount now = store.read(tx -> service.current(tx, department, account));
    Response.@Nullable ResponseBuilder unchanged =
        request.getRequest().evaluatePreconditions(tag(now));
    return unchanged == null
        ? Response.ok(ApiRequests.tree(AccountJson.account(now))).tag(tag(now)).build()
        : unchanged.tag(tag(now)).build();
  }

  /**
   * Changes what is known of an account.
   *
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Path("{account}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("department") String department,
      @PathParam("account") String account,
      Map<String, @Nullable Object> facts,
      @Context ContainerRequestContext request) {
    CustodyService.refuseSecrets(facts);
    String match = ApiRequests.ifMatch(request);
    return ApiRequests.response(
        store.write(
            tx -> {
              RegisteredAccount now = service.current(tx, department, account);
              ApiRequests.requireSeen(
                  match,
                  tag(now),
                  Message.of("store.account-stale").with("version", now.version()));
              return written(
                  200,
                  service.change(
                      tx, department, account, now.version(), facts, Caller.of(request)));
            }));
  }
}
