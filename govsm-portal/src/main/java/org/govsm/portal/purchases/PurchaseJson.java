package org.govsm.portal.purchases;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Messages;
import org.govsm.portal.ask.Law;
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

  static Map<String, @Nullable Object> ofYear(PurchaseReports.OfYear report, Messages words) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(report.replay().toPlain(words));
    tree.put("undated", report.undated());
    tree.put("elsewhere", report.elsewhere());
    return tree;
  }
}
