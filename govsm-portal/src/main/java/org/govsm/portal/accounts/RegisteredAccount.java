package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.facts.Moment;
import org.jspecify.annotations.Nullable;

/**
 * An account in one of its versions.
 *
 * @param lastStep the step that brought it there, with its details; empty before the first one
 * @param digest the hash of the facts
 */
public record RegisteredAccount(
    String department,
    String id,
    int version,
    String state,
    Map<String, @Nullable Object> lastStep,
    Map<String, @Nullable Object> facts,
    String digest,
    Instant madeAt) {

  /** Since when it is compromised; nothing where it is in another state. */
  Optional<Instant> compromisedSince() {
    return Optional.ofNullable(facts.get("stateSince"))
        .filter(since -> state.equals("COMPROMISED"))
        .flatMap(since -> Moment.of(String.valueOf(since)))
        .map(Moment::start);
  }

  /** Who is to have the keys, as the hand-over names them in which the account stands. */
  Optional<String> incomingHolder() {
    return lastStep.get("details") instanceof Map<?, ?> details
            && details.get("incomingHolder") instanceof String person
        ? Optional.of(person)
        : Optional.empty();
  }
}
