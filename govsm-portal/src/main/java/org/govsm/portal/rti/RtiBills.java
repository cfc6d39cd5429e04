package org.govsm.portal.rti;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.govsm.core.money.Money;
import org.govsm.portal.bills.BillPayments;
import org.govsm.portal.bills.KeptRetention;
import org.govsm.portal.bills.PaidBill;
import org.govsm.portal.bills.PaidInterest;
import org.govsm.portal.bills.QuestionWords;
import org.govsm.portal.bills.StoredBill;
import org.govsm.portal.bills.StoredBillAct;
import org.govsm.portal.payments.BookedPayments;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.bill.BillLine;
import org.govsm.procurement.bill.BillReport;
import org.jspecify.annotations.Nullable;

/**
 * Bills of a case and their payments, as far as a packet may tell them: each question in words, in
 * every language of the portal.
 */
record RtiBills(Transaction tx, BillPayments bills) {

  /** By which law or order; who acted is called otherwise, and is not told. */
  private static final String UNDER = "under";

  /** The bank rate: a name with the word bank is taken for that of an account. */
  private static final String RATE = "rbiRate";

  /** What is told of a due day once the bill was paid. */
  private static final List<String> OWED =
      List.of("daysLate", "interest", "beyondDays", "beyondInterest");

  /** A bill, how it was examined, what was decided about it, and what became of it. */
  Map<String, @Nullable Object> told(StoredBill bill, Optional<BillReport> report) {
    List<StoredBillAct> acts = BillPayments.acts(tx, bill);
    Map<String, Map<String, String>> questions = questions(report, acts);
    Map<String, @Nullable Object> tree = new LinkedHashMap<>();
    tree.put("number", bill.invoiceNo());
    tree.put("state", bill.state());
    tree.put("received", bill.received().toString());
    bill.due().ifPresent(day -> tree.put("due", day.toString()));
    bill.payable().ifPresent(sum -> tree.put("net", sum.toString()));
    boolean paid = bill.state().equals(StoredBill.PAID);
    if (paid) {
      tree.put("paidOn", bill.moved().toString());
    }
    tree.put("invoice", bill.invoice());
    tree.putAll(rest(bill));
    tree.put("dueDays", dueDays(paid ? bills.dues(tx, bill, bill.moved()) : due(report), paid));
    tree.put(
        "decisions",
        bill.decisions().entrySet().stream()
            .map(
                one -> {
                  Map<String, Object> row = question(questions, one.getKey());
                  row.put("decided", String.valueOf(one.getValue()));
                  return row;
                })
            .toList());
    tree.put("passed", bill.settled().get("passed"));
    report.ifPresent(one -> tree.put("examination", examination(one, questions)));
    tree.put("acts", acts.stream().map(act -> act(act, questions, corrected(acts, act))).toList());
    return tree;
  }

  /** What officers stated, on which the days of payment and the interest rest. */
  private static Map<String, Object> rest(StoredBill bill) {
    Map<String, @Nullable Object> request =
        bill.settled().containsKey("request")
            ? StoredTree.tree(bill.settled(), "request")
            : bill.facts();
    Map<String, Object> tree = new LinkedHashMap<>();
    tell(request.get("acceptedOn"), "acceptedOn", tree);
    tell(request.get("payment"), "plannedDay", tree);
    if (request.get("payee") instanceof Map<?, ?> payee) {
      tell(payee.get("bankRate"), RATE, tree);
    }
    return tree;
  }

  private static void tell(@Nullable Object value, String name, Map<String, Object> tree) {
    if (value != null) {
      tree.put(name, value);
    }
  }

  private static List<BillDue> due(Optional<BillReport> report) {
    return report.map(BillReport::due).orElse(List.of());
  }

  /** Each due day with the authority by which it is one; of a bill that was paid, how late. */
  private static List<Map<String, Object>> dueDays(List<BillDue> due, boolean paid) {
    return due.stream()
        .map(
            one -> {
              Map<String, Object> row = new LinkedHashMap<>(one.toPlain());
              row.put(UNDER, one.by());
              row.remove("by");
              row.remove("payee");
              if (!paid) { // by a day that is only planned nothing is owed
                OWED.forEach(row::remove);
              }
              return row;
            })
        .toList();
  }

