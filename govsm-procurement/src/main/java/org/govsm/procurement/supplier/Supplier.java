package org.govsm.procurement.supplier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.document.SchemaXml;
import org.govsm.core.document.XmlSchema;
import org.govsm.core.identity.Identifier;
import org.jspecify.annotations.Nullable;

/**
 * Record of a supplier: its numbers, what it declares, the evidence of each check, and what was
 * decided. What it leaves out is not known, and never taken for no.
 */
public final class Supplier implements ToPlain {

  private static final String NAMESPACE = "urn:govsm:supplier:1";
  private static final String ROOT = "supplier";

  private final Node node;

  private Supplier(Node node) {
    this.node = node;
  }

  /**
   * Reads a record that is kept.
   *
   * @param tree the published tree
   * @return the record, or every fault of the tree with its place; the forms of its numbers are for
   *     {@link #entered}
   */
  public static Checked<Supplier> fromPlain(@Nullable Object tree) {
    return SupplierForm.FORM
        .read(tree)
        .<Checked<Supplier>>fold(
            node -> new Checked.Accepted<>(new Supplier(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /**
   * Reads a record that is entered now.
   *
   * @param tree the published tree
   * @param day the day on which it is entered
   * @return the record, or every fault with its place, those of the numbers too
   */
  public static Checked<Supplier> entered(@Nullable Object tree, LocalDate day) {
    return fromPlain(tree)
        .<Checked<Supplier>>fold(
            read -> Checked.of(read, SupplierIdentifiers.faults(read.numbers(), day)),
            faults -> new Checked.Rejected<>(faults));
  }

  /**
   * Reads a record in XML.
   *
   * @param file the name to use in problems
   * @return the record, or every fault of the tree with its place
   * @throws org.govsm.core.source.BrokenFileException where it is no such XML
   */
  public static Checked<Supplier> readXml(String file, byte[] xml) {
    return fromPlain(SchemaXml.read(SupplierForm.FORM, NAMESPACE, ROOT, file, xml));
  }

  /**
   * The XSD, for editors.
   *
   * @return always the same text
   */
  public static String xsd() {
    return XmlSchema.of(SupplierForm.FORM, NAMESPACE, ROOT);
  }

  /** The record in XML. */
  public byte[] toXml() {
    return SchemaXml.write(SupplierForm.FORM, NAMESPACE, ROOT, toPlain());
  }

  /** The form, from which XML, XSD and schemas are made. */
  public static Schema form() {
    return SupplierForm.FORM;
  }

  /** The id in the department. */
  public String id() {
    return node.text("id");
  }

  /** The name, as its certificate spells it. */
  public String name() {
    return node.text("name");
  }

  /** The name in Hindi; nothing where it is not on record. */
  public Optional<String> hindiName() {
    return node.find("nameHi", String.class);
  }

  /**
   * What kind of supplier it is, a code of {@link SupplierKinds}; nothing where it is not known.
   */
  public Optional<String> kind() {
    return node.find("kind", String.class);
  }

  /** The state of its registration, a code of {@link SupplierRegistration#machine()}. */
  public String state() {
    return node.text("state");
  }

  /**
   * Its numbers that have no fault.
   *
   * @param day the day on which they are used
   * @return in the order of the record
   */
  public List<Identifier> identifiers(LocalDate day) {
    return SupplierIdentifiers.read(numbers(), day);
  }

  /**
   * What is found on its numbers, each by itself and each beside the others.
   *
   * @param day the day on which they are used
   * @return blocking where they contradict each other
   */
  public List<Finding> findings(LocalDate day) {
    return SupplierIdentifiers.findings(identifiers(day));
  }

  /** The evidence of its checks, in the order of the record. */
  public List<CheckEvidence> checks() {
    return node.branches("checks").stream().map(CheckEvidence::new).toList();
  }

  /**
   * The record with evidence added; what was there before stays.
   *
   * @param evidence of one check more
   */
  public Supplier with(CheckEvidence evidence) {
    Map<String, Object> tree = new LinkedHashMap<>(toPlain());
    List<Object> checks = new ArrayList<>();
    node.branches("checks").forEach(one -> checks.add(one.toPlain()));
    checks.add(evidence.toPlain());
    tree.put("checks", checks);
    return fromPlain(tree).orThrow();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }

  /** The id: a record has no place in a log. */
  @Override
  public String toString() {
    return id();
  }

  /** The names under which it is known. */
  public List<String> names() {
    return Stream.concat(Stream.of(name()), hindiName().stream()).toList();
  }

  Optional<Node> part(String name) {
    return node.branch(name);
  }

  List<Node> matches() {
    return node.branches("matches");
  }

  private List<Node> numbers() {
    return node.branches("identifiers");
  }
}
