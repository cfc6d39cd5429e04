package org.govsm.governance.response;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.law.IndianMoment;
import org.govsm.governance.response.QueryAct.Kind;

/**
 * Corrections of what was typed when a query was put on record: one officer enters, another
 * confirms. What is not confirmed changes nothing; what was typed first stays on record.
 */
final class EntryCorrections {

  private static final List<String> CORRECTED = List.of("queryCategory", "receivedAt");

  private EntryCorrections() {}

  /** The correction that waits for another officer; a later one takes the place of an earlier. */
  static Optional<QueryAct> waiting(List<QueryAct> acts) {
    return acts.stream()
        .filter(act -> act.kind() == Kind.CORRECT || act.kind() == Kind.CONFIRM)
        .reduce((earlier, later) -> later)
        .filter(act -> act.kind() == Kind.CORRECT);
  }

  /** The query as it was received, by all that was confirmed. */
  static Query applied(Query entered, List<QueryAct> acts) {
    Query received = entered;
    Optional<QueryAct> last = Optional.empty();
    for (QueryAct act : acts) {
      if (act.kind() == Kind.CORRECT) {
        last = Optional.of(act);
      } else if (act.kind() == Kind.CONFIRM && last.isPresent()) {
        received = with(received, last.get());
        last = Optional.empty();
      }
    }
    return received;
  }

  private static Query with(Query received, QueryAct correction) {
    return Query.fromPlain(tree(received, correction)).orThrow();
  }

  private static Map<String, Object> tree(Query received, QueryAct correction) {
    Map<String, Object> tree = new LinkedHashMap<>(received.toPlain());
    Map<String, Object> given = correction.toPlain();
    CORRECTED.stream().filter(given::containsKey).forEach(name -> tree.put(name, given.get(name)));
    return tree;
  }

  /**
   * What stands against a correction. One that changes nothing may replace one that waits.
   *
   * @param acts those on record before it
   */
  static List<InputFault> faults(Query received, List<QueryAct> acts, QueryAct correction) {
    List<InputFault> faults = new ArrayList<>();
    IndianMoment first = acts.isEmpty() ? correction.moment() : acts.get(0).moment();
    Map<String, Object> corrected = tree(received, correction);
    if (waiting(acts).isEmpty() && corrected.equals(received.toPlain())) {
      Message text = Message.of("reply.input.same");
      faults.add(new InputFault("/queryCategory", "reply.same", text));
    }
    Query.fromPlain(corrected).fold(one -> false, faults::addAll);
    if (faults.isEmpty() && correction.receivedAt().filter(first::isBefore).isPresent()) {
      Message text = Message.of("reply.input.received-after").with("at", first);
      faults.add(new InputFault("/receivedAt", "reply.early", text));
    }
    return faults;
  }
}
