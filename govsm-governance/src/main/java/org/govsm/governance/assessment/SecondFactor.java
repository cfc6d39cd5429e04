package org.govsm.governance.assessment;

import org.govsm.core.process.GuardAnswer;
import org.govsm.core.text.Message;
import org.govsm.governance.account.Account;
import org.govsm.governance.custody.CustodyHistory;
import org.govsm.governance.facts.FactNode;

/** Second factor of an account: where there is a custody log of the account, the log decides. */
final class SecondFactor {

  private SecondFactor() {}

  /** Whether one is on; record and log against each other refuse. */
  static GuardAnswer of(Account account, CustodyHistory history) {
    FactNode mfa =
        account.at("mfa", "enabled").flag().isPresent()
            ? account.at("mfa", "enabled")
            : account.at("mfa");
    if (history.entries().isEmpty() || mfa.flag().isPresent() && !mfa.is(true)) {
      return recorded(mfa);
    } else if (history.state().mfa().isPresent()) {
      return GuardAnswer.met();
    }
    return GuardAnswer.notMet(
        Message.of(mfa.flag().isPresent() ? CustodyCures.AGAINST : CustodyCures.NOT_LOGGED));
  }

  private static GuardAnswer recorded(FactNode mfa) {
    if (mfa.flag().isEmpty()) {
      return AccountScene.given(mfa);
    }
    return mfa.is(true) ? GuardAnswer.met() : GuardAnswer.notMet(Message.of("guard.no-mfa"));
  }
}
