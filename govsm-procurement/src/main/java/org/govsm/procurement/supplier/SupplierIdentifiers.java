package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.identity.Identifier;
import org.govsm.core.identity.IdentifierKind;
import org.govsm.core.identity.Identifiers;
import org.govsm.core.text.Term;

/** Numbers in the record of a supplier, read by their forms. */
final class SupplierIdentifiers {

  private static final Identifiers FORMS = Identifiers.shipped();

  private SupplierIdentifiers() {}

  static Schema form() {
    return Schema.of(
        Field.oneOf("kind", Field.Kind.CODE, kinds()).required().says("the kind of number"),
        RecordFields.text("number").required().says("the number, as on its certificate"));
  }

  private static String[] kinds() {
    return FORMS.kinds().stream().map(IdentifierKind::code).toArray(String[]::new);
  }

  /** Whether a check is that of a number, and not of something else about a supplier. */
  static boolean isNumber(String check) {
    return FORMS.kinds().stream().map(IdentifierKind::code).anyMatch(check::equals);
  }

  /** The name of a kind of number. */
  static Term name(String kind) {
    return FORMS.kinds().stream()
        .filter(one -> one.code().equals(kind))
        .map(IdentifierKind::name)
        .findFirst()
        .orElseThrow();
  }

  /** The numbers that have no fault, each with its kind. */
  static List<Identifier> read(List<Node> nodes, LocalDate day) {
    return nodes.stream().flatMap(node -> read(node, day, new ArrayList<>()).stream()).toList();
  }

  /** Every fault of the forms, with its place. */
  static List<InputFault> faults(List<Node> nodes, LocalDate day) {
    List<InputFault> faults = new ArrayList<>();
    nodes.forEach(node -> read(node, day, faults));
    return List.copyOf(faults);
  }

  /** What is found on each number, and on each beside the others. */
  static List<Finding> findings(List<Identifier> numbers) {
    List<Finding> findings = new ArrayList<>();
    numbers.forEach(number -> findings.addAll(number.findings()));
    findings.addAll(FORMS.compare(numbers));
    return List.copyOf(findings);
  }

  private static Optional<Identifier> read(Node node, LocalDate day, List<InputFault> faults) {
    return FORMS
        .check(node.text("kind"), node.text("number"), day)
        .part(node.pointer() + "/number", faults);
  }
}
