package org.govsm.governance.legalrequest;

import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.governance.legalrequest.RequestRecord.State;

/** Orders by which surely nothing is taken any more. */
final class FallenOrder {

  /** What is known to stand against an intimation; a law that was not found is none of it. */
  private static final Set<String> FLAWS =
      Set.of("takedown.not-competent", "takedown.lacking", "takedown.struck-down");

  private FallenOrder() {}

  static boolean is(RequestRecord record) {
    return record.state() == State.DECLINED
        || RequestFacts.list(record.kind()).filter(RequestFacts.ORDERS::equals).isEmpty()
        || record.kind().equals("GOVERNMENT_INTIMATION") && isNone(record);
  }

  private static boolean isNone(RequestRecord record) {
    Decision<RequestDue> due = TakedownDue.of(record.request(last(record)));
    boolean free = due.found().flatMap(RequestDue::binds).filter(binds -> !binds).isPresent();
    return free || !flaws(due).isEmpty();
  }

  /** What is known to stand against an order: the codes, and what it lacks. */
  static Set<String> flaws(Decision<RequestDue> due) {
    return Stream.concat(
            due.trace().findings().stream().map(Finding::code).filter(FLAWS::contains),
            due.found().stream().flatMap(one -> one.lacking().stream()))
        .collect(Collectors.toSet());
  }

  private static OffsetDateTime last(RequestRecord record) {
    return Stream.concat(Stream.of(record.receivedAt()), record.acts().stream().map(RequestAct::at))
        .max(Comparator.comparing(OffsetDateTime::toInstant))
        .orElseThrow();
  }
}
