package org.govsm.core.rules.check;

import static java.util.Objects.requireNonNull;

import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;

/**
 * One remark of a lint: in English, for the person who maintains the file.
 *
 * @param level how bad it is
 * @param code the kind of remark, such as {@code table.gap}
 * @param position where
 * @param text what was found and what to do
 */
public record LintNote(Level level, String code, Position position, String text) {

  /** How bad a remark is. */
  public enum Level {
    /** The pack says something that cannot be meant. */
    ERROR,
    /** The pack leaves something open that should be looked at. */
    WARNING,
    /** A check was not made; the pack is not called clean in this respect. */
    NOT_CHECKED
  }

  /** Checks that nothing is missing. */
  public LintNote {
    requireNonNull(level, "level");
    requireNonNull(code, "code");
    requireNonNull(position, "position");
    requireNonNull(text, "text");
  }

  /**
   * A problem of a file that does not load, as a remark.
   *
   * @param problem what a reader found
   * @return an error, with the remedy behind it
   */
  public static LintNote of(SourceProblem problem) {
    String text = problem.what() + "; " + problem.remedy();
    return new LintNote(Level.ERROR, problem.code(), problem.position(), text);
  }

  /** One line: position, level, code, text. */
  @Override
  public String toString() {
    return position + ": " + level + " [" + code + "] " + text;
  }
}
