package org.govsm.procurement.award;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.document.Node;
import org.govsm.core.process.Transition;

/**
 * Representation as it was filed, and how far it is.
 *
 * @param id its number within the tender
 * @param bid the bid of who filed it
 * @param by who filed it
 * @param at when it was filed
 * @param state a state of {@link Representation#machine}
 * @param grounds what is objected to: text and clause of each
 * @param decidedBy who decided on it; empty before
 * @param evaluatedAgain whether the bids were evaluated again for it
 * @param steps the acts since it was filed, in order of time
 */
public record FiledRepresentation(
    String id,
    String bid,
    String by,
    Instant at,
    String state,
    List<Map<String, Object>> grounds,
    String decidedBy,
    boolean evaluatedAgain,
    List<AwardAct> steps) {

  /**
   * Keeps its own copies.
   *
   * @param id see the record
   * @param bid see the record
   * @param by see the record
   * @param at see the record
   * @param state see the record
   * @param grounds see the record
   * @param decidedBy see the record
   * @param evaluatedAgain see the record
   * @param steps see the record
   */
  public FiledRepresentation {
    grounds = List.copyOf(grounds);
    steps = List.copyOf(steps);
  }

  static FiledRepresentation received(AwardAct act) {
    return new FiledRepresentation(
        act.text("id"),
        act.text("bid"),
        act.by(),
        act.at(),
        Representation.machine().initial().code(),
        act.part().branches("grounds").stream().map(Node::toPlain).toList(),
        "",
        false,
        List.of());
  }

  /** Whether somebody must still act on it. */
  public boolean isOpen() {
    return !Representation.machine().from(state).isEmpty() && !state.equals("REJECTED");
  }

  FiledRepresentation after(AwardAct act) {
    String event = act.text("event");
    String next = Representation.machine().find(state, event).map(Transition::to).orElse(state);
    boolean decides = List.of("uphold", "reject").contains(event);
    List<AwardAct> more = new ArrayList<>(steps);
    more.add(act);
    return new FiledRepresentation(
        id, bid, by, at, next, grounds, decides ? act.by() : decidedBy, evaluatedAgain, more);
  }

  /** Rejected, as it came late and the competent authority decided not to admit it. */
  FiledRepresentation notAdmitted(AwardAct decision) {
    List<AwardAct> more = new ArrayList<>(steps);
    more.add(decision);
    return new FiledRepresentation(
        id, bid, by, at, "REJECTED", grounds, decision.by(), evaluatedAgain, more);
  }

  FiledRepresentation again() {
    return new FiledRepresentation(id, bid, by, at, state, grounds, decidedBy, true, steps);
  }
}
