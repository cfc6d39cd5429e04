package org.govsm.portal.builder;

import java.util.List;
import java.util.Map;
import org.govsm.procurement.contract.Amount;

/** Amount parts: what the page of an amount asks for, by the kind that was chosen first. */
final class AmountParts {

  /** In the order in which they are offered. */
  static final List<String> KINDS = List.of("fixed", "unit", "milestone", "actuals", "commission");

  private AmountParts() {}

  static boolean shows(Map<String, ?> row, String field) {
    return field.equals("clause")
        || Trees.text(row, "kind").filter(kind -> Amount.parts(kind).contains(field)).isPresent()
        || row.containsKey(field) && !List.of("id", "kind").contains(field);
  }
}
