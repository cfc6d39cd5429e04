package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Roles knock at every route, and the answer is what the authorisation table says: one filter asks
 * the table of all of them, so that of each route some who may and some who may not stand for all.
 */
class RoleMatrixTest {

  private static final String NOBODY = "nobody";
  private static final String MOVES = "/api/v1/departments/{department}/accounts/{account}/moves";

  private static final String END = "POST /sign-out";

  /** What may end the sessions of whoever sends it. */
  private static final Pattern ENDING = Pattern.compile("POST /(sign-|account|acting|set-up)");

  private static final Authorisation TABLE = Slices.table();

  private static TestPortal portal;
  private static People people;
  private static Map<String, ApiRoutes.Route> routes;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
    people.add("first", List.of("administrator"), List.of("*"));
    for (String role : TABLE.roles()) {
      people.add(role, List.of(role), List.of("demo"));
    }
    routes = EveryRoute.all(portal.application());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_table_and_the_resources_name_the_same_routes() {
    assertThat(new TreeSet<>(TABLE.routes().keySet()))
        .isEqualTo(EveryRoute.of(portal.application()));
  }

  static Stream<String> callers() {
    return Stream.concat(Stream.of(NOBODY), TABLE.roles().stream());
  }

  @ParameterizedTest
  @MethodSource("callers")
  void a_role_may_what_the_table_says_and_nothing_else(String role) {
    List<String> wrong = new ArrayList<>();
    People.Browsing browser = browser(role);
    int at = 0;
    for (Map.Entry<String, Rule> route : TABLE.routes().entrySet()) {
      if (!role.equals(NOBODY) && !knocking(at++, route.getValue()).contains(role)) {
        continue;
      }
      HttpResponse<String> answer = knock(browser, route.getKey());
      if (isLetIn(answer) != isAllowed(role, route.getValue())) {
        wrong.add(route.getKey() + " " + answer.statusCode());
      }
      if (ENDING.matcher(route.getKey()).lookingAt()) {
        browser = browser(role);
      }
    }

    assertThat(wrong).isEmpty();
  }

  /** Every fourth role, those of the next route are others; at least one may, and one may not. */
  private static Set<String> knocking(int route, Rule rule) {
    List<String> roles = TABLE.roles();
    Set<String> some = new TreeSet<>();
    for (int i = route % 4; i < roles.size(); i += 4) {
      some.add(roles.get(i));
    }
    for (boolean may : List.of(true, false)) {
      if (some.stream().noneMatch(role -> isAllowed(role, rule) == may)) {
        roles.stream()
            .filter(role -> isAllowed(role, rule) == may)
            .findFirst()
            .ifPresent(some::add);
      }
    }
    return some;
  }

  private static People.Browsing browser(String role) {
    return role.equals(NOBODY) ? people.visitor() : people.signedIn(role);
  }

  @Test
  void a_password_without_the_second_factor_opens_no_route_that_is_not_public() {
    List<String> wrong = new ArrayList<>();
    People.Browsing pending = people.afterPassword("administrator");
    for (Map.Entry<String, Rule> route : TABLE.routes().entrySet()) {
      HttpResponse<String> answer =
          route.getKey().equals(END) ? pending.get("/") : knock(pending, route.getKey());
      if (isLetIn(answer) != isAllowed(NOBODY, route.getValue())) {
        wrong.add(route.getKey() + " " + answer.statusCode());
      }
    }

    assertThat(wrong).isEmpty();
    assertThat(pending.get("/api/v1/me").body()).contains("public");
    assertThat(pending.get("/sign-in/second-factor").statusCode()).isEqualTo(200);
    assertThat(knock(pending, END).statusCode()).isEqualTo(200);
    assertThat(pending.get("/sign-in/second-factor").statusCode()).isEqualTo(303);
  }

