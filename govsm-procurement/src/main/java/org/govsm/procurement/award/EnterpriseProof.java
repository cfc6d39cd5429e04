package org.govsm.procurement.award;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.Step;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.rules.RuleBook;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.bid.RegistrationProof;
import org.govsm.procurement.preference.Invitation;
import org.govsm.procurement.preference.PreferenceReport;
import org.govsm.procurement.tenderlaw.TenderLaw;

/**
 * Proof that a bidder who is preferred as a micro or small enterprise is one: by the register of
 * suppliers, else by a reason on record.
 */
final class EnterpriseProof {

  private final AwardActing acting;
  private final AwardRecord record;

  EnterpriseProof(AwardActing acting) {
    this.acting = acting;
    record = acting.record();
  }

  static Optional<Finding> against(AwardRecord record, RuleBook book, String bid) {
    Optional<RegistrationProof> proof = record.enterprise(bid);
    if (proof.filter(RegistrationProof.CONFIRMED::equals).isPresent()) {
      return Optional.empty();
    }
    Message text =
        proof
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
    if (isOfEnterprise(invitation)) {
      refer(invitation.bid(), acting.act().decided());
    }
  }

  /** Before an order goes to a bid because of its class; what was decided then stands. */
  void awarded(AwardReport report, Optional<String> decided) {
    Stream.concat(
            report.preference().invitations().stream()
                .filter(EnterpriseProof::isOfEnterprise)
                .map(Invitation::bid),
            keptFirst(report.preference()))
        .distinct()
        .filter(bid -> isAllocated(report, bid))
        .forEach(bid -> refer(bid, decided(bid).or(() -> decided)));
  }

  /** The first bid, where no other enterprise is asked to match because the first is one too. */
  private static Stream<String> keptFirst(PreferenceReport preference) {
    return preference.lines().stream()
        .flatMap(line -> line.reasons().stream())
        .filter(reason -> reason.code().startsWith("MSE"))
        .filter(reason -> reason.text().key().equals("preference.order.first-of-class"))
        .map(reason -> String.valueOf(reason.text().values().get("first")));
  }

  private static boolean isAllocated(AwardReport report, String bid) {
    return report.preference().allocations().stream().anyMatch(one -> one.bid().equals(bid));
  }

  static boolean isOfEnterprise(Invitation invitation) {
    return invitation.step().contains("MSE");
  }

  private Optional<String> decided(String bid) {
    return record.acts().stream()
        .filter(act -> act.kind() == Kind.MATCH_REQUEST && act.text("bid").equals(bid))
        .reduce((first, last) -> last)
        .flatMap(AwardAct::decided);
  }

  private void refer(String bid, Optional<String> decided) {
    against(record, acting.book(), bid)
        .ifPresent(
            found ->
                acting.refer(
                    "mse-class",
                    Message.of("award.act.mse-class").with("bid", bid).with("found", found.text()),
                    found.citation(),
                    decided));
  }
}
