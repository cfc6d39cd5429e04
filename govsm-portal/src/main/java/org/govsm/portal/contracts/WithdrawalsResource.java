package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
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
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Withdrawals resource: an import that should not have been is withdrawn with a reason. */
@Path("api/v1/contracts/{contract}/imports/{number:[0-9]+}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
public final class WithdrawalsResource {

  private final ContractServices services;

  WithdrawalsResource(ContractServices services) {
    this.services = services;
  }

  /**
   * Withdraws an import.
   *
   * @param body with the reason
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(
      @PathParam("contract") String contract,
      @PathParam("number") int number,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("reason"), List.of());
    String reason = ApiRequests.text(body, "reason").orElse("");
    Caller by = Caller.of(request);
    String address = "/api/v1/contracts/" + contract + "/imports/" + number;
    return services
        .staging()
        .turns()
        .in(
            contract,
            () ->
                services
                    .idempotency()
                    .respond(
                        request,
                        body,
                        tx ->
                            ApiRequests.answer(
                                201,
                                Map.of("Location", address),
                                withdrawn(tx, contract, number, reason, by))));
  }

  private Map<String, Object> withdrawn(
      Transaction tx, String contract, int number, String reason, Caller by) {
    WithdrawalService.Outcome outcome =
        services.withdrawals().withdraw(tx, contract, number, reason, by);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("imports", outcome.withdrawn());
    tree.put("again", outcome.again());
    tree.putAll(
        ContractJson.withdrawn(services.withdrawals().of(tx, contract).find(number).orElseThrow()));
    return tree;
  }
}
