package org.govsm.governance.framework;

import static org.govsm.governance.framework.OscalCursor.OURS;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * Which values a property takes, and how often it stands.
 *
 * @param namespace ours, or empty for a property that OSCAL itself defines
 * @param allowed what to write, for a person
 * @param fits whether a value is of that kind
 * @param required whether it must stand
 * @param repeats whether it may stand more than once
 */
record PropertyRule(
    String namespace,
    String name,
    String allowed,
    Predicate<String> fits,
    boolean required,
    boolean repeats) {

  static PropertyRule oneOf(String name, String... values) {
    List<String> list = List.of(values);
    return new PropertyRule(OURS, name, String.join(", ", list), list::contains, true, false);
  }

  static PropertyRule matching(String name, String pattern, String allowed) {
    Predicate<String> fits = Pattern.compile(pattern).asMatchPredicate();
    return new PropertyRule(OURS, name, allowed, fits, true, false);
  }

  static PropertyRule day(String name) {
    return new PropertyRule(
        OURS, name, "a day such as 2012-08-23", PropertyRule::isDay, true, false);
  }

  PropertyRule optional() {
    return new PropertyRule(namespace, name, allowed, fits, false, repeats);
  }

  PropertyRule repeated() {
    return new PropertyRule(namespace, name, allowed, fits, required, true);
  }

  PropertyRule ofOscal() {
    return new PropertyRule("", name, allowed, fits, required, repeats);
  }

  private static boolean isDay(String value) {
    try {
      return value.length() == 10 && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
