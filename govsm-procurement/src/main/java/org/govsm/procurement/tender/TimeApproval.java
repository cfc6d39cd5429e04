package org.govsm.procurement.tender;

import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/**
 * Approval of the time to bid of a limited tender: rule 162(iv) asks for sufficient time and gives
 * no number, so that an officer decides, and another than who publishes the tender.
 */
final class TimeApproval {

  private static final String PERIOD = "tenderPeriod";
  private static final String LIMITED = "LIMITED_TENDER";

  private final Tender tender;

  TimeApproval(Tender tender) {
    this.tender = tender;
  }

  /** Whether the time to bid is decided by another than who publishes. */
  boolean isAsked() {
    return tender.procedure().equals(LIMITED);
  }

  private Optional<Node> given() {
    return tender.node().branch(PERIOD).flatMap(period -> period.branch("approval"));
  }

  /** What is decided of the time where it is another's; all else stays as the act says it. */
  Decided over(Decided act, Optional<String> publisher) {
    return isAsked()
        ? act.byOther(
            Tenders.BID_WINDOW,
            given()
                .filter(one -> publisher.filter(one.text("by")::equals).isEmpty())
                .map(one -> one.text("reason")))
        : act;
  }

  /** Bids that are due on the day of the publication have no sufficient time. */
  void check(ActFindings findings) {
    if (isAsked() && IndianTime.day(tender.publishes()).equals(IndianTime.day(tender.closes()))) {
      findings.refuse(
          "WINDOW_SAME_DAY",
          Message.of("tender.check.same-day"),
          findings.citeCondition("SUFFICIENT_TIME_TO_BID").orElseGet(() -> tender.clause(PERIOD)));
    }
  }
}
