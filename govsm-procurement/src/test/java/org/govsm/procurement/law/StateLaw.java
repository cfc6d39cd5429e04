package org.govsm.procurement.law;

import java.time.LocalDate;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;

/** The law of states as tests ask for it. */
final class StateLaw {

  private StateLaw() {}

  static RuleBook book(String id) {
    return ProcurementLaw.library().book(id).orElseThrow();
  }

  static Case.Draft on(String day) {
    return Case.draft().day("publication", LocalDate.parse(day));
  }

  static Case.Draft on(String day, String rupees) {
    return on(day).fact("value", Money.ofRupees(rupees));
  }

  static Decision<Outputs> decide(String book, String question, Case.Draft facts) {
    return book(book).decide(question, facts.done());
  }

  static Outputs answer(Decision<Outputs> decision) {
    return ((Ruling.Answer<Outputs>) decision.ruling()).value();
  }

  static Ruling.Refer<Outputs> referred(Decision<Outputs> decision) {
    return (Ruling.Refer<Outputs>) decision.ruling();
  }

  /** What the first step of the way cites. */
  static Citation cited(Decision<Outputs> decision) {
    return decision.trace().steps().get(0).citation();
  }
}
