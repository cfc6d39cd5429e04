package org.govsm.portal.store;

import java.util.Set;

/** Kinds of event about signing in: they change no table, and are kept to be read. */
public final class SignInEvents {

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

  static final Set<String> ALL =
      Set.of(
          SUCCEEDED,
          FAILED,
          WAITS,
          SIGNED_OUT,
          PASSWORD_SET,
          INVITED,
          Users.ERASED,
          Users.NAMED,
          AccessTokens.ISSUED,
          AccessTokens.REVOKED);

  private SignInEvents() {}
}
