package org.govsm.portal.bills;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillDuties;
import org.jspecify.annotations.Nullable;

/**
 * Acts on bills: facts and decisions for the examination, objection and answer, examination,
 * return, the pass or the closing by a second person, and the payment.
 */
final class BillActs {

  private static final String STATED = ActForms.STATED;

  /** What officers state of a bill. */
  private static final List<String> FACTS =
      List.of("payee", "payment", "acceptedOn", BillCase.ADVANCE_TAX, "setOffs", "paid");

  private final BillService service;
  private final BillSettlement settlement;
  private final BillOrders orders;
  private final LastBill last;

  BillActs(BillService service, BillOrders orders, AgencyExits exits) {
    last = new LastBill(exits, service);
    this.service = service;
    this.settlement = new BillSettlement(service);
    this.orders = orders;
  }

  BillOrders orders() {
    return orders;
  }

  /** Whether an act fits the state of a bill, the caller, and what the caller did before. */
  static boolean fits(StoredBill bill, BillDuties duties, String act, Caller by) {
    boolean undoes = act.equals("returned") && bill.isPassed();
    return ActForms.isFrom(act, bill)
        && BillRoles.ACTS.may(by, act)
        && (!undoes || BillRoles.ACTS.may(by, "passed"))
        && duties.against(act, by.actor()).isEmpty();
  }

  /** Refuses an act that there is not, and who may not do it. */
  static void require(String act, Caller by) {
    if (!ActForms.isKnown(act)) {
      throw ProblemException.notFound("bills.no-act", act);
    }
    BillRoles.ACTS.require(by, act);
  }

  /**
   * Does an act.
   *
   * @param given the members of the act
   * @throws ProblemException with every reason against it
   */
  StoredBill act(
      Transaction tx,
      StoredBill found,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    require(act, by);
    tx.events().lock(found.department());
    StoredBill bill = service.find(tx, found.contract(), found.id());
    ApiRequests.only(given, ActForms.members(act), List.of());
    ApiRequests.texts(given, ActForms.texts(act));
    FreeTexts.refuse(given);
    if (!ActForms.isFrom(act, bill)) {
      throw ProblemException.conflict(
          Message.of("bills.not-now").with("state", Message.of("bills.state." + bill.state())));
    }
    refuse(KeptDuties.of(tx, bill, new Bills(tx).acts(bill)).against(act, by.actor()));
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("on", service.today().toString());
    body.put("state", bill.state());
    switch (act) {
      case STATED -> stated(tx, bill, given, body, by);
      case "decided" -> new QuestionDecisions(service).decide(tx, bill, given, body, by);
      case "examined" -> settlement.examined(tx, bill, body);
      case "passed", "closed" -> second(tx, bill, act, given, body, by);
      case "paid" -> paid(tx, bill, given, body);
      case Bills.INTEREST -> new InterestActs(service, orders).settle(tx, bill, given, body, by);
      case KeptPayment.CORRECTED ->
          new CorrectedPayments(service, orders).correct(tx, bill, given, body, by);
      case KeptRetention.STATED -> new RetentionActs(service, orders).state(tx, bill, given, body);
      case KeptRetention.PAID -> new RetentionActs(service, orders).paid(tx, bill, given, body);
      case KeptRetention.CORRECTED ->
          new CorrectedReleases(service, orders).correct(tx, bill, given, body, by);
      case KeptRate.CORRECTED -> new CorrectedRates(service).correct(tx, bill, given, body, by);
      case "returned" -> returned(tx, bill, given, body, by);
      default -> said(act, given, body);
    }
    return service.act(tx, act, bill, body, service.now(), by.actor());
  }

  /** Refuses what the caller may not do after what they did before. */
  static void refuse(Optional<Message> barred) {
    barred.ifPresent(
        why -> {
          throw ProblemException.conflict(why);
        });
  }

  /** What was examined before stands no longer once its facts change. */
  private void stated(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    Map<String, @Nullable Object> facts = ApiRequests.object(given, "facts");
    ApiRequests.only(
        facts, Stream.concat(FACTS.stream(), Stream.of(ApartSuppliers.APART)).toList(), List.of());
    ApartSuppliers.refuse(bill, facts);
    BillFaults.refuse(facts, FACTS.stream().map(fact -> "/" + fact).toList());
    BillFaults.refusePlanned(facts, service.today());
    boolean more = facts.get("paid") != null && !facts.get("paid").equals(bill.facts().get("paid"));
    List<StoredBillAct> acts = new Bills(tx).acts(bill);
    if (more && !BillParts.paid(Map.of(), acts).isEmpty()) {
      throw ProblemException.of(Faults.at("/facts/paid", "bills.paid-counted"));
    }
    new KeptRate(acts).refuseOther(facts);
    body.put("facts", facts);
    body.put("state", bill.unexamined());
    List<BillDuties.Done> done = KeptDuties.done(acts);
    done.add(new BillDuties.Done(STATED, by.actor(), facts));
    body.put(BillEvents.LOWERED_BY, List.copyOf(BillDuties.of(bill.enteredBy(), done).lowering()));
  }

  private static void said(
      String act, Map<String, @Nullable Object> given, Map<String, Object> body) {
    String reason = BillFaults.text(given, "reason");
    if (act.equals("objected")) {
      BillFaults.refuseReason(reason, String.valueOf(body.get("on")));
    }
    body.put("reason", reason);
    body.put(
        "state",
        switch (act) {
          case "objected" -> StoredBill.OBJECTED;
          case "answered" -> StoredBill.ENTERED;
          default -> StoredBill.RETURNED;
        });
  }

  /** One that was passed, or of which something was paid, is not entered anew by anybody. */
  private void returned(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    if (bill.isPassed()) {
      BillRoles.ACTS.require(by, "passed");
    }
    List<StoredBillAct> acts = new Bills(tx).acts(bill);
    if (orders.mayPay(tx, bill) || !BillParts.paid(bill.facts(), acts).isEmpty()) {
      throw ProblemException.conflict(Message.of("bills.paid-in-part"));
    }
    if (KeptInterest.of(acts).isPaid()) {
      throw ProblemException.conflict(Message.of("bills.interest-stands"));
    }
    said("returned", given, body);
  }

  private void second(
      Transaction tx,
      StoredBill bill,
      String act,
      Map<String, @Nullable Object> given,
      Map<String, Object> body,
      Caller by) {
    boolean passes = act.equals("passed");
    if (passes) {
      last.refuse(tx, bill, by.actor());
    }
    body.putAll(settlement.of(tx, bill, passes));
    body.put("state", passes ? StoredBill.PASSED : StoredBill.CLOSED);
    String member = passes ? "reference" : "reason";
    body.put(member, BillFaults.text(given, member));
  }

  private void paid(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body) {
    LocalDate on =
        InterestActs.paidOn(
            given, KeptPayment.payableFrom(bill, new Bills(tx).acts(bill)), service.today());
    String reference = BillFaults.text(given, "reference");
    Optional<String> earlier = BillFaults.earlier(given);
    service.requireDecided(tx, bill);
    orders.payingByHand(tx, bill, reference, earlier);
    BillFaults.refusePaidBy(new PaymentReferences(tx).other(bill, reference), earlier);
    earlier.ifPresent(said -> body.put("reason", said));
    body.put("state", StoredBill.PAID);
    body.put("on", on.toString());
    body.put("reference", reference);
    LatePayment.owe(service, tx, bill, "paid", Optional.of(on), body);
  }
}
