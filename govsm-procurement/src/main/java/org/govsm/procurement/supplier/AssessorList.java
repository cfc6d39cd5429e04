package org.govsm.procurement.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.text.Skeleton;
import org.jspecify.annotations.Nullable;

/**
 * List of those who may assess suppliers, such as rating agencies empanelled with SEBI and the
 * Quality Council of India: for which days, and by which scale. A department enters it from the
 * list that the authority publishes; none comes with govsm.
 */
public final class AssessorList implements ToPlain {

  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String LEAST = "least";
  private static final String MOST = "most";
  private static final Schema FORM = fields();

  private final Node node;

  private AssessorList(Node node) {
    this.node = node;
  }

  private static Schema fields() {
    Schema assessor =
        Schema.of(
                RecordFields.code("code").required().says("its code"),
                RecordFields.text("name").required().says("its name"),
                RecordFields.day(FROM).required().says("the first day on the list"),
                RecordFields.day(UNTIL).says("the last day on the list; left out: still there"),
                Field.of("grades", Field.Kind.CODES).says("its grades, the best first"),
                Field.of(LEAST, Field.Kind.NUMBER).says("its lowest score"),
                Field.of(MOST, Field.Kind.NUMBER).says("its highest score"))
            .where(AssessorList::scale);
    return Schema.of(
            RecordFields.text("source")
                .required()
                .says("whose list it is, and where it is published"),
            RecordFields.day("on").required().says("the day of the list"),
            Field.forms("assessors", "assessor", assessor).required().says("who may assess"))
        .where(AssessorList::twice);
  }

  /** Two entries of one assessor would be two scales, of which the first would be taken. */
  private static List<InputFault> twice(Node list) {
    List<InputFault> faults = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (Node one : list.branches("assessors")) {
      if (!seen.add(Skeleton.of(one.text("code")))) {
        Message text = Message.of("assessor.twice").with("assessor", one.text("code"));
        faults.add(one.fault("code", "assessor.twice", text));
      }
    }
    return faults;
  }

  private static List<InputFault> scale(Node node) {
    List<InputFault> faults = new ArrayList<>(RecordFields.inOrder(node, FROM, UNTIL));
    boolean scored = node.has(LEAST) && node.has(MOST);
    if (node.has("grades") == scored || node.has(LEAST) != node.has(MOST)) {
      faults.add(node.fault("grades", "assessor.scale", Message.of("assessor.scale")));
    } else if (scored
        && node.get(LEAST, BigDecimal.class).compareTo(node.get(MOST, BigDecimal.class)) >= 0) {
      faults.add(node.fault(MOST, "assessor.most", Message.of("assessor.most")));
    }
    return faults;
  }

  /**
   * Reads a list.
   *
   * @param tree source, on, assessors
   * @return the list, or every fault with its place
   */
  public static Checked<AssessorList> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<AssessorList>>fold(
            node -> new Checked.Accepted<>(new AssessorList(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
  }

  /**
   * Checks an assessment that a supplier hands in.
   *
   * @param assessment what it says
   * @param day the day on which it is relied on
   * @return nothing where it can be relied on; a warning where the list does not have the assessor,
   *     or is older than the assessment: an officer decides; blocking for all else
   */
  public List<Finding> check(Assessment assessment, LocalDate day) {
    List<Finding> findings = new ArrayList<>();
    if (assessment.on().isAfter(day)) {
      add(findings, Weight.BLOCKING, said("assessor.to-come", assessment).with("day", day));
    }
    assessment
        .until()
        .filter(day::isAfter)
        .ifPresent(
            last ->
                add(
                    findings,
                    Weight.BLOCKING,
                    said("assessor.expired", assessment).with("last", last)));
    if (assessment.until().isEmpty()) {
      add(findings, Weight.WARNING, said("assessor.no-end", assessment));
    }
    find(assessment.assessor())
        .ifPresentOrElse(
            assessor -> held(findings, assessor, assessment),
            () -> add(findings, Weight.WARNING, said("assessor.unknown", assessment)));
    return List.copyOf(findings);
  }

  private void held(List<Finding> findings, Node assessor, Assessment assessment) {
    LocalDate on = assessment.on();
    boolean listed =
        !on.isBefore(assessor.get(FROM, LocalDate.class))
            && assessor.find(UNTIL, LocalDate.class).filter(on::isAfter).isEmpty();
    if (!listed) {
      add(findings, Weight.BLOCKING, said("assessor.not-listed", assessment).with("day", on));
    } else if (on.isAfter(node.get("on", LocalDate.class))) {
      add(
          findings,
          Weight.WARNING,
          said("assessor.old-list", assessment).with("day", node.get("on", LocalDate.class)));
    }
    if (!isOnScale(assessor, assessment)) {
      add(
          findings,
          Weight.BLOCKING,
          said("assessor.off-scale", assessment).with("given", assessment.result()));
    }
  }

  private static boolean isOnScale(Node assessor, Assessment assessment) {
    if (assessor.has("grades")) {
      return assessment.grade().filter(assessor.codes("grades")::contains).isPresent();
    }
    return assessment
        .score()
        .filter(score -> score.compareTo(assessor.get(LEAST, BigDecimal.class)) >= 0)
        .filter(score -> score.compareTo(assessor.get(MOST, BigDecimal.class)) <= 0)
        .isPresent();
  }

  private Optional<Node> find(String code) {
    return node.branches("assessors").stream()
        .filter(one -> one.text("code").equals(code))
        .findFirst();
  }

  private static Message said(String key, Assessment assessment) {
    return Message.of(key).with("assessor", assessment.assessor());
  }

  private void add(List<Finding> findings, Weight weight, Message text) {
    findings.add(Finding.of(text.key(), weight, text, citation()));
  }

  /** The list by its source and its day. */
  Citation citation() {
    return Citation.of(node.text("source"), "list of " + node.get("on", LocalDate.class))
        .sure(Certainty.MEDIUM)
        .cite();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
