package org.govsm.procurement.evaluation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.money.Fraction;
import org.govsm.core.rules.Outputs;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Evaluation of bids by the law of a book: a pure function of the comparison. A fact that is
 * missing of a bid that nothing else sets aside leaves the whole undetermined, and is named with
 * the bid.
 */
public final class BidEvaluation {

  /** The id of the question. */
  public static final String QUESTION = "bid-evaluation";

  /** The id of the question on the terms alone. */
  public static final String TERMS_QUESTION = "evaluation-terms";

  private static final String SINGLE = "single-bid";

  private final RuleBook book;

  private BidEvaluation(RuleBook book) {
    this.book = book;
  }

  /**
   * Evaluation by the law of a book.
   *
   * @param book the law that is asked; what it does not know is not applied
   */
  public static BidEvaluation of(RuleBook book) {
    return new BidEvaluation(book);
  }

  /**
   * Evaluates.
   *
   * @param comparison the terms, the bids, and what the committee found
   * @return the report; with what is missing the bids that are set aside already; where an officer
   *     must decide, as on a method that the law does not name or a tie that nothing parts, the
   *     report as an indication
   */
  public Decision<EvaluationReport> decide(BidComparison comparison) {
    return new Run(book, comparison).decision();
  }

  /**
   * Checks the terms alone, before a bid is in: the method, the weight of quality, the pass mark,
   * and what the method needs them to state.
   *
   * @param terms what the tender states
   * @return the terms; undetermined where they leave something out that the method needs; a
   *     question to an officer where the law does not name what they state
   */
  public Decision<EvaluationTerms> check(EvaluationTerms terms) {
    return checked(terms, true);
  }

  /**
   * Checks the terms of a tender whose bids have no price yet: the method, the pass mark and who
   * gives marks. What weighs or rounds prices is not asked.
   *
   * @param terms what the first of two stages states
   * @return as {@link #check}
   */
  public Decision<EvaluationTerms> checkWithoutPrice(EvaluationTerms terms) {
    return checked(terms, false);
  }

  private Decision<EvaluationTerms> checked(EvaluationTerms terms, boolean priced) {
    TenderLaw law = new TenderLaw(book, terms.facts());
    new TermsLaw(law, terms).check(priced);
    Map<String, @Nullable Object> basis = new HashMap<>(terms.toPlain());
    return law.decision(TERMS_QUESTION, Optional.of(terms), basis);
  }

  /** One evaluation on its way. */
  private static final class Run {

    private final BidComparison comparison;
    private final EvaluationTerms terms;
    private final TenderLaw law;
    private Optional<String> ground = Optional.empty();
    private Optional<String> treatAs = Optional.empty();
    private boolean unsettled = false;

    Run(RuleBook book, BidComparison comparison) {
      this.comparison = comparison;
      terms = comparison.terms();
      law = new TenderLaw(book, terms.facts());
    }

    Decision<EvaluationReport> decision() {
      new TermsLaw(law, terms).check(true);
      if (terms.percent("abnormallyLow").isPresent() && terms.estimate().isEmpty()) {
        law.lacks("value");
      }
      List<Examined> bids = examined();
      bids.forEach(bid -> bid.missing().forEach(law::lacks));
      unsettled = new SeveralBids(law, terms).check(bids);
      EvaluationReport report = law.isOpen() ? open(bids) : ranked(bids);
      Map<String, @Nullable Object> basis = new HashMap<>(comparison.toPlain());
      return law.decision(QUESTION, Optional.of(report), basis);
    }

    private List<Examined> examined() {
      Eligibility eligibility = new Eligibility(law, terms);
      Gates gates = new Gates(comparison);
      List<Examined> bids = comparison.bids().stream().map(Examined::new).toList();
      for (Examined bid : bids) {
        eligibility.examine(bid);
        secured(bid);
        gates.examine(bid);
      }
      return bids;
    }

    private void secured(Examined bid) {
      String id = bid.bid().id();
      comparison
          .securityRefused(id)
          .map(reason -> Message.of("evaluation.aside.security").with("reason", reason))
          .ifPresent(text -> bid.setAside("BID_SECURITY", text.with("bid", id), terms.clause()));
    }

    /** What is set aside stays so, whatever is still missing. */
    private EvaluationReport open(List<Examined> bids) {
      List<BidResult> results =
          bids.stream().map(bid -> new BidResult(bid, Optional.empty())).toList();
      tell(bids);
      return new EvaluationReport(terms, results, Optional.empty(), ground, treatAs);
    }

