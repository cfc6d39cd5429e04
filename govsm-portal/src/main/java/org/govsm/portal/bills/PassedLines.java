package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.bill.BillLine;
import org.govsm.procurement.bill.BillReport;
import org.govsm.procurement.bill.CertifiedSum;
import org.jspecify.annotations.Nullable;

/**
 * Passed lines: what a bill that is passed takes up of acceptance and certificates. A line that
 * does not match takes up nothing; damages of its certificate that were recovered stay recovered.
 */
final class PassedLines {

  private static final String CERTIFICATE = "certificate";
  private static final String DAMAGES = "damages";

  private PassedLines() {}

  static Map<String, Object> of(Map<String, @Nullable Object> request, BillReport report) {
    Map<String, @Nullable Object> invoice = TreeForm.part(request, "invoice");
    List<String> matched =
        report.lines().stream().filter(BillLine::isMatched).map(BillLine::id).toList();
    Map<String, Money> damages = damages(request);
    List<Map<String, Object>> lines = new ArrayList<>();
    for (Map<String, @Nullable Object> line : TreeForm.rows(invoice, "lines")) {
      boolean taken = matched.contains(StoredTree.text(line, "id"));
      Money recovered =
          Optional.ofNullable(line.get(CERTIFICATE))
              .map(id -> counting(request, String.valueOf(id)))
              .flatMap(id -> Optional.ofNullable(damages.remove(id)))
              .orElse(Money.ZERO);
      if (taken || !recovered.equals(Money.ZERO)) {
        lines.add(row(line, taken, recovered));
      }
    }
    Map<String, Object> passed = new LinkedHashMap<>();
    passed.put("number", StoredTree.text(invoice, "number"));
    passed.put("date", StoredTree.text(invoice, "date"));
    passed.put("lines", lines);
    report.entries().stream()
        .filter(one -> one.code().equals("ADVANCE"))
        .map(one -> Money.ZERO.minus(one.amount()))
        .reduce(Money::plus)
        .ifPresent(sum -> passed.put("advance", sum.toString()));
    Optional.ofNullable(request.get("setOffs")).ifPresent(owed -> passed.put("setOffs", owed));
    return passed;
  }

  private static Map<String, Object> row(
      Map<String, @Nullable Object> line, boolean taken, Money recovered) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("item", StoredTree.text(line, "item"));
    row.put("quantity", taken ? String.valueOf(line.get("quantity")) : "0");
    Optional.ofNullable(line.get(CERTIFICATE)).ifPresent(id -> row.put(CERTIFICATE, id));
    row.put(
        "taxableValue", taken ? String.valueOf(line.get("taxableValue")) : Money.ZERO.toString());
    if (!recovered.equals(Money.ZERO)) {
      row.put(DAMAGES, recovered.toString());
    }
    return row;
  }

  /** The certificate that counts for the one that a line names. */
  private static String counting(Map<String, @Nullable Object> request, String id) {
    for (Map<String, @Nullable Object> one : TreeForm.rows(request, "certificates")) {
      for (Map<String, @Nullable Object> replaced : TreeForm.rows(one, "replaces")) {
        if (Skeleton.same(StoredTree.text(replaced, "id"), id)) {
          return StoredTree.text(one, "id");
        }
      }
    }
    return id;
  }

  /** The damages of each certificate, less what earlier bills recovered of them. */
  private static Map<String, Money> damages(Map<String, @Nullable Object> request) {
    Map<String, @Nullable Object> terms = TreeForm.part(request, "terms");
    Map<String, Money> left = new LinkedHashMap<>();
    if (request.containsKey("certificates")) {
      for (Map<String, @Nullable Object> one : TreeForm.rows(request, "certificates")) {
        left.put(StoredTree.text(one, "id"), CertifiedSum.damages(one, terms));
      }
    }
    if (request.containsKey("earlier")) {
      for (Map<String, @Nullable Object> bill : TreeForm.rows(request, "earlier")) {
        for (Map<String, @Nullable Object> line : TreeForm.rows(bill, "lines")) {
          left.computeIfPresent(
              counting(request, String.valueOf(line.get(CERTIFICATE))),
              (id, sum) -> sum.minus(sum(line, DAMAGES)));
        }
      }
    }
    return left;
  }

  private static Money sum(Map<String, @Nullable Object> tree, String name) {
    return Optional.ofNullable(tree.get(name))
        .map(said -> Money.ofRupees(String.valueOf(said)))
        .orElse(Money.ZERO);
  }
}
