package org.govsm.procurement.tender;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/** An act that is looked at: the state before it, and what is found of it. */
record Acting(TenderState state, TenderAct act, ActFindings findings) {

  Tender tender() {
    return state.tender();
  }

  Instant at() {
    return act.at();
  }

  Node part() {
    return act.part();
  }

  /** Refuses an act before a time. */
  boolean isBefore(Instant time, String code, Message text, Citation cited) {
    boolean early = at().isBefore(time);
    if (early) {
      findings.refuse(code, text.with("time", IndianTime.shown(time)), cited);
    }
    return early;
  }

  /** Refuses an act after the last instant for it. */
  boolean isAfter(Instant time, String code, Message text, Citation cited) {
    return isAfter(at(), time, code, text, cited);
  }

  /**
   * Refuses after the last instant for it what its author did not send before; what was sent in
   * time counts as long as nobody knows the bids.
   */
  void requireSentBy(Instant time, String code, Message text, Citation cited) {
    boolean late = isAfter(sent(), time, code, text, cited);
    if (!late && at().isAfter(time)) {
      isOpened(cited);
    }
  }

  /** Refuses an act for all bidders once their bids were opened. */
  void isOpened(Citation cited) {
    if (state.isOpened()) {
      findings.refuse("BIDS_OPENED", Message.of("tender.act.bids-opened"), cited);
    }
  }

  /** When its author sent what another officer of the buyer read first; else when it happens. */
  private Instant sent() {
    return Optional.of(part())
        .filter(part -> !act.role().equals(ActForm.BIDDER) && !act.role().equals(ActForm.ANYONE))
        .flatMap(part -> part.find("sent", OffsetDateTime.class))
        .map(OffsetDateTime::toInstant)
        .filter(at()::isAfter)
        .orElse(at());
  }

  private boolean isAfter(Instant moment, Instant time, String code, Message text, Citation cited) {
    boolean late = moment.isAfter(time);
    if (late) {
      findings.refuse(code, text.with("time", IndianTime.shown(time)), cited);
    }
    return late;
  }

  /** Refuses an act that is not published wherever the tender is, where the law wants it so. */
  void publishedAlike() {
    if (!part().codes("places").containsAll(tender().places())) {
      findings.refuse(
          "NOT_PUBLISHED_ALIKE",
          Message.of("tender.act.alike")
              .with(
                  "places",
                  tender().places().stream()
                      .<Object>map(place -> new Term("tender." + place))
                      .toList()),
          findings.citeOr("tenderPeriod", "bidder.rights", "right", "CHANGES_PUBLISHED_ALIKE"));
    }
  }
}
