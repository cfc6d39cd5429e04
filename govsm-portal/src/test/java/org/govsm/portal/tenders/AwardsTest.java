package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.procurement.contract.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the opened bids to the award, by different people. */
class AwardsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String API = "/api/v1/departments/demo/tenders/T-9/evaluation";
  private static final String AGENCY = "Kalpanik Media Agency (invented)";
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
    return acting.computeIfAbsent(role, people::acting);
  }

  private static String sheet(String met, String team) {
    StringBuilder form = new StringBuilder("x=1");
    for (String bid : new String[] {"B1", "B2"}) {
      form.append("&met/").append(bid).append("/R1=").append(met);
      form.append("&evidence/").append(bid).append("/R1=").append(PAPER);
      form.append("&mark/").append(bid).append("/team=").append(team);
      form.append("&reason/").append(bid).append("/team=strong+team");
      form.append("&mark/").append(bid).append("/plan=40");
      form.append("&reason/").append(bid).append("/plan=clear+plan");
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
        .contains("not entered yet", "On the page of the committee");
    assertThat(as("nodal-officer").form(PAGE + "/sheet?lang=en", sheet("true", "50")).body())
        .contains("Declare first");
    for (String member : new String[] {"nodal-officer", "finance-officer", "committee-member"}) {
      as(member).form("/tenders/demo/T-9/declaration", "conflict=false");
    }
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
    as("nodal-officer").form(PAGE + "/sheet", sheet("true", "45") + "&acts=1");
    assertThat(as("nodal-officer").get(PAGE + "/sheet").body())
        .contains("name=\"acts\" value=\"4\"");
    as("nodal-officer").form(PAGE + "/sheet", sheet("true", "50") + "&acts=2");
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
    assertThat(
            as("committee-member")
                .form(PAGE + "/steps/closing?lang=en", "reason=One+is+ill")
                .body())
        .contains("Close the assessment of");
    as("committee-member").form(PAGE + "/sheet", sheet("true", "30"));
    JsonNode done = JSON.readTree(as("auditor").get(API).body());
    assertThat(done.get("assessed").asBoolean()).isTrue();
    assertThat(done.get("sheets")).hasSize(3);
    assertThat(as("nodal-officer").form(PAGE + "/sheet?lang=en", sheet("true", "1")).body())
        .contains("Nobody changes a sheet any more");
  }

  @Test
  void before_the_prices_a_bid_that_passed_is_not_set_aside() {
    RevealedTender.told(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "agency-2", "4500000.00"));
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("On the page of the committee: Open the financial packets")
        .doesNotContain("Nothing waits for you here.");
    for (String member : new String[] {"nodal-officer", "finance-officer", "committee-member"}) {
      as(member).form(PAGE + "/sheet", sheet("true", "50"));
    }
    assertThat(as("buyer").get(PAGE + "/comparison?lang=en").body())
        .contains("price not opened yet", PAPER, "Yes")
        .doesNotContain("set aside");
  }

  @Test
  void the_committee_decides_where_its_members_differ() throws IOException {
    portal
        .store()
        .write(
            tx ->
                new SupplierRecords(tx)
                    .record(
                        SupplierRecords.RECORDED,
                        "demo",
                        "agency-1",
                        Map.of("name", "Kamal Media"),
                        TestPortal.CLOCK.instant(),
                        "demo.buyer"));
    RevealedTender.revealed(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "agency-2", "4500000.00"));
    for (String member : new String[] {"nodal-officer", "finance-officer"}) {
      String form = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
      assertThat(as(member).form(PAGE + "/sheet", form).statusCode()).isEqualTo(303);
    }
    String other = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=false&evidence/B2/R1=none";
    assertThat(as("committee-member").form(PAGE + "/sheet?lang=en", other).body())
        .contains("The competent authority orders by an act of its own");
    String order = "question=sheet-against-result&answer=YES&reason=Order+9";
    assertThat(as("committee-member").form(PAGE + "/steps/decision", order).statusCode())
        .isEqualTo(403);
    assertThat(step("competent-authority", "decision", order)).isEqualTo(303);
    assertThat(as("committee-member").form(PAGE + "/sheet", other).statusCode()).isEqualTo(303);
    assertThat(as("auditor").get(PAGE + "/minutes?lang=en").body())
        .contains("Is a bid examined again that passed in the technical result?: Yes: Order 9");
    assertThat(as("committee-member").get(PAGE + "?lang=en").body())
        .contains("B2 (agency-2): Three sample videos", PAGE + "/steps/resolution");
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
    assertThat(as("auditor").get(API).body())
        .as("found: one member decided alone")
        .contains("\"differences\":[\"B2/R1\"]");
    assertThat(as("auditor").get(PAGE + "?lang=en").body()).contains("Proposed. It counts once");
    assertThat(as("committee-member").get("/work?lang=en").body())
        .doesNotContain("Decide where members differ");
    assertThat(as("auditor").get(PAGE + "/minutes?lang=en").body())
        .contains(
            "technical opening",
            "B2 (agency-2): Three sample videos: No: No sample: minutes 4",
            "Not confirmed yet: decision of the committee on a requirement, 25 November 2026",
            "Confirmed with own user");
    confirmed();
    assertThat(as("auditor").get(API).body()).contains("\"differences\":[]");
    String compared = as("auditor").get(PAGE + "/comparison?lang=en").body();
    assertThat(compared)
        .contains("₹46,10,000.00", "another film: minutes 5", "set aside", "B1 · Kamal Media")
        .doesNotContain("awards.", "evaluation.");
    assertThat(as("auditor").get(PAGE + "/comparison.csv?lang=en").body())
        .contains("\"Price\",4610000.00,4500000.00");
    assertThat(as("auditor").get(PAGE + "/comparison.xlsx").statusCode()).isEqualTo(200);
    for (String paper : new String[] {"/comparison.pdf", "/minutes.pdf"}) {
      assertThat(as("auditor").get(PAGE + paper + "?lang=hi").body()).startsWith("%PDF");
    }
  }

  /** Of the meeting on the requirement the finance officer alone is waited for. */
  private void confirmed() throws IOException {
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("Finance officer has not confirmed yet.")
        .doesNotContain("/steps/proposal", "/steps/confirmation");
    assertThat(told("buyer", "proposal", "note=As+evaluated"))
        .contains("A decision of the committee is proposed; it counts once");
    assertThat(as("finance-officer").get("/work?lang=en").body())
        .contains("Confirm the meetings of the committee of tender T-9");
    String waiting = JSON.readTree(as("auditor").get(API).body()).at("/meetings/3").toString();
    assertThat(waiting).contains("\"waiting\":[\"demo.finance-officer\"]");
    String meeting = JSON.readTree(waiting).get("meeting").asText();
    assertThat(as("finance-officer").get(PAGE + "/steps/confirmation?lang=en").body())
        .contains("decision of the committee on a requirement, 25 November 2026");
    assertThat(told("nodal-officer", "confirmation", "meeting=" + meeting))
        .contains("Who sat in the meeting confirms it with their own user");
    assertThat(step("buyer", "confirmation", "meeting=" + meeting)).isEqualTo(422);
    String dissent = "meeting=" + meeting + "&dissent=One+sample+was+there:+page+4";
    assertThat(step("finance-officer", "confirmation", dissent)).isEqualTo(303);
    assertThat(as("finance-officer").get("/work?lang=en").body())
        .doesNotContain("Confirm the meetings");
    disputed();
    agreed();
    assertThat(as("auditor").get(PAGE + "/minutes?lang=en").body())
        .contains("Does not agree: One sample was there: page 4")
        .doesNotContain("Not confirmed yet");
    assertThat(as("buyer").get(PAGE + "?lang=en").body()).contains("/steps/proposal");
  }

  /** One for and one against is no decision: the committee decides anew. */
  private void disputed() throws IOException {
    JsonNode told = JSON.readTree(as("auditor").get(API).body());
    assertThat(told.get("differences").toString()).isEqualTo("[\"B2/R1\"]");
    assertThat(told.at("/meetings/3").toString())
        .contains("\"confirmed\":false", "\"counts\":false", "\"disputed\":true");
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("Disputed: as many members dissent as agree, or more.")
        .doesNotContain("/steps/proposal");
    assertThat(as("committee-member").get("/work?lang=en").body())
        .contains("Decide where members differ");
  }

  private void agreed() throws IOException {
    String anew =
        "difference=B2/R1&met=false&reason=Page+4+shows+another+film:+minutes+5"
            + "&present=demo.committee-member&present=demo.finance-officer";
    assertThat(as("committee-member").form(PAGE + "/steps/resolution", anew).statusCode())
        .isEqualTo(303);
    String meeting =
        JSON.readTree(as("auditor").get(API).body()).at("/meetings/4/meeting").asText();
    assertThat(step("finance-officer", "confirmation", "meeting=" + meeting)).isEqualTo(303);
  }

  private void allConfirm() throws IOException {
    for (JsonNode meeting : JSON.readTree(as("auditor").get(API).body()).get("meetings")) {
      for (JsonNode member : meeting.get("waiting")) {
        String role = member.asText().substring("demo.".length());
        assertThat(step(role, "confirmation", "meeting=" + meeting.get("meeting").asText()))
            .isEqualTo(303);
      }
    }
  }

  /** B1 is first; B2, a micro enterprise of the demonstration's supplier, may match. */
  private void compared(Object... more) {
    RevealedTender.revealed(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "demo-agency", "4750000.00", more));
    for (String member : new String[] {"nodal-officer", "finance-officer", "committee-member"}) {
      String form = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
      assertThat(as(member).form(PAGE + "/sheet", form).statusCode()).isEqualTo(303);
    }
  }

  /** What refuses the signature of a whole draft that names a tender; empty where nothing does. */
  private String signed(String tender) throws IOException {
    Path film = Path.of("src/main/resources/org/govsm/portal/demo/terms/film.xml");
    Map<String, Object> terms =
        new TreeMap<>(Terms.readXml("film", Files.readAllBytes(film)).orThrow().toPlain());
    terms.put("id", "FILM-" + tender);
    terms.put("purchase", Map.of("reference", tender));
    String api = "/api/v1/departments/demo/contract-drafts";
    String body = JSON.writeValueAsString(Map.of("terms", terms));
    HttpResponse<String> begun = portal.postJson(api, body, "Idempotency-Key", "begin-" + tender);
    String place = begun.headers().firstValue("Location").orElseThrow();
    String form = "&version=1&sure=yes";
    String path = place.replace("/api/v1/departments", "").replace("/contract-drafts", "");
    as("buyer").form("/contract-drafts" + path + "/moves", "do=send" + form);
    HttpResponse<String> answer =
        as("finance-officer")
            .form("/contract-drafts" + path + "/moves?lang=en", "do=sign&step=sign" + form);
    return answer.statusCode() == 303 ? "" : answer.body();
  }

  /** An enterprise within the price band behind one that is none, where marks count. */
  @Test
  void where_the_law_refers_who_gets_the_order_an_officer_shares_it() throws IOException {
    RevealedTender.weighed(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4500000.00"),
        RevealedTender.bid("B2", "demo-agency", "4750000.00", "mseClass", "MICRO"));
    assertThat(as("committee-member").form(PAGE + "/sheet?lang=en", sheet("true", "50")).body())
        .contains("The competent authority decides it by an act of its own.");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains(
            "May members still give marks, though prices are known?",
            "demo.committee-member",
            PAGE + "/steps/decision");
    String late = "question=marks-after-prices&answer=YES&reason=Late+marks+stand:+order+F-6";
    assertThat(step("competent-authority", "decision", late)).isEqualTo(303);
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .doesNotContain("May members still give marks");
    for (String member : new String[] {"nodal-officer", "finance-officer", "committee-member"}) {
      assertThat(as(member).form(PAGE + "/sheet", sheet("true", "50")).statusCode()).isEqualTo(303);
    }
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("What does the tender provide?", PAGE + "/steps/proposal");
    assertThat(as("buyer").get(PAGE + "/steps/proposal?lang=en").body())
        .contains("What does the tender provide?", "Share of bid B2 (" + AGENCY + "), in per cent");
    assertThat(told("buyer", "proposal", "decided=By+marks+as+stated"))
        .contains("Give the shares that an officer");
    String shares = "decided=By+marks&number=F-7&share-B1=60&share-B2=";
    assertThat(told("buyer", "proposal", shares + "30"))
        .contains("The shares come to 90", "href=\"#share-B1\"");
    assertThat(told("buyer", "proposal", shares + "40"))
        .contains("no answer to that price is on record");
    String lowest = shares + "40&price-B2=4500000&agreement-B2=";
    assertThat(told("buyer", "proposal", shares + "40&price-B2=4800000"))
        .contains("gets a part by a preference, at the lowest price of ₹45,00,000");
    assertThat(told("buyer", "proposal", lowest + "+the+")).contains("no answer to that price");
    assertThat(told("buyer", "proposal", lowest + "Letter+of+9+December"))
        .contains("The committee first decides whether it accepts the class, yes or no.");
    accepts("YES");
    assertThat(step("buyer", "proposal", lowest + "Letter+of+9+December")).isEqualTo(303);
    assertThat(step("competent-authority", "award", "basis=" + basis())).isEqualTo(303);
    assertThat(as("auditor").get(PAGE + "?lang=en").body())
        .contains("An officer decided by order F-7: By marks", "₹18,00,000");
    assertThat(as("buyer").get(PAGE).body()).contains("from=award:T-9/B1", "from=award:T-9/B2");
    assertThat(as("supplier").get("/bids/demo/T-9/award?lang=en").body())
        .contains("as an officer decided");
  }

  @Test
  void a_fact_that_a_bid_leaves_out_is_entered_by_the_committee() throws IOException {
    compared("mseClass", "");
    String page = as("committee-member").get(PAGE + "?lang=en").body();
    assertThat(page)
        .contains("Facts are missing", "bid B2 (" + AGENCY + ")", PAGE + "/steps/facts");
    assertThat(as("committee-member").get(PAGE + "/steps/facts?lang=en").body())
        .contains("name=\"fact-B2/mseClass\"", "Paper that shows it");
    String both = "present=demo.committee-member&present=demo.finance-officer&paper=note+number+14";
    assertThat(step("committee-member", "facts", both + "&fact-B2/mseClass=NONE")).isEqualTo(303);
    allConfirm();
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("/steps/proposal")
        .doesNotContain("Facts are missing");
    assertThat(as("auditor").get("/events/demo?lang=en").body())
        .contains("Committee found missing facts");
  }

  @Test
  void the_one_bid_that_came_is_awarded_once_the_committee_found_what_was_not_stated()
      throws IOException {
    RevealedTender.unstated(portal.store(), RevealedTender.bid("B1", "demo-agency", "4610000.00"));
    for (String member : new String[] {"nodal-officer", "finance-officer", "committee-member"}) {
      String form = "met/B1/R1=true&evidence/B1/R1=a";
      assertThat(as(member).form(PAGE + "/sheet", form).statusCode()).isEqualTo(303);
    }
    committeeFinds(true);
    allConfirm();
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("/steps/proposal", "note number 14")
        .doesNotContain("Facts are missing");
    assertThat(step("buyer", "proposal", "note=One+bid")).isEqualTo(303);
    assertThat(step("competent-authority", "award", "basis=" + basis())).isEqualTo(303);
    String basis = basis();
    String late = "conflict=true&conflictAbout=A+cousin+of+the+owner+joined+today";
    assertThat(as("finance-officer").form("/tenders/demo/T-9/declaration", late).statusCode())
        .isEqualTo(303);
    assertThat(basis()).isEqualTo(basis);
  }

  /** The state of T-9 in a list of the API. */
  private String states(String role, String list) throws IOException {
    for (JsonNode one :
        JSON.readTree(as(role).get(list + "?limit=50").body()).findParents("closes")) {
      if (one.get("id").asText().equals("T-9")) {
        return one.get("state").asText();
      }
    }
    return "";
  }

  @Test
  void the_one_bid_whose_price_is_found_too_high_is_refused_with_its_reasons() throws IOException {
    RevealedTender.unstated(portal.store(), RevealedTender.bid("B1", "demo-agency", "4610000.00"));
    for (String member : new String[] {"nodal-officer", "finance-officer", "committee-member"}) {
      as(member).form(PAGE + "/sheet", "met/B1/R1=true&evidence/B1/R1=a");
    }
    committeeFinds(false);
    String cancellation = "/tenders/demo/T-9/cancellation";
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("No bid may be taken", "a single bid, and the conditions for it are not met")
        .doesNotContain("not known yet", cancellation, "/steps/proposal");
    assertThat(as("competent-authority").get(PAGE + "?lang=en").body()).contains(cancellation);
    String why = "ground=NO_EFFECTIVE_COMPETITION&why=One+bid,+above+the+market:+note+14&sure=yes";
    assertThat(as("competent-authority").form(cancellation + "?lang=en", why).statusCode())
        .isEqualTo(303);
    assertThat(as("supplier").get("/bids/demo/T-9?lang=en").body())
        .contains("Tender cancelled", "One bid, above the market: note 14");
    againstTheCancellation();
  }

  /** What a bidder says against it waits for officers, and not for the one who cancelled. */
  private void againstTheCancellation() {
    String late = "Is a representation admitted that came late";
    String filed = "text=It+may+not+end&clause=section+4&sure=yes";
    String strange = "text=It+may+not+end&clause=section+99";
    assertThat(as("supplier").form("/bids/demo/T-9/award/representations?lang=en", strange).body())
        .contains("The tender has no section 99.");
    assertThat(as("supplier").get("/bids/demo/T-9?lang=en").body())
        .contains("You may question the decision.", "/bids/demo/T-9/award?lang=en#representation");
    assertThat(as("supplier").form("/bids/demo/T-9/award/representations", filed).statusCode())
        .isEqualTo(303);
    assertThat(as("supplier").get("/bids/demo/T-9/award?lang=en").body())
        .contains(
            "The tender was cancelled, and no award stands", "One bid, above the market: note 14")
        .doesNotContain("No award is made yet");
    assertThat(as("competent-authority-2").get("/work?lang=en").body()).contains(late);
    assertThat(as("competent-authority").get("/work?lang=en").body()).doesNotContain(late);
    String unknown = "text=Misread&clause=GFR+999&sure=yes";
    assertThat(as("supplier").form("/bids/demo/T-9/award/representations", unknown).statusCode())
        .isEqualTo(303);
    String rule = "Is a representation admitted whose grounds name a rule";
    assertThat(as("competent-authority-2").get("/work?lang=en").body()).contains(rule);
    String no = "question=rule-unknown/R-2&answer=NO&reason=Note+9:+no+such+rule";
    assertThat(step("competent-authority-2", "decision", no)).isEqualTo(303);
    assertThat(as("competent-authority-2").get("/work?lang=en").body()).doesNotContain(rule);
    String yes = "question=in-time/R-1&answer=YES&reason=Note+9";
    assertThat(step("competent-authority-2", "decision", yes)).isEqualTo(303);
    assertThat(as("buyer").get("/work?lang=en").body())
        .contains("Treat representation R-1 on tender T-9");
    assertThat(step("buyer", "representation", "id=R-1&event=admit")).isEqualTo(303);
    String upholds = "id=R-1&event=uphold&reason=Note+10";
    assertThat(told("competent-authority", "representation", upholds))
        .contains("cancelled the tender");
    assertThat(told("competent-authority-2", "representation", upholds + ":+demo-agency+said+so"))
        .as("other bidders read who objected")
        .contains("Say it by the number of the bid");
    assertThat(step("competent-authority-2", "representation", upholds)).isEqualTo(303);
    assertThat(as("competent-authority-2").get("/work?lang=en").body())
        .doesNotContain("Begin the evaluation", "Evaluate the bids of tender T-9 again");
    assertThat(as("buyer").get(PAGE + "?lang=en").body()).contains("The tender stays cancelled");
    assertThat(as("buyer").get("/work?lang=en").body())
        .contains("Close representation R-1 on tender T-9");
    assertThat(step("buyer", "representation", "id=R-1&event=close")).isEqualTo(303);
    assertThat(as("buyer").get("/work?lang=en").body()).doesNotContain("representation R-1");
  }

  private void committeeFinds(boolean isReasonable) throws IOException {
    String found =
        "present=demo.committee-member&present=demo.finance-officer&paper=note+number+14";
    for (int round = 0; round < 3; round++) {
      String asked = as("committee-member").get(PAGE + "/steps/facts").body();
      int acts = JSON.readTree(as("auditor").get(API).body()).get("acts").size();
      StringBuilder form = new StringBuilder(found);
      for (String fact :
          new String[] {
            "advertisedWithTime", "criteriaRestrictive", "priceReasonable", "classIOnly"
          }) {
        if (asked.contains("\"fact-" + fact + "\"")) {
          boolean said =
              fact.equals("advertisedWithTime") || isReasonable && fact.equals("priceReasonable");
          form.append("&fact-").append(fact).append('=').append(said);
        }
      }
      as("committee-member").form(PAGE + "/steps/facts", form + "&sure=yes&acts=" + acts);
      allConfirm();
    }
  }

  private int step(String role, String step, String form) {
    return as(role).form(PAGE + "/steps/" + step, form + "&sure=yes").statusCode();
  }

  private String told(String role, String step, String form) {
    return as(role).form(PAGE + "/steps/" + step + "?lang=en", form + "&sure=yes").body();
  }

  private String basis() throws IOException {
    return JSON.readTree(as("auditor").get(API).body()).get("basis").asText();
  }

  /** The committee says whether it accepts that B2 is a micro or small enterprise. */
  private void accepts(String answer) throws IOException {
    String form =
        "bid=B2&answer=" + answer + "&reason=Udyam+certificate:+note+16&present=demo.nodal-officer";
    assertThat(step("nodal-officer", "enterprise-class", form))
        .as("one is no committee")
        .isEqualTo(422);
    assertThat(step("nodal-officer", "enterprise-class", form + "&present=demo.finance-officer"))
        .isEqualTo(303);
    allConfirm();
  }

  @Test
  void with_a_no_to_its_class_a_bidder_is_not_asked_and_is_told_why() throws IOException {
    compared("mseClass", "MICRO");
    assertThat(as("nodal-officer").get("/work?lang=en").body())
        .contains("Decide whether a class of enterprise is accepted in tender T-9");
    assertThat(as("nodal-officer").get(PAGE + "/steps/enterprise-class?lang=en").body())
        .contains(
            "Does the committee accept that the bidder is a micro or small enterprise?",
            "the register of suppliers has no such number of the bidder");
    assertThat(as("nodal-officer").get(PAGE + "/steps/enterprise-class?lang=hi").body())
        .contains("क्या समिति मानती है कि बोलीदाता सूक्ष्म या लघु उद्यम है?");
    String whole = "bid=B2&answer=YES&reason=Udyam+certificate:+note+16";
    String sat = "&present=demo.nodal-officer&present=demo.finance-officer";
    assertThat(step("buyer", "enterprise-class", whole + sat)).as("no member").isEqualTo(422);
    accepts("NO");
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("steps/proposal")
        .doesNotContain("steps/match-request");
    assertThat(told("buyer", "match-request", "bid=B2&until=2026-11-30&until:time=17:00"))
        .contains("it is not its turn to be asked");
    assertThat(step("buyer", "proposal", "note=As+evaluated")).isEqualTo(303);
    assertThat(step("competent-authority", "award", "basis=" + basis())).isEqualTo(303);
    assertThat(as("auditor").get(PAGE + "/letters/B2?lang=en").body())
        .contains("is a micro or small enterprise: Udyam certificate: note 16");
    assertThat(as("auditor").get(PAGE + "/letters/B2?lang=hi").body())
        .contains("समिति ने नहीं माना", "<span lang=\"en\">Udyam certificate: note</span> 16");
  }

  @Test
  void from_the_request_to_match_to_the_published_award_and_a_representation() throws IOException {
    compared("mseClass", "MICRO");
    String mine = "/bids/demo/T-9/award";
    String everybody = "/published-tenders/demo/T-9/award";
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains(
            "The committee first decides whether it accepts this class.",
            "Not asked yet.",
            "₹46,10,000.00")
        .doesNotContain("Ask the bidder to match the price");
    assertThat(told("buyer", "proposal", "x=1")).contains("Answer to the request to match");
    assertThat(as("supplier").get(mine + "?lang=en").body())
        .contains("No award is made yet.")
        .doesNotContain("You are asked", "46,10,000", "agency-1");
    String request = "bid=B2&until=2026-11-30&until:time=17:00";
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("the register of suppliers has no such number of the bidder");
    assertThat(as("buyer").get(PAGE + "?lang=en").body()).doesNotContain("steps/match-request");
    for (String said : List.of("The+committee+does+not+accept+it:+minute+4", "Yes:+note+16")) {
      assertThat(told("buyer", "match-request", request + "&decided=" + said))
          .contains("The committee first decides whether it accepts the class, yes or no.");
    }
    accepts("YES");
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("Ask the bidder to match the price");
    assertThat(step("buyer", "match-request", request)).isEqualTo(303);
    for (String page : List.of("/minutes", "")) {
      assertThat(as("auditor").get(PAGE + page + "?lang=en").body())
          .as("found: minutes without the decision")
          .contains("Yes: Udyam certificate: note 16");
    }
    assertThat(as("supplier").get(mine + "?lang=en").body())
        .contains("You are asked to match a price", "₹46,10,000.00");
    assertThat(told("buyer", "match-answer", "bid=B2&answer=SILENT")).contains("has not ended yet");
    assertThat(as("supplier").form(mine + "/match", "answer=ACCEPTED").statusCode()).isEqualTo(303);

    assertThat(step("buyer", "proposal", "note=As+evaluated")).isEqualTo(303);
    assertThat(told("competent-authority", "award", "basis=other")).contains("Read the proposal");
    assertThat(as("buyer").form(PAGE + "/steps/award", "basis=x").statusCode()).isEqualTo(403);
    assertThat(as("supplier").get(mine + "?lang=en").body()).contains("No award is made yet.");
    assertThat(step("competent-authority", "award", "basis=" + basis())).isEqualTo(303);
    assertThat(told("competent-authority", "award", "again=1&basis=" + basis()))
        .contains("The award is made already.");

    assertThat(states("buyer", "/api/v1/departments/demo/tenders")).isEqualTo("AWARDED");
    assertThat(states("supplier", "/api/v1/bids")).isEqualTo("AWARDED");
    assertThat(states("supplier", "/api/v1/departments/demo/published-tenders"))
        .isEqualTo("CLOSED");
    assertThat(as("auditor").get("/tenders/demo?format=csv&lang=en").body())
        .containsPattern("T-9.*awarded");
    assertThat(as("auditor").get("/tenders/demo?state=AWARDED&lang=en").body())
        .contains("T-9")
        .doesNotContain("DPI-2027-02");
    assertThat(as("auditor").get("/tenders/demo?state=PUBLISHED&lang=en").body())
        .contains("DPI-2027-02")
        .doesNotContain("T-9");
    assertThat(as("supplier").get(mine + "?lang=en").body())
        .contains("Letter of acceptance", "₹46,10,000.00", "can be signed from")
        .doesNotContain("agency-1");
    assertThat(as("supplier").get("/bids/demo/T-9/award.pdf").body()).startsWith("%PDF");
    assertThat(as("auditor").get(PAGE + "/letters/B1?lang=en").body())
        .contains("Letter of regret", "rule 173(iv)");
    assertThat(as("auditor").get(PAGE + "/letters/B1/letter.pdf?lang=hi").body())
        .startsWith("%PDF");
    assertThat(
            as("competent-authority")
                .form(
                    "/tenders/demo/T-9/cancellation?lang=en",
                    "ground=NONE_RESPONSIVE&why=None+is+responsive.&sure=yes")
                .body())
        .contains("The award is made already.");
    HttpResponse<String> begun =
        as("buyer").form("/contract-drafts", "department=demo&from=award:T-9/B2&do=start");
    String draft = begun.headers().firstValue("Location").orElseThrow();
    assertThat(as("buyer").get("/api/v1/departments/demo" + draft.replace("/demo", "")).body())
        .contains("\"id\":\"demo-agency\"", "T-9 / B2, 2026-11-25");
    assertThat(as("buyer").get(draft + "?lang=en").body())
        .contains(
            "The contract can be signed from 6 December 2026",
            AGENCY + " was awarded 100 % of the order of tender T-9 at ₹46,10,000");
    assertThat(signed("T-9")).contains("The contract can be signed from 6 December 2026");
    assertThat(signed("T-0")).isEmpty();
    assertThat(portal.get(everybody).statusCode()).isEqualTo(404);
    assertThat(step("buyer", "publication", "places=OWN_SITE")).isEqualTo(303);
    assertThat(states("supplier", "/api/v1/departments/demo/published-tenders"))
        .isEqualTo("AWARDED");
    for (String open :
        new String[] {everybody, "/api/v1/departments/demo" + everybody.replace("/demo", "")}) {
      assertThat(portal.get(open + "?lang=en").body())
          .contains(open.startsWith("/api") ? "bid-2" : "Kalpanik Media Agency")
          .doesNotContain("B1", "B2", "demo-agency", "agency-1", "demo.");
    }

    assertThat(
            as("supplier")
                .form(mine + "/representations?lang=en", "text=Our+share+is+wrong")
                .body())
        .contains("href=\"#clause\"");
    assertThat(
            as("supplier")
                .form(mine + "/representations", "text=Our+share+is+wrong&clause=section+4")
                .statusCode())
        .isEqualTo(303);
    assertThat(as("supplier").get(mine + "?lang=en").body())
        .contains("in time until", "5 December");
    assertThat(as("supplier").get("/bids?lang=en").body()).contains("Award made");
    assertThat(portal.get("/published-tenders/demo?lang=en").body()).contains("awarded");
    assertThat(as("buyer").get(PAGE + "/steps/representation?lang=en").body())
        .contains("Our share is wrong (section 4)", "value=\"admit\"")
        .doesNotContain("value=\"uphold\"", "value=\"close\"");
    assertThat(as("buyer").get("/work?lang=en").body())
        .containsPattern("Treat representation R-1(?s:(?!</tr>).)*Others wait for this");
    assertThat(step("buyer", "representation", "id=R-1&event=admit")).isEqualTo(303);
    String reject = "id=R-1&event=reject&reason=The+share+is+that+of+the+order";
    assertThat(told("competent-authority", "representation", reject))
        .contains("You proposed or made the award");
    assertThat(as("competent-authority").get(PAGE + "?lang=en").body())
        .contains("Another competent authority decides");
    assertThat(told("competent-authority-2", "representation", "id=R-1&event=uphold"))
        .contains("Give the reasons of the decision");
    assertThat(step("competent-authority-2", "representation", reject)).isEqualTo(303);
    assertThat(as("supplier").get(mine + "?lang=en").body())
        .contains("R-1: rejected", "The share is that of the order", ">Appeal<");
    assertThat(
            as("supplier")
                .form(mine + "/representation?lang=en", "id=R-1&event=appeal&sure=yes")
                .body())
        .contains("Say which law or clause provides an appeal");
    String appeal = "id=R-1&event=appeal&decided=rule+9+of+the+state";
    assertThat(as("supplier").form(mine + "/representation?lang=en", appeal).body())
        .contains("Appeal against the decision on the representation R-1");
    assertThat(as("supplier").get(mine + "?lang=en").body()).contains("R-1: rejected");
    assertThat(as("supplier").form(mine + "/representation", appeal + "&sure=yes").statusCode())
        .isEqualTo(303);
    assertThat(as("supplier").get(mine + "?lang=en").body()).doesNotContain("R-1: rejected");
    assertThat(as("auditor").get("/events/demo?lang=en").body()).contains("Tender T-9 awarded by");
    letterOfAnAwardThatWasSetAside(mine);
  }

  /** Its bidder reads the letter still, and by which act and why the award fell. */
  private void letterOfAnAwardThatWasSetAside(String mine) {
    assertThat(
            as("supplier")
                .form(mine + "/representations?lang=en", "text=our+SHARE+is+wrong&clause=section+4")
                .body())
        .contains("You filed this already");
    String second = "text=A+sheet+was+not+read&clause=section+4";
    assertThat(as("supplier").form(mine + "/representations", second).statusCode()).isEqualTo(303);
    assertThat(step("buyer", "representation", "id=R-2&event=admit")).isEqualTo(303);
    String upholds = "id=R-2&event=uphold&reason=Sheet+2+was+not+read";
    assertThat(step("competent-authority-2", "representation", upholds)).isEqualTo(303);
    String again = "representation=R-2&reason=Sheet+2+is+read+again:+note+13";
    assertThat(step("competent-authority", "reopening", again)).isEqualTo(303);
    for (String page : new String[] {mine + "?lang=en", "/api/v1" + mine + "?lang=en"}) {
      assertThat(as("supplier").get(page).body())
          .as(page)
          .contains(
              "Sheet 2 is read again: note 13", page.startsWith("/api") ? "R-2" : "Set aside on")
          .containsPattern("46,10,000.00|4610000.00");
    }
    String why = "ground=OTHER&why=The+scheme+ended&decided=Order+F-9:+cancel&sure=yes";
    String cancellation = "/tenders/demo/T-9/cancellation";
    assertThat(as("competent-authority").form(cancellation, why).statusCode()).isEqualTo(303);
    assertThat(as("supplier").get(mine + "?lang=en").body())
        .contains("The scheme ended", "Sheet 2 is read again: note 13", "Letter of acceptance");
    assertThat(as("supplier").get("/api/v1" + mine).body())
        .contains("\"cancelled\"", "\"earlierLetters\"", "The scheme ended");
  }
}
