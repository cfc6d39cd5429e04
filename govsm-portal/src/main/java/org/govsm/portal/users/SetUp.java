package org.govsm.portal.users;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.HiddenCharacters;
import org.govsm.core.text.Message;
import org.govsm.portal.access.OneTimeTokens;
import org.govsm.portal.access.OneTimeTokens.Taken;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.Sessions;
import org.govsm.portal.access.SignInEvents;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RandomTokens;

/**
 * One-time tokens: with one, whoever started the portal becomes its administrator, and whoever was
 * invited sets a password. So no password is ever given out, and none is there by default.
 */
public record SetUp(Store store, Clock clock, PasswordHashing hashing) {

  /** How long a token can be used. */
  public static final Duration VALID = Duration.ofDays(1);

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._@-]{2,63}");
  private static final int LONGEST_NAME = 120;

  /**
   * Makes a token for a new administrator. One that was made before no longer counts.
   *
   * @param store where its hash is kept
   */
  public static String newAdministrator(Store store, Clock clock) {
    String secret = RandomTokens.next();
    Instant until = clock.instant().plus(VALID);
    store.write(
        tx -> {
          new OneTimeTokens(tx).add(RandomTokens.digest(secret), Optional.empty(), until);
          return true;
        });
    return secret;
  }

  /** Whether there is no administrator yet. */
  public static boolean isOpen(Store store) {
    return store.<Boolean>read(tx -> new Users(tx).whoAre(Authorisation.ADMINISTRATOR).isEmpty());
  }

  /**
   * What a token did.
   *
   * @param administrator whether it made the administrator
   */
  public record Done(boolean administrator, String signInName) {}

  /** Form of the set-up as typed. */
  public record Typed(String token, String fullName, String signInName, String password) {

    /** Gives nothing away. */
    @Override
    public String toString() {
      return "what was typed";
    }
  }

  /** Whether a token can be used now, and as whom its user signs in; changes nothing. */
  public Optional<Done> offer(String token) {
    String digest = RandomTokens.digest(token);
    return store
        .read(tx -> new OneTimeTokens(tx).find(digest, clock.instant()))
        .map(
            taken ->
                new Done(
                    taken.user().isEmpty(),
                    taken.user().map(this::person).flatMap(Person::signInName).orElse("")));
  }

  /**
   * Uses a token: makes the administrator, or sets the password of whoever was invited.
   *
   * @return who can sign in now
   * @throws ProblemException with every fault; the token can then still be used
   */
  public Done use(Typed typed) {
    String digest = RandomTokens.digest(typed.token().strip());
    Taken token =
        store
            .read(tx -> new OneTimeTokens(tx).find(digest, clock.instant()))
            .orElseThrow(SetUp::noToken);
    Person person = token.user().map(this::person).orElseGet(() -> newPerson(typed));
    String password = PasswordRules.normal(typed.password());
    List<InputFault> faults = new ArrayList<>();
    if (token.user().isEmpty()) {
      faults.addAll(nameFaults(person.fullName(), person.signInName().orElse("")));
    }
    faults.addAll(PasswordRules.faults(password, names(person)));
    ProblemException.unlessNone(faults);
    String hash = hashing.hash(password);
    store.write(tx -> use(tx, digest, person.withPassword(hash)));
    return new Done(token.user().isEmpty(), person.signInName().orElse(""));
  }

  private Person person(String user) {
    return store
        .read(tx -> new Users(tx).find(user))
        .filter(one -> !one.facts().state().equals(UserFacts.LEFT))
        .flatMap(User::person)
        .orElseThrow(SetUp::noToken);
  }

  private static Person newPerson(Typed typed) {
    String name = SignIns.name(typed.signInName());
    return Person.local(
        typed.fullName().strip(), name.isEmpty() ? NewUsers.proposed(typed.fullName()) : name);
  }

  private String use(Transaction tx, String digest, Person person) {
    Instant now = clock.instant();
    Taken taken = new OneTimeTokens(tx).take(digest, now).orElseThrow(SetUp::noToken);
    String user = taken.user().orElseGet(() -> RandomTokens.id("u-"));
    if (taken.user().isPresent()) {
      new Users(tx).rename(user, person);
      new Sessions(tx).closeAll(user);
    } else {
      UserFacts facts =
          UserFacts.active(
              UserFacts.PERSON, Set.of(Authorisation.ADMINISTRATOR), Set.of(UserFacts.EVERY));
      new Users(tx).create(user, facts, Optional.of(person), now, user);
    }
    Map<String, String> body = Map.of("user", user, "by", "token");
    new Users(tx).note(SignInEvents.PASSWORD_SET, body, now, user);
    return user;
  }

  /** The names that a password must not hold. */
  static List<String> names(Person person) {
    List<String> names = new ArrayList<>(List.of(person.fullName()));
    person.signInName().ifPresent(names::add);
    return names;
  }

  /** What is wrong with names of a new user. */
  static List<InputFault> nameFaults(String fullName, String signInName) {
    List<InputFault> faults = new ArrayList<>();
    if (fullName.isBlank()
        || fullName.length() > LONGEST_NAME
        || fullName.chars().anyMatch(Character::isISOControl)) {
      faults.add(fault("/fullName", "user.full-name"));
    } else {
      HiddenCharacters.unseenInName(fullName)
          .ifPresent(said -> faults.add(Faults.at("/fullName", said)));
    }
    boolean toBeMade = signInName.isEmpty() && fullName.isBlank();
    if (!toBeMade && !NAME.matcher(signInName).matches()) {
      boolean none = signInName.isEmpty() && NewUsers.proposed(fullName).isEmpty();
      Message unmade = Message.of("user.sign-in-name-none").with("name", fullName.strip());
      faults.add(
          none ? Faults.at("/signInName", unmade) : fault("/signInName", "user.sign-in-name"));
    }
    return faults;
  }

  private static ProblemException noToken() {
    return ProblemException.of(fault("/token", "set-up.no-token"));
  }

  static InputFault fault(String pointer, String code) {
    return Faults.at(pointer, code);
  }
}
