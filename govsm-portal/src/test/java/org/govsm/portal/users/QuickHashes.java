package org.govsm.portal.users;

/** Hashes for tests in which the strength of a hash is not the subject: made in no time. */
public final class QuickHashes {

  public static final PasswordHashing HASHING = new PasswordHashes(64, 1);

  private QuickHashes() {}
}
