package org.govsm.portal.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import org.govsm.core.decision.InputFault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Incomplete processes: those that were read and cannot be published whole, each with its faults.
 * The log has a line when the faults of one become others.
 */
final class IncompleteProcesses {

  private static final Logger LOG = LoggerFactory.getLogger(IncompleteProcesses.class);

  private final Map<String, Incomplete> known = new ConcurrentSkipListMap<>();

  /**
   * A process with what keeps it from being published whole.
   *
   * @param told whether anything of it is published
   * @param since the day on which it was read first so
   */
  record Incomplete(ProcessId id, List<InputFault> faults, boolean told, LocalDate since) {

    private boolean isLike(Incomplete other) {
      return faults.equals(other.faults) && told == other.told;
    }

    /** Where its page is, or the list where it has none. */
    String page() {
      String list = "/published-purchases/" + id.department();
      return told ? list + "/" + id.place() : list;
    }
  }

  /** Keeps what a process lacks; nothing of one that is whole, or that is no more. */
  void note(ProcessId id, Optional<ReadProcess> found, LocalDate today) {
    List<InputFault> faults = found.map(ReadProcess::faults).orElse(List.of());
    Optional<Incomplete> before = Optional.ofNullable(known.get(id.number()));
    if (faults.isEmpty()) {
      known.remove(id.number());
      return;
    }
    boolean told = found.flatMap(ReadProcess::published).isPresent();
    LocalDate since = before.map(Incomplete::since).orElse(today);
    Incomplete now = new Incomplete(id, faults, told, since);
    known.put(id.number(), now);
    if (before.filter(now::isLike).isEmpty()) {
      LOG.warn(
          "The public record lacks documents of {}: {}",
          id.number(),
          faults.stream().map(one -> one.pointer() + " " + one.code()).toList());
    }
  }

  List<Incomplete> all() {
    return List.copyOf(known.values());
  }
}
