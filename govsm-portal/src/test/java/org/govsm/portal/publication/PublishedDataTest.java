package org.govsm.portal.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.ask.Law;
import org.govsm.portal.contracts.CertificateService;
import org.govsm.portal.contracts.ContractPublications;
import org.govsm.portal.contracts.ContractService;
import org.govsm.portal.contracts.Contracts;
import org.govsm.portal.requirements.OcdsSchemas;
import org.govsm.portal.tenders.RevealedTender;
import org.govsm.portal.tenders.StoredTender;
import org.govsm.portal.tenders.TenderPublications;
import org.govsm.portal.tenders.Tenders;
import org.govsm.portal.web.Json;
import org.govsm.portal.web.ProblemException;
import org.govsm.portal.web.Translations;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.metric.MetricDictionary;
import org.govsm.procurement.record.Publisher;
import org.govsm.procurement.record.RecordCheck;
import org.govsm.procurement.tender.Tender;
import org.govsm.procurement.tender.TenderAct;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody gets of the purchases of a department as open contracting data. */
class PublishedDataTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Law LAW =
      new Law(ProcurementLaw.library(), Translations.over(List.of(ProcurementLaw::messages)));
  private static final String API = "/api/v1/departments/demo/ocds";
  private static final String SECRET = "nobody-reads-this";
  private static final String TELEPHONE = "9876543210";
  private static final String AWARDED = "ocds-000000-demo-tender-DPI-2027-01";

  private TestPortal portal;

  @BeforeEach
  void start() throws Exception {
    portal = TestPortal.withDemonstration();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String read(String address) {
    HttpResponse<String> answer = portal.get(address);
    assertThat(answer.statusCode()).as(address).isEqualTo(200);
    return answer.body();
  }

  private JsonNode tree(String address) throws Exception {
    return JSON.readTree(read(address));
  }

  /** A contract of the department, on the terms of one that is there. */
  private void contract(String id, String supplier, String requirement, String reference) {
    Map<String, @Nullable Object> terms =
        new LinkedHashMap<>(
            portal
                .store()
                .read(tx -> new Contracts(tx).current("DEMO-FILM-2026").orElseThrow().terms()));
    terms.put("id", id);
    terms.put("supplier", Map.of("id", supplier, "name", "Namuna Reels (invented)"));
    terms.put("title", "A film, ask " + TELEPHONE);
    terms.put("purchase", Map.of("reference", reference.isEmpty() ? "Sanction 7" : reference));
    if (!requirement.isEmpty()) {
      terms.put("requirement", Map.of("id", requirement, "version", BigDecimal.ONE));
    }
    portal
        .store()
        .write(
            tx -> new Contracts(tx).create(id, "demo", terms, TestPortal.CLOCK.instant(), SECRET));
  }

  private List<String> ocids() throws Exception {
    List<String> met = new ArrayList<>();
    String after = "";
    do {
      JsonNode page = tree(API + "/releases?limit=1" + after);
      page.get("releases").forEach(one -> met.add(one.get("ocid").asText()));
      after = page.has("next") ? "&after=" + page.get("next").asText() : "";
    } while (!after.isEmpty());
    return met.stream().distinct().toList();
  }

  @Test
  void pages_records_lines_and_table_say_the_same() throws Exception {
    List<String> ocids = ocids();
    assertThat(ocids)
        .containsExactly(
            "ocds-000000-demo-contract-DEMO-CREATOR-2026",
            "ocds-000000-demo-contract-DEMO-DESK-2026",
            "ocds-000000-demo-contract-DEMO-FESTIVAL-2026",
            "ocds-000000-demo-contract-DEMO-FILM-2026",
            "ocds-000000-demo-contract-DEMO-SM-2025",
            AWARDED,
            "ocds-000000-demo-tender-DPI-2027-02");
    List<String> lines = read(API + "/releases.jsonl").lines().toList();
    int at = 0;
    for (String ocid : ocids) {
      Map<String, @Nullable Object> whole =
          Json.readObject(read(API + "/records/" + ocid).getBytes(UTF_8));
      assertThat(RecordCheck.of(whole)).as(ocid).isEmpty();
      for (JsonNode release : tree(API + "/releases/" + ocid + ".json").get("releases")) {
        assertThat(JSON.readTree(lines.get(at++))).isEqualTo(release);
      }
    }
    assertThat(lines).hasSize(at);
    assertThat(read(API + "/purchases.csv").lines().skip(1))
        .hasSameSizeAs(ocids)
        .anyMatch(
            row ->
                row.startsWith('"' + AWARDED) && row.contains("\"5\",\"Namuna Reels (invented)"));
    assertThat(read(API + "/feed.atom?lang=en"))
        .contains("<title>Award: Videos on food and nutrition</title>", AWARDED);
  }

  /** A link changes what the page of the purchase tells, and no release says it. */
  @Test
  void the_feed_tells_that_a_contract_was_linked_to_its_purchase() {
    String said = "<title>How it was bought: A film";
    contract("K-7", "s", "", "");
    assertThat(read(API + "/feed.atom?lang=en")).doesNotContain(said);
    String page = "/published-purchases/demo/contract-K-7?lang=en";
    String before = read(page);
    link("{'purchase': '2026-camera', 'accounts': ['telegram']}");
    String first = entry(said);
    assertThat(first)
        .contains("/records/ocds-000000-demo-contract-K-7#ocds-000000-demo-contract-K-7-purchase-");
    assertThat(read(page)).isNotEqualTo(before);

    link("{'purchase': '2026-camera', 'accounts': []}");
    assertThat(entry(said)).as("only its accounts were changed").isEqualTo(first);
    link("{'accounts': []}");
    assertThat(read(API + "/feed.atom?lang=en")).doesNotContain(said);
  }

  private String entry(String title) {
    String feed = read(API + "/feed.atom?lang=en");
    int at = feed.indexOf(title);
    assertThat(at).as(title).isPositive();
    return feed.substring(feed.lastIndexOf("<entry>", at), feed.indexOf("</entry>", at));
  }

  private void link(String links) {
    send("buyer", "PUT", "/api/v1/contracts/K-7/links", links);
  }

  private void send(String role, String method, String path, String body) {
    HttpResponse<String> answer =
        new People(portal, TestPortal.CLOCK)
            .acting(role)
            .send(
                portal
                    .request(path)
                    .header("Content-Type", "application/json")
                    .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
  }

  /** Each channel tells it from one source: page, performance, releases, table, feed and check. */
  @Test
  void what_rests_on_withdrawn_figures_says_so_in_every_channel() throws Exception {
    String contract = "/api/v1/contracts/DEMO-FILM-2026";
    String page = "/published-purchases/demo/contract-DEMO-FILM-2026";
    assertThat(read(page + "?lang=en")).doesNotContain("withdrawn");
    send("indentor", "POST", contract + "/imports/1/withdrawal", "{'reason': 'A wrong export.'}");

    String told = "withdrawn after it was issued, last on <";
    String follows = "What that changes is settled in a later certificate";
    assertThat(read(page + "?lang=en")).contains(told, follows);
    assertThat(read(page + "?lang=hi")).contains("जारी होने के बाद वापस लिए गए");
    String ocid = "ocds-000000-demo-contract-DEMO-FILM-2026";
    String record = read(API + "/records/" + ocid);
    assertThat(RecordCheck.of(Json.readObject(record.getBytes(UTF_8)))).isEmpty();
    assertThat(
            JSON.readTree(record)
                .at("/records/0/compiledRelease/contracts/0/implementation/milestones/0")
                .path("description")
                .asText())
        .contains("were withdrawn, last on", follows);
    assertThat(read(API + "/releases.jsonl")).contains("were withdrawn, last on");
    assertThat(read(API + "/purchases.csv").lines().filter(row -> row.contains(ocid)))
        .singleElement()
        .asString()
        .matches(".*,\"1\",\"20[0-9-]{8}\",\"0\",\"0\",\"\",\"0\",\"0\",\"\",\"0\"");
    assertThat(read(API + "/feed.atom?lang=en")).contains("<summary>Payable", follows);
    assertThat(read("/published-performance/demo?lang=en"))
        .contains("Certificates whose figures were withdrawn: 1");
    assertThat(read("/api/v1/departments/demo/published-performance"))
        .contains("\"withdrawnFigures\":{\"certificates\":1,");
    String code = read(page).replaceAll("(?s).*href=\"(/d/[^\"?]+).*", "$1");
    assertThat(read(code + "?lang=en")).contains(told, follows);

    send("finance-officer", "POST", contract + "/certificates", "{'period': '2026-07'}");
    assertThat(read(page + "?lang=en")).contains("withdrawn before it was issued");

    String paid = "/api/v1/contracts/DEMO-NUTRITION-2026/imports/2/withdrawal";
    send("indentor", "POST", paid, "{'reason': 'A wrong export.'}");
    assertThat(read("/published-purchases/demo/tender-DPI-2027-01?lang=en"))
        .contains(told, "A payment that rests on them may be settled later");
  }

  /** It has every stage; a reader that knows the standard alone takes it for valid. */
  @Test
  void the_closed_purchase_is_told_from_planning_to_the_transaction() throws Exception {
    String whole = read(API + "/records/" + AWARDED);
    Optional<Path> standard = OcdsSchemas.folder();
    if (standard.isPresent()) {
      assertThat(
              OcdsSchemas.of(standard.get(), "record-package-schema")
                  .validate(whole, InputFormat.JSON))
          .isEmpty();
    }
    JsonNode record = JSON.readTree(whole).at("/records/0");
    List<String> tags = new ArrayList<>();
    record.get("releases").forEach(one -> one.get("tag").forEach(tag -> tags.add(tag.asText())));
    assertThat(tags)
        .startsWith("planning", "tender")
        .containsSubsequence("tender", "tenderUpdate", "award", "contract", "implementation");
    JsonNode compiled = record.get("compiledRelease");
    assertThat(compiled.at("/planning/rationale").asText()).contains("Parents of children");
    assertThat(compiled.at("/awards/0/status").asText()).isEqualTo("active");
    JsonNode contract = compiled.at("/contracts/0");
    assertThat(contract.at("/implementation/milestones/0/status").asText()).isEqualTo("met");
    assertThat(contract.at("/implementation/transactions/0/value/amount").decimalValue())
        .isEqualByComparingTo("509010.00");
    assertThat(contract.at("/implementation/transactions")).hasSize(1);
  }

  /** Its number has one of a person: nothing of it is told, and officers learn why. */
  @Test
  void a_purchase_that_cannot_be_told_is_told_to_officers_and_takes_no_other_away()
      throws Exception {
    List<String> before = ocids();
    contract("K-" + TELEPHONE, "s", "", "");

    assertThat(ocids()).isEqualTo(before);
    String list = "/published-purchases/demo?lang=en";
    assertThat(read(list)).doesNotContain(TELEPHONE, "cannot be published");
    People.Browsing buyer = new People(portal, TestPortal.CLOCK).acting("buyer");
    assertThat(buyer.get(list).body())
        .contains(TELEPHONE, "Publish the purchase under another number");
    assertThat(buyer.get("/work?lang=en").body()).contains("Publish purchase K-" + TELEPHONE);
    assertThat(buyer.get("/published-purchases/demo/tender-DPI-2027-01?lang=en").body())
        .doesNotContain("cannot be published");
  }

  @Test
  void the_same_data_have_the_same_bytes_and_are_not_sent_twice() {
    String address = API + "/records/" + AWARDED;
    HttpResponse<String> first = portal.get(address);
    String tag = first.headers().firstValue("ETag").orElseThrow();
    assertThat(first.headers().firstValue("Cache-Control")).contains("max-age=300");
    assertThat(portal.get(address, "If-None-Match", tag).statusCode()).isEqualTo(304);
    assertThat(portal.get(address, "Accept-Language", "hi").body()).isEqualTo(first.body());
    HttpResponse<String> page = portal.get(API + "/releases?limit=2&lang=en");
    String same = page.headers().firstValue("ETag").orElseThrow();
    assertThat(portal.get(API + "/releases?limit=2&lang=hi").body()).isEqualTo(page.body());
    assertThat(portal.get(API + "/releases?limit=1").headers().firstValue("ETag").orElseThrow())
        .isNotEqualTo(same);
  }

  @Test
  void tender_and_award_lead_to_the_purchase_as_a_whole() {
    String whole = "/published-purchases/demo/tender-DPI-2027-01";
    String tender = "/published-tenders/demo/DPI-2027-01";
    assertThat(portal.get(tender).body()).contains(whole);
    assertThat(portal.get(tender + "/award").body()).contains(whole);
    assertThat(portal.get(whole).statusCode()).isEqualTo(200);
  }

  @Test
  void a_contract_is_told_with_the_tender_of_which_it_came_and_not_before_the_award()
      throws Exception {
    contract("BEFORE-1", SECRET, requirement("DPI-2027-02"), "DPI-2027-02");
    contract("OTHER-1", "another", "nutrition-videos-2027", "DPI-2027-01");

    assertThat(ocids())
        .contains("ocds-000000-demo-contract-OTHER-1")
        .doesNotContain(
            "ocds-000000-demo-contract-DEMO-NUTRITION-2026", "ocds-000000-demo-contract-BEFORE-1");
    JsonNode compiled = tree(API + "/records/" + AWARDED).at("/records/0/compiledRelease");
    assertThat(compiled.at("/contracts/0/id").asText()).isEqualTo("DEMO-NUTRITION-2026");
    assertThat(compiled.at("/contracts/0/awardID")).isEqualTo(compiled.at("/awards/0/id"));
    assertThat(compiled.at("/parties").toString()).contains("procuringEntity", "\"demo\"");
    assertThat(portal.get(API + "/records/ocds-000000-demo-contract-BEFORE-1").statusCode())
        .isEqualTo(404);
    assertThat(read(API + "/releases.jsonl") + read(API + "/feed.atom")).doesNotContain("BEFORE-1");
  }

  @Test
  void contracts_of_a_need_are_found_in_whatever_letters_they_name_it() {
    contract("OTHER-1", "another", "NUTRITION-Videos-2027", "");

    List<ContractPublications.Head> found =
        portal
            .store()
            .read(
                tx -> new ContractPublications(tx).ofRequirement("demo", "nutrition-videos-2027"));
    assertThat(found)
        .extracting(ContractPublications.Head::id)
        .contains("OTHER-1", "DEMO-NUTRITION-2026");
  }

  private String requirement(String tender) {
    return portal
        .store()
        .read(
            tx ->
                tx.handle()
                    .select("select requirement from tender where id = ?", tender)
                    .mapTo(String.class)
                    .one());
  }

  @Test
  void nothing_sealed_personal_or_of_a_draft_is_told() throws Exception {
    RevealedTender.opened(
        portal.store(),
        RevealedTender.bid("B1", SECRET + "-1", "4610077.00", "name", "Open Media"),
        RevealedTender.bid("B2", SECRET + "-2", "4500077.00", "name", "Clear Media"));
    contract("K-1", SECRET + "-3", "", "");

    StringBuilder all = new StringBuilder(read(API + "/releases.jsonl"));
    all.append(read(API + "/purchases.csv")).append(read(API + "/feed.atom"));
    for (String ocid : ocids()) {
      all.append(read(API + "/records/" + ocid)).append(read(API + "/releases/" + ocid));
      String page = "/published-purchases/demo/" + ocid.replace("ocds-000000-demo-", "");
      all.append(read(page + "?lang=en")).append(read(page + "?lang=hi"));
    }
    for (String page : List.of("/published-purchases/demo", "/published-performance/demo")) {
      all.append(read(page));
    }
    all.append(read("/api/v1/departments/demo/published-performance"));
    assertThat(all.toString())
        .contains("Open Media", "Clear Media", "K-1", "A film, ask [withheld]")
        .doesNotContain(
            SECRET, TELEPHONE, "46100", "45000", "DPI-2027-03", "demo.committee-member");
    assertThat(portal.get("/api/v1/departments/nobody/ocds/releases").statusCode()).isEqualTo(404);
    assertThat(portal.get(API + "/records/ocds-000000-demo-tender-DPI-2027-03").statusCode())
        .isEqualTo(404);
    assertThat(portal.get(API + "/records/" + SECRET).statusCode()).isEqualTo(404);
    assertThat(portal.get("/published-purchases/demo/tender-DPI-2027-03").statusCode())
        .isEqualTo(404);
    assertThat(portal.get("/published-purchases/nobody").statusCode()).isEqualTo(404);
  }

  @Test
  void one_page_leads_from_the_need_to_the_payment() throws Exception {
    assertThat(read("/published-purchases/demo/tender-DPI-2027-01?lang=en"))
        .containsSubsequence(
            "Parents of children under five",
            "/published-tenders/demo/DPI-2027-01",
            "Bids side by side",
            "Namuna Reels (invented)",
            "DEMO-NUTRITION-2026",
            "9 November 2026",
            "\u20b94,46,500.00",
            "16 November 2026",
            "\u20b95,09,010.00",
            API + "/records/" + AWARDED);
    String award = "published-tenders/%sDPI-2027-01/award?lang=en";
    for (String open :
        List.of(
            "/published-purchases/demo/tender-DPI-2027-01?lang=en",
            "/" + award.formatted("demo/"),
            "/api/v1/departments/demo/" + award.formatted(""))) {
      assertThat(read(open))
          .contains(open.startsWith("/api") ? "bid-1" : "Namuna Reels")
          .doesNotContain("B-", "no sample videos", "samples.pdf");
    }
    assertThat(read("/published-purchases/demo?lang=en"))
        .contains("/published-purchases/demo/contract-DEMO-SM-2025");
  }

  @Test
  void performance_says_of_how_many_and_when() throws Exception {
    JsonNode all = tree("/api/v1/departments/demo/published-performance");
    assertThat(all.get("day").asText()).isEqualTo("2026-11-25");
    int certificates = 0;
    for (JsonNode one : all.get("suppliers")) {
      certificates += one.get("certificates").asInt();
    }
    assertThat(all.get("certificates").asInt()).isEqualTo(certificates).isGreaterThan(12);
    JsonNode first = tree("/api/v1/departments/demo/published-performance?limit=1");
    assertThat(first.get("suppliers")).containsExactly(all.get("suppliers").get(0));
    assertThat(
            tree("/api/v1/departments/demo/published-performance?limit=1&after=1").get("suppliers"))
        .containsExactly(all.get("suppliers").get(1));
    assertThat(read("/published-performance/demo?lang=en"))
        .contains("As of", "Kalpanik Media Agency (invented)");
  }

  /**
   * The demonstration tells the value of its tenders, and so the estimate of their requirements.
   */
  @Test
  void an_estimate_that_bidders_are_not_told_is_told_to_nobody() throws Exception {
    portal
        .store()
        .write(
            tx -> {
              Tenders all = new Tenders(tx);
              StoredTender open = all.find("demo", "DPI-2027-02").orElseThrow();
              Map<String, @Nullable Object> tree = new LinkedHashMap<>(open.content());
              tree.put("id", "T-77");
              if (tree.get("evaluation") instanceof Map<?, ?> evaluation) {
                Map<Object, Object> terms = new LinkedHashMap<>(evaluation);
                terms.remove("value");
                terms.put("tender", "T-77");
                tree.put("evaluation", terms);
              }
              Tender tender = Tender.fromPlain(tree).orThrow();
              TenderAct act =
                  TenderAct.draft(TenderAct.Kind.PUBLICATION, open.publishes(), "a", "buyer")
                      .set("places", tender.places())
                      .done()
                      .orThrow();
              StoredTender one = all.record("demo", tender, open.publishes(), "a");
              return all.publish(one, tender, act, open.publishes(), "a");
            });
    JsonNode told = tree(API + "/records/ocds-000000-demo-tender-DPI-2027-02");
    assertThat(told.at("/records/0/compiledRelease/planning/budget/amount").isMissingNode())
        .isFalse();
    JsonNode silent = tree(API + "/records/ocds-000000-demo-tender-T-77");
    JsonNode planning = silent.at("/records/0/compiledRelease/planning");
    assertThat(planning.has("rationale")).isTrue();
    assertThat(planning.has("budget")).isFalse();
    assertThat(read("/published-purchases/demo/tender-T-77?lang=en")).doesNotContain("Estimate");
  }

  private static CertificateService certificates() {
    MetricDictionary metrics = MetricDictionary.shipped();
    return new CertificateService(
        new ContractService(metrics, TestPortal.CLOCK), metrics, TestPortal.CLOCK);
  }

  private PublicationService service(OcidPrefix prefix) {
    return new PublicationService(
        portal.store(),
        new TenderPublications((tx, day) -> LAW),
        certificates(),
        prefix,
        new IncompleteProcesses(),
        TestPortal.CLOCK);
  }

  @Test
  void a_page_goes_on_behind_the_longest_id_and_no_other_place() throws Exception {
    contract("Z".repeat(64), "s", "", "");
    String address = API + "/releases?limit=1&after=contract-";
    assertThat(tree(address + "DEMO-SM-2025").get("next").asText())
        .isEqualTo("contract-" + "Z".repeat(64));
    assertThat(tree(address + "Z".repeat(64)).get("next").asText()).isEqualTo("tender-DPI-2027-01");
    assertThat(portal.get(API + "/releases?after=DEMO-SM-2025").statusCode()).isEqualTo(422);
  }

  @Test
  void an_installation_may_publish_nothing() throws Exception {
    PublicationService none = service(new OcidPrefix("none"));
    assertThat(portal.store().read(none::departments)).isEmpty();
    try (TestPortal silent = TestPortal.silent()) {
      for (String place : List.of("/releases", "/releases.jsonl", "/purchases.csv", "/feed.atom")) {
        HttpResponse<String> answer = silent.get(API + place);
        assertThat(answer.statusCode()).as(place).isEqualTo(404);
        assertThat(answer.body()).as(place).contains("publishes no purchases");
      }
    }
    assertThatThrownBy(
            () ->
                portal
                    .store()
                    .read(
                        tx -> {
                          none.requirePublisher(tx, "demo");
                          return "demo";
                        }))
        .isInstanceOf(ProblemException.class);
  }

  @Test
  void ids_of_two_processes_never_meet_and_lead_back() {
    OcidPrefix prefix = new OcidPrefix("ocds-abc123");
    ProcessId one = ProcessId.tender("a", "tender-9");
    ProcessId other = ProcessId.tender("a-tender", "9");
    assertThat(one.number()).isNotEqualTo(other.number());
    assertThat(ProcessId.of("a-tender", "ocds-abc123-" + other.number(), prefix)).contains(other);
    assertThat(ProcessId.of("a", "ocds-abc123-" + other.number(), prefix)).isEmpty();
    assertThatThrownBy(() -> new OcidPrefix("ocds-ABC123")).hasMessageContaining("ocds-abc123");
  }

  /** However many there are: one is read when the one before was taken. */
  @Test
  void a_long_list_is_never_held_whole() {
    for (int i = 0; i < 2 * PublicationService.TOGETHER + 10; i++) {
      contract("M-" + (1000 + i), "s", "", "");
    }
    PublicationService service = service(OcidPrefix.NOT_REGISTERED);
    Publisher publisher =
        Publisher.fromPlain(
                Map.of("prefix", "ocds-000000", "name", "A", "base", "https://example.org/ocds"))
            .orThrow();
    long before = portal.store().reads();
    List<Long> ahead = new ArrayList<>();
    service.each("demo", publisher, one -> ahead.add(portal.store().reads() - before));

    assertThat(ahead).hasSizeGreaterThan(2 * PublicationService.TOGETHER);
    for (int i = 0; i < ahead.size(); i++) {
      int pages = 1 + i / PublicationService.TOGETHER;
      assertThat(ahead.get(i)).isEqualTo(i + 1 + pages);
    }
  }
}
