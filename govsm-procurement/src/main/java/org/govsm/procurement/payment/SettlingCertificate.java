package org.govsm.procurement.payment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Readings;

/**
 * Settling certificate: the one that pays or takes back what was learnt of a period after its
 * freeze. Each certificate has a freeze of its own, so it is the first later one whose freeze falls
 * on or after the day on which it was learnt, else the closing settlement.
 *
 * @param readings as the certificate of a period takes them
 */
record SettlingCertificate(
    Terms terms, CertificateSeries series, Function<BillingPeriod, Readings> readings) {

  /** What is due for a period, and its results, as known at an instant. */
  record Standing(Due due, PeriodFigures figures) {

    static Standing of(Terms terms, Inputs known) {
      Resolution resolution = Resolution.of(terms, known);
      List<Due> dues = resolution.dues();
      return new Standing(
          dues.get(dues.size() - 1),
          PeriodFigures.of(terms, resolution.usual().card(), new OpenResults(terms, known)));
    }

    boolean isLike(Standing other) {
      return due.isLike(other.due) && figures.changes(other.figures).isEmpty();
    }
  }

  /**
   * The period of that certificate.
   *
   * @param known the inputs of the period about which something was learnt
   * @param untouched whether nothing of it is known yet
   * @param complete whether all of it is known
   * @return nothing where several certificates settle a part each
   */
  Optional<BillingPeriod> of(
      Inputs known, Predicate<Standing> untouched, Predicate<Standing> complete) {
    for (BillingPeriod later : series.after(terms, known.period())) {
      Optional<Instant> freeze =
          terms.frozen(later).filter(instant -> instant.isBefore(known.knownBy()));
      if (freeze.isEmpty()) {
        return Optional.of(later);
      }
      Standing then = Standing.of(terms, at(known, later, freeze.get()));
      if (complete.test(then)) {
        return Optional.of(later);
      }
      if (!untouched.test(then)) {
        return Optional.empty();
      }
    }
    return terms.period(BillingPeriod.CLOSING);
  }

  private Inputs at(Inputs known, BillingPeriod later, Instant freeze) {
    Readings taken = readings.apply(later);
    Inputs inputs = taken == known.readings() ? known : known.of(taken);
    return inputs.at(known.period(), freeze);
  }

  /** Of what a line of the ledger has unsettled. */
  Optional<BillingPeriod> of(Inputs known, LedgerLine line, Issued own, Standing now) {
    PeriodFigures certified = PeriodFigures.of(series, own);
    return of(
        known,
        then ->
            line.settled(then.due()).equals(line.paid())
                && certified.resultChanges(then.figures()).isEmpty(),
        then ->
            line.settled(then.due()).equals(line.settled(now.due()))
                && now.figures().resultChanges(then.figures()).isEmpty());
  }
}
