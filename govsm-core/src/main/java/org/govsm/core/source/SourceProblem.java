package org.govsm.core.source;

import static java.util.Objects.requireNonNull;

/**
 * One thing that is wrong with a file: where, what, and what to write instead. In English, for the
 * person who maintains the file; sentences for officers come from {@code text.Messages}.
 *
 * @param position where it stands
 * @param code a stable code of the kind of problem, such as {@code cell.empty}
 * @param what what is wrong
 * @param remedy what to do about it
 */
public record SourceProblem(Position position, String code, String what, String remedy) {

  /**
   * Checks that nothing is missing.
   *
   * @param position see the record
   * @param code see the record
   * @param what see the record
   * @param remedy see the record
   */
  public SourceProblem {
    requireNonNull(position, "position");
    requireNonNull(code, "code");
    requireNonNull(what, "what");
    requireNonNull(remedy, "remedy");
  }

  /** One line: position, code, what is wrong, what to do. */
  @Override
  public String toString() {
    return position + ": [" + code + "] " + what + "; " + remedy;
  }
}
