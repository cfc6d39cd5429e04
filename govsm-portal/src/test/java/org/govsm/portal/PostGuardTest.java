package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whoever has left the post by the facts of the department acts for it in no slice. */
class PostGuardTest {

  private static final String LEFT = "you have left the post";

  private final Roster roster = new Roster();

  @BeforeEach
  void left() {
    roster.people(Map.of("nodal", "2026-01-15", "writer", "2026-01-15"), Map.of());
  }

  @AfterEach
  void close() {
    roster.close();
  }

  @ParameterizedTest
  @CsvSource({
    "writer, second, /posts",
    "writer, second, /queries",
    "writer, second, /moderation",
    "writer, second, /pilots",
    "nodal, head, /accounts",
    "nodal, admin, /rosters",
    "nodal, admin, /trainings"
  })
  void whoever_left_the_post_acts_for_the_department_no_more(
      String gone, String other, String path) {
    HttpResponse<String> refused = roster.post(gone, path, "{\"title\":\"\"}");

    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    assertThat(refused.body()).contains(LEFT);
    assertThat(roster.post(other, path, "{\"title\":\"\"}").body()).doesNotContain(LEFT);
  }

  @Test
  void a_form_is_refused_as_the_api_is_and_pages_are_read() {
    People.Browsing nodal = roster.people.signedIn("nodal");

    assertThat(nodal.form("/rosters/soil?lang=en", "title=").body()).contains(LEFT);
    assertThat(nodal.get("/rosters/soil?lang=en").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({"/queries/soil/new, /queries/soil", "/rosters/soil/new, /rosters/soil"})
  void a_page_shows_the_reason_once_in_place_of_the_forms_that_are_refused(
      String path, String action) {
    String sent = "method=\"post\" action=\"" + action;
    roster.people.add("deputy", List.of("nodal-officer"), List.of(Roster.DEPARTMENT));

    assertThat(roster.people.signedIn("nodal").get(path).body())
        .containsOnlyOnce(LEFT)
        .doesNotContain(sent)
        .contains("action=\"/sign-out\"");
    assertThat(roster.people.signedIn("deputy").get(path).body())
        .contains(sent)
        .doesNotContain(LEFT);
  }

  @Test
  void a_form_for_those_who_left_stays_on_its_page() {
    assertThat(roster.people.signedIn("nodal").get("/governance/soil/custody?lang=en").body())
        .contains("action=\"/governance/soil/custody");
  }

  @Test
  void a_draft_of_a_contract_whose_department_stands_in_no_address_is_refused_too() {
    roster.people.add("buyer", List.of("buyer"), List.of(Roster.DEPARTMENT));
    People.Browsing buyer = roster.people.signedIn("buyer");
    String begins = "department=soil&do=begin&from=blank";
    assertThat(buyer.form("/contract-drafts?lang=en", begins).statusCode()).isEqualTo(303);

    String left = "{\"people\":[{\"id\":\"buyer\",\"leftPostAt\":\"2026-01-15\"}]}";
    assertThat(roster.put("keeper", "/facts", "\"2\"", left).statusCode()).isEqualTo(200);

    assertThat(buyer.form("/contract-drafts?lang=en", begins + "&again=1").body()).contains(LEFT);
  }

  @Test
  void the_last_day_in_the_post_is_one_in_the_post() {
    String today = Moments.day(roster.clock.instant()).toString();
    roster.people(Map.of("nodal", today), Map.of());

    assertThat(roster.post("nodal", "/rosters", "{\"title\":\"\"}").body()).doesNotContain(LEFT);
  }

  @Test
  void the_facts_are_put_right_by_another_officer() {
    String back = "{\"people\":[{\"id\":\"nodal\",\"active\":true}]}";

    assertThat(roster.put("nodal", "/facts", "\"2\"", back).body()).contains(LEFT);
    assertThat(roster.put("keeper", "/facts", "\"2\"", back).statusCode()).isEqualTo(200);
    assertThat(roster.post("nodal", "/rosters", "{\"title\":\"\"}").body()).doesNotContain(LEFT);
  }

  @Test
  void nobody_shuts_themselves_out_by_a_slip() {
    String own = "{\"people\":[{\"id\":\"keeper\",\"leftPostAt\":\"2026-01-15\"}]}";
    HttpResponse<String> refused = roster.put("keeper", "/facts", "\"2\"", own);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("facts.own-leaving");
  }

  @Test
  void a_breach_is_told_by_whoever_knows_of_it() {
    roster.people(Map.of(), Map.of());
    roster.issued();
    roster.people(Map.of("nodal", "2026-01-15"), Map.of());

    HttpResponse<String> told = roster.custody("nodal", "x", "COMPROMISE_REPORTED", "");
    assertThat(told.body()).doesNotContain(LEFT);
  }
}
