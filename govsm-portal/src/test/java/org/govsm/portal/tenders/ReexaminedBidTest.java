package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.bid.Bid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bid that failed passes when it is examined again: its price is opened as the others were. */
class ReexaminedBidTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TENDER = "/tenders/demo/T-9";
  private static final String PAGE = TENDER + "/evaluation";
  private static final String API = "/api/v1/departments/demo/tenders/T-9/evaluation";
  private static final List<String> MEMBERS =
      List.of("nodal-officer", "finance-officer", "committee-member");
  private static final Bid THIRD = RevealedTender.bid("B3", "demo-agency", "4400000.00");

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private final Map<String, People.Browsing> acting = new TreeMap<>();
  private TestPortal portal;

  @BeforeEach
  void start() {
    portal = TestPortal.at(clock).knowing("demo");
    RevealedTender.failed(
        portal.store(),
        THIRD,
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "agency-2", "4750000.00"));
    Object ground = Map.of("text", "The films are on page 3", "clause", "section 4");
    acted(
        Kind.REPRESENTATION,
        "demo-agency",
        "bidder",
        Map.of("id", "R-1", "bid", "B3", "grounds", List.of(ground)));
    acted(Kind.REPRESENTATION_STEP, "demo.buyer", "buyer", Map.of("id", "R-1", "event", "admit"));
    acted(
        Kind.REPRESENTATION_STEP,
        "demo.competent-authority-2",
        "competent-authority",
        Map.of("id", "R-1", "event", "uphold", "reason", "read wrongly"));
    acted(
        Kind.REOPENING,
        "demo.competent-authority",
        "competent-authority",
        Map.of("representation", "R-1", "reason", "examined again"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private void acted(Kind kind, String by, String role, Map<String, Object> members) {
    AwardAct.Draft draft = AwardAct.draft(kind, clock.instant(), by, role);
    members.forEach(draft::set);
    portal
        .store()
        .write(
            tx -> {
              Awards awards = new Awards(tx);
              StoredTender one = new Tenders(tx).find("demo", "T-9").orElseThrow();
              awards.act(one, awards.acts(one).size() + 1, draft.done().orThrow(), true, by);
              return one;
            });
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, new People(portal, clock)::acting);
  }

  private String comparison() {
    return as("auditor").get(PAGE + "/comparison?lang=en").body();
  }

  private static String present() {
    return "&present=demo.nodal-officer&present=demo.finance-officer&present=demo.committee-member";
  }

  @Test
  void it_is_told_and_its_price_opened_by_the_committee_at_the_told_time() throws IOException {
    assertThat(comparison()).contains("did not pass; it is examined again");
    for (String member : MEMBERS) {
      String sheet =
          "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b"
              + "&met/B3/R1=true&evidence/B3/R1=page+3";
      assertThat(as(member).form(PAGE + "/sheet", sheet).statusCode()).isEqualTo(303);
      as(member).form(TENDER + "/declaration", "conflict=false");
    }
    assertThat(comparison()).contains("did not pass before; it passes now", "price not opened yet");
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("A bid passes now that failed before", "B3 (demo-agency)");
    assertThat(JSON.readTree(as("auditor").get(API).body()).get("passedAgain").get(0).asText())
        .isEqualTo("B3");
    assertThat(as("buyer").get("/work?lang=en").body()).doesNotContain("Propose the award");
    assertThat(as("finance-officer").get("/work?lang=en").body()).contains("T-9");

    String told =
        "passedAgain=B3&financialOpening=2026-12-10&financialOpening:time=11:00&sure=yes"
            + present();
    String result = TENDER + "/technical-result?lang=en";
    assertThat(as("nodal-officer").form(result, told.replace("=B3", "=B1")).body())
        .contains("B1 is none that failed in the result");
    HttpResponse<String> done = as("nodal-officer").form(result, told);
    assertThat(done.statusCode()).as(done.body()).isEqualTo(303);
    assertThat(comparison()).contains("price not opened yet").doesNotContain("did not pass");
    String opens = "sure=yes" + present();
    assertThat(as("nodal-officer").form(TENDER + "/financial-opening?lang=en", opens).statusCode())
        .isEqualTo(422);
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(16)));
    acting.clear();
    HttpResponse<String> open =
        as("nodal-officer").form(TENDER + "/financial-opening?lang=en", opens);
    assertThat(open.statusCode()).as(open.body()).isEqualTo(303);
    assertThat(as("supplier").get("/work?lang=en").body()).contains("T-9");
    Map<String, Object> kept =
        Map.of("bid", THIRD.toPlain(), "nonce", RevealedTender.nonce(THIRD).hex());
    String typed = URLEncoder.encode(JSON.writeValueAsString(kept), StandardCharsets.UTF_8);
    HttpResponse<String> price =
        as("supplier").form("/bids/demo/T-9/price?lang=en", "kept=" + typed);
    assertThat(price.statusCode()).as(price.body()).isEqualTo(303);
    assertThat(comparison()).contains("44,00,000");
  }
}
