package org.govsm.portal.access;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import org.glassfish.grizzly.http.server.Request;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.StoreRefusal;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Caller.Kind;
import org.govsm.portal.web.Callers;
import org.govsm.portal.web.RandomTokens;
import org.govsm.portal.web.UnknownNowException;
import org.jspecify.annotations.Nullable;

/** Callers by what they bring: the token of a machine, or the session of a person. */
public final class KnownCallers implements Callers {

  private static final String BEARER = "Bearer ";

  private final AccessMode accessMode;
  private final Store store;
  private final Clock clock;
  private final Cookies cookies;
  private final SessionKeeper sessions;

  public KnownCallers(AccessMode accessMode, Store store, Clock clock) {
    this.accessMode = accessMode;
    this.store = store;
    this.clock = clock;
    this.cookies = new Cookies(accessMode.publicHosts());
    this.sessions = new SessionKeeper(store, clock, cookies);
  }

  @Override
  public Optional<String> find(Request request) {
    if (accessMode.demonstration()) {
      return Optional.of("demo");
    }
    Optional<String> token = bearer(request.getHeader("Authorization"));
    try {
      return (token.isPresent() ? machine(token.get()) : person(request)).map(Caller::actor);
    } catch (StoreRefusal e) {
      throw new UnknownNowException(e);
    }
  }

  /** The token in a header, if it is one that brings a token. */
  static Optional<String> bearer(@Nullable String header) {
    return header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())
        ? Optional.of(header.substring(BEARER.length()).strip())
        : Optional.empty();
  }

  Optional<Caller> machine(String secret) {
    return store.read(
        tx ->
            new AccessTokens(tx)
                .find(RandomTokens.digest(secret))
                .filter(this::isValid)
                .map(AccessToken::user)
                .flatMap(new Users(tx)::find)
                .filter(user -> user.facts().isActive())
                .map(user -> known(Kind.SERVICE, user, accessMode.table())));
  }

  private boolean isValid(AccessToken token) {
    Instant now = clock.instant();
    return token.expiresAt().isAfter(now) && !token.madeAt().isAfter(now.plus(SessionKeeper.SKEW));
  }

  private Optional<Caller> person(Request request) {
    List<String> lines = new ArrayList<>();
    request.getHeaders("Cookie").forEach(lines::add);
    return cookies.session(lines).flatMap(sessions::find).flatMap(this::person);
  }

  Optional<Caller> person(SessionKeeper.Open open) {
    return user(open.session())
        .map(user -> known(Kind.PERSON, user, accessMode.table()))
        .map(caller -> caller.withFormToken(RandomTokens.formToken(open.secret())));
  }

  private Optional<User> user(Session session) {
    return session
        .user()
        .flatMap(id -> store.read(tx -> new Users(tx).find(id)))
        .filter(user -> user.facts().isActive());
  }

  /** A user as a caller, in the roles that it may act in. */
  public static Caller known(Kind kind, User user, Authorisation table) {
    UserFacts facts = user.facts();
    boolean person = facts.kind().equals(UserFacts.PERSON);
    SortedSet<String> roles = table.effective(facts.roles(), person);
    boolean every = facts.units().contains(UserFacts.EVERY);
    Optional<SortedSet<String>> units = every ? Optional.empty() : Optional.of(facts.units());
    return Caller.of(kind, user.id(), user.name(), roles, units);
  }
}
