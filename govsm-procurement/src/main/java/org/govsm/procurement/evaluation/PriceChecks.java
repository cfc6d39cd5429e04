package org.govsm.procurement.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
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
 * cent. Whether a price above them is reasonable is asked, and where the tender has no share below
 * which a price is abnormally low, also of one below half of the estimate or of the next bid. No
 * rule that was read gives a limit.
 */
final class PriceChecks {

  static final String UNEXPLAINED = "LOW_UNEXPLAINED";

  private static final String VALUE = "value";
  private static final String REASONABLE = "priceReasonable";
  private static final String GROUNDS = "reject-all.grounds";
  private static final Fraction TWO = Fraction.of(2);
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

  /**
   * Checks a price.
   *
   * @param first the bid that is first
   * @param responsive all that can be taken, with it
   */
  void check(Examined first, List<Examined> responsive) {
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
    boolean low = terms.percent("abnormallyLow").isEmpty() && isFarBelow(first, responsive);
    if (dearer || low) {
      reasonable(price);
    }
  }

  /**
   * A price that is reasonable is consistent with the quality that is asked: one may be too low.
   */
  private boolean isFarBelow(Examined first, List<Examined> responsive) {
    Money price = first.bid().price().orElseThrow();
    Optional<Money> next =
        responsive.stream()
            .filter(bid -> !bid.bid().bidder().readId().equals(first.bid().bidder().readId()))
            .flatMap(bid -> bid.bid().price().stream())
            .min(Comparator.naturalOrder());
    boolean estimate = isFarBelow("estimate", price, terms.estimate());
    return isFarBelow("next-bid", price, next) || estimate;
  }

  private boolean isFarBelow(String what, Money price, Optional<Money> other) {
    Optional<Money> far =
        other.filter(sum -> Fraction.of(price).times(TWO).compareTo(Fraction.of(sum)) < 0);
    far.map(sum -> Message.of("evaluation.price.far-below." + what).with("other", sum))
        .ifPresent(
            text ->
                law.find(
                    Finding.of(
                        "PRICE_FAR_BELOW",
                        Finding.Weight.WARNING,
                        text.with("price", price),
                        principle())));
    return far.isPresent();
  }

  private Citation principle() {
    return law.lookRow("principles", "principle", "PRICE_IS_REASONABLE").orElse(METHOD);
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
