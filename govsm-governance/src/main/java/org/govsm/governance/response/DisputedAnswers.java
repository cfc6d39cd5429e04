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
 * that rested on it, until it is taken back.
 */
final class DisputedAnswers {

  private DisputedAnswers() {}

  /** The acts that settle nothing any more: disputed answers, and closes before a dispute. */
  static Set<QueryAct> of(List<QueryAct> acts) {
    return taken(acts, disputes(acts));
  }

  /** The answer that the last dispute took, if that was not taken back. */
  static Optional<QueryAct> last(List<QueryAct> acts) {
    Deque<QueryAct> disputes = disputes(acts);
    Set<QueryAct> taken = taken(acts, disputes);
    disputes.poll();
    taken.removeAll(taken(acts, disputes));
    return taken.stream().filter(QueryAct::isAnswer).findFirst();
  }

  /** The disputes that stand, the last first. */
  private static Deque<QueryAct> disputes(List<QueryAct> acts) {
    Deque<QueryAct> disputes = new ArrayDeque<>();
    for (QueryAct act : acts) {
      if (act.kind() == Kind.DISPUTE) {
        disputes.push(act);
      } else if (act.kind() == Kind.UPHOLD) {
        disputes.poll();
      }
    }
    return disputes;
  }

  private static Set<QueryAct> taken(List<QueryAct> acts, Deque<QueryAct> disputes) {
    Set<QueryAct> taken = new HashSet<>();
    Deque<QueryAct> standing = new ArrayDeque<>();
    Deque<QueryAct> closes = new ArrayDeque<>();
    for (QueryAct act : acts) {
      if (disputes.contains(act)) {
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
