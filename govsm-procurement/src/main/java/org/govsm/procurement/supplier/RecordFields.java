package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.text.Message;

/** Fields that several records on suppliers have. */
final class RecordFields {

  private RecordFields() {}

  static Field.Draft text(String name) {
    return Field.of(name, Field.Kind.TEXT);
  }

  static Field.Draft code(String name) {
    return Field.of(name, Field.Kind.CODE);
  }

  static Field.Draft day(String name) {
    return Field.of(name, Field.Kind.DAY);
  }

  /** A last day that comes before the first. */
  static List<InputFault> inOrder(Node node, String first, String last) {
    Optional<LocalDate> from = node.find(first, LocalDate.class);
    Optional<LocalDate> to = node.find(last, LocalDate.class);
    return from.isPresent() && to.isPresent() && to.get().isBefore(from.get())
        ? List.of(
            node.fault(
                last,
                "supplier.days",
                Message.of("supplier.days").with("first", from.get()).with("last", to.get())))
        : List.of();
  }
}
