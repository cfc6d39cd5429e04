package org.govsm.portal.rti;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;

/** Requests under the Right to Information Act, what was done with each, and who asks. */
public record RtiRequests(Transaction tx) {

  /** The kind of event of a request that is recorded. */
  static final String RECEIVED = "rti.received";

  /** The kinds of events of acts, by the act. */
  static final List<String> ACTS =
      List.of(
          "gathered",
          "copied",
          "proposed",
          "returned",
          "transferred",
          "transfer-confirmed",
          "transfer-withdrawn",
          "part-transferred",
          "fee-asked",
          "fee-paid",
          "noticed",
          "heard",
          "decided",
          "appealed",
          "appeal-decided",
          "second-appealed",
          "second-decided",
          RtiEntry.CORRECTED,
          RtiEntry.CONFIRMED,
          "erased");

  static final String STALE = "store.rti-stale";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "rti_request",
          2,
          "department text, id text, subject_kind text, subject text, title text, state text,"
              + " acts number, received day, moved day, due day, content bytes, searched text");

  static final StateTable ACT =
      StateTable.ofDepartment(
              "rti_act",
              3,
              "department text, request text, act_no number, kind text, actor text, content"
                  + " bytes, made_at instant")
          .lasting();

  private static final String NOW =
      "select r.department, r.id, r.subject_kind, r.subject, r.title, r.state, r.acts,"
          + " r.received, r.moved, r.due, r.content from rti_request r where ";

  private Versions<StoredRti> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredRti.class));
  }

  /** Keeps a request, and who asks beside it. */
  StoredRti record(
      String department, Map<String, ?> body, RtiApplicant by, Instant at, String actor) {
    tx.events().lock(department);
    String id = next(department, LocalDate.parse(String.valueOf(body.get("received"))));
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("request", id);
    tx.record(department, RECEIVED, at, actor, whole);
    tx.handle()
        .execute(
            "insert into rti_applicant (department, request, full_name, contact, asked)"
                + " values (?, ?, ?, ?, ?)",
            department,
            id,
            by.fullName(),
            by.contact(),
            by.asked());
    return find(department, id).orElseThrow();
  }

  private String next(String department, LocalDate received) {
    int number = 0;
    String id;
    do {
      number++;
      id = "RTI-" + received.getYear() + "-" + number;
    } while (find(department, id).isPresent());
    return Sql.id(id);
  }

  /**
   * Keeps an act.
   *
   * @param kind one of {@link #ACTS}
   */
  StoredRti act(String kind, StoredRti before, Map<String, ?> body, Instant at, String actor) {
    tx.events().lock(before.department());
    StoredRti now = find(before.department(), before.id()).orElseThrow();
    Versions.require(before.acts(), now.acts(), STALE);
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("request", before.id());
    whole.put("actNo", BigDecimal.valueOf(before.acts() + 1L));
    tx.record(before.department(), "rti." + kind, at, actor, whole);
    return find(before.department(), before.id()).orElseThrow();
  }

  /** A request as it is now; nothing if there is none. */
  Optional<StoredRti> find(String department, String id) {
    return now().find("r.department = ? and r.id = ?", department, id);
  }

  /** Requests of a department, a page at a time; ordered by id. */
  List<StoredRti> page(String department, String after, int limit) {
    return now()
        .list("r.department = ? and r.id > ? order by r.id limit ?", department, after, limit);
  }

  /** Some requests of a department, in the order of their ids as given. */
  List<StoredRti> all(String department, List<String> ids) {
    return now().each("r.department = ? and r.id", List.of(department), ids, StoredRti::id);
  }

  /** Requests about a thing, the newest first. */
  List<StoredRti> about(String department, String kind, String subject) {
    return now()
        .list(
            "r.department = ? and r.subject_kind = ? and r.subject = ?"
                + " order by r.received desc, r.id",
            department,
            kind,
            subject);
  }

  /** The requests that wait for an officer; ordered by department and id. */
  List<StoredRti> waiting() {
    return now()
        .list(
            "(r.state in ('RECEIVED', 'PROPOSED', 'APPEALED')"
                + " or r.state = 'TRANSFERRED' and r.due is not null) order by r.department, r.id");
  }

  /** The requests of which a correction waits for another officer; ordered as the others. */
  List<StoredRti> correcting() {
    return now()
        .list(
            "exists (select 1 from rti_act a where a.department = r.department"
                + " and a.request = r.id and a.kind = 'corrected' and not exists (select 1 from"
                + " rti_act b where b.department = a.department and b.request = a.request and"
                + " b.kind = 'correction-confirmed' and b.act_no > a.act_no))"
                + " order by r.department, r.id");
  }

  /** The acts on a request, in order. */
  List<RtiAct> acts(StoredRti one) {
    return tx.handle()
        .select(
            "select act_no, kind, actor, content, made_at from rti_act"
                + " where department = ? and request = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(RtiAct.class))
        .list();
  }

  /** Who sent a request to another public authority, when that was done last. */
  Optional<String> transferredBy(StoredRti one) {
    return acts(one).stream()
        .filter(act -> act.kind().equals("transferred"))
        .map(RtiAct::actor)
        .reduce((before, last) -> last);
  }

  /** Who asks; nothing once it was erased, or after a backup was restored. */
  Optional<RtiApplicant> applicant(StoredRti one) {
    return tx.handle()
        .select(
            "select full_name, contact, asked from rti_applicant"
                + " where department = ? and request = ?",
            one.department(),
            one.id())
        .map(RecordMapper.of(RtiApplicant.class))
        .findOne();
  }

  /** Who asks in the requests of a department, but for one; none that were erased. */
  List<RtiApplicant> others(String department, String id) {
    return tx.handle()
        .select(
            "select full_name, contact, asked from rti_applicant"
                + " where department = ? and request <> ?",
            department,
            id)
        .map(RecordMapper.of(RtiApplicant.class))
        .list();
  }

  /** Takes out who asks. */
  void forget(StoredRti one) {
    tx.handle()
        .execute(
            "delete from rti_applicant where department = ? and request = ?",
            one.department(),
            one.id());
  }
}
