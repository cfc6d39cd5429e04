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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderRecord;
import org.jspecify.annotations.Nullable;

/** Pages on which a published tender is changed by a corrigendum, for all bidders alike. */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class CorrigendumPages {

  private static final String RATIONALE = "rationale";
  private static final String NEEDED = "moreTimeNeeded";

  private static final String WHAT = "corrigendum";

  private final TenderServices services;
  private final ActForms forms;

  CorrigendumPages(TenderServices services) {
    this.services = services;
    this.forms = new ActForms(services);
  }

  private static TenderPart changes(int number, List<Finding> asked, Form form) {
    String clause = "clauses[id=corrigendum-" + number + "].text.";
    return new TenderPart(
        WHAT,
        scene -> {
          List<FormInput> inputs =
              new ArrayList<>(
                  List.of(
                      scene.input(RATIONALE, Kind.AREA, "").must(),
                      scene.input("closes", Kind.MOMENT, "tenderPeriod.endDate").must(),
                      scene.input("askedUntil", Kind.MOMENT, "enquiryPeriod.endDate"),
                      scene.input("opens", Kind.MOMENT, "opening.date").must(),
                      scene.input("securityUntil", Kind.DAY, "bidSecurity.validUntil"),
                      scene.input("awardBy", Kind.DAY, "milestones[stage=AWARD].by"),
                      scene.input("contractBy", Kind.DAY, "milestones[stage=CONTRACT].by"),
                      scene.input("changed-en", Kind.AREA, clause + "en").in("en"),
                      scene.input("changed-hi", Kind.AREA, clause + "hi").in("hi"),
                      scene.input(NEEDED, Kind.FLAG, "")));
          inputs.addAll(OfficerDecisions.inputs(scene, asked, form));
          inputs.addAll(ReasonsPart.unexplained(scene));
          return inputs;
        });
  }

  /** The form of a corrigendum. */
  @GET
  @Path("{department}/{tender}/corrigendum")
  public Response corrigendum(@Context Call call) {
    return call.read(
        tx -> {
          Changed changed = changed(call, tx, Form.blank());
          return show(call.page(), changed, Form.of(changed.part().typed(changed.scene())));
        });
  }

  /** The tender as it is now, and the form that changes it. */
  private record Changed(StoredTender one, TenderPart part, TenderScene scene) {}

  /** Reasons are asked for where the tender, as it was typed, departs from a rule that advises. */
  private Changed changed(Call call, Transaction tx, Form form) {
    String department = call.department();
    Page page = call.page();
    StoredTender one = services.service().published(tx, department, call.at("tender"));
    TenderRecord record = new TenderHistory(tx).record(one);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(record.tender().toPlain());
    int number = record.amendments().size() + 1;
    TenderPart part = changes(number, List.of(), form);
    TenderScene scene = services.scene(tx, page, department, tree, List.of());
    List<Finding> found =
        form.typed().isEmpty()
            ? List.of()
            : Tender.fromPlain(TenderDocument.filled(part.written(scene, form)))
                .<List<Finding>>fold(
                    changed ->
                        services
                            .law()
                            .check(tx, department, changed, Moments.day(services.service().now()))
                            .trace()
                            .findings(),
                    faults -> List.of());
    TenderScene judged = services.scene(tx, page, department, tree, found);
    Changed changed = new Changed(one, part, judged);
    List<Finding> asked =
        form.typed().isEmpty()
            ? List.of()
            : services
                .acts()
                .questions(tx, one, given(changed, form, OfficerDecisions.NONE), page.caller());
    return new Changed(one, changes(number, asked, form), judged);
  }

  /** Publishes a corrigendum, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/corrigendum")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response correct(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    return call.sure(
        tx -> {
          Changed now = changed(call, tx, form);
          TenderActs.Corrigendum given = given(now, form, OfficerDecisions.of(form));
          services.correct(tx, now.one(), given, page.caller());
          Confirmation.require(Confirmation.isGiven(form));
          return TenderServices.at(now.one()) + "#record";
        },
        () -> forms.ask(page, form, WHAT, call.department(), call.at("tender")),
        e ->
            call.read(
                tx -> {
                  Changed now = changed(call, tx, form);
                  Form wrong = TenderPartPages.wrong(now.part(), now.scene(), form, e);
                  return Call.refused(show(page, now, wrong), e);
                }));
  }

  private static TenderActs.Corrigendum given(Changed now, Form form, OfficerDecisions decisions) {
    return new TenderActs.Corrigendum(
        now.part().written(now.scene(), form),
        form.typed(RATIONALE),
        form.text(NEEDED).map(Boolean::valueOf),
        decisions);
  }

  private Response show(Page page, Changed now, Form form) {
    return forms.show(page, now.one(), WHAT, now.part().inputs(now.scene()), form);
  }
}
