package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.CalendarFeeds;
import org.govsm.portal.access.Person;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an administrator of a department knew of a user does not count once the user decides. */
class CredentialsTest {

  private static final String PASSWORD = "four loud winter trains";

  private TestPortal portal;
  private People people;
  private People.Browsing everywhere;
  private People.Browsing west;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
    people.add("first", List.of("administrator"), List.of("*"));
    people.add("west-admin", List.of("administrator"), List.of("west"));
    people.add("east-buyer", List.of("buyer"), List.of("east"));
    people.add("anita", List.of("buyer"), List.of("west"));
    everywhere = people.signedIn("first");
    west = people.signedIn("west-admin");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static String secret(HttpResponse<String> page) {
    return page.body().split("<code class=\"secret\">", 2)[1].split("<", 2)[0];
  }

  private int use(String token) {
    String fields = "invited=1&token=" + token + "&password=" + People.encoded(PASSWORD);
    return people.visitor().form("/set-up", fields).statusCode();
  }

  private User anita() {
    return portal.store().read(tx -> new Users(tx).find("anita")).orElseThrow();
  }

  private Optional<String> password() {
    return anita().person().flatMap(Person::passwordHash);
  }

  private void calendar() {
    portal
        .store()
        .write(
            tx -> {
              new CalendarFeeds(tx).make("anita", "digest", TestPortal.CLOCK.instant());
              return true;
            });
  }

  private boolean isCalendarOpen() {
    return portal.store().read(tx -> new CalendarFeeds(tx).user("digest")).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role=finance-officer&units=west",
        "role=buyer&role=competent-authority&units=west",
        "role=administrator&units=west&units=east"
      })
  void are_made_anew_for_whoever_comes_to_decide_or_to_administer_more(String more) {
    String old = secret(west.form("/users/anita/link", ""));
    calendar();
    String session = people.signedIn("anita").cookie;

    HttpResponse<String> asked = everywhere.change("/users/anita?lang=en", "state=active&" + more);
    assertThat(asked.body()).contains("open tokens of Person anita stop working", "name=\"sure\"");
    assertThat(anita().facts().roles()).containsExactly("buyer");
    assertThat(isCalendarOpen()).isTrue();

    HttpResponse<String> done = everywhere.change("/users/anita", "sure=yes&state=active&" + more);
    assertThat(anita().facts().roles()).isNotEqualTo(List.of("buyer"));
    assertThat(use(old)).isEqualTo(422);
    assertThat(password()).isEmpty();
    assertThat(portal.get("/account", "Cookie", session).statusCode()).isEqualTo(303);
    assertThat(isCalendarOpen()).isFalse();
    assertThat(people.signIn("anita", People.PASSWORD).statusCode()).isEqualTo(422);

    assertThat(use(secret(done))).isEqualTo(303);
    assertThat(password()).isPresent();
  }

  @Test
  void are_made_anew_for_whoever_decides_in_a_department_more() {
    String deciding = "state=active&role=finance-officer&units=west";
    everywhere.change("/users/anita", "sure=yes&" + deciding);

    assertThat(everywhere.change("/users/anita", deciding + "&units=east").statusCode())
        .isEqualTo(200);
    assertThat(anita().facts().units()).containsExactly("west");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "role=author&units=west",
        "role=buyer&units=west&units=east",
        "role=administrator&units=west"
      })
  void stay_for_whoever_decides_no_more_than_before(String other) {
    assertThat(everywhere.change("/users/anita", "state=active&" + other).statusCode())
        .isEqualTo(303);
    assertThat(password()).isPresent();
  }

  @Test
  void that_a_lock_ended_do_not_come_back() {
    calendar();
    String old = secret(west.form("/users/anita/link", ""));
    for (String state : List.of(UserFacts.LOCKED, UserFacts.ACTIVE)) {
      assertThat(west.change("/users/anita", "role=buyer&units=west&state=" + state).statusCode())
          .isEqualTo(303);
    }

    assertThat(isCalendarOpen()).isFalse();
    assertThat(use(old)).isEqualTo(422);
    assertThat(password()).isPresent();
  }
}
