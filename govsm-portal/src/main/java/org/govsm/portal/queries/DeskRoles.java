package org.govsm.portal.queries;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;
import org.govsm.governance.response.QueryRouting;
import org.govsm.portal.web.Caller;

/** Roles of the desk: as whom the officers of a department act there. */
final class DeskRoles {

  /** Who erases what a person wrote. */
  static final List<String> ERASING = List.of("nodal-officer", "records-officer");

  private static final Map<String, String> OF_PORTAL = new LinkedHashMap<>();

  static {
    OF_PORTAL.put("competent-authority", "head-of-department");
    OF_PORTAL.put("nodal-officer", "nodal-officer");
    OF_PORTAL.put("legal-officer", "legal-officer");
    OF_PORTAL.put("security-lead", "security-lead");
    OF_PORTAL.put("reviewer", "moderator");
    OF_PORTAL.put("author", "responder");
  }

  private DeskRoles() {}

  /** The roles of the portal whose holders act at the desk. */
  static List<String> ofPortal() {
    return List.copyOf(OF_PORTAL.keySet());
  }

  /** What a role of the portal is at the desk. */
  static String atDesk(String role) {
    return OF_PORTAL.getOrDefault(role, "");
  }

  /** The roles of the desk that a caller has, the highest authority first. */
  static List<String> of(Caller by) {
    return OF_PORTAL.entrySet().stream()
        .filter(each -> by.roles().contains(each.getKey()))
        .map(Map.Entry::getValue)
        .toList();
  }

  /** Whether a caller has one of some roles of the desk. */
  static boolean may(Caller by, List<String> roles) {
    return of(by).stream().anyMatch(roles::contains);
  }

  /** A sentence with {@code {roles}} of the desk. */
  static Message said(String key, List<String> roles) {
    return Message.of(key)
        .with("roles", roles.stream().map(role -> new Term("desk-role." + role)).toList());
  }

  /**
   * The role in which a caller does an act: one that may do it and, of an answer, give its rank.
   *
   * @param rank the rank of an answer; empty for other acts
   * @return a role of the caller in any case, as the domain says why it may not
   */
  static String acting(Caller by, List<String> roles, String rank) {
    List<String> own = of(by);
    List<String> may = own.stream().filter(roles::contains).toList();
    return may.stream()
        .filter(role -> !QueryRouting.ranks().contains(rank) || QueryRouting.mayGive(role, rank))
        .findFirst()
        .or(() -> may.stream().findFirst())
        .orElse(own.get(0));
  }
}
