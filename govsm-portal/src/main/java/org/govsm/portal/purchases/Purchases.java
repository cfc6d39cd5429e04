package org.govsm.portal.purchases;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
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

/** The purchases of departments and their versions. */
public final class Purchases {

  /** The kind of event that brings a purchase into the register. */
  public static final String RECORDED = "purchase.recorded";

  /** The kind of event that changes what is known of a purchase. */
  public static final String CHANGED = "purchase.changed";

  /** The kind of event that closes the file of a purchase. */
  public static final String CLOSED = "purchase.closed";

  static final List<String> KINDS = List.of(RECORDED, CHANGED, CLOSED);

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "purchase",
          2,
          "department text, id text, need text, version number, state text, "
              + ListedPurchase.TYPES);

  static final StateTable VERSION =
      StateTable.ofDepartment(
              "purchase_version",
              3,
              "department text, purchase text, version number, content bytes, decision bytes,"
                  + " digest text, made_at instant")
          .lasting();

  private static final String VERSIONS =
      "select p.department, p.id, p.state, v.version, v.content, v.decision, v.digest, v.made_at"
          + " from purchase p join purchase_version v on v.department = p.department"
          + " and v.purchase = p.id ";

  private static final String ANY = VERSIONS + "where ";

  private static final String NOW = VERSIONS + "and v.version = p.version where ";

  private final Transaction tx;
  private final Versions<StoredPurchase> versions;

  /** Over what is kept, within one transaction. */
  public Purchases(Transaction tx) {
    this.tx = tx;
    this.versions = new Versions<>(tx, NOW, RecordMapper.of(StoredPurchase.class));
  }

  /** Content of a purchase as it is written. */
  public record Written(Map<String, ?> content, Map<String, ?> decision) {}

  /**
   * Brings a purchase into the register.
   *
   * @throws StoreRefusal if there is a purchase of that id
   */
  public StoredPurchase record(
      String department, String id, Written written, Instant at, String actor) {
    tx.events().lock(department);
    if (find(department, Sql.id(id)).isPresent()) {
      throw StoreRefusal.exists("store.purchase-exists", id);
    }
    return write(RECORDED, department, id, 1, written, at, actor);
  }

  /**
   * Changes what is known of a purchase, or closes its file.
   *
   * @throws StoreRefusal if it is in another version by now
   */
  public StoredPurchase change(
      String kind, StoredPurchase before, Written written, Instant at, String actor) {
    tx.events().lock(before.department());
    int version = find(before.department(), before.id()).map(StoredPurchase::version).orElseThrow();
    Versions.require(before.version(), version, "store.purchase-stale");
    return write(kind, before.department(), before.id(), version + 1, written, at, actor);
  }

  private StoredPurchase write(
      String kind,
      String department,
      String id,
      int version,
      Written written,
      Instant at,
      String actor) {
    Map<String, Object> body =
        Map.of(
            "purchase",
            id,
            "version",
            BigDecimal.valueOf(version),
            "content",
            written.content(),
            "decision",
            written.decision());
    tx.record(department, kind, at, actor, body);
    return find(department, id).orElseThrow();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "purchase");
    long version = StoredTree.number(body, "version");
    Map<String, @Nullable Object> content = StoredTree.tree(body, "content");
    byte[] bytes = StoredTree.bytes(content);
    List<@Nullable Object> values =
        new ArrayList<>(
            List.<Object>of(
                event.department(),
                id,
                StoredTree.text(content, "need"),
                version,
                stateAfter(event.kind())));
    values.addAll(Arrays.asList(ListedPurchase.columns(id, content)));
    @Nullable Object[] now = values.toArray();
    return List.of(
        event.kind().equals(RECORDED) ? RowEffect.add(TABLE, now) : RowEffect.set(TABLE, now),
        RowEffect.add(
            VERSION,
            event.department(),
            id,
            version,
            bytes,
            StoredTree.bytes(StoredTree.tree(body, "decision")),
            CanonicalForm.digest(bytes),
            event.at()));
  }

  private static String stateAfter(String kind) {
    return switch (kind) {
      case RECORDED, CHANGED -> StoredPurchase.OPEN;
      case CLOSED -> StoredPurchase.CLOSED;
      default -> throw new IllegalArgumentException("no state of a purchase after " + kind);
    };
  }

  /**
   * A purchase as it is now.
   *
   * @return its newest version; empty if there is no such purchase
   */
  public Optional<StoredPurchase> find(String department, String id) {
    return versions.find("p.department = ? and p.id = ?", department, id);
  }

  /** A version of a purchase, in the state of now. */
  Optional<StoredPurchase> find(String department, String id, int version) {
    return new Versions<>(tx, ANY, RecordMapper.of(StoredPurchase.class))
        .find("p.department = ? and p.id = ? and v.version = ?", department, id, version);
  }

  /**
   * Purchases of a department as they are now, a page at a time.
   *
   * @param after the id of the last purchase of the page before; empty text for the first page
   * @return the purchases, ordered by id
   */
  public List<StoredPurchase> page(String department, String after, int limit) {
    return versions.list(
        "p.department = ? and p.id > ? order by p.id limit ?", department, after, limit);
  }

  /** Some purchases of a department as they are now, in the order of their ids as given. */
  public List<StoredPurchase> all(String department, List<String> ids) {
    return versions.each("p.department = ? and p.id", List.of(department), ids, StoredPurchase::id);
  }

  /** The titles of purchases by their ids, those published last first. */
  public Map<String, String> titles(String department, int most) {
    Map<String, String> titles = new LinkedHashMap<>();
    tx.handle()
        .select(
            "select id, title from purchase where department = ? order by case when published is"
                + " null then 1 else 0 end, published desc, id limit ?",
            department,
            most)
        .map((row, context) -> Map.entry(row.getString(1), row.getString(2)))
        .forEach(one -> titles.put(one.getKey(), one.getValue()));
    return titles;
  }

  /** All purchases of a department as they are now; ordered by id. */
  public List<StoredPurchase> of(String department) {
    return page(department, "", Integer.MAX_VALUE);
  }

  /** The purchases of one need, upper and lower case alike, as they are now; ordered by id. */
  public List<StoredPurchase> ofNeed(String department, String need) {
    return versions.list(
        "p.department = ? and lower(p.need) = lower(?) order by p.id", department, need);
  }

  /**
   * Purchases of all departments whose files are open, a page at a time.
   *
   * @param department that of the last purchase of the page before; empty text for the first page
   * @return ordered by department and id
   */
  public List<StoredPurchase> open(String department, String after, int limit) {
    return versions.list(
        "p.state = ? and (p.department > ? or p.department = ? and p.id > ?)"
            + " order by p.department, p.id limit ?",
        StoredPurchase.OPEN,
        department,
        department,
        after,
        limit);
  }
}
