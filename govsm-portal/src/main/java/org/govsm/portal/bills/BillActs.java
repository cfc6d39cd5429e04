package org.govsm.portal.bills;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.bill.BillQuestion;
import org.jspecify.annotations.Nullable;

/**
 * Acts on bills: facts and decisions for the examination, objection and answer, examination,
 * return, the pass by a second person, and the payment.
 */
final class BillActs {

  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "stated", List.of("facts"),
          "decided", List.of("question", "decided"),
          "objected", List.of("reason"),
          "answered", List.of("reason"),
          "examined", List.of(),
          "returned", List.of("reason"),
          "passed", List.of("reference"),
          "paid", List.of("on", "reference"));

  private static final Map<String, List<String>> FROM =
      Map.of(
          "stated", List.of(StoredBill.ENTERED, StoredBill.OBJECTED, StoredBill.EXAMINED),
          "decided", List.of(StoredBill.ENTERED, StoredBill.OBJECTED, StoredBill.EXAMINED),
          "objected", List.of(StoredBill.ENTERED, StoredBill.EXAMINED),
          "answered", List.of(StoredBill.OBJECTED),
          "examined", List.of(StoredBill.ENTERED),
          "returned", List.of(StoredBill.ENTERED, StoredBill.OBJECTED, StoredBill.EXAMINED),
          "passed", List.of(StoredBill.EXAMINED),
          "paid", List.of(StoredBill.PASSED));

  private static final int MOST = 1000;

  private final BillService service;

  BillActs(BillService service) {
    this.service = service;
  }

  /** Whether an act fits the state of a bill and the caller. */
  static boolean fits(StoredBill bill, String act, Caller by) {
    boolean second =
        !act.equals("passed") || !List.of(bill.enteredBy(), bill.examinedBy()).contains(by.actor());
    return FROM.getOrDefault(act, List.of()).contains(bill.state())
        && BillRoles.may(by, act)
        && second;
  }

  /** Refuses an act that there is not, and who may not do it. */
  static void require(String act, Caller by) {
    if (!MEMBERS.containsKey(act)) {
      throw ProblemException.notFound(Message.of("bills.no-act").with("what", act));
    }
    BillRoles.require(by, act);
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
    ApiRequests.only(given, MEMBERS.getOrDefault(act, List.of()), List.of());
    ProblemException.unlessNone(Secrets.in(given));
    if (!FROM.getOrDefault(act, List.of()).contains(bill.state())) {
      throw ProblemException.conflict(
          Message.of("bills.not-now").with("state", Message.of("bills.state." + bill.state())));
    }
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("on", service.today().toString());
    body.put("state", bill.state());
    switch (act) {
      case "stated" -> stated(bill, given, body);
      case "decided" -> decided(tx, bill, given, body);
      case "examined" -> examined(tx, bill, body);
      case "passed" -> passed(tx, bill, given, by, body);
      case "paid" -> paid(bill, given, body);
      default -> said(act, given, body);
    }
    return new Bills(tx).act(act, bill, body, service.now(), by.actor());
  }

  /** What was examined before stands no longer once its facts change. */
  private static void stated(
      StoredBill bill, Map<String, @Nullable Object> given, Map<String, Object> body) {
    Map<String, @Nullable Object> facts = ApiRequests.object(given, "facts");
    ApiRequests.only(
        facts, List.of("payee", "payment", "acceptedOn", "setOffs", "paid"), List.of());
    BillFaults.refuse(facts, List.of("/payee", "/payment", "/acceptedOn", "/setOffs", "/paid"));
    body.put("facts", facts);
    reopened(bill, body);
  }

  private static void reopened(StoredBill bill, Map<String, Object> body) {
    if (bill.state().equals(StoredBill.EXAMINED)) {
      body.put("state", StoredBill.ENTERED);
    }
  }

  private void decided(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Map<String, Object> body) {
    String question = ApiRequests.text(given, "question").orElse("");
    String decided = text(given, "decided");
    if (service.examined(tx, bill).questions().stream().noneMatch(q -> q.id().equals(question))) {
      throw ProblemException.of(
          new InputFault("/question", "bills.no-question", Message.of("bills.no-question")));
    }
    Map<String, @Nullable Object> decisions = new LinkedHashMap<>(bill.decisions());
    decisions.put(question, decided);
    body.put("decisions", decisions);
    body.put("question", question);
    body.put("decided", decided);
    reopened(bill, body);
  }

  private static void said(
      String act, Map<String, @Nullable Object> given, Map<String, Object> body) {
    String reason = text(given, "reason");
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

  private void examined(Transaction tx, StoredBill bill, Map<String, Object> body) {
    Examined examined = complete(tx, bill);
    body.put("state", StoredBill.EXAMINED);
    body.putAll(result(examined));
  }

  private void passed(
      Transaction tx,
      StoredBill bill,
      Map<String, @Nullable Object> given,
      Caller by,
      Map<String, Object> body) {
    if (!fits(bill, "passed", by)) {
      throw ProblemException.conflict(Message.of("bills.second-person"));
    }
    Examined examined = complete(tx, bill);
    long net = examined.net().orElseThrow().paise();
    if (bill.net().filter(before -> before == net).isEmpty()) {
      throw ProblemException.conflict(Message.of("bills.changed"));
    }
    body.put("state", StoredBill.PASSED);
    body.put("reference", text(given, "reference"));
    body.putAll(result(examined));
  }

  private void paid(
      StoredBill bill, Map<String, @Nullable Object> given, Map<String, Object> body) {
    BillFaults.refuse(
        Map.of("payment", String.valueOf(given.getOrDefault("on", ""))), List.of("/payment"));
    LocalDate on = LocalDate.parse(String.valueOf(given.get("on")));
    if (on.isAfter(service.today()) || on.isBefore(bill.moved())) {
      Message text =
          Message.of("bills.paid-on").with("from", bill.moved()).with("until", service.today());
      throw ProblemException.of(new InputFault("/on", "bills.paid-on", text));
    }
    body.put("state", StoredBill.PAID);
    body.put("on", on.toString());
    body.put("reference", text(given, "reference"));
  }

  /** A bill with which nothing is left open: else every reason why not. */
  private Examined complete(Transaction tx, StoredBill bill) {
    Examined examined = service.examined(tx, bill);
    List<InputFault> faults = new ArrayList<>(examined.faults());
    for (BillQuestion one : examined.undecided(bill.decisions())) {
      faults.add(new InputFault("/questions/" + one.id(), "bills.undecided", one.question()));
    }
    for (String fact : examined.missing()) {
      Message text = Message.of("bills.missing").with("fact", new Term("fact." + fact));
      faults.add(new InputFault("/facts/" + fact, "bills.missing", text));
    }
    if (faults.isEmpty() && examined.net().isEmpty()) {
      faults.add(new InputFault("/net", "bills.no-net", Message.of("bills.no-net")));
    }
    if (faults.isEmpty() && examined.net().filter(sum -> sum.paise() < 0).isPresent()) {
      faults.add(new InputFault("/net", "bills.owed", Message.of("bills.owed")));
    }
    ProblemException.unlessNone(faults);
    return examined;
  }

  private static Map<String, Object> result(Examined examined) {
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("settled", Map.of("request", examined.request(), "passed", examined.passed()));
    result.put("net", BigDecimal.valueOf(examined.net().orElseThrow().paise()));
    examined.due().ifPresent(day -> result.put("due", day.toString()));
    return result;
  }

  private static String text(Map<String, @Nullable Object> given, String name) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (text.isEmpty() || text.length() > MOST) {
      Message message = Message.of("bills.text").with("most", MOST);
      throw ProblemException.of(new InputFault("/" + name, "bills.text", message));
    }
    return text;
  }
}
