package org.govsm.portal.purchases;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.Law;
import org.govsm.portal.web.Cursor;
import org.govsm.procurement.impact.ReplayedPurchase;
import org.jspecify.annotations.Nullable;

/** Purchases and reports on them as trees. */
final class PurchaseJson {

  private PurchaseJson() {}

  static Map<String, @Nullable Object> purchase(Law law, StoredPurchase purchase, Messages words) {
    Map<String, @Nullable Object> tree = own(purchase);
    PurchaseReports.compare(law, purchase)
        .ifPresent(compared -> tree.put("comparison", compared.toPlain(words)));
    tree.put("days", purchase.days());
    tree.put("facts", purchase.facts());
    purchase.closing().ifPresent(remark -> tree.put("closing", remark));
    tree.put("decision", purchase.decision());
    return tree;
  }

  /** What a list tells of a purchase; whether it stands as the law answers is a word of it. */
  static Map<String, @Nullable Object> heading(
      StoredPurchase purchase, Optional<Comparisons.Comparison> compared) {
    Map<String, @Nullable Object> tree = own(purchase);
    compared.ifPresent(
        one -> {
          tree.put("comparison", one.kind());
          tree.put("needsReason", one.needsReason());
        });
    return tree;
  }

  private static Map<String, @Nullable Object> own(StoredPurchase purchase) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", purchase.department());
    tree.put("id", purchase.id());
    tree.put("version", purchase.version());
    tree.put("state", purchase.state());
    tree.put("title", purchase.title());
    tree.put("need", purchase.need());
    tree.put("book", purchase.book());
    purchase.used().ifPresent(code -> tree.put("used", code));
    purchase.supplier().ifPresent(who -> tree.put("supplier", who));
    purchase.reason().ifPresent(reason -> tree.put("reason", reason));
    tree.put("digest", purchase.digest());
    tree.put("madeAt", purchase.madeAt().toString());
    return tree;
  }

  static Map<String, @Nullable Object> ofNeed(
      String need, PurchaseReports.OfNeed report, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("need", need);
    tree.put("counted", Tree.list(report.counted(), StoredPurchase::id));
    tree.put("left", report.left());
    tree.put("decision", report.decision().toPlain(words));
    return tree;
  }

  /** A page of all that is told by id: of the year, without a day, and of other books. */
  static Map<String, @Nullable Object> ofYear(
      PurchaseReports.OfYear report, Cursor cursor, Messages words) {
    TreeMap<String, Optional<ReplayedPurchase>> all = new TreeMap<>();
    report.replay().purchases().forEach(one -> all.put(one.purchase().id(), Optional.of(one)));
    report.undated().forEach(id -> all.put(id, Optional.empty()));
    report.elsewhere().forEach(id -> all.put(id, Optional.empty()));
    Set<String> ids = new LinkedHashSet<>();
    all.tailMap(cursor.id(), cursor.id().isEmpty()).keySet().stream()
        .limit(cursor.limit())
        .forEach(ids::add);
    List<ReplayedPurchase> shown =
        ids.stream().flatMap(id -> all.getOrDefault(id, Optional.empty()).stream()).toList();
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(report.replay().toPlain(words, shown));
    tree.put("undated", report.undated().stream().filter(ids::contains).toList());
    tree.put("elsewhere", report.elsewhere().stream().filter(ids::contains).toList());
    if (!ids.isEmpty()) {
      String last = ids.stream().reduce((one, next) -> next).orElseThrow();
      if (all.higherKey(last) != null) {
        tree.put("next", last);
      }
    }
    return tree;
  }
}
