package org.govsm.portal.bills;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;

/** Billing pages: what a contract says of bills. */
@Path("contracts/{id}/billing")
@Produces(MediaType.TEXT_HTML)
public record BillingPages(BillServices services) {

  /**
   * Form of what a contract says of bills.
   *
   * @param version how often it was stated: the same may be stated again after another
   */
  public record View(WrittenContract contract, List<FormPart> parts, int version, Form form) {}

  /** The form, with what is stated. */
  @GET
  public Response blank(@Context Call call) {
    Form form =
        call.read(
            tx -> BillForms.typedBilling(call.page(), services.service().known(tx, call.at("id"))));
    return show(call, form);
  }

  /** States it. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response state(@Context Call call) {
    return call.once(
        tx -> stated(call, tx),
        e -> {
          List<FormPart> parts = BillForms.billing(call.page());
          Form refused =
              call.form()
                  .refused(e, at -> TreeForm.field(BillForms.all(parts), at), "terms.channel");
          return BillFaults.answered(e, show(call, refused));
        });
  }

  private String stated(Call call, Transaction tx) {
    Versions.require(
        call.form().version(),
        services.service().heldVersion(tx, call.at("id")),
        Bills.TERMS_STALE);
    services
        .service()
        .state(tx, call.at("id"), BillForms.readBilling(call.page(), call.form()), call.by());
    return "/contracts/" + call.at("id") + "/bills";
  }

  private Response show(Call call, Form form) {
    View view =
        call.read(
            tx ->
                new View(
                    services.service().contract(tx, call.at("id")),
                    BillForms.billing(call.page()),
                    new Bills(tx).version(call.at("id")),
                    form));
    return form.shown(call.show("bills/billing", view));
  }
}
