package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.bid.Bid;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bid securities, the performance security and the validity of bids, by different people. */
class SecuritiesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/departments/demo/tenders/T-9/evaluation";
  private static final String PAGE = "/tenders/demo/T-9/evaluation";
  private static final String OWN = "/bids/demo/T-9/award";

  /** One paisa short. */
  private static final Bid SHORT =
      RevealedTender.guaranteed(
          RevealedTender.bid("B1", "agency-1", "4610000.00"), "BG-71", "119999.99", "2027-03-20");

  private static final Bid FIRST =
      RevealedTender.guaranteed(
          RevealedTender.bid("B2", "demo-agency", "4500000.00"), "BG-72", "120000", "2027-03-20");

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

  /** One that is kept, two that were returned, and the performance security of the winner. */
  @Test
  void the_demonstration_shows_what_became_of_its_securities() {
    String page = as("buyer").get("/tenders/demo/DPI-2027-01/evaluation?lang=en").body();
    assertThat(page)
        .contains("bid security returned", "(Lok Sanchar Society (invented))</a>", "was due by");
    assertThat(as("buyer").get("/work?lang=en").body())
        .contains("Return the bid securities of tender DPI-2027-01")
        .doesNotContain("Record the performance security of tender DPI-2027-01");
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
  }

  private int step(String role, String step, String form) {
    return as(role).form(PAGE + "/steps/" + step, form + "&sure=yes").statusCode();
  }

  private String told(String role, String step, String form) {
    return as(role).form(PAGE + "/steps/" + step + "?lang=en", form + "&sure=yes").body();
  }

  private void awarded() throws IOException {
    assertThat(step("buyer", "proposal", "note=As+evaluated")).isEqualTo(303);
    String basis = JSON.readTree(as("auditor").get(API).body()).get("basis").asText();
    assertThat(step("competent-authority", "award", "basis=" + basis)).isEqualTo(303);
  }

  private void assessed() {
    for (String member : new String[] {"nodal-officer", "finance-officer", "committee-member"}) {
      String form = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
      assertThat(as(member).form(PAGE + "/sheet", form).statusCode()).isEqualTo(303);
    }
  }

  @Test
  void number_and_sum_are_closed_until_the_prices_are_open() {
    RevealedTender.securedPackets(portal.store(), SHORT, FIRST);
    for (String page :
        new String[] {
          "/tenders/demo/T-9/committee?lang=en",
          "/api/v1/departments/demo/tenders/T-9/bids",
          PAGE + "?lang=en",
          PAGE + "/sheet?lang=en",
          PAGE + "/comparison?lang=en",
          API
        }) {
      assertThat(as("committee-member").get(page).body())
          .as(page)
          .contains("B1")
          .doesNotContain("BG-71", "119999", "1,19,999", "BG-72", "Example Bank");
    }
    assertThat(as("committee-member").get(PAGE + "/sheet?lang=en").body())
        .contains("Bid security: less than asked");
  }

  @Test
  void a_standing_is_told_to_all_who_decide_and_to_its_own_bidder() throws IOException {
    RevealedTender.secured(portal.store(), SHORT, FIRST);
    assertThat(as("nodal-officer").get(PAGE + "/sheet?lang=en").body())
        .contains("The bid security of ₹1,19,999.99 is less than the ₹1,20,000");
    assessed();
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("This bid is ranked, and its bid security is not in order.", "given, in order");
    for (String format : new String[] {"csv", "xlsx", "pdf"}) {
      HttpResponse<String> file = as("auditor").get(PAGE + "/comparison." + format + "?lang=en");
      assertThat(file.statusCode()).isEqualTo(200);
    }
    assertThat(as("auditor").get(PAGE + "/comparison.csv?lang=en").body())
        .contains("\"Bid security\",\"given, in order\",\"less than asked\"");
    assertThat(as("auditor").get(PAGE + "/minutes?lang=en").body()).contains("less than asked");
    awarded();
    assertThat(as("auditor").get(PAGE + "/comparison.csv?lang=en").body())
        .contains("\"Share of the order, in per cent\",100,", "\"Sum awarded\",4500000");
    assertThat(as("supplier").get(OWN + "?lang=en").body())
        .contains("given, in order")
        .doesNotContain("less than asked", "agency-1");
    assertThat(as("auditor").get(PAGE + "/letters/B1?lang=en").body()).contains("less than asked");
    JsonNode rows = JSON.readTree(as("auditor").get(API).body()).get("securities");
    assertThat(rows.findValuesAsText("standing")).containsExactly("SHORT", "IN_ORDER");
  }

  @Test
  void after_a_cancellation_the_bid_securities_wait_to_go_back() {
    RevealedTender.secured(portal.store(), SHORT, FIRST);
    String cancels = "ground=OTHER&why=No+money+was+sanctioned&decided=Order+8&sure=yes";
    assertThat(
            as("competent-authority").form("/tenders/demo/T-9/cancellation", cancels).statusCode())
        .isEqualTo(303);
    for (String role : new String[] {"buyer", "competent-authority"}) {
      assertThat(as(role).get("/work?lang=en").body())
          .as(role)
          .contains("Return the bid securities of tender T-9");
    }
    assertThat(step("buyer", "security-return", "bid=B1&paper=transfer+17")).isEqualTo(303);
    assertThat(step("buyer", "security-return", "bid=B2&paper=transfer+18")).isEqualTo(303);
    assertThat(as("buyer").get("/work?lang=en").body())
        .doesNotContain("Return the bid securities of tender T-9");
  }

  @Test
  void the_performance_security_lets_the_contract_be_signed_and_the_bid_security_go_back()
      throws IOException {
    RevealedTender.secured(portal.store(), SHORT, FIRST);
    assessed();
    awarded();
    assertThat(as("buyer").get("/work?lang=en").body())
        .contains("Return the bid securities of tender T-9", "Record the performance security");
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("another bidder was awarded", "rule 170(ii)");
    assertThat(told("buyer", "security-return", "bid=B2&paper=transfer+17")).contains("Record its");
    HttpResponse<String> begun =
        as("buyer").form("/contract-drafts", "department=demo&from=award:T-9/B2&do=start");
    String draft = begun.headers().firstValue("Location").orElseThrow();
    assertThat(as("buyer").get(draft + "?lang=en").body())
        .contains("asks a performance security. Record it");
    String given = "bid=B2&form=BANK_GUARANTEE&number=PG-9&issuer=Example+Bank&amount=";
    assertThat(told("buyer", "performance-security", given + "224999.99"))
        .contains("Is it enough for the contract value");
    assertThat(step("buyer", "performance-security", given + "225000")).isEqualTo(303);
    assertThat(as("buyer").get(draft + "?lang=en").body())
        .doesNotContain("asks a performance security. Record it");
    assertThat(as("auditor").get(PAGE + "/securities/B2").statusCode()).isEqualTo(404);
    assertThat(step("buyer", "security-return", "bid=B2&paper=transfer+17")).isEqualTo(303);
    assertThat(as("supplier").get(OWN + "?lang=en").body()).contains("bid security returned");
    assertThat(as("supplier").get("/bids/demo/T-9/security.pdf?lang=hi").body()).startsWith("%PDF");
    assertThat(as("auditor").get(PAGE + "/securities/B2?lang=en").body())
        .contains("Return of the bid security", "transfer 17", "BG-72");
    assertThat(as("auditor").get(PAGE + "/securities/B2/letter.pdf").body()).startsWith("%PDF");
    assertThat(
            told(
                "competent-authority",
                "security-forfeiture",
                "bid=B1&ground=NOT_SIGNED&reason=Did+not+sign"))
        .contains("it was not awarded");
  }

  @Test
  void a_claim_to_be_small_needs_its_proof_or_a_reason_that_everybody_reads() throws IOException {
    Map<String, Object> claim =
        new TreeMap<>(
            RevealedTender.bid("B1", "agency-1", "4400000.00", "mseClass", "MICRO").toPlain());
    claim.put("security", Map.of("form", "EXEMPT", "exemption", "MSE"));
    RevealedTender.secured(portal.store(), Bid.fromPlain(claim).orThrow(), FIRST);
    assessed();
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("the register of suppliers has no such number of the bidder");
    assertThat(told("buyer", "proposal", "note=As+evaluated"))
        .contains("Does the committee accept it, and by which record?");
    String reason = "The+certificate+was+seen:+minute+5";
    assertThat(step("buyer", "proposal", "decided=" + reason)).isEqualTo(303);
    String basis = JSON.readTree(as("auditor").get(API).body()).get("basis").asText();
    assertThat(step("competent-authority", "award", "basis=" + basis)).isEqualTo(303);
    assertThat(as("auditor").get(PAGE + "/minutes?lang=en").body())
        .contains("Decided: The certificate was seen: minute 5");
    assertThat(as("auditor").get(PAGE + "/letters/B1?lang=en").body())
        .contains("The certificate was seen: minute 5");
    registered();
    for (String page : new String[] {PAGE + "?lang=en", "/tenders/demo/T-9/committee?lang=en"}) {
      assertThat(as("committee-member").get(page).body())
          .as("one proof is told alike, as it stood at the award: " + page)
          .contains("the register of suppliers has no such number of the bidder")
          .doesNotContain("no check has confirmed it");
    }
  }

  /** The number of the bidder came into the register after the award. */
  private void registered() {
    Map<String, Object> agency =
        Map.of(
            "id",
            "agency-1",
            "name",
            "Agency",
            "state",
            "REGISTERED",
            "identifiers",
            List.of(Map.of("kind", "UDYAM", "number", "UDYAM-WB-10-0012345")));
    portal
        .store()
        .write(
            tx ->
                new SupplierRecords(tx)
                    .record(
                        SupplierRecords.RECORDED,
                        "demo",
                        "agency-1",
                        agency,
                        TestPortal.CLOCK.instant().plusSeconds(60),
                        "demo.buyer"));
  }

  @Test
  void who_withdrew_late_reads_it_in_its_letter_with_what_becomes_of_its_security()
      throws IOException {
    Bid gone =
        RevealedTender.guaranteed(
            RevealedTender.bid("B3", "agency-3", "4700000.00"), "BG-73", "120000", "2027-03-20");
    RevealedTender.withdrawn(portal.store(), gone, SHORT, FIRST);
    assessed();
    awarded();
    assertThat(as("auditor").get(PAGE + "/letters/B3?lang=en").body())
        .contains("You withdrew the bid on 7 November 2026", "section 6")
        .contains("The bid security is forfeited");
  }

  @Test
  void bidders_are_asked_to_extend_and_each_answers_for_itself() throws IOException {
    RevealedTender.secured(portal.store(), SHORT, FIRST);
    assessed();
    String asks = "reason=The+court+stayed+it&answerBy=2027-02-03&answerBy:time=17:00&until=";
    assertThat(told("competent-authority", "validity-request", asks + "2027-02-03"))
        .contains("Name a day after 3 February 2027");
    assertThat(as("buyer").form(PAGE + "/steps/validity-request", asks + "2027-03-31").statusCode())
        .isEqualTo(403);
    assertThat(step("competent-authority", "validity-request", asks + "2027-03-31")).isEqualTo(303);
    assertThat(as("supplier").get("/work?lang=en").body())
        .contains("Say whether your bid in tender T-9 stays valid");
    assertThat(as("supplier").get(OWN + "?lang=en").body())
        .contains("You are asked to extend the validity", "The court stayed it");
    assertThat(as("supplier").form(OWN + "/validity?lang=en", "x=1").body())
        .contains("href=\"#answer\"");
    assertThat(
            as("supplier")
                .form(OWN + "/validity", "answer=ACCEPTED&securityUntil=2027-05-15")
                .statusCode())
        .isEqualTo(303);
    assertThat(as("supplier").get(OWN + "?lang=en").body())
        .contains("The bid stays valid", "given, in order")
        .doesNotContain("You are asked to extend");
    assertThat(step("buyer", "validity-answer", "bid=B1&answer=DECLINED&paper=letter+of+today"))
        .isEqualTo(303);
    assertThat(as("auditor").get(PAGE + "?lang=en").body())
        .contains("31 March 2027", "The bid is not extended");
    JsonNode now = JSON.readTree(as("auditor").get(API).body());
    assertThat(now.get("validUntil").asText()).isEqualTo("2027-03-31");
    assertThat(now.get("securities").findValuesAsText("extension"))
        .containsExactly("DECLINED", "ACCEPTED");
  }
}
