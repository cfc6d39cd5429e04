package org.govsm.portal.accounts;

import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.governance.custody.AccountCustody;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.portal.web.Page;

/**
 * Open keys: what is open about the keys of accounts, each with the form that puts it in order.
 *
 * @param waiting what waits for a second person
 */
public record OpenKeys(
    String department,
    Optional<CustodyLog> log,
    List<Finding> findings,
    List<CustodyRecords.Waiting> waiting) {

  /** The form of a finding; nothing for whoever may not use it. */
  public Optional<AccountCures.Cure> cure(Finding finding, Page page) {
    if (finding.code().equals("custody.unknown")) {
      return page.mayPost("/governance/{department}/people")
          ? Optional.of(
              new AccountCures.Cure(
                  "/governance/" + department + "/people", page.say("people-page.title"), ""))
          : Optional.empty();
    }
    String account = String.valueOf(finding.text().values().get("account"));
    Optional<AccountCustody> keys = log.flatMap(whole -> whole.state().account(account));
    Optional<String> mending = keys.flatMap(custody -> custody.mending(finding));
    if (mending.filter(HandOverMemo.KIND::equals).isPresent() && isAsked(account)) {
      String asked = "/governance/" + department + "/custody#waiting";
      return Optional.of(new AccountCures.Cure(asked, page.say("custody-page.waiting"), ""));
    }
    return mending
        .filter(event -> page.mayPost("/governance/{department}/custody"))
        .filter(event -> KeyRecorders.of(page).may(event, keys))
        .map(
            event ->
                new AccountCures.Cure(
                    CustodyView.form(department, account, event),
                    page.say("account-page.enter") + ": " + page.words().term("custody." + event),
                    ""));
  }

  /** Whether a hand-over of its keys waits already. */
  private boolean isAsked(String account) {
    return waiting.stream().anyMatch(one -> CustodyView.said(one, "accountId").equals(account));
  }
}
