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
import java.util.TreeSet;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Pages of the bills of a contract: all of them, and an invoice that is entered. */
@Path("contracts/{id}/bills")
@Produces(MediaType.TEXT_HTML)
public final class ContractBillPages {

  private final BillServices services;

  ContractBillPages(BillServices services) {
    this.services = services;
  }

  /**
   * The bills of a contract.
   *
   * @param unbilled the certificates that no bill names
   */
  public record View(
      WrittenContract contract, List<StoredBill> bills, List<String> unbilled, boolean stated) {}

  /** Form of an invoice. */
  public record NewView(WrittenContract contract, List<FormPart> parts, Form form) {}

  /** The bills. */
  @GET
  public Response list(@PathParam("id") String id, @Context ContainerRequestContext request) {
    Page page = services.page(request);
    View view = services.store().read(tx -> view(tx, id));
    return services.web().pages().show("bills/contract", page, view);
  }

  private View view(Transaction tx, String id) {
    List<StoredBill> bills = services.service().listed(tx, new Bills(tx).of(id));
    TreeSet<String> unbilled = new TreeSet<>(services.service().of(tx, id).counting().keySet());
    bills.stream()
        .filter(one -> !one.state().equals(StoredBill.RETURNED))
        .forEach(one -> unbilled.removeAll(BillCase.named(one.invoice())));
    return new View(
        services.service().contract(tx, id),
        bills,
        List.copyOf(unbilled),
        new Bills(tx).version(id) > 0);
  }

  /** Enters an invoice. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(
      @PathParam("id") String id,
      MultivaluedMap<String, String> sent,
      @Context ContainerRequestContext request) {
    Page page = services.page(request);
    Form form = Form.sent(sent);
    try {
      return form.once(
          services.web().idempotency(),
          page,
          tx ->
              services
                  .service()
                  .enter(
                      tx,
                      id,
                      BillForms.readInvoice(BillForms.all(parts(tx, page, id)), form),
                      page.caller())
                  .page());
    } catch (ProblemException | StoreRefusal e) {
      Form.requireFound(e);
      List<FormPart> parts = services.store().read(tx -> parts(tx, page, id));
      return show(
          page,
          id,
          form.refused(e, at -> TreeForm.field(BillForms.all(parts), at), "invoice.number"));
    }
  }

  private List<FormPart> parts(Transaction tx, Page page, String id) {
    return BillForms.invoice(
        page, new Bills(tx).terms(id), services.service().of(tx, id).counting().keySet());
  }

  Response show(Page page, String id, Form form) {
    NewView view =
        services
            .store()
            .read(
                tx -> new NewView(services.service().contract(tx, id), parts(tx, page, id), form));
    return form.shown(services.web().pages().show("bills/new", page, view));
  }
}
