package org.govsm.portal.work;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.KnownCallers;
import org.govsm.portal.access.User;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.WorkInOrder;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/** Desk: what waits for a caller, of all slices, in the order of work. */
final class Desk {

  private final List<WorkSource> sources;
  private final Authorisation table;
  private final Clock clock;

  Desk(List<WorkSource> sources, Authorisation table, Clock clock) {
    this.sources = List.copyOf(sources);
    this.table = table;
    this.clock = clock;
  }

  List<WorkItem> of(Transaction tx, Caller caller, Messages words) {
    return first(tx, caller, words, Integer.MAX_VALUE);
  }

  /** At most so many of the first; no others are worked out. */
  List<WorkItem> first(Transaction tx, Caller caller, Messages words, int most) {
    return WorkInOrder.first(each(tx, caller, words), most);
  }

  /** Each when it is asked for, in the order of work. */
  Iterator<WorkItem> each(Transaction tx, Caller caller, Messages words) {
    LocalDate today = today();
    return new WorkInOrder(
        sources.stream().map(source -> source.inOrder(tx, caller, today, words)).toList(), today);
  }

  /** How many there are of all. */
  long count(Transaction tx, Caller caller, Messages words) {
    LocalDate today = today();
    return sources.stream()
        .mapToLong(source -> source.count(tx, caller, today, words, Integer.MAX_VALUE))
        .sum();
  }

  /** What waits for a user who is not there. */
  List<WorkItem> of(Transaction tx, User user, Messages words) {
    return of(tx, KnownCallers.known(Caller.Kind.SERVICE, user, table), words);
  }

  LocalDate today() {
    return LocalDate.now(clock);
  }
}
