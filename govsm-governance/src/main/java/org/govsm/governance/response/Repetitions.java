package org.govsm.governance.response;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.governance.response.QueryAct.Kind;
import org.govsm.governance.tree.PersonKey;

/**
 * Repetitions: closes by which a query repeats another one. It takes two officers who say so of the
 * same query: until then it is open as it was. What one officer closed before two were asked is
 * closed as it was kept.
 */
final class Repetitions {

  private final Set<QueryAct> claims = new HashSet<>();
  private Optional<QueryAct> waiting = Optional.empty();

  private Repetitions(List<QueryAct> acts) {
    for (QueryAct act : acts) {
      if (act.kind() == Kind.REOPEN) {
        waiting = Optional.empty();
      } else if (act.kind() == Kind.CLOSE) {
        close(act);
      }
    }
  }

  static Repetitions of(List<QueryAct> acts) {
    return new Repetitions(acts);
  }

  private void close(QueryAct act) {
    boolean claims =
        act.sameAs().isPresent()
            && !act.isByOne()
            && waiting.filter(first -> isAgreed(first, act)).isEmpty();
    waiting = claims ? Optional.of(act) : Optional.empty();
    if (claims) {
      this.claims.add(act);
    }
  }

  private static boolean isAgreed(QueryAct first, QueryAct second) {
    return !second.isAnew()
        && first.sameAs().equals(second.sameAs())
        && !PersonKey.same(first.by(), second.by());
  }

  /** Whether an act is a close of one officer alone, which closes nothing. */
  boolean isClaim(QueryAct act) {
    return claims.contains(act);
  }

  /** The close that waits for another officer who says the same. */
  Optional<QueryAct> waiting() {
    return waiting;
  }
}
