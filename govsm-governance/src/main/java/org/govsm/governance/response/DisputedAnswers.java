package org.govsm.governance.response;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.response.QueryAct.Kind;

/**
 * Disputed answers of a query: each dispute takes the last answer that still stood, and every close
 * that rested on it.
 */
final class DisputedAnswers {

  private DisputedAnswers() {}

  /** The acts that settle nothing any more: disputed answers, and closes before a dispute. */
  static Set<QueryAct> of(List<QueryAct> acts) {
    if (acts.stream().noneMatch(act -> act.kind() == Kind.DISPUTE)) {
      return Set.of();
    }
    Set<QueryAct> taken = new HashSet<>();
    Deque<QueryAct> standing = new ArrayDeque<>();
    Deque<QueryAct> closes = new ArrayDeque<>();
    for (QueryAct act : acts) {
      if (act.kind() == Kind.DISPUTE) {
        taken.addAll(closes);
        Optional.ofNullable(standing.poll()).ifPresent(taken::add);
      } else if (act.kind() == Kind.CLOSE) {
        closes.push(act);
      } else if (act.isAnswer()) {
        standing.push(act);
      }
    }
    return taken;
  }
}
