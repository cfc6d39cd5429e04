package org.govsm.portal.payments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.procurement.disbursement.BankAccount;
import org.jspecify.annotations.Nullable;

/**
 * Typed again: the account as the second person reads it from the paper, held against the one that
 * is proposed. Blanks, dashes and the case of letters make no difference; which part differs is not
 * told, and nothing of either is kept.
 */
final class TypedAgain {

  static final List<String> MEMBERS = List.of("ifsc", "number");

  private TypedAgain() {}

  /**
   * Refuses an account that differs, or none.
   *
   * @param proposed nothing where it cannot be opened any more
   * @throws ProblemException with status 409 where there is nothing to compare it with
   */
  static void refuseOther(Map<String, @Nullable Object> given, Optional<BankAccount> proposed) {
    List<InputFault> faults = new ArrayList<>();
    Optional<BankAccount> typed = OfficeService.account(given, faults);
    if (typed.isEmpty() && faults.isEmpty()) {
      faults.add(Faults.at("/number", "payments.type-again"));
    }
    ProblemException.unlessNone(faults);
    BankAccount kept =
        proposed.orElseThrow(
            () -> ProblemException.conflict(Message.of("payments.sealed-elsewhere")));
    if (!isWritten(typed.orElseThrow(), kept)) {
      throw PaymentFaults.fault("/number", "payments.account-differs");
    }
  }

  /** A zero at the front is part of a number here: it stands on the paper. */
  private static boolean isWritten(BankAccount typed, BankAccount kept) {
    Map<String, ?> other = kept.toPlain();
    return typed.toPlain().entrySet().stream()
        .allMatch(
            part ->
                String.valueOf(part.getValue())
                    .equalsIgnoreCase(
                        String.valueOf(other.get(part.getKey())).replaceAll("[\\s-]", "")));
  }
}
