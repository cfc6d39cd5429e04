package org.govsm.procurement.preference;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.money.Money;
import org.govsm.core.money.Percent;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.evaluation.EvaluationTerms;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * The orders for micro and small enterprises and for local content, alone or in concert. Where the
 * order cannot be divided the table of the concurrence leads from step to step. Where one of them
 * can give nobody anything the other stands alone; where both can, and the order is divisible, an
 * officer is asked, since the text for that was not found: the enterprises are asked to match for
 * the share that their order gives at least, which the officer keeps to. Once all of them have
 * declined the order for local content stands alone, and its suppliers are asked.
 */
final class CentralPreference {

  static final String INVITE_BOTH = "INVITE_MSE_CLASS_I";
  static final String INVITE_MSE = "INVITE_MSE";
  static final String INVITE_CLASS_I = "INVITE_CLASS_I";

  private static final String TO_FIRST = "L1";
  private static final String FIRST = "concurrence.first";
  private static final String NEXT = "concurrence.next";
  private static final String BAND = "mse.band";
  private static final String MARGIN = "mii.margin";
  private static final String SCOPE = "mii.scope";
  private static final String SHARE = "mse.share";
  private static final String INVITATION = "mse.invitation";

  private final TenderLaw law;
  private final EvaluationTerms terms;
  private final EvaluationReport report;
  private final Matching matching;
  private final boolean standing;
  private Optional<Boolean> miiApplies = Optional.empty();
  private Optional<Citation> scope = Optional.empty();
  private Optional<RankedBids> found = Optional.empty();

  /**
   * The two orders.
   *
   * @param standing whether an officer shared the order already, and an award stands on that
   */
  CentralPreference(
      TenderLaw law,
      EvaluationTerms terms,
      EvaluationReport report,
      Matching matching,
      boolean standing) {
    this.law = law;
    this.terms = terms;
    this.report = report;
    this.matching = matching;
    this.standing = standing;
  }

  /** The two orders and whom they reach; nothing where facts of the tender are missing. */
  Optional<OrderReasons> reasons() {
    return found.map(
        candidates ->
            new OrderReasons(
                candidates,
                matching,
                miiApplies,
                cited(BAND),
                law.cited(MARGIN).or(() -> scope).orElseGet(terms::clause)));
  }

  void run() {
    if (terms.facts().fact("evaluation").isEmpty()) {
      law.refer(Message.of("preference.method-open"), terms.clause());
      return;
    }
    Optional<BigDecimal> band = points(law.ask(BAND), "percent");
    miiApplies = applies();
    Optional<BigDecimal> margin =
        miiApplies
            .filter(applies -> applies)
            .flatMap(applies -> points(law.ask(MARGIN), "percent"));
    if (!law.isOpen()) {
      RankedBids candidates = new RankedBids(law, report, matching, band, margin);
      found = Optional.of(candidates);
      matching.prefer(candidates.reached(), price(candidates));
      if (candidates.reachNobody()) {
        toFirst(candidates, cited(BAND));
      } else if (terms.isDivisible().isEmpty()) {
        law.lacks("divisible");
      } else if (!law.isOpen()) {
        among(candidates, margin.isPresent());
      }
    }
  }

  /** The evaluation has asked it, so that what it lacks or refers is known already. */
  private Optional<Boolean> applies() {
    Optional<Decision<Outputs>> decision = law.look(SCOPE, Map.of());
    scope = decision.flatMap(made -> made.trace().steps().stream().findFirst()).map(Step::citation);
    return decision
        .flatMap(
            made ->
                made.ruling()
                    .<Optional<Outputs>>fold(
                        answer -> Optional.of(answer.value()),
                        Ruling.Refer::indication,
                        open -> Optional.empty()))
        .flatMap(answer -> answer.get("applies"))
        .map(Boolean.class::cast);
  }

  private void among(RankedBids candidates, boolean local) {
    boolean mseAlone = !local || !candidates.anyClassI();
    boolean localAlone = local && !candidates.anyMse();
    boolean alone = terms.isByPrice() && (mseAlone || localAlone);
    boolean barred = !terms.isByPrice() && miiApplies.filter(Boolean.FALSE::equals).isPresent();
    if (barred && !isSettled(candidates)) {
      mseByMarks(candidates);
    } else if (!alone || isSettled(candidates)) {
      inConcert(candidates);
    } else if (mseAlone) {
      new AloneOrder(law, terms, candidates, matching).ofMse();
    } else {
      new AloneOrder(law, terms, candidates, matching).ofLocal();
    }
  }

