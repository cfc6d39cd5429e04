package org.govsm.core.time;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.core.xml.XmlCursor;

/** Reads a calendar of working days. */
final class CalendarFile {

  private static final String NAMESPACE = "urn:govsm:calendar:1";
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");

  private final XmlCursor xml;
  private final Set<DayOfWeek> daysOff = EnumSet.noneOf(DayOfWeek.class);
  private final NavigableMap<Integer, WorkingDays.Holidays> years = new TreeMap<>();

  CalendarFile(String file, byte[] bytes) {
    xml = XmlCursor.open(file, bytes, NAMESPACE, "calendar");
  }

  WorkingDays read() {
    String id = xml.required("id");
    while (xml.enterChild()) {
      switch (xml.name()) {
        case "day-off" -> dayOff();
        case "year" -> year();
        default -> xml.refuseElement("write <day-off> or <year>");
      }
    }
    xml.finish();
    return WorkingDays.of(id, daysOff, years);
  }

  private void dayOff() {
    String word = xml.text();
    Optional<DayOfWeek> day =
        Arrays.stream(DayOfWeek.values()).filter(d -> d.name().equals(word)).findFirst();
    day.ifPresent(daysOff::add);
    if (day.isEmpty()) {
      xml.problem("calendar.day-off", "'" + word + "' is no day of the week", "write SUNDAY");
    } else if (daysOff.size() == DayOfWeek.values().length) {
      xml.problem("calendar.day-off", "no day of the week is left for work", "leave one");
    }
  }

  private void year() {
    int year = yearNumber();
    String instrument = xml.required("instrument");
    NavigableMap<LocalDate, String> names = new TreeMap<>();
    while (xml.enterChild()) {
      if (xml.name().equals("holiday")) {
        holiday(year, names);
      } else {
        xml.refuseElement("write <holiday>");
      }
    }
    if (years.putIfAbsent(year, new WorkingDays.Holidays(year, instrument, names)) != null) {
      xml.problem("calendar.twice", "the year " + year + " appears twice", "keep one");
    }
  }

  private int yearNumber() {
    String written = xml.required("is");
    if (YEAR.matcher(written).matches()) {
      return Integer.parseInt(written);
    }
    xml.problem("calendar.year", "'" + written + "' is no year", "write it as 2026");
    return 0;
  }

  private void holiday(int year, NavigableMap<LocalDate, String> names) {
    xml.required("on");
    Optional<LocalDate> on = xml.day("on");
    String name = xml.text();
    on.ifPresent(
        day -> {
          if (day.getYear() != year) {
            xml.problem("calendar.year", day + " is not in " + year, "put it under its own year");
          } else if (names.putIfAbsent(day, name) != null) {
            xml.problem("calendar.twice", day + " appears twice", "keep one, with both names");
          }
        });
  }
}
