package org.govsm.procurement.award;

import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Bidder;
import org.govsm.procurement.bid.RegistrationProof;

/**
 * Decisions of the committee on a class of enterprise: a yes or a no, with the reason. A no holds
 * for the preference and for the exemption from the bid security.
 */
final class ClassActs {

  private static final String BID = "bid";
  private static final String ANSWER = "answer";
  private static final String NO = "NO";

  private final AwardActing acting;
  private final AwardRecord record;

  ClassActs(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  static Schema form() {
    return Schema.of(
        AwardForm.present(),
        AwardForm.bid(),
        Field.oneOf(ANSWER, Field.Kind.CODE, "YES", NO)
            .required()
            .says("whether the committee accepts that the bidder is a micro or small enterprise"),
        Field.of("reason", Field.Kind.TEXT)
            .required()
            .reason()
            .says("why, and the paper that shows it; the bidder is told where the answer is no"));
  }

  static boolean isRefused(Node decision) {
    return decision.text(ANSWER).equals(NO);
  }

  void decided() {
    new AssessmentActs(acting).together();
    String bid = acting.part().text(BID);
    boolean stated =
        record
            .comparison(acting.at())
            .bid(bid)
            .map(Bid::bidder)
            .flatMap(Bidder::isMse)
            .orElse(false);
    if (!stated) {
      acting.refuse("NO_CLASS", "award.act.no-class", bid);
    } else if (isRefused(acting.part()) && isConfirmed(bid)) {
      acting.refuse("CLASS_CONFIRMED", "award.act.class-confirmed", bid);
    }
  }

  private boolean isConfirmed(String bid) {
    return record.enterprise(bid).filter(RegistrationProof.CONFIRMED::equals).isPresent();
  }
}
