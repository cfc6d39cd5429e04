package org.govsm.portal;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No answer of the API grows without bound: each list comes page by page, or is few by nature. */
class PagedAnswersTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** Lists that are few by nature, and why. */
  private static final Map<String, String> BOUNDED =
      Map.ofEntries(
          entry("/api/v1/questions", "the questions that come with govsm"),
          entry("/api/v1/catalogue", "the services that come with govsm"),
          entry("/api/v1/catalogue/kpis/{kpi}", "one KPI on each platform"),
          entry("/api/v1/controls", "the controls that come with govsm"),
          entry("/api/v1/controls/{control}", "one control"),
          entry("/api/v1/profiles", "the profiles that come with govsm"),
          entry("/api/v1/processes", "the processes that come with govsm"),
          entry("/api/v1/processes/{machine}", "one process"),
          entry("/api/v1/formats", "the layouts that come with govsm"),
          entry("/api/v1/packs", "the packs of one day"),
          entry(
              "/api/v1/departments/{department}/contract-drafts/{draft}",
              "the faults of one document, which has at most 256 KiB"),
          entry("/api/v1/packs/{pack}", "the editions of one pack, of which few ever wait"),
          entry("/api/v1/packs/{pack}/editions/{number}", "one edition; its impact is cut"),
          entry("/api/v1/me", "the roles of one caller"),
          entry("/ready", "the departments that were found broken"),
          entry("/api/v1/contracts/{contract}", "the terms of one contract"),
          entry("/api/v1/contracts/{contract}/bills/{bill}", "one bill with what was done"),
          entry("/api/v1/departments/{department}/payees/{payee}", "the acts on one account"),
          entry(
              "/api/v1/departments/{department}/payment-entries/{entry}",
              "one entry of the account with what came back of it"),
          entry(
              "/api/v1/departments/{department}/payments/{batch}",
              "one batch, which has at most 200 orders"),
          entry("/api/v1/departments/{department}/rti/{request}", "one request with what was done"),
          entry("/api/v1/departments/{department}/posts/{post}", "one post with what was done"),
          entry("/api/v1/departments/{department}/pilots/{pilot}", "one pilot with what was done"),
          entry("/api/v1/departments/{department}/rosters/{roster}", "one roster with its acts"),
          entry(
              "/api/v1/departments/{department}/training-needs",
              "the officers of one department, of which few have a role"),
          entry("/api/v1/departments/{department}/use-table", "the five uses of one department"),
          entry("/api/v1/departments/{department}/posting-rules", "the rules of one department"),
          entry(
              "/api/v1/departments/{department}/moderation/{item}", "one item with what was done"),
          entry("/api/v1/departments/{department}/moderation-audit", "a row of each sentiment"),
          entry("/api/v1/departments/{department}/moderation-policy", "the policy of a department"),
          entry(
              "/api/v1/departments/{department}/moderation-policy/newest",
              "one version of the policy"),
          entry("/api/v1/assessments/comparison", "twelve departments at most"),
          entry("/api/v1/departments/{department}/providers", "the register of one department"),
          entry(
              "/api/v1/departments/{department}/comment-imports/{intake}",
              "the comments of one file, which has at most 1,000"),
          entry("/api/v1/departments/{department}/query-desk", "the settings of one department"),
          entry("/api/v1/departments/{department}/queries/{query}", "one query with what was done"),
          entry(
              "/api/v1/contracts/{contract}/billing", "the terms of one contract, a name a member"),
          entry("/api/v1/contracts/{contract}/deliveries", "the deliveries of one contract"),
          entry("/api/v1/contracts/{contract}/links", "at most 500 accounts"),
          entry("/api/v1/contracts/{contract}/versions/{version}", "the terms of one contract"),
          entry("/api/v1/contracts/{contract}/scorecard", "the KPIs of one contract"),
          entry(
              "/api/v1/contracts/{contract}/anomalies", "a few a metric; subjects are cut at 100"),
          entry("/api/v1/contracts/{contract}/ledger", "the periods of one contract"),
          entry("/api/v1/contracts/{contract}/lint", "the open points of one contract"),
          entry("/api/v1/contracts/{contract}/imports/{number}", "lines set aside are cut at 200"),
          entry("/api/v1/contracts/{contract}/certificates/{certificate}", "one document"),
          entry("/api/v1/contracts/{contract}/certificates/{certificate}/proof", "one document"),
          entry("/api/v1/departments/{department}", "one record"),
          entry(
              "/api/v1/departments/{department}/calendars/{calendar}/{version}",
              "one document; what a change touches is answered to the change alone"),
          entry(
              "/api/v1/departments/{department}/procedures/{procedure}",
              "one document; a process has few steps, and only corrigenda come several times"),
          entry(
              "/api/v1/departments/{department}/procedures/{procedure}/open",
              "the steps of one state"),
          entry(
              "/api/v1/departments/{department}/tenders/{tender}",
              "one document, with at most 500 questions"),
          entry(
              "/api/v1/departments/{department}/published-tenders/{tender}",
              "one document, with at most 500 questions"),
          entry(
              "/api/v1/departments/{department}/ocds/releases/{ocid}",
              "the events of one purchase"),
          entry("/api/v1/departments/{department}/ocds/records/{ocid}", "one purchase"),
          entry("/api/v1/departments/{department}/ocds/records/{ocid}/interest", "one purchase"),
          entry("/api/v1/departments/{department}/tenders/{tender}/bids", "the bids of one tender"),
          entry("/api/v1/bids/{department}/{tender}", "one bid, changed at most fifty times"),
          entry(
              "/api/v1/departments/{department}/tenders/{tender}/evaluation",
              "the bids of one tender and the acts of its committee"),
          entry(
              "/api/v1/bids/{department}/{tender}/award",
              "a bidder's own, twenty a tender at most"),
          entry(
              "/api/v1/departments/{department}/published-tenders/{tender}/award",
              "the bids of one tender"),
          entry("/api/v1/departments/{department}/events/verification", "flaws are cut"),
          entry("/api/v1/departments/{department}/assessments/trend", "the last twelve"),
          entry("/api/v1/departments/{department}/assessments/{number}", "one document"),
          entry(
              "/api/v1/departments/{department}/assessments/{number}/tasks",
              "the findings of one document that somebody is to fix"),
          entry("/api/v1/departments/{department}/accounts/{account}", "findings on one account"),
          entry("/api/v1/departments/{department}/accounts/{account}/moves", "steps of one state"),
          entry("/api/v1/departments/{department}/custody/verification", "the first flaw"),
          entry("/api/v1/departments/{department}/people/{person}/exit", "one person"),
          entry("/api/v1/departments/{department}/exits/{contract}", "one contract"),
          entry("/api/v1/departments/{department}/purchases/splitting", "one need"),
          entry("/api/v1/departments/{department}/purchases/{purchase}", "one purchase"),
          entry("/api/v1/departments/{department}/purchases/{purchase}/decision", "one purchase"),
          entry("/api/v1/departments/{department}/purchases/{purchase}/note", "one purchase"),
          entry("/api/v1/common-core", "the services and KPIs of the standard, an agency once"),
          entry("/api/v1/departments/{department}/requirements/{requirement}", "one document"),
          entry("/api/v1/departments/{department}/suppliers/{supplier}", "one document"),
          entry("/api/v1/departments/{department}/suppliers/{supplier}/ownership", "one document"),
          entry("/api/v1/departments/{department}/registration-policy", "one document"),
          entry("/api/v1/departments/{department}/debarments/{debarment}", "one document"),
          entry("/api/v1/departments/{department}/panels/{panel}", "one document"),
          entry("/api/v1/departments/{department}/facilitation", "one document"),
          entry(
              "/api/v1/departments/{department}/requirements/{requirement}/deviations",
              "one document"),
          entry(
              "/api/v1/departments/{department}/requirements/{requirement}/annex", "one document"),
          entry("/api/v1/handles", "accounts that look like one"));

  private static final String DEPARTMENT = "demo";

  private static TestPortal portal;
  private static JsonNode document;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
    document = JSON.readTree(portal.get("/api/v1/openapi.json").body());
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void every_answer_with_a_list_has_pages_or_is_few_by_nature() {
    List<String> endless = new ArrayList<>();
    Set<String> lists = new TreeSet<>();
    document
        .get("paths")
        .properties()
        .forEach(
            path -> {
              JsonNode get = path.getValue().path("get");
              JsonNode schema = get.at("/responses/200/content/application~1json/schema");
              if (!schema.isMissingNode() && hasList(schema, 0)) {
                lists.add(path.getKey());
                if (!isPaged(get) && !BOUNDED.containsKey(path.getKey())) {
                  endless.add(path.getKey());
                }
              }
            });

    assertThat(endless).isEmpty();
    assertThat(lists)
        .as("a reason that no answer needs is taken out")
        .containsAll(BOUNDED.keySet());
  }

  private static boolean isPaged(JsonNode operation) {
    Set<String> names = new TreeSet<>();
    operation
        .path("parameters")
        .forEach(
            one ->
                names.add(
                    one.has("name")
                        ? one.get("name").asText()
                        : one.path("$ref").asText().replaceFirst(".*/", "")));
    return names.containsAll(Set.of("after", "limit"));
  }

  private static boolean hasList(JsonNode schema, int depth) {
    if (schema.has("$ref")) {
      String name = schema.get("$ref").asText().replaceFirst(".*/", "");
      return hasList(document.at("/components/schemas/" + name), depth);
    } else if (schema.path("type").asText().equals("array")) {
      return true;
    }
    boolean within = false;
    if (depth < 3) {
      for (JsonNode one : schema.path("properties")) {
        within |= hasList(one, depth + 1);
      }
    }
    for (String member : List.of("allOf", "oneOf", "anyOf")) {
      for (JsonNode one : schema.path(member)) {
        within |= hasList(one, depth);
      }
    }
    return within;
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/departments, departments, department, after, next",
    "/api/v1/checkpoints, checkpoints, seq, after, next",
    "/api/v1/contracts, contracts, id, after, next",
    "/api/v1/contracts/DEMO-SM-2025/versions, versions, version, after, next",
    "/api/v1/contracts/DEMO-SM-2025/imports, imports, import, after, next",
    "/api/v1/contracts/DEMO-SM-2025/certificates, certificates, id, after, next",
    "/api/v1/departments/demo/purchases, purchases, id, after, next",
    "/api/v1/departments/demo/impact, cases, id, after, next",
    "/api/v1/departments/demo/replay?year=2025-26, purchases, id, after, next",
    "/api/v1/departments/demo/custody, entries, eventId, after, next",
    "/api/v1/departments/demo/custody, accounts, accountId, afterAccounts, nextAccounts",
    "/api/v1/departments/demo/custody, open, text, afterOpen, nextOpen"
  })
  void pages_of_one_or_two_lead_through_all_of_a_list_once(
      String route, String list, String place, String after, String next) throws Exception {
    String and = route.contains("?") ? "&" : "?";
    List<String> whole = places(read(route), list);
    for (int limit : new int[] {1, 2}) {
      List<String> met = new ArrayList<>();
      String from = "";
      do {
        String at = from.isEmpty() ? "" : "&" + after + "=" + from;
        JsonNode page = read(route + and + "limit=" + limit + at);
        assertThat(page.get(list)).hasSizeLessThanOrEqualTo(limit);
        met.addAll(places(page, list));
        from = page.path(next).asText();
      } while (!from.isEmpty() && met.size() <= whole.size());
      assertThat(met).isEqualTo(whole);
    }
    assertThat(place).isNotEmpty();
  }

  private static List<String> places(JsonNode page, String list) {
    List<String> all = new ArrayList<>();
    page.get(list).forEach(one -> all.add(one.toString()));
    return all;
  }

  private static JsonNode read(String address) throws Exception {
    var answer = portal.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  @Test
  void counts_on_a_page_are_those_of_all() throws Exception {
    JsonNode whole = read("/api/v1/departments/" + DEPARTMENT + "/impact?day=2024-06-20");
    JsonNode page = read("/api/v1/departments/" + DEPARTMENT + "/impact?day=2024-06-20&limit=1");

    assertThat(page.get("counts")).isEqualTo(whole.get("counts"));
    assertThat(page.get("text")).isEqualTo(whole.get("text"));
    assertThat(whole.get("cases").size()).isGreaterThan(1);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/departments?after=nobody",
    "/api/v1/checkpoints?after=99999",
    "/api/v1/contracts/DEMO-SM-2025/versions?after=99",
    "/api/v1/departments?limit=0",
    "/api/v1/departments?limit=501",
    "/api/v1/departments/demo/custody?afterOpen=x"
  })
  void a_place_that_there_is_not_is_refused(String address) {
    assertThat(portal.get(address).statusCode()).isEqualTo(422);
  }
}
