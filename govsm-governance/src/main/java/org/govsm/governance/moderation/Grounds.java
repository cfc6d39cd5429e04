package org.govsm.governance.moderation;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Actions of moderation and their grounds, as codes. */
final class Grounds {

  /** Grounds that a clause of a policy can have. */
  static final List<String> OF_A_POLICY =
      List.of(
          "ABUSE",
          "HATE",
          "OBSCENE",
          "SPAM",
          "COMMERCIAL",
          "IMPERSONATION",
          "COPYRIGHT",
          "PERSONAL_DATA_SHOWN",
          "OFF_TOPIC_REPEATED",
          "INCITEMENT",
          "INTIMATE_IMAGE",
          "CHILD_SAFETY");

  /** Grounds that need no policy, but the order itself. */
  static final List<String> OF_AN_ORDER = List.of("COURT_ORDER", "GOVERNMENT_INTIMATION");

  /** What can be entered as a ground and never is one. */
  static final List<String> NEVER = List.of("CRITICISM", "NEGATIVE_OPINION", "EMBARRASSMENT");

  /** The action by which somebody of higher authority is asked to decide. */
  static final String ESCALATE = "ESCALATE";

  /** The action by which the police is asked to act; it has a ground and leaves a copy. */
  static final String REFER_TO_POLICE = "REFER_TO_POLICE";

  static final List<String> ACTIONS =
      List.of(
          "KEEP",
          "REPLY",
          "HIDE",
          "DELETE",
          "WARN",
          "RESTRICT",
          "BLOCK",
          "REPORT_TO_PLATFORM",
          REFER_TO_POLICE,
          ESCALATE);

  /** Actions that take something from the author. */
  static final Set<String> AGAINST_THE_AUTHOR =
      Set.of("HIDE", "DELETE", "WARN", "RESTRICT", "BLOCK");

  /** Actions after which the content, or its author, is no longer seen: GSM-CON-10. */
  static final Set<String> REMOVING = Set.of("HIDE", "DELETE", "BLOCK");

  private Grounds() {}

  static String[] all() {
    return Stream.of(OF_A_POLICY, OF_AN_ORDER, NEVER).flatMap(List::stream).toArray(String[]::new);
  }
}
