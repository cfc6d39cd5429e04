package org.govsm.portal.calendars;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
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
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Services;
import org.jspecify.annotations.Nullable;

/** Calendars of working days of a department: read, put in force, and taken back. */
@Path("api/v1/departments/{department}/calendars")
@Produces(MediaType.APPLICATION_JSON)
public final class CalendarsResource {

  private final Services services;
  private final CalendarService calendars;

  CalendarsResource(Services services, CalendarService calendars) {
    this.services = services;
    this.calendars = calendars;
  }

  /**
   * Every version of every calendar, by calendar and version.
   *
   * @param request with the parameters after and limit
   */
  @GET
  public Map<String, @Nullable Object> list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    Cursor cursor = Cursor.overPaths(request);
    List<StoredCalendar> all = services.store().read(tx -> calendars.of(tx, department));
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", department);
    tree.putAll(cursor.paged("calendars", all, CalendarJson::heading, StoredCalendar::place));
    return ApiRequests.tree(tree);
  }

  /**
   * Puts a calendar in force from a day, once however often the request comes. Where one of its id
   * stands, If-Match names the version that the author saw.
   */
  @POST
  @Consumes(MediaType.APPLICATION_JSON)
  public Response record(
      @PathParam("department") String department,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    Caller by = Caller.of(request);
    CalendarInput given = CalendarInput.of(body);
    return services
        .idempotency()
        .respond(
            request,
            body,
            tx -> {
              calendars.hold(tx, department, by);
              int stands = calendars.newest(tx, department, given.days().id());
              if (stands > 0) {
                ApiRequests.requireSeen(
                    ApiRequests.ifMatch(request),
                    new EntityTag(String.valueOf(stands)),
                    Message.of("calendars.changed-since").with("version", stands));
              }
              return written(
                  201, request, calendars.record(tx, department, given.from(), given.days(), by));
            });
  }

  /** A version with all that is in force. */
  @GET
  @Path("{calendar}/{version}")
  public Map<String, @Nullable Object> read(
      @PathParam("department") String department,
      @PathParam("calendar") String calendar,
      @PathParam("version") String version) {
    return ApiRequests.tree(
        CalendarJson.of(
            services.store().read(tx -> calendars.find(tx, department, calendar, version))));
  }

  /** Takes the newest version back, for a reason. */
  @POST
  @Path("{calendar}/{version}/withdrawal")
  @Consumes(MediaType.APPLICATION_JSON)
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("calendar") String calendar,
      @PathParam("version") String version,
      Map<String, @Nullable Object> body,
      @Context ContainerRequestContext request) {
    ApiRequests.only(body, List.of("reason"), List.of("reason"));
    Caller by = Caller.of(request);
    return services
        .idempotency()
        .respond(
            request,
            body,
            tx ->
                written(
                    200,
                    request,
                    calendars.withdraw(
                        tx,
                        calendars.find(tx, department, calendar, version),
                        ApiRequests.text(body, "reason").orElse(""),
                        by)));
  }

  private StoredAnswer written(
      int status, ContainerRequestContext request, CalendarService.Changed changed) {
    return ApiRequests.answer(
        status, Map.of(), CalendarJson.of(changed, services.contexts().of(request).words()));
  }
}
