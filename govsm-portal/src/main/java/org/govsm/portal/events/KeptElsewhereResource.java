package org.govsm.portal.events;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Checkpoint;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Idempotency;
import org.jspecify.annotations.Nullable;

/**
 * Evidence to keep elsewhere: the ends of all chains day by day, and all events and evidence in one
 * signed file, which says what of it is broken.
 */
@Path("api/v1")
@Produces(MediaType.APPLICATION_JSON)
public record KeptElsewhereResource(Store store, EventService service, Idempotency idempotency) {

  /**
   * All of them.
   *
   * @return the oldest first, each with the chains that the caller sees
   */
  @GET
  @Path("checkpoints")
  public Map<String, @Nullable Object> checkpoints(@Context Call call) {
    Cursor cursor = Cursor.overNumbers(call.request());
    List<Checkpoint> all = call.read(service::checkpoints);
    return ApiRequests.tree(
        cursor.paged(
            "checkpoints", all, one -> EventJson.checkpoint(one, call.by()), Checkpoint::seq));
  }

  /**
   * Takes the one of today.
   *
   * @return 201 with it, or 200 with that of today where there is one
   */
  @POST
  @Path("checkpoints")
  public Response take(@Context Call call) {
    return ApiRequests.response(
        idempotency.answer(
            ApiRequests.key(call.request()),
            ApiRequests.scope(call.request()),
            "",
            tx -> taken(tx, call.by())));
  }

  private StoredAnswer taken(Transaction tx, Caller caller) {
    Optional<Checkpoint> now = service.takeCheckpoint(tx);
    Checkpoint shown = now.or(() -> tx.checkpoints().last()).orElseThrow();
    return ApiRequests.answer(
        now.isPresent() ? 201 : 200, Map.of(), EventJson.checkpoint(shown, caller));
  }

  /** All events and evidence, as they are at one moment. */
  @GET
  @Path("export")
  @Produces("application/zip")
  public Response export(@Context Call call) {
    boolean whole =
        store.brokenChains().isEmpty() && call.read(tx -> tx.checkpoints().firstBroken()).isEmpty();
    String broken = whole ? "" : "-broken";
    String name = "govsm-" + call.context().today() + broken + ".zip";
    StreamingOutput file = out -> service.export(store, out);
    return Response.ok(file)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + name + "\"")
        .build();
  }

  /** The public part of the key that signs exports, for whoever checks one. */
  @GET
  @Path("signing-key")
  public Map<String, Object> signingKey() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("algorithm", "Ed25519");
    tree.put("key", store.signingKey().publicKey());
    tree.put("fingerprint", store.signingKey().fingerprint());
    return tree;
  }
}
