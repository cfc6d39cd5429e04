package org.govsm.portal.pages.contracts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.UnitOfWork;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.OpenPoint;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.payment.HeldQuestion;

/** Gathers what the page of a contract shows. */
final class ContractViews {

  private final Desks desks;

  ContractViews(Desks desks) {
    this.desks = desks;
  }

  ContractView of(UnitOfWork unit, String id, LocalDate day, Messages words) {
    List<WrittenContract> versions = desks.contracts().versions(unit, id);
    WrittenContract contract = versions.get(versions.size() - 1);
    List<IssuedCertificate> issued = desks.certificates().list(unit, id);
    Optional<BillingPeriod> costed = lastOver(contract.terms(), day);
    List<HeldQuestion> costs =
        costed.map(period -> desks.boards().costs(unit, id, period.id(), day)).orElse(List.of());
    return new ContractView(
        contract,
        TermsWords.of(contract.terms(), desks.dictionary(), words),
        versions,
        open(contract.terms(), costs),
        contract.terms().notes(desks.dictionary()),
        costed.map(period -> PeriodWords.name(period, words)),
        CertificateRows.of(issued, contract.terms(), words),
        due(contract.terms(), issued, day, words),
        new MeasureWords(desks.dictionary(), words));
  }

  private static Optional<BillingPeriod> lastOver(Terms terms, LocalDate day) {
    return terms.periods().stream()
        .filter(period -> !day.isBefore(period.until()))
        .reduce((a, b) -> b);
  }

  /** Points that cost something first. */
  private List<ContractView.Open> open(Terms terms, List<HeldQuestion> costs) {
    List<ContractView.Open> open = new ArrayList<>();
    for (OpenPoint point : desks.contracts().open(terms)) {
      open.add(
          new ContractView.Open(
              point.pointer(),
              point.question(),
              point.readings().stream().map(OpenPoint.Reading::code).toList(),
              costs.stream().filter(c -> c.about().equals(point.pointer())).findFirst()));
    }
    open.sort(Comparator.comparing(point -> point.cost().isEmpty()));
    return open;
  }

  private static List<ContractView.Due> due(
      Terms terms, List<IssuedCertificate> issued, LocalDate day, Messages words) {
    return issuable(terms, issued)
        .filter(period -> !day.isBefore(period.until()))
        .map(
            period ->
                new ContractView.Due(
                    period, PeriodWords.name(period, words), next(issued, period.id()), day))
        .filter(due -> due.next() == 1 || due.period().id().equals(lastOf(issued)))
        .toList();
  }

  /** What comes to light after the last period is settled once that has a certificate. */
  private static Stream<BillingPeriod> issuable(Terms terms, List<IssuedCertificate> issued) {
    List<BillingPeriod> periods = terms.periods();
    boolean over = next(issued, periods.get(periods.size() - 1).id()) > 1;
    return Stream.concat(
        periods.stream(), over ? terms.period(BillingPeriod.CLOSING).stream() : Stream.of());
  }

  /** Only the newest certificate can still be replaced: others were settled by later ones. */
  private static String lastOf(List<IssuedCertificate> issued) {
    return issued.isEmpty() ? "" : issued.get(issued.size() - 1).stored().period();
  }

  private static int next(List<IssuedCertificate> issued, String period) {
    return 1
        + issued.stream()
            .filter(one -> one.stored().period().equals(period))
            .mapToInt(one -> one.stored().number())
            .max()
            .orElse(0);
  }
}
