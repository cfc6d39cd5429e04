package org.govsm.portal.events;

import java.util.Optional;
import org.govsm.portal.store.Event;

/**
 * Event row: an event of the log in words.
 *
 * @param said what happened, in a sentence
 * @param page where the thing is that it is about; empty for nowhere
 * @param who who did it, in words
 */
public record EventRow(Event event, String said, Optional<String> page, String who) {

  /** The start of the hash, by which it is found again. */
  public String brief() {
    String hash = event.hash();
    return hash.substring(0, Math.min(hash.length(), "sha256:".length() + 12)) + "\u2026";
  }
}
