package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.DepartmentIndex;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Caller;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Many users: pages and the departments of users are those of a walk over all of them. */
class ManyUsersTest {

  private static final int COUNT = 320;
  private static final Pattern LISTED = Pattern.compile("<a href=\"/users/(u-[0-9]+)[\"?]");

  private static TestPortal portal;
  private static People.Browsing everywhere;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    People people = new People(portal, TestPortal.CLOCK);
    people.add("first", List.of("administrator"), List.of("*"));
    everywhere = people.signedIn("first");
    Random random = new Random(20261128);
    portal
        .store()
        .write(
            tx -> {
              for (int i = 0; i < COUNT; i++) {
                add(tx, "u-" + (1000 + i), random);
              }
              return 0;
            });
  }

  private static void add(Transaction tx, String id, Random random) {
    boolean supplier = random.nextInt(4) == 0;
    Set<String> units = new TreeSet<>();
    for (int n = supplier ? 1 : 1 + random.nextInt(3); n > 0; n--) {
      units.add((supplier ? "s-" : "d-") + random.nextInt(30));
    }
    UserFacts facts =
        UserFacts.active(
            UserFacts.PERSON, List.of(supplier ? Caller.SUPPLIER : "buyer"), List.copyOf(units));
    Optional<Person> person = Optional.of(Person.local("N " + id, id));
    new Users(tx).create(id, facts, person, TestPortal.CLOCK.instant(), "t");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void somebody_of_some_departments_pages_through_their_users_and_no_others_seed_20261128() {
    Caller west =
        Caller.of(
            Caller.Kind.PERSON,
            "w",
            "W",
            List.of("administrator"),
            Optional.of(List.of("d-3", "d-7")));
    List<String> plain =
        all().stream()
            .filter(one -> one.facts().units().stream().anyMatch(Set.of("d-3", "d-7")::contains))
            .map(User::id)
            .toList();
    assertThat(plain).hasSizeGreaterThan(20);
    for (int limit : new int[] {1, 7, 100}) {
      assertThat(paged(west, limit)).isEqualTo(plain);
    }
    assertThat(paged(Caller.of(Caller.Kind.PERSON, "a", "A", List.of(), Optional.empty()), 50))
        .isEqualTo(all().stream().map(User::id).toList());
  }

  private static List<User> all() {
    return portal.store().read(tx -> new Users(tx).all());
  }

  private static List<String> paged(Caller by, int limit) {
    return portal
        .store()
        .read(
            tx -> {
              List<String> ids = new ArrayList<>();
              List<User> page = UserReach.page(tx, by, "", limit);
              while (!page.isEmpty()) {
                page.forEach(one -> ids.add(one.id()));
                page = UserReach.page(tx, by, ids.get(ids.size() - 1), limit);
              }
              return ids;
            });
  }

  @Test
  void the_departments_are_those_of_users_who_act_for_no_supplier() {
    Caller every = Caller.of(Caller.Kind.PERSON, "a", "A", List.of(), Optional.empty());
    Set<String> plain = new TreeSet<>();
    all().stream()
        .filter(one -> !one.facts().roles().contains(Caller.SUPPLIER))
        .forEach(one -> plain.addAll(one.facts().units()));
    plain.remove(UserFacts.EVERY);

    Set<String> seen = portal.store().read(tx -> DepartmentIndex.seen(tx, every));
    assertThat(seen).containsExactlyElementsOf(plain);
  }

  @Test
  void the_page_shows_a_hundred_and_where_the_next_begin() {
    String first = everywhere.get("/users").body();
    assertThat(listed(first)).hasSize(99); // and the administrator
    assertThat(first).contains("/users?after=u-1098");
    assertThat(listed(everywhere.get("/users?after=u-1098").body())).startsWith("u-1099");
    String last = everywhere.get("/users?after=u-1298").body();
    assertThat(listed(last)).hasSize(21);
    assertThat(last).doesNotContain("after=u-1319");
  }

  private static List<String> listed(String page) {
    return LISTED.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
