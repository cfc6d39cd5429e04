package org.govsm.procurement.bill;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Line of an invoice held against contract, acceptance and certificate.
 *
 * @param id its number on the invoice
 * @param item the item of the contract
 * @param value its value without GST
 * @param tax its tax
 * @param findings what is wrong with it; none where it matches
 */
public record BillLine(String id, String item, Money value, Money tax, List<Finding> findings)
    implements ToPlain {

  /** The code of a line with which nothing is wrong. */
  public static final String MATCHED = "MATCHED";

  /** Keeps its own copy. */
  public BillLine {
    findings = List.copyOf(findings);
  }

  /** Whether it can be paid as it is. */
  public boolean isMatched() {
    return findings.stream().noneMatch(one -> one.weight() == Finding.Weight.BLOCKING);
  }

  /** What it comes to: {@link #MATCHED}, or the code of each finding that stands in the way. */
  public List<String> results() {
    List<String> codes =
        findings.stream()
            .filter(one -> one.weight() == Finding.Weight.BLOCKING)
            .map(Finding::code)
            .distinct()
            .toList();
    return codes.isEmpty() ? List.of(MATCHED) : codes;
  }

  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("line", id);
    tree.put("item", item);
    tree.put("value", value.toString());
    tree.put("tax", tax.toString());
    tree.put("results", results());
    return tree;
  }

  Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("findings", Tree.list(findings, one -> one.toPlain(words)));
    return tree;
  }
}
