package org.govsm.procurement.scorecard;

import static java.util.stream.Collectors.toSet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
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
 * both agreed on settles it, beside the figure of each.
 */
final class PartyCounts {

  private final Scope scope;
  private final Metric metric;
  private final Reconciliation rule;
  private final Map<String, List<Reading>> given = new HashMap<>();

  private PartyCounts(Scope scope, Metric metric, Reconciliation rule) {
    this.scope = scope;
    this.metric = metric;
    this.rule = rule;
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
    reading
        .evidence()
        .flatMap(Evidence::countedBy)
        .ifPresent(party -> given.computeIfAbsent(party, any -> new ArrayList<>()).add(reading));
  }

  private List<Reading> of(String party) {
    return given.getOrDefault(party, List.of());
  }

  private Candidates candidates(Stream<Reading> readings) {
    Candidates all = new Candidates(scope.sources());
    readings.forEach(all::add);
    return all;
  }

  Measured total(Trail.Draft trail, Consumer<Message> notes) {
    Candidates buyer = candidates(of(Reconciliation.BUYER).stream());
    Candidates supplier = candidates(of(Reconciliation.SUPPLIER).stream());
    Measured ours = new Windows(scope, metric, buyer, trail).total(notes);
    if (given.isEmpty()) {
      return ours;
    }
    Measured theirs = new Windows(scope, metric, supplier, trail).total(notes);
    return lacking(buyer, ours, Reconciliation.BUYER)
        .or(() -> lacking(supplier, theirs, Reconciliation.SUPPLIER))
        .orElseGet(
            () ->
                of(Reconciliation.BOTH).isEmpty()
                    ? settled(ours, theirs, notes)
                    : agreed(ours, theirs, trail, notes));
  }

  /** What both agreed on takes the place of what each gave of the same days. */
  private Measured agreed(
      Measured ours, Measured theirs, Trail.Draft trail, Consumer<Message> notes) {
    Set<String> places = of(Reconciliation.BOTH).stream().map(PartyCounts::place).collect(toSet());
    List<Measured> both = new ArrayList<>();
    for (String party : List.of(Reconciliation.BUYER, Reconciliation.SUPPLIER)) {
      Stream<Reading> rest = of(party).stream().filter(one -> !places.contains(place(one)));
      Candidates all = candidates(Stream.concat(rest, of(Reconciliation.BOTH).stream()));
      both.add(new Windows(scope, metric, all, new Trail.Draft()).total(notes));
    }
    of(Reconciliation.BOTH).forEach(trail::add);
    Optional<Measured> doubtful = both.stream().filter(one -> !isSure(one)).findFirst();
    if (doubtful.isPresent()) {
      return doubtful.get().inDoubt();
    }
    Measured counted = settled(both.get(0), both.get(1), notes);
    if (isSure(counted)) {
      notes.accept(
          about("note.agreed")
              .with("buyer", exact(ours).shown())
              .with("supplier", exact(theirs).shown())
              .with("figure", exact(counted).shown()));
    }
    return counted;
  }

  private static String place(Reading one) {
    return String.join("\n", one.subject(), one.from().toString(), one.to().toString());
  }

  private static boolean isSure(Measured measured) {
    return !measured.open() && measured.value().filter(Interval::isExact).isPresent();
  }

  private static Fraction exact(Measured measured) {
    return measured.value().orElseThrow().low();
  }

  /** The question where a party has no figure that is sure; the other's alone decides nothing. */
  private Optional<Measured> lacking(Candidates of, Measured measured, String party) {
    if (of.isEmpty()) {
      return Optional.of(
          Measured.held(about("missing.party").with("party", new Term("counted-by." + party))));
    }
    return isSure(measured) ? Optional.empty() : Optional.of(measured.inDoubt());
  }

  private Measured settled(Measured ours, Measured theirs, Consumer<Message> notes) {
    Fraction one = exact(ours);
    Fraction other = exact(theirs);
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
