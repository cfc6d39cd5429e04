package org.govsm.procurement.tender;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.money.Money;
import org.govsm.core.rules.Outputs;
import org.govsm.core.text.Message;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.SealedBid;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Cancellation: on a ground that the law names for rejecting all bids, or on another that an
 * officer decided; a ground that the record contradicts is refused.
 */
final class CancellationAct {

  private static final String GROUNDS = "reject-all.grounds";
  private static final String REFUND = "bid-security.refund";

  /** What the record says of a ground. */
  private enum Borne {
    OUT,
    OPEN,
    SEALED,
    CONTRADICTED;

    static Borne of(boolean holds) {
      return holds ? OUT : CONTRADICTED;
    }
  }

  private final Acting acting;
  private final ActFindings findings;
  private final TenderState state;

  CancellationAct(Acting acting) {
    this.acting = acting;
    findings = acting.findings();
    state = acting.state();
  }

  void check() {
    String ground = acting.act().text("ground");
    Optional<Citation> rule = findings.cite(GROUNDS, "ground", ground);
    if (rule.isPresent()) {
      against(ground, rule.get());
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

  private void against(String ground, Citation rule) {
    Borne borne =
        switch (ground) {
          case "NONE_PASSES_TECHNICALLY" -> nonePasses();
          case "NONE_RESPONSIVE" -> noneResponsive();
          case "PRICES_ABOVE_ESTIMATE" -> pricesAbove();
          default -> noCompetition();
        };
    if (borne == Borne.CONTRADICTED) {
      findings.refuse("GROUND_CONTRADICTED", Message.of("tender.act.ground-contradicted"), rule);
    } else if (borne == Borne.OPEN) {
      findings.refer("cancellation-ground", Message.of("tender.act.ground-unproven"), rule);
    } else if (borne == Borne.SEALED) {
      findings.refuse("BIDS_SEALED", Message.of("tender.act.bids-sealed"), rule);
    }
  }

  private Borne nonePasses() {
    return Borne.of(state.has(Kind.TECHNICAL_RESULT) && !state.hasPassed());
  }

  /** Whether bids of one packet are responsive is on no record before their evaluation. */
  private Borne noneResponsive() {
    if (!isClosed()) {
      return Borne.CONTRADICTED;
    } else if (isSealed()) {
      return Borne.SEALED;
    } else if (state.standing().isEmpty()) {
      return Borne.OUT;
    } else if (acting.tender().isSinglePacket()) {
      return state.has(Kind.FINANCIAL_OPENING) ? Borne.OPEN : Borne.CONTRADICTED;
    }
    return nonePasses();
  }

  private Optional<Money> price(SealedBid bid) {
    return state
        .window(bid.id())
        .flatMap(window -> bid.bid(window, acting.at()))
        .flatMap(Bid::price);
  }

  /** All prices that will ever be known are, and the lowest is above the estimate. */
  private Borne pricesAbove() {
    List<Money> prices = state.sealed().stream().flatMap(bid -> price(bid).stream()).toList();
    boolean open =
        state.sealed().stream()
            .filter(bid -> price(bid).isEmpty())
            .flatMap(bid -> state.window(bid.id()).stream())
            .anyMatch(window -> acting.at().isBefore(window.until()));
    if (prices.isEmpty() || open || !state.unopened().isEmpty()) {
      return Borne.CONTRADICTED;
    }
    Optional<Money> estimate =
        acting
            .tender()
            .node()
            .branch("evaluation")
            .flatMap(terms -> terms.find("value", Money.class));
    if (estimate.isEmpty()) {
      findings.lacks("value");
    }
    return estimate
        .map(most -> Borne.of(prices.stream().allMatch(price -> price.compareTo(most) > 0)))
        .orElse(Borne.OUT);
  }

  /** The law names no number of bids: where several stand, an officer says why it is none. */
  private Borne noCompetition() {
    int stand =
        state.has(Kind.TECHNICAL_RESULT) ? state.qualified().size() : state.standing().size();
    if (!isClosed()) {
      return Borne.CONTRADICTED;
    } else if (isSealed()) {
      return Borne.SEALED;
    }
    return stand > 1 ? Borne.OPEN : Borne.OUT;
  }

  /** Nobody learns by a ground how many bids came before they are opened. */
  private boolean isSealed() {
    return acting.tender().isSinglePacket()
        ? acting.at().isBefore(acting.tender().opens())
        : !state.has(Kind.TECHNICAL_OPENING);
  }

  private boolean isClosed() {
    return acting.at().isAfter(acting.tender().closes());
  }

  /** What follows: securities go back, and bidders may ask for the reasons. */
  private void follows() {
    if (state.bids().isEmpty()) {
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
