package org.govsm.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.function.Predicate;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;

/**
 * Waiting counts: how many tasks wait for a caller, as <em>My work</em> lists them, up to {@link
 * #MOST}. Counted anew when the day turned or anything was recorded since, so that a page never
 * shows an old number.
 */
public final class WaitingCounts {

  /** More are not counted: what each is takes work to find. */
  public static final int MOST = 100;

  private static final int CALLERS = 1_000;

  private final LruCache<Key, Integer> counts = new LruCache<>(CALLERS);
  private final Store store;
  private final Clock clock;
  private volatile List<WorkSource> sources = List.of();

  /** Counts nothing until it is told what there is to count. */
  public WaitingCounts(Store store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** What a count depends on. */
  private record Key(
      String actor,
      SortedSet<String> roles,
      Optional<SortedSet<String>> units,
      LocalDate day,
      long recorded) {}

  private static final int LOOKED = 20;

  /** Counts the tasks of these from now on: slices are made after the frame of their pages. */
  public void over(List<WorkSource> slices) {
    sources = List.copyOf(slices);
  }

  int of(Caller caller, Messages words) {
    return sources.isEmpty() ? 0 : store.read(tx -> of(tx, caller, words));
  }

  /**
   * The first of the tasks that fits, in the order of <em>My work</em>; of those that follow the
   * first {@value #LOOKED} none is looked for.
   */
  Optional<WorkItem> first(Caller caller, Messages words, Predicate<WorkItem> fits) {
    LocalDate today = LocalDate.now(clock);
    return store.<Optional<WorkItem>>read(
        tx -> {
          WorkInOrder items =
              new WorkInOrder(
                  sources.stream().map(source -> source.inOrder(tx, caller, today, words)).toList(),
                  today);
          for (int i = 0; i < LOOKED && items.hasNext(); i++) {
            WorkItem item = items.next();
            if (fits.test(item)) {
              return Optional.of(item);
            }
          }
          return Optional.empty();
        });
  }

  private int of(Transaction tx, Caller caller, Messages words) {
    LocalDate today = LocalDate.now(clock);
    long recorded = tx.events().heads().stream().mapToLong(ChainHead::seq).sum();
    Key key = new Key(caller.actor(), caller.roles(), caller.units(), today, recorded);
    return counts.of(
        key,
        () -> {
          int count = 0;
          for (WorkSource source : sources) {
            count +=
                WorkInOrder.first(source.inOrder(tx, caller, today, words), MOST - count).size();
          }
          return count;
        });
  }
}
