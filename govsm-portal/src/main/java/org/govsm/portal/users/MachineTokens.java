package org.govsm.portal.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.AccessToken;
import org.govsm.portal.access.AccessTokens;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.store.Store;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemDetail;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RandomTokens;

/** Tokens of machines: issued for a number of days and taken back, and kept as digests only. */
final class MachineTokens {

  /** The most days that a token of a machine can be used. */
  private static final int MOST_DAYS = 365;

  private final Store store;
  private final Clock clock;
  private final UserService users;

  MachineTokens(Store store, Clock clock, UserService users) {
    this.store = store;
    this.clock = clock;
    this.users = users;
  }

  /**
   * Issues a token to a machine.
   *
   * @throws ProblemException with status 409 for a person, and 422 for too many days
   */
  public String issue(String id, int days, Caller by) {
    if (days < 1 || days > MOST_DAYS) {
      Message text = Message.of("user.days").with("most", MOST_DAYS);
      throw ProblemException.of(new InputFault("/days", text.key(), text));
    }
    String secret = "govsm_" + RandomTokens.next();
    String token = RandomTokens.id("t-");
    Instant now = clock.instant();
    return store.write(
        tx -> {
          if (!users.owned(tx, id, by).facts().kind().equals(UserFacts.SERVICE)) {
            throw new ProblemException(ProblemDetail.of(409, Message.of("user.no-machine")));
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
