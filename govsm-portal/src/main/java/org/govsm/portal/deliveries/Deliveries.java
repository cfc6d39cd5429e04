package org.govsm.portal.deliveries;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.portal.store.EventsOfKind;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.acceptance.AcceptanceRecord;

/** The deliveries of contracts, with every act that was done. */
public record Deliveries(Transaction tx) {

  /** The kind of event by which it is said what is to be delivered. */
  public static final String BEGUN = "delivery.begun";

  /** The kind of event by which that is corrected, before the first act. */
  public static final String CORRECTED = "delivery.corrected";

  /** The kind of event of an act. */
  public static final String ACTED = "delivery.acted";

  /** The kind of event by which a correction after acts is entered, until it is confirmed. */
  static final String PROPOSED = "delivery.correction-proposed";

  /** The kind of event by which another officer confirms it. */
  static final String CONFIRMED = "delivery.correction-confirmed";

  /** The kind of event by which another officer declines it. */
  static final String DECLINED = "delivery.correction-declined";

  static final List<String> KINDS = List.of(BEGUN, CORRECTED, ACTED, PROPOSED, CONFIRMED, DECLINED);

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "delivery_record",
          2,
          "department text, contract text, acts number, open number, begun day, moved day,"
              + " content bytes");

  static final StateTable ACT =
      StateTable.ofDepartment(
              "delivery_act",
              3,
              "department text, contract text, act_no number, kind text, delivery text, actor"
                  + " text, content bytes, made_at instant")
          .lasting();

  private static final String NOW =
      "select d.department, d.contract, d.acts, d.open, d.begun, d.moved, d.content"
          + " from delivery_record d where ";

  private Versions<StoredDeliveries> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredDeliveries.class));
  }

  /** Keeps what is to be delivered. */
  StoredDeliveries begin(
      String kind,
      String department,
      String contract,
      Map<String, ?> body,
      Instant at,
      String actor) {
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("contract", contract);
    tx.record(department, kind, at, actor, whole);
    return find(contract).orElseThrow();
  }

  /** Keeps a step of a correction after acts. */
  StoredDeliveries correct(
      String kind, StoredDeliveries before, Map<String, ?> body, Instant at, String actor) {
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("contract", before.contract());
    tx.record(before.department(), kind, at, actor, whole);
    return find(before.contract()).orElseThrow();
  }

  /**
   * Keeps an act.
   *
   * @throws StoreRefusal if another act was done meanwhile
   */
  StoredDeliveries act(StoredDeliveries before, Map<String, ?> body, Instant at, String actor) {
    tx.events().lock(before.department());
    StoredDeliveries now = find(before.contract()).orElseThrow();
    Versions.require(before.acts(), now.acts(), "store.deliveries-stale");
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("contract", before.contract());
    whole.put("actNo", BigDecimal.valueOf(before.acts() + 1L));
    tx.record(before.department(), ACTED, at, actor, whole);
    return find(before.contract()).orElseThrow();
  }

  /** What is to be delivered under a contract; nothing where nobody has said it yet. */
  public Optional<StoredDeliveries> find(String contract) {
    return now().find("d.contract = ?", contract);
  }

  /** The classes of suppliers as enterprises, as they are stated for contracts; by contract. */
  public Map<String, String> supplierClasses() {
    Map<String, String> classes = new LinkedHashMap<>();
    now()
        .list("1 = 1 order by d.contract")
        .forEach(
            one ->
                one.terms().supplierClass().ifPresent(code -> classes.put(one.contract(), code)));
    return classes;
  }

  /** The contracts of which deliveries or a correction wait; ordered by department and id. */
  List<StoredDeliveries> open() {
    return now().list("d.open > 0 order by d.department, d.contract");
  }

  /**
   * The contracts whose record of deliveries was corrected after acts, by the events of that, each
   * with the day on which it was last.
   *
   * @param seen the departments that are looked at
   */
  public Map<String, LocalDate> corrected(Predicate<String> seen) {
    Map<String, LocalDate> last = new LinkedHashMap<>();
    EventsOfKind.of(tx, CONFIRMED, seen)
        .forEach(
            event -> last.put(StoredTree.text(event.body(), "contract"), Moments.day(event.at())));
    return last;
  }

  /** The acts on a record, in order. */
  List<StoredAct> acts(StoredDeliveries one) {
    return tx.handle()
        .select(
            "select act_no, actor, content, made_at from delivery_act"
                + " where department = ? and contract = ? order by act_no",
            one.department(),
            one.contract())
        .map(RecordMapper.of(StoredAct.class))
        .list();
  }

  /** What the papers of acts are called, by their hashes; none that go by a hash alone. */
  public Map<String, String> papers(StoredDeliveries one) {
    Map<String, String> papers = new LinkedHashMap<>();
    for (StoredAct act : acts(one)) {
      List<String> digests = act.digests();
      List<String> called = act.evidence();
      for (int i = 0; i < Math.min(digests.size(), called.size()); i++) {
        if (!called.get(i).equals(digests.get(i))) {
          papers.putIfAbsent(digests.get(i), called.get(i));
        }
      }
    }
    return papers;
  }

  /** The record of acceptance. */
  public AcceptanceRecord record(StoredDeliveries one) {
    List<Map<String, ?>> acts =
        acts(one).stream()
            .<Map<String, ?>>map(act -> StoredTree.tree(act.content(), "act"))
            .toList();
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("terms", StoredTree.tree(one.content(), "terms"));
    tree.put("acts", acts);
    tree.put(StoredDeliveries.CORRECTIONS, StoredDeliveries.corrections(one.content()));
    return AcceptanceRecord.fromPlain(tree).orThrow();
  }
}
