package org.govsm.portal.queries;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/**
 * Fallen repetitions: a query that was closed as the same as another one is open again, with its
 * own times, once that other one no longer counts in its place.
 */
record FallenRepetitions(QueryService service, Transaction tx) {

  private static final String REOPEN = "REOPEN";

  /** The acts that leave the category and the receipt as they are, and what counts. */
  private static final Set<String> STAYING = Set.of("INTERIM", "REPLY", "REFER", "CORRECT");

  /**
   * Opens what repeats a query, or the query itself, where that no longer is so.
   *
   * @param act what was done with it
   * @return the query as it is then
   */
  StoredQuery after(StoredQuery done, Map<String, @Nullable Object> act) {
    if (done.isRequest() || STAYING.contains(String.valueOf(act.get("kind")))) {
      return done;
    }
    Set<String> all = new QueryMatches(tx).repeating(done);
    all.add(done.id());
    Queries queries = new Queries(tx);
    queries.all(done.department(), List.copyOf(all)).stream()
        .filter(one -> !one.isOpen())
        .forEach(one -> settle(one, act));
    return queries.find(done.department(), done.id()).orElseThrow();
  }

  private void settle(StoredQuery one, Map<String, @Nullable Object> act) {
    if (service.read(tx, one) instanceof QueryCase query) {
      query
          .record()
          .sameAs()
          .filter(other -> !new QueryMatches(tx).isSame(one, query, other))
          .ifPresent(other -> reopen(one, other, act));
    }
  }

  /** Whoever changed the other one did it: the act says of which query that was. */
  private void reopen(StoredQuery one, String other, Map<String, @Nullable Object> cause) {
    Instant now = service.now();
    String by = String.valueOf(cause.get("by"));
    Map<String, @Nullable Object> act = new LinkedHashMap<>();
    act.put("kind", REOPEN);
    act.put("at", new IndianMoment(Moments.inIndia(now.truncatedTo(ChronoUnit.SECONDS))).code());
    act.put("by", by);
    act.put("role", cause.get("role"));
    act.put("sameAs", other);
    List<Map<String, @Nullable Object>> acts = new ArrayList<>();
    new Queries(tx).acts(one).forEach(before -> acts.add(before.recorded()));
    acts.add(RecordActs.recorded(act, now));
    DeskCase after = DeskCase.of(one, acts);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("act", act);
    body.putAll(after.moved(REOPEN, by));
    service.standing(after, QueryService.rules(tx, one), body);
    new Queries(tx).act(Queries.ACTED, one, body, now, by);
  }
}
