package org.govsm.portal.rosters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.People.encoded;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Moments;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rosters of a department: plans, changes, work, pages, and the assessment that judges them. */
class RostersTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final List<String> ROLES =
      List.of("author", "nodal-officer", "account-administrator", "auditor", "buyer");
  private static final List<String> WEEK =
      List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY");

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
    all = "/departments/" + department + "/rosters";
    portal.knowing(department);
    ROLES.forEach(
        role -> {
          people.add(person(role), List.of(role), List.of(department));
          officers.put(role, people.signedIn(person(role)));
        });
  }

  private String person(String role) {
    return role + "." + department;
  }

  private static LocalDate today() {
    return Moments.day(CLOCK.instant());
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

  private HttpResponse<String> act(String role, String roster, String body) {
    String version =
        officers
            .get("auditor")
            .send(portal.request("/api/v1" + roster).GET())
            .headers()
            .firstValue("ETag")
            .orElseThrow();
    return send("POST", role, roster + "/acts", body, "If-Match", version);
  }

  /** A plan in which the author is on duty on each day from nine to six. */
  private String plan(String more) {
    StringBuilder shifts = new StringBuilder();
    for (String day : WEEK) {
      shifts
          .append(shifts.length() == 0 ? "" : ", ")
          .append("{'person': '" + person("author") + "', 'day': '" + day + "',")
          .append(" 'from': '09:00', 'to': '18:00'}");
    }
    return "{'title': 'Desk', 'since': '"
        + today()
        + "', 'coverage': [{'days': ['"
        + String.join("', '", WEEK)
        + "'], 'from': '09:00', 'to': '18:00'}], 'shifts': ["
        + shifts
        + "]"
        + more
        + "}";
  }

  private String planned() throws IOException {
    HttpResponse<String> answer = send("POST", "nodal-officer", all, plan(""));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return all + "/" + JSON.readTree(answer.body()).path("id").asText();
  }

  private String absent(int days, String more) {
    return "{'kind': 'CHANGE', 'on': '"
        + today().plusDays(days)
        + "', 'person': '"
        + person("author")
        + "', 'cause': 'LEAVE'"
        + more
        + "}";
  }

  private JsonNode read(String path) throws IOException {
    return JSON.readTree(
        officers.get("auditor").send(portal.request("/api/v1" + path + "?lang=en").GET()).body());
  }

  private String page(String role, String path) {
    HttpResponse<String> answer =
        officers
            .get(role)
            .send(portal.request(path + (path.contains("?") ? "&" : "?") + "lang=en").GET());
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return answer.body();
  }

  private List<String> work(String role) throws IOException {
    List<String> kinds = new ArrayList<>();
    HttpResponse<String> answer =
        officers.get(role).send(portal.request("/api/v1/work?lang=en").GET());
    for (JsonNode one : JSON.readTree(answer.body()).path("items")) {
      String kind = one.path("kind").asText();
      if (kind.startsWith("roster-") && one.path("department").asText().equals(department)) {
        kinds.add(kind);
      }
    }
    return kinds;
  }

  @Test
  void a_change_leaves_a_gap_until_somebody_covers() throws IOException {
    String one = planned();
    assertThat(read(one).path("roster").path("covered").asBoolean()).isTrue();
    assertThat(work("nodal-officer")).isEmpty();

    HttpResponse<String> change = act("nodal-officer", one, absent(2, ""));
    assertThat(change.statusCode()).as(change.body()).isEqualTo(201);
    assertThat(read(one).path("roster").path("gaps")).hasSize(1);
    assertThat(work("nodal-officer")).containsExactly("roster-gap");
    assertThat(work("author")).isEmpty();

    String again = plan(", 'published': 'Website'");
    assertThat(act("nodal-officer", one, "{'kind': 'PLAN', 'plan': " + again + "}").statusCode())
        .isEqualTo(201);
    assertThat(read(one).path("roster").path("gaps")).hasSize(1);
    assertThat(
            act(
                    "nodal-officer",
                    one,
                    absent(3, ", 'substitute': '" + person("account-administrator") + "'"))
                .statusCode())
        .isEqualTo(201);
    assertThat(read(one).path("roster").path("gaps")).hasSize(1);
  }

  @Test
  void a_change_made_by_mistake_is_taken_back_and_stays_in_the_log() throws IOException {
    String one = planned();
    assertThat(act("nodal-officer", one, absent(2, "")).statusCode()).isEqualTo(201);
    String path = "/rosters/" + department + "/R-1";
    assertThat(page("nodal-officer", path + "/withdraw")).contains("not on duty");
    People.Browsing keeper = officers.get("nodal-officer");
    HttpResponse<String> done =
        keeper.form(path + "/withdraw?lang=en", "version=2&change=2&cause=CORRECTION");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(read(one).path("roster").path("covered").asBoolean()).isTrue();
    assertThat(read(one).path("log").path(1).path("saidLater").asBoolean()).isFalse();
    assertThat(page("auditor", path)).contains("Change taken back").doesNotContain("is missing");
    assertThat(page("nodal-officer", path)).doesNotContain(path + "/withdraw");
  }

  @Test
  void what_cannot_be_is_refused_at_its_place() throws IOException {
    String one = planned();
    refused(
        act(
            "nodal-officer",
            one,
            absent(1, ", 'reason': 'Ill with tuberculosis'").replace("LEAVE", "OTHER")),
        "/reason");
    refused(act("nodal-officer", one, absent(1, ", 'reason': 'Not able to come'")), "/reason");
    refused(act("nodal-officer", one, absent(1, "").replace("LEAVE", "OTHER")), "/reason");
    refused(act("nodal-officer", one, absent(1, ", 'substitute': 'nobody'")), "/substitute");
    refused(act("nodal-officer", one, absent(1, "").replace("author", "auditor")), "/person");
    refused(act("nodal-officer", one, absent(1, ", 'at': '2026-01-01'")), "/at");
    refused(
        send("POST", "nodal-officer", all, plan("").replace("author.", "nobody.")),
        "/shifts/0/person");
    refused(send("POST", "nodal-officer", all, plan(", 'account': 'none'")), "/account");
    assertThat(act("nodal-officer", planned(), absent(1, ", 'reason': 'x'")).body())
        .contains("roster.no-text")
        .doesNotContain("text.no-reason");
    refused(
        send("POST", "nodal-officer", all, plan(", 'published': 'Ring 98765 43210'")),
        "/published");
    assertThat(send("POST", "author", all, plan("")).statusCode()).isEqualTo(403);
    assertThat(send("GET", "buyer", all, "").statusCode()).isEqualTo(403);
    assertThat(
            send("POST", "nodal-officer", one + "/acts", absent(1, ""), "If-Match", "\"7\"")
                .statusCode())
        .isEqualTo(412);
  }

  @Test
  void who_has_left_by_then_is_refused_and_a_later_roster_is_not_in_force() throws IOException {
    HttpResponse<String> facts =
        send(
            "PUT",
            "nodal-officer",
            "/departments/" + department + "/facts",
            "{'people': [{'id': '"
                + person("author")
                + "', 'leftPostAt': '"
                + today().plusDays(4)
                + "'}]}",
            "If-Match",
            "\"0\"");
    assertThat(facts.statusCode()).as(facts.body()).isLessThan(300);
    String late = plan("").replace(today().toString(), today().plusDays(5).toString());
    refused(send("POST", "nodal-officer", all, late), "/shifts/0/person");
    String left = "{'people': [{'id': 'OFF-9', 'leftPostAt': '" + today().minusDays(4) + "'}]}";
    send(
        "PUT",
        "nodal-officer",
        "/departments/" + department + "/facts",
        left.replace(
            "}]}",
            "}, {'id': 'OFF-8'}, {'id': '"
                + person("author")
                + "', 'leftPostAt': '"
                + today().plusDays(4)
                + "'}]}"),
        "If-Match",
        "\"1\"");
    assertThat(page("nodal-officer", "/rosters/" + department + "/new"))
        .contains("OFF-8")
        .doesNotContain("OFF-9");

    String next = plan("").replace(today().toString(), today().plusDays(4).toString());
    assertThat(send("POST", "nodal-officer", all, next).statusCode()).isEqualTo(201);
    String path = "/rosters/" + department;
    assertThat(page("auditor", path + "/R-1")).contains("Begins later").doesNotContain("In force");
    assertThat(page("auditor", path + "?state=LATER")).contains(path + "/R-1");
    assertThat(page("auditor", path + "?state=PLANNED")).doesNotContain(path + "/R-1\"");
    String now = "{'kind': 'PLAN', 'plan': " + plan("") + "}";
    assertThat(act("nodal-officer", all + "/R-1", now).statusCode()).isEqualTo(201);
    assertThat(page("auditor", path + "/R-1")).contains("In force");
  }

  @Test
  void a_roster_that_has_a_last_day_stands_as_its_days_say() throws IOException {
    String account = "{'id': 'x', 'platform': 'X', 'handle': 'Desk'}";
    String accounts = "/departments/" + department + "/accounts";
    HttpResponse<String> kept = send("POST", "account-administrator", accounts, account);
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);
    String later = plan("").replace(today().toString(), today().plusDays(4).toString());
    assertThat(send("POST", "nodal-officer", all, later).statusCode()).isEqualTo(201);
    String end =
        "{'kind': 'END', 'on': '" + today().plusDays(9) + "', 'reason': 'The desk is closed'}";
    HttpResponse<String> ended = act("nodal-officer", all + "/R-1", end);
    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(201);

    stands("LATER", "Begins later", ended.body());
    CLOCK.turn(Duration.ofDays(9));
    officers.put("auditor", people.signedIn(person("auditor")));
    stands("PLANNED", "In force", read(all + "/R-1").toString());
    CLOCK.turn(Duration.ofDays(1));
    officers.put("auditor", people.signedIn(person("auditor")));
    String path = "/rosters/" + department;
    assertThat(read(all + "/R-1").path("state").asText()).isEqualTo("ENDED");
    assertThat(page("auditor", path + "?state=ENDED")).contains(path + "/R-1");
    assertThat(page("auditor", "/governance/" + department + "/accounts/x"))
        .doesNotContain(path + "/R-1");
  }

  @Test
  void a_roster_that_ends_before_its_first_day_is_over_at_once() throws IOException {
    String later = plan("").replace(today().toString(), today().plusDays(4).toString());
    assertThat(send("POST", "nodal-officer", all, later).statusCode()).isEqualTo(201);
    String end =
        "{'kind': 'END', 'on': '" + today().plusDays(3) + "', 'reason': 'The desk is not set up'}";

    HttpResponse<String> ended = act("nodal-officer", all + "/R-1", end);

    assertThat(ended.statusCode()).as(ended.body()).isEqualTo(201);
    assertThat(JSON.readTree(ended.body()).path("state").asText()).isEqualTo("ENDED");
    String path = "/rosters/" + department;
    assertThat(page("auditor", path + "/R-1")).doesNotContain("Begins later");
    assertThat(page("auditor", path + "?state=ENDED")).contains(path + "/R-1");
    assertThat(page("auditor", path + "?state=LATER")).doesNotContain(path + "/R-1");
  }

  /** An end is on record of one that begins later, and of one in force none. */
  @Test
  void the_list_is_sorted_by_how_each_stands_today() throws IOException {
    String later = plan("").replace(today().toString(), today().plusDays(4).toString());
    assertThat(send("POST", "nodal-officer", all, later).statusCode()).isEqualTo(201);
    String end =
        "{'kind': 'END', 'on': '" + today().plusDays(9) + "', 'reason': 'The desk is closed'}";
    assertThat(act("nodal-officer", all + "/R-1", end).statusCode()).isEqualTo(201);
    assertThat(send("POST", "nodal-officer", all, plan("")).statusCode()).isEqualTo(201);

    String path = "/rosters/" + department;
    assertThat(page("auditor", path + "?sort=state")).containsSubsequence(">R-2<", ">R-1<");
    assertThat(page("auditor", path + "?sort=-state")).containsSubsequence(">R-1<", ">R-2<");
  }

  /** As the page, the list by that state, the account and the API tell it. */
  private void stands(String state, String told, String tree) throws IOException {
    String path = "/rosters/" + department;
    assertThat(JSON.readTree(tree).path("state").asText()).isEqualTo(state);
    assertThat(read(all).path("rosters").path(0).path("state").asText()).isEqualTo(state);
    assertThat(page("auditor", path + "/R-1")).contains(told);
    assertThat(page("auditor", path + "?state=" + state)).contains(path + "/R-1", told);
    assertThat(page("auditor", "/governance/" + department + "/accounts/x"))
        .contains(path + "/R-1");
  }

  @Test
  void somebody_who_is_listed_in_capitals_is_on_duty_until_the_last_day() throws IOException {
    HttpResponse<String> facts =
        send(
            "PUT",
            "nodal-officer",
            "/departments/" + department + "/facts",
            "{'people': [{'id': 'OFF-1', 'leftPostAt': '" + today().plusDays(4) + "'}]}",
            "If-Match",
            "\"0\"");
    assertThat(facts.statusCode()).as(facts.body()).isLessThan(300);
    String plan = plan("").replace(person("author"), "OFF-1");
    String late = plan.replace(today().toString(), today().plusDays(5).toString());
    refused(send("POST", "nodal-officer", all, late), "/shifts/0/person");
    HttpResponse<String> made = send("POST", "nodal-officer", all, plan);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  private static void refused(HttpResponse<String> answer, String pointer) throws IOException {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(JSON.readTree(answer.body()).path("errors").path(0).path("pointer").asText())
        .as(answer.body())
        .isEqualTo(pointer);
  }

  @Test
  void who_is_on_two_rosters_at_once_waits_for_the_keeper() throws IOException {
    planned();
    planned();
    assertThat(work("account-administrator")).containsExactly("roster-twice");
  }

  @Test
  void an_assessment_judges_the_roster_of_its_day_and_is_made_again() throws IOException {
    HttpResponse<String> facts =
        send(
            "PUT",
            "nodal-officer",
            "/departments/" + department + "/facts",
            "{'people': [{'id': '"
                + person("author")
                + "', 'active': true}], 'policies': {'responsiveness': {'turnaround': 24}}}",
            "If-Match",
            "\"0\"");
    assertThat(facts.statusCode()).as(facts.body()).isLessThan(300);
    assertThat(outcome(run(), "GSM-GOV-04")).isEqualTo("UNKNOWN");
    String one = planned();
    JsonNode judged = run();
    assertThat(outcome(judged, "GSM-GOV-04")).isEqualTo("FAIL");

    HttpResponse<String> typed =
        send(
            "PUT",
            "nodal-officer",
            "/departments/" + department + "/facts",
            "{'roster': {'coverageHoursPerDay': 24}}",
            "If-Match",
            "\"1\"");
    assertThat(typed.statusCode()).as(typed.body()).isEqualTo(422);
    assertThat(typed.body()).contains("/roster/coverageHoursPerDay");

    String end =
        "{'kind': 'END', 'on': '" + today().plusDays(1) + "', 'reason': 'The desk is closed'}";
    assertThat(act("nodal-officer", one, end).statusCode()).isEqualTo(201);
    String number = "/departments/" + department + "/assessments/" + judged.path("number").asInt();
    assertThat(read(number + "/verification").path("same").asBoolean()).isTrue();
    CLOCK.turn(Duration.ofDays(2));
    officers.put("nodal-officer", people.signedIn(person("nodal-officer")));
    assertThat(outcome(run(), "GSM-GOV-04")).isEqualTo("UNKNOWN");
  }

  private JsonNode run() throws IOException {
    CLOCK.turn(Duration.ofMinutes(1));
    HttpResponse<String> answer =
        send(
            "POST",
            "nodal-officer",
            "/departments/" + department + "/assessments",
            "{'profile': 'framework-2012'}");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return JSON.readTree(answer.body());
  }

  private static String outcome(JsonNode run, String control) {
    for (JsonNode one : run.path("report").path("findings")) {
      if (one.path("control").asText().equals(control)) {
        return one.path("outcome").asText();
      }
    }
    return "";
  }

  @Test
  void everything_is_done_on_pages_too() {
    People.Browsing keeper = officers.get("nodal-officer");
    String path = "/rosters/" + department;
    assertThat(page("auditor", path)).contains("There is no roster");
    LocalDate leave = today().plusDays(2);
    DayOfWeek day = leave.getDayOfWeek();
    String form =
        "title=Desk&since="
            + today()
            + "&w1.days="
            + day
            + "&w1.from=09:00&w1.to=18:00&s1.person="
            + encoded(person("author"))
            + "&s1.days="
            + day
            + "&s1.from=09:00&s1.to=";
    HttpResponse<String> wrong = keeper.form(path + "?lang=en", form + "08:00");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#s1.to\"");
    HttpResponse<String> made = keeper.form(path + "?lang=en", form + "18:00");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(303);
    String one = path + "/R-1";

    assertThat(page("auditor", one)).contains("09:00", "18:00").doesNotContain("Change a day");
    assertThat(page("nodal-officer", one + "/plan")).contains("value=\"" + day + "\" checked");
    HttpResponse<String> change =
        keeper.form(
            one + "/change?lang=en",
            "version=1&on=" + leave + "&person=" + encoded(person("author")) + "&cause=LEAVE");
    assertThat(change.statusCode()).as(change.body()).isEqualTo(303);
    assertThat(page("auditor", one)).contains("1 person is missing", "on leave", "Nobody");
    HttpResponse<String> stale =
        keeper.form(
            one + "/change?lang=en",
            "version=1&on=" + leave + "&person=" + encoded(person("author")) + "&cause=ABSENT");
    assertThat(stale.body()).contains("Somebody else did something with this roster meanwhile");

    String asked =
        keeper.form(one + "/end?lang=en", "version=2&on=" + leave + "&reason=Desk+over").body();
    assertThat(asked).contains("End R-1?");
    assertThat(
            keeper
                .form(one + "/end?lang=en", "version=2&on=" + leave + "&reason=Desk+over&sure=yes")
                .statusCode())
        .isEqualTo(303);
    assertThat(page("auditor", path + "?state=PLANNED")).contains(one);
    assertThat(page("auditor", path + "?format=csv")).contains("Desk");
  }

  @Test
  void another_plan_keeps_every_shift_of_a_long_one() throws IOException {
    StringBuilder shifts = new StringBuilder();
    for (int hour = 9; hour < 23; hour++) {
      shifts
          .append(shifts.length() == 0 ? "" : ", ")
          .append("{'person': '" + person("author") + "', 'day': 'MONDAY',")
          .append(String.format(" 'from': '%02d:00', 'to': '%02d:00'}", hour, hour + 1));
    }
    String plan = plan("").replaceFirst("'shifts': \\[.*\\]", "'shifts': [" + shifts + "]");
    HttpResponse<String> made = send("POST", "nodal-officer", all, plan);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
    String path = "/rosters/" + department + "/R-1/plan";

    String page = page("nodal-officer", path);
    Map<String, String> typed = new LinkedHashMap<>();
    Pattern.compile("<input[^>]*name=\"(s[0-9]+\\.(?:from|to))\"[^>]*value=\"([^\"]*)\"")
        .matcher(page)
        .results()
        .forEach(one -> typed.put(one.group(1), one.group(2)));
    assertThat(typed).containsEntry("s14.from", "22:00").containsKey("s15.from");
    StringBuilder form = new StringBuilder("version=1&title=Desk&since=" + today());
    form.append("&w1.days=MONDAY&w1.from=09:00&w1.to=18:00");
    for (int row = 1; row <= 14; row++) {
      form.append("&s" + row + ".person=" + encoded(person("author")) + "&s" + row)
          .append(".days=MONDAY&s" + row + ".from=" + typed.get("s" + row + ".from"))
          .append("&s" + row + ".to=" + typed.get("s" + row + ".to"));
    }
    HttpResponse<String> again =
        officers.get("nodal-officer").form(path + "?lang=en", form.toString());
    assertThat(again.statusCode()).as(again.body()).isEqualTo(303);
    assertThat(read(all + "/R-1").path("plan").path("shifts")).hasSize(14);
  }
}
