package org.govsm.core.source;

import static java.util.Objects.requireNonNull;

/**
 * A place in a file that a person can open.
 *
 * @param file the name under which the file was given, never opened by this library
 * @param line the line, counted from 1; 0 where the whole file is meant
 * @param column the column, counted from 1; 0 where the whole line is meant
 */
public record Position(String file, int line, int column) {

  /**
   * Checks the parts.
   *
   * @param file see the record
   * @param line see the record
   * @param column see the record
   * @throws IllegalArgumentException if line or column is negative
   */
  public Position {
    requireNonNull(file, "file");
    if (line < 0 || column < 0) {
      throw new IllegalArgumentException(
          "line and column are counted from 1: " + line + ":" + column);
    }
  }

  /**
   * The whole of a file.
   *
   * @param file the name under which the file was given
   * @return a position without line and column
   */
  public static Position of(String file) {
    return new Position(file, 0, 0);
  }

  /** The form that compilers print and editors open: {@code file:line:column}. */
  @Override
  public String toString() {
    if (line == 0) {
      return file;
    }
    return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
  }
}
