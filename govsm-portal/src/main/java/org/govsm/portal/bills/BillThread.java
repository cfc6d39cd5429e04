package org.govsm.portal.bills;

import java.util.List;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Bill thread: the bills of a contract; of a certificate those that bill it. */
final class BillThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    if (draft.contract().isEmpty() || !page.may("/contracts/{id}/bills/{bill}")) {
      return;
    }
    List<StoredBill> bills =
        new Bills(tx)
            .of(draft.contract().get()).stream()
                .filter(
                    one ->
                        draft
                            .certificate()
                            .map(id -> CountingCertificates.named(one.invoice()).contains(id))
                            .orElse(true))
                .toList();
    draft.step(Place.BILL, bills.stream().map(one -> link(one, page)).toList());
    draft.step(
        Place.PAYMENT,
        bills.stream()
            .filter(one -> one.state().equals(StoredBill.PAID))
            .map(one -> new Link(page.words().day(one.moved()), one.page()))
            .toList());
  }

  private static Link link(StoredBill one, Page page) {
    return new Link(
        one.invoiceNo() + " (" + page.say("bills.state." + one.state()) + ")", one.page());
  }
}
