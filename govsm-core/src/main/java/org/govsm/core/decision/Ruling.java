package org.govsm.core.decision;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;

/**
 * What the rules say to a question: an answer, a question back to an officer, or the facts that are
 * missing. There is no fourth; {@link #fold} makes the compiler ask for all three.
 *
 * @param <T> what an answer carries: the law's own terms and nothing else
 */
public sealed interface Ruling<T> {

  /**
   * Handles each of the three.
   *
   * @param answer what to do with an answer
   * @param refer what to do when an officer must decide
   * @param undetermined what to do when facts are missing
   * @param <R> the result
   * @return what the fitting function returns
   */
  <R> R fold(
      Function<Answer<T>, R> answer,
      Function<Refer<T>, R> refer,
      Function<Undetermined<T>, R> undetermined);

  /**
   * The same ruling in other terms.
   *
   * @param change applied to the value of an answer and to the indication of a referral
   * @param <U> the new kind of value
   * @return a ruling of the same kind
   */
  default <U> Ruling<U> map(Function<? super T, ? extends U> change) {
    return this.<Ruling<U>>fold(
        a -> new Answer<>(change.apply(a.value())),
        r -> new Refer<>(r.question(), r.citation(), r.indication().map(change)),
        u -> new Undetermined<>(u.missing()));
  }

  /**
   * What the rules answer, for whoever has looked already that they do.
   *
   * @return nothing where an officer must decide or facts are missing, which is never the same as a
   *     no
   */
  default Optional<T> answer() {
    return this.<Optional<T>>fold(
        a -> Optional.of(a.value()), r -> Optional.empty(), u -> Optional.empty());
  }

  /** The word of the API for the kind: {@code ANSWER}, {@code REFER} or {@code UNDETERMINED}. */
  default String kind() {
    return this.<String>fold(a -> "ANSWER", r -> "REFER", u -> "UNDETERMINED");
  }

  /**
   * The rules answer.
   *
   * @param value the answer
   * @param <T> what an answer carries
   */
  record Answer<T>(T value) implements Ruling<T> {

    /**
     * Checks that there is a value.
     *
     * @param value see the record
     */
    public Answer {
      requireNonNull(value, "value");
    }

    @Override
    public <R> R fold(
        Function<Answer<T>, R> answer,
        Function<Refer<T>, R> refer,
        Function<Undetermined<T>, R> undetermined) {
      return answer.apply(this);
    }
  }

  /**
   * An officer must decide; the rules do not, or nobody is sure enough of what they say.
   *
   * @param question what the officer must answer
   * @param citation the provision from which the question arises
   * @param indication what the answer may be, where something is known; never to be taken as one
   * @param <T> what an answer would carry
   */
  record Refer<T>(Message question, Citation citation, Optional<T> indication)
      implements Ruling<T> {

    /**
     * Checks that nothing is missing.
     *
     * @param question see the record
     * @param citation see the record
     * @param indication see the record
     */
    public Refer {
      requireNonNull(question, "question");
      requireNonNull(citation, "citation");
      requireNonNull(indication, "indication");
    }

    @Override
    public <R> R fold(
        Function<Answer<T>, R> answer,
        Function<Refer<T>, R> refer,
        Function<Undetermined<T>, R> undetermined) {
      return refer.apply(this);
    }
  }

  /**
   * The rules would answer if more were known.
   *
   * @param missing the facts, and the roles of days, that the answer depends on; at least one
   * @param <T> what an answer would carry
   */
  record Undetermined<T>(List<String> missing) implements Ruling<T> {

    /**
     * Keeps its own copy.
     *
     * @param missing see the record
     * @throws IllegalArgumentException if nothing is missing
     */
    public Undetermined {
      missing = List.copyOf(missing);
      if (missing.isEmpty()) {
        throw new IllegalArgumentException("undetermined, but nothing is missing");
      }
    }

    @Override
    public <R> R fold(
        Function<Answer<T>, R> answer,
        Function<Refer<T>, R> refer,
        Function<Undetermined<T>, R> undetermined) {
      return undetermined.apply(this);
    }
  }
}
