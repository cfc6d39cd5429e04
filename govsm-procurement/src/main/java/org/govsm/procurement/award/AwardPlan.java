package org.govsm.procurement.award;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.rules.Case;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.MatchAnswers;
import org.govsm.procurement.preference.OfficerAllocation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.preference.PurchasePreference;
import org.govsm.procurement.tenderlaw.TenderLaw;
import org.jspecify.annotations.Nullable;

/**
 * Plan of an award by the law of a book: the order in full or in parts, a letter to every bidder,
 * and the days for the contract. Nothing is awarded while anything before it is open; where no bid
 * may be taken every bidder is told why, and there is no day for a contract.
 */
public final class AwardPlan {

  /** The id of the question. */
  public static final String QUESTION = "award-plan";

  /** The finding that the tender states a day for the contract that does not fit the award. */
  public static final String CONTRACT_DAY = "CONTRACT_DAY";

  /** The finding that no bid may be taken, so that there is nothing to award. */
  public static final String NOTHING = "NOTHING_AWARDED";

  static final String SIGN_DAYS = "contract.sign-days";

  private final RuleBook book;

  private AwardPlan(RuleBook book) {
    this.book = book;
  }

  /** Plans by the law of a book. */
  public static AwardPlan of(RuleBook book) {
    return new AwardPlan(book);
  }

  /**
   * Plans the award.
   *
   * @param comparison the terms, the bids, and what the committee found
   * @param answers what bidders who were asked to match have answered
   * @param terms the day of the award, validity and standstill
   * @return the report; where an officer must decide, as on an award after the validity of the
   *     bids, the report as an indication; nothing but the question where the terms are of another
   *     tender
   */
  public Decision<AwardReport> decide(
      BidComparison comparison, MatchAnswers answers, AwardTerms terms) {
    return decide(comparison, answers, terms, Optional.empty());
  }

  /**
   * Plans the award, where an officer decided what the law refers.
   *
   * @param comparison the terms, the bids, and what the committee found
   * @param answers what bidders who were asked to match have answered
   * @param terms the day of the award, validity and standstill
   * @param officer how an officer shared the order; as {@link PurchasePreference} has it
   * @return as without it
   */
  public Decision<AwardReport> decide(
      BidComparison comparison,
      MatchAnswers answers,
      AwardTerms terms,
      Optional<OfficerAllocation> officer) {
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("comparison", comparison.toPlain());
    basis.put("answers", answers.toPlain());
    basis.put("award", terms.toPlain());
    officer.ifPresent(decided -> basis.put("officer", decided.toPlain()));
    if (!terms.tender().equals(comparison.terms().tender())) {
      return otherTender(comparison, terms, basis);
    }
    Decision<PreferenceReport> preferred =
        PurchasePreference.of(book).decide(comparison, answers, officer);
    Case.Draft facts = comparison.terms().facts().toDraft();
    terms.award().ifPresent(day -> facts.day("award", day));
    TenderLaw law = new TenderLaw(book, facts.done());
    law.carry(preferred);
    Optional<AwardReport> report =
        preferred
            .found()
            .map(
                known ->
                    nothing(known, preferred, terms)
                        .map(why -> nothing(law, comparison, known, why))
                        .orElseGet(() -> awarded(law, comparison, answers, terms, known)));
    if (preferred.found().isEmpty()) {
      days(law, comparison, answers, terms);
    }
    return law.decision(QUESTION, report, basis);
  }

  private static AwardReport nothing(
      TenderLaw law, BidComparison comparison, PreferenceReport known, Finding why) {
    law.find(why);
    return AwardReport.nothing(comparison, known, why);
  }

  private static AwardReport awarded(
      TenderLaw law,
      BidComparison comparison,
      MatchAnswers answers,
      AwardTerms terms,
      PreferenceReport known) {
    ContractDays days = days(law, comparison, answers, terms);
    return new AwardReport(
        known, letters(comparison, known), days.from(), days.signBy(), days.cited());
  }

  private record ContractDays(
      Optional<LocalDate> from, Optional<LocalDate> signBy, Optional<Citation> cited) {}

