package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Messages;

/**
 * What came of reading something that a person or a system gave: the value, or every fault at once.
 *
 * @param <T> the kind of value
 */
public sealed interface Checked<T> {

  /**
   * Handles both.
   *
   * @param accepted what to do with a value
   * @param rejected what to do with the faults
   * @param <R> the result
   * @return what the fitting function returns
   */
  <R> R fold(Function<T, R> accepted, Function<List<InputFault>, R> rejected);

  /**
   * A value if there are no faults.
   *
   * @param faults what was found while reading it
   * @param <T> the kind of value
   * @return accepted or rejected
   */
  static <T> Checked<T> of(T value, List<InputFault> faults) {
    return faults.isEmpty() ? new Accepted<>(value) : new Rejected<>(faults);
  }

  /**
   * The value, where the caller knows that it was given rightly.
   *
   * @throws IllegalArgumentException with all faults in English, if it was not
   */
  default T orThrow() {
    return this instanceof Accepted<T> accepted ? accepted.value() : orThrow(Messages.english());
  }

  /**
   * The value, where the caller knows that it was given rightly.
   *
   * @param words the sentences and names in which the faults are said
   * @throws IllegalArgumentException with all faults, if it was not
   */
  default T orThrow(Messages words) {
    return this.<T>fold(
        value -> value,
        faults -> {
          throw new IllegalArgumentException(InputFault.listed(faults, words));
        });
  }

  /**
   * The value as a part of a whole that is read: its faults go to those of the whole.
   *
   * @param place the pointer of the part in the whole; empty for the whole itself
   * @param faults takes the faults, each with the place before its pointer
   * @return nothing where there are faults
   */
  default Optional<T> part(String place, List<InputFault> faults) {
    return this.<Optional<T>>fold(
        Optional::of,
        wrong -> {
          wrong.forEach(fault -> faults.add(fault.within(place)));
          return Optional.empty();
        });
  }

  /**
   * It can be used.
   *
   * @param <T> the kind of value
   */
  record Accepted<T>(T value) implements Checked<T> {

    /**
     * Checks that there is a value.
     *
     * @param value see the record
     */
    public Accepted {
      requireNonNull(value, "value");
    }

    @Override
    public <R> R fold(Function<T, R> accepted, Function<List<InputFault>, R> rejected) {
      return accepted.apply(value);
    }
  }

  /**
   * It cannot be used.
   *
   * @param faults everything that is wrong; at least one
   * @param <T> the kind of value it would have been
   */
  record Rejected<T>(List<InputFault> faults) implements Checked<T> {

    /**
     * Keeps its own copy.
     *
     * @param faults see the record
     * @throws IllegalArgumentException if there is no fault
     */
    public Rejected {
      faults = List.copyOf(faults);
      if (faults.isEmpty()) {
        throw new IllegalArgumentException("rejected without a fault");
      }
    }

    @Override
    public <R> R fold(Function<T, R> accepted, Function<List<InputFault>, R> rejected) {
      return rejected.apply(faults);
    }
  }
}
