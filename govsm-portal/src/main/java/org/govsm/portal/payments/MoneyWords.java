package org.govsm.portal.payments;

import org.govsm.core.text.Message;
import org.govsm.procurement.disbursement.RecoveredMoney;

/** Words for money that came back beside the files of the bank, or was given back. */
final class MoneyWords {

  private MoneyWords() {}

  /** What came back. */
  static Message back(RecoveredMoney one) {
    String key =
        !one.isConfirmed()
            ? "recovered-waits"
            : !one.counts()
                ? "recovered-not"
                : one.isWithdrawing() ? "recovered-doubted" : "recovered";
    return of(key, one).with("why", one.withdrawnFor().orElse(""));
  }

  /** What was given back to the payee. */
  static Message repaid(RecoveredMoney one) {
    return of(one.isConfirmed() ? "repaid" : "repaid-waits", one);
  }

  private static Message of(String key, RecoveredMoney one) {
    return Message.of("payments." + key)
        .with("sum", one.sum())
        .with("instrument", Message.of("payments.instrument." + one.instrument()))
        .with("number", one.number())
        .with("day", one.on())
        .with("paper", one.paper());
  }
}
