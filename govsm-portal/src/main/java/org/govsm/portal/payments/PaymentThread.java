package org.govsm.portal.payments;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Payment thread: the batches in which bills of a contract stand. */
final class PaymentThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    if (draft.contract().isEmpty() || !page.may("/payments/{department}/{batch}")) {
      return;
    }
    Map<String, Link> links = new LinkedHashMap<>();
    Batches batches = new Batches(tx);
    for (StoredOrder order : batches.ofContract(draft.contract().get())) {
      batches
          .find(order.department(), order.batch())
          .ifPresent(one -> links.put(one.id(), link(one, page)));
    }
    draft.step(Place.BATCH, List.copyOf(links.values()));
  }

  private static Link link(StoredBatch one, Page page) {
    return new Link(one.id() + " (" + page.say("payments.state." + one.state()) + ")", one.page());
  }
}
