package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A place in a list is one of the list, and what is behind the last is not nothing at all. */
class CursorTest {

  private static final String DEPARTMENT = "/api/v1/departments/demo";

  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api/v1/contracts",
        "/api/v1/contracts/DEMO-SM-2025/readings",
        "/api/v1/handles/search",
        DEPARTMENT + "/accounts",
        DEPARTMENT + "/assessments",
        DEPARTMENT + "/attestations",
        DEPARTMENT + "/events",
        DEPARTMENT + "/facts/versions",
        DEPARTMENT + "/purchases",
        "/api/v1/contracts/DEMO-SM-2025/imports",
        "/api/v1/departments"
      })
  void a_text_that_is_no_place_is_refused_by_every_list(String path) {
    for (String after : List.of("%FF", "a%20b", "a'b", "%E0%A4%95", "a/b/c")) {
      HttpResponse<String> answer = portal.get(path + "?after=" + after);

      assertThat(answer.statusCode()).as(path + " " + after).isEqualTo(422);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/contracts/DEMO-SM-2025/readings?before=1"})
  void a_page_after_the_last_says_so_and_leads_to_the_first(String path) {
    String page = portal.get(path + "&lang=en").body();

    assertThat(page)
        .contains("There is nothing after this place in the list")
        .contains("href=\"" + path.substring(0, path.indexOf('?')) + "?lang=en\">First page");
    assertThat(page).doesNotContain("There is no contract yet", "No purchase is on record");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/contracts?page=999", "/purchases/demo?page=999", "/events/demo?page=999"})
  void of_a_page_after_the_last_the_last_is_shown(String path) {
    String page = portal.get(path + "&lang=en").body();

    assertThat(page)
        .contains("<tbody")
        .doesNotContain("page 999", "Page 999", "There is nothing after this place in the list");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/purchases/demo", "/events/demo"})
  void days_that_are_turned_round_are_refused(String path) {
    HttpResponse<String> turned = portal.get(path + "?from=2026-02-01&to=2026-01-31&lang=en");

    assertThat(turned.statusCode()).isEqualTo(422);
    assertThat(turned.body()).contains("1 February 2026 is after 31 January 2026");
    assertThat(portal.get(path + "?from=2026-01-31&to=2026-01-31").statusCode()).isEqualTo(200);
  }

  @Test
  void a_department_that_is_not_known_is_not_one_without_contracts() {
    HttpResponse<String> answer = portal.get("/api/v1/contracts?department=dem0&lang=en");

    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("Did you mean demo?");
    assertThat(portal.get("/api/v1/contracts?department=demo").body()).contains("DEMO-SM-2025");
  }

  @Test
  void an_account_that_comes_in_between_shows_no_other_twice() {
    List<String> seen = new ArrayList<>();
    JsonNode page = search("");
    String first = page.get("next").asText();
    register("a-first");
    for (String next = first; !next.isEmpty(); next = page.path("next").asText()) {
      page.get("accounts").forEach(one -> seen.add(one.toString()));
      page = search("&after=" + next);
    }
    page.get("accounts").forEach(one -> seen.add(one.toString()));

    assertThat(seen).doesNotHaveDuplicates().hasSizeGreaterThan(2);
  }

  private static JsonNode search(String after) {
    return Sample.json(portal.get("/api/v1/handles/search?limit=1" + after));
  }

  private static void register(String id) {
    String account =
        "{\"id\":\"%s\",\"platform\":\"X\",\"handle\":\"%s\",\"state\":\"ACTIVE\",\"stateSince\":\"2025-01-01\"}"
            .formatted(id, id.replace('-', '_'));
    HttpResponse<String> answer =
        portal.postJson(DEPARTMENT + "/accounts?takenOver=Order%207", account);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }
}
