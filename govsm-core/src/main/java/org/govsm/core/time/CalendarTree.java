package org.govsm.core.time;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/** Reads the published tree form of a calendar of working days. */
final class CalendarTree {

  private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9._-]{0,63}");
  private static final Pattern YEAR = Pattern.compile("[1-9]\\d{3}");
  private static final Pattern DAY = Pattern.compile("[1-9]\\d{3}-\\d{2}-\\d{2}");
  private static final Pattern LINE = Pattern.compile("[^\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}]{1,200}");
  private static final int MOST = 100;

  private final List<InputFault> faults = new ArrayList<>();

  Checked<WorkingDays> read(Map<String, ? extends @Nullable Object> tree) {
    boolean dated = tree.containsKey("parts");
    known("", tree, dated ? Set.of("id", "parts") : Set.of("id", "daysOff", "years"));
    String id = matching(ID, tree.get("id")).orElse("");
    if (id.isEmpty()) {
      wrong("/id", "calendar.id");
    }
    NavigableMap<LocalDate, WorkingDays.InForce> parts = new TreeMap<>();
    if (dated) {
      List<?> all = list("/parts", tree.get("parts"));
      for (int i = 0; i < all.size(); i++) {
        dated("/parts/" + i, all.get(i), parts);
      }
    } else {
      parts.put(LocalDate.MIN, part("", LocalDate.MIN, tree));
    }
    return Checked.of(new WorkingDays(id, parts), faults);
  }

  private void dated(
      String at, @Nullable Object tree, NavigableMap<LocalDate, WorkingDays.InForce> parts) {
    Map<?, ?> part = map(at, tree);
    known(at, part, Set.of("from", "daysOff", "years"));
    Optional<LocalDate> from = day(part.get("from"));
    if (from.isEmpty()) {
      wrong(at + "/from", "calendar.from");
    } else if (parts.putIfAbsent(from.get(), part(at, from.get(), part)) != null) {
      wrong(at + "/from", "calendar.part-twice");
    }
  }

  private WorkingDays.InForce part(String at, LocalDate from, Map<?, ?> tree) {
    Set<DayOfWeek> daysOff = EnumSet.noneOf(DayOfWeek.class);
    for (Object word : list(at + "/daysOff", tree.get("daysOff"))) {
      try {
        daysOff.add(DayOfWeek.valueOf(String.valueOf(word)));
      } catch (IllegalArgumentException e) {
        wrong(at + "/daysOff", "calendar.day-off");
      }
    }
    if (daysOff.size() == DayOfWeek.values().length) {
      wrong(at + "/daysOff", "calendar.no-day-left");
    }
    NavigableMap<Integer, WorkingDays.Holidays> years = new TreeMap<>();
    List<?> all = list(at + "/years", tree.get("years"));
    for (int i = 0; i < all.size(); i++) {
      year(at + "/years/" + i, all.get(i), years);
    }
    return new WorkingDays.InForce(from, daysOff, List.copyOf(years.values()));
  }

  private void year(
      String at, @Nullable Object tree, NavigableMap<Integer, WorkingDays.Holidays> years) {
    Map<?, ?> year = map(at, tree);
    known(at, year, Set.of("year", "instrument", "holidays"));
    int number = matching(YEAR, year.get("year")).map(Integer::parseInt).orElse(0);
    if (number == 0) {
      wrong(at + "/year", "calendar.year");
    }
    String instrument = matching(LINE, year.get("instrument")).map(String::strip).orElse("");
    if (instrument.isEmpty()) {
      wrong(at + "/instrument", "calendar.instrument");
    }
    NavigableMap<LocalDate, String> names = new TreeMap<>();
    map(at + "/holidays", year.get("holidays"))
        .forEach((day, name) -> holiday(at + "/holidays/" + day, number, day, name, names));
    if (years.putIfAbsent(number, new WorkingDays.Holidays(number, instrument, names)) != null) {
      wrong(at + "/year", "calendar.year-twice");
    }
  }

  private void holiday(
      String at,
      int year,
      @Nullable Object on,
      @Nullable Object called,
      NavigableMap<LocalDate, String> names) {
    Optional<LocalDate> day = day(on).filter(one -> year == 0 || one.getYear() == year);
    Optional<String> name =
        matching(LINE, called).map(String::strip).filter(text -> !text.isEmpty());
    if (day.isEmpty()) {
      wrong(at, "calendar.holiday-day");
    }
    if (name.isEmpty()) {
      wrong(at, "calendar.holiday-name");
    }
    day.ifPresent(one -> names.put(one, name.orElse("")));
  }

  private void known(String at, Map<?, ?> tree, Set<String> members) {
    for (Object name : tree.keySet()) {
      if (!members.contains(name)) {
        String pointer = at + "/" + name;
        faults.add(InputFault.unknown(pointer, String.valueOf(name), members));
      }
    }
  }

  private Map<?, ?> map(String at, @Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      return map;
    }
    wrong(at, "calendar.object");
    return Map.of();
  }

  private List<?> list(String at, @Nullable Object tree) {
    if (tree instanceof List<?> list && list.size() <= MOST) {
      return list;
    }
    wrong(at, "calendar.list");
    return List.of();
  }

  private void wrong(String at, String code) {
    faults.add(new InputFault(at, code, Message.of(code)));
  }

  private static Optional<String> matching(Pattern form, @Nullable Object given) {
    return Optional.ofNullable(given)
        .map(String::valueOf)
        .filter(text -> form.matcher(text).matches());
  }

  private static Optional<LocalDate> day(@Nullable Object given) {
    try {
      return matching(DAY, given).map(LocalDate::parse);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
