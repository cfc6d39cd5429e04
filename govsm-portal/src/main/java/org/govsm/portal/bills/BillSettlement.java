package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillQuestion;
import org.govsm.procurement.bill.BillReport;
import org.govsm.procurement.bill.PassedBill;

/**
 * Settlement of bills: a bill with which nothing is left open is passed where something of it is
 * payable, and closed where all of it is set off; what was examined is what is settled.
 */
record BillSettlement(BillService service) {

  /** Examines a bill: adds its result, and its state. */
  void examined(Transaction tx, StoredBill bill, Map<String, Object> body) {
    Examined examined = complete(tx, bill);
    body.put("state", StoredBill.EXAMINED);
    body.putAll(result(examined));
  }

  /**
   * What a bill is settled by.
   *
   * @param passes whether it is passed; else it is closed as set off
   * @throws ProblemException where it is another than when it was examined, or something else is to
   *     be done with it
   */
  Map<String, Object> of(Transaction tx, StoredBill bill, boolean passes) {
    Examined examined = complete(tx, bill);
    long net = examined.net().orElseThrow().paise();
    if (bill.net().filter(before -> before == net).isEmpty()) {
      throw ProblemException.conflict(Message.of("bills.changed"));
    }
    String outcome = outcome(examined);
    if (!outcome.equals(passes ? BillReport.PAYABLE : BillReport.SET_OFF)) {
      String key = "bills.outcome." + outcome;
      throw ProblemException.of(new InputFault("/net", "bills.outcome", Message.of(key)));
    }
    return result(examined);
  }

  private static String outcome(Examined examined) {
    return examined.report().flatMap(BillReport::outcome).orElse("");
  }

  /** A bill with which nothing is left open: else every reason why not. */
  private Examined complete(Transaction tx, StoredBill bill) {
    Examined examined = service.examined(tx, bill);
    List<InputFault> faults = new ArrayList<>(examined.faults());
    for (BillQuestion one : examined.undecided(bill.decisions())) {
      faults.add(undecided(one));
    }
    for (String fact : examined.missing()) {
      Message text =
          examined
              .contradicted(fact)
              .orElseGet(() -> Message.of("bills.missing").with("fact", new Term("fact." + fact)));
      faults.add(new InputFault("/facts/" + fact, "bills.missing", text));
    }
    if (faults.isEmpty() && examined.net().isEmpty()) {
      faults.add(Faults.at("/net", "bills.no-net"));
    }
    if (faults.isEmpty() && outcome(examined).equals("OWED")) {
      faults.add(Faults.at("/net", "bills.owed"));
    }
    ProblemException.unlessNone(faults);
    return examined;
  }

  static InputFault undecided(BillQuestion one) {
    return new InputFault("/questions/" + one.id(), "bills.undecided", one.question());
  }

  private static Map<String, Object> result(Examined examined) {
    Map<String, Object> result = new LinkedHashMap<>();
    PassedBill passed = examined.passed();
    result.put(
        "settled",
        Map.of(
            "request",
            examined.request(),
            "passed",
            passed.toPlain(),
            PayeeOnRecord.IN_YEAR,
            passed.inYear()));
    result.put("net", BigDecimal.valueOf(examined.net().orElseThrow().paise()));
    examined.due().ifPresent(day -> result.put("due", day.toString()));
    return result;
  }
}
