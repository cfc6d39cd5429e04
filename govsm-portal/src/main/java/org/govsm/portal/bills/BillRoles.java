package org.govsm.portal.bills;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.govsm.portal.web.ActRoles;

/**
 * Roles of bills: who does which act. Which person does it after what they did before is for {@link
 * org.govsm.procurement.bill.BillDuties}.
 */
final class BillRoles {

  static final String ENTER = "entered";

  static final String AUTHORITY = "competent-authority";

  /**
   * Where one finance officer alone examined it, or stated the terms of which is asked, the
   * competent authority keeps it from sticking.
   */
  private static final List<String> SECOND = List.of("finance-officer", AUTHORITY);

  static final ActRoles ACTS =
      new ActRoles(
          Map.ofEntries(
              entry(ENTER, List.of("supplier", "buyer", "indentor")),
              entry("stated", List.of("finance-officer", "buyer")),
              entry("decided", SECOND),
              entry("objected", List.of("buyer", "indentor", "finance-officer")),
              entry("answered", List.of("supplier", "buyer", "indentor")),
              entry("examined", List.of("buyer", "indentor", "finance-officer")),
              entry("returned", List.of("buyer", "finance-officer", AUTHORITY)),
              entry("passed", SECOND),
              entry("closed", SECOND),
              entry("paid", SECOND),
              entry(KeptPayment.CORRECTED, SECOND),
              entry(KeptRetention.STATED, List.of("finance-officer", "buyer")),
              entry(KeptRetention.PAID, SECOND),
              entry(KeptRetention.CORRECTED, SECOND),
              entry(KeptRate.CORRECTED, SECOND),
              entry(Bills.INTEREST, SECOND)));

  private BillRoles() {}
}
