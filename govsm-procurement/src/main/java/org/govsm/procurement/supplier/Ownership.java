package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * Ownership of an enterprise by groups for which the law keeps a share of purchases: as its owner
 * stated it, with the evidence and the day. Nobody must state it; what is not stated is not known.
 */
public final class Ownership implements ToPlain {

  /** Neither of the groups: stated too, and never taken for granted. */
  private static final String NONE = "NONE";

  private static final List<String> GROUPS = List.of("SC_ST", "WOMEN", NONE);

  private static final Schema FORM =
      Schema.of(
              Field.oneOf("owners", Field.Kind.CODES, GROUPS.toArray(String[]::new))
                  .required()
                  .says("who owns it: Scheduled Castes or Tribes, women, or NONE of these"),
              RecordFields.day("on").required().says("the day on which the owner stated it"),
              Field.of("evidence", Field.Kind.TEXT)
                  .reason()
                  .required()
                  .says("the evidence, such as the Udyam certificate, and where it is on record"))
          .where(Ownership::faults);

  private final Node node;

  private Ownership(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node node) {
    List<String> owners = node.codes("owners");
    if (owners.isEmpty()) {
      return List.of(node.fault("owners", "supplier.owners", Message.of("supplier.no-owners")));
    }
    return owners.contains(NONE) && owners.size() > 1
        ? List.of(node.fault("owners", "supplier.owners", Message.of("supplier.owners")))
        : List.of();
  }

  /**
   * Reads a statement.
   *
   * @param tree the published tree
   * @return the statement, or every fault with its place
   */
  public static Checked<Ownership> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<Ownership>>fold(
            node -> new Checked.Accepted<>(new Ownership(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return FORM;
  }

  /** The codes of the groups; the last says none of them. */
  public static List<String> groups() {
    return GROUPS;
  }

  /** The groups that own it, or NONE. */
  public List<String> owners() {
    return node.codes("owners");
  }

  /** The day on which it was stated. */
  public LocalDate on() {
    return node.get("on", LocalDate.class);
  }

  /** The evidence, and where it is on record. */
  public String evidence() {
    return node.text("evidence");
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /** The day: who owns an enterprise has no place in a log. */
  @Override
  public String toString() {
    return "ownership stated on " + on();
  }
}
