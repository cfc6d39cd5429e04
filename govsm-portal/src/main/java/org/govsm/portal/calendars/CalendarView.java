package org.govsm.portal.calendars;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.govsm.core.time.EffectivePeriod;
import org.govsm.core.time.HolidayList;
import org.govsm.core.time.WorkingDays;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.FormField;
import org.govsm.portal.web.Page;

/**
 * View of a version of a calendar.
 *
 * @param newest the number of the newest version
 * @param uses what counts by the calendar
 * @param form with the reason of a withdrawal
 */
public record CalendarView(
    StoredCalendar stored, int newest, List<CalendarUse.By> uses, Form form) {

  /**
   * What is in force over some days.
   *
   * @param until the day after the last; empty where no other takes its place
   */
  public record Part(WorkingDays.InForce is, Optional<LocalDate> until) {

    /** The weekly days off, in words. */
    public String daysOff(Page page) {
      return is.daysOff().isEmpty()
          ? page.say("calendars.no-day-off")
          : String.join(", ", is.daysOff().stream().map(day -> weekday(day, page)).toList());
    }

    /** The years that have a day on which it is in force. */
    public List<WorkingDays.Holidays> years() {
      return is.years().stream()
          .filter(year -> year.year() >= is.from().getYear())
          .filter(year -> until.filter(end -> year.year() > end.minusDays(1).getYear()).isEmpty())
          .toList();
    }

    /** The years over which it is in force and of which it has no list. */
    public List<String> gaps() {
      List<Integer> known = is.years().stream().map(WorkingDays.Holidays::year).toList();
      int last = known.stream().max(Integer::compare).orElse(is.from().getYear());
      int end = until.map(day -> day.minusDays(1).getYear()).orElse(last);
      return IntStream.rangeClosed(is.from().getYear(), end)
          .filter(year -> !known.contains(year))
          .mapToObj(String::valueOf)
          .toList();
    }
  }

  /** What is in force, the newest first. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>();
    Optional<LocalDate> until = Optional.empty();
    List<WorkingDays.InForce> all = stored.days().parts();
    for (int i = all.size() - 1; i >= 0; i--) {
      parts.add(new Part(all.get(i), until));
      until = Optional.of(all.get(i).from());
    }
    return parts;
  }

  /** How many holidays are read of all years. */
  public int holidays() {
    return stored.days().parts().stream()
        .flatMap(part -> part.years().stream())
        .flatMap(year -> year.names().keySet().stream())
        .collect(Collectors.toSet())
        .size();
  }

  /** How many working days a year has; empty where not all of it is covered. */
  public Optional<Integer> workingDays(int year) {
    EffectivePeriod all =
        EffectivePeriod.ofClosed(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
    return stored
        .days()
        .count(all)
        .<Optional<Integer>>fold(
            answer -> Optional.of(answer.value()),
            refer -> Optional.empty(),
            undetermined -> Optional.empty());
  }

  /** What a day of the week is called. */
  public static String weekday(DayOfWeek day, Page page) {
    return page.say("weekday." + day.name());
  }

  /** What a holiday is called; a Saturday by its place in the month in the language of the page. */
  public static String holiday(LocalDate day, String name, Page page) {
    boolean saturday = name.endsWith(" Saturday") && day.getDayOfWeek() == DayOfWeek.SATURDAY;
    int place = (day.getDayOfMonth() - 1) / DayOfWeek.values().length + 1;
    return saturday && name.equals(HolidayList.saturdays(day.getYear(), List.of(place)).get(day))
        ? page.say("calendars.saturday-" + place) + " " + weekday(day.getDayOfWeek(), page)
        : name;
  }

  /** Whether it can be withdrawn: only what was entered last. */
  public boolean isWithdrawable() {
    return stored.version() == newest && !stored.isWithdrawal();
  }

  /** The reason of a withdrawal. */
  public FormField reason(Page page) {
    return form.field("reason", "text", page.say("calendars.why"), List.of());
  }
}
