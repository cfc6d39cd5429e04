package org.govsm.portal.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.time.WorkingDays;

/** Lost days: those that a change of a calendar no longer has off, in words. */
final class LostDays {

  private static final int MOST = 40;

  private LostDays() {}

  static List<Message> of(WorkingDays before, WorkingDays after, LocalDate from) {
    List<Message> said = new ArrayList<>();
    Set<DayOfWeek> week = before.daysOffLostIn(after, from);
    if (!week.isEmpty()) {
      List<Message> days = week.stream().map(day -> Message.of("weekday." + day.name())).toList();
      said.add(Message.of("calendars.lost-week").with("days", days));
    }
    List<Message> days = new ArrayList<>();
    before
        .holidaysLostIn(after)
        .forEach(
            (day, name) ->
                days.add(Message.of("calendars.lost-day").with("day", day).with("name", name)));
    if (!days.isEmpty()) {
      int more = Math.max(0, days.size() - MOST);
      said.add(
          Message.of(more == 0 ? "calendars.lost" : "calendars.lost-more")
              .with("days", days.subList(0, days.size() - more))
              .with("more", more));
    }
    return said;
  }
}
