package org.govsm.portal.security;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.govsm.core.text.Message;
import org.govsm.portal.http.Caller;
import org.govsm.portal.http.Caller.Kind;
import org.govsm.portal.http.Problem;
import org.govsm.portal.http.Refusal;
import org.govsm.portal.store.AccessToken;
import org.govsm.portal.store.Session;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.User;
import org.govsm.portal.store.UserFacts;
import org.jspecify.annotations.Nullable;

/** Finds out who makes a request: by session, by token, or in a demonstration by being here. */
@PreMatching
@Priority(Priorities.AUTHENTICATION)
public final class Doorkeeper implements ContainerRequestFilter {

  /** In a demonstration, the supplier for whom somebody acts. */
  static final String DEMO_SUPPLIER = "demo-agency";

  private static final String BEARER = "Bearer ";

  /** Roles that nobody has in a demonstration unless they are chosen: they would show less. */
  private static final Set<String> ONLY_CHOSEN = Set.of(Caller.SUPPLIER);

  /** What proxies write of whoever stands behind them. */
  private static final Set<String> FORWARDED =
      Set.of("Forwarded", "Via", "X-Forwarded-For", "X-Forwarded-Host", "X-Real-IP");

  private final Entrance entrance;
  private final Store store;
  private final Clock clock;
  private final SessionKeeper sessions;
  private final Cookies cookies;

  /**
   * Wires it.
   *
   * @param entrance how the portal is entered
   * @param store users and tokens
   * @param clock the one clock
   * @param sessions finds sessions
   * @param cookies what browsers hold
   */
  public Doorkeeper(
      Entrance entrance, Store store, Clock clock, SessionKeeper sessions, Cookies cookies) {
    this.entrance = entrance;
    this.store = store;
    this.clock = clock;
    this.sessions = sessions;
    this.cookies = cookies;
  }

  @Override
  public void filter(ContainerRequestContext request) {
    if (request.getUriInfo().getPath().startsWith("assets/")) {
      return;
    }
    @Nullable String header = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (entrance.demonstration()) {
      requireNear(request);
      demonstration(request).attachTo(request);
    } else if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      Optional<Caller> machine = machine(header.substring(BEARER.length()).strip());
      machine.ifPresentOrElse(
          caller -> caller.attachTo(request),
          () -> request.abortWith(Challenge.unauthorized("access.token")));
    } else {
      person(request).or(() -> visitor(request)).ifPresent(caller -> caller.attachTo(request));
    }
  }

  /** A proxy on this machine could let in others, to whom a demonstration must not be open. */
  private static void requireNear(ContainerRequestContext request) {
    if (FORWARDED.stream().anyMatch(name -> request.getHeaderString(name) != null)) {
      throw new Refusal(Problem.of(403, Message.of("access.demonstration-near")));
    }
  }

  private Caller demonstration(ContainerRequestContext request) {
    Optional<SessionKeeper.Open> open =
        sessions.find(request).filter(one -> one.session().user().isEmpty());
    Caller caller = acting(open.flatMap(one -> one.session().actingRole()));
    return open.map(one -> caller.withFormToken(Secrets.formToken(one.secret()))).orElse(caller);
  }

  private Caller acting(Optional<String> role) {
    if (role.isEmpty()) {
      List<String> all =
          entrance.table().roles().stream().filter(one -> !ONLY_CHOSEN.contains(one)).toList();
      return Caller.of(Kind.DEMONSTRATION, "demo", "", all, Optional.<List<String>>empty());
    }
    String actor = "demo." + role.get();
    Optional<List<String>> units =
        role.filter(Caller.SUPPLIER::equals).map(one -> List.of(DEMO_SUPPLIER));
    return Caller.of(Kind.DEMONSTRATION, actor, "", List.of(role.get()), units);
  }

  private Optional<Caller> machine(String secret) {
    return store.read(
        unit ->
            unit.accessTokens()
                .find(Secrets.digest(secret))
                .filter(token -> token.expiresAt().isAfter(clock.instant()))
                .map(AccessToken::user)
                .flatMap(unit.users()::find)
                .filter(user -> user.facts().isActive())
                .map(user -> known(Kind.SERVICE, user)));
  }

  private Optional<Caller> person(ContainerRequestContext request) {
    return sessions
        .find(request)
        .flatMap(
            open ->
                user(open.session())
                    .map(user -> known(Kind.PERSON, user))
                    .map(caller -> caller.withFormToken(Secrets.formToken(open.secret()))));
  }

  private Optional<User> user(Session session) {
    return session
        .user()
        .flatMap(id -> store.read(unit -> unit.users().find(id)))
        .filter(user -> user.facts().isActive());
  }

  private Optional<Caller> visitor(ContainerRequestContext request) {
    return cookies
        .visit(request)
        .map(secret -> Caller.unknown().withFormToken(Secrets.formToken(secret)));
  }

  private static Caller known(Kind kind, User user) {
    UserFacts facts = user.facts();
    boolean every = facts.units().contains(UserFacts.EVERY);
    Optional<SortedSet<String>> units = every ? Optional.empty() : Optional.of(facts.units());
    return Caller.of(kind, user.id(), user.name(), facts.roles(), units);
  }
}
