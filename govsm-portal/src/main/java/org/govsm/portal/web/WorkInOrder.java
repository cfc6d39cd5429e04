package org.govsm.portal.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.PriorityQueue;

/**
 * Work in order: the items of several sources, each in order, as one. No more of a source is asked
 * for than the next item to come.
 */
public final class WorkInOrder implements Iterator<WorkItem> {

  private final PriorityQueue<Head> heads;

  /** Over sources that are in the order of work of a day. */
  public WorkInOrder(List<Iterator<WorkItem>> sources, LocalDate today) {
    this.heads =
        new PriorityQueue<>(
            Comparator.comparing(Head::item, WorkItem.order(today)).thenComparing(Head::source));
    for (int i = 0; i < sources.size(); i++) {
      next(sources.get(i), i);
    }
  }

  /** The next item of a source, which waits for those that come before it. */
  private record Head(WorkItem item, int source, Iterator<WorkItem> rest) {}

  private void next(Iterator<WorkItem> rest, int source) {
    if (rest.hasNext()) {
      heads.add(new Head(rest.next(), source, rest));
    }
  }

  @Override
  public boolean hasNext() {
    return !heads.isEmpty();
  }

  @Override
  public WorkItem next() {
    Head first = heads.poll();
    if (first == null) {
      throw new NoSuchElementException();
    }
    next(first.rest(), first.source());
    return first.item();
  }

  /** At most so many of the first. */
  public static List<WorkItem> first(Iterator<WorkItem> items, int most) {
    List<WorkItem> first = new ArrayList<>();
    while (first.size() < most && items.hasNext()) {
      first.add(items.next());
    }
    return first;
  }
}
