package org.govsm.portal.posts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.account.WordOfTwo;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
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

  /** The kind of event by which rules that another officer must confirm are proposed. */
  static final String PROPOSED = "posting.rules-proposed";

  private static final String PROPOSAL = "proposed";
  private static final String RULES = "rules";
  private static final String BY = "by";
  private static final String AT = "at";

  static final String STALE = "store.posting-rules-stale";

  /** What is looked for on a day. */
  static final List<String> LISTS = List.of("electionPeriods", "parties");

  static final StateTable TABLE =
      StateTable.ofDepartment("posting_rules", 1, "department text, version number, content bytes");

  /**
   * The rules as they stand, with those that are proposed.
   *
   * @param content the rules, and beside them a proposal
   */
  record Stated(String department, int version, Map<String, @Nullable Object> content) {

    /** The rules, without what is proposed. */
    @Override
    public Map<String, @Nullable Object> content() {
      Map<String, @Nullable Object> rules = new LinkedHashMap<>(content);
      rules.remove(PROPOSAL);
      return rules;
    }

    /** The rules that wait for another officer. */
    Optional<Map<String, @Nullable Object>> proposed() {
      return Optional.ofNullable(content.get(PROPOSAL))
          .map(tree -> PostScene.members(PostScene.members(tree).get(RULES)));
    }

    /** Who proposed them; empty text where nothing is proposed. */
    String proposedBy() {
      return content.containsKey(PROPOSAL)
          ? String.valueOf(PostScene.members(content.get(PROPOSAL)).get(BY))
          : "";
    }

    /** The word of who proposed them; nothing where nothing is proposed. */
    Optional<WordOfTwo> word() {
      return Optional.of(proposedBy())
          .filter(by -> !by.isEmpty())
          .map(by -> WordOfTwo.kept(by, PostScene.members(content.get(PROPOSAL)).get(AT)));
    }
  }

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

  /** Keeps rules that another officer is to confirm; those before them stand meanwhile. */
  Stated propose(String department, int expected, Map<String, ?> rules, Instant at, String actor) {
    tx.events().lock(department);
    Versions.require(expected, of(department).version(), STALE);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("version", BigDecimal.valueOf(expected + 1L));
    body.put(PROPOSAL, rules);
    tx.record(department, PROPOSED, at, actor, body);
    return of(department);
  }

  /** The rules of all departments that have proposed ones. */
  List<Stated> waiting() {
    return now().list("1 = 1 order by r.department").stream()
        .filter(one -> one.proposed().isPresent())
        .toList();
  }

  /** The rules that stood at a moment; without a member before any were stated. */
  Stated at(String department, Instant moment) {
    return tx.handle()
        .select(
            "select content from event where department = ? and kind = ? and happened_at <= ?"
                + " order by seq desc limit 1",
            department,
            STATED,
            Sql.instant(moment))
        .map((row, context) -> StoredTree.tree(StoredTree.read(row.getBytes("content")), "body"))
        .findOne()
        .map(
            body ->
                new Stated(
                    department,
                    (int) StoredTree.number(body, "version"),
                    StoredTree.tree(body, RULES)))
        .orElseGet(() -> new Stated(department, 0, Map.of()));
  }

  static RowEffect effect(Event event, RowEffect.Before before) {
    long version = StoredTree.number(event.body(), "version");
    Map<String, @Nullable Object> content = new LinkedHashMap<>();
    if (event.kind().equals(STATED)) {
      content.putAll(StoredTree.tree(event.body(), RULES));
    } else {
      if (version > 1
          && before.row(TABLE, event.department()).get("content") instanceof byte[] kept) {
        content.putAll(StoredTree.read(kept));
      }
      content.put(
          PROPOSAL,
          Map.of(
              RULES,
              StoredTree.tree(event.body(), PROPOSAL),
              BY,
              event.actor(),
              AT,
              event.at().toString()));
    }
    Object[] row = {event.department(), version, StoredTree.bytes(content)};
    return version == 1 ? RowEffect.add(TABLE, row) : RowEffect.set(TABLE, row);
  }
}
