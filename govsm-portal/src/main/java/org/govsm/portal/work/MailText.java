package org.govsm.portal.work;

import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.WorkItem;

/** Text of a daily mail: what waits, by due day, each with its page. */
record MailText(String subject, String body) {

  private static final int MOST = 50;

  /**
   * The mail of a day.
   *
   * @param items what waits, in the order of work; at least one
   * @param portal the address of the portal, before the address of a page
   */
  static MailText of(List<WorkItem> items, LocalDate today, URI portal, Messages words) {
    long late = items.stream().filter(item -> item.isLate(today)).count();
    String subject =
        words.say(
            Message.of(late == 0 ? "work.mail-subject" : "work.mail-subject-late")
                .with("count", items.size())
                .with("late", late));
    List<String> lines = new ArrayList<>();
    lines.add(subject);
    items.stream().limit(MOST).forEach(item -> lines.add(text(item, today, portal, words)));
    if (items.size() > MOST) {
      lines.add(words.say(Message.of("work.mail-more").with("count", items.size() - MOST)));
    }
    lines.add(words.say("work.mail-end") + "\n" + portal.resolve("/work"));
    return new MailText(subject, String.join("\n\n", lines) + "\n");
  }

  private static String text(WorkItem item, LocalDate today, URI portal, Messages words) {
    String due =
        item.due()
            .map(
                day ->
                    words.say(
                        Message.of(item.isLate(today) ? "work.mail-late" : "work.mail-due")
                            .with("day", words.day(day))))
            .orElseGet(
                () ->
                    words.say(
                        Message.of("work.mail-since-day").with("day", words.day(item.since()))));
    return "- " + words.say(item.what()) + "\n  " + due + "\n  " + portal.resolve(item.page());
  }
}
