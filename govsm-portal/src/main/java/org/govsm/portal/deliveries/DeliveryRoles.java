package org.govsm.portal.deliveries;

import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Caller;
import org.govsm.procurement.acceptance.AcceptanceAct.Kind;
import org.govsm.procurement.acceptance.AcceptanceProcess;

/**
 * Roles of deliveries: as whom a caller acts. What the supplier does, officers may enter for it:
 * then it stands under the id of the supplier.
 */
final class DeliveryRoles {

  static final String SUPPLIER = "supplier";

  /** The roles of the portal that state what is to be delivered. */
  static final List<String> STATING = List.of("indentor", "buyer");

  /** The roles of the portal that correct what is to be delivered once there are acts. */
  static final List<String> CORRECTING = List.of("indentor", "buyer", "competent-authority");

  private static final Map<String, List<String>> OF_PORTAL =
      Map.of(
          "supplier", List.of(SUPPLIER),
          "indentor", List.of(SUPPLIER, "consignee"),
          "buyer", List.of(SUPPLIER, "consignee"),
          "committee-member", List.of("inspector"));

  private DeliveryRoles() {}

  /** The role in which a caller does an act; empty text where there is none. */
  static String of(Caller by, Kind kind) {
    return AcceptanceProcess.roles(kind).stream()
        .filter(role -> has(by, role))
        .findFirst()
        .orElse("");
  }

  private static boolean has(Caller by, String role) {
    return by.roles().stream()
        .anyMatch(own -> OF_PORTAL.getOrDefault(own, List.of()).contains(role));
  }

  /** Whether a caller has a part in an act. */
  static boolean may(Caller by, Kind kind) {
    return !of(by, kind).isEmpty();
  }

  /** The roles of the portal that may do an act. */
  static List<String> who(Kind kind) {
    return OF_PORTAL.entrySet().stream()
        .filter(each -> each.getValue().stream().anyMatch(AcceptanceProcess.roles(kind)::contains))
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }
}
