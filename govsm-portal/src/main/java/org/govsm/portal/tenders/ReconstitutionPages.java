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
import org.govsm.core.decision.Finding;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.requirements.FormInput.Choice;
import org.govsm.portal.requirements.FormInput.Kind;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.Tender;

/** Pages on which members of the committee of a tender are replaced by an order. */
@Path("tenders")
@Produces(MediaType.TEXT_HTML)
public final class ReconstitutionPages {

  private static final String WHAT = "reconstitution";
  private static final int MOST = 3;

  private final TenderServices services;
  private final ActForms forms;

  ReconstitutionPages(TenderServices services) {
    this.services = services;
    this.forms = new ActForms(services);
  }

  private List<FormInput> inputs(
      Transaction tx, Page page, StoredTender one, List<Finding> asked, Form form) {
    Tender tender = new TenderHistory(tx).record(one).tender();
    TenderScene scene =
        services.scene(
            tx, page, one.department(), TenderDocument.filled(tender.toPlain()), List.of());
    List<Choice> members =
        tender.members().stream().map(id -> Choice.of(id, page.person(id))).toList();
    List<Choice> others =
        scene.officers().entrySet().stream()
            .filter(each -> !tender.members().contains(each.getKey()))
            .map(each -> Choice.of(each.getKey(), each.getValue()))
            .toList();
    List<Choice> all = new ArrayList<>(members);
    all.addAll(others);
    List<FormInput> inputs = new ArrayList<>();
    inputs.add(scene.input("leaving", Kind.MANY, "leaving").choose(members));
    for (int i = 1; i <= MOST; i++) {
      inputs.add(numbered(page, "joins", i).choose(others));
      inputs.add(numbered(page, "joinsUnder", i).choose(all));
    }
    inputs.add(scene.input("order", Kind.TEXT, "order").must());
    inputs.add(scene.input("orderedOn", Kind.DAY, "orderedOn").must());
    inputs.add(scene.input("orderHash", Kind.TEXT, "digest"));
    inputs.add(scene.input("replacedFor", Kind.AREA, "reason").must());
    inputs.addAll(OfficerDecisions.inputs(scene, asked, form));
    return inputs;
  }

  private static FormInput numbered(Page page, String name, int i) {
    return new FormInput(
        name + "-" + i, Kind.CHOICE, "", page.say("tenders.field." + name, "number", i), "");
  }

  /** The form of an order. */
  @GET
  @Path("{department}/{tender}/reconstitution")
  public Response show(@Context Call call) {
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

  /** Replaces members, once it is confirmed. */
  @POST
  @Path("{department}/{tender}/reconstitution")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response take(@Context Call call) {
    Form form = call.form();
    return call.sure(
        tx -> {
          StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
          services
              .reconstitution()
              .take(tx, one, given(form, OfficerDecisions.of(form)), call.by());
          Confirmation.require(Confirmation.isGiven(form));
          return TenderServices.at(one) + "/committee";
        },
        () -> forms.ask(call.page(), form, WHAT, call.department(), call.at("tender")),
        e -> call.read(tx -> refused(call, tx, e)));
  }

  private Response refused(Call call, Transaction tx, RuntimeException refused) {
    Form form = call.form();
    Page page = call.page();
    StoredTender one = services.service().published(tx, call.department(), call.at("tender"));
    List<Finding> asked =
        services
            .reconstitution()
            .questions(tx, one, given(form, OfficerDecisions.NONE), page.caller());
    Form wrong = form.refused(refused, ReconstitutionPages::field, "leaving");
    return Call.refused(
        forms.show(page, one, WHAT, inputs(tx, page, one, asked, form), wrong), refused);
  }

  private static ReconstitutionService.Order given(Form form, OfficerDecisions decisions) {
    List<Map<String, Object>> joining = new ArrayList<>();
    for (int i = 1; i <= MOST; i++) {
      int number = i;
      form.text("joins-" + i)
          .ifPresent(
              id ->
                  joining.add(ReconstitutionService.member(id, form.text("joinsUnder-" + number))));
    }
    return new ReconstitutionService.Order(
        form.each("leaving").stream().filter(one -> !one.isBlank()).toList(),
        joining,
        form.typed("order"),
        form.typed("orderedOn"),
        form.text("orderHash"),
        form.typed("replacedFor"),
        decisions);
  }

  private static Optional<String> field(String pointer) {
    String place = pointer.replaceFirst("^/act(?=/|$)", "");
    String name = OfficerDecisions.field(place);
    return Optional.of(
        switch (name.replaceFirst("/.*$", "")) {
          case "joining" -> "joins-1";
          case "digest" -> "orderHash";
          case "reason" -> "replacedFor";
          case "" -> "leaving";
          default -> name;
        });
  }
}
