package org.govsm.portal.calendars;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;

/** Calendar pages: the list of a department, and a version with the days that are off. */
@Path("departments/{department}/calendars")
@Produces(MediaType.TEXT_HTML)
public record CalendarPages(Services services, CalendarService calendars) {

  /** List of a department, the newest change first. */
  public record ListView(String department, List<StoredCalendar> versions) {}

  /** The calendars and their changes. */
  @GET
  public Response list(@Context Call call) {
    List<StoredCalendar> all =
        new ArrayList<>(call.read(tx -> calendars.of(tx, call.department())));
    all.sort(Comparator.comparing(StoredCalendar::madeAt));
    Collections.reverse(all);
    return call.show("calendars/list", new ListView(call.department(), all));
  }

  /** One version. */
  @GET
  @Path("{calendar}/{version}")
  public Response one(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Takes the newest version back, once it is confirmed. */
  @POST
  @Path("{calendar}/{version}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    List<Message> touched = new ArrayList<>();
    return call.sure(
        tx -> {
          StoredCalendar one =
              calendars.find(tx, call.department(), call.at("calendar"), call.at("version"));
          CalendarService.Changed changed =
              calendars.withdraw(tx, one, form.typed("reason"), page.caller());
          touched.clear();
          touched.addAll(changed.touched());
          Confirmation.require(Confirmation.isGiven(form));
          return changed.now().path();
        },
        () ->
            Confirmation.ask(
                services.pages(),
                page,
                form,
                "calendar.withdraw",
                Map.of(
                    "calendar",
                    call.at("calendar"),
                    "version",
                    call.at("version"),
                    "touched",
                    touched(touched, page)),
                "/departments/"
                    + call.department()
                    + "/calendars/"
                    + call.at("calendar")
                    + "/"
                    + call.at("version")),
        e -> {
          Form wrong = form.refused(e, pointer -> Optional.of("reason"), "reason");
          return wrong.shown(show(call, wrong));
        });
  }

  /** What a change touches, as one text. */
  static String touched(List<Message> touched, Page page) {
    return touched.isEmpty()
        ? page.say("calendars.touches-nothing")
        : String.join(" ", touched.stream().map(page.words()::say).toList());
  }

  private Response show(Call call, Form form) {
    CalendarView view =
        call.read(
            tx -> {
              StoredCalendar one =
                  calendars.find(tx, call.department(), call.at("calendar"), call.at("version"));
              int newest =
                  new WorkingCalendars(tx)
                      .newest(call.department(), call.at("calendar"))
                      .orElseThrow()
                      .version();
              return new CalendarView(
                  one,
                  newest,
                  calendars.use().of(tx, call.department(), call.at("calendar")),
                  form);
            });
    return call.show("calendars/calendar", view);
  }
}
