package org.govsm.portal.access;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.RandomTokens;

/**
 * Session keeper: opens and ends sessions. A session changes its secret whenever what it may do
 * changes.
 */
public final class SessionKeeper {

  private static final Duration NOTED_EVERY = Duration.ofMinutes(1);

  /** Between the clocks of two nodes; a session from further ahead began by a wrong clock. */
  public static final Duration SKEW = Duration.ofMinutes(5);

  private final Store store;
  private final Clock clock;
  private final Cookies cookies;

  public SessionKeeper(Store store, Clock clock, Cookies cookies) {
    this.store = store;
    this.clock = clock;
    this.cookies = cookies;
  }

  /** A session that is open. */
  public record Open(String secret, Session session) {}

  /**
   * The session of a request.
   *
   * @return empty if there is none, or it is over
   */
  public Optional<Open> find(ContainerRequestContext request) {
    Instant now = clock.instant();
    Optional<Open> found = cookies.session(request).flatMap(this::find);
    found
        .filter(open -> open.session().seenAt().plus(NOTED_EVERY).isBefore(now))
        .ifPresent(open -> note(open.session(), now));
    return found;
  }

  /** The session of a secret, without noting that it is used. */
  Optional<Open> find(String secret) {
    Instant now = clock.instant();
    return store
        .read(tx -> new Sessions(tx).find(RandomTokens.digest(secret)))
        .map(session -> new Open(secret, session))
        .filter(open -> isAlive(open.session(), now));
  }

  private void note(Session session, Instant now) {
    store.write(
        tx -> {
          new Sessions(tx).touch(session.digest(), now);
          return true;
        });
  }

  private static boolean isAlive(Session session, Instant now) {
    return !session.madeAt().isAfter(now.plus(SKEW))
        && session.seenAt().plus(Sessions.IDLE).isAfter(now)
        && session.madeAt().plus(Sessions.LONGEST).isAfter(now);
  }

  /** The sessions of a user that are open. */
  public List<Session> of(Transaction tx, String user) {
    Instant now = clock.instant();
    return new Sessions(tx).of(user).stream().filter(one -> isAlive(one, now)).toList();
  }

  /**
   * Opens a session in place of the one that the request has, under a new secret.
   *
   * @param user who; empty in a demonstration
   * @param actingRole the one role in force, if only one is to be
   */
  public NewCookie open(
      Transaction tx,
      ContainerRequestContext request,
      Optional<String> user,
      Optional<String> actingRole) {
    drop(tx, request);
    String secret = RandomTokens.next();
    Instant now = clock.instant();
    new Sessions(tx).open(new Session(RandomTokens.digest(secret), user, actingRole, now, now));
    return cookies.setSession(secret);
  }

  /** Ends the session of a request. */
  public NewCookie close(ContainerRequestContext request) {
    store.write(
        tx -> {
          drop(tx, request);
          Caller caller = Caller.of(request);
          if (caller.isSignedIn()) {
            signedOut(tx, caller);
          }
          return true;
        });
    return cookies.dropSession();
  }

  /** Ends all sessions of a caller. */
  public NewCookie closeAll(Caller caller) {
    store.write(
        tx -> {
          new Sessions(tx).closeAll(caller.actor());
          signedOut(tx, caller);
          return true;
        });
    return cookies.dropSession();
  }

  private void signedOut(Transaction tx, Caller caller) {
    Map<String, String> body = Map.of("user", caller.actor());
    new Users(tx).note(SignInEvents.SIGNED_OUT, body, clock.instant(), caller.actor());
  }

  private void drop(Transaction tx, ContainerRequestContext request) {
    cookies.session(request).ifPresent(old -> new Sessions(tx).close(RandomTokens.digest(old)));
    cookies
        .pending(request)
        .ifPresent(old -> new PendingSignIns(tx).take(RandomTokens.digest(old)));
  }
}
