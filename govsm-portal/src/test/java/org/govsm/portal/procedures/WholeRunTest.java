package org.govsm.portal.procedures;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.demo.Demonstration;
import org.govsm.portal.store.DatabaseConfig;
import org.govsm.portal.web.Json;
import org.govsm.procurement.bid.Bid;
import org.govsm.procurement.bid.Commitment;
import org.govsm.procurement.bid.Nonce;
import org.govsm.procurement.bid.TechnicalPacket;
import org.govsm.procurement.contract.Terms;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A purchase on its whole way over HTTP: procedure, tender, five bids, award and contract. By hand
 * are taken only the steps of which no record knows all.
 */
class WholeRunTest {

  private static final Map<String, Object> SECURED =
      Map.of(
          "kind", "PERFORMANCE_SECURITY",
          "form", "BANK_GUARANTEE",
          "amount", "300000.00",
          "validUntil", "2029-12-31",
          "number", "PG-9",
          "issuer", "Example Bank");

  private static final Map<String, Object> SECURITY =
      Map.of(
          "form", "BANK_GUARANTEE",
          "amount", "180000.00",
          "validUntil", "2027-12-31",
          "number", "BG-17",
          "issuer", "A Bank");

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DEPARTMENT = "/api/v1/departments/demo";
  private static final String PROCEDURE = DEPARTMENT + "/procedures/2027-run";
  private static final String SECOND = DEPARTMENT + "/tenders/NIT-10";
  private static final String TENDER = DEPARTMENT + "/tenders/NIT-9";
  private static final Pattern DAY = Pattern.compile("20\\d\\d-\\d\\d-\\d\\d");
  private static final List<String> MEMBERS =
      List.of("demo.committee-member", "demo.finance-officer", "demo.nodal-officer");
  private static final Map<String, String> PRICES =
      new TreeMap<>(
          Map.of(
              "firm-a", "5380000.00",
              "firm-b", "5640000.00",
              "firm-c", "5150000.00",
              "firm-d", "4980000.00",
              "firm-e", "5900000.00"));

  @TempDir Path folder;

  private final TurnedClock clock = new TurnedClock(Instant.parse("2026-12-01T06:00:00Z"));
  private final Map<String, People.Browsing> known = new TreeMap<>();
  private final Map<String, Bid> bids = new TreeMap<>();

  /** The demonstration's tender for the requirement takes bids: an officer decides. */
  private static final Map<String, Object> AGAIN =
      Map.of(
          "decisions",
          Map.of(
              "same-requirement", "Another region: order 7",
              "clauses-in-own-words", "Read in both languages: note 9"));

  private final Map<String, Object> stage = new TreeMap<>();
  private List<String> members = MEMBERS;
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() throws IOException {
    DatabaseConfig database = DatabaseConfig.inFolder(folder.resolve("store"));
    TestPortal.demonstrate(database);
    portal = TestPortal.withSignIn(database, clock);
    people = new People(portal, clock);
    MEMBERS.forEach(one -> people.add(one, List.of(one.substring(5)), List.of("demo")));
    for (String role : List.of("indentor", "buyer", "competent-authority")) {
      people.add("demo." + role, List.of(role), List.of("demo"));
    }
    for (String one : List.of("new.one", "new.two")) {
      people.add(one, List.of("nodal-officer"), List.of("demo"));
    }
    people.add("second.buyer", List.of("buyer"), List.of("demo"));
    PRICES.keySet().forEach(firm -> people.add(firm, List.of("supplier"), List.of(firm)));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String id) {
    return known.computeIfAbsent(id, people::signedIn);
  }

  /** A session is over by then. */
  private void turn(String instant) {
    clock.to(Instant.parse(instant));
    known.clear();
  }

