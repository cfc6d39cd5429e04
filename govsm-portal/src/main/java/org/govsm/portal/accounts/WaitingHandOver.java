package org.govsm.portal.accounts;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Transaction;

/**
 * Hand-over of the keys of an account that waits for a second person.
 *
 * @param approvers who can approve it now; nobody where it must be asked again
 */
public record WaitingHandOver(CustodyRecords.Waiting waiting, List<String> approvers) {

  static Optional<WaitingHandOver> of(
      CustodyService custody, Transaction tx, String department, String account) {
    return custody.waiting(tx, department).stream()
        .filter(one -> CustodyView.said(one, "accountId").equals(account))
        .findFirst()
        .map(one -> new WaitingHandOver(one, custody.approvers(tx, department, one)));
  }

  /** The address of the memorandum of the last hand-over of an account. */
  static Optional<String> memo(Transaction tx, String department, String account) {
    return new CustodyRecords(tx)
        .entries(department, 1).stream()
            .filter(entry -> account.equals(entry.get("accountId")))
            .filter(entry -> HandOverMemo.KIND.equals(entry.get("event")))
            .reduce((one, next) -> next)
            .map(entry -> CustodyView.memo(department, String.valueOf(entry.get("eventId"))));
  }
}
