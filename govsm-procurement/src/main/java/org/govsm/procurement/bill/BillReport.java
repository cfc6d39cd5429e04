package org.govsm.procurement.bill;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Tree;
import org.govsm.core.decision.Worded;
import org.govsm.core.money.Money;
import org.govsm.core.text.AmountInWords;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Report of a bill: each line as it matches, each amount from the invoice to the net, by when it is
 * due and whose turn it is. The entries add up to the net, to the paisa.
 */
public final class BillReport implements Worded {

  /** Something is paid. */
  public static final String PAYABLE = "PAYABLE";

  /** Nothing is paid: all that is admitted is set off. */
  public static final String SET_OFF = "SET_OFF";

  private final String invoice;
  private final List<BillLine> lines;
  private final Money taxable;
  private final List<BillEntry> entries;
  private final boolean complete;
  private final List<BillDue> due;
  private final Optional<String> turn;
  private final List<String> returnCodes;
  private final List<BillQuestion> questions;
  private final Map<String, Message> contradicted;
  private final Map<String, Money> onRecord;
  private final PassedBill passed;

  BillReport(
      String invoice,
      List<BillLine> lines,
      Money taxable,
      List<BillEntry> entries,
      boolean complete,
      List<BillDue> due,
      Optional<String> turn,
      List<String> returnCodes,
      List<BillQuestion> questions,
      Map<String, Message> contradicted,
      Map<String, Money> onRecord,
      PassedBill passed) {
    this.invoice = invoice;
    this.lines = List.copyOf(lines);
    this.taxable = taxable;
    this.entries = List.copyOf(entries);
    this.complete = complete;
    this.due = List.copyOf(due);
    this.turn = turn;
    this.returnCodes = List.copyOf(returnCodes);
    this.questions = List.copyOf(questions);
    this.contradicted = new LinkedHashMap<>(contradicted);
    this.onRecord = Map.copyOf(onRecord);
    this.passed = passed;
  }

  /** The number of the invoice. */
  public String invoice() {
    return invoice;
  }

  /** The lines, in the order of the invoice. */
  public List<BillLine> lines() {
    return lines;
  }

  /** The value without GST of the lines that match, less credit notes. */
  public Money taxable() {
    return taxable;
  }

  /** The amounts from the invoice on; they add up to {@link #net}. */
  public List<BillEntry> entries() {
    return entries;
  }

  /** The sum of the entries of a code; nothing where it has none. */
  public Optional<Money> entry(String code) {
    return entries.stream()
        .filter(one -> one.code().equals(code))
        .map(BillEntry::amount)
        .reduce(Money::plus);
  }

  /**
   * What is paid to the supplier.
   *
   * @return negative where the supplier owes; nothing while an amount before it is not known
   */
  public Optional<Money> net() {
    return complete
        ? entries.stream().map(BillEntry::amount).reduce(Money::plus)
        : Optional.empty();
  }

  /**
   * What becomes of the bill.
   *
   * @return PAYABLE; SET_OFF where what is owed otherwise takes up all that is admitted, so that
   *     nothing is paid and the bill is closed; NOTHING where no line is admitted; OWED where the
   *     supplier owes; nothing while the net is not known
   */
  public Optional<String> outcome() {
    return net()
        .map(sum -> sum.compareTo(Money.ZERO))
        .map(
            sign ->
                sign > 0
                    ? PAYABLE
                    : sign < 0 ? "OWED" : taxable.compareTo(Money.ZERO) > 0 ? SET_OFF : "NOTHING");
  }

  /** The due days, the earliest first. */
  public List<BillDue> due() {
    return due;
  }

  /** The earliest due day; nothing where none is known. */
  public Optional<LocalDate> dueOn() {
    return due.stream().findFirst().map(BillDue::day);
  }

  /** Whose turn it is: BUYER or SUPPLIER; nothing once it is paid. */
  public Optional<String> turn() {
    return turn;
  }

  /**
   * The codes under which income-tax at source is reported; several where it was not found which.
   */
  public List<String> returnCodes() {
    return returnCodes;
  }

  /** All that an officer must decide; none where the bill can be passed as it is. */
  public List<BillQuestion> questions() {
    return questions;
  }

  /**
   * Why a fact that was stated does not count and is missing: the record contradicts it.
   *
   * @param fact its name, such as {@code yearAmount}
   * @return nothing where it counts, or was not stated
   */
  public Optional<Message> contradicted(String fact) {
    return Optional.ofNullable(contradicted.get(fact));
  }

  /**
   * The least that a sum of the year comes to by the bills on record, this one included: payments
   * that are not on record are added to it.
   *
   * @param fact its name, {@code yearAmount} or {@code untaxedBefore}
   * @return nothing where no other bill of the year and kind of payment is on record
   */
  public Optional<Money> onRecord(String fact) {
    return Optional.ofNullable(onRecord.get(fact));
  }

  /** What it takes up once it is passed: the bills after it are given it. */
  public PassedBill passed() {
    return passed;
  }

  /** The published tree form, without sentences. */
  @Override
  public Map<String, @Nullable Object> toPlain() {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("invoice", invoice);
    tree.put("lines", Tree.list(lines, BillLine::toPlain));
    tree.put("taxable", taxable.toString());
    tree.put("entries", Tree.list(entries, BillEntry::toPlain));
    net().ifPresent(sum -> tree.put("net", sum.toString()));
    outcome().filter(one -> !one.equals(PAYABLE)).ifPresent(one -> tree.put("outcome", one));
    tree.put("due", Tree.list(due, BillDue::toPlain));
    turn.ifPresent(who -> tree.put("turn", who));
    if (!returnCodes.isEmpty()) {
      tree.put("returnCodes", returnCodes);
    }
    if (!questions.isEmpty()) {
      tree.put("questions", Tree.list(questions, BillQuestion::toPlain));
    }
    return tree;
  }

  @Override
  public Map<String, @Nullable Object> toPlain(Messages words) {
    Map<String, @Nullable Object> tree = toPlain();
    tree.put("lines", Tree.list(lines, line -> line.toPlain(words)));
    tree.put("entries", Tree.list(entries, entry -> entry.toPlain(words)));
    if (!questions.isEmpty()) {
      tree.put("questions", Tree.list(questions, one -> one.toPlain(words)));
    }
    net().ifPresent(sum -> tree.put("netInWords", AmountInWords.of(sum, words)));
    return tree;
  }

  /** The net, or that it is not known yet. */
  @Override
  public Message said() {
    return net()
        .map(this::said)
        .orElseGet(() -> Message.of("bill.said-open").with("invoice", invoice));
  }

  private Message said(Money net) {
    boolean owed = net.compareTo(Money.ZERO) < 0;
    return Message.of(owed ? "bill.said-owed" : "bill.said")
        .with("invoice", invoice)
        .with("net", owed ? Money.ZERO.minus(net) : net);
  }

  @Override
  public String toString() {
    return toPlain().toString();
  }
}
