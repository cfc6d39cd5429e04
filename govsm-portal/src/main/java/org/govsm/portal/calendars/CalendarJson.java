package org.govsm.portal.calendars;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Moments;

/** Calendars as the API says them. */
final class CalendarJson {

  private CalendarJson() {}

  /** A version without its days. */
  static Map<String, Object> heading(StoredCalendar one) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("calendar", one.calendar());
    tree.put("version", one.version());
    tree.put("from", one.from().toString());
    if (one.isWithdrawal()) {
      tree.put("withdrew", one.withdrew());
      tree.put("reason", one.reason());
    }
    tree.put("digest", one.digest());
    tree.put("madeBy", one.madeBy());
    tree.put("madeAt", Moments.text(one.madeAt()));
    return tree;
  }

  /** A version with all that is in force. */
  static Map<String, Object> of(StoredCalendar one) {
    Map<String, Object> tree = heading(one);
    tree.put("content", one.content());
    return tree;
  }

  /** A version, and what its change touched, in words. */
  static Map<String, Object> of(CalendarService.Changed changed, Messages words) {
    Map<String, Object> tree = of(changed.now());
    List<Message> touched = changed.touched();
    tree.put("touched", touched.stream().map(words::say).toList());
    return tree;
  }
}
