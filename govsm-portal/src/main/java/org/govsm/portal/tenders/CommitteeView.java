package org.govsm.portal.tenders;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Page of the committee of a tender.
 *
 * @param members who sits in it, and what each declared for the next meeting
 * @param own whether the caller is a member
 * @param step what comes next: a code with the words {@code bids.step.CODE}
 * @param inputs the fields of that step
 * @param bids the bids, once they are opened
 * @param effects by the ids of bids that were withdrawn late, or not revealed: what that means by
 *     the form of their security
 * @param refusals why something was not done, each with the field that it is about
 */
public record CommitteeView(
    StoredTender one,
    TenderRecord record,
    List<Member> members,
    boolean own,
    String step,
    List<FormInput> declaration,
    List<FormInput> inputs,
    List<DepartmentBid> bids,
    Map<String, Map<String, String>> effects,
    List<Refusal> refusals,
    Instant now,
    Form form) {

  static final String WAIT = "WAIT";
  static final String OPEN = "technical-opening";
  static final String RESULT = "technical-result";
  static final String PRICES = "financial-opening";
  static final String DONE = "DONE";

  /** Member of the committee, with what the member declared. */
  public record Member(String id, Optional<Declaration> declared) {

    /** What was declared: a code with the words {@code bids.declared.CODE}. */
    public String said() {
      return declared.map(one -> one.conflict() ? "CONFLICT" : "NONE").orElse("OPEN");
    }

    /** With whom there is a conflict, and how; empty where there is none. */
    public String about() {
      return declared.map(Declaration::about).orElse("");
    }
  }

  /** Reason why something was not done. */
  public record Refusal(String field, Message text) {}

  /** The same with what was refused. */
  CommitteeView refused(List<Refusal> some) {
    return new CommitteeView(
        one,
        record,
        members,
        own,
        step,
        declaration,
        inputs,
        bids,
        effects,
        some,
        now,
        CommitteeForms.marked(form, some));
  }

  /** The title. */
  public String title(Page page) {
    return TenderViews.title(record.tender(), page);
  }

  /** Where the page of the tender is. */
  public String base() {
    return TenderServices.at(one);
  }

  /** Whether the bids are opened. */
  public boolean isOpened() {
    return BidActs.isOpened(record);
  }

  /** Whether the step has a form for the caller. */
  public boolean mayAct() {
    return own && !step.equals(WAIT) && !step.equals(DONE);
  }

  /** When the next step may be taken; nothing where only its turn is waited for. */
  public Optional<Instant> from() {
    return switch (step) {
      case WAIT -> Optional.of(record.tender().opens());
      case PRICES -> told();
      default -> Optional.empty();
    };
  }

  private Optional<Instant> told() {
    return record.acts().stream()
        .flatMap(act -> Announced.financialOpening(act).stream())
        .findFirst();
  }
}
