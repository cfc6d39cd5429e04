package org.govsm.portal.users;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.portal.access.OneTimeTokens;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.UserSecrets;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.RandomTokens;

/**
 * Credentials of users: made anew for a user who comes to decide on money or rules, or to
 * administer more departments. Until then the administrator of a department could set the password;
 * what was known of it then does not count afterwards.
 */
record Credentials(Authorisation table, Clock clock) {

  /** Whether a change gives a user more than whoever could set the password could give. */
  boolean areVoidAfter(UserFacts before, UserFacts after) {
    boolean wider =
        !before.units().contains(UserFacts.EVERY) && !before.units().containsAll(after.units());
    if (after.roles().contains(Authorisation.ADMINISTRATOR)) {
      return wider;
    }
    return !deciding(after).isEmpty() && (wider || deciding(before).isEmpty());
  }

  private Set<String> deciding(UserFacts facts) {
    Set<String> roles = new TreeSet<>(facts.roles());
    roles.retainAll(table.approval());
    return roles;
  }

  /**
   * Takes away all that a user signs in with here.
   *
   * @return the token with which the user sets a password; empty for whoever does not sign in here
   */
  Optional<String> renew(Transaction tx, User user, Caller by) {
    boolean here = user.person().flatMap(Person::signInName).isPresent();
    new UserSecrets(tx).withdraw(user.id(), clock.instant(), by.actor());
    return here ? Optional.of(invite(tx, user.id(), by)) : Optional.empty();
  }

  /** Makes a token with which a user sets another password, and writes down who made it. */
  String invite(Transaction tx, String user, Caller by) {
    String secret = add(tx, user);
    Map<String, String> body = Map.of("user", user);
    new Users(tx).note(SignInEvents.INVITED, body, clock.instant(), by.actor());
    return secret;
  }

  /** Makes a token for a user who is new here. */
  String add(Transaction tx, String user) {
    String secret = RandomTokens.next();
    Instant until = clock.instant().plus(SetUp.VALID);
    new OneTimeTokens(tx).add(RandomTokens.digest(secret), Optional.of(user), until);
    return secret;
  }
}
