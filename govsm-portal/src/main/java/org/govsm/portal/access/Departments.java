package org.govsm.portal.access;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** Registered departments. */
public final class Departments {

  /** The kind of event that registers a department: the first of its chain, if it is new. */
  public static final String REGISTERED = "department.registered";

  /** The kind of event that changes what is registered of a department. */
  public static final String CHANGED = "department.changed";

  static final List<String> KINDS = List.of(REGISTERED, CHANGED);

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "department",
          1,
          "department text, version number, name text, hindi text, content bytes, digest text,"
              + " made_at instant");

  private static final String SELECT =
      "select department, version, name, hindi, content, digest, made_at from department ";

  private final Transaction tx;
  private final Versions<DepartmentRecord> rows;

  /** Over what is kept, within one transaction. */
  public Departments(Transaction tx) {
    this.tx = tx;
    this.rows = new Versions<>(tx, SELECT, RecordMapper.of(DepartmentRecord.class));
  }

  /**
   * Registers a department.
   *
   * @throws StoreRefusal if it is registered already
   */
  public DepartmentRecord register(
      String department, Map<String, ?> content, Instant at, String actor) {
    tx.events().lock(department);
    if (find(department).isPresent()) {
      throw StoreRefusal.exists("store.department-exists", department);
    }
    return write(REGISTERED, department, 1, content, at, actor);
  }

  /**
   * Changes what is registered.
   *
   * @throws StoreRefusal if it is in another version by now
   */
  public DepartmentRecord change(
      DepartmentRecord before, Map<String, ?> content, Instant at, String actor) {
    tx.events().lock(before.department());
    int version = find(before.department()).map(DepartmentRecord::version).orElseThrow();
    Versions.require(before.version(), version, "store.department-stale");
    return write(CHANGED, before.department(), version + 1, content, at, actor);
  }

  private DepartmentRecord write(
      String kind, String department, int version, Map<String, ?> content, Instant at, String by) {
    Map<String, Object> body = Map.of("version", BigDecimal.valueOf(version), "content", content);
    tx.record(department, kind, at, by, body);
    return find(department).orElseThrow();
  }

  static List<RowEffect> effects(Event event) {
    Map<String, @Nullable Object> body = event.body();
    Map<String, @Nullable Object> content = StoredTree.tree(body, "content");
    Map<String, @Nullable Object> name = StoredTree.tree(content, "name");
    byte[] bytes = StoredTree.bytes(content);
    Object[] now = {
      event.department(),
      StoredTree.number(body, "version"),
      StoredTree.text(name, "en"),
      Optional.ofNullable(name.get("hi")).map(String::valueOf).orElse(""),
      bytes,
      CanonicalForm.digest(bytes),
      event.at()
    };
    return List.of(
        event.kind().equals(REGISTERED) ? RowEffect.add(TABLE, now) : RowEffect.set(TABLE, now));
  }

  /** A department as it is registered; empty if it is not. */
  public Optional<DepartmentRecord> find(String department) {
    return rows.find("where department = ?", department);
  }

  /** A version of what is registered of a department, read from its event. */
  public Optional<DepartmentRecord> find(String department, int version) {
    return versions(department).stream().filter(one -> one.version() == version).findFirst();
  }

  /** All that was registered of a department, the first version first, read from its events. */
  public List<DepartmentRecord> versions(String department) {
    List<DepartmentRecord> found = new ArrayList<>();
    tx.events().each(department, KINDS, event -> found.add(DepartmentRecord.of(event)));
    return found;
  }

  /** All that are registered; ordered by id. */
  public List<DepartmentRecord> all() {
    return rows.list("order by department");
  }

  /** Whether a department has, or had, an account. */
  public boolean hasHadAccounts(String department) {
    return happened(department, List.of("account.proposed", "account.taken-over"));
  }

  /** Whether an event of one of some kinds happened in a department. */
  public boolean happened(String department, List<String> kinds) {
    List<Object> values = new ArrayList<>(List.of(department));
    values.addAll(kinds);
    String places = String.join(", ", Collections.nCopies(kinds.size(), "?"));
    return tx.handle()
        .select(
            "select seq from event where department = ? and kind in ("
                + places
                + ") order by seq limit 1",
            values.toArray())
        .mapTo(Long.class)
        .findOne()
        .isPresent();
  }
}
