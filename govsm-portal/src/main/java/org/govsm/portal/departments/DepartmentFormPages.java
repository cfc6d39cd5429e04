package org.govsm.portal.departments;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;

/** Department forms: register a department, and change what is registered of it. */
@Path("departments")
@Produces(MediaType.TEXT_HTML)
public final class DepartmentFormPages {

  static final List<String> KINDS =
      List.of(
          "department",
          "directorate",
          "public-sector-undertaking",
          "local-body",
          "autonomous-body");

  private final Services services;
  private final DepartmentService departments;

  DepartmentFormPages(Services services, DepartmentService departments) {
    this.services = services;
    this.departments = departments;
  }

  /**
   * The form for a new department.
   *
   * @param id of one that there is already, but for its record
   */
  @GET
  @Path("new")
  public Response blank(
      @QueryParam("id") @DefaultValue("") String id, @Context ContainerRequestContext request) {
    Page page = services.pages().page(request);
    if (id.isEmpty()) {
      Optional<Form> draft = LongForm.started(page, DepartmentFormView.key(Optional.empty()));
      return show(page, Optional.empty(), draft.orElseGet(Form::blank));
    }
    page.caller().requireDepartment(id);
    return show(page, Optional.empty(), Form.of(Map.of("id", id)));
  }

  /** Registers a department. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response register(
      MultivaluedMap<String, String> sent, @Context ContainerRequestContext request) {
    Page page = services.pages().page(request);
    Form form = DepartmentForm.sent(sent);
    return store(
        page,
        Optional.empty(),
        form,
        tx -> departments.register(tx, DepartmentForm.tree(form), page.caller()));
  }

  /** The form that changes what is registered. */
  @GET
  @Path("{department}/change")
  public Response change(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentRecord now = services.store().read(tx -> departments.current(tx, department));
    Page page = services.pages().page(request);
    Optional<String> one = Optional.of(department);
    Form form =
        LongForm.started(page, DepartmentFormView.key(one)).orElseGet(() -> DepartmentForm.of(now));
    return form.version() == now.version() ? show(page, one, form) : onNewest(page, now, form);
  }

  /** Changes what is registered, unless somebody else did meanwhile. */
  @POST
  @Path("{department}/change")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response change(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.pages().page(request);
    DepartmentRecord known = services.store().read(tx -> departments.current(tx, department));
    Form form = DepartmentForm.sent(sent);
    if (LongForm.isAnswered(form) && form.version() != known.version()) {
      return Response.fromResponse(onNewest(page, known, form)).status(422).build();
    }
    return store(
        page,
        Optional.of(department),
        form,
        tx -> {
          DepartmentRecord now = departments.current(tx, department);
          Versions.require(form.version(), now.version(), "store.department-stale");
          return departments.change(tx, now, DepartmentForm.tree(form), page.caller());
        });
  }

  /** What was typed, on the newest version, with what it would change in it. */
  private Response onNewest(Page page, DepartmentRecord now, Form form) {
    Optional<String> department = Optional.of(now.department());
    DepartmentFormView view =
        services
            .store()
            .read(
                tx -> {
                  Form recorded = DepartmentForm.of(now);
                  Form moved = DepartmentForm.takenOver(tx, form, now);
                  DepartmentFormView typed = view(tx, page, department, moved);
                  return typed.on(
                      NewerVersion.of(
                          now.version(),
                          typed.answers(page),
                          view(tx, page, department, recorded).answers(page),
                          page.say("form.unknown")));
                });
    return services.pages().show("departments/form", page, view);
  }

  private Response store(
      Page page,
      Optional<String> department,
      Form form,
      Function<Transaction, DepartmentRecord> work) {
    try {
      return services
          .longForm()
          .answer(
              page,
              new LongForm.Sent(
                  DepartmentFormView.key(department),
                  DepartmentFormView.action(department),
                  page.say(department.isEmpty() ? "department.register" : "department.save"),
                  form,
                  () -> services.store().read(tx -> view(tx, page, department, form)).answers(page),
                  tx -> "/departments/" + work.apply(tx).department()));
    } catch (ProblemException | StoreRefusal e) {
      return show(page, department, form.refused(e, DepartmentForm::field, "name.en"));
    }
  }

  private Response show(Page page, Optional<String> department, Form form) {
    DepartmentFormView view = services.store().read(tx -> view(tx, page, department, form));
    return form.shown(services.pages().show("departments/form", page, view));
  }

  private DepartmentFormView view(
      Transaction tx, Page page, Optional<String> department, Form form) {
    String language = page.context().language();
    Map<String, String> kinds = new LinkedHashMap<>();
    KINDS.forEach(code -> kinds.put(code, page.say("department.kind." + code)));
    form.text("kind").ifPresent(code -> kinds.putIfAbsent(code, code));
    Map<String, String> governments = new LinkedHashMap<>();
    departments
        .governments()
        .forEach(
            one ->
                governments.put(
                    one.id(), one.name(language, departments.today()).orElse(one.id())));
    Map<String, String> books = new LinkedHashMap<>();
    departments.books(tx).forEach(book -> books.put(book.id(), book.title(page.words())));
    Map<String, String> parents = new LinkedHashMap<>();
    departments
        .parents(tx, department, page.caller())
        .forEach((id, one) -> parents.put(id, one.named(language).text()));
    department.ifPresent(parents::remove);
    Map<String, String> users = new LinkedHashMap<>();
    department.ifPresent(
        id ->
            departments
                .officers(tx, id, page.caller())
                .forEach((user, name) -> users.put(user, page.words().say(name))));
    return new DepartmentFormView(
        department,
        form,
        kinds,
        governments,
        books,
        parents,
        users,
        DepartmentFormView.rows(department.isEmpty(), DepartmentForm.officers(form)),
        Optional.empty());
  }
}
