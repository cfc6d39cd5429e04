package org.govsm.portal.payments;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.contracts.Suppliers;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.ActResult;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.PayeeAct;
import org.govsm.procurement.disbursement.PayeeRegister;
import org.jspecify.annotations.Nullable;

/**
 * Payee service: proposes, confirms, refuses and blocks the accounts of suppliers, as the register
 * of the department allows.
 */
record PayeeService(Clock clock) {

  /** The member by which it is said that another payee has the account too. */
  static final String SHARED = "shared";

  /** The code of an account that another payee has too. */
  static final String ACCOUNT_SHARED = "ACCOUNT_SHARED";

  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "proposed", List.of("name", "ifsc", "number", "evidence", "vendor"),
          "confirmed", List.of("checked", SHARED, "ifsc", "number"),
          "refused", List.of("reason"),
          "blocked", List.of("reason"));

  /** How many suppliers of a department are looked at. */
  static final int MOST_SUPPLIERS = 5_000;

  Instant now() {
    return Sql.cut(clock.instant());
  }

  /** Whether an act fits a payee and the caller. */
  static boolean fits(Optional<StoredPayee> payee, String act, Caller by) {
    boolean open = payee.filter(StoredPayee::isOpen).isPresent();
    return PaymentRoles.ACTS.may(by, act)
        && switch (act) {
          case "proposed" -> !open;
          case "confirmed" ->
              open && payee.filter(one -> one.proposedBy().equals(by.actor())).isEmpty();
          case "refused" -> open;
          default -> payee.filter(one -> !one.state().equals(StoredPayee.BLOCKED)).isPresent();
        };
  }

  /** The suppliers of contracts of a department, and what they are called, by their ids. */
  static Map<String, String> suppliers(Transaction tx, String department, Caller by) {
    return Suppliers.named(tx, department, by, MOST_SUPPLIERS);
  }

  /** Refuses who is no supplier of the department and no payee of it. */
  static void require(Transaction tx, String department, String payee, Caller by) {
    if (new Payees(tx).find(department, payee).isEmpty()
        && !suppliers(tx, department, by).containsKey(payee)) {
      throw ProblemException.notFound("payments.no-payee", payee);
    }
  }

  /** How often something was done with the account of a payee; nobody else does it meanwhile. */
  static int held(Transaction tx, String department, String payee) {
    tx.events().lock(department);
    return new Payees(tx).find(department, payee).map(StoredPayee::acts).orElse(0);
  }

  /**
   * Does an act.
   *
   * @param given the members of the act; none is told again
   * @throws ProblemException with every reason against it
   */
  StoredPayee act(
      Transaction tx,
      String department,
      String payee,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    if (!MEMBERS.containsKey(act)) {
      throw ProblemException.notFound(Message.of("payments.no-act"));
    }
    PaymentRoles.ACTS.require(by, act);
    require(tx, department, payee, by);
    tx.events().lock(department);
    ApiRequests.only(given, MEMBERS.getOrDefault(act, List.of()), List.of());
    ApiRequests.texts(given, MEMBERS.getOrDefault(act, List.of()));
    Payees payees = new Payees(tx);
    StoredOffice office = new Offices(tx).of(department);
    if (!office.isStated()) {
      throw ProblemException.conflict(Message.of("payments.no-office"));
    }
    PayeeRegister register = payees.register(office);
    int number = payees.next(department);
    Map<String, Object> said = new LinkedHashMap<>();
    PayeeAct one =
        act.equals("proposed")
            ? proposal(tx, department, payee, number, given, by, said)
            : other(tx, department, payee, act, given, by, said);
    ActResult<PayeeRegister> result = register.decide(one);
    PaymentFaults.allowed(result);
    if (act.equals("confirmed")) {
      String proposal = payees.find(department, payee).map(StoredPayee::proposal).orElse("");
      TypedAgain.refuseOther(given, payees.account(department, payee, proposal));
    }
    List<String> warnings = PaymentFaults.warnings(result);
    if (act.equals("confirmed") && warnings.contains(ACCOUNT_SHARED)) {
      shared(given, said);
    }
    said.put("warnings", warnings);
    return payees.record(act, department, payee, number, one, said, by.actor());
  }

  /** That two payees have one account is said by itself, with the paper by which it is known. */
  private static void shared(Map<String, @Nullable Object> given, Map<String, Object> said) {
    List<InputFault> faults = new ArrayList<>();
    if (ApiRequests.text(given, SHARED).filter("YES"::equals).isEmpty()) {
      faults.add(Faults.at("/" + SHARED, "payments.shared-needed"));
    }
    faults.addAll(FreeTexts.decision("/checked", String.valueOf(said.get("checked"))));
    ProblemException.unlessNone(faults);
    said.put(SHARED, "YES");
  }

  private PayeeAct proposal(
      Transaction tx,
      String department,
      String payee,
      int number,
      Map<String, @Nullable Object> given,
      Caller by,
      Map<String, Object> said) {
    List<InputFault> faults = new ArrayList<>();
    Optional<BankAccount> account = OfficeService.account(given, faults);
    if (account.isEmpty() && faults.isEmpty()) {
      Message text = Message.of("payments.account-needed");
      faults.add(new InputFault("/number", "payments.account-needed", text));
    }
    String name = ApiRequests.text(given, "name").orElse("").strip();
    if (!name.matches("[ -~]{1,140}")) {
      faults.add(Faults.at("/name", "payments.latin"));
    }
    account
        .filter(one -> new Offices(tx).accounts(department).stream().anyMatch(one::isSame))
        .ifPresent(one -> faults.add(Faults.at("/number", "payments.own-account")));
    ProblemException.unlessNone(faults);
    String evidence = PaymentFaults.text(given, "evidence");
    String vendor = ApiRequests.text(given, "vendor").orElse("").strip();
    List<BankAccount> known = new ArrayList<>(KnownAccounts.of(tx, department));
    known.add(account.orElseThrow());
    Map<String, String> texts = Map.of("name", name, "evidence", evidence, "vendor", vendor);
    PaymentFaults.refuseNumbers(known, texts);
    PaymentFaults.refusePersons("evidence", evidence);
    PaymentFaults.refusePersons("name", name);
    PaymentFaults.refuseUnsaid("evidence", evidence);
    FreeTexts.refuse(texts);
    if (!vendor.isEmpty() && !OfficeService.isCode(vendor)) {
      throw PaymentFaults.fault("/vendor", "payments.code");
    }
    String id = "P" + number;
    said.put("name", name);
    said.put("vendor", vendor);
    said.put("masked", account.orElseThrow().masked());
    said.put("proposal", id);
    said.put("evidence", evidence);
    PayeeAct.Holder holder = new PayeeAct.Holder(payee, name, account.orElseThrow());
    return ProblemException.accepted(PayeeAct.proposal(now(), by.actor(), id, holder, evidence));
  }

  private PayeeAct other(
      Transaction tx,
      String department,
      String payee,
      String act,
      Map<String, @Nullable Object> given,
      Caller by,
      Map<String, Object> said) {
    String member = MEMBERS.getOrDefault(act, List.of()).get(0);
    String text = PaymentFaults.text(given, member);
    PaymentFaults.refuseNumbers(tx, department, member, text);
    PaymentFaults.refusePersons(member, text);
    PaymentFaults.refuseUnsaid(member, text);
    FreeTexts.refuse(Map.of(member, text));
    said.put(member, text);
    String proposal = new Payees(tx).find(department, payee).map(StoredPayee::proposal).orElse("");
    if (act.equals("confirmed")) {
      said.putAll(new Payees(tx).proposed(department, payee, proposal));
    }
    if (act.equals("blocked")) {
      return ProblemException.accepted(PayeeAct.block(now(), by.actor(), payee, text));
    } else if (proposal.isEmpty()) {
      throw ProblemException.conflict(Message.of("disbursement.payee.none"));
    }
    return ProblemException.accepted(
        act.equals("confirmed")
            ? PayeeAct.confirmation(now(), by.actor(), proposal, text)
            : PayeeAct.refusal(now(), by.actor(), proposal, text));
  }
}
