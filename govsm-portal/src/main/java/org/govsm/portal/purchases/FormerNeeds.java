package org.govsm.portal.purchases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
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

  private static final String VERSIONS =
      "select v.purchase, v.version, v.digest from purchase_version v join purchase p"
          + " on p.department = v.department and p.id = v.purchase"
          + " where v.department = ? and v.version < p.version";

  private record Version(String purchase, int version, String digest) {}

  /** The purchases of a department by what they were for before, in small letters. */
  private record Index(Map<String, TreeSet<String>> purchases) {}

  /** The purchases that are for a need, or were once; ordered by id, those of now first. */
  public List<StoredPurchase> ever(String department, String need) {
    Purchases purchases = new Purchases(tx);
    List<StoredPurchase> all = new ArrayList<>(purchases.ofNeed(department, need));
    List<String> ids =
        index(department).purchases().getOrDefault(small(need), new TreeSet<>()).stream()
            .filter(id -> all.stream().noneMatch(one -> one.id().equals(id)))
            .toList();
    all.addAll(purchases.all(department, ids));
    return all;
  }

  /** The needs of a purchase, that of now first. */
  public List<String> of(StoredPurchase now) {
    List<String> needs = new ArrayList<>(List.of(now.need()));
    versions(" and v.purchase = ? order by v.version", now.department(), now.id()).stream()
        .map(one -> need(now.department(), one))
        .filter(Predicate.not(one -> needs.stream().anyMatch(one::equalsIgnoreCase)))
        .forEach(needs::add);
    return needs;
  }

  private Index index(String department) {
    return tx.derived(department, Index.class, "", () -> read(department));
  }

  private Index read(String department) {
    Map<String, TreeSet<String>> purchases = new TreeMap<>();
    versions("", department)
        .forEach(
            one ->
                purchases
                    .computeIfAbsent(small(need(department, one)), key -> new TreeSet<>())
                    .add(one.purchase()));
    return new Index(purchases);
  }

  private static String small(String need) {
    return need.toLowerCase(Locale.ROOT);
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

  private List<Version> versions(String more, Object... values) {
    return tx.handle()
        .select(VERSIONS + more, values)
        .map((row, context) -> new Version(row.getString(1), row.getInt(2), row.getString(3)))
        .list();
  }
}
