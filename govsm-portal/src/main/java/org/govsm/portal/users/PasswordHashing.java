package org.govsm.portal.users;

/** Password hashing: makes and checks hashes. */
public interface PasswordHashing {

  /**
   * Hashes a new password.
   *
   * @return the hash with its salt and parameters
   */
  String hash(String password);

  /**
   * A hash that no password has, for whoever has none: to check it is the same work.
   *
   * @return it, with the parameters of {@link #hash}
   */
  String ofNobody();

  /** Checks a password. It takes as long for a right one as for a wrong one. */
  boolean matches(String password, String hash);

  /**
   * Whether a hash was made with weaker parameters than those of today.
   *
   * @return whether to hash the password again
   */
  boolean isWeak(String hash);
}
