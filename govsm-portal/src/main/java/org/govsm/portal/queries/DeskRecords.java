package org.govsm.portal.queries;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.governance.law.IndianMoment;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.RecordEvents;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.assessments.RecordPlace;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Queries and legal requests as facts that are judged, by the acts on record. */
public record DeskRecords() implements RecordPart {

  private static final RecordPlace PLACE =
      new RecordPlace(
          "queries",
          "desk_query",
          "/queries",
          "/queries/{department}/{query}",
          Pattern.compile("[QL]-\\d{4}-\\d+"));

  /** What the person wrote was erased: who reviewed it, and the form, the department states. */
  private static final String DISPOSAL = "disposal";

  private static final String QUERY = "query";

  @Override
  public RecordPlace place() {
    return PLACE;
  }

  @Override
  public List<String> lists() {
    return List.of("queries", "orders", "complaints", "infoOrders", DISPOSAL);
  }

  /** Legal requests come before queries, by their ids. */
  @Override
  public boolean isKept(Transaction tx, String department) {
    return !new Queries(tx).page(department, "Q", 1).isEmpty();
  }

  @Override
  public Map<String, Map<String, @Nullable Object>> facts(
      Transaction tx, String department, List<String> ids, RecordLimit limit) {
    Map<String, List<RecordActs.Act>> acts =
        RecordActs.of(tx, "desk_query_act", QUERY, department, ids, limit);
    List<StoredQuery> rows = new Queries(tx).all(department, ids);
    Set<String> received = received(tx, department, rows, acts.keySet(), limit);
    Map<String, Instant> erased =
        rows.stream().anyMatch(StoredQuery::isErased)
            ? RecordEvents.of(tx, department, Queries.ERASED, QUERY, limit)
            : Map.of();
    Map<List<Integer>, DeskRules> rules = new HashMap<>();
    Map<String, Map<String, @Nullable Object>> facts = new LinkedHashMap<>();
    for (StoredQuery one : rows) {
      if (received.contains(one.id())) {
        List<Map<String, @Nullable Object>> done =
            acts.getOrDefault(one.id(), List.of()).stream().map(RecordActs.Act::recorded).toList();
        DeskRules published =
            rules.computeIfAbsent(
                List.of(
                    SettingsVersions.version(one.content()),
                    SettingsVersions.calendar(one.content())),
                versions -> new SettingsVersions(tx).rulesThen(one));
        Map<String, @Nullable Object> told =
            new LinkedHashMap<>(
                DeskCase.of(one, done).toFacts(one.id(), published, one.enteredBy()));
        Optional.ofNullable(erased.get(one.id()))
            .ifPresent(at -> told.put(DISPOSAL, List.of(disposal(one, at))));
        facts.put(one.id(), told);
      }
    }
    return facts;
  }

  /** Those that were on record: with an act that counts, or by the event of their receipt. */
  private static Set<String> received(
      Transaction tx,
      String department,
      List<StoredQuery> rows,
      Set<String> acted,
      RecordLimit limit) {
    Set<String> received = new HashSet<>(acted);
    boolean isOpen = false;
    for (StoredQuery one : rows) {
      if (one.acts() == 0 && !one.movedAt().isAfter(limit.asOf())) {
        received.add(one.id());
      }
      isOpen |= !received.contains(one.id());
    }
    return isOpen
        ? RecordEvents.of(tx, department, Queries.RECEIVED, QUERY, limit).keySet()
        : received;
  }

  private static Map<String, Object> disposal(StoredQuery one, Instant at) {
    Map<String, Object> disposal = new LinkedHashMap<>();
    disposal.put("id", one.id());
    disposal.put("disposedAt", new IndianMoment(Moments.inIndia(at)).code());
    return disposal;
  }
}
