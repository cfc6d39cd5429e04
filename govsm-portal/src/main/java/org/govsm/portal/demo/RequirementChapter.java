package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.requirements.RequirementService;
import org.govsm.portal.requirements.ReviewService;
import org.govsm.portal.requirements.StoredRequirement;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Requirement chapter: what agencies ask for on one day of the story, and who agrees to it. */
final class RequirementChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private RequirementChapter() {}

  /** Does what a file says. */
  static void happen(
      RequirementService service, ReviewService review, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> one : BuyingChapter.each(tree, "recorded")) {
      service.record(tx, DEPARTMENT, one, Chapter.as("buyer"));
    }
    for (Map<String, @Nullable Object> step : BuyingChapter.each(tree, "steps")) {
      StoredRequirement now =
          service.current(tx, DEPARTMENT, String.valueOf(step.get("requirement")));
      review.step(
          tx,
          now,
          String.valueOf(step.get("event")),
          "",
          Chapter.as(String.valueOf(step.get("as"))));
    }
  }
}
