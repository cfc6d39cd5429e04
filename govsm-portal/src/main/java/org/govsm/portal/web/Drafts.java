package org.govsm.portal.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.portal.store.Sql;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;

/**
 * Drafts: at most one of a user and a form. They stand in no chain and no backup, and are gone with
 * the user, when the form is saved, or after a month.
 */
public final class Drafts {

  private static final Duration KEPT = Duration.ofDays(30);

  /** Of one user; the oldest go. */
  private static final int MOST = 50;

  private final Handle handle;

  /** Over what is kept, within one transaction. */
  public Drafts(Transaction tx) {
    this.handle = tx.handle();
  }

  /** The draft of a form. */
  public Optional<Draft> find(String user, String form) {
    return handle
        .createQuery("select typed, saved_at from draft where user_id = :user and form = :form")
        .bind("user", user)
        .bind("form", form)
        .map(
            (row, context) -> {
              Map<String, String> typed = new TreeMap<>();
              StoredTree.read(row.getBytes(1))
                  .forEach((name, text) -> typed.put(name, String.valueOf(text)));
              return new Draft(typed, Sql.instant(row, "saved_at"));
            })
        .findOne();
  }

  /** Keeps a draft in the place of one before. */
  public void keep(String user, String form, Map<String, String> typed, Instant at) {
    forget(user, form);
    handle
        .createUpdate(
            "insert into draft (user_id, form, typed, saved_at)"
                + " values (:user, :form, :typed, :at)")
        .bind("user", user)
        .bind("form", form)
        .bind("typed", StoredTree.bytes(typed))
        .bind("at", Sql.instant(at))
        .execute();
    handle
        .createUpdate(
            "delete from draft where user_id = :user and form in (select form from draft"
                + " where user_id = :user order by saved_at desc limit 1000 offset :most)")
        .bind("user", user)
        .bind("most", MOST)
        .execute();
  }

  /** Discards the draft of a form. */
  public void forget(String user, String form) {
    handle.execute("delete from draft where user_id = ? and form = ?", user, form);
  }

  /** Discards all drafts of a user. */
  public void forgetOf(String user) {
    handle.execute("delete from draft where user_id = ?", user);
  }

  /** Discards what nobody went on with for a month. */
  public void forget(Instant now) {
    handle.execute("delete from draft where saved_at < ?", Sql.instant(now.minus(KEPT)));
  }
}
