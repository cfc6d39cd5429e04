package org.govsm.portal.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.Roster;
import org.govsm.portal.Sample;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.Repair;
import org.govsm.portal.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Tasks of contracts that are kept are those that would be worked out anew. */
class KeptWorkTest {

  private static int count(Store store, String table) {
    return store.read(
        tx -> tx.handle().createQuery("select count(*) from " + table).mapTo(Integer.class).one());
  }

  private static void change(Store store, String sql) {
    store.write(tx -> tx.handle().execute(sql));
  }

  /** Nothing of what was kept is used any more. */
  private static void forget(Store store) {
    change(store, "delete from contract_task");
    change(store, "delete from contract_worked");
  }

  @Nested
  class Of_the_demonstration {

    private static final List<LocalDate> DAYS =
        List.of(
            LocalDate.of(2026, 11, 30),
            LocalDate.of(2026, 12, 1),
            LocalDate.of(2026, 12, 8),
            LocalDate.of(2027, 4, 1));

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-25T06:00:00Z"));
    private TestPortal portal;

    @BeforeEach
    void start() throws IOException {
      portal = TestPortal.withDemonstration(clock);
    }

    @AfterEach
    void stop() {
      portal.close();
    }

    private Map<String, String> answers() {
      Map<String, String> all = new TreeMap<>();
      for (String language : List.of("en", "hi")) {
        String path = "/api/v1/work?limit=200&lang=" + language;
        all.put(path, portal.get(path).body());
      }
      return all;
    }

    @Test
    void are_the_same_on_the_days_before_and_after_each_turn() {
      portal.daily();
      assertThat(count(portal.store(), "contract_worked"))
          .isEqualTo(count(portal.store(), "contract"));
      assertThat(count(portal.store(), "contract_task")).isPositive();

      for (LocalDate day : DAYS) {
        clock.to(day.atTime(6, 0).toInstant(ZoneOffset.UTC));
        Map<String, String> turned = answers();
        portal.daily();
        assertThat(answers()).as("kept on %s", day).isEqualTo(turned);
        forget(portal.store());
        assertThat(answers()).as("worked out on %s", day).isEqualTo(turned);
        portal.daily();
      }
    }
  }

  @Nested
  class Of_a_clock_that_jumps {

    private final TurnedClock clock = new TurnedClock(Instant.parse("2026-11-25T06:00:00Z"));

    @Test
    void are_those_of_the_day_again_when_it_is_right() throws IOException {
      try (TestPortal portal = TestPortal.withDemonstration(clock)) {
        String path = "/api/v1/work?limit=200&lang=en";
        String today = portal.get(path).body();
        portal.daily();
        for (Duration by :
            List.of(Duration.ofDays(1), Duration.ofDays(400), Duration.ofHours(-1))) {
          clock.turn(by);
          portal.daily();
          clock.turn(by.negated());
          assertThat(portal.get(path).body()).as("after %s", by).isEqualTo(today);
          portal.daily();
          assertThat(portal.get(path).body()).as("kept after %s", by).isEqualTo(today);
        }
      }
    }
  }

  @Nested
  class Of_a_contract {

    private static final String BUYER = "example-directorate";

    private final Roster roster = new Roster();

    @BeforeEach
    void start() {
      roster.portal.knowing(BUYER);
      roster.people.add("buyer", List.of("buyer"), List.of(BUYER));
      roster.people.add("finance", List.of("finance-officer"), List.of(BUYER));
      roster.people.add("agency", List.of("supplier"), List.of("example-agency"));
      on("2026-08-10");
      post("buyer", Sample.CONTRACTS, Sample.terms());
      keep();
    }

    @AfterEach
    void stop() {
      roster.close();
    }

    private void on(String day) {
      roster.clock.to(Instant.parse(day + "T06:00:00Z"));
    }

    private void keep() {
      roster.portal.daily();
      assertThat(count(roster.portal.store(), "contract_worked")).isPositive();
    }

    private void post(String who, String path, String json) {
      sent(who, roster.portal.request(path).header("Content-Type", "application/json"), json);
    }

    private void sent(String who, HttpRequest.Builder request, String body) {
      HttpResponse<String> answer =
          roster.people.signedIn(who).send(request.POST(HttpRequest.BodyPublishers.ofString(body)));
      assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
    }