  @Test
  void who_signs_issues_or_makes_users_needs_a_second_factor() {
    Set<String> who = new TreeSet<>(Set.of("administrator"));
    Set<String> anybody = TABLE.route("POST", MOVES).orElseThrow().roles();
    TABLE.transitions().entrySet().stream()
        .filter(one -> !one.getKey().startsWith("readings.upload ")) // signs nothing
        .filter(one -> !one.getKey().matches("requirement.review (submit|revise)")) // nor does this
        .map(one -> one.getValue().roles())
        .filter(roles -> !roles.equals(anybody))
        .forEach(who::addAll);
    TABLE
        .routes()
        .forEach(
            (route, rule) -> {
              if (route.matches(
                  "POST .*/(certificates|attestations|close|steps)|POST"
                      + " .*contract-drafts.*/moves")) {
                who.addAll(rule.roles());
                if (route.endsWith("/procedures/{procedure}/steps")) {
                  who.remove("indentor"); // asks and justifies; others sanction and sign
                }
              }
            });

    assertThat(TABLE.secondFactor()).isEqualTo(who);
  }

  @Test
  void who_issues_closes_or_decides_on_editions_is_kept_apart_from_administration() {
    Set<String> who = new TreeSet<>();
    TABLE.transitions().entrySet().stream()
        .filter(one -> one.getKey().startsWith("pack.edition "))
        .forEach(one -> who.addAll(one.getValue().roles()));
    TABLE
        .routes()
        .forEach(
            (route, rule) -> {
              if (route.matches("POST .*/(certificates|close)")) {
                who.addAll(rule.roles());
              }
            });

    assertThat(TABLE.approval()).isEqualTo(who).doesNotContain("administrator");
  }

  private static boolean isAllowed(String role, Rule rule) {
    return switch (rule.audience()) {
      case PUBLIC -> true;
      case SIGNED_IN -> !role.equals(NOBODY);
      case ROLES -> rule.roles().contains(role) && !rule.everywhere(); // all are of "demo"
    };
  }

  /** The form to sign in is where nobody is sent; it is no answer of the route. */
  private static boolean isLetIn(HttpResponse<String> answer) {
    String place = answer.headers().firstValue("Location").orElse("");
    boolean sentAway = answer.statusCode() == 303 && place.startsWith("/sign-in?back=");
    return !Set.of(401, 403).contains(answer.statusCode()) && !sentAway;
  }

  private static HttpResponse<String> knock(People.Browsing browser, String route) {
    String method = route.split(" ", 2)[0];
    String template = route.split(" ", 2)[1];
    String path =
        template
            .replace("{question}", "procedure.gem")
            .replace("{pack}", "in.gfr-2017")
            .replace("{name}", "govsm.css")
            .replace("{number}", "1")
            .replace("{version}", "1")
            .replace("{department}", "demo")
            .replaceAll("\\{\\w+}", "X");
    HttpRequest.Builder request = portal.request(path);
    if (method.equals("GET")) {
      request.GET();
    } else {
      request
          .header("Content-Type", contentType(template, method))
          .method(method, HttpRequest.BodyPublishers.ofString(""));
    }
    return browser.send(request);
  }

  private static String contentType(String template, String method) {
    Iterator<String> types = routes.get(method + " " + template).consumes().iterator();
    String type = types.hasNext() ? types.next() : "application/x-www-form-urlencoded";
    return type.startsWith("multipart") ? type + "; boundary=x" : type;
  }

  @Test
  void a_refusal_says_who_may_in_both_languages() {
    HttpResponse<String> english = people.signedIn("auditor").get("/contracts/new?lang=en");
    HttpResponse<String> hindi = people.signedIn("auditor").get("/contracts/new?lang=hi");

    assertThat(english.statusCode()).isEqualTo(403);
    assertThat(english.body())
        .contains("This may be done by: Buyer. Your role: Auditor (reads only).");
    assertThat(hindi.body())
        .contains("यह काम ये कर सकते हैं: क्रेता। आपकी भूमिका: लेखापरीक्षक (केवल पढ़ना)।");
  }

  @Test
  void whoever_is_not_known_is_told_to_sign_in_and_comes_back_afterwards() {
    HttpResponse<String> page = portal.get("/contracts/X?a=1");
    HttpResponse<String> api = portal.get("/api/v1/contracts");

    assertThat(page.headers().firstValue("Location"))
        .contains("/sign-in?back=%2Fcontracts%2FX%3Fa%3D1");
    assertThat(api.statusCode()).isEqualTo(401);
    assertThat(api.headers().firstValue("WWW-Authenticate")).contains("Bearer realm=\"govsm\"");
    assertThat(api.body()).contains("urn:govsm:problem:401");
  }
}
