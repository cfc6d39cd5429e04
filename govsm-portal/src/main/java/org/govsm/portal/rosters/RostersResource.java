package org.govsm.portal.rosters;

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
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.governance.pilot.RosterBook;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The rosters of a department. */
@Path("api/v1/departments/{department}/rosters")
@Produces(MediaType.APPLICATION_JSON)
public record RostersResource(RosterService rosters) {

  /** Rosters, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredRoster> page =
        call.read(tx -> new Rosters(tx).page(call.department(), cursor.id(), cursor.limit()));
    LocalDate today = rosters.today();
    tree.putAll(
        cursor.listed("rosters", page, one -> RosterJson.heading(one, today), StoredRoster::id));
    return ApiRequests.tree(tree);
  }

  /** Makes a roster with its first plan. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response plan(@Context Call call) {
    return call.respond(tx -> written(rosters.plan(tx, call.department(), call.body(), call.by())));
  }

  /** A roster: its plan, the seven days from today, and every act. */
  @GET
  @Path("{roster}")
  public Response read(@Context Call call) {
    Messages words = call.page().words();
    return call.read(
        tx -> {
          StoredRoster one = rosters.find(tx, call.department(), call.at("roster"));
          RosterBook book = new Rosters(tx).book(one.department(), rosters.clock().instant());
          Map<String, Object> tree =
              RosterJson.whole(one, new Rosters(tx).acts(one), book, rosters.today(), words);
          return Response.ok(ApiRequests.tree(tree))
              .tag(new EntityTag(String.valueOf(one.acts())))
              .build();
        });
  }

  /** Does an act. */
  @POST
  @Path("{roster}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          StoredRoster one = rosters.held(tx, call.department(), call.at("roster"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(Rosters.STALE));
          return written(rosters.act(tx, one, call.body(), call.by()));
        });
  }

  private StoredAnswer written(StoredRoster one) {
    String at = "/api/v1/departments/" + one.department() + "/rosters/" + one.id();
    Map<String, String> headers =
        Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\"");
    return ApiRequests.answer(201, headers, RosterJson.heading(one, rosters.today()));
  }
}
