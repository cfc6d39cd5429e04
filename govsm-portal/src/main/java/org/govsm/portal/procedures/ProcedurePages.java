package org.govsm.portal.procedures;

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
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Pages of procedures: the list, and each with where it stands and what comes next. */
@Path("procedures")
@Produces(MediaType.TEXT_HTML)
public final class ProcedurePages {

  private static final String FIELD = "tender";

  private final ProcedureServices services;
  private final ProcedureViews views;

  ProcedurePages(ProcedureServices services) {
    this.services = services;
    this.views = new ProcedureViews(services);
  }

  /** Departments. */
  public record Departments(List<String> departments) {}

  /** The departments whose procedures the caller sees. */
  @GET
  public Response departments(@Context ContainerRequestContext request) {
    Caller caller = Caller.of(request);
    List<String> seen = services.store().read(tx -> List.copyOf(DepartmentIndex.seen(tx, caller)));
    return services
        .web()
        .pages()
        .show("procedures/departments", services.page(request), new Departments(seen));
  }

  /** The procedures of a department. */
  @GET
  @Path("{department}")
  public Response list(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    return new ProcedureList(services).of(department, request);
  }

  /** A procedure. */
  @GET
  @Path("{department}/{procedure}")
  public Response show(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      @Context ContainerRequestContext request) {
    return show(services.page(request), department, procedure, Form.blank());
  }

  private Response show(Page page, String department, String procedure, Form form) {
    ProcedureView view =
        services
            .store()
            .read(
                tx ->
                    views.of(tx, page, ProcedureService.current(tx, department, procedure), form));
    return form.shown(services.web().pages().show("procedures/procedure", page, view));
  }

  /** Signs the step that waits for signatures. */
  @POST
  @Path("{department}/{procedure}/signature")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    return then(
        page,
        department,
        procedure,
        Form.sent(sent),
        tx -> {
          StoredProcedure one = ProcedureService.current(tx, department, procedure);
          return services.steps().sign(tx, one, page.caller());
        });
  }

  /** Names the requirement and the tender of a procedure. */
  @POST
  @Path("{department}/{procedure}/links")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    return then(
        page,
        department,
        procedure,
        form,
        tx -> {
          StoredProcedure one = ProcedureService.current(tx, department, procedure);
          String requirement = form.text("requirement").orElse("");
          String tender = form.text(FIELD).orElse("");
          return services.service().link(tx, one, requirement, tender, page.caller());
        });
  }

  private Response then(
      Page page,
      String department,
      String procedure,
      Form form,
      Function<Transaction, StoredProcedure> work) {
    try {
      return form.once(services.web().idempotency(), page, tx -> work.apply(tx).page());
    } catch (StepRefused e) {
      Message said =
          e.reasons(page.words()).stream()
              .map(one -> Message.of("procedures.told").with("said", one.said()))
              .findFirst()
              .orElseGet(() -> Message.of("procedures.refused"));
      return show(page, department, procedure, form.wrong("signature", said));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong =
          form.refused(
              e,
              pointer -> Optional.of(pointer.replaceFirst("^/", "")).filter(f -> !f.isEmpty()),
              form.typed().containsKey(FIELD) ? FIELD : "signature");
      return show(page, department, procedure, wrong);
    }
  }
}
