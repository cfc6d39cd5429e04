package org.govsm.portal.events;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.portal.store.ChainReport;
import org.govsm.portal.store.Event;
import org.govsm.portal.web.Cursor;

/**
 * Events view: what happened in a department.
 *
 * @param events a page of events, the newest first
 * @param about what an event is about, part by part
 */
public record EventsView(
    String department,
    Cursor.Rows<Event> events,
    Function<Event, List<About>> about,
    Optional<ChainReport> report) {

  /**
   * A thing that an event is about, in words.
   *
   * @param page the address of its page; empty where there is none
   */
  public record About(String text, Optional<String> page) {}

  /** The start of a hash. */
  public static String brief(String hash) {
    return hash.substring(0, Math.min(hash.length(), "sha256:".length() + 12)) + "\u2026";
  }
}
