package org.govsm.portal.posts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.assessments.DepartmentFacts;
import org.govsm.portal.web.Caller;
import org.govsm.portal.web.ProblemException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Posts of a department, by the people of a demonstration. */
class PostsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "/departments/demo/posts";
  private static final String AADHAAR = "2341 2341 2346";

  private TestPortal portal;
  private TurnedClock clock;
  private People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();

  @BeforeEach
  void start() throws IOException {
    clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.withDemonstration(clock);
    people = new People(portal, clock);
    acting.clear();
    stated("{'electionPeriods': []}");
  }

  /** States the posting rules anew; what loosens those of the demonstration, by two officers. */
  private void stated(String rules) throws IOException {
    if (put("nodal-officer", rules).has("proposed")) {
      assertThat(put("legal-officer", rules).has("proposed")).isFalse();
    }
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
  }

  private HttpResponse<String> send(
      String method, String role, String path, String body, String... headers) {
    HttpRequest.Builder request =
        portal
            .request("/api/v1" + path + "?lang=en")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return as(role).send(request);
  }

  private HttpResponse<String> act(String role, String post, String body) {
    String version = portal.get("/api/v1" + post).headers().firstValue("ETag").orElseThrow();
    return send("POST", role, post + "/acts", "{'act': " + body + "}", "If-Match", version);
  }

  private void done(String role, String post, String body) {
    clock.turn(Duration.ofMinutes(1));
    HttpResponse<String> answer = act(role, post, body);
    assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(201);
  }

  private JsonNode read(String path) throws IOException {
    return JSON.readTree(portal.get("/api/v1" + path + "?lang=en").body());
  }

  private static String draft(String text) {
    return "{'kind': 'INFORMATION', 'source': {'id': 'G.O. 12', 'status': 'PUBLIC'}, 'variants':"
        + " [{'id': 'x-en', 'account': 'x', 'language': 'en', 'paragraphs': [{'text': '"
        + text
        + "'}]}]}";
  }

  private String drafted(String text) throws IOException {
    HttpResponse<String> answer = send("POST", "author", ALL, draft(text));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return ALL + "/" + JSON.readTree(answer.body()).path("id").asText();
  }

  private String submitted(String text) throws IOException {
    String post = drafted(text);
    done("author", post, "{'kind': 'SUBMIT'}");
    return post;
  }

  private static String review() {
    return "{'kind': 'REVIEW', 'verified': true, 'confidentiality': true, 'legal': true,"
        + " 'tone': true}";
  }

  private String clearance(String post, String lane) throws IOException {
    String digest = read(post).path("digest").asText();
    return "{'kind': 'CLEAR', 'lane': '%s', 'digest': '%s'}".formatted(lane, digest);
  }

  private String cleared(String text) throws IOException {
    String post = submitted(text);
    done("reviewer", post, review());
    done("nodal-officer", post, clearance(post, "L2"));
    return post;
  }

  private String published(String text) throws IOException {
    String post = cleared(text);
    done(
        "author",
        post,
        "{'kind': 'PUBLISH', 'places': [{'variant': 'x-en', 'url':"
            + " 'https://x.invalid/NamunaInfoDemo/71'}]}");
    return post;
  }

  @Test
  void it_is_written_reviewed_cleared_published_and_archived() throws IOException {
    String post = published("Soil cards are given out on 4 December.");
    assertThat(read(post).path("state").asText()).isEqualTo("PUBLISHED");
    assertThat(read(post).path("record")).hasSize(5);
    String captured = read(post).at("/textDigests/x-en").asText();
    String archive =
        "{'kind': 'ARCHIVE', 'entries': [{'variant': 'x-en', 'text': '%s', 'capturedAt': '"
            + clock.instant()
            + "'}]}";
    HttpResponse<String> other =
        act("records-officer", post, archive.formatted("sha256:" + "0".repeat(64)));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("What was captured is not what was posted");
    done("records-officer", post, archive.formatted(captured));
    assertThat(read(post).path("state").asText()).isEqualTo("ARCHIVED");
    assertThat(act("author", post, "{'kind': 'WITHDRAW'}").statusCode()).isEqualTo(422);
  }

  @Test
  void an_address_that_was_typed_wrong_is_put_right_and_the_first_one_stays() throws IOException {
    String post = published("Soil cards are given out on 4 December.");
    String right =
        "{'kind': 'PLACE', 'places': [{'variant': 'x-en', 'url':"
            + " 'https://x.invalid/NamunaInfoDemo/712'}], 'reason': '%s'}";

    assertThat(act("author", post, right.formatted("The last digit was cut off")).statusCode())
        .isEqualTo(403);
    assertThat(act("records-officer", post, right.formatted("x")).statusCode()).isEqualTo(422);
    String none = "{'kind': 'PLACE', 'places': [], 'reason': 'The last digit was cut off'}";
    assertThat(act("records-officer", post, none).body()).contains("at least one version");
    for (String wrong :
        List.of(
            "https://x.com.evil.example/NamunaInfoDemo/712",
            "https://evil.example/x.com/12",
            "https://x.com/",
            "https://x.invalid/NamunaInfoDemo",
            "https://x.invalid/SomebodyElse/12",
            "https://x.com/SomebodyElse/status/12",
            "https://x.invalid/NamunaInfoDemo/71")) {
      String url = right.replace("https://x.invalid/NamunaInfoDemo/712", wrong);
      assertThat(act("records-officer", post, url.formatted("It was cut off")).statusCode())
          .as(wrong)
          .isEqualTo(422);
    }
    done("records-officer", post, right.formatted("The last digit was cut off"));
    assertThat(page("author", "/posts/demo/" + post.substring(post.lastIndexOf('/') + 1)))
        .contains("Address that stands: ")
        .containsOnlyOnce(">https://x.invalid/NamunaInfoDemo/71 <");

    assertThat(read(post).path("state").asText()).isEqualTo("PUBLISHED");
    assertThat(read(post).toString())
        .contains(
            "https://x.invalid/NamunaInfoDemo/71\"", "https://x.invalid/NamunaInfoDemo/712\"");
  }

  @Test
  void two_posts_do_not_stand_at_one_address() throws IOException {
    String first = published("Soil cards are given out on 4 December.");
    String place = "address of x-en of " + first.substring(first.lastIndexOf('/') + 1);
    String other = cleared("Soil cards are given out on 5 December.");
    String out =
        "{'kind': 'PUBLISH', 'places': [{'variant': 'x-en', 'url':"
            + " 'https://x.invalid/NamunaInfoDemo/%s'}]}";
    HttpResponse<String> twice = act("author", other, out.formatted("71/"));
    assertThat(twice.statusCode()).isEqualTo(422);
    assertThat(twice.body()).contains(place, "post.other-post");

    done("author", other, out.formatted("72"));
    HttpResponse<String> placed =
        act(
            "records-officer",
            other,
            out.formatted("71")
                .replace("PUBLISH", "PLACE")
                .replace("}]}", "}], 'reason': 'The last digit was cut off'}"));
    assertThat(placed.statusCode()).isEqualTo(422);
    assertThat(placed.body()).contains(place);
  }

  @Test
  void what_was_recorded_by_mistake_is_taken_back_and_its_time_put_right() throws IOException {
    String post = published("Soil cards are given out on 4 December.");
    String id = post.substring(post.lastIndexOf('/') + 1);
    done(
        "nodal-officer",
        post,
        "{'kind': 'TAKE_DOWN', 'ground': 'The figures were wrong', 'copyRef': 'File 12'}");
    String back = "{'kind': 'TAKE_BACK', 'number': 6, 'reason': 'It was another post'}";
    assertThat(act("nodal-officer", post, back).body()).contains("Another officer puts it right");
    assertThat(act("author", post, back).statusCode()).isEqualTo(403);
    assertThat(page("records-officer", "/posts/demo/" + id))
        .contains("Take back what was recorded by mistake", "<option value=\"5\">Published, 2");
    HttpResponse<String> sure =
        form(
            "records-officer",
            "/posts/demo/" + id + "/take-back",
            "version",
            version(post),
            "number-take-back",
            "6",
            "reason-take-back",
            "It was another post",
            "sure",
            "yes");
    assertThat(sure.statusCode()).as(sure.body()).isEqualTo(303);
    assertThat(read(post).path("state").asText()).isEqualTo("PUBLISHED");

    String to = clock.instant().minus(Duration.ofMinutes(1)).toString();
    done(
        "records-officer",
        post,
        "{'kind': 'RETIME', 'number': 5, 'to': '" + to + "', 'reason': 'A wrong hour'}");
    assertThat(page("records-officer", "/posts/demo/" + id))
        .contains("Taken down", "Taken back: it does not count", "Entry 6", "Right time: ");
  }

  @Test
  void who_wrote_it_does_not_clear_it_and_who_has_no_role_does_nothing() throws IOException {
    String post = submitted("Soil cards are given out.");
    assertThat(act("author", post, review()).statusCode()).isEqualTo(403);
    done("reviewer", post, review());
    HttpResponse<String> answer = act("records-officer", post, clearance(post, "L2"));
    assertThat(answer.statusCode()).isEqualTo(403);
    assertThat(act("legal-officer", post, clearance(post, "L2")).statusCode()).isEqualTo(403);
    assertThat(act("legal-officer", post, clearance(post, "L4")).statusCode()).isEqualTo(422);
    assertThat(send("POST", "reviewer", ALL, draft("Text")).statusCode()).isEqualTo(403);
  }

  private HttpResponse<String> form(String role, String path, String... fields) {
    StringBuilder typed = new StringBuilder();
    for (int i = 0; i < fields.length; i += 2) {
      typed.append(i == 0 ? "" : "&").append(fields[i]).append('=').append(encoded(fields[i + 1]));
    }
    return as(role).form(path + "?lang=en", typed.toString());
  }

  private String page(String role, String path) {
    return as(role).get(path + "?lang=en").body();
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }

  private static String pageOf(String post) {
    return post.replace("/departments/demo/posts", "/posts/demo");
  }

  private String version(String post) throws IOException {
    return read(post).path("acts").asText();
  }

  private String written() throws IOException {
    HttpResponse<String> answer =
        form(
            "author",
            "/posts/demo",
            "kind",
            "INFORMATION",
            "sourceId",
            "G.O. 12",
            "sourceStatus",
            "PUBLIC",
            "account",
            "x",
            "language",
            "en",
            "text",
            "Soil cards are given out.\n\nBring your papers.");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    String at = answer.headers().firstValue("Location").orElseThrow();
    return ALL + at.substring(at.lastIndexOf('/'), at.indexOf('?'));
  }

  @Test
  void it_is_written_part_by_part_on_pages() throws IOException {
    String post = written();
    assertThat(read(post).at("/draft/variants/0/platform").asText()).isEqualTo("X");
    assertThat(read(post).at("/draft/variants/0/paragraphs")).hasSize(2);
    HttpResponse<String> added =
        form(
            "author",
            pageOf(post) + "/variants/new",
            "version",
            version(post),
            "account",
            "facebook",
            "language",
            "hi",
            "text",
            "मृदा कार्ड दिए जा रहे हैं।");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    HttpResponse<String> pictured =
        form(
            "author",
            pageOf(post) + "/variants/x-en/media/new",
            "version",
            version(post),
            "file",
            "card.png",
            "type",
            "IMAGE",
            "altText",
            "A soil card",
            "rights",
            "OWN",
            "isSynthetic",
            "false");
    assertThat(pictured.statusCode()).as(pictured.body()).isEqualTo(303);
    assertThat(page("author", pageOf(post) + "/variants/new"))
        .contains("<option value=\"brx\"", "<option value=\"ur\"")
        .doesNotContain("<option value=\"fr\"");
    assertThat(
            form(
                    "author",
                    pageOf(post) + "/variants/new?lang=en",
                    "version",
                    version(post),
                    "account",
                    "x",
                    "language",
                    "Hindi",
                    "text",
                    "T")
                .body())
        .contains("id=\"language-e\"", "<option value=\"Hindi\"");
    JsonNode draft = read(post).path("draft");
    assertThat(draft.at("/variants/0/media/0/altText").asText()).isEqualTo("A soil card");
    assertThat(draft.at("/variants/1/id").asText()).isEqualTo("facebook-hi");
    form(
        "author",
        pageOf(post) + "/variants/x-en",
        "version",
        version(post),
        "account",
        "x",
        "language",
        "en",
        "text",
        "Soil cards are given out on Friday.");
    form(
        "author", pageOf(post) + "/variants/facebook-hi", "version", version(post), "do", "remove");
    form(
        "author",
        pageOf(post) + "/message",
        "version",
        version(post),
        "kind",
        "POSITION",
        "sourceId",
        "G.O. 13",
        "achievement",
        "true",
        "validUntil",
        "2026-12-31",
        "validUntil:time",
        "18:00");
    draft = read(post).path("draft");
    assertThat(draft.path("variants")).hasSize(1);
    assertThat(draft.at("/variants/0/media")).hasSize(1);
    assertThat(draft.path("kind").asText()).isEqualTo("POSITION");
    assertThat(draft.at("/tags/0").asText()).isEqualTo("ACHIEVEMENT");
    assertThat(draft.at("/source/status").isMissingNode()).isTrue();
    assertThat(page("author", pageOf(post))).contains("Soil cards are given out on Friday.", "L3");
  }

  @Test
  void its_life_is_walked_on_pages_and_what_is_final_asks_first() throws IOException {
    String post = written();
    String at = pageOf(post);
    assertThat(form("author", at + "/submit", "version", version(post)).statusCode())
        .isEqualTo(303);
    assertThat(page("author", at)).doesNotContain(at + "/review", at + "/clear\"");
    assertThat(
            form(
                    "reviewer",
                    at + "/review",
                    "version",
                    version(post),
                    "verified-review",
                    "true",
                    "confidentiality-review",
                    "true",
                    "legal-review",
                    "true",
                    "tone-review",
                    "true")
                .statusCode())
        .isEqualTo(303);
    assertThat(page("nodal-officer", at)).contains(at + "/clear", "L2, official information");
    assertThat(
            form(
                    "nodal-officer",
                    at + "/clear",
                    "version",
                    version(post),
                    "lane",
                    "L2",
                    "digest",
                    read(post).path("digest").asText())
                .statusCode())
        .isEqualTo(303);
    String[] out = {
      "version", version(post), "url.1-publish", "https://x.invalid/NamunaInfoDemo/71", "sure", ""
    };
    HttpResponse<String> asked = form("author", at + "/publish", out);
    assertThat(asked.statusCode()).isEqualTo(200);
    assertThat(asked.body()).contains("Record that post", "sure");
    assertThat(read(post).path("state").asText()).isEqualTo("CLEARED");
    out[5] = "yes";
    assertThat(form("author", at + "/publish", out).statusCode()).isEqualTo(303);
    assertThat(page("author", at)).contains("https://x.invalid/NamunaInfoDemo/71");
    String[] captured = {
      "version",
      version(post),
      "capturedAt-archive",
      "2026-11-25",
      "capturedAt-archive:time",
      "00:30",
      "captured.1-archive",
      "Soil cards are given out.",
      "sure",
      "yes"
    };
    HttpResponse<String> other = form("records-officer", at + "/archive", captured);
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("What was captured is not what was posted");
    captured[7] = "Soil cards are given out.\nBring your papers.";
    assertThat(form("records-officer", at + "/archive", captured).statusCode()).isEqualTo(303);
    assertThat(read(post).path("state").asText()).isEqualTo("ARCHIVED");
  }

  @Test
  void what_was_seen_in_another_version_is_refused() throws IOException {
    String post = written();
    HttpResponse<String> answer =
        send("POST", "author", post + "/acts", "{'act': {'kind': 'SUBMIT'}}", "If-Match", "\"7\"");
    assertThat(answer.statusCode()).isEqualTo(412);
    answer = send("POST", "author", post + "/acts", "{'act': {'kind': 'SUBMIT'}}");
    assertThat(answer.statusCode()).isEqualTo(428);
    HttpResponse<String> shown = form("author", pageOf(post) + "/submit", "version", "7");
    assertThat(shown.statusCode()).isEqualTo(409);
    assertThat(shown.body()).contains("Somebody else did something with this post meanwhile");
    assertThat(read(post).path("state").asText()).isEqualTo("DRAFT");
  }

  @Test
  void an_aadhaar_number_is_refused_with_its_place_and_nothing_of_it_is_kept() throws IOException {
    HttpResponse<String> answer = send("POST", "author", ALL, draft("Call Asha: " + AADHAAR));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("\"/variants/0/paragraphs/0/text", "Characters 12 to 25")
        .doesNotContain("2341");
    String post = submitted("Soil cards are given out.");
    HttpResponse<String> sent =
        act("reviewer", post, "{'kind': 'REQUEST_CHANGES', 'comment': 'Remove " + AADHAAR + "'}");
    assertThat(sent.statusCode()).isEqualTo(422);
    assertThat(sent.body()).contains("/act/comment").doesNotContain("2341");
    assertThat(stored()).noneMatch(body -> body.contains("2341"));
  }

  private List<String> stored() {
    return portal
        .store()
        .read(
            tx ->
                tx.handle()
                    .select("select content from event where kind like 'post.%'")
                    .mapTo(byte[].class)
                    .list())
        .stream()
        .map(bytes -> new String(bytes, UTF_8))
        .toList();
  }

  @Test
  void a_flag_is_answered_by_another_and_raises_the_lane_to_two_signatures() throws IOException {
    String post = submitted("The petition of the growers was heard.");
    assertThat(read(post).at("/flags/0/kind").asText()).isEqualTo("SUB_JUDICE");
    assertThat(read(post).at("/decision/kind").asText()).isEqualTo("UNDETERMINED");
    assertThat(act("author", post, flag(true)).statusCode()).isEqualTo(403);
    done("reviewer", post, flag(true));
    done("reviewer", post, review());
    HttpResponse<String> low = act("nodal-officer", post, clearance(post, "L2"));
    assertThat(low.statusCode()).isEqualTo(422);
    assertThat(low.body()).contains("another lane: L4");
    done("competent-authority", post, clearance(post, "L4"));
    assertThat(read(post).path("state").asText()).isEqualTo("IN_REVIEW");
    done("legal-officer", post, clearance(post, "L4"));
    assertThat(read(post).path("state").asText()).isEqualTo("CLEARED");
  }

  private static String flag(boolean so) {
    return "{'kind': 'ANSWER', 'flag': 'SUB_JUDICE', 'confirmed': " + so + "}";
  }

  @Test
  void it_is_sent_back_changed_and_reviewed_anew() throws IOException {
    String post = submitted("Soil cards are given out.");
    done("reviewer", post, "{'kind': 'REQUEST_CHANGES', 'comment': 'Name the day'}");
    done("author", post, "{'kind': 'DRAFT', 'draft': " + draft("Cards on Friday.") + "}");
    done("author", post, "{'kind': 'RESUBMIT'}");
    HttpResponse<String> early = act("nodal-officer", post, clearance(post, "L2"));
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("whether the facts were found right");
    done("reviewer", post, review());
    done("nodal-officer", post, clearance(post, "L2"));
  }

  @Test
  void a_clearance_runs_out_after_72_hours_and_the_record_says_so() throws IOException {
    String post = cleared("Soil cards are given out.");
    assertThat(act("author", post, "{'kind': 'EXPIRE'}").statusCode()).isEqualTo(422);
    clock.turn(Duration.ofHours(73));
    acting.clear(); // the sessions ended meanwhile
    assertThat(act("author", post, "{'kind': 'PUBLISH'}").statusCode()).isEqualTo(422);
    done("author", post, "{'kind': 'EXPIRE'}");
    assertThat(read(post).at("/record/4/by").asText()).isEqualTo("system");
    done("author", post, "{'kind': 'RESUBMIT'}");
  }

  @Test
  void only_who_is_listed_for_the_account_posts() throws IOException {
    String post = cleared("Soil cards are given out.");
    HttpResponse<String> answer = act("reviewer", post, "{'kind': 'PUBLISH'}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("not on the list of people who may post on x");
  }

  @Test
  void what_is_out_is_corrected_and_deleted_with_a_reason() throws IOException {
    String post = published("Cards are out.");
    String correct = "{'kind': 'CORRECT', 'note': 'The day was wrong', 'draft': %s}";
    String corrected = correct.formatted(draft("Cards are out on Friday."));
    assertThat(act("author", post, corrected).statusCode()).isEqualTo(403);
    HttpResponse<String> unsaid =
        act("nodal-officer", post, corrected.replace("The day was wrong", "no"));
    assertThat(unsaid.statusCode()).isEqualTo(422);
    assertThat(unsaid.body()).contains("/act/note").contains("gives no reason");
    done("nodal-officer", post, corrected);
    assertThat(read(post).at("/draft/author").asText()).isEqualTo("demo.author");
    HttpResponse<String> bare =
        act("legal-officer", post, "{'kind': 'TAKE_DOWN', 'ground': 'Superseded'}");
    assertThat(bare.statusCode()).isEqualTo(422);
    assertThat(bare.body()).contains("where the copy is kept");
    String down = "{'kind': 'TAKE_DOWN', 'ground': '%s', 'copyRef': '%s'}";
    for (String[] said :
        List.of(
            new String[] {"Superseded", "A copy will be made tomorrow"},
            new String[] {"Nil", "F 12"},
            new String[] {"Order L-2026-99 of the court", "F 12"})) {
      assertThat(act("legal-officer", post, down.formatted(said[0], said[1])).statusCode())
          .isEqualTo(422);
    }
    done("legal-officer", post, "{'kind': 'TAKE_DOWN', 'ground': 'Superseded', 'copyRef': 'F 12'}");
    assertThat(read(post).path("state").asText()).isEqualTo("TAKEN_DOWN");
  }

  @Test
  void a_corrected_text_and_its_note_are_examined_before_they_stand() throws IOException {
    String post = published("Cards are out.");
    String correct = "{'kind': 'CORRECT', 'note': '%s', 'draft': %s}";
    HttpResponse<String> flagged =
        act("nodal-officer", post, correct.formatted("Wrong", draft("Call 98765–43210 of him.")));
    assertThat(flagged.statusCode()).isEqualTo(422);
    assertThat(flagged.body()).contains("new places to look at: telephone number");
    HttpResponse<String> noted =
        act("nodal-officer", post, correct.formatted("Call 9876543210", draft("Cards.")));
    assertThat(noted.body()).contains("/act/note").doesNotContain("9876543210");
    assertThat(act("competent-authority", post, correct.formatted("W", draft("T"))).statusCode())
        .isEqualTo(403);
    done("nodal-officer", post, correct.formatted("Wrong", draft("Cards are out on Friday.")));
    String id = post.substring(ALL.length() + 1);
    assertThat(work("reviewer")).contains("Review post " + id);
    done("reviewer", post, review());
    assertThat(work("reviewer")).doesNotContain(id);
    assertThat(work("records-officer")).contains(id);
  }

  @Test
  void a_number_beside_the_text_is_refused_too() {
    String titled = draft("Cards.").replace("'id': 'G.O. 12'", "'id': '1', 'title': '%s'");
    for (String title : List.of("Of Ram ABCPE1234F", "Of Ram 9876543210", "ABCPE 1234 F")) {
      HttpResponse<String> answer = send("POST", "author", ALL, titled.formatted(title));
      assertThat(answer.statusCode()).isEqualTo(422);
      assertThat(answer.body()).contains("/source/title").doesNotContain("1234");
    }
    String two = draft("2341 2341'}, {'text': '2346 is mine");
    assertThat(send("POST", "author", ALL, two).body()).contains("/variants/0/paragraphs/0/text");
    String link = draft("https://x.invalid/?q=2341%202341%202346");
    assertThat(send("POST", "author", ALL, link).statusCode()).isEqualTo(422);
  }

  @Test
  void a_capture_is_from_the_web_after_the_post_and_not_to_come() throws IOException {
    String post = published("Cards are out.");
    String archive =
        "{'kind': 'ARCHIVE', 'entries': [{'variant': 'x-en', 'text': '%s', 'capturedAt': '%s',"
            + " 'sourceUrl': '%s', 'device': '%s'}]}";
    String text = read(post).at("/textDigests/x-en").asText();
    String now = clock.instant().toString();
    String[][] wrong = {
      {
        "2020-01-01T00:00:00+05:30",
        "https://x.invalid/NamunaInfoDemo/71",
        "",
        "before the text was out"
      },
      {"2027-01-01T00:00:00+05:30", "https://x.invalid/NamunaInfoDemo/71", "", "in the future"},
      {now, "javascript:alert(1)", "", "/act/entries/0/sourceUrl"},
      {now, "https://x.invalid/NamunaInfoDemo/71", "Ram 9876543210", "/act/entries/0/device"}
    };
    for (String[] one : wrong) {
      String device = one[2].isEmpty() ? "Archive server" : one[2];
      HttpResponse<String> answer =
          act("records-officer", post, archive.formatted(text, one[0], one[1], device));
      assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
      assertThat(answer.body()).contains(one[3]);
    }
    done(
        "records-officer",
        post,
        archive.formatted(text, now, "https://x.invalid/NamunaInfoDemo/71", "Server"));
  }

  @Test
  void a_lane_that_is_not_the_posts_is_told_and_so_is_who_clears_by_the_facts() throws IOException {
    String post = submitted("Cards are out.");
    done("reviewer", post, review());
    HttpResponse<String> other = act("nodal-officer", post, clearance(post, "L1"));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("another lane: L2");
    String talk = draft("Thank you.").replace("INFORMATION", "CONVERSATION");
    HttpResponse<String> answer = send("POST", "author", ALL, talk);
    String low = ALL + "/" + JSON.readTree(answer.body()).path("id").asText();
    done("author", low, "{'kind': 'SUBMIT'}");
    HttpResponse<String> nobody = act("nodal-officer", low, clearance(low, "L1"));
    assertThat(nobody.statusCode()).isEqualTo(403);
    assertThat(nobody.body()).contains("This lane is cleared by: ").doesNotContain("by: .");
  }

  @Test
  void who_reviewed_does_not_clear_and_an_account_that_is_lost_is_not_posted_on()
      throws IOException {
    String post = submitted("Cards are out.");
    done("nodal-officer", post, review());
    HttpResponse<String> same = act("nodal-officer", post, clearance(post, "L2"));
    assertThat(same.statusCode()).isEqualTo(422);
    assertThat(same.body()).contains("cannot also clear the post");
    String lost = draft("Cards.").replace("'account': 'x'", "'account': 'telegram'");
    HttpResponse<String> answer = send("POST", "author", ALL, lost);
    String other = ALL + "/" + JSON.readTree(answer.body()).path("id").asText();
    done("author", other, "{'kind': 'SUBMIT'}");
    done("reviewer", other, review());
    HttpResponse<String> refused = act("nodal-officer", other, clearance(other, "L2"));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("telegram is compromised in the register");
  }

  @Test
  void a_period_that_ends_before_it_begins_is_refused() {
    String path = "/departments/demo/posting-rules";
    String version = portal.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
    String rules =
        "{'electionPeriods': [{'name': 'Poll', 'from': '2026-12-31', 'until': '2026-12-01'}]}";
    HttpResponse<String> answer = send("PUT", "nodal-officer", path, rules, "If-Match", version);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/electionPeriods/0/until");
  }

  private JsonNode put(String role, String rules) throws IOException {
    String path = "/departments/demo/posting-rules";
    String version = portal.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer = send("PUT", role, path, rules, "If-Match", version);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static String poll(String until) {
    return "{'electionPeriods': [{'name': 'Poll', 'from': '2026-11-20', 'until': '"
        + until
        + "'}]}";
  }

  @Test
  void a_period_that_runs_is_shortened_by_a_second_officer_only() throws IOException {
    assertThat(put("nodal-officer", poll("2026-12-20")).has("proposed")).isFalse();
    for (String looser :
        List.of(
            poll("2026-11-24"),
            "{'electionPeriods': []}",
            "{}",
            poll("2026-12-20").replace("2026-11-20", "2026-11-28"))) {
      JsonNode waits = put("nodal-officer", looser);
      assertThat(waits.at("/rules/electionPeriods/0/until").asText()).isEqualTo("2026-12-20");
      assertThat(waits.at("/proposed/by").asText()).isEqualTo("demo.nodal-officer");
      assertThat(put("nodal-officer", looser).has("proposed")).isTrue();
    }
    assertThat(page("legal-officer", "/work")).contains("proposed to loosen the posting rules");
    put("nodal-officer", poll("2026-11-24"));
    assertThat(page("nodal-officer", "/posts/demo/rules")).doesNotContain("Confirm these rules");
    String shown = page("legal-officer", "/posts/demo/rules");
    assertThat(shown).contains("would end earlier", "Confirm these rules");
    String version = shown.replaceAll("(?s).*name=.version. value=.(\\d+).*", "$1");
    assertThat(
            form("legal-officer", "/posts/demo/rules", "version", version, "confirm", "yes")
                .statusCode())
        .isEqualTo(303);
    JsonNode now = read("/departments/demo/posting-rules");
    assertThat(now.at("/rules/electionPeriods/0/until").asText()).isEqualTo("2026-11-24");
    assertThat(now.has("proposed")).isFalse();
  }

  @Test
  void a_second_officer_confirms_by_the_same_rules_and_other_ones_are_proposed_anew()
      throws IOException {
    put("nodal-officer", poll("2026-12-20"));
    put("nodal-officer", poll("2026-11-24"));
    assertThat(put("competent-authority", poll("2026-11-25")).at("/proposed/by").asText())
        .isEqualTo("demo.competent-authority");
    assertThat(put("nodal-officer", poll("2026-11-25")).has("proposed")).isFalse();
  }

  @Test
  void a_rule_of_clearance_that_binds_is_taken_out_by_two() throws IOException {
    String rules =
        "{'electionPeriods': [], 'parties': [{'name': 'Namuna Party'}], 'policy':"
            + " {'separationOfDuties': true, 'restrictedFlags': ['HEALTH'], 'windowMinutes': 30}}";
    put("nodal-officer", rules);
    for (String looser :
        List.of(
            rules.replace("true", "false"),
            rules.replace("'HEALTH'", ""),
            rules.replace("30", "60"),
            rules.replace("Namuna Party", "Other Party"))) {
      assertThat(put("nodal-officer", looser).has("proposed")).as(looser).isTrue();
    }
    assertThat(put("nodal-officer", rules.replace("30", "20")).has("proposed")).isFalse();
  }

  @Test
  void the_separation_of_duties_is_taken_out_of_the_facts_by_nobody_alone() throws IOException {
    String talk = draft("Thank you.").replace("INFORMATION", "CONVERSATION");
    role("nodal-officer", "responder", "demo.author");
    apart(true);
    apart(false);
    String post = reviewed(talk);

    assertThat(act("author", post, clearance(post, "L1")).statusCode()).isEqualTo(422);
    String rules = "{'electionPeriods': [], 'policy': {'separationOfDuties': false}}";
    assertThat(put("nodal-officer", rules).has("proposed")).isTrue();
    assertThat(act("author", post, clearance(post, "L1")).statusCode()).isEqualTo(422);
    assertThat(put("legal-officer", rules).has("proposed")).isFalse();
    done("author", post, clearance(post, "L1"));
  }

  private void apart(boolean apart) throws IOException {
    ObjectNode facts = (ObjectNode) read("/departments/demo/facts").path("facts");
    facts.withObject("/policies/clearance").put("separationOfDuties", apart);
    stated("nodal-officer", facts);
  }

  @Test
  void a_period_for_years_is_stated_by_two_and_a_name_once() throws IOException {
    String forever = "{'electionPeriods': [{'name': 'Poll', 'from': '1900-01-01'}]}";
    assertThat(put("nodal-officer", forever).has("proposed")).isTrue();
    String path = "/departments/demo/posting-rules";
    String version = portal.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
    String twice =
        "{'electionPeriods': [{'name': 'Poll', 'from': '2026-11-01'}, {'name': 'poll',"
            + " 'from': '2026-12-01'}]}";
    assertThat(send("PUT", "nodal-officer", path, twice, "If-Match", version).body())
        .contains("/electionPeriods/1/name", "posts.period-twice");
  }

  @Test
  void rules_name_nobody_by_a_number() {
    String path = "/departments/demo/posting-rules";
    String version = portal.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
    String rules = "{'parties': [{'name': 'Party ABCPE1234F'}]}";
    HttpResponse<String> answer = send("PUT", "nodal-officer", path, rules, "If-Match", version);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("/parties/0/name", "text.personal");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'act': {'kind': 'SHARE'}} | /act/kind",
        "{'act': {'kind': 'SUBMIT'}, 'by': 'demo.author'} | /by",
        "{'at': '2026-11-24T10:00:00+05:30', 'act': {'kind': 'SUBMIT'}} | /at",
        "{'act': {'kind': 'DRAFT', 'draft': {'variants': []}}} | /act/draft/variants",
        "{'act': {'kind': 'DRAFT', 'draft': {'author': 'demo.reviewer', 'variants': []}}} |"
            + " /act/draft/author",
        "{'act': {'kind': 'DRAFT', 'draft': {'variants': [{'id': 'v', 'account': 'none',"
            + " 'language': 'en', 'paragraphs': [{'text': 'T'}]}]}}} |"
            + " /act/draft/variants/0/account"
      })
  void bad_input_is_refused_at_its_place(String body, String place) throws IOException {
    String post = drafted("Soil cards are given out.");
    String version = portal.get("/api/v1" + post).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer = send("POST", "author", post + "/acts", body, "If-Match", version);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(JSON.readTree(answer.body()).at("/errors/0/pointer").asText()).isEqualTo(place);
  }

  @Test
  void without_the_periods_of_the_model_code_nothing_is_submitted() throws IOException {
    stated("{}");
    String post = drafted("Soil cards are given out.");
    HttpResponse<String> answer = act("author", post, "{'kind': 'SUBMIT'}");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("the periods of the Model Code of Conduct")
        .doesNotContain("post.clearance.guard");
  }

  @Test
  void the_posting_rules_are_stated_on_their_page() throws IOException {
    String version =
        page("nodal-officer", "/posts/demo/rules")
            .replaceAll("(?s).*name=.version. value=.(\\d+).*", "$1");
    String[] typed = {
      "version",
      version,
      "periods",
      "true",
      "name.1",
      "Assembly",
      "from.1",
      "2026-11-20",
      "parties",
      "Namuna Party",
      "restrictedFlags",
      "HEALTH",
      "windowMinutes",
      "30"
    };
    assertThat(form("author", "/posts/demo/rules", typed).statusCode()).isEqualTo(403);
    HttpResponse<String> answer = form("nodal-officer", "/posts/demo/rules", typed);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
    JsonNode rules = read("/departments/demo/posting-rules").path("rules");
    assertThat(rules.at("/electionPeriods/0/name").asText()).isEqualTo("Assembly");
    assertThat(rules.at("/parties/0/name").asText()).isEqualTo("Namuna Party");
    assertThat(rules.at("/policy/windowMinutes").asInt()).isEqualTo(30);
    assertThat(form("nodal-officer", "/posts/demo/rules", typed).statusCode()).isEqualTo(303);
    typed[7] = "soon";
    HttpResponse<String> wrong = form("nodal-officer", "/posts/demo/rules", typed);
    assertThat(wrong.statusCode()).isEqualTo(422);
  }

  @Test
  void who_is_on_duty_stands_in_the_facts_and_what_is_no_id_is_passed_over() throws IOException {
    role("nodal-officer", "duty officer", "Director (on leave)");
    role("nodal-officer", "duty officer", "demo.reviewer");
    String post = urgent();
    assertThat(page("reviewer", pageOf(post))).contains("LE, emergency", "Clear this text");
    assertThat(act("nodal-officer", post, clearance(post, "LE")).statusCode()).isEqualTo(403);
    done("reviewer", post, clearance(post, "LE"));
    done("author", post, "{'kind': 'PUBLISH'}");
    String id = post.substring(ALL.length() + 1);
    assertThat(work("nodal-officer")).contains("Clear post " + id);
    assertThat(work("records-officer")).doesNotContain(id);
    assertThat(page("nodal-officer", pageOf(post))).contains("Clear this text", "L2, official");
    done("nodal-officer", post, clearance(post, "L2"));
    assertThat(read(post).path("state").asText()).isEqualTo("PUBLISHED");
    assertThat(work("nodal-officer")).doesNotContain(id);
    assertThat(work("records-officer")).contains(id);
  }

  /** Records in the facts that somebody has a role. */
  private void role(String officer, String name, String holder) throws IOException {
    ObjectNode facts = (ObjectNode) read("/departments/demo/facts").path("facts");
    ((ArrayNode) facts.path("roles")).addObject().put("name", name).put("holder", holder);
    stated(officer, facts);
  }

  private void stated(String officer, ObjectNode facts) {
    String version =
        portal.get("/api/v1/departments/demo/facts").headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> known =
        send("PUT", officer, "/departments/demo/facts", facts.toString(), "If-Match", version);
    assertThat(known.statusCode()).as(known.body()).isEqualTo(200);
  }

  /** An emergency that was reviewed. */
  private String urgent() throws IOException {
    String urgent = draft("Leave the river bank now.").replaceFirst("\\{", "{'emergency': true, ");
    return reviewed(urgent);
  }

  private String reviewed(String draft) throws IOException {
    HttpResponse<String> answer = send("POST", "author", ALL, draft);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    String post = ALL + "/" + JSON.readTree(answer.body()).path("id").asText();
    done("author", post, "{'kind': 'SUBMIT'}");
    done("reviewer", post, review());
    return post;
  }

  @ParameterizedTest
  @CsvSource({
    "head of department",
    "competent authority",
    "clearing authority",
    "legal officer",
    "named delegate",
    "named-delegate"
  })
  void nobody_clears_a_position_by_a_role_that_they_gave_themselves(String role)
      throws IOException {
    String post = reviewed(draft("We hold that").replace("INFORMATION", "POSITION"));
    role("nodal-officer", role, "demo.nodal-officer");

    assertThat(act("nodal-officer", post, clearance(post, "L3")).statusCode()).isEqualTo(403);
    assertThat(page("nodal-officer", pageOf(post))).doesNotContain("Clear this text");
  }

  @ParameterizedTest
  @CsvSource({"head of department", "clearing authority", "competent-authority"})
  void facts_give_no_role_of_a_user_whoever_records_them(String role) throws IOException {
    String post = reviewed(draft("We hold that").replace("INFORMATION", "POSITION"));
    role("records-officer", role, "demo.nodal-officer");

    assertThat(act("nodal-officer", post, clearance(post, "L3")).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @CsvSource({"named delegate", "named-delegate", "Named Delegate"})
  void a_duty_that_another_officer_recorded_counts_and_is_told(String name) throws IOException {
    String post = reviewed(draft("We hold that").replace("INFORMATION", "POSITION"));
    role("records-officer", name, "demo.nodal-officer");

    done("nodal-officer", post, clearance(post, "L3"));
    JsonNode act = read(post).path("record").path(3);
    assertThat(act.path("role").asText()).isEqualTo("named-delegate");
    assertThat(act.path("dutyBy").asText()).isEqualTo("demo.records-officer");
    assertThat(page("author", pageOf(post)))
        .contains("By a duty that the facts of the department give: Named delegate, recorded by");
  }

  @Test
  void a_duty_of_ones_own_word_counts_once_another_officer_changes_its_entry() throws IOException {
    String post = urgent();
    role("nodal-officer", "duty officer", "demo.nodal-officer");
    HttpResponse<String> refused = act("nodal-officer", post, clearance(post, "LE"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("by your own entry alone: Duty officer");

    ObjectNode facts = (ObjectNode) read("/departments/demo/facts").path("facts");
    stated("records-officer", facts.put("auditTrail", true));
    assertThat(act("nodal-officer", post, clearance(post, "LE")).statusCode()).isEqualTo(403);

    ArrayNode roles = (ArrayNode) facts.path("roles");
    ((ObjectNode) roles.get(roles.size() - 1)).putArray("duties").add("Clears warnings");
    stated("records-officer", facts);
    done("nodal-officer", post, clearance(post, "LE"));
  }

  @Test
  void it_is_scheduled_and_posted_or_withdrawn_by_its_author() throws IOException {
    String post = cleared("Soil cards are given out.");
    done("author", post, "{'kind': 'SCHEDULE', 'publishAt': '2026-11-25T10:00:00+05:30'}");
    done("author", post, "{'kind': 'PUBLISH'}");
    String other = submitted("Soil cards are given out.");
    assertThat(act("nodal-officer", other, "{'kind': 'WITHDRAW'}").statusCode()).isEqualTo(422);
    done("author", other, "{'kind': 'WITHDRAW', 'reason': 'Superseded'}");
    assertThat(read(other).path("state").asText()).isEqualTo("WITHDRAWN");
  }

  @Test
  void a_machine_writes_and_does_not_review() throws IOException {
    String post = submitted("Soil cards are given out.");
    PostService posts = new PostService(DepartmentFacts.kept(AccountServices.FACTS), clock);
    Caller machine =
        Caller.of(
            Caller.Kind.SERVICE,
            "s-1",
            "",
            List.of("author", "reviewer", "nodal-officer"),
            Optional.<List<String>>empty());
    Map<String, Object> act = Map.of("act", Map.of("kind", "REVIEW", "verified", true));
    String id = post.substring(ALL.length() + 1);
    assertThatThrownBy(
            () ->
                portal.store().write(tx -> posts.act(tx, posts.held(tx, "demo", id), act, machine)))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(403));
  }

  @Test
  void a_list_is_filtered_by_state_and_account_and_given_as_a_file() throws IOException {
    String post = written();
    String id = post.substring(ALL.length() + 1);
    assertThat(as("author").get("/posts/demo?lang=en&state=DRAFT&account=x").body()).contains(id);
    assertThat(as("author").get("/posts/demo?lang=en&state=ARCHIVED").body())
        .doesNotContain(id)
        .contains("P-2026-0001");
    assertThat(as("author").get("/posts/demo?lang=en&account=youtube").body()).doesNotContain(id);
    assertThat(as("author").get("/posts/demo?lang=en&format=csv").body())
        .contains("\"" + id + "\",\"Soil cards are given out.\"");
  }

  @Test
  void my_work_tells_each_what_waits_for_them() throws IOException {
    String post = submitted("Soil cards are given out.");
    String id = post.substring(ALL.length() + 1);
    assertThat(work("reviewer")).contains("Review post " + id);
    assertThat(work("author")).doesNotContain(id);
    done("reviewer", post, review());
    assertThat(work("nodal-officer")).contains("Clear post " + id);
    assertThat(work("reviewer")).doesNotContain(id);
    done("nodal-officer", post, clearance(post, "L2"));
    assertThat(work("author")).contains("Post " + id + " is cleared");
    done("author", post, "{'kind': 'PUBLISH'}");
    assertThat(work("records-officer")).contains("Keep a copy of post " + id);
  }

  private String work(String role) {
    return as(role).get("/api/v1/work?lang=en").body();
  }

  @Test
  void the_demonstration_has_one_archived_one_waiting_and_one_sent_back() throws IOException {
    assertThat(read(ALL + "/P-2026-0001").path("state").asText()).isEqualTo("ARCHIVED");
    assertThat(read(ALL + "/P-2026-0002").path("state").asText()).isEqualTo("IN_REVIEW");
    assertThat(read(ALL + "/P-2026-0003").path("state").asText()).isEqualTo("CHANGES_REQUESTED");
    assertThat(page("nodal-officer", "/posts/demo/P-2026-0002")).contains("Clear this text");
    assertThat(page("reviewer", "/posts/demo/P-2026-0003"))
        .contains("health of a person: It is so", "version x-en, paragraph 2, characters");
  }
}
