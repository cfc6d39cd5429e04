package org.govsm.portal.rti;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.law.EntryCorrections;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * An act on a request as it is stored.
 *
 * @param kind what was done, one of {@link RtiRequests#ACTS}
 * @param content the day, and what was said with it
 */
public record RtiAct(
    int actNo, String kind, String actor, Map<String, @Nullable Object> content, Instant madeAt) {

  /** The day of the act. */
  public LocalDate on() {
    return LocalDate.parse(StoredTree.text(content, "on"));
  }

  /** The day on which it was put on record, where that is later than the day of the act. */
  public Optional<LocalDate> recordedLater() {
    return Optional.of(Moments.day(madeAt)).filter(day -> day.isAfter(on()));
  }

  /** What it corrects of the entry, by its members. */
  public Map<String, Object> corrected() {
    return RtiEntry.step(kind, content, madeAt)
        .map(EntryCorrections.Step::given)
        .orElseGet(Map::of);
  }

  /** What was said. */
  public Optional<String> text(String name) {
    return Optional.ofNullable(content.get(name)).map(String::valueOf);
  }
}
