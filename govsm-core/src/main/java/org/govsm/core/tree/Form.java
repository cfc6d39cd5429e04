package org.govsm.core.tree;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Fault;
import org.jspecify.annotations.Nullable;

/** The form of one object of a document: its parts in order, and what must hold between them. */
public final class Form {

  /** What must hold between the parts of an object, beyond what each part says itself. */
  @FunctionalInterface
  public interface Rule {

    /**
     * Looks at an object whose parts are all right by themselves.
     *
     * @param branch the object
     * @return what is wrong; nothing if it is right
     */
    List<Fault> check(Branch branch);
  }

  private final Map<String, Part> parts;
  private final List<Part> inOrder;
  private final Optional<Rule> rule;

  private Form(Map<String, Part> parts, Optional<Rule> rule) {
    this.parts = parts;
    this.inOrder = List.copyOf(parts.values());
    this.rule = rule;
  }

  /**
   * A form.
   *
   * @param parts its parts in the order in which they are written
   * @throws IllegalArgumentException if two parts have one name
   */
  public static Form of(Part... parts) {
    Map<String, Part> byName = new LinkedHashMap<>();
    for (Part part : parts) {
      if (byName.put(part.name(), part) != null) {
        throw new IllegalArgumentException("two parts are named " + part.name());
      }
    }
    return new Form(byName, Optional.empty());
  }

  /**
   * This form with a rule between its parts, in place of one that it has.
   *
   * @param between the rule
   * @return a new form
   */
  public Form where(Rule between) {
    return new Form(parts, Optional.of(requireNonNull(between, "between")));
  }

  /**
   * The parts.
   *
   * @return in order
   */
  public List<Part> parts() {
    return inOrder;
  }

  /**
   * A part.
   *
   * @return nothing where the form has none of that name
   */
  public Optional<Part> part(String name) {
    return Optional.ofNullable(parts.get(name));
  }

  /**
   * Reads a tree.
   *
   * @param tree what was given: maps, lists, strings, booleans and numbers
   * @return the object, or every fault with its place
   */
  public Checked<Branch> read(@Nullable Object tree) {
    List<Fault> faults = new ArrayList<>();
    Branch branch = new FormReader(faults).object(this, tree, "");
    return Checked.of(branch, faults);
  }

  Optional<Rule> rule() {
    return rule;
  }
}
