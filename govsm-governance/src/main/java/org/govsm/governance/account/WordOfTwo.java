package org.govsm.governance.account;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Word of two: what the first of two officers said, which another one confirms. It counts as long
 * as nothing on record says that it was no officer's word: by the facts its author was of no
 * agency, and had not left the post when it was given. Who leaves later gave a good word.
 *
 * @param by who said it
 * @param at when
 */
public record WordOfTwo(String by, Instant at) {

  /** The member of an act that is the first word again, as the one before does not count. */
  public static final String ANEW = "anew";

  /**
   * The word as it is kept.
   *
   * @param at the moment in ISO 8601; one that was kept without its moment is held against the
   *     facts as of one that was given last
   */
  public static WordOfTwo kept(String by, @Nullable Object at) {
    return new WordOfTwo(by, at instanceof String text ? Instant.parse(text) : Instant.MAX);
  }

  /**
   * Whether it counts.
   *
   * @param people the people of the department as they count now
   */
  public boolean counts(People people) {
    return !people.isOfAgency(by) && !people.isGone(by, at);
  }
}
