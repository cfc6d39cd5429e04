package org.govsm.portal.procedures;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;

/** The procedures of departments, with every step that was taken. */
public record Procedures(Transaction tx) {

  /** The kind of event that begins a procedure. */
  public static final String BEGUN = "procedure.begun";

  /** The kind of event of a step. */
  public static final String STEPPED = "procedure.stepped";

  /** The kind of event of a signature that others must follow. */
  public static final String SIGNED = "procedure.signed";

  /** The kind of event that names the requirement and the tender of a procedure. */
  public static final String LINKED = "procedure.linked";

  static final List<String> KINDS = List.of(BEGUN, STEPPED, SIGNED, LINKED);

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "procurement_procedure",
          2,
          "department text, id text, purchase text, kind text, stage text, state text,"
              + " steps number, title text, requirement text, tender text, begun day, moved day,"
              + " due day, content bytes, open_steps bytes, waiting bytes, searched text");

  static final StateTable STEP =
      StateTable.ofDepartment(
              "procurement_step",
              3,
              "department text, procedure_id text, step_no number, event text, actor text,"
                  + " content bytes, made_at instant")
          .lasting();

  private static final String NOW =
      "select p.department, p.id, p.purchase, p.kind, p.stage, p.state, p.steps, p.title,"
          + " p.requirement, p.tender, p.begun, p.moved, p.due, p.content, p.open_steps, p.waiting"
          + " from procurement_procedure p where ";

  private Versions<StoredProcedure> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredProcedure.class));
  }

  /**
   * Begins a procedure.
   *
   * @param body purchase, kind, title, start and what is open
   */
  StoredProcedure begin(
      String department, String id, Map<String, ?> body, Instant at, String actor) {
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("procedure", id);
    tx.record(department, BEGUN, at, actor, whole);
    return find(department, id).orElseThrow();
  }

  /** The id of the next procedure of a purchase: that of the purchase, if it is free. */
  String next(String department, String purchase) {
    tx.events().lock(department);
    String id = purchase;
    for (int number = 2; find(department, id).isPresent(); number++) {
      String end = "-" + number;
      int room = Math.min(purchase.length(), 64 - end.length());
      id = purchase.substring(0, room) + end;
    }
    return Sql.id(id);
  }

  /**
   * Writes a step, a signature or what it is linked with.
   *
   * @param kind the kind of event
   * @throws StoreRefusal if another step was taken meanwhile
   */
  StoredProcedure write(
      String kind, StoredProcedure before, Map<String, ?> body, Instant at, String actor) {
    tx.events().lock(before.department());
    StoredProcedure now = find(before.department(), before.id()).orElseThrow();
    boolean same = now.waiting().equals(before.waiting()); // nobody's signature is lost
    Versions.require(before.steps(), same ? now.steps() : -1, "store.procedure-stale");
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("procedure", before.id());
    whole.put("number", BigDecimal.valueOf(before.steps() + 1L));
    tx.record(before.department(), kind, at, actor, whole);
    return find(before.department(), before.id()).orElseThrow();
  }

  /** A procedure as it is now; nothing if there is none. */
  public Optional<StoredProcedure> find(String department, String id) {
    return now().find("p.department = ? and p.id = ?", department, id);
  }

  /** The steps of a procedure, in order. */
  List<StoredStep> steps(StoredProcedure one) {
    return tx.handle()
        .select(
            "select step_no, event, actor, content, made_at from procurement_step"
                + " where department = ? and procedure_id = ? order by step_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredStep.class))
        .list();
  }

  /** Procedures of a department, a page at a time; ordered by id. */
  List<StoredProcedure> page(String department, String after, int limit) {
    return now()
        .list("p.department = ? and p.id > ? order by p.id limit ?", department, after, limit);
  }

  /** Some procedures of a department, in the order of their ids as given. */
  List<StoredProcedure> all(String department, List<String> ids) {
    return now().each("p.department = ? and p.id", List.of(department), ids, StoredProcedure::id);
  }

  /** All procedures that go on; ordered by department and id. */
  List<StoredProcedure> open() {
    return now().list("p.stage = ? order by p.department, p.id", StoredProcedure.OPEN);
  }

  /** The procedures of a purchase; ordered by id. */
  public List<StoredProcedure> ofPurchase(String department, String purchase) {
    return now().list("p.department = ? and p.purchase = ? order by p.id", department, purchase);
  }

  /** The purchases of a department with a procedure that was not cancelled. */
  public Set<String> underWay(String department) {
    return tx.handle()
        .select(
            "select distinct purchase from procurement_procedure where department = ?"
                + " and stage <> ?",
            department,
            StoredProcedure.CANCELLED)
        .mapTo(String.class)
        .collect(Collectors.toUnmodifiableSet());
  }

  /** The procedures that stand on a requirement; ordered by id. */
  List<StoredProcedure> ofRequirement(String department, String requirement) {
    return now()
        .list("p.department = ? and p.requirement = ? order by p.id", department, requirement);
  }

  /** The procedures that are made by a tender; ordered by id. */
  List<StoredProcedure> ofTender(String department, String tender) {
    return now().list("p.department = ? and p.tender = ? order by p.id", department, tender);
  }

  /** The procedures of some purchases; ordered by purchase and id. */
  List<StoredProcedure> of(String department, Set<String> purchases) {
    return purchases.stream().flatMap(one -> ofPurchase(department, one).stream()).toList();
  }
}
