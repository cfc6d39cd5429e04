package org.govsm.procurement.preference;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidResult;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** What the preferences mean for each bid, one by one. */
final class Lines {

  private final TenderLaw law;
  private final EvaluationTerms terms;
  private final Matching matching;
  private final Optional<RankedBids> candidates;

  Lines(TenderLaw law, EvaluationTerms terms, Matching matching, Optional<RankedBids> candidates) {
    this.law = law;
    this.terms = terms;
    this.matching = matching;
    this.candidates = candidates;
  }

  List<PreferenceReport.Line> of(EvaluationReport report) {
    return report.bids().stream().map(this::line).toList();
  }

  private PreferenceReport.Line line(BidResult result) {
    String id = result.bid().id();
    if (result.standing() == BidStanding.SET_ASIDE) {
      return new PreferenceReport.Line(id, PreferenceStanding.SET_ASIDE, result.reasons());
    }
    List<Finding> reasons = new ArrayList<>();
    PreferenceStanding standing = standing(result.bid(), reasons);
    startup(result.bid(), reasons);
    return new PreferenceReport.Line(id, standing, reasons);
  }

  private PreferenceStanding standing(Bid bid, List<Finding> reasons) {
    Optional<Allocation> part =
        matching.allocations().stream().filter(each -> each.bid().equals(bid.id())).findFirst();
    Optional<Invitation> asked = matching.of(bid.id());
    if (part.isPresent()) {
      Message text =
          Message.of("preference.allocated")
              .with("bid", bid.id())
              .with("share", part.get().share())
              .with("price", part.get().price());
      reasons.add(note("ALLOCATED", text, asked.map(Invitation::citation)));
      return PreferenceStanding.ALLOCATED;
    } else if (asked.isPresent()) {
      boolean waits = asked.get().answer().isEmpty();
      String code = waits ? "INVITED" : "NOT_MATCHED";
      Message text =
          Message.of("preference.line." + code)
              .with("bid", bid.id())
              .with("price", asked.get().price());
      reasons.add(note(code, text, asked.map(Invitation::citation)));
      return waits ? PreferenceStanding.INVITED : PreferenceStanding.NOT_MATCHED;
    }
    reasons.add(
        candidates
            .map(known -> none(known, bid))
            .orElseGet(
                () ->
                    note(
                        "NOT_APPLICABLE",
                        Message.of("preference.line.none").with("bid", bid.id()),
                        law.cited("preference.local"))));
    return PreferenceStanding.NOT_APPLICABLE;
  }

  /** Why nobody asked it: its price, its class, or somebody before it. */
  private Finding none(RankedBids known, Bid bid) {
    boolean first = known.first().id().equals(bid.id());
    boolean own = !first && known.isOfFirst(bid);
    boolean reached = known.isInBand(bid) || known.isInMargin(bid);
    String why =
        first
            ? "first"
            : own ? "own" : !reached ? "beyond" : hasClass(known, bid) ? "before" : "no-class";
    return note(
        "NOT_APPLICABLE",
        Message.of("preference.line." + why).with("bid", bid.id()),
        law.cited("mse.band"));
  }

  private static boolean hasClass(RankedBids known, Bid bid) {
    return known.isMse(bid) && known.isInBand(bid) || known.isClassI(bid) && known.isInMargin(bid);
  }

  private void startup(Bid bid, List<Finding> reasons) {
    if (bid.bidder().isStartup().orElse(false)) {
      law.look("startup.relaxation", Map.of()).stream()
          .flatMap(decision -> decision.trace().steps().stream())
          .limit(1)
          .forEach(
              step ->
                  reasons.add(
                      note(
                          "STARTUP",
                          Message.of("preference.line.startup").with("bid", bid.id()),
                          Optional.of(step.citation()))));
    }
  }

  private Finding note(String code, Message text, Optional<Citation> cited) {
    return Finding.of(code, Finding.Weight.NOTE, text, cited.orElseGet(terms::clause));
  }
}
