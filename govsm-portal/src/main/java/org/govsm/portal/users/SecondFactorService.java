package org.govsm.portal.users;

import jakarta.ws.rs.container.ContainerRequestContext;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.portal.access.BackOff;
import org.govsm.portal.access.Cookies;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.SecondFactors;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.store.Work;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;

/**
 * Second factors of users who sign in with a password of the portal: checks codes, each of which
 * counts once, and takes factors away.
 */
public final class SecondFactorService {

  private final Store store;
  private final Clock clock;
  private final UserService users;
  private final Set<String> required;
  private final FactorSeal seal;
  private final FactorCodes codes;
  private final BackOff backOff;
  private final KnownBrowsers browsers;

  /**
   * Factors of a store.
   *
   * @param required the roles that must have one
   */
  public SecondFactorService(
      Store store, Clock clock, Cookies cookies, UserService users, Collection<String> required) {
    this.store = store;
    this.clock = clock;
    this.users = users;
    this.required = Set.copyOf(required);
    this.seal = new FactorSeal(store.signingKey());
    this.codes = new FactorCodes(seal, clock);
    this.backOff = new BackOff(clock);
    this.browsers = new KnownBrowsers(cookies);
  }

  /** State of the second factor of a user. */
  public enum State {
    /** It was never set up, or taken away. */
    NONE,
    /** It can be asked for. */
    SET_UP,
    /** It was set up and cannot be read: the key file or a row is not what it was. */
    LOST
  }

  /**
   * Attempt with a code.
   *
   * @param done what was done with it, if it was right
   * @param pause how long to wait, if it was not even looked at
   */
  public record Attempt<T>(Optional<T> done, Optional<Duration> pause) {}

  FactorSeal seal() {
    return seal;
  }

  FactorCodes codes() {
    return codes;
  }

  /** Whether a user must have a second factor. */
  public boolean isRequired(User user) {
    return user.facts().roles().stream().anyMatch(required::contains);
  }

  /** What there is of the second factor of a user, by rows, key and events. */
  public State state(Transaction tx, String user) {
    if (codes.isReadable(tx, user)) {
      return State.SET_UP;
    }
    return new SecondFactors(tx).isSaid(user) ? State.LOST : State.NONE;
  }

  /**
   * Does something if a code is right. Wrong ones must wait as wrong passwords must; those from a
   * browser that was let in before are counted apart, all others together, from wherever they come.
   *
   * @param typed a code of the app, or a recovery code
   */
  public <T> Attempt<T> with(
      ContainerRequestContext request, User user, String typed, Work<T> then) {
    String id = user.id();
    String from =
        user.person()
            .flatMap(Person::passwordHash)
            .flatMap(hash -> browsers.find(request, id, hash))
            .orElse("second factor of " + id);
    BackOff.Turn turn = store.write(tx -> backOff.next(tx, id, from));
    if (turn.refusedFor().isPresent()) {
      return new Attempt<>(Optional.empty(), turn.refusedFor());
    }
    Optional<T> done =
        store.write(
            tx -> {
              if (!codes.accept(tx, id, typed)) {
                return Optional.<T>empty();
              }
              backOff.succeeded(tx, id, from);
              return Optional.of(then.in(tx));
            });
    if (done.isEmpty()) {
      failed(id, turn);
    }
    return new Attempt<>(done, Optional.empty());
  }

  private void failed(String user, BackOff.Turn turn) {
    Map<String, String> body = Map.of("user", user, "by", "second-factor");
    store.write(
        tx -> {
          note(tx, SignInEvents.FAILED, body, user);
          if (turn.nextWaits()) {
            note(tx, SignInEvents.WAITS, body, user);
          }
          return true;
        });
  }

  private void note(Transaction tx, String kind, Map<String, String> body, String actor) {
    new Users(tx).note(kind, body, clock.instant(), actor);
  }

  /** New recovery codes for a user whose code was right. */
  public List<String> newCodes(Transaction tx, String user) {
    note(tx, SignInEvents.RECOVERY_CODES_MADE, Map.of("user", user), user);
    String factor = new SecondFactors(tx).find(user).orElseThrow().id();
    return codes.recovery(tx, user, factor);
  }

  /**
   * Turns the factor of a user off, whose code was right.
   *
   * @throws ProblemException with status 409 where the user must have one
   */
  public void turnOff(Transaction tx, User user) {
    if (isRequired(user)) {
      throw ProblemException.of(409, "second-factor.required");
    }
    new SecondFactors(tx)
        .remove(SignInEvents.SECOND_FACTOR_TURNED_OFF, user.id(), clock.instant(), user.id());
  }

  /**
   * Takes the factor of somebody else away, as when the device is lost.
   *
   * @throws ProblemException with status 409 for one's own, or where there is none, and 403 for a
   *     user of departments that the administrator does not have
   */
  public void reset(String id, Caller by) {
    store.write(
        tx -> {
          User user = users.owned(tx, id, by);
          if (user.id().equals(by.actor())) {
            throw ProblemException.of(409, "second-factor.own");
          } else if (state(tx, id) == State.NONE) {
            throw ProblemException.of(409, "second-factor.none");
          }
          reset(tx, id, by.actor());
          return true;
        });
  }

  private void reset(Transaction tx, String user, String actor) {
    new SecondFactors(tx).remove(SignInEvents.SECOND_FACTOR_RESET, user, clock.instant(), actor);
  }

  /**
   * Takes the factor of a user away on behalf of whoever may use the machine.
   *
   * @throws IllegalArgumentException if there is no such user, or no factor
   */
  public void resetHere(String name) {
    store.write(
        tx -> {
          String user =
              new Users(tx)
                  .bySignInName(SignIns.name(name))
                  .or(() -> new Users(tx).find(name))
                  .map(User::id)
                  .orElseThrow(() -> new IllegalArgumentException("there is no user " + name));
          if (state(tx, user) == State.NONE) {
            throw new IllegalArgumentException(name + " has no second factor");
          }
          reset(tx, user, Caller.portal().actor());
          return true;
        });
  }
}
