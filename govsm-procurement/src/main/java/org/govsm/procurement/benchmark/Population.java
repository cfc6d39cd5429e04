package org.govsm.procurement.benchmark;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.decision.ToPlain;

/**
 * Population of a benchmark: which price points it is made of.
 *
 * @param item what was paid for
 * @param basis what its price stands for
 * @param from the first day of the window
 * @param until the first day after it; a period counts if it lies in the window whole
 */
public record Population(String item, PricePoint.Basis basis, LocalDate from, LocalDate until)
    implements ToPlain {

  /**
   * Checks the window.
   *
   * @throws IllegalArgumentException if it has no day
   */
  public Population {
    requireNonNull(item, "item");
    requireNonNull(basis, "basis");
    if (!from.isBefore(until)) {
      throw new IllegalArgumentException("a window from " + from + " until " + until);
    }
  }

  boolean has(PricePoint point) {
    return point.item().equals(item)
        && point.basis() == basis
        && !point.from().isBefore(from)
        && !point.until().isAfter(until);
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("item", item);
    tree.put("basis", basis.code());
    tree.put("from", from.toString());
    tree.put("until", until.toString());
    return tree;
  }
}
