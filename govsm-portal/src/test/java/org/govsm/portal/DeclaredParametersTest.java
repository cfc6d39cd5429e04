package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.web.RoutePatterns;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No parameter of the API is left aside without a word. */
class DeclaredParametersTest {

  private static final String PROCEDURE = "/api/v1/decisions/procedure";

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> ask(String route, String query) {
    String[] parts = route.split(" ", 2);
    String path =
        parts[1].replaceAll("\\{(number|version)}", "1").replaceAll("\\{\\w+}", "x") + query;
    return portal.send(
        portal
            .request(path)
            .header("Content-Type", type(path))
            .method(parts[0], BodyPublishers.ofString(parts[0].equals("GET") ? "" : "{}")));
  }

  private static String type(String path) {
    boolean pack = path.matches("/api/v1/(packs|departments/x/payment-answers)[?;].*");
    boolean copy = path.matches("/api/v1/departments/x/rti/.*/copy[?;].*");
    return pack ? "application/xml" : copy ? "application/octet-stream" : "application/json";
  }

  @Test
  void every_route_of_the_api_refuses_a_parameter_that_it_does_not_declare() {
    List<String> wrong = new ArrayList<>();
    for (String route : EveryRoute.of(portal.application())) {
      if (route.contains(" /api/") && !isOfBidders(route)) {
        HttpResponse<String> answer = ask(route, "?inventedd=1&lang=en");
        if (answer.statusCode() != 422 || !answer.body().contains("\"pointer\":\"/inventedd\"")) {
          wrong.add(route + " " + answer.statusCode());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Suppliers alone come there: BidsTest asks as one. */
  private static boolean isOfBidders(String route) {
    return RoutePatterns.isOfBidders(route.substring(route.indexOf('/')));
  }

  @ParameterizedTest
  @CsvSource({
    "GET /api/v1/contracts/x/ledger, asof, asOf",
    "GET /api/v1/contracts/x/scorecard, perid, period",
    "GET /api/v1/questions, bok, book",
    "GET /api/v1/departments/x/purchases/splitting, windowDay, windowDays",
    "GET /api/v1/departments/x/purchases/y/decision, dya, day",
    "GET /api/v1/departments/x/purchases/y/decision, questoin, question",
    "GET /api/v1/departments/x/replay, yaer, year",
    "GET /api/v1/departments/x/impact, rol, role"
  })
  void a_misspelt_parameter_names_the_nearest_in_english_and_in_hindi(
      String route, String given, String meant) {
    HttpResponse<String> english = ask(route, "?" + given + "=2020-01-01");
    HttpResponse<String> hindi = ask(route, "?lang=hi&" + given + "=2020-01-01");

    assertThat(english.statusCode()).isEqualTo(422);
    assertThat(english.body())
        .contains("\"pointer\":\"/" + given + "\"", "Did you mean " + meant + "?");
    assertThat(hindi.body()).contains("क्या आपका आशय " + meant + " से है?");
  }

  @Test
  void a_member_of_the_body_in_the_address_is_told_where_it_belongs() {
    String body = "{\"facts\":{\"value\":\"40000\",\"availableOnGem\":true}}";

    HttpResponse<String> answer = portal.postJson(PROCEDURE + "?book=IN.KA", body);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"pointer\":\"/book\"", "in the body of the request");
  }

  @Test
  void a_parameter_that_is_given_twice_is_refused() {
    HttpResponse<String> answer = portal.get("/api/v1/questions?book=IN&book=IN.KA");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("request.parameter-twice");
  }

  @Test
  void every_decision_with_a_route_of_its_own_is_named_where_one_is_misspelt() {
    String known = portal.postJson("/api/v1/decisions/nothing", "{}").body();

    for (String route : EveryRoute.of(portal.application())) {
      if (route.matches("POST /api/v1/decisions/[\\w-]+")) {
        assertThat(known).contains(route.substring(route.lastIndexOf('/') + 1));
      }
    }
  }

  @Test
  void every_route_of_the_api_refuses_parameters_in_its_path() {
    List<String> wrong = new ArrayList<>();
    for (String route : EveryRoute.of(portal.application())) {
      if (route.contains(" /api/") && !isOfBidders(route)) {
        HttpResponse<String> answer = ask(route, ";book=IN.KA");
        if (answer.statusCode() != 422 || !answer.body().contains("request.parameter-of-path")) {
          wrong.add(route + " " + answer.statusCode());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"zz", "''", "english", "hi-IN"})
  void a_language_that_is_not_spoken_is_refused_with_those_that_are(String language) {
    HttpResponse<String> answer =
        portal.get("/api/v1/questions?lang=" + language, "Accept-Language", "hi");

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"pointer\":\"/lang\"", "request.language", "en, hi");
  }

  @Test
  void a_language_that_is_spoken_is_taken_in_capitals_too() {
    assertThat(portal.get("/api/v1/questions?lang=HI").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "fact.vlaue=40000, fact.value",
    "day.publicaton=2026-01-02, day.publication",
    "fact.publication=2026-01-02, day.publication"
  })
  void a_misspelt_name_in_the_address_of_the_adviser_names_the_nearest(String query, String meant) {
    String address = "/adviser?question=procedure.gem&" + query + "&lang=";

    HttpResponse<String> english = portal.get(address + "en");

    assertThat(english.statusCode()).isEqualTo(422);
    assertThat(english.body())
        .contains(query.substring(0, query.indexOf('=')), "Did you mean " + meant + "?");
    assertThat(portal.get(address + "hi").body()).contains("क्या आपका आशय " + meant + " से है?");
  }

  @Test
  void a_page_may_be_linked_with_the_parameters_of_others() {
    assertThat(portal.get("/adviser?utm_source=newsletter").statusCode()).isEqualTo(200);
  }
}
