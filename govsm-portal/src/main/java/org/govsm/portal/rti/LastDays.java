package org.govsm.portal.rti;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Last days of a record for people: trees keep the day after the last one as {@code until}, which a
 * reader takes for the last.
 */
final class LastDays {

  private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";

  private LastDays() {}

  /** The same tree, with {@code lastDay} in place of each {@code until} that is a day. */
  static Map<String, @Nullable Object> told(Map<String, ?> tree) {
    Map<String, @Nullable Object> told = new LinkedHashMap<>();
    tree.forEach(
        (name, part) -> {
          if (name.equals("until") && String.valueOf(part).matches(DAY)) {
            told.put("lastDay", LocalDate.parse(String.valueOf(part)).minusDays(1).toString());
          } else {
            told.put(name, part(part));
          }
        });
    return told;
  }

  private static @Nullable Object part(@Nullable Object part) {
    if (part instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> named = new LinkedHashMap<>();
      map.forEach((name, value) -> named.put(String.valueOf(name), value));
      return told(named);
    } else if (part instanceof List<?> list) {
      List<@Nullable Object> parts = new ArrayList<>();
      list.forEach(one -> parts.add(part(one)));
      return parts;
    }
    return part;
  }
}
