package org.govsm.portal.queries;

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
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The queries and legal requests of a department. */
@Path("api/v1/departments/{department}/queries")
@Produces(MediaType.APPLICATION_JSON)
public record QueriesResource(QueryServices services) {

  /** Queries and legal requests, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredQuery> page =
        call.read(tx -> new Queries(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("queries", page, QueryJson::heading, StoredQuery::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Records a query or a legal request.
   *
   * @return 201 with its heading, without what the person wrote
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    return call.respond(
        tx -> written(services.service().record(tx, call.department(), call.body(), call.by())));
  }

  /** A query or a legal request with what is due, and every act. */
  @GET
  @Path("{query}")
  public Response read(@Context Call call) {
    QueryService service = services.service();
    Messages words = call.page().words();
    return call.read(
        tx -> {
          StoredQuery one = service.find(tx, call.department(), call.at("query"));
          List<StoredAct> acts = new Queries(tx).acts(one);
          DeskCase read = DeskCase.ofActs(one, acts);
          return Response.ok(
                  ApiRequests.tree(
                      QueryJson.whole(
                          one,
                          read,
                          acts,
                          QueryService.rules(tx, one),
                          services.holds().kept(tx, one, read),
                          CorrectionSigners.of(tx, call.by(), one, read),
                          service.now(),
                          words)))
              .tag(new EntityTag(String.valueOf(one.acts())))
              .build();
        });
  }

  /** What the person wrote, while it is kept. */
  @GET
  @Path("{query}/asked")
  public Map<String, @Nullable Object> asked(@Context Call call) {
    Asked asked =
        call.read(
            tx ->
                new Queries(tx)
                    .asked(services.service().find(tx, call.department(), call.at("query")))
                    .orElseThrow(
                        () -> ProblemException.notFound(Message.of("queries.nothing-asked"))));
    return ApiRequests.tree(Map.of("source", asked.source(), "asked", asked.asked()));
  }

  /** Does an act. */
  @POST
  @Path("{query}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    String act = call.text("act").orElse("");
    given.remove("act");
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          StoredQuery one = services.service().held(tx, call.department(), call.at("query"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(Queries.STALE));
          return written(services.service().act(tx, one, act, given, call.by()));
        });
  }

  /** Erases what the person wrote. */
  @POST
  @Path("{query}/erasure")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response erase(@Context Call call) {
    call.only(List.of(), List.of());
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          StoredQuery one = services.service().held(tx, call.department(), call.at("query"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(Queries.STALE));
          StoredQuery done = services.service().erase(tx, one, call.by());
          return ApiRequests.answer(200, Map.of(), QueryJson.heading(done));
        });
  }

  /** Puts the record on legal hold. */
  @POST
  @Path("{query}/holds")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response hold(@Context Call call) {
    return held(call, HoldService.HOLD);
  }

  /** Lifts a legal hold. */
  @POST
  @Path("{query}/holds/lifting")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response lift(@Context Call call) {
    return held(call, HoldService.LIFT);
  }

  private Response held(Call call, String act) {
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          StoredQuery one = services.service().held(tx, call.department(), call.at("query"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(Queries.STALE));
          return written(services.holds().act(tx, one, act, call.body(), call.by()));
        });
  }

  private static StoredAnswer written(StoredQuery one) {
    String at = "/api/v1/departments/" + one.department() + "/queries/" + one.id();
    Map<String, String> headers =
        Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\"");
    return ApiRequests.answer(201, headers, QueryJson.heading(one));
  }
}
