package org.govsm.procurement.scorecard;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.Selection;
import org.govsm.procurement.metric.Kind;
import org.govsm.procurement.metric.Metric;

/** Makes the value of an operand from readings. */
final class OperandReader {

  private final Scope scope;
  private final Trail.Draft trail;

  private OperandReader(Scope scope, Trail.Draft trail) {
    this.scope = scope;
    this.trail = trail;
  }

  /** The value of an operand on a platform; several metrics are added up. */
  static Memory.Read read(Scope scope, Operand operand, String platform) {
    return remembered(scope, "value", operand, platform, r -> List.of(r.value(operand, platform)));
  }

  /** What a state was at the beginning and at the end of the period. */
  static Memory.Read ends(Scope scope, Operand operand, String platform) {
    return remembered(scope, "ends", operand, platform, r -> r.bothEnds(operand, platform));
  }

  private interface Reader {
    List<Measured> read(OperandReader reader);
  }

  private static Memory.Read remembered(
      Scope scope, String what, Operand operand, String platform, Reader reader) {
    List<Object> key =
        List.of(what, operand, platform, scope.period(), scope.knownBy(), scope.sources());
    return scope
        .memory()
        .read(
            key,
            () -> {
              Trail.Draft trail = new Trail.Draft();
              List<Measured> values = reader.read(new OperandReader(scope, trail));
              return new Memory.Read(values, trail.done());
            });
  }

  private Measured value(Operand operand, String platform) {
    return operand.ofPosts()
        ? new PostFigures(scope, trail).read(operand, platform)
        : sum(operand, platform, metric -> account(operand, metric));
  }

  private List<Measured> bothEnds(Operand operand, String platform) {
    return List.of(
        sum(operand, platform, metric -> states(operand, metric).at("period-start")),
        sum(operand, platform, metric -> states(operand, metric).at("period-end")));
  }

  private interface OfMetric {
    Measured read(Metric metric);
  }

  private Measured sum(Operand operand, String platform, OfMetric each) {
    Optional<Measured> total = Optional.empty();
    for (String code : operand.metrics()) {
      Metric metric = scope.dictionary().find(platform, code).orElseThrow();
      Measured one = each.read(metric);
      total = Optional.of(total.map(sum -> sum.and(one, Interval::plus)).orElse(one));
    }
    return total.orElseThrow();
  }

  private Measured account(Operand operand, Metric metric) {
    if (metric.kind() == Kind.STATE) {
      return states(operand, metric).at(operand.on().orElse("period-end"));
    } else if (metric.kind() == Kind.LIFETIME) {
      return states(operand, metric).risen(operand.falls().orElse("hold"));
    }
    return new Windows(scope, metric, candidates(operand, metric), trail).total();
  }

  private States states(Operand operand, Metric metric) {
    return new States(scope, metric, candidates(operand, metric), trail);
  }

  private Candidates candidates(Operand operand, Metric metric) {
    Candidates candidates = new Candidates(scope.sources());
    Instant orderDay = Scope.startOf(scope.terms().orderedOn().minusDays(1));
    Instant first =
        operand.on().filter("order"::equals).map(order -> orderDay).orElse(scope.start());
    Instant before =
        (first.isBefore(scope.start()) ? first : scope.start()).minus(Duration.ofDays(2));
    Selection.Draft draft = Selection.of(metric.platform(), metric.code(), scope.knownBy());
    operand.origin().ifPresent(draft::origin);
    scope
        .readings()
        .each(
            draft.touching(before, scope.end().plus(Duration.ofDays(2))),
            reading -> keep(candidates, operand, reading));
    return candidates;
  }

  private static void keep(Candidates candidates, Operand operand, Reading reading) {
    if (operand.subject().map(reading.subject()::equals).orElse(true)) {
      candidates.add(reading);
    }
  }
}
