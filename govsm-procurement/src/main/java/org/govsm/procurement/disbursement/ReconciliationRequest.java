package org.govsm.procurement.disbursement;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.decision.Tree;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.procurement.disbursement.BankReconciliation.Difference;
import org.govsm.procurement.disbursement.BankReconciliation.Line;
import org.govsm.procurement.disbursement.BankReconciliation.Outcome;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.OwnReasons;
import org.jspecify.annotations.Nullable;

/**
 * Reconciliation request: a batch that was sent, and what the bank answered, in one tree. Every
 * fault of the tree is told with its place, and none repeats an account. Nothing is stored.
 */
public final class ReconciliationRequest {

  /** The id of the question. */
  public static final String QUESTION = "bank-reconciliation";

  private static final String SENT_AT = "sentAt";
  private static final String AS_OF = "asOf";
  private static final String RECEIVED = "received";

  private static final Schema FORM =
      Schema.of(
              Field.form("batch", PaymentBatch.orderedForm())
                  .required()
                  .says("the batch as it was sent"),
              Field.of(SENT_AT, Field.Kind.INSTANT).required().says("when it was sent"),
              Field.of("answerDays", Field.Kind.COUNT)
                  .atLeast(0)
                  .atMost(366)
                  .required()
                  .says("days after the day of payment within which the bank is to answer"),
              Field.of(AS_OF, Field.Kind.INSTANT).required().says("when it is asked"),
              Field.forms(RECEIVED, "file", received())
                  .says("what the bank answered, file by file"))
          .where(ReconciliationRequest::faults);

  private ReconciliationRequest() {}

  private static Schema received() {
    return Schema.of(
        Field.of("source", Field.Kind.TEXT).required().says("the name of the file"),
        Field.of("at", Field.Kind.INSTANT).required().says("when it was received"),
        Field.forms("answers", "answer", BankAnswer.FORM).says("what it says"),
        Field.of("others", Field.Kind.COUNT)
            .atLeast(0)
            .says("how many of its entries are of none of these orders, and are left aside"));
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  private static Instant at(Node node, String name) {
    return node.get(name, OffsetDateTime.class).toInstant();
  }

  private static List<InputFault> faults(Node asked) {
    List<InputFault> faults = new ArrayList<>();
    Instant sent = at(asked, SENT_AT);
    Instant made = at(asked.branch("batch").orElseThrow(), "createdAt");
    if (sent.isBefore(made)) {
      faults.add(late(asked, SENT_AT, made));
    }
    if (at(asked, AS_OF).isBefore(sent)) {
      faults.add(late(asked, AS_OF, sent));
    }
    for (Node file : asked.branches(RECEIVED)) {
      if (at(file, "at").isBefore(sent)) {
        faults.add(late(file, "at", sent));
      } else if (at(file, "at").isAfter(at(asked, AS_OF))) {
        Message text = Findings.said("input.later").with("asOf", Findings.time(at(asked, AS_OF)));
        faults.add(file.fault("at", "disbursement.later", text));
      }
    }
    return faults;
  }

  private static InputFault late(Node node, String name, Instant before) {
    Message text = Findings.said("input.before").with("before", Findings.time(before));
    return node.fault(name, "disbursement.before", text);
  }

  /**
   * Reconciles.
   *
   * @param tree the tree of {@link #form}
   * @return the reconciliation where every order is settled; a question to an officer, with the
   *     reconciliation as an indication, where the bank did otherwise than ordered or an answer
   *     belongs to no order; where an answer is waited for, of which orders; or every fault of the
   *     tree
   */
  public static Checked<Decision<BankReconciliation>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    return read.isPresent() && faults.isEmpty()
        ? new Checked.Accepted<>(decision(read.get()))
        : new Checked.Rejected<>(faults);
  }

  private static Decision<BankReconciliation> decision(Node asked) {
    PaymentBatch batch =
        PaymentBatch.ordered(asked.branch("batch").orElseThrow().toPlain()).orThrow();
    List<BankReconciliation.Received> received =
        asked.branches(RECEIVED).stream()
            .map(
                file ->
                    new BankReconciliation.Received(
                        at(file, "at"),
                        file.branches("answers").stream().map(BankAnswer::new).toList()))
            .toList();
    Instant asOf = at(asked, AS_OF);
    BankReconciliation state =
        BankReconciliation.of(
            batch,
            at(asked, SENT_AT),
            received,
            asked.get("answerDays", Long.class).intValue(),
            asOf);
    List<Finding> findings =
        new ArrayList<>(state.differences().stream().map(Difference::finding).toList());
    asked.branches(RECEIVED).forEach(file -> others(file).ifPresent(findings::add));
    List<Step> steps = state.lines().stream().map(ReconciliationRequest::step).toList();
    LocalDate day = asOf.atZone(Reading.INDIA).toLocalDate();
    return Decision.<BankReconciliation>of(
            QUESTION,
            ruling(state),
            Optional.of(day),
            Evaluation.reasons(
                List.of(new OwnReasons(steps, findings, List.of())),
                List.of(),
                basis(asked, batch)))
        .withKnown(state);
  }

  private static Map<String, @Nullable Object> basis(Node asked, PaymentBatch batch) {
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("batch", batch.digest());
    for (String name : List.of(SENT_AT, AS_OF)) {
      basis.put(name, at(asked, name).toString());
    }
    basis.put("answerDays", String.valueOf(asked.get("answerDays", Long.class)));
    basis.put(RECEIVED, Tree.list(asked.branches(RECEIVED), Node::toPlain));
    return basis;
  }

  private static Optional<Finding> others(Node file) {
    return file.find("others", Long.class)
        .filter(number -> number > 0)
        .map(
            number ->
                Findings.of(
                    "OTHER_BATCHES",
                    Weight.NOTE,
                    Findings.said("reconcile.others")
                        .with("file", file.text("source"))
                        .with("count", number)));
  }

  private static Step step(Line line) {
    Message text =
        Findings.said("reconcile.line")
            .with("order", line.order())
            .with("outcome", new Term("bank-outcome." + line.outcome().name()))
            .with("ordered", line.ordered())
            .with("paid", line.paid());
    return Step.of("disbursement.line", "disbursement.line", text, Findings.OWN);
  }

  /** What warns or blocks is asked of an officer; what is waited for is missing. */
  private static Ruling<BankReconciliation> ruling(BankReconciliation state) {
    Optional<Finding> open =
        state.differences().stream()
            .map(Difference::finding)
            .filter(each -> each.weight() != Weight.NOTE)
            .findFirst();
    if (open.isPresent()) {
      return new Ruling.Refer<>(open.get().text(), open.get().citation(), Optional.of(state));
    }
    List<String> waiting =
        state.lines().stream()
            .filter(line -> line.outcome() == Outcome.WAITING)
            .map(line -> line.order() + "/bankAnswer")
            .toList();
    return waiting.isEmpty() ? new Ruling.Answer<>(state) : new Ruling.Undetermined<>(waiting);
  }
}
