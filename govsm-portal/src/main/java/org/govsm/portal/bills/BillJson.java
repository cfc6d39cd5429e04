package org.govsm.portal.bills;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.money.Money;
import org.govsm.core.text.Messages;
import org.govsm.portal.store.StoredTree;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillReport;
import org.jspecify.annotations.Nullable;

/** Bills as trees of the API. */
final class BillJson {

  private BillJson() {}

  /** What a list tells of a bill. */
  static Map<String, @Nullable Object> heading(StoredBill one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("department", one.department());
    tree.put("id", one.id());
    tree.put("contract", one.contract());
    tree.put("invoice", one.invoiceNo());
    tree.put("date", one.invoiceDay().toString());
    tree.put("received", one.received().toString());
    tree.put("state", one.state());
    tree.put("moved", one.moved().toString());
    tree.put("total", one.sum().toString());
    one.payable().map(Money::toString).ifPresent(sum -> tree.put("net", sum));
    one.due().ifPresent(day -> tree.put("due", day.toString()));
    if (!one.interestState().isEmpty()) {
      tree.put("interestState", one.interestState());
      one.interest().map(Money::new).ifPresent(sum -> tree.put("interest", sum.toString()));
    }
    return tree;
  }

  /** A bill with its invoice, its examination and every act. */
  static Map<String, @Nullable Object> whole(
      StoredBill one,
      Examined examined,
      List<StoredBillAct> acts,
      List<PaidBill> payments,
      List<BillDue> paidDues,
      Messages words) {
    Map<String, @Nullable Object> tree = heading(one);
    if (!one.interestState().isEmpty()) {
      tree.putAll(interest(one, acts));
    }
    tree.put("enteredBy", one.enteredBy());
    tree.put("enteredOn", one.enteredOn().toString());
    tree.putAll(one.content());
    tree.put("facts", one.facts());
    examined.report().ifPresent(report -> tree.put("report", report(report, paidDues, words)));
    tree.put("questions", questions(one, examined, acts, words));
    tree.put("missing", examined.missing());
    tree.put("warnings", examined.warnings().stream().map(found -> found.toPlain(words)).toList());
    tree.put(
        "faults",
        examined.faults().stream()
            .map(fault -> Map.of("pointer", fault.pointer(), "text", words.say(fault.text())))
            .toList());
    tree.put("paid", PaidBill.sum(payments).toString());
    tree.put("payments", payments.stream().map(BillJson::payment).toList());
    tree.put("acts", acts.stream().map(BillJson::act).toList());
    return tree;
  }

  /** What of interest for paying late is open beside whole months, and what was paid too much. */
  private static Map<String, String> interest(StoredBill one, List<StoredBillAct> acts) {
    Map<String, String> tree = new LinkedHashMap<>();
    KeptInterest kept = KeptInterest.of(acts);
    kept.owed().stream()
        .filter(owed -> kept.open().contains(owed.by()))
        .flatMap(owed -> kept.left(owed).beyond().stream())
        .reduce(Money::plus)
        .ifPresent(sum -> tree.put("stillBeyond", sum.toString()));
    ExcessInterest.of(one, acts)
        .map(ExcessInterest::excess)
        .reduce(Money::plus)
        .ifPresent(sum -> tree.put("excess", sum.toString()));
    return tree;
  }

  private static List<Map<String, @Nullable Object>> questions(
      StoredBill one, Examined examined, List<StoredBillAct> acts, Messages words) {
    List<Map<String, @Nullable Object>> rows = new ArrayList<>();
    for (BillQuestion question : examined.questions()) {
      Map<String, @Nullable Object> row = new LinkedHashMap<>();
      row.put("id", question.id());
      row.put("question", words.say(question.question()));
      if (QuestionAnswer.is(question)) {
        row.put("answers", QuestionAnswer.of(question));
      }
      row.put("decided", one.decisions().get(question.id()));
      List<StoredBillAct> made = QuestionAnswer.decisions(question, acts);
      if (!made.isEmpty()) {
        row.put("decisions", DecidedQuestion.decisions(made));
      }
      rows.add(row);
    }
    DecidedQuestion.beside(one, examined, acts, words.language())
        .forEach(each -> rows.add(each.toPlain()));
    return rows;
  }

  /** Once it is paid, due days and interest are told by the day on which it was. */
  private static Map<String, @Nullable Object> report(
      BillReport report, List<BillDue> paidDues, Messages words) {
    Map<String, @Nullable Object> tree = report.toPlain(words);
    if (!paidDues.isEmpty()) {
      tree.put("due", paidDues.stream().map(BillDue::toPlain).toList());
    }
    return tree;
  }

  private static Map<String, String> payment(PaidBill one) {
    return Map.of(
        "on", one.on().toString(), "amount", one.left().toString(), "reference", one.reference());
  }

  private static Map<String, @Nullable Object> act(StoredBillAct one) {
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", one.actNo());
    tree.put("act", one.kind());
    tree.put("actor", one.actor());
    tree.put("at", one.madeAt().toString());
    tree.putAll(one.content());
    if (one.content().containsKey("net")) {
      tree.put("net", new Money(StoredTree.number(one.content(), "net")).toString());
    }
    return tree;
  }
}
