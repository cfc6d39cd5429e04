package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Account thread: the accounts on the way of a thing. */
final class AccountThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    if (draft.accounts().isEmpty() || !page.may("/governance/{department}/accounts/{account}")) {
      return;
    }
    List<String> ids = new ArrayList<>(draft.accounts());
    List<Link> links =
        new ArrayList<>(
            new RegisteredAccounts(tx)
                    .all(
                        draft.department().orElseThrow(),
                        ids.subList(0, Math.min(ids.size(), ThreadDraft.NAMED)))
                    .stream()
                    .map(one -> new Link(AccountFacts.name(one, page), AccountView.at(one)))
                    .toList());
    ids.stream().skip(ThreadDraft.NAMED).forEach(id -> links.add(new Link(id, "")));
    draft.step(Place.ACCOUNTS, links);
  }
}
