package org.govsm.core.rules;

import java.util.Optional;
import org.govsm.core.decision.Citation;
import org.govsm.core.source.Position;
import org.govsm.core.time.EffectivePeriod;

/**
 * What a book says of one question in one period: which of its packs answers, which other book is
 * followed, or that nothing was found.
 */
public final class BookEntry {

  /** How a question stands in a book. */
  public enum Kind {
    /** A pack of the book answers. */
    ANSWERED_BY("answered-by"),
    /** Another book is followed, by a citation that says why. */
    BORROWED_FROM("borrowed-from"),
    /** It was looked for and not found; nobody answers, and no other book is asked. */
    NOT_FOUND("not-found");

    private final String code;

    Kind(String code) {
      this.code = code;
    }

    /**
     * The word in the file.
     *
     * @return the name of the element
     */
    public String code() {
      return code;
    }
  }

  private final Kind kind;
  private final String question;
  private final String target;
  private final EffectivePeriod period;
  private final Optional<Citation> basis;
  private final Position position;

  BookEntry(
      Kind kind,
      String question,
      String target,
      EffectivePeriod period,
      Optional<Citation> basis,
      Position position) {
    this.kind = kind;
    this.question = question;
    this.target = target;
    this.period = period;
    this.basis = basis;
    this.position = position;
  }

  /**
   * How the question stands.
   *
   * @return answered, borrowed or not found
   */
  public Kind kind() {
    return kind;
  }

  /** The question. */
  public String question() {
    return question;
  }

  /**
   * Who is named.
   *
   * @return the pack that answers, the book that is followed, or the book whose form of the
   *     question is shown where nothing was found
   */
  public String target() {
    return target;
  }

  /**
   * When.
   *
   * @return the days on which it stands so
   */
  public EffectivePeriod period() {
    return period;
  }

  /**
   * Why another book is followed, or where was looked in vain.
   *
   * @return the citation; nothing for a pack of the book itself
   */
  public Optional<Citation> basis() {
    return basis;
  }

  Position position() {
    return position;
  }

  boolean borrows() {
    return kind == Kind.BORROWED_FROM;
  }

  @Override
  public String toString() {
    return question + " " + kind.code() + " " + target + " " + period;
  }
}
