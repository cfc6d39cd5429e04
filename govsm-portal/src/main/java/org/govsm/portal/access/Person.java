package org.govsm.portal.access;

import java.util.Optional;

/**
 * Person: the name of a user, which can be erased.
 *
 * @param signInName what the person signs in with here, if so
 * @param passwordHash the hash of the password, with its salt and parameters, if there is one
 * @param issuer the provider that knows the person, if one does
 */
public record Person(
    String fullName,
    Optional<String> signInName,
    Optional<String> passwordHash,
    Optional<String> issuer,
    Optional<String> subject) {

  /** A person who signs in here, and has no password yet. */
  public static Person local(String fullName, String signInName) {
    return new Person(
        fullName, Optional.of(signInName), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A machine, which has tokens and does not sign in. */
  public static Person machine(String name) {
    return new Person(name, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A person whom a provider knows. */
  public static Person known(String fullName, String issuer, String subject) {
    return new Person(
        fullName, Optional.empty(), Optional.empty(), Optional.of(issuer), Optional.of(subject));
  }

  /** The same person with another password. */
  public Person withPassword(String hash) {
    return new Person(fullName, signInName, Optional.of(hash), issuer, subject);
  }

  /** The same person, who has yet to set a password. */
  Person withoutPassword() {
    return new Person(fullName, signInName, Optional.empty(), issuer, subject);
  }

  /** The same person under another name. */
  public Person named(String name) {
    return new Person(name, signInName, passwordHash, issuer, subject);
  }

  /** Whether there is a password, or a provider who knows the person. */
  public boolean canSignIn() {
    return passwordHash.isPresent() || subject.isPresent();
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "a person";
  }
}
