package org.govsm.core.process;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;

/**
 * What came of an event: the machine moved, or it stays where it is. Either way the findings say
 * when the event is possible, who may bring it about and what must be in order, each once and each
 * with its citation; those that stand in the way are {@link Finding.Weight#BLOCKING}.
 */
public sealed interface Move {

  /** The machine that was asked. */
  StateMachine machine();

  /**
   * The state in which it was asked.
   *
   * @return its code
   */
  String from();

  /**
   * What was to happen.
   *
   * @return the code of the event
   */
  String event();

  /**
   * When, who and what.
   *
   * @return all findings
   */
  List<Finding> findings();

  /**
   * Handles both.
   *
   * @param moved what to do where it moved
   * @param refused what to do where it stays
   * @param <R> the result
   * @return what the fitting function returns
   */
  <R> R fold(Function<? super Moved, R> moved, Function<? super Refused, R> refused);

  /** Whether those who ask have a part in it, be it not the whole. */
  default boolean isTheirs() {
    return findings().stream().noneMatch(f -> blocks(f) && f.text().key().equals(Firing.NO_PART));
  }

  /** The outcome as one sentence. */
  default Message outcome() {
    Message outcome =
        Message.of(this.<String>fold(m -> "process.moved", r -> "process.refused"))
            .with("event", machine().eventName(event()))
            .with("from", machine().stateName(from()));
    return this.fold(
        m -> outcome.with("to", machine().stateName(m.transition().to())), r -> outcome);
  }

  /**
   * The outcome with its reasons, for a file noting.
   *
   * @param words the language
   * @return lines that an officer can read; those that begin with {@code !} stand in the way
   */
  default String explain(Messages words) {
    Messages said = machine().words(words);
    List<String> lines = new ArrayList<>();
    lines.add(said.say(outcome()));
    for (Finding finding : findings()) {
      String mark = blocks(finding) ? "! " : "- ";
      String cited = " [" + said.say(finding.citation().said()) + "]";
      lines.add(mark + said.say(finding.text()) + cited);
    }
    this.fold(Moved::signatures, r -> List.<Signature>of())
        .forEach(signature -> lines.add("+ " + said.say(signature.said())));
    lines.add(said.say(machine().pin()));
    return String.join("\n", lines) + "\n";
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   * @return outcome, event, from, to, signatures, findings, explanation, machine
   */
  default Map<String, Object> toPlain(Messages words) {
    Messages said = machine().words(words);
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("outcome", this.<String>fold(m -> "MOVED", r -> "REFUSED"));
    tree.put("event", event());
    tree.put("from", from());
    if (this instanceof Moved moved) {
      tree.put("to", moved.transition().to());
      tree.put("signatures", Tree.list(moved.signatures(), Signature::toPlain));
    }
    tree.put("findings", Tree.list(findings(), finding -> finding.toPlain(said)));
    tree.put("explanation", explain(words));
    tree.put("machine", machine().id());
    tree.put("edition", machine().edition().toString());
    tree.put("digest", machine().digest());
    return tree;
  }

  private static boolean blocks(Finding finding) {
    return finding.weight() == Finding.Weight.BLOCKING;
  }

  /**
   * Who signed in which role.
   *
   * @param role the code of the role
   * @param person the id of the person
   */
  record Signature(String role, String person) {

    /**
     * Checks that nothing is missing.
     *
     * @param role see the record
     * @param person see the record
     */
    public Signature {
      requireNonNull(role, "role");
      requireNonNull(person, "person");
    }

    Message said() {
      return Message.of("process.signed").with("role", Who.role(role)).with("person", person);
    }

    Map<String, Object> toPlain() {
      Map<String, Object> tree = new LinkedHashMap<>();
      tree.put("role", role);
      tree.put("person", person);
      return tree;
    }
  }

  /**
   * It moved.
   *
   * @param transition what happened
   * @param signatures who signed: a person for each role of the way that was taken
   * @param findings when, who and what; none stands in the way
   */
  record Moved(
      StateMachine machine,
      Transition transition,
      List<Signature> signatures,
      List<Finding> findings)
      implements Move {

    /**
     * Keeps its own copies.
     *
     * @param machine see the record
     * @param transition see the record
     * @param signatures see the record
     * @param findings see the record
     * @throws IllegalArgumentException if something stands in the way
     */
    public Moved {
      requireNonNull(machine, "machine");
      requireNonNull(transition, "transition");
      signatures = List.copyOf(signatures);
      findings = List.copyOf(findings);
      if (findings.stream().anyMatch(Move::blocks)) {
        throw new IllegalArgumentException("moved, but something stands in the way");
      }
    }

    @Override
    public String from() {
      return transition.from();
    }

    @Override
    public String event() {
      return transition.event();
    }

    @Override
    public <R> R fold(Function<? super Moved, R> moved, Function<? super Refused, R> refused) {
      return moved.apply(this);
    }
  }

  /**
   * It stays where it is.
   *
   * @param from the state
   * @param event what was to happen
   * @param findings when, who and what; at least one stands in the way
   */
  record Refused(StateMachine machine, String from, String event, List<Finding> findings)
      implements Move {

    /**
     * Keeps its own copy.
     *
     * @param machine see the record
     * @param from see the record
     * @param event see the record
     * @param findings see the record
     * @throws IllegalArgumentException if nothing stands in the way
     */
    public Refused {
      requireNonNull(machine, "machine");
      requireNonNull(from, "from");
      requireNonNull(event, "event");
      findings = List.copyOf(findings);
      if (findings.stream().noneMatch(Move::blocks)) {
        throw new IllegalArgumentException("refused, but nothing stands in the way");
      }
    }

    /**
     * The signature that somebody gives to a step which others must sign too, to be kept until they
     * do.
     *
     * @param signed those who signed before
     * @param actor who asked for the step
     * @return the actor with the roles that have a part in it; nothing where more than signatures
     *     is missing, where the actor has no part in it, or signed before
     */
    public Optional<Actor> signature(List<Actor> signed, Actor actor) {
      boolean unsigned = findings.stream().filter(Move::blocks).allMatch(Firing::isSigning);
      boolean again = signed.stream().anyMatch(one -> one.person().equals(actor.person()));
      Set<String> roles = new TreeSet<>(actor.roles());
      roles.retainAll(machine.find(from, event).map(step -> step.who().roles()).orElse(Set.of()));
      return unsigned && !again && !roles.isEmpty()
          ? Optional.of(new Actor(actor.person(), roles))
          : Optional.empty();
    }

    /** What stands in the way: the state first, then who asks, then the facts. */
    public enum Obstacle {
      /** The event is not possible in this state. */
      STATE,
      /** Others may do it, or must sign too. */
      PERSON,
      /** Something is not in order, or not known; or there is no such event. */
      GUARD
    }

    /** The first thing that stands in the way. */
    public Obstacle obstacle() {
      List<Finding> blocking = blocking();
      if (blocking.stream().anyMatch(f -> f.code().equals(Firing.WHEN))) {
        return Obstacle.STATE;
      }
      return blocking.stream().anyMatch(Firing::isSigning) ? Obstacle.PERSON : Obstacle.GUARD;
    }

    /**
     * What stands in the way.
     *
     * @return the blocking findings
     */
    public List<Finding> blocking() {
      return findings.stream().filter(Move::blocks).toList();
    }

    @Override
    public <R> R fold(Function<? super Moved, R> moved, Function<? super Refused, R> refused) {
      return refused.apply(this);
    }
  }
}
