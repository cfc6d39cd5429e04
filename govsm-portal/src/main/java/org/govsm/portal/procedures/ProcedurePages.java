package org.govsm.portal.procedures;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentChoice;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;
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

  /** The departments whose procedures the caller sees. */
  @GET
  public Response departments(@Context Call call) {
    return DepartmentChoice.shown(call, "procedures", "procedures.title");
  }

  /** The procedures of a department. */
  @GET
  @Path("{department}")
  public Response list(@Context Call call) {
    return new ProcedureList(services).of(call);
  }

  /** A procedure. */
  @GET
  @Path("{department}/{procedure}")
  public Response show(@Context Call call) {
    return show(call, Form.blank());
  }

  private Response show(Call call, Form form) {
    ProcedureView view =
        call.read(
            tx ->
                views.of(
                    tx,
                    call.page(),
                    ProcedureService.current(tx, call.department(), call.at("procedure")),
                    form));
    return form.shown(call.show("procedures/procedure", view));
  }

  /** Signs the step that waits for signatures. */
  @POST
  @Path("{department}/{procedure}/signature")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response sign(@Context Call call) {
    return then(
        call,
        tx -> {
          StoredProcedure one =
              ProcedureService.current(tx, call.department(), call.at("procedure"));
          return services.steps().sign(tx, one, call.by());
        });
  }

  /** Names the requirement and the tender of a procedure. */
  @POST
  @Path("{department}/{procedure}/links")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response link(@Context Call call) {
    return then(
        call,
        tx -> {
          StoredProcedure one =
              ProcedureService.current(tx, call.department(), call.at("procedure"));
          String requirement = call.form().text("requirement").orElse("");
          String tender = call.form().text(FIELD).orElse("");
          return services.link(tx, one, requirement, tender, call.by());
        });
  }

  private Response then(Call call, Function<Transaction, StoredProcedure> work) {
    Form form = call.form();
    try {
      return call.once(tx -> work.apply(tx).page());
    } catch (StepRefused e) {
      Message said =
          e.reasons(call.page()).stream()
              .map(one -> Message.of("procedures.told").with("said", one.said()))
              .findFirst()
              .orElseGet(() -> Message.of("procedures.refused"));
      return show(call, form.wrong("signature", said));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong =
          form.refused(
              e,
              pointer -> Optional.of(pointer.replaceFirst("^/", "")).filter(f -> !f.isEmpty()),
              form.typed().containsKey(FIELD) ? FIELD : "signature");
      return show(call, wrong);
    }
  }
}
