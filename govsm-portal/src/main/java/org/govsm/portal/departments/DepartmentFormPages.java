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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.portal.access.DepartmentRecord;
import org.govsm.portal.access.Departments;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.LongForm;
import org.govsm.portal.web.NewerVersion;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Services;

/** Department forms: register a department, and change what is registered of it. */
@Path("departments")
@Produces(MediaType.TEXT_HTML)
public record DepartmentFormPages(Services services, DepartmentService departments) {

  /**
   * The form for a new department.
   *
   * @param id of one that there is already, but for its record
   */
  @GET
  @Path("new")
  public Response blank(@QueryParam("id") @DefaultValue("") String id, @Context Call call) {
    Page page = call.page();
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
        tx -> begun(departments.register(tx, DepartmentForm.tree(form), page.caller()), page));
  }

  private static String at(DepartmentRecord record) {
    return "/departments/" + record.department();
  }

  /** A new department has no users yet: whoever may add them goes on with that. */
  private static String begun(DepartmentRecord record, Page page) {
    return page.may("/users/several") && page.mayPost("/users/several")
        ? "/users/several?registered=1&unit=" + record.department()
        : at(record);
  }

  /** What is registered; where it names no officer, with the users of the department as such. */
  private Form begun(Transaction tx, DepartmentRecord now, Page page) {
    Form form = DepartmentForm.of(now);
    return now.officers().isEmpty()
        ? DepartmentForm.with(form, departments.proposed(tx, now.department(), page.caller()))
        : form;
  }

  /** The form that changes what is registered. */
  @GET
  @Path("{department}/change")
  public Response change(@Context Call call) {
    DepartmentRecord now = call.read(tx -> departments.current(tx, call.department()));
    Page page = call.page();
    Optional<String> one = Optional.of(call.department());
    Form form =
        LongForm.started(page, DepartmentFormView.key(one))
            .orElseGet(() -> call.read(tx -> begun(tx, now, page)));
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
    DepartmentRecord known = services.read(tx -> departments.current(tx, department));
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
          return at(departments.change(tx, now, DepartmentForm.tree(form), page.caller()));
        });
  }

  /** What was typed, on the newest version, with what it would change in it. */
  private Response onNewest(Page page, DepartmentRecord now, Form form) {
    Optional<String> department = Optional.of(now.department());
    DepartmentFormView view =
        services.read(
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
      Page page, Optional<String> department, Form form, Function<Transaction, String> work) {
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
                  () -> services.read(tx -> view(tx, page, department, form)).answers(page),
                  work));
    } catch (ProblemException | StoreRefusal e) {
      return show(page, department, form.refused(e, DepartmentForm::field, "name.en"));
    }
  }

  private Response show(Page page, Optional<String> department, Form form) {
    DepartmentFormView view = services.read(tx -> view(tx, page, department, form));
    return form.shown(services.pages().show("departments/form", page, view));
  }

  private DepartmentFormView view(
      Transaction tx, Page page, Optional<String> department, Form form) {
    String language = page.context().language();
    Map<String, String> kinds = new LinkedHashMap<>();
    DepartmentReader.KINDS.forEach(code -> kinds.put(code, page.say("department.kind." + code)));
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
        isProposed(tx, department, form),
        Optional.empty());
  }

  private static boolean isProposed(Transaction tx, Optional<String> department, Form form) {
    return DepartmentForm.officers(form) > 0
        && form.errors().isEmpty()
        && department
            .flatMap(new Departments(tx)::find)
            .filter(record -> record.officers().isEmpty())
            .isPresent();
  }
}
