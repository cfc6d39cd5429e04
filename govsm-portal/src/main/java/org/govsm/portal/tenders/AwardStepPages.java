package org.govsm.portal.tenders;

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
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct.Kind;

/** Pages of the steps on the way to the award: a form each, and what is done with it. */
@Path("tenders/{department}/{tender}/evaluation/steps/{step}")
@Produces(MediaType.TEXT_HTML)
public final class AwardStepPages {

  private static final String ACTS = "acts";

  private final TenderServices services;
  private final AwardService awards;

  AwardStepPages(TenderServices services, AwardService awards) {
    this.services = services;
    this.awards = awards;
  }

  /** The form of a step. */
  @GET
  public Response form(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @PathParam("step") String step,
      @Context ContainerRequestContext request) {
    AwardStep asked = step(step);
    Page page = services.page(request);
    return services
        .store()
        .read(tx -> show(asked, scene(tx, page, department, tender), Form.blank()));
  }

  private AwardScene scene(Transaction tx, Page page, String department, String tender) {
    StoredTender one = services.service().published(tx, department, tender);
    page.caller().requireDepartment(department);
    return new AwardScene(page, one, awards.evaluated(tx, one));
  }

  private static AwardStep step(String code) {
    return AwardSteps.find(code)
        .orElseThrow(
            () -> ProblemException.notFound(Message.of("awards.no-step").with("what", code)));
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
    return services.web().pages().show("tenders/part", page, view);
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
  public Response take(
      @PathParam("department") String department,
      @PathParam("tender") String tender,
      @PathParam("step") String step,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    AwardStep asked = step(step);
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            AwardScene scene = scene(tx, page, department, tender);
            awards.take(tx, scene.one(), asked.kind(), asked.body(scene, form), page.caller());
            Confirmation.require(!asked.confirmed() || Confirmation.isGiven(form));
            return EvaluationPages.at(scene.one());
          });
    } catch (Confirmation.Missing e) {
      return ask(asked, page, form, department, tender);
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      return services
          .store()
          .read(
              tx -> {
                AwardScene scene = scene(tx, page, department, tender);
                List<FormInput> inputs = asked.inputs().apply(scene);
                String first = inputs.isEmpty() ? "form" : inputs.get(0).name();
                Form wrong = form.refused(e, pointer -> asked.field(scene, pointer), first);
                return Response.fromResponse(show(asked, scene, wrong))
                    .status(TenderServices.status(e))
                    .build();
              });
    }
  }

  private Response ask(AwardStep step, Page page, Form form, String department, String tender) {
    StoredTender one =
        services.store().read(tx -> services.service().current(tx, department, tender));
    return Confirmation.ask(
        services.web().pages(),
        page,
        form,
        "awards." + step.code(),
        Map.of("tender", one.title(page.context().language())),
        EvaluationPages.at(one));
  }
}
