package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A route that takes a body says so where there is none. */
class RequiredBodyTest {

  /** A form that a token protects is refused for want of it first. */
  private static final int NO_TOKEN = 403;

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpRequest.Builder to(String route, String body) {
    String[] parts = route.split(" ", 2);
    String path = parts[1].replaceAll("\\{(number|version)}", "1").replaceAll("\\{\\w+}", "x");
    return portal.request(path).method(parts[0], BodyPublishers.ofString(body));
  }

  private static List<String> others(String body, int status) {
    List<String> others = new ArrayList<>();
    EveryRoute.all(portal.application())
        .forEach(
            (route, types) -> {
              if (!types.consumes().isEmpty()) {
                int given = portal.send(to(route, body)).statusCode();
                if (given != status && given != NO_TOKEN) {
                  others.add(route + " " + given);
                }
              }
            });
    return others;
  }

  @Test
  void every_route_that_takes_a_body_refuses_a_request_without_one() {
    assertThat(others("", 400)).isEmpty();
  }

  @Test
  void every_route_that_takes_a_body_refuses_one_of_no_kind() {
    assertThat(others("{}", 415)).isEmpty();
  }

  @Test
  void no_route_fails_on_an_empty_body_of_a_kind_that_it_takes() {
    List<String> failed = new ArrayList<>();
    for (Map.Entry<String, ApiRoutes.Route> route :
        EveryRoute.all(portal.application()).entrySet()) {
      Set<String> types = route.getValue().consumes();
      for (String type : types) {
        HttpResponse<String> answer =
            portal.send(to(route.getKey(), "").header("Content-Type", type));
        if (answer.statusCode() >= 500) {
          failed.add(route.getKey() + " " + type + " " + answer.statusCode());
        }
      }
    }

    assertThat(failed).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST", "PUT", "DELETE", "PATCH"})
  void no_route_fails_on_a_request_without_a_body(String method) {
    List<String> failed = new ArrayList<>();
    for (String route : EveryRoute.of(portal.application())) {
      if (route.startsWith(method + " ")) {
        int status = portal.send(to(route, "")).statusCode();
        if (status == 500) {
          failed.add(route);
        }
      }
    }

    assertThat(failed).isEmpty();
  }

  @Test
  void it_is_said_as_a_problem_and_on_a_page() {
    HttpResponse<String> problem = portal.send(to("POST /api/v1/decisions/{question}", ""));
    HttpResponse<String> page = portal.send(to("POST /today", ""));

    assertThat(problem.headers().firstValue("Content-Type")).contains("application/problem+json");
    assertThat(problem.body()).contains("The request has no body. Send one with its Content-Type.");
    assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
    assertThat(page.body()).contains("The request has no body.");
  }
}
