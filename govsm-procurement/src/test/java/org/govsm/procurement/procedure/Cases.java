package org.govsm.procurement.procedure;

import java.time.LocalDate;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.law.ProcurementLaw;

/** Cases as the tests write them. */
final class Cases {

  static final RuleBook IN = ProcurementLaw.library().book("IN").orElseThrow();

  private Cases() {}

  static Case.Draft on(String day) {
    return Case.draft().day("publication", LocalDate.parse(day));
  }

  static Case.Draft on(String day, String rupees) {
    return on(day).fact("value", Money.ofRupees(rupees));
  }

  /** A complete case on GeM that is not a scientific body's. */
  static Case.Draft service(String day, String rupees) {
    return on(day, rupees)
        .fact("availableOnGem", true)
        .fact("category", "NON_CONSULTING")
        .fact("scientific", false);
  }
}
