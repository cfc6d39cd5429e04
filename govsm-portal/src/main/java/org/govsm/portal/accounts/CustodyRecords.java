package org.govsm.portal.accounts;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.custody.CustodyEvent;
import org.govsm.governance.custody.CustodyLog;
import org.govsm.governance.custody.HandOver;
import org.govsm.governance.law.ActTime;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.ProblemException;
import org.jspecify.annotations.Nullable;

/** The custody logs of departments, and what waits for the approval of a second person. */
public final class CustodyRecords {

  /** The kind of event that adds an entry to the log. */
  public static final String RECORDED = "custody.recorded";

  /** The kind of event that asks a second person to approve an entry. */
  public static final String REQUESTED = "custody.requested";

  /** The kind of event that ends such a question without an entry. */
  public static final String WITHDRAWN = "custody.withdrawn";

  static final List<String> KINDS = List.of(RECORDED, REQUESTED, WITHDRAWN);

  static final StateTable ENTRY =
      StateTable.ofDepartment("custody_entry", 2, "department text, entry_no number, content bytes")
          .lasting();

  static final StateTable REQUEST =
      StateTable.ofDepartment(
          "custody_request", 2, "department text, id text, content bytes, asked_at instant");

  private final Transaction tx;
  private final Versions<Map<String, @Nullable Object>> entries;

  /** Over what is kept, within one transaction. */
  public CustodyRecords(Transaction tx) {
    this.tx = tx;
    this.entries =
        new Versions<>(
            tx,
            "select content from custody_entry where department = ? and entry_no ",
            (row, context) -> StoredTree.read(row.getBytes("content")));
  }

  /**
   * Request that waits for the approval of a second person.
   *
   * @param content the entry as it was given, without the approval
   */
  public record Waiting(String id, Map<String, @Nullable Object> content, Instant askedAt) {}

  /** Request of a department. */
  public record Asked(String department, Waiting waiting) {}

  /** What waits in all departments, the oldest first. */
  public List<Asked> waiting() {
    return new Versions<>(
            tx,
            "select department, id, content, asked_at from custody_request",
            (row, context) ->
                new Asked(
                    row.getString("department"),
                    new Waiting(
                        row.getString("id"),
                        StoredTree.read(row.getBytes("content")),
                        Sql.instant(row, "asked_at"))))
        .list(" order by asked_at, department, id");
  }

  /** Keeps every other unit of work from adding to the log, until this one ends. */
  public void lock(String department) {
    tx.events().lock(department);
  }

  /**
   * The log from one of its entries on.
   *
   * @param first the number of that entry; 1 for the whole log
   * @return its entries with their hashes, the oldest first
   */
  public List<Map<String, @Nullable Object>> entries(String department, int first) {
    return entries.list(">= ? order by entry_no", department, first);
  }

  /**
   * The log as it was at a moment. When an entry was written, the chain of the department says.
   *
   * @return the entries that were written by then, the oldest first
   */
  public List<Map<String, @Nullable Object>> entries(String department, Instant asOf) {
    return entries.list(
        "<= (select count(*) from event where department = ? and kind = ? and happened_at <= ?)"
            + " order by entry_no",
        department,
        department,
        RECORDED,
        Sql.instant(asOf));
  }

  /** When the entries were written, the oldest first: the chain of the department says so. */
  private List<Instant> written(String department) {
    return tx.handle()
        .select(
            "select happened_at from event where department = ? and kind = ? order by seq",
            department,
            RECORDED)
        .map((row, context) -> Sql.instant(row, "happened_at"))
        .list();
  }

  /** When entries were put on record, by their id, where that was later than their event. */
  public Map<String, Instant> recordedLater(String department, CustodyLog log) {
    List<Instant> written = written(department);
    Map<String, Instant> later = new LinkedHashMap<>();
    for (int i = 0; i < Math.min(written.size(), log.entries().size()); i++) {
      CustodyEvent event = log.entries().get(i).event();
      if (ActTime.isLater(event.at(), written.get(i))) {
        later.put(event.eventId(), written.get(i));
      }
    }
    return later;
  }

  /**
   * Adds an entry. The hand-over that it approves no longer waits.
   *
   * @param number its number in the log, from 1
   * @throws StoreRefusal if a hand-over waits under its id that it does not approve
   */
  public void record(
      String department, int number, Map<String, ?> entry, Instant at, String actor) {
    String id = String.valueOf(entry.get("eventId"));
    if (waiting(department, id).filter(one -> !isApproval(entry, one)).isPresent()) {
      throw StoreRefusal.exists("store.custody-waits", id);
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("number", BigDecimal.valueOf(number));
    body.put("entry", entry);
    tx.record(department, RECORDED, at, actor, body);
  }

  private static boolean isApproval(Map<String, ?> entry, Waiting waiting) {
    return HandOver.isApproval(entry, waiting.content());
  }

  /**
   * Asks a second person to approve an entry.
   *
   * @throws StoreRefusal if something waits under that id
   */
  public void request(
      String department, String id, Map<String, ?> entry, Instant at, String actor) {
    requireNotWaiting(department, id);
    tx.record(department, REQUESTED, at, actor, Map.of("id", Sql.id(id), "entry", entry));
  }

  /**
   * Makes sure that an id is not that of a hand-over that waits.
   *
   * @throws StoreRefusal if something waits under that id
   */
  public void requireNotWaiting(String department, String id) {
    if (waiting(department, id).isPresent()) {
      throw StoreRefusal.exists("store.custody-waits", id);
    }
  }

  /** Ends a question without an entry. */
  public void withdraw(String department, String id, Instant at, String actor) {
    tx.record(department, WITHDRAWN, at, actor, Map.of("id", id));
  }

  /** The request that waits under an id; not found where none does. */
  Map<String, @Nullable Object> asked(String department, String id) {
    return new LinkedHashMap<>(
        waiting(department, id)
            .orElseThrow(() -> ProblemException.notFound("custody.none-waits", id))
            .content());
  }

  /** What waits. */
  public List<Waiting> waiting(String department) {
    return new Versions<>(
            tx,
            "select id, content, asked_at from custody_request where department = ?",
            RecordMapper.of(Waiting.class))
        .list(" order by asked_at, id", department);
  }

  /** One that waits; empty if nothing of that id waits. */
  public Optional<Waiting> waiting(String department, String id) {
    return waiting(department).stream().filter(one -> one.id().equals(id)).findFirst();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String department = event.department();
    if (event.kind().equals(RECORDED)) {
      Map<String, @Nullable Object> entry = StoredTree.tree(body, "entry");
      return List.of(
          RowEffect.add(
              ENTRY, department, StoredTree.number(body, "number"), StoredTree.bytes(entry)),
          // the hand-over that it approves: record() lets no other wait under its id
          RowEffect.drop(REQUEST, department, StoredTree.text(entry, "eventId")));
    }
    String id = StoredTree.text(body, "id");
    return List.of(
        event.kind().equals(REQUESTED)
            ? RowEffect.add(
                REQUEST,
                department,
                id,
                StoredTree.bytes(StoredTree.tree(body, "entry")),
                event.at())
            : RowEffect.drop(REQUEST, department, id));
  }
}
