package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.Test;

/** An award before the end of the time to reveal prices, as every bidder has revealed. */
class AwardInWindowTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGE = "/tenders/demo/T-9/evaluation";
  private static final String WHOLE = "/published-purchases/demo/tender-T-9";

  @Test
  void it_stays_in_the_public_record() throws Exception {
    TurnedClock clock = new TurnedClock(RevealedTender.opening().plus(Duration.ofHours(2)));
    try (TestPortal portal = TestPortal.at(clock).knowing("demo")) {
      RevealedTender.revealed(
          portal.store(),
          RevealedTender.bid("B1", "agency-1", "4610000.00"),
          RevealedTender.bid("B2", "agency-2", "4750000.00"));
      Map<String, People.Browsing> acting = new TreeMap<>();
      People people = new People(portal, clock);
      for (String role :
          List.of(
              "nodal-officer",
              "finance-officer",
              "committee-member",
              "buyer",
              "competent-authority",
              "auditor")) {
        acting.put(role, people.acting(role));
      }
      for (String member : List.of("nodal-officer", "finance-officer", "committee-member")) {
        String sheet = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
        assertThat(acting.get(member).form(PAGE + "/sheet", sheet).statusCode()).isEqualTo(303);
      }
      String steps = PAGE + "/steps/";
      assertThat(
              acting.get("buyer").form(steps + "proposal", "note=As+it+is&sure=yes").statusCode())
          .isEqualTo(303);
      String api = "/api/v1/departments/demo/tenders/T-9/evaluation";
      String basis = JSON.readTree(acting.get("auditor").get(api).body()).get("basis").asText();
      assertThat(
              acting
                  .get("competent-authority")
                  .form(steps + "award", "sure=yes&basis=" + basis)
                  .statusCode())
          .isEqualTo(303);
      String place = "reference=Gazette+4&places=own-site&sure=yes";
      assertThat(acting.get("buyer").form(steps + "publication", place).statusCode())
          .isEqualTo(303);

      assertThat(portal.get(WHOLE).statusCode()).isEqualTo(200);
      assertThat(portal.get("/published-purchases/demo").body()).contains(WHOLE);
      assertThat(portal.get("/api/v1/departments/demo/ocds/releases.jsonl").body())
          .contains("\"award\"", "4610000");
      assertThat(acting.get("buyer").get(WHOLE + "?lang=en").body())
          .doesNotContain("missing in the open data");
    }
  }
}
