package org.govsm.portal.memoranda;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.place.Jurisdiction;
import org.govsm.core.place.Jurisdictions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Services;
import org.govsm.procurement.statistics.Memorandum;
import org.jspecify.annotations.Nullable;

/** Pages of one memorandum: its form, what it says, and its withdrawal. */
@Path("memoranda/{department}")
@Produces(MediaType.TEXT_HTML)
public record MemorandumPages(Services services, MemorandumService memoranda) {

  private static final String KIND = "memorandum.kind.";

  /** The fields of the form, each with how it is entered. */
  private static final Map<String, String> FIELDS = new LinkedHashMap<>();

  static {
    FIELDS.put("kind", "codes");
    FIELDS.put("party", "text");
    FIELDS.put("state", "text");
    FIELDS.put("signed", "day");
    FIELDS.put("until", "day");
    FIELDS.put("scope", "text");
    FIELDS.put("effect", "text");
    FIELDS.put("document", "text");
  }

  /** The form of a new one. */
  public record NewView(
      String department,
      List<FormField> fields,
      Map<String, String> states,
      Map<String, InputFault> errors) {}

  /** What one says. */
  public record View(
      StoredMemorandum one,
      LocalDate today,
      String state,
      FormField reason,
      Map<String, InputFault> errors) {}

  /** The form. */
  @GET
  @Path("new")
  public Response blank(@Context Call call) {
    return form(call.page(), DepartmentIds.require(call.department()), Form.blank());
  }

  /** Records one. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response record(@Context Call call) {
    DepartmentIds.require(call.department());
    return call.once(
        tx -> memoranda.record(tx, call.department(), tree(call.form()), call.by()).path(),
        e ->
            form(
                call.page(),
                call.department(),
                call.form().refused(e, MemorandumPages::field, "party")));
  }

  private static Map<String, @Nullable Object> tree(Form form) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    FIELDS
        .keySet()
        .forEach(
            name ->
                form.text(name)
                    .ifPresent(
                        text ->
                            tree.put(
                                name,
                                name.equals("kind") && text.startsWith(KIND)
                                    ? text.substring(KIND.length())
                                    : text)));
    return tree;
  }

  private static Optional<String> field(String pointer) {
    return Optional.of(pointer.replaceFirst("^/", "")).filter(FIELDS::containsKey);
  }

  private Response form(Page page, String department, Form form) {
    List<FormField> fields =
        FIELDS.entrySet().stream()
            .map(
                one ->
                    form.field(
                        one.getKey(),
                        one.getValue(),
                        page.say("memoranda." + one.getKey()),
                        codes(one.getKey())))
            .toList();
    return form.shown(
        services
            .pages()
            .show(
                "memoranda/new",
                page,
                new NewView(department, fields, states(page), form.errors())));
  }

  private static List<String> codes(String name) {
    return name.equals("kind")
        ? Memorandum.kinds().stream().map(code -> KIND + code).toList()
        : List.of();
  }

  /** States and Union Territories of today, by their ids. */
  private Map<String, String> states(Page page) {
    Map<String, String> states = new LinkedHashMap<>();
    Stream.of(Jurisdiction.Kind.STATE, Jurisdiction.Kind.UNION_TERRITORY)
        .flatMap(kind -> Jurisdictions.shipped().on(kind, memoranda.today()).stream())
        .map(Jurisdiction::id)
        .sorted()
        .forEach(id -> states.put(id, MemorandaPage.name(page, id, memoranda.today())));
    return states;
  }

  /** One. */
  @GET
  @Path("{memorandum}")
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  /** Withdraws an entry. */
  @POST
  @Path("{memorandum}/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@Context Call call) {
    return call.once(
        tx ->
            memoranda
                .withdraw(
                    tx,
                    memoranda.find(tx, call.department(), call.at("memorandum")),
                    call.form().typed("reason"),
                    call.by())
                .path(),
        e -> show(call, call.form().refused(e, pointer -> Optional.of("reason"), "reason")));
  }

  private Response show(Call call, Form form) {
    StoredMemorandum one =
        call.read(tx -> memoranda.find(tx, call.department(), call.at("memorandum")));
    View view =
        new View(
            one,
            memoranda.today(),
            MemorandaPage.View.state(call.page(), one),
            form.field("reason", "text", call.page().say("memoranda.reason"), List.of()),
            form.errors());
    return form.shown(call.show("memoranda/memorandum", view));
  }
}
