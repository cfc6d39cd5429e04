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
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/** Pages on which a published tender is cancelled, on a ground of the law or as decided. */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class CancellationPages {

  private static final String WHAT = "cancellation";

  private final TenderServices services;
  private final ActForms forms;

  CancellationPages(TenderServices services) {
    this.services = services;
    this.forms = new ActForms(services);
  }

  private List<FormInput> inputs(
      Transaction tx, Page page, StoredTender one, List<Finding> asked, Form form) {
    TenderScene scene = services.scene(tx, page, one.department(), one.content(), List.of());
    List<String> grounds = new ArrayList<>(services.acts().grounds(tx));
    grounds.add("OTHER");
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(
        scene
            .input("ground", Kind.CHOICE, "ground")
            .choose(
                grounds.stream()
                    .map(
                        code ->
                            FormInput.Choice.of(
                                code,
                                page.words()
                                    .find("tenders.ground." + code)
                                    .orElseGet(() -> page.words().term(code))))
                    .toList())
            .must());
    inputs.add(scene.input("why", Kind.AREA, "reason").must());
    if (!services.acts().awards().record(tx, one).setAside().isEmpty()) {
      inputs.add(scene.input(TenderActs.ON_CONTRACT, Kind.AREA, TenderActs.ON_CONTRACT));
    }
    inputs.addAll(OfficerDecisions.inputs(scene, asked, form));
    return inputs;
  }

  /** The form of a cancellation. */
  @GET
  @Path("{department}/{tender}/cancellation")
  public Response cancellation(@Context Call call) {
    return call.read(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          return forms.show(
              call.page(),
              one,
              WHAT,
              inputs(tx, call.page(), one, List.of(), Form.blank()),
              Form.blank());
        });
  }

  /** Cancels a tender, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/cancellation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response cancel(@Context Call call) {
    Page page = call.page();
    Form form = call.form();
    return call.sure(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          services.cancel(tx, one, given(form, OfficerDecisions.of(form)), page.caller());
          Confirmation.require(Confirmation.isGiven(form));
          return TenderServices.at(one) + "#record";
        },
        () -> forms.ask(page, form, WHAT, call.department(), call.at("tender")),
        e ->
            call.read(
                tx -> {
                  StoredTender one =
                      services.service().published(tx, call.department(), call.at("tender"));
                  List<Finding> asked =
                      services
                          .acts()
                          .questions(tx, one, given(form, OfficerDecisions.NONE), page.caller());
                  List<FormInput> inputs = inputs(tx, page, one, asked, form);
                  Form wrong = form.refused(e, pointer -> field(pointer, inputs), "ground");
                  return Call.refused(forms.show(page, one, WHAT, inputs, wrong), e);
                }));
  }

  private static TenderActs.Cancellation given(Form form, OfficerDecisions decisions) {
    return new TenderActs.Cancellation(
        form.typed("ground"), form.typed("why"), form.typed(TenderActs.ON_CONTRACT), decisions);
  }

  private static Optional<String> field(String pointer, List<FormInput> inputs) {
    String name = pointer.equals("/reason") ? "why" : OfficerDecisions.field(pointer);
    return inputs.stream().map(FormInput::name).filter(name::equals).findFirst();
  }
}
