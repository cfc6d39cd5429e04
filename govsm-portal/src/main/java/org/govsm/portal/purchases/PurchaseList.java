package org.govsm.portal.purchases;

import jakarta.ws.rs.core.Response;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.ask.Law;
import org.govsm.portal.web.Call;
import org.govsm.portal.web.DepartmentIds;
import org.govsm.portal.web.ListFilter;
import org.govsm.portal.web.ListTable;
import org.govsm.portal.web.Listed;
import org.govsm.portal.web.Page;
import org.govsm.procurement.impact.PurchaseLaw;

/** Purchase list: the purchases of a department, as a page or as a file. */
record PurchaseList(PurchaseServices services) {

  private static final List<String> STATES = List.of(StoredPurchase.OPEN, StoredPurchase.CLOSED);

  Response of(Call call) {
    String department = DepartmentIds.require(call.department());
    Page page = call.page();
    Law law = services.law(page);
    Map<String, String> titles = new LinkedHashMap<>();
    law.books().forEach(book -> titles.put(book.id(), book.title(page.words())));
    return ListTable.<StoredPurchase>by(page, "id")
        .column("id", "purchase.id-label", StoredPurchase::id)
        .column("title", "purchase.what", StoredPurchase::title)
        .column("need", "purchase.need", StoredPurchase::need)
        .column("adviser.book", one -> titles.getOrDefault(one.book(), one.book()))
        .column("day", "purchase.day", one -> one.day(PurchaseLaw.DAY))
        .column("value", "purchase.value", StoredPurchase::value)
        .column("purchase.used", one -> one.used().map(page.words()::term))
        .column("purchase.supplier", StoredPurchase::supplier)
        .column("state", "purchase.state", one -> page.say("purchase.state." + one.state()))
        .column("purchase.by-law", one -> marked(page, law, one))
        .filter("state", "purchase.state", STATES, "purchase.state.")
        .filter(
            "used",
            "purchase.used",
            call.read(tx -> ListedPurchase.used(tx, department)),
            page.words()::term)
        .filter(ListFilter.day("from", page.say("purchase.day-from")))
        .filter(ListFilter.day("to", page.say("purchase.day-to")))
        .answer(
            call,
            "purchases/list",
            "purchases-" + department,
            (tx, listing) -> ListedPurchase.of(tx, department, listing),
            (tx, list) -> view(services.law(tx, page), department, list));
  }

  /** Whether it was made as the law of its day says; nothing where that is not known. */
  private Optional<String> marked(Page page, Law law, StoredPurchase one) {
    return services
        .service()
        .compared(law, one)
        .filter(Comparisons.Comparison::deviates)
        .map(made -> page.say(made.needsReason() ? "purchase.against" : "purchase.against-reason"));
  }

  private PurchasePages.ListView view(Law law, String department, Listed<StoredPurchase> list) {
    Map<String, Comparisons.Comparison> compared = new LinkedHashMap<>();
    for (StoredPurchase one : list.rows()) {
      Optional<Comparisons.Comparison> found = services.service().compared(law, one);
      found.ifPresent(comparison -> compared.put(one.id(), comparison));
    }
    return new PurchasePages.ListView(department, list, compared);
  }
}
