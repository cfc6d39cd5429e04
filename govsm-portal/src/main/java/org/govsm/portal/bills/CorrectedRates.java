package org.govsm.portal.bills;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.LateInterest;
import org.jspecify.annotations.Nullable;

/**
 * Corrections of the bank rate of a bill that was passed: two persons enter the same rate, and
 * three one that is most likely mistyped. Interest by the Act for micro and small suppliers is
 * worked out anew, and what was paid of it stays on record. What was recorded before stays in the
 * log.
 */
record CorrectedRates(BillService service) {

  private static final String RATE = KeptRate.RATE;
  private static final String PAYEE = "payee";
  private static final String REQUEST = "request";

  void correct(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    List<StoredBillAct> acts = new Bills(tx).acts(bill);
    KeptRate kept = new KeptRate(acts);
    if (!kept.isUsed(bill, service.dues(tx, bill, bill.moved()))) {
      throw ProblemException.conflict(Message.of("bills.rate-unused"));
    }
    String rate = ApiRequests.text(given, RATE).orElse("").strip();
    BillFaults.refuse(Map.of(PAYEE, Map.of(RATE, rate)), "/" + PAYEE + "/" + RATE, "/" + RATE);
    body.put(RATE, rate);
    body.put("reason", BillFaults.text(given, "reason"));
    boolean stays = KeptRate.isSame(onRecord(bill), rate);
    StoredBillAct entered = InterestActs.act(bill, KeptRate.CORRECTED, body, by);
    boolean counts =
        new CorrectionByTwo(stays, kept.waiting(), KeptRate::isSame).counts(entered, body);
    if (stays || !counts) {
      BillActs.refuse(KeptDuties.own(bill, acts).against(KeptRate.CORRECTED, by.actor()));
    } else if (isDecided(bill, kept, entered, body)) {
      onRecord(bill).ifPresent(before -> body.put(KeptRate.BEFORE, before));
      follows(tx, bill, rate, body);
    }
  }

  /**
   * Whether nothing is asked of the rate, or a third person enters it too: the reason is the
   * decision. Else it waits for one.
   */
  private static boolean isDecided(
      StoredBill bill, KeptRate kept, StoredBillAct entered, Map<String, Object> body) {
    Optional<BillQuestion> asked =
        LateInterest.asked(Percent.of(entered.text(KeptRate.RATE).orElseThrow()));
    if (asked.isEmpty()) {
      return true;
    }
    boolean third = kept.persons().size() > 1 && kept.waitingFor(entered.actor()).isPresent();
    if (third) {
      Map<String, @Nullable Object> decisions = new LinkedHashMap<>(bill.decisions());
      decisions.put(asked.get().id(), body.get("reason"));
      body.put("decisions", decisions);
    } else {
      body.put(InterestActs.UNCONFIRMED, true);
    }
    return third;
  }

  private static Optional<String> onRecord(StoredBill bill) {
    Map<String, @Nullable Object> request = TreeForm.part(bill.settled(), REQUEST);
    return Optional.ofNullable(TreeForm.part(request, PAYEE).get(RATE)).map(String::valueOf);
  }

  /** What follows once it counts; also when the bill is opened again it has the right rate. */
  private void follows(Transaction tx, StoredBill bill, String rate, Map<String, Object> body) {
    Map<String, @Nullable Object> settled = new LinkedHashMap<>(bill.settled());
    settled.put(REQUEST, with(TreeForm.part(settled, REQUEST), rate));
    body.put("settled", settled);
    body.put(KeptRate.FACTS, with(bill.facts(), rate));
    if (bill.state().equals(StoredBill.PAID)) {
      List<LateInterest> owed =
          LateInterest.of(service.dues(tx, bill.settledBy(settled), bill.moved())).stream()
              .filter(one -> one.by().equals(LateInterest.MSMED))
              .toList();
      LatePayment.reckon(tx, bill, KeptRate.CORRECTED, owed, body);
    }
  }

  private static Map<String, @Nullable Object> with(
      Map<String, @Nullable Object> tree, String rate) {
    Map<String, @Nullable Object> all = new LinkedHashMap<>(tree);
    Map<String, @Nullable Object> payee = new LinkedHashMap<>(TreeForm.part(tree, PAYEE));
    payee.put(RATE, rate);
    all.put(PAYEE, payee);
    return all;
  }
}
