package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Waiting bids: declarations and steps of the committee for its members, and the price for bidders
 * who passed.
 */
final class WaitingBids implements WorkSource {

  private static final Map<String, String> STEPS =
      Map.of(
          CommitteeView.OPEN, "tender-opening",
          CommitteeView.RESULT, "tender-result",
          CommitteeView.PRICES, "tender-prices");

  private final TenderService tenders;
  private final CommitteeService committee;
  private final OwnBids own;

  WaitingBids(TenderService tenders, TenderLaw law) {
    this.tenders = tenders;
    committee = new CommitteeService(tenders, law);
    own = new OwnBids(tenders, law);
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    if (caller.roles().contains(Caller.SUPPLIER)) {
      return caller.units().filter(mine -> mine.size() == 1).stream()
          .flatMap(mine -> own.all(tx, mine.first()).stream())
          .flatMap(bid -> reveal(bid, words).stream())
          .toList();
    }
    List<WorkItem> items = new ArrayList<>();
    for (StoredTender one : new Tenders(tx).inState(Tenders.IS_PUBLISHED)) {
      if (caller.seesDepartment(one.department())) {
        step(tx, one, caller, words).ifPresent(items::add);
      }
    }
    return items;
  }

  private static Optional<WorkItem> reveal(OwnBid bid, Messages words) {
    return bid.revealUntil()
        .map(
            until ->
                item("tender-reveal", bid.one(), words, BidPages.at(bid.one()), since(bid.record()))
                    .dueOn(Moments.day(until))
                    .holdingUp());
  }

  private Optional<WorkItem> step(Transaction tx, StoredTender one, Caller caller, Messages words) {
    TenderRecord record = new TenderHistory(tx).record(one);
    Instant now = tenders.now();
    String step = CommitteeViews.step(one, new Awards(tx).record(one), now);
    boolean early =
        record.acts().stream()
            .flatMap(act -> Announced.financialOpening(act).stream())
            .anyMatch(now::isBefore);
    boolean waits = step.equals(CommitteeView.WAIT);
    boolean has = waits || STEPS.containsKey(step);
    if (!record.tender().members().contains(caller.actor()) || !has) {
      return Optional.empty();
    }
    Optional<Declaration> said =
        committee.counted(tx, one).stream()
            .filter(declared -> declared.member().equals(caller.actor()))
            .findFirst();
    if (said.filter(Declaration::conflict).isPresent() || said.isPresent() && (early || waits)) {
      return Optional.empty();
    }
    String kind = said.isEmpty() ? "tender-declaration" : STEPS.getOrDefault(step, "");
    String page = TenderServices.at(one) + "/committee";
    return Optional.of(
        waits
            ? item(kind, one, words, page, Moments.day(record.tender().publishes()))
                .dueOn(Moments.day(record.tender().opens()))
            : item(kind, one, words, page, since(record)).holdingUp());
  }

  /** Since the last act, or the opening that was due. */
  private static LocalDate since(TenderRecord record) {
    Instant opens = record.tender().opens();
    return Moments.day(
        record.acts().stream()
            .map(TenderAct::at)
            .filter(opens::isBefore)
            .reduce((first, last) -> last)
            .orElse(opens));
  }

  private static WorkItem item(
      String kind, StoredTender one, Messages words, String page, LocalDate since) {
    return WorkItem.of(
        kind,
        one.department(),
        Map.<String, Object>of("title", one.title(words.language()), "number", one.id()),
        page,
        since);
  }
}
