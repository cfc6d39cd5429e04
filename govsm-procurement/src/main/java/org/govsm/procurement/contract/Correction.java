package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;

/**
 * A declared correction of how the paper of a contract was entered. The paper is as it was; the
 * next certificate shows what was corrected, and why.
 *
 * @param on the day on which it was declared
 * @param of what was corrected, such as {@code kpis/rate} or {@code ceiling}
 * @param reason what was wrong
 * @param reference the paper, and where it says so
 */
public record Correction(LocalDate on, List<String> of, String reason, String reference) {

  /**
   * Keeps its own copy.
   *
   * @param on see the record
   * @param of see the record
   * @param reason see the record
   * @param reference see the record
   */
  public Correction {
    of = List.copyOf(of);
  }

  static Form form() {
    return Form.of(
        Part.of("on", Part.Kind.DAY).required().says("the day on which it was declared"),
        Part.of("of", Part.Kind.CODES)
            .required()
            .says(
                "what was corrected: the list and the id of a row, such as kpis/rate, or a member"),
        Part.of("reason", Part.Kind.TEXT).required().says("what was entered wrongly, and why"),
        Part.of("reference", Part.Kind.TEXT)
            .required()
            .says("the paper, and the place in it, with the right text"));
  }

  static Correction of(Branch row) {
    return new Correction(
        row.get("on", LocalDate.class), row.codes("of"), row.text("reason"), row.text("reference"));
  }

  /** What a certificate says of it. */
  public Message said() {
    return Message.of("terms.corrected")
        .with("day", on)
        .with("of", of)
        .with("reason", reason)
        .with("reference", reference);
  }
}
