package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ReadAhead;
import org.govsm.portal.web.WorkInOrder;
import org.govsm.portal.web.WorkItem;
import org.govsm.portal.web.WorkSource;

/**
 * Waiting bills: to be examined, answered, passed and paid, by their due day. They are read some at
 * a time, and no more than are asked for.
 */
final class WaitingBills implements WorkSource {

  private static final int FIRST = 50;

  private static final Map<String, String> NEXT =
      Map.of(
          StoredBill.ENTERED, "examined",
          StoredBill.OBJECTED, "answered",
          StoredBill.EXAMINED, "passed",
          StoredBill.PASSED, "paid");

  /** What the competent authority decides, where it does not examine bills itself. */
  private static final Next DECIDED = new Next(StoredBill.ENTERED, "decided");

  private static final Next INTEREST = new Next(StoredBill.PAID, Bills.INTEREST);

  /** What one person entered of interest counts once another has confirmed it. */
  private static final Next CONFIRMED = new Next(StoredBill.PAID, "confirmed");

  private static final String BY_DUE =
      "case when b.due is null then 1 else 0 end, b.due, b.moved, b.contract, b.id";

  private static final String PASSED_BY =
      "coalesce((select a.actor from bill_act a where a.department = b.department and a.bill = b.id"
          + " and a.kind = 'passed' order by a.act_no desc limit 1), '')";

  private static final String NOT_BY_TERMS =
      " and not exists (select 1 from billing_terms t where t.department = b.department"
          + " and t.contract = b.contract and replace(t.lowered_by, ?, '') <> t.lowered_by)";

  /** Whether an upload of the contract of a bill was withdrawn. */
  private static final String WITHDRAWN =
      "(select count(*) from import_withdrawal w where w.contract = b.contract)";

  private final BillService service;

  WaitingBills(BillService service) {
    this.service = service;
  }

  @Override
  public List<WorkItem> waiting(Transaction tx, Caller caller, LocalDate today, Messages words) {
    return WorkInOrder.first(inOrder(tx, caller, today, words), Integer.MAX_VALUE);
  }

  /** Each state by itself: those that hold somebody up come before others. */
  @Override
  public Iterator<WorkItem> inOrder(
      Transaction tx, Caller caller, LocalDate today, Messages words) {
    return new WorkInOrder(
        next(caller).stream().map(one -> items(tx, caller, one)).toList(), today);
  }

  @Override
  public int count(Transaction tx, Caller caller, LocalDate today, Messages words, int most) {
    long count = next(caller).stream().mapToLong(one -> query(caller, one).count(tx)).sum();
    return (int) Math.min(count, most);
  }

  /** What the caller may do next with bills of a state. */
  private record Next(String state, String act) {

    /** The act that is done. */
    String done() {
      return act.equals("confirmed") ? Bills.INTEREST : act;
    }
  }

  private static List<Next> next(Caller caller) {
    return Stream.concat(
            NEXT.entrySet().stream().map(one -> new Next(one.getKey(), one.getValue())),
            Stream.of(DECIDED, INTEREST, CONFIRMED))
        .filter(one -> BillRoles.ACTS.may(caller, one.done()))
        .filter(one -> !one.equals(DECIDED) || !BillRoles.ACTS.may(caller, "examined"))
        .filter(one -> !one.act().equals("answered") || caller.roles().contains(Caller.SUPPLIER))
        .sorted(Comparator.comparing(Next::state).thenComparing(Next::act))
        .toList();
  }

  private Iterator<WorkItem> items(Transaction tx, Caller caller, Next next) {
    return Stream.iterate(0L, from -> from + ReadAhead.rows(from, FIRST))
        .map(from -> page(tx, query(caller, next), next.act(), from))
        .takeWhile(some -> !some.isEmpty())
        .flatMap(List::stream)
        .iterator();
  }

  /** What an item says of a bill, without its content. */
  private record Row(
      String department,
      String id,
      String contract,
      String invoice,
      LocalDate moved,
      Optional<LocalDate> due,
      boolean isOfWithdrawn) {}

