package org.govsm.governance.custody;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The kinds of event. */
enum EventKind {
  ISSUED,
  BACKUP_NAMED,
  MFA_ENROLLED,
  MFA_RESET,
  RECOVERY_CODES_SEALED,
  ROTATED,
  TRANSFERRED,
  DELEGATE_ADDED,
  DELEGATE_REMOVED,
  APP_AUTHORISED,
  APP_REVOKED,
  ACCESS_REVIEWED,
  BREAK_GLASS_USED,
  COMPROMISE_REPORTED,
  REVOKED;

  /** What each of these did to the keys makes the old ones known to somebody without need. */
  private static final List<EventKind> ASK_FOR_ROTATION =
      List.of(REVOKED, TRANSFERRED, COMPROMISE_REPORTED);

  /** What has happened is written down whoever did it. */
  private static final List<EventKind> REPORTS =
      List.of(COMPROMISE_REPORTED, BREAK_GLASS_USED, REVOKED);

  private static final List<EventKind> GIVE_ACCESS =
      List.of(ISSUED, BACKUP_NAMED, TRANSFERRED, DELEGATE_ADDED);

  static Optional<EventKind> ofCode(String code) {
    return Arrays.stream(values()).filter(kind -> kind.name().equals(code)).findFirst();
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(Enum::name).toList();
  }

  /** The members that an event of this kind has beside those of every event. */
  List<String> needs() {
    return switch (this) {
      case ISSUED -> List.of("toHolder", "vaultRef");
      case BACKUP_NAMED, DELEGATE_ADDED, APP_AUTHORISED -> List.of("toHolder");
      case DELEGATE_REMOVED, APP_REVOKED -> List.of("fromHolder");
      case TRANSFERRED -> List.of("fromHolder", "toHolder", "approvedBy", "reason");
      case REVOKED -> List.of("fromHolder", "reason");
      case MFA_ENROLLED -> List.of("mfaType");
      case RECOVERY_CODES_SEALED -> List.of("vaultRef");
      case ACCESS_REVIEWED -> List.of("nextReviewDue");
      case MFA_RESET, BREAK_GLASS_USED -> List.of("reason");
      case ROTATED, COMPROMISE_REPORTED -> List.of();
    };
  }

  /** Whether a member that not every event has says something of an event of this kind. */
  boolean speaksOf(String member) {
    return switch (member) {
      case "toHolder" -> givesAccess() || this == APP_AUTHORISED || this == ROTATED;
      case "fromHolder" ->
          List.of(DELEGATE_REMOVED, APP_REVOKED, TRANSFERRED, REVOKED, ROTATED).contains(this);
      case "mfaType" -> this == MFA_ENROLLED || this == MFA_RESET;
      default -> true;
    };
  }

  boolean asksForRotation() {
    return ASK_FOR_ROTATION.contains(this);
  }

  boolean isReport() {
    return REPORTS.contains(this);
  }

  /** Whether it says who holds the keys, or is backup. */
  boolean concernsKeys() {
    return List.of(ISSUED, BACKUP_NAMED, TRANSFERRED, REVOKED).contains(this);
  }

  /** Whether a person named as {@code toHolder} gets access. */
  boolean givesAccess() {
    return GIVE_ACCESS.contains(this);
  }
}
