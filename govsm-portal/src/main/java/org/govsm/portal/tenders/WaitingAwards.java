package org.govsm.portal.tenders;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardProcess;
import org.govsm.procurement.award.AwardRecord;
import org.govsm.procurement.award.FiledRepresentation;
import org.govsm.procurement.tender.TenderAct;

/**
 * Waiting awards: sheets and confirmations of members, steps that wait for an officer, tenders in
 * which no bid can be taken, requests to match that wait for a bidder, and securities that go back
 * after a cancellation.
 */
record WaitingAwards(AwardService awards, Clock clock) implements WorkSource {

  private static final List<String> RETURN = AwardProcess.roles(AwardAct.Kind.SECURITY_RETURN);

  private static final List<String> LEFT =
      Stream.of(
              AwardAct.Kind.SECURITY_RETURN,
              AwardAct.Kind.REPRESENTATION_STEP,
              AwardAct.Kind.DECISION)
          .flatMap(kind -> AwardProcess.roles(kind).stream())
          .distinct()
          .toList();

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
    for (StoredTender one : new Tenders(tx).inState(Tenders.IS_CANCELLED)) {
      if (caller.seesDepartment(one.department()) && caller.isAnyOf(LEFT)) {
        AwardRecord record = awards.record(tx, one);
        if (BidActs.isOpened(record.tender())) {
          left(items, tx, one, record, caller, words);
        }
      }
    }
    return items;
  }

  /** What is left after a cancellation. */
  private void left(
      List<WorkItem> items,
      Transaction tx,
      StoredTender one,
      AwardRecord record,
      Caller caller,
      Messages words) {
    Evaluated now = awards.evaluated(tx, one, record);
    Instant at = Sql.cut(clock.instant());
    barred(items, tx, one, now, caller, words);
    if (!AwardRoles.events(now, caller).isEmpty()) {
      items.add(ofRepresentations("representation", one, now, caller, words));
    }
    items.addAll(AwardQuestions.waiting(one, now, caller, words));
    if (caller.isAnyOf(RETURN)) {
      items.addAll(SecurityWork.returns(one, now, caller, at, words));
    }
  }

  private void barred(
      List<WorkItem> items,
      Transaction tx,
      StoredTender one,
      Evaluated now,
      Caller caller,
      Messages words) {
    if (!AwardRoles.barred(now, caller).isEmpty() && isAlone(tx, one, caller)) {
      items.add(item("award-other", one, now.record(), words, "#representations"));
    }
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
    Instant at = Sql.cut(clock.instant());
    boolean due =
        record.members().contains(caller.actor())
            && !record.isAssessed()
            && !record.isLapsed(at)
            && !record.entered().contains(caller.actor());
    if (due && !record.examined(at).isEmpty()) {
      items.add(item("award-sheet", one, record, words, "/sheet"));
    }
    record.meetingsWaiting(caller.actor()).stream()
        .filter(meeting -> !record.isLapsed(at))
        .findFirst()
        .ifPresent(
            meeting ->
                items.add(
                    WorkItem.of(
                            "award-confirmation",
                            one.department(),
                            named(one, words),
                            EvaluationPages.at(one) + "/steps/" + NextSteps.CONFIRMATION,
                            Moments.day(meeting.at()))
                        .holdingUp()));
    Evaluated now = awards.evaluated(tx, one, record);
    if (caller.roles().contains(TenderService.AUTHORITY) && now.ground().isPresent()) {
      items.add(item("award-none", one, record, words, ""));
    }
    barred(items, tx, one, now, caller, words);
    Set<String> contracted =
        SignedContracts.byBid(now, awards.contracts().of(tx, now, one)).keySet();
    List<String> steps =
        NextSteps.of(now, contracted, caller, at).stream()
            .filter(step -> !NextSteps.FREE.contains(step))
            .filter(step -> !step.equals(NextSteps.CONFIRMATION))
            .filter(step -> !step.equals(NextSteps.DECISION))
            .filter(step -> !NextSteps.isProposed(now, step))
            .filter(step -> !step.equals("proposal") || record.passedAgain().isEmpty())
            .filter(step -> !SecuritySteps.has(step))
            .toList();
    steps.stream()
        .filter(step -> !NextSteps.OF_REPRESENTATIONS.contains(step))
        .findFirst()
        .ifPresent(step -> items.add(item("award-" + step, one, record, words, "")));
    steps.stream()
        .filter(NextSteps.OF_REPRESENTATIONS::contains)
        .forEach(step -> items.add(ofRepresentations(step, one, now, caller, words)));
    items.addAll(AwardQuestions.waiting(one, now, caller, words));
    items.addAll(SecurityWork.ofDepartment(one, now, contracted, caller, at, words));
  }

  /** Which representations wait, and where closing is all that is left, that. */
  private static WorkItem ofRepresentations(
      String step, StoredTender one, Evaluated now, Caller caller, Messages words) {
    Map<String, Object> named = new LinkedHashMap<>(named(one, words));
    boolean treats = step.equals("representation");
    boolean closes = treats && AwardRoles.events(now, caller).equals(List.of("close"));
    if (treats) {
      named.put(
          "ids",
          AwardRoles.treatable(now, caller).stream()
              .map(FiledRepresentation::id)
              .collect(Collectors.joining(", ")));
    }
    return WorkItem.of(
            "award-" + step + (closes ? "-close" : ""),
            one.department(),
            named,
            EvaluationPages.at(one) + "/steps/" + step,
            since(now.record()))
        .holdingUp();
  }

  /** Whether nobody else of the department is a competent authority: it needs to know. */
  private static boolean isAlone(Transaction tx, StoredTender one, Caller caller) {
    return caller.kind() != Caller.Kind.DEMONSTRATION
        && Officers.of(tx, Set.of(one.department(), UserFacts.EVERY)).stream()
            .filter(user -> user.facts().roles().contains(TenderService.AUTHORITY))
            .allMatch(user -> user.id().equals(caller.actor()));
  }

  private void asked(
      List<WorkItem> items,
      Transaction tx,
      StoredTender one,
      AwardRecord record,
      Caller caller,
      Messages words) {
    String bidder = BidService.bidder(caller);
    Evaluated now = awards.evaluated(tx, one, record);
    items.addAll(SecurityWork.ofBidder(one, now, bidder, Sql.cut(clock.instant()), words));
    now.next()
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
                        .dueOn(Moments.day(until))
                        .holdingUp()));
  }

  private static Map<String, Object> named(StoredTender one, Messages words) {
    return Map.of("title", one.title(words.language()), "number", one.id());
  }

  private static WorkItem item(
      String kind, StoredTender one, AwardRecord record, Messages words, String page) {
    return WorkItem.of(
            kind,
            one.department(),
            named(one, words),
            EvaluationPages.at(one) + page,
            since(record))
        .holdingUp();
  }

  /** The day of what happened last. */
  private static LocalDate since(AwardRecord record) {
    List<TenderAct> before = record.tender().acts();
    return record.acts().isEmpty()
        ? Moments.day(before.get(before.size() - 1).at())
        : Moments.day(record.acts().get(record.acts().size() - 1).at());
  }
}
