package org.govsm.procurement.payment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.money.Money;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/** Makes the ledger with which a certificate ends. */
final class LedgerMaker {

  private final Certificate certificate;
  private final Resolution resolution;
  private final Inputs inputs;
  private final Terms terms;

  LedgerMaker(Certificate certificate, Resolution resolution, Inputs inputs) {
    this.certificate = certificate;
    this.resolution = resolution;
    this.inputs = inputs;
    this.terms = certificate.terms();
  }

  Ledger of(Optional<CertificateSeries> issued) {
    CertificateSeries before = issued.orElseGet(this::assumed);
    String period = certificate.period().id();
    String id = before.nextId(period);
    CertificateSeries others = before.without(period);
    CertificateSeries all = others.with(Issued.of(id, certificate, held(before, others)));
    LocalDate asOf = certificate.asOf();
    return Ledger.booked(terms, all, asOf).now(now()).asking(this::questions);
  }

  /** As if each earlier certificate had been made when its readings were frozen. */
  private CertificateSeries assumed() {
    Map<String, Money> paid = resolution.paid();
    List<Certified> sums = new ArrayList<>();
    for (Due due : resolution.dues()) {
      if (!due.period().equals(certificate.period().id())) {
        sums.add(new Certified(due.period(), paid.getOrDefault(due.period(), due.least())));
      }
    }
    return CertificateSeries.ofSums(sums, certificate.asOf());
  }

  /** What is held for this period, and for each one that this certificate settled. */
  private Map<String, Issued.Held> held(CertificateSeries issued, CertificateSeries others) {
    Map<String, Issued.Held> held = new LinkedHashMap<>();
    Ledger before = Ledger.booked(terms, others, certificate.asOf());
    for (Due due : resolution.dues()) {
      String period = due.period();
      boolean own = period.equals(certificate.period().id());
      Optional<LedgerLine> line = before.line(period).filter(LedgerLine::isCertified);
      if (own) {
        held.put(period, since(certificate.held(), certificate.heldSince()));
      } else if (line.isPresent()) {
        held.put(period, carried(issued, line.get(), due));
      }
    }
    return held;
  }

  private Issued.Held carried(CertificateSeries issued, LedgerLine before, Due due) {
    boolean settled = isSettledHere(before.period().id());
    if (!settled) {
      return new Issued.Held(
          before.held(),
          before.since(),
          before.until(),
          before.toPlain().get("questions") instanceof List<?> questions ? questions : List.of());
    }
    Money paid = before.sums(due).nearest(before.paid());
    Money most = due.most();
    Money open = most.compareTo(paid) > 0 ? most.minus(paid) : Money.ZERO;
    return since(open, before.since().orElseGet(() -> first(issued, before)));
  }

  /** One that it replaces may have held it first. */
  private LocalDate first(CertificateSeries issued, LedgerLine line) {
    String by = certificate.period().id();
    String about = line.period().id();
    boolean before = issued.of(by).flatMap(one -> one.held(about)).isPresent();
    return before
        ? issued.heldSince(
            by,
            about,
            Issued.subjects(Tree.list(questions(line), HeldQuestion::toPlain)),
            certificate.asOf())
        : certificate.asOf();
  }

  private boolean isSettledHere(String period) {
    return !resolution.isTooOpen()
        && inputs.paid().map(paid -> paid.containsKey(period)).orElse(true);
  }

  private Issued.Held since(Money sum, LocalDate day) {
    return new Issued.Held(
        sum, Optional.of(day), terms.payment().holdDays().map(day::plusDays), List.of());
  }

  /** What is due for each period that is over by the day of the certificate, as known on it. */
  private List<Due> now() {
    Instant known = Inputs.endOf(certificate.asOf());
    BillingPeriod last = last();
    boolean same =
        inputs.knownBy().equals(known)
            && (certificate.period().isClosing() || last.equals(certificate.period()));
    return same ? resolution.dues() : Resolution.of(terms, inputs.at(last, known)).dues();
  }

  private BillingPeriod last() {
    return terms.periods().stream()
        .filter(period -> !certificate.asOf().isBefore(period.until()))
        .reduce((a, b) -> b)
        .orElseThrow();
  }

  private List<HeldQuestion> questions(LedgerLine line) {
    BillingPeriod period = line.period();
    if (period.equals(certificate.period())) {
      return certificate.questions();
    }
    return isSettledHere(period.id())
        ? Resolution.of(terms, inputs.at(period, inputs.knownBy())).questions()
        : List.of();
  }
}
