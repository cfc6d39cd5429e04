package org.govsm.portal.tenders;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Questions about tenders, by suppliers or recorded for the buyer. Who asked is told to nobody: the
 * act has a mark ({@link AskerNames}).
 */
record TenderQuestions(TenderActs acts) {

  /**
   * Asks a question, or records one for the buyer that came by another way.
   *
   * @param received by what it came, of the buyer alone; empty for a supplier
   * @param decided why words of a recorded one that sound like a supplier name none
   */
  StoredTender ask(
      Transaction tx,
      StoredTender one,
      String question,
      String received,
      OfficerDecisions decided,
      Caller by) {
    if (by.roles().contains(Caller.SUPPLIER)) {
      String mark = AskerNames.mark(tx, one, by);
      TenderAct.Draft act = draft(tx, one, question, Optional.of(mark), mark, BidActs.BIDDER);
      received(act, received);
      TenderAct asks = ProblemException.accepted(act.done());
      return acts.take(tx, Tenders.ASKED, one, asks, Map.of(), BidActs.BIDDER);
    }
    by.requireDepartment(one.department());
    TenderAct.Draft act = recorded(tx, one, question, received, by);
    decided.into(act);
    List<Finding> asked = acts.questions(tx, one, () -> recorded(tx, one, question, received, by));
    return new SecondReader(acts).take(tx, Tenders.ASKED, one, asked, decided, act, by);
  }

  private TenderAct.Draft recorded(
      Transaction tx, StoredTender one, String question, String received, Caller by) {
    TenderAct.Draft act =
        draft(tx, one, question, Optional.empty(), by.actor(), TenderService.BUYER);
    received(act, received);
    return act;
  }

  private TenderAct.Draft draft(
      Transaction tx,
      StoredTender one,
      String question,
      Optional<String> mark,
      String by,
      String role) {
    long asked = AskedQuestions.requireFree(tx, one, mark);
    return TenderAct.draft(Kind.QUESTION, acts.now(), by, role)
        .set("id", "Q" + (asked + 1))
        .set("text", TenderActs.words("/text", question));
  }

  private static void received(TenderAct.Draft act, String received) {
    if (!received.isBlank()) {
      act.set("received", TenderActs.words("/received", received));
    }
  }
}
