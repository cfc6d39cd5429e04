package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;

/** Order that debars a supplier: by whom, on what ground, for which days, and for whom it holds. */
public final class DebarmentOrder {

  private final Node node;

  DebarmentOrder(Node node) {
    this.node = node;
  }

  static Schema form() {
    return Schema.of(
            RecordFields.code("id").required().says("the number of the order"),
            RecordFields.text("name").required().says("the supplier, as the order spells it"),
            Field.forms("identifiers", "identifier", SupplierIdentifiers.form())
                .says("the numbers that the order names"),
            RecordFields.code("authority").required().says("the department that made it"),
            Field.oneOf("scope", Field.Kind.CODE, "ALL", "OWN")
                .required()
                .says("whether it holds for every department, or for the one that made it"),
            RecordFields.code("ground").says("the ground, a code of the question on its limit"),
            RecordFields.day("from").required().says("its first day"),
            RecordFields.day("until").required().says("its last day"),
            RecordFields.text("source").required().says("where it is published"))
        .where(DebarmentOrder::inOrder);
  }

  private static List<InputFault> inOrder(Node node) {
    List<InputFault> faults = new ArrayList<>(RecordFields.inOrder(node, "from", "until"));
    LocalDate from = node.get("from", LocalDate.class);
    faults.addAll(SupplierIdentifiers.faults(node.branches("identifiers"), from));
    return faults;
  }

  /** The number of the order. */
  public String id() {
    return node.text("id");
  }

  /** The supplier, as the order spells the name. */
  public String name() {
    return node.text("name");
  }

  /** The department that made it. */
  public String authority() {
    return node.text("authority");
  }

  /** The first day on which it holds. */
  public LocalDate from() {
    return node.get("from", LocalDate.class);
  }

  /** The last day on which it holds. */
  public LocalDate until() {
    return node.get("until", LocalDate.class);
  }

  /** Where it is published. */
  public String source() {
    return node.text("source");
  }

  /**
   * Whether it holds for a department on a day.
   *
   * @param department the code of the department that asks
   * @param day its first and last day count
   */
  public boolean binds(String department, LocalDate day) {
    boolean concerned = node.text("scope").equals("ALL") || authority().equals(department);
    return concerned && !day.isBefore(from()) && !day.isAfter(until());
  }

  List<Node> identifiers() {
    return node.branches("identifiers");
  }
}
