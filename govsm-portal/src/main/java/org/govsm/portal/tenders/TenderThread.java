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
import org.govsm.procurement.award.AwardRecord;

/** Tender thread: the tenders that stand on the requirements on the way of a thing. */
final class TenderThread implements ThreadSource {

  @Override
  public void begin(Transaction tx, ThreadDraft draft, Page page) {
    if (draft.here() == Place.TENDER) {
      department(draft, page)
          .flatMap(one -> new Tenders(tx).find(one, draft.id()))
          .map(StoredTender::requirement)
          .filter(one -> !one.isEmpty())
          .ifPresent(draft.requirements()::add);
    }
  }

  private static Optional<String> department(ThreadDraft draft, Page page) {
    return draft
        .department()
        .filter(page.caller()::seesDepartment)
        .filter(one -> page.may("/tenders/{department}/{tender}"));
  }

  @Override
  public void extend(Transaction tx, ThreadDraft draft, Page page) {
    Optional<String> department = department(draft, page);
    if (department.isEmpty()) {
      return;
    }
    String language = page.context().language();
    List<StoredTender> tenders =
        new Tenders(tx).of(department.get(), Set.copyOf(draft.requirements()));
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
                one ->
                    new Link(
                        page.say("awards." + became(tx, one), "tender", one.id()),
                        EvaluationPages.at(one)))
            .toList());
  }

  /** What became of an evaluation: where an award was made and none stands, that is told. */
  private static String became(Transaction tx, StoredTender one) {
    AwardRecord record = new Awards(tx).record(one);
    boolean cancelled = record.tender().status().equals("cancelled");
    return record.award().isPresent() || record.setAside().isEmpty() && !cancelled
        ? "of"
        : !cancelled ? "of-again" : record.setAside().isEmpty() ? "of-none" : "of-cancelled";
  }
}
