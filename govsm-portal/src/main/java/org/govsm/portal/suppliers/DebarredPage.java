package org.govsm.portal.suppliers;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.procurement.supplier.DebarmentProceeding;

/** Public page of the suppliers that departments of this portal debarred, without their numbers. */
@Path("debarred")
@Produces(MediaType.TEXT_HTML)
public record DebarredPage(SupplierServices services) {

  /** An order. */
  public record Row(String department, String name, DebarmentProceeding order, LocalDate today) {

    /** What is to be said of it besides its days, as a key; nothing while it holds in full. */
    public Optional<String> said() {
      if (order.holds(today)) {
        return Optional.of("debarments.ended-early").filter(key -> order.isEnded());
      } else if (today.isBefore(order.from())) {
        return Optional.of("debarments.to-come");
      }
      return Optional.of(order.isEnded() ? "debarments.ended-early" : "debarments.over");
    }
  }

  /** The orders. */
  public record View(Listed<Row> list) {}

  /** The orders that hold, and those that are over. */
  @GET
  public Response show(@Context Call call) {
    Page page = call.page();
    Listing listing =
        Listing.of(
            call.request(),
            ListForm.by("name")
                .sort("name", page.say("debarments.name"))
                .sort("from", page.say("suppliers.from")));
    View view =
        call.read(
            tx ->
                new View(Listed.of(listing, "/debarred", ListSource.of(rows(tx, page, listing)))));
    return call.show("suppliers/debarred", view);
  }

  private List<Row> rows(Transaction tx, Page page, Listing listing) {
    LocalDate today = services.service().today();
    Comparator<Row> order =
        listing.sort().equals("from")
            ? Comparator.comparing((Row row) -> row.order().from())
            : Comparator.comparing((Row row) -> row.name().toLowerCase(Locale.ROOT));
    return DebarmentService.ordered(tx).stream()
        .map(one -> row(page, one, today))
        .filter(
            row ->
                listing.words().stream()
                    .allMatch(word -> row.name().toLowerCase(Locale.ROOT).contains(word)))
        .sorted(listing.isDown() ? order.reversed() : order)
        .toList();
  }

  private static Row row(Page page, StoredRecord one, LocalDate today) {
    DebarmentProceeding order = DebarmentService.read(one);
    return new Row(one.department(), one.name(page.context().language()), order, today);
  }
}
