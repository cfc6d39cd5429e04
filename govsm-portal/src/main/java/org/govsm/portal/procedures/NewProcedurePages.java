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
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.purchases.StoredPurchase;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.process.ProcedureKind;

/** Pages on which a recorded purchase begins its procedure: the choice, and what is still asked. */
@Path("procedures")
@Produces(MediaType.TEXT_HTML)
public final class NewProcedurePages {

  private static final String PURCHASE = "purchase";
  private static final String PROCEDURE = "procedure";

  private final ProcedureServices services;
  private final StartViews views;

  NewProcedurePages(ProcedureServices services) {
    this.services = services;
    this.views = new StartViews(services);
  }

  /** The procedures for a purchase, or the form of the one that is chosen. */
  @GET
  @Path("{department}/new")
  public Response blank(@Context Call call) {
    DepartmentIds.require(call.department());
    Page page = call.page();
    String purchase = page.given(PURCHASE).orElse("");
    Optional<ProcedureKind> kind = page.given(PROCEDURE).flatMap(ProcedureKind::find);
    return call.read(
        tx -> {
          StoredPurchase one = ProcedureService.purchase(tx, call.department(), purchase);
          Optional<StoredProcedure> running = ProcedureService.running(tx, one);
          if (running.isPresent()) {
            return Form.seeOther(page, running.get().page());
          }
          return kind.isEmpty()
              ? call.show("procedures/choose", views.choices(tx, page, one))
              : show(tx, page, one, kind.get(), Form.blank());
        });
  }

  /** Begins a procedure and leads to its page; what is missing is asked. */
  @POST
  @Path("{department}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response begin(@Context Call call) {
    DepartmentIds.require(call.department());
    Form form = call.form();
    String purchase = form.typed(PURCHASE);
    ProcedureKind kind = kind(form);
    return call.once(
        tx -> {
          StoredPurchase one = ProcedureService.purchase(tx, call.department(), purchase);
          GivenStart given =
              StartForm.read(services.service().question(tx, one, kind.code()), form);
          return services.service().begin(tx, call.department(), purchase, given, call.by()).page();
        },
        e -> {
          Form wrong =
              GivenStart.orders(call.by())
                  ? form.refused(e, StartForm::field, PROCEDURE)
                  : form.refused(e, StartForm::unordered, PROCEDURE);
          return call.read(
              tx ->
                  Call.refused(
                      show(
                          tx,
                          call.page(),
                          ProcedureService.purchase(tx, call.department(), purchase),
                          kind,
                          wrong),
                      e));
        });
  }

  private static ProcedureKind kind(Form form) {
    return ProcedureKind.find(form.typed(PROCEDURE))
        .orElseThrow(
            () ->
                ProblemException.of(
                    new InputFault("/procedure", "tree.required", Message.of("fault.required"))));
  }

  private Response show(
      Transaction tx, Page page, StoredPurchase purchase, ProcedureKind kind, Form form) {
    return services
        .web()
        .pages()
        .show("procedures/new", page, views.form(tx, page, purchase, kind, form));
  }
}
