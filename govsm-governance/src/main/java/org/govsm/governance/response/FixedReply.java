package org.govsm.governance.response;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.rules.Case;
import org.govsm.core.text.Message;
import org.govsm.governance.law.Reasoning;
import org.jspecify.annotations.Nullable;

/**
 * Fixed reply: a standard text for a category of queries, with who approved it, from when and until
 * when (framework of 2012, section 5.1.3.2; GSM-RSP-18).
 */
public final class FixedReply implements ToPlain {

  /** The id of the question whether it may be used. */
  public static final String QUESTION = "fixed-reply";

  private static final Schema FORM =
      Schema.of(
              Field.of("id", Field.Kind.CODE).identifier().required().says("the id of the text"),
              Field.oneOf("queryCategory", Field.Kind.CODE, QueryCategories.codes())
                  .required()
                  .says("the category that it answers"),
              Field.of("english", Field.Kind.TEXT).says("the text in English"),
              Field.of("hindi", Field.Kind.TEXT).says("the text in Hindi"),
              Field.of("approvedBy", Field.Kind.CODE).says("the officer who approved it"),
              Field.of("approvedOn", Field.Kind.DAY).says("the first day on which it is used"),
              Field.of("until", Field.Kind.DAY).says("the last day on which it is used"))
          .where(FixedReply::faults);

  private final Node node;

  private FixedReply(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    List<InputFault> faults = new ArrayList<>();
    if (!node.has("english") && !node.has("hindi")) {
      faults.add(node.fault("english", "reply.text", Message.of("reply.input.text")));
    }
    Optional<LocalDate> from = node.find("approvedOn", LocalDate.class);
    node.find("until", LocalDate.class)
        .filter(day -> from.filter(day::isBefore).isPresent())
        .ifPresent(
            day -> faults.add(node.fault("until", "reply.early", Message.of("reply.input.early"))));
    return faults;
  }

  /**
   * Reads a text.
   *
   * @param tree the published tree
   * @return the text, or every fault with its place
   */
  public static Checked<FixedReply> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<FixedReply>>fold(
            node -> new Checked.Accepted<>(new FixedReply(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Whether it may be used on a day: approved, not over, and for a category that fixed texts
   * answer. A text on requests for information that is older than the amended exemption is for an
   * officer to read again.
   */
  public Decision<Boolean> mayBeUsed(LocalDate day) {
    Reasoning reasoning = new Reasoning();
    QueryCategory category =
        QueryCategories.find(node.text("queryCategory")).orElseThrow(IllegalStateException::new);
    Optional<LocalDate> approved = node.find("approvedOn", LocalDate.class);
    boolean fixed = List.of("TEMPLATE", "HOW_TO_FILE").contains(category.form());
    boolean outside =
        approved.filter(day::isBefore).isPresent()
            || node.find("until", LocalDate.class).filter(day::isAfter).isPresent();
    boolean refused = !fixed || outside;
    if (!refused) {
      lack("approvedBy", reasoning);
      lack("approvedOn", reasoning);
    }
    block(!fixed, "reply.not-fixed", reasoning);
    block(outside, "reply.not-in-term", reasoning);
    if (category.code().equals("rti")) {
      approved.ifPresent(from -> rti(from, day, reasoning));
    }
    Optional<Boolean> may = reasoning.isOpen() ? Optional.empty() : Optional.of(!refused);
    return reasoning.decide(QUESTION, may, Optional.of(day), node.toPlain());
  }

  private void lack(String fact, Reasoning reasoning) {
    if (!node.has(fact)) {
      reasoning.lacks(fact);
    }
  }

  private static void block(boolean stands, String code, Reasoning reasoning) {
    if (stands) {
      reasoning.find(
          Finding.of(
              code, Finding.Weight.BLOCKING, Message.of(code), OwnDefault.of("fixed replies")));
    }
  }

  /** The exemption of personal information was amended: who wrote before it knew the old one. */
  private static void rti(LocalDate approved, LocalDate day, Reasoning reasoning) {
    Case then = Case.draft().day("approvedOn", approved).done();
    Case now = Case.draft().day("approvedOn", day).done();
    boolean changed =
        !reasoning.ask("fixed-reply.rti", then).equals(reasoning.ask("fixed-reply.rti", now));
    if (changed) {
      reasoning.refer(Message.of("reply.rti-old"), reasoning.lastCitation());
    }
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
