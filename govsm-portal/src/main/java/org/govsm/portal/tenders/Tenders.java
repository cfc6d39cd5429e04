package org.govsm.portal.tenders;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;

/** The tenders of departments, with what was written of each and every act since. */
public record Tenders(Transaction tx) {

  /** The kind of event that begins a tender. */
  public static final String RECORDED = "tender.recorded";

  static final String CHANGED = "tender.changed";
  static final String SUBMITTED = "tender.submitted";
  static final String RETURNED = "tender.returned";
  static final String WITHDRAWN = "tender.withdrawn";

  /** The kind of event by which everybody sees a tender. */
  public static final String PUBLISHED = "tender.published";

  /** The kind of event of a question. */
  public static final String ASKED = "tender.asked";

  static final String ANSWERED = "tender.answered";

  /** The kind of event of a corrigendum. */
  public static final String CORRECTED = "tender.corrected";

  /** The kind of event of a cancellation. */
  public static final String CANCELLED = "tender.cancelled";

  static final List<String> KINDS =
      Stream.of(
              List.of(
                  RECORDED, CHANGED, SUBMITTED, RETURNED, WITHDRAWN, PUBLISHED, ASKED, ANSWERED,
                  CORRECTED, CANCELLED),
              WaitingWords.KINDS,
              BidActs.KINDS)
          .flatMap(List::stream)
          .toList();

