package org.govsm.portal.calendars;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;

/** Calendar pages: the list of a department, and a version with the days that are off. */
@Path("departments/{department}/calendars")
@Produces(MediaType.TEXT_HTML)
public final class CalendarPages {

  private final Services services;
  private final CalendarService calendars;

  CalendarPages(Services services, CalendarService calendars) {
    this.services = services;
    this.calendars = calendars;
  }

  /** List of a department, the newest change first. */
  public record ListView(String department, List<StoredCalendar> versions) {}

  /** The calendars and their changes. */
  @GET
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    List<StoredCalendar> all =
        new ArrayList<>(services.store().read(tx -> calendars.of(tx, department)));
    all.sort(Comparator.comparing(StoredCalendar::madeAt));
    Collections.reverse(all);
    return services
        .pages()
        .show("calendars/list", services.pages().page(request), new ListView(department, all));
  }

  /** One version. */
  @GET
  @Path("{calendar}/{version}")
  public Response one(
      @PathParam("department") String department,
      @PathParam("calendar") String calendar,
      @PathParam("version") String version,
      @Context ContainerRequestContext request) {
    return show(services.pages().page(request), department, calendar, version, Form.blank());
  }

  /** Takes the newest version back, once it is confirmed. */
  @POST
  @Path("{calendar}/{version}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("calendar") String calendar,
      @PathParam("version") String version,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.pages().page(request);
    Form form = Form.sent(sent);
    List<Message> touched = new ArrayList<>();
    try {
      return form.once(
          services.idempotency(),
          page,
          tx -> {
            StoredCalendar one = calendars.find(tx, department, calendar, version);
            CalendarService.Changed changed =
                calendars.withdraw(tx, one, form.typed("reason"), page.caller());
            touched.clear();
            touched.addAll(changed.touched());
            Confirmation.require(Confirmation.isGiven(form));
            return changed.now().path();
          });
    } catch (Confirmation.Missing e) {
      return Confirmation.ask(
          services.pages(),
          page,
          form,
          "calendar.withdraw",
          Map.of("calendar", calendar, "version", version, "touched", touched(touched, page)),
          "/departments/" + department + "/calendars/" + calendar + "/" + version);
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong = form.refused(e, pointer -> Optional.of("reason"), "reason");
      return wrong.shown(show(page, department, calendar, version, wrong));
    }
  }

  /** What a change touches, as one text. */
  static String touched(List<Message> touched, Page page) {
    return touched.isEmpty()
        ? page.say("calendars.touches-nothing")
        : String.join(" ", touched.stream().map(page.words()::say).toList());
  }

  private Response show(Page page, String department, String calendar, String version, Form form) {
    CalendarView view =
        services
            .store()
            .read(
                tx -> {
                  StoredCalendar one = calendars.find(tx, department, calendar, version);
                  int newest =
                      new WorkingCalendars(tx).newest(department, calendar).orElseThrow().version();
                  return new CalendarView(
                      one, newest, calendars.use().of(tx, department, calendar), form);
                });
    return services.pages().show("calendars/calendar", page, view);
  }
}
