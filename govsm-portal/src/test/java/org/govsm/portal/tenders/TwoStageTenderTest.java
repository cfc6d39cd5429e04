package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bids in two stages: the second tender is drafted from the first, for those who stood in it. */
class TwoStageTenderTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String NEED = "namuna-posts-2027";
  private static final String PAGE = "/tenders/demo/T-9/committee";
  private static final String DRAFT =
      "number=NIT-2&procedure=ADVERTISED_TENDER&method=LOWEST_EVALUATED&revealHours=24"
          + "&publishes=2026-11-26&publishes:time=10:00&closes=2026-12-21&closes:time=17:00"
          + "&opens=2026-12-22&opens:time=11:00&first=T-9&requirement=";
  private static final String TELL =
      "present=demo.committee-member&present=demo.finance-officer&result-B1=true"
          + "&result-B2=false&reason-B2=no+plan+for+captions";

  private TestPortal portal;
  private People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
    acting.clear();
    RevealedTender.firstStage(
        portal.store(),
        NEED,
        RevealedTender.bid("B1", "demo-agency", "4610000.00"),
        RevealedTender.bid("B2", "demo-mse", "4500000.00"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
  }

  private void told() {
    for (String member : new String[] {"committee-member", "finance-officer"}) {
      as(member).form("/tenders/demo/T-9/declaration", "conflict=false");
    }
    HttpResponse<String> told =
        as("committee-member")
            .form("/tenders/demo/T-9/technical-result?lang=en", TELL + "&sure=yes");
    assertThat(told.statusCode()).as(told.body()).isEqualTo(303);
  }

  @Test
  void the_second_stage_is_drafted_from_the_result_of_the_first() throws IOException {
    assertThat(as("committee-member").get(PAGE + "?lang=en").body())
        .contains("name=\"result-B1\"")
        .doesNotContain("financialOpening", "Draft the second stage");
    assertThat(as("buyer").form("/tenders/demo?lang=en", DRAFT + NEED).body())
        .contains("The result of the first stage is not told yet.");
    told();
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("The first stage is over", "/tenders/demo/new?requirement=" + NEED)
        .doesNotContain("financial-opening");
    assertThat(as("buyer").get("/work?lang=en").body())
        .contains("Draft the second stage of tender T-9");
    assertThat(as("buyer").get("/tenders/demo/new?lang=en&first=T-9&requirement=" + NEED).body())
        .contains("name=\"first\" value=\"T-9\"", "value=\"24\"")
        .doesNotContain("name=\"stage\"");
    assertThat(as("buyer").form("/tenders/demo?lang=en", DRAFT + "culture-days-2027").statusCode())
        .isNotEqualTo(303);
    assertThat(as("buyer").form("/tenders/demo", DRAFT + NEED).statusCode()).isEqualTo(303);

    JsonNode second =
        JSON.readTree(as("buyer").get("/api/v1/departments/demo/tenders/NIT-2").body());
    assertThat(second.at("/tender/twoStage/stage").asText()).isEqualTo("SECOND");
    assertThat(second.at("/tender/twoStage/first/id").asText()).isEqualTo("T-9");
    assertThat(second.at("/tender/invited").toString()).isEqualTo("[\"demo-agency\"]");
    assertThat(as("buyer").get("/tenders/demo/NIT-2?lang=en").body())
        .contains("Second stage of tender T-9");
    assertThat(portal.get("/published-tenders/demo/T-9?lang=en").body())
        .contains("First of two stages: bids have no price.");
    assertThat(second.at("/tender/evaluation/requirements/0/id").asText()).isEqualTo("R1");
    assertThat(as("buyer").get("/work?lang=en").body())
        .doesNotContain("Draft the second stage of tender T-9");
  }

  private static final String FIRST =
      "number=NIT-1&procedure=ADVERTISED_TENDER&method=QCBS&stage=FIRST"
          + "&stageGround=SPECIFICATION_UNCLEAR&publishes=2026-11-26&publishes:time=10:00"
          + "&closes=2026-12-21&closes:time=17:00&opens=2026-12-22&opens:time=11:00&revealHours=";

  @Test
  void a_first_stage_is_asked_nothing_about_a_price() throws IOException {
    String form = as("buyer").get("/tenders/demo/new?lang=en&requirement=" + NEED).body();
    assertThat(form).contains("name=\"stage\"", "name=\"stageGround\"");
    String need = "&requirement=" + NEED;
    assertThat(as("buyer").form("/tenders/demo", FIRST + "24" + need).statusCode()).isEqualTo(303);
    String api = "/api/v1/departments/demo/tenders/NIT-1";
    JsonNode drafted = JSON.readTree(as("buyer").get(api).body());
    assertThat(drafted.at("/tender/opening").has("revealHours")).isFalse();
    String page = "/tenders/demo/NIT-1";
    for (String part : new String[] {"evaluation", "opening", "security", "terms"}) {
      assertThat(as("buyer").get(page + "/parts/" + part).body())
          .doesNotContain("name=\"technicalWeight\"", "name=\"revealHours\"", "name=\"awardBy");
    }
    assertThat(as("buyer").get(page + "?lang=en").body())
        .doesNotContain("The tender does not state the time of this stage", "technicalWeight");
    String plain = FIRST.replace("NIT-1", "NIT-3").replaceAll("&stage[^&]*", "");
    assertThat(as("buyer").form("/tenders/demo?lang=en", plain + need).body())
        .contains("Enter the hours in which prices are revealed");
  }

  /** A first stage that was published before is told without what it says about a price. */
  @Test
  void the_public_page_of_a_first_stage_speaks_of_no_price() throws IOException {
    String page = portal.get("/published-tenders/demo/T-9?lang=en").body();
    assertThat(page).contains("First of two stages: bids have no price.");
    String main = page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    assertThat(main.replaceAll("bids have no price|without a price", ""))
        .doesNotContainIgnoringCase("price");
  }

  @Test
  void who_is_asked_in_the_second_stage_is_not_changed() throws IOException {
    told();
    as("buyer").form("/tenders/demo", DRAFT + NEED);
    String api = "/api/v1/departments/demo/tenders/NIT-2";
    JsonNode second = JSON.readTree(as("buyer").get(api).body());
    String tree =
        second.get("tender").toString().replace("[\"demo-agency\"]", "[\"demo-agency\",\"x\"]");
    String tag = as("buyer").get(api).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> refused =
        portal.send(
            portal
                .request(api)
                .header("Content-Type", "application/json")
                .header("If-Match", tag)
                .PUT(BodyPublishers.ofString(tree)));
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/invited");
    assertThat(as("buyer").get("/tenders/demo/NIT-2/parts/notice?lang=en").body())
        .doesNotContain("name=\"stage\"");
  }
}
