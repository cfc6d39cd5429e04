package org.govsm.portal.purchases;

import java.util.List;
import java.util.Locale;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;
import org.govsm.portal.web.TitleIds;

/** Purchase thread: the purchases on the way of a thing, and the needs for which they are made. */
final class PurchaseThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    if (draft.purchases().isEmpty() || !page.may("/purchases/{department}/{purchase}")) {
      return;
    }
    String department = draft.department().orElseThrow();
    List<StoredPurchase> purchases =
        new Purchases(tx).all(department, List.copyOf(draft.purchases()));
    String base = "/purchases/" + department;
    draft.step(
        Place.NEED,
        purchases.stream().map(one -> new Link(said(one), base + "?q=" + one.need())).toList());
    draft.step(
        Place.PURCHASE,
        purchases.stream().map(one -> new Link(one.title(), base + "/" + one.id())).toList());
  }

  /** The title of which its short name was made, else the short name as words. */
  private static String said(StoredPurchase purchase) {
    String need = purchase.need();
    if (need.equals(TitleIds.slug(TitleIds.english(purchase.title())))) {
      return purchase.title();
    }
    String words = need.replace('-', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
