package org.govsm.portal.contracts;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;

/** Withdrawals resource: an import that should not have been is withdrawn with a reason. */
@Path("api/v1/contracts/{contract}/imports/{number:[0-9]+}/withdrawal")
@Produces(MediaType.APPLICATION_JSON)
public record WithdrawalsResource(ContractServices services) {

  /** Withdraws an import. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(@PathParam("number") int number, @Context Call call) {
    call.only(List.of("reason"), List.of());
    String reason = call.text("reason").orElse("");
    String address = "/api/v1/contracts/" + call.at("contract") + "/imports/" + number;
    return services
        .staging()
        .turns()
        .in(
            call.at("contract"),
            () ->
                call.respond(
                    tx ->
                        ApiRequests.answer(
                            201,
                            Map.of("Location", address),
                            withdrawn(call, tx, number, reason))));
  }

  private Map<String, Object> withdrawn(Call call, Transaction tx, int number, String reason) {
    WithdrawalService.Outcome outcome =
        services.withdrawals().withdraw(tx, call.at("contract"), number, reason, call.by());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("imports", outcome.withdrawn());
    tree.put("again", outcome.again());
    tree.putAll(
        ContractJson.withdrawn(
            services.withdrawals().of(tx, call.at("contract")).find(number).orElseThrow()));
    return tree;
  }
}
