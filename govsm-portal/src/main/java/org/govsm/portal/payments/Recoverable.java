package org.govsm.portal.payments;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.money.Money;
import org.govsm.procurement.disbursement.RecoveredMoney;
import org.jspecify.annotations.Nullable;

/** Recoverable payment: one of which officers may have decided that its money is recovered. */
public interface Recoverable {

  /** Its id. */
  String id();

  /** The day on which it was paid, where that is known. */
  Optional<LocalDate> paidOn();

  /** What is still to come back. */
  Money toRecover();

  /** What came back beside the files of the bank; the last may wait for confirmation. */
  List<RecoveredMoney> recovered();

  /** What one person recorded and another has to confirm. */
  default Optional<RecoveredMoney> returning() {
    return recovered().stream().filter(one -> !one.isConfirmed()).findFirst();
  }

  /** What counts, of which a person may say that it did not come. */
  default List<RecoveredMoney> withdrawable() {
    return recovered().stream().filter(RecoveredMoney::counts).toList();
  }

  /** What one person says did not come after all, and another has not. */
  default Optional<RecoveredMoney> withdrawing() {
    return recovered().stream().filter(RecoveredMoney::isWithdrawing).findFirst();
  }

  /** What came back, as it is kept. */
  static List<RecoveredMoney> kept(Map<String, @Nullable Object> content) {
    return kept(content, Recoveries.MEMBER);
  }

  /** The same by another member. */
  static List<RecoveredMoney> kept(Map<String, @Nullable Object> content, String member) {
    return content.get(member) instanceof List<?> all
        ? all.stream().map(one -> RecoveredMoney.fromPlain(one).orThrow()).toList()
        : List.of();
  }
}
