package org.govsm.portal.payments;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.governance.secret.Secrets;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.TreasuryCodes;
import org.jspecify.annotations.Nullable;

/**
 * Office service: keeps who pays for a department, from which account, and what it chose. The first
 * statement, as each change, counts when a second person has confirmed it.
 */
record OfficeService(Clock clock) {

  static final List<String> CODES =
      TreasuryCodes.names().filter(name -> !name.equals("vendor")).toList();

  static final List<String> DECISIONS = List.of("confirmed", "refused");

  private static final int MOST_HOURS = 2_160;
  private static final int MOST_DAYS = 90;

  /** What a name at a bank is written in. */
  private static final String LATIN = "[ -~]{1,140}";

  /**
   * States the paying office.
   *
   * @param given name, ifsc, number, coolingHours, answerDays, and codes of the paying authority;
   *     where ifsc and number are left out the account stays
   */
  StoredOffice state(
      Transaction tx, String department, Map<String, @Nullable Object> given, Caller by) {
    PaymentRoles.ACTS.require(by, "stated");
    tx.events().lock(department);
    List<String> members =
        new ArrayList<>(List.of("name", "ifsc", "number", "coolingHours", "answerDays"));
    members.addAll(CODES);
    ApiRequests.only(given, members, List.of());
    StoredOffice before = new Offices(tx).of(department);
    if (before.proposal().isPresent()) {
      throw ProblemException.conflict(Message.of("payments.office-open"));
    }
    Map<String, Object> said = new LinkedHashMap<>();
    List<InputFault> faults = new ArrayList<>();
    said.put("name", latin(given, "name", faults));
    count(given, "coolingHours", MOST_HOURS, said, faults);
    count(given, "answerDays", MOST_DAYS, said, faults);
    for (String code : CODES) {
      ApiRequests.text(given, code)
          .map(String::strip)
          .filter(text -> !text.isEmpty())
          .ifPresent(
              text -> {
                if (isCode(text)) {
                  said.put(code, text);
                } else {
                  faults.add(Faults.at("/" + code, "payments.code"));
                }
              });
    }
    Optional<BankAccount> account = account(given, faults);
    ProblemException.unlessNone(faults);
    ProblemException.unlessNone(Secrets.in(said));
    BankAccount own =
        account
            .or(() -> new Offices(tx).account(before))
            .orElseThrow(() -> PaymentFaults.fault("/number", "payments.account-needed"));
    if (new Payees(tx).accounts(department).stream().anyMatch(own::isSame)) {
      throw PaymentFaults.fault("/number", "payments.payee-account");
    }
    Map<String, String> texts = new LinkedHashMap<>();
    said.forEach((name, text) -> texts.put(name, String.valueOf(text)));
    List<BankAccount> known = new ArrayList<>(KnownAccounts.of(tx, department));
    known.add(own);
    PaymentFaults.refuseNumbers(known, texts);
    Instant at = Sql.cut(clock.instant());
    return new Offices(tx).state(department, said, own, at, by.actor());
  }

  /**
   * Decides on a change that is proposed.
   *
   * @param act confirmed or refused
   * @param given ifsc and number as they stand on the paper, where another account is confirmed
   */
  StoredOffice decide(
      Transaction tx,
      String department,
      String act,
      Map<String, @Nullable Object> given,
      Caller by) {
    PaymentRoles.ACTS.require(by, "office-decided");
    tx.events().lock(department);
    StoredOffice before = new Offices(tx).of(department);
    if (!DECISIONS.contains(act)) {
      throw ProblemException.notFound(Message.of("payments.no-act"));
    } else if (before.proposal().isEmpty()) {
      throw ProblemException.conflict(Message.of("payments.office-none"));
    } else if (!decides(before, act, by)) {
      throw ProblemException.conflict(Message.of("payments.office-second"));
    }
    ApiRequests.only(given, TypedAgain.MEMBERS, List.of());
    ApiRequests.texts(given, TypedAgain.MEMBERS);
    if (act.equals("confirmed") && isOther(tx, before)) {
      TypedAgain.refuseOther(given, new Offices(tx).account(before.proposal().orElseThrow()));
    }
    return new Offices(tx)
        .decide(before, act.equals("confirmed"), Sql.cut(clock.instant()), by.actor());
  }

  /** Whether what is proposed has another account than the one that counts. */
  static boolean isOther(Transaction tx, StoredOffice office) {
    Offices offices = new Offices(tx);
    Optional<BankAccount> next = office.proposal().flatMap(offices::account);
    return next.isEmpty()
        || offices.account(office).filter(own -> own.isSame(next.get())).isEmpty();
  }

  /** Whether a caller may decide: who proposed a change does not confirm it. */
  static boolean decides(StoredOffice office, String act, Caller by) {
    return office.proposal().isPresent()
        && PaymentRoles.ACTS.may(by, "office-decided")
        && (act.equals("refused") || !office.proposedBy().equals(by.actor()));
  }

  /** Whether a text can be a code of a paying authority. */
  static boolean isCode(String text) {
    return text.matches("[!-~]{1,60}");
  }

  private static String latin(
      Map<String, @Nullable Object> given, String name, List<InputFault> faults) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (!text.matches(LATIN)) {
      faults.add(Faults.at("/" + name, "payments.latin"));
    }
    return text;
  }

  private static void count(
      Map<String, @Nullable Object> given,
      String name,
      int most,
      Map<String, Object> said,
      List<InputFault> faults) {
    String text = given.get(name) == null ? "" : String.valueOf(given.get(name)).strip();
    if (!text.matches("\\d{1,4}") || Integer.parseInt(text) > most) {
      Message message = Message.of("payments.count").with("most", most);
      faults.add(new InputFault("/" + name, "payments.count", message));
    } else {
      said.put(name, new BigDecimal(text));
    }
  }

  /** An account that was given; empty where neither part is. */
  static Optional<BankAccount> account(
      Map<String, @Nullable Object> given, List<InputFault> faults) {
    String ifsc = ApiRequests.text(given, "ifsc").orElse("").strip();
    String number = ApiRequests.text(given, "number").orElse("").replaceAll("[\\s-]", "");
    if (ifsc.isEmpty() && number.isEmpty()) {
      return Optional.empty();
    }
    boolean bad = false;
    if (!ifsc.matches("(?i)[A-Z]{4}0[A-Z0-9]{6}")) {
      faults.add(
          new InputFault("/ifsc", "disbursement.ifsc", Message.of("disbursement.input.ifsc")));
      bad = true;
    }
    if (!number.matches("[A-Za-z0-9]{1,34}")) {
      faults.add(
          new InputFault(
              "/number", "disbursement.account", Message.of("disbursement.input.account")));
      bad = true;
    }
    return bad ? Optional.empty() : Optional.of(BankAccount.of(ifsc, number));
  }
}
