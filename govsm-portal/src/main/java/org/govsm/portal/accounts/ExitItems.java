package org.govsm.portal.accounts;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.portal.web.Moments;
import org.govsm.portal.web.WorkItem;

/** Exit items: what waits of the exit of an agency, in the words of My work. */
final class ExitItems {

  private ExitItems() {}

  /** An account that an officer said the agency never ran, for another one to confirm. */
  static WorkItem slip(String department, ContractSlips.Slip slip) {
    return WorkItem.of(
        "exit-slip",
        department,
        Map.of("contract", slip.contract(), "account", slip.account()),
        ExitKits.page(department, slip.contract())
            + ExitKits.NOT_RUN
            + "?account="
            + slip.account(),
        Moments.day(slip.at()));
  }

  /** What the agency of a contract that has ended owes still. */
  static WorkItem owed(Exit exit, LocalDate ended) {
    Map<String, Object> said = new LinkedHashMap<>();
    said.put("contract", exit.contract());
    said.put("day", ended);
    said.put("count", exit.owed());
    return WorkItem.of(
        "exit-kit",
        exit.department(),
        said,
        ExitKits.page(exit.department(), exit.contract()),
        ended.plusDays(1));
  }
}
