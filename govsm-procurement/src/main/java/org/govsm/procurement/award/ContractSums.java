package org.govsm.procurement.award;

import java.math.RoundingMode;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;

/**
 * Sums of a contract as an award counts them, which is with taxes.
 *
 * @param value before GST; nothing where the contract states none
 * @param withGst the value with GST; nothing where the contract does not state it
 * @param ceiling before GST; nothing where the contract states none
 */
public record ContractSums(
    Optional<Money> value, Optional<Money> withGst, Optional<Money> ceiling) {

  /** No rate of GST is higher: IGST Act 2017 section 5(1), seen at actsofindia.in on 30.11.2026. */
  private static final Percent HIGHEST_GST = Percent.of("40");

  /** A sum with the highest GST that the law allows, to the next rupee. */
  public static Money mostWithGst(Money net) {
    return net.plus(HIGHEST_GST.of(net, RoundingMode.CEILING));
  }

  /** The value with GST; where that is not stated the value before it, which is no higher. */
  public Optional<Money> leastValue() {
    return withGst.or(() -> value);
  }

  /** The ceiling with GST, at the rate by which the value bears it; else the ceiling before it. */
  public Optional<Money> leastCeiling() {
    return ceiling.map(
        most ->
            value
                .filter(net -> net.compareTo(Money.ZERO) > 0)
                .flatMap(net -> withGst.map(gross -> scaled(most, gross, net)))
                .orElse(most));
  }

  /**
   * These sums with a value with GST that is no lower than at the rate of others: a lower rate does
   * not hide a higher value.
   *
   * @param signed the sums as the contract was signed
   */
  public ContractSums atLeastAtRateOf(ContractSums signed) {
    Optional<Money> gross =
        value.flatMap(
            net ->
                signed
                    .value
                    .filter(was -> was.compareTo(Money.ZERO) > 0)
                    .flatMap(was -> signed.withGst.map(with -> scaled(net, with, was))));
    return gross.isEmpty() || withGst.filter(now -> now.compareTo(gross.get()) >= 0).isPresent()
        ? this
        : new ContractSums(value, gross, ceiling);
  }

  private static Money scaled(Money most, Money gross, Money net) {
    return Fraction.of(most)
        .times(Fraction.of(gross))
        .dividedBy(Fraction.of(net))
        .rupees(RoundingMode.CEILING);
  }
}
