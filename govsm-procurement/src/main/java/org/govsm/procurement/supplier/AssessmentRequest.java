package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.OwnDefault;
import org.govsm.core.decision.Ruling;
import org.govsm.core.decision.Step;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.procurement.question.Evaluation;
import org.govsm.procurement.question.OwnReasons;
import org.jspecify.annotations.Nullable;

/**
 * Assessment request: whether a grade or a score of a supplier may be relied on, asked in one tree:
 * the assessment, the list of those who may assess, and the day. Nothing is stored.
 */
public final class AssessmentRequest {

  /** The id of the question. */
  public static final String QUESTION = "supplier-assessment";

  private static final Citation OWN = OwnDefault.of("supplier");

  private static final Schema FORM =
      Schema.of(
          Field.of("day", Field.Kind.DAY).required().says("the day on which it is relied on"),
          Field.form("assessment", Assessment.form())
              .required()
              .says("what the agency or body said"),
          Field.form("list", AssessorList.form())
              .says("who may assess, as the authority published it; left out: not known"));

  private AssessmentRequest() {}

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Judges.
   *
   * @param tree the tree of {@link #form}
   * @return whether it may be relied on; a question to an officer where the list does not have the
   *     assessor, or is older than the assessment, or its end is not known; that the list is
   *     missing; or every fault of the tree
   */
  public static Checked<Decision<AssessmentVerdict>> ask(Map<String, ?> tree) {
    List<InputFault> faults = new ArrayList<>();
    Optional<Node> read = FORM.read(tree).part("", faults);
    if (read.isEmpty() || !faults.isEmpty()) {
      return new Checked.Rejected<>(faults);
    }
    Node asked = read.get();
    Assessment assessment =
        Assessment.fromPlain(asked.branch("assessment").orElseThrow().toPlain()).orThrow();
    Optional<AssessorList> list =
        asked.branch("list").map(one -> AssessorList.fromPlain(one.toPlain()).orThrow());
    return new Checked.Accepted<>(decide(assessment, list, asked.get("day", LocalDate.class)));
  }

  /**
   * Judges an assessment by a list.
   *
   * @param list nothing where the department has none: then nothing is decided
   * @param day the day on which it is relied on
   */
  public static Decision<AssessmentVerdict> decide(
      Assessment assessment, Optional<AssessorList> list, LocalDate day) {
    List<Finding> findings = list.map(one -> one.check(assessment, day)).orElse(List.of());
    AssessmentVerdict verdict = new AssessmentVerdict(assessment, isRelied(findings));
    Step step =
        Step.of(
            "supplier.assessment",
            "supplier.assessment",
            verdict.said(),
            list.map(AssessorList::citation).orElse(OWN));
    Map<String, @Nullable Object> basis = new LinkedHashMap<>();
    basis.put("day", day.toString());
    basis.put("assessment", assessment.toPlain());
    list.ifPresent(one -> basis.put("list", one.toPlain()));
    return Decision.of(
        QUESTION,
        ruling(verdict, findings, list.isPresent()),
        Optional.of(day),
        Evaluation.reasons(
            List.of(
                new OwnReasons(list.isPresent() ? List.of(step) : List.of(), findings, List.of())),
            List.of(),
            basis));
  }

  private static boolean isRelied(List<Finding> findings) {
    return findings.stream().noneMatch(one -> one.weight() == Weight.BLOCKING);
  }

  private static Ruling<AssessmentVerdict> ruling(
      AssessmentVerdict verdict, List<Finding> findings, boolean listed) {
    if (!listed) {
      return new Ruling.Undetermined<>(List.of("assessorList"));
    }
    Optional<Finding> asked =
        findings.stream().filter(one -> one.weight() == Weight.WARNING).findFirst();
    return verdict.isRelied() && asked.isPresent()
        ? new Ruling.Refer<>(asked.get().text(), asked.get().citation(), Optional.of(verdict))
        : new Ruling.Answer<>(verdict);
  }
}