  private List<WorkItem> page(Transaction tx, ListQuery query, String act, long from) {
    List<Row> rows =
        query.keys(
            tx,
            "b.department, b.id, b.contract, b.invoice_no, b.moved, b.due, "
                + WITHDRAWN
                + " as gone",
            (row, context) ->
                new Row(
                    row.getString("department"),
                    row.getString("id"),
                    row.getString("contract"),
                    row.getString("invoice_no"),
                    Sql.day(row, "moved"),
                    Sql.maybeDay(row, "due"),
                    row.getInt("gone") > 0),
            BY_DUE,
            from,
            ReadAhead.rows(from, FIRST));
    Set<String> doubtful = act.equals("paid") ? inDoubt(tx, rows) : Set.of();
    Map<String, String> owed = act.equals(Bills.INTEREST) ? owed(tx, rows) : Map.of();
    return rows.stream()
        .map(
            row ->
                item(
                    doubtful.contains(row.id())
                        ? "paid-doubt"
                        : act + owed.getOrDefault(row.id(), ""),
                    row))
        .toList();
  }

  /** To whom interest is owed, where that is not the supplier alone, as the end of a key. */
  private static Map<String, String> owed(Transaction tx, List<Row> rows) {
    Map<String, String> ends = new HashMap<>();
    new SomeBillActs(tx)
        .of(rows.stream().map(Row::id).toList(), KeptInterest.ACTS)
        .forEach((bill, acts) -> ends.put(bill, LatePayment.payees(KeptInterest.of(acts).open())));
    return ends;
  }

  /**
   * Those that were passed on figures that were withdrawn, and on which nobody has decided since.
   */
  private Set<String> inDoubt(Transaction tx, List<Row> rows) {
    List<String> ids = rows.stream().filter(Row::isOfWithdrawn).map(Row::id).toList();
    Map<String, BillCase> cases = new HashMap<>();
    Set<String> doubtful = new HashSet<>();
    for (StoredBill bill : ids.isEmpty() ? List.<StoredBill>of() : new Bills(tx).all(ids)) {
      BillCase of = cases.computeIfAbsent(bill.contract(), one -> service.of(tx, one));
      if (!WithdrawnUploads.asked(of, bill).stream()
          .allMatch(one -> bill.decisions().containsKey(one.id()))) {
        doubtful.add(bill.id());
      }
    }
    return doubtful;
  }

  private static ListQuery query(Caller caller, Next next) {
    ListQuery seen = ListedBill.seen(caller);
    String own = Bills.among(List.of(caller.actor()));
    return switch (next.act()) {
      case "decided" -> seen.where("b.state = ? and b.asked > 0", next.state());
      case "passed" ->
          seen.where("b.state = ?", next.state())
              .where(
                  "b.entered_by <> ? and b.examined_by <> ? and replace(b.lowered_by, ?, '')"
                      + " = b.lowered_by"
                      + NOT_BY_TERMS,
                  caller.actor(),
                  caller.actor(),
                  own,
                  own);
      case "paid" ->
          seen.where("b.state = ?", next.state()).where(PASSED_BY + " <> ?", caller.actor());
      case Bills.INTEREST ->
          seen.where("b.interest_state = ?", StoredBill.OWED)
              .where("b.interest_open > 0 or b.interest_open is null and b.interest_by = ''")
              .where(PASSED_BY + " <> ?", caller.actor());
      case "confirmed" ->
          seen.where(
              "b.interest_state <> '' and b.interest_by > ''"
                  + " and replace(b.interest_by, ?, '') = b.interest_by",
              own);
      default -> seen.where("b.state = ?", next.state());
    };
  }

  private static WorkItem item(String act, Row row) {
    WorkItem item =
        WorkItem.of(
            "bill-" + act,
            row.department(),
            Map.of("invoice", row.invoice(), "contract", row.contract()),
            StoredBill.page(row.contract(), row.id()),
            row.moved());
    WorkItem known = act.equals("passed") ? item.holdingUp() : item;
    return row.due().map(known::dueOn).orElse(known);
  }
}
