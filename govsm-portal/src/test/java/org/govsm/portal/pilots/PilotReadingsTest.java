package org.govsm.portal.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.process.Guard;
import org.govsm.governance.pilot.PilotAct;
import org.govsm.governance.pilot.PilotRecord;
import org.govsm.governance.pilot.PlatformCounters.Result;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Results of a pilot that the readings of a contract tell, and those that are typed. */
class PilotReadingsTest {

  private static final ObjectMapper JSON = new ObjectMapper();

  private static TestPortal portal;

  @BeforeAll
  static void start() throws IOException {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  @Test
  void the_demonstration_counts_followers_from_readings_and_tells_what_was_typed()
      throws IOException {
    JsonNode pilot =
        JSON.readTree(portal.get("/api/v1/departments/demo/pilots/PILOT-2026-1?lang=en").body());
    List<String> found = new ArrayList<>();
    for (JsonNode one : pilot.path("standing").path("criteria")) {
      found.add(
          one.path("criterion").asText()
              + " "
              + one.path("result").asText()
              + (one.path("typed").asBoolean() ? " typed" : ""));
    }
    assertThat(found).containsExactly("c1 93 typed", "c2 12900", "c3 195 typed");
    assertThat(portal.get("/pilots/demo/PILOT-2026-1?lang=en").body())
        .contains("worked out from 2 readings of DEMO-DESK-2026", "typed by an officer");
  }

  /** A pilot of one week over the readings of the demonstration. */
  private static PilotRecord record(boolean evaluated) {
    return record(evaluated, "followers", "READINGS");
  }

  private static PilotRecord record(boolean evaluated, String metric, String measuredBy) {
    Map<String, Object> criterion = new LinkedHashMap<>();
    criterion.put("id", "c1");
    criterion.put("title", "Followers");
    criterion.put("metric", metric);
    criterion.put("direction", "AT_LEAST");
    criterion.put("target", "15000");
    criterion.put("source", "Counters");
    criterion.put("measuredBy", measuredBy);
    criterion.put("contract", "DEMO-DESK-2026");
    Map<String, Object> charter = new LinkedHashMap<>();
    charter.put("title", "Soil cards");
    charter.put("objectives", List.of(Map.of("text", "Farmers ask", "use", "interaction")));
    charter.put("owner", "officer-2");
    charter.put("platforms", List.of("x", "youtube"));
    charter.put("starts", "2026-10-26");
    charter.put("weeks", 1);
    charter.put("criteria", List.of(criterion));
    PilotRecord record = PilotRecord.empty();
    record = after(record, "CHARTER", "2026-09-01", Map.of("charter", charter));
    record = after(record, "APPROVE", "2026-09-05", Map.of());
    record = after(record, "SOFT_LAUNCH", "2026-10-05", stated(PilotAct.Kind.SOFT_LAUNCH));
    record = after(record, "START", "2026-10-26", stated(PilotAct.Kind.START));
    return evaluated ? after(record, "REVIEW", "2026-11-07", Map.of("text", "Seen")) : record;
  }

  private static Map<String, Object> stated(PilotAct.Kind kind) {
    List<Object> all = new ArrayList<>();
    for (Guard guard : PilotRecord.stated(kind)) {
      all.add(Map.of("guard", guard.code(), "met", true));
    }
    return Map.of("stated", all);
  }

  private static PilotRecord after(
      PilotRecord record, String kind, String day, Map<String, Object> more) {
    Map<String, Object> act = new LinkedHashMap<>(more);
    act.put("kind", kind);
    act.put("at", day + "T11:00:00+05:30");
    act.put("by", kind.equals("CHARTER") ? "officer-1" : "officer-2");
    act.put("role", PilotAct.roles(PilotAct.Kind.valueOf(kind)).get(0));
    return record.after(PilotAct.fromPlain(act).orThrow()).orThrow();
  }

  private static Optional<Result> result(PilotRecord record, String on) {
    Instant now = TestPortal.CLOCK.instant();
    return portal
        .store()
        .read(
            tx ->
                ReadCounters.of(
                    tx,
                    "demo",
                    record,
                    record.charter().orElseThrow().criteria().get(0),
                    LocalDate.parse(on),
                    now));
  }

  @Test
  void a_day_has_the_last_counts_by_then() {
    assertThat(result(record(false), "2026-10-29")).isEmpty();
    assertThat(result(record(false), "2026-10-30"))
        .contains(new Result(BigDecimal.valueOf(12150), 2, LocalDate.parse("2026-10-30")));
    assertThat(result(record(false), "2026-11-12"))
        .contains(new Result(BigDecimal.valueOf(12380), 2, LocalDate.parse("2026-11-06")));
  }

  @Test
  void what_was_learnt_after_the_evaluation_does_not_count() {
    assertThat(result(record(false), "2026-11-20"))
        .contains(new Result(BigDecimal.valueOf(12900), 2, LocalDate.parse("2026-11-20")));
    assertThat(result(record(true), "2026-11-20"))
        .contains(new Result(BigDecimal.valueOf(12380), 2, LocalDate.parse("2026-11-06")));
  }

  @Test
  void sums_over_the_term_are_those_of_own_accounts_and_of_what_can_be_added() {
    HttpResponse<String> sent =
        portal.send(
            portal
                .request(
                    "/api/v1/contracts/DEMO-DESK-2026/readings?format=govsm.readings.csv"
                        + "&retrievedAt=2026-11-20T12:00:00%2B05:30")
                .header("Content-Type", "text/csv")
                .POST(
                    BodyPublishers.ofString(
                        """
                        subject,platform,metric,from,to,value,source,origin
                        NamunaInfoDemo,x,likes,2026-10-26,2026-10-29,300,first-party,all
                        NamunaInfoDemo,x,likes,2026-10-29,2026-11-02,9000,first-party,all
                        NamunaInfoDemo,x,likes,2026-10-19,2026-10-26,70000,first-party,all
                        some_other_page,x,likes,2026-10-26,2026-11-02,70000,first-party,all
                        NamunaInfoDemo,youtube,likes,2026-10-26,2026-11-02,8000,first-party,all
                        """)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    PilotRecord record = record(false, "likes", "READINGS_SUM");
    assertThat(result(record, "2026-11-01").map(Result::value)).contains(BigDecimal.valueOf(17300));
    assertThat(result(record, "2026-10-31")).isEmpty();
    assertThat(result(record(false, "followers", "READINGS_SUM"), "2026-11-01")).isEmpty();
  }

  @Test
  void another_account_and_a_source_that_the_terms_do_not_take_count_for_nothing() {
    List<InputFault> before = otherwise(record(false));
    HttpResponse<String> sent =
        portal.send(
            portal
                .request(
                    "/api/v1/contracts/DEMO-DESK-2026/readings?format=govsm.readings.csv"
                        + "&retrievedAt=2026-11-20T12:00:00%2B05:30")
                .header("Content-Type", "text/csv")
                .POST(
                    BodyPublishers.ofString(
                        """
                        subject,platform,metric,from,to,value,source,origin
                        some_other_page,x,followers,2026-11-20,2026-11-20,50000,first-party,all
                        NamunaInfoDemo,x,followers,2026-11-20,2026-11-20,8500,third-party,all
                        """)));
    assertThat(sent.statusCode()).as(sent.body()).isEqualTo(201);
    assertThat(result(record(false), "2026-11-20"))
        .contains(new Result(BigDecimal.valueOf(12900), 2, LocalDate.parse("2026-11-20")));
    assertThat(before).isEmpty();
  }

  @Test
  void a_result_that_the_readings_no_longer_tell_stands_in_the_way_of_the_evaluation() {
    Map<String, Object> measure = Map.of("criterion", "c1", "result", "62900", "counted", 3);
    PilotRecord told =
        after(
            record(false),
            "MEASURE",
            "2026-11-01",
            Map.of("on", "2026-11-01", "measures", List.of(measure)));
    assertThat(otherwise(told)).hasSize(1);
    Map<String, Object> right = Map.of("criterion", "c1", "result", "12150", "counted", 2);
    assertThat(
            otherwise(
                after(
                    record(false),
                    "MEASURE",
                    "2026-11-01",
                    Map.of("on", "2026-11-01", "measures", List.of(right)))))
        .isEmpty();
  }

  private static List<InputFault> otherwise(PilotRecord record) {
    return portal
        .store()
        .read(
            tx ->
                ReadCounters.otherwise(
                    tx, "demo", record, LocalDate.parse("2026-11-06"), TestPortal.CLOCK.instant()));
  }
}
