package org.govsm.portal.requirements;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Actor;
import org.govsm.core.process.Move;
import org.govsm.core.process.StateMachine;
import org.govsm.core.process.Transition;
import org.govsm.portal.access.Acting;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.Moves;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.requirement.Requirement;
import org.govsm.procurement.requirement.RequirementReview;
import org.jspecify.annotations.Nullable;

/**
 * Review service: moves requirements through their review. The authorisation table says who acts in
 * which role; nobody agrees to what they wrote or sent themselves, and no machine does.
 */
public final class ReviewService {

  /** Steps that are not for whoever sent it. */
  static final List<String> OF_ANOTHER = List.of("agree", "return");

  private static final StateMachine MACHINE = RequirementReview.machine();

  private static final Map<String, String> KINDS =
      Map.of(
          "submit", Requirements.SUBMITTED,
          "return", Requirements.RETURNED,
          "agree", Requirements.AGREED,
          "revise", Requirements.REVISED,
          "withdraw", Requirements.WITHDRAWN);

  private final RequirementService requirements;
  private final Acting acting;
  private final Clock clock;

  public ReviewService(RequirementService requirements, Authorisation table, Clock clock) {
    this.requirements = requirements;
    this.acting = new Acting(table, MACHINE.id());
    this.clock = clock;
  }

  /** The steps that a caller may take with a requirement, in the order of the machine. */
  List<String> steps(Transaction tx, StoredRequirement one, Caller by) {
    return MACHINE.from(one.state()).stream()
        .filter(step -> !actor(step, by).roles().isEmpty())
        .filter(step -> ownWork(tx, step.event(), one, by).isEmpty())
        .map(Transition::event)
        .toList();
  }

  /** Why a caller would judge their own work: they sent it, or wrote a version of it. */
  private static Optional<String> ownWork(
      Transaction tx, String event, StoredRequirement one, Caller by) {
    if (OF_ANOTHER.contains(event) && one.sentBy().equals(by.actor())) {
      return Optional.of("requirements.second-person");
    }
    return event.equals("agree") && new Requirements(tx).writers(one).contains(by.actor())
        ? Optional.of("requirements.not-author")
        : Optional.empty();
  }

  /** Whom the authorisation table allows a step acts in the role that the machine has for it. */
  private Actor actor(Transition step, Caller by) {
    return acting.actor(by, by.actor(), step, Set.copyOf(step.who().roles()));
  }

  /**
   * Takes a step.
   *
   * @param event submit, return, agree, revise or withdraw
   * @param said the reason, which return and revise need
   * @throws ProblemException with status 403 for who may not, 409 where it does not go in this
   *     state, and 422 with what stands in the way
   */
  public StoredRequirement step(
      Transaction tx, StoredRequirement before, String event, String said, Caller by) {
    by.requireDepartment(before.department());
    if (!KINDS.containsKey(event)) {
      throw ProblemException.of(InputFault.unknown("/event", event, KINDS.keySet()));
    }
    if (OF_ANOTHER.contains(event) && by.kind() == Caller.Kind.SERVICE) {
      throw ProblemException.of(403, "requirements.machine");
    }
    ownWork(tx, event, before, by)
        .ifPresent(
            why -> {
              throw ProblemException.of(403, why);
            });
    Requirement now = before.requirement();
    List<Actor> actors = MACHINE.of(event).stream().limit(1).map(step -> actor(step, by)).toList();
    Move.Moved moved = Moves.moved(RequirementReview.fire(now, event, actors));
    if (event.equals("submit")) {
      RequirementService.entered(before);
    }
    Map<String, @Nullable Object> tree = said(before, event, said, by);
    tree.put("state", moved.transition().to());
    return requirements.write(
        tx, KINDS.getOrDefault(event, ""), before, RequirementService.read(tree), by);
  }

  /** A reason to return is a comment that waits for its answer; one to revise is a change. */
  private Map<String, @Nullable Object> said(
      StoredRequirement before, String event, String said, Caller by) {
    if (event.equals("return")) {
      return requirements.commented(
          before, Optional.empty(), RequirementService.words("/reason", said), by);
    }
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(before.content());
    if (event.equals("revise")) {
      revise(tree, before, RequirementService.words("/reason", said), by);
    }
    return tree;
  }

  private void revise(
      Map<String, @Nullable Object> tree, StoredRequirement before, String said, Caller by) {
    BigDecimal version = BigDecimal.valueOf(before.requirement().version() + 1);
    Map<String, Object> change = new LinkedHashMap<>();
    change.put("version", version);
    change.put("on", Moments.day(clock.instant()).toString());
    change.put("by", by.actor());
    change.put("what", said);
    List<Object> versions =
        before.content().get("versions") instanceof List<?> all
            ? new ArrayList<>(all)
            : new ArrayList<>();
    versions.add(change);
    tree.put("version", version);
    tree.put("versions", versions);
    tree.remove("comments");
  }
}
