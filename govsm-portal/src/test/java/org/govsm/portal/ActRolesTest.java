package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.govsm.portal.web.Authorisation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every role tries every act on a post, a query, a legal request and a moderated item: those named
 * may, and all others are refused for their role.
 */
class ActRolesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Authorisation TABLE = Slices.table();
  private static final String DEPARTMENT = "/departments/demo/";

  private static final Map<String, String> RECORDS = new LinkedHashMap<>();

  static {
    RECORDS.put(
        "queries",
        "{'title': 'When is it open', 'query': {'queryCategory': 'routine', 'receivedAt':"
            + " '2026-11-24T10:00:00+05:30'}}");
    RECORDS.put(
        "requests",
        "{'title': 'Order on a video', 'request': {'requestKind': 'COURT_ORDER', 'hostingRole':"
            + " 'INTERMEDIARY', 'receivedAt': '2026-11-24T10:00:00+05:30'}}");
    RECORDS.put(
        "moderation",
        "{'title': 'Insults of a viewer', 'source': 'https://x.example/marked/1', 'written':"
            + " 'Marked words', 'item': {'itemKind': 'COMMENT', 'platform': 'X', 'seenAt':"
            + " '2026-11-24T10:00:00+05:30', 'sentiment': 'NEGATIVE'}}");
    RECORDS.put(
        "posts",
        "{'kind': 'INFORMATION', 'source': {'id': 'G.O. 12', 'status': 'PUBLIC'}, 'variants':"
            + " [{'id': 'x-en', 'account': 'x', 'language': 'en', 'paragraphs': [{'text': 'Cards"
            + " are out.'}]}]}");
  }

  private static final Pattern OF_ROLES =
      Pattern.compile(
          "not on the list of people with this role|acting has this role|^This act is for: ");

  private static final String DESK =
      "author competent-authority legal-officer nodal-officer reviewer security-lead";

  private static final Map<String, People.Browsing> ACTING = new TreeMap<>();

  private static TestPortal portal;
  private static People people;
  private static int records;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration(TestPortal.CLOCK);
    people = new People(portal, TestPortal.CLOCK);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static People.Browsing as(String role) {
    return ACTING.computeIfAbsent(role, people::acting);
  }

  private static HttpResponse<String> post(String role, String path, String body, String version) {
    HttpRequest.Builder request =
        portal
            .request("/api/v1" + path + "?lang=en")
            .header("Content-Type", "application/json")
            .header("If-Match", version)
            .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    return as(role).send(request);
  }

  private static String recorded(String kind) throws IOException {
    String all = DEPARTMENT + (kind.equals("requests") ? "queries" : kind);
    records++;
    String body =
        RECORDS
            .getOrDefault(kind, "")
            .replace("is it open", "is room " + records + " open")
            .replace("a video", "video " + records)
            .replace("marked/1", "marked/" + records);
    HttpResponse<String> answer = post("author", all, body, "\"0\"");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    JsonNode made = JSON.readTree(answer.body());
    return all + "/" + made.path("id").asText();
  }

  private static HttpResponse<String> acted(String role, String record, String body) {
    return post(role, record + "/acts", body, version(record));
  }

  private static String version(String record) {
    return as("auditor").get("/api/v1" + record).headers().firstValue("ETag").orElse("");
  }

  private static void done(String role, String record, String body) {
    HttpResponse<String> answer = acted(role, record, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** A new record, brought to where an act is next. */
  private static String standing(String kind, String state) throws IOException {
    String record = recorded(kind);
    switch (state) {
      case "closed" -> done("author", record, body(kind, "CLOSE", "'reason': 'Asked twice'"));
      case "told" -> done("author", record, body(kind, "INTERIM", "'text': 'We look into it'"));
      case "declined" ->
          done("legal-officer", record, body(kind, "DECLINE", "'reason': 'Not ours'"));
      case "cleared" -> {
        done("author", record, body(kind, "SUBMIT", null));
        String sure = "'verified': true, 'confidentiality': true, 'legal': true, 'tone': true";
        done("reviewer", record, body(kind, "REVIEW", sure));
        JsonNode post = JSON.readTree(as("auditor").get("/api/v1" + record).body());
        String digest = post.path("digest").asText();
        String clear = "'lane': 'L2', 'digest': '" + digest + "'";
        done("nodal-officer", record, body(kind, "CLEAR", clear));
      }
      default -> {}
    }
    return record;
  }

  /** For the role, and not for what is said or when: nothing was done. */
  private static boolean isRefused(HttpResponse<String> answer) throws IOException {
    if (answer.statusCode() == 403) {
      return true;
    }
    for (JsonNode fault : JSON.readTree(answer.body()).path("errors")) {
      String told = fault.path("message").asText();
      if (fault.path("pointer").asText().equals("/role") || OF_ROLES.matcher(told).find()) {
        return true;
      }
    }
    return false;
  }

  private static String body(String kind, String act, @Nullable String more) {
    String members = more == null ? "" : ", " + more;
    return kind.equals("posts")
        ? "{'act': {'kind': '" + act + "'" + members + "}}"
        : "{'act': '" + act + "', 'at': '2026-11-24T10:30:00+05:30'" + members + "}";
  }

  @ParameterizedTest(name = "{0}: {1} by {3}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          queries | ROUTE | new | desk | 'assignedTo': 'demo.author'
          queries | INTERIM | new | desk | 'text': 'We look into it'
          queries | REPLY | new | author competent-authority nodal-officer | 'rank': 'POINTER', 'responseType': 'OFFICIAL', 'does': 'ANSWERED', 'text': 'See the page'
          queries | REFER | new | desk | 'referredTo': 'RTI', 'text': 'See the form'
          queries | CLOSE | new | author competent-authority nodal-officer | 'reason': 'It was asked twice'
          queries | REOPEN | closed | desk | 'reason': 'It goes on'
          queries | CORRECT | new | desk | 'queryCategory': 'rti', 'reason': 'Typed wrong'
          queries | TAKE_BACK | told | author competent-authority nodal-officer | 'number': 1, 'reason': 'Told to another person'
          requests | EXAMINE | new | legal-officer | 'order': {'issued': '2026-11-23'}
          requests | ACKNOWLEDGE | new | legal-officer nodal-officer reviewer |
          requests | MEET | new | legal-officer nodal-officer reviewer | 'did': 'GONE', 'text': 'It was gone before', 'reason': 'It was gone before'
          requests | DECLINE | new | competent-authority legal-officer | 'reason': 'Not ours'
          requests | REOPEN | declined | legal-officer | 'reason': 'It goes on'
          requests | CORRECT | new | legal-officer nodal-officer reviewer | 'requestKind': 'USER_GRIEVANCE', 'reason': 'Typed wrong'
          requests | TAKE_BACK | new | legal-officer nodal-officer reviewer | 'number': 1, 'reason': 'Of another complaint'
          moderation | DECIDE | new | competent-authority legal-officer nodal-officer reviewer | 'action': 'KEEP'
          moderation | NOTIFY | new | competent-authority legal-officer nodal-officer reviewer | 'text': 'Told'
          moderation | APPEAL | new | competent-authority legal-officer nodal-officer reviewer | 'text': 'It is no insult'
          moderation | DECIDE_APPEAL | new | competent-authority legal-officer nodal-officer | 'outcome': 'ALLOWED', 'reason': 'It is criticism'
          moderation | RESTORE | new | competent-authority legal-officer nodal-officer reviewer |
          moderation | TAKE_BACK | new | competent-authority legal-officer nodal-officer reviewer | 'number': 1, 'reason': 'Of another comment'
          posts | DRAFT | new | author |
          posts | SUBMIT | new | author |
          posts | RESUBMIT | new | author |
          posts | ANSWER | new | clearing-authority competent-authority legal-officer nodal-officer reviewer | 'flag': 'PHONE', 'confirmed': false
          posts | REVIEW | new | clearing-authority competent-authority legal-officer nodal-officer reviewer |
          posts | REQUEST_CHANGES | new | clearing-authority competent-authority legal-officer nodal-officer reviewer | 'comment': 'Say when'
          posts | CLEAR | new | nodal-officer | 'lane': 'L2', 'digest': 'sha256:0'
          posts | SCHEDULE | cleared | author | 'publishAt': '2026-11-25T10:30:00+05:30'
          posts | PUBLISH | cleared | author |
          posts | WITHDRAW | new | author |
          posts | WITHDRAW | cleared | author clearing-authority competent-authority nodal-officer |
          posts | CORRECT | new | nodal-officer | 'note': 'The day was wrong'
          posts | TAKE_DOWN | new | legal-officer nodal-officer | 'ground': 'Superseded', 'copyRef': 'F 12'
          posts | EXPIRE | new | author clearing-authority competent-authority legal-officer nodal-officer records-officer reviewer |
          posts | PLACE | new | nodal-officer records-officer | 'places': [], 'reason': 'The number was cut off'
          posts | ARCHIVE | new | records-officer | 'entries': []
          """)
  void is_done_by(String kind, String act, String state, String named, @Nullable String more)
      throws IOException {
    Set<String> may = Set.of((named.equals("desk") ? DESK : named).split(" "));
    String record = standing(kind, state);
    String version = version(record); // stays until somebody may
    Set<String> let = new TreeSet<>();
    for (String role : TABLE.roles()) {
      HttpResponse<String> answer = post(role, record + "/acts", body(kind, act, more), version);
      if (!isRefused(answer)) {
        let.add(role);
      }
      if (answer.statusCode() == 201) {
        record = standing(kind, state);
        version = version(record);
      }
    }
    assertThat(let).isEqualTo(new TreeSet<>(may));
  }
}
