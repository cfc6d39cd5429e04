package org.govsm.portal.moderation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.moderation.ModerationAct;
import org.govsm.governance.moderation.ModerationRecord;
import org.govsm.portal.web.Caller;

/** Roles of moderation: as whom the officers of a department act. */
final class ModerationRoles {

  /** Who records an item: whoever works with the accounts. */
  static final List<String> RECORDING =
      List.of("author", "reviewer", "nodal-officer", "legal-officer", "competent-authority");

  /** Who drafts a policy. */
  static final List<String> DRAFTING = List.of("reviewer", "nodal-officer", "legal-officer");

  /** Who approves one, other than its drafter. */
  static final List<String> APPROVING = List.of("competent-authority", "nodal-officer");

  /** Who erases a copy. */
  static final List<String> ERASING = List.of("records-officer");

  private static final Map<String, String> OF_PORTAL = new LinkedHashMap<>();

  static {
    OF_PORTAL.put("competent-authority", "head-of-department");
    OF_PORTAL.put("nodal-officer", "nodal-officer");
    OF_PORTAL.put("legal-officer", "legal-officer");
    OF_PORTAL.put("reviewer", "moderator");
  }

  private ModerationRoles() {}

  /** The roles of the portal that do an act. */
  static List<String> who(ModerationAct.Kind kind) {
    return OF_PORTAL.entrySet().stream()
        .filter(each -> ModerationAct.roles(kind).contains(each.getValue()))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Refuses who has none of some roles of the portal. */
  static void require(Caller by, List<String> roles) {
    if (!by.isAnyOf(roles)) {
      throw by.isNoneOf(roles);
    }
  }

  /**
   * The role in which a caller does an act.
   *
   * @throws org.govsm.portal.web.ProblemException where the caller has none for it
   */
  static String acting(Caller by, ModerationAct.Kind kind) {
    List<String> who = who(kind);
    require(by, who);
    return acting(by, who).orElseThrow();
  }

  private static Optional<String> acting(Caller by, List<String> who) {
    return who.stream()
        .filter(role -> by.roles().contains(role))
        .findFirst()
        .map(role -> OF_PORTAL.getOrDefault(role, ""));
  }

  /** The numbers of the acts of which a caller may say that they are of another item. */
  static List<Integer> takeable(Caller by, ModerationRecord record) {
    return acting(by, who(ModerationAct.Kind.TAKE_BACK))
        .map(role -> record.takeable(by.actor(), role))
        .orElse(List.of());
  }

  /** Whether a caller may do an act that is next on an item. */
  static boolean may(Caller by, ModerationAct.Kind kind, ModerationRecord record) {
    return acting(by, who(kind)).filter(role -> record.mayDo(kind, by.actor(), role)).isPresent();
  }
}
