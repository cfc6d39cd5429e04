package org.govsm.portal.bills;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.procurement.bill.BillDuties;
import org.govsm.procurement.bill.BillQuestion;

/**
 * Own questions of a person: those on what they entered or stated themselves, of the terms on bills
 * or of a bill. Another person decides them.
 */
record OwnQuestions(BillCase of, StoredBill bill, BillDuties duties, String person) {

  /** What is asked because of what somebody entered. */
  private static final Set<String> ON_ENTRY =
      Set.of("bills.ask-received", "bill.ask-number", "bill.ask-gstin", "bill.ask-gstin-none");

  /** What is asked because somebody stated it of the bill. */
  private static final Set<String> ON_FACTS =
      Set.of(
          "bills.ask-paid",
          "bills.ask-fact",
          "bills.ask-class",
          "bills.ask-kind-differs",
          "bill.ask-payee",
          "bills.ask-accepted",
          "bill.set-off-again",
          "bill.set-off-twice");

  /** Why the person does not decide a question; nothing where they may. */
  Optional<Message> against(BillQuestion question) {
    if (TermsQuestions.is(question) && isAmong(LoweringTerms.authors(of.stated()))) {
      return Optional.of(Message.of("bills.own-terms-question"));
    }
    if (ON_ENTRY.contains(question.question().key()) && isAmong(List.of(bill.enteredBy()))) {
      return Optional.of(Message.of("bills.own-entry-question"));
    }
    return ON_FACTS.contains(question.question().key()) && isAmong(List.copyOf(duties.lowering()))
        ? Optional.of(Message.of("bills.own-fact-question"))
        : Optional.empty();
  }

  private boolean isAmong(List<String> persons) {
    return persons.stream().anyMatch(one -> Skeleton.same(one, person));
  }
}