    private EvaluationReport ranked(List<Examined> bids) {
      List<Examined> responsive = bids.stream().filter(Examined::isResponsive).toList();
      scores(responsive);
      Ranking ranking = new Ranking(terms, law, responsive);
      Optional<Examined> first = ranking.first();
      if (responsive.isEmpty()) {
        none(bids);
      } else if (SeveralBids.bidders(responsive) == 1) {
        single();
      }
      if (ground.isPresent() || unsettled) {
        first = Optional.empty();
      }
      first.ifPresent(bid -> new PriceChecks(law, terms).check(bid, responsive));
      responsive.stream()
          .sorted(Comparator.comparing(bid -> ranking.rank(bid).orElseThrow()))
          .forEach(bid -> place(bid, ranking.rank(bid).orElseThrow()));
      responsive.forEach(bid -> even(bid, responsive, ranking));
      tell(bids);
      return new EvaluationReport(
          terms, results(bids, ranking), first.map(bid -> bid.bid().id()), ground, treatAs);
    }

    private void scores(List<Examined> responsive) {
      Scores scores = new Scores(terms);
      if (terms.hasMarks()) {
        scores.quality(responsive);
      }
      if (terms.method().equals(Methods.QCBS)) {
        Fraction weight = Fraction.of(terms.percent("technicalWeight").orElseThrow());
        scores.weighted(responsive, weight);
      }
    }

    private static List<BidResult> results(List<Examined> bids, Ranking ranking) {
      return bids.stream()
          .map(bid -> new BidResult(bid, ranking.rank(bid)))
          .sorted(
              Comparator.<BidResult>comparingInt(r -> r.rank().orElse(Integer.MAX_VALUE))
                  .thenComparing(result -> result.bid().id()))
          .toList();
    }

    private void none(List<Examined> bids) {
      boolean marks =
          !bids.isEmpty()
              && bids.stream()
                  .flatMap(bid -> bid.reasons().stream())
                  .filter(reason -> reason.weight() == Finding.Weight.BLOCKING)
                  .allMatch(reason -> reason.code().equals("BELOW_PASS_MARK"));
      String code = marks ? "NONE_PASSES_TECHNICALLY" : "NONE_RESPONSIVE";
      ground = Optional.of(code);
      Citation cited = PriceChecks.ground(law, code).orElseGet(terms::clause);
      law.find(
          Finding.of(
              code,
              Finding.Weight.WARNING,
              bids.isEmpty()
                  ? Message.of("evaluation.no-bids")
                  : Message.of("evaluation.none").with("bids", bids.size()),
              cited));
    }

    /** One effective bid may stand on conditions, and counts as a single tender. */
    private void single() {
      if (!law.knows(SINGLE)) {
        law.refer(Message.of("evaluation.single-open"), terms.clause());
        return;
      }
      Optional<Outputs> answer = law.ask(SINGLE);
      treatAs = answer.flatMap(found -> found.get("treatAs")).map(String::valueOf);
      if (answer
          .flatMap(found -> found.get("mayStand"))
          .filter(Boolean.FALSE::equals)
          .isPresent()) {
        ground = treatAs;
        treatAs = Optional.empty();
      }
    }

    private void place(Examined bid, int rank) {
      Message text =
          Message.of(bid.score().isPresent() ? "evaluation.place-qcbs" : place())
              .with("bid", bid.bid().id())
              .with("rank", rank)
              .with("price", bid.bid().price().orElseThrow());
      if (bid.quality().isPresent()) {
        text = text.with("technical", bid.quality().get().shown());
      }
      if (bid.score().isPresent()) {
        text =
            text.with("financial", bid.financial().orElseThrow().shown())
                .with("weight", terms.percent("technicalWeight").orElseThrow())
                .with("score", bid.score().get().shown());
      }
      bid.note("RANKED", text, terms.clause());
      law.step("rank", text, terms.clause());
    }

    /** Bids that share a place are told, wherever it is. */
    private void even(Examined bid, List<Examined> responsive, Ranking ranking) {
      List<Object> others =
          responsive.stream()
              .filter(other -> ranking.rank(other).equals(ranking.rank(bid)))
              .map(other -> other.bid().id())
              .filter(id -> !id.equals(bid.bid().id()))
              .sorted()
              .<Object>map(id -> id)
              .toList();
      if (!others.isEmpty()) {
        Message text =
            Message.of("evaluation.even")
                .with("bid", bid.bid().id())
                .with("others", others)
                .with("rank", ranking.rank(bid).orElseThrow());
        bid.note("EVEN", text, terms.clause());
      }
    }

    private String place() {
      return Methods.hasMarks(terms.method()) ? "evaluation.place-marks" : "evaluation.place";
    }

    /** What sets bids aside is a step, what warns of them a finding of the whole. */
    private void tell(List<Examined> bids) {
      for (Examined bid : bids) {
        for (Finding reason : bid.reasons()) {
          if (reason.weight() == Finding.Weight.BLOCKING) {
            law.step("set-aside", reason.text(), reason.citation());
          } else if (reason.weight() == Finding.Weight.WARNING) {
            law.find(reason);
          }
        }
      }
    }
  }
}
