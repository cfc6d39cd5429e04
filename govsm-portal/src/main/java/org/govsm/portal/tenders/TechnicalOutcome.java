package org.govsm.portal.tenders;

import org.govsm.procurement.award.AwardRecord;

/** Technical outcome of a bid, by the word that tells it. */
final class TechnicalOutcome {

  private TechnicalOutcome() {}

  /** What was told at the opening, and whether the sheets of today say something else. */
  static String of(AwardRecord record, String bid, boolean passed) {
    if (passed) {
      return "passed";
    }
    if (record.passedAgain().contains(bid)) {
      return "failed-passes";
    }
    return !record.isAssessed() && record.isExaminedAgain(bid) ? "failed-again" : "failed";
  }
}