  /**
   * Where marks count and the other order does not apply: what the first enterprise gets is open.
   */
  private void mseByMarks(RankedBids candidates) {
    if (candidates.isMse(candidates.first()) || candidates.of(INVITE_MSE).isEmpty()) {
      toFirst(candidates, cited(BAND));
    } else {
      matching.withoutTurns(preferred(candidates), false);
      law.refer(Message.of("preference.mse-by-marks"), cited(BAND));
    }
  }

  /** Whether the table of the concurrence answers on that day for such an order. */
  private boolean isSettled(RankedBids candidates) {
    return law.look(FIRST, facts(candidates))
        .filter(decision -> decision.ruling() instanceof Ruling.Answer<Outputs>)
        .isPresent();
  }

  private Map<String, Object> facts(RankedBids candidates) {
    Map<String, Object> facts = new HashMap<>();
    miiApplies.ifPresent(applies -> facts.put("miiApplies", applies));
    facts.put("l1Mse", candidates.isMse(candidates.first()));
    facts.put("l1ClassI", candidates.isClassI(candidates.first()));
    facts.put("bothInBand", !candidates.of(INVITE_BOTH).isEmpty());
    facts.put("mseInBand", !candidates.of(INVITE_MSE).isEmpty());
    facts.put("classIInMargin", !candidates.of(INVITE_CLASS_I).isEmpty());
    return facts;
  }

  private void inConcert(RankedBids candidates) {
    if (isLeftToLocal(candidates)) {
      AloneOrder alone = new AloneOrder(law, terms, candidates, matching);
      alone.leastOfMse(candidates.of(INVITE_MSE));
      alone.ofLocal();
      return;
    }
    Map<String, Object> facts = facts(candidates);
    Optional<String> step = step(law.ask(FIRST, facts));
    if (step.isEmpty()) {
      withoutTurns(candidates);
    }
    String table = FIRST;
    while (step.isPresent() && !step.get().equals(TO_FIRST)) {
      Matching.Round round = round(candidates, step.get(), cited(table));
      if (round == Matching.Round.WAITING) {
        return;
      } else if (round == Matching.Round.MATCHED) {
        matching.allocate(Allocation.whole(matching.last().id(), price(candidates)), cited(table));
        return;
      }
      facts.put("refused", step.get());
      table = NEXT;
      step = step(law.ask(NEXT, facts));
    }
    if (step.isPresent()) {
      toFirst(candidates, cited(table));
    }
  }

  /**
   * Whether every enterprise that the one order reaches has declined, where how both meet was not
   * found: it can give nobody anything more, and the other stands alone. An award that stands was
   * decided before that was asked.
   */
  private boolean isLeftToLocal(RankedBids candidates) {
    return !standing
        && isShared(candidates)
        && matching.haveRefused(candidates.of(INVITE_MSE))
        && law.look(FIRST, facts(candidates))
            .filter(decision -> decision.ruling() instanceof Ruling.Refer<Outputs>)
            .isPresent();
  }

  private boolean isShared(RankedBids candidates) {
    return terms.isByPrice()
        && terms.isDivisible().filter(Boolean::booleanValue).isPresent()
        && !candidates.isMse(candidates.first())
        && !candidates.of(INVITE_MSE).isEmpty();
  }

  /** How the two orders meet was not found: what each gives by itself holds all the same. */
  private void withoutTurns(RankedBids candidates) {
    Bid first = candidates.first();
    boolean firstOfNone = !candidates.isMse(first) && !candidates.isClassI(first);
    matching.withoutTurns(preferred(candidates), terms.isByPrice() && firstOfNone);
    if (isShared(candidates) && !law.isOpen()) {
      new AloneOrder(law, terms, candidates, matching).leastOfMse(candidates.of(INVITE_MSE));
    }
  }

  private static List<String> preferred(RankedBids candidates) {
    return candidates.reached().stream()
        .filter(bid -> !bid.equals(candidates.first().id()))
        .toList();
  }

  private Matching.Round round(RankedBids candidates, String step, Citation cited) {
    if (!step.equals(INVITE_CLASS_I) && law.ask(INVITATION).isEmpty()) {
      return Matching.Round.WAITING;
    }
    return matching.oneByOne(candidates.of(step), step, price(candidates), Allocation.WHOLE, cited);
  }

  private static Optional<String> step(Optional<Outputs> answer) {
    return answer.flatMap(found -> found.get("step")).map(String::valueOf);
  }

  private void toFirst(RankedBids candidates, Citation cited) {
    matching.allocate(Allocation.whole(candidates.first().id(), price(candidates)), cited);
  }

