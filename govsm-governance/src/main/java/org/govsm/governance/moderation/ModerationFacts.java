package org.govsm.governance.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.moderation.ModerationAct.Kind;
import org.jspecify.annotations.Nullable;

/**
 * A moderation case as facts that controls judge. An item of which nothing was decided is no
 * decision; what the record does not hold is left out.
 */
final class ModerationFacts {

  private final ModerationRecord record;

  ModerationFacts(ModerationRecord record) {
    this.record = record;
  }

  Map<String, Object> tree() {
    return record
        .lastOf(Kind.DECIDE)
        .<Map<String, Object>>map(act -> Map.of("moderation", List.of(decision(act))))
        .orElse(Map.of());
  }

  private Map<String, @Nullable Object> decision(ModerationAct act) {
    Map<String, @Nullable Object> fact = new LinkedHashMap<>();
    fact.put("id", record.item().id());
    fact.put("kept", true);
    for (String name : List.of("action", "ground", "policyClause")) {
      act.said(name).ifPresent(said -> fact.put(name, said));
    }
    act.said("orderReference").ifPresent(order -> fact.put("orderRef", order));
    if (!record.further().isEmpty()) {
      fact.put("furtherOrders", record.further().stream().map(ModerationFacts::further).toList());
    }
    if (record.state() == ModerationRecord.State.RESTORED) {
      fact.put("restored", true);
    }
    fact.put("moderator", act.by());
    fact.put("at", act.moment().code());
    record.item().sha256().ifPresent(digest -> fact.put("archiveRef", "sha256:" + digest));
    record.sentiment().ifPresent(sentiment -> fact.put("sentiment", sentiment));
    record
        .lastOf(Kind.STATE_SENTIMENT)
        .filter(said -> record.item().sentiment().isEmpty())
        .ifPresent(said -> fact.put("sentimentBy", said.by()));
    record.passedUpBy(act).ifPresent(by -> fact.put("passedUpBy", by));
    told().ifPresent(told -> fact.put("noticeToUser", told));
    record.appealUntil().ifPresent(day -> fact.put("appealUntil", day.toString()));
    record.lastOf(Kind.DECIDE_APPEAL).ifPresent(review -> fact.put("reviewedBy", review.by()));
    return fact;
  }

  private static Map<String, Object> further(ModerationAct act) {
    return Map.of("orderRef", act.said("orderReference").orElseThrow(), "at", act.moment().code());
  }

  /** When the author was told, or that the author cannot be. */
  private Optional<Object> told() {
    return record
        .lastOf(Kind.NOTIFY)
        .<Object>map(notice -> notice.moment().code())
        .or(() -> record.lastOf(Kind.NO_NOTICE).map(none -> false));
  }
}
