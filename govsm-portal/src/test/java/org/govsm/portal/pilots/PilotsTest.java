package org.govsm.portal.pilots;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.assessments.FactsVersions;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pilots of a department, by officers of different roles: charter, acts, work and pages. */
class PilotsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROLES =
      List.of("author", "nodal-officer", "competent-authority", "auditor", "buyer");

  private static final TurnedClock CLOCK = new TurnedClock(TestPortal.CLOCK.instant());

  private static TestPortal portal;
  private static People people;
  private static int departments;

  private final Map<String, People.Browsing> officers = new LinkedHashMap<>();
  private String department;
  private String all;

  @BeforeAll
  static void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), CLOCK);
    people = new People(portal, CLOCK);
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @BeforeEach
  void begin() {
    department = "d" + ++departments;
    all = "/departments/" + department + "/pilots";
    portal.knowing(department);
    ROLES.forEach(
        role -> {
          people.add(role + "." + department, List.of(role), List.of(department));
          officers.put(role, people.signedIn(role + "." + department));
        });
  }

  private HttpResponse<String> send(
      String method, String role, String path, String body, String... headers) {
    var request =
        portal
            .request("/api/v1" + path + "?lang=en")
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return officers.get(role).send(request);
  }

  private HttpResponse<String> act(String role, String pilot, String body) {
    String version =
        officers
            .get(role)
            .send(portal.request("/api/v1" + pilot).GET())
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    return send("POST", role, pilot + "/acts", body, "If-Match", version);
  }

  private void done(String role, String pilot, String body) {
    HttpResponse<String> answer = act(role, pilot, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private JsonNode read(String path) throws IOException {
    return JSON.readTree(
        officers.get("auditor").send(portal.request("/api/v1" + path + "?lang=en").GET()).body());
  }

  private String page(String role, String path) {
    HttpResponse<String> answer = officers.get(role).send(portal.request(path + "?lang=en").GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private String charter(String more) {
    return "{'title': 'Soil cards', 'objectives': [{'text': 'Farmers ask', 'use': 'interaction'}],"
        + " 'platforms': ['x', 'youtube'], 'devices': ['mobile', 'desktop'], 'starts':"
        + " '"
        + Moments.day(CLOCK.instant())
        + "', 'weeks': 8, 'criteria': [{'id': 'c1', 'title': 'In time', 'metric':"
        + " 'queries-in-time', 'direction': 'AT_LEAST', 'target': '90', 'source': 'Desk'}]"
        + more
        + "}";
  }

  /** Each pilot that runs takes two weeks of the clock. */
  private static int year() {
    return Moments.day(CLOCK.instant()).getYear();
  }

  private String chartered() throws IOException {
    String owner = ", 'owner': 'nodal-officer." + department + "'";
    HttpResponse<String> answer = send("POST", "author", all, charter(owner));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return all + "/" + JSON.readTree(answer.body()).path("id").asText();
  }

  @Test
  void people_of_an_agency_write_a_charter_and_approve_none() throws IOException {
    String pilot = chartered();
    String page = pilot.replaceFirst("/departments/(.*)/pilots/", "/pilots/$1/");
    assertThat(page("nodal-officer", page)).contains(page + "/approve");
    String agency = "nodal-officer." + department;
    Map<String, Object> facts = Map.of("people", List.of(Map.of("id", agency, "type", "VENDOR")));
    portal
        .store()
        .write(tx -> new FactsVersions(tx).record(department, 0, facts, CLOCK.instant(), "test"));

    HttpResponse<String> refused = act("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
    assertThat(refused.body()).contains("you work for an agency");
    assertThat(page("nodal-officer", page)).doesNotContain(page + "/approve");
    assertThat(page("nodal-officer", "/work")).doesNotContain("Approve");
    done("nodal-officer", pilot, "{'kind': 'CHARTER', 'charter': " + charter("") + "}");
  }

  private static String stated(PilotAct.Kind kind) {
    StringBuilder list = new StringBuilder();
    PilotRecord.stated(kind)
        .forEach(
            guard ->
                list.append(list.isEmpty() ? "" : ", ")
                    .append("{'guard': '" + guard.code() + "', 'met': true}"));
    return "{'kind': '" + kind + "', 'stated': [" + list + "]}";
  }

  /** Two weeks later, when nobody is signed in any more. */
  private void later() {
    CLOCK.turn(Duration.ofDays(14));
    ROLES.forEach(role -> officers.put(role, people.signedIn(role + "." + department)));
  }

  private String started() throws IOException {
    String pilot = chartered();
    done("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    done("nodal-officer", pilot, stated(PilotAct.Kind.SOFT_LAUNCH));
    later();
    done("nodal-officer", pilot, stated(PilotAct.Kind.START));
    return pilot;
  }

  @Test
  void a_word_against_the_assessment_needs_a_note_and_both_are_shown() throws IOException {
    String base = "/departments/" + department;
    HttpResponse<String> facts =
        send(
            "PUT",
            "nodal-officer",
            base + "/facts",
            "{'people': [{'id': 'off-1', 'accessGrantedAt': '2026-01-05', 'trainedAt': null}]}",
            "If-Match",
            "\"0\"");
    assertThat(facts.statusCode()).as(facts.body()).isLessThan(300);
    String pilot = chartered();
    done("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    CLOCK.turn(Duration.ofMinutes(1));
    HttpResponse<String> run =
        send("POST", "nodal-officer", base + "/assessments", "{'profile': 'framework-2012'}");
    assertThat(run.statusCode()).as(run.body()).isEqualTo(201);

    String stated = stated(PilotAct.Kind.SOFT_LAUNCH);
    HttpResponse<String> refused = act("nodal-officer", pilot, stated);
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/stated/1/met", "says otherwise");
    assertThat(
            act(
                    "nodal-officer",
                    pilot,
                    stated.replace("'met': true}", "'met': true, 'found': 'PASS'}"))
                .body())
        .contains("/stated/0/found");
    CLOCK.turn(Duration.ofMinutes(1));
    assertThat(
            send("POST", "nodal-officer", base + "/assessments", "{'profile': 'later-law'}")
                .statusCode())
        .isEqualTo(201);
    for (String word : List.of("none", "-", "will follow", "कोई नहीं")) {
      String named = stated.replaceFirst("}$", ", 'reference': '" + word + "'}");
      assertThat(act("nodal-officer", pilot, named).body()).as(word).contains("Assessment 1");
    }
    done("nodal-officer", pilot, stated.replaceFirst("}$", ", 'reference': 'Note 7'}"));
    JsonNode kept = read(pilot).at("/log/2/act/stated/1");
    assertThat(kept.path("found").asText()).isEqualTo("FAIL");
    assertThat(kept.path("assessment").asInt()).isEqualTo(1);
    String shown = pilot.replace(all, "/pilots/" + department);
    assertThat(page("auditor", shown))
        .contains("team trained before it gets access", "Assessment 1 then: Fail", "Note 7")
        .contains("twenty posts prepared: Yes. No assessment says anything of it");
  }

  @Test
  void no_grave_finding_is_told_only_where_each_control_was_decided() throws IOException {
    String pilot = chartered();
    done("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    String base = "/departments/" + department;
    send("POST", "nodal-officer", base + "/assessments", "{'profile': 'framework-2012'}");
    String note = ", 'reference': 'Note 7'}";
    done("nodal-officer", pilot, stated(PilotAct.Kind.SOFT_LAUNCH).replaceFirst("}$", note));
    later();
    String claims = stated(PilotAct.Kind.START).replaceFirst("true}", "true, 'open': ['x']}");
    assertThat(act("nodal-officer", pilot, claims).body()).contains("/stated/0/open");
    done("nodal-officer", pilot, stated(PilotAct.Kind.START).replaceFirst("}$", note));
    JsonNode grave =
        StreamSupport.stream(read(pilot).at("/log/3/act/stated").spliterator(), false)
            .filter(one -> one.path("guard").asText().equals("no-critical-finding"))
            .findFirst()
            .orElseThrow();
    assertThat(grave.path("found").asText()).isEqualTo("UNKNOWN");
    assertThat(grave.path("open")).as("the controls by name").isNotEmpty();
    assertThat(page("auditor", pilot.replace(all, "/pilots/" + department)))
        .contains("Not known. It does not decide " + grave.path("open").path(0).asText());
  }

  @Test
  void a_charter_is_approved_started_and_measured_by_those_whose_turn_it_is() throws IOException {
    String pilot = chartered();
    assertThat(act("author", pilot, "{'kind': 'APPROVE'}").statusCode()).isEqualTo(403);
    done("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    HttpResponse<String> open = act("nodal-officer", pilot, "{'kind': 'SOFT_LAUNCH'}");
    assertThat(open.statusCode()).isEqualTo(422);
    assertThat(open.body()).contains("twenty posts prepared", "public policy on social media");
    done("nodal-officer", pilot, stated(PilotAct.Kind.SOFT_LAUNCH));
    String early = act("nodal-officer", pilot, stated(PilotAct.Kind.START)).body();
    assertThat(early).contains("two weeks after the soft launch are over on");
    later();
    done("nodal-officer", pilot, stated(PilotAct.Kind.START));
    String today = read(pilot).at("/standing/startedOn").asText();
    done(
        "author",
        pilot,
        "{'kind': 'MEASURE', 'on': '"
            + today
            + "', 'measures': [{'criterion': 'c1', 'result':"
            + " '88'}]}");
    JsonNode now = read(pilot);
    assertThat(now.path("stage").asText()).isEqualTo("RUN");
    assertThat(now.at("/standing/week").asInt()).isEqualTo(1);
    assertThat(now.at("/standing/criteria/0/outcome").asText()).isEqualTo("BEHIND");
    assertThat(now.path("log")).hasSize(5);
    assertThat(now.at("/facts/platforms")).hasSize(2);
  }

  @Test
  void results_that_came_late_are_told_with_the_day_of_record() throws IOException {
    String pilot = started();
    String first = read(pilot).at("/standing/startedOn").asText();
    later();
    done(
        "author",
        pilot,
        "{'kind': 'MEASURE', 'on': '"
            + first
            + "', 'measures': [{'criterion': 'c1', 'result': '88'}]}");
    JsonNode standing = read(pilot).path("standing");
    assertThat(standing.path("weeksWithoutReport").toString()).isEqualTo("[2]");
    assertThat(standing.at("/lateReports/0/week").asInt()).isEqualTo(1);
    assertThat(standing.at("/lateReports/0/recordedOn").asText())
        .isEqualTo(Moments.day(CLOCK.instant()).toString());
    assertThat(page("author", "/pilots/" + department + pilot.substring(pilot.lastIndexOf('/'))))
        .contains("The results of week 1 came on record on", "No results are on record for week 2");
  }

  @Test
  void a_measure_of_the_desk_is_worked_out_and_stated_by_nobody() throws IOException {
    String owner = ", 'owner': 'nodal-officer." + department + "'";
    String measured = charter(owner).replace("'Desk'", "'Desk', 'measuredBy': 'DESK_ANSWERED'");
    HttpResponse<String> made = send("POST", "author", all, measured);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String pilot = all + "/" + JSON.readTree(made.body()).path("id").asText();
    done("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    done("nodal-officer", pilot, stated(PilotAct.Kind.SOFT_LAUNCH));
    later();
    done("nodal-officer", pilot, stated(PilotAct.Kind.START));
    String today = read(pilot).at("/standing/startedOn").asText();
    String report = "{'kind': 'MEASURE', 'on': '" + today + "'}";
    assertThat(act("author", pilot, report).body()).contains("no record up to this day");
    String typed = ", 'measures': [{'criterion': 'c1', 'result': '99'}]}";
    asked("X", today);
    asked("Twitter", today);
    asked("Facebook", today);
    assertThat(act("author", pilot, report.replace("}", typed)).body())
        .contains("works this out from its records");
    String counted = typed.replace("'99'", "'99', 'counted': 3");
    assertThat(act("author", pilot, report.replace("}", counted)).statusCode()).isEqualTo(422);
    answered("Q-" + today.substring(0, 4) + "-1", today);
    done("author", pilot, report);
    JsonNode now = read(pilot);
    assertThat(new BigDecimal(now.at("/standing/criteria/0/result").asText()))
        .isEqualByComparingTo("50");
    assertThat(now.at("/standing/criteria/0/outcome").asText()).isEqualTo("BEHIND");
    assertThat(now.path("log").toString()).contains("\"counted\":2");
    assertThat(page("author", "/pilots/" + department + pilot.substring(pilot.lastIndexOf('/'))))
        .contains("worked out from 2 queries");
  }

  @Test
  void the_pilot_that_is_kept_is_the_one_that_is_judged() throws IOException {
    chartered();
    HttpResponse<String> typed =
        send(
            "PUT",
            "nodal-officer",
            "/departments/" + department + "/facts",
            "{'pilot': {'stage': 'SCALE', 'objectives': ['a'], 'topics': ['b'], 'platforms': ['x'],"
                + " 'startedAt': '2026-09-01T10:00:00+05:30'}}",
            "If-Match",
            "\"0\"");
    assertThat(typed.statusCode()).isEqualTo(422);
    assertThat(typed.body())
        .contains("/pilot/stage", "/pilot/objectives", "/pilot/platforms", "/pilot/startedAt");
    HttpResponse<String> run =
        send(
            "POST",
            "nodal-officer",
            "/departments/" + department + "/assessments",
            "{'profile': 'framework-2012'}");
    assertThat(run.statusCode()).as(run.body()).isEqualTo(201);
    assertThat(outcome(run.body(), "GSM-PIL-02")).isEqualTo("PASS");
    assertThat(outcome(run.body(), "GSM-PIL-03")).isEqualTo("PASS");
  }

  private static String outcome(String run, String control) throws IOException {
    for (JsonNode one : JSON.readTree(run).at("/report/findings")) {
      if (one.path("control").asText().equals(control)) {
        return one.path("outcome").asText();
      }
    }
    return "none";
  }

  private void asked(String platform, String day) {
    HttpResponse<String> answer =
        send(
            "POST",
            "author",
            "/departments/" + department + "/queries",
            "{'title': 'Office hours', 'twice': 'OTHER', 'platform': '"
                + platform
                + "', 'query': {'receivedAt': '"
                + day
                + "T00:01:00+05:30', 'queryCategory': 'routine'}}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void answered(String query, String day) {
    HttpResponse<String> answer =
        send(
            "POST",
            "author",
            "/departments/" + department + "/queries/" + query + "/acts",
            "{'act': 'REPLY', 'at': '"
                + day
                + "T00:10:00+05:30', 'rank': 'TEMPLATE', 'responseType': 'OFFICIAL',"
                + " 'does': 'ANSWERED', 'text': 'From"
                + " ten to five.'}",
            "If-Match",
            "\"0\"");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  @Test
  void a_term_that_runs_is_not_evaluated_and_an_extension_is_the_authority_s() throws IOException {
    String pilot = started();
    HttpResponse<String> early = act("nodal-officer", pilot, "{'kind': 'REVIEW', 'text': 'Good.'}");
    assertThat(early.statusCode()).isEqualTo(422);
    assertThat(early.body()).contains("the term of 8 weeks runs until");
    String extension = "{'kind': 'EXTEND', 'weeks': 2, 'reason': 'Floods'}";
    assertThat(act("nodal-officer", pilot, extension).statusCode()).isEqualTo(403);
    done("competent-authority", pilot, extension);
    assertThat(read(pilot).at("/standing/weeks").asInt()).isEqualTo(10);
    String shown = "/pilots/" + department + pilot.substring(pilot.lastIndexOf('/'));
    String back = "{'kind': 'TAKE_BACK', 'reason': '2 was typed in place of 1'}";
    HttpResponse<String> own = act("competent-authority", pilot, back);
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("You extended the term");
    assertThat(page("nodal-officer", shown)).contains("Take the extension back");
    assertThat(page("nodal-officer", shown + "/take-back")).contains("counts no more");
    done("nodal-officer", pilot, back);
    assertThat(read(pilot).at("/standing/weeks").asInt()).isEqualTo(8);
    assertThat(page("nodal-officer", shown))
        .contains("Extension taken back", "2 was typed in place of 1")
        .doesNotContain("Take the extension back");
    assertThat(page("competent-authority", shown))
        .contains("Close: stop")
        .doesNotContain("Close: go to scale");
    done(
        "competent-authority",
        pilot,
        "{'kind': 'STOP', 'reason': 'No staff', 'plan': 'Archive and hand over'}");
    assertThat(read(pilot).path("stage").asText()).isEqualTo("STOP");
    String resume = "{'kind': 'RESUME', 'reason': 'Another pilot was meant'}";
    assertThat(act("competent-authority", pilot, resume).body()).contains("You stopped this pilot");
    assertThat(page("nodal-officer", shown)).contains("Take the stop back");
    done("nodal-officer", pilot, resume);
    assertThat(read(pilot).path("stage").asText()).isEqualTo("RUN");
  }

  @Test
  void who_may_only_read_writes_nothing_and_a_stale_version_is_told() throws IOException {
    assertThat(send("POST", "auditor", all, charter("")).statusCode()).isEqualTo(403);
    assertThat(send("GET", "buyer", all, "").statusCode()).isEqualTo(403);
    String pilot = chartered();
    done("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    HttpResponse<String> stale =
        send(
            "POST",
            "nodal-officer",
            pilot + "/acts",
            stated(PilotAct.Kind.SOFT_LAUNCH),
            "If-Match",
            "\"1\"");
    assertThat(stale.statusCode()).isEqualTo(412);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ", 'owner': 'nobody'|/owner",
        ", 'audience': 'Call 98765 43210'|/audience",
        ", 'none': 1|/none"
      })
  void what_is_wrong_in_a_charter_is_told_at_its_place(String more, String place) {
    HttpResponse<String> answer = send("POST", "author", all, charter(more));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"" + place + "\"");
  }

  @Test
  void the_table_of_uses_is_stated_by_the_department_and_judges_the_metrics() throws IOException {
    String table = "/departments/" + department + "/use-table";
    String stated =
        "{'uses': [{'use': 'interaction', 'content': ['video'], 'metrics': ['views']}]}";
    assertThat(read(table).path("version").asInt()).isZero();
    assertThat(send("PUT", "author", table, stated, "If-Match", "\"0\"").statusCode())
        .isEqualTo(403);
    assertThat(send("PUT", "nodal-officer", table, stated, "If-Match", "\"0\"").statusCode())
        .isEqualTo(200);
    assertThat(read(table).at("/table/uses/0/metrics/0").asText()).isEqualTo("views");
    String pilot = chartered();
    assertThat(read(pilot).at("/findings/0/code").asText()).isEqualTo("GSM-OBJ-03");
    done("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    CLOCK.turn(Duration.ofMinutes(1));
    String wider = stated.replace("'views'", "'views', 'queries-in-time'");
    assertThat(send("PUT", "nodal-officer", table, wider, "If-Match", "\"1\"").statusCode())
        .isEqualTo(200);
    assertThat(read(pilot).path("findings")).hasSize(2);
    assertThat(read(chartered()).path("findings")).hasSize(1);
  }

  @Test
  void my_work_has_what_waits_for_each() throws IOException {
    String pilot = chartered();
    assertThat(page("nodal-officer", "/work"))
        .contains("Approve the charter of PILOT-" + year() + "-1");
    assertThat(page("author", "/work")).doesNotContain("Approve the charter");
    done("nodal-officer", pilot, "{'kind': 'APPROVE'}");
    assertThat(page("nodal-officer", "/work"))
        .contains("Start the soft launch of PILOT-" + year() + "-1");
  }

  @Test
  void pages_write_a_charter_with_its_criteria_and_do_acts() throws IOException {
    String base = "/pilots/" + department;
    HttpResponse<String> refused =
        officers.get("author").form(base, "title=&starts=2026-12-01&platforms=x");
    assertThat(refused.statusCode()).isEqualTo(422);
    HttpResponse<String> written =
        officers
            .get("author")
            .form(
                base,
                "title=Soil&objective=Farmers+ask&use=interaction&platforms=x&platforms=youtube"
                    + "&devices=mobile&devices=desktop&weeks=8&starts="
                    + Moments.day(CLOCK.instant())
                    + "&owner="
                    + encoded("nodal-officer." + department));
    assertThat(written.statusCode()).as(written.body()).isEqualTo(303);
    String pilot = base + "/PILOT-" + year() + "-1";
    assertThat(page("author", pilot)).contains("Add an exit criterion", "X, YouTube");
    HttpResponse<String> added =
        officers
            .get("author")
            .form(
                pilot + "/criteria/new",
                "version=1&title=In+time&ownMetric=queries-in-time&direction=AT_LEAST&target=90"
                    + "&source=Desk");
    assertThat(added.statusCode()).as(added.body()).isEqualTo(303);
    assertThat(page("author", pilot)).contains("In time");
    HttpResponse<String> approved =
        officers.get("nodal-officer").form(pilot + "/approve", "version=2");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(303);
    HttpResponse<String> open =
        officers.get("nodal-officer").form(pilot + "/soft-launch", "version=3");
    assertThat(open.statusCode()).isEqualTo(422);
    assertThat(open.body()).contains("twenty posts prepared");
    assertThat(page("auditor", pilot)).contains("Charter approved");
  }

  @Test
  void the_platform_page_weighs_and_keeps_nothing() {
    String asked =
        "/pilots/"
            + department
            + "/platforms?lang=en&asked=yes&on=2026-11-24&objective=Answers&audience=Farmers"
            + "&duration=ONGOING&consultationType=PUBLIC&rhythm=DAILY&c1.platform=x"
            + "&c1.servesObjective=true&c1.reachesAudience=true&c1.keepsRhythm=true"
            + "&c1.permitted=true&c1.dataProtection=true&c1.security=true&c1.privacy=true"
            + "&c1.archiving=true&c2.platform=youtube&c2.servesObjective=true"
            + "&c2.reachesAudience=true&c2.keepsRhythm=true&c2.permitted=false";
    String body = officers.get("auditor").send(portal.request(asked).GET()).body();
    assertThat(body).contains("Begin with: x.", "The law does not permit youtube.", "Set aside");
    String wrong = asked + "&endDate=2026-01-01";
    HttpResponse<String> refused = officers.get("auditor").send(portal.request(wrong).GET());
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("The last day is before the day of the decision");
  }

  @Test
  void the_staffing_page_shows_the_arithmetic_and_the_gaps() {
    String asked =
        "/pilots/"
            + department
            + "/staffing?lang=en&asked=yes&w1.days=MONDAY&w1.days=TUESDAY&w1.from=08:00"
            + "&w1.to=20:00&queriesPerDay=6&minutesPerQuery=10&postsPerWeek=5&minutesPerPost=60"
            + "&moderated=false&hoursPerPerson=18&presence=80&monthlyRate=45000&longestShift=6"
            + "&posts=1";
    String body = officers.get("auditor").send(portal.request(asked).GET()).body();
    assertThat(body)
        .contains("2 posts, ₹90,000 a month", "Post 1", "08:00–14:00")
        .contains("Tuesday, 14:00 to 20:00: on this roster, 1 person is missing.");
  }

  @Test
  void x_has_no_other_name_in_hindi() throws IOException {
    String pilot = chartered().replace("/departments/", "/").replace("/pilots/", "/");
    String hindi =
        officers.get("auditor").send(portal.request("/pilots" + pilot + "?lang=hi").GET()).body();
    assertThat(hindi).contains("X, यूट्यूब").doesNotContain("एक्स");
    String choice = "/pilots/" + department + "/platforms?lang=hi";
    assertThat(officers.get("auditor").send(portal.request(choice).GET()).body())
        .contains("यूट्यूब")
        .doesNotContain("एक्स");
  }

  @Test
  void a_pilot_that_is_not_there_is_not_found() {
    assertThat(
            officers
                .get("auditor")
                .send(portal.request("/pilots/" + department + "/PILOT-2026-9").GET())
                .statusCode())
        .isEqualTo(404);
  }
}
