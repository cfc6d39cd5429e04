package org.govsm.procurement.award;

import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Bound of a variation: how far a contract may be raised above the sum for which it was signed. The
 * tender says how far an order goes, else the norm of the law; where neither says it, nowhere.
 *
 * @param most how far an order goes
 * @param norm how far no order is needed
 * @param cited the rule or clause of the bound
 */
record VariationBound(Optional<Percent> most, Optional<Percent> norm, Citation cited) {

  private static final String NORM = "variation.norm";
  private static final String PART = "award";

  static VariationBound of(Tender tender, RuleBook book) {
    Optional<Decision<Outputs>> rule =
        new TenderLaw(book, tender.evaluation().facts()).look(NORM, Map.of());
    Optional<Percent> norm =
        rule.filter(found -> found.ruling() instanceof Ruling.Answer<Outputs>)
            .flatMap(Decision::found)
            .flatMap(found -> found.number("most"))
            .map(points -> new Percent(points));
    Citation law =
        rule.flatMap(found -> found.trace().steps().stream().findFirst())
            .map(Step::citation)
            .orElseGet(() -> tender.clause(PART));
    Optional<Percent> stated =
        tender.node().branch(PART).flatMap((Node part) -> part.find("variation", Percent.class));
    if (stated.isEmpty()) {
      return new VariationBound(norm, norm, law);
    }
    Optional<Percent> free =
        norm.map(most -> most.compareTo(stated.get()) <= 0 ? most : stated.get());
    return new VariationBound(stated, free, norm.isEmpty() ? tender.clause(PART) : law);
  }

  /** The highest sum of an order; nothing where nothing may be raised. */
  Optional<Money> limit(Money signed) {
    return most.map(percent -> signed.plus(percent.of(signed, RoundingMode.DOWN)));
  }

  /** Whether a sum needs no order. */
  boolean isWithinNorm(Money signed, Money now) {
    return norm.map(percent -> signed.plus(percent.of(signed, RoundingMode.DOWN)))
        .filter(limit -> now.compareTo(limit) <= 0)
        .isPresent();
  }
}
