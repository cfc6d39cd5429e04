package org.govsm.portal.deliveries;

import java.util.List;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Delivery thread: the deliveries of the contract of the way. */
final class DeliveryThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    if (page.may("/contracts/{id}/deliveries")) {
      draft
          .contract()
          .flatMap(new Deliveries(tx)::find)
          .ifPresent(
              one ->
                  draft.step(
                      Place.DELIVERIES,
                      List.of(new Link(page.say("thread.delivered"), one.page()))));
    }
  }
}
