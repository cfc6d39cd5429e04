package org.govsm.portal.events;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.ChainReport;
import org.govsm.portal.store.Event;

/**
 * Events view: what happened in a department.
 *
 * @param events a page of events, the oldest first
 * @param told those of them whose content the caller may look at
 * @param next the number after which the next page begins; empty on the last page
 */
public record EventsView(
    String department,
    List<Event> events,
    Set<Event> told,
    Optional<Long> next,
    Optional<ChainReport> report) {

  private static final List<String> ABOUT =
      List.of(
          "contract",
          "assessment",
          "control",
          "profile",
          "version",
          "period",
          "number",
          "import",
          "format");

  /** What an event is about, part by part; each number with its name. */
  public String about(Event event, Messages words) {
    if (!told.contains(event)) {
      return words.say("events.withheld");
    }
    Map<String, ?> body = event.body();
    List<String> about = new ArrayList<>();
    for (String member : ABOUT) {
      Object value = body.get(member);
      if (value != null) {
        about.add(words.say(Message.of("event.about-" + member).with(member, value)));
      }
    }
    return String.join(", ", about);
  }

  /** The start of a hash. */
  public static String brief(String hash) {
    return hash.substring(0, Math.min(hash.length(), "sha256:".length() + 12)) + "\u2026";
  }
}
