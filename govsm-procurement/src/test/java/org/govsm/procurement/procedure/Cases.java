package org.govsm.procurement.procedure;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.procurement.law.ProcurementLaw;

/** Cases as the tests write them. */
final class Cases {

  static final RuleBook IN = ProcurementLaw.library().book("IN").orElseThrow();

  /** A book that says how one buys on GeM and not how elsewhere. */
  static final RuleBook GEM_ONLY =
      book("channel", "channel.conditions", "procedure.gem", "splitting.bar");

  private Cases() {}

  static RuleBook state(String id) {
    return ProcurementLaw.library().book(id).orElseThrow();
  }

  /** A book of some questions of the Union's rules, and of what was not found. */
  static RuleBook book(String... questions) {
    StringBuilder xml =
        new StringBuilder(
            "<book xmlns='urn:govsm:book:1' id='XX' jurisdiction='IN'><pack id='in.gfr-2017'/>");
    for (String question : questions) {
      xml.append(
          question.startsWith("!")
              ? "<not-found question='"
                  + question.substring(1)
                  + "' as='IN' instrument='Rules of XX' provision='purchases'"
                  + " seenOn='2026-11-24'/>"
              : "<answered-by question='" + question + "' pack='in.gfr-2017'/>");
    }
    byte[] file = xml.append("</book>").toString().getBytes(StandardCharsets.UTF_8);
    return ProcurementLaw.library().toDraft().book("XX.xml", file).done().book("XX").orElseThrow();
  }

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
