package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;

/**
 * Amount that a contract pays before deductions: a fixed sum for each period, or what was spent.
 *
 * @param id the id by which bases name it
 * @param sum the sum of each period; nothing where it is what was spent
 * @param metric the metric of the platform contract that says what was spent; nothing for a sum
 * @param clause where the contract says it
 * @param from the first day on which it holds; nothing for the first day of the contract
 * @param until the first day after; nothing for the end of the contract
 */
public record Amount(
    String id,
    Optional<Money> sum,
    Optional<String> metric,
    String clause,
    Optional<LocalDate> from,
    Optional<LocalDate> until) {

  static Amount of(Node row) {
    return new Amount(
        row.text("id"),
        row.find("amount", Money.class),
        row.find("metric", String.class),
        row.text("clause"),
        row.find("from", LocalDate.class),
        row.find("until", LocalDate.class));
  }
}
