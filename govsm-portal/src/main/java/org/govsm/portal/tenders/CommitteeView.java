package org.govsm.portal.tenders;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;
import org.govsm.portal.requirements.FormInput;
import org.govsm.portal.web.Form;
import org.govsm.portal.web.Page;
import org.govsm.procurement.tender.TenderAct;
import org.govsm.procurement.tender.TenderRecord;

/**
 * Page of the committee of a tender.
 *
 * @param members who sits in it, and what each declared for the next meeting
 * @param awarded whether an award stands: members are replaced once it is set aside
 * @param own whether the caller is a member
 * @param step what comes next: a code with the words {@code bids.step.CODE}
 * @param inputs the fields of that step
 * @param bids the bids, once they are opened
 * @param securities the bid security of each bid, by its id, and what becomes of it
 * @param refusals why something was not done, each with the field that it is about
 */
public record CommitteeView(
    StoredTender one,
    TenderRecord record,
    List<Member> members,
    boolean awarded,
    boolean own,
    String step,
    List<FormInput> declaration,
    List<FormInput> inputs,
    List<DepartmentBid> bids,
    Map<String, OwnSecurity> securities,
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
        awarded,
        own,
        step,
        declaration,
        inputs,
        bids,
        securities,
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

  /** Where the second stage is drafted; nothing unless this is a first that is over. */
  public Optional<String> secondStage() {
    return FirstStage.over(record).isPresent()
        ? Optional.of(
            "/tenders/"
                + one.department()
                + "/new?requirement="
                + one.requirement()
                + "&first="
                + one.id())
        : Optional.empty();
  }

  /** Whether the bids are opened. */
  public boolean isOpened() {
    return BidActs.isOpened(record);
  }

  /**
   * Order by which members were replaced.
   *
   * @param act as it stands on record
   */
  public record Order(TenderAct act) {

    /** Its number and day, who left and who joined, and why. */
    public String said(Page page) {
      Node part = act.part();
      List<String> joined = part.branches("joining").stream().map(one -> one.text("id")).toList();
      return page.words()
          .say(
              Message.of("bids.order")
                  .with("order", part.text("order"))
                  .with("day", part.get("orderedOn", LocalDate.class))
                  .with("left", persons(page, part.codes("leaving")))
                  .with("joined", persons(page, joined))
                  .with("why", part.text("reason")));
    }

    private static String persons(Page page, List<String> ids) {
      return ids.isEmpty()
          ? page.say("bids.order-nobody")
          : ids.stream().map(page::person).collect(Collectors.joining(", "));
    }
  }

  /** The orders by which members were replaced, in order of time. */
  public List<Order> orders() {
    return record.acts().stream()
        .filter(act -> act.kind() == TenderAct.Kind.RECONSTITUTION)
        .map(Order::new)
        .toList();
  }

  /** How many members can take part. */
  public long able() {
    return members.stream().filter(one -> !one.said().equals("CONFLICT")).count();
  }

  /** How many members a meeting needs. */
  public long least() {
    return record.tender().quorum().orElse((long) members.size());
  }

  /** Whether the committee can be replaced in part: as long as it has something to do. */
  public boolean mayChange() {
    return mayDeclare() && !awarded;
  }

  /** Whether members declare here: a conflict that comes to light after the award, too. */
  public boolean mayDeclare() {
    return one.state().equals(Tenders.IS_PUBLISHED) && !members.isEmpty();
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
        .reduce((first, last) -> last);
  }
}
