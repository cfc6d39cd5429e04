package org.govsm.procurement.packs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A table as a Java programmer would write it out by hand: a list of rows, each with its conditions
 * and its ready answer, gone through from the first to the last. It takes complete cases alone. It
 * knows no missing fact, no certainty, no citation and no language, checks no value, and can say of
 * its answer only which rows gave it.
 */
final class RowSearch {

  private static final Pattern LITERAL =
      Pattern.compile("date\\(\"([0-9-]+)\"\\)|\"([^\"]*)\"|-?\\d+(?:\\.\\d+)?|true|false|null");

  /** One condition of a row. */
  private record Condition(String input, Predicate<Object> test) {}

  /** A row with the conditions that ask something. */
  record Line(String id, List<Condition> conditions, Map<String, @Nullable Object> answer) {}

  private final List<Line> lines = new ArrayList<>();
  private final boolean onlyFirst;

  /**
   * Writes a table out.
   *
   * @param cells what each row asks of each input
   * @param answers what it answers in each field
   * @param onlyFirst whether the first row that fits is the answer
   */
  RowSearch(
      Map<String, Map<String, String>> cells,
      Map<String, Map<String, String>> answers,
      boolean onlyFirst) {
    this.onlyFirst = onlyFirst;
    cells.forEach(
        (id, row) -> {
          List<Condition> conditions = new ArrayList<>();
          row.forEach(
              (input, cell) -> {
                if (!cell.equals("-")) {
                  conditions.add(new Condition(input, test(cell)));
                }
              });
          Map<String, @Nullable Object> answer = new LinkedHashMap<>();
          answers.get(id).forEach((field, text) -> answer.put(field, literals(text).get(0)));
          lines.add(new Line(id, List.copyOf(conditions), answer));
        });
  }

  /** The rows that fit. */
  List<Line> ask(Map<String, Object> facts) {
    List<Line> found = new ArrayList<>();
    for (Line line : lines) {
      if (fits(line, facts)) {
        found.add(line);
        if (onlyFirst) {
          return found;
        }
      }
    }
    return found;
  }

  private static boolean fits(Line line, Map<String, Object> facts) {
    for (Condition condition : line.conditions) {
      if (!condition.test.test(facts.get(condition.input))) {
        return false;
      }
    }
    return true;
  }

  private static Predicate<Object> test(String cell) {
    if (cell.startsWith("not(")) {
      return test(cell.substring("not(".length(), cell.length() - 1)).negate();
    }
    Predicate<Object> any = value -> false;
    for (String one : tests(cell)) {
      any = any.or(single(one));
    }
    return any;
  }

  /** The tests of a cell with commas between them. */
  private static List<String> tests(String cell) {
    List<String> tests = new ArrayList<>();
    boolean quoted = false;
    int start = 0;
    for (int i = 0; i < cell.length(); i++) {
      quoted ^= cell.charAt(i) == '"';
      if (cell.charAt(i) == ',' && !quoted) {
        tests.add(cell.substring(start, i).strip());
        start = i + 1;
      }
    }
    tests.add(cell.substring(start).strip());
    return tests;
  }

  private static Predicate<Object> single(String test) {
    List<@Nullable Object> ends = literals(test);
    Object low = ends.get(0);
    if (test.contains("..")) {
      Object high = ends.get(1);
      boolean above = test.charAt(0) != '[';
      boolean below = test.charAt(test.length() - 1) != ']';
      return value -> order(value, low) > (above ? 0 : -1) && order(value, high) < (below ? 0 : 1);
    } else if (test.startsWith(">=")) {
      return value -> order(value, low) >= 0;
    } else if (test.startsWith("<=")) {
      return value -> order(value, low) <= 0;
    } else if (test.startsWith(">")) {
      return value -> order(value, low) > 0;
    } else if (test.startsWith("<")) {
      return value -> order(value, low) < 0;
    }
    return low instanceof BigDecimal ? value -> order(value, low) == 0 : value -> value.equals(low);
  }

  @SuppressWarnings("unchecked") // both are of the type of the column
  private static int order(Object value, Object end) {
    return ((Comparable<Object>) value).compareTo(end);
  }

  private static List<@Nullable Object> literals(String text) {
    List<@Nullable Object> found = new ArrayList<>();
    Matcher literal = LITERAL.matcher(text);
    while (literal.find()) {
      found.add(value(literal));
    }
    return found;
  }

  private static @Nullable Object value(Matcher literal) {
    if (literal.group(1) != null) {
      return LocalDate.parse(literal.group(1));
    } else if (literal.group(2) != null) {
      return literal.group(2);
    }
    return switch (literal.group()) {
      case "true" -> true;
      case "false" -> false;
      case "null" -> null;
      default -> new BigDecimal(literal.group());
    };
  }
}
