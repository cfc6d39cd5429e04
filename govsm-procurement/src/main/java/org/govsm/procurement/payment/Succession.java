package org.govsm.procurement.payment;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.money.Money;

/**
 * The place of a certificate among those of its period: its number, which one it replaces, and what
 * is still to be ordered, so that no debt is ordered twice.
 *
 * @param number what it is known by within its contract, such as {@code 2026-10.2}
 * @param replaces the certificate of the same period whose place it takes
 * @param orderedBefore what that one ordered; zero where it takes the place of none
 * @param payable what this one pays
 */
public record Succession(
    String number, Optional<String> replaces, Money orderedBefore, Money payable)
    implements ToPlain {

  static Succession of(CertificateSeries series, String period, Money payable) {
    Optional<Issued> replaced = series.of(period);
    return new Succession(
        series.nextId(period),
        replaced.map(Issued::id),
        replaced.map(Issued::payable).orElse(Money.ZERO),
        payable);
  }

  /**
   * What is still to be ordered.
   *
   * @return what it pays less what was ordered before; negative where that is to be taken back
   */
  public Money toOrder() {
    return payable.minus(orderedBefore);
  }

  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", number);
    replaces.ifPresent(id -> tree.put("replaces", id));
    tree.put("orderedBefore", orderedBefore.toString());
    tree.put("toOrder", toOrder().toString());
    return tree;
  }
}