  static final String IS_DRAFT = "DRAFT";
  static final String IS_SUBMITTED = "SUBMITTED";
  static final String IS_PUBLISHED = "PUBLISHED";
  static final String IS_CANCELLED = "CANCELLED";
  static final String IS_WITHDRAWN = "WITHDRAWN";

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "tender",
          2,
          "department text, id text, version number, state text, sent_by text, requirement text, "
              + ListedTender.TYPES);

  static final StateTable VERSION =
      StateTable.ofDepartment(
              "tender_version",
              3,
              "department text, tender text, version number, kind text, actor text,"
                  + " content bytes, digest text, made_at instant")
          .lasting();

  static final StateTable ACT =
      StateTable.ofDepartment(
              "tender_act",
              3,
              "department text, tender text, act_no number, kind text, actor text,"
                  + " content bytes, made_at instant")
          .lasting();

  private static final String NOW =
      "select t.department, t.id, t.version as now, t.state, t.sent_by, t.requirement,"
          + " t.publishes, t.closes, v.version, v.kind, v.actor, v.content, v.digest, v.made_at"
          + " from tender t join tender_version v on v.department = t.department"
          + " and v.tender = t.id and v.version = t.version where ";

  /** Begins a tender; refused where the department has one of that number. */
  public StoredTender record(String department, Tender tender, Instant at, String actor) {
    tx.events().lock(department);
    if (find(department, tender.id()).isPresent()) {
      throw StoreRefusal.exists("store.tender-exists", tender.id());
    }
    return write(RECORDED, department, tender, 1, Map.of(), at, actor);
  }

  /**
   * Writes a tender that is not published anew.
   *
   * @param kind the kind of event, such as {@link #CHANGED}
   * @throws StoreRefusal if it is in another version by now
   */
  public StoredTender write(
      String kind, StoredTender before, Tender tender, Instant at, String actor) {
    return write(kind, before.department(), tender, next(before), Map.of(), at, actor);
  }

  /** Publishes a tender: its last version, and its first act. */
  public StoredTender publish(
      StoredTender before, Tender tender, TenderAct act, Instant at, String actor) {
    Map<String, Object> more =
        Map.of("number", BigDecimal.ONE, "act", act.toPlain(), "actKind", act.kind().name());
    return write(PUBLISHED, before.department(), tender, next(before), more, at, actor);
  }

  private int next(StoredTender before) {
    tx.events().lock(before.department());
    int now = find(before.department(), before.id()).map(StoredTender::now).orElseThrow();
    Versions.require(before.version(), now, "store.tender-stale");
    return now + 1;
  }

  private StoredTender write(
      String kind,
      String department,
      Tender tender,
      int version,
      Map<String, Object> more,
      Instant at,
      String actor) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("tender", tender.id());
    body.put("version", BigDecimal.valueOf(version));
    body.put("content", tender.toPlain());
    body.putAll(more);
    tx.record(department, kind, at, actor, body);
    return find(department, tender.id()).orElseThrow();
  }

  /**
   * Writes an act of a published tender.
   *
   * @param kind the kind of event, such as {@link #ASKED}
   * @param number how many acts there were, and one
   * @throws StoreRefusal if there are more by now
   */
  public StoredTender act(String kind, StoredTender one, int number, TenderAct act, String actor) {
    return act(kind, one, StoredAct.of(number, act, actor));
  }

  StoredTender act(String kind, StoredTender one, StoredAct act) {
    return act(kind, one, act, Map.of());
  }

  /** Writes an act as it is stored; refused where there are as many acts or more by now. */
  StoredTender act(
      String kind, StoredTender one, StoredAct act, Map<String, ? extends Object> more) {
    tx.events().lock(one.department());
    int acts = new TenderHistory(tx).acts(one).size();
    Versions.require(act.actNo(), acts + 1, "store.tender-stale");
    Map<String, Object> body = new LinkedHashMap<>(more);
    body.put("tender", one.id());
    body.put("number", BigDecimal.valueOf(act.actNo()));
    body.put("actKind", act.kind());
    body.put("act", act.content());
    tx.record(one.department(), kind, act.madeAt(), act.actor(), body);
    return find(one.department(), one.id()).orElseThrow();
  }

  private Versions<StoredTender> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredTender.class));
  }

  /** A tender as it is now; nothing if there is none. */
  public Optional<StoredTender> find(String department, String id) {
    return now().find("t.department = ? and t.id = ?", department, id);
  }

  /** The published tender that a text names ({@link TenderNumbers}). */
  Optional<StoredTender> namedIn(String department, String text) {
    return TenderNumbers.in(tx, department, text).flatMap(id -> find(department, id));
  }

  /** Tenders of a department, a page at a time; ordered by id. */
  List<StoredTender> page(String department, String after, int limit) {
    return now()
        .list("t.department = ? and t.id > ? order by t.id limit ?", department, after, limit);
  }

  /** Tenders of a department that everybody may see, a page at a time; ordered by id. */
  List<StoredTender> published(String department, String after, int limit) {
    return now()
        .list(
            "t.department = ? and t.state in (?, ?) and t.id > ? order by t.id limit ?",
            department,
            IS_PUBLISHED,
            IS_CANCELLED,
            after,
            limit);
  }

  /** The departments that published a tender; their ids in order. */
  List<String> publishers() {
    return tx.handle()
        .select(
            "select distinct department from tender where state in (?, ?) order by department",
            IS_PUBLISHED,
            IS_CANCELLED)
        .mapTo(String.class)
        .list();
  }

  /** Some tenders of a department as they are now, in the order of their ids as given. */
  List<StoredTender> all(String department, List<String> ids) {
    return now().each("t.department = ? and t.id", List.of(department), ids, StoredTender::id);
  }

  /** All tenders in a state; ordered by department and id. */
  List<StoredTender> inState(String state) {
    return now().list("t.state = ? order by t.department, t.id", state);
  }

  /** Published tenders of which somebody asked something; ordered by department and id. */
  List<StoredTender> asked() {
    return now()
        .list(
            "t.state = ? and exists (select 1 from tender_act a where a.department = t.department"
                + " and a.tender = t.id and a.kind = ?) order by t.department, t.id",
            IS_PUBLISHED,
            TenderAct.Kind.QUESTION.name());
  }

  /** The tenders of a department in a state; ordered by id. */
  List<StoredTender> inState(String department, String state) {
    return now().list("t.department = ? and t.state = ? order by t.id", department, state);
  }

  /** The tenders that stand on some requirements of a department; ordered by id. */
  public List<StoredTender> of(String department, Set<String> requirements) {
    return requirements.stream()
        .flatMap(
            one ->
                now()
                    .list("t.department = ? and t.requirement = ? order by t.id", department, one)
                    .stream())
        .toList();
  }
}
