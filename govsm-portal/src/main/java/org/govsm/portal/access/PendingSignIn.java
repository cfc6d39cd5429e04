package org.govsm.portal.access;

import java.time.Instant;
import java.util.Optional;

/**
 * Sign-in that stands between the password and the second factor. It opens nothing.
 *
 * @param digest the hash of the secret that the browser holds
 * @param setUp the factor that is to be set up; empty where only a code is asked for
 */
public record PendingSignIn(String digest, String user, Optional<SetUp> setUp, Instant madeAt) {

  /**
   * Factor that is not confirmed yet.
   *
   * @param replaces the id of the factor in whose place it comes; empty where there is none
   */
  public record SetUp(String factor, String sealed, Optional<String> replaces) {}
}
