package org.govsm.procurement.supplier;

import java.time.LocalDate;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;

/** Member of a panel: for which days, and how many works at a time. */
public final class PanelMember {

  private final Node node;

  PanelMember(Node node) {
    this.node = node;
  }

  static Schema form() {
    return Schema.of(
            RecordFields.code("supplier").required().says("the id of the supplier"),
            RecordFields.day("from").required().says("its first day on the panel"),
            RecordFields.day("until").required().says("its last day"),
            Field.of("capacity", Field.Kind.COUNT)
                .atLeast(1)
                .required()
                .says("how many works it can do at a time"))
        .where(node -> RecordFields.inOrder(node, "from", "until"));
  }

  /** The id of the supplier. */
  public String supplier() {
    return node.text("supplier");
  }

  /** How many works it can do at a time. */
  public long capacity() {
    return node.get("capacity", Long.class);
  }

  LocalDate from() {
    return node.get("from", LocalDate.class);
  }

  /** Whether it is on the panel on a day; its first and last day count. */
  public boolean isOn(LocalDate day) {
    return !day.isBefore(from()) && !day.isAfter(node.get("until", LocalDate.class));
  }
}
