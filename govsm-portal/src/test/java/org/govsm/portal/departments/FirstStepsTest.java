package org.govsm.portal.departments;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.access.Users;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.store.Event;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** First steps with users: from an empty portal to a department that works, and its officers. */
class FirstStepsTest {

  private static final String WATER =
      "do=save&name.en=Water+Department&name.hi=%E0%A4%9C%E0%A4%B2&shortName=water&kind=department"
          + "&government=IN.PB";

  private TestPortal portal;
  private People people;
  private People.Browsing admin;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
    people.add("admin", List.of("administrator"), List.of("*"));
    admin = people.signedIn("admin");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String home() {
    return admin.get("/?lang=en").body();
  }

  @Test
  void the_home_of_the_administrator_leads_step_by_step_and_falls_silent_when_all_is_done() {
    assertThat(home()).contains("First steps: your first department", "href=\"/departments/new");
    assertThat(people.visitor().get("/").body()).doesNotContain("First steps");

    assertThat(admin.form("/departments", WATER).statusCode()).isEqualTo(303);
    assertThat(home())
        .contains("First steps: Water Department", "Add the officers", "Confirm the rule book");

    people.add("nodal", List.of("nodal-officer"), List.of("water"));
    people.add("keys", List.of("account-administrator"), List.of("water"));
    people.add("head", List.of("competent-authority"), List.of("water"));
    assertThat(home())
        .contains("Nobody has these roles yet: Legal officer.", "href=\"/users/several?unit=water");
    people.add("lawyer", List.of("legal-officer"), List.of("water"));
    assertThat(home()).doesNotContain("Add the officers", "Nobody has these roles");

    String officers =
        "&version=1&book=IN.PB&officers.0.user=nodal&officers.0.designation.en=Nodal+Officer";
    HttpResponse<String> changed = admin.form("/departments/water/change", WATER + officers);
    assertThat(changed.statusCode()).as(changed.body()).isEqualTo(303);
    assertThat(home())
        .contains("First contract or first account")
        .doesNotContain("Confirm the rule book");

    HttpResponse<String> proposed =
        people
            .signedIn("nodal")
            .form("/governance/water/accounts", "do=save&id=x&platform=X&handle=WaterPunjab");
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(303);
    assertThat(home()).doesNotContain("First steps");
    assertThat(admin.get("/departments/water").body()).doesNotContain("First steps");
  }

  private static String work(People.Browsing by) {
    return by.get("/api/v1/work?lang=en").body();
  }

  @Test
  void what_the_page_of_a_department_has_as_open_waits_for_whoever_can_do_it() {
    assertThat(work(admin)).contains("Register the first department", "\"/departments/new\"");
    admin.form("/departments", WATER);
    assertThat(work(admin))
        .contains("Add the users", "/users/several?unit=water", "Read the rule book")
        .doesNotContain("Register the");
    people.add("nodal", List.of("nodal-officer"), List.of("water"));
    people.add("buyer", List.of("buyer"), List.of("water"));
    people.add("reviewer", List.of("reviewer"), List.of("water"));
    assertThat(work(people.signedIn("nodal"))).contains("Propose the first account");
    assertThat(work(people.signedIn("buyer"))).contains("Enter the first contract");
    assertThat(work(people.signedIn("reviewer"))).contains("\"total\":0");

    String officers = "&version=1&book=IN.PB&officers.0.user=nodal&officers.0.designation.en=Head";
    admin.form("/departments/water/change", WATER + officers);
    assertThat(work(admin)).doesNotContain("rule book", "designations");
    people
        .signedIn("nodal")
        .form("/governance/water/accounts", "do=save&id=x&platform=X&handle=WaterPunjab");
    assertThat(work(people.signedIn("buyer"))).contains("\"total\":0");
  }

  @Test
  void the_users_of_a_department_are_its_officers_and_are_not_chosen_again() {
    admin.form("/departments", WATER);
    people.add("nodal", List.of("nodal-officer"), List.of("water"));
    people.add("money", List.of("finance-officer"), List.of("water"));
    people.add("east", List.of("nodal-officer"), List.of("east"));

    String form = admin.get("/departments/water/change?lang=en").body();

    assertThat(form)
        .contains("each with a role for a designation", "value=\"Nodal officer\"")
        .contains("value=\"Finance officer\"", "<option value=\"nodal\" selected")
        .doesNotContain("<option value=\"east\"");
    assertThat(admin.get("/departments/water?lang=en").body())
        .contains("Rule book that applies: ", "that of its government", "Confirm the rule book");
  }

