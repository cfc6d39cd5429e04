package org.govsm.portal.rosters;

import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Roster thread: the rosters that cover an account. */
record RosterThread(RosterService rosters) implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    Optional<String> department = draft.department().filter(page.caller()::seesDepartment);
    if (draft.here() != Place.ACCOUNTS
        || department.isEmpty()
        || !page.may("/rosters/{department}/{roster}")) {
      return;
    }
    draft.step(
        Place.ROSTERS,
        new Rosters(tx)
            .openOf(department.get(), draft.id(), rosters.today()).stream()
                .map(
                    one ->
                        new Link(
                            one.id() + " (" + page.recordedText(one.title()) + ")", one.page()))
                .toList());
  }
}
