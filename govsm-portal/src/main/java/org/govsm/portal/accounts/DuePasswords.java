package org.govsm.portal.accounts;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.text.Messages;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;

/**
 * Due passwords: a password is changed whenever the log says so, however the keys passed. A
 * hand-over that is in progress changes it itself, and is the only task then.
 */
record DuePasswords(AccountServices services, Authorisation table) {

  List<WorkItem> of(Transaction tx, Caller caller, Messages words) {
    MissingWork missing = new MissingWork(table, caller, words);
    RegisteredAccounts accounts = new RegisteredAccounts(tx);
    Set<List<String>> waiting = waiting(tx);
    return accounts.departments().stream()
        .filter(caller::seesDepartment)
        .flatMap(
            department ->
                services.custody().standing(tx, department).accounts().stream()
                    .filter(one -> due(one).isPresent())
                    .filter(one -> isOpen(accounts.find(department, one.accountId())))
                    .filter(one -> !waiting.contains(List.of(department, one.accountId())))
                    .flatMap(one -> item(missing, department, one).stream()))
        .toList();
  }

  private static Optional<WorkItem> item(
      MissingWork missing, String department, AccountCustody due) {
    return missing.record(
        department,
        due.accountId(),
        "ROTATED",
        Moments.day(due(due).orElseThrow()),
        Optional.of(due));
  }

  /** Since when, also where only whoever was to be shut out said that it was done. */
  private static Optional<Instant> due(AccountCustody keys) {
    return keys.rotationDueSince().or(() -> keys.ownWord("ROTATED").map(CustodyEvent::at));
  }

  /** The accounts with a hand-over that waits for approval. */
  private static Set<List<String>> waiting(Transaction tx) {
    return new CustodyRecords(tx)
        .waiting().stream()
            .map(one -> List.of(one.department(), CustodyView.said(one.waiting(), "accountId")))
            .collect(Collectors.toSet());
  }

  private static boolean isOpen(Optional<RegisteredAccount> account) {
    return account
        .filter(one -> !AccountLifeCycle.isHandingOver(one.state()))
        .flatMap(one -> AccountLifeCycle.machine().state(one.state()))
        .filter(state -> !state.isTerminal())
        .isPresent();
  }
}
