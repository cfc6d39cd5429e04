package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

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

  static Schema form() {
    return Schema.of(
        Field.of("on", Field.Kind.DAY).required().says("the day on which it was declared"),
        Field.of("of", Field.Kind.CODES)
            .required()
            .says(
                "what was corrected: the list and the id of a row, such as kpis/rate, or a member"),
        Field.of("reason", Field.Kind.TEXT).required().says("what was entered wrongly, and why"),
        Field.of("reference", Field.Kind.TEXT)
            .required()
            .says("the paper, and the place in it, with the right text"));
  }

  static Correction of(Node row) {
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
