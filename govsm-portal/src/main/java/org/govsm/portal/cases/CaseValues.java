package org.govsm.portal.cases;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Values of cases: trees of maps, lists, strings and numbers. */
final class CaseValues {

  private CaseValues() {}

  /** Members by name; none where there is no object. */
  @SuppressWarnings("unchecked") // names of JSON are texts
  static Map<String, @Nullable Object> map(@Nullable Object tree) {
    return tree instanceof Map<?, ?> members
        ? (Map<String, @Nullable Object>) members
        : new LinkedHashMap<>();
  }

  static List<?> list(@Nullable Object tree) {
    return tree instanceof List<?> items ? items : List.of();
  }

  static String text(@Nullable Object tree) {
    return String.valueOf(tree);
  }

  /** The fields of an answer; none where the ruling is another. */
  static Map<String, @Nullable Object> answer(Map<String, @Nullable Object> decision) {
    return map(decision.get("answer"));
  }

  /**
   * Whether two trees say the same: of the numbers 2 and 2.0 do, and so do "5" and "5.0"; members
   * of a map that are not expected may be there, items of a list may not.
   */
  static boolean same(@Nullable Object expected, @Nullable Object actual) {
    if (expected instanceof Map<?, ?> wanted && actual instanceof Map<?, ?> found) {
      return wanted.entrySet().stream().allMatch(e -> same(e.getValue(), found.get(e.getKey())));
    } else if (expected instanceof List<?> wanted && actual instanceof List<?> found) {
      return wanted.size() == found.size()
          && IntStream.range(0, wanted.size()).allMatch(i -> same(wanted.get(i), found.get(i)));
    }
    if (isNumber(expected) && isNumber(actual)) {
      return new BigDecimal(text(expected)).compareTo(new BigDecimal(text(actual))) == 0;
    }
    return expected == null ? actual == null : expected.equals(actual);
  }

  private static boolean isNumber(@Nullable Object leaf) {
    return leaf instanceof Number
        || leaf instanceof String text && text.matches("-?\\d{1,30}(\\.\\d{1,30})?");
  }
}