  /** The words of each question that is asked or was decided, by its id. */
  private Map<String, Map<String, String>> questions(
      Optional<BillReport> report, List<StoredBillAct> acts) {
    Map<String, Map<String, String>> questions = new LinkedHashMap<>();
    report.stream()
        .flatMap(one -> one.questions().stream())
        .forEach(one -> questions.put(one.id(), bills.questions(tx).of(one)));
    for (StoredBillAct act : acts) {
      Map<String, String> words = QuestionWords.of(act);
      act.text("question").filter(id -> !words.isEmpty()).ifPresent(id -> questions.put(id, words));
    }
    return questions;
  }

  /** A question in words; by its id where a former version kept no words of it. */
  private static Map<String, Object> question(
      Map<String, Map<String, String>> questions, String id) {
    Map<String, Object> row = new LinkedHashMap<>();
    @Nullable Map<String, String> words = questions.get(id);
    row.put("question", words == null ? id : words);
    return row;
  }

  /** Each line as it matches, and each amount from the invoice to the net. */
  private static Map<String, Object> examination(
      BillReport report, Map<String, Map<String, String>> questions) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("lines", report.lines().stream().map(BillLine::toPlain).toList());
    tree.put(
        "amounts",
        report.entries().stream()
            .map(one -> Map.of("what", one.code(), "amount", one.amount().toString()))
            .map(TreeMap::new)
            .toList());
    tree.put(
        "questions",
        report.questions().stream()
            .map(one -> question(questions, one.id()).get("question"))
            .toList());
    return tree;
  }

  /** The release that an act corrects. */
  private static Optional<StoredBillAct> corrected(List<StoredBillAct> acts, StoredBillAct act) {
    return new KeptRetention(acts, Money.ZERO).corrected(act);
  }

  /** An act with its words; the reference of a bank, by which it was paid, stays here. */
  static Map<String, Object> act(
      StoredBillAct act,
      Map<String, Map<String, String>> questions,
      Optional<StoredBillAct> corrects) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("what", act.kind());
    tree.put("on", act.on().toString());
    boolean counts = act.counts();
    for (String word :
        counts
            ? List.of("decided", "decision", "amount", "instead", "reason", "earlier")
            : List.of("reason", "earlier")) {
      act.text(word).ifPresent(said -> tree.put(word, said));
    }
    act.text("question").ifPresent(id -> tree.putAll(question(questions, id)));
    corrects.ifPresent(
        release ->
            tree.put(
                "release",
                Map.of(
                    "on",
                    release.on().toString(),
                    "amount",
                    KeptRetention.sum(release).toString())));
    for (String member : counts ? List.of("further", "rest") : List.<String>of()) {
      if (act.content().get(member) != null) {
        tree.put(member, true);
      }
    }
    act.text("bankRate").ifPresent(said -> tree.put(RATE, said));
    act.text("bankRateBefore").ifPresent(said -> tree.put(RATE + "Before", said));
    if (!counts) {
      tree.put("counts", false);
    }
    if (act.kind().equals("interest")) {
      act.text("by").ifPresent(said -> tree.put(UNDER, said));
    }
    if (act.kind().equals("passed")) {
      act.text("reference").ifPresent(said -> tree.put("sanction", said));
    }
    return tree;
  }

  /**
   * Day and sum of each payment, of what was held back and released, and of interest for paying
   * late; references of banks tell accounts and stay here.
   */
  static List<Map<String, Object>> payments(Transaction tx, String contract) {
    List<Map<String, Object>> rows = new ArrayList<>();
    for (PaidBill paid :
        Stream.of(BillPayments.byHand(tx, contract), BookedPayments.of(tx, contract))
            .flatMap(List::stream)
            .toList()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("bill", paid.id());
      row.put("on", paid.on().toString());
      row.put("amount", paid.amount().toString());
      row.put("returned", paid.returned());
      rows.add(row);
    }
    for (PaidInterest paid : PaidInterest.of(tx, contract)) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("bill", paid.bill());
      row.put("on", paid.on().toString());
      row.put("amount", paid.amount().toString());
      row.put("returned", false);
      row.put("interest", true);
      row.put(UNDER, paid.by());
      rows.add(row);
    }
    return rows;
  }
}
