package org.govsm.procurement.record;

import java.time.LocalDate;
import java.util.Locale;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;

/**
 * Why a part of a purchase is not published, with the ground of the law that is proposed for it.
 */
public enum WithheldReason {
  /** Numbers and facts of a bidder beyond its name and class of enterprise. */
  BIDDER_DETAILS(true, Certainty.HIGH),
  /** Who asked a question on the tender. */
  ASKER(true, Certainty.HIGH),
  /** Names of members of the committee and of officers who acted. */
  OFFICERS(true, Certainty.MEDIUM),
  /** What members declared of their interests. */
  INTERESTS(true, Certainty.MEDIUM),
  /** A telephone number, an e-mail address or a postal address of a person. */
  CONTACT(true, Certainty.HIGH),
  /** A number of a person, firm or account within a text. */
  NUMBER_IN_TEXT(true, Certainty.HIGH),
  /** Comments of reviewers and who changed a draft. */
  DRAFTING(true, Certainty.MEDIUM),
  /** Who bid, and how many, before the bids are opened. */
  SEALED_BIDS(false, Certainty.HIGH),
  /** Commitment and nonce of a sealed bid. */
  COMMITMENT(false, Certainty.MEDIUM),
  /** A price before the time to reveal prices is over. */
  SEALED_PRICE(false, Certainty.HIGH),
  /** The papers of a technical packet, and why one did not pass. */
  TECHNICAL_PACKET(false, Certainty.HIGH),
  /** Readings, posts and files behind a certificate. */
  EVIDENCE(false, Certainty.MEDIUM),
  /** The reference of a payment at the bank, and accounts. */
  BANK(false, Certainty.MEDIUM),
  /** A hash of what is withheld: a guess could be tested by it; its ground is that of the part. */
  HASH(false, Certainty.MEDIUM);

  private final boolean personal;
  private final Certainty sure;

  /** How sure it is that the ground covers such a part. */
  WithheldReason(boolean personal, Certainty sure) {
    this.personal = personal;
    this.sure = sure;
  }

  /** The reason as a sentence. */
  public Message text() {
    return Message.of("record.withheld." + name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** Whether it protects a person, and not a firm in its competition. */
  public boolean isPersonal() {
    return personal;
  }

  /**
   * The ground of the law that is proposed; of a hash the provision on what is severed with a part.
   * Whether it holds for a request is for the Public Information Officer.
   *
   * @param day the day of the publication or of the request
   */
  public Citation basis(LocalDate day) {
    if (this == HASH) {
      return RightToInformation.severance(sure);
    }
    return personal
        ? RightToInformation.personal(day, sure)
        : RightToInformation.commercialConfidence(sure);
  }
}
