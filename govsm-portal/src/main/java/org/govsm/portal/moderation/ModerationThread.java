package org.govsm.portal.moderation;

import java.util.Optional;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Moderation thread: what waits on an account. */
final class ModerationThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    Optional<String> department = draft.department().filter(page.caller()::seesDepartment);
    if (draft.here() != Place.ACCOUNTS
        || department.isEmpty()
        || !page.may("/moderation/{department}/{item}")) {
      return;
    }
    ModerationWords words = new ModerationWords(page);
    draft.step(
        Place.MODERATION,
        new ModeratedItems(tx)
            .waitingOf(department.get(), draft.id()).stream()
                .map(one -> new Link(one.id() + " (" + words.state(one.state()) + ")", one.page()))
                .toList());
  }
}
