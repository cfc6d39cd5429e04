package org.govsm.portal.editions;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.govsm.portal.Department;
import org.govsm.portal.PackEdition;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What an edition that was handed in would do to the purchases on record, and what it does. */
class PackImpactTest {

  private static final String ROADS = "/api/v1/departments/roads/purchases";
  private static final String WATER = "/api/v1/departments/water/purchases";
  private static final String FROM_27 = "{'step':'putInForce','from':'2026-11-27'}";

  private TurnedClock clock;
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() {
    clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal =
        TestPortal.withSignIn(DatabaseConfig.temporary(), clock).knowing("roads").knowing("water");
    people = new People(portal, clock);
    people.add("legal", List.of("legal-officer"), List.of("*"));
    people.add("both", List.of("legal-officer", "finance-officer"), List.of("*"));
    people.add("finance", List.of("finance-officer"), List.of("*"));
    people.add("buyer", List.of("buyer"), List.of("*"));
    people.add("roads", List.of("auditor"), List.of("roads"));
    record(ROADS, "below", "49000.00");
    record(ROADS, "changes", "55000.00");
    record(ROADS, "edge", "60000.00");
    record(ROADS, "above", "60000.01");
    record(ROADS, "closed", "55000.00");
    record(WATER, "changes-too", "50000.01");
    assertThat(
            send(
                    "finance",
                    portal.request(ROADS + "/closed/close").header("If-Match", "\"1\""),
                    "{'remark':'paid'}")
                .statusCode())
        .isEqualTo(200);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private void record(String at, String id, String value) {
    String body =
        "{'id':'%s','title':'Posts %s','need':'%s','days':{'publication':'2026-11-20'},'facts':{"
                .formatted(id, id, id)
            + "'value':'%s','availableOnGem':true,'scientific':false,'category':'NON_CONSULTING',"
                .formatted(value)
            + "'classReason':'counted posts'}}";
    HttpResponse<String> made = send("buyer", portal.request(at), body);
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);
  }

