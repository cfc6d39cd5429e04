package org.govsm.portal.requirements;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The requirements of a department: recorded, changed, commented and reviewed. */
@Path("api/v1/departments/{department}/requirements")
@Produces(MediaType.APPLICATION_JSON)
public record RequirementsResource(Store store, RequirementService service, ReviewService review) {

  /** Requirements, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredRequirement> page =
        call.read(tx -> new Requirements(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(
        cursor.listed("requirements", page, RequirementJson::heading, StoredRequirement::id));
    return ApiRequests.tree(tree);
  }

  /** Records a requirement as a draft. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    return call.respond(
        tx -> written(201, service.record(tx, call.department(), call.body(), call.by())));
  }

  /** A requirement as it is now. */
  @GET
  @Path("{requirement}")
  public Response read(@Context Call call) {
    StoredRequirement now =
        call.read(tx -> service.current(tx, call.department(), call.at("requirement")));
    return call.version(now.version(), () -> RequirementJson.whole(now));
  }

  /** Changes what a draft says. */
  @PUT
  @Path("{requirement}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    return ApiRequests.response(
        call.write(tx -> written(200, service.change(tx, seen(call, tx), call.body(), call.by()))));
  }

  /** Comments a requirement. */
  @POST
  @Path("{requirement}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response comment(@Context Call call) {
    call.only(List.of("text", "about"), List.of("text"));
    return then(
        call,
        (tx, now) ->
            service.comment(tx, now, call.text("about"), call.text("text").orElse(""), call.by()));
  }

  /** Answers a comment. */
  @POST
  @Path("{requirement}/comments/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answer(@Context Call call) {
    call.only(List.of("answer"), List.of("answer"));
    String said = call.text("answer").orElse("");
    return then(
        call,
        (tx, now) ->
            service.answer(tx, now, RequirementPages.number(call.at("number")), said, call.by()));
  }

  /** Takes a step of the review. */
  @POST
  @Path("{requirement}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(@Context Call call) {
    call.only(List.of("event", "reason"), List.of("event"));
    String event = call.text("event").orElse("");
    String reason = call.text("reason").orElse("");
    return then(call, (tx, now) -> review.step(tx, now, event, reason, call.by()));
  }

  private Response then(
      Call call, BiFunction<Transaction, StoredRequirement, StoredRequirement> work) {
    return call.respond(tx -> written(200, work.apply(tx, seen(call, tx))));
  }

  /** The requirement, unless it is in another version than the author of the change saw. */
  private StoredRequirement seen(Call call, Transaction tx) {
    StoredRequirement now = service.current(tx, call.department(), call.at("requirement"));
    Message stale = Message.of("store.requirement-stale");
    ApiRequests.requireSeen(call.ifMatch(), now.version(), stale);
    return now;
  }

  private static StoredAnswer written(int status, StoredRequirement one) {
    return ApiRequests.version(
        status,
        one.version(),
        "/api/v1/departments/" + one.department() + "/requirements/" + one.id(),
        RequirementJson.whole(one));
  }
}
