package org.govsm.portal.tenders;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct.Kind;

/** Pages of the steps on the way to the award: a form each, and what is done with it. */
@Path("tenders/{department}/{tender}/evaluation/steps/{step}")
@Produces(MediaType.TEXT_HTML)
public record AwardStepPages(TenderServices services, AwardService awards) {

  private static final String ACTS = "acts";

  /** The form of a step. */
  @GET
  public Response form(@Context Call call) {
    AwardStep asked = step(call.at("step"));
    return call.read(tx -> show(asked, scene(call, tx), Form.blank()));
  }

  private AwardScene scene(Call call, Transaction tx) {
    StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
    call.by().requireDepartment(call.department());
    return new AwardScene(call.page(), one, awards.evaluated(tx, one));
  }

  private static AwardStep step(String code) {
    return AwardSteps.find(code)
        .orElseThrow(() -> ProblemException.notFound("awards.no-step", code));
  }

  private Response show(AwardStep step, AwardScene scene, Form form) {
    Page page = scene.page();
    TenderPartView view =
        new TenderPartView(
            scene.one().department(),
            Optional.of(scene.one()),
            page.say("awards.step." + step.code()),
            page.say("awards.step." + step.code() + "-lead"),
            EvaluationPages.at(scene.one()) + "/steps/" + step.code(),
            EvaluationPages.at(scene.one()),
            step.inputs().apply(scene),
            form,
            hidden(step, scene));
    List<String> above =
        step.kind() == Kind.REPRESENTATION_STEP ? RepresentationSteps.objections(scene) : List.of();
    return services.web().pages().show("tenders/part", page, view.above(above));
  }

  /** How many acts there are makes each time of asking another one. */
  private static Map<String, String> hidden(AwardStep step, AwardScene scene) {
    String acts = String.valueOf(scene.record().acts().size());
    return step.kind() == Kind.AWARD
        ? Map.of(ACTS, acts, "basis", scene.record().basis(scene.now().asOf()))
        : Map.of(ACTS, acts);
  }

  /** Takes a step, once it is confirmed where it cannot be undone. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@Context Call call) {
    AwardStep asked = step(call.at("step"));
    Form form = call.form();
    return call.sure(
        tx -> {
          AwardScene scene = scene(call, tx);
          awards.take(tx, scene.one(), asked.kind(), asked.body(scene, form), call.by());
          Confirmation.require(!asked.confirmed() || Confirmation.isGiven(form));
          return EvaluationPages.at(scene.one());
        },
        () -> ask(call, asked),
        e ->
            call.read(
                tx -> {
                  AwardScene scene = scene(call, tx);
                  List<FormInput> inputs = asked.inputs().apply(scene);
                  String first = inputs.isEmpty() ? "form" : inputs.get(0).name();
                  Form wrong =
                      form.refused(
                          e,
                          pointer ->
                              MissingFacts.field(scene, form, pointer)
                                  .or(() -> asked.field(scene, pointer)),
                          first);
                  return Call.refused(show(asked, scene, wrong), e);
                }));
  }

  private Response ask(Call call, AwardStep step) {
    return call.read(
        tx -> {
          AwardScene scene = scene(call, tx);
          return Confirmation.ask(
              services.web().pages(),
              call.page(),
              call.form(),
              "awards." + step.code(),
              Map.of("tender", scene.one().title(call.page().context().language())),
              "standing",
              standing(tx, step, call.form(), scene),
              EvaluationPages.at(scene.one()));
        });
  }

  /** What stands on an award that a step takes away, or opens the way to. */
  private List<String> standing(Transaction tx, AwardStep step, Form form, AwardScene scene) {
    boolean upholds =
        step.kind() == Kind.REPRESENTATION_STEP
            && List.of("uphold", "decideAppeal").contains(form.typed("event"));
    if (!upholds && step.kind() != Kind.REOPENING) {
      return List.of();
    }
    Page page = scene.page();
    List<String> said = new ArrayList<>();
    for (SignedContracts.Signed one : awards.contracts().of(tx, scene.now(), scene.one())) {
      Message text = Message.of("awards.standing.contract").with("contract", one.id());
      said.add(page.words().say(text));
      if (one.paid().compareTo(Money.ZERO) > 0) {
        Message paid = Message.of("awards.standing.paid").with("contract", one.id());
        said.add(page.words().say(paid.with("sum", one.paid())));
      }
    }
    scene
        .record()
        .validUntil()
        .filter(Moments.day(awards.now())::isAfter)
        .map(last -> Message.of("awards.standing.valid").with("day", last))
        .ifPresent(text -> said.add(page.words().say(text)));
    return said;
  }
}
