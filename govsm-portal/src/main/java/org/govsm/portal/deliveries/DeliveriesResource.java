package org.govsm.portal.deliveries;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The deliveries of a contract: what is to be delivered, what was, and what was accepted of it. */
@Path("api/v1/contracts/{contract}/deliveries")
@Produces(MediaType.APPLICATION_JSON)
public final class DeliveriesResource {

  private final DeliveryServices services;

  DeliveriesResource(DeliveryServices services) {
    this.services = services;
  }

  /** The record of the deliveries of a contract. */
  @GET
  public Map<String, @Nullable Object> read(
      @PathParam("contract") String contract, @Context ContainerRequestContext request) {
    Messages words = services.page(request).words();
    return services.store().read(tx -> ApiRequests.tree(whole(tx, contract, words)));
  }

  /**
   * Says what is to be delivered; until the first act it may be said again.
   *
   * @param body channel, supplierClass, inspected, and deliverables where the contract states none
   * @return 201 with the record
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response begin(
      @PathParam("contract") String contract,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(request, body, tx -> written(services.service().begin(tx, contract, body, by)));
  }

  /**
   * Does an act on a delivery.
   *
   * @param body on, decided and act
   * @return 201 with the record
   */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(
      @PathParam("contract") String contract,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return services
        .web()
        .idempotency()
        .respond(request, body, tx -> written(services.service().act(tx, contract, body, by)));
  }

  private Map<String, @Nullable Object> whole(Transaction tx, String contract, Messages words) {
    DeliveryService service = services.service();
    Standing standing =
        service
            .standing(tx, contract)
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        Message.of("deliveries.not-begun").with("what", contract)));
    return DeliveryJson.whole(
        standing,
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
