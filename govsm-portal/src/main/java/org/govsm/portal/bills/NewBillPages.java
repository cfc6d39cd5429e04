package org.govsm.portal.bills;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/** New bill pages: the form of an invoice, with what the contract and a certificate say of it. */
@Path("contracts/{id}/bills/new")
@Produces(MediaType.TEXT_HTML)
public final class NewBillPages {

  private final BillServices services;
  private final ContractBillPages pages;

  NewBillPages(BillServices services, ContractBillPages pages) {
    this.services = services;
    this.pages = pages;
  }

  /** The form. */
  @GET
  public Response blank(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form =
        services
            .store()
            .read(
                tx ->
                    BillForms.proposed(
                        services.service().contract(tx, id).terms().id(),
                        new Bills(tx).terms(id),
                        page.given("certificate")));
    return pages.show(page, id, form);
  }
}
