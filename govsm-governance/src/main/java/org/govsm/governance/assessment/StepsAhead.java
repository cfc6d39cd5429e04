package org.govsm.governance.assessment;

import static org.govsm.governance.tree.ExactTree.members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.govsm.core.process.Guard;
import org.govsm.core.process.GuardAnswer;
import org.govsm.core.process.Transition;
import org.govsm.governance.account.AccountLifeCycle;
import org.govsm.governance.account.MoveDetails;
import org.govsm.governance.facts.FactPlace;
import org.govsm.governance.facts.Facts;
import org.jspecify.annotations.Nullable;

/**
 * Steps ahead of an account, from the one for which it waits to the state in which it may stay,
 * each with all that is still to be put in order. A later step is judged as if the steps before it
 * had been taken.
 */
public final class StepsAhead {

  private StepsAhead() {}

  /**
   * Something that stands in the way of a step.
   *
   * @param answer why: not met, or not known
   * @param cures where to enter what is missing; none where nothing more can be told
   */
  public record Obstacle(Guard guard, GuardAnswer answer, List<FactPlace> cures) {}

  /** A step with its obstacles, but what is said with the step itself. */
  public record Step(Transition transition, List<Obstacle> obstacles) {

    /** Where to enter all that is missing, each place once. */
    public List<FactPlace> cures() {
      return obstacles.stream().flatMap(one -> one.cures().stream()).distinct().toList();
    }
  }

  /**
   * The steps ahead.
   *
   * @param facts the facts about the department, among them the account
   * @param account the id of the account
   * @param asOf the moment of the question
   * @return none in a state in which an account may stay, and where the facts do not know it
   */
  public static List<Step> of(Facts facts, String account, Instant asOf) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>(members(facts.toPlain()));
    List<?> accounts = tree.get("accounts") instanceof List<?> all ? all : List.of();
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < accounts.size(); i++) {
      Map<String, @Nullable Object> one = members(accounts.get(i));
      if (account.equals(one.get("id"))) {
        List<String> subjects = List.of(account, String.valueOf(one.get("platform")));
        Optional<Transition> next = next(String.valueOf(one.get("state")));
        while (next.isPresent()) {
          Facts then = facts;
          if (!steps.isEmpty()) {
            then = supposed(tree, accounts, i, next.get().from());
          }
          steps.add(step(next.get(), then, account, tree, subjects, asOf));
          next = next(next.get().to());
        }
      }
    }
    return List.copyOf(steps);
  }

  private static Optional<Transition> next(String state) {
    return AccountLifeCycle.awaited(state)
        .flatMap(event -> AccountLifeCycle.machine().find(state, event));
  }

  /** The facts in which the account has come to a state. */
  private static Facts supposed(
      Map<String, @Nullable Object> tree, List<?> accounts, int index, String state) {
    Map<String, @Nullable Object> account = new LinkedHashMap<>(members(accounts.get(index)));
    account.put("state", state);
    List<@Nullable Object> all = new ArrayList<>(accounts);
    all.set(index, account);
    Map<String, @Nullable Object> then = new LinkedHashMap<>(tree);
    LifeCycleGuards.NOT_READ.forEach(then::remove);
    then.put("accounts", all);
    return Facts.fromPlain(then).orThrow();
  }

  private static Step step(
      Transition step,
      Facts facts,
      String account,
      Map<String, @Nullable Object> tree,
      List<String> subjects,
      Instant asOf) {
    MoveDetails nothing = MoveDetails.fromPlain(Map.of(), asOf).orThrow();
    Function<String, GuardAnswer> answers = LifeCycleGuards.of(facts, account, nothing, asOf);
    List<Obstacle> obstacles = new ArrayList<>();
    for (Guard guard : step.guards()) {
      GuardAnswer answer = answers.apply(guard.code());
      boolean said = !MoveDetails.askedBy(guard.code()).isEmpty();
      if (!said && !(answer instanceof GuardAnswer.Met)) {
        List<FactPlace> cures = StepCures.of(guard.code(), answer, tree, subjects);
        obstacles.add(new Obstacle(guard, answer, cures));
      }
    }
    return new Step(step, List.copyOf(obstacles));
  }
}
