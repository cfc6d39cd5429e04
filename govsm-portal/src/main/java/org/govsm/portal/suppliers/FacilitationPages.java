package org.govsm.portal.suppliers;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.decision.InputFault;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.FacilitationLog;

/** Page of trainings and facilitation: what each partner did, and entries for more. */
@Path("facilitation")
@Produces(MediaType.TEXT_HTML)
public record FacilitationPages(SupplierServices services) {

  /** What each partner did, the entries, and the forms. */
  public record View(
      String department,
      Map<String, FacilitationLog.Totals> totals,
      EntryPage trainings,
      EntryPage onboardings,
      Map<String, List<FormField>> forms,
      String open,
      Map<String, InputFault> errors) {}

  /** What each partner did, and the forms. */
  @GET
  @Path("{department}")
  public Response show(@Context Call call) {
    DepartmentIds.require(call.department());
    return show(call, "", Form.blank());
  }

  private Response show(Call call, String open, Form form) {
    Page page = call.page();
    Optional<StoredRecord> log =
        call.read(tx -> services.facilitation().find(tx, call.department()));
    Map<String, List<FormField>> forms = new LinkedHashMap<>();
    for (String list : List.of(FacilitationService.TRAININGS, FacilitationService.ONBOARDINGS)) {
      forms.put(list, FacilitationForm.fields(page, list, list.equals(open) ? form : Form.blank()));
    }
    View view =
        new View(
            call.department(),
            FacilitationService.read(log).totals(EffectivePeriod.ALWAYS),
            EntryPage.of(page, FacilitationService.entries(log, FacilitationService.TRAININGS)),
            EntryPage.of(page, FacilitationService.entries(log, FacilitationService.ONBOARDINGS)),
            forms,
            open,
            form.errors());
    return call.show("suppliers/facilitation", view);
  }

  /** Records a training. */
  @POST
  @Path("{department}/trainings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response train(@Context Call call) {
    return add(call, FacilitationService.TRAININGS);
  }

  /** Records whom a partner helps to register. */
  @POST
  @Path("{department}/onboardings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response onboard(@Context Call call) {
    return add(call, FacilitationService.ONBOARDINGS);
  }

  private Response add(Call call, String list) {
    Map<String, Object> entry = FacilitationForm.entry(list, call.form());
    return done(
        call,
        list,
        tx -> services.facilitation().add(tx, call.department(), list, entry, call.by()));
  }

  /** Records that a supplier withdrew its consent. */
  @POST
  @Path("{department}/onboardings/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(@Context Call call) {
    int asked = call.at("number").matches("[0-9]{1,6}") ? Integer.parseInt(call.at("number")) : 0;
    return done(
        call,
        FacilitationService.ONBOARDINGS,
        tx -> services.facilitation().withdraw(tx, call.department(), asked, call.by()));
  }

  private Response done(Call call, String list, Consumer<Transaction> work) {
    DepartmentIds.require(call.department());
    return call.once(
        tx -> {
          work.accept(tx);
          return "/facilitation/" + call.department();
        },
        e -> {
          Form wrong =
              call.form()
                  .refused(e, pointer -> FacilitationForm.field(list, pointer), list + ".partner");
          return wrong.shown(show(call, list, wrong));
        });
  }
}
