package org.govsm.portal.queries;

import java.util.List;
import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Query thread: the open queries that came to an account. */
final class QueryThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    Optional<String> department = draft.department().filter(page.caller()::seesDepartment);
    if (draft.here() != Place.ACCOUNTS
        || department.isEmpty()
        || !page.may("/queries/{department}/{query}")) {
      return;
    }
    List<StoredQuery> open = new Queries(tx).openOf(department.get(), draft.id());
    draft.step(
        Place.QUERIES,
        open.stream()
            .map(
                one ->
                    new Link(
                        one.id() + " (" + page.say("queries.state." + one.state()) + ")",
                        one.page()))
            .toList());
  }
}
