package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the opened bids to the award, by different people. */
class AwardsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/departments/demo/tenders/T-9/evaluation";
  private static final String PAGE = "/tenders/demo/T-9/evaluation";
  private static final String PAPER = "page-3-of-the-bid";

  private TestPortal portal;
  private People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
    acting.clear();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(
        role,
        one -> {
          HttpResponse<String> answer = portal.postForm("/acting", "role=" + one);
          return people.browsing(People.cookie(answer, "govsm-session").orElseThrow());
        });
  }

  private static String sheet(String met, String team) {
    StringBuilder form = new StringBuilder("x=1");
    for (String bid : new String[] {"B1", "B2"}) {
      form.append("&met/").append(bid).append("/R1=").append(met);
      form.append("&evidence/").append(bid).append("/R1=").append(PAPER);
      form.append("&mark/").append(bid).append("/team=").append(team);
      form.append("&reason/").append(bid).append("/team=strong");
      form.append("&mark/").append(bid).append("/plan=40");
      form.append("&reason/").append(bid).append("/plan=clear");
    }
    return form.toString();
  }

  @Test
  void nobody_sees_the_sheet_of_another_before_all_are_in() throws IOException {
    RevealedTender.opened(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "agency-2", "4500000.00"));
    assertThat(as("nodal-officer").get("/tenders/demo/T-9?lang=en").body()).contains(PAGE);
    assertThat(as("nodal-officer").get(PAGE + "/sheet?lang=en").body())
        .contains("Three sample videos", "Marks for: The team (at most 60)", "B2 (agency-2)");
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("not entered yet", "Nothing waits for you here.");
    assertThat(as("buyer").form(PAGE + "/sheet", sheet("true", "50")).statusCode()).isIn(403, 422);

    HttpResponse<String> high =
        as("nodal-officer").form(PAGE + "/sheet?lang=en", sheet("true", "61"));
    assertThat(high.statusCode()).isEqualTo(422);
    assertThat(high.body()).contains("at most 60 marks", "value=\"61\"");
    HttpResponse<String> word =
        as("nodal-officer").form(PAGE + "/sheet?lang=en", sheet("true", "ten"));
    assertThat(word.body()).contains("href=\"#mark/B1/team\"");
    String first =
        as("nodal-officer")
            .form(PAGE + "/sheet", sheet("true", "50"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    assertThat(first).contains(PAGE);
    assertThat(as("nodal-officer").get(PAGE + "/sheet").body()).contains(PAPER, "value=\"50\"");

    for (String other : new String[] {"finance-officer", "committee-member", "buyer", "auditor"}) {
      for (String page : new String[] {PAGE, API, PAGE + "/sheet", "/events/demo"}) {
        assertThat(as(other).get(page).body()).doesNotContain(PAPER);
      }
    }
    String export = as("administrator").get("/api/v1/export").body();
    assertThat(export).doesNotContain(PAPER);
    assertThat(as("nodal-officer").get(API).body()).contains(PAPER);

    as("finance-officer").form(PAGE + "/sheet", sheet("true", "40"));
    assertThat(as("committee-member").form(PAGE + "/steps/closing?lang=en", "reason=ill").body())
        .contains("Close the assessment of");
    as("committee-member").form(PAGE + "/sheet", sheet("true", "30"));
    JsonNode done = JSON.readTree(as("auditor").get(API).body());
    assertThat(done.get("assessed").asBoolean()).isTrue();
    assertThat(done.get("sheets")).hasSize(3);
    assertThat(as("nodal-officer").form(PAGE + "/sheet?lang=en", sheet("true", "1")).body())
        .contains("Nobody changes a sheet any more");
  }

  @Test
  void the_committee_decides_where_its_members_differ() {
    RevealedTender.revealed(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "agency-2", "4500000.00"));
    for (String member : new String[] {"nodal-officer", "finance-officer"}) {
      String form = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
      assertThat(as(member).form(PAGE + "/sheet", form).statusCode()).isEqualTo(303);
    }
    String other = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=false&evidence/B2/R1=none";
    as("committee-member").form(PAGE + "/sheet", other);
    assertThat(as("committee-member").get(PAGE + "?lang=en").body())
        .contains("B2/R1", PAGE + "/steps/resolution");
    String decided = "difference=B2/R1&met=false&reason=No+sample:+minutes+4&present=";
    assertThat(
            as("committee-member")
                .form(PAGE + "/steps/resolution?lang=en", decided + "demo.committee-member")
                .body())
        .contains("Meet again with more members");
    assertThat(
            as("committee-member")
                .form(
                    PAGE + "/steps/resolution",
                    decided + "demo.committee-member&present=demo.finance-officer")
                .statusCode())
        .isEqualTo(303);
    assertThat(as("auditor").get(API).body()).contains("\"differences\":[]");
    String compared = as("auditor").get(PAGE + "/comparison?lang=en").body();
    assertThat(compared)
        .contains("₹46,10,000.00", "No sample: minutes 4", "set aside", "B1 · agency-1")
        .doesNotContain("awards.", "evaluation.");
    assertThat(as("auditor").get(PAGE + "/comparison.csv?lang=en").body())
        .contains("\"Price\",4610000.00,4500000.00");
    assertThat(as("auditor").get(PAGE + "/comparison.xlsx").statusCode()).isEqualTo(200);
    for (String paper : new String[] {"/comparison.pdf", "/minutes.pdf"}) {
      assertThat(as("auditor").get(PAGE + paper + "?lang=hi").body()).startsWith("%PDF");
    }
    assertThat(as("auditor").get(PAGE + "/minutes?lang=en").body())
        .contains("technical opening", "B2: R1: No: No sample: minutes 4", "signature and day");
  }
}
