package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.queries.QueryDesk;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Query chapter: queries of the public and legal requests, and what became of them. */
final class QueryChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private QueryChapter() {}

  /** Does what a file says. */
  static void happen(QueryDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> given : BuyingChapter.each(tree, "records")) {
      String role = String.valueOf(given.remove("as"));
      desk.record(tx, DEPARTMENT, given, Chapter.as(role));
    }
    for (Map<String, @Nullable Object> step : BuyingChapter.each(tree, "steps")) {
      String role = String.valueOf(step.remove("as"));
      String query = String.valueOf(step.remove("query"));
      String act = String.valueOf(step.remove("act"));
      desk.act(tx, DEPARTMENT, query, act, step, Chapter.as(role));
    }
  }
}
