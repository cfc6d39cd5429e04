package org.govsm.portal.demo;

import java.util.Map;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.tenders.OfficerDecisions;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.TenderActs;
import org.govsm.portal.web.Caller;
import org.jspecify.annotations.Nullable;

/** Tender chapter: tenders of one day of the story, from an agreed requirement on. */
final class TenderChapter {

  private static final String DEPARTMENT = Demonstration.DEPARTMENT;

  private TenderChapter() {}

  /** Does what a file says. */
  static void happen(TenderActs acts, Transaction tx, String file) {
    Map<String, @Nullable Object> tree = Story.tree(file);
    for (Map<String, @Nullable Object> one : BuyingChapter.each(tree, "begun")) {
      acts.tenders()
          .begin(
              tx,
              DEPARTMENT,
              text(one, "requirement"),
              BuyingChapter.named(one.get("tender")),
              Chapter.as("indentor"));
    }
    for (Map<String, @Nullable Object> step : BuyingChapter.each(tree, "steps")) {
      StoredTender now = acts.tenders().current(tx, DEPARTMENT, text(step, "tender"));
      step(acts, tx, now, step);
    }
  }

  private static void step(
      TenderActs acts, Transaction tx, StoredTender now, Map<String, @Nullable Object> step) {
    if (step.get("act") != null) {
      AwardChapter.happen(acts, tx, now, step);
      return;
    }
    if (step.get("as") == null) {
      new BidChapter(acts, tx, now).step(step); // each does it for themselves
      return;
    }
    Caller by = Chapter.as(text(step, "as"));
    switch (text(step, "event")) {
      case "submit" -> acts.publication().submit(tx, now, by);
      case "publish" -> acts.publication().publish(tx, now, OfficerDecisions.of(step), by);
      case "ask" -> acts.ask(tx, now, text(step, "text"), by);
      default ->
          acts.answers()
              .answer(
                  tx, now, text(step, "question"), text(step, "text"), OfficerDecisions.NONE, by);
    }
  }

  private static String text(Map<String, @Nullable Object> tree, String name) {
    return String.valueOf(tree.get(name));
  }
}
