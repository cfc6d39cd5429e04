package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Authorisation;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.Rule;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * People of an agency, with every role that an officer has, knock at every route that changes
 * something for their department: what is not theirs by the table is an officer's.
 */
class AgencyRoutesTest {

  private static final String AGENCY = "you work for an agency";
  private static final String DEPARTMENT = "soil";
  private static final Authorisation TABLE = Slices.table();

  /** It drafts, enters, reports and answers; what is behind these says what is an officer's. */
  private static final List<String> OF_AGENCY =
      List.of(
          "/contracts/\\{\\w+}/(readings|counted|deliveries)",
          "/posts",
          "/posts/feed",
          "/feed-drafts",
          "/posts/\\{post}/(acts|\\{act})",
          "/posts/\\{post}/variants/\\{variant}(/media/\\{medium})?",
          "/queries",
          "/queries/\\{query}/(acts|\\{act})",
          "/queries/comments(/take|/aside|/\\{intake}/withdrawal)?",
          "/comment-imports(/\\{intake}/acts)?",
          "/rti",
          "/moderation",
          "/moderation/\\{item}/(acts|\\{act})",
          "/pilots",
          "/pilots/\\{pilot}/(acts|\\{act}|criteria/\\{criterion})",
          "(/governance)?/accounts/\\{account}/moves",
          "(/governance)?/custody",
          "/governance/custody/\\{waiting}",
          "/custody/\\{waiting}/withdrawal",
          "/governance/watch");

  /** Roles in which nobody acts as an officer of a department. */
  private static final Set<String> ABOVE = Set.of(Caller.SUPPLIER, Authorisation.ADMINISTRATOR);

  private static TestPortal portal;
  private static People people;
  private static Map<String, ApiRoutes.Route> routes;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
    people.add("first", List.of("administrator"), List.of("*"));
    List<Map<String, Object>> listed = new ArrayList<>();
    for (String role : TABLE.roles()) {
      people.add(role, List.of(role), List.of(DEPARTMENT));
      listed.add(Map.of("id", role, "type", "VENDOR"));
    }
    Map<String, Object> facts = Map.of("people", listed);
    portal
        .store()
        .write(
            tx ->
                new FactsVersions(tx)
                    .record(DEPARTMENT, 0, facts, TestPortal.CLOCK.instant(), "first"));
    Sample.record(portal, Sample.terms().replace("example-directorate", DEPARTMENT));
    routes = EveryRoute.all(portal.application());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  /** The routes that change something for a department, with a role of an officer that may. */
  private static Map<String, String> changing() {
    Map<String, String> changing = new LinkedHashMap<>();
    TABLE
        .routes()
        .forEach(
            (route, rule) -> {
              boolean department = route.contains("{department}") || isOfContract(rule);
              if (!route.startsWith("GET ") && department && !rule.stateless()) {
                rule.roles().stream()
                    .filter(role -> !ABOVE.contains(role))
                    .findFirst()
                    .ifPresent(role -> changing.put(route, role));
              }
            });
    return changing;
  }

  private static boolean isOfContract(Rule rule) {
    return rule.part().filter(part -> part.kind().equals("contract")).isPresent();
  }

  @Test
  void what_is_not_of_an_agency_by_the_table_is_an_officers() {
    List<String> wrong = new ArrayList<>();
    changing()
        .forEach(
            (route, role) -> {
              HttpResponse<String> answer = knock(people.signedIn(role), route);
              boolean refused = answer.statusCode() == 403 && answer.body().contains(AGENCY);
              if (!refused && !isOfAgency(route)) {
                wrong.add(role + " " + route + " " + answer.statusCode());
              }
            });

    assertThat(changing()).hasSizeGreaterThan(150);
    assertThat(wrong).isEmpty();
  }

  @Test
  void the_table_lets_an_agency_come_where_it_drafts_enters_reports_or_answers() {
    Set<String> marked = new TreeSet<>();
    TABLE
        .routes()
        .forEach(
            (route, rule) -> {
              if (rule.ofAgency()) {
                marked.add(route);
              }
            });

    assertThat(marked).isNotEmpty().allMatch(AgencyRoutesTest::isOfAgency);
  }

  private static boolean isOfAgency(String route) {
    String own =
        route
            .replaceFirst("^POST (/api/v1)?", "")
            .replaceFirst("^/departments/\\{department}", "")
            .replace("/{department}", "");
    return OF_AGENCY.stream().anyMatch(one -> Pattern.matches(one, own));
  }

  private static HttpResponse<String> knock(People.Browsing browser, String route) {
    String method = route.split(" ", 2)[0];
    String template = route.split(" ", 2)[1];
    String path =
        template
            .replaceFirst("/contracts/\\{\\w+}", "/contracts/" + Sample.ID)
            .replaceAll("\\{(number|version)}", "1")
            .replace("{department}", DEPARTMENT)
            .replaceAll("\\{\\w+}", "X");
    return browser.send(
        portal
            .request(path + "?lang=en")
            .header("Content-Type", contentType(template, method))
            .method(method, HttpRequest.BodyPublishers.ofString("")));
  }

  private static String contentType(String template, String method) {
    Iterator<String> types = routes.get(method + " " + template).consumes().iterator();
    String type = types.hasNext() ? types.next() : "application/x-www-form-urlencoded";
    return type.startsWith("multipart") ? type + "; boundary=x" : type;
  }
}
