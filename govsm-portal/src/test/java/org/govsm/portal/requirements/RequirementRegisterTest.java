package org.govsm.portal.requirements;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The register of requirements over the API, what grows from several, and who sees what. */
class RequirementRegisterTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "/api/v1/departments/demo/requirements";
  private static final String ORDER =
      """
      {"title": {"en": "Posts on water"}, "from": "2027-04-01", "until": "2028-04-01",
       "period": "month", "services": [{"service": "post"}],
       "kpis": [{"kpi": "views", "platform": "youtube", "target": {"atLeast": "5"}}]}\
      """;

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> put(String id, String version, String body) {
    return portal.send(
        portal
            .request(ALL + "/" + id)
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .PUT(BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> post(String id, String version, String body) {
    return portal.postJson(ALL + "/" + id, body, "If-Match", version);
  }

  @Test
  void a_draft_is_recorded_changed_and_sent_and_then_only_commented() throws IOException {
    HttpResponse<String> recorded = portal.postJson(ALL, ORDER);
    assertThat(recorded.statusCode()).isEqualTo(201);
    String id = JSON.readTree(recorded.body()).get("id").asText();
    assertThat(id).isEqualTo("posts-on-water");
    assertThat(JSON.readTree(portal.postJson(ALL, ORDER).body()).get("id").asText())
        .isEqualTo("posts-on-water-2");
    JsonNode document = JSON.readTree(recorded.body()).get("requirement");
    assertThat(document.at("/agency/id").asText()).isEqualTo("demo");

    String changed = document.toString().replace("Posts on water", "Posts on wells");
    assertThat(put(id, "\"7\"", changed).statusCode()).isEqualTo(412);
    assertThat(put(id, "\"1\"", changed.replace("DRAFT", "AGREED")).body())
        .contains("/state", "requirements.kept");
    assertThat(put(id, "\"1\"", changed.replace("views", "vews")).body()).contains("/kpis/0/kpi");
    assertThat(put(id, "\"1\"", changed).headers().firstValue("ETag")).contains("\"2\"");

    assertThat(post(id + "/review", "\"2\"", "{\"event\": \"sent\"}").body()).contains("/event");
    assertThat(post(id + "/review", "\"2\"", "{\"event\": \"submit\"}").statusCode())
        .isEqualTo(200);
    assertThat(put(id, "\"3\"", ORDER).statusCode()).isEqualTo(409);
    assertThat(post(id + "/comments", "\"3\"", "{\"text\": \"Why five?\"}").statusCode())
        .isEqualTo(200);
    assertThat(post(id + "/comments/2", "\"4\"", "{\"answer\": \"So.\"}").statusCode())
        .isEqualTo(404);
    assertThat(post(id + "/comments/1", "\"4\"", "{\"answer\": \"As before.\"}").body())
        .contains("IN_REVIEW", "As before.");
    assertThat(portal.get(ALL + "/" + id + "/deviations").body()).contains("deviation.objective");
    assertThat(portal.get(ALL + "/" + id + "/annex?lang=hi").body()).contains("\"targets\"");
  }

  @Test
  void the_core_is_what_at_least_three_agencies_ask_alike() throws IOException {
    JsonNode core = JSON.readTree(portal.get("/api/v1/common-core?atLeast=3").body());

    assertThat(core.get("requirements")).hasSize(4);
    assertThat(core.get("services"))
        .extracting(one -> one.get("id").asText())
        .containsExactly("short-video", "monthly-report");
    assertThat(core.get("kpis"))
        .extracting(one -> one.get("id").asText())
        .containsExactly("views-youtube");
    assertThat(core.at("/kpis/0/targets/0/greatest").asText()).isEqualTo("300000");
    assertThat(portal.get("/common-core?atLeast=3&lang=en").body())
        .contains("Short video or reel", "at least 1,20,000 \u2013 3,00,000", "12 / month");
    assertThat(portal.get("/common-core/table.csv?atLeast=3&lang=hi").body())
        .contains("\u0938\u093e\u091d\u093e \u0906\u0927\u093e\u0930");
    assertThat(portal.get("/common-core?atLeast=0").statusCode()).isEqualTo(422);
  }

  @Test
  void terms_can_be_started_from_a_requirement() {
    Map<String, Object> terms =
        portal
            .store()
            .read(tx -> RequirementTerms.find(tx, "demo", "namuna-posts-2027"))
            .orElseThrow();

    assertThat(terms).containsEntry("period", "month").doesNotContainKey("supplier");
    assertThat(String.valueOf(terms.get("kpis"))).contains("clause=4.").doesNotContain("kpi.views");
    assertThat(portal.get("/contract-drafts/new?department=demo&lang=en").body())
        .contains(" – agreed");
    Messages words = Messages.of("hi", Map.of());
    assertThat(portal.store().read(tx -> RequirementTerms.titles(tx, "demo", words, 10)).keySet())
        .startsWith(
            "health-videos-2027",
            "namuna-posts-2027",
            "nutrition-videos-2027",
            "tourism-campaign-2027");
  }

  @Test
  void the_public_page_tells_numbers_and_no_price_of_few_parties() {
    String page = portal.get("/catalogue/use?lang=en").body();

    assertThat(page)
        .contains("not told: fewer than 5 parties or 3 departments", "Names are not shown");
    assertThat(page).doesNotContain("Namuna", "DEMO-SM-2025");
    String agencies = page.replaceFirst("(?s).*agreed requirement</dt><dd>(\\d+)<.*", "$1");
    assertThat(portal.get("/common-core?lang=en").body())
        .contains("of agencies: " + agencies)
        .doesNotContain("of agencies: 1<");
  }

  @Test
  void a_draft_carries_the_services_of_its_requirement_and_both_lead_to_each_other()
      throws IOException {
    String requirement = "/requirements/demo/namuna-posts-2027";
    String draft =
        portal
            .postForm("/contract-drafts", "department=demo&from=requirement:namuna-posts-2027")
            .headers()
            .firstValue("Location")
            .orElseThrow();

    JsonNode terms = JSON.readTree(portal.get("/api/v1/departments/demo" + path(draft)).body());
    assertThat(terms.at("/terms/requirement/id").asText()).isEqualTo("namuna-posts-2027");
    JsonNode asked =
        JSON.readTree(portal.get("/api/v1/departments/demo/requirements/namuna-posts-2027").body())
            .get("requirement");
    for (String member : List.of("quantity", "each", "platforms", "languages")) {
      assertThat(terms.at("/terms/deliverables/0/" + member).toString().replace("\"", ""))
          .as(member)
          .isEqualTo(asked.at("/services/0/" + member).toString().replace("\"", ""));
    }
    String title = asked.at("/title/en").asText();
    String hindi = asked.at("/title/hi").asText();
    assertThat(terms.at("/terms/title").asText()).isEqualTo(title + " \u00b7 " + hindi);
    String hub = draft.replaceAll("[?].*", "");
    assertThat(portal.get(hub + "?lang=hi").body()).contains("<h1>" + hindi + "</h1>");
    assertThat(portal.get(hub + "?lang=en").body()).contains("<h1>" + title + "</h1>");
    for (String page : List.of("/requirements/demo", requirement, requirement + "/annex")) {
      assertThat(portal.get(page + "?lang=hi").body())
          .as(page)
          .contains("निदेशालय, नमूना प्रदेश")
          .doesNotContain("Directorate of Public Information");
    }
    assertThat(portal.get("/common-core/table.csv?lang=hi").body())
        .contains("निदेशालय, नमूना प्रदेश")
        .doesNotContain("Directorate of Public Information");
    assertThat(portal.get(draft).body()).contains("href=\"" + requirement);
    assertThat(portal.get(requirement).body()).contains("href=\"" + draft.replaceAll("[?].*", ""));
  }

  private static String path(String draft) {
    return draft.replaceFirst(".*/contract-drafts/demo/(\\d+).*", "/contract-drafts/$1");
  }

  @Test
  void whoever_belongs_to_another_department_compares_nothing_of_this_one() {
    try (TestPortal closed = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      People people = new People(closed.knowing("water").knowing("roads"), TestPortal.CLOCK);
      people.add("meera", List.of("buyer"), List.of("water"));
      people.add("arun", List.of("buyer"), List.of("roads"));
      People.Browsing meera = people.signedIn("meera");
      String first = "title.en=Posts&agency=water&from=2027-04-01&last=2028-03-31&period=month";
      HttpResponse<String> begun = meera.form("/requirements/water", first + "&services=post");
      assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
      String at = begun.headers().firstValue("Location").orElseThrow();

      String checklist = meera.get(at + "?lang=en").body();
      assertThat(checklist).containsPattern("not begun</span></p>\\s*<p>KPIs");
      assertThat(checklist).containsPattern("optional</span></p>\\s*<p>Accounts");
      assertThat(meera.get("/common-core").body()).contains("water");
      People.Browsing arun = people.signedIn("arun");
      assertThat(arun.get("/common-core").body()).doesNotContain("water");
      assertThat(arun.get(at).statusCode()).isEqualTo(404);
      assertThat(closed.get(at).statusCode()).isNotEqualTo(200);
    }
  }

  @Test
  void whoever_wrote_a_version_does_not_agree_whoever_sent_it() {
    try (TestPortal closed = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK)) {
      People people = new People(closed.knowing("water"), TestPortal.CLOCK);
      people.add("meera", List.of("buyer", "competent-authority"), List.of("water"));
      people.add("arun", List.of("buyer"), List.of("water"));
      people.add("head", List.of("competent-authority"), List.of("water"));
      People.Browsing meera = people.signedIn("meera");
      String first = "title.en=Posts&agency=water&from=2027-04-01&last=2028-03-31&period=month";
      String at =
          meera
              .form("/requirements/water", first + "&services=post")
              .headers()
              .firstValue("Location")
              .orElseThrow();
      People.Browsing arun = people.signedIn("arun");
      assertThat(arun.form(at + "/review", "event=submit&version=1").statusCode()).isEqualTo(303);

      assertThat(meera.get(at).body()).doesNotContain("value=\"agree\"");
      HttpResponse<String> own = meera.form(at + "/review", "event=agree&sure=yes&version=2");
      assertThat(own.statusCode()).isEqualTo(403);
      assertThat(own.body()).contains("You wrote a version of this requirement");
      People.Browsing head = people.signedIn("head");
      assertThat(head.get(at).body()).contains("value=\"agree\"");
      assertThat(head.form(at + "/review", "event=agree&sure=yes&version=2").statusCode())
          .isEqualTo(303);
    }
  }
}
