package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Versions;
import org.jspecify.annotations.Nullable;

/** The bills of contracts, what the contracts say of bills, and every act that was done. */
public record Bills(Transaction tx) {

  /** The kind of event by which it is stated what the contract says of bills. */
  public static final String TERMS = "billing.stated";

  /** The kind of event of an invoice that is entered. */
  public static final String ENTERED = "bill.entered";

  /** The act by which interest for paying late is paid, or decided on. */
  static final String INTEREST = "interest";

  /** The kinds of events of acts, by the act. */
  static final List<String> ACTS =
      List.of(
          "stated",
          "decided",
          "objected",
          "answered",
          "examined",
          "returned",
          "passed",
          "closed",
          "ordered",
          "released",
          "paid",
          INTEREST,
          KeptPayment.CORRECTED,
          KeptRetention.STATED,
          KeptRetention.PAID,
          KeptRetention.CORRECTED,
          KeptRate.CORRECTED);

  /** The member of an act that says how many questions it left open. */
  static final String ASKED = "asked";

  static final String STALE = "store.bill-stale";
  static final String TERMS_STALE = "store.billing-stale";

  static final StateTable TERMS_TABLE =
      StateTable.ofDepartment(
          "billing_terms",
          2,
          "department text, contract text, version number, content bytes, lowered_by text");

  static final StateTable TABLE =
      StateTable.ofDepartment(
          "bill",
          2,
          "department text, id text, contract text, supplier text, invoice_no text, state text,"
              + " acts number, entered_by text, examined_by text, invoice_day day, received day,"
              + " moved day, due day, total number, net number, content bytes, facts bytes,"
              + " decisions bytes, settled bytes, searched text, lowered_by text,"
              + " interest_state text, interest number, payee text, entered_on day,"
              + " interest_by text, asked number, interest_open number");

  static final StateTable ACT =
      StateTable.ofDepartment(
              "bill_act",
              3,
              "department text, bill text, act_no number, kind text, actor text, content bytes,"
                  + " made_at instant")
          .lasting();

  private static final String NOW =
      "select b.department, b.id, b.contract, b.supplier, b.invoice_no, b.state, b.acts,"
          + " b.entered_by, b.examined_by, b.invoice_day, b.received, b.moved, b.due, b.total,"
          + " b.net, b.content, b.facts, b.decisions, b.settled, b.interest_state, b.interest,"
          + " coalesce(b.entered_on, b.received) as entered_on"
          + " from bill b where ";

  private Versions<StoredBill> now() {
    return new Versions<>(tx, NOW, RecordMapper.of(StoredBill.class));
  }

  /** Ids in one column, so that a statement finds one of them whole. */
  static String among(List<?> ids) {
    return ids.stream().map(id -> "|" + id + "|").collect(Collectors.joining());
  }

  /** What a contract says of bills; empty where nobody has stated it. */
  Map<String, @Nullable Object> terms(String contract) {
    return tx.handle()
        .select("select content from billing_terms where contract = ?", contract)
        .map((row, context) -> StoredTree.read(row.getBytes(1)))
        .findOne()
        .orElse(Map.of());
  }

  /** How often it was stated. */
  int version(String contract) {
    return tx.handle()
        .select("select version from billing_terms where contract = ?", contract)
        .mapTo(Integer.class)
        .findOne()
        .orElse(0);
  }

  /** Keeps what a contract says of bills. */
  void state(String department, String contract, Map<String, ?> content, Instant at, String by) {
    tx.events().lock(department);
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("contract", contract);
    body.put("version", BigDecimal.valueOf(version(contract) + 1L));
    body.put("content", content);
    tx.record(department, TERMS, at, by, body);
  }

  /** Keeps an invoice. */
  StoredBill enter(
      String department, String contract, Map<String, ?> body, Instant at, String actor) {
    tx.events().lock(department);
    String id = next(contract);
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("contract", contract);
    whole.put("bill", id);
    tx.record(department, ENTERED, at, actor, whole);
    return find(contract, id).orElseThrow();
  }

