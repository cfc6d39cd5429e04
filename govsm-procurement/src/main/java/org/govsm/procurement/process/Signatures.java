package org.govsm.procurement.process;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Signatures of a step: the request as it would be if everybody who may still sign did. The members
 * of the committee stand for its roles, and the competent authority signs where its order is filed.
 */
final class Signatures {

  private static final String COMMITTEE = "committee-";
  private static final List<String> CHAIR_AND_MEMBER =
      List.of("committee-chair", "committee-member");

  private final StepRequest request;
  private final List<Object> actors = new ArrayList<>();
  private final Set<String> persons = new LinkedHashSet<>();
  private final Set<String> roles = new TreeSet<>();

  private Signatures(StepRequest request) {
    this.request = request;
    for (Actor actor : request.actors()) {
      add(actor.person(), List.copyOf(new TreeSet<>(actor.roles())));
    }
  }

  /**
   * Who may have a part in a step: the roles of its ways, and who orders where orders are filed.
   */
  static Set<String> parts(Transition step, StepRequest request) {
    Set<String> parts = new TreeSet<>(step.who().roles());
    if (request.papers().keySet().stream().anyMatch(paper -> paper.startsWith(Clocks.ORDER))) {
      parts.add(StepFindings.AUTHORITY);
    }
    return parts;
  }

  /** The request with the signatures that may still come. */
  static StepRequest completed(
      Transition step, StepRequest request, List<StepRequest.Member> committee) {
    Signatures all = new Signatures(request);
    Set<String> parts = parts(step, request);
    if (parts.stream().anyMatch(role -> role.startsWith(COMMITTEE))) {
      committee.stream()
          .map(StepRequest.Member::person)
          .filter(person -> !all.persons.contains(person))
          .forEach(person -> all.add(person, CHAIR_AND_MEMBER));
    }
    parts.stream()
        .filter(role -> !role.startsWith(COMMITTEE) && !all.roles.contains(role))
        .forEach(role -> all.add("the " + role, List.of(role)));
    return all.done();
  }

  private void add(String person, List<String> held) {
    persons.add(person);
    roles.addAll(held);
    actors.add(Map.of("person", person, "roles", held));
  }

  private StepRequest done() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(request.toPlain());
    tree.put("actors", List.copyOf(actors));
    return StepRequest.ofPlain(tree).orThrow();
  }
}
