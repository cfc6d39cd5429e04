package org.govsm.procurement.award;

import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Bidder;
import org.govsm.procurement.bid.RegistrationProof;

/**
 * Decisions of the committee on a class of enterprise: a yes or a no, with the reason. A no holds
 * for the preference and for the exemption from the bid security, and says what becomes of a bid
 * that has no security then.
 */
final class ClassActs {

  private static final String BID = "bid";
  private static final String ANSWER = "answer";
  private static final String NO = "NO";
  private static final String SECURITY = "bidSecurity";
  private static final String SET_ASIDE = "SET_ASIDE";

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
            .says("why, and the paper that shows it; the bidder is told where the answer is no"),
        Field.oneOf(SECURITY, Field.Kind.CODE, SET_ASIDE, "KEPT")
            .says(
                "with a no to who claims to be exempt from the bid security by its class: what"
                    + " becomes of the bid, which has none"));
  }

  static boolean isRefused(Node decision) {
    return decision.text(ANSWER).equals(NO);
  }

  /** What the decision shows of the registration by which a bid claims to be exempt. */
  static RegistrationProof proof(Node decision) {
    return isRefused(decision) ? RegistrationProof.NOT_ACCEPTED : RegistrationProof.ACCEPTED;
  }

  /** Whether a bid without a bid security is set aside; nothing where nobody decided it. */
  static Optional<Boolean> isSetAside(Node decision) {
    return decision.find(SECURITY, String.class).map(SET_ASIDE::equals);
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
    } else {
      secured(bid);
    }
  }

  /** Who loses its exemption has no bid security: the same meeting says what becomes of the bid. */
  private void secured(String bid) {
    boolean lost = isRefused(acting.part()) && EnterpriseProof.exempt(record).contains(bid);
    boolean said = isSetAside(acting.part()).isPresent();
    if (lost && !said) {
      acting.refuse("SECURITY_OPEN", "award.act.class-security", bid);
    } else if (said && !lost) {
      acting.refuse("SECURITY_NOT_ASKED", "award.act.class-no-security", bid);
    }
  }

  private boolean isConfirmed(String bid) {
    return record.enterprise(bid).filter(RegistrationProof.CONFIRMED::equals).isPresent();
  }
}
