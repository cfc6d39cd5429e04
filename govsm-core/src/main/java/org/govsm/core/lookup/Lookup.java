package org.govsm.core.lookup;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.text.Message;

/**
 * What came of asking a register for something. A register that does not have it, one that cannot
 * be reached, and one whose entry nobody has confirmed are three answers, and none stands for
 * another. Each says who was asked and when.
 *
 * @param <T> the kind of entry
 */
public sealed interface Lookup<T> {

  /**
   * Who was asked.
   *
   * @return the register, for people
   */
  String source();

  /** When it was asked, or of when its copy is. */
  Instant at();

  /**
   * The kind of answer.
   *
   * @return {@code found}, {@code not-found}, {@code unavailable} or {@code unverified}
   */
  String status();

  /**
   * The entry, if it can be relied on.
   *
   * @return the entry that was found; nothing for every other answer
   */
  default Optional<T> found() {
    return fold(
        f -> Optional.of(f.value()),
        n -> Optional.empty(),
        u -> Optional.empty(),
        v -> Optional.empty());
  }

  /**
   * Handles every answer.
   *
   * @param found what to do with an entry
   * @param notFound what to do where there is none
   * @param unavailable what to do where nobody could say
   * @param unverified what to do with an entry that is not confirmed
   * @param <R> the result
   * @return what the fitting function returns
   */
  default <R> R fold(
      Function<Found<T>, R> found,
      Function<NotFound<T>, R> notFound,
      Function<Unavailable<T>, R> unavailable,
      Function<Unverified<T>, R> unverified) {
    if (this instanceof Found<T> answer) {
      return found.apply(answer);
    } else if (this instanceof NotFound<T> answer) {
      return notFound.apply(answer);
    } else if (this instanceof Unavailable<T> answer) {
      return unavailable.apply(answer);
    }
    return unverified.apply((Unverified<T>) this);
  }

  /**
   * The register has it.
   *
   * @param value the entry
   * @param source see the interface
   * @param at see the interface
   * @param <T> the kind of entry
   */
  record Found<T>(T value, String source, Instant at) implements Lookup<T> {

    /**
     * Checks that nothing is missing.
     *
     * @param value see the record
     * @param source see the record
     * @param at see the record
     */
    public Found {
      requireNonNull(value, "value");
      requireNonNull(source, "source");
      requireNonNull(at, "at");
    }

    @Override
    public String status() {
      return "found";
    }
  }

  /**
   * The register was asked and does not have it.
   *
   * @param source see the interface
   * @param at see the interface
   * @param <T> the kind of entry
   */
  record NotFound<T>(String source, Instant at) implements Lookup<T> {

    /**
     * Checks that nothing is missing.
     *
     * @param source see the record
     * @param at see the record
     */
    public NotFound {
      requireNonNull(source, "source");
      requireNonNull(at, "at");
    }

    @Override
    public String status() {
      return "not-found";
    }
  }

  /**
   * The register could not be asked; whether it has it is not known.
   *
   * @param why what went wrong, for people
   * @param source see the interface
   * @param at see the interface
   * @param <T> the kind of entry
   */
  record Unavailable<T>(Message why, String source, Instant at) implements Lookup<T> {

    /**
     * Checks that nothing is missing.
     *
     * @param why see the record
     * @param source see the record
     * @param at see the record
     */
    public Unavailable {
      requireNonNull(why, "why");
      requireNonNull(source, "source");
      requireNonNull(at, "at");
    }

    @Override
    public String status() {
      return "unavailable";
    }
  }

  /**
   * There is an entry that nobody has confirmed.
   *
   * @param value the entry
   * @param why what is not confirmed, for people
   * @param source see the interface
   * @param at see the interface
   * @param <T> the kind of entry
   */
  record Unverified<T>(T value, Message why, String source, Instant at) implements Lookup<T> {

    /**
     * Checks that nothing is missing.
     *
     * @param value see the record
     * @param why see the record
     * @param source see the record
     * @param at see the record
     */
    public Unverified {
      requireNonNull(value, "value");
      requireNonNull(why, "why");
      requireNonNull(source, "source");
      requireNonNull(at, "at");
    }

    @Override
    public String status() {
      return "unverified";
    }
  }
}
