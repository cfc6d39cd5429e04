package org.govsm.portal.users;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.User;
import org.govsm.portal.access.Users;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Departments of users are ids that exist, chosen, and given only by whoever administers them. */
class UserDepartmentsTest {

  private static final String NEW = "kind=person&role=buyer&fullName=Ravi&signInName=";

  private static TestPortal portal;
  private static People people;
  private static People.Browsing everywhere;
  private static People.Browsing west;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
    people.add("first", List.of("administrator"), List.of("*"));
    people.add("west-admin", List.of("administrator"), List.of("west"));
    people.add("east-buyer", List.of("buyer"), List.of("east"));
    people.add("both-buyer", List.of("buyer"), List.of("east", "west"));
    everywhere = people.signedIn("first");
    west = people.signedIn("west-admin");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static void contract(String department, String supplier, String id) {
    Map<String, Object> terms = Map.of("supplier", Map.of("id", supplier));
    portal
        .store()
        .write(
            tx -> new Contracts(tx).create(id, department, terms, TestPortal.CLOCK.instant(), "t"));
  }

  private static Optional<User> named(String signInName) {
    return portal.store().read(tx -> new Users(tx).all()).stream()
        .filter(user -> user.person().flatMap(p -> p.signInName()).equals(Optional.of(signInName)))
        .findFirst();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"units=West+Bengal+IT", "units=west+east", "units=west,east", "units=nowhere"})
  void a_text_is_never_cut_into_departments(String field) {
    HttpResponse<String> refused = everywhere.form("/users", NEW + "cut&" + field);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#units\"");
    assertThat(named("cut")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Fin%E2%80%8B1", "Fin1%C2%AD", "%E3%85%A4", "Fin%E2%81%A01", "Fin1%E2%80%8D"})
  void a_name_has_nothing_that_nobody_sees(String name) {
    String asked = "kind=person&role=buyer&units=west&signInName=twin&fullName=" + name;
    HttpResponse<String> refused = everywhere.form("/users?lang=en", asked);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#fullName\"", "which cannot be seen");
    assertThat(named("twin")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"West+Bengal+IT", "*", "a/b", "govsm.users"})
  void what_is_added_is_one_id(String id) {
    HttpResponse<String> refused = everywhere.form("/users", NEW + "one&added=" + id);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#added\"", "without spaces");
  }

  @Test
  void a_department_is_registered_before_it_can_be_chosen() {
    HttpResponse<String> refused =
        everywhere.form("/users", NEW + "new1&units=west&added=west-bengal-it");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#added\"", "Register the department");

    String register = "name.en=IT+Department&shortName=WBIT&kind=department&government=IN.WB";
    assertThat(
            everywhere.form("/departments", register + "&do=save&id=west-bengal-it").statusCode())
        .isEqualTo(303);
    assertThat(everywhere.get("/users/new").body())
        .contains("name=\"units\" value=\"west-bengal-it\">IT Department</label>");
    assertThat(everywhere.form("/users", NEW + "new1&units=west&units=west-bengal-it").statusCode())
        .isEqualTo(200);
    assertThat(named("new1").orElseThrow().facts().units())
        .containsExactly("west", "west-bengal-it");
  }

  @Test
  void a_supplier_may_be_added_by_its_id() {
    String supplier = NEW.replace("role=buyer", "role=supplier");
    assertThat(everywhere.form("/users", supplier + "agent&added=agency-1").statusCode())
        .isEqualTo(200);
    assertThat(named("agent").orElseThrow().facts().units()).containsExactly("agency-1");
  }

  @Test
  void a_department_of_the_list_is_not_said_to_be_unknown_to_a_supplier() {
    String supplier = NEW.replace("role=buyer", "role=supplier") + "agent2&units=";
    assertThat(everywhere.form("/users?lang=en", supplier + "west").body())
        .contains("west: a department")
        .doesNotContain("Not registered here");
    assertThat(everywhere.form("/users?lang=en", supplier + "nowhere").body())
        .contains("Not registered here: nowhere");
  }

  @Test
  void an_administrator_of_a_department_gives_it_and_no_other() {
    assertThat(west.get("/users/new").body())
        .contains("value=\"west\"")
        .doesNotContain("value=\"east\"", "value=\"*\"", "name=\"added\"");
    for (String field :
        List.of("units=east", "units=*", "units=west&units=east", "added=south", "")) {
      assertThat(west.form("/users", NEW + "westone&" + field).statusCode())
          .as(field)
          .isEqualTo(422);
    }
    assertThat(named("westone")).isEmpty();
    assertThat(west.form("/users", NEW + "westtwo&units=west").statusCode()).isEqualTo(200);
    assertThat(named("westtwo").orElseThrow().facts().units()).containsExactly("west");
  }

  @Test
  void an_administrator_of_a_department_sees_its_users_and_changes_those_of_no_other() {
    assertThat(west.get("/users").body())
        .contains(">Person both-buyer</a>", ">Person west-admin</a>")
        .doesNotContain("Person east-buyer", ">Person first</a>"); // who may have made some of them
    assertThat(west.get("/users/east-buyer").statusCode()).isEqualTo(404);
    assertThat(west.get("/users/both-buyer").body()).doesNotContain("name=\"state\"");
    String change = "sure=yes&state=locked&role=buyer&units=west";
    assertThat(west.form("/users/east-buyer", change).statusCode()).isEqualTo(404);
    for (String way : List.of("", "/link", "/erasure", "/name")) {
      assertThat(west.form("/users/both-buyer" + way, change).statusCode()).as(way).isEqualTo(403);
    }
    assertThat(portal.store().read(tx -> new Users(tx).find("both-buyer")).orElseThrow().facts())
        .matches(facts -> facts.state().equals("active") && facts.units().contains("east"));
  }

  @Test
  void a_supplier_with_contracts_elsewhere_is_in_the_hands_of_an_administrator_of_all() {
    people.add("roaming", List.of("supplier"), List.of("roamer"));
    people.add("local", List.of("supplier"), List.of("neighbour"));
    contract("west", "roamer", "r-west");
    contract("east", "roamer", "r-east");
    contract("west", "neighbour", "n-west");
    String supplier = "kind=person&role=supplier&fullName=Asha&signInName=";

    assertThat(west.get("/users/new").body())
        .contains("value=\"neighbour\"")
        .doesNotContain("value=\"roamer\"");
    assertThat(west.form("/users", supplier + "asha&units=roamer").statusCode()).isEqualTo(422);
    assertThat(west.form("/users/roaming/link", "").statusCode()).isEqualTo(403);
    assertThat(west.form("/users/local/link", "").statusCode()).isEqualTo(200);
    assertThat(west.form("/users", supplier + "asha&units=neighbour").statusCode()).isEqualTo(200);
    assertThat(everywhere.form("/users", supplier + "asha2&units=roamer").statusCode())
        .isEqualTo(200);
  }
}
