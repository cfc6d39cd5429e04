package org.govsm.procurement.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Force;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Price of the first bid against the estimate, the market and the last contract: how far off in per
 * cent. Whether a price above them is reasonable is asked; no rule that was read gives a limit.
 */
final class PriceChecks {

  static final String UNEXPLAINED = "LOW_UNEXPLAINED";

  private static final String VALUE = "value";
  private static final String REASONABLE = "priceReasonable";
  private static final String GROUNDS = "reject-all.grounds";
  private static final Citation METHOD =
      Citation.of("govsm", "comparison of prices")
          .sure(Certainty.MEDIUM)
          .force(Force.ADVISORY)
          .cite();

  private final TenderLaw law;
  private final EvaluationTerms terms;

  PriceChecks(TenderLaw law, EvaluationTerms terms) {
    this.law = law;
    this.terms = terms;
  }

  void check(Examined first) {
    first.reasons().stream()
        .filter(reason -> reason.code().equals(UNEXPLAINED))
        .forEach(reason -> law.refer(reason.text(), reason.citation()));
    Money price = first.bid().price().orElseThrow();
    terms.estimate().ifPresent(sum -> compare("estimate", price, sum, above()));
    terms.sum("benchmark").ifPresent(sum -> compare("benchmark", price, sum, METHOD));
    terms.sum("lastPrice").ifPresent(sum -> compare("last-price", price, sum, METHOD));
    boolean dearer =
        Stream.of(VALUE, "benchmark", "lastPrice")
            .flatMap(name -> terms.sum(name).stream())
            .anyMatch(sum -> isAbove(price, sum));
    if (dearer) {
      reasonable(price);
    }
  }

  /**
   * What is dearer than it was thought to be is taken by who finds it reasonable, or not at all.
   */
  private void reasonable(Money price) {
    Optional<Boolean> found = terms.flag(REASONABLE);
    if (found.isEmpty()) {
      law.lacks(REASONABLE);
    } else if (!found.get()) {
      law.refer(
          Message.of("evaluation.price.unreasonable").with("price", price),
          law.lookRow("principles", "principle", "PRICE_IS_REASONABLE").orElseGet(this::above));
    }
  }

  private static boolean isAbove(Money price, Money other) {
    return !other.equals(Money.ZERO) && price.compareTo(other) > 0;
  }

  private Citation above() {
    return ground(law, "PRICES_ABOVE_ESTIMATE").orElse(METHOD);
  }

  private void compare(String what, Money price, Money other, Citation cited) {
    if (other.equals(Money.ZERO)) {
      return;
    }
    Fraction off =
        Fraction.of(price)
            .minus(Fraction.of(other))
            .dividedBy(Fraction.of(other))
            .times(Fraction.of(100));
    boolean dearer = off.signum() > 0;
    Message text =
        Message.of("evaluation.price." + what + (dearer ? ".above" : ".within"))
            .with("price", price)
            .with("other", other)
            .with("percent", shown(off));
    law.find(
        Finding.of(
            dearer ? "PRICE_ABOVE" : "PRICE_WITHIN",
            dearer ? Finding.Weight.WARNING : Finding.Weight.NOTE,
            text,
            cited));
  }

  /** How far, whichever way, to two places. */
  private static BigDecimal shown(Fraction off) {
    return off.max(Fraction.ZERO.minus(off)).decimal(2, RoundingMode.HALF_UP);
  }

  /** The provision by which all bids may be rejected on a ground. */
  static Optional<Citation> ground(TenderLaw law, String code) {
    return law.lookRow(GROUNDS, "ground", code);
  }
}
