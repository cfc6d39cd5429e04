package org.govsm.portal.payments;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An act on a batch as it is stored.
 *
 * @param kind the kind of event without its first word, such as {@code approved}
 * @param content what was said with it
 */
public record StoredBatchAct(
    int actNo, String kind, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** A text that was said with it. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(content.get(name)).map(String::valueOf).filter(t -> !t.isEmpty());
  }
}
