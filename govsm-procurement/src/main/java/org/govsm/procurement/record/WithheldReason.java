package org.govsm.procurement.record;

import java.time.LocalDate;
import java.util.Locale;
import org.govsm.core.decision.Citation;
import org.govsm.core.text.Message;

/**
 * Why a part of a purchase is not published, with the ground of the law that is proposed for it.
 */
public enum WithheldReason {
  /** Numbers and facts of a bidder beyond its name and class of enterprise. */
  BIDDER_DETAILS(true),
  /** Who asked a question on the tender. */
  ASKER(true),
  /** Names of members of the committee and of officers who acted. */
  OFFICERS(true),
  /** What members declared of their interests. */
  INTERESTS(true),
  /** A telephone number, an e-mail address or a postal address of a person. */
  CONTACT(true),
  /** A number of a person, firm or account within a text. */
  NUMBER_IN_TEXT(true),
  /** Comments of reviewers and who changed a draft. */
  DRAFTING(true),
  /** Who bid, and how many, before the bids are opened. */
  SEALED_BIDS(false),
  /** Commitment and nonce of a sealed bid. */
  COMMITMENT(false),
  /** A price before the time to reveal prices is over. */
  SEALED_PRICE(false),
  /** The papers of a technical packet, and why one did not pass. */
  TECHNICAL_PACKET(false),
  /** Readings, posts and files behind a certificate. */
  EVIDENCE(false),
  /** The reference of a payment at the bank, and accounts. */
  BANK(false);

  private final boolean personal;

  WithheldReason(boolean personal) {
    this.personal = personal;
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
   * The ground of the law that is proposed. Whether it holds for a request is for the Public
   * Information Officer.
   *
   * @param day the day of the publication or of the request
   */
  public Citation basis(LocalDate day) {
    return personal ? RightToInformation.personal(day) : RightToInformation.commercialConfidence();
  }
}
