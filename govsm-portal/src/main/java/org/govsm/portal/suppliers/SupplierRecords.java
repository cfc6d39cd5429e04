package org.govsm.portal.suppliers;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.RandomTokens;
import org.govsm.portal.web.SearchWords;
import org.jspecify.annotations.Nullable;

/**
 * Records on suppliers, register by register, and all that was written of each. The first word of a
 * kind of event is the register, and the member of its body that names the record.
 */
public record SupplierRecords(Transaction tx) {

  /** The register of suppliers. */
  public static final String SUPPLIER = "supplier";

  /** The kind of event that brings a supplier into its register. */
  public static final String RECORDED = "supplier.recorded";

  /** The kind of event that adds evidence of a check. */
  public static final String CHECKED = "supplier.checked";

  static final String CHANGED = "supplier.changed";
  static final String HEARD = "supplier.heard";
  static final String SUBMITTED = "supplier.submitted";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "supplier_record",
          3,
          "department text, register text, id text, version number, state text, name text,"
              + " kind text, begins day, ends day, searched text");

  static final StateTable VERSION =
      StateTable.ofDepartment(
              "supplier_record_version",
              4,
              "department text, register text, record text, version number, kind text,"
                  + " actor text, content bytes, digest text, made_at instant")
          .lasting();

  /**
   * The department of the demonstration: its numbers are invented, and it is the same each time.
   */
  private static final String INVENTED = "demo";

  private static final String ANY =
      "select r.department, r.register, r.id, v.version, v.kind, v.actor, v.content, v.digest,"
          + " v.made_at from supplier_record r join supplier_record_version v"
          + " on v.department = r.department and v.register = r.register and v.record = r.id";

  private static final String NOW = ANY + " and v.version = r.version where ";

  /** The register that a kind of event is about. */
  static String register(String kind) {
    return kind.substring(0, kind.indexOf('.'));
  }

  /**
   * Brings a record into its register.
   *
   * @param kind the kind of event
   * @throws StoreRefusal if there is one of that id in the department
   */
  public StoredRecord record(
      String kind, String department, String id, Map<String, ?> content, Instant at, String by) {
    tx.events().lock(department);
    if (find(department, register(kind), id).isPresent()) {
      throw StoreRefusal.exists("store.supplier-record-exists", id);
    }
    return write(kind, department, id, 1, content, Optional.empty(), at, by);
  }

  /**
   * Writes a record anew.
   *
   * @param file the digest of a file that comes with it
   * @throws StoreRefusal if it is in another version by now
   */
  public StoredRecord write(
      String kind,
      StoredRecord before,
      Map<String, ?> content,
      Optional<String> file,
      Instant at,
      String by) {
    tx.events().lock(before.department());
    int now =
        find(before.department(), before.register(), before.id())
            .map(StoredRecord::version)
            .orElseThrow();
    Versions.require(before.version(), now, "store.supplier-record-stale");
    return write(kind, before.department(), before.id(), now + 1, content, file, at, by);
  }

  private StoredRecord write(
      String kind,
      String department,
      String id,
      int version,
      Map<String, ?> content,
      Optional<String> file,
      Instant at,
      String by) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put(register(kind), id);
    body.put("version", BigDecimal.valueOf(version));
    body.put("content", content);
    if (!department.equals(INVENTED)) {
      body.put("salt", RandomTokens.next()); // its hash is told to more people than what it says
    }
    file.ifPresent(digest -> body.put("file", digest));
    tx.record(department, kind, at, by, body);
    return find(department, register(kind), id).orElseThrow();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    String register = register(event.kind());
    String id = StoredTree.text(body, register);
    long version = StoredTree.number(body, "version");
    Map<String, @Nullable Object> content = StoredTree.tree(body, "content");
    byte[] bytes = StoredTree.bytes(content);
    String name = said(content, "name", said(content, "title", id));
    Map<String, @Nullable Object> row =
        RowEffect.columns(
            TABLE,
            event.department(),
            register,
            id,
            version,
            said(content, "state", ""),
            name,
            said(content, "kind", ""),
            day(content, "from"),
            day(content, "until"),
            SearchWords.of(name, said(content, "nameHi", ""), id));
    return List.of(
        new RowEffect(version == 1 ? RowEffect.Kind.ADD : RowEffect.Kind.SET, TABLE, row),
        RowEffect.add(
            VERSION,
            event.department(),
            register,
            id,
            version,
            event.kind(),
            event.actor(),
            bytes,
            CanonicalForm.digest(bytes),
            event.at()));
  }

  private static String said(Map<String, @Nullable Object> tree, String member, String otherwise) {
    Object given = tree.get(member);
    return given == null ? otherwise : String.valueOf(given);
  }

  private static @Nullable LocalDate day(Map<String, @Nullable Object> tree, String member) {
    Object given = tree.get(member);
    return given == null ? null : LocalDate.parse(String.valueOf(given));
  }

  private Versions<StoredRecord> versions(String select) {
    return new Versions<>(tx, select, RecordMapper.of(StoredRecord.class));
  }

  /** A record as it is now; nothing if there is none. */
  public Optional<StoredRecord> find(String department, String register, String id) {
    return versions(NOW)
        .find("r.department = ? and r.register = ? and r.id = ?", department, register, id);
  }

  /** All that was written of a record; the first version first. */
  List<StoredRecord> history(StoredRecord one) {
    return versions(ANY + " where ")
        .list(
            "r.department = ? and r.register = ? and r.id = ? order by v.version",
            one.department(),
            one.register(),
            one.id());
  }

  /** Everybody who wrote one of the versions that some kinds of events made. */
  Set<String> writers(StoredRecord one, Set<String> kinds) {
    Set<String> writers = new TreeSet<>();
    history(one).stream()
        .filter(version -> kinds.contains(version.kind()))
        .forEach(version -> writers.add(version.actor()));
    return writers;
  }

  /**
   * Records of a department as they are now, a page at a time.
   *
   * @param after the id of the last one of the page before; empty text for the first page
   * @return ordered by id
   */
  List<StoredRecord> page(String department, String register, String after, int limit) {
    return versions(NOW)
        .list(
            "r.department = ? and r.register = ? and r.id > ? order by r.id limit ?",
            department,
            register,
            after,
            limit);
  }

  /** Some records of a register, in the order of their ids as given. */
  List<StoredRecord> all(String department, String register, List<String> ids) {
    return versions(NOW)
        .each(
            "r.department = ? and r.register = ? and r.id",
            List.of(department, register),
            ids,
            StoredRecord::id);
  }

  /** All records of a register of a department as they are now; ordered by id. */
  public List<StoredRecord> all(String department, String register) {
    return versions(NOW)
        .list("r.department = ? and r.register = ? order by r.id", department, register);
  }

  /** All records of a register in a state; ordered by department and id. */
  List<StoredRecord> inState(String register, String state) {
    return versions(NOW)
        .list("r.register = ? and r.state = ? order by r.department, r.id", register, state);
  }
}
