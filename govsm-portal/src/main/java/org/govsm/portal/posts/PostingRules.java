package org.govsm.portal.posts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/**
 * Posting rules: what a department says of all its posts, that is periods of the Model Code of
 * Conduct, names of parties to look for, and its own rules on clearance.
 */
public record PostingRules(Transaction tx) {

  /** The kind of event by which they are stated. */
  static final String STATED = "posting.rules-stated";

  static final String STALE = "store.posting-rules-stale";

  /** What is looked for on a day. */
  static final List<String> LISTS = List.of("electionPeriods", "parties");

  static final StateTable TABLE =
      StateTable.ofDepartment("posting_rules", 1, "department text, version number, content bytes");

  /** The rules as they stand. */
  record Stated(String department, int version, Map<String, @Nullable Object> content) {}

  private Versions<Stated> now() {
    return new Versions<>(
        tx,
        "select r.department, r.version, r.content from posting_rules r where ",
        RecordMapper.of(Stated.class));
  }

  /** The rules of a department; without a member in version 0 where none were stated. */
  Stated of(String department) {
    return now()
        .find("r.department = ?", department)
        .orElseGet(() -> new Stated(department, 0, Map.of()));
  }

  /**
   * Keeps the rules of a department.
   *
   * @throws StoreRefusal if they were stated anew meanwhile
   */
  Stated state(String department, int expected, Map<String, ?> rules, Instant at, String actor) {
    tx.events().lock(department);
    Versions.require(expected, of(department).version(), STALE);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", BigDecimal.valueOf(expected + 1L));
    body.put("rules", rules);
    tx.record(department, STATED, at, actor, body);
    return of(department);
  }

  static RowEffect effect(Event event) {
    long version = StoredTree.number(event.body(), "version");
    Object[] row = {
      event.department(), version, StoredTree.bytes(StoredTree.tree(event.body(), "rules"))
    };
    return version == 1 ? RowEffect.add(TABLE, row) : RowEffect.set(TABLE, row);
  }

  /** A member of the rules; nothing where it was never stated. */
  static Optional<Object> member(Stated rules, String name) {
    return Optional.ofNullable(rules.content().get(name));
  }
}
