package org.govsm.procurement.tender;

import java.time.Instant;
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
    boolean late = at().isAfter(time);
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
