package org.govsm.portal.users;

import java.text.Normalizer;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.govsm.core.decision.InputFault;
import org.govsm.core.text.LatinLetters;
import org.govsm.core.text.Message;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.Store;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.users.UserService.Made;
import org.govsm.portal.users.UserService.MadeOfficer;
import org.govsm.portal.users.UserService.NewUser;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Faults;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.RandomTokens;

/** New users: one, or several officers of a department, of whom all are made or none. */
record NewUsers(Store store, Clock clock, UserFaults check, Credentials credentials) {

  private static final int NAMESAKES = 99;
  private static final int LONGEST_PROPOSED = 60;

  /** Officer as a row of the form has it, by its place there. */
  record Row(int place, NewUser asked) {}

  Made create(NewUser asked, Caller by) {
    ProblemException.unlessNone(store.read(tx -> faults(tx, asked, by)));
    return store.write(tx -> made(tx, asked, by));
  }

  /**
   * Makes several persons. Without a name to sign in with, one is made from the full name, which
   * nobody has yet.
   *
   * @throws ProblemException with every fault of every row; then nobody is made
   */
  List<MadeOfficer> createAll(List<Row> rows, Caller by) {
    if (rows.isEmpty()) {
      throw ProblemException.of(SetUp.fault("/officers/0/fullName", "users.several-none"));
    }
    return store.write(
        tx -> {
          List<Row> named = named(tx, rows);
          List<InputFault> faults = new ArrayList<>();
          Set<String> taken = new HashSet<>();
          if (named.stream().anyMatch(row -> row.asked().units().isEmpty())) {
            faults.add(SetUp.fault("/units", "user.no-units"));
          }
          for (Row row : named) {
            String at = "/officers/" + row.place();
            faults(tx, row.asked(), by).forEach(one -> faults.add(within(one, at)));
            taken(tx, row.asked().signInName(), taken).ifPresent(one -> faults.add(one.within(at)));
          }
          ProblemException.unlessNone(faults);
          return named.stream()
              .map(row -> new MadeOfficer(row.asked(), made(tx, row.asked(), by)))
              .toList();
        });
  }

  /** The department is chosen once, for all rows. */
  private static InputFault within(InputFault fault, String at) {
    return fault.pointer().equals("/units") ? fault : fault.within(at);
  }

  private static Optional<InputFault> taken(Transaction tx, String name, Set<String> before) {
    boolean twice = !name.isEmpty() && !before.add(name);
    boolean known = new Users(tx).bySignInName(name).isPresent();
    Message text = Message.of("store.name-taken").with("what", name);
    return twice || known ? Optional.of(Faults.at("/signInName", text)) : Optional.empty();
  }

  private static List<Row> named(Transaction tx, List<Row> rows) {
    Set<String> taken = new HashSet<>();
    rows.forEach(row -> taken.add(SignIns.name(row.asked().signInName())));
    List<Row> named = new ArrayList<>();
    for (Row row : rows) {
      String typed = SignIns.name(row.asked().signInName());
      String name = typed.isEmpty() ? free(tx, proposed(row.asked().fullName()), taken) : typed;
      taken.add(name);
      named.add(new Row(row.place(), row.asked().signingInAs(name)));
    }
    return named;
  }

  private static String free(Transaction tx, String name, Set<String> taken) {
    return name.isEmpty()
        ? ""
        : IntStream.rangeClosed(1, NAMESAKES)
            .mapToObj(n -> n == 1 ? name : name + n)
            .filter(one -> !taken.contains(one) && new Users(tx).bySignInName(one).isEmpty())
            .findFirst()
            .orElse("");
  }

  /** A name to sign in with; empty where the full name is in neither Latin nor Devanagari. */
  static String proposed(String fullName) {
    String name =
        Normalizer.normalize(LatinLetters.of(fullName.strip()), Normalizer.Form.NFD)
            .replaceAll("\\p{Mn}", "")
            .toLowerCase(Locale.ROOT)
            .replaceAll("[\\s.,'’_-]+", ".")
            .replaceAll("^\\.|\\.$", "");
    return name.matches("[a-z0-9.]{1," + LONGEST_PROPOSED + "}") ? name : "";
  }

  private List<InputFault> faults(Transaction tx, NewUser asked, Caller by) {
    List<InputFault> faults =
        new ArrayList<>(
            UserFaults.names(person(isMachine(asked), asked.fullName(), asked.signInName())));
    faults.addAll(check.of(tx, asked, Optional.empty(), by));
    return faults;
  }

  private Made made(Transaction tx, NewUser asked, Caller by) {
    boolean machine = isMachine(asked);
    Person person = person(machine, asked.fullName(), asked.signInName());
    String kind = machine ? UserFacts.SERVICE : UserFacts.PERSON;
    UserFacts facts = UserFacts.active(kind, asked.roles(), asked.allUnits());
    String id = RandomTokens.id(machine ? "s-" : "u-");
    new Users(tx).create(id, facts, Optional.of(person), clock.instant(), by.actor());
    return new Made(id, machine ? Optional.empty() : Optional.of(credentials.add(tx, id)));
  }

  private static boolean isMachine(NewUser asked) {
    return asked.kind().equals(UserFacts.SERVICE);
  }

  static Person person(boolean machine, String fullName, String signInName) {
    String name = fullName.strip();
    return machine ? Person.machine(name) : Person.local(name, SignIns.name(signInName));
  }
}
