package org.govsm.portal.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Places in a chain where time goes back: the clock of a portal was wrong before, or is now. The
 * order of events is that of their numbers, whatever their clocks said.
 *
 * @param count how many events are earlier than the one before them, by more than clocks differ
 * @param first the number of the first of them
 */
public record ClockTurns(long count, long first) {

  /** Two portals that are set by one source differ by less. */
  static final Duration TOLERANCE = Duration.ofMinutes(1);

  /** Whether an instant is earlier than the one before it, by more than clocks differ. */
  public static boolean isBack(Instant before, Instant at) {
    return at.plus(TOLERANCE).isBefore(before);
  }

  /** Counts them along a chain. */
  static final class Counter {

    private @Nullable Instant before;
    private long count;
    private long first;

    void next(Event event) {
      if (before != null && isBack(before, event.at())) {
        count++;
        first = first == 0 ? event.seq() : first;
      }
      before = event.at();
    }

    Optional<ClockTurns> found() {
      return count == 0 ? Optional.empty() : Optional.of(new ClockTurns(count, first));
    }
  }

  /** Says it in the log when an event is written, once a minute at most. */
  static final class Watch {

    private static final Logger LOG = LoggerFactory.getLogger(ClockTurns.class);
    private static final long EVERY = Duration.ofMinutes(1).toNanos();

    private final AtomicLong told = new AtomicLong(System.nanoTime() - EVERY);
    private final Map<String, Ends> ends = new ConcurrentHashMap<>();

    /** The last event that this process wrote of a chain. */
    private record Ends(long seq, Instant at) {}

    /**
     * Looks at an event that is written.
     *
     * @param before finds when the one before it happened, where another process wrote that one
     */
    void written(Event event, Supplier<Optional<Instant>> before) {
      @Nullable Ends known = ends.put(event.department(), new Ends(event.seq(), event.at()));
      Optional<Instant> last =
          known != null && known.seq() == event.seq() - 1 ? Optional.of(known.at()) : before.get();
      last.ifPresent(instant -> tell(event.department(), event.seq(), instant, event.at()));
    }

    private void tell(String department, long seq, Instant before, Instant at) {
      long last = told.get();
      long now = System.nanoTime();
      if (isBack(before, at) && now - last >= EVERY && told.compareAndSet(last, now)) {
        LOG.warn(
            "event {} of {} is {} earlier than the one before it: is the clock of every portal"
                + " right? See docs/operate/security.md",
            seq,
            department,
            inWords(Duration.between(at, before)));
      }
    }

    /** In the two greatest units: 19 days 23 h, 4 min 5 s. */
    static String inWords(Duration time) {
      if (time.toDays() > 0) {
        return (time.toDays() == 1 ? "1 day " : time.toDays() + " days ")
            + time.toHoursPart()
            + " h";
      } else if (time.toHours() > 0) {
        return time.toHours() + " h " + time.toMinutesPart() + " min";
      }
      return time.toMinutes() > 0
          ? time.toMinutes() + " min " + time.toSecondsPart() + " s"
          : time.toSeconds() + " s";
    }
  }
}
