package org.govsm.procurement.payment;

import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.contract.Attainment;
import org.govsm.procurement.contract.Effect;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.contract.Shape;

/**
 * Shape of a KPI, held to its own promise: there is an effect, and it lies between the worst and
 * the best of the shape. What was held rests on these two, so that money beyond them would be paid
 * or taken unannounced; whoever wrote the shape is told of it by its code and the KPI.
 */
final class AskedShape {

  private final Kpi kpi;
  private final Shape shape;

  AskedShape(Kpi kpi, Shape shape) {
    this.kpi = kpi;
    this.shape = shape;
  }

  Effect worst(int missesBefore) {
    return given("worst", () -> shape.worst(kpi.consequence(), missesBefore));
  }

  Effect best() {
    return given("best", () -> shape.best(kpi.consequence()));
  }

  Effect effect(Attainment attainment, int missesBefore) {
    Effect effect = given("effect", () -> shape.effect(kpi.consequence(), attainment));
    Effect bound = effect.isEarned() ? best() : worst(missesBefore);
    if (isBeyond(effect, bound)) {
      throw new IllegalStateException(
          said("effect")
              + " "
              + effect.amount().shown()
              + ", beyond its "
              + (effect.isEarned() ? "best" : "worst")
              + ", "
              + bound.amount().shown());
    }
    return effect;
  }

  /**
   * Whether more moves than the bound says. A worst that is none takes nothing; a best that is none
   * says that there is no bound; parts of two bases are not compared.
   */
  private static boolean isBeyond(Effect effect, Effect bound) {
    if (bound.kind() == Effect.Kind.NONE) {
      return !effect.isEarned() && effect.amount().signum() > 0;
    }
    return effect.kind() == bound.kind()
        && effect.base().equals(bound.base())
        && capped(effect).compareTo(capped(bound)) > 0;
  }

  private static Fraction capped(Effect effect) {
    Optional<Fraction> cap =
        switch (effect.kind()) {
          case NONE, SUM -> Optional.empty();
          case EARNED -> effect.limit();
          case PART_OF_BASE, EARNED_PART_OF_BASE -> effect.most();
        };
    return cap.map(effect.amount()::min).orElse(effect.amount());
  }

  private Effect given(String method, Supplier<Effect> asked) {
    Effect effect;
    try {
      effect = asked.get();
    } catch (RuntimeException e) {
      throw new IllegalStateException(said(method) + " fails: " + e, e);
    }
    if (effect == null) {
      throw new IllegalStateException(said(method) + " is null; return Effect.none");
    }
    return effect;
  }

  private String said(String method) {
    return "the shape '" + shape.code() + "' of the KPI '" + kpi.id() + "': its " + method;
  }
}
