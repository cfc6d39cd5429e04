package org.govsm.portal.rti;

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
import org.jspecify.annotations.Nullable;

/** The requests of a department under the Right to Information Act. */
@Path("api/v1/departments/{department}/rti")
@Produces(MediaType.APPLICATION_JSON)
public record RtiResource(RtiServices services) {

  /** Requests, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredRti> page =
        call.read(tx -> new RtiRequests(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("requests", page, RtiJson::heading, StoredRti::id));
    return ApiRequests.tree(tree);
  }

  /**
   * Records a request.
   *
   * @return 201 with the request, without who asks
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    return call.respond(
        tx -> written(services.service().record(tx, call.department(), call.body(), call.by())));
  }

  /** A request with its clocks, its case and every act. */
  @GET
  @Path("{request}")
  public Response read(@Context Call call) {
    return call.read(
        tx -> {
          StoredRti one = services.service().find(tx, call.department(), call.at("request"));
          List<RtiAct> acts = new RtiRequests(tx).acts(one);
          return Response.ok(ApiRequests.tree(RtiJson.whole(one, acts, services.service().now())))
              .tag(tag(one))
              .build();
        });
  }

  /** Does an act on a request. */
  @POST
  @Path("{request}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    Messages words = call.page().words();
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    String act = call.text("act").orElse("");
    given.remove("act");
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          RtiActs.require(act, call.by());
          StoredRti one = services.service().held(tx, call.department(), call.at("request"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(RtiRequests.STALE));
          return written(services.acts().act(tx, one, act, given, call.by(), words));
        });
  }

  static StoredAnswer written(StoredRti one) {
    String at = "/api/v1/departments/" + one.department() + "/rti/" + one.id();
    Map<String, String> headers =
        Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\"");
    return ApiRequests.answer(201, headers, RtiJson.heading(one));
  }

  private static EntityTag tag(StoredRti one) {
    return new EntityTag(String.valueOf(one.acts()));
  }
}
