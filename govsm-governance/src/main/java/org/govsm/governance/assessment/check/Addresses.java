package org.govsm.governance.assessment.check;

import org.govsm.core.text.Message;
import org.govsm.governance.facts.FactNode;

/** Web and mail addresses: a text that is none, such as "pending", leaves open what needs it. */
public final class Addresses {

  private static final int MOST_SHOWN = 40;

  private Addresses() {}

  public static boolean isWeb(FactNode fact) {
    return fact.isWebAddress();
  }

  /** A web address must be there. */
  static CheckResult web(FactNode fact) {
    return isUnsaid(fact) || isWeb(fact) ? Require.given(fact) : open("check.not-address", fact);
  }

  /** Nothing to say where it is a mail address; else what there is to say. */
  static CheckResult mail(FactNode fact) {
    return isUnsaid(fact) || fact.isMailAddress()
        ? Require.given(fact)
        : open("check.not-mail", fact);
  }

  private static boolean isUnsaid(FactNode fact) {
    return !fact.isGiven() && fact.placeholder().isEmpty();
  }

  private static CheckResult open(String key, FactNode fact) {
    String given = fact.text().or(fact::placeholder).orElse("");
    String shown =
        given.codePointCount(0, given.length()) <= MOST_SHOWN
            ? given
            : given.substring(0, given.offsetByCodePoints(0, MOST_SHOWN)) + "…";
    Message text = Message.of(key).with("what", CheckResult.term(fact.path())).with("given", shown);
    return CheckResult.unknown(fact).saying(text);
  }
}
