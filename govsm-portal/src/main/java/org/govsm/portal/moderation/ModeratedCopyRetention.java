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
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Moments;

/** Retention of copies: until when each is kept, and whether it may go today. */
record ModeratedCopyRetention(LocalDate today) {

  /**
   * Until when the copy is kept of an item that was removed or referred to the police, where no
   * legal hold stands on it; nothing of any other.
   */
  Optional<Decision<Retention>> kept(ModerationRecord record) {
    if (!record.isRemoved() && record.action().filter("REFER_TO_POLICE"::equals).isEmpty()) {
      return Optional.empty();
    }
    LocalDate removed =
        record.acts().stream()
            .filter(act -> act.kind() == ModerationAct.Kind.DECIDE)
            .reduce((earlier, later) -> later)
            .map(act -> Moments.day(act.at().toInstant()))
            .orElseThrow();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("recordClasses", List.of("REMOVED_ITEM"));
    tree.put("recorded", removed.toString());
    tree.put("holds", List.of());
    tree.put("asOf", today.toString());
    return Optional.of(RetentionUntil.ask(tree).orThrow());
  }

  /** Whether the copy of an item may go: nothing waits, and no period keeps it. */
  boolean mayErase(ModeratedItem one, ModerationRecord record, Caller by) {
    return by.isAnyOf(ModerationRoles.ERASING)
        && !one.isWaiting()
        && !one.isErased()
        && kept(record)
            .map(decided -> decided.found().filter(this::isOver).isPresent())
            .orElse(true);
  }

  private boolean isOver(Retention period) {
    return period.mayDispose() || period.day().filter(today::isAfter).isPresent();
  }
}
