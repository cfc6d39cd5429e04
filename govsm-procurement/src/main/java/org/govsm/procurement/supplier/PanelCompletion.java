package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.Optional;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;

/**
 * Completion of a work of a panel: by which paper it was recorded as done, and whether that was
 * taken back. It counts for the offers that were made after it alone.
 */
public final class PanelCompletion {

  private static final String TAKEN_BACK = "takenBack";

  private final Node node;

  PanelCompletion(Node node) {
    this.node = node;
  }

  /** One that another officer has still to confirm. */
  static Schema stated() {
    return Schema.of(
        RecordFields.day("on").required().says("the day on which it was recorded"),
        RecordFields.text("evidence").says("the paper by which the work is done"));
  }

  static Schema form() {
    return Schema.of(
        RecordFields.day("on").required().says("the day from which the work counts as done"),
        RecordFields.text("evidence").says("the paper by which the work is done"),
        Field.of("after", Field.Kind.COUNT)
            .atLeast(1)
            .required()
            .says("how many offers were on record then"),
        Field.form(TAKEN_BACK, PanelOffer.takingBack()).says("that it was recorded in error"));
  }

  /** The day from which the work counts as done. */
  public LocalDate on() {
    return node.get("on", LocalDate.class);
  }

  /** The paper by which the work is done; nothing of one of before papers were asked. */
  public Optional<String> evidence() {
    return node.find("evidence", String.class);
  }

  /** Why it does not count; nothing of one that stands. */
  public Optional<String> takenBack() {
    return node.branch(TAKEN_BACK).map(one -> one.text("reason"));
  }

  /** Whether it counts where so many offers are on record. */
  boolean counts(int offers) {
    return node.get("after", Long.class) <= offers
        && node.branch(TAKEN_BACK).filter(one -> one.get("after", Long.class) <= offers).isEmpty();
  }
}
