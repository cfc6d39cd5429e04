package org.govsm.portal.requirements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting requirements: those that somebody else sent for review, for whoever may agree; and those
 * that were returned, for whoever may send them again.
 */
record WaitingRequirements(ReviewService review) implements WorkSource {

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    List<WorkItem> items = new ArrayList<>();
    Requirements all = new Requirements(tx);
    for (StoredRequirement one : all.inState("IN_REVIEW")) {
      if (caller.seesDepartment(one.department())
          && review.steps(tx, one, caller).contains("agree")) {
        items.add(item("requirement-review", one, words).holdingUp());
      }
    }
    for (StoredRequirement one : all.inState("DRAFT")) {
      boolean isReturned =
          one.requirement().node().branches("comments").stream()
              .anyMatch(comment -> !comment.has("answer"));
      if (isReturned
          && caller.seesDepartment(one.department())
          && review.steps(tx, one, caller).contains("submit")) {
        items.add(item("requirement-returned", one, words));
      }
    }
    return items;
  }

  private static WorkItem item(String kind, StoredRequirement one, Messages words) {
    return WorkItem.of(
        kind,
        one.department(),
        Map.<String, Object>of("title", one.title(words.language()), "agency", one.agency()),
        RequirementServices.at(one),
        Moments.day(one.madeAt()));
  }
}
