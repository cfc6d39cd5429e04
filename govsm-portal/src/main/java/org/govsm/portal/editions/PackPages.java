package org.govsm.portal.editions;

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
import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.MultipartForm;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.Upload;

/** Editions of rule packs: handed in, held against the law in force, and put in force. */
@Path("packs")
@Produces(MediaType.TEXT_HTML)
public record PackPages(Store store, PackService service, PackReports reports, Pages pages) {

  /** All that were handed in, and the form for another. */
  @GET
  public Response list(@Context Call call) {
    Page page = call.page();
    Listing listing = EditionList.asked(call.request(), page);
    return listing
        .format()
        .map(format -> call.read(tx -> EditionList.file(tx, listing, page)).in(format))
        .orElseGet(() -> list(page, listing, Map.of(), List.of()));
  }

  private Response list(
      Page page, Listing listing, Map<String, String> typed, List<InputFault> faults) {
    Listed<PackRow> rows = store.read(tx -> EditionList.of(tx, listing, page));
    Map<String, InputFault> errors = new LinkedHashMap<>();
    List<InputFault> ofFile = new ArrayList<>();
    for (InputFault fault : faults) {
      String field = List.of("/reason", "/person").contains(fault.pointer()) ? fault.pointer() : "";
      errors.putIfAbsent(field.isEmpty() ? "file" : field.substring(1), fault);
      if (field.isEmpty()) {
        ofFile.add(fault);
      }
    }
    Response shown = pages.show("editions/list", page, new PackList(rows, typed, errors, ofFile));
    return faults.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  /**
   * Takes an edition in.
   *
   * @throws IOException if the file cannot be read
   */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response upload(@Context ContainerRequestContext request) throws IOException {
    Page page = pages.page(request);
    Listing listing = EditionList.asked(request, page);
    MultipartForm form = MultipartForm.read(request.getMediaType(), Upload.of(request)::open);
    String reason = form.field("reason");
    Map<String, String> typed = Map.of("reason", reason, "person", form.field("person"));
    if (form.file().isEmpty()) {
      return list(page, listing, typed, List.of(Form.fault(Message.of("upload.no-file"))));
    }
    MultipartForm.FilePart file = form.file().get();
    try (InputStream in = file.open()) {
      byte[] bytes = PackService.bytes(file.bytes(), in);
      Optional<String> person = Optional.of(form.field("person"));
      StoredPack stored =
          store.write(tx -> service.upload(tx, bytes, reason, person, page.caller()));
      return Form.seeOther(page, "/packs/" + stored.pack() + "/" + stored.number());
    } catch (ProblemException | StoreRefusal e) {
      return list(page, listing, typed, Form.faults(e));
    }
  }

  /** One edition. */
  @GET
  @Path("{pack}/{number}")
  public Response edition(@Context Call call) {
    return edition(call.page(), call.at("pack"), number(call.at("number")), Form.blank());
  }

  /** What is no number is no edition. */
  private static int number(String text) {
    return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
  }

  private Response edition(Page page, String pack, int number, Form form) {
    EditionView view =
        store.read(
            tx -> {
              StoredPack edition = service.find(tx, pack, number);
              PackReport report = reports.withImpact(tx, edition, page.caller());
              return new EditionView(
                  report,
                  EditionTable.of(report.before(), report.pack(), report.changes(), page.words()),
                  service.steps(tx, edition, page.caller()),
                  form.typed(),
                  form.errors());
            });
    return form.shown(pages.show("editions/edition", page, view));
  }

  /** Takes a step. */
  @POST
  @Path("{pack}/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response step(
      @PathParam("pack") String pack,
      @PathParam("number") String number,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = pages.page(request);
    Map<String, String> typed = new LinkedHashMap<>();
    sent.forEach((name, texts) -> typed.put(name, String.join("\n", texts).strip()));
    String step = typed.getOrDefault("step", "");
    boolean sure = !step.equals("putInForce") || Confirmation.isGiven(Form.sent(sent));
    try {
      PackOrder order = order(step, typed);
      store.write(
          tx -> {
            StoredPack held = service.hold(tx, pack, number(number));
            if (!String.valueOf(held.version()).equals(typed.get("version"))) {
              Message stale = Message.of("packs.stale").with("version", held.version());
              throw ProblemException.of(412, stale);
            }
            StoredPack moved = service.step(tx, held, order, page.caller());
            Confirmation.require(sure);
            return moved;
          });
      return Form.seeOther(page, "/packs/" + pack + "/" + number(number));
    } catch (Confirmation.Missing e) {
      Map<String, Object> said =
          Map.of(
              "pack",
              pack,
              "number",
              number(number),
              "day",
              RequestContexts.day(typed.getOrDefault("from", "")).<Object>map(d -> d).orElse("–"));
      return Confirmation.ask(
          pages, page, Form.sent(sent), "pack.in-force", said, "/packs/" + pack + "/" + number);
    } catch (ProblemException e) {
      Form.requireFound(e);
      boolean known = PackService.STEPS.contains(step);
      Form again =
          Form.of(typed).refused(e, p -> Optional.of(known ? step + field(p) : "next"), "next");
      return edition(page, pack, number(number), again);
    }
  }

  private static PackOrder order(String step, Map<String, String> typed) {
    String from = typed.getOrDefault("from", "");
    Optional<LocalDate> day = from.isEmpty() ? Optional.empty() : RequestContexts.day(from);
    if (!from.isEmpty() && day.isEmpty()) {
      Message text = Message.of("day.unknown").with("day", from);
      throw ProblemException.of(new InputFault("/from", "day.unknown", text));
    }
    return new PackOrder(
        step, day, typed.getOrDefault("reason", ""), Optional.ofNullable(typed.get("person")));
  }

  /** The end of the id of the field that a fault is about. */
  private static String field(String pointer) {
    return switch (pointer) {
      case "/from" -> "-from";
      case "/reason" -> "-reason";
      case "/person" -> "-person";
      default -> "";
    };
  }
}
