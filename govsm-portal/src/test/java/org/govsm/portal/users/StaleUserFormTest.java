package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of two administrators who opened the same user, the second undoes nothing of the first. */
class StaleUserFormTest {

  private static final String ACTIVE = "state=active&units=west&role=buyer";
  private static final String LOCKED = "state=locked&units=west&role=buyer";

  private TestPortal portal;
  private People.Browsing first;
  private People.Browsing second;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    People people = new People(portal, TestPortal.CLOCK);
    people.add("first", List.of("administrator"), List.of("*"));
    people.add("second", List.of("administrator"), List.of("*"));
    people.add("anita", List.of("buyer"), List.of("west"));
    first = people.signedIn("first");
    second = people.signedIn("second");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private User anita() {
    return portal.store().read(tx -> new Users(tx).find("anita")).orElseThrow();
  }

  private HttpResponse<String> opened(long version, String fields) {
    return second.form("/users/anita?lang=en", fields + "&version=" + version);
  }

  @Test
  void it_neither_unlocks_nor_changes_roles() {
    long before = anita().version();
    assertThat(first.change("/users/anita", LOCKED).statusCode()).isEqualTo(303);

    HttpResponse<String> refused = opened(before, ACTIVE + "&role=author");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Person first changed this user after you opened the form: state.")
        .contains("name=\"version\" value=\"" + anita().version() + "\"");
    assertThat(anita().facts())
        .matches(facts -> facts.state().equals(UserFacts.LOCKED) && facts.roles().size() == 1);
  }

  @Test
  void it_takes_no_role_away_that_was_given_meanwhile() {
    long before = anita().version();
    first.change("/users/anita", ACTIVE + "&role=reviewer");

    assertThat(opened(before, ACTIVE + "&role=author").body()).contains(": roles.");
    assertThat(anita().facts().roles()).containsExactly("buyer", "reviewer");
  }

  @Test
  void it_counts_once_the_page_was_opened_again() {
    first.change("/users/anita", LOCKED);

    assertThat(second.change("/users/anita", ACTIVE + "&role=author").statusCode()).isEqualTo(303);
    assertThat(anita().facts().isActive()).isTrue();
  }

  @Test
  void it_counts_where_all_that_it_shows_still_stands() {
    long before = anita().version();
    first.change("/users/anita", LOCKED);
    first.change("/users/anita", ACTIVE);

    assertThat(opened(before, ACTIVE + "&role=author").statusCode()).isEqualTo(303);
  }

  @Test
  void one_of_no_version_of_that_user_changes_nothing() {
    long other = portal.store().read(tx -> new Users(tx).find("first")).orElseThrow().version();

    assertThat(second.form("/users/anita", LOCKED).statusCode()).isEqualTo(422);
    assertThat(opened(other, LOCKED).body()).contains("Open the page of the user again");
    assertThat(anita().facts().isActive()).isTrue();
  }
}
