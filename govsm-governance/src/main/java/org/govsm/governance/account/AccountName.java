package org.govsm.governance.account;

import static java.util.Objects.requireNonNull;

/**
 * What an account is called on its platform.
 *
 * @param platform the platform, such as {@code X}
 * @param handle the name without {@code @}, or the id where the platform gives no name
 */
public record AccountName(String platform, String handle) {

  /**
   * Checks that nothing is missing.
   *
   * @param platform see the record
   * @param handle see the record
   */
  public AccountName {
    requireNonNull(platform, "platform");
    requireNonNull(handle, "handle");
  }
}
