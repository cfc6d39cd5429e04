package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;

/** What was promised: a bound, on which side of it, with what grace, and how it is compared. */
public final class Target {

  static final List<String> SIDES = List.of("atLeast", "above", "atMost", "below");

  private final Node node;
  private final String side;
  private final Fraction bound;
  private final boolean inPercent;
  private final Fraction part;
  private final Fraction grace;
  private final Optional<Long> decimals;

  /** A part of one of what is written; one where every day counts. */
  Target(Node node, boolean inPercent, Fraction part) {
    this.node = node;
    this.part = part;
    this.inPercent = inPercent;
    this.side = SIDES.stream().filter(node::has).findFirst().orElseThrow();
    this.bound = Fraction.of(node.get(side, BigDecimal.class)).times(part);
    this.grace =
        node.find("grace", BigDecimal.class)
            .map(far -> Fraction.of(far).times(part))
            .orElse(Fraction.ZERO);
    this.decimals = node.find("decimals", Long.class);
  }

  /** The form of a target, for documents that hold one. */
  public static Schema form() {
    return Schema.of(
            side("atLeast", "met at this value or more"),
            side("above", "met above this value only"),
            side("atMost", "met at this value or less"),
            side("below", "met below this value only"),
            Field.of("grace", Field.Kind.NUMBER)
                .atLeast(0)
                .says("how far the value may fall short and still count as met"),
            Field.of("decimals", Field.Kind.COUNT)
                .atLeast(0)
                .atMost(10)
                .says("round half up to so many places before comparing; left out: unrounded"))
        .where(Target::check);
  }

  private static Field side(String name, String says) {
    return Field.of(name, Field.Kind.NUMBER).says(says + "; a ratio in percentage points");
  }

  private static List<InputFault> check(Node node) {
    return SIDES.stream().filter(node::has).count() == 1
        ? List.of()
        : List.of(
            new InputFault(
                node.pointer(), "terms.target", Message.of("terms.target").with("sides", SIDES)));
  }

  /**
   * The bound, without grace.
   *
   * @return the number in the unit of the measure
   */
  public Fraction bound() {
    return bound;
  }

  /**
   * On which side of the bound the promise is kept.
   *
   * @return {@code atLeast}, {@code above}, {@code atMost} or {@code below}
   */
  public String side() {
    return side;
  }

  /**
   * How far a value may fall short and still count as met.
   *
   * @return zero or more
   */
  public Fraction grace() {
    return grace;
  }

  /**
   * To how many places a value is rounded before it is compared.
   *
   * @return nothing where it is compared unrounded
   */
  public Optional<Long> decimals() {
    return decimals;
  }

  /**
   * Whether more is better.
   *
   * @return true for {@code atLeast} and {@code above}
   */
  public boolean isFloor() {
    return side.equals("atLeast") || side.equals("above");
  }

  /**
   * Whether a value keeps the promise.
   *
   * @param value the value, unrounded
   * @return true at the bound itself for {@code atLeast} and {@code atMost}, grace included
   */
  public boolean met(Fraction value) {
    Fraction compared =
        decimals()
            .map(places -> Fraction.of(value.decimal(places.intValue(), RoundingMode.HALF_UP)))
            .orElse(value);
    int order = compared.compareTo(isFloor() ? bound.minus(grace) : bound.plus(grace));
    return switch (side) {
      case "atLeast" -> order >= 0;
      case "above" -> order > 0;
      case "atMost" -> order <= 0;
      default -> order < 0;
    };
  }

  /**
   * How much of the bound a value lacks, or by how much it exceeds an upper bound.
   *
   * @return a part of the bound, zero or more; one where the bound is not above zero and is not
   *     kept
   */
  public Fraction shortfall(Fraction value) {
    Fraction lacking = isFloor() ? bound.minus(value) : value.minus(bound);
    if (lacking.signum() <= 0) {
      return Fraction.ZERO;
    }
    return bound.signum() <= 0 ? Fraction.ONE : lacking.dividedBy(bound);
  }

  /** By how much a value is better than the bound; zero or less where it is not. */
  Fraction lead(Fraction value) {
    return isFloor() ? value.minus(bound) : bound.minus(value);
  }

  /** The value of which so many percent of the bound are lacking. */
  Fraction lackingPercent(Fraction percent) {
    Fraction part = bound.times(percent).dividedBy(Fraction.of(100));
    return isFloor() ? bound.minus(part) : bound.plus(part);
  }

  /**
   * The promise in words.
   *
   * @return such as "3 or more"
   */
  public Message said() {
    Message plain =
        Message.of("target." + side).with("bound", shown(node.get(side, BigDecimal.class), bound));
    return node.find("grace", BigDecimal.class)
        .map(g -> Message.of("target.grace").with("target", plain).with("grace", shown(g, grace())))
        .orElse(plain);
  }

  private Object shown(BigDecimal written, Fraction counted) {
    BigDecimal number = part.equals(Fraction.ONE) ? written : counted.shown();
    return inPercent ? new Percent(number) : number;
  }
}
