package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.pilots.PilotDesk;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Pilot chapter: pilots of the department, and what became of them. */
final class PilotChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private PilotChapter() {}

  /** Does what a file says: states the table of uses, writes charters, and does acts. */
  static void happen(PilotDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> table : BuyingChapter.each(tree, "uses")) {
      desk.uses(tx, DEPARTMENT, table, Chapter.as("nodal-officer"));
    }
    for (Map<String, @Nullable Object> charter : BuyingChapter.each(tree, "charters")) {
      desk.charter(tx, DEPARTMENT, charter, Chapter.as("author"));
    }
    for (Map<String, @Nullable Object> act : BuyingChapter.each(tree, "acts")) {
      Caller by = Chapter.as(String.valueOf(act.remove("as")));
      String pilot = String.valueOf(act.remove("pilot"));
      desk.act(tx, DEPARTMENT, pilot, act, by);
    }
  }
}
