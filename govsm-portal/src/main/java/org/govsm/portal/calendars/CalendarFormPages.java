package org.govsm.portal.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Resources;
import org.govsm.portal.web.Services;

/** Calendar forms: the holidays of a year as a pasted list, or a whole calendar as XML. */
@Path("departments/{department}/calendars")
@Produces(MediaType.TEXT_HTML)
public record CalendarFormPages(Services services, CalendarService calendars) {

  private static final String FILE = "file";

  /** The version that stood when the change was confirmed. */
  private static final String SEEN = "seen";

  /** The form, with what is known of the year. */
  @GET
  @Path("new")
  public Response blank(@Context Call call) {
    Page page = call.page();
    Form known =
        call.read(
            tx ->
                CalendarFormView.known(
                    new WorkingCalendars(tx).of(call.department()),
                    page.given("calendar"),
                    page.given("year"),
                    calendars.today(),
                    page.bookOf(Optional.of(call.department()))));
    return show(page, call.department(), known, List.of());
  }

  /** A calendar in XML to start from. */
  @GET
  @Path("template")
  @Produces(MediaType.APPLICATION_XML)
  public Response template(@Context Call call) {
    return Response.ok(Resources.find(CalendarInput.TEMPLATE).orElseThrow())
        .header("Content-Disposition", "attachment; filename=\"calendar.xml\"")
        .build();
  }

  /** Puts the pasted list in force; what takes the place of another is confirmed first. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response list(@Context Call call) {
    Form form = call.form();
    return keep(
        call.page(),
        call.department(),
        form,
        tx ->
            CalendarInput.ofList(
                form,
                new WorkingCalendars(tx)
                    .newest(call.department(), form.typed("calendar").strip())
                    .map(StoredCalendar::days)));
  }

  /**
   * Puts an uploaded file in force.
   *
   * @throws IOException if the body cannot be read
   */
  @POST
  @Path("file")
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response file(
      @PathParam("department") String department,
      InputStream body,
      @Context ContainerRequestContext request)
      throws IOException {
    byte[] bytes = body.readAllBytes();
    MultipartForm form =
        MultipartForm.read(request.getMediaType(), () -> new ByteArrayInputStream(bytes));
    Map<String, String> typed = new HashMap<>(Map.of("fileFrom", form.field("fileFrom")));
    Optional<MultipartForm.FilePart> file = form.file();
    if (file.isPresent()) {
      try (InputStream in = file.get().open()) {
        typed.put(CalendarInput.XML, new String(in.readAllBytes(), UTF_8));
      }
    }
    return file(services.pages().page(request), department, Form.of(typed));
  }

  /** The file, sent again by the page that asked. */
  @POST
  @Path("file")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response again(@Context Call call) {
    return file(call.page(), call.department(), call.form());
  }

  private Response file(Page page, String department, Form form) {
    return keep(page, department, form, tx -> CalendarInput.ofFile(form));
  }

  private Response keep(
      Page page, String department, Form form, Function<Transaction, CalendarInput> read) {
    List<Message> touched = new ArrayList<>();
    List<CalendarInput> given = new ArrayList<>();
    AtomicInteger stands = new AtomicInteger();
    try {
      return form.once(
          services.idempotency(),
          page,
          tx -> {
            calendars.hold(tx, department, page.caller());
            CalendarInput input = read.apply(tx);
            stands.set(calendars.newest(tx, department, input.days().id()));
            CalendarService.Changed changed =
                calendars.record(tx, department, input.from(), input.days(), page.caller());
            touched.clear();
            touched.addAll(changed.touched());
            given.add(input);
            boolean seen = form.typed(SEEN).equals(String.valueOf(stands.get()));
            Confirmation.require(
                changed.now().version() == 1 || seen && Confirmation.isGiven(form));
            return changed.now().path() + "?done=1";
          });
    } catch (Confirmation.Missing e) {
      CalendarInput input = given.get(0);
      return Confirmation.ask(
          services.pages(),
          page,
          form.with(SEEN, String.valueOf(stands.get())),
          "calendar.replace",
          Map.of(
              "calendar", input.days().id(),
              "from", input.from(),
              "touched", CalendarPages.touched(touched, page)),
          "read",
          CalendarFormView.read(input, form, page),
          "/departments/" + department + "/calendars/new");
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      boolean xml = page.path().endsWith("/" + FILE);
      List<InputFault> lines =
          Form.faults(e).stream().filter(one -> one.pointer().startsWith("/lines/")).toList();
      Form wrong =
          form.refused(e, pointer -> CalendarFormView.field(pointer, xml), xml ? FILE : "list");
      return wrong.shown(show(page, department, wrong, lines));
    }
  }

  private Response show(Page page, String department, Form form, List<InputFault> lines) {
    return services
        .pages()
        .show("calendars/form", page, new CalendarFormView(department, form, lines));
  }
}
