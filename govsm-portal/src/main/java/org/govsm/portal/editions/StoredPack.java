package org.govsm.portal.editions;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * An edition of a rule pack that was uploaded, and all that was done with it.
 *
 * @param number 1 for the first edition of the pack that was uploaded
 * @param edition the day that the edition is named after
 * @param digest the hash of what it says
 * @param file the hash of the file
 * @param withdrawn whether it was taken back before it was in force
 * @param steps what was done, the oldest first; the first is the upload
 */
public record StoredPack(
    String pack,
    int number,
    LocalDate edition,
    String digest,
    String file,
    int version,
    boolean withdrawn,
    Optional<LocalDate> from,
    List<PackStep> steps) {

  /** Keeps its own copy. */
  public StoredPack {
    steps = List.copyOf(steps);
  }

  /** The last step of a kind, if there was one. */
  public Optional<PackStep> last(String kind) {
    return steps.stream().filter(step -> step.kind().equals(kind)).reduce((a, b) -> b);
  }

  /** Who uploaded it: an id that names no person. */
  public String uploadedBy() {
    return steps.get(0).person();
  }

  /** Whether it waits for a second person. */
  public boolean isWaiting() {
    return !withdrawn && from.isEmpty();
  }

  /** Whether it has a day from which it counts, and was not taken back before. */
  public boolean isOrdered() {
    return !withdrawn && from.isPresent();
  }

  /** The place of the order that put it in force among all events about packs; 0 without one. */
  public long orderedAs() {
    return last(PackEditions.ORDERED).map(PackStep::event).orElse(0L);
  }
}
