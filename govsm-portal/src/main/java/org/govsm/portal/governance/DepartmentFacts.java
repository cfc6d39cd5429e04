package org.govsm.portal.governance;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.store.UnitOfWork;

/** All that is kept of a department, as one tree of facts: each member comes from one place. */
public final class DepartmentFacts {

  private final List<FactPart> parts;

  /**
   * Wires it.
   *
   * @param parts the places; no two know the same member
   */
  public DepartmentFacts(List<FactPart> parts) {
    this.parts = List.copyOf(parts);
  }

  /**
   * The facts.
   *
   * @param unit any unit of work
   * @param department the id of the department
   * @return the facts that are kept
   * @throws IllegalStateException if what is kept is not as it was checked when it was written
   */
  public Facts of(UnitOfWork unit, String department) {
    return Facts.fromPlain(tree(unit, department))
        .fold(
            facts -> facts,
            faults -> {
              throw new IllegalStateException(department + ": " + faults);
            });
  }

  /**
   * The facts as a tree.
   *
   * @param unit any unit of work
   * @param department the id of the department
   * @return the members of all parts
   */
  public Map<String, Object> tree(UnitOfWork unit, String department) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (FactPart part : parts) {
      part.of(unit, department)
          .forEach(
              (member, fact) -> {
                if (tree.putIfAbsent(member, fact) != null) {
                  throw new IllegalStateException(member + " comes from two places");
                }
              });
    }
    return tree;
  }
}
