package org.govsm.portal.departments;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lines of an address or a letterhead: few, each seen and of one line. */
final class DepartmentLines {

  private static final int MOST = 10;

  private DepartmentLines() {}

  static boolean areLines(Object given) {
    return given instanceof List<?> all
        && all.size() <= MOST
        && all.stream().allMatch(one -> one instanceof String line && isLine(line));
  }

  /** The lines, stripped; nothing where there is none. */
  static Optional<List<String>> of(@Nullable Object given) {
    return given instanceof List<?> all && !all.isEmpty()
        ? Optional.of(all.stream().map(one -> String.valueOf(one).strip()).toList())
        : Optional.empty();
  }

  private static boolean isLine(String line) {
    return !line.isBlank()
        && line.length() <= DepartmentReader.LONGEST
        && line.chars().noneMatch(c -> Character.isISOControl(c) || c == '\u2028' || c == '\u2029');
  }
}
