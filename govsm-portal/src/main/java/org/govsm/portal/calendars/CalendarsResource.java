package org.govsm.portal.calendars;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredAnswer;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.jspecify.annotations.Nullable;

/** Calendars of working days of a department: read, put in force, and taken back. */
@Path("api/v1/departments/{department}/calendars")
@Produces(MediaType.APPLICATION_JSON)
public record CalendarsResource(CalendarService calendars) {

  /** Every version of every calendar, by calendar and version. */
  @GET
  public Map<String, @Nullable Object> list(@Context Call call) {
    Cursor cursor = Cursor.overPaths(call.request());
    List<StoredCalendar> all = call.read(tx -> calendars.of(tx, call.department()));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", call.department());
    tree.putAll(cursor.paged("calendars", all, CalendarJson::heading, StoredCalendar::place));
    return ApiRequests.tree(tree);
  }

  /**
   * Puts a calendar in force from a day, once however often the request comes. Where one of its id
   * stands, If-Match names the version that the author saw.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(@Context Call call) {
    CalendarInput given = CalendarInput.of(call.body());
    return call.respond(
        tx -> {
          calendars.hold(tx, call.department(), call.by());
          int stands = calendars.newest(tx, call.department(), given.days().id());
          if (stands > 0) {
            ApiRequests.requireSeen(
                call.ifMatch(),
                new EntityTag(String.valueOf(stands)),
                Message.of("calendars.changed-since").with("version", stands));
          }
          return written(
              call,
              201,
              calendars.record(tx, call.department(), given.from(), given.days(), call.by()));
        });
  }

  /** A version with all that is in force. */
  @GET
  @Path("{calendar}/{version}")
  public Map<String, @Nullable Object> read(@Context Call call) {
    return ApiRequests.tree(
        CalendarJson.of(
            call.read(
                tx ->
                    calendars.find(
                        tx, call.department(), call.at("calendar"), call.at("version")))));
  }

  /** Takes the newest version back, for a reason. */
  @POST
  @Path("{calendar}/{version}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(@Context Call call) {
    call.only(List.of("reason"), List.of("reason"));
    return call.respond(
        tx ->
            written(
                call,
                200,
                calendars.withdraw(
                    tx,
                    calendars.find(tx, call.department(), call.at("calendar"), call.at("version")),
                    call.text("reason").orElse(""),
                    call.by())));
  }

  private StoredAnswer written(Call call, int status, CalendarService.Changed changed) {
    return ApiRequests.answer(status, Map.of(), CalendarJson.of(changed, call.context().words()));
  }
}
