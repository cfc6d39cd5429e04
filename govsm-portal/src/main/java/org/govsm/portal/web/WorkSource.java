package org.govsm.portal.web;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;

/** Work source: what of a slice waits for somebody. */
@FunctionalInterface
public interface WorkSource {

  /**
   * What waits for a caller.
   *
   * @param today the day in India
   * @param words of the names within the items
   * @return what the caller may do and see, in any order
   */
  List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words);

  /**
   * The same one after the other, in the {@linkplain WorkItem#order order of work}. A source whose
   * items take work to find finds each when it is asked for, so that a page costs what it shows.
   */
  default Iterator<WorkItem> inOrder(
      Transaction tx, Caller caller, LocalDate today, Messages words) {
    return waiting(tx, caller, today, words).stream().sorted(WorkItem.order(today)).iterator();
  }

  /**
   * Of how many things the tasks are not among {@link #inOrder those in order} yet: they are being
   * worked out, beside the answers. {@link #waiting} has them.
   */
  default int behind(Transaction tx, Caller caller, LocalDate today) {
    return 0;
  }

  /** How many there are, counted up to a number. */
  default int count(Transaction tx, Caller caller, LocalDate today, Messages words, int most) {
    Iterator<WorkItem> items = inOrder(tx, caller, today, words);
    int count = 0;
    while (count < most && items.hasNext()) {
      items.next();
      count++;
    }
    return count;
  }
}
