package org.govsm.portal.bills;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.govsm.core.money.Money;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;

/** Bill list: the bills of all contracts that somebody sees, as a page or as a file. */
@Path("bills")
@Produces(MediaType.TEXT_HTML)
public record BillListPages(BillServices services) {

  /** The bills. */
  public record View(Listed<StoredBill> list) {}

  /** The list. */
  @GET
  public Response list(@Context Call call) {
    Page page = call.page();
    return ListTable.<StoredBill>by(page, "id")
        .column("id", "bills.number", StoredBill::id)
        .column("bills.contract", StoredBill::contract)
        .column("invoice", "bills.invoice", StoredBill::invoiceNo)
        .column("received", "bills.received", StoredBill::received)
        .column("due", "bills.due", StoredBill::due)
        .column("total", "bills.total", one -> one.sum().rupees())
        .column("net", "bills.net", one -> one.payable().map(Money::rupees))
        .column("state", "bills.state", one -> page.say("bills.state." + one.state()))
        .filter("state", "bills.state", StoredBill.STATES, "bills.state.")
        .answer(
            call,
            "bills/list",
            "bills",
            (tx, listing) -> ListedBill.of(services.service(), tx, call.by(), listing),
            (tx, list) -> new View(list));
  }
}
