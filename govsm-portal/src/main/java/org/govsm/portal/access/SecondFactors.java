package org.govsm.portal.access;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.RecordMapper;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.mapper.reflect.ColumnName;

/**
 * Second factors of users: that there is one is held against its event; its secret, sealed, and the
 * marks of its recovery codes are in no event and no export.
 */
public final class SecondFactors {

  /** After all but the first a user has none: with a name given again comes a new password. */
  static final List<String> KINDS =
      List.of(
          SignInEvents.SECOND_FACTOR_SET_UP,
          SignInEvents.SECOND_FACTOR_RESET,
          SignInEvents.SECOND_FACTOR_TURNED_OFF,
          Users.NAMED,
          Users.ERASED);

  static final StateTable TABLE =
      StateTable.ofChain(
          Users.CHAIN, "second_factor", 1, "user_id text, factor text, made_at instant");

  private static final RowMapper<Factor> ROW = RecordMapper.of(Factor.class);

  private final Transaction tx;
  private final Handle handle;
  private final Users users;

  /** Over what is kept, within one transaction. */
  public SecondFactors(Transaction tx) {
    this.tx = tx;
    this.handle = tx.handle();
    this.users = new Users(tx);
  }

  /**
   * Second factor of a user.
   *
   * @param lastStep the last step whose code was used
   */
  public record Factor(
      @ColumnName("factor") String id, String sealed, long lastStep, Instant madeAt) {}

  static List<RowEffect> effects(Event event) {
    String user = StoredTree.text(event.body(), "user");
    if (!event.kind().equals(SignInEvents.SECOND_FACTOR_SET_UP)) {
      return List.of(RowEffect.drop(TABLE, user));
    }
    String factor = StoredTree.text(event.body(), "factor");
    return List.of(RowEffect.set(TABLE, user, factor, event.at()));
  }

  /** The factor of a user; empty also where only a part of it is there: see {@link #isSaid}. */
  public Optional<Factor> find(String user) {
    return handle
        .select(
            "select s.factor, s.sealed, s.last_step, f.made_at from second_factor f"
                + " join second_factor_secret s on s.user_id = f.user_id and s.factor = f.factor"
                + " where f.user_id = ?",
            user)
        .map(ROW)
        .findOne();
  }

  /** Whether the events say that a user has a factor, whatever became of its rows. */
  public boolean isSaid(String user) {
    AtomicReference<String> last = new AtomicReference<>("");
    tx.events()
        .each(
            Users.CHAIN,
            KINDS,
            event -> {
              if (user.equals(event.body().get("user"))) {
                last.set(event.kind());
              }
            });
    return last.get().equals(SignInEvents.SECOND_FACTOR_SET_UP);
  }

  /**
   * Sets a factor up, unless the user has another one by now than the one that it replaces.
   *
   * @param step whose code confirmed it
   */
  public boolean setUp(String user, PendingSignIn.SetUp next, long step, Instant at) {
    users.hold(user);
    Optional<String> now = find(user).map(Factor::id);
    if (!now.equals(next.replaces()) || now.isEmpty() && isSaid(user)) {
      return false;
    }
    forget(user);
    Map<String, String> body = Map.of("user", user, "factor", next.factor());
    users.note(SignInEvents.SECOND_FACTOR_SET_UP, body, at, user);
    handle.execute(
        "insert into second_factor_secret (user_id, factor, sealed, last_step) values (?, ?, ?, ?)",
        user,
        next.factor(),
        next.sealed(),
        step);
    return true;
  }

  /**
   * Marks a step as used, so that its code counts once.
   *
   * @param latest a step after this one was used while a clock was wrong, and does not count
   * @return whether it is later than the last one
   */
  public boolean use(String user, String factor, long step, long latest) {
    return handle.execute(
            "update second_factor_secret set last_step = ? where user_id = ? and factor = ?"
                + " and (last_step < ? or last_step > ?)",
            step,
            user,
            factor,
            step,
            latest)
        == 1;
  }

  /** Takes the factor of a user away, and ends all that the user has open. */
  public void remove(String kind, String user, Instant at, String actor) {
    users.note(kind, Map.of("user", user), at, actor);
    forget(user);
    new Sessions(tx).closeAll(user);
  }

  /** Takes out what no event says. */
  void forget(String user) {
    handle.execute("delete from second_factor_secret where user_id = ?", user);
    handle.execute("delete from recovery_code where user_id = ?", user);
  }

  /** Keeps the marks of new recovery codes in place of the old ones. */
  public void replaceCodes(String user, Collection<String> marks) {
    handle.execute("delete from recovery_code where user_id = ?", user);
    marks.forEach(
        mark ->
            handle.execute("insert into recovery_code (user_id, mark) values (?, ?)", user, mark));
  }

  /** Takes a recovery code: it is gone afterwards. */
  public boolean takeCode(String user, String mark) {
    return handle.execute("delete from recovery_code where user_id = ? and mark = ?", user, mark)
        == 1;
  }

  /** How many recovery codes a user has left. */
  public int codes(String user) {
    return handle
        .select("select count(*) from recovery_code where user_id = ?", user)
        .mapTo(Integer.class)
        .one();
  }
}
