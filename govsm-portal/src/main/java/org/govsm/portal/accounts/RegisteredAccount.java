package org.govsm.portal.accounts;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Finding;
import org.govsm.core.place.PlatformAccess;
import org.govsm.governance.account.Platforms;
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

  private static final Set<String> OVER = Set.of("REJECTED", "ARCHIVED", "CLOSED");

  /** What is known of the access to its platform from India; nothing once it is over. */
  public List<Finding> access(LocalDate today) {
    String platform = Platforms.named(String.valueOf(facts.get("platform")));
    return OVER.contains(state)
        ? List.of()
        : PlatformAccess.shipped().findings(List.of(platform), today);
  }

  /** Since when it is compromised; nothing where it is in another state. */
  Optional<Instant> compromisedSince() {
    return Optional.ofNullable(facts.get("stateSince"))
        .filter(since -> state.equals("COMPROMISED"))
        .flatMap(since -> Moment.of(String.valueOf(since)))
        .map(Moment::start);
  }

  /** Who is to have the keys, as the hand-over names them in which the account stands. */
  Optional<String> incomingHolder() {
    return detail("incomingHolder");
  }

  /** Why the holder goes, as the hand-over says in which the account stands; a code. */
  Optional<String> exit() {
    return detail("exit");
  }

  private Optional<String> detail(String name) {
    return lastStep.get("details") instanceof Map<?, ?> details
            && details.get(name) instanceof String text
        ? Optional.of(text)
        : Optional.empty();
  }
}
