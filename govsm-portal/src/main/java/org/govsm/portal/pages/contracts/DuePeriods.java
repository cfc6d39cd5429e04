package org.govsm.portal.pages.contracts;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.IssuedCertificate;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/** The periods for which a certificate can be issued: the next, and again the newest. */
final class DuePeriods {

  private DuePeriods() {}

  static List<ContractView.Due> of(
      Terms terms, List<IssuedCertificate> issued, LocalDate day, Messages words) {
    List<ContractView.Due> due = new ArrayList<>();
    next(terms, issued)
        .filter(period -> !day.isBefore(period.until()))
        .ifPresent(period -> due.add(due(period, 1, day, words)));
    issued.stream()
        .reduce((a, b) -> b)
        .map(IssuedCertificate::stored)
        .filter(newest -> !day.isBefore(newest.asOf()))
        .ifPresent(
            newest ->
                terms
                    .period(newest.period())
                    .ifPresent(period -> due.add(due(period, newest.number() + 1, day, words))));
    return due;
  }

  private static ContractView.Due due(
      BillingPeriod period, int number, LocalDate day, Messages words) {
    return new ContractView.Due(period, PeriodWords.name(period, words), number, day);
  }

  /** The first without a certificate; after the last, the closing settlement. */
  private static Optional<BillingPeriod> next(Terms terms, List<IssuedCertificate> issued) {
    Set<String> have = issued.stream().map(one -> one.stored().period()).collect(toSet());
    return Stream.concat(terms.periods().stream(), terms.period(BillingPeriod.CLOSING).stream())
        .filter(period -> !have.contains(period.id()))
        .findFirst();
  }
}
