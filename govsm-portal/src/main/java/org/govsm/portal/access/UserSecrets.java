package org.govsm.portal.access;

import java.time.Instant;
import java.util.List;
import org.govsm.portal.store.Transaction;

/** Secrets of users: all that a user signs in with here, and every secret made for it. */
public final class UserSecrets {

  private static final List<String> TABLES =
      List.of("one_time_token", "calendar_feed", "work_mail", "access_token");

  private final Transaction tx;

  /** Over what is kept, within one transaction. */
  public UserSecrets(Transaction tx) {
    this.tx = tx;
  }

  /** Takes all away, and ends all that the user has open. */
  public void withdraw(String user, Instant at, String actor) {
    Users users = new Users(tx);
    User held = users.hold(user);
    forget(user);
    held.person().ifPresent(person -> users.rename(user, person.withoutPassword()));
    SecondFactors factors = new SecondFactors(tx);
    if (factors.isSaid(user)) {
      factors.remove(SignInEvents.SECOND_FACTOR_RESET, user, at, actor);
    }
    factors.forget(user);
    new Sessions(tx).closeAll(user);
  }

  /** Takes tokens, calendar address and mail away. */
  void forget(String user) {
    TABLES.forEach(
        table -> tx.handle().execute("delete from " + table + " where user_id = ?", user));
  }
}
