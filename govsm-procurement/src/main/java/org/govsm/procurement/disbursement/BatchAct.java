package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.jspecify.annotations.Nullable;

/** Act on a batch of payments. Whether it is allowed is for {@link BatchProcess}. */
public final class BatchAct implements ToPlain {

  /** What is done. */
  public enum Kind {
    /** A second person approves the batch. */
    APPROVAL,
    /** The file of the batch is made: from now on it may be on its way. */
    ISSUE,
    /** The batch is sent to the bank or the paying authority. */
    DISPATCH,
    /** A file of answers is recorded. */
    ANSWERS,
    /** The batch is closed: every order is settled or explained. */
    CLOSING,
    /** A person proposes to withdraw a batch whose file was made. */
    WITHDRAWAL,
    /** The proposal to withdraw is refused: the file stands. */
    RETENTION,
    /** The batch is cancelled before it is sent; after the file was made by a second person. */
    CANCELLATION
  }

  static final Schema FORM =
      Acts.form(
          Map.of(
              Kind.APPROVAL.name(),
              Schema.of(code("batch").says("the digest of the batch that was read")),
              Kind.ISSUE.name(),
              Schema.of(
                  code("channel").says("for whom it is made, such as ISO20022 or PFMS"),
                  code("file").says("the digest of the file that is made")),
              Kind.DISPATCH.name(),
              Schema.of(
                  code("channel").says("how it is sent, such as ISO20022 or PFMS"),
                  code("file").says("the digest of the file that is sent"),
                  Field.of("sentOn", Field.Kind.DAY)
                      .says("the day on which it was sent, where it is recorded later")),
              Kind.ANSWERS.name(),
              Schema.of(
                  Field.of("source", Field.Kind.TEXT).required().says("the name of the file"),
                  code("file").says("the digest of the file"),
                  Field.forms("answers", "answer", BankAnswer.FORM).says("what it says")),
              Kind.CLOSING.name(),
              Schema.of(
                  Field.forms(
                          "explanations",
                          "explanation",
                          Schema.of(
                              code("code").says("the code of the finding"),
                              Field.of("about", Field.Kind.TEXT)
                                  .required()
                                  .says("the order, or the place of the answer"),
                              Acts.reason("what was done about it, and where it is on record")))
                      .says("what was done about each finding that warns or blocks")),
              Kind.WITHDRAWAL.name(),
              Schema.of(
                  Acts.reason("why it is withdrawn"),
                  Field.of("evidence", Field.Kind.TEXT)
                      .required()
                      .says("the paper that shows that the bank did not take the file")),
              Kind.RETENTION.name(),
              Schema.of(Acts.reason("why it is not withdrawn")),
              Kind.CANCELLATION.name(),
              Schema.of(Acts.reason("why it is cancelled"))));

  private final Node node;

  BatchAct(Node node) {
    this.node = node;
  }

