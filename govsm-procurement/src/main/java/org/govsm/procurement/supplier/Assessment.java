package org.govsm.procurement.supplier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Assessment of a supplier by a rating agency or a body for quality: a grade or a score, its day,
 * and until when it is valid.
 */
public final class Assessment implements ToPlain {

  private static final Schema FORM = fields();

  private final Node node;

  Assessment(Node node) {
    this.node = node;
  }

  private static Schema fields() {
    return Schema.of(
            RecordFields.code("assessor").required().says("the code of who assessed"),
            RecordFields.text("scheme").required().says("the scheme"),
            RecordFields.code("grade").says("the grade"),
            Field.of("score", Field.Kind.NUMBER).says("the score"),
            RecordFields.day("on").required().says("the day of the assessment"),
            RecordFields.day("until").says("the last day on which it is valid"),
            RecordFields.text("reference").says("the number of the report"))
        .where(Assessment::faults);
  }

  private static List<InputFault> faults(Node node) {
    return node.has("grade") == node.has("score")
        ? List.of(node.fault("grade", "assessor.result", Message.of("assessor.result")))
        : RecordFields.inOrder(node, "on", "until");
  }

  /**
   * Reads an assessment.
   *
   * @param tree the published tree
   * @return the assessment, or every fault with its place
   */
  public static Checked<Assessment> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<Assessment>>fold(
            node -> new Checked.Accepted<>(new Assessment(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
  }

  /** The code of who assessed. */
  public String assessor() {
    return node.text("assessor");
  }

  /** The grade; nothing where there is a score. */
  public Optional<String> grade() {
    return node.find("grade", String.class);
  }

  /** The score; nothing where there is a grade. */
  public Optional<BigDecimal> score() {
    return node.find("score", BigDecimal.class);
  }

  Object result() {
    return grade().<Object>map(grade -> grade).or(this::score).orElse("");
  }

  /** The day of the assessment. */
  public LocalDate on() {
    return node.get("on", LocalDate.class);
  }

  /** The last day on which it is valid; nothing where it does not say. */
  public Optional<LocalDate> until() {
    return node.find("until", LocalDate.class);
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
