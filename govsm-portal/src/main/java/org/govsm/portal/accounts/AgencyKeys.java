package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyState;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;

/**
 * Agency keys: keys that are with somebody of an agency, and access under a contract that has
 * ended, are taken back by whoever may record it.
 */
record AgencyKeys(AccountServices services, Authorisation table) {

  /** The kinds of tasks, by the codes of the findings that they mend. */
  private static final Map<String, String> KINDS =
      Map.of("custody.vendor", "agency-keys", "custody.contract-ended", "ended-contract");

  List<WorkItem> of(Transaction tx, Caller caller, Messages words) {
    MissingWork missing = new MissingWork(table, caller, words);
    List<WorkItem> items = new ArrayList<>();
    for (String department : new RegisteredAccounts(tx).departments()) {
      if (caller.seesDepartment(department) && missing.isAny()) {
        CustodyState state = services.custody().standing(tx, department);
        if (!state.accounts().isEmpty()) {
          items.addAll(of(tx, missing, department, state));
        }
      }
    }
    return items;
  }

  private List<WorkItem> of(
      Transaction tx, MissingWork missing, String department, CustodyState state) {
    return services.custody().beside(tx, department).open(state).stream()
        .filter(open -> KINDS.containsKey(open.code()))
        .flatMap(open -> item(missing, department, state, open).stream())
        .toList();
  }

  private static String said(Finding open, String name) {
    return String.valueOf(open.text().values().getOrDefault(name, ""));
  }

  private Optional<WorkItem> item(
      MissingWork missing, String department, CustodyState state, Finding open) {
    String account = said(open, "account");
    Optional<AccountCustody> keys = state.account(account);
    return keys.flatMap(custody -> custody.mending(open))
        .filter(event -> missing.mayRecord(event, keys))
        .map(
            event ->
                WorkItem.of(
                    KINDS.getOrDefault(open.code(), ""),
                    department,
                    Map.of(
                        "account",
                        account,
                        "person",
                        said(open, "person"),
                        "contract",
                        said(open, "contract"),
                        "event",
                        new Term("custody." + event)),
                    CustodyView.form(department, account, event),
                    Moments.day(services.clock().instant())));
  }
}
