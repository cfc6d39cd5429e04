package org.govsm.portal.contracts;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Messages;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Terms;

/**
 * Due periods, for which a certificate can be issued: what comes after the newest certificate, then
 * what was passed over, and again the newest.
 */
final class DuePeriods {

  private DuePeriods() {}

  static List<ContractView.Due> of(
      Terms terms, List<IssuedCertificate> issued, LocalDate day, Messages words) {
    Optional<StoredCertificate> newest =
        issued.stream().reduce((a, b) -> b).map(IssuedCertificate::stored);
    if (issued.stream().anyMatch(one -> day.isBefore(one.stored().asOf()))) {
      return List.of(); // a later certificate cannot know less
    }
    List<ContractView.Due> due = new ArrayList<>();
    List<ContractView.Due> passedOver = new ArrayList<>();
    for (BillingPeriod period : without(terms, issued)) {
      boolean next = newest.filter(n -> n.period().compareTo(period.id()) > 0).isEmpty();
      if (!day.isBefore(period.until())) {
        (next ? due : passedOver).add(due(period, 1, day, words));
      }
    }
    due.addAll(passedOver);
    newest.ifPresent(
        one ->
            terms
                .period(one.period())
                .ifPresent(period -> due.add(due(period, one.number() + 1, day, words))));
    return due;
  }

  private static ContractView.Due due(
      BillingPeriod period, int number, LocalDate day, Messages words) {
    return new ContractView.Due(period, PeriodWords.name(period, words), number, day);
  }

  /** The periods without a certificate; the closing settlement once the last period has one. */
  private static List<BillingPeriod> without(Terms terms, List<IssuedCertificate> issued) {
    Set<String> have = issued.stream().map(one -> one.stored().period()).collect(toSet());
    List<BillingPeriod> all = new ArrayList<>(terms.periods());
    if (have.contains(all.get(all.size() - 1).id())) {
      terms.period(BillingPeriod.CLOSING).ifPresent(all::add);
    }
    all.removeIf(period -> have.contains(period.id()));
    return all;
  }
}
