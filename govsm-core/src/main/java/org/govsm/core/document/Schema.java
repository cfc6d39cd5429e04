package org.govsm.core.document;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.jspecify.annotations.Nullable;

/** The schema of one object of a document: its fields in order, and what must hold between them. */
public final class Schema {

  /** What must hold between the fields of an object, beyond what each field says itself. */
  @FunctionalInterface
  public interface Rule {

    /**
     * Looks at an object whose fields are all right by themselves.
     *
     * @param node the object
     * @return what is wrong; nothing if it is right
     */
    List<InputFault> check(Node node);
  }

  private final Map<String, Field> parts;
  private final List<Field> inOrder;
  private final Optional<Rule> rule;

  private Schema(Map<String, Field> parts, Optional<Rule> rule) {
    this.parts = parts;
    this.inOrder = List.copyOf(parts.values());
    this.rule = rule;
  }

  /**
   * A schema.
   *
   * @param parts its fields in the order in which they are written
   * @throws IllegalArgumentException if two fields have one name
   */
  public static Schema of(Field... parts) {
    Map<String, Field> byName = new LinkedHashMap<>();
    for (Field field : parts) {
      if (byName.put(field.name(), field) != null) {
        throw new IllegalArgumentException("two parts are named " + field.name());
      }
    }
    return new Schema(byName, Optional.empty());
  }

  /**
   * This schema with a rule between its fields, in place of one that it has.
   *
   * @param between the rule
   * @return a new schema
   */
  public Schema where(Rule between) {
    return new Schema(parts, Optional.of(requireNonNull(between, "between")));
  }

  /**
   * The fields.
   *
   * @return in order
   */
  public List<Field> parts() {
    return inOrder;
  }

  /**
   * A field.
   *
   * @return nothing where the schema has none of that name
   */
  public Optional<Field> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /**
   * Reads a tree.
   *
   * @param tree what was given: maps, lists, strings, booleans and numbers
   * @return the object, or every fault with its place
   */
  public Checked<Node> read(@Nullable Object tree) {
    return read(tree, false);
  }

  /**
   * Reads a tree that was accepted when it was put on record. Its form is held; its rules, and
   * whether its reasons are in words, are not asked again, as they may be stricter since.
   *
   * @param tree as {@link #read} takes it
   * @return the tree with typed values, or every fault of its form with its place
   */
  public Checked<Node> onRecord(@Nullable Object tree) {
    return read(tree, true);
  }

  private Checked<Node> read(@Nullable Object tree, boolean onRecord) {
    List<InputFault> faults = new ArrayList<>();
    Node node = new SchemaReader(faults, onRecord).object(this, tree, "");
    return Checked.of(node, faults);
  }

  Optional<Rule> rule() {
    return rule;
  }
}
