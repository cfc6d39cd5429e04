package org.govsm.procurement.contract;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;

/** What was attained in one period, against what was promised; the input of a {@link Shape}. */
public final class Attainment {

  private final Fraction value;
  private final Optional<Target> target;
  private final int run;
  private final List<Fraction> each;

  private Attainment(Fraction value, Optional<Target> target, int run, List<Fraction> each) {
    this.value = requireNonNull(value, "value");
    this.target = target;
    this.run = run;
    this.each = List.copyOf(each);
  }

  /**
   * An attainment.
   *
   * @param value what was measured, in the unit of the target
   * @param target what was promised; nothing for a consequence that needs no target
   * @param missesBefore how many periods just before this one were missed without a break
   */
  public static Attainment of(Fraction value, Optional<Target> target, int missesBefore) {
    boolean met = target.map(t -> t.met(value)).orElse(true);
    return new Attainment(value, target, met ? 0 : missesBefore + 1, List.of(value));
  }

  /**
   * The same attainment, of which the value is the greatest of several, such as delays.
   *
   * @param figures the figures of all, the greatest among them
   */
  public Attainment ofEach(List<Fraction> figures) {
    return new Attainment(value, target, run, figures);
  }

  /**
   * By how much each figure lies beyond the bound of the target.
   *
   * @return one or more, those of zero left out; none where the promise was kept by all
   */
  public List<Fraction> lackingOfEach() {
    return each.stream()
        .map(one -> of(one, target, 0).lacking())
        .filter(one -> one.signum() > 0)
        .toList();
  }

  /**
   * What was measured.
   *
   * @return the value, in the unit of the target; a ratio in percentage points
   */
  public Fraction value() {
    return value;
  }

  /**
   * What was promised.
   *
   * @throws IllegalStateException if the terms name none: the form of the shape should require it
   */
  public Target target() {
    return target.orElseThrow(() -> new IllegalStateException("no target"));
  }

  /**
   * By how much the value falls short of the bound of the target, or lies beyond it.
   *
   * @return in the unit of the target, from its bound without grace; zero if it was met; the value
   *     itself where there is no target
   */
  public Fraction lacking() {
    return target.map(this::lacking).orElse(value);
  }

  private Fraction lacking(Target promised) {
    if (met()) {
      return Fraction.ZERO;
    }
    return promised.isFloor() ? promised.bound().minus(value) : value.minus(promised.bound());
  }

  /**
   * Whether the promise was kept.
   *
   * @return true if the target was met, grace included, or there is none
   */
  public boolean met() {
    return run == 0;
  }

  /**
   * How many periods in a row were missed, this one included.
   *
   * @return zero if this one was met
   */
  public int run() {
    return run;
  }

  /**
   * How much of the target is lacking.
   *
   * @return a part of one: 8/55 for 47 of 55; zero if it was met
   */
  public Fraction shortfall() {
    return met() ? Fraction.ZERO : target().shortfall(value);
  }
}
