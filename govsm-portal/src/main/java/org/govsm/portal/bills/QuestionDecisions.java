package org.govsm.portal.bills;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BeyondRecord;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Decisions on questions of a bill. What becomes of what was paid beyond the record, and that it
 * did not come back after all, is decided by two.
 */
record QuestionDecisions(BillService service) {

  private static final String QUESTION = "question";
  private static final String DECIDED = "decided";
  private static final String DECISIONS = "decisions";

  void decide(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    String question = ApiRequests.text(given, QUESTION).orElse("");
    String decided = BillFaults.text(given, DECIDED);
    List<StoredBillAct> acts = new Bills(tx).acts(bill);
    body.put(QUESTION, question);
    body.put(DECIDED, decided);
    body.put("state", bill.unexamined());
    if (SettledLines.WITHDRAWN.equals(given.get(QuestionAnswer.ANSWER))
        && SettledLines.isBack(question, acts)) {
      withdraw(bill, acts, body, by);
      return;
    }
    BillQuestion asked = asked(tx, bill, question);
    OwnQuestions own =
        new OwnQuestions(service.of(tx, bill.contract()), bill, KeptDuties.of(tx, bill, acts), by);
    BillActs.refuse(own.against(asked).or(() -> own.againstAnew(asked, acts)));
    QuestionAnswer.given(asked, given).ifPresent(said -> body.put(QuestionAnswer.ANSWER, said));
    boolean beyond = BeyondRecord.is(asked);
    if (beyond) {
      String answer = String.valueOf(body.get(QuestionAnswer.ANSWER));
      body.putAll(
          new LineMoney(bill, acts, service.today(), by).entered(asked, given, answer, decided));
      BeyondRecord.line(asked).ifPresent(line -> body.put("line", line));
    } else {
      refuseMoney(given);
    }
    StoredBillAct entered = InterestActs.act(bill, DECIDED, body, by);
    if (!beyond || SettledLines.counts(acts, entered, body)) {
      Map<String, @Nullable Object> decisions = new LinkedHashMap<>(bill.decisions());
      decisions.put(question, decided);
      body.put(DECISIONS, decisions);
      if (beyond) {
        body.put("settled", SettledLines.settled(bill, body));
      }
    }
    body.put(QuestionWords.OF, service.questions(tx).of(asked));
  }

  private BillQuestion asked(Transaction tx, StoredBill bill, String question) {
    boolean stands = bill.isPassed() && bill.decisions().containsKey(question);
    return service.examined(tx, bill).questions().stream()
        .filter(one -> !stands && one.id().equals(question))
        .findFirst()
        .orElseThrow(() -> ProblemException.of(Faults.at("/" + QUESTION, "bills.no-question")));
  }

  private static void refuseMoney(Map<String, @Nullable Object> given) {
    Stream.concat(LineMoney.GIVEN.stream(), Stream.of(LineMoney.QUANTITY))
        .filter(given::containsKey)
        .findFirst()
        .ifPresent(
            name -> {
              throw ProblemException.of(Faults.at("/" + name, "bills.settled-lines-none"));
            });
  }

  /** What did not come after all is asked again once another person says so too. */
  private static void withdraw(
      StoredBill bill, List<StoredBillAct> acts, Map<String, Object> body, Caller by) {
    body.put(QuestionAnswer.ANSWER, SettledLines.WITHDRAWN);
    StoredBillAct entered = InterestActs.act(bill, DECIDED, body, by);
    if (SettledLines.counts(acts, entered, body)) {
      Map<String, @Nullable Object> decisions = new LinkedHashMap<>(bill.decisions());
      decisions.remove(String.valueOf(body.get(QUESTION)));
      body.put(DECISIONS, decisions);
      body.put("settled", SettledLines.settled(bill, body));
    }
  }
}
