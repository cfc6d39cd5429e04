package org.govsm.procurement.scorecard;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.PeriodWords;
import org.govsm.procurement.contract.Reconciliation;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.metric.Metric;

/**
 * Party counts: what each party counted of one metric, set against each other. Within the tolerance
 * of the terms one figure counts; beyond it, and where a party has given none, it is held. What
 * both counted is of either.
 */
final class PartyCounts {

  private final Scope scope;
  private final Metric metric;
  private final Reconciliation rule;
  private final Candidates buyer;
  private final Candidates supplier;

  private PartyCounts(Scope scope, Metric metric, Reconciliation rule) {
    this.scope = scope;
    this.metric = metric;
    this.rule = rule;
    buyer = new Candidates(scope.sources());
    supplier = new Candidates(scope.sources());
  }

  /** Nothing where one party counts it alone, or the platform does. */
  static Optional<PartyCounts> of(Scope scope, Metric metric) {
    return scope
        .terms()
        .reconciliation()
        .filter(rule -> metric.platform().equals(Kpi.CONTRACT) && rule.isOf(metric.code()))
        .map(rule -> new PartyCounts(scope, metric, rule));
  }

  /** A reading of which nobody said who counted is of neither. */
  void add(Reading reading) {
    String party = reading.evidence().flatMap(Evidence::countedBy).orElse("");
    if (!party.equals(Reconciliation.SUPPLIER) && !party.isEmpty()) {
      buyer.add(reading);
    }
    if (!party.equals(Reconciliation.BUYER) && !party.isEmpty()) {
      supplier.add(reading);
    }
  }

  Measured total(Trail.Draft trail, Consumer<Message> notes) {
    Measured ours = new Windows(scope, metric, buyer, trail).total(notes);
    Measured theirs = new Windows(scope, metric, supplier, trail).total(notes);
    if (buyer.isEmpty() && supplier.isEmpty()) {
      return ours;
    }
    return lacking(buyer, ours, Reconciliation.BUYER)
        .or(() -> lacking(supplier, theirs, Reconciliation.SUPPLIER))
        .orElseGet(() -> settled(ours, theirs, notes));
  }

  /** The question where a party has no figure that is sure; the other's alone decides nothing. */
  private Optional<Measured> lacking(Candidates of, Measured measured, String party) {
    if (of.isEmpty()) {
      return Optional.of(
          Measured.held(about("missing.party").with("party", new Term("counted-by." + party))));
    }
    boolean sure = !measured.open() && measured.value().filter(Interval::isExact).isPresent();
    return sure ? Optional.empty() : Optional.of(measured.inDoubt());
  }

  private Measured settled(Measured ours, Measured theirs, Consumer<Message> notes) {
    Fraction one = ours.value().orElseThrow().low();
    Fraction other = theirs.value().orElseThrow().low();
    Fraction allowed = rule.allowed(one, other);
    Fraction difference = one.max(other).minus(one.min(other));
    if (difference.signum() == 0) {
      return ours;
    }
    boolean within = difference.compareTo(allowed) <= 0;
    Message said =
        about(within ? "note.reconciled" : "missing.reconciled")
            .with("buyer", one.shown())
            .with("supplier", other.shown())
            .with("allowed", allowed.shown());
    if (!within) {
      return Measured.held(
          said.with("difference", difference.shown()).with("settled", rule.settled()));
    }
    Fraction counted = rule.counted(one, other);
    notes.accept(
        said.with("counts", new Term("open.counts." + rule.counts()))
            .with("figure", counted.shown()));
    return ours.plus(theirs).map(sum -> Interval.exactly(counted));
  }

  private Message about(String key) {
    return Message.of(key)
        .with("metric", Missing.terms(metric.platform(), List.of(metric.code())))
        .with("period", PeriodWords.named(scope.period()));
  }
}
