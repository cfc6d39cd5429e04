package org.govsm.portal.pilots;

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

/** The pilots of a department. */
@Path("api/v1/departments/{department}/pilots")
@Produces(MediaType.APPLICATION_JSON)
public record PilotsResource(PilotService pilots) {

  /** Pilots, ordered by id. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    DepartmentIds.require(call.department());
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    List<StoredPilot> page =
        call.read(tx -> new Pilots(tx).page(call.department(), cursor.id(), cursor.limit()));
    tree.putAll(cursor.listed("pilots", page, PilotJson::heading, StoredPilot::id));
    return ApiRequests.tree(tree);
  }

  /** Writes the charter of a new pilot. */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response charter(@Context Call call) {
    return call.respond(
        tx -> written(pilots.charter(tx, call.department(), call.body(), call.by())));
  }

  /** A pilot: its charter, how it stands today, and every act. */
  @GET
  @Path("{pilot}")
  public Response read(@Context Call call) {
    Messages words = call.page().words();
    return call.read(
        tx -> {
          StoredPilot one = pilots.find(tx, call.department(), call.at("pilot"));
          List<StoredPilotAct> acts = new Pilots(tx).acts(one);
          return Response.ok(
                  ApiRequests.tree(
                      PilotJson.whole(
                          one,
                          acts,
                          pilots.uses(tx, one.department(), Pilots.record(acts)),
                          pilots.today(),
                          words)))
              .tag(new EntityTag(String.valueOf(one.acts())))
              .build();
        });
  }

  /** Does an act. */
  @POST
  @Path("{pilot}/acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response act(@Context Call call) {
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          StoredPilot one = pilots.held(tx, call.department(), call.at("pilot"));
          ApiRequests.requireSeen(match, one.acts(), Message.of(Pilots.STALE));
          return written(pilots.act(tx, one, call.body(), call.by()));
        });
  }

  private static StoredAnswer written(StoredPilot one) {
    String at = "/api/v1/departments/" + one.department() + "/pilots/" + one.id();
    Map<String, String> headers =
        Map.of(HttpHeaders.LOCATION, at, HttpHeaders.ETAG, "\"" + one.acts() + "\"");
    return ApiRequests.answer(201, headers, PilotJson.heading(one));
  }
}
