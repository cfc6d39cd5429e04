package org.govsm.portal.calendars;

import static java.util.stream.Collectors.joining;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.time.WorkingDays;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;

/**
 * View of the form of a calendar.
 *
 * @param lines what is wrong with the lines of the list or the file
 */
public record CalendarFormView(String department, Form form, List<InputFault> lines) {

  /** Months from October on: the list of the next year is out by then. */
  private static final int NEXT_FROM = 10;

  /** What is known of a year of a calendar: of the newest one, where none is named. */
  static Form known(
      List<StoredCalendar> all,
      Optional<String> calendar,
      Optional<String> year,
      LocalDate today,
      Optional<String> book) {
    Optional<StoredCalendar> newest =
        all.stream()
            .filter(one -> calendar.filter(id -> !id.equals(one.calendar())).isEmpty())
            .max(Comparator.comparing(StoredCalendar::madeAt));
    Optional<WorkingDays.InForce> last =
        newest
            .map(one -> one.days().parts())
            .filter(parts -> !parts.isEmpty())
            .map(CalendarFormView::last);
    int next = today.getYear() + (today.getMonthValue() >= NEXT_FROM && last.isPresent() ? 1 : 0);
    int asked =
        year.filter(text -> text.matches("[1-9]\\d{3}")).map(Integer::parseInt).orElse(next);
    Optional<WorkingDays.Holidays> known =
        last.flatMap(part -> part.years().stream().filter(one -> one.year() == asked).findFirst());
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put(
        "calendar",
        calendar.or(() -> newest.map(StoredCalendar::calendar)).or(() -> book).orElse("IN"));
    typed.put("year", String.valueOf(asked));
    typed.put("from", LocalDate.of(asked, 1, 1).toString());
    typed.put("off", last.map(CalendarFormView::daysOff).orElse(DayOfWeek.SUNDAY.name()));
    typed.put("instrument", known.map(WorkingDays.Holidays::instrument).orElse(""));
    typed.put("list", known.map(CalendarFormView::list).orElse(""));
    return Form.of(typed);
  }

  private static WorkingDays.InForce last(List<WorkingDays.InForce> parts) {
    return parts.get(parts.size() - 1);
  }

  private static String daysOff(WorkingDays.InForce part) {
    return part.daysOff().stream().map(DayOfWeek::name).collect(joining("\n"));
  }

  private static String list(WorkingDays.Holidays year) {
    return year.names().entrySet().stream()
        .map(one -> one.getKey() + " " + one.getValue())
        .collect(joining("\n"));
  }

  /** The holidays that were read: of a list those of its year, of a file all. */
  static List<String> read(CalendarInput input, Form form, Page page) {
    String year = form.typed("year").strip();
    return last(input.days().parts()).years().stream()
        .filter(one -> year.isEmpty() || year.equals(String.valueOf(one.year())))
        .flatMap(one -> one.names().entrySet().stream())
        .map(
            one ->
                page.words()
                    .say(
                        Message.of("calendars.read")
                            .with("day", one.getKey())
                            .with(
                                "holiday",
                                CalendarView.holiday(one.getKey(), one.getValue(), page))))
        .toList();
  }

  /** The field of a pointer. */
  static Optional<String> field(String pointer, boolean xml) {
    if (xml) {
      return Optional.of(pointer.equals("/from") ? "fileFrom" : "file");
    } else if (pointer.equals("/id")) {
      return Optional.of("calendar");
    } else if (pointer.equals("/daysOff")) {
      return Optional.of("off");
    } else if (pointer.endsWith("/instrument")) {
      return Optional.of("instrument");
    }
    return Optional.of(List.of("/year", "/from").contains(pointer) ? pointer.substring(1) : "list");
  }

  /** What was typed. */
  public String typed(String field) {
    return form.typed(field);
  }

  /** Whether one of several is chosen. */
  public boolean isChosen(String field, String code) {
    return form.each(field).contains(code);
  }

  /** The days of the week. */
  public List<DayOfWeek> week() {
    return List.of(DayOfWeek.values());
  }
}
