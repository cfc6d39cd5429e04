package org.govsm.portal.assessments;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.EventReader;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Known facts of departments: what was read of a chain up to its head, so that a page that asks for
 * all facts of a department does not read all of its accounts again. Another event gives another
 * head; a moment before the last event is read anew.
 */
final class KnownFacts {

  private static final long MOST = 6_000;
  private static final long EACH = 20;

  private final LruCache<Key, Known> known = new LruCache<>(MOST, Known::weight);

  /** A chain up to its head, on a day: what is planned tells of the days that follow. */
  private record Key(ChainHead head, LocalDate day, Map<String, Object> beside) {}

  /**
   * What is asked for.
   *
   * @param beside facts that the chain of the department does not hold
   */
  record At(Transaction tx, String department, Instant asOf, Map<String, Object> beside) {}

  /** Facts of a chain, as a tree and read, and when its last event happened. */
  private static final class Known {

    private final Map<String, @Nullable Object> tree;
    private final Instant newest;
    private volatile Optional<Facts> facts = Optional.empty();

    Known(Map<String, @Nullable Object> tree, Instant newest) {
      this.tree = Collections.unmodifiableMap(tree);
      this.newest = newest;
    }

    long weight() {
      return EACH
          + tree.values().stream()
              .mapToLong(one -> one instanceof Collection<?> list ? list.size() : 1)
              .sum();
    }

    Facts facts() {
      if (facts.isEmpty()) {
        facts = Optional.of(read(tree));
      }
      return facts.get();
    }
  }

  /** The tree of facts at a moment, by a reading of it that serves for all moments after. */
  Map<String, @Nullable Object> tree(At at, Supplier<Map<String, @Nullable Object>> reading) {
    return of(at, reading).map(one -> one.tree).orElseGet(reading);
  }

  /** The facts at a moment. */
  Facts facts(At at, Supplier<Map<String, @Nullable Object>> reading) {
    return of(at, reading).map(Known::facts).orElseGet(() -> read(reading.get()));
  }

  private Optional<Known> of(At at, Supplier<Map<String, @Nullable Object>> reading) {
    Optional<ChainHead> head = at.tx().events().head(at.department());
    if (head.isEmpty()) {
      return Optional.empty();
    }
    Key key = new Key(head.get(), Moments.day(at.asOf()), at.beside());
    Optional<Known> before = known.find(key);
    Instant newest =
        before
            .map(one -> one.newest)
            .orElseGet(() -> new EventReader(at.tx(), at.department()).newestAt());
    if (newest.isAfter(at.asOf())) {
      return Optional.empty();
    }
    return before.or(() -> Optional.of(known.put(key, new Known(reading.get(), newest))));
  }

  private static Facts read(Map<String, @Nullable Object> tree) {
    return Facts.fromPlain(tree)
        .fold(
            facts -> facts,
            faults -> {
              throw new IllegalStateException(faults.toString());
            });
  }
}
