package org.govsm.portal.tenders;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Page;
import org.govsm.portal.web.ThreadBar.Link;
import org.govsm.portal.web.ThreadDraft;
import org.govsm.portal.web.ThreadDraft.Place;
import org.govsm.portal.web.ThreadSource;

/** Tender thread: the tenders that stand on the requirements on the way of a thing. */
final class TenderThread implements ThreadSource {

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    Optional<String> department = draft.department().filter(page.caller()::seesDepartment);
    if (department.isEmpty() || !page.may("/tenders/{department}/{tender}")) {
      return;
    }
    Tenders all = new Tenders(tx);
    if (draft.here() == Place.TENDER) {
      all.find(department.get(), draft.id())
          .map(StoredTender::requirement)
          .filter(one -> !one.isEmpty())
          .ifPresent(draft.requirements()::add);
    }
    String language = page.context().language();
    List<StoredTender> tenders = all.of(department.get(), Set.copyOf(draft.requirements()));
    draft.step(
        Place.TENDER,
        tenders.stream()
            .map(one -> new Link(one.named(language), TenderServices.at(one)))
            .toList());
    draft.step(
        Place.AWARD,
        tenders.stream()
            .filter(one -> one.isPublic() && BidActs.isOpened(new TenderHistory(tx).record(one)))
            .map(
                one -> new Link(page.say("awards.of", "tender", one.id()), EvaluationPages.at(one)))
            .toList());
  }
}
