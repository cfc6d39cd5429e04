package org.govsm.portal.users;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.access.BackOff;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.OneTimeTokens;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SessionKeeper;
import org.govsm.portal.access.Sessions;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.ClientAddress;
import org.govsm.portal.web.ProblemException;

/** Sign-ins with a password: let people in who know a name and its password. */
public final class SignIns {

  private static final String UNKNOWN = "unknown";
  private static final int LONGEST_NAME = 200;

  private final Store store;
  private final Clock clock;
  private final PasswordHashing hashing;
  private final SessionKeeper sessions;
  private final BackOff backOff;
  private final KnownBrowsers browsers;
  private final PendingKeeper pending;
  private final String nobody;

  public SignIns(
      Store store,
      Clock clock,
      PasswordHashing hashing,
      SessionKeeper sessions,
      Cookies cookies,
      PendingKeeper pending) {
    this.store = store;
    this.clock = clock;
    this.hashing = hashing;
    this.sessions = sessions;
    this.backOff = new BackOff(clock);
    this.browsers = new KnownBrowsers(cookies);
    this.pending = pending;
    this.nobody = hashing.ofNobody();
  }

  /**
   * Outcome of an attempt.
   *
   * @param cookies what the browser is to hold, if it succeeded
   * @param pause how long to wait, if it was not even made
   * @param complete whether no second factor is asked for
   */
  public record Outcome(List<NewCookie> cookies, Optional<Duration> pause, boolean complete) {

    private static final Outcome REFUSED = new Outcome(List.of(), Optional.empty(), false);
  }

  /**
   * Tries to sign in. The answer is the same whether there is no such user, the password is wrong,
   * or the user may not sign in; so is the work, but for a name with a hash of other parameters.
   */
  public Outcome tryPassword(
      ContainerRequestContext request, String typedName, String typedPassword) {
    String name = name(typedName);
    String password = PasswordRules.normal(typedPassword);
    Optional<User> user = store.read(tx -> new Users(tx).bySignInName(name));
    Optional<String> hash = user.flatMap(User::person).flatMap(Person::passwordHash);
    String from =
        hash.flatMap(own -> browsers.find(request, user.get().id(), own))
            .orElse(ClientAddress.of(request));
    BackOff.Turn turn = store.write(tx -> backOff.next(tx, name, from));
    if (turn.refusedFor().isPresent()) {
      return new Outcome(List.of(), turn.refusedFor(), false);
    }
    boolean fits = matches(password, hash.orElse(nobody)) && hash.isPresent();
    if (user.isEmpty() || !fits || !user.get().facts().isActive()) {
      failed(user.map(User::id).orElse(UNKNOWN), turn);
      return Outcome.REFUSED;
    }
    return succeeded(request, name, from, user.get(), stronger(password, hash.get()));
  }

  /** What names are compared by. */
  static String name(String typed) {
    String name = typed.strip().toLowerCase(Locale.ROOT);
    boolean odd = name.chars().anyMatch(Character::isISOControl); // PostgreSQL takes no NUL
    return odd || name.length() > LONGEST_NAME ? "" : name;
  }

  private boolean matches(String password, String hash) {
    int most = 4 * PasswordRules.MOST; // one check in any case, of a bounded text
    return hashing.matches(password.length() > most ? "" : password, hash);
  }

  private Optional<String> stronger(String password, String hash) {
    return hashing.isWeak(hash) ? Optional.of(hashing.hash(password)) : Optional.empty();
  }

  private void failed(String user, BackOff.Turn turn) {
    store.write(
        tx -> {
          note(tx, SignInEvents.FAILED, user);
          if (turn.nextWaits()) {
            note(tx, SignInEvents.WAITS, user);
          }
          return true;
        });
  }

  private void note(Transaction tx, String kind, String user) {
    new Users(tx).note(kind, Map.of("user", user, "by", "password"), clock.instant(), user);
  }

  private Outcome succeeded(
      ContainerRequestContext request,
      String name,
      String from,
      User user,
      Optional<String> stronger) {
    return store.write(
        tx -> {
          if (!isUnchanged(tx, user)) {
            return Outcome.REFUSED;
          }
          backOff.succeeded(tx, name, from);
          Person person = user.person().orElseThrow();
          stronger.ifPresent(hash -> new Users(tx).rename(user.id(), person.withPassword(hash)));
          if (pending.isAsked(tx, user)) {
            return new Outcome(List.of(pending.ask(tx, user)), Optional.empty(), false);
          }
          String hash = stronger.or(person::passwordHash).orElseThrow();
          note(tx, SignInEvents.SUCCEEDED, user.id());
          NewCookie cookie = sessions.open(tx, request, Optional.of(user.id()), Optional.empty());
          List<NewCookie> cookies = List.of(cookie, browsers.next(user.id(), hash));
          return new Outcome(cookies, Optional.empty(), true);
        });
  }

  /** Whether a user may still sign in with the password that was checked. */
  private static boolean isUnchanged(Transaction tx, User checked) {
    User now = new Users(tx).hold(checked.id());
    return now.person().equals(checked.person()) && now.facts().isActive();
  }

  /**
   * Sets another password, and ends all sessions but the one that is opened now, and any token with
   * which the password could be set once more.
   *
   * @param password in its normal form, not refused by the rules
   */
  public NewCookie setPassword(ContainerRequestContext request, User user, String password) {
    String hash = hashing.hash(password);
    Instant now = clock.instant();
    return store.write(
        tx -> {
          if (!isUnchanged(tx, user)) {
            throw ProblemException.of(409, "account.changed");
          }
          new Users(tx).rename(user.id(), user.person().orElseThrow().withPassword(hash));
          new Sessions(tx).closeAll(user.id());
          new OneTimeTokens(tx).forgetOf(user.id());
          new Users(tx).note(SignInEvents.PASSWORD_SET, Map.of("user", user.id()), now, user.id());
          return sessions.open(tx, request, Optional.of(user.id()), Optional.empty());
        });
  }

  /**
   * Whether a password is that of a user who is signed in.
   *
   * @param request the request: guessing here must wait as it must when signing in
   * @return no more than the pause if it must wait
   */
  public SecondFactorService.Attempt<Boolean> isPassword(
      ContainerRequestContext request, User user, String typed) {
    String from = "session of " + user.id(); // whoever else is behind the address
    BackOff.Turn turn = store.write(tx -> backOff.next(tx, user.id(), from));
    if (turn.refusedFor().isPresent()) {
      return new SecondFactorService.Attempt<>(Optional.empty(), turn.refusedFor());
    }
    Optional<String> hash = user.person().flatMap(Person::passwordHash);
    boolean fits = matches(PasswordRules.normal(typed), hash.orElse(nobody)) && hash.isPresent();
    if (fits) {
      store.write(
          tx -> {
            backOff.succeeded(tx, user.id(), from);
            return true;
          });
    } else {
      failed(user.id(), turn);
    }
    return new SecondFactorService.Attempt<>(Optional.of(fits), Optional.empty());
  }
}
