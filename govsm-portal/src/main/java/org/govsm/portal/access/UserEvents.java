package org.govsm.portal.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.govsm.core.text.Message;
import org.govsm.portal.store.Event;
import org.govsm.portal.store.EventHandler;
import org.govsm.portal.store.EventPart;
import org.govsm.portal.store.RowCheck;
import org.govsm.portal.store.RowEffect;
import org.govsm.portal.store.RowFlaw;
import org.govsm.portal.store.StateTable;
import org.govsm.portal.store.StoredTree;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Drafts;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Events of users, of signing in, and of what users sign in with. */
public final class UserEvents implements EventHandler {

  private static final String USER = "/users/{user}";

  static final StateTable TABLE =
      StateTable.ofChain(
              Users.CHAIN, Users.NAME, 1, "id text, kind text, state text, made_at instant")
          .withSecretsBut(
              Set.of(
                  "id",
                  "user_id",
                  "full_name",
                  "sign_in_name",
                  "issuer",
                  "subject",
                  "acting_role",
                  "made_at",
                  "expires_at"));

  static final StateTable ROLE =
      StateTable.ofChain(Users.CHAIN, "portal_user_role", 2, "user_id text, role text");

  static final StateTable UNIT =
      StateTable.ofChain(Users.CHAIN, "portal_user_unit", 2, "user_id text, unit text");

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
  public List<EventPart> parts() {
    return List.of(EventPart.of("user").at("/users/{user}"), EventPart.of("token"));
  }

  @Override
  public List<StateTable> tables() {
    return List.of(TABLE, ROLE, UNIT, SecondFactors.TABLE);
  }

  @Override
  public void fill(Handle handle) {
    ListedUser.fill(handle);
  }

  @Override
  public List<RowEffect> effects(Event event, RowEffect.Before before) {
    if (Users.KINDS.contains(event.kind())) {
      return users(event, before);
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
    new Drafts(tx).forget(now);
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

  private static List<RowEffect> users(Event event, RowEffect.Before before) {
    Map<String, @Nullable Object> body = event.body();
    String id = StoredTree.text(body, "user");
    UserFacts facts = UserFacts.of(body);
    List<RowEffect> effects = new ArrayList<>();
    if (event.kind().equals(Users.CREATED)) {
      effects.add(RowEffect.add(TABLE, id, facts.kind(), facts.state(), event.at()));
    } else {
      Map<String, @Nullable Object> user = new LinkedHashMap<>(before.row(TABLE, id));
      user.put("state", facts.state());
      effects.add(RowEffect.set(TABLE, user));
      effects.add(RowEffect.drop(ROLE, id));
      effects.add(RowEffect.drop(UNIT, id));
    }
    facts.roles().forEach(one -> effects.add(RowEffect.add(ROLE, id, one)));
    facts.units().forEach(one -> effects.add(RowEffect.add(UNIT, id, one)));
    return effects;
  }
}
