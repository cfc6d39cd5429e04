package org.govsm.portal.bills;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Caller;

/**
 * Roles of bills: who does which act. The one who passes a bill is neither the one who entered nor
 * the one who examined it; that is for the service.
 */
final class BillRoles {

  static final String ENTER = "entered";

  private static final Map<String, List<String>> OF_ACT =
      Map.ofEntries(
          entry(ENTER, List.of("supplier", "buyer", "indentor")),
          entry("stated", List.of("finance-officer", "buyer")),
          entry("decided", List.of("finance-officer")),
          entry("objected", List.of("buyer", "indentor", "finance-officer")),
          entry("answered", List.of("supplier", "buyer", "indentor")),
          entry("examined", List.of("buyer", "indentor", "finance-officer")),
          entry("returned", List.of("buyer", "finance-officer")),
          entry("passed", List.of("finance-officer")),
          entry("paid", List.of("finance-officer")));

  private BillRoles() {}

  static boolean may(Caller by, String act) {
    return by.isAnyOf(OF_ACT.getOrDefault(act, List.of()));
  }

  /** Refuses who has no role for an act. */
  static void require(Caller by, String act) {
    if (!may(by, act)) {
      throw by.isNoneOf(OF_ACT.getOrDefault(act, List.of()));
    }
  }
}