  private String next(String contract) {
    int number =
        tx.handle()
                .select("select count(*) from bill where contract = ?", contract)
                .mapTo(Integer.class)
                .one()
            + 1;
    String id = contract;
    do {
      String end = "-B" + number++;
      id = contract.substring(0, Math.min(contract.length(), 64 - end.length())) + end;
    } while (now().find("b.id = ?", id).isPresent());
    return Sql.id(id);
  }

  /**
   * Keeps an act.
   *
   * @param kind one of {@link #ACTS}
   * @throws StoreRefusal if another act was done meanwhile
   */
  StoredBill act(String kind, StoredBill before, Map<String, ?> body, Instant at, String actor) {
    tx.events().lock(before.department());
    StoredBill now = find(before.contract(), before.id()).orElseThrow();
    Versions.require(before.acts(), now.acts(), STALE);
    Map<String, Object> whole = new LinkedHashMap<>(body);
    whole.put("contract", before.contract());
    whole.put("bill", before.id());
    whole.put("actNo", BigDecimal.valueOf(before.acts() + 1L));
    tx.record(before.department(), "bill." + kind, at, actor, whole);
    return find(before.contract(), before.id()).orElseThrow();
  }

  /** A bill as it is now; nothing if there is none. */
  public Optional<StoredBill> find(String contract, String id) {
    return now().find("b.contract = ? and b.id = ?", contract, id);
  }

  /** The bills of a contract; ordered by id. */
  public List<StoredBill> of(String contract) {
    return now().list("b.contract = ? order by b.id", contract);
  }

  /** The bills of a contract that take up what they bill; ordered by id. */
  List<StoredBill> passedOf(String contract) {
    return now()
        .list("b.contract = ? and " + StoredBill.isPassed("b.state") + " order by b.id", contract);
  }

  /** The bills of the payee of a bill that are passed, by supplier or PAN, on any contract. */
  List<StoredBill> passedFor(StoredBill one) {
    String payee = StoredBill.payee(one.invoice());
    return now()
        .list(
            "b.department = ? and (b.supplier = ? or b.payee <> '' and b.payee = ?)"
                + " and "
                + StoredBill.isPassed("b.state")
                + " order by b.id",
            one.department(),
            one.supplier(),
            payee);
  }

  /** Number of the invoice of a bill. */
  record Numbered(String contract, String id, String invoiceNo) {}

  /** The numbers of all invoices but of bills that were returned. */
  List<Numbered> numbers() {
    return tx.handle()
        .select("select contract, id, invoice_no from bill where state <> ?", StoredBill.RETURNED)
        .map(RecordMapper.of(Numbered.class))
        .list();
  }

  /** Bills of a contract, a page at a time; ordered by id. */
  List<StoredBill> page(String contract, String after, int limit) {
    return now().list("b.contract = ? and b.id > ? order by b.id limit ?", contract, after, limit);
  }

  /** The bills of a department whose interest for paying late is owed; ordered by id. */
  List<StoredBill> owing(String department) {
    return now().list("b.interest_state = 'OWED' and b.department = ? order by b.id", department);
  }

  /** Some bills, in the order of their ids as given. */
  List<StoredBill> all(List<String> ids) {
    return now().each("1 = 1 and b.id", List.of(), ids, StoredBill::id);
  }

  /** The bills of a department that are passed and stand in no batch, by their due day. */
  List<StoredBill> passed(String department, int limit) {
    return now()
        .list(
            "b.state = 'PASSED' and b.department = ? order by case when b.due is null then 1 else 0"
                + " end, b.due, b.id limit ?",
            department,
            limit);
  }

  /** The acts on a bill, in order. */
  List<StoredBillAct> acts(StoredBill one) {
    return tx.handle()
        .select(
            "select act_no, kind, actor, content, made_at from bill_act"
                + " where department = ? and bill = ? order by act_no",
            one.department(),
            one.id())
        .map(RecordMapper.of(StoredBillAct.class))
        .list();
  }
}
