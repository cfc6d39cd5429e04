package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.governance.assessment.Assessment;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.GovernanceMessages;
import org.govsm.governance.facts.Facts;
import org.govsm.governance.framework.Profile;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.accounts.AccountServices;
import org.govsm.portal.moderation.ModerationRecords;
import org.govsm.portal.posts.PostRecords;
import org.govsm.portal.queries.DeskRecords;
import org.govsm.portal.rti.RtiRecords;
import org.govsm.portal.store.ChainHead;
import org.govsm.portal.store.Transaction;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What was checked and kept of records gives the same facts and reports as working all out anew:
 * after each kind of act, by more than one profile, now and as of moments before.
 */
class KeptRecordsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEPARTMENT = "demo";
  private static final String ALL = "/api/v1/departments/demo";
  private static final List<RecordPart> PARTS =
      List.of(new PostRecords(), new DeskRecords(), new ModerationRecords(), new RtiRecords());
  private static final List<Duration> BEFORE = List.of(Duration.ZERO, Duration.ofDays(1));
  private static final Profile FRAMEWORK = Profiles.find("framework-2012").orElseThrow();
  private static final Profile INDIA = Profiles.find("india-2026").orElseThrow();

  private static TestPortal portal;
  private static TurnedClock clock;
  private static People people;
  private static final Map<String, People.Browsing> ACTING = new TreeMap<>();

  @BeforeAll
  static void start() throws IOException {
    clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.withDemonstration(clock);
    people = new People(portal, clock);
    ACTING.clear();
    put("/posting-rules", "{'electionPeriods': []}");
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static HttpResponse<String> send(
      String role, String method, String path, String body, String... headers) {
    People.Browsing acting = ACTING.computeIfAbsent(role, people::acting);
    var request =
        portal
            .request(ALL + path + "?lang=en")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return acting.send(request);
  }

  private static String version(String path) {
    return portal.get(ALL + path).headers().firstValue("ETag").orElseThrow();
  }

  private static void put(String path, String body) {
    HttpResponse<String> answer =
        send("nodal-officer", "PUT", path, body, "If-Match", version(path));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static JsonNode posted(String role, String path, String body, String... headers)
      throws IOException {
    clock.turn(Duration.ofMinutes(1));
    HttpResponse<String> answer = send(role, "POST", path, body, headers);
    assertThat(answer.statusCode()).as(body + " " + answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  /** An act, after which all that is kept is as what is worked out anew. */
  private static void act(String role, String path, String body) throws IOException {
    posted(role, path + "/acts", body, "If-Match", version(path));
    same();
  }

  private static void same() {
    Instant now = clock.instant();
    for (Duration before : BEFORE) {
      Instant at = now.minus(before);
      portal
          .store()
          .write(
              tx -> {
                read(tx, at, false);
                Facts kept = read(tx, at, false);
                Facts anew = read(tx, at, true);
                assertThat(kept.digest()).isEqualTo(anew.digest());
                assertThat(report(FRAMEWORK, kept, at, AssessmentReport::digest))
                    .isEqualTo(report(FRAMEWORK, anew, at, AssessmentReport::digest));
                if (before.isZero()) {
                  assertThat(report(INDIA, kept, at, KeptRecordsTest::text))
                      .isEqualTo(report(INDIA, anew, at, KeptRecordsTest::text));
                }
                return 0;
              });
    }
  }

  private static Facts read(Transaction tx, Instant at, boolean anew) {
    long head = tx.events().head(DEPARTMENT).map(ChainHead::seq).orElse(0L);
    JudgedRecords.Read read =
        JudgedRecords.of(tx, PARTS, DEPARTMENT, new RecordLimit(head, at), anew);
    var stated = DepartmentFacts.kept(AccountServices.FACTS).tree(tx, DEPARTMENT, at);
    return Facts.joined(stated, read.facts()).orThrow();
  }

  /** What a report tells; or the faults, each with its place. */
  private static String report(
      Profile profile, Facts facts, Instant at, Function<AssessmentReport, String> told) {
    return Assessment.assess(profile.catalogue(), facts, Moments.inIndia(at))
        .fold(told, Object::toString);
  }

  /** With all sentences and evidence. */
  private static String text(AssessmentReport report) {
    return CanonicalForm.text(report.toPlain(GovernanceMessages.in("en")));
  }

  private static String draft(String text) {
    return "{'kind': 'INFORMATION', 'source': {'id': 'G.O. 12', 'status': 'PUBLIC'}, 'variants':"
        + " [{'id': 'x-en', 'account': 'x', 'language': 'en', 'paragraphs': [{'text': '"
        + text
        + "'}]}]}";
  }

  @Test
  void a_post_from_its_draft_to_its_deletion() throws IOException {
    String post =
        "/posts/" + posted("author", "/posts", draft("Cards are out.")).path("id").asText();
    same();
    act("author", post, "{'act': {'kind': 'SUBMIT'}}");
    act(
        "reviewer",
        post,
        "{'act': {'kind': 'REVIEW', 'verified': true, 'confidentiality': true, 'legal': true,"
            + " 'tone': true}}");
    String digest = JSON.readTree(portal.get(ALL + post).body()).path("digest").asText();
    act(
        "nodal-officer",
        post,
        "{'act': {'kind': 'CLEAR', 'lane': 'L2', 'digest': '" + digest + "'}}");
    act(
        "author",
        post,
        "{'act': {'kind': 'PUBLISH', 'places': [{'variant': 'x-en', 'url':"
            + " 'https://x.invalid/NamunaInfoDemo/71'}]}}");
    act(
        "nodal-officer",
        post,
        "{'act': {'kind': 'CORRECT', 'note': 'The day was wrong', 'draft': "
            + draft("Cards are out on Friday.")
            + "}}");
    act(
        "legal-officer",
        post,
        "{'act': {'kind': 'TAKE_DOWN', 'ground': 'Superseded', 'copyRef': 'F 12'}}");
    clock.turn(Duration.ofDays(45));
    ACTING.clear();
    same();
  }

  @Test
  void a_query_that_is_answered_late_and_by_acts_that_are_dated_back() throws IOException {
    String query =
        "/queries/"
            + posted(
                    "author",
                    "/queries",
                    "{'title': 'Opening hours', 'platform': 'X', 'source':"
                        + " 'https://x.example/somebody/1', 'asked': 'Some words', 'query':"
                        + " {'queryCategory': 'routine', 'receivedAt':"
                        + " '2026-11-24T10:00:00+05:30'}}")
                .path("id")
                .asText();
    same();
    act(
        "nodal-officer",
        query,
        "{'act': 'ROUTE', 'at': '2026-11-24T10:05:00+05:30', 'queryCategory': 'routine'}");
    act(
        "nodal-officer",
        query,
        "{'act': 'REPLY', 'at': '2026-11-24T11:00:00+05:30', 'rank': 'TEMPLATE', 'responseType':"
            + " 'OFFICIAL', 'does': 'ANSWERED', 'text': 'From ten to five.'}");
    act(
        "nodal-officer",
        query,
        "{'act': 'CLOSE', 'at': '2026-11-24T12:00:00+05:30', 'reason': 'Answered'}");
    String order =
        "/queries/"
            + posted(
                    "legal-officer",
                    "/queries",
                    "{'title': 'Order of a court', 'request': {'requestKind': 'COURT_ORDER',"
                        + " 'hostingRole': 'INTERMEDIARY', 'receivedAt':"
                        + " '2026-11-24T10:00:00+05:30'}}")
                .path("id")
                .asText();
    same();
    act(
        "competent-authority",
        order,
        "{'act': 'DECLINE', 'at': '2026-11-24T10:20:00+05:30', 'reason': 'Not ours'}");
    state("orders", "[{'id': '" + order.substring(9) + "', 'disabledAt': '2026-11-24'}]");
    state("posts", "[{'id': 'P-2026-0001/x-en', 'author': 'somebody-else', 'pinned': true}]");
    state("queries", "[{'id': 'T-1', 'category': 'routine', 'receivedAt': '2026-11-24'}]");
  }

  private static void state(String name, String value) throws IOException {
    clock.turn(Duration.ofMinutes(1));
    HttpResponse<String> now = portal.get(ALL + "/facts?lang=en");
    ObjectNode facts = (ObjectNode) JSON.readTree(now.body()).path("facts");
    facts.set(name, JSON.readTree(value.replace('\'', '"')));
    put("/facts", facts.toString());
    same();
  }
}
