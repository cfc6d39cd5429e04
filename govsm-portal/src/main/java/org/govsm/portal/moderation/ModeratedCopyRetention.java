package org.govsm.portal.moderation;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Decision;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.governance.retention.Retention;
import org.govsm.governance.retention.RetentionUntil;
import org.govsm.portal.queries.RegisteredOrders;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;

/**
 * Retention of copies: until when each is kept, and whether it may go today. What was removed or
 * referred to the police has the period of the law; what was left standing that of a routine
 * answer, as no law sets one. A legal hold on the order by which something was taken keeps its copy
 * too.
 */
record ModeratedCopyRetention(Transaction tx, String department, LocalDate today) {

  /**
   * Until when the copy of an item is kept; nothing if undecided. The time runs from the day on
   * which the decision was put on record, whatever day it states.
   */
  Optional<Decision<Retention>> kept(ModerationRecord record, List<ModeratedAct> acts) {
    return acts.stream()
        .filter(act -> act.kind().equals(ModerationAct.Kind.DECIDE.name()))
        .filter(act -> record.action().isPresent())
        .reduce((earlier, later) -> later)
        .map(act -> until(record, Moments.day(act.madeAt())));
  }

  private Decision<Retention> until(ModerationRecord record, LocalDate decided) {
    boolean preserved =
        record.isRemoved() || record.action().filter("REFER_TO_POLICE"::equals).isPresent();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("recordClasses", List.of(preserved ? "REMOVED_ITEM" : "ROUTINE_ANSWER"));
    tree.put("recorded", decided.toString());
    tree.put(
        "holds",
        record.everyOrder().stream()
            .flatMap(order -> new RegisteredOrders(tx).holds(department, order).stream())
            .toList());
    tree.put("asOf", today.toString());
    return RetentionUntil.ask(tree).orThrow();
  }

  /** Whether the copy of an item may go: nothing waits, and no period keeps it. */
  boolean mayErase(ModeratedItem one, ModerationRecord record, List<ModeratedAct> acts, Caller by) {
    return by.isAnyOf(ModerationRoles.ERASING)
        && !one.isWaiting()
        && !one.isErased()
        && kept(record, acts)
            .map(decided -> decided.found().filter(this::isOver).isPresent())
            .orElse(true);
  }

  private boolean isOver(Retention period) {
    return period.holds().isEmpty()
        && (period.mayDispose() || period.day().filter(today::isAfter).isPresent());
  }
}
