package org.govsm.portal.suppliers;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;

/** Rules of what is given of an offer: what the supplier answered, and how that is known. */
final class NewOffer {

  /** What is said of an answer. */
  static final List<String> WHY = List.of("reason", "evidence");

  /** What is given. */
  static final List<String> GIVEN = List.of("work", "outcome", "reason", "evidence");

  private static final List<String> TEXTS = List.of("work", "reason", "evidence");

  private NewOffer() {}

  /**
   * Refuses what cannot be published, and an answer of which nobody says how it is known.
   *
   * @throws ProblemException with every fault of the first of these rules that is broken
   */
  static void require(Map<String, String> given) {
    ProblemException.unlessNone(Secrets.in(given));
    ProblemException.unlessNone(AadhaarNumbers.in(given));
    ProblemException.unlessNone(PublishedText.faults(given, TEXTS, null));
    String outcome = said(given, "outcome");
    if (said(given, "work").isEmpty()) {
      throw ProblemException.of(Faults.at("/work", "panels.no-work"));
    } else if (outcome.isEmpty()) {
      throw ProblemException.of(Faults.at("/outcome", "panels.no-outcome"));
    }
    ProblemException.unlessNone(why(given, outcome.equals("ACCEPTED")));
  }

  private static List<InputFault> why(Map<String, String> given, boolean accepted) {
    List<InputFault> faults = new ArrayList<>();
    if (!accepted && said(given, "reason").isEmpty()) {
      faults.add(Faults.at("/reason", "panels.no-reason"));
    } else if (!accepted) {
      faults.addAll(FreeTexts.reason("/reason", said(given, "reason")));
    }
    if (said(given, "evidence").isEmpty()) {
      faults.add(Faults.at("/evidence", "panels.no-evidence"));
    } else {
      faults.addAll(FreeTexts.decision("/evidence", said(given, "evidence")));
    }
    return faults;
  }

  private static String said(Map<String, String> given, String name) {
    return given.getOrDefault(name, "").strip();
  }
}
