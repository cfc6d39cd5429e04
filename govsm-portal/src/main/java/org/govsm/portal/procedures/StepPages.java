package org.govsm.portal.procedures;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
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
import org.govsm.portal.web.Call;
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
public record StepPages(ProcedureServices services) {

  static final String CANCEL = "cancel";
  private static final List<String> SITTING =
      List.of(
          "buyer",
          "buyer-2",
          "committee-member",
          "competent-authority",
          "finance-officer",
          "indentor",
          "nodal-officer");

  /** The form of a step that is open. */
  @GET
  @Path("{department}/{procedure}/steps/{event}")
  public Response step(@Context Call call) {
    Form blank = Form.of(Map.of("on", services.steps().today().toString()));
    return show(call, blank, List.of());
  }

  /** Takes a step, or keeps it until others have signed. */
  @POST
  @Path("{department}/{procedure}/steps/{event}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@Context Call call) {
    try {
      return call.once(tx -> taken(call, tx));
    } catch (Confirmation.Missing e) {
      String back = "/procedures/" + call.department() + "/" + call.at("procedure");
      String what = call.at("event").equals(CANCEL) ? "procedures.cancel" : "procedures.replace";
      return Confirmation.ask(
          services.web().pages(),
          call.page(),
          call.form(),
          what,
          Map.of("what", call.at("procedure")),
          back);
    } catch (StepRefused e) {
      return show(call, call.form(), e.reasons(call.page()));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return refused(call, e);
    }
  }

  private String taken(Call call, Transaction tx) {
    Form form = call.form();
    StoredProcedure one = ProcedureService.current(tx, call.department(), call.at("procedure"));
    ProcurementProcess process = running(tx, one);
    Map<String, Object> tree = new StepForm(open(process, call.at("event"))).read(form);
    replaced(call, one, call.by()).ifPresent(waits -> tree.put("replaces", waits));
    tree.put("elsewhere", form.typed("elsewhere").equals("yes"));
    services.steps().take(tx, one, GivenStep.read(tree), call.by());
    if (call.at("event").equals(CANCEL)) {
      Confirmation.require(Confirmation.isGiven(form));
    }
    return one.page();
  }

  /** Another step that waits is given up only by who may, and who has seen what it means. */
  private static Optional<String> replaced(Call call, StoredProcedure one, Caller by) {
    if (one.waiting().isEmpty() || !StepService.mayGiveUp(one, by)) {
      return Optional.empty();
    }
    String waits = GivenStep.waiting(one.waiting()).event();
    if (waits.equals(call.at("event"))) {
      return Optional.empty();
    }
    Confirmation.require(Confirmation.isGiven(call.form()));
    return Optional.of(waits);
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

  private Response refused(Call call, RuntimeException refused) {
    StepForm typed =
        call.read(
            tx ->
                new StepForm(
                    open(
                        running(
                            tx,
                            ProcedureService.current(tx, call.department(), call.at("procedure"))),
                        call.at("event"))));
    Form wrong =
        call.form().refused(refused, pointer -> typed.field(pointer, call.form()), "remark");
    return Call.refused(show(call, wrong, List.of()), refused);
  }

  private Response show(Call call, Form form, List<StepRefused.Reason> reasons) {
    StepView view =
        call.read(
            tx ->
                view(
                    call,
                    tx,
                    ProcedureService.current(tx, call.department(), call.at("procedure")),
                    form,
                    reasons));
    Response shown = call.show("procedures/step", view);
    return reasons.isEmpty() ? shown : Response.fromResponse(shown).status(422).build();
  }

  private StepView view(
      Call call, Transaction tx, StoredProcedure one, Form form, List<StepRefused.Reason> reasons) {
    Page page = call.page();
    ProcurementProcess process = running(tx, one);
    OpenStep step = open(process, call.at("event"));
    StepForm asks = new StepForm(step);
    Optional<TenderSteps.Told> told =
        new TenderSteps(tx, services.law().awards())
            .told(one, call.at("event"), StepAsks.of(process, call.at("event")));
    Optional<TenderSteps.Facts> sure = told.flatMap(TenderSteps.Told::facts);
    return new StepView(
        one,
        step,
        told,
        asks.stated(page, sure),
        asks.papers(page, sure),
        asks.members(page, officers(tx, page, one.department())),
        asks.confirmed(page, sure),
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
