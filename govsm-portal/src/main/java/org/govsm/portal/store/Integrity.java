package org.govsm.portal.store;

import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Integrity of the chains, as it was found last: a chain that is not whole, or whose rows are not,
 * is read and never written. Signing in goes on, so that somebody can look.
 */
final class Integrity {

  private static final Logger LOG = LoggerFactory.getLogger(IntegrityCheck.class);

  private final Map<String, ChainReport> broken = new ConcurrentSkipListMap<>();
  private final AtomicBoolean checkpointsBroken = new AtomicBoolean();
  private final ClockTurns.Watch clock = new ClockTurns.Watch();

  /** What says in the log that time went back. */
  ClockTurns.Watch clock() {
    return clock;
  }

  /** Keeps what was found, and gives what was found before. */
  @Nullable ChainReport note(ChainReport report) {
    String chain = report.department();
    return report.isWhole() ? broken.remove(chain) : broken.put(chain, report);
  }

  /** Keeps what was found, and says it in the log where it is new. */
  void found(ChainReport report) {
    String chain = report.department();
    @Nullable ChainReport before = note(report);
    if (!report.isWhole() && !report.equals(before)) {
      report.faults().forEach(fault -> LOG.error("{}", fault));
      LOG.error(
          "{} can be read and not written until it is repaired: see docs/operate/recover.md",
          chain);
    } else if (report.isWhole() && before != null) {
      LOG.info("{} is whole again and can be written", chain);
    }
  }

  /** Keeps whether a checkpoint is broken, and says it in the log where it is new. */
  void checkpoints(OptionalLong broken) {
    boolean before = checkpointsBroken.getAndSet(broken.isPresent());
    if (broken.isPresent() && !before) {
      LOG.error(
          "checkpoint {} is not as it was written; none is taken until it is repaired: see"
              + " docs/operate/recover.md",
          broken.getAsLong());
    }
  }

  boolean areCheckpointsBroken() {
    return checkpointsBroken.get();
  }

  List<ChainReport> broken() {
    return List.copyOf(broken.values());
  }

  boolean isBroken(String chain) {
    return broken.containsKey(chain);
  }

  /** The rows that the last check found not to be as the events of a chain made them. */
  List<RowFlaw> flaws(String chain) {
    @Nullable ChainReport report = broken.get(chain);
    return report == null ? List.of() : report.rows();
  }
}
