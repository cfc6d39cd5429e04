package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
import org.govsm.portal.web.ListForm;
import org.govsm.portal.web.ListSource;
import org.govsm.portal.web.Listing;
import org.govsm.portal.web.Listings;
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
    assertThat(paged(west)).isEqualTo(plain);
    assertThat(paged(Caller.of(Caller.Kind.PERSON, "a", "A", List.of(), Optional.empty())))
        .isEqualTo(all().stream().map(User::id).toList());
  }

  private static List<User> all() {
    return portal.store().read(tx -> new Users(tx).all());
  }

  private static List<String> paged(Caller by) {
    Listing listing = Listings.of(Map.of(), ListForm.by("id"));
    return portal
        .store()
        .read(
            tx -> {
              ListSource<User> source = UserReach.asked(tx, by, listing);
              List<String> ids = new ArrayList<>();
              for (long at = 0; at < source.count(); at += 7) {
                source.rows(at, 7).forEach(one -> ids.add(one.id()));
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
  void a_page_shows_fifty_and_leads_to_the_others() {
    String first = everywhere.get("/users").body();
    assertThat(listed(first)).hasSize(49); // and the administrator
    assertThat(first).contains("href=\"/users?page=2\"").doesNotContain("page=0");
    assertThat(listed(everywhere.get("/users?page=2").body())).hasSize(50).startsWith("u-1049");
    String last = everywhere.get("/users?page=7").body();
    assertThat(listed(last)).hasSize(21).endsWith("u-1319");
    assertThat(last).doesNotContain("page=8");
  }

  @Test
  void a_user_is_found_by_a_part_of_the_name_by_role_and_by_state() {
    assertThat(listed(everywhere.get("/users?q=n+U-1007").body())).containsExactly("u-1007");
    assertThat(listed(everywhere.get("/users?q=u-1007&state=left").body())).isEmpty();
    long suppliers =
        all().stream().filter(one -> one.facts().roles().contains(Caller.SUPPLIER)).count();
    assertThat(everywhere.get("/users?role=supplier").body()).contains(" of " + suppliers + "<");
  }

  private static List<String> listed(String page) {
    return LISTED.matcher(page).results().map(found -> found.group(1)).toList();
  }
}
