package org.govsm.governance.response;

import java.time.OffsetDateTime;
import java.util.Optional;
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
   * over is taken away by nobody.
   */
  Optional<QueryCategory> judgedCategory(
      Optional<ServiceStandard> standard, Optional<ServiceClock> office) {
    return record.acts().stream()
        .filter(act -> act.kind() == Kind.ROUTE && act.said("queryCategory").isPresent())
        .filter(act -> !isAgreed(act) || wasOverByLaw(act))
        .filter(act -> isLate(record.before(act), standard, office, act.time().counts().at()))
        .flatMap(act -> record.before(act).category().stream())
        .filter(
            left ->
                record.category().filter(next -> QueryActRules.isLowered(left, next)).isPresent())
        .findFirst()
        .or(record::category);
  }

  /** Whether another officer who may answer what it left routed it to the same category too. */
  private boolean isAgreed(QueryAct route) {
    Optional<QueryCategory> left = record.before(route).category();
    return record.acts().subList(record.acts().indexOf(route) + 1, record.acts().size()).stream()
        .filter(act -> act.kind() == Kind.ROUTE)
        .filter(act -> act.said("queryCategory").equals(route.said("queryCategory")))
        .filter(act -> !PersonKey.same(act.by(), route.by()))
        .anyMatch(act -> left.filter(one -> QueryRouting.mayAnswer(act.role(), one)).isPresent());
  }

  private static boolean isLate(
      QueryRecord then,
      Optional<ServiceStandard> standard,
      Optional<ServiceClock> office,
      OffsetDateTime at) {
    return then.category().isPresent()
        && ResponseDue.of(then.query().counted(), standard, office, at, then.isOnlyAcknowledged())
            .found()
            .filter(times -> isOver(times.firstInTime()) || isOver(times.closedInTime()))
            .isPresent();
  }

  private static boolean isOver(Optional<Boolean> inTime) {
    return inTime.filter(met -> !met).isPresent();
  }

  /** The categories that it left when a limit of the law on them was over. */
  Stream<QueryCategory> leftLate() {
    return record.acts().stream()
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
