package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Tree;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.disbursement.AccountEntry;
import org.govsm.procurement.disbursement.RecoveredMoney;

/** Entries of accounts of paying offices that belong to no order: each is kept once. */
record Entries(Transaction tx) {

  static final String TAKEN = "payment-entry.taken";
  static final String CLEARED = "payment-entry.cleared";

  /** A later file tells of which order an entry is. */
  static final String EXPLAINED = "payment-entry.explained";

  /** One person says otherwise of what is recovered; another confirms it. */
  static final String PROPOSED = "payment-entry.proposed";

  /** Money of one that is recovered came back. */
  static final String RECOVERED = "payment-entry.recovered";

  static final List<String> KINDS = List.of(TAKEN, CLEARED, EXPLAINED, PROPOSED, RECOVERED);

  /** The member of an act that says what an entry was. */
  static final String MEANING = "meaning";

  static final String REASON = "reason";

  /** The members of an entry that say who said what it was. */
  static final String BY = "clearedBy";

  static final String ON = "clearedAt";

  /** The member that names the payment that a receipt brings back. */
  static final String BRINGS_BACK = "bringsBack";

  /** Something of it is open, though an officer said what it was. */
  static final String AWAITED = "awaited";

  static final String ENTRY = "entry";
  static final String CONTENT = "content";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "payment_entry",
          2,
          "department text, id text, digest text, state text, taken_by text, taken_at instant,"
              + " content bytes, awaited number");

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

  /** Those of all departments of which something is open, though an officer said what they were. */
  List<StoredEntry> awaited() {
    return now()
        .list(
            "state = ? and (awaited is null or awaited > 0) order by department, id",
            StoredEntry.CLEARED)
        .stream()
        .filter(StoredEntry::isAwaited)
        .toList();
  }

  /** The same of a department, the last first. */
  List<StoredEntry> awaited(String department) {
    return now()
        .list(
            "department = ? and state = ? and (awaited is null or awaited > 0) order by id desc",
            department,
            StoredEntry.CLEARED)
        .stream()
        .filter(StoredEntry::isAwaited)
        .toList();
  }

  /** Those of a department of which money is still to come back. */
  List<StoredEntry> toRecover(String department) {
    return awaited(department).stream().filter(one -> one.toRecover().paise() > 0).toList();
  }

  /** All of a department. */
  List<StoredEntry> all(String department) {
    return now().list("department = ? order by id", department);
  }

  Optional<StoredEntry> find(String department, String id) {
    return now().find("department = ? and id = ?", department, id);
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
            new EntryLinks(tx).drop(one, at, by);
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
  void clear(StoredEntry one, Map<String, Object> said, Instant at, String by) {
    Map<String, Object> body = new LinkedHashMap<>(Map.of(ENTRY, one.id()));
    body.putAll(said);
    boolean open = one.saying(said).toRecover().paise() > 0;
    body.put(AWAITED, open ? BigDecimal.ONE : BigDecimal.ZERO);
    tx.record(one.department(), CLEARED, at, by, body);
  }

  /** Keeps that one is to be something else than recovered, until another person says so too. */
  void propose(StoredEntry one, Map<String, Object> said, Instant at, String by) {
    Map<String, Object> body =
        new LinkedHashMap<>(Map.of(ENTRY, one.id(), AWAITED, BigDecimal.ONE));
    body.putAll(said);
    tx.record(one.department(), PROPOSED, at, by, body);
  }

  /**
   * Keeps what came back of one.
   *
   * @param act the decision by which it did, or what the entry of the bank is that brought it
   */
  void recover(
      StoredEntry one, Map<String, Object> act, List<RecoveredMoney> back, Instant at, String by) {
    boolean open =
        one.change().isPresent() || one.leftAfter(back).paise() > 0 || Recoveries.isWaiting(back);
    Map<String, Object> body = new LinkedHashMap<>(Map.of(ENTRY, one.id()));
    body.putAll(act);
    body.put(Recoveries.MEMBER, Tree.list(back, RecoveredMoney::toPlain));
    body.put(AWAITED, open ? BigDecimal.ONE : BigDecimal.ZERO);
    tx.record(one.department(), RECOVERED, at, by, body);
  }
}
