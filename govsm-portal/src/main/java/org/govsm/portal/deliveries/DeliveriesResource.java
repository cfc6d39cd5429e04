package org.govsm.portal.deliveries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The deliveries of a contract: what is to be delivered, what was, and what was accepted of it. */
@Path("api/v1/contracts/{contract}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public record DeliveriesResource(DeliveryServices services) {

  /** The record of the deliveries of a contract. */
  @GET
  public Map<String, @Nullable Object> read(@Context Call call) {
    Messages words = call.page().words();
    return call.read(tx -> ApiRequests.tree(whole(tx, call.at("contract"), words)));
  }

  /** Says what is to be delivered; said again after acts, it waits for another officer. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(@Context Call call) {
    return call.respond(
        tx -> written(services.service().begin(tx, call.at("contract"), call.body(), call.by())));
  }

  /** Confirms or declines a correction after acts that another officer entered. */
  @POST
  @Path("correction")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answer(@Context Call call) {
    return call.respond(
        tx -> written(services.service().answer(tx, call.at("contract"), call.body(), call.by())));
  }

  /** Does an act on a delivery. */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    return call.respond(
        tx -> written(services.service().act(tx, call.at("contract"), call.body(), call.by())));
  }

  /**
   * Takes what was accepted in each period that is over into the figures of the contract, where no
   * file has it yet, so that certificates rest on it.
   */
  @POST
  @Path("figures")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response figures(@Context Call call) {
    call.only(List.of(), List.of());
    return call.respond(
        tx -> {
          int number =
              services.figures().take(tx, call.at("contract"), call.by()).report().number();
          String at = "/api/v1/contracts/" + call.at("contract") + "/imports/" + number;
          return ApiRequests.answer(
              201, Map.of(HttpHeaders.LOCATION, at), Map.of("import", number));
        });
  }

  private Map<String, @Nullable Object> whole(Transaction tx, String contract, Messages words) {
    DeliveryService service = services.service();
    Standing standing =
        service
            .standing(tx, contract)
            .orElseThrow(() -> ProblemException.notFound("deliveries.not-begun", contract));
    return DeliveryJson.whole(
        standing,
        terms -> service.differing(tx, standing.contract(), terms),
        service.proposedEffect(tx, standing),
        new Deliveries(tx).acts(standing.stored()),
        service.accepted(tx, standing),
        service.today(),
        words);
  }

  private static StoredAnswer written(StoredDeliveries one) {
    String at = "/api/v1/contracts/" + one.contract() + "/deliveries";
    return ApiRequests.answer(201, Map.of(HttpHeaders.LOCATION, at), DeliveryJson.heading(one));
  }
}
