package org.govsm.portal.bills;

import java.time.Instant;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;

/** Agency exits: what an agency must still hand over of the accounts that it ran. */
public interface AgencyExits {

  /** Nothing is owed. */
  AgencyExits NONE = (tx, department, contract, asOf, by) -> List.of();

  /**
   * What stands against paying off a contract of a department, in words: what is owed, and that the
   * one who pays it off stated what was handed over.
   *
   * @param by who is to pay it off
   */
  List<Message> owed(Transaction tx, String department, String contract, Instant asOf, String by);
}