  /** The days for the contract; what stands against those of the award is found. */
  private static ContractDays days(
      TenderLaw law, BidComparison comparison, MatchAnswers answers, AwardTerms terms) {
    if (terms.award().isEmpty()) {
      law.lacks("award");
    }
    AwardDays days = new AwardDays(law, terms);
    days.afterPublication(comparison.terms().facts().day("publication"));
    days.answered(answers);
    days.validity();
    Optional<LocalDate> signBy = signBy(law, terms);
    Optional<LocalDate> from = contractFrom(law, terms, signBy);
    days.contractDay(from, signBy);
    from.ifPresent(days::signing);
    return new ContractDays(from, signBy, signBy.flatMap(day -> law.cited(SIGN_DAYS)));
  }

  /** That no bid may be taken, and why. */
  private static Optional<Finding> nothing(
      PreferenceReport known, Decision<PreferenceReport> preferred, AwardTerms terms) {
    return known
        .evaluation()
        .ground()
        .map(
            code ->
                Finding.of(
                    NOTHING,
                    Finding.Weight.WARNING,
                    Message.of("award.nothing")
                        .with("ground", new Term("evaluation.ground." + code)),
                    preferred.trace().findings().stream()
                        .filter(found -> found.code().equals(code))
                        .map(Finding::citation)
                        .findFirst()
                        .orElseGet(terms::clause)));
  }

  /** The award that stands on record, planned as on the day on which it was made. */
  Decision<AwardReport> standing(AwardRecord record) {
    Instant at = record.award().orElseThrow().at();
    return decide(
        record.comparison(at),
        record.answers(),
        record.terms(AwardRecord.day(at)),
        record.officer());
  }

  private Decision<AwardReport> otherTender(
      BidComparison comparison, AwardTerms terms, Map<String, @Nullable Object> basis) {
    TenderLaw law = new TenderLaw(book, comparison.terms().facts());
    Message text =
        Message.of("award.other-tender")
            .with("other", terms.tender())
            .with("tender", comparison.terms().tender());
    block(law, terms, "AWARD_OF_OTHER_TENDER", text);
    return law.decision(QUESTION, Optional.empty(), basis);
  }

  static void block(TenderLaw law, AwardTerms terms, String code, Message text) {
    law.find(Finding.of(code, Finding.Weight.BLOCKING, text, terms.clause()));
    law.refer(text, terms.clause());
  }

  private static Optional<LocalDate> signBy(TenderLaw law, AwardTerms terms) {
    return law.knows(SIGN_DAYS) && terms.award().isPresent()
        ? law.ask(SIGN_DAYS)
            .flatMap(answer -> answer.get("days"))
            .map(BigDecimal.class::cast)
            .map(days -> terms.award().get().plusDays(days.longValueExact()))
        : Optional.empty();
  }

  /** The day after the last day of the standstill; one that ends after the last day blocks. */
  private static Optional<LocalDate> contractFrom(
      TenderLaw law, AwardTerms terms, Optional<LocalDate> signBy) {
    Optional<LocalDate> from =
        terms
            .award()
            .map(day -> terms.standstillDays().map(days -> day.plusDays(days + 1)).orElse(day));
    from.filter(day -> signBy.filter(day::isAfter).isPresent())
        .ifPresent(
            day -> {
              Message text =
                  Message.of("award.standstill-too-long")
                      .with("from", day)
                      .with("last", signBy.orElseThrow());
              block(law, terms, "STANDSTILL_TOO_LONG", text);
            });
    return from;
  }

  private static List<AwardReport.Letter> letters(
      BidComparison comparison, PreferenceReport preference) {
    return preference.allocations().isEmpty()
        ? List.of()
        : preference.lines().stream().map(line -> letter(comparison, preference, line)).toList();
  }

  private static AwardReport.Letter letter(
      BidComparison comparison, PreferenceReport preference, PreferenceReport.Line line) {
    Optional<Allocation> part =
        preference.allocations().stream().filter(a -> a.bid().equals(line.bid())).findFirst();
    return new AwardReport.Letter(
        line.bid(), comparison.bid(line.bid()).orElseThrow().bidder().id(), part, line.reasons());
  }
}
