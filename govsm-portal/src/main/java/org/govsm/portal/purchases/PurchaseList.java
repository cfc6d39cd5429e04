package org.govsm.portal.purchases;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListColumn;
import org.govsm.portal.web.ListFile;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.Pages;

/** Purchase list: the purchases of a department, as a page or as a file. */
final class PurchaseList {

  private static final List<String> STATES = List.of(StoredPurchase.OPEN, StoredPurchase.CLOSED);

  private final PurchaseServices services;
  private final Pages pages;

  PurchaseList(PurchaseServices services, Pages pages) {
    this.services = services;
    this.pages = pages;
  }

  Response of(String department, ContainerRequestContext request) {
    DepartmentIds.require(department);
    Page page = pages.page(request);
    ListForm form = services.store().read(tx -> form(tx, department, page));
    Listing listing = Listing.of(request, form);
    if (listing.format().isPresent()) {
      return new ListFile<StoredPurchase>(
              "purchases-" + department,
              columns(page, services.law(page)),
              (offset, limit) ->
                  services
                      .store()
                      .read(tx -> ListedPurchase.of(tx, department, listing).rows(offset, limit)))
          .in(listing.format().get());
    }
    return pages.show(
        "purchases/list", page, services.store().read(tx -> view(tx, page, department, listing)));
  }

  private static ListForm form(Transaction tx, String department, Page page) {
    return ListForm.by("id")
        .sort("id", page.say("purchase.id-label"))
        .sort("title", page.say("purchase.what"))
        .sort("need", page.say("purchase.need"))
        .sort("day", page.say("purchase.day"))
        .sort("value", page.say("purchase.value"))
        .sort("state", page.say("purchase.state"))
        .filter(
            ListFilter.of(
                "state",
                page.say("purchase.state"),
                STATES,
                code -> page.say("purchase.state." + code)))
        .filter(
            ListFilter.of(
                "used",
                page.say("purchase.used"),
                ListedPurchase.used(tx, department),
                page.words()::term))
        .filter(ListFilter.day("from", page.say("purchase.day-from")))
        .filter(ListFilter.day("to", page.say("purchase.day-to")));
  }

  private List<ListColumn<StoredPurchase>> columns(Page page, Law law) {
    Map<String, String> titles = new LinkedHashMap<>();
    law.books().forEach(book -> titles.put(book.id(), book.title(page.words())));
    return List.of(
        new ListColumn<>(page.say("purchase.id-label"), StoredPurchase::id),
        new ListColumn<>(page.say("purchase.what"), StoredPurchase::title),
        new ListColumn<>(page.say("purchase.need"), StoredPurchase::need),
        new ListColumn<>(
            page.say("adviser.book"), one -> titles.getOrDefault(one.book(), one.book())),
        new ListColumn<>(page.say("purchase.day"), PurchasePages::day),
        new ListColumn<>(page.say("purchase.value"), PurchasePages::value),
        new ListColumn<>(page.say("purchase.used"), one -> one.used().map(page.words()::term)),
        new ListColumn<>(
            page.say("purchase.state"), one -> page.say("purchase.state." + one.state())),
        new ListColumn<>(page.say("purchase.by-law"), one -> marked(page, law, one)));
  }

  /** Whether it was made as the law of its day says; nothing where that is not known. */
  private Optional<String> marked(Page page, Law law, StoredPurchase one) {
    return services
        .service()
        .compared(law, one)
        .filter(Comparisons.Comparison::deviates)
        .map(made -> page.say(made.needsReason() ? "purchase.against" : "purchase.against-reason"));
  }

  private PurchasePages.ListView view(
      Transaction tx, Page page, String department, Listing listing) {
    Law law = services.law(tx, page);
    ListSource<StoredPurchase> source = ListedPurchase.of(tx, department, listing);
    Listed<StoredPurchase> list = Listed.of(listing, "/purchases/" + department, source);
    Map<String, Comparisons.Comparison> compared = new LinkedHashMap<>();
    for (StoredPurchase one : list.rows()) {
      Optional<Comparisons.Comparison> found = services.service().compared(law, one);
      found.ifPresent(comparison -> compared.put(one.id(), comparison));
    }
    return new PurchasePages.ListView(department, list, compared);
  }
}
