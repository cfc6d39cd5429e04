package org.govsm.portal.suppliers;

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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.decision.InputFault;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.supplier.FacilitationLog;

/** Page of trainings and facilitation: what each partner did, and entries for more. */
@Path("facilitation")
@Produces(MediaType.TEXT_HTML)
public final class FacilitationPages {

  private final SupplierServices services;

  FacilitationPages(SupplierServices services) {
    this.services = services;
  }

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
  public Response show(
      @PathParam("department") String department, @Context ContainerRequestContext request) {
    DepartmentIds.require(department);
    return show(page(request), department, "", Form.blank());
  }

  private Response show(Page page, String department, String open, Form form) {
    Optional<StoredRecord> log =
        services.web().store().read(tx -> services.facilitation().find(tx, department));
    Map<String, List<FormField>> forms = new LinkedHashMap<>();
    for (String list : List.of(FacilitationService.TRAININGS, FacilitationService.ONBOARDINGS)) {
      forms.put(list, FacilitationForm.fields(page, list, list.equals(open) ? form : Form.blank()));
    }
    View view =
        new View(
            department,
            FacilitationService.read(log).totals(EffectivePeriod.ALWAYS),
            EntryPage.of(page, FacilitationService.entries(log, FacilitationService.TRAININGS)),
            EntryPage.of(page, FacilitationService.entries(log, FacilitationService.ONBOARDINGS)),
            forms,
            open,
            form.errors());
    return services.web().pages().show("suppliers/facilitation", page, view);
  }

  /** Records a training. */
  @POST
  @Path("{department}/trainings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response train(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return add(page(request), department, FacilitationService.TRAININGS, Form.sent(sent));
  }

  /** Records whom a partner helps to register. */
  @POST
  @Path("{department}/onboardings")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response onboard(
      @PathParam("department") String department,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    return add(page(request), department, FacilitationService.ONBOARDINGS, Form.sent(sent));
  }

  private Response add(Page page, String department, String list, Form form) {
    Map<String, Object> entry = FacilitationForm.entry(list, form);
    return done(
        page,
        department,
        list,
        form,
        tx -> services.facilitation().add(tx, department, list, entry, page.caller()));
  }

  /** Records that a supplier withdrew its consent. */
  @POST
  @Path("{department}/onboardings/{number}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response withdraw(
      @PathParam("department") String department,
      @PathParam("number") String number,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = page(request);
    int asked = number.matches("[0-9]{1,6}") ? Integer.parseInt(number) : 0;
    return done(
        page,
        department,
        FacilitationService.ONBOARDINGS,
        Form.sent(sent),
        tx -> services.facilitation().withdraw(tx, department, asked, page.caller()));
  }

  private Response done(
      Page page, String department, String list, Form form, Consumer<Transaction> work) {
    DepartmentIds.require(department);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx -> {
            work.accept(tx);
            return "/facilitation/" + department;
          });
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      Form wrong =
          form.refused(e, pointer -> FacilitationForm.field(list, pointer), list + ".partner");
      return wrong.shown(show(page, department, list, wrong));
    }
  }

  private Page page(ContainerRequestContext request) {
    return services.web().pages().page(request);
  }
}
