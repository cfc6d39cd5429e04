package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
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

  /** Sets somebody left, or otherwise changes the facts. */
  private HttpResponse<String> states(String officer, UnaryOperator<ObjectNode> change) {
    HttpResponse<String> now = roster.get("reader", "/facts");
    ObjectNode facts = (ObjectNode) Roster.tree(now).path("facts");
    String tag = now.headers().firstValue("ETag").orElseThrow();
    return roster.put(officer, "/facts", tag, change.apply(facts).toString());
  }

  private static ObjectNode left(ObjectNode facts, String id, boolean left) {
    for (JsonNode person : facts.path("people")) {
      if (person.path("id").asText().equals(id)) {
        ((ObjectNode) person).put("active", !left).remove("leftPostAt");
      }
    }
    return facts;
  }

  @Test
  void the_competent_authority_is_shut_out_by_no_facts_and_puts_them_right() {
    roster.people(Map.of("nodal", "2026-01-15", "keeper", "2026-01-15"), Map.of());
    roster.people(
        Map.of("nodal", "2026-01-15", "keeper", "2026-01-15", "head", "2026-01-15"), Map.of());

    assertThat(roster.post("head", "/assessments", "{}").body()).doesNotContain(LEFT);
    HttpResponse<String> more =
        states("head", facts -> left(facts, "head", false).put("auditTrail", true));
    assertThat(more.statusCode()).as(more.body()).isEqualTo(403);
    assertThat(more.body()).contains("corrects the list of people alone");
    HttpResponse<String> right =
        states("head", facts -> left(left(facts, "head", false), "nodal", false));
    assertThat(right.statusCode()).as(right.body()).isEqualTo(200);
    assertThat(roster.post("nodal", "/rosters", "{\"title\":\"\"}").body()).doesNotContain(LEFT);
  }

  @Test
  void who_is_shut_out_stands_with_who_makes_users_and_with_the_competent_authority() {
    roster.people(Map.of(), Map.of());
    roster.people.add("boss", List.of("administrator"), List.of("soil"));
    roster.people.add("all", List.of("administrator"), List.of("*"));
    assertThat(work("head")).doesNotContain("has left the post");
    assertThat(states("nodal", facts -> left(facts, "writer", true)).statusCode()).isEqualTo(200);
    states("keeper", facts -> facts.put("auditTrail", true));

    String told = "Person writer has left the post by the facts that Person nodal recorded on";
    assertThat(work("head")).contains(told, "/governance/soil/people#shut-out");
    assertThat(work("boss")).contains(told, "/users/writer");
    assertThat(work("all")).contains(told);
    assertThat(work("keeper")).doesNotContain(told);
    assertThat(roster.people.signedIn("keeper").get("/governance/soil/people?lang=en").body())
        .contains("Person writer", "by the facts that Person nodal recorded on", "Is in the post");

    HttpResponse<String> back =
        roster
            .people
            .signedIn("head")
            .form("/governance/soil/people/writer/in-post?lang=en", "version=5");
    assertThat(back.statusCode()).as(back.body()).isEqualTo(303);
    assertThat(work("head")).doesNotContain("has left the post");
    assertThat(roster.post("writer", "/posts", "{\"title\":\"\"}").body()).doesNotContain(LEFT);
  }

  private String work(String person) {
    return roster.people.signedIn(person).get("/api/v1/work?lang=en").body();
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
