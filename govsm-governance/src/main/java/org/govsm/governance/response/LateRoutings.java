package org.govsm.governance.response;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.governance.response.QueryAct.Kind;
import org.govsm.governance.tree.PersonKey;

/** Late routings of a query: the categories that it left when a time of them was over. */
final class LateRoutings {

  private final QueryRecord record;

  LateRoutings(QueryRecord record) {
    this.record = record;
  }

  /**
   * The category by whose time it is judged: the first that it left when a time of it was over and
   * not met, where that bound more than its present one, until a second person agrees. Routing by
   * one person takes no lateness away, nor does one that is dated back; a limit of the law that was
   * over is taken away by nobody, and gives way to no time that a department set.
   */
  Optional<QueryCategory> judgedCategory(
      Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    return record.standing().stream()
        .filter(act -> act.kind() == Kind.ROUTE && act.said("queryCategory").isPresent())
        .filter(act -> !isAgreed(act) || wasOverByLaw(act))
        .filter(act -> isLeftLate(act, standard, office))
        .flatMap(act -> record.before(act).category().stream())
        .findFirst()
        .or(record::category);
  }

  /** Whether a routing left a time that was over, and its category has now a time that was not. */
  private boolean isLeftLate(
      QueryAct route, Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    QueryRecord then = record.before(route);
    Optional<QueryCategory> left = then.category();
    Optional<QueryCategory> present = record.category();
    if (left.isEmpty() || present.isEmpty() || left.equals(present)) {
      return false;
    }
    OffsetDateTime at = route.time().counts().at();
    Set<String> over = over(then, left.get(), standard, office, at);
    boolean isLowered = QueryActRules.isLowered(left.get(), present.get());
    boolean isLengthened =
        !present.get().isLimitedByLaw()
            && !over(then, present.get(), standard, office, at).containsAll(over);
    return !over.isEmpty() && (isLowered || isLengthened);
  }

  /** Whether another officer who may answer what it left routed it to the same category too. */
  private boolean isAgreed(QueryAct route) {
    Optional<QueryCategory> left = record.before(route).category();
    return record
        .standing()
        .subList(record.standing().indexOf(route) + 1, record.standing().size())
        .stream()
        .filter(act -> act.kind() == Kind.ROUTE)
        .filter(act -> act.said("queryCategory").equals(route.said("queryCategory")))
        .filter(act -> !PersonKey.same(act.by(), route.by()))
        .anyMatch(act -> left.filter(one -> QueryRouting.mayAnswer(act.role(), one)).isPresent());
  }

  /** The times of a category that were over at a moment and not met. */
  private static Set<String> over(
      QueryRecord then,
      QueryCategory category,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      OffsetDateTime at) {
    Query counted = then.query(category).counted();
    Optional<QueryTimes> times =
        ResponseDue.of(counted, standard, office, at, then.isOnlyAcknowledged()).found();
    Set<String> over = new HashSet<>();
    times.filter(found -> isOver(found.firstInTime())).ifPresent(found -> over.add("first"));
    times.filter(found -> isOver(found.closedInTime())).ifPresent(found -> over.add("close"));
    return over;
  }

  private static boolean isOver(Optional<Boolean> inTime) {
    return inTime.filter(met -> !met).isPresent();
  }

  /** The categories that it left when a limit of the law on them was over. */
  Stream<QueryCategory> leftLate() {
    return record.standing().stream()
        .filter(act -> act.kind() == Kind.ROUTE && act.said("queryCategory").isPresent())
        .filter(this::wasOverByLaw)
        .flatMap(act -> record.before(act).category().stream());
  }

  /** Whether a limit of the law on the category that an act left was over then. */
  private boolean wasOverByLaw(QueryAct act) {
    QueryRecord then = record.before(act);
    return then.category()
        .filter(QueryCategory::isLimitedByLaw)
        .filter(category -> then.isOverByLaw(category, act.time().counts().at()))
        .isPresent();
  }
}
