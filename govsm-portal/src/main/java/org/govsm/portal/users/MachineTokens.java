package org.govsm.portal.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.govsm.core.text.Message;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RandomTokens;

/** Tokens of machines: issued for a number of days and taken back, and kept as digests only. */
record MachineTokens(Store store, Clock clock, UserService users) {

  /** The most days that a token of a machine can be used. */
  private static final int MOST_DAYS = 365;

  /**
   * Issues a token to a machine.
   *
   * @throws ProblemException with status 409 for a person, and 422 for too many days
   */
  public String issue(String id, int days, Caller by) {
    if (days < 1 || days > MOST_DAYS) {
      Message text = Message.of("user.days").with("most", MOST_DAYS);
      throw ProblemException.of(Faults.at("/days", text));
    }
    String secret = "govsm_" + RandomTokens.next();
    String token = RandomTokens.id("t-");
    Instant now = clock.instant();
    return store.write(
        tx -> {
          if (!users.owned(tx, id, by).facts().kind().equals(UserFacts.SERVICE)) {
            throw ProblemException.of(409, "user.no-machine");
          }
          Instant until = now.plus(Duration.ofDays(days));
          new AccessTokens(tx)
              .issue(
                  new AccessToken(RandomTokens.digest(secret), token, id, now, until), by.actor());
          return secret;
        });
  }

  /** Takes a token back. */
  public void revoke(String id, String token, Caller by) {
    store.write(
        tx -> {
          users.owned(tx, id, by);
          new AccessTokens(tx).revoke(id, token, clock.instant(), by.actor());
          return true;
        });
  }
}
