package org.govsm.core.process;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Function;
import org.govsm.core.text.Message;

/** What the facts say of a guard: in order, not in order, or not known. */
public sealed interface GuardAnswer {

  /**
   * Handles each of the three.
   *
   * @param met what to do where it is in order
   * @param notMet what to do where it is not
   * @param unknown what to do where facts are missing
   * @param <R> the result
   * @return what the fitting function returns
   */
  <R> R fold(
      Function<? super Met, R> met,
      Function<? super NotMet, R> notMet,
      Function<? super Unknown, R> unknown);

  /** It is in order. */
  static GuardAnswer met() {
    return new Met();
  }

  /**
   * It is not in order.
   *
   * @param why what was found, as a sentence
   */
  static GuardAnswer notMet(Message why) {
    return new NotMet(why);
  }

  /**
   * It is not known.
   *
   * @param missing the facts to find out first; at least one
   */
  static GuardAnswer unknown(List<String> missing) {
    return new Unknown(missing);
  }

  /** It is in order. */
  record Met() implements GuardAnswer {

    @Override
    public <R> R fold(
        Function<? super Met, R> met,
        Function<? super NotMet, R> notMet,
        Function<? super Unknown, R> unknown) {
      return met.apply(this);
    }
  }

  /**
   * It is not in order.
   *
   * @param why what was found, as a sentence
   */
  record NotMet(Message why) implements GuardAnswer {

    /**
     * Checks that it says why.
     *
     * @param why see the record
     */
    public NotMet {
      requireNonNull(why, "why");
    }

    @Override
    public <R> R fold(
        Function<? super Met, R> met,
        Function<? super NotMet, R> notMet,
        Function<? super Unknown, R> unknown) {
      return notMet.apply(this);
    }
  }

  /**
   * It is not known.
   *
   * @param missing the facts to find out first, by the names that {@code term.fact.} has words for
   */
  record Unknown(List<String> missing) implements GuardAnswer {

    /**
     * Keeps its own copy.
     *
     * @param missing see the record
     * @throws IllegalArgumentException if nothing is missing
     */
    public Unknown {
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("not known, but nothing is missing");
      }
    }

    @Override
    public <R> R fold(
        Function<? super Met, R> met,
        Function<? super NotMet, R> notMet,
        Function<? super Unknown, R> unknown) {
      return unknown.apply(this);
    }
  }
}
