package org.govsm.portal.web;

import java.time.LocalDate;
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
}
