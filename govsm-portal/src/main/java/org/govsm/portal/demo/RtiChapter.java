package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.rti.RtiDesk;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Request chapter: requests under the Right to Information Act, and what became of them. */
final class RtiChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private RtiChapter() {}

  /** Does what a file says; a proposal gives of every document what may be given. */
  static void happen(RtiDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> given : BuyingChapter.each(tree, "records")) {
      desk.record(tx, DEPARTMENT, given, Chapter.as("records-officer"));
    }
    for (Map<String, @Nullable Object> step : BuyingChapter.each(tree, "steps")) {
      String role = String.valueOf(step.remove("as"));
      String request = String.valueOf(step.remove("request"));
      String act = String.valueOf(step.remove("act"));
      String confidential = String.valueOf(step.remove("confidential"));
      if (act.equals("proposed")) {
        step.put("documents", desk.mostOpen(tx, DEPARTMENT, request, confidential));
      } else if (act.equals("noticed")) {
        step.put("party", desk.party(tx, DEPARTMENT, request));
        step.put("confidential", "YES");
      }
      desk.act(tx, DEPARTMENT, request, act, step, Chapter.as(role));
    }
  }
}