    private void upload(String rows) {
      sent(
          "finance",
          roster
              .portal
              .request(Sample.AT + "/readings?format=govsm.readings.csv")
              .header("Content-Type", "text/csv"),
          Sample.HEADINGS + rows);
    }

    private void certify(String period) {
      post("finance", Sample.AT + "/certificates", "{\"period\":\"" + period + "\"}");
    }

    private Map<String, String> answers() {
      Map<String, String> all = new TreeMap<>();
      for (String who : List.of("buyer", "finance", "agency")) {
        for (String language : List.of("en", "hi")) {
          String path = "/api/v1/work?limit=200&lang=" + language;
          all.put(who + " " + language, roster.people.signedIn(who).get(path).body());
        }
      }
      return all;
    }

    /** What is answered after an event, once it was brought on, and worked out of all. */
    private Map<String, String> same() {
      Map<String, String> after = answers();
      keep();
      assertThat(answers()).as("kept").isEqualTo(after);
      forget(roster.portal.store());
      assertThat(answers()).as("worked out").isEqualTo(after);
      keep();
      return after;
    }

    private String finance() {
      return same().get("finance en");
    }

    @Test
    void are_the_same_after_each_event_and_as_days_pass() {
      assertThat(finance()).contains("\"total\":0");
      on("2026-09-03");
      assertThat(finance()).contains("Upload the figures of August 2026");
      upload(Sample.month("2026-08-01", "2026-09-01", 20_000, 500_000));
      assertThat(finance()).contains("\"total\":0");
      on("2026-09-10");
      assertThat(finance()).contains("Issue the certificate for August 2026");
      certify("2026-08");
      assertThat(finance()).contains("\"total\":0");
      on("2026-09-12");
      post("finance", Sample.AT + "/imports/1/withdrawal", "{\"reason\":\"Wrong file\"}");
      assertThat(finance()).contains("Find out whether", "must be recovered");
      on("2026-10-10");
      certify("2026-09");
      assertThat(finance()).contains("Find out whether", "Settle");
      on("2026-11-08");
      certify("2026-10");
      assertThat(finance()).contains("Settle");
      on("2026-11-20");
      upload(
          Sample.month("2026-08-01", "2026-09-01", 20_000, 500_000)
              + Sample.month("2026-09-01", "2026-10-01", 10_000, 500_000)
              + Sample.month("2026-10-01", "2026-11-01", 20_000, 500_000));
      assertThat(finance()).contains("closing settlement");
      certify("closing");
      assertThat(finance()).contains("\"total\":0");
      on("2026-11-25");
      upload(Sample.line("engagements", "2026-10-01", "2026-11-01", 1_000, "2026-11-24T10:00:00Z"));
      assertThat(finance()).contains("takes back");
    }

    @Test
    void are_the_same_after_new_terms() {
      on("2026-09-10");
      upload(Sample.month("2026-08-01", "2026-09-01", 10_000, 500_000));
      certify("2026-08");
      String before = finance();
      HttpResponse<String> amended =
          roster
              .people
              .signedIn("buyer")
              .send(
                  roster
                      .portal
                      .request(Sample.AT)
                      .header("Content-Type", "application/json")
                      .header("If-Match", "\"1\"")
                      .PUT(
                          HttpRequest.BodyPublishers.ofString(
                              Sample.terms().replace("three months", "a quarter"))));
      assertThat(amended.statusCode()).as(amended.body()).isBetween(200, 299);

      on("2026-10-07");
      assertThat(finance()).isNotEqualTo(before).contains("a quarter");
    }

    @Test
    void are_read_and_are_made_anew_once_the_store_was_repaired() {
      on("2026-09-03");
      keep();
      change(roster.portal.store(), "update contract_task set page = '/contracts/other'");
      assertThat(answers().get("finance en")).contains("/contracts/other");

      roster
          .portal
          .store()
          .write(
              tx ->
                  tx.record(
                      BUYER,
                      Repair.REPAIRED,
                      roster.clock.instant(),
                      "portal",
                      Map.of("steps", List.of("any"))));

      assertThat(finance()).contains("/contracts/INV-2026-01/readings");
    }

    @Test
    void of_a_department_that_another_version_kept_are_not_used() {
      on("2026-09-03");
      keep();
      change(roster.portal.store(), "update contract_task set page = '/contracts/other'");
      change(roster.portal.store(), "update contracts_worked set made_by = 'another'");

      assertThat(finance()).contains("/contracts/INV-2026-01/readings");
    }
  }
}
