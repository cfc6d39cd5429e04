package org.govsm.core.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.jspecify.annotations.Nullable;

/**
 * The question whether something may happen in a state when certain persons ask for it, asked in
 * one tree: {@code machine}, {@code state}, {@code event}, {@code actors} and {@code guards}.
 */
public final class TransitionRequest {

  private static final int MOST_ACTORS = 20;

  /** The name of a fact that has words: whether it is in order. */
  private static final GuardAnswer NOTHING_SAID = GuardAnswer.unknown(List.of("guard"));

  private final StateMachine machine;
  private final Node asked;
  private final Map<String, GuardAnswer> guards;

  private TransitionRequest(StateMachine machine, Node asked, Map<String, GuardAnswer> guards) {
    this.machine = machine;
    this.asked = asked;
    this.guards = guards;
  }

  /**
   * Reads a question.
   *
   * @param machines the machines that can be asked
   * @param roles the roles that there are beside those of the machines
   * @param tree its members
   * @return the question, or every fault with its place
   */
  public static Checked<TransitionRequest> ofPlain(
      List<StateMachine> machines, Collection<String> roles, Map<String, @Nullable Object> tree) {
    Optional<StateMachine> machine =
        machines.stream().filter(one -> one.id().equals(tree.get("machine"))).findFirst();
    List<InputFault> faults = new ArrayList<>();
    Map<String, GuardAnswer> guards = new GuardsReader(faults).read(machine, tree.get("guards"));
    return form(machines, machine, actor(machines, roles))
        .read(withoutGuards(tree))
        .<Checked<TransitionRequest>>fold(
            asked -> {
              TransitionRequest read = new TransitionRequest(machine.orElseThrow(), asked, guards);
              return Checked.of(read, faults);
            },
            more -> {
              faults.addAll(0, more);
              return new Checked.Rejected<>(faults);
            });
  }

  /** The guards are of any name and several kinds, which a form does not know. */
  private static Map<String, @Nullable Object> withoutGuards(Map<String, @Nullable Object> tree) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>(tree);
    rest.computeIfPresent("guards", (name, given) -> Map.of());
    return rest;
  }

  private static Schema actor(List<StateMachine> machines, Collection<String> roles) {
    Set<String> known = new TreeSet<>(roles);
    machines.forEach(machine -> known.addAll(machine.roles()));
    return Schema.of(
        Field.of("person", Field.Kind.TEXT).required().says("an id for each person"),
        Field.oneOf("roles", Field.Kind.CODES, known.toArray(String[]::new))
            .required()
            .says("the roles held"));
  }

  private static Schema form(
      List<StateMachine> machines, Optional<StateMachine> machine, Schema actor) {
    List<String> states =
        machine.map(StateMachine::states).orElse(List.of()).stream().map(State::code).toList();
    List<String> events =
        machine.map(StateMachine::transitions).orElse(List.of()).stream()
            .map(Transition::event)
            .distinct()
            .toList();
    Schema schema =
        Schema.of(
            code(
                "machine",
                machines.stream().map(StateMachine::id).toList(),
                "the machine that is asked"),
            code("state", states, "the state in which the thing is"),
            code("event", events, "what is to happen"),
            Field.forms("actors", "actor", actor).required().says("who acts"),
            Field.form("guards", Schema.of()).says("what is in order"));
    return schema.where(TransitionRequest::few);
  }

  /** Who signs for which role is tried out, which takes long for a crowd. */
  private static List<InputFault> few(Node asked) {
    return asked.branches("actors").size() <= MOST_ACTORS
        ? List.of()
        : List.of(
            asked.fault(
                "actors", "tree.items", Message.of("input.items").with("most", MOST_ACTORS)));
  }

  /** Without a machine any word can be one of its states. */
  private static Field code(String name, List<String> allowed, String says) {
    Field.Draft part =
        allowed.isEmpty()
            ? Field.of(name, Field.Kind.CODE)
            : Field.oneOf(name, Field.Kind.CODE, allowed.toArray(String[]::new));
    return part.required().says(says);
  }

  /**
   * Asks the machine. A guard of which nothing was said is not known.
   *
   * @return that it moves, or every reason why not
   */
  public Move answer() {
    List<Actor> actors =
        asked.branches("actors").stream()
            .map(actor -> new Actor(actor.text("person"), Set.copyOf(actor.codes("roles"))))
            .toList();
    return machine.fire(
        asked.text("state"),
        asked.text("event"),
        actors,
        guard -> guards.getOrDefault(guard, NOTHING_SAID));
  }
}
