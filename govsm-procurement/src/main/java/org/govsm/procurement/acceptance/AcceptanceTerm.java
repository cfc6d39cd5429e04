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
import org.govsm.core.text.Message;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Term for accepting a delivery: the last day by the law of the day of delivery, and whether
 * silence counts as acceptance. It runs from the day on which the buyer was told of the delivery.
 * An objection in writing in time ends it; what then holds was not found in the law that was read.
 *
 * @param from the day on which the buyer was told, which itself does not count
 * @param days how many days; all of the calendar count
 * @param last the last day in time
 * @param sure whether the law is sure enough to decide by
 * @param question what an officer must decide where it is not
 * @param citation the provision
 */
record AcceptanceTerm(
    LocalDate from,
    long days,
    LocalDate last,
    boolean sure,
    Optional<Ruling.Refer<Outputs>> question,
    Citation citation) {

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
    return table(terms).flatMap(table -> asked(table, delivery, law));
  }

  /** The table that has the term; nothing where no law that was read has one. */
  private static Optional<String> table(AcceptanceTerms terms) {
    if (terms.isOnGem()) {
      return Optional.of(GEM);
    }
    return terms
        .supplierClass()
        .filter(size -> size.equals("MICRO") || size.equals("SMALL"))
        .map(size -> MSMED);
  }

  /**
   * What an officer must decide where the law has a term that the book of the buyer does not know
   * for the delivery: that is no delivery without a term.
   */
  static Optional<Message> unknown(
      AcceptanceTerms terms, Delivery delivery, TenderLaw law, LocalDate asOf) {
    boolean ended = delivery.objected().isPresent() && delivery.reworked().isEmpty();
    return table(terms)
        .filter(table -> asOf.isAfter(delivery.enteredOn()) && !ended)
        .filter(table -> law.look(table, Map.of()).filter(made -> isTold(made, delivery)).isEmpty())
        .map(table -> Message.of("acceptance.act.no-term").with("delivery", delivery.id()));
  }

  /**
   * What an officer must decide where a receipt of fewer counts no more, and some of them were
   * accepted: silence alone does not say that the others came.
   */
  static Optional<Message> doubted(Delivery delivery) {
    return Optional.of(delivery)
        .filter(one -> one.doubted() > 0 && one.acceptable() > 0)
        .map(
            one ->
                Message.of("acceptance.act.deemed-short")
                    .with("delivery", one.id())
                    .with("came", one.doubted())
                    .with("accepted", one.accepted())
                    .with("rest", one.acceptable()));
  }

  private static boolean isTold(Decision<Outputs> made, Delivery delivery) {
    return made.ruling() instanceof Ruling.Answer<Outputs> || read(made, delivery).isPresent();
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
        .filter(term -> term.takenBack(terms, delivery).isEmpty())
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
                    delivery.enteredOn(),
                    days.longValue(),
                    delivery.enteredOn().plusDays(days.longValue()),
                    sure,
                    question,
                    cited));
  }

  /** The last day counted from the actual delivery, whenever the buyer was told of it. */
  LocalDate lastOf(Delivery delivery) {
    return delivery.deliveredOn().plusDays(days);
  }

  /**
   * The day from which the days of payment of the Act for micro and small suppliers run: that of
   * the actual delivery; where the buyer objected in writing in time, that on which the supplier
   * removed the objection.
   *
   * @param accepted the day of acceptance on record, for what the Act does not say
   */
  static LocalDate byAct(Delivery delivery, RuleBook book, LocalDate accepted) {
    return asked(MSMED, delivery, law(book, delivery.deliveredOn()))
        .map(
            term ->
                delivery.objected().filter(day -> !day.isAfter(term.lastOf(delivery))).isEmpty()
                    ? delivery.deliveredOn()
                    : delivery.reworked().orElse(accepted))
        .filter(accepted::isAfter)
        .orElse(accepted);
  }

  /** Whether the buyer objected or rejected in time, after which silence means nothing. */
  boolean isEndedBy(Delivery delivery) {
    return delivery.objected().filter(day -> !day.isAfter(last)).isPresent();
  }

  /**
   * What an officer must decide where an act by which silence did not accept all was entered in
   * time, and taken back when the days were over: the buyer was not silent.
   */
  Optional<Message> takenBack(AcceptanceTerms terms, Delivery delivery) {
    return delivery.takenBack().stream()
        .filter(one -> isOfEffect(one.act(), terms, delivery))
        .filter(one -> !one.act().entered().isAfter(last) && one.on().isAfter(last))
        .reduce((earlier, later) -> later)
        .map(
            one ->
                Message.of("acceptance.act.deemed-taken-back")
                    .with("delivery", delivery.id())
                    .with("on", one.act().on())
                    .with("last", last));
  }

  private static boolean isOfEffect(AcceptanceAct act, AcceptanceTerms terms, Delivery delivery) {
    return switch (act.kind()) {
      case OBJECTION, ACCEPTANCE, REJECTION -> true;
      case PROVISIONAL_RECEIPT -> act.quantity() < delivery.quantity();
      case INSPECTION ->
          terms.isInspected(delivery.deliverable()) && !act.part().get("passed", Boolean.class);
      case DELIVERY, REWORK -> false;
    };
  }

  /** The first day on which it counts as accepted. */
  LocalDate deemedOn() {
    return last.plusDays(1);
  }
}
