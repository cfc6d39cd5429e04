package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import org.govsm.core.rules.RuleBook;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.procurement.bill.BillDue;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillReport;
import org.govsm.procurement.bill.DeliveriesSince;
import org.jspecify.annotations.Nullable;

/** Examinations of bills over what the store has of them, their contracts and their payees. */
record BillExaminations(BillService service, Transaction tx) {

  /** A bill examined as it stands today; one that was passed, as it was passed. */
  Examined of(StoredBill bill) {
    boolean stands = bill.isPassed() || bill.state().equals(StoredBill.RETURNED);
    return settled(bill)
        .filter(kept -> stands)
        .map(kept -> asked(bill, told(bill, kept)).with(since(bill)))
        .orElseGet(() -> now(bill));
  }

  /** A planned day that went by is the day of the examination at the earliest. */
  static Object noEarlier(Object planned, LocalDate asOf) {
    return LocalDate.parse(String.valueOf(planned)).isBefore(asOf) ? asOf.toString() : planned;
  }

  /** What nobody decided was not asked of a bill that was passed: it had no open question. */
  private static Examined asked(StoredBill bill, Examined told) {
    return bill.isPassed() ? told.without(one -> !bill.decisions().containsKey(one.id())) : told;
  }

  private static Optional<Map<String, @Nullable Object>> settled(StoredBill bill) {
    return bill.settled().containsKey("request")
        ? Optional.of(StoredTree.tree(bill.settled(), "request"))
        : Optional.empty();
  }

  /** Once it is paid, what rests on the day of payment is told by the day on which it was. */
  private Examined told(StoredBill bill, Map<String, @Nullable Object> kept) {
    Examined passed = asKept(bill, kept);
    return bill.state().equals(StoredBill.PAID)
        ? passed.paid(asKept(bill, onDay(kept, bill.moved())))
        : passed;
  }

  private static Map<String, @Nullable Object> onDay(
      Map<String, @Nullable Object> kept, LocalDate paidOn) {
    Map<String, @Nullable Object> request = new LinkedHashMap<>(kept);
    request.put("payment", paidOn.toString());
    return request;
  }

  private Examined asKept(StoredBill bill, Map<String, @Nullable Object> request) {
    return Examined.of(bookOf(bill, request), request);
  }

  private RuleBook bookOf(StoredBill bill, Map<String, @Nullable Object> request) {
    LocalDate asOf = LocalDate.parse(StoredTree.text(request, "asOf"));
    return service.book(tx, bill.department(), asOf);
  }

  private Examined now(StoredBill bill) {
    return now(bill, new Bills(tx).acts(bill), Examined::of);
  }

  /** A bill as it stands today after acts, without what else is missing. */
  Examined standing(StoredBill bill, List<StoredBillAct> acts) {
    return now(bill, acts, Examined::asked);
  }

  private Examined now(
      StoredBill bill,
      List<StoredBillAct> acts,
      BiFunction<RuleBook, Map<String, @Nullable Object>, Examined> examine) {
    BillCase of = service.of(tx, bill.contract());
    Map<String, @Nullable Object> request = of.request(bill.entry(), acts, service.today());
    List<StoredBill> passed = new Bills(tx).passedFor(bill);
    PayeeOnRecord payee = new PayeeOnRecord(service, tx);
    request.putAll(payee.of(bill, passed));
    return examine
        .apply(service.book(tx, bill.department(), service.today()), request)
        .without(one -> TermsQuestions.isSettled(of, one))
        .with(WithdrawnUploads.asked(of, bill))
        .with(PayeeQuestions.of(bill, of, passed, payee.enterprise(bill)))
        .with(new TaxpayerQuestions(tx, payee).of(bill))
        .with(TermsQuestions.of(of, bill))
        .with(RecordedClass.heard(of, bill, acts))
        .each(one -> QuestionAnswer.open(of, bill, one, acts));
  }

  /** What is asked of a bill since it was passed, and of one that is settled; else nothing. */
  List<BillQuestion> since(StoredBill bill) {
    return since(service.of(tx, bill.contract()), bill);
  }

  /** The same over the contract of the bill, which several bills may share. */
  List<BillQuestion> since(BillCase of, StoredBill bill) {
    return settled(bill).map(kept -> since(of, bill, kept)).orElse(List.of());
  }

  private List<BillQuestion> since(
      BillCase of, StoredBill bill, Map<String, @Nullable Object> kept) {
    if (SettledLines.isOf(bill.state())) {
      return deliveries(
          of,
          bill,
          (since, then, now, today) ->
              since.settled(
                  then,
                  now,
                  today,
                  LineMoney.decided(bill),
                  of.passed().stream().map(EarlierBill::of).toList()));
    } else if (!bill.state().equals(StoredBill.PASSED)) {
      return List.of();
    }
    List<BillQuestion> all = new ArrayList<>(WithdrawnUploads.since(of, bill, kept));
    deliveries(of, bill, DeliveriesSince::asked).forEach(all::add);
    return all;
  }

  /** What is asked of the lines of a bill that was passed, by the deliveries on record by now. */
  List<BillQuestion> lines(BillCase of, StoredBill bill) {
    return deliveries(of, bill, DeliveriesSince::lines);
  }

  private List<BillQuestion> deliveries(BillCase of, StoredBill bill, ByLaw asked) {
    return settled(bill).map(kept -> deliveries(of, bill, kept, asked)).orElse(List.of());
  }

  private List<BillQuestion> deliveries(
      BillCase of, StoredBill bill, Map<String, @Nullable Object> kept, ByLaw asked) {
    LocalDate today = service.today();
    RuleBook now = service.book(tx, bill.department(), today);
    return of.record()
        .map(record -> asked.of(DeliveriesSince.of(kept, record), bookOf(bill, kept), now, today))
        .orElse(List.of());
  }

  /** What is asked by the law of then and of now. */
  private interface ByLaw {
    List<BillQuestion> of(DeliveriesSince since, RuleBook then, RuleBook now, LocalDate asOf);
  }

  /** Due days of a bill that was passed, with the interest for a day on which it was paid. */
  List<BillDue> dues(StoredBill bill, LocalDate paidOn) {
    return settled(bill)
        .flatMap(kept -> asKept(bill, onDay(kept, paidOn)).report())
        .map(BillReport::due)
        .orElse(List.of());
  }
}
