package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A member declares a conflict of interest after the award. Found: nobody was told, and nothing
 * could be done about it.
 */
class DeclaredAfterAwardTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TENDER = "/tenders/demo/T-9";
  private static final String PAGE = TENDER + "/evaluation";
  private static final String API = "/api/v1/departments/demo/tenders/T-9/evaluation";
  private static final List<String> MEMBERS =
      List.of("nodal-officer", "finance-officer", "committee-member");

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private final Map<String, People.Browsing> acting = new TreeMap<>();
  private TestPortal portal;

  @BeforeEach
  void awarded() throws IOException {
    portal = TestPortal.at(clock).knowing("demo");
    RevealedTender.revealed(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "agency-2", "4750000.00"));
    for (String member : MEMBERS) {
      String sheet = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
      assertThat(as(member).form(PAGE + "/sheet", sheet).statusCode()).isEqualTo(303);
    }
    assertThat(step("buyer", "proposal", "note=As+evaluated").statusCode()).isEqualTo(303);
    assertThat(
            step("competent-authority", "award", "basis=" + now().get("basis").asText())
                .statusCode())
        .isEqualTo(303);
    clock.to(clock.instant().plus(Duration.ofMinutes(1)));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, new People(portal, clock)::acting);
  }

  private HttpResponse<String> step(String role, String step, String form) {
    return as(role).form(PAGE + "/steps/" + step + "?lang=en", form + "&sure=yes");
  }

  private JsonNode now() throws IOException {
    return JSON.readTree(as("auditor").get(API).body());
  }

  private String work() {
    return as("competent-authority").get("/work?lang=en").body();
  }

  private void declared() {
    assertThat(as("finance-officer").get(TENDER + "/committee").body())
        .contains("name=\"conflict\"");
    String conflict = "conflict=true&conflictAbout=My+brother+works+for+Example+Films";
    assertThat(as("finance-officer").form(TENDER + "/declaration", conflict).statusCode())
        .isEqualTo(303);
  }

  private HttpResponse<String> answered(String answer) {
    String form = "question=conflict-after-award/demo.finance-officer&answer=" + answer;
    return step("competent-authority", "decision", form + "&reason=Order+31:+three+agreed+on+it");
  }

  @Test
  void it_is_told_and_asked_before_the_award_is_published_until_the_authority_lets_it_stand()
      throws IOException {
    assertThat(work()).doesNotContain("after the award");
    declared();
    assertThat(now().get("recused")).isEmpty();
    assertThat(now().get("conflictsAfterAward").toString())
        .contains("demo.finance-officer", "\"OPEN\"");
    assertThat(as("auditor").get(PAGE + "?lang=en").body())
        .contains("declared a conflict of interest on", "decides first whether the award stands");
    assertThat(as("competent-authority").get(TENDER + "/committee?lang=en").body())
        .doesNotContain("Too few members");
    assertThat(work()).contains("Does the award stand?", "/steps/decision");
    HttpResponse<String> asked = step("competent-authority", "publication", "places=OWN_SITE");
    assertThat(asked.statusCode()).isEqualTo(422);
    assertThat(asked.body()).contains("decides first whether the award stands");

    assertThat(answered("YES").statusCode()).isEqualTo(303);
    assertThat(work()).doesNotContain("Does the award stand?");
    assertThat(step("competent-authority", "publication", "places=OWN_SITE").statusCode())
        .isEqualTo(303);
    assertThat(as("auditor").get(PAGE + "?lang=en").body())
        .contains("decided that the award stands: Order 31");
  }

  @Test
  void and_the_authority_can_set_the_award_aside_on_that_ground() throws IOException {
    declared();
    assertThat(answered("NO").statusCode()).isEqualTo(303);
    assertThat(step("competent-authority", "publication", "places=OWN_SITE").body())
        .contains("Begin the evaluation again");
    assertThat(work()).contains("Evaluate the bids of tender T-9 again");
    assertThat(as("competent-authority").get(PAGE + "/steps/reopening?lang=en").body())
        .contains("name=\"conflict\"")
        .doesNotContain("name=\"representation\"");
    String again = "conflict=demo.finance-officer&reason=Order+32:+its+vote+decided";
    assertThat(step("competent-authority", "reopening", again).statusCode()).isEqualTo(303);
    assertThat(now().get("recused").toString()).contains("demo.finance-officer");
    assertThat(now().get("conflictsAfterAward")).isEmpty();
    assertThat(as("auditor").get(PAGE + "/comparison?lang=en").body())
        .contains("a member of the committee declared a conflict of interest after it");
    assertThat(as("auditor").get(PAGE + "/minutes?lang=en").body())
        .contains("Conflict of interest declared");
    assertThat(as("competent-authority").get(TENDER + "/reconstitution").statusCode())
        .isEqualTo(200);
  }
}
