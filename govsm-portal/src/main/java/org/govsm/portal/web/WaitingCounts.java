package org.govsm.portal.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Waiting counts: how many tasks wait for a caller, as <em>My work</em> lists them, up to {@link
 * #MOST}. Counted anew when the day turned or anything was recorded since, so that a page never
 * shows an old number. Where much is recorded no page waits for its number: it is counted beside
 * it, for the next.
 */
public final class WaitingCounts {

  /** More are not counted: what each is takes work to find. */
  public static final int MOST = 100;

  /** Events of an installation with more of which a page does not wait for its number. */
  private static final long MANY = 20_000;

  private static final int CALLERS = 1_000;
  private static final Logger LOG = LoggerFactory.getLogger(WaitingCounts.class);

  private final LruCache<Key, Integer> counts = new LruCache<>(CALLERS);
  private final Set<Who> counting = ConcurrentHashMap.newKeySet();
  private final Store store;
  private final Clock clock;
  private final long many;
  private final Executor beside;
  private volatile List<WorkSource> sources = List.of();

  /** Counts nothing until it is told what there is to count. */
  public WaitingCounts(Store store, Clock clock) {
    this(store, clock, MANY, Executors.newSingleThreadExecutor(WaitingCounts::thread));
  }

  WaitingCounts(Store store, Clock clock, long many, Executor beside) {
    this.store = store;
    this.clock = clock;
    this.many = many;
    this.beside = beside;
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "govsm-waiting-counts");
    thread.setDaemon(true);
    return thread;
  }

  /** Whose tasks they are. */
  private record Who(String actor, SortedSet<String> roles, Optional<SortedSet<String>> units) {}

  /** What a count depends on. */
  private record Key(Who who, LocalDate day, long recorded) {}

  private static final int LOOKED = 20;

  /** Counts the tasks of these from now on: slices are made after the frame of their pages. */
  public void over(List<WorkSource> slices) {
    sources = List.copyOf(slices);
  }

  /** How many; nothing while they are counted. */
  OptionalInt of(Caller caller, Messages words) {
    return sources.isEmpty() || isNobody(caller)
        ? OptionalInt.of(0)
        : store.read(tx -> of(tx, caller, words));
  }

  /** Nothing waits for whoever is not known: there is no need to look. */
  private static boolean isNobody(Caller caller) {
    return caller.kind() == Caller.Kind.PUBLIC;
  }

  /**
   * Counts once what waits for a caller, so that the first page finds the law and the code that all
   * lists of tasks need.
   */
  public void warm(Caller caller, Messages words) {
    try {
      store.read(tx -> count(tx, key(tx, caller), caller, words));
    } catch (RuntimeException e) {
      LOG.warn("the tasks were not counted at the start", e);
    }
  }

  /** Knows how many, up to {@link #MOST}, of whoever lists them. */
  public void known(Transaction tx, Caller caller, int count) {
    counts.put(key(tx, caller), Math.min(count, MOST));
  }

  /**
   * The first of the tasks that fits, in the order of <em>My work</em>; of those that follow the
   * first {@value #LOOKED} none is looked for.
   */
  Optional<WorkItem> first(Caller caller, Messages words, Predicate<WorkItem> fits) {
    if (isNobody(caller)) {
      return Optional.empty();
    }
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

  /** The first tasks of somebody, in the order of <em>My work</em>: up to {@value #LOOKED}. */
  List<WorkItem> first(Caller caller, Messages words) {
    LocalDate today = LocalDate.now(clock);
    return store.read(
        tx -> {
          WorkInOrder items =
              new WorkInOrder(
                  sources.stream().map(source -> source.inOrder(tx, caller, today, words)).toList(),
                  today);
          List<WorkItem> first = new ArrayList<>();
          while (first.size() < LOOKED && items.hasNext()) {
            first.add(items.next());
          }
          return first;
        });
  }

  private OptionalInt of(Transaction tx, Caller caller, Messages words) {
    Key key = key(tx, caller);
    Optional<Integer> known = counts.find(key);
    if (known.isEmpty() && key.recorded() > many) {
      if (counting.add(key.who())) {
        beside.execute(() -> countBeside(key.who(), caller, words));
      }
      return OptionalInt.empty();
    }
    return OptionalInt.of(known.orElseGet(() -> counts.put(key, count(tx, key, caller, words))));
  }

  private Key key(Transaction tx, Caller caller) {
    long recorded = tx.events().heads().stream().mapToLong(ChainHead::seq).sum();
    Who who = new Who(caller.actor(), caller.roles(), caller.units());
    return new Key(who, LocalDate.now(clock), recorded);
  }

  /** Of what is recorded by then, which may be more than when it was asked for. */
  private void countBeside(Who who, Caller caller, Messages words) {
    try {
      store.read(
          tx -> {
            Key now = key(tx, caller);
            return counts.put(now, count(tx, now, caller, words));
          });
    } catch (RuntimeException e) {
      LOG.warn("the tasks that wait for {} were not counted", caller.actor(), e);
    } finally {
      counting.remove(who);
    }
  }

  private int count(Transaction tx, Key key, Caller caller, Messages words) {
    int count = 0;
    for (WorkSource source : sources) {
      count += source.count(tx, caller, key.day(), words, MOST - count);
    }
    return count;
  }
}
