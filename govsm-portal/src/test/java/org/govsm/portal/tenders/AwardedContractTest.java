package org.govsm.portal.tenders;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.access.Departments;
import org.govsm.portal.requirements.AgreedRequirement;
import org.govsm.portal.suppliers.SupplierRecords;
import org.govsm.portal.web.Moments;
import org.govsm.procurement.award.AwardAct;
import org.govsm.procurement.award.AwardAct.Kind;
import org.govsm.procurement.contract.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract rests on its award, by whichever way it is written. */
class AwardedContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String PAGE = "/tenders/demo/T-9/evaluation";
  private static final String API = "/api/v1/departments/demo/tenders/T-9/evaluation";
  private static final String DRAFTS = "/api/v1/departments/demo/contract-drafts";

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private final Map<String, People.Browsing> acting = new TreeMap<>();
  private TestPortal portal;
  private int keys;

  @BeforeEach
  void start() {
    portal = TestPortal.at(clock).knowing("demo");
    RevealedTender.revealed(
        portal.store(),
        RevealedTender.bid("B1", "agency-1", "4610000.00"),
        RevealedTender.bid("B2", "agency-2", "4750000.00"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, new People(portal, clock)::acting);
  }

  private void moves(String government) {
    Map<String, Object> said = Map.of("name", Map.of("en", "Demo"), "government", government);
    portal
        .store()
        .write(
            tx -> {
              Departments all = new Departments(tx);
              return all.find("demo")
                  .map(was -> all.change(was, said, clock.instant(), "administrator"))
                  .orElseGet(
                      () ->
                          all.register(
                              "demo",
                              said,
                              Instant.parse("2020-01-01T00:00:00Z"),
                              "administrator"));
            });
  }

  /** The evaluation in a department of a government that is of another before the award. */
  private String evaluated(String published, String later) {
    portal.close();
    acting.clear();
    start();
    moves(published);
    assessed();
    moves(later);
    return as("auditor").get(API).body();
  }

  /** Found: the bids were judged by rules that their tender was not published under. */
  @Test
  void a_tender_is_judged_by_the_book_of_its_publication() {
    assertThat(evaluated("IN", "IN.OD"))
        .isEqualTo(evaluated("IN", "IN"))
        .isNotEqualTo(evaluated("IN.OD", "IN.OD"));
  }

  private void assessed() {
    for (String member : List.of("nodal-officer", "finance-officer", "committee-member")) {
      String sheet = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
      assertThat(as(member).form(PAGE + "/sheet", sheet).statusCode()).isEqualTo(303);
    }
  }

  private void awarded() throws IOException {
    AgreedRequirement.record(portal, "demo", "namuna-posts-2027", "post");
    AgreedRequirement.record(portal, "demo", "namuna-reels-2027", "post");
    assessed();
    assertThat(
            as("buyer").form(PAGE + "/steps/proposal", "note=As+evaluated&sure=yes").statusCode())
        .isEqualTo(303);
    String basis = JSON.readTree(as("auditor").get(API).body()).get("basis").asText();
    assertThat(
            as("competent-authority")
                .form(PAGE + "/steps/award", "sure=yes&basis=" + basis)
                .statusCode())
        .isEqualTo(303);
  }

  /** Whole terms that name a tender and a supplier. */
  private Map<String, Object> terms(String id, String reference, String supplier, String value)
      throws IOException {
    Path film = Path.of("src/main/resources/org/govsm/portal/demo/terms/film.xml");
    Map<String, Object> terms =
        new TreeMap<>(Terms.readXml("film", Files.readAllBytes(film)).orThrow().toPlain());
    terms.put("id", id);
    terms.put("purchase", Map.of("reference", reference));
    terms.put("supplier", Map.of("id", supplier, "name", "Agency"));
    terms.put("orderedOn", Moments.day(clock.instant()).toString());
    terms.remove("value");
    terms.remove("ceiling");
    if (!value.isEmpty()) {
      terms.put("value", Map.of("amount", value, "withGst", value, "clause", "3"));
    }
    return terms;
  }

  private HttpResponse<String> post(String path, Object body) throws IOException {
    keys++;
    return portal.postJson(
        path, JSON.writeValueAsString(body), "Idempotency-Key", "key-number-" + keys);
  }

  private String created(String id, String reference, String supplier, String value)
      throws IOException {
    HttpResponse<String> answer = post("/api/v1/contracts", terms(id, reference, supplier, value));
    return answer.statusCode() == 201 ? "" : answer.body();
  }

  @Test
  void no_way_goes_past_the_award_and_its_standstill() throws IOException {
    assertThat(created("C-1", "T-9", "agency-1", "3900000")).contains("NOT_AWARDED");
    awarded();
    assertThat(created("C-1", "T-9", "agency-1", "3900000"))
        .contains("STANDSTILL", "6 December 2026");
    assertThat(created("C-1", "Letter of award: t-9 of 25.11.2026", "agency-1", "3900000"))
        .contains("STANDSTILL");
    assertThat(created("C-0", "T-90", "agency-9", "3900000")).isEmpty();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(10)));
    assertThat(created("C-1", "T-9", "agency-1", "3900000")).contains("STANDSTILL");
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(11)));
    assertThat(created("C-1", "T-9", "agency-2", "3900000")).contains("AWARDED_OTHER");
    Map<String, Object> ordered = terms("C-1", "T-9", "agency-1", "3900000");
    ordered.put("orderedOn", "2026-12-05");
    assertThat(post("/api/v1/contracts", ordered).body()).contains("ORDERED_EARLY");
    ordered.put("orderedOn", "2026-12-07");
    assertThat(post("/api/v1/contracts", ordered).body()).contains("ORDERED_LATER");
    assertThat(created("C-1", "T-9", "agency-1", "")).contains("VALUE_OPEN");
    assertThat(created("C-1", "T-9", "agency-1", "4610000.01")).contains("ABOVE_AWARD");
    Map<String, Object> net = terms("C-1", "T-9", "agency-1", "");
    net.put("value", Map.of("amount", "3900000.00", "clause", "3"));
    assertThat(post("/api/v1/contracts", net).body()).contains("VALUE_WITH_GST_OPEN");
    Map<String, Object> gross = terms("C-1", "T-9", "agency-1", "3906779.66");
    gross.put("value", Map.of("amount", "3906779.66", "withGst", "4610000.01", "clause", "3"));
    assertThat(post("/api/v1/contracts", gross).body())
        .contains("ABOVE_AWARD", "With GST the contract value is");
    gross.put("value", Map.of("amount", "3906779.66", "withGst", "4610000.00", "clause", "3"));
    gross.put("ceiling", Map.of("amount", "3906779.67", "clause", "3"));
    assertThat(post("/api/v1/contracts", gross).body()).contains("ABOVE_AWARD", "ceiling");
    gross.put("ceiling", Map.of("amount", "3906779.66", "clause", "3"));
    assertThat(post("/api/v1/contracts", gross).statusCode()).isEqualTo(201);
    assertThat(created("C-2", "T-9", "agency-1", "3900000")).contains("AWARD_CONTRACTED", "C-1");
    assertThat(post(DRAFTS, Map.of("terms", terms("C-2", "T-9", "agency-1", "3900000"))).body())
        .contains("C-1");
  }

  private String amended(String id, Map<String, Object> terms) throws IOException {
    String path = "/api/v1/contracts/" + id;
    HttpResponse<String> answer =
        portal.send(
            portal
                .request(path)
                .header("Content-Type", "application/json")
                .header("If-Match", portal.get(path).headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(JSON.writeValueAsString(terms))));
    return answer.statusCode() == 200 ? "" : answer.body();
  }

  @Test
  void no_change_of_a_contract_goes_past_its_award() throws IOException {
    awarded();
    assertThat(created("C-0", "Sanction 15/2026", "agency-9", "9900000")).isEmpty();
    assertThat(amended("C-0", terms("C-0", "T-9", "agency-2", "9900000")))
        .contains("STANDSTILL", "AWARDED_OTHER");
    assertThat(created("C-1", "Sanction 15/2026", "agency-1", "3900000"))
        .contains("TENDER_NOT_NAMED", "6 December 2026");
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(11)));
    assertThat(created("C-1", "Sanction 15/2026", "agency-1", "3900000"))
        .contains("TENDER_NOT_NAMED", "wait for their contract");
    assertThat(created("C-1", "Sanction 15/2026", "Agency-1", "3900000"))
        .as("an id that is read as that of the bidder")
        .contains("TENDER_NOT_NAMED");
    Map<String, Object> other = terms("C-5", "Sanction 15/2026", "agency-1", "3900000");
    other.put("requirement", Map.of("id", "namuna-posts-2027", "version", 1));
    assertThat(post("/api/v1/contracts", other).body()).doesNotContain("TENDER_NOT_NAMED");
    assertThat(amended("C-0", terms("C-0", "T-9", "agency-1", "4610000.01")))
        .contains("ABOVE_AWARD");
    acting.clear();
    String unsigned = "bid=B1&sum=47,00,000&reason=Floods:+order+12&sure=yes";
    assertThat(as("competent-authority").form(PAGE + "/steps/variation?lang=en", unsigned).body())
        .contains("no contract is signed on its part");
    assertThat(created("C-1", "T-9", "agency-1", "4500000")).isEmpty();
    assertThat(created("C-6", "Sanction 15/2026", "agency-1", "3900000")).isEmpty();
    assertThat(amended("C-0", terms("C-0", "T-9", "agency-1", "3900000")))
        .contains("AWARD_CONTRACTED", "C-1");
    assertThat(amended("C-1", terms("C-1", "T-9", "agency-1", "4610000.01")))
        .contains("ABOVE_AWARD", "signed amendment");
    assertThat(amended("C-1", terms("C-1", "T-9", "agency-2", "4500000")))
        .contains("AWARDED_OTHER");
    assertThat(amended("C-1", terms("C-1", "Sanction 9", "agency-1", "4500000")))
        .contains("TENDER_STAYS");
    Map<String, Object> changed = terms("C-1", "T-9", "agency-1", "");
    changed.put("value", Map.of("amount", "4499999.00", "clause", "3"));
    assertThat(amended("C-1", changed)).contains("VALUE_WITH_GST_OPEN");
    changed = terms("C-1", "T-9", "agency-1", "4500000");
    changed.put("kpis", List.of());
    assertThat(amended("C-1", changed)).contains("AWARD_UNAMENDED", "kpis");
    assertThat(amended("C-1", terms("C-1", "T-9", "agency-1", ""))).contains("SUM_LEFT_OUT");
    assertThat(amended("C-1", terms("C-1", "T-9 of 25.11.2026", "agency-1", "4609999.99")))
        .isEmpty();
    Map<String, Object> signed = terms("C-1", "T-9", "agency-1", "4610000.01");
    signed.put("amendments", List.of(amendment("A-1")));
    assertThat(amended("C-1", signed)).isEmpty();
    signed.put("value", Map.of("amount", "5175000.01", "withGst", "5175000.01", "clause", "3"));
    signed.put("amendments", List.of(amendment("A-1"), amendment("A-2")));
    assertThat(amended("C-1", signed)).contains("VARIATION_UNAPPROVED", "records its order");
    String more = "bid=B1&reason=Floods:+order+12&sure=yes&sum=";
    assertThat(
            as("competent-authority")
                .form(PAGE + "/steps/variation?lang=en", more + "54,00,001")
                .body())
        .contains("may be raised by 20 %: to ₹54,00,000");
    String order = more + "51,75,000.01";
    assertThat(as("competent-authority").form(PAGE + "/steps/variation", order).statusCode())
        .isEqualTo(303);
    assertThat(amended("C-1", signed)).isEmpty();
  }

  /** Found: a firm that took another over could not take over its contract in any way. */
  @Test
  void another_supplier_takes_a_contract_over_by_an_amendment_and_the_authority()
      throws IOException {
    awarded();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(11)));
    Map<String, Object> signed = terms("C-1", "T-9", "agency-1", "4500000");
    signed.put("requirement", Map.of("id", "namuna-posts-2027", "version", 1));
    assertThat(post("/api/v1/contracts", signed).statusCode()).isEqualTo(201);
    Map<String, Object> other = new TreeMap<>(signed);
    other.put("supplier", Map.of("id", "agency-9", "name", "Agency Nine"));
    assertThat(faults(other)).containsOnlyOnce("AWARDED_OTHER");
    Map<String, Object> paper = new TreeMap<>(amendment("A-1"));
    paper.put("changes", List.of("supplier"));
    other.put("amendments", List.of(paper));
    assertThat(amended("C-1", other)).contains("SUPPLIER_SUCCEEDS");
    assertThat(faults(other)).contains("SUPPLIER_SUCCEEDS").doesNotContain("AWARDED_OTHER");
    Map<String, Object> more = new TreeMap<>(other);
    more.put("value", Map.of("amount", "9900000", "withGst", "9900000", "clause", "3"));
    assertThat(faults(more)).contains("SUPPLIER_SUCCEEDS", "ABOVE_AWARD");

    acting.clear();
    String path = begun(other);
    moved("buyer", path, "{\"step\":\"send\"}");
    moved(
        "competent-authority",
        path,
        "{\"step\":\"decide\",\"answer\":\"ALLOWED\",\"order\":\"7\",\"orderedOn\":\"2026-03-04\","
            + "\"reason\":\"Order 7: merger\"}");
    moved("buyer-2", path, "{\"step\":\"sign\"}");
    assertThat(portal.get("/api/v1/contracts/C-1").body()).contains("agency-9");
    assertThat(amended("C-1", more)).contains("ABOVE_AWARD");
    Map<String, Object> again = new TreeMap<>(signed);
    again.put("id", "C-2");
    assertThat(post("/api/v1/contracts", again).body()).contains("AWARD_CONTRACTED", "C-1");
  }

  private String begun(Map<String, Object> terms) throws IOException {
    HttpResponse<String> answer = post(DRAFTS, Map.of("terms", terms, "amends", "C-1"));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return DRAFTS + "/" + JSON.readTree(answer.body()).get("number").asText();
  }

  private String faults(Map<String, Object> terms) throws IOException {
    return JSON.readTree(portal.get(begun(terms)).body()).get("faults").toString();
  }

  private void moved(String role, String path, String step) {
    keys++;
    String etag = portal.get(path).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer =
        as(role)
            .send(
                portal
                    .request(path + "/moves")
                    .header("Content-Type", "application/json")
                    .header("If-Match", etag)
                    .header("Idempotency-Key", "a-move-number-" + keys)
                    .POST(BodyPublishers.ofString(step)));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private static Map<String, Object> amendment(String id) {
    return Map.of(
        "id",
        id,
        "signedOn",
        "2026-12-05",
        "from",
        "2026-12-05",
        "text",
        "More films",
        "changes",
        List.of("value"));
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

  private void registered(String id, String name, String hindi) {
    Object number = Map.of("kind", "PAN", "number", "ZZZFR0000Z");
    Map<String, Object> supplier = new TreeMap<>(Map.of("id", id, "name", name, "nameHi", hindi));
    supplier.putAll(Map.of("state", "REGISTERED", "identifiers", List.of(number)));
    portal
        .store()
        .write(
            tx ->
                new SupplierRecords(tx)
                    .record(
                        SupplierRecords.RECORDED,
                        "demo",
                        id,
                        supplier,
                        clock.instant(),
                        "demo.buyer"));
  }

  /** A draft that nobody can sign as it stands is no work of a signer, but to give it back. */
  @Test
  void a_draft_that_was_sent_and_cannot_be_signed_is_told_so() throws IOException {
    as("buyer");
    HttpResponse<String> begun =
        post(DRAFTS, Map.of("terms", terms("C-8", "Sanction 40/2026", "agency-1", "3900000")));
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(201);
    as("buyer").form("/contract-drafts/demo/1/moves", "do=send&version=1&sure=yes");
    assertThat(as("finance-officer").get("/work?lang=en").body())
        .contains("Check and sign the contract");
    awarded();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(12)));
    acting.clear();
    assertThat(as("finance-officer").get("/work?lang=en").body())
        .contains("cannot be signed as it stands")
        .doesNotContain("Check and sign the contract");
  }

  /** Found: members assessed, and the authority decided questions, for an award that is refused. */
  @Test
  void after_the_validity_nobody_is_asked_to_evaluate_and_the_acts_agree() throws IOException {
    awarded();
    upheld();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(100)));
    acting.clear();
    String again = "representation=R-1&reason=added+up:+note+13&sure=yes&decided=Order+14";
    assertThat(
            as("competent-authority").form(PAGE + "/steps/reopening?lang=en", again).statusCode())
        .isEqualTo(303);
    String sheet = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b&acts=9";
    for (String member : List.of("nodal-officer", "finance-officer", "committee-member")) {
      assertThat(as(member).get("/work?lang=en").body()).doesNotContain("T-9");
      assertThat(as(member).get(PAGE + "?lang=en").body()).doesNotContain(PAGE + "/sheet\"");
      HttpResponse<String> entered = as(member).form(PAGE + "/sheet?lang=en", sheet);
      assertThat(entered.statusCode()).as(entered.headers().map().toString()).isEqualTo(422);
      assertThat(entered.body()).contains("cancels the tender");
    }
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("No bid can be taken in tender T-9")
        .doesNotContain("May members still");
    assertThat(as("competent-authority").get(PAGE + "?lang=en").body())
        .contains("the competent authority cancels the tender")
        .doesNotContain("enters their sheet again");
  }

  private void upheld() {
    Object ground = Map.of("text", "Our share is wrong", "clause", "section 4");
    acted(
        Kind.REPRESENTATION,
        "agency-2",
        "bidder",
        Map.of("id", "R-1", "bid", "B2", "grounds", List.of(ground)));
    acted(Kind.REPRESENTATION_STEP, "demo.buyer", "buyer", Map.of("id", "R-1", "event", "admit"));
    acted(
        Kind.REPRESENTATION_STEP,
        "demo.competent-authority-2",
        "competent-authority",
        Map.of("id", "R-1", "event", "uphold", "reason", "read wrongly"));
  }

  @Test
  void bids_that_are_no_longer_valid_are_not_proposed_and_the_way_out_is_told() {
    for (String member : List.of("nodal-officer", "finance-officer", "committee-member")) {
      String sheet = "met/B1/R1=true&evidence/B1/R1=a&met/B2/R1=true&evidence/B2/R1=b";
      assertThat(as(member).form(PAGE + "/sheet", sheet).statusCode()).isEqualTo(303);
    }
    assertThat(as("buyer").get("/work?lang=en").body()).contains("Propose the award of tender T-9");
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(100)));
    acting.clear();
    assertThat(as("buyer").get("/work?lang=en").body())
        .doesNotContain("Propose the award of tender T-9");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("No bid can be taken in tender T-9");
    assertThat(as("competent-authority").get(PAGE + "?lang=en").body())
        .contains("the validity of the bids has ended", "/tenders/demo/T-9/cancellation");
    assertThat(as("competent-authority").get(API).body()).contains("VALIDITY_ENDED");
    String cancels = "ground=OTHER&why=Bids+are+invalid.&decided=Order+8&sure=yes";
    assertThat(
            as("competent-authority").form("/tenders/demo/T-9/cancellation", cancels).statusCode())
        .isEqualTo(303);
  }

  @Test
  void each_question_of_a_reopening_has_its_own_answer() throws IOException {
    awarded();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(11)));
    assertThat(created("C-1", "T-9", "agency-1", "3900000")).isEmpty();
    upheld();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(100)));
    acting.clear();
    String step = PAGE + "/steps/reopening?lang=en";
    String again = "representation=R-1&reason=added+up:+note+13&sure=yes&decided=Order+14:+anew";
    assertThat(as("competent-authority").form(step, again).body())
        .contains("Contract C-1 stands on this award");
    String both = again + "&onContract=Order+15:+it+ends";
    assertThat(as("competent-authority").form(step, both).statusCode()).isEqualTo(303);
  }

  @Test
  void an_upheld_representation_stops_the_signature_and_a_contract_is_for_an_officer()
      throws IOException {
    awarded();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(11)));
    acting.clear();
    assertThat(created("C-1", "T\u20119", "agency-1", "3900000")).isEmpty();
    String place = "reference=Gazette+4&places=own-site&sure=yes";
    assertThat(as("buyer").form(PAGE + "/steps/publication", place).statusCode()).isEqualTo(303);
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("href=\"/contracts/C-1?lang=en\"")
        .doesNotContain("Begin the contract", "steps/performance-security");
    upheld();
    assertThat(created("C-2", "T-9", "agency-1", "3900000"))
        .contains("REPRESENTATION_UPHELD", "Begin the evaluation again");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Evaluate the bids of tender T-9 again", PAGE + "/steps/reopening");
    assertThat(as("auditor").get(PAGE + "?lang=en").body())
        .contains("Next: the competent authority begins the evaluation again");
    String again = "representation=R-1&reason=added+up:+note+13&sure=yes";
    String step = PAGE + "/steps/reopening?lang=en";
    assertThat(
            as("competent-authority")
                .form(step, "representation=R-1&reason=note+13&decided=Order+14")
                .body())
        .contains("What stands on this award", "Contract C-1 is signed on this award")
        .doesNotContain("The bids were valid until");
    assertThat(as("competent-authority").form(step, again).body())
        .contains("Contract C-1 stands on this award");
    assertThat(
            as("competent-authority").form(step, again + "&decided=Order+14:+it+ends").statusCode())
        .isEqualTo(303);
    assertThat(created("C-3", "Sanction 40/2026", "agency-1", "9900000"))
        .contains("TENDER_NOT_NAMED", "evaluated again");
    assertThat(created("C-3", "T 9 / B1", "agency-1", "3900000")).contains("NOT_AWARDED");
    assertThat(created("C-3", "Sanction 41/2026", "Agency_1", "3900000"))
        .contains("TENDER_NOT_NAMED");
    assertThat(created("C-3", "Sanction 41/2026", "agency-9", "3900000"))
        .contains("AGENCY_UNKNOWN", "Enter the agency in the register first");
    registered("agency-1", "Namuna Reels (invented)", "नमूना रील्स (काल्पनिक)");
    for (String name : List.of("M/s Namuna Reels Pvt Ltd", "नमूना रील्स")) {
      Map<String, Object> other = terms("C-3", "Sanction 41/2026", "agency-9", "3900000");
      other.put("supplier", Map.of("id", "agency-9", "name", name));
      assertThat(post("/api/v1/contracts", other).body()).contains("TENDER_NOT_NAMED");
    }
    registered("agency-9", "Agency", "एजेंसी");
    assertThat(created("C-3", "Sanction 41/2026", "agency-9", "3900000")).isEmpty();
    registered("agency-2", "Kalpanik Films (invented)", "काल्पनिक फ़िल्म्स (काल्पनिक)");
    assertThat(created("C-6", "Sanction 41/2026", "agency-2", "3900000"))
        .contains("TENDER_NOT_NAMED", "whose award was set aside");
    Map<String, Object> another = terms("C-6", "Sanction 41/2026", "agency-2", "3900000");
    another.put("requirement", Map.of("id", "namuna-reels-2027", "version", 1));
    another.put("supplier", Map.of("id", "agency-2", "name", "Kalpanik Films (invented)"));
    assertThat(post("/api/v1/contracts", another).statusCode()).isEqualTo(201);
    Map<String, Object> elsewhere = terms("C-4", "Sanction 42/2026", "agency-1", "3900000");
    elsewhere.put("requirement", Map.of("id", "namuna-posts-2027", "version", 1));
    assertThat(post("/api/v1/contracts", elsewhere).body())
        .contains("TENDER_NOT_NAMED", "evaluated again");
    elsewhere.put("supplier", Map.of("id", "agency-9", "name", "Agency"));
    assertThat(post("/api/v1/contracts", elsewhere).statusCode()).isEqualTo(201);
    String made = portal.get("/published-tenders/demo/T-9/award?lang=en").body();
    assertThat(made).contains("This award was set aside on", "₹46,10,000");
    assertThat(portal.get("/published-purchases/demo/tender-T-9?lang=en").body())
        .contains("This award was set aside on", "₹46,10,000");
    assertThat(portal.get("/api/v1/departments/demo/published-tenders/T-9/award").body())
        .contains("\"setAside\":");
    assertThat(as("buyer").get(PAGE + "?lang=en").body())
        .contains("begun again", "Next: each member of the committee enters their sheet again.");
    assertThat(as("finance-officer").get("/work?lang=en").body())
        .contains("Assess the bids of tender T-9");
    String cancels = "ground=VALIDITY_ENDED&why=Bids+are+invalid.&decided=Order+8&sure=yes";
    String page = "/tenders/demo/T-9/cancellation?lang=en";
    assertThat(as("competent-authority").form(page, cancels).body())
        .contains("Contract C-1 stands on this award", "href=\"#onContract\"");
    String ends = cancels + "&onContract=Order+15:+it+ends+on+31+March";
    assertThat(as("competent-authority").form(page, ends).statusCode()).isEqualTo(303);
    assertThat(as("buyer").get("/tenders/demo/T-9?lang=en").body())
        .contains("Order 15: it ends on 31 March");
    for (String open : List.of("published-tenders/demo/T-9", "published-tenders/demo/T-9/award")) {
      assertThat(portal.get("/" + open + "?lang=en").body())
          .contains("The tender was cancelled on", "Ground: another ground. Bids are invalid. What")
          .doesNotContain("VALIDITY_ENDED")
          .contains("What goes on: Order 15: it ends on 31 March")
          .doesNotContain("evaluated again");
    }
    assertThat(portal.get("/published-purchases/demo/tender-T-9?lang=en").body())
        .contains("The tender was cancelled on", "Bids are invalid.");
    assertThat(portal.get("/api/v1/departments/demo/published-tenders/T-9").body())
        .contains("\"ground\":\"VALIDITY_ENDED\"", "\"reason\":\"Bids are invalid.\"")
        .contains("\"onContract\":\"Order 15: it ends on 31 March\"");
    String earlier = as("auditor").get(PAGE + "/comparison?lang=en&award=1").body();
    assertThat(earlier).contains("₹46,10,000", "set aside on", "comparison.pdf?award=1");
    assertThat(as("auditor").get(PAGE + "/comparison?lang=en&award=2").statusCode()).isEqualTo(404);
    String minutes = as("auditor").get(PAGE + "/minutes?lang=en").body();
    assertThat(minutes)
        .contains("<strong>award</strong>", "evaluation begun again", "R-1: added up: note 13")
        .contains("R-1: Uphold", "<strong>cancellation</strong>", "Bids are invalid.")
        .contains("The tender was cancelled on", "representation R-1 was upheld", "46,10,000")
        .doesNotContain("not examined", "This cannot be answered", "demo.finance-officer");
    for (String asked : List.of("", "&award=1")) {
      assertThat(as("auditor").get(PAGE + "/comparison.csv?lang=en" + asked).body())
          .contains("4610000.00", "What became of it since", "set aside on")
          .contains("The tender was cancelled on");
    }
    assertThat(created("C-5", "Sanction 43/2026", "agency-1", "3900000"))
        .contains("TENDER_NOT_NAMED", "before it was cancelled");
    assertThat(created("C-5", "Sanction 43/2026", "agency-2", "3900000"))
        .contains("TENDER_NOT_NAMED", "whose award was set aside");
    assertThat(created("C-5", "Sanction 43/2026", "agency-9", "3900000")).isEmpty();
    assertThat(amended("C-1", terms("C-1", "T\u20119", "agency-1", "39000000")))
        .as("ten times the award that was set aside")
        .contains("WITHOUT_TENDER");
    assertThat(amended("C-1", terms("C-1", "T\u20119", "agency-9", "3900000")))
        .as("another supplier on the award that was set aside")
        .contains("AWARDED_OTHER");
  }

  /** C-1 rests on T-9 and goes on to 30 September 2026. */
  @Test
  void what_a_contract_on_a_tender_buys_is_not_bought_again_without_one() throws IOException {
    awarded();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(11)));
    acting.clear();
    Map<String, Object> requirement = Map.of("id", "namuna-posts-2027", "version", 1);
    Map<String, Object> first = terms("C-1", "T-9", "agency-1", "3900000");
    first.put("requirement", requirement);
    assertThat(post("/api/v1/contracts", first).statusCode()).isEqualTo(201);
    Map<String, Object> again = terms("C-2", "Sanction 50/2026", "agency-9", "3900000");
    again.put("requirement", requirement);
    again.put("from", "2026-09-30");
    again.put("until", "2026-12-30");
    assertThat(post("/api/v1/contracts", again).body()).contains("REQUIREMENT_CONTRACTED", "C-1");
    again.put("from", "2026-10-01");
    assertThat(post("/api/v1/contracts", again).statusCode()).isEqualTo(201);
  }

  @Test
  void a_contract_is_signed_in_time_or_by_an_order() throws IOException {
    awarded();
    clock.to(TestPortal.CLOCK.instant().plus(Duration.ofDays(22)));
    acting.clear();
    assertThat(created("C-1", "T-9", "agency-1", "3900000"))
        .contains("SIGNED_LATE", "16 December 2026", "competent authority extend");
    String order = "last=2026-12-20&reason=Order+9&sure=yes";
    assertThat(as("buyer").form(PAGE + "/steps/signing-extension", order).statusCode())
        .isEqualTo(403);
    assertThat(
            as("competent-authority").form(PAGE + "/steps/signing-extension", order).statusCode())
        .isEqualTo(303);
    assertThat(created("C-1", "T-9", "agency-1", "3900000")).isEmpty();
  }

  @Test
  void a_look_alike_number_names_the_tender_wherever_it_stands() throws IOException {
    awarded();
    for (Map<String, String> purchase :
        List.of(
            Map.of("reference", "\u0422-9"),
            Map.of("reference", "T\u20119"),
            Map.of("reference", "T-\uff19"),
            Map.of("reference", "T 9"),
            Map.of("reference", "Letter T / 9 of November"),
            Map.of("reference", "Letter 4", "award", "T-9 / B1"),
            Map.of("reference", "Letter 4", "gemBid", "T-9"))) {
      Map<String, Object> terms = terms("C-1", "x", "agency-2", "3900000");
      terms.put("purchase", purchase);
      assertThat(post("/api/v1/contracts", terms).body()).contains("AWARDED_OTHER", "STANDSTILL");
    }
    Map<String, Object> titled = terms("C-1", "x", "agency-2", "3900000");
    titled.remove("purchase");
    titled.put("title", "Films of tender T-9");
    assertThat(post("/api/v1/contracts", titled).body()).contains("AWARDED_OTHER");
    titled.put("title", "Films");
    assertThat(post("/api/v1/contracts", titled).statusCode()).isEqualTo(201);
  }

  @Test
  void a_draft_tells_what_stands_in_the_way_of_its_signature() throws IOException {
    awarded();
    acting.clear();
    Map<String, Object> hidden = terms("C-1", "Sanction 15/2026", "agency-1", "3900000");
    hidden.put("supplier", Map.of("id", "agency-1", "name", "A", "gstin", "27AAAAA0000A1Z5"));
    assertThat(post(DRAFTS, Map.of("terms", hidden)).body())
        .contains("\"code\":\"TENDER_NOT_NAMED\"", "\"code\":\"GSTIN_WRONG\"");
  }

  @Test
  void an_award_begins_one_draft_with_its_figures() throws IOException {
    awarded();
    String from = "department=demo&do=start&from=award:T-9/B1";
    HttpResponse<String> begun = as("buyer").form("/contract-drafts", from);
    String draft = begun.headers().firstValue("Location").orElseThrow();
    assertThat(as("buyer").get("/api/v1/departments/demo" + draft.replace("/demo", "")).body())
        .contains("T-9 / B1, 2026-11-25, 100 %, INR 4610000.00", "\"id\":\"agency-1\"");
    assertThat(as("buyer").get(draft + "?lang=en").body())
        .contains("The draft states no value", "₹46,10,000");
    assertThat(as("buyer").form("/contract-drafts?lang=en", from + "&again=1").body())
        .contains("This award has a draft already: 1");
    assertThat(
            post(DRAFTS, Map.of("terms", terms("C-2", "T-9", "agency-1", "3900000"))).statusCode())
        .isEqualTo(409);
    as("buyer").form(draft + "/moves", "do=withdraw&step=withdraw&version=1&sure=yes");
    assertThat(as("buyer").form("/contract-drafts", from + "&again=2").statusCode()).isEqualTo(303);
  }
}
