package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.AmountInWords;
import org.govsm.core.text.Messages;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.DocumentHead;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Letterhead;
import org.govsm.portal.web.Page;
import org.govsm.procurement.bill.BillQuestion;

/**
 * Page of a bill.
 *
 * @param may the acts that the caller may do now
 * @param facts inputs of the facts that officers state
 * @param refused why an act was refused
 */
public record BillView(
    WrittenContract contract,
    StoredBill bill,
    Examined examined,
    List<StoredBillAct> acts,
    List<String> may,
    List<FormInput> facts,
    Form stated,
    List<InputFault> refused,
    LocalDate today,
    Form form) {

  /** What stands above it on paper. */
  public DocumentHead head(Page page) {
    String buyer = contract.terms().buyer().name();
    return new DocumentHead(
        Optional.of(Letterhead.of(page, bill.department(), buyer)),
        Optional.of(bill.id()),
        page.say("bills.document"),
        bill.moved(),
        Optional.empty());
  }

  /** What is paid, in words. */
  public Optional<String> inWords(Messages words) {
    return examined.net().map(sum -> AmountInWords.of(sum, words));
  }

  /** What was decided on a question. */
  public Optional<String> decided(BillQuestion question) {
    return Optional.ofNullable(bill.decisions().get(question.id())).map(String::valueOf);
  }

  /** A line of the invoice as it was entered. */
  public Map<String, ?> line(String id) {
    return TreeForm.rows(bill.invoice(), "lines").stream()
        .filter(one -> id.equals(one.get("id")))
        .findFirst()
        .orElse(Map.of());
  }

  /** Whose turn it is: BUYER or SUPPLIER; nothing once it is paid or returned. */
  public Optional<String> turn() {
    return switch (bill.state()) {
      case StoredBill.OBJECTED -> Optional.of("SUPPLIER");
      case StoredBill.ENTERED, StoredBill.EXAMINED, StoredBill.PASSED -> Optional.of("BUYER");
      default -> Optional.empty();
    };
  }

  /** What a fact that is missing is called. */
  public String fact(String code, Page page) {
    return page.words()
        .find("bills.field." + code)
        .or(() -> page.words().find("term.fact." + code))
        .or(() -> page.words().find("term.day." + code))
        .orElse(code);
  }

  /** The certificates that it bills. */
  public List<String> certificates() {
    return List.copyOf(BillCase.named(bill.invoice()));
  }

  /** Where an act is sent. */
  public String action(String act) {
    return bill.page() + "/" + act;
  }
}
