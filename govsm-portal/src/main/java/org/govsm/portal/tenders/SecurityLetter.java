package org.govsm.portal.tenders;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.bid.GivenSecurity;
import org.govsm.procurement.bid.TechnicalPacket;

/**
 * Letter to a bidder on its bid security: returned, or forfeited with ground and reason.
 *
 * @param act the act by which it was settled
 * @param given what the bidder gave, where its packet was opened
 */
public record SecurityLetter(
    StoredTender one, String bid, String bidder, AwardAct act, Optional<GivenSecurity> given) {

  /**
   * The letter of a bid.
   *
   * @throws ProblemException with status 404 while the security is neither returned nor forfeited
   */
  static SecurityLetter of(Transaction tx, AwardService awards, StoredTender one, String bid) {
    Evaluated now = awards.evaluated(tx, one);
    return new SecurityLetter(
        one,
        bid,
        ComparisonSheet.bidder(now, bid),
        now.record()
            .settled(bid)
            .orElseThrow(
                () ->
                    ProblemException.notFound(
                        Message.of("awards.no-security-letter").with("bid", bid))),
        now.record().tender().technicalPackets().stream()
            .filter(packet -> packet.id().equals(bid))
            .findFirst()
            .flatMap(TechnicalPacket::security));
  }

  /** RETURNED or FORFEITED. */
  public String kind() {
    return act.kind() == AwardAct.Kind.SECURITY_RETURN ? "RETURNED" : "FORFEITED";
  }

  /** A member of the act; empty where it has none of that name. */
  public String said(String name) {
    return act.part().form().part(name).isPresent()
        ? act.part().find(name, String.class).orElse("")
        : "";
  }

  /** When it was settled. */
  public LocalDate day() {
    return Moments.day(act.at());
  }

  /** What a file of it is called. */
  String name() {
    return "security-" + one.id() + "-" + bid;
  }

  /** What stands above it on paper. */
  public DocumentHead head(Page page) {
    return new DocumentHead(
        Optional.of(Letterhead.of(page, one.department(), one.department())),
        Optional.of(one.id() + " / " + bid),
        page.say("awards.security-letter." + kind()),
        day(),
        Optional.empty());
  }
}
