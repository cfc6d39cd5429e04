package org.govsm.portal.calendars;

import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/** Use of calendars: what counts by them, and is counted again when one changes. */
public interface CalendarUse {

  /**
   * Something that counts by a calendar.
   *
   * @param title what it is called
   * @param hours the office hours that it states
   * @param path its page
   */
  record By(String title, Message hours, String path) {}

  /** What counts by a calendar of a department. */
  List<By> of(Transaction tx, String department, String calendar);

  /**
   * Counts again what a calendar that has just changed touches.
   *
   * @return what was counted again, and what stays as it was and why
   */
  List<Message> changed(Transaction tx, StoredCalendar now, Caller by);
}
