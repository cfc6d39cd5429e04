package org.govsm.portal.pages.contracts;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.ChainReport;
import org.govsm.portal.store.Event;

/**
 * What happened in a department.
 *
 * @param department its id
 * @param events a page of events, the oldest first
 * @param next the number after which the next page begins; empty on the last page
 * @param report how far the chain is whole, once it was asked for
 */
public record EventsView(
    String department, List<Event> events, Optional<Long> next, Optional<ChainReport> report) {

  /** What an event is about, as the parts of its body that say so. */
  public String about(Event event) {
    Map<String, ?> body = event.body();
    StringBuilder about = new StringBuilder();
    for (String member : List.of("contract", "version", "period", "number", "import", "format")) {
      Object value = body.get(member);
      if (value != null) {
        about.append(about.length() == 0 ? "" : ", ").append(value);
      }
    }
    return about.toString();
  }

  /** The start of a hash. */
  public static String brief(String hash) {
    return hash.substring(0, Math.min(hash.length(), "sha256:".length() + 12)) + "\u2026";
  }
}
