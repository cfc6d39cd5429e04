package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.moderation.ModerationDesk;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Moderation chapter: the policy of the department, and what became of some comments. */
final class ModerationChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private ModerationChapter() {}

  /** Does what a file says: publishes policies, records items, and does acts. */
  static void happen(ModerationDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> policy : BuyingChapter.each(tree, "policies")) {
      Caller by = Chapter.as("nodal-officer");
      desk.publish(tx, DEPARTMENT, policy, by, Chapter.as("competent-authority"));
    }
    for (Map<String, @Nullable Object> item : BuyingChapter.each(tree, "items")) {
      Caller by = Chapter.as(String.valueOf(item.remove("as")));
      desk.record(tx, DEPARTMENT, item, by);
    }
    for (Map<String, @Nullable Object> step : BuyingChapter.each(tree, "steps")) {
      Caller by = Chapter.as(String.valueOf(step.remove("as")));
      String item = String.valueOf(step.remove("item"));
      String act = String.valueOf(step.remove("act"));
      desk.act(tx, DEPARTMENT, item, act, step, by);
    }
  }
}