  @Test
  void officers_are_users_of_the_department_by_id_and_their_names_can_be_erased() {
    admin.form("/departments", WATER);
    people.add("nodal", List.of("nodal-officer"), List.of("water"));
    people.add("other", List.of("nodal-officer"), List.of("*"));
    people.add("east", List.of("nodal-officer"), List.of("east"));
    String form = WATER + "&version=1&officers.0.designation.en=Director&officers.0.user=";

    HttpResponse<String> refused = admin.form("/departments/water/change", form + "east");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#officers.0.user\"", "Person nodal");
    assertThat(refused.body()).doesNotContain("Person east");

    assertThat(admin.form("/departments/water/change", form + "nodal").statusCode()).isEqualTo(303);
    assertThat(admin.get("/departments/water").body()).contains("Director", "Person nodal");
    List<Event> events = portal.store().read(tx -> tx.events().page("water", 0, 9));
    assertThat(events).noneMatch(one -> one.body().toString().contains("Person"));

    portal
        .store()
        .write(
            tx -> {
              new Users(tx).erase("nodal", TestPortal.CLOCK.instant(), "admin");
              return true;
            });
    assertThat(admin.get("/departments/water").body())
        .contains("Director")
        .doesNotContain("Person nodal");
  }

  @Test
  void with_users_a_contract_needs_a_registered_buyer() {
    people.add("buyer", List.of("buyer"), List.of("example-directorate"));
    People.Browsing buyer = people.signedIn("buyer");
    HttpResponse<String> refused = create(buyer);
    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("example-directorate");

    admin.form(
        "/departments", WATER.replace("shortName=water", "shortName=ED&id=example-directorate"));
    assertThat(create(buyer).statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> create(People.Browsing by) {
    return by.send(
        portal
            .request("/api/v1/departments/example-directorate/contract-drafts")
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString("{\"terms\": " + Sample.terms() + "}")));
  }

  @Test
  void the_questions_begin_with_the_book_of_the_callers_only_department() {
    admin.form("/departments", WATER);
    people.add("buyer", List.of("buyer"), List.of("water"));

    assertThat(people.signedIn("buyer").get("/adviser").body())
        .contains("<option value=\"IN.PB\" selected");
    assertThat(admin.get("/adviser").body()).contains("<option value=\"IN\" selected");
    assertThat(people.signedIn("buyer").get("/").body())
        .contains("name=\"book\" value=\"IN.PB\"", "This form answers by the law of: Punjab.");
    assertThat(admin.get("/").body()).doesNotContain("name=\"book\"");
  }

  @Test
  void an_officer_of_one_department_is_shown_no_other_department_and_no_user_of_all() {
    admin.form("/departments", WATER);
    String soil =
        WATER.replace("Water", "Soil").replace("%9C%E0%A4%B2", "%AE%E0%A5%83%E0%A4%A6%E0%A4%BE");
    admin.form("/departments", soil.replace("=water", "=soil"));
    people.add("nodal", List.of("nodal-officer"), List.of("water"));
    People.Browsing nodal = people.signedIn("nodal");

    assertThat(nodal.get("/departments").body())
        .contains("Water Department")
        .doesNotContain("Soil Department");
    assertThat(nodal.get("/departments/water/change").body())
        .contains("Person nodal")
        .doesNotContain("Soil Department", "Person admin");
    String parent = WATER + "&version=1&parent=soil";
    assertThat(nodal.form("/departments/water/change", parent).statusCode()).isEqualTo(422);
    assertThat(nodal.get("/departments/soil").statusCode()).isIn(403, 404);
    assertThat(admin.form("/departments/water/change", parent).statusCode()).isEqualTo(303);
    assertThat(
            nodal
                .form("/departments/water/change", parent.replace("=1", "=2") + "&book=IN.PB")
                .statusCode())
        .as("what stands already stays")
        .isEqualTo(303);
  }

  @Test
  void an_administrator_of_one_department_registers_no_other() {
    people.add("west", List.of("administrator"), List.of("west"));

    assertThat(people.signedIn("west").form("/departments", WATER).statusCode()).isEqualTo(403);
    assertThat(
            people
                .signedIn("west")
                .form("/departments", WATER.replace("shortName=water", "shortName=West"))
                .statusCode())
        .isEqualTo(303);
  }
}
