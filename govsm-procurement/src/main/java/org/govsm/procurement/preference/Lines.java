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
  private final Optional<OrderReasons> orders;
  private final EvaluationReport report;

  Lines(
      TenderLaw law,
      EvaluationTerms terms,
      Matching matching,
      Optional<OrderReasons> orders,
      EvaluationReport report) {
    this.law = law;
    this.terms = terms;
    this.matching = matching;
    this.orders = orders;
    this.report = report;
  }

  List<PreferenceReport.Line> toList() {
    return report.bids().stream().map(this::line).toList();
  }

  private PreferenceReport.Line line(BidResult result) {
    String id = result.bid().id();
    if (result.standing() == BidStanding.SET_ASIDE) {
      return new PreferenceReport.Line(id, PreferenceStanding.SET_ASIDE, result.reasons());
    }
    List<Finding> reasons = new ArrayList<>();
    PreferenceStanding standing =
        matching.isByOfficer() ? decided(id, reasons) : standing(result, reasons);
    matching
        .classRefused(result.bid())
        .ifPresent(reason -> reasons.add(classRefused(result.bid(), reason)));
    startup(result.bid(), reasons);
    return new PreferenceReport.Line(id, standing, reasons);
  }

  /** Where an officer decided nothing else says who gets a part. */
  private PreferenceStanding decided(String bid, List<Finding> reasons) {
    Optional<Allocation> part =
        matching.allocations().stream().filter(each -> each.bid().equals(bid)).findFirst();
    List<Object> others = matching.allocations().stream().<Object>map(Allocation::bid).toList();
    Message text =
        part.map(
                own ->
                    Message.of("preference.officer.gets")
                        .with("share", own.share())
                        .with("price", own.price()))
            .orElseGet(() -> Message.of("preference.officer.others").with("others", others))
            .with("bid", bid);
    reasons.add(
        note(part.isPresent() ? "ALLOCATED" : "NOT_APPLICABLE", text, matching.allocatedBy()));
    return part.isPresent() ? PreferenceStanding.ALLOCATED : PreferenceStanding.NOT_APPLICABLE;
  }

  private PreferenceStanding standing(BidResult result, List<Finding> reasons) {
    Bid bid = result.bid();
    List<Finding> ofOrders = orders.map(known -> known.of(bid)).orElse(List.of());
    Optional<PreferenceStanding> asked = asked(bid, reasons);
    if (asked.isEmpty()) {
      notAsked(result, reasons);
    }
    reasons.addAll(ofOrders);
    return asked.orElseGet(() -> unasked(bid, ofOrders));
  }

  /** What has no part, and is not asked: sure only where no order has left it open. */
  private PreferenceStanding unasked(Bid bid, List<Finding> ofOrders) {
    boolean settled = isAllocated() || !ofOrders.isEmpty() && !isFirst(bid);
    return settled && !OrderReasons.isOpen(ofOrders)
        ? PreferenceStanding.NOT_APPLICABLE
        : PreferenceStanding.OPEN;
  }

  private boolean isFirst(Bid bid) {
    return report.first().filter(result -> result.bid().id().equals(bid.id())).isPresent();
  }

  private Optional<PreferenceStanding> asked(Bid bid, List<Finding> reasons) {
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
      return Optional.of(PreferenceStanding.ALLOCATED);
    } else if (asked.isPresent()) {
      PreferenceStanding standing = standing(asked.get());
      String code = standing == PreferenceStanding.OPEN ? "MATCHED" : standing.name();
      Message text =
          Message.of("preference.line." + code)
              .with("bid", bid.id())
              .with("price", asked.get().price());
      reasons.add(note(code, text, asked.map(Invitation::citation)));
      return Optional.of(standing);
    }
    return Optional.empty();
  }

  /** Who matched and has no part yet waits for others, or for an officer. */
  private static PreferenceStanding standing(Invitation asked) {
    if (asked.answer().isEmpty()) {
      return PreferenceStanding.INVITED;
    }
    return asked.answer().get() == MatchAnswers.Answer.ACCEPTED
        ? PreferenceStanding.OPEN
        : PreferenceStanding.NOT_MATCHED;
  }

  /** Where it stands, before what each order means for it. */
  private void notAsked(BidResult result, List<Finding> reasons) {
    Bid bid = result.bid();
    if (orders.isEmpty() && !isAllocated()) {
      reasons.add(open("open", bid, law.cited("preference.local")));
    } else if (isFirst(bid)) {
      reasons.add(first(bid));
    } else {
      reasons.add(notFirst(result));
      if (orders.isEmpty()) {
        reasons.add(said("none", bid, matching.allocatedBy()));
      }
    }
  }

  private boolean isAllocated() {
    return !matching.allocations().isEmpty();
  }

  private boolean isWaiting() {
    return matching.invitations().stream().anyMatch(each -> each.answer().isEmpty());
  }

  private Finding said(String why, Bid bid, Optional<Citation> cited) {
    Message text = Message.of("preference.line." + why).with("bid", bid.id());
    return note("NOT_APPLICABLE", text, cited);
  }

  private Finding open(String why, Bid bid, Optional<Citation> cited) {
    Message text = Message.of("preference.line." + why).with("bid", bid.id());
    return note("OPEN", text, cited);
  }

  private Finding notFirst(BidResult result) {
    Message text =
        Message.of("preference.line.not-first")
            .with("bid", result.bid().id())
            .with("rank", result.rank().orElseThrow())
            .with("first", report.first().orElseThrow().bid().id());
    return note("NOT_FIRST", text, Optional.empty());
  }

  /** The lowest, where others got the order, are waited for, or nothing is settled. */
  private Finding first(Bid bid) {
    if (!isAllocated()) {
      return open(isWaiting() ? "first" : "open", bid, law.cited("mse.band"));
    }
    List<Object> others = matching.allocations().stream().<Object>map(Allocation::bid).toList();
    Message text =
        Message.of("preference.line.matched").with("bid", bid.id()).with("others", others);
    Optional<Citation> cited =
        matching.allocations().stream()
            .flatMap(part -> matching.of(part.bid()).stream())
            .map(Invitation::citation)
            .findFirst();
    return note("NOT_APPLICABLE", text, cited.or(() -> law.cited("mse.band")));
  }

  /** Told to the bidder whatever the order comes to. */
  private Finding classRefused(Bid bid, String reason) {
    Message text =
        Message.of("preference.line.class-refused").with("bid", bid.id()).with("reason", reason);
    return note("MSE_CLASS_REFUSED", text, law.cited("mse.band"));
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
