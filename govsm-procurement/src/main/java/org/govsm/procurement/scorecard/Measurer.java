package org.govsm.procurement.scorecard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.KpiName;
import org.govsm.procurement.contract.Measure;
import org.govsm.procurement.contract.Operand;
import org.govsm.procurement.contract.PeriodWords;

/** Makes the value of a KPI as its measure says: of operands, or of the scores of other KPIs. */
final class Measurer {

  private static final Fraction HUNDRED = Fraction.of(100);

  private final Scope scope;
  private final Collection<KpiResult> scored;

  /** The results whose scores may be weighed are those that the collection has when it is asked. */
  Measurer(Scope scope, Collection<KpiResult> scored) {
    this.scope = scope;
    this.scored = scored;
  }

  Measured measure(Kpi kpi, String platform, Working working) {
    Measure measure = kpi.measure();
    return switch (measure.kind()) {
      case "ratio" -> ratio(measure, platform, working);
      case "growth" -> growth(measure, platform, working);
      case "weighted-score" -> weighted(kpi);
      default -> judged(measure.operands().get(0), platform, working);
    };
  }

  private Measured judged(Operand operand, String platform, Working working) {
    PeriodValues.Read read = OperandReader.read(scope, operand, platform);
    working.add(read);
    return working.note("of", operand, working.judged(read.values().get(0)));
  }

  Measured value(String role, Operand operand, String platform, Working working) {
    PeriodValues.Read read = OperandReader.read(scope, operand, platform);
    working.add(read);
    return working.note(role, operand, read.values().get(0));
  }

  private Measured side(String role, Operand operand, String platform, Working working) {
    PeriodValues.Read read = OperandReader.side(scope, operand, platform);
    working.add(read);
    return working.note(role, operand, read.values().get(0));
  }

  private Measured ratio(Measure measure, String platform, Working working) {
    Operand of = measure.operands().get(0);
    if (measure.operands().size() < 2) {
      return Measured.unknown(Missing.of("denominator", scope, platform, of.metrics()));
    }
    Operand per = measure.operands().get(1);
    Measured above = side("of", of, platform, working);
    Measured below = side("per", per, platform, working);
    Optional<Measured> apart = new Sides(scope, platform).against(of, above, per, below);
    if (apart.isPresent()) {
      return apart.get();
    } else if (mayBeZero(below)) {
      return Measured.held(Missing.of("zero", scope, platform, per.metrics()));
    }
    return above.dividedBy(below).map(v -> v.times(HUNDRED));
  }

  private Measured growth(Measure measure, String platform, Working working) {
    Operand of = measure.operands().get(0);
    PeriodValues.Read ends = OperandReader.ends(scope, of, platform);
    working.add(ends);
    Measured opening = working.note("opening", of, ends.values().get(0));
    Measured closing = working.note("closing", of, ends.values().get(1));
    Optional<Measured> otherwise =
        opening.value().isEmpty() || closing.value().isEmpty()
            ? Optional.empty()
            : new Sides(scope, platform).otherwise(of, opening, of, closing);
    if (otherwise.isPresent()) {
      return otherwise.get();
    } else if (!measure.isInPercent()) {
      return closing.minus(opening);
    } else if (mayBeZero(opening)) {
      return Measured.held(Missing.of("zero-start", scope, platform, of.metrics()));
    }
    return closing
        .dividedBy(opening)
        .map(v -> v.minus(Interval.exactly(Fraction.ONE)).times(HUNDRED));
  }

  /** Whether both figures of a ratio are surely zero: there was nothing to measure. */
  boolean isIdle(Kpi kpi, String platform) {
    List<Operand> sides = kpi.measure().operands();
    if (!kpi.measure().kind().equals("ratio") || sides.size() < 2) {
      return false;
    }
    Measured above = side("of", sides.get(0), platform, new Working());
    Measured below = side("per", sides.get(1), platform, new Working());
    return isNothing(above)
        && isNothing(below)
        && new Sides(scope, platform).against(sides.get(0), above, sides.get(1), below).isEmpty();
  }

  private static boolean isNothing(Measured measured) {
    return !measured.open()
        && !measured.doubt()
        && measured.value().filter(v -> v.isExact() && v.low().signum() == 0).isPresent();
  }

  private static boolean mayBeZero(Measured measured) {
    return measured.value().filter(v -> v.low().signum() <= 0).isPresent();
  }

  /** Those that stand in the scorecard by their names. */
  private List<Object> named(List<String> kpis) {
    List<Object> names = new ArrayList<>();
    for (String id : kpis) {
      names.add(
          scored.stream()
              .map(KpiResult::kpi)
              .filter(kpi -> kpi.id().equals(id))
              .findFirst()
              .<Object>map(KpiName::new)
              .orElse(id));
    }
    return names;
  }

  /**
   * Weights of excluded KPIs fall away; an unknown score lies between nothing and all. A KPI on
   * several platforms weighs once, with the mean of their scores.
   */
  private Measured weighted(Kpi kpi) {
    Interval sum = Interval.exactly(Fraction.ZERO);
    Fraction weights = Fraction.ZERO;
    Set<Message> open = new LinkedHashSet<>();
    List<String> kpis = kpi.measure().kpis();
    for (String id : kpis) {
      List<KpiResult> counted =
          scored.stream().filter(r -> r.kpi().id().equals(id) && r.score().isPresent()).toList();
      if (!counted.isEmpty()) {
        Fraction weight = counted.get(0).kpi().score().orElseThrow().weight();
        Fraction each = weight.dividedBy(Fraction.of(counted.size()));
        for (KpiResult result : counted) {
          Interval score = result.score().orElseThrow();
          sum = sum.plus(score.times(each));
          if (!score.isExact()) {
            open.addAll(result.reasons());
          }
        }
        weights = weights.plus(weight);
      }
    }
    if (weights.signum() == 0) {
      return Measured.unknown(
          Message.of("missing.scores")
              .with("kpis", named(kpis))
              .with("period", PeriodWords.named(scope.period())));
    }
    Interval score = sum.times(HUNDRED.dividedBy(weights));
    return new Measured(Optional.of(score), List.copyOf(open), false, false, Map.of());
  }
}
