package org.govsm.portal.assessments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A finding is given to a person by a day, until it is fixed or withdrawn. */
class FindingTasksTest {

  private static final String PAGE = "/governance/soil/assessments/";

  private Roster roster;
  private String control;
  private String subject;

  @BeforeEach
  void start() {
    roster = new Roster();
    roster.post("admin", "/accounts", Roster.ACCOUNT);
    roster.post("nodal", "/assessments", "{\"profile\":\"framework-2012\"}");
    JsonNode findings = Roster.tree(roster.get("nodal", "/assessments/1")).at("/report/findings");
    for (JsonNode one : findings) {
      if (one.path("outcome").asText().equals("UNKNOWN")) {
        control = one.path("control").asText();
        subject = one.path("subject").asText("");
        break;
      }
    }
    assertThat(control).as(findings.toString()).isNotNull();
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  private HttpResponse<String> send(
      String who, int number, String step, String person, String due) {
    String json =
        "{\"step\":\"%s\",\"control\":\"%s\",\"due\":\"%s\"%s%s}"
            .formatted(step, control, due, member("subject", subject), member("person", person));
    return roster
        .people
        .signedIn(who)
        .send(
            roster
                .portal
                .request(Roster.AT + "/assessments/" + number + "/tasks")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(json)));
  }

  private static String member(String name, String text) {
    return text.isEmpty() ? "" : ",\"" + name + "\":\"" + text + "\"";
  }

  private List<JsonNode> waiting(String who) {
    List<JsonNode> items = new ArrayList<>();
    Roster.tree(roster.people.signedIn(who).get("/api/v1/work"))
        .path("items")
        .forEach(
            item -> {
              if (item.path("kind").asText().equals("finding")) {
                items.add(item);
              }
            });
    return items;
  }

  @Test
  void an_assigned_finding_waits_for_that_person_alone_until_it_is_withdrawn() {
    HttpResponse<String> done = send("nodal", 1, "assign", "writer", "2026-12-15");

    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    assertThat(waiting("writer")).hasSize(1);
    JsonNode item = waiting("writer").get(0);
    assertThat(item.path("text").asText()).startsWith("Fix: ").contains("(" + control + ")");
    assertThat(item.path("due").asText()).isEqualTo("2026-12-15");
    assertThat(item.path("page").asText()).startsWith(PAGE + "1?q=" + control);
    assertThat(waiting("second")).isEmpty();
    JsonNode exit = Roster.tree(roster.get("nodal", "/people/writer/exit"));
    assertThat(exit.path("ready").asBoolean()).isFalse();
    assertThat(exit.at("/open/0/kind").asText()).isEqualTo("FINDING");
    assertThat(exit.at("/open/0/text").asText()).contains(control, "Assign it to another");
    assertThat(roster.people.signedIn("nodal").get("/events/soil?lang=en").body())
        .contains("Finding of " + control + " assigned by", "to be fixed by 15 December 2026");

    send("nodal", 1, "assign", "second", "2026-12-20");
    assertThat(waiting("writer")).as("one task a finding").isEmpty();
    assertThat(waiting("second")).hasSize(1);

    assertThat(send("nodal", 1, "withdraw", "", "2026-12-20").statusCode()).isEqualTo(200);
    assertThat(waiting("second")).isEmpty();
    assertThat(send("nodal", 1, "withdraw", "", "2026-12-20").statusCode()).isEqualTo(422);
  }

  @ParameterizedTest
  @CsvSource({
    "writer, 2026-11-24, /due, later",
    "writer, 2026-11-25, , ",
    "nobody, 2026-12-15, /person, Choose an active user"
  })
  void what_cannot_be_is_refused_and_says_why(
      String person, String due, String pointer, String said) {
    HttpResponse<String> answer = send("nodal", 1, "assign", person, due);

    assertThat(answer.statusCode()).isEqualTo(pointer == null ? 200 : 422);
    if (pointer != null) {
      assertThat(answer.body()).contains(pointer, said);
      assertThat(waiting("writer")).isEmpty();
    }
  }

  @Test
  void nothing_is_assigned_that_is_not_found_or_by_an_assessment_that_is_not_the_newest() {
    String found = control;
    control = "GSM-XXX-99";
    assertThat(send("nodal", 1, "assign", "writer", "2026-12-15").body()).contains("still open");
    control = found;
    assertThat(send("nodal", 7, "assign", "writer", "2026-12-15").statusCode()).isEqualTo(404);
    assertThat(send("reader", 1, "assign", "writer", "2026-12-15").statusCode()).isEqualTo(403);
    roster.post("nodal", "/assessments", "{\"profile\":\"framework-2012\"}");

    assertThat(send("nodal", 1, "assign", "writer", "2026-12-15").statusCode()).isEqualTo(409);
    assertThat(send("nodal", 2, "assign", "writer", "2026-12-15").statusCode()).isEqualTo(200);
  }

