package org.govsm.portal.publication;

import java.util.List;
import java.util.Map;
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
   */
  record Incomplete(ProcessId id, List<InputFault> faults, boolean told) {

    /** Where its page is, or the list where it has none. */
    String page() {
      String list = "/published-purchases/" + id.department();
      return told ? list + "/" + id.place() : list;
    }
  }

  void note(ProcessId id, ReadProcess read) {
    List<InputFault> faults = read.faults();
    if (faults.isEmpty()) {
      known.remove(id.number());
      return;
    }
    Incomplete now = new Incomplete(id, faults, read.published().isPresent());
    if (!now.equals(known.put(id.number(), now))) {
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
