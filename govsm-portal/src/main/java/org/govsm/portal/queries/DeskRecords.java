package org.govsm.portal.queries;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.portal.assessments.RecordActs;
import org.govsm.portal.assessments.RecordLimit;
import org.govsm.portal.assessments.RecordPart;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/** Queries and legal requests as facts that are judged, by the acts on record. */
public record DeskRecords() implements RecordPart {

  private static final Pattern ID = Pattern.compile("[QL]-\\d{4}-\\d+");

  @Override
  public String name() {
    return "queries";
  }

  @Override
  public String table() {
    return "desk_query";
  }

  @Override
  public List<String> lists() {
    return List.of("queries", "orders", "complaints", "infoOrders");
  }

  /** Legal requests come before queries, by their ids. */
  @Override
  public boolean isKept(Transaction tx, String department) {
    return !new Queries(tx).page(department, "Q", 1).isEmpty();
  }

  @Override
  public String index(String department) {
    return "/queries/" + department;
  }

  @Override
  public String route() {
    return "/queries/{department}/{query}";
  }

  @Override
  public String page(String department, String subject) {
    return "/queries/" + department + "/" + subject;
  }

  @Override
  public boolean isOf(String subject) {
    return ID.matcher(subject).matches();
  }

  @Override
  public Map<String, Map<String, @Nullable Object>> facts(
      Transaction tx, String department, List<String> ids, RecordLimit limit) {
    Map<String, List<RecordActs.Act>> acts =
        RecordActs.of(tx, "desk_query_act", "query", department, ids, limit);
    List<StoredQuery> rows = new Queries(tx).all(department, ids);
    Set<String> received = received(tx, department, rows, acts.keySet(), limit);
    Map<List<Integer>, DeskRules> rules = new HashMap<>();
    Map<String, Map<String, @Nullable Object>> facts = new LinkedHashMap<>();
    for (StoredQuery one : rows) {
      if (received.contains(one.id())) {
        List<Map<String, @Nullable Object>> done =
            acts.getOrDefault(one.id(), List.of()).stream()
                .map(act -> StoredAct.recorded(act.content(), act.madeAt()))
                .toList();
        DeskRules published =
            rules.computeIfAbsent(
                List.of(
                    SettingsVersions.version(one.content()),
                    SettingsVersions.calendar(one.content())),
                versions -> new SettingsVersions(tx).rulesThen(one));
        facts.put(one.id(), DeskCase.of(one, done).toFacts(one.id(), published));
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
    return isOpen ? byEvents(tx, department, limit) : received;
  }

  private static Set<String> byEvents(Transaction tx, String department, RecordLimit limit) {
    return new HashSet<>(
        tx.handle()
            .createQuery(
                "select content from event where department = ? and kind = ? and seq <= ?"
                    + " and happened_at <= ?")
            .bind(0, department)
            .bind(1, Queries.RECEIVED)
            .bind(2, limit.event())
            .bind(3, Sql.instant(limit.asOf()))
            .map(
                (row, context) ->
                    StoredTree.text(
                        StoredTree.tree(StoredTree.read(row.getBytes("content")), "body"), "query"))
            .list());
  }
}
