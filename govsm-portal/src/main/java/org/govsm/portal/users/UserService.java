package org.govsm.portal.users;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Confirmation;
import org.govsm.portal.web.Drafts;
import org.govsm.portal.web.ProblemException;

/** User service: makes users, and changes what they may do. */
public final class UserService {

  private static final Set<String> STATES =
      Set.of(UserFacts.ACTIVE, UserFacts.LOCKED, UserFacts.LEFT);

  private final Store store;
  private final Clock clock;
  private final UserFaults check;
  private final UserReach reach;
  private final Credentials credentials;
  private final NewUsers newUsers;

  public UserService(Store store, Clock clock, Authorisation table) {
    this.store = store;
    this.clock = clock;
    this.check = new UserFaults(table);
    this.reach = new UserReach(table);
    this.credentials = new Credentials(table, clock);
    this.newUsers = new NewUsers(store, clock, check, credentials);
  }

  /**
   * New user as an administrator asks for one.
   *
   * @param added the id of a supplier that there is not yet; empty for none
   */
  public record NewUser(
      String kind,
      String fullName,
      String signInName,
      Collection<String> roles,
      Collection<String> units,
      String added) {

    NewUser signingInAs(String name) {
      return new NewUser(kind, fullName, name, roles, units, added);
    }

    Collection<String> allUnits() {
      Collection<String> all = new TreeSet<>(units);
      Optional.of(added).filter(one -> !one.isBlank()).ifPresent(all::add);
      return all;
    }
  }

  /**
   * A user who was made.
   *
   * @param token with which a person sets the password; empty for a machine
   */
  public record Made(String user, Optional<String> token) {}

  /** Officer who was made, with the name to sign in with. */
  public record MadeOfficer(NewUser asked, Made made) {}

  /** Makes a user. */
  public Made create(NewUser asked, Caller by) {
    return newUsers.create(asked, by);
  }

  /** Several officers at once. */
  NewUsers newUsers() {
    return newUsers;
  }

  /**
   * Gives a name to a user whose name a backup did not bring back.
   *
   * @return the token with which a person sets the password; empty for a machine
   * @throws ProblemException with every fault, and with status 409 for a user who has a name, or
   *     has left
   */
  public Optional<String> nameAgain(String id, String fullName, String signInName, Caller by) {
    return store.write(
        tx -> {
          User user = owned(tx, id, by);
          if (!user.isNameless()) {
            throw ProblemException.of(409, "user.not-nameless");
          }
          boolean machine = user.facts().kind().equals(UserFacts.SERVICE);
          Person person = NewUsers.person(machine, fullName, signInName);
          ProblemException.unlessNone(UserFaults.names(person));
          new Users(tx).nameAgain(id, person, clock.instant(), by.actor());
          return machine ? Optional.empty() : Optional.of(credentials.add(tx, id));
        });
  }

  /**
   * Changes what a user may do. It ends the user's sessions. Whoever comes to decide by it, or to
   * administer more departments, signs in anew with another password. That a user left is confirmed
   * by whoever saw what waits for the user.
   *
   * @param seen the {@linkplain User#version version} that the administrator saw
   * @param sure whether somebody confirmed that; without it nothing of such a change is kept
   * @return the token with which the user sets that password
   * @throws Confirmation.Missing if it could be done and is not confirmed
   * @throws ProblemException with every fault, with 409 if somebody else changed the user since, or
   *     if no administrator would be left, and with 403 for a user whom the administrator may not
   *     change
   */
  public Optional<String> change(
      String id, long seen, String state, NewUser asked, boolean sure, Caller by) {
    return store.write(
        tx -> {
          owned(tx, id, by);
          User user = new Users(tx).hold(id);
          StaleUserForm.refuse(tx, user, seen);
          List<InputFault> faults = check.of(tx, asked, Optional.of(user), by);
          if (!STATES.contains(state)) {
            faults.add(SetUp.fault("/state", "user.state"));
          }
          ProblemException.unlessNone(faults);
          UserFacts facts =
              new UserFacts(
                  user.facts().kind(),
                  state,
                  new TreeSet<>(asked.roles()),
                  new TreeSet<>(asked.allUnits()));
          new Users(tx).change(id, facts, clock.instant(), by.actor());
          Optional<String> token = Optional.empty();
          if (state.equals(UserFacts.LEFT) && !user.facts().state().equals(UserFacts.LEFT)) {
            Confirmation.require(sure);
          }
          if (credentials.areVoidAfter(user.facts(), facts)) {
            token = credentials.renew(tx, user, by);
            Confirmation.require(sure);
          }
          requireAdministrator(tx, user);
          return token;
        });
  }

  private static void requireAdministrator(Transaction tx, User before) {
    boolean everywhere = before.facts().units().contains(UserFacts.EVERY);
    if (before.facts().roles().contains(Authorisation.ADMINISTRATOR)
        && new Users(tx)
            .whoAre(Authorisation.ADMINISTRATOR).stream()
                .noneMatch(one -> !everywhere || one.facts().units().contains(UserFacts.EVERY))) {
      throw ProblemException.of(409, "user.last-administrator");
    }
  }

  /** A user. */
  public User find(Transaction tx, String id) {
    return new Users(tx).find(id).orElseThrow(() -> ProblemException.notFound("store.no-user", id));
  }

  /**
   * A user as somebody sees it.
   *
   * @throws ProblemException with status 404 if there is none in the departments of the caller
   */
  public User find(Transaction tx, String id, Caller by) {
    User user = find(tx, id);
    if (!UserReach.sees(tx, by, user)) {
      throw ProblemException.notFound("store.no-user", id);
    }
    return user;
  }

  /** Why somebody may not change a user; empty for whoever may. */
  Optional<Message> against(Transaction tx, Caller by, User user) {
    return reach.against(tx, by, user);
  }

  /** A user whom the administrator may change. */
  User owned(Transaction tx, String id, Caller by) {
    User user = find(tx, id, by);
    reach.require(tx, by, user);
    return user;
  }

  /**
   * Makes a token with which a person sets another password.
   *
   * @throws ProblemException with status 409 for whoever does not sign in here
   */
  public String invite(String id, Caller by) {
    return store.write(
        tx -> {
          if (owned(tx, id, by).person().flatMap(Person::signInName).isEmpty()) {
            throw ProblemException.of(409, "user.no-sign-in-here");
          }
          return credentials.invite(tx, id, by);
        });
  }

  /**
   * Takes out what names a person.
   *
   * @param sure whether somebody confirmed it; without that nothing is changed
   * @throws ProblemException with 409 if no administrator would be left
   * @throws Confirmation.Missing if it could be done and is not confirmed
   */
  public void erase(String id, boolean sure, Caller by) {
    store.write(
        tx -> {
          User user = owned(tx, id, by);
          new Users(tx).erase(id, clock.instant(), by.actor());
          new Drafts(tx).forgetOf(id);
          requireAdministrator(tx, user);
          Confirmation.require(sure);
          return true;
        });
  }
}
