package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.procedures.ProcedureDesk;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Procedure chapter: procedures of purchases and their steps, entered on one day of the story. */
final class ProcedureChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private ProcedureChapter() {}

  /** Does what a file says. */
  static void happen(ProcedureDesk desk, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> order : BuyingChapter.each(tree, "begun")) {
      desk.begin(tx, DEPARTMENT, order, Chapter.as("indentor"));
    }
    for (Map<String, @Nullable Object> step : BuyingChapter.each(tree, "steps")) {
      String procedure = String.valueOf(step.remove("procedure"));
      String role = String.valueOf(step.remove("as"));
      desk.step(tx, DEPARTMENT, procedure, step, Chapter.as(role));
    }
  }
}
