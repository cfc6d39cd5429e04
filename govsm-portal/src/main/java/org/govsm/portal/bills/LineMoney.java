package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.core.text.Message;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.TypedNumber;
import org.govsm.procurement.bill.BeyondRecord;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.GivenBack;
import org.govsm.procurement.bill.SettledBeyond;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/**
 * Money of lines: what is recovered or set off of a bill that was paid beyond the record, by which
 * paper, and of how many pieces.
 */
record LineMoney(StoredBill bill, List<StoredBillAct> acts, LocalDate today, Caller by) {

  /** The member of an act that has what came back. */
  static final String BACK = "back";

  /** The member of an act that says of how many pieces it decides. */
  static final String QUANTITY = "quantity";

  /** What is given of money that came back. */
  static final List<String> GIVEN = List.of("instrument", "number", "on", "sum");

  private static final String SUM = "sum";
  private static final String SET_OFF = "SET_OFF";

  /**
   * What an answer says of the money.
   *
   * @throws ProblemException where it lacks what the answer needs, or it cannot be
   */
  Map<String, Object> entered(
      BillQuestion asked, Map<String, @Nullable Object> given, String answer, String decided) {
    Map<String, Object> said = new LinkedHashMap<>();
    quantity(asked, given).ifPresent(pieces -> said.put(QUANTITY, pieces.toPlainString()));
    if (answer.equals(SettledLines.LEFT)) {
      GIVEN.stream()
          .filter(given::containsKey)
          .findFirst()
          .ifPresent(
              name -> {
                throw ProblemException.of(Faults.at("/" + name, "bills.settled-lines-left"));
              });
      return said;
    }
    RecoveredMoney money = money(given, decided);
    if (money.instrument().equals(SET_OFF) != answer.equals(SET_OFF)) {
      throw ProblemException.of(Faults.at("/instrument", "bills.settled-lines-instrument"));
    }
    List<RecoveredMoney> others = counting(acts).stream().map(LineMoney::of).toList();
    ProblemException.unlessNone(
        money.against(RecoveredMoney.left(bill.sum(), others), others, paidOn(), today));
    refuseLess(asked, said, money);
    said.put(BACK, money.toPlain());
    return said;
  }

  private Optional<LocalDate> paidOn() {
    return Optional.of(bill.moved()).filter(day -> bill.state().equals(StoredBill.PAID));
  }

  private static Optional<BigDecimal> quantity(
      BillQuestion asked, Map<String, @Nullable Object> given) {
    Optional<BigDecimal> rest = BeyondRecord.rest(asked);
    Optional<String> said = ApiRequests.text(given, QUANTITY).filter(text -> !text.isBlank());
    if (said.isEmpty()) {
      return rest;
    }
    return Optional.of(
        said.flatMap(TypedNumber::read)
            .filter(pieces -> pieces.signum() > 0)
            .filter(pieces -> rest.filter(most -> pieces.compareTo(most) <= 0).isPresent())
            .map(BigDecimal::stripTrailingZeros)
            .orElseThrow(
                () ->
                    ProblemException.of(Faults.at("/" + QUANTITY, "bills.settled-lines-pieces"))));
  }

  private RecoveredMoney money(Map<String, @Nullable Object> given, String decided) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (String name : GIVEN) {
      ApiRequests.text(given, name).ifPresent(text -> tree.put(name, text.strip()));
    }
    tree.computeIfPresent(
        SUM,
        (name, text) ->
            TypedNumber.read(text.toString()).map(BigDecimal::toPlainString).orElse("" + text));
    tree.put("paper", decided);
    tree.put("by", by.actor());
    return ProblemException.accepted(RecoveredMoney.fromPlain(tree));
  }

  /** Less than what was paid of the pieces leaves some of it with the supplier. */
  private void refuseLess(BillQuestion asked, Map<String, Object> said, RecoveredMoney money) {
    Optional<String> line = BeyondRecord.line(asked);
    if (line.isEmpty()) {
      return;
    }
    List<StoredBillAct> same =
        counting(acts).stream().filter(act -> act.text("line").equals(line)).toList();
    BigDecimal pieces =
        same.stream()
            .map(act -> new BigDecimal(act.text(QUANTITY).orElse("0")))
            .reduce(new BigDecimal(String.valueOf(said.get(QUANTITY))), BigDecimal::add);
    Money came = same.stream().map(act -> of(act).sum()).reduce(money.sum(), Money::plus);
    Money least =
        GivenBack.paidOf(
            StoredTree.tree(bill.settled(), "request"),
            line.get(),
            pieces,
            bill.payable().orElse(Money.ZERO));
    if (came.compareTo(least) < 0) {
      Money lacks = least.minus(came).plus(money.sum());
      Message text =
          Message.of("bills.settled-lines-less")
              .with("least", lacks)
              .with("count", String.valueOf(said.get(QUANTITY)));
      throw ProblemException.of(Faults.at("/" + SUM, text));
    }
  }

  /** The acts by which money came back, or is set off: two persons entered it. */
  static List<StoredBillAct> counting(List<StoredBillAct> acts) {
    Map<String, StoredBillAct> all = new LinkedHashMap<>();
    for (StoredBillAct act : acts) {
      if (act.kind().equals("decided") && act.counts()) {
        String question = act.text("question").orElse("");
        all.remove(question);
        if (act.content().containsKey(BACK)) {
          all.put(question, act);
        }
      }
    }
    return new ArrayList<>(all.values());
  }

  /** What came back by an act: whoever entered it as the second confirmed it. */
  static RecoveredMoney of(StoredBillAct act) {
    return RecoveredMoney.fromPlain(StoredTree.tree(act.content(), BACK))
        .orThrow()
        .confirmedBy(act.actor());
  }

  /** Whether two acts tell of the same pieces and the same money. */
  static boolean isSame(StoredBillAct one, StoredBillAct other) {
    return one.text(QUANTITY).equals(other.text(QUANTITY))
        && one.content().containsKey(BACK) == other.content().containsKey(BACK)
        && (!one.content().containsKey(BACK) || isSame(of(one), of(other)));
  }

  private static boolean isSame(RecoveredMoney one, RecoveredMoney other) {
    return one.instrument().equals(other.instrument())
        && one.isNumbered(other.number())
        && one.on().equals(other.on())
        && one.sum().equals(other.sum());
  }

  /** What came back of a bill, as its payments are told; a set-off lowers another bill. */
  static Stream<PaidBill> paidBack(StoredBill bill, List<StoredBillAct> acts) {
    return counting(acts).stream()
        .filter(act -> of(act).isPaidBack())
        .map(
            act -> {
              RecoveredMoney one = of(act);
              return new PaidBill(bill.id(), one.on(), one.number(), one.sum(), true, act.madeAt());
            });
  }

  /** What two officers decided of pieces of the lines of a bill. */
  static List<SettledBeyond> decided(StoredBill bill) {
    return TreeForm.rows(bill.settled(), SettledLines.BEYOND).stream()
        .map(
            row ->
                new SettledBeyond(
                    StoredTree.text(row, "line"),
                    new BigDecimal(StoredTree.text(row, QUANTITY)),
                    !StoredTree.text(row, QuestionAnswer.ANSWER).equals(SettledLines.LEFT)))
        .toList();
  }
}
