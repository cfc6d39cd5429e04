package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Force;
import org.govsm.core.decision.InstrumentName;
import org.govsm.core.decision.ProvisionName;
import org.govsm.core.decision.SourceKind;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Ceiling;

/** Whether a certificate takes what is paid over the ceiling of the contract. */
final class CeilingFindings {

  /** Who may raise a commitment; the check against the ceiling itself rests on the contract. */
  private static final Citation REVISED_COMMITMENT =
      Citation.of("General Financial Rules 2017, as updated to 31 July 2025", "rule 225(xiv)")
          .sure(Certainty.HIGH)
          .force(Force.ADVISORY)
          .seen(
              SourceKind.REPRODUCTION,
              LocalDate.of(2026, 11, 24),
              "github.com/aniksam-github/Procurebuddy, data/UpdatedGFR31July2025_0.pdf (official"
                  + " home doe.gov.in)")
          .cite();

  private final Ledger ledger;

  CeilingFindings(Ledger ledger) {
    this.ledger = ledger;
  }

  List<Finding> of(Money payable) {
    List<Finding> findings = new ArrayList<>();
    ledger
        .ceiling()
        .ifPresent(
            ceiling -> {
              if (payable.compareTo(Money.ZERO) > 0
                  && ledger.paid().compareTo(ceiling.amount()) > 0) {
                findings.add(finding("certificate.over-ceiling", Finding.Weight.BLOCKING, ceiling));
                findings.add(
                    Finding.of(
                        "certificate.raise-ceiling",
                        Finding.Weight.NOTE,
                        Message.of("certificate.raise-ceiling")
                            .with("instrument", new InstrumentName(REVISED_COMMITMENT.instrument()))
                            .with("provision", new ProvisionName(REVISED_COMMITMENT.provision())),
                        REVISED_COMMITMENT));
              } else {
                near().ifPresent(findings::add);
              }
            });
    return findings;
  }

  /** What is held and due goes over it. */
  Optional<Finding> near() {
    return ledger
        .ceiling()
        .filter(ceiling -> ledger.most().compareTo(ceiling.amount()) > 0)
        .map(ceiling -> finding("certificate.near-ceiling", Finding.Weight.WARNING, ceiling));
  }

  private Finding finding(String code, Finding.Weight weight, Ceiling ceiling) {
    Money total = weight == Finding.Weight.BLOCKING ? ledger.paid() : ledger.most();
    Message text =
        Message.of(code)
            .with("ceiling", ceiling.amount())
            .with("clause", ceiling.clause())
            .with("total", total)
            .with("over", total.minus(ceiling.amount()));
    return Finding.of(
        code,
        weight,
        text,
        Citation.of(ledger.contract(), ceiling.clause()).sure(Certainty.HIGH).cite());
  }
}
