package org.govsm.portal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.RowCheck;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.Transaction;
import org.jdbi.v3.core.Handle;

/** Events of users, of signing in, and of what users sign in with. */
public final class UserEvents implements EventHandler {

  private static final String USER = "/users/{user}";

  /** How long it counts that signing in failed. */
  static final Duration COUNTS_ARE_KEPT = Duration.ofDays(1);

  /** How long somebody may be at the provider, and more; each visitor can make many of these. */
  private static final Duration LOGINS_ARE_KEPT = Duration.ofHours(1);

  @Override
  public Collection<String> kinds() {
    Set<String> kinds = new TreeSet<>(SignInEvents.ALL);
    kinds.addAll(Users.KINDS);
    return kinds;
  }

  @Override
  public Map<String, String> places() {
    return Map.of("user", USER, "token", USER);
  }

  @Override
  public List<StateTable> tables() {
    return List.of(Users.TABLE, Users.ROLE, Users.UNIT, SecondFactors.TABLE);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    if (Users.KINDS.contains(event.kind())) {
      return Users.effects(event, before);
    }
    return SecondFactors.KINDS.contains(event.kind()) ? SecondFactors.effects(event) : List.of();
  }

  @Override
  public List<RowCheck> checks(String chain, Handle handle) {
    return chain.equals(Users.CHAIN) ? List.of(new TokenCheck(handle)) : List.of();
  }

  @Override
  public List<String> chainsBeside() {
    return List.of(
        "select '" + Users.CHAIN + "' from portal_person",
        "select '" + Users.CHAIN + "' from " + TokenCheck.TABLE);
  }

  @Override
  public void repair(String chain, List<RowFlaw> flaws, Transaction tx, Consumer<String> done) {
    for (RowFlaw flaw : flaws) {
      if (flaw.table().equals(TokenCheck.TABLE)) {
        tx.handle().execute("delete from access_token where id = ?", flaw.row());
        done.accept(
            "the token "
                + flaw.row()
                + (flaw.seq() == 0
                    ? " was taken away: no event issued it, or a later one took it back"
                    : " was taken away: its event says otherwise"));
      }
    }
  }

  @Override
  public void forget(Transaction tx, Instant now) {
    new Sessions(tx).closeOld(now.minus(Sessions.IDLE), now.minus(Sessions.LONGEST));
    new AccessTokens(tx).forget(now);
    new OneTimeTokens(tx).forget(now);
    new OidcLogins(tx).forget(now.minus(LOGINS_ARE_KEPT));
    new PendingSignIns(tx).forget(now.minus(LOGINS_ARE_KEPT));
    new SignInCounts(tx).forget(now.minus(COUNTS_ARE_KEPT));
  }

  /** Signing in goes on, so that somebody can look. */
  @Override
  public Optional<Message> refusal(String kind, String chain) {
    return kind.startsWith(SignInEvents.SIGN_IN)
        ? Optional.empty()
        : Optional.of(Message.of("store.read-only-users"));
  }
}
