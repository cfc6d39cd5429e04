package org.govsm.portal.requirements;

import java.math.BigDecimal;
import java.time.Instant;
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
import org.govsm.procurement.requirement.Requirement;
import org.jspecify.annotations.Nullable;

/** The requirements of departments and all that was written of each. */
public record Requirements(Transaction tx) {

  /** The kind of event that brings a requirement into the register. */
  public static final String RECORDED = "requirement.recorded";

  /** The kind of event that changes what a draft says. */
  public static final String CHANGED = "requirement.changed";

  /** The kind of event of a comment, or of the answer to one. */
  public static final String COMMENTED = "requirement.commented";

  static final String SUBMITTED = "requirement.submitted";
  static final String RETURNED = "requirement.returned";
  static final String AGREED = "requirement.agreed";
  static final String REVISED = "requirement.revised";
  static final String WITHDRAWN = "requirement.withdrawn";

  static final List<String> KINDS =
      List.of(RECORDED, CHANGED, COMMENTED, SUBMITTED, RETURNED, AGREED, REVISED, WITHDRAWN);

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "requirement",
          2,
          "department text, id text, version number, state text, agreed number, sent_by text, "
              + ListedRequirement.TYPES);

  static final StateTable VERSION =
      StateTable.ofDepartment(
              "requirement_version",
              3,
              "department text, requirement text, version number, kind text, actor text,"
                  + " content bytes, digest text, made_at instant")
          .lasting();

  private static final String ANY =
      "select r.department, r.id, r.version as now, r.agreed, r.sent_by, v.version, v.kind,"
          + " v.actor, v.content, v.digest, v.made_at from requirement r"
          + " join requirement_version v on v.department = r.department and v.requirement = r.id";

  private static final String NOW = ANY + " and v.version = r.version where ";

  /**
   * Brings a requirement into the register.
   *
   * @throws StoreRefusal if there is a requirement of that id, whatever its department
   */
  public StoredRequirement record(
      String department, Requirement requirement, Instant at, String actor) {
    tx.events().lock(department);
    if (isTaken(requirement.id())) {
      throw StoreRefusal.exists("store.requirement-exists", requirement.id());
    }
    return write(RECORDED, department, requirement, 1, 0, at, actor);
  }

  /** Whether there is a requirement of an id in any department. */
  boolean isTaken(String id) {
    return !tx.handle()
        .select("select 1 from requirement where id = ?", id)
        .mapTo(Integer.class)
        .list()
        .isEmpty();
  }

  /**
   * Writes a requirement anew.
   *
   * @param kind the kind of event, such as {@link #CHANGED}
   * @throws StoreRefusal if it is in another version by now
   */
  public StoredRequirement write(
      String kind, StoredRequirement before, Requirement requirement, Instant at, String actor) {
    tx.events().lock(before.department());
    int now = find(before.department(), before.id()).map(StoredRequirement::now).orElseThrow();
    Versions.require(before.version(), now, "store.requirement-stale");
    int agreed = kind.equals(AGREED) ? now + 1 : kind.equals(WITHDRAWN) ? 0 : before.agreed();
    return write(kind, before.department(), requirement, now + 1, agreed, at, actor);
  }

  private StoredRequirement write(
      String kind,
      String department,
      Requirement requirement,
      int version,
      int agreed,
      Instant at,
      String actor) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("requirement", requirement.id());
    body.put("version", BigDecimal.valueOf(version));
    body.put("agreed", BigDecimal.valueOf(agreed));
    body.put("content", requirement.toPlain());
    tx.record(department, kind, at, actor, body);
    return find(department, requirement.id()).orElseThrow();
  }

  static List<RowEffect> effects(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "requirement");
    long version = StoredTree.number(body, "version");
    Map<String, @Nullable Object> content = StoredTree.tree(body, "content");
    String state = StoredTree.text(content, "state");
    byte[] bytes = StoredTree.bytes(content);
    Map<String, @Nullable Object> row =
        RowEffect.columns(
            TABLE,
            event.department(),
            id,
            version,
            state,
            StoredTree.number(body, "agreed"),
            sentBy(event, state, id, before));
    row.putAll(ListedRequirement.columns(id, content));
    return List.of(
        new RowEffect(
            event.kind().equals(RECORDED) ? RowEffect.Kind.ADD : RowEffect.Kind.SET, TABLE, row),
        RowEffect.add(
            VERSION,
            event.department(),
            id,
            version,
            event.kind(),
            event.actor(),
            bytes,
            CanonicalForm.digest(bytes),
            event.at()));
  }

  /** A comment does not change who sent it for review. */
  private static Object sentBy(Event event, String state, String id, RowEffect.Before before) {
    if (event.kind().equals(SUBMITTED)) {
      return event.actor();
    }
    Object sent = state.equals("IN_REVIEW") ? sent(event, id, before) : "";
    return sent == null ? "" : sent;
  }

  private static @Nullable Object sent(Event event, String id, RowEffect.Before before) {
    return before.row(TABLE, event.department(), id).get("sent_by");
  }

  private Versions<StoredRequirement> versions(String select) {
    return new Versions<>(tx, select, RecordMapper.of(StoredRequirement.class));
  }

  /** A requirement as it is now; nothing if there is none. */
  public Optional<StoredRequirement> find(String department, String id) {
    return versions(NOW).find("r.department = ? and r.id = ?", department, id);
  }

  /** All that was written of a requirement; the first version first. */
  public List<StoredRequirement> history(String department, String id) {
    return versions(ANY + " where ")
        .list("r.department = ? and r.id = ? order by v.version", department, id);
  }

  /** Everybody who wrote what a version says; who commented or judged one did not. */
  Set<String> writers(StoredRequirement one) {
    return new TreeSet<>(
        tx.handle()
            .select(
                "select distinct actor from requirement_version"
                    + " where department = ? and requirement = ? and kind in (?, ?, ?)",
                one.department(),
                one.id(),
                RECORDED,
                CHANGED,
                REVISED)
            .mapTo(String.class)
            .list());
  }

  /** One of the versions of a requirement; nothing where there is none of that number. */
  public Optional<StoredRequirement> find(String department, String id, int version) {
    return versions(ANY + " where ")
        .find("r.department = ? and r.id = ? and v.version = ?", department, id, version);
  }

  /** The versions of a requirement that were agreed, the first one first. */
  List<StoredRequirement> agreed(String department, String id) {
    return versions(ANY + " where ")
        .list(
            "r.department = ? and r.id = ? and v.kind = ? order by v.version",
            department,
            id,
            AGREED);
  }

  /**
   * Requirements of a department as they are now, a page at a time.
   *
   * @param after the id of the last one of the page before; empty text for the first page
   * @return ordered by id
   */
  public List<StoredRequirement> page(String department, String after, int limit) {
    return versions(NOW)
        .list("r.department = ? and r.id > ? order by r.id limit ?", department, after, limit);
  }

  /** Some requirements of a department as they are now, in the order of their ids as given. */
  List<StoredRequirement> all(String department, List<String> ids) {
    return versions(NOW)
        .each("r.department = ? and r.id", List.of(department), ids, StoredRequirement::id);
  }

  /** All requirements in a state as they are now; ordered by department and id. */
  List<StoredRequirement> inState(String state) {
    return versions(NOW).list("r.state = ? order by r.department, r.id", state);
  }

  /**
   * What each requirement of a department says now, and what was agreed last where that differs.
   */
  List<StoredRequirement> counting(String department) {
    return versions(ANY + " where ")
        .list(
            "r.department = ? and (v.version = r.version or v.version = r.agreed)"
                + " order by r.id, v.version",
            department);
  }
}
