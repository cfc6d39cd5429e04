package org.govsm.portal.purchases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.govsm.portal.Department;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The register of purchases, and what the law does to the purchases in it. */
class PurchasesTest {

  private static final String AT = "/api/v1/departments/example-directorate/purchases";
  private static final String DEMO = "/api/v1/departments/demo";

  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration().knowing(Department.ID).knowing("crowded-directorate");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> post(String path, String body) {
    return portal.postJson(path, body.replace('\'', '"'));
  }

  private static HttpResponse<String> record(String id) {
    return post(AT, posts(id, id, "2025-04-15", "45000.00", "DIRECT_PURCHASE"));
  }

  private static String posts(String id, String need, String day, String value, String used) {
    return "{'id':'%s','title':'Posts','need':'%s','days':{'publication':'%s'},'facts':{'value':'%s',"
            .formatted(id, need, day, value)
        + "'availableOnGem':true,'scientific':false,'category':'NON_CONSULTING',"
        + "'classReason':'counted posts'},'used':'%s'}".formatted(used);
  }

  private static HttpResponse<String> with(String match, String method, String path, String body) {
    return portal.send(
        portal
            .request(path)
            .header("Content-Type", "application/json")
            .header("If-Match", "\"" + match + "\"")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private static JsonNode get(String path) {
    HttpResponse<String> answer = portal.get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Department.json(answer);
  }

  private static List<String> texts(JsonNode list, String member) {
    return StreamSupport.stream(list.spliterator(), false)
        .map(one -> one.path(member).asText())
        .toList();
  }

  @Nested
  class Recording {

    @Test
    void keeps_the_decision_with_the_editions_that_made_it() {
      HttpResponse<String> made = record("kept");
      JsonNode purchase = Department.json(made);

      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      assertThat(made.headers().firstValue("ETag")).contains("\"1\"");
      assertThat(made.headers().firstValue("Location")).contains(AT + "/kept");
      assertThat(purchase.at("/decision/kind").asText()).isEqualTo("ANSWER");
      assertThat(purchase.at("/decision/answer/procedure").asText()).isEqualTo("DIRECT_PURCHASE");
      assertThat(texts(purchase.at("/decision/packs"), "id")).contains("in.gfr-2017");
      assertThat(purchase.at("/decision/packs/0/digest").asText()).startsWith("sha256:");
    }

    @Test
    void says_all_faults_at_once_with_their_places() {
      HttpResponse<String> refused =
          post(
              AT,
              "{'id':'new','need':'a b','used':'direct','colour':1,'days':{'publication':'x'},"
                  + "'facts':{'category':'CONSULTING','value':'-1','wrong':true}}");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(texts(Department.json(refused).at("/errors"), "pointer"))
          .contains("/title", "/colour", "/days/publication", "/facts/wrong");
    }

    @ParameterizedTest
    @CsvSource({
      "new, posts, DIRECT_PURCHASE, /id",
      "a b, posts, DIRECT_PURCHASE, /id",
      "ok-1, a b, DIRECT_PURCHASE, /need",
      "ok-2, posts, direct, /used",
      "ok-3, posts, DIRECT_PURCHSE, /used",
      "ok-4, posts, FOO, /used",
      "ok-5, posts, GOODS, /used",
    })
    void takes_ids_that_can_stand_in_addresses(String id, String need, String used, String place) {
      HttpResponse<String> refused = post(AT, posts(id, need, "2025-04-15", "1", used));

      assertThat(texts(Department.json(refused).at("/errors"), "pointer")).containsExactly(place);
    }

    @Test
    void asks_why_a_service_is_consulting_or_not() {
      String silent = posts("silent", "n", "2025-04-15", "1", "DIRECT_PURCHASE");
      HttpResponse<String> refused = post(AT, silent.replace(",'classReason':'counted posts'", ""));

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(texts(Department.json(refused).at("/errors"), "pointer"))
          .containsExactly("/facts/classReason");
    }

    @Test
    void against_the_law_of_its_day_is_told_at_once_and_kept_only_with_a_reason() {
      String against = posts("against", "n6", "2025-04-15", "600000", "DIRECT_PURCHASE");
      HttpResponse<String> refused = post(AT, against);

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(texts(Department.json(refused).at("/errors"), "pointer"))
          .containsExactly("/reason");
      assertThat(refused.body()).contains("The law of its day says").contains("direct purchase");

      String reasoned = against.replace("'used'", "'reason':'Flood; the Secretary','used'");
      HttpResponse<String> made = post(AT, reasoned);
      JsonNode kept = Department.json(made);

      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      assertThat(kept.at("/reason").asText()).isEqualTo("Flood; the Secretary");
      assertThat(kept.at("/comparison/kind").asText()).isEqualTo("OTHER_PROCEDURE");
      assertThat(kept.at("/comparison/findings/0/citation/provision").asText())
          .isEqualTo("rule 149(ii)");
      assertThat(kept.at("/decision/comparison/findings/0/code").asText())
          .isEqualTo("deviation.other-procedure");
      assertThat(get(AT + "/against/note").at("/comparison/reason").asText())
          .isEqualTo("Flood; the Secretary");
      assertThat(get(AT).at("/purchases").findValuesAsText("comparison"))
          .contains("OTHER_PROCEDURE");
    }

    @Test
    void a_single_tender_without_its_ground_and_a_tender_that_closed_too_soon_need_a_reason() {
      String single =
          posts("single", "n7", "2025-04-15", "8000000", "SINGLE_TENDER")
              .replace("'availableOnGem':true", "'availableOnGem':false");
      String brief =
          posts("brief", "n8", "2025-04-15", "8000000", "BID_OR_REVERSE_AUCTION")
              .replace(
                  "'availableOnGem'",
                  "'foreignBids':false,'publishedAt':'2025-04-15T10:00',"
                      + "'closesAt':'2025-04-20T10:00','availableOnGem'");

      for (String body : List.of(single, brief)) {
        assertThat(texts(Department.json(post(AT, body)).at("/errors"), "pointer"))
            .isNotEmpty()
            .containsOnly("/reason");
      }
    }

    @Test
    void takes_what_is_not_known_as_missing_and_never_as_nought() {
      JsonNode made = Department.json(post(AT, "{'id':'bare','title':'Something','need':'bare'}"));

      assertThat(made.at("/decision/kind").asText()).isEqualTo("UNDETERMINED");
      assertThat(made.at("/decision/missing").toString()).contains("availableOnGem");
    }

    @Test
    void by_a_book_without_such_rules_is_refused() {
      HttpResponse<String> refused = post(AT, "{'id':'x1','title':'T','need':'n','book':'XX'}");

      assertThat(texts(Department.json(refused).at("/errors"), "pointer")).containsExactly("/book");
    }

    @Test
    void twice_with_one_key_is_done_once_and_without_a_key_is_a_conflict() {
      String body = posts("twice", "n", "2025-04-15", "1", "DIRECT_PURCHASE").replace('\'', '"');
      HttpResponse<String> first = keyed(body);

      assertThat(first.statusCode()).isEqualTo(201);
      assertThat(keyed(body).body()).isEqualTo(first.body());
      assertThat(portal.postJson(AT, body).statusCode()).isEqualTo(409);
    }

    private HttpResponse<String> keyed(String body) {
      return portal.send(
          portal
              .request(AT)
              .header("Content-Type", "application/json")
              .header("Idempotency-Key", "k-1")
              .POST(BodyPublishers.ofString(body)));
    }

    @Test
    void for_a_chain_of_the_portal_itself_is_refused() {
      assertThat(post("/api/v1/departments/govsm.users/purchases", "{}").statusCode())
          .isEqualTo(404);
    }
  }

  @Nested
  class Changing {

    @Test
    void needs_the_version_that_was_seen() {
      record("changed");
      String anew = posts("changed", "n", "2025-04-15", "60000.00", "L1_COMPARISON");

      HttpResponse<String> done = with("1", "PUT", AT + "/changed", anew);
      HttpResponse<String> stale = with("1", "PUT", AT + "/changed", anew);

      assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
      assertThat(done.headers().firstValue("ETag")).contains("\"2\"");
      assertThat(Department.json(done).at("/decision/answer/procedure").asText())
          .isEqualTo("L1_COMPARISON");
      assertThat(stale.statusCode()).isEqualTo(412);
      assertThat(portal.send(put(AT + "/changed", anew)).statusCode()).isEqualTo(428);
    }

    private HttpRequest.Builder put(String path, String body) {
      return portal
          .request(path)
          .header("Content-Type", "application/json")
          .PUT(BodyPublishers.ofString(body.replace('\'', '"')));
    }

    @Test
    void to_the_same_makes_no_version() {
      record("same");
      String same = posts("same", "same", "2025-04-15", "45000.00", "DIRECT_PURCHASE");

      assertThat(with("1", "PUT", AT + "/same", same).headers().firstValue("ETag"))
          .contains("\"1\"");
    }

    @Test
    void ends_when_the_file_is_closed() {
      record("closed");
      String form = AT.replace("/api/v1/departments/", "/purchases/").replaceAll("/purchases$", "");
      assertThat(portal.get(form + "/closed/change").statusCode()).as(form).isEqualTo(200);
      HttpResponse<String> closed =
          with("1", "POST", AT + "/closed/close", "{'remark':'accepted'}");
      String anew = posts("closed", "n", "2025-04-15", "1", "DIRECT_PURCHASE");

      assertThat(Department.json(closed).at("/state").asText()).isEqualTo("CLOSED");
      assertThat(Department.json(closed).at("/closing").asText()).isEqualTo("accepted");
      assertThat(with("2", "PUT", AT + "/closed", anew).statusCode()).isEqualTo(409);
      assertThat(portal.get(form + "/closed/change").statusCode()).isEqualTo(409);
      assertThat(with("2", "POST", AT + "/closed/close", "{}").statusCode()).isEqualTo(409);
    }

    @Test
    void stands_in_the_chain_of_the_department() {
      record("chained");
      with("1", "POST", AT + "/chained/close", "{}");

      assertThat(get("/api/v1/departments/example-directorate/events?limit=500").toString())
          .contains("purchase.recorded", "purchase.closed");
      assertThat(
              get("/api/v1/departments/example-directorate/events/verification")
                  .at("/whole")
                  .asBoolean())
          .isTrue();
    }
  }

  @Nested
  class Deciding {

    @Test
    void follows_the_day_that_is_asked_for() {
      record("asked");

      assertThat(get(AT + "/asked/decision").at("/answer/procedure").asText())
          .as("rule 149(i) since 10.07.2024: direct up to 50,000")
          .isEqualTo("DIRECT_PURCHASE");
      assertThat(get(AT + "/asked/decision?day=2024-07-09").at("/answer/procedure").asText())
          .as("rule 149(ii) by OM of 02.04.2019: direct up to 25,000")
          .isEqualTo("L1_COMPARISON");
    }

    @Test
    void gives_the_note_in_both_languages() {
      record("noted");

      assertThat(get(AT + "/noted/note?lang=en").at("/answer/note").asText())
          .contains("NOTE FOR THE FILE");
      assertThat(get(AT + "/noted/note?lang=hi").at("/answer/note").asText())
          .containsPattern("[\u0900-\u097f]");
    }

    @Test
    void gives_the_first_page_of_the_note_alone_where_that_is_asked_for() {
      record("short");
      JsonNode full = get(AT + "/short/note?lang=en");
      JsonNode summary = get(AT + "/short/note?lang=en&detail=summary");

      assertThat(summary.at("/answer/summary")).isEqualTo(full.at("/answer/summary"));
      assertThat(summary.at("/answer/counts")).isEqualTo(full.at("/answer/counts"));
      assertThat(summary.at("/factsDigest")).isEqualTo(full.at("/factsDigest"));
      assertThat(summary.toString().length()).isLessThan(40_000);
      assertThat(get(AT + "/short/note?lang=en&detail=full")).isEqualTo(full);
    }

    @Test
    void shows_the_note_as_one_page_and_every_question_in_its_annex() {
      String note = "/purchases/demo/2025-study/note";
      String first = portal.get(note + "?lang=en").body();
      String page = portal.get(note + "/annex?lang=en").body();

      assertThat(first)
          .contains("href=\"" + note + "/annex?lang=en\"")
          .doesNotContain("id=\"p-applied\"")
          .hasSizeLessThan(20_000);
      assertThat(page).contains("href=\"" + note + "?lang=en\"");
      assertThat(
              Stream.of("applied", "set-aside", "open", "not-applicable", "not-found")
                  .map(part -> page.indexOf("id=\"p-" + part + "\"")))
          .isSorted()
          .doesNotContain(-1);
      assertThat(get(DEMO + "/purchases/2025-study/note?lang=en").at("/answer/entries"))
          .isNotEmpty()
          .allSatisfy(entry -> assertThat(page).contains("<p>", entry.at("/title").asText()));
    }

    @Test
    void looks_at_the_purchases_of_a_need_together() {
      JsonNode found = get(DEMO + "/purchases/splitting?need=posts-weekly");

      assertThat(found.at("/counted")).hasSize(3);
      assertThat(found.at("/decision/answer/flags").toString())
          .as("rule 149 and the bar of splitting: %s", found)
          .contains("POSSIBLE_SPLITTING");
      assertThat(
              get(DEMO + "/purchases/splitting?need=posts-weekly&windowDays=30")
                  .at("/decision/answer/flags"))
          .isEmpty();
    }

    @Test
    void answers_of_the_api_warn_of_like_purchases_and_of_one_need_cut_up() {
      assertThat(get(DEMO + "/purchases/2025-posts-1").at("/warnings").toString())
          .contains("POSSIBLE_SPLITTING", "2025-posts-2")
          .doesNotContain("\"2025-posts-1\"");
      post(AT, tourism("a9-s1", "s-one"));
      HttpResponse<String> second = post(AT, tourism("a9-s2", "s-two"));
      assertThat(second.statusCode()).as(second.body()).isEqualTo(201);
      JsonNode warning = Department.json(second).at("/warnings/0");
      assertThat(warning.at("/code").asText()).isEqualTo("SIMILAR_PURCHASES");
      assertThat(warning.at("/text").asText()).contains("May these be for the same need?");
      assertThat(warning.at("/purchases").toString()).contains("a9-s1");
      JsonNode same = Department.json(post(AT, tourism("a9-s3", "S-One")));
      assertThat(same.at("/warnings").toString()).contains("POSSIBLE_SPLITTING", "a9-s1", "a9-s2");
      assertThat(get(AT + "/splitting?need=s-one").at("/counted")).hasSize(2);
    }

    /** Found: parts of one need without a value were left out silently. */
    @Test
    void warns_of_those_of_which_no_value_is_on_record() {
      post(AT, posts("a9-u1", "u-one", "2026-11-30", "45000.00", "DIRECT_PURCHASE"));
      JsonNode open = Department.json(post(AT, unvalued("a9-u2", "u-one")));
      assertThat(open.at("/warnings").toString()).contains("VALUE_UNKNOWN", "a9-u1", "45,000");
      assertThat(get(AT + "/a9-u1").at("/warnings").toString()).contains("VALUE_UNKNOWN", "a9-u2");
      assertThat(get(AT + "/splitting?need=u-one").at("/decision/kind").asText())
          .isEqualTo("UNDETERMINED");
      assertThat(portal.get("/purchases/example-directorate/a9-u1?lang=en").body())
          .contains("id=\"unvalued\"");
      post(AT, unvalued("a9-v1", "v-one"));
      assertThat(Department.json(post(AT, unvalued("a9-v2", "v-one"))).at("/warnings").toString())
          .contains("VALUE_UNKNOWN", "a9-v1");
    }

    private static String unvalued(String id, String need) {
      return posts(id, need, "2026-11-30", "1", "DIRECT_PURCHASE").replace("'value':'1',", "");
    }

    private static String tourism(String id, String need) {
      return posts(id, need, "2026-11-30", "600000.00", "L1_COMPARISON")
          .replace("'Posts'", "'Tourism films'");
    }

    @Test
    void of_upper_and_lower_case_alike() {
      assertThat(get(DEMO + "/purchases/splitting?need=POSTS-Weekly").at("/counted")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
      "need=none, 404",
      "need=posts-weekly&windowDays=0, 422",
      "need=studio, 422",
      "windowDays=30, 422",
      "need=%20, 422"
    })
    void refuses_what_cannot_be_looked_at(String query, int status) {
      assertThat(portal.get(DEMO + "/purchases/splitting?" + query).statusCode()).isEqualTo(status);
    }
  }

  @Nested
  class AnotherDay {

    @Test
    void changes_open_purchases_only_and_says_by_which_rows() {
      JsonNode report = get(DEMO + "/impact?day=2024-06-20");

      assertThat(texts(report.at("/cases"), "case"))
          .contains("2025-posts-1", "2026-camera")
          .doesNotContain("2024-posts", "2024-desk");
      JsonNode posts = of(report, "2025-posts-1");
      assertThat(posts.at("/kind").asText()).isEqualTo("CHANGED");
      assertThat(posts.at("/after/answer/procedure").asText()).isEqualTo("L1_COMPARISON");
      assertThat(posts.at("/come").toString()).contains("gfr-2017.r149.ii.2019-04-02");
    }

    private JsonNode of(JsonNode report, String id) {
      return StreamSupport.stream(report.at("/cases").spliterator(), false)
          .filter(one -> one.at("/case").asText().equals(id))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void is_told_of_the_first_hundred_on_a_page_and_of_how_many_more_there_are() {
      String many = "/api/v1/departments/crowded-directorate/purchases";
      for (int i = 0; i < 101; i++) {
        String id = "post-" + i;
        HttpResponse<String> made =
            post(many, posts(id, id, "2025-04-15", "45000.00", "DIRECT_PURCHASE"));
        assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      }
      String page =
          portal.get("/purchases/crowded-directorate/impact?publication=2025-04-16&lang=en").body();

      assertThat(page)
          .contains("/purchases/crowded-directorate/post-98?lang=en\"")
          .doesNotContain("/purchases/crowded-directorate/post-99?lang=en\"")
          .contains("Further purchases, not listed here: 1.");
    }

    @Test
    void can_be_asked_of_cases_that_are_not_kept() {
      JsonNode report =
          Department.json(
              post(
                  "/api/v1/decisions/impact",
                  "{'cases':[{'id':'C','question':'procedure.gem','days':{'publication':"
                      + "'2024-07-09'},'facts':{'value':'40000','scientific':false}}],"
                      + "'day':'2024-07-10'}"));

      assertThat(report.at("/counts/CHANGED").asInt()).as(report.toString()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"publicatio", "award", "Publication", "a b"})
    void refuses_a_day_that_the_question_does_not_ask(String role) {
      String asked = "/impact?day=2024-06-20&role=" + role.replace(" ", "%20");
      HttpResponse<String> kept = portal.get(DEMO + asked);
      HttpResponse<String> none = portal.knowing("empty").get("/api/v1/departments/empty" + asked);
      HttpResponse<String> given =
          post(
              "/api/v1/decisions/impact",
              "{'cases':[{'id':'C','facts':{}}],'day':'2024-07-10','role':'" + role + "'}");

      for (HttpResponse<String> refused : List.of(kept, none, given)) {
        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
        assertThat(refused.body())
            .contains(
                "\"/role\"",
                role.equalsIgnoreCase("publication") || role.equals("publicatio")
                    ? "Did you mean publication?"
                    : "Known names: publication");
      }
    }

    @Test
    void names_the_place_of_each_fault() {
      HttpResponse<String> refused =
          post(
              "/api/v1/decisions/impact",
              "{'cases':[{'id':'C','question':'none'},{'question':'procedure.gem',"
                  + "'facts':{'value':'x'}}],'day':'2024-02-30','more':1}");

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(texts(Department.json(refused).at("/errors"), "pointer"))
          .containsExactlyInAnyOrder(
              "/more", "/cases/0/question", "/cases/1/id", "/cases/1/facts/value", "/day");
    }
  }

  @Nested
  class AYear {

    @Test
    void holds_its_purchases_from_april_to_march() {
      JsonNode year = get(DEMO + "/replay?year=2025-26");

      assertThat(texts(year.at("/purchases"), "case"))
          .contains("2025-posts-1", "2025-study", "2026-camera")
          .doesNotContain("2024-desk", "2026-film");
      assertThat(year.at("/counts/OTHER_PROCEDURE").asInt()).isEqualTo(1);
      assertThat(year.at("/sums/DIRECT_PURCHASE").asText()).isEqualTo("142000.00");
      assertThat(year.at("/needs/posts-weekly").toString()).contains("POSSIBLE_SPLITTING");
    }

    @Test
    void can_be_replayed_from_purchases_that_are_not_kept() {
      JsonNode report =
          Department.json(
              post(
                  "/api/v1/decisions/replay",
                  "{'name':'2025-26','purchases':[{'id':'P','need':'n','days':{'publication':"
                      + "'2025-04-15'},'facts':{'value':'60000','availableOnGem':true,"
                      + "'scientific':false,'category':'GOODS'},'used':'DIRECT_PURCHASE'}]}"));

      assertThat(report.at("/purchases/0/kind").asText())
          .as(report.toString())
          .isEqualTo("OTHER_PROCEDURE");
    }

    @ParameterizedTest
    @CsvSource({"year=2025-27", "year=25-26", "windowDays=4000", "windowDays=x"})
    void refuses_what_is_no_year_and_no_window(String query) {
      assertThat(portal.get(DEMO + "/replay?" + query).statusCode()).isEqualTo(422);
    }
  }

  @Nested
  class Pages {

    @Test
    void record_a_purchase_and_lead_to_it() {
      HttpResponse<String> sent =
          portal.postForm(
              "/purchases/example-directorate",
              "do=save&book=IN&id=by-form&title=Posts&need=posts&used=DIRECT_PURCHASE"
                  + "&day.publication=2025-04-15&fact.value=45%2C000&fact.availableOnGem=yes"
                  + "&fact.scientific=no&fact.category=NON_CONSULTING&fact.classReason=counted");

      assertThat(sent.statusCode()).as(sent.body()).isEqualTo(303);
      assertThat(portal.get("/purchases/example-directorate/by-form").body())
          .contains("Posts", "<code>by-form</code>", "\u20b945,000");
    }

    @Test
    void ask_for_the_reason_of_a_purchase_against_the_law_and_show_it_everywhere() {
      String form =
          "do=save&book=IN&id=by-form-2&title=Film&need=film-2&used=DIRECT_PURCHASE"
              + "&day.publication=2025-04-15&fact.value=10000000&fact.availableOnGem=yes"
              + "&fact.scientific=no&fact.category=NON_CONSULTING&fact.classReason=counted";
      HttpResponse<String> refused = portal.postForm("/purchases/example-directorate", form);

      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body())
          .contains("href=\"#reason\"", "id=\"reason-e\"", "The law of its day says");

      HttpResponse<String> kept =
          portal.postForm(
              "/purchases/example-directorate", form + "&reason=Approved+by+the+Secretary");
      assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
      String page = "/purchases/example-directorate/by-form-2";
      for (String at : List.of(page, page + "/note")) {
        assertThat(portal.get(at + "?lang=en").body())
            .contains("Not made as the law says", "Approved by the Secretary", "rule 149(iii)");
        assertThat(portal.get(at + "?lang=hi").body())
            .contains("क्रय विधि के अनुसार नहीं", "Approved by the Secretary");
      }
      assertThat(portal.get("/purchases/example-directorate?lang=en").body())
          .contains("not as the law says; reason recorded");
    }

    @Test
    void under_another_book_than_that_of_the_department_say_so_on_screen_and_paper() {
      String form =
          "do=save&book=IN.WB&id=other-book&title=Posts&need=other-book&used="
              + "&day.publication=2025-04-15&fact.value=45000";
      HttpResponse<String> kept = portal.postForm("/purchases/demo", form);
      assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);

      String page = "/purchases/demo/other-book";
      for (String at : List.of(page, page + "/note", page + "/note/annex")) {
        assertThat(portal.get(at + "?lang=en").body())
            .contains("Recorded by the rules of West Bengal, while those of");
      }
      String noting = portal.get(page + "?lang=en").body().split("class=\"noting\">", 2)[1];
      assertThat(noting).startsWith("Recorded by the rules of West Bengal, while those of");
      assertThat(noting.split("</pre>", 2)[0]).contains("by the law of: West Bengal");
      assertThat(portal.get("/purchases/demo/new?lang=en").body())
          .contains("list=\"need-known\"", "<option value=\"other-book\">");
      assertThat(portal.get("/purchases/demo/new?lang=en&book=IN.WB").body())
          .contains("These are not the rules of the department");
      assertThat(portal.get("/purchases/demo/new?lang=en").body())
          .doesNotContain("These are not the rules of the department");
      assertThat(portal.get("/purchases/demo/2025-film/note?lang=en").body())
          .doesNotContain("Recorded by the rules of");
    }

    @Test
    void under_another_book_are_not_said_to_be_made_as_the_law_says() {
      String form =
          "do=save&need=other-law&title=Posts&day.publication=2025-04-15&fact.value=45000&id=";
      portal.postForm("/purchases/demo", form + "other-law&used=&book=IN.WB");
      String way =
          get("/api/v1/departments/demo/purchases/other-law").at("/decision/answer").toString();
      String code = way.replaceFirst("(?s).*?\"procedure\":\"([A-Z_]+)\".*", "$1");
      HttpResponse<String> kept =
          portal.postForm("/purchases/demo", form + "other-law-2&book=IN.WB&used=" + code);
      assertThat(kept.statusCode()).as(way + kept.body()).isEqualTo(303);

      assertThat(
              portal
                  .postForm(
                      "/purchases/demo?lang=en",
                      form.replace("Posts", "Films") + "other-law&used=&book=IN.WB")
                  .body())
          .contains("href=\"#id\"", "already has a purchase other-law");
      assertThat(portal.get("/purchases/demo/other-law-2?lang=en").body())
          .contains("Recorded by the rules of West Bengal")
          .doesNotContain("Made as the law says", "as the law of its day says");
    }

    @Test
    void make_id_and_need_of_what_is_bought_and_ask_for_one_need_where_two_are_like() {
      String title =
          "&title="
              + People.encoded(
                  "Short films on health \u00b7 \u0932\u0918\u0941"
                      + " \u092b\u093f\u0932\u094d\u092e\u0947\u0902");
      String form = "do=save&id=&need=&used=&book=IN&day.publication=2025-04-15&fact.value=";
      String first =
          portal
              .postForm("/purchases/demo", form + "600000" + title)
              .headers()
              .firstValue("Location")
              .orElse("");
      assertThat(first).endsWith("/purchases/demo/short-films-on-health");
      String second =
          portal
              .postForm("/purchases/demo", form + "1200000" + title)
              .headers()
              .firstValue("Location")
              .orElse("");
      assertThat(second).contains("/purchases/demo/short-films-on-health-2");
      portal.postForm(
          "/purchases/demo",
          form.replace("id=&need=", "id=hindi&need=swasthya")
              + "600000&title="
              + People.encoded("\u0938\u094d\u0935\u093e\u0938\u094d\u0925\u094d\u092f"));

      assertThat(portal.get("/purchases/demo/hindi?lang=en").body())
          .contains("May these be for the same need?", "<code>short-films-on-health</code>");
      assertThat(portal.get("/purchases/demo/new?lang=en").body())
          .contains("Empty: made from what is bought.");
    }

    @Test
    void take_conditions_from_check_boxes_and_show_them_in_words() {
      String form =
          "do=save&book=IN&id=by-boxes&title=Posts&need=by-boxes&used=DIRECT_PURCHASE"
              + "&day.publication=2025-04-15&fact.value=45000&fact.availableOnGem=yes"
              + "&fact.scientific=no&fact.category=NON_CONSULTING&fact.classReason=counted"
              + "&fact.conditionsMet=BUYER_CERTIFIES_RATE"
              + "&fact.conditionsMet=USE_GEM_IF_AVAILABLE";
      HttpResponse<String> kept = portal.postForm("/purchases/example-directorate", form);

      assertThat(kept.statusCode()).as(kept.body()).isEqualTo(303);
      assertThat(get(AT + "/by-boxes").at("/facts/conditionsMet").asText())
          .isEqualTo("BUYER_CERTIFIES_RATE,USE_GEM_IF_AVAILABLE");
      assertThat(portal.get("/purchases/example-directorate/by-boxes?lang=en").body())
          .contains("what is available on GeM must be bought there; the buyer certifies");
      assertThat(portal.get("/purchases/example-directorate/by-boxes/change?lang=en").body())
          .contains(
              "value=\"BUYER_CERTIFIES_RATE\" checked", "value=\"SELLERS_CERTIFIED_BY_GEM_SPV\"")
          .doesNotContain("separated by commas", "value=\"JOINT_CERTIFICATE\"");
    }

    @Test
    void are_listed_as_they_stand_after_each_change() {
      record("listed");
      List<JsonNode> seen = new ArrayList<>();
      for (String used : List.of("SINGLE_TENDER", "DIRECT_PURCHASE", "SINGLE_TENDER")) {
        get(AT); // the comparison of what is on record is known before it changes
        portal
            .store()
            .write(
                tx -> {
                  Purchases purchases = new Purchases(tx);
                  StoredPurchase now =
                      purchases.find("example-directorate", "listed").orElseThrow();
                  Map<String, Object> content = new LinkedHashMap<>(now.content());
                  content.put("used", used);
                  return purchases.change(
                      Purchases.CHANGED,
                      now,
                      new Purchases.Written(content, now.decision()),
                      TestPortal.CLOCK.instant(),
                      "demo");
                });
        seen.add(listed("listed").at("/comparison"));
        assertThat(listed("listed").at("/comparison"))
            .isEqualTo(get(AT + "/listed").at("/comparison/kind"));
      }
      assertThat(seen.get(0)).isEqualTo(seen.get(2)).isNotEqualTo(seen.get(1));
    }

    private static JsonNode listed(String id) {
      return StreamSupport.stream(get(AT).at("/purchases").spliterator(), false)
          .filter(one -> one.at("/id").asText().equals(id))
          .findFirst()
          .orElseThrow();
    }

    @Test
    void show_an_old_purchase_without_a_reason_as_what_it_is() {
      record("old");
      StoredPurchase now =
          portal
              .store()
              .read(tx -> new Purchases(tx).find("example-directorate", "old"))
              .orElseThrow();
      Map<String, Object> content = new LinkedHashMap<>(now.content());
      content.put("used", "SINGLE_TENDER");
      portal
          .store()
          .write(
              tx ->
                  new Purchases(tx)
                      .change(
                          Purchases.CHANGED,
                          now,
                          new Purchases.Written(content, now.decision()),
                          now.madeAt(),
                          "u1"));

      assertThat(portal.get("/purchases/example-directorate/old?lang=en").body())
          .contains("Not made as the law says", "none on record");
      assertThat(portal.get("/purchases/example-directorate?lang=en").body())
          .contains("not as the law says; no reason recorded");
      assertThat(portal.get("/purchases/example-directorate?format=csv&lang=en").body())
          .contains("\"not as the law says; no reason recorded\"\r\n");
      assertThat(get(AT + "/old").at("/comparison/needsReason").asBoolean()).isTrue();
    }

    @Test
    void a_form_asks_only_what_the_rules_chosen_can_use() {
      String union = portal.get("/purchases/demo/new?book=IN").body();
      String bengal = portal.get("/purchases/demo/new?book=IN.WB").body();
      String odisha = portal.get("/purchases/demo/new?book=IN.OD").body();

      assertThat(union).contains("name=\"fact.scientific\"", "name=\"fact.localContent\"");
      assertThat(bengal)
          .contains("name=\"fact.value\"", "name=\"fact.availableOnGem\"")
          .doesNotContain("fact.scientific", "fact.category", "fact.foreignBids", "fact.medium");
      assertThat(odisha)
          .contains("name=\"fact.value\"", "name=\"fact.itProject\"")
          .doesNotContain("fact.scientific", "fact.foreignBids");
    }

    @Test
    void a_page_lists_what_the_form_asks_and_what_the_law_needs_still() {
      String facts = "'days':{'publication':'2026-11-25'},'facts':{'value':'600000',";
      HttpResponse<String> made =
          post(
              AT,
              "{'id':'bengal','title':'Films of Bengal','need':'bengal','book':'IN.WB',"
                  + facts
                  + "'availableOnGem':true}}");
      assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
      String at = "/purchases/example-directorate/bengal";
      assertThat(portal.get(at + "?lang=en").body())
          .contains("id=\"fact.value\"", "id=\"fact.channel\"")
          .doesNotContain("fact.scientific", "fact.category", "fact.foreignBids");
      assertThat(portal.get(at + "/change?lang=en").body())
          .contains("Films of Bengal</a>", "Edit Films of Bengal")
          .doesNotContain("<code>bengal</code>");
    }

    @Test
    void say_beside_the_field_what_is_wrong_and_keep_what_was_typed() {
      HttpResponse<String> sent =
          portal.postForm(
              "/purchases/example-directorate",
              "do=save&book=IN&id=a%20b&title=&need=posts&fact.category=CONSULTING&fact.value=45000");

      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body()).contains("href=\"#title\"", "value=\"a b\"", "value=\"45000\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IN", "IN.WB"})
    void carry_what_was_typed_to_the_rules_that_are_chosen(String from) {
      String typed =
          "&id=film-1&title=A+film&need=posts&reason=why&used=DIRECT_PURCHASE&day.publication="
              + "2026-04-15&fact.value=6+lakh&fact.category=NON_CONSULTING&fact.scientific=no";

      HttpResponse<String> taken =
          portal.postForm(
              "/purchases/example-directorate?lang=en",
              "do=book&chosenBook=IN.WB&book=" + from + typed);

      assertThat(taken.statusCode()).isEqualTo(200);
      assertThat(taken.body())
          .contains("name=\"book\" value=\"IN.WB\"", "value=\"film-1\"", "value=\"A film\"")
          .contains("value=\"posts\"", ">why</textarea>", "value=\"6 lakh\"", "2026-04-15");
    }

    @Test
    void say_what_the_rules_that_are_chosen_do_not_ask() {
      String taken =
          portal
              .postForm(
                  "/purchases/example-directorate?lang=en",
                  "do=check&chosenBook=IN.WB&book=IN&id=film-1&used=X_TENDER")
              .body();

      assertThat(taken).contains("name=\"book\" value=\"IN.WB\"", "were left out: ");
    }

    @Test
    void keep_a_draft_by_the_rules_that_were_chosen() {
      String draft = "do=draft&book=IN.WB&chosenBook=IN.WB&id=film-1";

      portal.postForm("/purchases/example-directorate", draft);

      assertThat(portal.get("/purchases/example-directorate/new?draft=saved&lang=en").body())
          .contains("name=\"book\" value=\"IN.WB\"");
    }

    @Test
    void say_all_that_is_wrong_at_once() {
      HttpResponse<String> sent =
          portal.postForm(
              "/purchases/example-directorate",
              "do=save&book=IN&id=a%20b&title=&need=x%20y&used=zzz&day.publication=2026-02-31"
                  + "&fact.value=-5");

      assertThat(sent.statusCode()).isEqualTo(422);
      for (String field : List.of("id", "title", "need", "used", "day.publication", "fact.value")) {
        assertThat(sent.body()).contains("href=\"#" + field + "\"");
      }
    }

    @Test
    void keep_no_text_that_nobody_would_read() {
      String reason =
          "do=save&book=IN&id=long&title=T&need=n&fact.category=NON_CONSULTING&fact.classReason=";
      HttpResponse<String> sent =
          portal.postForm("/purchases/example-directorate?lang=en", reason + "a+word+".repeat(600));
      assertThat(sent.statusCode()).isEqualTo(422);
      assertThat(sent.body()).contains("href=\"#fact.classReason\"", "at most 4,000 characters");

      assertThat(
              portal
                  .postForm("/purchases/example-directorate", reason + "a+word+".repeat(500))
                  .statusCode())
          .isEqualTo(303);
      String close = "/purchases/example-directorate/long/close?lang=en";
      assertThat(portal.postForm(close, "version=1&remark=done").body())
          .contains("Close the file of the purchase \"T\"?", "name=\"remark\" value=\"done\"")
          .contains("href=\"/purchases/example-directorate/long?lang=hi\"");
      assertThat(
              portal.postForm(close, "sure=yes&version=1&remark=" + "a+word+".repeat(600)).body())
          .contains("href=\"#remark\"", "at most 4,000 characters");
    }

    @Test
    void say_that_a_year_is_none_and_review_no_other_in_its_place() {
      for (String none : List.of("abc", "2025", "2025-27", "%3Cb%3E")) {
        assertThat(portal.get("/purchases/demo/replay?lang=en&year=" + none).body())
            .contains("href=\"#year\"", "Enter a financial year, such as 2025-26.")
            .doesNotContain("<table", "<b>");
      }
      assertThat(portal.get("/purchases/demo/replay?lang=hi&year=abc").body())
          .contains("वित्तीय वर्ष का नाम दें");
      assertThat(portal.get("/purchases/demo/replay?lang=en&year=2010-11").body())
          .contains("<option value=\"2010-11\" selected");
    }

    @Test
    void review_a_year_by_any_book_that_says_how_one_buys() {
      String page = portal.get("/purchases/demo/replay?year=2025-26&book=IN.WB&lang=en").body();

      assertThat(page)
          .contains("<option value=\"IN.WB\" selected", "By the rules of: West Bengal")
          .contains("under the rules of another book", "/purchases/demo/2025-study");
      assertThat(portal.get("/purchases/demo/replay?book=XX").statusCode()).isEqualTo(404);
    }
  }

  @Test
  void the_register_is_whole_after_a_backup_is_read_again(@TempDir Path folder) throws Exception {
    Path backup = folder.resolve("backup");
    portal.download("/api/v1/export", BodyHandlers.ofFile(backup));

    try (TestPortal other = TestPortal.restored(DatabaseConfig.temporary(), backup)) {
      assertThat(other.get(DEMO + "/purchases").body())
          .isEqualTo(portal.get(DEMO + "/purchases").body());
    }
  }

  @Test
  void a_form_says_in_words_what_is_required_and_names_what_is_missing_by_its_label() {
    String page = portal.postForm("/purchases/demo?lang=hi", "do=check").body();

    assertThat(page)
        .contains("(आवश्यक)", "(वैकल्पिक)", "<a href=\"#title\">भरें: क्या खरीदा")
        .doesNotContain("its id in the register", "what is bought");
  }
}
