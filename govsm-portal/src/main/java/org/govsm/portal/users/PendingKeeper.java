package org.govsm.portal.users;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.KnownCallers;
import org.govsm.portal.access.PendingSignIn;
import org.govsm.portal.access.PendingSignIns;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SecondFactors;
import org.govsm.portal.access.SecondFactors.Factor;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.access.Sessions;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RandomTokens;

/**
 * Sign-ins between password and second factor. One is no session: with it a browser reaches what
 * everybody reaches, and the page that asks for the second factor.
 */
public final class PendingKeeper {

  /** How long a code may be entered after the password. */
  static final Duration FOR_CODE = Duration.ofMinutes(5);

  private final Store store;
  private final Clock clock;
  private final SessionKeeper sessions;
  private final Cookies cookies;
  private final KnownBrowsers browsers;
  private final SecondFactorService factors;
  private final Authorisation table;

  /** Sign-ins of a store. */
  public PendingKeeper(
      Store store,
      Clock clock,
      SessionKeeper sessions,
      Cookies cookies,
      SecondFactorService factors,
      Authorisation table) {
    this.store = store;
    this.clock = clock;
    this.sessions = sessions;
    this.cookies = cookies;
    this.browsers = new KnownBrowsers(cookies);
    this.factors = factors;
    this.table = table;
  }

  /** Sign-in that is not complete. */
  public record Open(PendingSignIn kept, User user) {}

  /**
   * Factor that was set up.
   *
   * @param codes recovery codes, to be shown once
   */
  public record SetUp(List<NewCookie> cookies, List<String> codes) {}

  /** Whether a password is not enough for a user. */
  boolean isAsked(Transaction tx, User user) {
    return factors.isRequired(user) || has(tx, user);
  }

  private boolean has(Transaction tx, User user) {
    return factors.state(tx, user.id()) != SecondFactorService.State.NONE;
  }

  /** Asks for the code of a user whose password was right, or for a first factor to be set up. */
  NewCookie ask(Transaction tx, User user) {
    Map<String, String> body = Map.of("user", user.id(), "by", "password");
    new Users(tx).note(SignInEvents.SECOND_FACTOR_ASKED, body, clock.instant(), user.id());
    return has(tx, user) ? open(tx, user, Optional.empty()) : setUp(tx, user);
  }

  /** Lets a user set up a factor, in place of the one that there is. */
  public NewCookie setUp(Transaction tx, User user) {
    String factor = RandomTokens.id("f-");
    String sealed = factors.seal().seal(RandomTokens.bytes(Totp.SECRET_BYTES), user.id(), factor);
    Optional<String> now = new SecondFactors(tx).find(user.id()).map(Factor::id);
    return open(tx, user, Optional.of(new PendingSignIn.SetUp(factor, sealed, now)));
  }

  private NewCookie open(Transaction tx, User user, Optional<PendingSignIn.SetUp> setUp) {
    String secret = RandomTokens.next();
    new PendingSignIns(tx)
        .add(new PendingSignIn(RandomTokens.digest(secret), user.id(), setUp, clock.instant()));
    return cookies.setPending(secret);
  }

  /** The sign-in of a request; empty if there is none, or it took too long. */
  public Optional<Open> find(ContainerRequestContext request) {
    return cookies
        .pending(request)
        .flatMap(
            secret -> store.read(tx -> new PendingSignIns(tx).find(RandomTokens.digest(secret))))
        .filter(this::isAlive)
        .flatMap(
            kept ->
                store
                    .read(tx -> new Users(tx).find(kept.user()))
                    .filter(user -> user.facts().isActive())
                    .map(user -> new Open(kept, user)));
  }

  private boolean isAlive(PendingSignIn kept) {
    Instant now = clock.instant();
    Duration longest = kept.setUp().isPresent() ? Cookies.PENDING_AT_MOST : FOR_CODE;
    return kept.madeAt().plus(longest).isAfter(now)
        && !kept.madeAt().isAfter(now.plus(SessionKeeper.SKEW));
  }

  /** The secret of the factor that is to be set up, in Base32; empty if it cannot be read. */
  public Optional<String> secret(Open open) {
    return open.kept().setUp().flatMap(next -> secret(open, next)).map(Base32::encode);
  }

  private Optional<byte[]> secret(Open open, PendingSignIn.SetUp next) {
    return factors.seal().open(next.sealed(), open.user().id(), next.factor());
  }

  /** Completes a sign-in by a code. */
  public SecondFactorService.Attempt<List<NewCookie>> enter(
      ContainerRequestContext request, Open open, String typed) {
    return factors.with(
        request,
        open.user(),
        typed,
        tx -> {
          take(tx, open);
          return complete(tx, request, open.user());
        });
  }

  /**
   * Sets the factor up and completes the sign-in: the request is the user's from then on.
   *
   * @param typed a code of the new factor
   * @return empty if the code is wrong
   * @throws ProblemException with status 409 if it was set up elsewhere meanwhile
   */
  public Optional<SetUp> confirm(ContainerRequestContext request, Open open, String typed) {
    PendingSignIn.SetUp next = open.kept().setUp().orElseThrow();
    Instant now = clock.instant();
    Optional<Long> step =
        secret(open, next).stream()
            .flatMap(secret -> Totp.steps(secret, FactorCodes.plain(typed), now).stream())
            .findFirst();
    Optional<SetUp> done = step.map(one -> store.write(tx -> setUp(tx, request, open, one)));
    done.map(one -> one.cookies().get(0).getValue())
        .map(
            secret ->
                KnownCallers.known(Caller.Kind.PERSON, open.user(), table)
                    .withFormToken(RandomTokens.formToken(secret)))
        .ifPresent(caller -> caller.attachTo(request));
    return done;
  }

  private SetUp setUp(Transaction tx, ContainerRequestContext request, Open open, long step) {
    PendingSignIn.SetUp next = open.kept().setUp().orElseThrow();
    String user = open.user().id();
    take(tx, open);
    if (!new SecondFactors(tx).setUp(user, next, step, clock.instant())) {
      throw again();
    }
    List<String> codes = factors.codes().recovery(tx, user, next.factor());
    new Sessions(tx).closeAll(user);
    return new SetUp(complete(tx, request, open.user()), codes);
  }

  private static void take(Transaction tx, Open open) {
    if (!new PendingSignIns(tx).take(open.kept().digest())) {
      throw again();
    }
  }

  private static ProblemException again() {
    return ProblemException.of(409, "second-factor.again");
  }

  private List<NewCookie> complete(Transaction tx, ContainerRequestContext request, User user) {
    if (!Caller.of(request).actor().equals(user.id())) {
      Map<String, String> body = Map.of("user", user.id(), "by", "second-factor");
      new Users(tx).note(SignInEvents.SUCCEEDED, body, clock.instant(), user.id());
    }
    String hash = user.person().flatMap(Person::passwordHash).orElseThrow();
    return List.of(
        sessions.open(tx, request, Optional.of(user.id()), Optional.empty()),
        browsers.next(user.id(), hash),
        cookies.forgetPending(),
        cookies.forgetVisit());
  }
}