  private JsonNode post(String who, String address, Object body) throws IOException {
    HttpResponse<String> answer =
        as(who)
            .send(
                portal
                    .request(address)
                    .header("Content-Type", "application/json")
                    .header("If-Match", seen(address))
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
    assertThat(answer.statusCode()).as("%s %s", address, answer.body()).isBetween(200, 202);
    return JSON.readTree(answer.body());
  }

  /** The version of the tender, which some requests must say. */
  private String seen(String address) {
    String tender = address.startsWith(SECOND) ? SECOND : TENDER;
    return as("demo.buyer").get(tender).headers().firstValue("ETag").orElse("*");
  }

  private JsonNode read(String address) throws IOException {
    return JSON.readTree(as("demo.buyer").get(address).body());
  }

  private void stands(String state) throws IOException {
    JsonNode now = read(PROCEDURE + "/open?lang=en");
    assertThat(now.get("state").asText()).as(now.toString()).isEqualTo(state);
    assertThat(now.get("contradictions")).isEmpty();
  }

  private static Map<String, Object> step(String event, String day, String... papers) {
    List<Object> given = new ArrayList<>();
    for (String paper : papers) {
      given.add(Map.of("paper", paper, "reference", "R-" + paper, "on", day));
    }
    Map<String, Object> step = new LinkedHashMap<>();
    step.put("event", event);
    step.put("papers", given);
    return step;
  }

  private void taken(String who, Map<String, Object> step) throws IOException {
    post(who, PROCEDURE + "/steps", step);
  }

  @Test
  void from_a_purchase_to_the_contract_no_step_is_entered_by_hand_that_the_record_knows()
      throws IOException {
    begin();
    publish();
    PRICES.forEach(this::hand);
    open();
    prices(Map.of());
    award("2027-01-06");
    contract();
  }

  /** Two of three members have a conflict, and a representation is upheld after the award. */
  @Test
  void a_committee_without_a_quorum_and_an_upheld_representation_go_on_by_the_record()
      throws IOException {
    begin();
    publish();
    PRICES.forEach(this::hand);
    open();
    for (String member : MEMBERS.subList(1, 3)) {
      post(member, TENDER + "/declarations", Map.of("conflict", true, "about", "firm-b: brother"));
    }
    assertThat(as("demo.competent-authority").get("/work?lang=en").body())
        .contains("Too few members can sit", "/tenders/demo/NIT-9/reconstitution");
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("leaving", MEMBERS.subList(1, 3));
    order.put("joining", List.of(Map.of("id", "new.one"), Map.of("id", "new.two")));
    order.put("order", "No. 7");
    order.put("orderedOn", "2026-12-30");
    order.put("reason", "two members have a conflict of interest");
    post("demo.competent-authority", TENDER + "/reconstitution", order);
    stands("TECHNICAL_OPENED");
    assertThat(read(PROCEDURE).toString()).contains("new.two");
    members = List.of(MEMBERS.get(0), "new.one", "new.two");
    Map<String, String> decided = new TreeMap<>();
    MEMBERS.subList(1, 3).forEach(one -> decided.put("conflict-" + one, "It stands: note 9"));
    prices(decided);
    award("2027-01-06");

    represented();
    stands("REOPENED");
    Map<String, Object> late = new LinkedHashMap<>();
    late.putAll(Map.of("kind", "DECISION", "question", "marks-after-prices"));
    late.put("answer", "YES");
    late.put("reason", "marks by criterion alone: note 14");
    post("demo.competent-authority", TENDER + "/evaluation/acts", late);
    sheets();
    award("2027-01-07");
    JsonNode open = read(PROCEDURE + "/open?lang=en");
    assertThat(open.toString()).contains("2027-01-28").doesNotContain("2027-01-27");
    contract();
  }

  /** The first stage has no price; who stood in it is asked in the second. */
  @Test
  void a_procedure_of_two_stages_follows_both_its_tenders() throws IOException {
    stage.put("stage", "FIRST");
    stage.put("ground", "SPECIFICATION_UNCLEAR");
    begin();
    publish();
    PRICES.forEach(this::hand);
    turn("2026-12-30T06:00:00Z");
    declared();
    post(MEMBERS.get(0), TENDER + "/technical-opening", Map.of("present", MEMBERS));
    stands("FIRST_STAGE_OPENED");
    declared();
    List<Object> results = new ArrayList<>();
    bids.forEach((firm, bid) -> results.add(result(bid.id(), !firm.equals("firm-e"))));
    sheets();
    Map<String, Object> told = Map.of("present", members, "results", results);
    post(members.get(0), TENDER + "/technical-result", told);
    stands("FIRST_STAGE_EVALUATED");

    turn("2027-01-04T06:00:00Z");
    post("demo.indentor", DEPARTMENT + "/tenders", second());
    String page = as("demo.buyer").get("/procedures/demo/2027-run?lang=en").body();
    assertThat(page).contains("NIT-10");
    assertThat(read(SECOND).at("/tender/invited")).hasSize(PRICES.size() - 1);
    post("demo.indentor", SECOND + "/submission", Map.of());
    post("demo.competent-authority", SECOND + "/publication", AGAIN);
    stands("SECOND_STAGE_PUBLISHED");
  }

  private static Map<String, Object> result(String bid, boolean passed) {
    Map<String, Object> result = new LinkedHashMap<>(Map.of("bid", bid, "qualified", passed));
    if (!passed) {
      result.put("reason", "no plan for captions");
    }
    return result;
  }

  /** The times of the demonstration's tender, forty-one days later, and the terms of the first. */
  private Map<String, Object> second() throws IOException {
    JsonNode later = tender(41);
    Map<String, Object> tender = new LinkedHashMap<>();
    tender.put("id", "NIT-10");
    for (String part :
        List.of(
            "tenderPeriod",
            "enquiryPeriod",
            "opening",
            "milestones",
            "bidSecurity",
            "evaluation",
            "chapters")) {
      tender.put(part, later.at("/tender/" + part));
    }
    tender.put("explanations", later.at("/tender/explanations"));
    tender.put("twoStage", Map.of("stage", "SECOND", "first", Map.of("id", "NIT-9")));
    return Map.of("requirement", later.get("requirement").asText(), "tender", tender);
  }

  private void represented() throws IOException {
    turn("2027-01-07T06:00:00Z");
    Object ground = Map.of("text", "Our marks were not added up", "clause", "section 4");
    JsonNode filed =
        post(
            "firm-b",
            "/api/v1/bids/demo/NIT-9/award/acts",
            Map.of("kind", "REPRESENTATION", "grounds", List.of(ground)));
    String id = filed.at("/representations/0/id").asText();
    Map<String, Object> inTime = new LinkedHashMap<>();
    inTime.putAll(Map.of("kind", "DECISION", "question", "in-time", "about", id));
    inTime.put("answer", "YES");
    inTime.put("reason", "in time: note 12");
    String alone = "needs another competent authority";
    assertThat(as("demo.competent-authority").get("/work?lang=en").body())
        .contains(alone)
        .doesNotContain("Is a representation admitted");
    people.add("demo.competent-authority-2", List.of("competent-authority"), List.of("demo"));
    assertThat(as("demo.competent-authority-2").get("/work?lang=en").body())
        .contains("Is a representation admitted", id + " (");
    assertThat(as("demo.buyer").get("/work?lang=en").body()).doesNotContain("Treat a repres");
    post("demo.competent-authority-2", TENDER + "/evaluation/acts", inTime);
    Map<String, Object> treated = new LinkedHashMap<>();
    treated.putAll(Map.of("kind", "REPRESENTATION_STEP", "id", id, "event", "admit"));
    post("demo.buyer", TENDER + "/evaluation/acts", treated);
    assertThat(as("demo.competent-authority").get("/work?lang=en").body()).doesNotContain(alone);
    String bare = "event=uphold&id=" + id;
    String form = "/tenders/demo/NIT-9/evaluation/steps/representation?lang=en";
    assertThat(as("demo.competent-authority-2").form(form, bare).body())
        .contains("href=\"#reason\"")
        .doesNotContain(".guard.", "href=\"#id\"");
    treated.put("event", "uphold");
    treated.put("reason", "the marks of one criterion are missing");
    post("demo.competent-authority-2", TENDER + "/evaluation/acts", treated);
    post(
        "demo.competent-authority",
        TENDER + "/evaluation/acts",
        Map.of("kind", "REOPENING", "representation", id, "reason", "added up again: note 13"));
  }

  private void begin() throws IOException {
    Map<String, Object> facts =
        Map.of(
            "availableOnGem", false,
            "availabilityReport", "GEMAR20260007",
            "scientific", false,
            "category", "NON_CONSULTING",
            "foreignBids", false,
            "value", "6000000.00",
            "classReason", "Finished videos, measured by number");
    post(
        "demo.buyer",
        DEPARTMENT + "/purchases",
        Map.of(
            "id", "2027-run",
            "title", "Videos",
            "need", "videos",
            "book", "IN",
            "days", Map.of("publication", "2026-12-02"),
            "facts", facts,
            "used", "ADVERTISED_TENDER"));
    post("demo.indentor", DEPARTMENT + "/tenders", tender());
    post("demo.indentor", DEPARTMENT + "/procedures", beginning());
    Map<String, Object> sanction = sanction();
    sanction.put("on", "2026-12-01");
    taken("demo.competent-authority", sanction);
    Map<String, Object> constitute =
        step("constitute", "2026-12-01", "committee-order", "conflict-declarations");
    constitute.put("on", "2026-12-01");
    constitute.put(
        "committee", MEMBERS.stream().map(id -> Map.of("person", id, "noSuperior", true)).toList());
    taken("demo.competent-authority", constitute);
    stands("COMMITTEE_CONSTITUTED");
  }

  private Map<String, Object> beginning() {
    return stage.isEmpty()
        ? Map.of("purchase", "2027-run", "procedure", "QCBS", "tender", "NIT-9")
        : Map.of(
            "purchase", "2027-run",
            "procedure", "TWO_STAGE_BIDDING",
            "claim", "SPECIFICATION_UNCLEAR",
            "tender", "NIT-9");
  }

  private Map<String, Object> sanction() {
    List<String> papers = new ArrayList<>(List.of("need", "estimate", "sanction"));
    papers.addAll(stage.isEmpty() ? List.of() : List.of("bidding-document", "reasons"));
    Map<String, Object> sanction = step("sanction", "2026-11-30", papers.toArray(String[]::new));
    sanction.put("confirmed", List.of("TIME_FRAME_FOR_EACH_STAGE"));
    return sanction;
  }

  /** The document of the demonstration, some days later. */
  private JsonNode tender() throws IOException {
    ObjectNode begun = tender(8);
    if (!stage.isEmpty()) {
      ObjectNode tender = (ObjectNode) begun.get("tender");
      tender.set("twoStage", JSON.valueToTree(stage));
      unpriced(tender);
    }
    return begun;
  }

  private static void unpriced(ObjectNode tender) {
    tender.remove(List.of("bidSecurity", "milestones"));
    ((ObjectNode) tender.get("opening")).remove(List.of("waitingDays", "revealHours"));
    ((ObjectNode) tender.get("evaluation")).remove(List.of("technicalWeight", "abnormallyLow"));
    ArrayNode chapters = JSON.createArrayNode();
    tender.get("chapters").forEach(one -> add(chapters, one));
    tender.set("chapters", chapters);
  }

  private static void add(ArrayNode chapters, JsonNode one) {
    if (!one.asText().equals("PRICE_SCHEDULE")) {
      chapters.add(one);
    }
  }

  private static ObjectNode tender(int days) throws IOException {
    try (InputStream file = Demonstration.class.getResourceAsStream("tenders/2026-11-24.json")) {
      String text = new String(requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      String later =
          DAY.matcher(text)
              .replaceAll(day -> LocalDate.parse(day.group()).plusDays(days).toString());
      ObjectNode begun = (ObjectNode) JSON.readTree(later).at("/begun/0");
      ((ObjectNode) begun.get("tender")).put("id", "NIT-9");
      return begun;
    }
  }

  /** A person confirms what the law asks; day, document, end and validity are the tender's. */
  private void publish() throws IOException {
    turn("2026-12-02T06:00:00Z");
    post("demo.indentor", TENDER + "/submission", Map.of());
    post("demo.competent-authority", TENDER + "/publication", AGAIN);
    JsonNode open = read(PROCEDURE + "/open?lang=en");
    assertThat(open.get("contradictions")).isEmpty();
    List<String> conditions = new ArrayList<>();
    open.at("/open/0/conditions").forEach(one -> conditions.add(one.get("code").asText()));
    Map<String, Object> publish = step("publish", "2026-12-02");
    publish.put("confirmed", conditions);
    taken("demo.buyer", publish);
    stands("PUBLISHED");
    turn("2026-12-10T06:00:00Z");
  }

  private void hand(String firm, String price) {
    String own = "/api/v1/bids/demo/NIT-9";
    try {
      String id = JSON.readTree(as(firm).get(own).body()).get("bid").asText();
      Map<String, Object> bidder = new LinkedHashMap<>();
      bidder.putAll(Map.of("id", firm, "mseClass", "NONE", "localContent", "60"));
      for (String no : List.of("trader", "startup", "stateEnterprise", "landBorder", "debarred")) {
        bidder.put(no, false);
      }
      Bid bid =
          Bid.draft("NIT-9", id)
              .set("bidder", bidder)
              .set("price", price)
              .set("security", SECURITY)
              .done()
              .orThrow();
      bids.put(firm, bid);
      Object body =
          Map.of(
              "commitment", Commitment.of(bid, nonce(firm)).digest(),
              "packet", TechnicalPacket.of(bid).toPlain());
      HttpResponse<String> answer =
          as(firm)
              .send(
                  portal
                      .request(own)
                      .header("Content-Type", "application/json")
                      .PUT(BodyPublishers.ofString(JSON.writeValueAsString(body))));
      assertThat(answer.body()).contains("RECEIVED");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Nonce nonce(String firm) {
    byte[] bytes = new byte[32];
    bytes[0] = (byte) firm.charAt(firm.length() - 1);
    return Nonce.of(bytes);
  }

  private void declared() throws IOException {
    for (String member : members) {
      post(member, TENDER + "/declarations", Map.of("conflict", false));
    }
  }

  private void open() throws IOException {
    turn("2026-12-30T06:00:00Z");
    declared();
    assertThat(as("demo.buyer").get("/tenders/demo/NIT-9/evaluation?lang=en").body())
        .contains("The assessment begins once the bids are open")
        .doesNotContain("The assessment is open", "The assessment is over");
    post(MEMBERS.get(0), TENDER + "/technical-opening", Map.of("present", MEMBERS));
    stands("TECHNICAL_OPENED");
  }

  private void sheets() throws IOException {
    for (String member : members) {
      post(member, TENDER + "/evaluation/acts", sheet());
    }
  }

  /** Before all is known nobody is told that no bid can be taken. */
  private void waits(String what) {
    String page =
        as("demo.competent-authority").get("/tenders/demo/NIT-9/evaluation?lang=en").body();
    assertThat(page)
        .contains(what)
        .doesNotContain("/cancellation", "No bid can be taken", "0 of 0", "An officer must decide");
    assertThat(as("demo.buyer").get(TENDER + "/evaluation").body())
        .contains("\"assessed\":true")
        .doesNotContain("\"evaluation\":{", "\"preference\":{", "\"plan\":{");
  }

  private void prices(Map<String, String> decided) throws IOException {
    declared();
    List<Object> results = new ArrayList<>();
    bids.values().forEach(bid -> results.add(Map.of("bid", bid.id(), "qualified", true)));
    sheets();
    waits("technical result of " + PRICES.size() + " bids");
    post(
        members.get(0),
        TENDER + "/technical-result",
        Map.of(
            "present", members,
            "results", results,
            "decisions", decided,
            "financialOpening", "2027-01-06T11:00:00+05:30"));
    stands("TECHNICAL_ANNOUNCED");
    turn("2027-01-06T06:00:00Z");
    post(members.get(0), TENDER + "/financial-opening", Map.of("present", members));
    stands("FINANCIAL_OPENED");
    waits(PRICES.size() + " bids that passed have no revealed price");
    String compared = "/tenders/demo/NIT-9/evaluation/comparison?lang=en";
    for (Map.Entry<String, Bid> one : bids.entrySet()) {
      post(
          one.getKey(),
          "/api/v1/bids/demo/NIT-9/price",
          Map.of("bid", one.getValue().toPlain(), "nonce", nonce(one.getKey()).hex()));
      if (one.getKey().equals("firm-b")) {
        waits((PRICES.size() - 2) + " bids that passed have no revealed price");
        assertThat(as("demo.buyer").get(compared).body())
            .contains("price known; places follow once all prices are")
            .doesNotContain(">ranked<");
      }
    }
    assertThat(as("demo.buyer").get(compared).body()).contains("ranked").doesNotContain("follow");
  }

  private Map<String, Object> sheet() {
    List<Object> sheets = new ArrayList<>();
    for (Bid bid : bids.values()) {
      List<Object> responses = new ArrayList<>();
      for (String id : List.of("quality-1", "quality-2", "delivery-1")) {
        responses.add(Map.of("requirement", id, "met", true, "evidence", "the plan, page 3"));
      }
      sheets.add(
          Map.of(
              "bid", bid.id(),
              "responses", responses,
              "marks", List.of(Map.of("mark", "85", "reason", "clear plan"))));
    }
    return Map.of("kind", "ASSESSMENT", "bids", sheets);
  }

  /** Each member confirms each meeting in which it sat. */
  private void confirmed() throws IOException {
    for (JsonNode meeting : read(TENDER + "/evaluation").get("meetings")) {
      for (JsonNode member : meeting.get("waiting")) {
        post(
            member.asText(),
            TENDER + "/evaluation/acts",
            Map.of("kind", "CONFIRMATION", "meeting", meeting.get("meeting").asText()));
      }
    }
  }

  private void award(String day) throws IOException {
    confirmed();
    post("demo.buyer", TENDER + "/evaluation/acts", Map.of("kind", "PROPOSAL"));
    stands("EVALUATED");
    String basis = read(TENDER + "/evaluation").get("basis").asText();
    post(
        "demo.competent-authority",
        TENDER + "/evaluation/acts",
        Map.of("kind", "AWARD", "basis", basis));
    stands("EVALUATED");
    Map<String, Object> approve = step("approve", day, "price-reasonable");
    approve.put("confirmed", List.of("REASONS_ON_RECORD"));
    taken("demo.competent-authority", approve);
    stands("APPROVED");
    post(
        "demo.buyer",
        TENDER + "/evaluation/acts",
        Map.of("kind", "PUBLICATION", "places", List.of("GEM_CPPP", "OWN_SITE")));
    stands("AWARDED");
  }

  private void contract() throws IOException {
    turn("2027-01-20T06:00:00Z");
    String winner = bids.get("firm-d").id();
    HttpResponse<String> begun =
        as("demo.buyer")
            .form("/contract-drafts", "department=demo&from=award:NIT-9/" + winner + "&do=start");
    assertThat(begun.statusCode()).as(begun.body()).isEqualTo(303);
    String place = begun.headers().firstValue("Location").orElseThrow();
    JsonNode awarded = read(DEPARTMENT + place.replace("/demo", ""));
    Path film = Path.of("src/main/resources/org/govsm/portal/demo/terms/film.xml");
    Path videos = film.resolveSibling("nutrition.xml");
    ObjectNode terms =
        JSON.valueToTree(Terms.readXml("videos", Files.readAllBytes(videos)).orThrow().toPlain());
    Map.of("id", "RUN-2027", "orderedOn", "2027-01-20", "from", "2027-02-01", "until", "2028-02-01")
        .forEach(terms::put);
    ((ObjectNode) terms.get("value")).put("amount", "4220338.00").put("withGst", "4980000.00");
    ((ObjectNode) terms.get("ceiling")).put("amount", "4220338.00");
    ((ObjectNode) terms.at("/amounts/0")).put("amount", "351694.83");
    for (String part : List.of("requirement", "supplier", "purchase")) {
      terms.set(part, awarded.at("/terms/" + part));
    }
    Map<String, Object> security = new LinkedHashMap<>(SECURED);
    security.put("bid", winner);
    post("demo.buyer", TENDER + "/evaluation/acts", security);
    Map<String, Object> signed = Json.readObject(JSON.writeValueAsBytes(terms));
    portal
        .store()
        .write(
            tx ->
                new Contracts(tx)
                    .create(
                        terms.get("id").asText(), "demo", signed, clock.instant(), "demo.buyer"));
    JsonNode contract = read(PROCEDURE + "/open?lang=en");
    assertThat(contract.get("contradictions")).isEmpty();
    otherSupplier(film, terms);
    assertThat(read(PROCEDURE).get("log").toString())
        .contains("{\"person\":\"demo.buyer\",\"roles\":[\"tender-officer\"]}");
    JsonNode whole = read(PROCEDURE);
    assertThat(whole.get("stage").asText()).isEqualTo("CONTRACTED");
    if (members.equals(MEMBERS)) {
      fromTheRecord((ArrayNode) whole.get("log"));
    }
  }

  /** As only what was kept before this was checked can have it. */
  private void otherSupplier(Path film, ObjectNode terms) throws IOException {
    Map<String, Object> other =
        new LinkedHashMap<>(Terms.readXml("film", Files.readAllBytes(film)).orThrow().toPlain());
    other.put("id", "RUN-OTHER");
    other.put("supplier", Map.of("id", "firm-e", "name", "Firm E"));
    Map<String, Object> requirement = new LinkedHashMap<>();
    terms
        .get("requirement")
        .properties()
        .forEach(
            each ->
                requirement.put(
                    each.getKey(),
                    each.getValue().isNumber()
                        ? each.getValue().decimalValue()
                        : each.getValue().asText()));
    other.put("requirement", requirement);
    other.put("purchase", Map.of("reference", "NIT-9"));
    portal
        .store()
        .write(
            tx ->
                new Contracts(tx)
                    .create("RUN-OTHER", "demo", other, clock.instant(), "demo.buyer"));
    assertThat(read(PROCEDURE + "/open?lang=en").get("contradictions").toString())
        .contains("Contract RUN-OTHER names the tender", "Firm E");
  }

  /** Each step is on its day, and its persons are those of the record. */
  private static void fromTheRecord(ArrayNode log) {
    Map<String, String> days = new LinkedHashMap<>();
    log.forEach(one -> days.put(one.at("/step/event").asText(), one.at("/step/on").asText()));
    assertThat(days)
        .containsEntry("publish", "2026-12-02")
        .containsEntry("open-technical", "2026-12-30")
        .containsEntry("evaluate-technical", "2026-12-30")
        .containsEntry("announce-technical", "2026-12-30")
        .containsEntry("open-financial", "2027-01-06")
        .containsEntry("evaluate", "2027-01-06")
        .containsEntry("approve", "2027-01-06")
        .containsEntry("award", "2027-01-06")
        .containsEntry("contract", "2027-01-20");
    log.forEach(
        one -> {
          if (one.at("/step/event").asText().startsWith("open-")) {
            assertThat(one.at("/step/actors"))
                .extracting(actor -> actor.get("person").asText())
                .containsExactlyElementsOf(MEMBERS);
          }
        });
  }
}
