package org.govsm.portal.requirements;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
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
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Idempotency;
import org.jspecify.annotations.Nullable;

/** The requirements of a department: recorded, changed, commented and reviewed. */
@Path("api/v1/departments/{department}/requirements")
@Produces(MediaType.APPLICATION_JSON)
public final class RequirementsResource {

  private final Store store;
  private final RequirementService service;
  private final ReviewService review;
  private final Idempotency idempotency;

  RequirementsResource(
      Store store, RequirementService service, ReviewService review, Idempotency idempotency) {
    this.store = store;
    this.service = service;
    this.review = review;
    this.idempotency = idempotency;
  }

  /**
   * Requirements, ordered by id.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overIds(request);
    DepartmentIds.require(department);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    List<StoredRequirement> page =
        store.read(tx -> new Requirements(tx).page(department, cursor.id(), cursor.limit()));
    tree.putAll(
        cursor.listed("requirements", page, RequirementJson::heading, StoredRequirement::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Records a requirement as a draft.
   *
   * @return 201 with the requirement
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return idempotency.respond(
        request, body, tx -> written(201, service.record(tx, department, body, by)));
  }

  /**
   * A requirement as it is now.
   *
   * @return the requirement, or 304
   */
  @GET
  @Path("{requirement}")
  public Response read(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      @Context ContainerRequestContext request) {
    StoredRequirement now = store.read(tx -> service.current(tx, department, requirement));
    Response.@Nullable ResponseBuilder unchanged =
        request.getRequest().evaluatePreconditions(tag(now));
    return unchanged == null
        ? Response.ok(ApiRequests.tree(RequirementJson.whole(now))).tag(tag(now)).build()
        : unchanged.tag(tag(now)).build();
  }

  /**
   * Changes what a draft says.
   *
   * @param request with the version that the author saw, in If-Match
   */
  @PUT
  @Path("{requirement}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    return ApiRequests.response(
        store.write(
            tx ->
                written(
                    200,
                    service.change(tx, seen(tx, department, requirement, request), body, by))));
  }

  /**
   * Comments a requirement.
   *
   * @param body text, and about, the place in the document
   */
  @POST
  @Path("{requirement}/comments")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response comment(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("text", "about"), List.of("text"));
    Caller by = Caller.of(request);
    return then(
        request,
        body,
        department,
        requirement,
        (tx, now) ->
            service.comment(
                tx,
                now,
                ApiRequests.text(body, "about"),
                ApiRequests.text(body, "text").orElse(""),
                by));
  }

  /**
   * Answers a comment.
   *
   * @param number which comment it is, from 1
   */
  @POST
  @Path("{requirement}/comments/{number}")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response answer(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      @PathParam("number") String number,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("answer"), List.of("answer"));
    Caller by = Caller.of(request);
    String said = ApiRequests.text(body, "answer").orElse("");
    return then(
        request,
        body,
        department,
        requirement,
        (tx, now) -> service.answer(tx, now, RequirementPages.number(number), said, by));
  }

  /**
   * Takes a step of the review.
   *
   * @param body event and reason
   */
  @POST
  @Path("{requirement}/review")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response step(
      @PathParam("department") String department,
      @PathParam("requirement") String requirement,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("event", "reason"), List.of("event"));
    Caller by = Caller.of(request);
    String event = ApiRequests.text(body, "event").orElse("");
    String reason = ApiRequests.text(body, "reason").orElse("");
    return then(
        request,
        body,
        department,
        requirement,
        (tx, now) -> review.step(tx, now, event, reason, by));
  }

  private Response then(
      ContainerRequestContext request,
      Map<String, @Nullable Object> body,
      String department,
      String requirement,
      BiFunction<Transaction, StoredRequirement, StoredRequirement> work) {
    return idempotency.respond(
        request,
        body,
        tx -> written(200, work.apply(tx, seen(tx, department, requirement, request))));
  }

  /** The requirement, unless it is in another version than the author of the change saw. */
  private StoredRequirement seen(
      Transaction tx, String department, String requirement, ContainerRequestContext request) {
    StoredRequirement now = service.current(tx, department, requirement);
    Message stale = Message.of("store.requirement-stale");
    ApiRequests.requireSeen(ApiRequests.ifMatch(request), tag(now), stale);
    return now;
  }

  private static StoredAnswer written(int status, StoredRequirement one) {
    Map<String, String> headers = new LinkedHashMap<>();
    headers.put(HttpHeaders.ETAG, "\"" + tag(one).getValue() + "\"");
    headers.put(
        HttpHeaders.LOCATION,
        "/api/v1/departments/" + one.department() + "/requirements/" + one.id());
    return ApiRequests.answer(status, headers, RequirementJson.whole(one));
  }

  private static EntityTag tag(StoredRequirement one) {
    return new EntityTag(String.valueOf(one.version()));
  }
}
