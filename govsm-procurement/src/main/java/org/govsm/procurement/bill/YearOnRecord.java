package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Finding.Weight;
import org.govsm.core.document.Node;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.core.time.FinancialYear;

/**
 * Sums of the year held against the other bills of the payee that are on record. They may be more
 * than the record has, as not all payments are on it, and never less; one that the record
 * contradicts does not count and is missing. Payments of one kind have one limit of a year; a bill
 * that does not say its kind is asked about where it makes a difference.
 */
final class YearOnRecord {

  /** The finding that a stated sum cannot be by what is on record: it is stated anew. */
  static final String CONTRADICTED = "YEAR_CONTRADICTS_RECORD";

  private static final String YEAR = "yearAmount";
  private static final String UNTAXED = "untaxedBefore";
  private static final String KIND = "paymentKind";

  private final Node request;
  private final Money value;
  private final Money before;
  private final Money untaxed;
  private final Money unsaid;
  private final Map<String, Message> contradicted = new LinkedHashMap<>();
  private boolean asks;

  private YearOnRecord(Node request, Money value) {
    this.request = request;
    this.value = value;
    List<Node> bills = inYear();
    before = sum(bills, one -> isSure(one));
    untaxed = sum(bills, one -> isSure(one) && isUntaxed(one));
    unsaid = sum(bills, one -> !one.has(KIND) || said(KIND).isEmpty());
  }

  /**
   * Holds the sums of a request against its record.
   *
   * @param value the value without GST of what is paid now and belongs to the year
   */
  static YearOnRecord of(Node request, Money value) {
    YearOnRecord year = new YearOnRecord(request, value);
    year.sum(YEAR).ifPresent(year::year);
    year.sum(UNTAXED).ifPresent(year::untaxed);
    return year;
  }

  private List<Node> inYear() {
    FinancialYear year = FinancialYear.of(PassedBill.credited(request));
    return request.branch("onRecord").stream()
        .flatMap(record -> record.branches("bills").stream())
        .filter(one -> FinancialYear.of(one.get("on", LocalDate.class)).equals(year))
        .toList();
  }

  private boolean isSure(Node bill) {
    return said(KIND).flatMap(own -> bill.find(KIND, String.class).filter(own::equals)).isPresent();
  }

  private static boolean isUntaxed(Node bill) {
    return bill.get("incomeTax", Money.class).equals(Money.ZERO);
  }

  private static Money sum(List<Node> bills, Predicate<Node> which) {
    return bills.stream()
        .filter(which)
        .map(one -> one.get("taxableValue", Money.class))
        .reduce(Money.ZERO, Money::plus);
  }

  private Optional<String> said(String name) {
    return request.branch("payee").flatMap(payee -> payee.find(name, String.class));
  }

  private Optional<Money> sum(String name) {
    return request.branch("payee").flatMap(payee -> payee.find(name, Money.class));
  }

  private void year(Money stated) {
    if (before.plus(unsaid).equals(Money.ZERO)) {
      return;
    }
    Money least = before.plus(value);
    if (stated.compareTo(least) < 0) {
      contradict(YEAR, "bill.below-record", stated, least);
    } else {
      asks = stated.compareTo(least.plus(unsaid)) < 0;
    }
  }

  /** What was taxed on record was not paid without tax. */
  private void untaxed(Money stated) {
    Optional<Money> most =
        sum(YEAR)
            .filter(sum -> !contradicted.containsKey(YEAR))
            .map(sum -> sum.minus(value).minus(before.minus(untaxed)));
    if (stated.compareTo(untaxed) < 0) {
      contradict(UNTAXED, "bill.below-record", stated, untaxed);
    } else if (before.compareTo(untaxed) > 0
        && most.filter(sum -> stated.compareTo(sum) > 0).isPresent()) {
      contradict(UNTAXED, "bill.above-record", stated, most.orElseThrow());
    }
  }

  private void contradict(String fact, String key, Money stated, Money bound) {
    Message text =
        Message.of(key)
            .with("fact", new Term("fact." + fact))
            .with("stated", stated)
            .with("bound", bound);
    contradicted.put(fact, text);
  }

  /** The stated sums that do not count, each with why. */
  Map<String, Message> contradicted() {
    return contradicted;
  }

  /**
   * The least that each sum of the year comes to by the record; none where the kind of payment is
   * not known or nothing of it is on record.
   */
  Map<String, Money> least() {
    return said(KIND).isEmpty() || before.equals(Money.ZERO)
        ? Map.of()
        : Map.of(YEAR, before.plus(value), UNTAXED, untaxed);
  }

  /** What is told of them. */
  List<Finding> findings() {
    return contradicted.values().stream()
        .map(text -> Finding.of(CONTRADICTED, Weight.WARNING, text, BillLaw.OWN))
        .toList();
  }

  /** What an officer must say before the sums of the year are sure. */
  Optional<Message> question() {
    return asks ? Optional.of(Message.of("bill.ask-kind").with("sum", unsaid)) : Optional.empty();
  }
}
