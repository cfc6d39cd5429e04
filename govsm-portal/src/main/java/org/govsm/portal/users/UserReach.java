package org.govsm.portal.users;

import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.ListedUser;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.contracts.Suppliers;
import org.govsm.portal.store.ListQuery;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.ProblemException;

/**
 * Reach over users: an administrator sees and changes the users of the departments they administer
 * themselves, and gives no others; whoever decides on money or rules is changed by administrators
 * of all departments alone. Departments and suppliers are chosen from those that there are.
 */
public record UserReach(Authorisation table) {

  /** Whether somebody sees a user. */
  public static boolean sees(Transaction tx, Caller by, User user) {
    return by.seesEverything() || isIn(choices(tx, by), user);
  }

  private static boolean isIn(Set<String> units, User user) {
    return user.facts().units().stream().anyMatch(units::contains);
  }

  /** The users that somebody sees and a list asks for. */
  static ListSource<User> asked(Transaction tx, Caller by, Listing listing) {
    Optional<Set<String>> units =
        by.seesEverything() ? Optional.empty() : Optional.of(choices(tx, by));
    ListQuery query = ListedUser.asked(listing, units);
    return new ListSource<>() {
      @Override
      public long count() {
        return query.count(tx);
      }

      @Override
      public List<User> rows(long offset, int limit) {
        return ListedUser.read(tx, query, listing, offset, limit).stream()
            .filter(user -> units.filter(own -> !isIn(own, user)).isEmpty())
            .toList();
      }
    };
  }

  /** How many of those that somebody sees a backup brought back without their names. */
  static long nameless(Transaction tx, Caller by) {
    List<User> nameless = new Users(tx).nameless();
    Set<String> units = nameless.isEmpty() || by.seesEverything() ? Set.of() : choices(tx, by);
    return nameless.stream().filter(user -> by.seesEverything() || isIn(units, user)).count();
  }

  /**
   * Why somebody may not change a user: else whoever may set its password and take its second
   * factor away could decide in its name.
   *
   * @return empty for whoever may
   */
  Optional<Message> against(Transaction tx, Caller by, User user) {
    Collection<String> units = user.facts().units();
    if (by.seesEverything()) {
      return Optional.empty();
    } else if (!Collections.disjoint(user.facts().roles(), table.approval())) {
      return Optional.of(Message.of("user.approves"));
    }
    Set<String> mine = DepartmentIndex.seen(tx, by);
    mine.addAll(suppliers(tx, by));
    return !units.isEmpty() && mine.containsAll(units)
        ? Optional.empty()
        : Optional.of(Message.of("user.of-others"));
  }

  /**
   * Refuses whoever may not change a user.
   *
   * @throws ProblemException with status 403 that says why
   */
  void require(Transaction tx, Caller by, User user) {
    against(tx, by, user)
        .ifPresent(
            why -> {
              throw ProblemException.of(403, why);
            });
  }

  private static Set<String> choices(Transaction tx, Caller by) {
    Set<String> all = DepartmentIndex.seen(tx, by);
    all.addAll(Suppliers.seen(tx, by));
    return all;
  }

  /**
   * The suppliers whose users somebody gives and changes: those of contracts of their departments
   * alone, as a user of a supplier sees all of its contracts.
   */
  public static Set<String> suppliers(Transaction tx, Caller by) {
    Set<String> all = Suppliers.seen(tx, by);
    all.removeAll(Suppliers.ofOthers(tx, by));
    return all;
  }

  /**
   * What may be given to a user with some roles.
   *
   * @return ids, sorted; every department only from whoever has every department
   */
  static Set<String> givable(Transaction tx, Caller by, Collection<String> roles) {
    if (roles.contains(Caller.SUPPLIER)) {
      return suppliers(tx, by);
    }
    Set<String> all = DepartmentIndex.seen(tx, by);
    if (by.seesEverything()) {
      all.addAll(List.of(UserFacts.EVERY));
    }
    return all;
  }
}
