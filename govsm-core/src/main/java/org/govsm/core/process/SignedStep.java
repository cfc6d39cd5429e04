package org.govsm.core.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Step that persons sign one after the other: it moves with the last signature, waits for the
 * others, or is refused.
 *
 * @param move what the machine says with all who signed
 * @param signature the signature that is kept until others sign; nothing where it moved or nobody's
 *     signature is all that is missing
 */
public record SignedStep(Move move, Optional<Actor> signature) {

  /**
   * Asks for a step.
   *
   * @param state the code of the state in which the thing is
   * @param event the code of the event
   * @param signed those who signed before
   * @param actor who asks now
   * @param guards what the facts say of a guard, by its code
   */
  public static SignedStep of(
      StateMachine machine,
      String state,
      String event,
      List<Actor> signed,
      Actor actor,
      Function<String, GuardAnswer> guards) {
    List<Actor> actors = Stream.concat(signed.stream(), Stream.of(actor)).toList();
    Move move = machine.fire(state, event, actors, guards);
    return new SignedStep(
        move,
        move.<Optional<Actor>>fold(
            moved -> Optional.empty(), refused -> refused.signature(signed, actor)));
  }

  /** Whether it waits for others to sign. */
  public boolean waits() {
    return signature.isPresent();
  }

  /** Whether nothing comes of it: it neither moved nor waits. */
  public boolean isRefused() {
    return !waits() && move instanceof Move.Refused;
  }
}