  private static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE).required();
  }

  /** Reads an act: it, or every fault with its place. */
  public static Checked<BatchAct> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<BatchAct>>fold(
            node -> new Checked.Accepted<>(new BatchAct(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** A person approves the batch that was read. */
  public static Checked<BatchAct> approval(Instant at, String by, PaymentBatch batch) {
    return fromPlain(Acts.tree(at, by, Kind.APPROVAL.name(), Map.of("batch", batch.digest())));
  }

  /**
   * The file of the batch is made.
   *
   * @param channel such as ISO20022 or the code of a profile
   * @param file the digest of the file
   */
  public static Checked<BatchAct> issue(Instant at, String by, String channel, String file) {
    return fromPlain(
        Acts.tree(at, by, Kind.ISSUE.name(), Map.of("channel", channel, "file", file)));
  }

  /**
   * A person proposes to withdraw a batch whose file was made.
   *
   * @param evidence the paper that shows that the bank did not take the file, as {@link
   *     WithdrawalPaper} takes it
   */
  public static Checked<BatchAct> withdrawal(
      Instant at, String by, String reason, String evidence) {
    if (!WithdrawalPaper.isNamed(evidence)) {
      return new Checked.Rejected<>(
          List.of(new InputFault("/evidence", "disbursement.paper", Findings.said("input.paper"))));
    }
    return fromPlain(
        Acts.tree(at, by, Kind.WITHDRAWAL.name(), Map.of("reason", reason, "evidence", evidence)));
  }

  /** The proposal to withdraw is refused. */
  public static Checked<BatchAct> retention(Instant at, String by, String reason) {
    return fromPlain(Acts.tree(at, by, Kind.RETENTION.name(), Map.of("reason", reason)));
  }

  /**
   * The batch is sent.
   *
   * @param channel such as ISO20022 or the code of a profile
   * @param file the digest of the file that is sent
   */
  public static Checked<BatchAct> dispatch(Instant at, String by, String channel, String file) {
    return fromPlain(
        Acts.tree(at, by, Kind.DISPATCH.name(), Map.of("channel", channel, "file", file)));
  }

  /**
   * The batch was sent on a day before.
   *
   * @param channel such as ISO20022 or the code of a profile
   * @param file the digest of the file that was sent
   * @param sentOn the day on which it was sent
   */
  public static Checked<BatchAct> dispatch(
      Instant at, String by, String channel, String file, LocalDate sentOn) {
    return fromPlain(
        Acts.tree(
            at,
            by,
            Kind.DISPATCH.name(),
            Map.of("channel", channel, "file", file, "sentOn", sentOn.toString())));
  }

  /**
   * A file of answers is recorded.
   *
   * @param source the name of the file
   * @param file the digest of the file
   */
  public static Checked<BatchAct> answers(
      Instant at, String by, String source, String file, List<BankAnswer> answers) {
    return fromPlain(
        Acts.tree(
            at,
            by,
            Kind.ANSWERS.name(),
            Map.<String, Object>of(
                "source",
                source,
                "file",
                file,
                "answers",
                Tree.list(answers, BankAnswer::toPlain))));
  }

  /** The batch is closed, with what was done about each finding. */
  public static Checked<BatchAct> closing(Instant at, String by, List<Explanation> explanations) {
    return fromPlain(
        Acts.tree(
            at,
            by,
            Kind.CLOSING.name(),
            Map.of("explanations", Tree.list(explanations, Explanation::toPlain))));
  }

  /** The batch is cancelled. */
  public static Checked<BatchAct> cancellation(Instant at, String by, String reason) {
    return fromPlain(Acts.tree(at, by, Kind.CANCELLATION.name(), Map.of("reason", reason)));
  }

  /**
   * Explanation of a finding.
   *
   * @param code the code of the finding
   * @param about the order, or the place of the answer
   * @param reason what was done, and where it is on record
   */
  public record Explanation(String code, String about, String reason) {

    Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("code", code);
      tree.put("about", about);
      tree.put("reason", reason);
      return tree;
    }
  }

  /** What is done. */
  public Kind kind() {
    return Kind.valueOf(part().choice());
  }

  /** When it happens. */
  public Instant at() {
    return Acts.at(node);
  }

  /** The id of who does it. */
  public String by() {
    return node.text("by");
  }

  /** The day on which the batch was sent, where it is stated by itself. */
  Optional<LocalDate> sentOn() {
    return part().find("sentOn", LocalDate.class);
  }

  /** The digest of the record before it; nothing where it is not linked. */
  public Optional<String> after() {
    return node.find("after", String.class);
  }

  /** Whether it tells that money was booked or came back. */
  boolean booksMoney() {
    return answers().stream().anyMatch(BankAnswer::isBooking);
  }

  /** What the bank says, of {@link Kind#ANSWERS}; else none. */
  public List<BankAnswer> answers() {
    return kind() == Kind.ANSWERS
        ? part().branches("answers").stream().map(BankAnswer::new).toList()
        : List.of();
  }

  List<Explanation> explanations() {
    return part().branches("explanations").stream()
        .map(each -> new Explanation(each.text("code"), each.text("about"), each.text("reason")))
        .toList();
  }

  Node node() {
    return node;
  }

  Node part() {
    return Acts.part(node);
  }

  /** The published tree. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof BatchAct act && node.equals(act.node);
  }

  @Override
  public int hashCode() {
    return node.hashCode();
  }

  /** Kind and time. */
  @Override
  public String toString() {
    return kind() + " " + at();
  }
}
