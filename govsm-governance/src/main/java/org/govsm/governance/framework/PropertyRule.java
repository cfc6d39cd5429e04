package org.govsm.governance.framework;

import static org.govsm.governance.framework.OscalCursor.OURS;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.govsm.core.place.Jurisdictions;
import org.govsm.core.text.NearestName;

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

  /** A value of that form; one that is nearly a known one is a slip. */
  static PropertyRule near(String name, String pattern, List<String> known) {
    Predicate<String> form = Pattern.compile(pattern).asMatchPredicate();
    Predicate<String> fits =
        value ->
            form.test(value)
                && (known.contains(value) || NearestName.likely(value, known).isEmpty());
    String allowed = "one of " + String.join(", ", known) + ", or a name that is like none of them";
    return new PropertyRule(OURS, name, allowed, fits, true, false);
  }

  static PropertyRule place(String name) {
    return new PropertyRule(
        OURS, name, "IN, IN-UNION or a place such as IN-WB", PropertyRule::isPlace, true, false);
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

  private static boolean isPlace(String value) {
    return value.equals("IN-UNION") || Places.CODES.contains(value);
  }

  /** The places of India as a control names them, read once. */
  private static final class Places {

    static final Set<String> CODES =
        Jurisdictions.shipped().all().stream()
            .map(place -> place.id().replace('.', '-'))
            .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isDay(String value) {
    try {
      return value.length() == 10 && LocalDate.parse(value).getYear() > 0;
    } catch (DateTimeParseException e) {
      return false;
    }
  }
}
