package org.govsm.portal.access;

import java.util.Set;

/** Kinds of event about signing in, and about what users sign in with. */
public final class SignInEvents {

  /** What kinds begin with that are written even where the chain was found broken. */
  static final String SIGN_IN = "sign-in.";

  /** Somebody signed in. */
  public static final String SUCCEEDED = "sign-in.succeeded";

  /** Somebody did not get in. */
  public static final String FAILED = "sign-in.failed";

  /** So many attempts failed that the next must wait. */
  public static final String WAITS = "sign-in.waits";

  /** Somebody signed out. */
  public static final String SIGNED_OUT = "sign-in.signed-out";

  /** A password was set. */
  public static final String PASSWORD_SET = "user.password-set";

  /** An administrator made a token with which the password of a user can be set. */
  public static final String INVITED = "user.invited";

  /** The password was right, and the second factor is asked for. */
  public static final String SECOND_FACTOR_ASKED = "sign-in.second-factor-asked";

  /** A user set a second factor up. */
  public static final String SECOND_FACTOR_SET_UP = "user.second-factor-set-up";

  /** Somebody else took the second factor of a user away. */
  public static final String SECOND_FACTOR_RESET = "user.second-factor-reset";

  /** A user turned the second factor off. */
  public static final String SECOND_FACTOR_TURNED_OFF = "user.second-factor-turned-off";

  /** A recovery code was used in place of the second factor. */
  public static final String RECOVERY_CODE_USED = "user.recovery-code-used";

  /** A user made new recovery codes. */
  public static final String RECOVERY_CODES_MADE = "user.recovery-codes-made";

  static final Set<String> ALL =
      Set.of(
          SECOND_FACTOR_ASKED,
          SECOND_FACTOR_SET_UP,
          SECOND_FACTOR_RESET,
          SECOND_FACTOR_TURNED_OFF,
          RECOVERY_CODE_USED,
          RECOVERY_CODES_MADE,
          SUCCEEDED,
          FAILED,
          WAITS,
          SIGNED_OUT,
          PASSWORD_SET,
          INVITED,
          Users.ERASED,
          Users.NAMED,
          AccessTokens.ISSUED,
          AccessTokens.REVOKED,
          CalendarFeeds.MADE,
          CalendarFeeds.WITHDRAWN,
          MailSubscriptions.CONFIRMED,
          MailSubscriptions.WITHDRAWN);

  private SignInEvents() {}
}
