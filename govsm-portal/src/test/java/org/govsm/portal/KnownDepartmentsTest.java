package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.web.RoutePatterns;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read of a department that nobody knows: an empty list would say that all is in order. */
class KnownDepartmentsTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.start();
    new Department(portal).record(0, "{}");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  @Test
  void nothing_is_read_of_it_by_any_route() {
    List<String> shown = new ArrayList<>();
    List<String> routes =
        Slices.table().routes().keySet().stream()
            .filter(route -> route.startsWith("GET ") && route.contains("{department}"))
            .map(route -> route.substring("GET ".length()))
            .filter(route -> !RoutePatterns.isOfBidders(route)) // BidsTest asks as a supplier
            .toList();
    for (String route : routes) {
      String path =
          route.replace("{department}", "example-directorat").replaceAll("\\{[a-z]+}", "1");
      if (portal.get(path).statusCode() != 404) {
        shown.add(path);
      }
    }

    assertThat(routes).hasSizeGreaterThan(30);
    assertThat(shown).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"custody", "accounts", "facts", "attestations", "assessments"})
  void its_nearest_name_is_told(String part) {
    HttpResponse<String> refused =
        portal.get("/api/v1/departments/example-directorat/" + part + "?lang=en");

    assertThat(refused.statusCode()).isEqualTo(404);
    assertThat(refused.body()).contains("Did you mean example-directorate?");
    assertThat(portal.get("/governance/example-directorat/" + part + "?lang=hi").body())
        .contains("क्या आपका आशय example-directorate से है?");
  }

  @Test
  void one_with_a_record_or_a_user_is_known_and_may_be_empty() {
    JsonNode custody = Department.json(portal.get(Department.AT + "/custody"));
    assertThat(custody.path("entries")).isEmpty();
    assertThat(portal.get("/api/v1/departments/demo/custody").statusCode()).isEqualTo(200);
    assertThat(portal.get("/api/v1/departments/other/custody").statusCode()).isEqualTo(404);

    assertThat(portal.get("/api/v1/departments/govsm.users/custody").statusCode()).isEqualTo(404);
  }

  @Test
  void one_of_a_user_is_known_before_its_first_record() {
    try (Roster roster = new Roster()) {
      roster.people.add("new", List.of("auditor"), List.of("water"));

      assertThat(
              roster.people.signedIn("new").get("/api/v1/departments/water/custody").statusCode())
          .isEqualTo(200);
      assertThat(roster.people.signedIn("new").get("/api/v1/departments/watre/custody").body())
          .doesNotContain("water");
    }
  }

  @Test
  void nothing_is_written_for_it_by_any_route() {
    List<String> written = new ArrayList<>();
    for (String route : Slices.table().routes().keySet()) {
      String method = route.substring(0, route.indexOf(' '));
      boolean ofBidders = RoutePatterns.isOfBidders(route.substring(method.length() + 1));
      if (!method.equals("GET") && route.contains("{department}") && !ofBidders) {
        String path =
            route
                .substring(method.length() + 1)
                .replace("{department}", "example-directorat")
                .replaceAll("\\{[a-z]+}", "1");
        HttpResponse<String> refused =
            portal.send(
                portal
                    .request(path)
                    .header("Content-Type", type(path))
                    .header("If-Match", "\"0\"")
                    .method(method, HttpRequest.BodyPublishers.ofString("{}")));
        if (refused.statusCode() != 404) {
          written.add(refused.statusCode() + " " + route);
        }
      }
    }

    assertThat(written).isEmpty();
    List<String> chains = portal.store().read(tx -> tx.chains().all());
    assertThat(chains).containsExactly("example-directorate");
  }

  /**
   * What a route takes: answers of banks, copies, feeds and comments as a file, facts as a file of
   * a form or as JSON.
   */
  private static String type(String path) {
    if (path.startsWith("/api")) {
      return path.endsWith("/payment-answers")
          ? "application/xml"
          : path.endsWith("/copy") ? "application/octet-stream" : "application/json";
    }
    return path.matches(
            ".*/((?<!attestations/)facts|checks|copy|feed|queries/[^/]+/comments"
                + "|payments/.*/answers)")
        ? "multipart/form-data; boundary=b"
        : FORM;
  }

  @Test
  void it_comes_into_being_by_its_registration_alone() {
    String account = "{\"id\":\"x\",\"platform\":\"X\",\"handle\":\"Water\"}";
    assertThat(portal.get("/governance/water/accounts/new").statusCode()).isEqualTo(404);
    assertThat(portal.postJson("/api/v1/departments/water/accounts", account).body())
        .contains("/departments/new");

    String water =
        "{\"id\":\"water\",\"name\":{\"en\":\"Water\"},\"shortName\":\"W\",\"kind\":\"department\","
            + "\"government\":\"IN.PB\"}";
    assertThat(portal.postJson("/api/v1/departments", water).statusCode()).isEqualTo(201);
    assertThat(portal.get("/governance/water/accounts/new").statusCode()).isEqualTo(200);
    assertThat(portal.postJson("/api/v1/departments/water/accounts", account).statusCode())
        .isEqualTo(201);
  }
}
