package org.govsm.portal.payments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Form;
import org.jspecify.annotations.Nullable;

/** Batches of payments of a department. */
@Path("api/v1/departments/{department}/payments")
@Produces(MediaType.APPLICATION_JSON)
public final class BatchesResource {

  private final PaymentServices services;
  private final BatchViews views;

  BatchesResource(PaymentServices services) {
    this.services = services;
    this.views = new BatchViews(services.batches());
  }

  /** Batches, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    List<StoredBatch> page =
        call.read(tx -> new Batches(tx).page(call.department(), cursor.id(), cursor.limit()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.putAll(cursor.listed("payments", page, PaymentJson::batch, StoredBatch::id));
    return ApiRequests.tree(tree);
  }

  /** Prepares a batch. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response prepare(@Context Call call) {
    return call.respond(
        tx -> written(services.batches().prepare(tx, call.department(), call.body(), call.by())));
  }

  /** A batch with its orders, every act, and the reconciliation of the answers. */
  @GET
  @Path("{batch}")
  public Response read(@Context Call call) {
    BatchView view =
        call.read(
            tx ->
                views.of(
                    tx, call.page(), call.department(), call.at("batch"), List.of(), Form.blank()));
    return Response.ok(ApiRequests.tree(PaymentJson.batch(view, call.page().words())))
        .tag(tag(view.batch()))
        .build();
  }

  /** Does an act on a batch, or decides on one of its orders. */
  @POST
  @Path("{batch}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    Caller by = call.by();
    String act = call.text("act").orElse("");
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    given.remove("act");
    String match = call.ifMatch();
    boolean decided = act.equals(OrderDecisions.DECIDED);
    return call.respond(
        tx -> {
          if (!decided) {
            BatchActs.require(act, by);
          }
          StoredBatch one = services.batches().held(tx, call.department(), call.at("batch"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(Batches.STALE));
          return written(
              decided
                  ? services.decisions().decide(tx, one, given, by)
                  : services.acts().act(tx, one, act, given, by));
        });
  }

  /** Hands out the file of a batch, which is on record each time. */
  @POST
  @Path("{batch}/file")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response download(@Context Call call) {
    return BatchPages.file(
        call.write(
            tx ->
                services.downloads().download(tx, call.department(), call.at("batch"), call.by())));
  }

  /** Hands out the file of the sanctions or bills of a batch, which is on record each time. */
  @POST
  @Path("{batch}/files/{content}")
  @Produces(MediaType.APPLICATION_OCTET_STREAM)
  public Response hand(@Context Call call) {
    return BatchPages.file(call.write(tx -> handed(services, call, tx)));
  }

  static PaymentFileBody handed(PaymentServices services, Call call, Transaction tx) {
    return services
        .files()
        .hand(tx, call.department(), call.at("batch"), call.at("content"), call.by());
  }

  private static StoredAnswer written(StoredBatch one) {
    String at = "/api/v1/departments/" + one.department() + "/payments/" + one.id();
    Map<String, String> headers =
        Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\"");
    return ApiRequests.answer(201, headers, PaymentJson.batch(one));
  }

  private static EntityTag tag(StoredBatch one) {
    return new EntityTag(String.valueOf(one.acts()));
  }
}
