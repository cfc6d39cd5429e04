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
import java.util.Optional;
import java.util.TreeSet;
import org.govsm.core.decision.Finding;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.Cursor;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.acceptance.Delivery;

/** Pages of the bills of a contract: all of them, and an invoice that is entered. */
@Path("contracts/{id}/bills")
@Produces(MediaType.TEXT_HTML)
public record ContractBillPages(BillServices services) {

  /**
   * The bills of a contract, a page at a time: each open one is examined anew.
   *
   * @param unbilled the certificates that no bill names
   * @param next what to add to the address for the next page; empty on the last
   */
  public record View(
      WrittenContract contract,
      List<StoredBill> bills,
      List<String> unbilled,
      boolean stated,
      List<Finding> told,
      Optional<String> next) {}

  /** Form of an invoice. */
  public record NewView(WrittenContract contract, List<FormPart> parts, Form form) {}

  /** The bills. */
  @GET
  public Response list(@Context Call call) {
    Cursor cursor = Cursor.overIds(call.request());
    View view = call.read(tx -> view(tx, call.at("id"), cursor));
    return call.show("bills/contract", view);
  }

  private View view(Transaction tx, String id, Cursor cursor) {
    Cursor.Rows<StoredBill> rows =
        cursor.rows(new Bills(tx).page(id, cursor.id(), cursor.oneMore()), StoredBill::id);
    BillCase of = services.service().of(tx, id);
    TreeSet<String> unbilled = new TreeSet<>(of.counting().byId().keySet());
    new Bills(tx)
        .of(id).stream()
            .filter(one -> !one.state().equals(StoredBill.RETURNED))
            .forEach(one -> unbilled.removeAll(of.counting().billedBy(one.invoice())));
    boolean stated = new Bills(tx).version(id) > 0;
    return new View(
        services.service().contract(tx, id),
        services.service().listed(tx, rows.rows()),
        List.copyOf(unbilled),
        stated,
        stated
            ? BillFaults.toldOfTerms(
                of, of.terms(new Bills(tx).terms(id)), services.service().today())
            : List.of(),
        rows.next());
  }

  /** Enters an invoice. */
  @POST
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  public Response enter(@Context Call call) {
    Page page = call.page();
    return call.once(
        tx ->
            services
                .enter(
                    tx,
                    call.at("id"),
                    InvoiceForm.read(BillForms.all(parts(tx, page, call.at("id"))), call.form()),
                    page.caller())
                .page(),
        e -> {
          List<FormPart> parts = call.read(tx -> parts(tx, page, call.at("id")));
          return show(
              page,
              call.at("id"),
              call.form()
                  .refused(e, at -> TreeForm.field(BillForms.all(parts), at), "invoice.number"));
        });
  }

  private List<FormPart> parts(Transaction tx, Page page, String id) {
    BillCase of = services.service().of(tx, id);
    return InvoiceForm.parts(
        page,
        new Bills(tx).terms(id),
        of.counting().byId().keySet(),
        of.deliveries().stream().map(Delivery::id).toList());
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
