package org.govsm.portal.assessments;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.governance.framework.ControlSigners;
import org.govsm.governance.tree.PersonKey;
import org.govsm.portal.access.Officers;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;

/** Entry signers: who can sign for an entry that two others corrected. */
public final class EntrySigners {

  private EntrySigners() {}

  /**
   * The officers of a department who can.
   *
   * @param part who had a part in the correction, or in what it is about
   */
  public static List<String> without(
      Transaction tx, Caller caller, String department, List<String> part) {
    Set<String> roles = ControlSigners.ofCorrection();
    Stream<String> shown =
        caller.kind() == Caller.Kind.DEMONSTRATION
            ? roles.stream().sorted().map(role -> "demo." + role)
            : Stream.of();
    Stream<String> officers =
        Officers.of(tx, Set.of(department, UserFacts.EVERY)).stream()
            .filter(user -> user.facts().roles().stream().anyMatch(roles::contains))
            .map(user -> user.id());
    return Stream.concat(shown, officers)
        .filter(officer -> part.stream().noneMatch(by -> PersonKey.same(by, officer)))
        .toList();
  }
}
