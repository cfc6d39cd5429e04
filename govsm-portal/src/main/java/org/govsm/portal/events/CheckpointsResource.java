package org.govsm.portal.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** The ends of all chains, day by day: what to print or keep elsewhere. */
@Path("api/v1/checkpoints")
@Produces(MediaType.APPLICATION_JSON)
public final class CheckpointsResource {

  private final Store store;
  private final EventService service;
  private final Idempotency idempotency;

  public CheckpointsResource(Store store, EventService service, Idempotency idempotency) {
    this.store = store;
    this.service = service;
    this.idempotency = idempotency;
  }

  /**
   * All of them.
   *
   * @return the oldest first, each with the chains that the caller sees
   */
  @GET
  public Map<String, @Nullable Object> list(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    List<Checkpoint> all = store.read(service::checkpoints);
    return ApiRequests.tree(
        Map.of(
            "checkpoints", Tree.list(all, (Checkpoint one) -> EventJson.checkpoint(one, caller))));
  }

  /**
   * Takes the one of today.
   *
   * @return 201 with it, or 200 with that of today where there is one
   */
  @POST
  public Response take(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    return ApiRequests.response(
        idempotency.answer(
            ApiRequests.key(request), ApiRequests.scope(request), "", tx -> taken(tx, caller)));
  }

  private StoredAnswer taken(Transaction tx, Caller caller) {
    Optional<Checkpoint> now = service.takeCheckpoint(tx);
    Checkpoint shown = now.or(() -> tx.checkpoints().last()).orElseThrow();
    return ApiRequests.answer(
        now.isPresent() ? 201 : 200, Map.of(), EventJson.checkpoint(shown, caller));
  }
}
