package org.govsm.procurement.award;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Step;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.bid.GivenSecurity;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.evaluation.BidStanding;
import org.govsm.procurement.preference.Allocation;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.preference.MatchAnswers.Answer;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Proof that a bidder who is preferred as a micro or small enterprise is one: by the register of
 * suppliers, else by a decision of the committee.
 */
final class EnterpriseProof {

  private final AwardActing acting;
  private final AwardRecord record;

  EnterpriseProof(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  /** The bids whose class counts by now and is still to be accepted or not. */
  static Map<String, Finding> open(AwardRecord record, RuleBook book, PreferenceReport report) {
    Map<String, Finding> open = new TreeMap<>();
    Stream<String> exempt = exempt(record).stream().filter(bid -> isEnterprise(report, bid));
    Stream.of(invited(report), keptFirst(report), referred(report), exempt)
        .flatMap(bids -> bids)
        .distinct()
        .forEach(bid -> against(record, book, bid).ifPresent(found -> open.put(bid, found)));
    return open;
  }

  /** The bids within reach whom an officer may prefer, as the law refers the question. */
  private static Stream<String> referred(PreferenceReport report) {
    return report.lines().stream()
        .filter(
            line ->
                line.reasons().stream()
                    .anyMatch(reason -> reason.text().key().equals("preference.order.open")))
        .map(PreferenceReport.Line::bid)
        .filter(bid -> isEnterprise(report, bid));
  }

  /** The bids that an officer gives a part, beside the first. */
  private static Stream<String> shared(PreferenceReport report) {
    Optional<String> first = report.evaluation().first().map(result -> result.bid().id());
    return report.allocations().stream()
        .map(Allocation::bid)
        .filter(bid -> !first.equals(Optional.of(bid)))
        .filter(bid -> report.invitations().stream().noneMatch(one -> one.bid().equals(bid)))
        .filter(bid -> isEnterprise(report, bid));
  }

  private static boolean isEnterprise(PreferenceReport report, String bid) {
    return report
        .evaluation()
        .bid(bid)
        .filter(result -> result.standing() != BidStanding.SET_ASIDE)
        .flatMap(result -> result.bid().bidder().isMse())
        .orElse(false);
  }

  private static Stream<String> invited(PreferenceReport report) {
    return report.invitations().stream()
        .filter(invitation -> invitation.step().contains("MSE"))
        .filter(
            invitation -> invitation.answer().filter(answer -> answer != Answer.ACCEPTED).isEmpty())
        .map(Invitation::bid);
  }

  /** The bids that claim to be exempt from the bid security as such an enterprise. */
  static List<String> exempt(AwardRecord record) {
    return Stream.concat(
            record.tender().technicalPackets().stream(),
            record.tender().opened(Instant.MAX).stream().map(TechnicalPacket::of))
        .filter(
            packet ->
                packet
                    .security()
                    .flatMap(GivenSecurity::exemption)
                    .filter("MSE"::equals)
                    .isPresent())
        .map(TechnicalPacket::id)
        .distinct()
        .toList();
  }

  /** What stands against a class on which nobody decided yet. */
  private static Optional<Finding> against(AwardRecord record, RuleBook book, String bid) {
    Optional<RegistrationProof> proof = record.enterprise(bid);
    if (proof.filter(RegistrationProof.CONFIRMED::equals).isPresent()
        || record.classDecision(bid).isPresent()) {
      return Optional.empty();
    }
    Message text =
        record
            .waiting(bid)
            .or(() -> proof)
            .map(
                known ->
                    Message.of("tender.security.proof." + known)
                        .with("check", new Term("fact.check." + Identifiers.UDYAM)))
            .orElseGet(() -> Message.of("award.act.class-unheld"));
    return Optional.of(Finding.of("MSE_CLASS", Weight.WARNING, text, rule(record, book)));
  }

  private static Citation rule(AwardRecord record, RuleBook book) {
    TenderLaw law = new TenderLaw(book, record.tender().tender().evaluation().facts());
    return law.consult("mse.proof", Map.of()).stream()
        .flatMap(decision -> decision.trace().steps().stream())
        .findFirst()
        .map(Step::citation)
        .orElseGet(() -> record.tender().tender().evaluation().clause());
  }

  /** Before a bidder is asked to match because of its class. */
  void asked(Invitation invitation) {
    if (invitation.step().contains("MSE")) {
      require(invitation.bid());
    }
  }

  /** Before an order goes to a bid because of its class. */
  void awarded(AwardReport report) {
    PreferenceReport preference = report.preference();
    Stream.of(invited(preference), keptFirst(preference), shared(preference))
        .flatMap(bids -> bids)
        .distinct()
        .filter(bid -> report.part(bid).isPresent())
        .forEach(this::require);
  }

  /** The first bid, where no other enterprise is asked to match because the first is one too. */
  private static Stream<String> keptFirst(PreferenceReport preference) {
    return preference.lines().stream()
        .flatMap(line -> line.reasons().stream())
        .filter(reason -> reason.code().startsWith("MSE"))
        .filter(reason -> reason.text().key().equals("preference.order.first-of-class"))
        .map(reason -> String.valueOf(reason.text().values().get("first")));
  }

  /** A sentence is no yes: the committee says yes or no by an act of its own. */
  private void require(String bid) {
    against(record, acting.book(), bid)
        .ifPresentOrElse(
            found ->
                acting.refuse(
                    "MSE_CLASS",
                    Message.of("award.act.mse-class").with("bid", bid).with("found", found.text()),
                    found.citation()),
            () -> told(bid));
  }

  private void told(String bid) {
    record
        .classDecision(bid)
        .filter(meeting -> !ClassActs.isRefused(meeting))
        .map(meeting -> meeting.text("reason"))
        .ifPresent(
            reason ->
                acting.warn(
                    "CLASS_ACCEPTED",
                    Message.of("award.act.class-accepted").with("bid", bid).with("reason", reason),
                    rule(record, acting.book())));
  }
}
