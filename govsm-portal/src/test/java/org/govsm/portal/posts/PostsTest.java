package org.govsm.portal.posts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
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

  /** States the posting rules anew. */
  private void stated(String rules) {
    String path = "/departments/demo/posting-rules";
    String version = portal.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer = send("PUT", "nodal-officer", path, rules, "If-Match", version);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(
        role,
        one -> {
          HttpResponse<String> answer = portal.postForm("/acting", "role=" + one);
          return people.browsing(People.cookie(answer, "govsm-session").orElseThrow());
        });
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
        "{'kind': 'PUBLISH', 'places': [{'variant': 'x-en', 'url': 'https://x.invalid/1'}]}");
    return post;
  }

  @Test
  void it_is_written_reviewed_cleared_published_and_archived() throws IOException {
    String post = published("Soil cards are given out on 4 December.");
    assertThat(read(post).path("state").asText()).isEqualTo("PUBLISHED");
    assertThat(read(post).path("record")).hasSize(5);
    String captured = read(post).at("/textDigests/x-en").asText();
    String archive =
        "{'kind': 'ARCHIVE', 'entries': [{'variant': 'x-en', 'text': '%s', 'capturedAt':"
            + " '2026-11-25T00:30:00+05:30'}]}";
    HttpResponse<String> other =
        act("records-officer", post, archive.formatted("sha256:" + "0".repeat(64)));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("What was captured is not what was posted");
    done("records-officer", post, archive.formatted(captured));
    assertThat(read(post).path("state").asText()).isEqualTo("ARCHIVED");
    assertThat(act("author", post, "{'kind': 'WITHDRAW'}").statusCode()).isEqualTo(422);
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

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8);
  }
}
