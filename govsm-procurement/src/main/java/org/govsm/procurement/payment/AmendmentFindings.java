package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Amendment;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Ceiling;
import org.govsm.procurement.contract.Terms;

/** Whether a certificate rests on an amendment that nobody had signed on its day. */
final class AmendmentFindings {

  private final Terms terms;
  private final BillingPeriod period;

  AmendmentFindings(Terms terms, BillingPeriod period) {
    this.terms = terms;
    this.period = period;
  }

  List<Finding> of(LocalDate asOf) {
    return terms.amendments().stream()
        .filter(one -> one.signedOn().isAfter(asOf))
        .filter(this::counts)
        .map(one -> finding(one, asOf))
        .toList();
  }

  /** What it changes as a whole has no first day; its rows begin on or after its own. */
  private boolean counts(Amendment one) {
    return touches(one, period)
        || terms.ceiling().flatMap(Ceiling::amendment).filter(one.id()::equals).isPresent();
  }

  static boolean touches(Amendment one, BillingPeriod period) {
    return !one.changes().isEmpty() || period.isClosing() || one.from().isBefore(period.until());
  }

  private Finding finding(Amendment one, LocalDate asOf) {
    Message text =
        Message.of("certificate.unsigned")
            .with("amendment", one.id())
            .with("signed", one.signedOn())
            .with("day", asOf)
            .with("from", one.from());
    return Finding.of(
        text.key(),
        Finding.Weight.BLOCKING,
        text,
        Citation.of(terms.id(), one.id()).sure(Certainty.HIGH).cite());
  }
}
