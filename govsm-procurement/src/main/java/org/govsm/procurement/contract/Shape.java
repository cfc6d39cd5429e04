package org.govsm.procurement.contract;

import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;

/**
 * One way in which a measured result moves money: slabs, a ladder, a unit rate. A contract names it
 * in {@code consequence.shape}; its own parts stand beside that word. A department adds one by
 * implementing this and handing it to {@link Shapes#with}; reading, XML, XSD, the schema of the
 * API, lint and certificates take it from there.
 */
public interface Shape {

  /**
   * The word in {@code consequence.shape}.
   *
   * @return a word without spaces
   */
  String code();

  /** The parts that the contract states for it. */
  Schema form();

  /**
   * What follows from a result.
   *
   * @param own its parts as the contract states them; where one of {@link #open} is not stated, as
   *     the first reading says
   * @param attainment what was attained
   * @return the effect; a pure function of the two
   */
  Effect effect(Node own, Attainment attainment);

  /**
   * What could follow at worst for the supplier while the result is not known.
   *
   * @param own its parts
   * @param missesBefore how many periods just before were missed without a break
   * @return the effect that takes or withholds most
   */
  Effect worst(Node own, int missesBefore);

  /**
   * What could follow at best for the supplier while the result is not known.
   *
   * @param own its parts
   * @return nothing is deducted, unless a shape says otherwise
   */
  default Effect best(Node own) {
    return Effect.none(Message.of("shape.unknown"));
  }

  /**
   * Whether a contract must state a target for it.
   *
   * @param own its parts
   * @return true unless a shape says otherwise
   */
  default boolean needsTarget(Node own) {
    return true;
  }

  /**
   * Whether it looks at how much of the target is lacking, in proportion to the target. A target of
   * zero or less has no such part, and terms with one are refused.
   *
   * @param own its parts
   * @return false unless a shape says otherwise
   */
  default boolean needsShortfall(Node own) {
    return false;
  }

  /**
   * Whether a contract may state this target beside it. A shape that would not look at a target
   * refuses it, so that nobody reads a promise that moves no money.
   *
   * @param own its parts
   * @return true unless a shape says otherwise
   */
  default boolean allowsTarget(Node own, Target target) {
    return true;
  }

  /**
   * Whether it pays a sum of its own, of which other percentages may then be taken.
   *
   * @return false unless a shape says otherwise
   */
  default boolean earns() {
    return false;
  }

  /**
   * Whether missing its target breaks a promise. The target of a bonus is only where it begins.
   *
   * @return true unless a shape says otherwise
   */
  default boolean isPromise() {
    return true;
  }

  /**
   * The KPIs that must all be met for it to earn anything. While one of them is not settled,
   * nothing is paid.
   *
   * @param own its parts
   * @return their ids; none unless a shape says otherwise
   */
  default List<String> conditions(Node own) {
    return List.of();
  }

  /**
   * Whether it earns in a period in which one of its {@link #conditions} does not count.
   *
   * @param own its parts
   * @return true unless a shape says otherwise
   */
  default boolean holdsWithout(Node own) {
    return true;
  }

  /**
   * Values at which what follows jumps. Of a value that is known within two ends only, these are
   * looked at besides the ends.
   *
   * @param own its parts
   * @param target what was promised, if the terms state it
   * @return none for a shape that only rises or only falls with the value
   */
  default List<Fraction> breaks(Node own, Optional<Target> target) {
    return List.of();
  }

  /**
   * Whether earlier periods bear on it.
   *
   * @return false unless a shape says otherwise
   */
  default boolean countsRuns() {
    return false;
  }

  /**
   * What follows, in sentences for whoever reads the contract.
   *
   * @param own its parts as the contract states them
   * @return the sentences in order; part by part as its form describes them, unless a shape has its
   *     own
   */
  default List<Message> said(Node own) {
    return own.toPlain().entrySet().stream()
        .map(
            part ->
                Message.of("says.part")
                    .with(
                        "part",
                        own.form().part(part.getKey()).map(Field::says).orElse(part.getKey()))
                    .with("value", String.valueOf(part.getValue())))
        .toList();
  }

  /**
   * What the contract leaves unsaid of it, each with the readings that it allows.
   *
   * @param own its parts
   * @return none if all is said
   */
  default List<OpenPoint> open(Node own) {
    return List.of();
  }
}
