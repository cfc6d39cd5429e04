package org.govsm.portal.tenders;

import java.util.List;
import org.govsm.core.decision.Finding;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderAct.Kind;

/**
 * Answers to questions about tenders, each to all. Words that sound like a supplier wait for
 * another officer, once their author said that they name none.
 */
public final class TenderAnswers {

  private final TenderActs acts;

  TenderAnswers(TenderActs acts) {
    this.acts = acts;
  }

  /**
   * Answers a question, or keeps the answer for another officer, who publishes it by the same text.
   *
   * @param question its id
   * @param decided why words that sound like a supplier name none
   */
  public StoredTender answer(
      Transaction tx,
      StoredTender one,
      String question,
      String said,
      OfficerDecisions decided,
      Caller by) {
    by.requireDepartment(one.department());
    String text = TenderActs.words("/text", said);
    List<Finding> asked =
        acts.questions(tx, one, () -> draft(question, text, OfficerDecisions.NONE, by));
    TenderAct.Draft act = draft(question, text, decided, by);
    return new SecondReader(acts).take(tx, Tenders.ANSWERED, one, asked, decided, act, by);
  }

  private TenderAct.Draft draft(String question, String text, OfficerDecisions decided, Caller by) {
    TenderAct.Draft act =
        TenderAct.draft(Kind.ANSWER, acts.now(), by.actor(), TenderService.role(by))
            .set("question", question)
            .set("text", text);
    decided.into(act);
    return act;
  }
}
