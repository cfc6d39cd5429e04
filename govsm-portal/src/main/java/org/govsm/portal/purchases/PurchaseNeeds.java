package org.govsm.portal.purchases;

import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.impact.SimilarPurchase;

/** Needs for which a department buys, and purchases that may be for one need under two names. */
public record PurchaseNeeds(Transaction tx) {

  /** So many of the newest purchases are compared with one. */
  private static final int COMPARED = 2_000;

  /** The needs of a department, those of the newest purchases first. */
  List<String> newest(String department, int most) {
    return tx.handle()
        .select(
            "select need from purchase where department = ? group by need"
                + " order by max(published) desc, need limit ?",
            department,
            most)
        .mapTo(String.class)
        .list();
  }

  /**
   * Purchase of another need.
   *
   * @param said what is compared of it
   */
  public record Other(String id, String need, SimilarPurchase said) {}

  /** The newest purchases of a department for other needs that may be for one need with this. */
  List<Other> similar(StoredPurchase now, SimilarPurchase said, int most) {
    return tx
        .handle()
        .select(
            "select id, need, title, published, estimate from purchase where department = ?"
                + " and lower(need) <> lower(?) order by published desc, id limit ?",
            now.department(),
            now.need(),
            COMPARED)
        .map(
            (row, context) ->
                new Other(
                    row.getString("id"),
                    row.getString("need"),
                    new SimilarPurchase(
                        row.getString("title"),
                        Sql.maybeDay(row, "published"),
                        Optional.ofNullable(row.getObject("estimate"))
                            .map(paise -> new Money(((Number) paise).longValue())))))
        .list()
        .stream()
        .filter(other -> other.said().isLike(said))
        .limit(most)
        .toList();
  }
}
