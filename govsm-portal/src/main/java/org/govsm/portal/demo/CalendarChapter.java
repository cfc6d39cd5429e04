package org.govsm.portal.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.time.WorkingDays;
import org.govsm.portal.calendars.WorkingCalendars;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Calendar chapter: the nodal officer puts the holidays of a year in force. */
final class CalendarChapter {

  private CalendarChapter() {}

  /** Does what a tree says: {@code from}, and the {@code calendar}. */
  static void happen(Transaction tx, Map<String, @Nullable Object> tree, Instant at) {
    LocalDate from = LocalDate.parse(String.valueOf(tree.get("from")));
    Map<String, @Nullable Object> calendar = new LinkedHashMap<>();
    if (tree.get("calendar") instanceof Map<?, ?> given) {
      given.forEach((name, one) -> calendar.put(String.valueOf(name), one));
    }
    new WorkingCalendars(tx)
        .record(
            Demonstration.DEPARTMENT,
            from,
            WorkingDays.fromPlain(calendar).orThrow().since(from),
            at,
            Chapter.as("nodal-officer").actor());
  }
}
