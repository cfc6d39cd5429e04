package org.govsm.procurement.tender;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Set;
import org.govsm.core.decision.Citation;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Result and opening of bids that failed and passed when they were examined again, by the rules of
 * the first: the result is told with the time of the opening, and a price is opened only then.
 */
final class SupplementaryActs {

  private final Acting acting;
  private final ActFindings findings;
  private final OpeningActs first;

  SupplementaryActs(Acting acting) {
    this.acting = acting;
    findings = acting.findings();
    first = new OpeningActs(acting);
  }

  void result() {
    first.twoPackets();
    if (acting.tender().isFirstStage()) {
      first.noPrices();
    }
    if (first.isMissing(Kind.TECHNICAL_RESULT, "tender.act.not-told")) {
      return;
    }
    new CommitteeMeeting(acting).check();
    Citation rule = findings.citeOr("opening", "bidder.rights", "right", "REASONS_ON_ENQUIRY");
    Set<String> told = new HashSet<>();
    acting.part().branches("results").forEach(each -> result(each, told, rule));
    acting
        .part()
        .find("financialOpening", OffsetDateTime.class)
        .map(OffsetDateTime::toInstant)
        .ifPresentOrElse(first::waiting, first::openingMissing);
  }

  private void result(Node each, Set<String> told, Citation rule) {
    String id = each.text("bid");
    boolean passes = each.get("qualified", Boolean.class);
    boolean standing = acting.state().bid(id).filter(ReceivedBid::stands).isPresent();
    if (!passes || !standing || !acting.state().hasFailed(id) || !told.add(id)) {
      findings.refuse("NOT_FAILED", Message.of("tender.act.passes-again").with("bid", id), rule);
    } else if (acting.state().packet(id).flatMap(one -> one.bidder().isDebarred()).orElse(false)) {
      findings.refuse(
          "DEBARRED", Message.of("tender.act.debarred").with("bid", id), first.debarment());
    }
  }

  void opening() {
    Citation rule = OpeningActs.qualifiedOnly(findings, acting.tender());
    if (first.isMissing(Kind.FINANCIAL_OPENING, "tender.act.first-opening")) {
      return;
    }
    if (acting.state().unopened().isEmpty()) {
      findings.refuse("NOTHING_SEALED", Message.of("tender.act.nothing-sealed"), rule);
      return;
    }
    acting
        .state()
        .financialOpening()
        .ifPresent(
            at ->
                acting.isBefore(
                    at, "OPENED_EARLY", Message.of("tender.act.financial-opens"), rule));
    new CommitteeMeeting(acting).check();
    findings.note("PASSED_AGAIN", Message.of("tender.act.opened-again"), rule);
  }
}
