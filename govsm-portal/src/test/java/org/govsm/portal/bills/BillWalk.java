package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.govsm.portal.AskedQuestion;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;

/** Walk of a bill for tests: one person in each role acts on it over the API. */
final class BillWalk implements AutoCloseable {

  static final String SUPPLIER = "19AAAPE1234F1ZC";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestPortal portal;
  private final People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();

  BillWalk() throws IOException {
    this(TestPortal.CLOCK);
  }

  BillWalk(Clock clock) throws IOException {
    portal = TestPortal.withDemonstration(clock);
    people = new People(portal, clock);
  }

  People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
  }

  /** Sessions end while a clock is turned on. */
  void signInAgain() {
    acting.clear();
  }

  String publicPage(String path) {
    return portal.get(path).body();
  }

  private HttpResponse<String> send(String role, String method, String path, String body) {
    return as(role)
        .send(
            portal
                .request("/api/v1" + path + "?lang=en")
                .header("Content-Type", "application/json")
                .header("If-Match", version(path.replaceFirst("/acts$", "")))
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private String version(String path) {
    return portal.get("/api/v1" + path).headers().firstValue("ETag").orElse("");
  }

  /** States what a contract says of bills. */
  void terms(String contract, String terms) {
    HttpResponse<String> stated = send("buyer", "PUT", contract + "/billing", terms);
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
  }

  /** Enters an invoice within West Bengal of one line that bears 18 per cent; its page. */
  String enter(String contract, String number, String line, String value, String half) {
    return enter(contract, number, SUPPLIER, line, value, half);
  }

  /** The same under a GSTIN. */
  String enter(
      String contract, String number, String gstin, String line, String value, String half) {
    String invoice =
        "{'received': '2026-11-24', 'invoice': {'number': '%s', 'date': '2026-11-23', 'contract':"
            + " '%s', 'supplierGstin': '%s', 'recipientGstin': '19AAAGD5678K1ZX',"
            + " 'placeOfSupply': '19', 'lines': [{'id': '1', %s, 'taxableValue': '%s',"
            + " 'gstPercent': '18', 'taxes': {'central': '%s', 'state': '%s'}}],"
            + " 'taxableValue': '%s', 'tax': '%s', 'total': '%s'}}";
    BigDecimal tax = new BigDecimal(half).add(new BigDecimal(half));
    HttpResponse<String> entered =
        as("buyer")
            .send(
                portal
                    .request("/api/v1" + contract + "/bills?lang=en")
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            invoice
                                .formatted(
                                    number,
                                    contract.replaceFirst(".*/", ""),
                                    gstin,
                                    line,
                                    value,
                                    half,
                                    half,
                                    value,
                                    tax,
                                    new BigDecimal(value).add(tax))
                                .replace('\'', '"'))));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    return contract + "/bills/" + tree(entered.body()).path("id").asText();
  }

  HttpResponse<String> act(String role, String bill, String body) {
    return send(role, "POST", bill + "/acts", body);
  }

  /** Something else that is entered. */
  void sent(String role, String path, String body) {
    HttpResponse<String> answer = send(role, "POST", path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** An act that is done. */
  void done(String role, String bill, String body) {
    HttpResponse<String> answer = act(role, bill, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  List<PaidInterest> interest(String contract) {
    return portal.store().read(tx -> PaidInterest.of(tx, contract));
  }

  JsonNode read(String path) {
    return tree(portal.get("/api/v1" + path + "?lang=en").body());
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The id of the question that has some words. */
  String question(String bill, String words) {
    for (JsonNode one : read(bill).path("questions")) {
      if (one.path("question").asText().contains(words)) {
        return one.path("id").asText();
      }
    }
    throw new AssertionError("no question has: " + words + " in " + read(bill).path("questions"));
  }

  HttpResponse<String> decide(String role, String bill, String question) {
    return act(
        role,
        bill,
        "{'act': 'decided', 'decided': 'So by order N-7.', 'question': '" + named(bill, question));
  }

  private String named(String bill, String question) {
    for (JsonNode one : read(bill).path("questions")) {
      if (one.path("id").asText().equals(question)) {
        return AskedQuestion.named(one);
      }
    }
    return question + "'}";
  }

  /** Decides what is asked, and has it examined and passed. */
  void pass(String bill, String yearAmount) {
    done(
        "buyer",
        bill,
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount': '"
            + yearAmount
            + "', 'untaxedBefore': '0.00', 'bankRate': '5.50'}}}");
    for (JsonNode one : read(bill).path("questions")) {
      if (!one.path("decided").isTextual()) {
        assertThat(decide("competent-authority", bill, one.path("id").asText()).statusCode())
            .isEqualTo(201);
      }
    }
    done("indentor", bill, "{'act': 'examined'}");
    done("finance-officer", bill, "{'act': 'passed', 'reference': 'S-1'}");
  }

  /** A decision in words alone, as it was kept before questions had answers. */
  void decidedBefore(String bill, String question) {
    String contract = bill.replaceFirst("^/contracts/([^/]*)/.*", "$1");
    portal
        .store()
        .write(
            tx -> {
              StoredBill one =
                  new Bills(tx).find(contract, bill.replaceFirst(".*/", "")).orElseThrow();
              Map<String, Object> decisions = new LinkedHashMap<>(known(one.decisions()));
              decisions.put(question, "So by order N-7.");
              return new Bills(tx)
                  .act(
                      "decided",
                      one,
                      Map.of(
                          "on",
                          "2026-11-24",
                          "state",
                          one.state(),
                          "question",
                          question,
                          "decided",
                          "So by order N-7.",
                          "decisions",
                          decisions),
                      TestPortal.CLOCK.instant(),
                      "demo-authority");
            });
  }

  private static Map<String, Object> known(Map<String, ?> tree) {
    Map<String, Object> known = new LinkedHashMap<>();
    tree.forEach((name, said) -> known.put(name, Objects.requireNonNull(said)));
    return known;
  }

  @Override
  public void close() {
    portal.close();
  }
}
