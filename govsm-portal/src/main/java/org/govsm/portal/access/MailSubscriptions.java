package org.govsm.portal.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Mail subscriptions: the address, one a user at most, to which the tasks of a user go each day. It
 * is used once its holder has confirmed it. An address is in no event and in no export.
 */
public final class MailSubscriptions {

  /** The kind of event when a user confirms an address. */
  public static final String CONFIRMED = "user.mail-confirmed";

  /** The kind of event when a user takes it back. */
  public static final String WITHDRAWN = "user.mail-withdrawn";

  private static final String ALL =
      "select user_id, address, language, asked_at, confirmed_at, sent_on from work_mail";

  private final Handle handle;
  private final Users users;

  /** Over what is kept, within one transaction. */
  public MailSubscriptions(Transaction tx) {
    this.handle = tx.handle();
    this.users = new Users(tx);
  }

  /**
   * A subscription.
   *
   * @param confirmed since when; empty while its holder has not confirmed it
   * @param sent the day for which the last mail was sent
   */
  public record Subscription(
      String user,
      String address,
      String language,
      Instant asked,
      Optional<Instant> confirmed,
      Optional<LocalDate> sent) {}

  /** Keeps one, in place of any earlier one of the user, to be confirmed. */
  public void ask(String user, String address, String language, String digest, Instant at) {
    forgetOf(user);
    handle
        .createUpdate(
            "insert into work_mail (user_id, address, language, digest, asked_at)"
                + " values (:user, :address, :language, :digest, :asked)")
        .bind("user", user)
        .bind("address", address)
        .bind("language", language)
        .bind("digest", digest)
        .bind("asked", Sql.instant(at))
        .execute();
  }

  /** Whether a secret with this hash confirms the address of a user. */
  public boolean isConfirmedBy(String user, String digest) {
    return handle
        .select("select 1 from work_mail where user_id = ? and digest = ?", user, digest)
        .mapTo(Integer.class)
        .findOne()
        .isPresent();
  }

  /** Confirms the address of a user; false where the secret is another one's, or an old one. */
  public boolean confirm(String user, String digest, Instant at) {
    if (!isConfirmedBy(user, digest)) {
      return false;
    }
    int changed =
        handle.execute(
            "update work_mail set confirmed_at = ? where user_id = ? and confirmed_at is null",
            Sql.instant(at),
            user);
    if (changed > 0) {
      users.note(CONFIRMED, Map.of("user", user), at, user);
    }
    return true;
  }

  /** Takes the one of a user back. */
  public void withdraw(String user, Instant at) {
    boolean confirmed = of(user).flatMap(Subscription::confirmed).isPresent();
    forgetOf(user);
    if (confirmed) {
      users.note(WITHDRAWN, Map.of("user", user), at, user);
    }
  }

  void forgetOf(String user) {
    handle.execute("delete from work_mail where user_id = ?", user);
  }

  /** The one of a user. */
  public Optional<Subscription> of(String user) {
    return handle
        .select(ALL + " where user_id = ?", user)
        .map(MailSubscriptions::subscription)
        .findOne();
  }

  /** The confirmed ones to which no mail of a day was sent yet. */
  public List<Subscription> due(LocalDate day) {
    return handle
        .select(
            ALL
                + " where confirmed_at is not null and (sent_on is null or sent_on < ?)"
                + " order by user_id",
            Sql.day(day))
        .map(MailSubscriptions::subscription)
        .list();
  }

  /** Takes the mail of a day to be sent; false where another portal has taken it. */
  public boolean take(String user, LocalDate day) {
    return handle.execute(
            "update work_mail set sent_on = ? where user_id = ? and (sent_on is null or sent_on <"
                + " ?)",
            Sql.day(day),
            user,
            Sql.day(day))
        > 0;
  }

  /** Gives the mail of a day back, so that it is tried again. */
  public void giveBack(Subscription one) {
    String user = one.user();
    one.sent()
        .ifPresentOrElse(
            day ->
                handle.execute(
                    "update work_mail set sent_on = ? where user_id = ?", Sql.day(day), user),
            () -> handle.execute("update work_mail set sent_on = null where user_id = ?", user));
  }

  private static Subscription subscription(ResultSet row, StatementContext context)
      throws SQLException {
    return new Subscription(
        row.getString("user_id"),
        row.getString("address"),
        row.getString("language"),
        Sql.instant(row, "asked_at"),
        Sql.maybeInstant(row, "confirmed_at"),
        Sql.maybeDay(row, "sent_on"));
  }
}
