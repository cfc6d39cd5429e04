package org.govsm.portal.purchases;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;

/**
 * Former needs: what purchases said before that they are for. Who changes the need of a purchase
 * takes no part out of a demand by it.
 */
public record FormerNeeds(Transaction tx) {

  private static final int KEPT = 20_000;

  /** By the digest of a version, which never says another need. */
  private static final LruCache<String, String> KNOWN = new LruCache<>(KEPT);

  private record Version(String purchase, int version, String digest) {}

  /** The purchases that are for a need, or were once; ordered by id, those of now first. */
  public List<StoredPurchase> ever(String department, String need) {
    Purchases purchases = new Purchases(tx);
    List<StoredPurchase> all = new ArrayList<>(purchases.ofNeed(department, need));
    List<String> ids =
        versions(department).stream()
            .filter(one -> need(department, one).equalsIgnoreCase(need))
            .map(Version::purchase)
            .distinct()
            .filter(id -> all.stream().noneMatch(one -> one.id().equals(id)))
            .toList();
    all.addAll(purchases.all(department, ids));
    return all;
  }

  /** The needs of a purchase, that of now first. */
  public List<String> of(StoredPurchase now) {
    List<String> needs = new ArrayList<>(List.of(now.need()));
    versions(now.department()).stream()
        .filter(one -> one.purchase().equals(now.id()))
        .map(one -> need(now.department(), one))
        .filter(Predicate.not(one -> needs.stream().anyMatch(one::equalsIgnoreCase)))
        .forEach(needs::add);
    return needs;
  }

  private String need(String department, Version one) {
    return KNOWN.of(
        one.digest(),
        () ->
            new Purchases(tx)
                .find(department, one.purchase(), one.version())
                .map(StoredPurchase::need)
                .orElse(""));
  }

  /** The versions of before. */
  private List<Version> versions(String department) {
    return tx.handle()
        .select(
            "select v.purchase, v.version, v.digest from purchase_version v join purchase p"
                + " on p.department = v.department and p.id = v.purchase"
                + " where v.department = ? and v.version < p.version"
                + " order by v.purchase, v.version",
            department)
        .map((row, context) -> new Version(row.getString(1), row.getInt(2), row.getString(3)))
        .list();
  }
}
