package org.govsm.portal.pilots;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    Map<String, Object> criterion = new LinkedHashMap<>();
    criterion.put("id", "c1");
    criterion.put("title", "Followers");
    criterion.put("metric", "followers");
    criterion.put("direction", "AT_LEAST");
    criterion.put("target", "15000");
    criterion.put("source", "Counters");
    criterion.put("measuredBy", "READINGS");
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
                    record,
                    record.charter().orElseThrow().criteria().get(0),
                    LocalDate.parse(on),
                    now));
  }

  @Test
  void a_day_has_the_last_counts_by_then() {
    assertThat(result(record(false), "2026-10-29")).isEmpty();
    assertThat(result(record(false), "2026-10-30"))
        .contains(new Result(BigDecimal.valueOf(12150), 2));
    assertThat(result(record(false), "2026-11-12"))
        .contains(new Result(BigDecimal.valueOf(12380), 2));
  }

  @Test
  void what_was_learnt_after_the_evaluation_does_not_count() {
    assertThat(result(record(false), "2026-11-20"))
        .contains(new Result(BigDecimal.valueOf(12900), 2));
    assertThat(result(record(true), "2026-11-20"))
        .contains(new Result(BigDecimal.valueOf(12380), 2));
  }
}
