package org.govsm.portal.payments;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.FreeTexts;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.ActResult;
import org.govsm.procurement.disbursement.BankAccount;
import org.govsm.procurement.disbursement.PaymentBatch;
import org.jspecify.annotations.Nullable;

/** Payment faults: what is refused, without a word of an account. */
final class PaymentFaults {

  static final int MOST = 1000;

  private PaymentFaults() {}

  /**
   * The record after an act.
   *
   * @throws ProblemException with every reason against it
   */
  static <R> R allowed(ActResult<R> result) {
    refuse(result.findings());
    return result.record().orElseThrow();
  }

  /** Refuses what has a finding that blocks. */
  static void refuse(List<Finding> findings) {
    ProblemException.unlessNone(
        findings.stream()
            .filter(one -> one.weight() == Finding.Weight.BLOCKING)
            .map(one -> new InputFault("", code(one), one.text()))
            .toList());
  }

  private static String code(Finding one) {
    return "disbursement." + one.code().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The codes of what is to be known of an act that is allowed. */
  static List<String> warnings(ActResult<?> result) {
    return result.findings().stream()
        .filter(one -> one.weight() == Finding.Weight.WARNING)
        .map(Finding::code)
        .distinct()
        .toList();
  }

  static ProblemException fault(String pointer, String key) {
    return ProblemException.of(Faults.at(pointer, key));
  }

  /** A text that must say something. */
  static String text(Map<String, @Nullable Object> given, String name) {
    String text = ApiRequests.text(given, name).orElse("").strip();
    if (text.isEmpty() || text.length() > MOST) {
      Message message = Message.of("payments.text").with("most", MOST);
      throw ProblemException.of(new InputFault("/" + name, "payments.text", message));
    }
    return text;
  }

  /** Refuses a text with the number of an account that the department knows. */
  static void refuseNumbers(Transaction tx, String department, String name, String text) {
    refuseNumbers(KnownAccounts.of(tx, department), Map.of(name, text));
  }

  /** Refuses a text with the number of a person: it stands in events for good. */
  static void refusePersons(String name, String text) {
    ProblemException.unlessNone(FreeTexts.in("/" + name, text));
  }

  /**
   * Refuses a text that is to say what was seen, checked or why, and says no more than a yes, a no
   * or a sign, or that it is still to come. It is told again: first it is looked through for
   * numbers.
   */
  static void refuseUnsaid(String name, String text) {
    ProblemException.unlessNone(FreeTexts.reason("/" + name, text));
    ProblemException.unlessNone(FreeTexts.postponed("/" + name, text));
  }

  /** Refuses a text with the number of an account in it. */
  static void refuseNumbers(Collection<BankAccount> accounts, Map<String, String> texts) {
    texts.forEach(
        (name, text) -> {
          if (accounts.stream().anyMatch(one -> one.isIn(text))) {
            throw fault("/" + name, "payments.number-in-text");
          }
        });
  }

  /** The account that is debited may have been changed since the batch was prepared. */
  static void refuseDebtor(Transaction tx, PaymentBatch batch, String department) {
    Offices offices = new Offices(tx);
    if (offices.account(offices.of(department)).filter(batch.debtorAccount()::isSame).isEmpty()) {
      throw ProblemException.conflict(Message.of("payments.debtor-changed"));
    }
  }
}
