package org.govsm.procurement.contract;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/** What a {@link Shape} makes of a result: money not yet rounded, rights, and the reason. */
public final class Effect {

  /** How an effect moves money. */
  public enum Kind {
    /** It does not. */
    NONE,
    /** A part of a base is deducted. */
    PART_OF_BASE,
    /** A sum is deducted. */
    SUM,
    /** A sum is earned. */
    EARNED,
    /** A part of a base is earned. */
    EARNED_PART_OF_BASE
  }

  private final Kind kind;
  private final Fraction amount;
  private final Optional<String> base;
  private final Optional<Fraction> most;
  private final Optional<Fraction> limit;
  private final List<String> flags;
  private final Message why;

  private Effect(
      Kind kind, Fraction amount, Optional<String> base, List<String> flags, Message why) {
    this(kind, amount, base, Optional.empty(), Optional.empty(), flags, why);
  }

  private Effect(
      Kind kind,
      Fraction amount,
      Optional<String> base,
      Optional<Fraction> most,
      Optional<Fraction> limit,
      List<String> flags,
      Message why) {
    this.kind = kind;
    this.amount = requireNonNull(amount, "amount");
    this.base = base;
    this.most = most;
    this.limit = limit;
    this.flags = List.copyOf(flags);
    this.why = requireNonNull(why, "why");
  }

  /**
   * No money moves.
   *
   * @param why the reason
   */
  public static Effect none(Message why) {
    return new Effect(Kind.NONE, Fraction.ZERO, Optional.empty(), List.of(), why);
  }

  /**
   * A part of a base is deducted.
   *
   * @param part a part of one: 1/20 for 5 %
   * @param base the id of the base
   * @param why the reason
   * @return the effect; none for a part of zero
   * @throws IllegalArgumentException if it is below zero or above one
   */
  public static Effect part(Fraction part, String base, Message why) {
    if (part.compareTo(Fraction.ONE) > 0) {
      throw new IllegalArgumentException("more than the whole base: " + part.shown());
    }
    notNegative(part);
    return part.signum() == 0
        ? none(why)
        : new Effect(Kind.PART_OF_BASE, part, Optional.of(base), List.of(), why);
  }

  /**
   * A sum is deducted.
   *
   * @param rupees the sum, unrounded
   * @param why the reason
   * @return the effect; none for a sum of zero
   * @throws IllegalArgumentException if it is below zero
   */
  public static Effect sum(Fraction rupees, Message why) {
    notNegative(rupees);
    return rupees.signum() == 0
        ? none(why)
        : new Effect(Kind.SUM, rupees, Optional.empty(), List.of(), why);
  }

  /**
   * A sum is earned.
   *
   * @param rupees the sum, unrounded
   * @param why the reason
   * @throws IllegalArgumentException if it is below zero
   */
  public static Effect earned(Fraction rupees, Message why) {
    notNegative(rupees);
    return new Effect(Kind.EARNED, rupees, Optional.empty(), List.of(), why);
  }

  /**
   * A part of a base is earned, which may be more than the whole.
   *
   * @param part a part of one: 1/20 for 5 %
   * @param base the id of the base
   * @param why the reason
   * @throws IllegalArgumentException if it is below zero
   */
  public static Effect earnedPart(Fraction part, String base, Message why) {
    notNegative(part);
    return new Effect(Kind.EARNED_PART_OF_BASE, part, Optional.of(base), List.of(), why);
  }

  private static void notNegative(Fraction amount) {
    if (amount.signum() < 0) {
      throw new IllegalArgumentException("negative: " + amount.shown());
    }
  }

  /**
   * The same effect, and a right or notice that goes with it.
   *
   * @param flag a code, such as {@code termination-right} or {@code warning}
   * @return a new effect
   */
  public Effect with(String flag) {
    List<String> more = new ArrayList<>(flags);
    more.add(flag);
    return new Effect(kind, amount, base, most, limit, more, why);
  }

  /** The same sum, and no more than a part of a base. */
  Effect atMost(Fraction part, String ofBase) {
    return kind == Kind.SUM || isEarned()
        ? new Effect(kind, amount, Optional.of(ofBase), Optional.of(part), limit, flags, why)
        : this;
  }

  /** What is earned, and no more than a sum. */
  Effect upTo(Fraction rupees) {
    return isEarned()
        ? new Effect(kind, amount, base, most, Optional.of(rupees), flags, why)
        : this;
  }

  /**
   * The same effect for another reason.
   *
   * @return a new effect
   */
  public Effect because(Message reason) {
    return new Effect(kind, amount, base, most, limit, flags, reason);
  }

  /** How it moves money. */
  public Kind kind() {
    return kind;
  }

  /** Whether it pays something, if only zero, in place of deducting. */
  public boolean isEarned() {
    return kind == Kind.EARNED || kind == Kind.EARNED_PART_OF_BASE;
  }

  /**
   * How much.
   *
   * @return a part of one for {@link Kind#PART_OF_BASE} and {@link Kind#EARNED_PART_OF_BASE}, else
   *     rupees; unrounded
   */
  public Fraction amount() {
    return amount;
  }

  /**
   * The part of the base that it may not exceed.
   *
   * @return a part of one; nothing where it has no such cap
   */
  public Optional<Fraction> most() {
    return most;
  }

  /**
   * The sum that what is earned may not exceed.
   *
   * @return rupees; nothing where it has no such cap
   */
  public Optional<Fraction> limit() {
    return limit;
  }

  /**
   * What a part, or the cap of a sum, is taken of.
   *
   * @return the id of a base; nothing for a sum without a cap
   */
  public Optional<String> base() {
    return base;
  }

  /**
   * Rights and notices.
   *
   * @return codes in order
   */
  public List<String> flags() {
    return flags;
  }

  /** The reason. */
  public Message why() {
    return why;
  }
}
