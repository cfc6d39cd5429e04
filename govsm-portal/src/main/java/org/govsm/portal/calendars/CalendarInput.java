package org.govsm.portal.calendars;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toUnmodifiableSet;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Message;
import org.govsm.core.time.HolidayList;
import org.govsm.core.time.WorkingDays;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RequestContexts;
import org.govsm.portal.web.Resources;
import org.jspecify.annotations.Nullable;

/**
 * Input of a calendar: a tree or an XML file of an API, or the form in which an officer pastes the
 * holidays of a year.
 *
 * @param from the day from which it is in force
 */
record CalendarInput(LocalDate from, WorkingDays days) {

  static final String TEMPLATE = "calendars/template.xml";
  static final String XML = "xml";
  static final String FROM = "from";

  private static final String TREE = "calendar";
  private static final String YEAR = "[1-9]\\d{3}";

  /** Reads the body of a request: {@code from}, and {@code calendar} or {@code xml}. */
  static CalendarInput of(Map<String, @Nullable Object> body) {
    ApiRequests.only(body, List.of(FROM, TREE, XML), List.of(FROM));
    if (body.containsKey(TREE) == body.containsKey(XML)) {
      throw ProblemException.of(Faults.at("/" + TREE, Message.of("calendars.one-of")));
    }
    LocalDate from = day(ApiRequests.text(body, FROM).orElse(""));
    return new CalendarInput(
        from,
        body.containsKey(XML)
            ? xml(ApiRequests.text(body, XML).orElse(""))
            : WorkingDays.fromPlain(ApiRequests.object(body, TREE))
                .fold(
                    read -> read,
                    wrong -> {
                      throw new ProblemException(
                          ProblemDetail.refused(
                              wrong.stream().map(one -> one.within("/" + TREE)).toList()));
                    }));
  }

  /** Reads the form with an XML file, which stands in it as a text. */
  static CalendarInput ofFile(Form form) {
    return new CalendarInput(day(form.typed("fileFrom").strip()), xml(form.typed(XML)));
  }

  /**
   * Reads the form with a pasted list.
   *
   * @param before the calendar as it stands, of which the other years are kept
   */
  static CalendarInput ofList(Form form, Optional<WorkingDays> before) {
    String written = form.typed("year").strip();
    List<InputFault> faults = new ArrayList<>();
    if (!written.matches(YEAR)) {
      faults.add(Faults.at("/year", Message.of("calendar.year")));
    }
    int year = faults.isEmpty() ? Integer.parseInt(written) : 0;
    NavigableMap<LocalDate, String> holidays =
        HolidayList.read(year, year == 0 ? "" : form.typed("list"))
            .fold(
                read -> read,
                wrong -> {
                  faults.addAll(wrong);
                  return new TreeMap<LocalDate, String>();
                });
    if (faults.isEmpty() && holidays.isEmpty()) {
      faults.add(Faults.at("/list", Message.of("calendars.no-holiday")));
    }
    HolidayList.saturdays(Math.max(year, 1), places(form)).forEach(holidays::putIfAbsent);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", form.typed(TREE).strip());
    tree.put("daysOff", form.each("off").stream().filter(CalendarInput::isDay).toList());
    tree.put("years", years(year, form.typed("instrument").strip(), holidays, before));
    Optional<WorkingDays> days =
        WorkingDays.fromPlain(tree)
            .fold(
                Optional::of,
                wrong -> {
                  wrong.stream().filter(one -> year != 0 || isOfId(one)).forEach(faults::add);
                  return Optional.<WorkingDays>empty();
                });
    Optional<LocalDate> from = RequestContexts.day(form.typed(FROM).strip());
    if (from.isEmpty()) {
      faults.add(Faults.at("/" + FROM, Message.of("calendar.from")));
    }
    ProblemException.unlessNone(faults);
    return new CalendarInput(from.orElseThrow(), days.orElseThrow());
  }

  private static boolean isOfId(InputFault fault) {
    return fault.pointer().equals("/id");
  }

  private static boolean isDay(String word) {
    return Arrays.stream(DayOfWeek.values()).anyMatch(day -> day.name().equals(word));
  }

  private static List<Integer> places(Form form) {
    return form.each("saturdays").stream()
        .filter(text -> text.matches("[1-5]"))
        .map(Integer::parseInt)
        .toList();
  }

  /** The year that was typed, with those that are known beside it; the latest of each counts. */
  private static List<Object> years(
      int year,
      String instrument,
      NavigableMap<LocalDate, String> holidays,
      Optional<WorkingDays> before) {
    Map<Integer, WorkingDays.Holidays> years = new TreeMap<>();
    before.ifPresent(
        days ->
            days.parts().forEach(part -> part.years().forEach(one -> years.put(one.year(), one))));
    years.put(year, new WorkingDays.Holidays(year, instrument, holidays));
    return years.values().stream().map(CalendarInput::plain).toList();
  }

  private static Object plain(WorkingDays.Holidays one) {
    Map<String, Object> names = new LinkedHashMap<>();
    one.names().forEach((day, name) -> names.put(day.toString(), name));
    return Map.of(
        "year", String.valueOf(one.year()), "instrument", one.instrument(), "holidays", names);
  }

  private static WorkingDays xml(String text) {
    if (text.isBlank()) {
      throw ProblemException.of(Faults.at("/" + XML, Message.of("calendars.no-file")));
    }
    try {
      WorkingDays read = WorkingDays.read("calendar.xml", text.getBytes(UTF_8));
      if (instruments(read).anyMatch(Template.INSTRUMENTS::contains)) {
        throw ProblemException.of(Faults.at("/" + XML, Message.of("calendars.placeholder")));
      }
      return ProblemException.accepted(WorkingDays.fromPlain(read.toPlain()));
    } catch (BrokenFileException e) {
      throw new ProblemException(
          ProblemDetail.refused(e.problems().stream().map(CalendarInput::placed).toList()));
    }
  }

  private static Stream<String> instruments(WorkingDays days) {
    return days.parts().stream()
        .flatMap(part -> part.years().stream())
        .map(WorkingDays.Holidays::instrument);
  }

  /** What stands in the template in place of a notification. */
  private static final class Template {

    static final Set<String> INSTRUMENTS =
        instruments(WorkingDays.read(TEMPLATE, Resources.read(TEMPLATE)))
            .collect(toUnmodifiableSet());
  }

  private static InputFault placed(SourceProblem problem) {
    Position at = problem.position();
    Message text =
        Message.of(at.line() == 0 ? "calendars.problem-whole" : "calendars.problem")
            .with("line", at.line())
            .with("column", at.column())
            .with("what", problem.what())
            .with("remedy", problem.remedy());
    return new InputFault(
        at.line() == 0 ? "/" + XML : "/lines/" + at.line() + "/columns/" + at.column(),
        problem.code(),
        text);
  }

  private static LocalDate day(String text) {
    return RequestContexts.day(text)
        .orElseThrow(() -> ProblemException.of(Faults.at("/" + FROM, Message.of("calendar.from"))));
  }
}
