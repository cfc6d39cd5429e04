package org.govsm.procurement.bill;

import java.math.BigDecimal;
import java.util.List;

/**
 * Settled pieces: how many pieces of a line that were paid beyond the record two officers decided
 * on, and whether their money came back, or is set off, rather than being left with the supplier.
 *
 * @param line the id of the line
 * @param back whether the money came back or is set off
 */
public record SettledBeyond(String line, BigDecimal quantity, boolean back) {

  /** How many pieces of a line were decided on. */
  static BigDecimal pieces(List<SettledBeyond> all, String line) {
    return all.stream()
        .filter(one -> one.line.equals(line))
        .map(SettledBeyond::quantity)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  /** Those whose money came back or is set off. */
  static List<SettledBeyond> back(List<SettledBeyond> all) {
    return all.stream().filter(SettledBeyond::back).toList();
  }
}
