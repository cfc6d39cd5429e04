package org.govsm.portal.accounts;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.portal.store.Sql;
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
    if (draft.department().isPresent() && page.may("/governance/{department}/exits/{contract}")) {
      exit(tx, draft, draft.department().get(), page);
    }
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

  /** The exit kits of the contract that an account names, or of a contract that accounts name. */
  private static void exit(Transaction tx, ThreadDraft draft, String department, Page page) {
    List<String> contracts =
        switch (draft.here()) {
          case ACCOUNTS ->
              new RegisteredAccounts(tx)
                  .find(department, draft.id()).stream().flatMap(AccountThread::named).toList();
          case CONTRACT ->
              new RegisteredAccounts(tx)
                  .of(department).stream()
                      .flatMap(AccountThread::named)
                      .filter(draft.id()::equalsIgnoreCase)
                      .limit(1)
                      .map(named -> draft.id())
                      .toList();
          default -> List.of();
        };
    draft.step(
        Place.EXIT,
        contracts.stream()
            .filter(Sql::isId)
            .map(
                id ->
                    new Link(
                        page.say("exit-kit.link", "contract", id), ExitKits.page(department, id)))
            .toList());
  }

  private static Stream<String> named(RegisteredAccount account) {
    return account.facts().get("contract") instanceof String contract
        ? Stream.of(contract.strip()).filter(text -> !text.isEmpty())
        : Stream.of();
  }
}
