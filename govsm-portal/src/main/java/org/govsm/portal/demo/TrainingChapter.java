package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.training.TrainingDesk;
import org.jspecify.annotations.Nullable;

/** Training chapter: trainings of the officers of the department. */
final class TrainingChapter {

  private TrainingChapter() {}

  /** Puts on record what a file says. */
  static void happen(TrainingDesk desk, Transaction tx, String file) {
    for (Map<String, @Nullable Object> one : BuyingChapter.each(Story.tree(file), "records")) {
      String role = String.valueOf(one.remove("as"));
      desk.record(tx, Demonstration.DEPARTMENT, one, Chapter.as(role));
    }
  }
}