  private HttpResponse<String> send(String who, HttpRequest.Builder request, String body) {
    return people
        .signedIn(who)
        .send(
            request
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private JsonNode read(String who, String path) {
    HttpResponse<String> answer = people.signedIn(who).get(path);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return Department.json(answer);
  }

  private HttpResponse<String> upload(String who, String file) {
    return people.signedIn(who).send(PackEdition.upload(portal, file, "Order of 24 November 2026"));
  }

  private HttpResponse<String> step(String who, int version, String body) {
    return people.signedIn(who).send(PackEdition.step(portal, String.valueOf(version), body));
  }

  private JsonNode impact(String who) {
    return read(who, PackEdition.FIRST).path("impact");
  }

  private static JsonNode of(JsonNode impact, String department) {
    return StreamSupport.stream(impact.spliterator(), false)
        .filter(one -> one.path("department").asText().equals(department))
        .findFirst()
        .orElseThrow();
  }

  private String procedure(String id) {
    return read("buyer", ROADS + "/" + id + "/decision").at("/answer/procedure").asText();
  }

  private String procedureOn(String day, String id) {
    HttpResponse<String> answer =
        portal.get(
            ROADS + "/" + id + "/decision",
            "Cookie",
            people.signedIn("buyer").cookie + "; day=" + day);
    return Department.json(answer).at("/answer/procedure").asText();
  }

  @Nested
  class An_edition_that_waits {

    @Test
    void names_exactly_the_open_purchases_whose_answer_changes() {
      upload("legal", PackEdition.upToSixtyThousand());

      assertThat(impact("legal").findValuesAsText("path"))
          .as("rule 149(i), (ii): the new limit is 60,000, itself included")
          .containsExactly(
              "/purchases/roads/changes", "/purchases/roads/edge", "/purchases/water/changes-too");
    }

    @Test
    void says_the_old_answer_the_new_answer_and_the_rows_with_their_citations() {
      upload("legal", PackEdition.upToSixtyThousand());

      JsonNode change = of(impact("legal"), "water").path("change");
      assertThat(change.path("kind").asText()).isEqualTo("CHANGED");
      assertThat(change.at("/before/answer/procedure").asText()).isEqualTo("L1_COMPARISON");
      assertThat(change.at("/after/answer/procedure").asText()).isEqualTo("DIRECT_PURCHASE");
      assertThat(change.path("gone").findValuesAsText("row"))
          .contains("gfr-2017.r149.ii.low.2024-07-10");
      assertThat(change.path("come").findValuesAsText("row"))
          .contains("gfr-2017.r149.i.2024-07-10");
      assertThat(change.path("come").toString()).contains("OM F.1/3/2024-PPD", "rule 149(i)");
    }

    @Test
    void shows_it_on_its_page_with_row_and_citation() {
      upload("legal", PackEdition.upToSixtyThousand());

      String page = people.signedIn("legal").get("/packs/in.gfr-2017/1?lang=en").body();
      assertThat(page)
          .contains("changes with this edition: 3", "/purchases/roads/changes", "Posts edge")
          .contains("gfr-2017.r149.ii.low.2024-07-10", "OM F.1/3/2024-PPD")
          .doesNotContain("/purchases/roads/below", "/purchases/roads/closed");
    }

    @Test
    void tells_nobody_what_other_departments_buy() {
      upload("legal", PackEdition.upToSixtyThousand());

      JsonNode seen = read("roads", PackEdition.FIRST);
      assertThat(seen.path("impact").findValuesAsText("department")).containsOnly("roads");
      assertThat(seen.path("elsewhere").asInt()).isEqualTo(1);
      assertThat(people.signedIn("roads").get("/packs/in.gfr-2017/1?lang=en").body())
          .contains("In other departments: 1")
          .doesNotContain("changes-too");
    }

    @Test
    void tells_a_hundred_purchases_and_counts_the_others() {
      for (int i = 0; i < 103; i++) {
        record(WATER, "more-%03d".formatted(i), "55000.00");
      }
      upload("legal", PackEdition.upToSixtyThousand());

      JsonNode seen = read("legal", PackEdition.FIRST);
      assertThat(seen.path("impact")).hasSize(100);
      assertThat(seen.path("untold").asInt()).as("two of roads, 104 of water").isEqualTo(6);
      assertThat(seen.path("elsewhere").asInt()).isZero();
      assertThat(people.signedIn("legal").get("/packs/in.gfr-2017/1?lang=en").body())
          .contains("changes with this edition: 106", "not listed here: 6.");
      assertThat(read("roads", PackEdition.FIRST).path("elsewhere").asInt()).isEqualTo(104);
    }

    @Test
    void is_tried_when_it_is_read_and_not_while_it_is_written() {
      HttpResponse<String> made = upload("legal", PackEdition.upToSixtyThousand());

      assertThat(Department.json(made).has("lint")).isTrue();
      assertThat(Department.json(made).has("impact")).isFalse();
    }

    @Test
    void is_tried_also_where_it_calls_itself_a_draft() {
      upload("legal", PackEdition.upToSixtyThousand().replace("\"in-force\"", "\"draft\""));

      assertThat(impact("legal")).hasSize(3);
    }

    @Test
    void that_the_books_do_not_fit_says_that_it_was_not_tried() {
      upload(
          "legal",
          PackEdition.upToSixtyThousand()
              .replace("\"in-force\"", "\"draft\"")
              .replace("splitting.bar", "splitting.ban"));

      assertThat(read("legal", PackEdition.FIRST).has("impact")).isFalse();
      assertThat(people.signedIn("legal").get("/packs/in.gfr-2017/1?lang=en").body())
          .contains("cannot be tried on stored purchases");
    }
  }

  @Nested
  class An_edition_in_force {

    @Test
    void decides_the_purchase_from_its_day_on_and_not_before() {
      upload("legal", PackEdition.upToSixtyThousand());
      assertThat(step("finance", 1, FROM_27).statusCode()).isEqualTo(201);

      assertThat(impact("legal")).as("scheduled, so it still changes them").hasSize(3);
      assertThat(procedure("changes")).isEqualTo("L1_COMPARISON");
      assertThat(procedureOn("2026-11-26", "changes")).isEqualTo("L1_COMPARISON");
      assertThat(procedureOn("2026-11-27", "changes")).isEqualTo("DIRECT_PURCHASE");
      assertThat(procedureOn("2026-11-27", "above")).isEqualTo("L1_COMPARISON");

      clock.turn(Duration.ofDays(2));
      assertThat(procedure("changes")).isEqualTo("DIRECT_PURCHASE");
      assertThat(read("legal", PackEdition.FIRST).has("impact")).isFalse();
    }

    @Test
    void leaves_the_decision_as_it_was_recorded() {
      upload("legal", PackEdition.upToSixtyThousand());
      step("finance", 1, FROM_27);
      clock.turn(Duration.ofDays(2));

      JsonNode kept = read("buyer", ROADS + "/changes");
      assertThat(kept.at("/decision/answer/procedure").asText()).isEqualTo("L1_COMPARISON");
      assertThat(kept.at("/decision/packs").findValuesAsText("edition"))
          .doesNotContain(PackEdition.EDITION);
    }

    @Test
    void that_is_withdrawn_before_its_day_never_decides() {
      upload("legal", PackEdition.upToSixtyThousand());
      step("finance", 1, FROM_27);
      assertThat(step("legal", 2, "{'step':'withdraw','reason':'the order was stayed'}"))
          .extracting(HttpResponse::statusCode)
          .isEqualTo(201);

      clock.turn(Duration.ofDays(2));
      assertThat(procedure("changes")).isEqualTo("L1_COMPARISON");
      assertThat(read("legal", PackEdition.FIRST).has("impact")).isFalse();
    }
  }

  @Nested
  class What_goes_wrong {

    @Test
    void changes_no_purchase() {
      String misfit = PackEdition.upToSixtyThousand().replace("splitting.bar", "splitting.ban");
      assertThat(upload("both", misfit).statusCode()).as("the books ask for more").isEqualTo(422);
      assertThat(upload("both", PackEdition.upToSixtyThousand()).statusCode()).isEqualTo(201);
      assertThat(upload("legal", PackEdition.upToSixtyThousand()).statusCode())
          .as("the same file")
          .isEqualTo(409);
      assertThat(step("both", 1, FROM_27).statusCode()).as("the same person").isEqualTo(403);
      assertThat(step("finance", 1, "{'step':'putInForce','from':'2026-11-24'}").statusCode())
          .as("a day in the past, and no reason")
          .isEqualTo(422);

      clock.turn(Duration.ofDays(9));
      assertThat(procedure("changes")).isEqualTo("L1_COMPARISON");
    }
  }
}
