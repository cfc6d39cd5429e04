package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Optional;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.User;
import org.govsm.portal.access.UserFacts;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever makes users never decides on money or rules, in their own name or in that of another. */
class ApartRolesTest {

  private static final String NEW = "fullName=Ravi&units=west&signInName=";

  private static TestPortal portal;
  private static People.Browsing everywhere;
  private static People.Browsing west;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    People people = new People(portal, TestPortal.CLOCK);
    people.add("first", List.of("administrator", "auditor"), List.of("*"));
    people.add("west-admin", List.of("administrator"), List.of("west"));
    people.add("payer", List.of("finance-officer"), List.of("west"));
    people.add("both", List.of("administrator", "finance-officer"), List.of("west"));
    everywhere = people.signedIn("first");
    west = people.signedIn("west-admin");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static UserFacts facts(String id) {
    return portal.store().read(tx -> new Users(tx).find(id)).orElseThrow().facts();
  }

  private static Optional<User> named(String signInName) {
    return portal.store().read(tx -> new Users(tx).bySignInName(signInName));
  }

  private static void refuses(HttpResponse<String> answer, String why) {
    assertThat(answer.statusCode()).as(why).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#roles\"", why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"finance-officer", "competent-authority", "legal-officer"})
  void an_administrator_has_no_role_that_decides(String role) {
    String roles = "&role=administrator&role=" + role;
    refuses(
        everywhere.form("/users?lang=en", NEW + "apart" + roles + "&kind=person"),
        "An administrator cannot have these roles");
    refuses(
        everywhere.change("/users/west-admin?lang=en", "state=active&units=west" + roles),
        "An administrator cannot have these roles");
    assertThat(named("apart")).isEmpty();
    assertThat(facts("west-admin").roles()).containsExactly("administrator");
  }

  @Test
  void a_machine_has_no_role_that_decides_or_administers() {
    String machine = "kind=service&fullName=Feed&units=west&role=";
    refuses(everywhere.form("/users?lang=en", machine + "finance-officer"), "A machine cannot");
    refuses(everywhere.form("/users?lang=en", machine + "administrator"), "A machine cannot");
    assertThat(everywhere.form("/users", machine + "buyer").statusCode()).isEqualTo(200);
  }

  @Test
  void roles_that_decide_are_given_by_an_administrator_of_all_departments() {
    String asked = NEW + "payer2&kind=person&role=finance-officer";

    refuses(west.form("/users?lang=en", asked), "Only an administrator of all departments");
    assertThat(named("payer2")).isEmpty();
    assertThat(west.get("/users/new").body())
        .contains("value=\"buyer\"")
        .doesNotContain("value=\"finance-officer\"");
    assertThat(everywhere.form("/users", asked).statusCode()).isEqualTo(200);
    assertThat(named("payer2").orElseThrow().facts().roles()).containsExactly("finance-officer");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/link", "/second-factor", "/erasure", "/name"})
  void whoever_decides_is_not_in_the_hands_of_the_departments_administrator(String way) {
    String change = "sure=yes&state=locked&role=buyer&units=west&fullName=A&signInName=aaa";

    HttpResponse<String> refused = west.form("/users/payer" + way + "?lang=en", change);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("decides on money or rules");
    assertThat(west.get("/users/payer?lang=en").body())
        .contains("Only an administrator of all departments can make changes")
        .doesNotContain("name=\"state\"");
    assertThat(facts("payer")).matches(f -> f.isActive() && f.roles().contains("finance-officer"));
  }

  @Nested
  class Nobody_gives_themselves {

    @Test
    void a_role() {
      refuses(
          everywhere.change(
              "/users/first?lang=en", "state=active&units=*&role=administrator&role=buyer"),
          "You cannot give yourself");
    }

    @Test
    void a_department() {
      assertThat(
              west.change("/users/west-admin", "state=active&units=east&role=administrator")
                  .statusCode())
          .isEqualTo(422);
      assertThat(facts("west-admin").units()).containsExactly("west");
    }
  }

  @Test
  void whoever_has_both_from_an_earlier_version_acts_as_administrator() {
    People.Browsing both = new People(portal, TestPortal.CLOCK).signedIn("both");

    assertThat(both.get("/api/v1/me").body()).contains("administrator").doesNotContain("finance");
    assertThat(both.form("/contracts/X/certificates", "").statusCode()).isEqualTo(403);
    assertThat(everywhere.get("/users/both?lang=en").body()).contains("Not in effect: Finance");
  }
}
