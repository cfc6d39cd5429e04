package org.govsm.core.process;

import static java.util.Objects.requireNonNull;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Tree;
import org.govsm.core.text.Term;

/**
 * One way from a state to another: the event, who may bring it about, and what must be in order.
 */
public final class Transition {

  private final String machine;
  private final int number;
  private final String from;
  private final String event;
  private final String to;
  private final Who who;
  private final List<Guard> guards;
  private final List<FollowUp> followUps;
  private final CitedBasis basis;

  Transition(
      String machine,
      int number,
      String from,
      String event,
      String to,
      Who who,
      List<Guard> guards,
      List<FollowUp> followUps,
      CitedBasis basis) {
    this.machine = requireNonNull(machine, "machine");
    this.number = number;
    this.from = requireNonNull(from, "from");
    this.event = requireNonNull(event, "event");
    this.to = requireNonNull(to, "to");
    this.who = requireNonNull(who, "who");
    this.guards = List.copyOf(guards);
    this.followUps = List.copyOf(followUps);
    this.basis = requireNonNull(basis, "basis");
  }

  /**
   * Its place in the file, by which table and picture name it.
   *
   * @return counted from 1
   */
  public int number() {
    return number;
  }

  /**
   * The state before.
   *
   * @return its code
   */
  public String from() {
    return from;
  }

  /**
   * What happens.
   *
   * @return the code of the event
   */
  public String event() {
    return event;
  }

  /**
   * The state after.
   *
   * @return its code
   */
  public String to() {
    return to;
  }

  /**
   * Who may bring it about.
   *
   * @return one or more ways
   */
  public Who who() {
    return who;
  }

  /**
   * What must be in order first.
   *
   * @return all of it, in the order of the file
   */
  public List<Guard> guards() {
    return guards;
  }

  /**
   * What must be in order within some days after it.
   *
   * @return all of it, in the order of the file; mostly none
   */
  public List<FollowUp> followUps() {
    return followUps;
  }

  /**
   * What the transition rests on, and who may bring it about.
   *
   * @return its own citation, else that of the machine
   */
  public Citation citation() {
    return basis.citation();
  }

  /**
   * Whether only the author of the machine says so, and no text of others does.
   *
   * @return true for a default of the design
   */
  public boolean isOwnDefault() {
    return basis.ownDefault();
  }

  /**
   * The name of what happens.
   *
   * @return a term that {@link StateMachine#words} has in the languages of the file
   */
  public Term name() {
    return name(machine, event);
  }

  static Term name(String machine, String event) {
    return new Term(machine + ".event." + event);
  }

  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("number", Tree.of(number));
    tree.put("from", from);
    tree.put("event", event);
    tree.put("to", to);
    tree.put("who", who.toPlain());
    tree.put("guards", Tree.list(guards, Guard::code));
    if (!followUps.isEmpty()) { // absent, so that machines without any keep their digests
      tree.put(
          "followUps",
          Tree.list(
              followUps, one -> Map.of("guard", one.guard().code(), "days", Tree.of(one.days()))));
    }
    tree.put("ownDefault", basis.ownDefault());
    tree.put("citation", basis.citation().toPlain());
    return tree;
  }

  @Override
  public String toString() {
    return from + " " + event + " " + to;
  }
}
