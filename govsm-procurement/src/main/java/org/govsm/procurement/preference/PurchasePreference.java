package org.govsm.procurement.preference;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Purchase preference by the law of a book: a pure function of the comparison of bids and of what
 * bidders answered. While an answer is waited for it is what is missing, and the report says who is
 * to be asked and at what price.
 */
public final class PurchasePreference {

  /** The id of the question. */
  public static final String QUESTION = "purchase-preference";

  private final RuleBook book;

  private PurchasePreference(RuleBook book) {
    this.book = book;
  }

  /**
   * Preference by the law of a book.
   *
   * @param book the law that is asked: of the Union, or of a state, whose own order then holds
   */
  public static PurchasePreference of(RuleBook book) {
    return new PurchasePreference(book);
  }

  /**
   * Decides who gets the order, or who is asked next.
   *
   * @param comparison the terms, the bids, and what the committee found
   * @param answers what bidders who were asked to match have answered
   * @return the report; undetermined while a fact or an answer is missing, such as {@code
   *     B2/match}; where an officer must decide, the report as an indication; nothing but the
   *     question where the answers are of another tender
   */
  public Decision<PreferenceReport> decide(BidComparison comparison, MatchAnswers answers) {
    return decide(comparison, answers, Optional.empty());
  }

  /**
   * Decides who gets the order, where an officer decided what the law refers.
   *
   * @param comparison the terms, the bids, and what the committee found
   * @param answers what bidders who were asked to match have answered
   * @param officer what an officer decided; a blocking finding says why it does not hold, as where
   *     the law answers, a bid does not stand, or a price is above that of the bid
   * @return as without it; where the law refers, the order as the officer shared it
   */
  public Decision<PreferenceReport> decide(
      BidComparison comparison, MatchAnswers answers, Optional<OfficerAllocation> officer) {
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("comparison", comparison.toPlain());
    basis.put("answers", answers.toPlain());
    officer.ifPresent(decided -> basis.put("officer", decided.toPlain()));
    if (!answers.tender().equals(comparison.terms().tender())) {
      return otherTender(comparison, answers, basis);
    }
    Decision<EvaluationReport> evaluated = BidEvaluation.of(book).decide(comparison);
    TenderLaw law = new TenderLaw(book, comparison.terms().facts());
    law.carry(evaluated);
    Optional<PreferenceReport> made =
        evaluated.found().map(known -> new Run(law, comparison, known, answers, officer).made());
    return law.decision(QUESTION, made, basis);
  }

  private Decision<PreferenceReport> otherTender(
      BidComparison comparison, MatchAnswers answers, Map<String, @Nullable Object> basis) {
    TenderLaw law = new TenderLaw(book, comparison.terms().facts());
    Citation clause = comparison.terms().clause();
    Message text =
        Message.of("preference.other-tender")
            .with("other", answers.tender())
            .with("tender", comparison.terms().tender());
    law.find(Finding.of("ANSWERS_OF_OTHER_TENDER", Finding.Weight.BLOCKING, text, clause));
    law.refer(text, clause);
    return law.decision(QUESTION, Optional.empty(), basis);
  }

  /** One decision on its way. */
  private record Run(
      TenderLaw law,
      BidComparison comparison,
      EvaluationReport report,
      MatchAnswers answers,
      Optional<OfficerAllocation> officer) {

    PreferenceReport made() {
      Matching matching = new Matching(law, comparison, counted());
      Optional<OrderReasons> orders = Optional.empty();
      if (report.first().isPresent() && !law.isOpen()) {
        orders = run(matching);
        matching.requireAsked(comparison.terms().clause());
      }
      officer.ifPresent(
          decided -> new OfficerDecision(law, comparison.terms(), report, decided).into(matching));
      AnswerDays days = new AnswerDays(law, comparison.terms());
      days.check(answers);
      days.inTurn(answers, matching.turns());
      List<PreferenceReport.Line> lines =
          new Lines(law, comparison.terms(), matching, orders, report).toList();
      return new PreferenceReport(
          report, matching.invitations(), matching.allocations(), lines, classesRefused());
    }

    /** Without what was answered as an enterprise by a bid whose class is refused since. */
    private MatchAnswers counted() {
      List<String> lapsed = answers.asEnterprise(classesRefused());
      for (String bid : lapsed) {
        Message text = Message.of("preference.answer-lapsed").with("bid", bid);
        law.find(
            Finding.of("ANSWER_LAPSED", Finding.Weight.WARNING, text, comparison.terms().clause()));
      }
      return answers.without(lapsed);
    }

    private Set<String> classesRefused() {
      return comparison.bids().stream()
          .map(Bid::id)
          .filter(bid -> comparison.classRefused(bid).isPresent())
          .collect(Collectors.toSet());
    }

    /** The Union's orders where the book has them; else what the state has. */
    private Optional<OrderReasons> run(Matching matching) {
      if (law.knows("mse.band")) {
        CentralPreference central =
            new CentralPreference(
                law,
                comparison.terms(),
                report,
                matching,
                officer.filter(OfficerAllocation::isStanding).isPresent());
        central.run();
        return central.reasons();
      }
      new StatePolicy(law, comparison.terms(), report, matching).run();
      return Optional.empty();
    }
  }
}
