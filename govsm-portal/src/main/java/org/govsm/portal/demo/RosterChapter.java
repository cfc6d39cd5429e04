package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.rosters.RosterDesk;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Roster chapter: the rosters of the department, and changes of their days. */
final class RosterChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private RosterChapter() {}

  /** Does what a file says: makes plans and does acts. */
  static void happen(RosterDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> plan : BuyingChapter.each(tree, "plans")) {
      desk.plan(tx, DEPARTMENT, plan, Chapter.as("nodal-officer"));
    }
    for (Map<String, @Nullable Object> act : BuyingChapter.each(tree, "acts")) {
      String roster = String.valueOf(act.remove("roster"));
      desk.act(tx, DEPARTMENT, roster, act, Chapter.as("nodal-officer"));
    }
  }
}
