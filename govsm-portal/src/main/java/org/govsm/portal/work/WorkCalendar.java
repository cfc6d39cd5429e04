package org.govsm.portal.work;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.WorkItem;

/**
 * Calendar of what waits, as iCalendar (RFC 5545): an event of a whole day each, on its last day,
 * or on the present day where none is set.
 */
final class WorkCalendar {

  private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int LONGEST = 75;
  private static final int ID = 7;

  private final StringBuilder text = new StringBuilder();

  private WorkCalendar() {}

  /**
   * The text of a calendar.
   *
   * @param portal the address of the portal, before the address of a page
   */
  static String of(List<WorkItem> items, LocalDate today, Instant now, URI portal, Messages words) {
    WorkCalendar calendar = new WorkCalendar();
    calendar.line("BEGIN:VCALENDAR");
    calendar.line("VERSION:2.0");
    calendar.line("PRODID:-//govsm//work//EN");
    calendar.line("X-WR-CALNAME:" + escaped("govsm: " + words.say("work.title")));
    items.forEach(item -> calendar.event(item, today, now, portal, words));
    calendar.line("END:VCALENDAR");
    return calendar.text.toString();
  }

  private void event(WorkItem item, LocalDate today, Instant now, URI portal, Messages words) {
    LocalDate day = item.due().orElse(today);
    line("BEGIN:VEVENT");
    line("UID:" + id(item) + "@govsm");
    line("DTSTAMP:" + STAMP.format(now));
    line("DTSTART;VALUE=DATE:" + DAY.format(day));
    line("DTEND;VALUE=DATE:" + DAY.format(day.plusDays(1)));
    line("SUMMARY:" + escaped(words.say(item.what())));
    line("URL:" + portal.resolve(item.page()));
    line("TRANSP:TRANSPARENT");
    line("END:VEVENT");
  }

  /** The same for the same thing to do, as long as it waits. */
  private static String id(WorkItem item) {
    String thing = item.kind() + " " + item.page() + " " + item.since() + " " + item.what();
    return CanonicalForm.digest(thing.getBytes(UTF_8)).substring(ID);
  }

  private static String escaped(String said) {
    return said.replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n");
  }

  /** A line of at most 75 bytes; what is longer goes on after a blank. */
  private void line(String whole) {
    int bytes = 0;
    for (int i = 0; i < whole.length(); ) {
      int letter = whole.codePointAt(i);
      String one = Character.toString(letter);
      int length = one.getBytes(UTF_8).length;
      if (bytes + length > LONGEST) {
        text.append("\r\n ");
        bytes = 1;
      }
      text.append(one);
      bytes += length;
      i += one.length();
    }
    text.append("\r\n");
  }
}