  private static Money price(RankedBids candidates) {
    return RankedBids.price(candidates.first());
  }

  private Citation cited(String question) {
    return law.cited(question).orElseGet(terms::clause);
  }

  /** A number or a percentage of an answer, in points. */
  static Optional<BigDecimal> points(Optional<Outputs> answer, String field) {
    return answer
        .flatMap(found -> found.get(field))
        .map(value -> value instanceof Percent p ? p.points() : (BigDecimal) value);
  }

  /** One of the two orders by itself. */
  private record AloneOrder(
      TenderLaw law, EvaluationTerms terms, RankedBids candidates, Matching matching) {

    void ofMse() {
      Bid first = candidates.first();
      List<Bid> group = candidates.of(INVITE_MSE);
      if (candidates.isMse(first) || group.isEmpty()) {
        whole(cited(BAND));
        return;
      }
      String table = table();
      Optional<Outputs> answer = law.ask(table);
      Optional<BigDecimal> share = points(answer, "percent");
      if (share.isEmpty() || law.ask(INVITATION).isEmpty()) {
        return;
      }
      if (share.get().compareTo(Allocation.WHOLE) >= 0) {
        oneByOne(group, INVITE_MSE, share.get(), cited(table));
      } else {
        bound(answer.get(), cited(table));
        together(group, share.get(), cited(table));
      }
    }

    /** Asks for the share that the order gives whatever another order gives beside it. */
    void leastOfMse(List<Bid> group) {
      Optional<Outputs> answer = law.ask(SHARE);
      Optional<BigDecimal> share = points(answer, "percent");
      if (share.isPresent() && law.ask(INVITATION).isPresent()) {
        Matching.Round round =
            matching.together(group, INVITE_MSE, price(), share.get(), cited(SHARE));
        if (round != Matching.Round.REFUSED) {
          bound(answer.get(), cited(SHARE));
        }
      }
    }

    /** On GeM a service goes to the enterprise as a whole; else the share of the order holds. */
    private String table() {
      boolean service = terms.category().filter(code -> !code.equals("GOODS")).isPresent();
      boolean gem = terms.channel().filter("GEM"::equals).isPresent();
      return gem && service ? "mse.share.gem" : SHARE;
    }

    private void bound(Outputs answer, Citation cited) {
      answer
          .get("bound")
          .ifPresent(
              bound -> {
                matching.bind(String.valueOf(bound));
                law.find(
                    Finding.of(
                        "MSE_SHARE_BOUND",
                        Finding.Weight.NOTE,
                        Message.of("preference.bound." + bound)
                            .with("share", points(Optional.of(answer), "percent").orElseThrow()),
                        cited));
              });
    }

    void ofLocal() {
      List<Bid> group = candidates.of(INVITE_CLASS_I);
      if (candidates.isClassI(candidates.first()) || group.isEmpty()) {
        whole(cited(MARGIN));
        return;
      }
      Optional<BigDecimal> share = points(law.ask("mii.share"), "percent");
      share.ifPresent(percent -> oneByOne(group, INVITE_CLASS_I, percent, cited("mii.share")));
    }

    private void oneByOne(List<Bid> group, String step, BigDecimal share, Citation cited) {
      Matching.Round round = matching.oneByOne(group, step, price(), share, cited);
      if (round == Matching.Round.MATCHED) {
        Map<String, BigDecimal> parts = Map.of(matching.last().id(), share);
        matching.allocate(Allocation.atOnePrice(candidates.first().id(), price(), parts), cited);
      } else if (round == Matching.Round.REFUSED) {
        whole(cited);
      }
    }

    private void together(List<Bid> group, BigDecimal share, Citation cited) {
      Matching.Round round = matching.together(group, INVITE_MSE, price(), share, cited);
      List<Bid> matched = matching.matched();
      if (round == Matching.Round.REFUSED) {
        whole(cited);
      } else if (round == Matching.Round.MATCHED && matched.size() == 1) {
        Map<String, BigDecimal> parts = Map.of(matching.last().id(), share);
        matching.allocate(Allocation.atOnePrice(candidates.first().id(), price(), parts), cited);
      } else if (round == Matching.Round.MATCHED) {
        Message text =
            Message.of("preference.share-several")
                .with("count", matched.size())
                .with("share", new Percent(share));
        law.refer(text, cited);
      }
    }

    private void whole(Citation cited) {
      matching.allocate(Allocation.whole(candidates.first().id(), price()), cited);
    }

    private Money price() {
      return RankedBids.price(candidates.first());
    }

    private Citation cited(String question) {
      return law.cited(question).orElseGet(terms::clause);
    }
  }
}
