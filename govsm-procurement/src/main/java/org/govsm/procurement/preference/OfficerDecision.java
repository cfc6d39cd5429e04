package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidResult;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tenderlaw.TenderLaw;

/** What an officer decided, in the place of a question that the law refers. */
final class OfficerDecision {

  private final TenderLaw law;
  private final EvaluationTerms terms;
  private final EvaluationReport report;
  private final OfficerAllocation officer;
  private boolean refused = false;

  OfficerDecision(
      TenderLaw law, EvaluationTerms terms, EvaluationReport report, OfficerAllocation officer) {
    this.law = law;
    this.terms = terms;
    this.report = report;
    this.officer = officer;
  }

  /** Allocates as it was decided; nothing where the law leaves nothing to decide, or not that. */
  void into(Matching matching) {
    if (law.isOpen()) {
      return;
    }
    List<Ruling.Refer<?>> asked = law.referrals();
    if (asked.isEmpty()) {
      refuse(Message.of("preference.officer.not-asked"));
      return;
    }
    among(matching).ifPresent(bids -> within(bids, asked.get(0)));
    if (!officer.isStanding()) {
      postponed();
      divided(matching);
    }
    List<Allocation> parts = parts(matching);
    if (refused) {
      return;
    }
    law.settled();
    for (Ruling.Refer<?> one : asked) {
      law.find(
          Finding.of(
              "OFFICER_DECIDED",
              Finding.Weight.WARNING,
              Message.of("preference.officer.decided")
                  .with("question", one.question())
                  .with("number", officer.number())
                  .with("text", officer.decided()),
              one.citation()));
    }
    matching.decided(parts, officer.citation());
    unheard(matching);
  }

  /** What is decided later decides nothing now. */
  private void postponed() {
    officer.postponed().stream()
        .map(said -> Message.of("preference.officer.later").with("text", said))
        .map(
            text ->
                Finding.of(
                    OfficerAllocation.LATER, Finding.Weight.BLOCKING, text, officer.citation()))
        .forEach(this::refuse);
  }

  /** Whom an order reaches and nobody asked is told: how both orders meet was not found. */
  private void unheard(Matching matching) {
    List<Object> bids =
        report.first().stream()
            .flatMap(first -> matching.unheard(first.bid().id()).stream())
            .filter(bid -> !officer.bids().contains(bid))
            .<Object>map(bid -> bid)
            .toList();
    if (!bids.isEmpty()) {
      law.find(
          Finding.of(
              OfficerAllocation.NOT_ASKED,
              Finding.Weight.WARNING,
              Message.of("preference.officer.unheard").with("bids", bids),
              officer.citation()));
    }
  }

  /** The bids that the question names: by a preference, else those that share the first place. */
  private Optional<Set<String>> among(Matching matching) {
    Set<String> tied =
        report.bids().stream()
            .filter(result -> result.rank().filter(rank -> rank == 1).isPresent())
            .map(result -> result.bid().id())
            .collect(Collectors.toCollection(TreeSet::new));
    return matching.named().or(() -> Optional.of(tied).filter(bids -> bids.size() > 1));
  }

  private void within(Set<String> bids, Ruling.Refer<?> question) {
    for (String bid : officer.bids()) {
      boolean stands =
          report.bid(bid).filter(result -> result.standing() == BidStanding.RANKED).isPresent();
      if (stands && !bids.contains(bid)) {
        Message text =
            Message.of("preference.officer.not-named")
                .with("bid", bid)
                .with("bids", bids.stream().sorted().<Object>map(one -> one).toList());
        refused = true;
        law.find(
            Finding.of("OFFICER_ALLOCATION", Finding.Weight.BLOCKING, text, question.citation()));
        law.refer(text, question.citation());
      }
    }
  }

  private List<Allocation> parts(Matching matching) {
    if (report.ground().isPresent()) {
      refuse(Message.of("preference.officer.nobody"));
    }
    Map<String, Money> prices = new LinkedHashMap<>();
    for (OfficerAllocation.Part part : officer.parts()) {
      price(part, matching).ifPresent(price -> prices.put(part.bid(), price));
    }
    return refused ? List.of() : shared(prices);
  }

  private List<Allocation> shared(Map<String, Money> prices) {
    if (prices.values().stream().distinct().count() == 1) {
      Map<String, BigDecimal> shares = new LinkedHashMap<>();
      officer.parts().forEach(part -> shares.put(part.bid(), part.share()));
      return Allocation.atOnePrice(prices.values().iterator().next(), shares);
    }
    List<Allocation> parts = new ArrayList<>();
    for (OfficerAllocation.Part part : officer.parts()) {
      Optional.ofNullable(prices.get(part.bid()))
          .ifPresent(price -> parts.add(Allocation.atOwnPrice(part.bid(), part.share(), price)));
    }
    return parts;
  }

  private Optional<Money> price(OfficerAllocation.Part part, Matching matching) {
    Optional<Money> own =
        report
            .bid(part.bid())
            .filter(result -> result.standing() == BidStanding.RANKED)
            .map(BidResult::bid)
            .flatMap(Bid::price);
    if (own.isEmpty()) {
      refuse(Message.of("preference.officer.no-bid").with("bid", part.bid()));
      return own;
    }
    PartPrice price = PartPrice.of(part, own.get(), matching);
    if (!officer.isStanding()) {
      price.against().ifPresent(this::refuse);
    }
    return Optional.of(officer.isStanding() ? price.proposed() : price.price());
  }

  /** Who matched shares what the order gives to those who match, and one bidder has one part. */
  private void divided(Matching matching) {
    Map<String, String> parts = new HashMap<>();
    for (String bid : officer.bids()) {
      Optional<String> bidder = report.bid(bid).map(result -> result.bid().bidder().readId());
      Optional<String> other = bidder.map(one -> parts.putIfAbsent(one, bid));
      if (matching.isOfAsked(bid)) {
        refuse(Message.of("preference.officer.no-turn").with("bid", bid));
      } else if (other.isPresent()) {
        refuse(
            Message.of("preference.officer.one-bidder")
                .with("bid", bid)
                .with("other", other.get()));
      }
    }
    MatchedShare share = new MatchedShare(matching);
    share.against(officer.parts()).forEach(this::refuse);
    share.small(officer.parts()).forEach(this::refuse);
    share.more(officer.parts()).ifPresent(this::refuse);
    report.first().map(first -> first.bid().id()).stream()
        .flatMap(first -> share.ofFirst(first, officer.parts(), officer.citation()).stream())
        .forEach(law::find);
    share.uneven(officer.parts(), officer.citation()).ifPresent(law::find);
  }

  private void refuse(Message text) {
    refuse(Finding.of("OFFICER_ALLOCATION", Finding.Weight.BLOCKING, text, officer.citation()));
  }

  private void refuse(Finding found) {
    refused = true;
    law.find(found);
    law.refer(found.text(), terms.clause());
  }
}
