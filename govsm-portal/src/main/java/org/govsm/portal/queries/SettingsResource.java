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
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.jspecify.annotations.Nullable;

/** The settings of the desk of a department: published times, office hours, standard texts. */
@Path("api/v1/departments/{department}/query-desk")
@Produces(MediaType.APPLICATION_JSON)
public record SettingsResource(SettingsService settings) {

  /** The settings. */
  @GET
  public Response read(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    DeskSettings newest = call.read(tx -> new SettingsVersions(tx).newest(department));
    return Response.ok(ApiRequests.tree(SettingsService.tree(department, newest)))
        .tag(new EntityTag(String.valueOf(newest.version())))
        .build();
  }

  /** Changes a part of them. */
  @POST
  @Path("acts")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response change(@Context Call call) {
    String department = DepartmentIds.require(call.department());
    Map<String, @Nullable Object> given = new LinkedHashMap<>(call.body());
    String act = call.text("act").orElse("");
    given.remove("act");
    String match = call.ifMatch();
    return call.respond(
        tx -> {
          int newest = new SettingsVersions(tx).newest(department).version();
          ApiRequests.requireSeen(match, newest, Message.of(SettingsVersions.STALE));
          DeskSettings changed = settings.change(tx, department, newest, act, given, call.by());
          Map<String, String> headers = Map.of(HttpHeaders.ETAG, "\"" + changed.version() + "\"");
          return ApiRequests.answer(200, headers, SettingsService.tree(department, changed));
        });
  }
}
