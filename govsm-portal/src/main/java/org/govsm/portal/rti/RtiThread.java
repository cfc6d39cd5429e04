package org.govsm.portal.rti;

import java.util.List;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Request thread: the requests about a contract, a purchase or an account. */
final class RtiThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    boolean may =
        draft.department().filter(page.caller()::seesDepartment).isPresent()
            && page.may("/rti/{department}/{request}");
    String kind = kind(draft);
    if (!may || kind.isEmpty()) {
      return;
    }
    List<StoredRti> all =
        new RtiRequests(tx).about(draft.department().orElseThrow(), kind, draft.id());
    draft.step(
        Place.INFORMATION,
        all.stream()
            .map(
                one ->
                    new Link(
                        one.id() + " (" + page.say("rti.state." + one.state()) + ")", one.page()))
            .toList());
  }

  private static String kind(ThreadDraft draft) {
    if (draft.here() == Place.CONTRACT) {
      return StoredRti.CONTRACT;
    } else if (draft.here() == Place.PURCHASE) {
      return StoredRti.PURCHASE;
    }
    return draft.here() == Place.ACCOUNTS ? StoredRti.ACCOUNT : "";
  }
}
