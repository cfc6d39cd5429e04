package org.govsm.portal.demo;

import java.util.Optional;
import org.govsm.portal.builder.ContractDraft;
import org.govsm.portal.builder.DraftService;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/** Draft chapter: a contract that the buyer writes, and may have sent for a second signature. */
final class DraftChapter {

  private static final String WHY =
      "Answers are counted by hand: the inbox does not tell the hour of each question (invented)";

  private DraftChapter() {}

  /** Writes what a file describes, and sends it where it is whole. */
  static void happen(DraftService drafts, Transaction tx, String file, boolean sent) {
    Caller buyer = Chapter.as("buyer");
    ContractDraft begun =
        drafts.start(
            tx,
            Demonstration.DEPARTMENT,
            file.endsWith(".json") ? Story.tree(file) : Story.terms(file),
            Optional.empty(),
            buyer);
    if (sent) {
      ContractDraft reasoned = drafts.change(tx, begun, begun.version(), begun.terms(), WHY, buyer);
      drafts.step(tx, reasoned, reasoned.version(), DraftService.SEND, name -> "", buyer);
    }
  }
}
