package org.govsm.procurement.record;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * What happens in a process and is published.
 *
 * @param at when
 * @param name what makes the id of its release
 * @param tags by the closed list of the standard
 * @param whole whether it tells the tender whole, so that an amendment after it amends it
 * @param section writes what it says
 */
record Happening(
    Instant at, String name, List<String> tags, boolean whole, Consumer<ReleaseDraft> section) {

  Happening {
    tags = List.copyOf(tags);
  }

  Happening with(String tag) {
    return new Happening(at, name, List.of(tag), whole, section);
  }

  Happening(Instant at, String name, String tag, Consumer<ReleaseDraft> section) {
    this(at, name, List.of(tag), false, section);
  }
}
