package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.governance.account.People;
import org.govsm.governance.custody.CustodyState;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;

/**
 * Agency keys: keys that are with somebody of an agency are taken back by whoever may record it.
 */
record AgencyKeys(AccountServices services, Authorisation table) {

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
    People people = People.of(services.facts().of(tx, department, services.clock().instant()));
    return state.open(people, services.clock().instant()).stream()
        .filter(open -> open.code().equals("custody.vendor"))
        .flatMap(open -> item(missing, department, state, open).stream())
        .toList();
  }

  private Optional<WorkItem> item(
      MissingWork missing, String department, CustodyState state, Finding open) {
    String account = String.valueOf(open.text().values().get("account"));
    return state
        .account(account)
        .flatMap(custody -> custody.mending(open))
        .filter(missing::mayRecord)
        .map(
            event ->
                WorkItem.of(
                    "agency-keys",
                    department,
                    Map.of(
                        "account",
                        account,
                        "person",
                        String.valueOf(open.text().values().get("person")),
                        "event",
                        new Term("custody." + event)),
                    CustodyView.form(department, account, event),
                    Moments.day(services.clock().instant())));
  }
}
