package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A contract whose certificate deducts for a missed target, billed by acceptance alone. */
class UncertifiedLinesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String DESK = "/contracts/DEMO-DESK-2026";
  private static final String PRICE =
      "{'item': '%s', 'rate': '60000.00', 'against': ['%s'], 'gstPercent': '18', 'clause': '5'}";
  private static final String LINE =
      "{'id': '%s', 'item': '%s', %s 'quantity': '1', 'rate': '60000.00', 'taxableValue':"
          + " '60000.00', 'gstPercent': '18', 'taxes': {'central': '5400.00', 'state': '5400.00'}}";

  private TestPortal portal;
  private People.Browsing buyer;
  private People.Browsing finance;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    People people = new People(portal, TestPortal.CLOCK);
    buyer = people.acting("buyer");
    finance = people.acting("finance-officer");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private HttpRequest.Builder request(String path) {
    return portal.request("/api/v1" + path + "?lang=en").header("Content-Type", "application/json");
  }

  private String version(String path) {
    return portal.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
  }

  private static HttpRequest.BodyPublisher body(String json) {
    return BodyPublishers.ofString(json.replace('\'', '"'));
  }

  private void state(String... prices) {
    String terms =
        "{'terms': {'channel': 'OUTSIDE_GEM', 'supplierGstin': '19AAAPE1234F1ZC', 'prices': [%s]}}";
    HttpRequest.Builder put =
        request(DESK + "/billing")
            .header("If-Match", version(DESK + "/billing"))
            .PUT(body(terms.formatted(String.join(", ", prices))));
    HttpResponse<String> stated = buyer.send(put);
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
  }

  /** The page of a new bill with some lines. */
  private String bill(String... lines) throws IOException {
    String invoice =
        "{'received': '2026-11-20', 'invoice': {'number': 'D-1', 'date': '2026-11-18', 'contract':"
            + " 'DEMO-DESK-2026', 'supplierGstin': '19AAAPE1234F1ZC', 'recipientGstin':"
            + " '19AAAGD5678K1ZX', 'placeOfSupply': '19', 'lines': [%s], 'taxableValue':"
            + " '60000.00', 'tax': '10800.00', 'total': '70800.00'}}";
    HttpResponse<String> entered =
        buyer.send(
            request(DESK + "/bills").POST(body(invoice.formatted(String.join(", ", lines)))));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    return DESK + "/bills/" + JSON.readTree(entered.body()).path("id").asText();
  }

  private JsonNode questions(String bill) throws IOException {
    return JSON.readTree(portal.get("/api/v1" + bill + "?lang=en").body()).path("questions");
  }

  private HttpResponse<String> decide(People.Browsing who, String bill, String question) {
    String act =
        "{'act': 'decided', 'decided': 'By order N-7.', 'question': '%s'}".formatted(question);
    return who.send(request(bill + "/acts").header("If-Match", version(bill)).POST(body(act)));
  }

  @Test
  void what_a_certificate_deducts_is_asked_where_no_price_bills_one() throws IOException {
    state(PRICE.formatted("month", "ACCEPTANCE"));
    String bill = bill(LINE.formatted("1", "month", ""));

    JsonNode asked = question(bill, "deduct");
    assertThat(asked.path("question").asText())
        .contains("Certificates of the contract deduct ₹3,000", "no bill takes it off");
    assertThat(decide(buyer, bill, asked.path("id").asText()).statusCode()).isEqualTo(403);
    assertThat(decide(finance, bill, asked.path("id").asText()).statusCode()).isEqualTo(201);
  }

  @Test
  void an_item_beside_what_is_certified_is_asked_for_its_clause() throws IOException {
    state(PRICE.formatted("film", "ACCEPTANCE"), PRICE.formatted("fee", "CERTIFICATE"));

    assertThat(question(bill(LINE.formatted("1", "film", "")), "deduct").path("question").asText())
        .contains("film is billed without a certificate");
  }

  @Test
  void what_is_billed_by_its_certificate_is_not_asked() throws IOException {
    state(PRICE.formatted("fee", "CERTIFICATE"));
    String bill = bill(LINE.formatted("1", "fee", "'certificate': '2026-10.1',"));

    assertThat(questions(bill).toString()).doesNotContain("without a certificate", "takes it off");
  }

  private JsonNode question(String bill, String words) throws IOException {
    for (JsonNode one : questions(bill)) {
      if (one.path("question").asText().contains(words)) {
        return one;
      }
    }
    throw new AssertionError(questions(bill).toString());
  }
}
