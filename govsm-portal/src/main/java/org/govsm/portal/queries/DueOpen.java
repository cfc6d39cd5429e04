package org.govsm.portal.queries;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Due that is open: something may be due, and it is not known by when. Where its last act does not
 * tell that, as none did once, it is judged as of that act; the acts of a list are read together.
 */
record DueOpen(Transaction tx) {

  private static final RecordLimit ALL = new RecordLimit(Long.MAX_VALUE, Instant.MAX);

  /** How many of one department are read at once. */
  private static final int MOST = 500;

  /** The same query, of which it is told. */
  StoredQuery told(StoredQuery one) {
    return told(List.of(one)).get(0);
  }

  /** The same queries, of which it is told. */
  List<StoredQuery> told(List<StoredQuery> all) {
    Map<String, Map<String, List<RecordActs.Act>>> acts = new HashMap<>();
    all.stream()
        .filter(DueOpen::isAsked)
        .collect(groupingBy(StoredQuery::department, mapping(StoredQuery::id, toList())))
        .forEach((department, ids) -> acts.put(department, acts(department, ids)));
    return all.stream()
        .map(
            one ->
                isAsked(one)
                    ? told(
                        one,
                        acts.getOrDefault(one.department(), Map.of())
                            .getOrDefault(one.id(), List.of()))
                    : one)
        .toList();
  }

  private static boolean isAsked(StoredQuery one) {
    return one.isOpen()
        && one.dueAt().isEmpty()
        && !Boolean.TRUE.equals(one.content().get(StoredQuery.DUE_OPEN));
  }

  private Map<String, List<RecordActs.Act>> acts(String department, List<String> ids) {
    Map<String, List<RecordActs.Act>> acts = new HashMap<>();
    for (int from = 0; from < ids.size(); from += MOST) {
      List<String> some = ids.subList(from, Math.min(ids.size(), from + MOST));
      acts.putAll(RecordActs.of(tx, "desk_query_act", "query", department, some, ALL));
    }
    return acts;
  }

  private StoredQuery told(StoredQuery one, List<RecordActs.Act> acts) {
    boolean open =
        DeskCase.of(one, acts.stream().map(RecordActs.Act::recorded).toList())
            .isDueOpen(QueryService.rules(tx, one), one.movedAt());
    Map<String, @Nullable Object> content = new LinkedHashMap<>(one.content());
    content.put(StoredQuery.DUE_OPEN, open);
    return one.with(content);
  }
}
