package org.govsm.procurement.acceptance;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Term for accepting a delivery: the last day by the law of the day of delivery, and whether
 * silence counts as acceptance. It runs from the day on which the buyer was told of the delivery.
 * An objection in writing in time ends it; what then holds was not found in the law that was read.
 *
 * @param last the last day in time
 * @param sure whether the law is sure enough to decide by
 * @param question what an officer must decide where it is not
 * @param citation the provision
 */
record AcceptanceTerm(
    LocalDate last, boolean sure, Optional<Ruling.Refer<Outputs>> question, Citation citation) {

  private static final String GEM = "gem.acceptance.days";
  private static final String MSMED = "msmed.deemed-acceptance";
  private static final String DAYS = "days";

  /** The law of one delivery. */
  static TenderLaw law(RuleBook book, LocalDate delivery) {
    return new TenderLaw(book, Case.draft().day("delivery", delivery).done(), "delivery");
  }

  /**
   * The term of a delivery.
   *
   * @return nothing where no law that was read has one
   */
  static Optional<AcceptanceTerm> of(AcceptanceTerms terms, Delivery delivery, TenderLaw law) {
    Optional<String> enterprise = terms.supplierClass();
    if (terms.isOnGem()) {
      return asked(GEM, delivery, law);
    }
    return enterprise.filter(size -> size.equals("MICRO") || size.equals("SMALL")).isPresent()
        ? asked(MSMED, delivery, law)
        : Optional.empty();
  }

  /** Whether the law would have a term if the supplier were micro or small, which is not known. */
  static Optional<LocalDate> ifSmall(AcceptanceTerms terms, Delivery delivery, TenderLaw law) {
    return terms.isOnGem() || terms.supplierClass().isPresent()
        ? Optional.empty()
        : asked(MSMED, delivery, law).map(AcceptanceTerm::last);
  }

  /** The day from which something counts as accepted that was accepted by an act on a day. */
  static LocalDate accepted(
      AcceptanceTerms terms, Delivery delivery, RuleBook book, LocalDate day) {
    return of(terms, delivery, law(book, delivery.deliveredOn()))
        .filter(AcceptanceTerm::sure)
        .filter(term -> !terms.isInspected(delivery.deliverable()) || delivery.failed().isEmpty())
        .filter(term -> day.isAfter(term.last()) && !term.isEndedBy(delivery))
        .map(AcceptanceTerm::deemedOn)
        .orElse(day);
  }

  private static Optional<AcceptanceTerm> asked(String table, Delivery delivery, TenderLaw law) {
    Optional<Decision<Outputs>> decision = law.consult(table, Map.of());
    return decision.flatMap(made -> read(made, delivery));
  }

  private static Optional<AcceptanceTerm> read(Decision<Outputs> made, Delivery delivery) {
    Citation cited =
        made.trace().steps().stream()
            .findFirst()
            .map(Step::citation)
            .orElse(Citation.of("-", "-").cite());
    return made.ruling()
        .<Optional<AcceptanceTerm>>fold(
            answer -> term(answer.value(), delivery, true, Optional.empty(), cited),
            refer ->
                refer
                    .indication()
                    .flatMap(
                        found ->
                            term(found, delivery, false, Optional.of(refer), refer.citation())),
            open -> Optional.empty());
  }

  private static Optional<AcceptanceTerm> term(
      Outputs found,
      Delivery delivery,
      boolean sure,
      Optional<Ruling.Refer<Outputs>> question,
      Citation cited) {
    boolean deemed = !Boolean.FALSE.equals(found.rows().get(0).get("deemed"));
    return found
        .number(DAYS)
        .filter(days -> deemed)
        .map(
            days ->
                new AcceptanceTerm(
                    delivery.enteredOn().plusDays(days.longValue()), sure, question, cited));
  }

  /** Whether the buyer objected or rejected in time, after which silence means nothing. */
  boolean isEndedBy(Delivery delivery) {
    return delivery.objected().filter(day -> !day.isAfter(last)).isPresent();
  }

  /** The first day on which it counts as accepted. */
  LocalDate deemedOn() {
    return last.plusDays(1);
  }
}
