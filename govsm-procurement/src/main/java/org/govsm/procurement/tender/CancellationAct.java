package org.govsm.procurement.tender;

import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Cancellation: on a ground that the law names for rejecting all bids, or on another that an
 * officer decided; a ground that the record contradicts is refused.
 */
final class CancellationAct {

  private static final String GROUNDS = "reject-all.grounds";
  private static final String REFUND = "bid-security.refund";

  private final Acting acting;
  private final ActFindings findings;

  CancellationAct(Acting acting) {
    this.acting = acting;
    findings = acting.findings();
  }

  void check() {
    String ground = acting.act().text("ground");
    Optional<Citation> rule = findings.cite(GROUNDS, "ground", ground);
    if (rule.isPresent()) {
      contradiction(ground, rule.get());
    } else {
      findings.refer("cancellation-ground", Message.of("tender.act.ground-open"), list());
    }
    acting.publishedAlike();
    follows();
  }

  private Citation list() {
    return findings
        .look(GROUNDS, Map.of())
        .map(decision -> findings.cited(decision, "tenderPeriod"))
        .orElseGet(() -> acting.tender().clause("tenderPeriod"));
  }

  private void contradiction(String ground, Citation rule) {
    TenderState state = acting.state();
    boolean holds =
        switch (ground) {
          case "NONE_PASSES_TECHNICALLY" -> state.has(Kind.TECHNICAL_RESULT) && !state.hasPassed();
          case "NONE_RESPONSIVE" ->
              state.has(Kind.TECHNICAL_OPENING) || state.has(Kind.FINANCIAL_OPENING);
          case "PRICES_ABOVE_ESTIMATE" -> state.has(Kind.FINANCIAL_OPENING);
          default -> !acting.at().isBefore(acting.tender().closes());
        };
    if (!holds) {
      findings.refuse("GROUND_CONTRADICTED", Message.of("tender.act.ground-contradicted"), rule);
    }
  }

  /** What follows: securities go back, and bidders may ask for the reasons. */
  private void follows() {
    if (acting.state().bids().isEmpty()) {
      return;
    }
    Optional<Decision<Outputs>> refund = findings.look(REFUND, Map.of("stage", "AFTER_AWARD"));
    findings.note(
        "SECURITIES_RETURNED",
        Message.of("tender.act.securities"),
        refund
            .map(decision -> findings.cited(decision, "bidSecurity"))
            .orElseGet(() -> acting.tender().clause("bidSecurity")));
    findings
        .cite("bidder.rights", "right", "REASONS_ON_ENQUIRY")
        .ifPresent(
            rule -> findings.note("REASONS_ON_ENQUIRY", Message.of("tender.act.reasons"), rule));
  }
}
