package org.govsm.core.rules.check;

import static java.util.Objects.requireNonNull;

import org.govsm.core.source.Position;

/**
 * One remark of a lint on a pack that loads: in English, for the person who maintains it.
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

  /** One line: position, level, code, text. */
  @Override
  public String toString() {
    return position + ": " + level + " [" + code + "] " + text;
  }
}
