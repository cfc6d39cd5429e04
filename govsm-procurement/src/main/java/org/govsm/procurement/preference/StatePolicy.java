package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Step;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidResult;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Preference of a state, as far as its facts go: a table that shares the order between the lowest
 * and the enterprise of the state is applied; a target of the year says nothing of this order; a
 * policy without margin or share in the law that was read goes to an officer.
 */
final class StatePolicy {

  static final String STEP = "INVITE_STATE_ENTERPRISE";

  private static final String POLICIES = "preference.local";
  private static final String SHARE = "preference.share";
  private static final String ORDER = "preference.order";
  private static final int PLACES = 10;

  private final TenderLaw law;
  private final EvaluationTerms terms;
  private final EvaluationReport report;
  private final Matching matching;
  private final Bid first;

  StatePolicy(TenderLaw law, EvaluationTerms terms, EvaluationReport report, Matching matching) {
    this.law = law;
    this.terms = terms;
    this.report = report;
    this.matching = matching;
    first = report.first().orElseThrow().bid();
  }

  void run() {
    if (!law.knows(POLICIES)) {
      law.refer(Message.of("preference.no-rule"), terms.clause());
    } else if (law.knows(SHARE)) {
      shared();
    } else {
      policies();
    }
  }

  private void policies() {
    Optional<Outputs> answer = law.ask(POLICIES);
    if (answer.isEmpty()) {
      return;
    }
    Citation cited = law.cited(POLICIES).orElseGet(terms::clause);
    boolean settled = true;
    for (Map<String, ?> row : answer.get().rows()) {
      Term policy = new Term(String.valueOf(row.get("policy")));
      Optional<Object> margin = Optional.ofNullable(row.get("margin"));
      Optional<Object> share = Optional.ofNullable(row.get("share"));
      if (margin.isEmpty() && share.isPresent()) {
        yearly(policy, share.get(), cited);
      } else {
        open(policy, margin.map(BigDecimal.class::cast), cited);
        settled = false;
      }
    }
    if (settled) {
      toFirst(cited);
    }
  }

  private void yearly(Term policy, Object share, Citation cited) {
    Message text = Message.of("preference.yearly").with("policy", policy).with("share", share);
    law.find(Finding.of("YEARLY_TARGET", Finding.Weight.NOTE, text, cited));
  }

  /** The order of classes is said where the state has one; whom it reaches an officer finds. */
  private void open(Term policy, Optional<BigDecimal> margin, Citation cited) {
    List<Object> order = new ArrayList<>();
    if (law.knows(ORDER)) {
      law.ask(ORDER)
          .ifPresent(
              ranks ->
                  ranks.rows().forEach(r -> order.add(new Term(String.valueOf(r.get("rank"))))));
    }
    Message text =
        Message.of("preference.policy-open" + (margin.isPresent() ? "-margin" : ""))
            .with("policy", policy);
    if (margin.isPresent()) {
      text =
          text.with("margin", margin.get())
              .with("bids", within(margin.get()))
              .with("order", order.isEmpty() ? new Term("nothing") : order);
    }
    margin.ifPresentOrElse(
        percent -> {
          matching.name(List.of(first.id()));
          matching.name(reached(percent));
        },
        matching::nameAll);
    law.refer(text, cited);
  }

  private List<String> reached(BigDecimal margin) {
    return others().stream()
        .filter(bid -> premium(bid).compareTo(Fraction.of(margin)) <= 0)
        .map(Bid::id)
        .toList();
  }

  private Object within(BigDecimal margin) {
    List<String> bids = reached(margin);
    return bids.isEmpty() ? new Term("nothing") : bids;
  }

  private List<Bid> others() {
    return report.bids().stream()
        .filter(result -> result.standing() == BidStanding.RANKED)
        .map(BidResult::bid)
        .filter(bid -> !bid.id().equals(first.id()))
        .sorted(Comparator.comparing(RankedBids::price).thenComparing(Bid::id))
        .toList();
  }

  private Fraction premium(Bid bid) {
    Fraction lowest = Fraction.of(RankedBids.price(first));
    return Fraction.of(RankedBids.price(bid))
        .minus(lowest)
        .dividedBy(lowest)
        .times(Fraction.of(100));
  }

  /** The table shares by how far the enterprise of the state is above the lowest. */
  private void shared() {
    Optional<Bid> enterprise = enterprise();
    if (law.isOpen()) {
      return;
    }
    if (enterprise.isEmpty()) {
      toFirst(law.look(SHARE, Map.of()).flatMap(StatePolicy::first).orElseGet(terms::clause));
      return;
    }
    BigDecimal premium = premium(enterprise.get()).decimal(PLACES, RoundingMode.CEILING);
    law.ask(SHARE, Map.of("premium", premium)).ifPresent(row -> share(enterprise.get(), row));
  }

  private static Optional<Citation> first(Decision<Outputs> decision) {
    return decision.trace().steps().stream().findFirst().map(Step::citation);
  }

  /** The lowest enterprise of the state; whether a bid is of one must be known of all up to it. */
  private Optional<Bid> enterprise() {
    List<Bid> all = new ArrayList<>();
    all.add(first);
    all.addAll(others());
    for (Bid bid : all) {
      Optional<Boolean> local = bid.bidder().isStateEnterprise();
      if (local.isEmpty()) {
        law.lacks(bid.id() + "/stateEnterprise");
      } else if (local.get()) {
        return Optional.of(bid);
      }
    }
    return Optional.empty();
  }

  private void share(Bid enterprise, Outputs row) {
    Citation cited = law.cited(SHARE).orElseGet(terms::clause);
    Optional<BigDecimal> part = CentralPreference.points(Optional.of(row), "osme");
    if (part.isEmpty()) {
      return;
    }
    Money price = RankedBids.price(first);
    if (part.get().signum() == 0) {
      toFirst(cited);
    } else if (row.get("price").filter("OWN_PRICE"::equals).isPresent()) {
      matching.allocate(
          List.of(
              Allocation.atOwnPrice(first.id(), Allocation.WHOLE.subtract(part.get()), price),
              Allocation.atOwnPrice(enterprise.id(), part.get(), RankedBids.price(enterprise))),
          cited);
    } else {
      Matching.Round round = matching.oneByOne(List.of(enterprise), STEP, price, part.get(), cited);
      if (round == Matching.Round.MATCHED) {
        matching.allocate(
            Allocation.atOnePrice(first.id(), price, Map.of(enterprise.id(), part.get())), cited);
      } else if (round == Matching.Round.REFUSED) {
        toFirst(cited);
      }
    }
  }

  private void toFirst(Citation cited) {
    matching.allocate(Allocation.whole(first.id(), RankedBids.price(first)), cited);
  }
}
