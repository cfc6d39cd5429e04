package org.govsm.portal.bills;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.govsm.core.money.Money;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;

/** Bill list: the bills of all contracts that somebody sees, as a page or as a file. */
@Path("bills")
@Produces(MediaType.TEXT_HTML)
public final class BillListPages {

  private final BillServices services;

  BillListPages(BillServices services) {
    this.services = services;
  }

  /** The bills. */
  public record View(Listed<StoredBill> list) {}

  /** The list. */
  @GET
  public Response list(@Context ContainerRequestContext request) {
    Page page = services.page(request);
    Listing listing = Listing.of(request, form(page));
    if (listing.format().isPresent()) {
      return new ListFile<StoredBill>(
              "bills",
              columns(page),
              (offset, limit) ->
                  services
                      .store()
                      .read(
                          tx ->
                              ListedBill.of(services.service(), tx, page.caller(), listing)
                                  .rows(offset, limit)))
          .in(listing.format().get());
    }
    View view =
        services
            .store()
            .read(
                tx ->
                    new View(
                        Listed.of(
                            listing,
                            "/bills",
                            ListedBill.of(services.service(), tx, page.caller(), listing))));
    return services.web().pages().show("bills/list", page, view);
  }

  private static ListForm form(Page page) {
    return ListForm.by("id")
        .sort("id", page.say("bills.number"))
        .sort("invoice", page.say("bills.invoice"))
        .sort("received", page.say("bills.received"))
        .sort("due", page.say("bills.due"))
        .sort("total", page.say("bills.total"))
        .sort("net", page.say("bills.net"))
        .sort("state", page.say("bills.state"))
        .filter(
            ListFilter.of(
                "state",
                page.say("bills.state"),
                StoredBill.STATES,
                code -> page.say("bills.state." + code)));
  }

  private static List<ListColumn<StoredBill>> columns(Page page) {
    return List.of(
        new ListColumn<>(page.say("bills.number"), StoredBill::id),
        new ListColumn<>(page.say("bills.contract"), StoredBill::contract),
        new ListColumn<>(page.say("bills.invoice"), StoredBill::invoiceNo),
        new ListColumn<>(page.say("bills.received"), StoredBill::received),
        new ListColumn<>(page.say("bills.due"), StoredBill::due),
        new ListColumn<>(page.say("bills.total"), one -> one.sum().rupees()),
        new ListColumn<>(page.say("bills.net"), one -> one.payable().map(Money::rupees)),
        new ListColumn<>(page.say("bills.state"), one -> page.say("bills.state." + one.state())));
  }
}
