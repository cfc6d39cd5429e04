package org.govsm.procurement.payment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;

/**
 * Due period: one for which a certificate can be issued.
 *
 * @param number which certificate of the period it would be, from 1
 */
public record DuePeriod(BillingPeriod period, int number) {

  /**
   * The periods that are due on a day.
   *
   * @param series the certificates that were issued
   * @return what comes after the newest certificate, then what was passed over, and again the
   *     newest; none where a certificate rests on a later day, as no later one may know less
   */
  public static List<DuePeriod> of(Terms terms, CertificateSeries series, LocalDate day) {
    if (series.knownOn().filter(day::isBefore).isPresent()) {
      return List.of();
    }
    Optional<String> newest =
        series.inForce().stream().map(Issued::period).max(Comparator.naturalOrder());
    List<DuePeriod> due = new ArrayList<>();
    List<DuePeriod> passedOver = new ArrayList<>();
    for (BillingPeriod period : without(terms, series)) {
      boolean next = newest.filter(id -> id.compareTo(period.id()) > 0).isEmpty();
      if (!day.isBefore(period.until())) {
        (next ? due : passedOver).add(new DuePeriod(period, 1));
      }
    }
    due.addAll(passedOver);
    newest
        .flatMap(terms::period)
        .ifPresent(period -> due.add(new DuePeriod(period, series.next(period.id()))));
    return due;
  }

  /** The periods without a certificate; the closing settlement once the last period has one. */
  private static List<BillingPeriod> without(Terms terms, CertificateSeries series) {
    List<BillingPeriod> all = new ArrayList<>(terms.periods());
    if (series.of(all.get(all.size() - 1).id()).isPresent()) {
      terms.period(BillingPeriod.CLOSING).ifPresent(all::add);
    }
    all.removeIf(period -> series.of(period.id()).isPresent());
    return all;
  }
}
