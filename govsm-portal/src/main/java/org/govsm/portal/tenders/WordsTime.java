package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.Optional;
import org.govsm.procurement.tender.TenderAct.Kind;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Time of words that wait, by the clock of their tender: until when another officer may publish
 * them. What was sent in time goes out until bids are opened, a corrigendum until the end. After
 * that they are for their author.
 */
record WordsTime(TenderRecord record, SentWords words, Instant now) {

  /** Whether nobody may publish them any more. */
  boolean isOver() {
    if (words.isCancellation()) {
      return isOpenedSince();
    } else if (words.about().equals(Kind.CORRIGENDUM.name())) {
      return isEnded() || isOvertaken();
    }
    return words.act().isPresent() ? BidActs.isOpened(record) : isEnded();
  }

  /**
   * Whether bids were opened after they were sent: the ground of a cancellation was decided on
   * without them, and who reads it picks no day for it.
   */
  boolean isOpenedSince() {
    return record.acts().stream()
        .filter(act -> !act.at().isBefore(words.madeAt()))
        .anyMatch(
            act -> act.kind() == Kind.TECHNICAL_OPENING || act.kind() == Kind.FINANCIAL_OPENING);
  }

  /** Whether the tender was changed after they were sent to change it. */
  boolean isOvertaken() {
    String next = "C" + (record.amendments().size() + 1);
    return words.act().filter(act -> act.part().text("id").equals(next)).isEmpty();
  }

  /** The last instant for them: the end, and after it the opening; none of a cancellation. */
  Optional<Instant> until() {
    return words.isCancellation()
        ? Optional.empty()
        : Optional.of(isEnded() ? record.tender().opens() : record.tender().closes());
  }

  private boolean isEnded() {
    return now.isAfter(record.tender().closes());
  }
}
