package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Messages;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;

/** Work on securities and validity: returns by their day, and answers of bidders by theirs. */
final class SecurityWork {

  private SecurityWork() {}

  /** What waits for somebody of the department: one row for all returns, by the first day. */
  static List<WorkItem> ofDepartment(
      StoredTender one,
      Evaluated now,
      Collection<String> contracted,
      Caller caller,
      Instant at,
      Messages words) {
    List<WorkItem> items = new ArrayList<>(returns(one, now, caller, at, words));
    List<String> steps = SecuritySteps.next(now, contracted, caller, at);
    LocalDate since = Moments.day(now.asOf());
    if (steps.contains(SecuritySteps.PERFORMANCE)) {
      WorkItem item = item(SecuritySteps.PERFORMANCE, one, since, words);
      Optional<LocalDate> by = now.plan().found().flatMap(plan -> plan.signBy());
      items.add(by.map(item::dueOn).orElse(item));
    }
    return items;
  }

  /** One row for all returns, by the first day; none where nothing is to go back. */
  static List<WorkItem> returns(
      StoredTender one, Evaluated now, Caller caller, Instant at, Messages words) {
    if (!SecuritySteps.next(now, List.of(), caller, at).contains(SecuritySteps.RETURN)) {
      return List.of();
    }
    WorkItem item = item(SecuritySteps.RETURN, one, Moments.day(now.asOf()), words);
    Optional<LocalDate> by =
        now.returns().values().stream().flatMap(due -> due.by().stream()).min(LocalDate::compareTo);
    return List.of(by.map(item::dueOn).orElse(item));
  }

  /** A request to extend that waits for a bidder. */
  static List<WorkItem> ofBidder(
      StoredTender one, Evaluated now, String bidder, Instant at, Messages words) {
    boolean waits =
        now.record().tender().bids().stream()
            .filter(bid -> bid.bidder().equals(bidder))
            .anyMatch(bid -> SecuritySteps.unanswered(now.record()).contains(bid.id()));
    return now.record().extension().stream()
        .filter(asked -> waits && !at.isAfter(asked.answerBy()))
        .map(
            asked ->
                WorkItem.of(
                        "award-extension",
                        one.department(),
                        named(one, words),
                        BidPages.at(one) + "/award",
                        Moments.day(asked.asked()))
                    .dueOn(Moments.day(asked.answerBy()))
                    .holdingUp())
        .toList();
  }

  private static WorkItem item(String step, StoredTender one, LocalDate since, Messages words) {
    return WorkItem.of(
        "award-" + step,
        one.department(),
        named(one, words),
        EvaluationPages.at(one) + "/steps/" + step,
        since);
  }

  private static Map<String, Object> named(StoredTender one, Messages words) {
    return Map.of("title", one.title(words.language()), "number", one.id());
  }
}
