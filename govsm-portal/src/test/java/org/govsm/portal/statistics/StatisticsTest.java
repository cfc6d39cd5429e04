package org.govsm.portal.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Statistics of the demonstration: counted from contracts and files, and nothing made up. */
class StatisticsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/statistics";

  private static TestPortal portal;

  @BeforeAll
  static void start() throws Exception {
    portal = TestPortal.withDemonstration();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static JsonNode read(String address) throws Exception {
    var answer = portal.get(address);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return JSON.readTree(answer.body());
  }

  private static JsonNode of(String year, String id) throws Exception {
    for (JsonNode one : read(API + "?year=" + year).get("statistics")) {
      if (one.get("id").asText().equals(id)) {
        return one;
      }
    }
    throw new AssertionError(id);
  }

  @Test
  void a_contract_counts_once_on_the_day_of_its_order_with_its_value_before_gst() throws Exception {
    assertThat(of("2025-26", "S09.value").get("value").asText()).isEqualTo("11160000.00");
    assertThat(of("2025-26", "S14.purchases").get("value").asText()).isEqualTo("1");
    assertThat(of("2026-27", "S09.value").get("value").asText()).isEqualTo("6575000.00");
    assertThat(of("2026-27", "S14.purchases").get("value").asText()).isEqualTo("5");
    assertThat(of("2026-27", "S12.procedures").at("/rows/L1_COMPARISON").asText()).isEqualTo("1");
  }

  /** Of five, two are with micro enterprises, two with larger ones, and of one it is not known. */
  @Test
  void a_share_is_of_what_is_known_with_the_range_of_all() throws Exception {
    JsonNode count = of("2026-27", "S16.mse.count");

    assertThat(count.get("value").asText()).isEqualTo("50.00");
    assertThat(count.get("low").asText()).isEqualTo("40.00");
    assertThat(count.get("high").asText()).isEqualTo("60.00");
    assertThat(count.get("target").asText()).isEqualTo("25");
    assertThat(count.get("soFar").asBoolean()).isTrue();
    assertThat(of("2026-27", "S16.mse.value").get("value").asText()).isEqualTo("90.30");
  }

  @Test
  void a_year_that_began_before_the_portal_is_not_known() throws Exception {
    JsonNode value = of("2024-25", "S09.value");

    assertThat(value.has("value")).isFalse();
    assertThat(value.get("unknown").asText()).contains("does not cover the year");
  }

  @Test
  void what_is_not_recorded_is_never_zero() throws Exception {
    assertThat(of("2025-26", "S10.traffic").has("value")).isFalse();
    assertThat(of("2025-26", "S16.mse.count").has("value")).isFalse();
    assertThat(of("2025-26", "S16.mse.count").get("high").asText()).isEqualTo("100.00");
    assertThat(of("2025-26", "S17.states").has("value")).isFalse();
  }

  @Test
  void owners_memoranda_and_steps_are_counted_from_what_is_kept() throws Exception {
    assertThat(of("2026-27", "S16.women.value").get("value").asText()).isEqualTo("90.30");
    assertThat(of("2026-27", "S16.sc-st.value").get("high").asText()).isEqualTo("2.74");
    assertThat(of("2026-27", "S18.memoranda").get("rows").get("IN.MH").asText()).isEqualTo("1");
    assertThat(of("2026-27", "S30.paperless").get("least").asBoolean()).isTrue();
    assertThat(of("2024-25", "S30.paperless").has("value")).isFalse();
  }

  @Test
  void figures_of_others_stand_side_by_side_and_are_said_to_contradict() throws Exception {
    JsonNode launch = of("2025-26", "S11.launch");

    assertThat(launch.get("published")).hasSize(2);
    assertThat(launch.get("disputed").asBoolean()).isTrue();
    assertThat(launch.has("value")).isFalse();
    assertThat(portal.get("/statistics?lang=en").body())
        .contains("The sources contradict each other", "16,40,000", "more than 17,00,000");
  }

  @Test
  void pages_of_two_lead_through_all_numbers_once() throws Exception {
    List<String> whole = ids(read(API));
    List<String> met = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = read(API + "?limit=2" + (after.isEmpty() ? "" : "&after=" + after));
      met.addAll(ids(page));
      after = page.path("next").asText();
    } while (!after.isEmpty() && met.size() <= whole.size());

    assertThat(met).isEqualTo(whole).hasSizeGreaterThan(15);
  }

  /** A year in which fewer suppliers sold than a sum is told of. */
  private static final String FEW = "?year=2025-26";

  private static List<String> ids(JsonNode page) {
    List<String> ids = new ArrayList<>();
    page.get("statistics").forEach(one -> ids.add(one.get("id").asText()));
    return ids;
  }

  @Test
  void a_supplier_is_told_no_sum_of_few_and_nothing_of_one_department() throws Exception {
    People.Browsing supplier = acting("supplier");
    JsonNode all = JSON.readTree(acting("auditor").get(API + FEW).body());
    JsonNode seen = JSON.readTree(supplier.get(API + FEW).body());

    assertThat(value(all)).isNotEmpty();
    assertThat(seen.get("whole").asBoolean()).isFalse();
    assertThat(value(seen)).isEmpty();
    assertThat(seen.toString()).contains("\"S14.purchases\"").doesNotContain(value(all));
    assertThat(supplier.get(API + "?department=demo").statusCode()).isEqualTo(403);
    assertThat(supplier.get("/statistics?department=demo").statusCode()).isEqualTo(422);
    assertThat(acting("auditor").get(API + "?year=2026-27").body()).contains("6575000.00");
  }

  private static String value(JsonNode statistics) {
    for (JsonNode one : statistics.get("statistics")) {
      if (one.get("id").asText().equals("S09.value")) {
        return one.path("value").asText();
      }
    }
    return "";
  }

  private static People.Browsing acting(String role) {
    return new People(portal, TestPortal.CLOCK).acting(role);
  }

  @Test
  void what_is_asked_wrongly_is_refused() {
    assertThat(portal.get(API + "?year=2025").statusCode()).isEqualTo(422);
    assertThat(portal.get(API + "?year=2025-27").statusCode()).isEqualTo(422);
    assertThat(portal.get(API + "?department=nobody").statusCode()).isEqualTo(404);
    assertThat(portal.get("/statistics?year=2025").statusCode()).isEqualTo(422);
  }

  @Test
  void files_have_a_line_for_each_number_and_each_part() {
    String csv = portal.get("/statistics?year=2025-26&format=csv&lang=en").body();

    assertThat(csv)
        .contains("\"S09.value\",\"Value of purchases\",,11160000.00,\"rupees, before GST\"")
        .contains(
            "\"S12.procedures\",\"Purchases by procedure\",\"e-bidding or reverse auction\",1")
        .contains("\"S18.memoranda\",\"States with a memorandum in force\",,,");
    assertThat(portal.get("/statistics?year=2025-26&format=xlsx").statusCode()).isEqualTo(200);
  }
}
