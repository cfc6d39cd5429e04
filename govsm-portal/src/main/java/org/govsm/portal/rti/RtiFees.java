package org.govsm.portal.rti;

import java.util.List;
import java.util.Map;
import org.govsm.core.decision.InputFault;
import org.govsm.core.money.Money;
import org.govsm.portal.web.ApiRequests;
import org.govsm.portal.web.Faults;
import org.jspecify.annotations.Nullable;

/** Further fee of a request: a sum in rupees, above nothing. */
final class RtiFees {

  private static final String FORM = "\\d{1,7}(\\.\\d{1,2})?";

  private RtiFees() {}

  static String amount(Map<String, @Nullable Object> given, List<InputFault> faults) {
    String typed = ApiRequests.text(given, "amount").orElse("").strip();
    if (!typed.matches(FORM) || Money.ofRupees(typed).paise() <= 0) {
      faults.add(Faults.at("/amount", "rti.amount"));
      return "0";
    }
    return Money.ofRupees(typed).toString();
  }
}
