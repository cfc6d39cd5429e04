package org.govsm.portal.payments;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.disbursement.AccountEntry;
import org.jspecify.annotations.Nullable;

/** Entries of accounts of paying offices that belong to no order: each is kept once. */
record Entries(Transaction tx) {

  static final String TAKEN = "payment-entry.taken";
  static final String CLEARED = "payment-entry.cleared";

  /** A later file tells of which order an entry is. */
  static final String EXPLAINED = "payment-entry.explained";

  static final List<String> KINDS = List.of(TAKEN, CLEARED, EXPLAINED);

  /** The member of an act that says what an entry was. */
  static final String MEANING = "meaning";

  static final String REASON = "reason";

  /** The members of an entry that say who said what it was. */
  static final String BY = "clearedBy";

  static final String ON = "clearedAt";

  private static final String ENTRY = "entry";
  private static final String CONTENT = "content";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "payment_entry",
          2,
          "department text, id text, digest text, state text, taken_by text, taken_at instant,"
              + " content bytes");

  private static final String NOW =
      "select department, id, state, taken_by, taken_at, content from payment_entry where ";

  private Versions<StoredEntry> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredEntry.class));
  }

  /** Those of a department, a page at a time; ordered by id. */
  List<StoredEntry> page(String department, String after, int limit) {
    return now().list("department = ? and id > ? order by id limit ?", department, after, limit);
  }

  /** Those in a state, the last first. */
  List<StoredEntry> of(String department, String state, int limit) {
    return now()
        .list("department = ? and state = ? order by id desc limit ?", department, state, limit);
  }

  /** Those of all departments of which nobody has said what they were. */
  List<StoredEntry> open() {
    return now().list("state = ? order by department, id", StoredEntry.OPEN);
  }

  /** Some of a department, in the order of their ids as given. */
  List<StoredEntry> some(String department, List<String> ids) {
    return now().each("department = ? and id", List.of(department), ids, StoredEntry::id);
  }

  /**
   * Keeps those that are new, and those of which nobody can tell whether they are; tells how many.
   */
  int take(String department, List<AccountEntry> told, String message, Instant at, String by) {
    Map<String, StoredEntry> alike = known(department, told.stream().map(AccountEntry::digest));
    Set<String> beside =
        known(department, told.stream().flatMap(one -> beside(one, alike))).keySet();
    AlikeEntries near = AlikeEntries.of(now(), department, told);
    int before = count(department);
    int kept = 0;
    for (AccountEntry one : told) {
      Map<String, Object> content = new LinkedHashMap<>(one.toPlain());
      StoredEntry other = alike.get(one.digest());
      if (other != null) {
        Optional<String> digest = beside(one, alike).findFirst();
        if (digest.filter(said -> !beside.contains(said)).isEmpty()) {
          continue;
        }
        content.put("digest", digest.get());
        content.put(StoredEntry.ALIKE, other.id());
      } else {
        near.next(one).ifPresent(id -> content.put(StoredEntry.ALIKE, id));
      }
      content.put("message", message);
      kept++;
      String id = "AE-" + String.valueOf(1_000_000 + before + kept).substring(1);
      tx.record(department, TAKEN, at, by, Map.of(ENTRY, id, CONTENT, content));
    }
    return kept;
  }

  /**
   * Keeps of which orders entries on record are.
   *
   * @param orders the order by the digest of the entry
   * @return how many are on record
   */
  int explain(String department, Map<String, String> orders, Instant at, String by) {
    Map<String, StoredEntry> found = known(department, orders.keySet().stream());
    found.forEach(
        (digest, one) -> {
          String order = orders.getOrDefault(digest, "");
          if (!one.text(StoredEntry.ORDER).equals(Optional.of(order))) {
            Map<String, Object> body = Map.of(ENTRY, one.id(), StoredEntry.ORDER, order);
            tx.record(department, EXPLAINED, at, by, body);
          }
        });
    return found.size();
  }

  private static Stream<String> beside(AccountEntry one, Map<String, StoredEntry> alike) {
    return Optional.ofNullable(alike.get(one.digest())).stream()
        .flatMap(other -> one.beside(other.content()).stream());
  }

  /** Those that are on record, by their digests. */
  private Map<String, StoredEntry> known(String department, Stream<String> digests) {
    List<String> asked = digests.distinct().toList();
    return now()
        .each("department = ? and digest", List.of(department), asked, StoredEntry::digest)
        .stream()
        .collect(Collectors.toMap(StoredEntry::digest, one -> one));
  }

  private int count(String department) {
    return tx.handle()
        .select("select count(*) from payment_entry where department = ?", department)
        .mapTo(Integer.class)
        .one();
  }

  /** Keeps what an entry was. */
  void clear(StoredEntry one, String meaning, String reason, Instant at, String by) {
    tx.record(
        one.department(),
        CLEARED,
        at,
        by,
        Map.of(ENTRY, one.id(), MEANING, meaning, REASON, reason));
  }

  static RowEffect effect(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, ENTRY);
    if (event.kind().equals(TAKEN)) {
      Map<String, @Nullable Object> content = StoredTree.tree(body, CONTENT);
      return RowEffect.add(
          TABLE,
          event.department(),
          id,
          StoredTree.text(content, "digest"),
          StoredEntry.OPEN,
          event.actor(),
          event.at(),
          StoredTree.bytes(content));
    }
    Map<String, @Nullable Object> row =
        new LinkedHashMap<>(before.row(TABLE, event.department(), id));
    boolean explained = event.kind().equals(EXPLAINED);
    row.put("state", explained ? StoredEntry.OPEN : StoredEntry.CLEARED);
    if (row.get(CONTENT) instanceof byte[] kept) {
      Map<String, @Nullable Object> content = new LinkedHashMap<>(StoredTree.read(kept));
      if (explained) { // what was said of it before was said without knowing that
        content.keySet().removeAll(List.of(MEANING, REASON, BY, ON));
        content.put(StoredEntry.ORDER, StoredTree.text(body, StoredEntry.ORDER));
      } else {
        content.put(MEANING, StoredTree.text(body, MEANING));
        content.put(REASON, StoredTree.text(body, REASON));
        content.put(BY, event.actor());
        content.put(ON, event.at().toString());
      }
      row.put(CONTENT, StoredTree.bytes(content));
    }
    return RowEffect.set(TABLE, row);
  }
}
