package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.BillingPeriod;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.scorecard.Scorecard;

/**
 * Why what is due for an earlier period is another sum than was paid: terms that move it, results
 * and amounts at actuals that are others than its certificate says, else deductions, else how many
 * periods before it were missed. That nothing of these changed is said only where each was
 * compared.
 */
final class AdjustmentReasons {

  private final Terms terms;
  private final Inputs inputs;
  private final Terms usual;
  private final List<Scorecard> then;

  /**
   * Reasons of one certificate.
   *
   * @param usual the terms with every open point read as usual
   * @param then the results as if certificates had been made when the period before was frozen
   */
  AdjustmentReasons(Terms terms, Inputs inputs, Terms usual, List<Scorecard> then) {
    this.terms = terms;
    this.inputs = inputs;
    this.usual = usual;
    this.then = then;
  }

  List<Message> of(Scorecard now, Money paid) {
    BillingPeriod period = now.period();
    Optional<CertificateSeries> series =
        inputs
            .issued()
            .filter(CertificateSeries::isNumbered)
            .map(all -> all.without(inputs.period().id()));
    Optional<Issued> own = series.flatMap(all -> all.of(period.id()));
    return own.isEmpty()
        ? of(then(period), now, inputs.paid().isEmpty())
        : of(
            ChangedTerms.of(terms, series.get(), inputs, period, paid),
            PeriodFigures.of(series.get(), own.get()),
            now);
  }

  private List<Message> of(ChangedTerms changed, PeriodFigures before, Scorecard now) {
    List<Message> why = new ArrayList<>(changed.terms());
    why.addAll(before.changes(figures(now)));
    return why.isEmpty() ? of(before, now, changed.compared()) : why;
  }

  private List<Message> of(PeriodFigures before, Scorecard card, boolean termsCompared) {
    PeriodFigures now = figures(card);
    List<Message> why = new ArrayList<>(before.changes(now));
    boolean all = termsCompared && before.deducted().isPresent() && isClosed();
    if (why.isEmpty() && all) {
      why.addAll(before.deductionChanges(now));
    }
    if (why.isEmpty() && inputs.manner().byRun()) {
      why.addAll(before.runChanges(now));
    }
    if (why.isEmpty()) {
      why.addAll(before.openResults(now));
      why.add(Message.of(all ? "adjustment.other" : "adjustment.not-compared"));
    }
    return why;
  }

  private PeriodFigures figures(Scorecard card) {
    return PeriodFigures.of(
        usual, card, new OpenResults(terms, inputs.at(card.period(), inputs.knownBy())));
  }

  /** What terms leave open may be read otherwise in each certificate. */
  private boolean isClosed() {
    return terms.open(inputs.dictionary()).isEmpty();
  }

  private PeriodFigures then(BillingPeriod period) {
    return then.stream()
        .filter(card -> card.period().equals(period))
        .findFirst()
        .map(this::figures)
        .orElse(PeriodFigures.NOTHING);
  }
}