  @Test
  void a_later_assessment_ends_the_task_of_what_is_fixed_and_of_nothing_else() {
    send("nodal", 1, "assign", "writer", "2026-12-15");
    roster.post("nodal", "/assessments", "{\"profile\":\"framework-2012\"}");
    assertThat(waiting("writer")).as("still open").hasSize(1);

    FindingTask passed =
        new FindingTask(
            "soil", passing()[0], passing()[1], "writer", day(), 1, TestPortal.CLOCK.instant());
    roster
        .portal
        .store()
        .write(
            tx -> {
              new FindingTasks(tx).assign(passed, "test");
              return tx;
            });
    assertThat(waiting("writer")).hasSize(2);
    roster.post("nodal", "/assessments", "{\"profile\":\"framework-2012\"}");

    assertThat(waiting("writer")).hasSize(1);
    assertThat(waiting("writer").get(0).path("text").asText()).contains(control);
    assertThat(roster.people.signedIn("nodal").get("/events/soil?lang=en").body())
        .contains("Task for the finding of " + passed.control() + " ended by");
  }

  @ParameterizedTest
  @CsvSource({"-1, 0, 1", "-1, -5, 1", "0, 0, 0", "0, 1, 1", "0, -1, 0"})
  void an_assessment_of_a_moment_before_the_finding_or_the_task_ends_nothing(
      int asOf, int assigned, int left) {
    Instant of =
        Instant.parse(Roster.tree(roster.get("nodal", "/assessments/1")).path("asOf").asText());
    FindingTask passed =
        new FindingTask(
            "soil", passing()[0], passing()[1], "writer", day(), 1, of.plusSeconds(assigned));
    roster
        .portal
        .store()
        .write(
            tx -> {
              new FindingTasks(tx).assign(passed, "test");
              return tx;
            });

    roster.post(
        "nodal",
        "/assessments",
        "{\"profile\":\"framework-2012\",\"asOf\":\"" + of.plusSeconds(asOf) + "\"}");

    assertThat(waiting("writer")).hasSize(left);
  }

  @Test
  void an_assessment_of_an_earlier_day_is_not_the_newest_and_is_compared_the_right_way_round() {
    roster.post(
        "nodal",
        "/assessments",
        "{\"profile\":\"framework-2012\",\"asOf\":\"2026-10-31T06:00:00Z\"}");

    assertThat(send("nodal", 1, "assign", "writer", "2026-12-15").statusCode()).isEqualTo(200);
    assertThat(send("nodal", 2, "assign", "writer", "2026-12-15").statusCode()).isEqualTo(409);
    assertThat(roster.people.signedIn("nodal").get(PAGE + "1?lang=en").body())
        .contains("Changes from 31 October 2026 (assessment 2) to 25 November 2026");
    assertThat(roster.people.signedIn("nodal").get(PAGE + "2?lang=en").body())
        .doesNotContain("Changes from");
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 12, 15);
  }

  private String[] passing() {
    for (JsonNode one : Roster.tree(roster.get("nodal", "/assessments/1")).at("/report/findings")) {
      if (one.path("outcome").asText().equals("PASS")) {
        return new String[] {one.path("control").asText(), one.path("subject").asText("")};
      }
    }
    throw new AssertionError("nothing passes");
  }

  @Test
  void the_page_assigns_and_withdraws_by_forms_and_says_beside_the_field_what_is_wrong() {
    People.Browsing nodal = roster.people.signedIn("nodal");
    String finding = People.encoded((control + " " + subject).strip());
    String tasks = PAGE + "1/tasks?lang=en";
    assertThat(nodal.get(PAGE + "1?lang=en").body()).contains("Assign findings</a>");

    HttpResponse<String> wrong = nodal.form(tasks, "do=assign&finding=" + finding + "&due=x");
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("href=\"#person\"", "href=\"#due\"");
    for (String wanted : List.of("do=zzz&", "do=&", "")) {
      HttpResponse<String> neither =
          nodal.form(tasks, wanted + "finding=" + finding + "&person=writer&due=2026-12-15");
      assertThat(neither.statusCode()).as(wanted).isEqualTo(422);
      assertThat(neither.body()).contains("Use the button Assign or Withdraw");
      assertThat(waiting("writer")).isEmpty();
    }

    HttpResponse<String> done =
        nodal.form(tasks, "do=assign&finding=" + finding + "&person=writer&due=2026-12-15");
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(nodal.get(tasks).body())
        .contains("Person writer", "15 December 2026", "Withdraw<span class=\"vh\">");
    assertThat(roster.people.signedIn("reader").get(tasks).body())
        .contains("Person writer")
        .doesNotContain("Withdraw<", "name=\"person\"");

    assertThat(nodal.form(tasks, "do=withdraw&finding=" + finding).statusCode()).isEqualTo(303);
    assertThat(nodal.get(tasks).body()).contains("No finding is assigned");
  }
}
