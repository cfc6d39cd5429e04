package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.govsm.core.money.Money;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.contracts.WrittenContract;
import org.govsm.portal.store.LruCache;
import org.govsm.portal.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Standings of open bills in lists: by when one is to be paid, and what. They are those of its last
 * act; where something of its contract was recorded since, or a delivery still waits, they are
 * worked out as of today, once for what they rest on.
 */
final class BillStandings {

  private static final int KNOWN = 50_000;

  /** The tables on whose rows of a contract an examination rests. */
  private static final List<String> TABLES =
      List.of("contract_version", "billing_terms", "bill", "certificate", "delivery_record");

  private static final String MOVED =
      "select b.id from bill b where b.id in (%s) and ("
          + "exists (select 1 from delivery_record d where d.department = b.department"
          + " and d.contract = b.contract and (d.open > 0 or d.event_no > b.event_no))"
          + " or exists (select 1 from billing_terms t where t.department = b.department"
          + " and t.contract = b.contract and t.event_no > b.event_no)"
          + " or exists (select 1 from certificate c where c.contract = b.contract"
          + " and c.event_no > b.event_no)"
          + " or exists (select 1 from contract_version v where v.contract = b.contract"
          + " and v.event_no > b.event_no)"
          + " or exists (select 1 from bill o where o.contract = b.contract and o.acts > 0"
          + " and o.event_no > b.event_no))";

  private final LruCache<Key, Standing> known = new LruCache<>(KNOWN);
  private final BillService service;

  BillStandings(BillService service) {
    this.service = service;
  }

  /** What a standing rests on. */
  private record Key(String bill, String contract, LocalDate day, RuleBook book) {}

  /** By when it is to be paid, and what comes out today. */
  private record Standing(Optional<LocalDate> due, Optional<Long> net) {}

  /** By when it is paid, as far as it is known when it is entered. */
  Optional<LocalDate> due(Transaction tx, WrittenContract written, Map<String, Object> body) {
    Map<String, @Nullable Object> request =
        service.of(tx, written.id()).request(new LinkedHashMap<>(body), List.of(), service.today());
    return Examined.of(service.book(tx, written.stored().department(), service.today()), request)
        .due();
  }

  /**
   * By when a bill is to be paid once an act is done with it, as far as it is known, and how many
   * questions are open then: members of the act.
   */
  Map<String, Object> after(Transaction tx, StoredBill bill, StoredBillAct done) {
    List<StoredBillAct> acts = new ArrayList<>(new Bills(tx).acts(bill));
    acts.add(done);
    StoredBill then = bill.after(done.content());
    Examined examined = new BillExaminations(service, tx).standing(then, acts);
    return Map.of(
        "due",
        examined.due().map(LocalDate::toString).orElse(""),
        Bills.ASKED,
        BigDecimal.valueOf(examined.undecided(then.decisions()).size()));
  }

  List<StoredBill> listed(Transaction tx, List<StoredBill> bills) {
    Set<String> moved = moved(tx, bills.stream().filter(StoredBill::isOpen).toList());
    Map<String, String> rows =
        rows(tx, bills.stream().filter(one -> moved.contains(one.id())).toList());
    Map<String, RuleBook> books = new HashMap<>();
    Map<String, BillCase> cases = new HashMap<>();
    LocalDate today = service.today();
    return bills.stream()
        .map(
            one -> {
              if (!moved.contains(one.id())) {
                return one.isOpen() ? one.with(one.due(), net(one, one.net())) : one;
              }
              RuleBook book =
                  books.computeIfAbsent(
                      one.department(), department -> service.book(tx, department, today));
              Key key = new Key(one.id(), rows.getOrDefault(one.contract(), ""), today, book);
              Standing now = known.of(key, () -> standing(tx, one, book, cases));
              return one.with(now.due, net(one, now.net));
            })
        .toList();
  }

  /** Of which something else was recorded after their last act, or changes with the day. */
  private static Set<String> moved(Transaction tx, List<StoredBill> open) {
    if (open.isEmpty()) {
      return Set.of();
    }
    Object[] ids = open.stream().map(StoredBill::id).toArray();
    return tx.handle()
        .select(MOVED.replace("%s", places(ids.length)), ids)
        .mapTo(String.class)
        .collect(Collectors.toSet());
  }

  private static String places(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }

  private Standing standing(
      Transaction tx, StoredBill one, RuleBook book, Map<String, BillCase> cases) {
    BillCase of = cases.computeIfAbsent(one.contract(), contract -> service.of(tx, contract));
    Examined examined = Examined.asked(book, of.request(one, service.today()));
    return new Standing(examined.due(), examined.net().map(Money::paise));
  }

  /** The net only while it is examined and still comes to the same. */
  private static Optional<Long> net(StoredBill one, Optional<Long> now) {
    return now.filter(sum -> one.state().equals(StoredBill.EXAMINED))
        .filter(sum -> one.net().filter(sum::equals).isPresent());
  }

  /** How many rows each contract has in each table, and the last event that wrote one. */
  private static Map<String, String> rows(Transaction tx, List<StoredBill> bills) {
    Set<String> contracts =
        bills.stream()
            .map(StoredBill::contract)
            .collect(Collectors.toCollection(LinkedHashSet::new));
    if (contracts.isEmpty()) {
      return Map.of();
    }
    Map<String, String> rows = new HashMap<>();
    for (String table : TABLES) {
      tx.handle()
          .select(
              "select contract, count(*), max(event_no) from "
                  + table
                  + " where contract in ("
                  + places(contracts.size())
                  + ") group by contract",
              contracts.toArray())
          .map(
              (row, context) ->
                  Map.entry(
                      row.getString(1), " " + table + " " + row.getLong(2) + " " + row.getLong(3)))
          .forEach(each -> rows.merge(each.getKey(), each.getValue(), String::concat));
    }
    return rows;
  }
}
