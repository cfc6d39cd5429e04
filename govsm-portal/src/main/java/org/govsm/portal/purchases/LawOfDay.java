package org.govsm.portal.purchases;

import java.time.LocalDate;
import org.govsm.portal.ask.Law;
import org.govsm.portal.store.Transaction;

/** Law of a day, as it stands on it. */
@FunctionalInterface
public interface LawOfDay {

  /** The law of a day. */
  Law at(Transaction tx, LocalDate day);
}
