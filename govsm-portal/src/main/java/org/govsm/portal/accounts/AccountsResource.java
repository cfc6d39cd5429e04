package org.govsm.portal.accounts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** The accounts of a department: proposed, described and looked up. */
@Path("api/v1/departments/{department}/accounts")
@Produces(MediaType.APPLICATION_JSON)
public record AccountsResource(Store store, AccountService service, Idempotency idempotency) {

  /**
   * Accounts, ordered by id.
   *
   * @return a page of them, without their facts
   */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    List<RegisteredAccount> page =
        call.read(tx -> service.page(tx, call.department(), cursor.id(), cursor.limit()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.putAll(cursor.listed("accounts", page, AccountJson::heading, RegisteredAccount::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Proposes an account, or takes one over that was in use before there was a register.
   *
   * @param takenOver why it is taken over in the state that the facts say; nothing for a new one
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response propose(@QueryParam("takenOver") @Nullable String takenOver, @Context Call call) {
    Map<String, @Nullable Object> asked = new LinkedHashMap<>(call.body());
    asked.put("?takenOver", takenOver);
    CustodyService.refuseSecrets(asked);
    return idempotency.respond(
        call.request(),
        asked,
        tx ->
            written(
                call,
                201,
                takenOver == null
                    ? service.propose(tx, call.department(), call.body(), call.by())
                    : service.takeOver(tx, call.department(), call.body(), takenOver, call.by())));
  }

  private static StoredAnswer written(Call call, int status, RegisteredAccount account) {
    return ApiRequests.version(
        status,
        account.version(),
        "/api/v1/departments/" + account.department() + "/accounts/" + account.id(),
        AccountJson.account(account, call.context()));
  }

  /** An account as it is now. */
  @GET
  @Path("{account}")
  public Response read(@Context Call call) {
    RegisteredAccount now =
        call.read(tx -> service.current(tx, call.department(), call.at("account")));
    return call.version(now.version(), () -> AccountJson.account(now, call.context()));
  }

  /** Changes what is known of an account. */
  @PUT
  @Path("{account}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    CustodyService.refuseSecrets(call.body());
    String match = call.ifMatch();
    return ApiRequests.response(
        call.write(
            tx -> {
              RegisteredAccount now = service.current(tx, call.department(), call.at("account"));
              ApiRequests.requireSeen(
                  match,
                  now.version(),
                  Message.of("store.account-stale").with("version", now.version()));
              return written(
                  call,
                  200,
                  service.change(
                      tx,
                      call.department(),
                      call.at("account"),
                      now.version(),
                      call.body(),
                      call.by()));
            }));
  }
}
