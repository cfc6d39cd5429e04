package org.govsm.portal.moderation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.governance.moderation.RemovalFigures;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Moments;
import org.jspecify.annotations.Nullable;

/** Items that were looked at, what was done with each, and the copies that are kept of them. */
record ModeratedItems(Transaction tx) {

  /** The kind of event of an item that is recorded. */
  static final String SEEN = "moderation.seen";

  /** The kind of event of an act. */
  static final String ACTED = "moderation.acted";

  /** The kind of event by which the copy is erased. */
  static final String ERASED = "moderation.erased";

  static final String STALE = "store.moderation-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "moderated_item",
          2,
          "department text, id text, item_kind text, account text, platform text, title text,"
              + " sentiment text, measure text, ground text, state text, removed number, restored"
              + " number, acts number, decided_by text, seen_at instant, moved_at instant, due_on"
              + " day, content bytes, searched text");

  static final StateTable ACT =
      StateTable.ofDepartment(
              "moderation_act",
              3,
              "department text, item text, act_no number, kind text, actor text, content bytes,"
                  + " made_at instant")
          .lasting();

  private static final String NOW =
      "select m.department, m.id, m.item_kind, m.account, m.platform, m.title, m.sentiment,"
          + " m.measure, m.ground, m.state, m.acts, m.decided_by, m.seen_at, m.moved_at, m.due_on,"
          + " m.content from moderated_item m where ";

  private static final String WAITS =
      "m.state in ('SEEN', 'ACTED', 'APPEALED', 'TO_TELL', 'TO_RESTORE')";

  private Versions<ModeratedItem> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(ModeratedItem.class));
  }

  /** Keeps an item under the next number of its year, and its copy. */
  ModeratedItem record(
      String department,
      String id,
      Map<String, ?> body,
      ModeratedCopy copy,
      Instant at,
      String by) {
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("item", id);
    tx.record(department, SEEN, at, by, whole);
    if (!copy.isEmpty()) {
      tx.handle()
          .execute(
              "insert into moderated_copy (department, item, source, written) values (?, ?, ?, ?)",
              department,
              id,
              copy.source(),
              copy.written());
    }
    return find(department, id).orElseThrow();
  }

  /** The next free number of the year in which an item was seen. */
  String next(String department, Instant seen) {
    tx.events().lock(department);
    String before = "M-" + Moments.day(seen).getYear() + "-";
    long number =
        tx.handle()
                .select(
                    "select count(*) from moderated_item where department = ? and id like ?",
                    department,
                    before + "%")
                .mapTo(Long.class)
                .one()
            + 1;
    return Sql.id(before + number);
  }

  /**
   * Keeps an act.
   *
   * @param kind {@link #ACTED} or {@link #ERASED}
   */
  ModeratedItem act(String kind, ModeratedItem before, Map<String, ?> body, Instant at, String by) {
    tx.events().lock(before.department());
    ModeratedItem now = find(before.department(), before.id()).orElseThrow();
    Versions.require(before.acts(), now.acts(), STALE);
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("item", before.id());
    whole.put("actNo", BigDecimal.valueOf(before.acts() + 1L));
    tx.record(before.department(), kind, at, by, whole);
    return find(before.department(), before.id()).orElseThrow();
  }

  /** An item as it is now; nothing if there is none. */
  Optional<ModeratedItem> find(String department, String id) {
    return now().find("m.department = ? and m.id = ?", department, id);
  }

  /** Items of a department, a page at a time; ordered by id. */
  List<ModeratedItem> page(String department, String after, int limit) {
    return now()
        .list("m.department = ? and m.id > ? order by m.id limit ?", department, after, limit);
  }

  /** Some items of a department, in the order of their ids as given. */
  List<ModeratedItem> all(String department, List<String> ids) {
    return now().each("m.department = ? and m.id", List.of(department), ids, ModeratedItem::id);
  }

  /** Items of a department of one kind; ordered by id. */
  List<ModeratedItem> ofKind(String department, String itemKind) {
    return now().list("m.department = ? and m.item_kind = ? order by m.id", department, itemKind);
  }

  /** The items of an account that wait for an officer. */
  List<ModeratedItem> waitingOf(String department, String account) {
    return now()
        .list(
            "m.department = ? and m.account = ? and " + WAITS + " order by m.id",
            department,
            account);
  }

  /** The items of all departments that wait for an officer; ordered by department and id. */
  List<ModeratedItem> waiting() {
    return now().list(WAITS + " order by m.department, m.id");
  }

  /** The items of all departments that were taken away by an order and are not given back. */
  List<ModeratedItem> byOrders() {
    return now()
        .list(
            "m.ground in ('COURT_ORDER', 'GOVERNMENT_INTIMATION') and m.state in ('ACTED', 'TOLD',"
                + " 'TO_TELL', 'UPHELD') order by m.department, m.id");
  }

  /** The items of a department of which something may have been decided by an order. */
  List<ModeratedItem> byOrdersOf(String department) {
    return now()
        .list(
            "m.department = ? and (m.ground in ('COURT_ORDER', 'GOVERNMENT_INTIMATION')"
                + " or (select count(*) from moderation_act a where a.department = m.department"
                + " and a.item = m.id and a.kind in ('DECIDE', 'ADD_ORDER')) > 1) order by m.id",
            department);
  }

  /** The items of all departments of which an officer said that an act is of another item. */
  List<ModeratedItem> doubted() {
    return now()
        .list(
            "exists (select 1 from moderation_act a where a.department = m.department and a.item ="
                + " m.id and a.kind = 'TAKE_BACK') order by m.department, m.id");
  }

  /** The acts on an item, in order. */
  List<ModeratedAct> acts(ModeratedItem one) {
    return tx.handle()
        .select(
            "select act_no, kind, actor, content, made_at from moderation_act"
                + " where department = ? and item = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(ModeratedAct.class))
        .list();
  }

  /** The record of an item: under the policy of the moment when it was recorded. */
  ModerationRecord read(ModeratedItem one) {
    return read(one, acts(one).stream().map(ModeratedAct::recorded).toList());
  }

  /** The record of an item by some of its acts, the first ones. */
  ModerationRecord read(ModeratedItem one, List<Map<String, @Nullable Object>> acts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    new PolicyVersions(tx)
        .find(one.department(), one.policyVersion())
        .ifPresent(version -> tree.put("policy", version.policy().toPlain()));
    tree.put("item", one.item());
    tree.put("acts", acts);
    return ModerationRecord.onRecord(tree).orThrow();
  }

  /**
   * Counts of the items that were seen in a time and are decided, by what they say of the
   * department.
   */
  RemovalFigures figures(String department, Instant from, Instant before) {
    return RemovalFigures.of(
        tx.handle()
            .select(
                "select sentiment, count(*) as seen, coalesce(sum(removed), 0) as removed,"
                    + " coalesce(sum(restored), 0) as restored from moderated_item"
                    + " where department = ? and state <> 'SEEN' and seen_at >= ? and seen_at < ?"
                    + " group by sentiment",
                department,
                Sql.instant(from),
                Sql.instant(before))
            .map(RecordMapper.of(RemovalFigures.Row.class))
            .list());
  }

  /** The copy; nothing once it was erased, or after a backup was restored. */
  Optional<ModeratedCopy> copy(ModeratedItem one) {
    return tx.handle()
        .select(
            "select source, written from moderated_copy where department = ? and item = ?",
            one.department(),
            one.id())
        .map(RecordMapper.of(ModeratedCopy.class))
        .findOne();
  }

  /** Takes out the copy. */
  void forget(ModeratedItem one) {
    tx.handle()
        .execute(
            "delete from moderated_copy where department = ? and item = ?",
            one.department(),
            one.id());
  }
}
