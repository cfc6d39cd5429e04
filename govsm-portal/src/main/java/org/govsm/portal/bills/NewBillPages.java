package org.govsm.portal.bills;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Form;

/** New bill pages: the form of an invoice, with what the contract and a certificate say of it. */
@Path("contracts/{id}/bills/new")
@Produces(MediaType.TEXT_HTML)
public record NewBillPages(BillServices services, ContractBillPages pages) {

  /** The form. */
  @GET
  public Response blank(@Context Call call) {
    Form form =
        call.read(
            tx ->
                InvoiceForm.proposed(
                    services.service().contract(tx, call.at("id")).terms().id(),
                    new Bills(tx).terms(call.at("id")),
                    call.page().given("certificate")));
    return pages.show(call.page(), call.at("id"), form);
  }
}
