package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Ruling;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardPlan;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.AwardReport;
import org.govsm.procurement.award.SecurityReturn;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.evaluation.BidComparison;
import org.govsm.procurement.evaluation.BidEvaluation;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.evaluation.EvaluationReport;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.preference.PurchasePreference;
import org.govsm.procurement.tender.ReceivedBid;
import org.govsm.procurement.tender.SecurityStanding;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Evaluation of a tender as it stands: what the committee found, and what follows by the law of the
 * department.
 *
 * @param comparison the opened bids, with what the committee found once its assessment is over
 * @param evaluation the places of the bids
 * @param preference who is asked to match, and how the order is shared
 * @param plan the award as it would be made now, or as it was made
 * @param lacks the facts without which nothing is awarded, and that the committee can find
 * @param securities how each bid security stands whose packet was opened
 * @param returns the bid securities that are to be returned
 * @param performanceForms the forms of a performance security that are taken
 * @param classes what stands against a class of enterprise on which the committee is to decide, by
 *     bid
 * @param questions what waits for an act of the competent authority, by the law of the book
 * @param names bidders by the register of suppliers where their packet has no name, by bid
 */
record Evaluated(
    AwardRecord record,
    Instant asOf,
    BidComparison comparison,
    Decision<EvaluationReport> evaluation,
    Decision<PreferenceReport> preference,
    Decision<AwardReport> plan,
    List<String> lacks,
    Map<String, SecurityStanding> securities,
    Map<String, SecurityReturn> returns,
    List<String> performanceForms,
    Map<String, Finding> classes,
    List<String> questions,
    Map<String, String> names) {

  /** Nobody told yet whether the bid passed. */
  static final String RESULT_OPEN = "RESULT_OPEN";

  /** The bid passed, and its price is still to be revealed. */
  static final String PRICE_OPEN = "PRICE_OPEN";

  static Evaluated of(
      Transaction tx, StoredTender one, AwardRecord record, RuleBook book, Instant now) {
    Instant asOf = record.award().map(AwardAct::at).orElse(now);
    BidComparison comparison = record.comparison(asOf);
    Decision<PreferenceReport> preference =
        PurchasePreference.of(book).decide(comparison, record.answers(), record.officer());
    return new Evaluated(
        record,
        asOf,
        comparison,
        BidEvaluation.of(book).decide(comparison),
        preference,
        AwardPlan.of(book)
            .decide(
                comparison, record.answers(), record.terms(Moments.day(asOf)), record.officer()),
        record.lacks(book, asOf),
        record.securities(book, asOf),
        record.securityReturns(book, now),
        record.performanceForms(book),
        preference.found().map(report -> record.openClasses(book, report)).orElse(Map.of()),
        record.openQuestions(now, book),
        RegisterNames.of(tx, one, record));
  }

  /** Who is to be asked to match, or was asked and has not answered; nothing where nobody is. */
  Optional<Invitation> next() {
    return record.isAssessed() && !isLapsed()
        ? preference.found().stream().flatMap(found -> found.waiting().stream()).findFirst()
        : Optional.empty();
  }

  /** Whether no bid is valid any more, and none was awarded: nothing leads to an award now. */
  boolean isLapsed() {
    return record.isLapsed(asOf);
  }

  /**
   * Why no bid can be taken, as the law names it; nothing before the assessment is over, while a
   * result or a price is waited for, and once something is awarded. Bids that are no longer valid
   * cannot be taken at any time.
   */
  Optional<String> ground() {
    if (isLapsed()) {
      return Optional.of("VALIDITY_ENDED");
    }
    return record.award().isPresent() || !isKnown()
        ? Optional.empty()
        : plan.found().flatMap(found -> found.preference().evaluation().ground());
  }

  /** The bids whose result or price is still to come, by how they stand; none before the end. */
  List<String> waited(String standing) {
    List<String> priced = record.tender().opened(asOf).stream().map(Bid::id).toList();
    return record.tender().bids().stream()
        .filter(ReceivedBid::stands)
        .map(ReceivedBid::id)
        .filter(bid -> !priced.contains(bid) && unpriced(bid).equals(standing))
        .toList();
  }

  /** Whether the tender asks a bid security, so that each bid has a standing. */
  boolean isSecurityAsked() {
    return record.tender().tender().node().branch("bidSecurity").isPresent();
  }

  /** The price of a bid, where it was revealed. */
  Optional<Money> price(String bid) {
    return record.tender().opened(asOf).stream()
        .filter(one -> one.id().equals(bid))
        .findFirst()
        .flatMap(Bid::price);
  }

  /** Whether nobody can say yet which bid is taken. */
  boolean isWaitedFor() {
    boolean runs = asOf.isBefore(record.tender().tender().closes());
    return runs || !waited(RESULT_OPEN).isEmpty() || !waited(PRICE_OPEN).isEmpty();
  }

  /** Whether places, preference and award can be told: what is said before may turn out wrong. */
  boolean isKnown() {
    return record.award().isPresent() || record.isAssessed() && !isWaitedFor();
  }

  /** What the law refers to an officer on the way to the award, once nothing else is missing. */
  Optional<Ruling.Refer<AwardReport>> referred() {
    return plan.ruling() instanceof Ruling.Refer<AwardReport> refer
        ? Optional.of(refer)
        : Optional.empty();
  }

  /**
   * How a bid stands whose price is not known: set aside only where the packet failed, and does not
   * pass now, or the price was not revealed in time.
   */
  String unpriced(String bid) {
    if (record.passedAgain().contains(bid)) {
      return PRICE_OPEN;
    }
    Optional<Boolean> passed =
        record.tender().technicalResult(bid).map(TenderRecord.PacketResult::passed);
    boolean late = record.tender().notRevealed(asOf).contains(bid);
    return passed.filter(met -> !met).isPresent() || late || record.lapsed(asOf).contains(bid)
        ? "SET_ASIDE"
        : passed.isPresent() ? PRICE_OPEN : RESULT_OPEN;
  }

  /** The bids among which an officer may share the order. */
  List<String> standing() {
    return report().stream()
        .flatMap(found -> found.bids().stream())
        .filter(result -> result.standing() == BidStanding.RANKED)
        .map(result -> result.bid().id())
        .toList();
  }

  /** The places of the bids, as far as they are known. */
  Optional<EvaluationReport> report() {
    return evaluation.found();
  }
}
