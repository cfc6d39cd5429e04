package org.govsm.portal.builder;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
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

/** The GSTIN of the agency when a contract is signed, beside the register of suppliers. */
class AgencyNumberTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OWN = "19AAACE1234F1Z3";
  private static final String OTHER = "19AAAGD5678K1ZX";

  /** An invoice of another firm. */
  private static final String INVOICE =
      "{'received': '2026-11-20', 'invoice': {'number': 'X-1', 'date': '2026-11-18',"
          + " 'contract': 'C-9', 'supplierGstin': '"
          + OTHER
          + "', 'recipientGstin': '19AAACE1234F1Z3', 'placeOfSupply': '19', 'lines': [{'id': '1',"
          + " 'item': 'film', 'quantity': '1', 'rate': '45000.00', 'taxableValue': '45000.00',"
          + " 'gstPercent': '18', 'taxes': {'central': '4050.00', 'state': '4050.00'}}],"
          + " 'taxableValue': '45000.00', 'tax': '8100.00', 'total': '53100.00'}}";

  private TestPortal portal;
  private int keys;

  @BeforeEach
  void start() {
    portal = TestPortal.start().knowing("demo");
    Map<String, Object> agency =
        Map.of(
            "id",
            "agency-9",
            "name",
            "Agency",
            "state",
            "REGISTERED",
            "identifiers",
            List.of(Map.of("kind", "GSTIN", "number", OWN)));
    portal
        .store()
        .write(
            tx ->
                new SupplierRecords(tx)
                    .record(
                        SupplierRecords.RECORDED,
                        "demo",
                        "agency-9",
                        agency,
                        TestPortal.CLOCK.instant(),
                        "demo.buyer"));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static Map<String, Object> terms(String id, Map<String, String> said) throws IOException {
    Path film = Path.of("src/main/resources/org/govsm/portal/demo/terms/film.xml");
    Map<String, Object> terms =
        new TreeMap<>(Terms.readXml("film", Files.readAllBytes(film)).orThrow().toPlain());
    Map<String, String> agency = new TreeMap<>(Map.of("id", "agency-9", "name", "Agency"));
    agency.putAll(said);
    terms.put("id", id);
    terms.put("supplier", agency);
    terms.put("purchase", Map.of("reference", "DPI/2026/9"));
    terms.put("value", Map.of("amount", "3900000.00", "withGst", "4602000.00", "clause", "3"));
    terms.remove("requirement");
    terms.remove("ceiling");
    return terms;
  }

  private HttpResponse<String> post(String path, Object body) throws IOException {
    keys++;
    return portal.postJson(
        path, JSON.writeValueAsString(body), "Idempotency-Key", "key-number-" + keys);
  }

  private String created(String id, Map<String, String> said) throws IOException {
    HttpResponse<String> answer = post("/api/v1/contracts?lang=en", terms(id, said));
    return answer.statusCode() == 201 ? "" : answer.body();
  }

  private HttpResponse<String> amended(String id, Map<String, Object> terms) throws IOException {
    String path = "/api/v1/contracts/" + id;
    return portal.send(
        portal
            .request(path + "?lang=en")
            .header("Content-Type", "application/json")
            .header("If-Match", portal.get(path).headers().firstValue("ETag").orElseThrow())
            .PUT(BodyPublishers.ofString(JSON.writeValueAsString(terms))));
  }

  @Test
  void another_number_than_that_of_the_register_is_not_signed() throws IOException {
    assertThat(created("C-1", Map.of("gstin", OTHER))).contains("GSTIN_DIFFERS");
    assertThat(created("C-1", Map.of("withoutGstin", "Not registered")))
        .contains("GSTIN_DIFFERS", "the register has one");
    assertThat(created("C-1", Map.of("gstin", OWN.replace("Z3", "Z4")))).contains("GSTIN_WRONG");
    assertThat(created("C-1", Map.of("gstin", OWN, "withoutGstin", "Not registered")))
        .contains("/supplier/withoutGstin", "terms.gstin");
    assertThat(created("C-1", Map.of("gstin", OWN))).isEmpty();
  }

  @Test
  void a_contract_without_a_number_is_signed_and_its_amendment_adds_the_right_one()
      throws IOException {
    assertThat(created("C-2", Map.of())).isEmpty();
    HttpResponse<String> other = amended("C-2", terms("C-2", Map.of("gstin", OTHER)));
    assertThat(other.statusCode()).isEqualTo(422);
    assertThat(other.body()).contains("GSTIN_DIFFERS");
    HttpResponse<String> own = amended("C-2", terms("C-2", Map.of("gstin", OWN)));
    assertThat(own.statusCode()).as(own.body()).isEqualTo(200);
  }

  @Test
  void who_signs_sees_that_the_number_is_missing_or_another() throws IOException {
    assertThat(page(Map.of())).contains("The contract states no GSTIN of the agency.");
    assertThat(page(Map.of("gstin", OTHER))).contains("The register has another GSTIN or PAN");
    assertThat(page(Map.of("gstin", OWN)))
        .contains("GSTIN of the agency</dt><dd>" + OWN)
        .doesNotContain("The register has another", "states no GSTIN");
  }

  /**
   * One id has one name, that of the register; a new contract of an id it does not know, the old.
   */
  @Test
  void another_name_than_that_of_the_register_stands_in_the_way_from_the_draft_on()
      throws IOException {
    Map<String, String> other = Map.of("gstin", OWN, "name", "Another Name Limited");
    HttpResponse<String> draft = drafted(terms("C-4", other));
    assertThat(draft.statusCode()).isEqualTo(201);
    assertThat(draft.body()).contains("NAME_DIFFERS", "The register has another name");
    assertThat(created("C-4", other)).contains("NAME_DIFFERS");
    Map<String, String> unknown = Map.of("id", "studio-1", "name", "Udaharan Films");
    assertThat(created("C-5", unknown)).isEmpty();
    assertThat(created("C-6", Map.of("id", "studio-1", "name", "UDAHARAN FILMS."))).isEmpty();
    assertThat(created("C-7", Map.of("id", "studio-1", "name", "Namuna Films")))
        .contains("NAME_DIFFERS", "Another contract has another name");
  }

  @Test
  void numbers_of_persons_are_refused_in_the_texts_of_a_draft() throws IOException {
    Map<String, Object> terms = terms("C-8", Map.of("gstin", OWN));
    terms.put("purchase", Map.of("reference", "Sanction 40, PAN AAPFU0939F, mobile 9876543210"));
    for (HttpResponse<String> refused :
        List.of(drafted(terms), post("/api/v1/contracts?lang=en", terms))) {
      assertThat(refused.statusCode()).isEqualTo(422);
      assertThat(refused.body()).contains("/purchase/reference", "would be published");
    }
    assertThat(drafted(terms("C-8", Map.of("gstin", OWN))).statusCode()).isEqualTo(201);
  }

  /** What a contract says of the agency is what its bills are held against. */
  @Test
  void a_bill_is_held_against_the_number_of_the_contract() throws IOException {
    assertThat(created("C-9", Map.of("gstin", OWN))).isEmpty();
    String prices =
        "'prices': [{'item': 'film', 'rate': '45000.00', 'against': ['ACCEPTANCE'],"
            + " 'gstPercent': '18', 'clause': '4'}]";
    String other = "{'terms': {'supplierGstin': '%s', %s}}".formatted(OTHER, prices);
    assertThat(billing(other).body())
        .contains("/terms/supplierGstin", "The contract has another GSTIN of the agency.");
    HttpResponse<String> stated = billing("{'terms': {'channel': 'GEM', %s}}".formatted(prices));
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
    String bills = "/api/v1/contracts/C-9/bills";
    HttpResponse<String> entered =
        portal.postJson(bills, INVOICE.replace('\'', '"'), "Idempotency-Key", "bill-of-another");
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    String bill = JSON.readTree(entered.body()).path("id").asText();
    assertThat(portal.get(bills + "/" + bill + "?lang=en").body())
        .contains("…" + OTHER.substring(11), "…" + OWN.substring(11));
  }

  private HttpResponse<String> billing(String body) {
    String path = "/api/v1/contracts/C-9/billing";
    return portal.send(
        portal
            .request(path + "?lang=en")
            .header("Content-Type", "application/json")
            .header("If-Match", portal.get(path).headers().firstValue("ETag").orElseThrow())
            .PUT(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private HttpResponse<String> drafted(Map<String, Object> terms) throws IOException {
    return post("/api/v1/departments/demo/contract-drafts?lang=en", Map.of("terms", terms));
  }

  private String page(Map<String, String> said) throws IOException {
    HttpResponse<String> made =
        post(
            "/api/v1/departments/demo/contract-drafts", Map.of("terms", terms("C-3" + keys, said)));
    String number = JSON.readTree(made.body()).path("number").asText();
    return new People(portal, TestPortal.CLOCK)
        .acting("buyer")
        .get("/contract-drafts/demo/" + number + "/check?lang=en")
        .body();
  }
}
