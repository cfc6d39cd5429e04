package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardRecord;

/**
 * Earlier letter: the letter of an award that was set aside, as the bids were evaluated again.
 *
 * @param at when it was set aside
 * @param representation the one that was upheld, for which it was; nothing where it was for a
 *     conflict of interest that a member declared after the award
 * @param reason what is evaluated again, and why, as the order says it
 */
public record EarlierLetter(
    AwardLetter letter, Instant at, Optional<String> representation, String reason) {

  static EarlierLetter of(AwardRecord record, Instant at, AwardLetter letter) {
    Node reopening = reopening(record, at).orElseThrow();
    return new EarlierLetter(
        letter, at, reopening.find("representation", String.class), reopening.text("reason"));
  }

  /** By what an award was set aside at an instant. */
  static Optional<Node> reopening(AwardRecord record, Instant at) {
    return record.acts().stream()
        .filter(act -> act.kind() == AwardAct.Kind.REOPENING && act.at().equals(at))
        .findFirst()
        .map(AwardAct::part);
  }
}
