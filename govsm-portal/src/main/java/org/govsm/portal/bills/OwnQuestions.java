package org.govsm.portal.bills;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.bill.BeyondRecord;
import org.govsm.procurement.bill.BillDuties;
import org.govsm.procurement.bill.BillQuestion;

/**
 * Own questions of a person: those on what they entered or stated themselves, of the terms on bills
 * or of a bill, and those that only the competent authority decides. Another person decides them.
 */
record OwnQuestions(BillCase of, StoredBill bill, BillDuties duties, Caller by) {

  private static final String ANEW = "bill.accepted-anew";
  private static final String ANEW_SAID = "bill.accepted-anew-said";

  /** What is asked because of what somebody entered. */
  private static final Set<String> ON_ENTRY =
      Set.of(
          "bills.ask-received",
          "bill.ask-number",
          "bill.ask-gstin",
          "bill.ask-gstin-none",
          "bills.ask-gstin-registered",
          "bills.ask-gstin-before");

  /** What is asked because somebody stated it of the bill. */
  private static final Set<String> ON_FACTS =
      Set.of(
          "bills.ask-paid",
          "bills.ask-fact",
          "bills.ask-class",
          "bills.ask-kind-differs",
          "bill.ask-payee",
          "bills.ask-accepted",
          "bill.accepted-other",
          ANEW_SAID,
          "bill.set-off-again",
          "bill.set-off-twice");

  /** What is asked because of what somebody stated of the tax on an advance. */
  private static final Set<String> ON_ADVANCE =
      Set.of(
          "bill.advance-taxed",
          "bill.advance-taxed-again",
          "bill.advance-earlier-year",
          "bill.advance-year-unknown",
          "bill.advance-tax-exceeds",
          "bill.advance-tax-rates",
          "bill.advance-tax-more",
          "bill.advance-tax-none");

  /** What is asked because of what the terms say of an advance without tax. */
  private static final Set<String> ON_UNTAXED =
      Set.of("bill.advance-untaxed-year", "bill.advance-untaxed-unknown");

  /** What goes beyond the contract is for who may let it be more. */
  private static final Set<String> FOR_AUTHORITY =
      Set.of("bill.beyond-ceiling", "bill.beyond-value", "bill.beyond-order");

  /** And so does tax on an advance that goes beyond the bill or the advance. */
  private static final Set<String> TAX_FOR_AUTHORITY =
      Set.of("bill.advance-tax-exceeds", "bill.advance-tax-rates");

  /** Why the person does not decide a question; nothing where they may. */
  Optional<Message> against(BillQuestion question) {
    String key = QuestionAnswer.key(question);
    boolean tax = TAX_FOR_AUTHORITY.contains(key);
    if ((tax || FOR_AUTHORITY.contains(key)) && !by.isAnyOf(List.of(BillRoles.AUTHORITY))) {
      return Optional.of(Message.of("bills.for-authority" + (tax ? "-tax" : "")));
    }
    if (ON_ADVANCE.contains(key) && isAmong(List.copyOf(duties.stating(BillCase.ADVANCE_TAX)))
        || key.equals("bills.ask-gstin-apart")
            && isAmong(List.copyOf(duties.stating(ApartSuppliers.APART)))) {
      return Optional.of(Message.of("bills.own-fact-question"));
    }
    if ((key.equals(ANEW) || key.equals(ANEW_SAID)) && isAmong(tookBack())) {
      return Optional.of(Message.of("bills.own-taken-back-question"));
    }
    if ((TermsQuestions.is(question) || ON_UNTAXED.contains(key))
        && isAmong(LoweringTerms.authors(of.stated()))) {
      return Optional.of(Message.of("bills.own-terms-question"));
    }
    if (ON_ENTRY.contains(key) && isAmong(List.of(bill.enteredBy()))) {
      return Optional.of(Message.of("bills.own-entry-question"));
    }
    return ON_FACTS.contains(key) && isAmong(List.copyOf(duties.lowering()))
        ? Optional.of(Message.of("bills.own-fact-question"))
        : Optional.empty();
  }

  /**
   * Why the person does not decide anew what stands decided on the bill: whoever decided it last
   * does, or the competent authority.
   */
  Optional<Message> againstAnew(BillQuestion question, List<StoredBillAct> acts) {
    if (BeyondRecord.is(question)) {
      return SettledLines.against(question, acts, by.actor());
    }
    return QuestionAnswer.decisions(question, acts).stream()
        .reduce((earlier, later) -> later)
        .filter(last -> !Skeleton.same(last.actor(), by.actor()))
        .filter(last -> !by.isAnyOf(List.of(BillRoles.AUTHORITY)))
        .map(last -> Message.of("bills.stands-decided").with("day", last.on()));
  }

  /** Who entered or confirmed that acts on deliveries are taken back. */
  private List<String> tookBack() {
    return of.record().stream()
        .flatMap(one -> one.corrections().stream())
        .filter(one -> !one.withdrawn().isEmpty())
        .flatMap(one -> Stream.of(one.by(), one.confirmedBy()))
        .toList();
  }

  private boolean isAmong(List<String> persons) {
    return persons.stream().anyMatch(one -> Skeleton.same(one, by.actor()));
  }
}
