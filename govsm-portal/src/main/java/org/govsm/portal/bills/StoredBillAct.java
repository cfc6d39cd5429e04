package org.govsm.portal.bills;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act on a bill as it is stored.
 *
 * @param kind the kind of event without its first word, such as {@code passed}
 * @param content what was said with it
 */
public record StoredBillAct(
    int actNo, String kind, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** A text that was said with it. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(content.get(name)).map(String::valueOf).filter(t -> !t.isEmpty());
  }

  /** Whether it counts: no other person has to enter the same first. */
  public boolean counts() {
    return content.get(InterestActs.UNCONFIRMED) == null;
  }

  /** The day of the act. */
  public LocalDate on() {
    return LocalDate.parse(text("on").orElseThrow());
  }
}
