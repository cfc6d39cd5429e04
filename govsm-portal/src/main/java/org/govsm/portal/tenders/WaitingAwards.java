package org.govsm.portal.tenders;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.tender.TenderAct;

/**
 * Waiting awards: sheets that a member has not entered, steps that wait for an officer, and
 * requests to match that wait for a bidder.
 */
final class WaitingAwards implements WorkSource {

  private final AwardService awards;
  private final Clock clock;

  WaitingAwards(AwardService awards, Clock clock) {
    this.awards = awards;
    this.clock = clock;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    for (StoredTender one : new Tenders(tx).inState(Tenders.IS_PUBLISHED)) {
      boolean bidder = caller.roles().contains(Caller.SUPPLIER);
      if (bidder || caller.seesDepartment(one.department())) {
        AwardRecord record = awards.record(tx, one);
        if (BidActs.isOpened(record.tender())) {
          add(items, tx, one, record, caller, words);
        }
      }
    }
    return items;
  }

  private void add(
      List<WorkItem> items,
      Transaction tx,
      StoredTender one,
      AwardRecord record,
      Caller caller,
      Messages words) {
    if (caller.roles().contains(Caller.SUPPLIER)) {
      asked(items, tx, one, record, caller, words);
      return;
    }
    boolean due =
        record.members().contains(caller.actor())
            && !record.isAssessed()
            && !record.entered().contains(caller.actor());
    if (due && !record.examined(Sql.cut(clock.instant())).isEmpty()) {
      items.add(item("award-sheet", one, record, words, "/sheet"));
    }
    NextSteps.of(awards.evaluated(tx, one), caller, Sql.cut(clock.instant())).stream()
        .filter(step -> !step.equals("closing") && !step.equals("return"))
        .findFirst()
        .ifPresent(step -> items.add(item("award-" + step, one, record, words, "")));
  }

  private void asked(
      List<WorkItem> items,
      Transaction tx,
      StoredTender one,
      AwardRecord record,
      Caller caller,
      Messages words) {
    String bidder = BidService.bidder(caller);
    awards
        .evaluated(tx, one)
        .next()
        .filter(
            next ->
                record.tender().bids().stream()
                    .anyMatch(bid -> bid.id().equals(next.bid()) && bid.bidder().equals(bidder)))
        .flatMap(next -> record.askedUntil(next.bid()))
        .ifPresent(
            until ->
                items.add(
                    WorkItem.of(
                            "award-asked",
                            one.department(),
                            named(one, words),
                            BidPages.at(one) + "/award",
                            since(record))
                        .dueOn(Moments.day(until))));
  }

  private static Map<String, Object> named(StoredTender one, Messages words) {
    return Map.of("title", one.title(words.language()), "number", one.id());
  }

  private static WorkItem item(
      String kind, StoredTender one, AwardRecord record, Messages words, String page) {
    return WorkItem.of(
        kind, one.department(), named(one, words), EvaluationPages.at(one) + page, since(record));
  }

  /** The day of what happened last. */
  private static LocalDate since(AwardRecord record) {
    List<TenderAct> before = record.tender().acts();
    return record.acts().isEmpty()
        ? Moments.day(before.get(before.size() - 1).at())
        : Moments.day(record.acts().get(record.acts().size() - 1).at());
  }
}
