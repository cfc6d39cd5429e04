package org.govsm.portal.queries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.portal.PageForm;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Comments of files of platforms: proposed as queries, decided on by officers, never twice. */
class CommentsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CSV =
      """
      comment_id,text,commented_at,author,link
      c1,When are marked cards given out?,2026-11-24 10:00,@marked-reader,https://x.example/c1
      c2,Call me on 98765 43210,2026-11-24 11:00,@second,
      c3,Nice,yesterday,@third,
      c4,Nice,2026-11-24 12:00,@third,
      """;
  private static final String YOUTUBE =
      "{\"kind\": \"youtube#commentThreadListResponse\", \"items\": [{\"id\": \"t1\", \"snippet\":"
          + " {\"videoId\": \"v1\", \"topLevelComment\": {\"id\": \"t1\", \"snippet\":"
          + " {\"textDisplay\": \"Is it free?\", \"authorDisplayName\": \"@viewer\","
          + " \"publishedAt\": \"2026-11-24T04:30:00Z\"}}, \"totalReplyCount\": 0}}]}";

  private static TestPortal portal;
  private static People people;
  private static int departments;

  private final Map<String, People.Browsing> officers = new LinkedHashMap<>();
  private String department;
  private String api;
  private String page;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void begin() {
    department = "c" + ++departments;
    api = "/api/v1/departments/" + department;
    page = "/queries/" + department + "/comments";
    portal.knowing(department);
    for (String role : List.of("author", "auditor", "buyer")) {
      people.add(role + "." + department, List.of(role), List.of(department));
      officers.put(role, people.signedIn(role + "." + department));
    }
  }

  private People.Browsing as(String role) {
    return officers.get(role);
  }

  private HttpResponse<String> post(String role, String path, Map<String, ?> body)
      throws IOException {
    return as(role)
        .send(
            portal
                .request(api + path + "?lang=en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  private JsonNode brought(String file) throws IOException {
    HttpResponse<String> answer =
        post("author", "/comment-imports", Map.of("file", file, "platform", "X"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private JsonNode read(String id) throws IOException {
    return JSON.readTree(as("auditor").get(api + "/comment-imports/" + id).body());
  }

  private HttpResponse<String> act(Map<String, ?> body) throws IOException {
    return post("author", "/comment-imports/C-2026-1/acts", body);
  }

  private static void refused(HttpResponse<String> answer, int status, String... parts) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(answer.body()).contains(parts);
  }

  @Test
  void what_was_read_is_told_and_no_event_has_what_anybody_wrote() throws IOException {
    JsonNode now = brought(CSV);
    assertThat(now.path("id").asText()).isEqualTo("C-2026-1");
    assertThat(now.path("rows").asInt()).isEqualTo(4);
    assertThat(now.path("taken").asInt()).isEqualTo(3);
    assertThat(now.path("setAside").toString()).contains("Line 4: write the time");
    JsonNode all = read("C-2026-1").path("comments");
    assertThat(all).hasSize(3);
    assertThat(all.get(0).path("source").asText()).isEqualTo("@marked-reader https://x.example/c1");
    assertThat(all.get(1).path("personal").toString()).isEqualTo("[\"PHONE\"]");
    assertThat(as("auditor").get(api + "/events").body())
        .contains("comments.imported")
        .doesNotContain("marked", "98765", "@second");
    assertThat(as("auditor").get(api + "/comment-imports").body()).doesNotContain("marked");
  }

  @Test
  void a_comment_is_not_proposed_twice() throws IOException {
    brought(CSV);
    JsonNode more = brought(CSV + "c5,New,2026-11-24 13:00,@fourth,\n");
    assertThat(more.path("taken").asInt()).isEqualTo(1);
    assertThat(more.path("known").asInt()).isEqualTo(3);
    refused(
        post("author", "/comment-imports", Map.of("file", CSV, "platform", "X")),
        422,
        "no comment that is new. On record already: 3");
    refused(
        post("author", "/comment-imports", Map.of("file", CSV, "platform", "x")),
        422,
        "no comment that is new. On record already: 3");
    assertThat(
            post("author", "/comment-imports", Map.of("file", CSV, "platform", "Y")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void an_answer_of_an_interface_is_read_as_it_is_documented() throws IOException {
    HttpResponse<String> answer = post("author", "/comment-imports", Map.of("file", YOUTUBE));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode one = read("C-2026-1");
    assertThat(one.path("layout").asText()).isEqualTo("youtube.comment-threads");
    assertThat(one.path("platform").asText()).isEqualTo("youtube");
    assertThat(one.at("/comments/0/asked").asText()).isEqualTo("Is it free?");
    assertThat(one.at("/comments/0/post").asText()).isEqualTo("v1");
    assertThat(one.at("/comments/0/writtenAt").asText()).startsWith("2026-11-24T10:00");
  }

  @Test
  void those_taken_are_queries_from_the_moment_they_were_written() throws IOException {
    brought(CSV);
    HttpResponse<String> taken =
        act(
            Map.of(
                "act", "TAKE",
                "comments", List.of("1", "2"),
                "title", "Soil cards",
                "queryCategory", "routine"));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(200);
    assertThat(JSON.readTree(taken.body()).path("done").asInt()).as(taken.body()).isEqualTo(2);
    JsonNode query = JSON.readTree(as("auditor").get(api + "/queries/Q-2026-1").body());
    assertThat(query.path("title").asText()).isEqualTo("Soil cards");
    assertThat(query.path("platform").asText()).isEqualTo("X");
    assertThat(query.path("due").asText()).isEqualTo("2026-11-25T10:00+05:30");
    assertThat(as("auditor").get(api + "/queries/Q-2026-1/asked").body())
        .contains("When are marked cards given out?", "@marked-reader");
    JsonNode first = read("C-2026-1").at("/comments/0");
    assertThat(first.path("state").asText()).isEqualTo("TAKEN");
    assertThat(first.path("query").asText()).isEqualTo("Q-2026-1");
    assertThat(first.has("asked")).isFalse();
    refused(act(Map.of("act", "TAKE", "comments", List.of("1"))), 422, "does not wait");
    refused(act(Map.of("act", "TAKE", "comments", List.of("9"))), 422, "does not wait");
    refused(act(Map.of("act", "TAKE", "comments", List.of("2", "02"))), 422, "does not wait");
    refused(act(Map.of("act", "TAKE")), 422, "Choose at least one");
  }

  @Test
  void those_set_aside_keep_no_words_and_need_a_reason() throws IOException {
    brought(CSV);
    refused(act(Map.of("act", "SET_ASIDE", "comments", List.of("3"))), 422, "/reason");
    refused(
        act(Map.of("act", "SET_ASIDE", "comments", List.of("3"), "reason", "Call 98765 43210")),
        422,
        "/reason");
    assertThat(
            act(Map.of("act", "SET_ASIDE", "comments", List.of("3"), "reason", "Only praise"))
                .statusCode())
        .isEqualTo(200);
    JsonNode third = read("C-2026-1").at("/comments/2");
    assertThat(third.path("state").asText()).isEqualTo("SET_ASIDE");
    assertThat(third.has("asked")).isFalse();
    assertThat(JSON.readTree(as("auditor").get(api + "/queries").body()).path("queries")).isEmpty();
  }

  @Test
  void an_import_that_is_withdrawn_counts_no_more_and_its_queries_stay() throws IOException {
    brought(CSV);
    act(Map.of("act", "TAKE", "comments", List.of("1")));
    refused(act(Map.of("act", "WITHDRAW")), 422, "/reason");
    assertThat(act(Map.of("act", "WITHDRAW", "reason", "Wrong account")).statusCode())
        .isEqualTo(200);
    JsonNode all = read("C-2026-1");
    assertThat(all.path("withdrawn").asBoolean()).isTrue();
    assertThat(all.path("comments").findValuesAsText("state"))
        .containsExactly("TAKEN", "WITHDRAWN", "WITHDRAWN");
    assertThat(all.path("comments").toString()).doesNotContain("98765");
    refused(act(Map.of("act", "WITHDRAW", "reason", "Wrong again")), 409, "withdrawn already");
    assertThat(as("auditor").get(api + "/queries/Q-2026-1").statusCode()).isEqualTo(200);
    JsonNode again = brought(CSV);
    assertThat(again.path("taken").asInt()).isEqualTo(2);
    assertThat(again.path("known").asInt()).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "a,b | X | \"\" | no known file of comments | /file",
        "comment_id,text,commented_at | \"\" | \"\" | Enter the platform | /platform",
        "comment_id,text,commented_at | X | other | Choose a file type | /layout",
        "comment_id,text | X | govsm.comments | lacks these headings: commented_at | /file",
        "comment_id,text,commented_at | 98765 43210 | \"\" | number | /platform",
        "\"{\" | X | \"\" | JSON | /file",
      })
  void what_cannot_be_taken_is_refused_at_its_place(
      String file, String platform, String layout, String sentence, String place)
      throws IOException {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("file", file);
    body.put("platform", platform);
    body.put("layout", layout);
    body.values().removeIf(""::equals);
    refused(post("author", "/comment-imports", body), 422, sentence, place);
  }

  @Test
  void only_the_desk_brings_and_decides() throws IOException {
    brought(CSV);
    for (String role : List.of("auditor", "buyer")) {
      assertThat(post(role, "/comment-imports", Map.of("file", CSV, "platform", "X")).statusCode())
          .isEqualTo(403);
      assertThat(post(role, "/comment-imports/C-2026-1/acts", Map.of("act", "TAKE")).statusCode())
          .isEqualTo(403);
    }
    assertThat(as("buyer").get(page).statusCode()).isEqualTo(403);
    assertThat(as("auditor").get(page + "?lang=en").body())
        .contains("When are marked cards given out?")
        .doesNotContain("name=\"comment\"", "type=\"file\"");
  }

  @Test
  void on_its_page_a_file_is_uploaded_and_comments_are_decided() {
    assertThat(as("author").get("/queries/" + department + "?lang=en").body()).contains(page);
    PageForm none = new PageForm().with("platform", "X");
    assertThat(as("author").send(none.request(portal, page + "?lang=en")).body())
        .contains("id=\"file-e\"");
    PageForm bad = new PageForm().with("platform", "X").file("file", "a.csv", "a,b\n1,2\n");
    assertThat(as("author").send(bad.request(portal, page + "?lang=en")).body())
        .contains("no known file of comments");
    PageForm file = new PageForm().with("platform", "X").file("file", "comments.csv", CSV);
    assertThat(as("author").send(file.request(portal, page + "?lang=en")).body())
        .contains("C-2026-1 was read", "Comments proposed: 3", "Line 4: write the time")
        .contains(
            "text may have personal data: telephone number", "When are marked cards given out?");
    assertThat(as("author").form(page + "/take?lang=en", "title=A").body())
        .contains("id=\"comments-e\"");
    HttpResponse<String> taken =
        as("author")
            .form(
                page + "/take",
                "comment=C-2026-1.1&comment=C-2026-1.2&queryCategory=routine&title="
                    + encoded("Soil cards"));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(303);
    assertThat(as("author").get("/queries/" + department + "/Q-2026-2?lang=en").body())
        .contains("Soil cards", "Call me on 98765 43210");
    assertThat(as("author").form(page + "/aside?lang=en", "comment=C-2026-1.3").body())
        .contains("id=\"reason-e\"", "value=\"C-2026-1.3\" checked");
    String withdrawal = page + "/C-2026-1/withdrawal";
    assertThat(as("author").form(withdrawal + "?lang=en", "reason=").body())
        .contains("id=\"reason-e\"");
    assertThat(as("author").form(withdrawal + "?lang=en", "reason=Wrong+account").body())
        .contains("Withdraw the import C-2026-1?");
    assertThat(as("author").form(withdrawal, "reason=Wrong+account&sure=yes").statusCode())
        .isEqualTo(303);
    assertThat(as("author").get(page + "?lang=hi").body()).contains("वापस लिया गया");
  }
}
