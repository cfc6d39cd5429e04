package org.govsm.portal.payments;

import static java.util.Map.entry;

import java.util.List;
import java.util.Map;
import org.govsm.portal.web.ActRoles;

/**
 * Roles of payments: who does which act. That a second person confirms an account, and approves and
 * closes a batch, is for the register and the process.
 */
final class PaymentRoles {

  private static final String FINANCE = "finance-officer";
  private static final String AUTHORITY = "competent-authority";
  private static final String BUYER = "buyer";

  static final ActRoles ACTS =
      new ActRoles(
          Map.ofEntries(
              entry("stated", List.of(FINANCE)),
              entry("proposed", List.of(BUYER, FINANCE)),
              entry("confirmed", List.of(FINANCE, AUTHORITY)),
              entry("refused", List.of(FINANCE, AUTHORITY)),
              entry("blocked", List.of(BUYER, FINANCE, AUTHORITY)),
              entry("prepared", List.of(BUYER, FINANCE)),
              entry("approved", List.of(FINANCE, AUTHORITY)),
              entry("made", List.of(FINANCE)),
              entry("handed", List.of(FINANCE)),
              entry("sent", List.of(FINANCE)),
              entry("cancelled", List.of(BUYER, FINANCE, AUTHORITY)),
              entry("recalled", List.of(BUYER, FINANCE, AUTHORITY)),
              entry("retained", List.of(FINANCE, AUTHORITY)),
              entry("office-decided", List.of(FINANCE, AUTHORITY)),
              entry("answered", List.of(FINANCE)),
              entry("decided", List.of(FINANCE, AUTHORITY)),
              entry("closed", List.of(FINANCE, AUTHORITY))));

  private PaymentRoles() {}
}
