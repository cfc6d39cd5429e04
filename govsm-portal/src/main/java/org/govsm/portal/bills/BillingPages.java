package org.govsm.portal.bills;

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
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Billing pages: what a contract says of bills. */
@Path("contracts/{id}/billing")
@Produces(MediaType.TEXT_HTML)
public final class BillingPages {

  private final BillServices services;

  BillingPages(BillServices services) {
    this.services = services;
  }

  /**
   * Form of what a contract says of bills.
   *
   * @param version how often it was stated: the same may be stated again after another
   */
  public record View(WrittenContract contract, List<FormPart> parts, int version, Form form) {}

  /** The form, with what is stated. */
  @GET
  public Response blank(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form =
        services.store().read(tx -> BillForms.typedBilling(page, services.service().known(tx, id)));
    return show(page, id, form);
  }

  /** States it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response state(
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(services.web().idempotency(), page, tx -> stated(tx, page, id, form));
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      List<FormPart> parts = BillForms.billing(page);
      Form refused =
          form.refused(e, at -> TreeForm.field(BillForms.all(parts), at), "terms.channel");
      return BillFaults.answered(e, show(page, id, refused));
    }
  }

  private String stated(Transaction tx, Page page, String id, Form form) {
    Versions.require(form.version(), services.service().heldVersion(tx, id), Bills.TERMS_STALE);
    services.service().state(tx, id, BillForms.readBilling(page, form), page.caller());
    return "/contracts/" + id + "/bills";
  }

  private Response show(Page page, String id, Form form) {
    View view =
        services
            .store()
            .read(
                tx ->
                    new View(
                        services.service().contract(tx, id),
                        BillForms.billing(page),
                        new Bills(tx).version(id),
                        form));
    return form.shown(services.web().pages().show("bills/billing", page, view));
  }
}
