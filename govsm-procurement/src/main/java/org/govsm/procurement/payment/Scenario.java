package org.govsm.procurement.payment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.procurement.contract.Attainment;
import org.govsm.procurement.contract.Effect;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Shape;
import org.govsm.procurement.contract.Target;
import org.govsm.procurement.scorecard.Interval;
import org.govsm.procurement.scorecard.KpiResult;

/** What is assumed of results that are not settled: the worst for the supplier, or the best. */
final class Scenario {

  /** Nothing that is not settled costs the supplier anything. */
  static final Scenario BEST = new Scenario(result -> false);

  /** Everything that is not settled costs the supplier the most. */
  static final Scenario WORST = new Scenario(result -> true);

  private final Predicate<KpiResult> worst;

  private Scenario(Predicate<KpiResult> worst) {
    this.worst = worst;
  }

  /** Only one result is taken at its worst. */
  static Scenario worstOf(KpiResult one) {
    return new Scenario(result -> result == one);
  }

  /** What costs the supplier most in this one costs least in that, and the other way round. */
  Scenario reversed() {
    return new Scenario(worst.negate());
  }

  /** Whether a result that is not settled is taken against the supplier. */
  boolean isWorst(KpiResult result) {
    return worst.test(result);
  }

  Effect effect(KpiResult result) {
    Kpi kpi = result.kpi();
    return kpi.shape()
        .map(shape -> effect(result, shape, new AskedShape(kpi, shape)))
        .orElseGet(() -> Effect.none(Message.of("shape.watched")));
  }

  private Effect effect(KpiResult result, Shape shape, AskedShape asked) {
    return switch (result.status()) {
      case EXCLUDED -> Effect.none(Message.of("shape.excluded"));
      case MISSED ->
          result.value().isPresent()
              ? ofValue(result, shape, asked)
              : unread(result, asked).because(ruled(shape, "shape.ruled-missed"));
      case MET ->
          result.value().isPresent()
              ? ofValue(result, shape, asked)
              : Effect.none(ruled(shape, "shape.ruled-met"));
      case MEASURED -> ofValue(result, shape, asked);
      case UNDETERMINED ->
          result.value().isPresent()
              ? ofValue(result, shape, asked)
              : worst.test(result) ? unread(result, asked) : asked.best();
    };
  }

  private static Message ruled(Shape shape, String key) {
    return Message.of(shape.isPromise() ? key : "shape.bonus.no-value");
  }

  private Effect ofValue(KpiResult result, Shape shape, AskedShape asked) {
    Interval value = result.value().orElseThrow();
    if (result.isSettled()) {
      List<Fraction> each = each(result, Interval::low);
      return at(result, asked, value.low(), each, result.missesBefore());
    }
    List<Effect> effects = new ArrayList<>();
    effects.addAll(at(result, asked, value.low(), each(result, Interval::low)));
    for (Fraction jump : shape.breaks(result.kpi().consequence(), result.kpi().target())) {
      if (jump.compareTo(value.low()) > 0 && jump.compareTo(value.high()) < 0) {
        effects.addAll(at(result, asked, jump, List.of()));
      }
    }
    effects.addAll(at(result, asked, value.high(), each(result, Interval::high)));
    return chosen(result, effects);
  }

  private Effect unread(KpiResult result, AskedShape asked) {
    return chosen(result, runs(result).mapToObj(misses -> asked.worst(misses)).toList());
  }

  private Effect chosen(KpiResult result, List<Effect> effects) {
    Comparator<Effect> byCost = Comparator.comparing(Scenario::cost);
    return worst.test(result) ? Collections.max(effects, byCost) : Collections.min(effects, byCost);
  }

  private static List<Fraction> each(KpiResult result, Function<Interval, Fraction> end) {
    return result.each().isEmpty() ? List.of() : result.each().stream().map(end).toList();
  }

  private static List<Effect> at(
      KpiResult result, AskedShape asked, Fraction value, List<Fraction> each) {
    return runs(result).mapToObj(misses -> at(result, asked, value, each, misses)).toList();
  }

  private static Effect at(
      KpiResult result, AskedShape asked, Fraction value, List<Fraction> each, int misses) {
    Optional<Target> target = result.kpi().target();
    List<Fraction> figures = each.isEmpty() ? List.of(value) : each;
    return asked.effect(Attainment.of(value, target, misses).ofEach(figures), misses);
  }

  /** How many periods may have been missed in a row before it. */
  private static IntStream runs(KpiResult result) {
    return IntStream.rangeClosed(result.missesBefore(), result.missesBeforeAtMost());
  }

  private static Fraction cost(Effect effect) {
    return effect.isEarned() ? Fraction.ZERO.minus(effect.amount()) : effect.amount();
  }
}
