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
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.process.OpenStep;
import org.govsm.procurement.process.ProcurementProcess;

/** Pages on which a step of a procedure is taken, with what the process asks of it. */
@Path("procedures")
@Produces(MediaType.TEXT_HTML)
public final class StepPages {

  private static final String CANCEL = "cancel";
  private static final List<String> SITTING =
      List.of(
          "buyer",
          "buyer-2",
          "committee-member",
          "competent-authority",
          "finance-officer",
          "indentor",
          "nodal-officer");

  private final ProcedureServices services;

  StepPages(ProcedureServices services) {
    this.services = services;
  }

  /** The form of a step that is open. */
  @GET
  @Path("{department}/{procedure}/steps/{event}")
  public Response step(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      @PathParam("event") String event,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form blank = Form.of(Map.of("on", services.steps().today().toString()));
    return show(page, department, procedure, event, blank, List.of());
  }

  /** Takes a step, or keeps it until others have signed. */
  @POST
  @Path("{department}/{procedure}/steps/{event}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(
      @PathParam("department") String department,
      @PathParam("procedure") String procedure,
      @PathParam("event") String event,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> taken(tx, page, department, procedure, event, form));
    } catch (Confirmation.Missing e) {
      String back = "/procedures/" + department + "/" + procedure;
      return Confirmation.ask(
          services.web().pages(), page, form, "procedures.cancel", Map.of("what", procedure), back);
    } catch (StepRefused e) {
      return show(page, department, procedure, event, form, e.reasons(page.words()));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return refused(page, department, procedure, event, form, e);
    }
  }

  private String taken(
      Transaction tx, Page page, String department, String procedure, String event, Form form) {
    StoredProcedure one = ProcedureService.current(tx, department, procedure);
    ProcurementProcess process = running(tx, one);
    StepForm typed = new StepForm(open(process, event));
    services.steps().take(tx, one, GivenStep.read(typed.read(form)), page.caller());
    if (event.equals(CANCEL)) {
      Confirmation.require(Confirmation.isGiven(form));
    }
    return one.page();
  }

  private ProcurementProcess running(Transaction tx, StoredProcedure one) {
    return services.law().running(tx, one, services.steps().today()).process();
  }

  private static OpenStep open(ProcurementProcess process, String event) {
    return process.open().stream()
        .filter(step -> step.event().equals(event))
        .findFirst()
        .orElseThrow(
            () -> ProblemException.notFound(Message.of("procedures.not-open").with("step", event)));
  }

  private Response refused(
      Page page,
      String department,
      String procedure,
      String event,
      Form form,
      RuntimeException refused) {
    StepForm typed =
        services
            .store()
            .read(
                tx ->
                    new StepForm(
                        open(
                            running(tx, ProcedureService.current(tx, department, procedure)),
                            event)));
    Form wrong = form.refused(refused, pointer -> typed.field(pointer, form), "remark");
    return Response.fromResponse(show(page, department, procedure, event, wrong, List.of()))
        .status(ProcedureServices.status(refused))
        .build();
  }

  private Response show(
      Page page,
      String department,
      String procedure,
      String event,
      Form form,
      List<StepRefused.Reason> reasons) {
    StepView view =
        services
            .store()
            .read(
                tx ->
                    view(
                        tx,
                        page,
                        ProcedureService.current(tx, department, procedure),
                        event,
                        form,
                        reasons));
    Response shown = services.web().pages().show("procedures/step", page, view);
    return reasons.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  private StepView view(
      Transaction tx,
      Page page,
      StoredProcedure one,
      String event,
      Form form,
      List<StepRefused.Reason> reasons) {
    ProcurementProcess process = running(tx, one);
    OpenStep step = open(process, event);
    StepForm asks = new StepForm(step);
    Optional<TenderSteps.Told> told =
        new TenderSteps(tx).told(one, event, ProcedureLaw.guards(process, event));
    Optional<TenderSteps.Facts> sure = told.flatMap(TenderSteps.Told::facts);
    return new StepView(
        one,
        step,
        told,
        asks.stated(page, sure),
        asks.papers(page, sure),
        asks.members(page, officers(tx, page, one.department())),
        asks.confirmed(page),
        asks.orders(page),
        StartViews.input(page, "remark", Kind.AREA),
        reasons,
        form);
  }

  /** Persons of the department who may sit in a committee, and to whom they may report. */
  private static Map<String, String> officers(Transaction tx, Page page, String department) {
    Set<String> ids = new LinkedHashSet<>();
    if (page.caller().kind() == Caller.Kind.DEMONSTRATION) {
      SITTING.forEach(role -> ids.add("demo." + role));
    }
    Officers.of(tx, Set.of(department, UserFacts.EVERY)).stream().map(User::id).forEach(ids::add);
    return new LinkedHashMap<>(page.named(ids));
  }
}
