package org.govsm.portal.builder;

import java.util.List;
import java.util.Map;
import org.govsm.procurement.contract.Amount;

/** Amount parts: what the page of an amount asks for, by the kind that was chosen first. */
final class AmountParts {

  /** In the order in which they are offered. */
  static final List<String> KINDS = List.of("fixed", "unit", "milestone", "actuals", "commission");

  /** Parts of a unit rate or a commission that may be left out. */
  private static final List<String> SPARE = List.of("subject", "mostUnits", "most");

  private AmountParts() {}

  /** The controls of an amount, with what its kind must have marked as required. */
  static List<FormItem> marked(List<FormItem> items, Map<String, ?> row) {
    String kind = Trees.text(row, "kind").filter(KINDS::contains).orElse("");
    return items.stream().map(item -> marked(item, kind)).toList();
  }

  private static FormItem marked(FormItem item, String kind) {
    return item instanceof FormItem.Control control && needs(kind, control.name())
        ? control.marked()
        : item;
  }

  private static boolean needs(String kind, String field) {
    return !kind.isEmpty() && Amount.parts(kind).contains(field) && !SPARE.contains(field);
  }

  static boolean shows(Map<String, ?> row, String field) {
    return field.equals("clause")
        || Trees.text(row, "kind").filter(kind -> Amount.parts(kind).contains(field)).isPresent()
        || row.containsKey(field) && !List.of("id", "kind").contains(field);
  }
}
