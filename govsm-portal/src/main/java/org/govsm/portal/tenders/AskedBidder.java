package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.web.Page;
import org.govsm.procurement.preference.Invitation;

/**
 * Bidder who is asked to match.
 *
 * @param until the last instant for an answer; nothing where it was not asked yet
 * @param answer what it answered; empty while it is waited for
 * @param against what stands against the class of enterprise by which it is asked
 */
public record AskedBidder(
    Invitation invitation,
    String named,
    Optional<Instant> until,
    String answer,
    Optional<Finding> against) {

  static List<AskedBidder> all(Evaluated now, Page page, StoredTender one) {
    AwardScene scene = new AwardScene(page, one, now);
    return !now.isKnown()
        ? List.of()
        : now.preference().found().stream()
            .flatMap(found -> found.invitations().stream())
            .map(
                each ->
                    new AskedBidder(
                        each,
                        scene.named(each.bid()),
                        now.record().askedUntil(each.bid()),
                        each.answer().map(Enum::name).orElse(""),
                        Optional.ofNullable(now.classes().get(each.bid()))))
            .toList();
  }
}
