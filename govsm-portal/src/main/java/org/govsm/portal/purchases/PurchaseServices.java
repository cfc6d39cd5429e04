package org.govsm.portal.purchases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.text.Message;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Idempotency;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;

/** Services of the pages about purchases. */
public record PurchaseServices(Store store, Idempotency idempotency, PurchaseService service) {

  /** The titles of some purchases by their ids. */
  Map<String, String> titles(String department, List<String> ids) {
    Map<String, String> titles = new TreeMap<>();
    store
        .read(tx -> new Purchases(tx).all(department, ids))
        .forEach(one -> titles.put(one.id(), one.title()));
    return titles;
  }

  /** A purchase as it is now. */
  StoredPurchase current(String department, String purchase) {
    return store.read(tx -> service.current(tx, department, purchase));
  }

  /** A purchase, unless somebody changed it since the caller saw it. */
  StoredPurchase seen(Transaction tx, String department, String id, int version) {
    StoredPurchase now = service.current(tx, department, id);
    if (now.version() != version) {
      Message stale = Message.of("store.purchase-stale").with("version", now.version());
      throw ProblemException.of(412, stale);
    }
    return now;
  }

  /** A version of a purchase. */
  Optional<StoredPurchase> version(StoredPurchase now, int version) {
    return store.read(tx -> new Purchases(tx).find(now.department(), now.id(), version));
  }

  /** The law of the day for which the page answers. */
  Law law(Page page) {
    return store.read(tx -> law(tx, page));
  }

  /** The same, within a unit of work. */
  Law law(Transaction tx, Page page) {
    return service.law(tx, page.context().day());
  }

  /** Where the page of a purchase is. */
  static String at(StoredPurchase purchase) {
    return "/purchases/" + purchase.department() + "/" + purchase.id();
  }
}
