package org.govsm.portal.assessments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.govsm.governance.facts.Facts;
import org.govsm.portal.accounts.AccountsPart;
import org.govsm.portal.accounts.CustodyPart;
import org.govsm.portal.store.Transaction;

/** All that is kept of a department, as one tree of facts: each member comes from one place. */
public final class DepartmentFacts {

  /** Where facts come from that do not stand in the document of a department. */
  private static final List<FactPart> ELSEWHERE =
      List.of(new AccountsPart(), new CustodyPart(), new AttestationsPart());

  private final List<FactPart> parts;

  public DepartmentFacts(List<FactPart> parts) {
    this.parts = List.copyOf(parts);
  }

  /** All that the portal keeps of a department. */
  public static DepartmentFacts kept() {
    return new DepartmentFacts(
        Stream.concat(Stream.of(new DocumentPart()), ELSEWHERE.stream()).toList());
  }

  /** What the portal keeps of a department outside its document. */
  public static DepartmentFacts elsewhere() {
    return new DepartmentFacts(ELSEWHERE);
  }

  /**
   * The facts at a moment.
   *
   * @throws IllegalStateException if what is kept is not as it was checked when it was written
   */
  public Facts of(Transaction tx, String department, Instant asOf) {
    return Facts.fromPlain(tree(tx, department, asOf))
        .fold(
            facts -> facts,
            faults -> {
              throw new IllegalStateException(department + ": " + faults);
            });
  }

  /** The facts at a moment as a tree. */
  public Map<String, Object> tree(Transaction tx, String department, Instant asOf) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (FactPart part : parts) {
      part.of(tx, department, asOf)
          .forEach(
              (member, fact) -> {
                if (tree.containsKey(member)) {
                  throw new IllegalStateException(member + " comes from two places");
                }
                tree.put(member, fact);
              });
    }
    return tree;
  }
}
