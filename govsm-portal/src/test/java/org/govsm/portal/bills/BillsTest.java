package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.AskedQuestion;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bills from the invoice to the payment, by different people. */
class BillsTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String CREATOR = "/contracts/DEMO-CREATOR-2026/bills";
  private static final String WAITING = CREATOR + "/DEMO-CREATOR-2026-B3";
  private static final String OBJECTED = CREATOR + "/DEMO-CREATOR-2026-B2";
  private static final String FILM = "/contracts/DEMO-FILM-2026/bills/DEMO-FILM-2026-B1";
  private static final String INVOICE =
      "{'received': '2026-11-20', 'invoice': {'number': '%s', 'date': '2026-11-18',"
          + " 'contract': 'DEMO-CREATOR-2026', 'supplierGstin': '%s',"
          + " 'recipientGstin': '19AAAGD5678K1ZX', 'placeOfSupply': '19', 'lines': [{'id': '1',"
          + " 'item': 'post', 'certificate': '2026-07.1', 'quantity': '21', 'rate': '2500.00',"
          + " 'reduction': '7500.00', 'taxableValue': '45000.00', 'gstPercent': '18',"
          + " 'taxes': {'central': '4050.00', 'state': '4050.00'}}],"
          + " 'taxableValue': '45000.00', 'tax': '8100.00', 'total': '53100.00'}}";
  private static final String SUPPLIER = "19AAAPE1234F1ZC";
  private static final String PASS_FILM = "of contract DEMO-FILM-2026";

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

  private HttpResponse<String> post(String role, String path, String body) {
    return as(role)
        .send(
            portal
                .request("/api/v1" + path + "?lang=en")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private HttpResponse<String> act(String role, String bill, String body) {
    return act(role, bill, body, version(bill));
  }

  private HttpResponse<String> act(String role, String bill, String body, String version) {
    return as(role)
        .send(
            portal
                .request("/api/v1" + bill + "/acts?lang=en")
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .POST(BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  private String version(String path) {
    return portal.get("/api/v1" + path).headers().firstValue("ETag").orElseThrow();
  }

  private JsonNode read(String path) throws IOException {
    return JSON.readTree(portal.get("/api/v1" + path + "?lang=en").body());
  }

  /** The line of the list that has some words. */
  private String row(String words) {
    return portal.get("/bills?format=csv&lang=en&q=" + words).body();
  }

  /** Decides each question of a bill. */
  private void decide(String bill) throws IOException {
    decide("finance-officer", bill, 201);
  }

  private void decide(String role, String bill, int status) throws IOException {
    for (JsonNode question : read(bill).path("questions")) {
      String decided =
          "{'act': 'decided', 'decided': 'By order N-7.', 'question': '"
              + AskedQuestion.named(question);
      if (status != 201 || !question.path("decided").isTextual()) {
        assertThat(act(role, bill, decided).statusCode()).isEqualTo(status);
      }
    }
  }

  @Test
  void an_invoice_is_entered_examined_passed_by_a_second_person_and_paid() throws IOException {
    HttpResponse<String> entered =
        post("buyer", CREATOR, INVOICE.formatted("KSC/26-27/9", SUPPLIER));
    assertThat(entered.statusCode()).isEqualTo(201);
    assertThat(JSON.readTree(entered.body()).path("due").asText()).isEqualTo("2026-09-14");
    String bill = CREATOR + "/" + JSON.readTree(entered.body()).path("id").asText();
    assertThat(read(bill).path("missing").toString())
        .contains("payment", "yearAmount", "untaxedBefore");
    assertThat(act("buyer", bill, "{'act': 'examined'}").body()).contains("bills.missing");
    assertThat(as("indentor").get(bill + "?lang=en").body().split("id=\"open\"", 2)[1])
        .containsPattern("</ul>\\s*<p>Whose turn it is: [^.]*Finance officer");

    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-11-27', 'payee':"
            + " {'yearAmount': '80000.00', 'untaxedBefore': '0.00', 'bankRate': '5.50'}}}";
    assertThat(act("finance-officer", bill, facts).statusCode()).isEqualTo(201);
    assertThat(read(bill).at("/report/net").asText()).isEqualTo("52650.00");
    assertThat(read(bill).at("/report/lines/0/results/0").asText()).isEqualTo("MATCHED");
    decide(bill);
    assertThat(act("indentor", bill, "{'act': 'examined'}").statusCode()).isEqualTo(201);

    String pass = "{'act': 'passed', 'reference': 'S-1'}";
    assertThat(act("buyer", bill, pass).statusCode()).isEqualTo(403);
    assertThat(act("finance-officer", bill, "{'act': 'passed'}").body()).contains("/reference");
    assertThat(act("finance-officer", bill, pass.replace("S-1", "-.")).body())
        .contains("/reference");
    assertThat(act("finance-officer", bill, pass).statusCode()).isEqualTo(201);
    assertThat(as("finance-officer").get(bill + "?lang=en").body())
        .contains("Passed for payment", "Rupees fifty-two thousand six hundred fifty only", "S-1")
        .doesNotContain("bills.");
    String paid = "{'act': 'paid', 'on': '%s', 'reference': 'V-1'}";
    String payer = "competent-authority";
    assertThat(act(payer, bill, paid.formatted("2026-01-01")).body()).contains("/on");
    String done = paid.formatted(read(bill).path("moved").asText());
    assertThat(act(payer, bill, done.replace("V-1", "demo-utr-2611160001")).body())
        .contains("\"/earlier\"", "DEMO-NUTRITION-2026-B1");
    assertThat(act(payer, bill, done.replace("V-1", "DEMO/UTR 2611160001")).body())
        .as("parted otherwise")
        .contains("\"/earlier\"", "DEMO-NUTRITION-2026-B1");
    assertThat(act(payer, bill, done.replace("V-1", "2611160001")).body())
        .as("without its letters")
        .contains("\"/earlier\"", "DEMO-NUTRITION-2026-B1");
    HttpResponse<String> own = act("finance-officer", bill, done);
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("Who passed a bill does not record its payment");
    assertThat(as("finance-officer").get(bill + "?lang=en").body())
        .contains("records the payment: not who passed it")
        .doesNotContain("reference-paid");
    assertThat(as("finance-officer").get("/work?lang=en").body()).doesNotContain(bill);
    assertThat(as(payer).get("/work?lang=en").body()).contains(bill);
    assertThat(act(payer, bill, done).statusCode()).isEqualTo(201);
    assertThat(read(bill).path("state").asText()).isEqualTo("PAID");
    assertThat(read(bill).at("/report/due/0/daysLate").asInt())
        .as("by the day on which it was paid, not by that which was planned")
        .isEqualTo(72);
    assertThat(act("finance-officer", bill, pass).statusCode()).isEqualTo(409);

    String day = "{'act': 'stated', 'facts': {'acceptedOn': '2026-09-04'}}";
    assertThat(act("finance-officer", WAITING, day).statusCode()).isEqualTo(201);
    assertThat(read(WAITING).toString()).contains("acceptance has 3 September 2026");
  }

  @Test
  void no_payment_is_planned_for_a_day_that_is_past() throws IOException {
    String facts = "{'act': 'stated', 'facts': {'payment': '%s'}}";
    HttpResponse<String> past = act("finance-officer", WAITING, facts.formatted("2026-11-24"));

    assertThat(past.statusCode()).isEqualTo(422);
    assertThat(past.body()).contains("/facts/payment", "lies in the past");
    assertThat(act("finance-officer", WAITING, facts.formatted("2026-11-25")).statusCode())
        .isEqualTo(201);
    assertThat(act("finance-officer", WAITING, facts.formatted("2027-04-01")).statusCode())
        .isEqualTo(201);
    assertThat(read(WAITING).path("questions").toString()).contains("after the financial year");
  }

  @Test
  void who_states_terms_on_which_less_is_paid_does_not_pass_the_bills_of_the_contract()
      throws IOException {
    String billing = "/contracts/DEMO-FILM-2026/billing";
    ObjectNode terms = (ObjectNode) read(billing).path("terms");
    terms.set(
        "retention", JSON.readTree("{\"percent\": \"50\", \"of\": \"VALUE\", \"clause\": \"9\"}"));
    ObjectNode body = JSON.createObjectNode();
    body.set("terms", terms);
    body.set("payee", read(billing).path("payee"));
    assertThat(
            as("finance-officer")
                .send(
                    portal
                        .request("/api/v1" + billing)
                        .header("Content-Type", "application/json")
                        .header("If-Match", version(billing))
                        .PUT(BodyPublishers.ofString(body.toString())))
                .statusCode())
        .isEqualTo(200);
    assertThat(read(FILM).path("questions").toString())
        .contains(
            "hold back 50 % (The value without GST, clause 9)", "Does the signed contract say so?");
    decide("finance-officer", FILM, 409);
    assertThat(as("finance-officer").get(FILM + "?lang=en").body())
        .contains("hold back 50 %")
        .doesNotContain("name=\"decided\"");
    decide("competent-authority", FILM, 201);
    String examined = "{'act': 'examined'}";
    act("buyer", FILM, "{'act': 'objected', 'reason': 'The film lacks its subtitles.'}");
    act("indentor", FILM, "{'act': 'answered', 'reason': 'They are in the second file.'}");
    assertThat(act("indentor", FILM, examined).statusCode()).isEqualTo(201);
    assertThat(as("finance-officer").get("/work?lang=en").body()).doesNotContain(PASS_FILM);
    assertThat(as("competent-authority").get("/work?lang=en").body()).contains(PASS_FILM);

    String pass = "{'act': 'passed', 'reference': 'S-9'}";
    HttpResponse<String> own = act("finance-officer", FILM, pass);
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("Who stated terms");
    assertThat(as("finance-officer").get(FILM + "?lang=en").body())
        .doesNotContain("reference-passed");
    assertThat(act("competent-authority", FILM, pass).statusCode()).isEqualTo(201);
  }

  @Test
  void terms_that_are_lowered_and_restored_bar_nobody() throws IOException {
    String billing = "/contracts/DEMO-FILM-2026/billing";
    ObjectNode first = JSON.createObjectNode();
    first.set("terms", read(billing).path("terms"));
    first.set("payee", read(billing).path("payee"));
    ObjectNode lower = first.deepCopy();
    ((ObjectNode) lower.path("terms"))
        .set(
            "retention",
            JSON.readTree("{'percent': '50', 'of': 'TOTAL', 'clause': '9'}".replace('\'', '"')));
    bills("/contracts/DEMO-FILM-2026", lower.toString());
    assertThat(read(billing).path("loweredBy").toString()).contains("demo.buyer");

    bills("/contracts/DEMO-FILM-2026", first.toString());
    assertThat(read(billing).has("loweredBy")).isFalse();
    bills("/contracts/DEMO-FILM-2026", lower.toString());
    assertThat(read(billing).path("loweredBy").toString()).contains("demo.buyer");
  }

  @Test
  void an_invoice_on_a_certificate_that_was_issued_again_stays_matched() throws IOException {
    assertThat(read(WAITING).at("/report/lines/0/results/0").asText()).isEqualTo("MATCHED");
    String due = read(WAITING).path("due").asText();
    String contract = "/contracts/DEMO-CREATOR-2026";
    post("buyer", contract + "/imports/3/withdrawal", "{'reason': 'A wrong export.'}");
    post("finance-officer", contract + "/certificates", "{'period': '2026-08'}");

    assertThat(read(WAITING).at("/report/lines/0/results").toString()).isEqualTo("[\"MATCHED\"]");
    assertThat(read(WAITING).path("due").asText()).isEqualTo(due);
    assertThat(as("buyer").get(WAITING + "?lang=en").body())
        .contains("names certificate 2026-08.1, which was replaced by 2026-08.2");
    assertThat(as("buyer").get(CREATOR + "?lang=en").body())
        .doesNotContain("certificate=2026-08.2");
  }

  @Test
  void who_examines_does_not_pass_and_what_was_passed_since_is_not_paid_twice() throws IOException {
    String objection = "{'act': 'objected', 'reason': 'The film lacks its subtitles.'}";
    String answer = "{'act': 'answered', 'reason': 'They are in the second file.'}";
    assertThat(act("finance-officer", FILM, objection.replaceAll("The film.*s\\.", "x")).body())
        .contains("\"/reason\"");
    assertThat(act("finance-officer", FILM, objection).statusCode()).isEqualTo(201);
    assertThat(row("FILM")).contains("\",,368160.00,,\"Objected to\"");
    assertThat(act("buyer", FILM, answer).statusCode()).isEqualTo(201);
    assertThat(row("FILM")).contains("\"2026-12-09\",368160.00,,\"To be examined\"");
    assertThat(act("buyer", FILM, objection).statusCode()).isEqualTo(201);
    HttpResponse<String> raiser = act("buyer", FILM, answer);
    assertThat(raiser.statusCode()).isEqualTo(409);
    assertThat(raiser.body()).contains("Who raised an objection does not answer it");
    assertThat(as("buyer").get(FILM + "?lang=en").body())
        .contains("The supplier answers, or an officer")
        .doesNotContain("reason-answered");
    assertThat(act("indentor", FILM, answer).statusCode()).isEqualTo(201);
    assertThat(act("finance-officer", FILM, "{'act': 'examined'}").body()).contains("EXAMINED");
    HttpResponse<String> own =
        act("finance-officer", FILM, "{'act': 'passed', 'reference': 'S-2'}");
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("A second person does");
    assertThat(as("finance-officer").get(FILM + "?lang=en").body())
        .contains("Another finance officer, or the competent authority", "It is to be paid by 9");
    assertThat(as("finance-officer").get("/work?lang=en").body()).doesNotContain(PASS_FILM);
    assertThat(as("competent-authority").get("/work?lang=en").body()).contains(PASS_FILM);
    assertThat(as("competent-authority").get(FILM + "?lang=en").body())
        .contains("reference-passed")
        .doesNotContain("href=\"/contracts/DEMO-FILM-2026\"");
    String blank = "reference=&version=" + version(FILM).replace("\"", "");
    assertThat(as("competent-authority").form(FILM + "/passed?lang=en", blank).body())
        .contains("Number of the sanction: Write 1 to");
    assertThat(act("competent-authority", FILM, "{'act': 'examined'}").statusCode()).isEqualTo(403);

    JsonNode twice =
        JSON.readTree(post("buyer", CREATOR, INVOICE.formatted("N-1", SUPPLIER)).body());
    JsonNode again =
        JSON.readTree(post("buyer", CREATOR, INVOICE.formatted("N-2", SUPPLIER)).body());
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-11-27', 'payee':"
            + " {'yearAmount': '80000.00', 'untaxedBefore': '0.00', 'bankRate': '5.50'}}}";
    for (JsonNode one : List.of(twice, again)) {
      String bill = CREATOR + "/" + one.path("id").asText();
      assertThat(act("finance-officer", bill, facts).statusCode()).isEqualTo(201);
      decide(bill);
      assertThat(act("indentor", bill, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    }
    String first = CREATOR + "/" + twice.path("id").asText();
    String second = CREATOR + "/" + again.path("id").asText();
    String pass = "{'act': 'passed', 'reference': 'S-3'}";
    assertThat(act("finance-officer", first, pass).statusCode()).isEqualTo(201);
    assertThat(act("finance-officer", second, pass).statusCode()).isIn(409, 422);
    assertThat(read(second).at("/report/lines/0/results").toString())
        .contains("TWICE", "MORE_THAN_ACCEPTED");
    String row = again.path("id").asText() + "\",";
    assertThat(read(second).has("net")).isFalse();
    assertThat(portal.get("/bills?format=csv&lang=en").body().lines())
        .anyMatch(line -> line.contains(row) && !line.contains("52650"));
  }

  @Test
  void nobody_passes_a_bill_that_changed_since_it_was_looked_at() throws IOException {
    String seen = version(FILM);
    String old = "reference=S-4&version=" + seen.replace("\"", "");
    String setOff =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount': '312000.00',"
            + " 'untaxedBefore': '0.00'},"
            + " 'setOffs': [{'amount': '200000.00', 'reason': 'Advance under K-2.'}]}}";
    assertThat(post("buyer", FILM + "/acts", setOff).statusCode()).isEqualTo(428);
    assertThat(act("buyer", FILM, setOff, seen).statusCode()).isEqualTo(201);
    assertThat(act("buyer", FILM, setOff, seen).statusCode()).isEqualTo(412);
    decide(FILM);
    assertThat(act("indentor", FILM, "{'act': 'examined'}").body()).contains("EXAMINED");

    for (String form : List.of("/passed", "/stated", "/returned")) {
      HttpResponse<String> refused = as("finance-officer").form(FILM + form + "?lang=en", old);
      assertThat(refused.statusCode()).as(form).isEqualTo(409);
      assertThat(refused.body()).contains("Somebody else did something with this bill meanwhile");
    }
    assertThat(act("finance-officer", FILM, "{'act': 'passed', 'reference': 'S'}", seen).body())
        .contains("Somebody else did something");
    assertThat(read(FILM).path("state").asText()).isEqualTo("EXAMINED");
    String now = "reference=S-4&version=" + version(FILM).replace("\"", "");
    assertThat(as("finance-officer").form(FILM + "/passed?lang=en", now).body())
        .contains("name=\"sure\"", "for payment?", "cannot be examined again");
    assertThat(read(FILM).path("state").asText()).isEqualTo("EXAMINED");
    assertThat(as("finance-officer").form(FILM + "/passed", now + "&sure=yes").statusCode())
        .isEqualTo(303);
  }

  @Test
  void nobody_states_terms_over_those_of_another() {
    String billing = "/contracts/DEMO-FILM-2026/billing";
    String form = as("buyer").get(billing).body();
    assertThat(form).contains("name=\"version\" value=\"1\"");
    String typed =
        "version=1&terms.channel=OUTSIDE_GEM&terms.prices.0.item=film&terms.prices.0.rate=%s"
            + "&terms.prices.0.against=ACCEPTANCE&terms.prices.0.clause=5";
    assertThat(as("buyer").form(billing, typed.formatted(60000)).statusCode()).isEqualTo(303);
    HttpResponse<String> old =
        as("finance-officer").form(billing + "?lang=en", typed.formatted(70000));
    assertThat(old.statusCode()).isEqualTo(409);
    assertThat(old.body())
        .contains("Somebody else stated the terms", "value=\"70000\"", "value=\"2\"");

    assertThat(version(billing)).isEqualTo("\"2\"");
    String terms =
        "{'terms': {'channel': 'OUTSIDE_GEM', 'prices': [{'item': 'film', 'rate': '1.00',"
            .concat(" 'against': ['ACCEPTANCE'], 'clause': '5'}]}}")
            .replace('\'', '"');
    for (Map.Entry<String, Integer> match : Map.of("\"1\"", 412, "\"2\"", 200).entrySet()) {
      assertThat(
              as("buyer")
                  .send(
                      portal
                          .request("/api/v1" + billing)
                          .header("Content-Type", "application/json")
                          .header("If-Match", match.getKey())
                          .PUT(BodyPublishers.ofString(terms)))
                  .statusCode())
          .isEqualTo(match.getValue());
    }
  }

  @Test
  void each_question_is_decided_on_record_before_a_bill_goes_on() throws IOException {
    String answered = "{'act': 'answered', 'reason': 'A corrected invoice follows.'}";
    assertThat(act("buyer", OBJECTED, answered).body()).contains("does not answer it");
    assertThat(act("indentor", OBJECTED, answered).statusCode()).isEqualTo(201);
    act(
        "finance-officer",
        OBJECTED,
        "{'act': 'stated', 'facts': {'payment': '2026-11-27', 'payee':"
            + " {'yearAmount': '80000.00', 'untaxedBefore': '0.00', 'bankRate': '5.50'}}}");
    HttpResponse<String> refused = act("buyer", OBJECTED, "{'act': 'examined'}");
    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/questions/", "₹45,000 of it can still be billed");

    for (JsonNode question : read(OBJECTED).path("questions")) {
      String decide =
          "{'act': 'decided', 'decided': '%s', 'question': '" + AskedQuestion.named(question);
      assertThat(act("buyer", OBJECTED, decide.formatted("No.")).statusCode()).isEqualTo(403);
      assertThat(act("finance-officer", OBJECTED, decide.formatted("")).body())
          .contains("/decided");
      assertThat(act("finance-officer", OBJECTED, decide.formatted("Not paid. N-7.")).statusCode())
          .isEqualTo(201);
    }
    assertThat(
            act(
                    "finance-officer",
                    OBJECTED,
                    "{'act': 'decided', 'question': 'x', 'decided': 'By note 4'}")
                .body())
        .contains("/question");
    assertThat(act("buyer", OBJECTED, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    assertThat(read(OBJECTED).path("net").asText()).isEqualTo("0.00");
    assertThat(
            act("finance-officer", OBJECTED, "{'act': 'returned', 'reason': 'New invoice.'}")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void what_cannot_be_entered_is_refused_at_its_place() {
    assertThat(post("buyer", CREATOR, INVOICE.formatted("KSC/26-27/1", SUPPLIER)).body())
        .contains("/invoice/number", "on record as bill DEMO-CREATOR-2026-B1");
    assertThat(post("buyer", CREATOR, INVOICE.formatted("X-1", "19AAAPE1234F1Z4")).body())
        .contains("/invoice/supplierGstin");
    assertThat(
            post("buyer", CREATOR, INVOICE.formatted("X-1", SUPPLIER).replace("'total'", "'totl'"))
                .body())
        .contains("/invoice/total", "/invoice/totl");
    assertThat(
            post("buyer", "/contracts/DEMO-DESK-2026/bills", INVOICE.formatted("X-1", SUPPLIER))
                .statusCode())
        .isEqualTo(409);
    String typed = "invoice.number=&invoice.lines.0.item=post&invoice.total=abc";
    assertThat(as("buyer").form(CREATOR + "?lang=en", typed).body())
        .contains("href=\"#invoice.number\"", "href=\"#invoice.total\"", "value=\"abc\"")
        .doesNotContain("bills.");
  }

  @Test
  void an_invoice_is_entered_once_however_its_number_is_written_and_on_whatever_contract() {
    String film = "/contracts/DEMO-FILM-2026/bills";
    String own = INVOICE.replace("DEMO-CREATOR-2026", "DEMO-FILM-2026");
    for (String number : List.of("ksc/26-27/1", "ＫＳＣ/２６-２７/１", "КSС/26-27/1", "KSC/26\u201327/1")) {
      assertThat(post("buyer", CREATOR, INVOICE.formatted(number, SUPPLIER)).body())
          .as(number)
          .contains("/invoice/number", "on record as bill DEMO-CREATOR-2026-B1");
      assertThat(post("buyer", film, own.formatted(number, SUPPLIER)).body())
          .as(number)
          .contains("/invoice/number", "on record under another contract");
    }
    assertThat(post("buyer", film, own.formatted("KSC/26-27/1", "07AAACE1234F1Z8")).body())
        .contains("ENTERED");
    String yearBefore = own.replace("2026-11-18", "2026-03-31");
    assertThat(post("buyer", film, yearBefore.formatted("KSC/26-27/3", SUPPLIER)).body())
        .contains("ENTERED");
    assertThat(
            post(
                    "buyer",
                    CREATOR,
                    INVOICE.replace("2026-11-18", "2026-03-31").formatted("KSC/26-27/1", SUPPLIER))
                .body())
        .contains("ENTERED");
    assertThat(
            post(
                    "buyer",
                    CREATOR,
                    INVOICE.replace("2026-11-18", "2026-04-01").formatted("KSC/26-27/1", SUPPLIER))
                .body())
        .contains("on record as bill DEMO-CREATOR-2026-B1");
    String sameYear = own.replace("2026-11-18", "2026-04-01");
    assertThat(post("buyer", film, sameYear.formatted("KSC/26-27/2", SUPPLIER)).body())
        .contains("on record under another contract");
  }

  @Test
  void a_credit_note_is_entered_once() {
    String noted =
        INVOICE
            .replace(
                "{'received'",
                "{'creditNotes': [{'number': 'CN-1', 'date': '2026-11-19', 'against': '%1$s',"
                    + " 'certificate': '2026-07.1', 'taxableValue': '100.00', 'gstPercent': '18',"
                    + " 'taxes': {'central': '9.00', 'state': '9.00'}}], 'received'")
            .replace("'number': '%s', 'date'", "'number': '%1$s', 'date'")
            .replace("'supplierGstin': '%s'", "'supplierGstin': '%2$s'");
    assertThat(post("buyer", CREATOR, noted.formatted("N-1", SUPPLIER)).statusCode())
        .isEqualTo(201);
    assertThat(
            post("buyer", CREATOR, noted.replace("CN-1", "cn-1").formatted("N-2", SUPPLIER)).body())
        .contains("/creditNotes", "is on record with another invoice");
    assertThat(
            post("buyer", CREATOR, noted.replace("CN-1", "CN-2").formatted("N-2", SUPPLIER))
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void what_the_contract_says_of_bills_is_stated_by_form_and_the_list_is_a_file()
      throws IOException {
    String desk = "/contracts/DEMO-DESK-2026/billing";
    String prices = "terms.channel=OUTSIDE_GEM&terms.prices.0.item=fee&terms.prices.0.rate=60000";
    assertThat(as("buyer").form(desk + "?lang=en", prices).body())
        .contains("href=\"#terms.prices.0.against\"", "href=\"#terms.prices.0.clause\"");
    String whole = prices + "&terms.prices.0.against=BOTH&terms.prices.0.clause=5";
    assertThat(as("buyer").form(desk, whole).statusCode()).isEqualTo(303);
    assertThat(as("buyer").get(desk + "?lang=en").body())
        .contains("value=\"BOTH\" selected", "value=\"fee\"");
    HttpResponse<String> file = portal.get("/bills?format=csv&lang=en&state=PAID");
    assertThat(portal.get("/bills?format=csv&lang=en&q=KSC/26-27/2").body())
        .contains("KSC/26-27/2")
        .doesNotContain("2026-09-13");
    assertThat(file.body()).contains("KSC/26-27/1", "40950.00").doesNotContain("KSC/26-27/2");
    assertThat(portal.get("/bills?lang=en&q=ksc&sort=total&down=1").body()).contains("KSC/26-27/3");
  }

  @Test
  void a_bill_of_which_nothing_is_left_is_closed_and_not_passed() throws IOException {
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount': '312000.00',"
            + " 'untaxedBefore': '0.00'},"
            + " 'setOffs': [{'amount': '%s', 'reason': 'Advance under K-2.'}]}}";
    assertThat(act("buyer", FILM, facts.formatted("0.00")).statusCode()).isEqualTo(201);
    String net = read(FILM).at("/report/net").asText();
    String more = new BigDecimal(net).add(new BigDecimal("0.01")).toPlainString();
    assertThat(act("buyer", FILM, facts.formatted(more)).statusCode()).isEqualTo(201);
    decide(FILM);
    assertThat(act("indentor", FILM, "{'act': 'examined'}").body()).contains("The supplier owes");
    assertThat(act("buyer", FILM, facts.formatted(net)).statusCode()).isEqualTo(201);
    assertThat(read(FILM).at("/report/outcome").asText()).isEqualTo("SET_OFF");
    assertThat(act("indentor", FILM, "{'act': 'examined'}").statusCode()).isEqualTo(201);

    String pass = "{'act': 'passed', 'reference': 'S-9'}";
    assertThat(act("finance-officer", FILM, pass).body()).contains("Close the bill as set off");
    assertThat(as("finance-officer").get(FILM + "?lang=en").body())
        .contains("reason-closed", "Nothing is left to pay")
        .doesNotContain("reference-passed", "bills.");
    String close = "{'act': 'closed', 'reason': 'Set off against K-2, file N-9.'}";
    assertThat(act("indentor", FILM, close).statusCode()).isEqualTo(403);
    assertThat(act("finance-officer", FILM, "{'act': 'closed'}").body()).contains("/reason");
    assertThat(act("finance-officer", FILM, close).statusCode()).isEqualTo(201);
    assertThat(read(FILM).path("state").asText()).isEqualTo("CLOSED");
    assertThat(portal.get(FILM + "?lang=en").body())
        .contains("Closed, set off in full", "file N-9");
    assertThat(act("finance-officer", FILM, pass).statusCode()).isEqualTo(409);
  }

  @Test
  void a_bill_on_figures_that_were_withdrawn_is_asked_about_before_it_is_passed()
      throws IOException {
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount': '312000.00',"
            + " 'untaxedBefore': '0.00'}}}";
    assertThat(act("buyer", FILM, facts).statusCode()).isEqualTo(201);
    decide(FILM);
    assertThat(act("indentor", FILM, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    String contract = "/contracts/DEMO-FILM-2026";
    post("indentor", contract + "/imports/1/withdrawal", "{'reason': 'A wrong export.'}");
    assertThat(read(FILM).path("questions").toString())
        .contains("Certificate 2026-07.1 stands on uploads that were withdrawn: 1");
    String pass = "{'act': 'passed', 'reference': 'S-1'}";
    assertThat(act("competent-authority", FILM, pass).body()).contains("were withdrawn: 1");
    decide(FILM);
    assertThat(read(FILM).path("state").asText()).isEqualTo("ENTERED");
    assertThat(act("indentor", FILM, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    assertThat(act("competent-authority", FILM, pass).statusCode()).isEqualTo(201);
    assertThat(as("finance-officer").get("/work?lang=en").body())
        .as("an officer decided on it")
        .contains("DEMO-FILM-2026 is passed: pay it");
  }

  @Test
  void a_bill_that_was_passed_on_figures_withdrawn_since_is_not_simply_paid() throws IOException {
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount': '312000.00',"
            + " 'untaxedBefore': '0.00'}}}";
    act("buyer", FILM, facts);
    decide(FILM);
    act("indentor", FILM, "{'act': 'examined'}");
    String pass = "{'act': 'passed', 'reference': 'S-1'}";
    assertThat(act("competent-authority", FILM, pass).statusCode()).isEqualTo(201);
    post(
        "indentor",
        "/contracts/DEMO-FILM-2026/imports/1/withdrawal",
        "{'reason': 'Wrong export.'}");
    assertThat(as("finance-officer").get("/work?lang=en").body())
        .contains("in doubt whether all of it is due")
        .doesNotContain("DEMO-FILM-2026 is passed: pay it");

    String moved = read(FILM).path("moved").asText();
    String paid = "{'act': 'paid', 'on': '%s', 'reference': 'V-1'}".formatted(moved);
    HttpResponse<String> doubtful = act("finance-officer", FILM, paid);
    assertThat(doubtful.statusCode()).isEqualTo(422);
    assertThat(doubtful.body()).contains("/questions/", "stands on uploads that were withdrawn: 1");
    assertThat(as("finance-officer").get(FILM + "?lang=en").body()).contains("name=\"decided\"");
    String asked = undecided(FILM);
    assertThat(
            act(
                    "finance-officer",
                    FILM,
                    "{'act': 'decided', 'decided': 'By order N-8.', 'question': '" + asked + "'}")
                .statusCode())
        .isEqualTo(201);
    assertThat(read(FILM).path("state").asText()).isEqualTo("PASSED");
    assertThat(act("finance-officer", FILM, paid).statusCode()).isEqualTo(201);
  }

  private String undecided(String bill) throws IOException {
    for (JsonNode question : read(bill).path("questions")) {
      if (question.path("decided").isNull() || question.path("decided").isMissingNode()) {
        return question.path("id").asText();
      }
    }
    return "";
  }

  @Test
  void a_bill_passed_on_a_certificate_that_was_replaced_since_is_asked_about() throws IOException {
    String facts = "{'act': 'stated', 'facts': {'payment': '2026-12-04'}}";
    act(
        "buyer",
        WAITING,
        facts.replace(
            "}}",
            ", 'payee': {'yearAmount': '900000.00',"
                + " 'untaxedBefore': '0.00', 'bankRate': '5.50'}}}"));
    decide(WAITING);
    assertThat(act("indentor", WAITING, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    assertThat(
            act("competent-authority", WAITING, "{'act': 'passed', 'reference': 'S-1'}")
                .statusCode())
        .isEqualTo(201);
    String contract = "/contracts/DEMO-CREATOR-2026";
    post("buyer", contract + "/imports/3/withdrawal", "{'reason': 'A wrong export.'}");
    post("finance-officer", contract + "/certificates", "{'period': '2026-08'}");

    String paid =
        "{'act': 'paid', 'on': '%s', 'reference': 'V-1'}"
            .formatted(read(WAITING).path("moved").asText());
    assertThat(act("finance-officer", WAITING, paid).body())
        .contains("/questions/", "certificate 2026-08.1, which 2026-08.2 replaced since");
  }

  @Test
  void what_a_bill_states_of_its_payee_otherwise_than_the_contract_is_asked() throws IOException {
    String facts =
        "{'act': 'stated', 'facts': {'payee': {'trader': true, 'paymentKind': 'PROFESSIONAL'},"
            + " 'paid': [{'on': '2026-11-20', 'amount': '100.00'}]}}";
    assertThat(act("finance-officer", WAITING, facts).statusCode()).isEqualTo(201);

    assertThat(read(WAITING).path("questions").toString())
        .contains("this bill states it otherwise than the contract")
        .contains("was passed as another kind of payment for income-tax")
        .contains("₹100 counts as paid on 20 November 2026");
    for (JsonNode question : read(WAITING).path("questions")) {
      String decided =
          "{'act': 'decided', 'decided': 'By order N-7.', 'question': '"
              + AskedQuestion.named(question);
      String text = question.path("question").asText();
      if (text.contains("otherwise than the contract") || text.contains("counts as paid")) {
        assertThat(act("finance-officer", WAITING, decided).body())
            .contains("Who stated this of the bill does not decide");
      }
      assertThat(act("competent-authority", WAITING, decided).statusCode()).isEqualTo(201);
    }
  }

  @Test
  void a_day_of_acceptance_without_a_record_is_asked_and_not_passed_by_who_stated_it()
      throws IOException {
    String stated =
        "{'act': 'stated', 'facts': {'acceptedOn': '2026-11-20', 'payment': '2026-11-27', 'payee':"
            + " {'yearAmount': '80000.00', 'untaxedBefore': '0.00', 'bankRate': '5.50'}}}";
    bills(
        "/contracts/DEMO-CREATOR-2026",
        "{'terms': {'channel': 'OUTSIDE_GEM', 'supplierGstin': '"
            + SUPPLIER
            + "', 'prices':"
            + " [{'item': 'fee', 'rate': '2500.00', 'against': ['CERTIFICATE'], 'gstPercent':"
            + " '18', 'clause': '5'}]}, 'payee': {'supplierClass': 'MICRO', 'trader': false,"
            + " 'payeeType': 'INDIVIDUAL_OR_HUF', 'paymentKind': 'CONTRACT'}}");
    String invoice = INVOICE.formatted("N-1", SUPPLIER).replace("'item': 'post'", "'item': 'fee'");
    String entered = post("buyer", CREATOR, invoice).body();
    String bill = CREATOR + "/" + JSON.readTree(entered).path("id").asText();
    assertThat(act("finance-officer", bill, stated).statusCode()).isEqualTo(201);

    for (JsonNode question : read(bill).path("questions")) {
      String decided =
          "{'act': 'decided', 'decided': 'By order N-7.', 'question': '"
              + AskedQuestion.named(question);
      boolean own = question.path("question").asText().startsWith("Acceptance on 20 November");
      assertThat(act("finance-officer", bill, decided).statusCode()).isEqualTo(own ? 409 : 201);
    }
    assertThat(undecided(bill)).isNotEmpty();
    decide("competent-authority", bill, 201);
    assertThat(act("indentor", bill, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    String pass = "{'act': 'passed', 'reference': 'S-1'}";
    assertThat(act("finance-officer", bill, pass).body()).contains("Who stated the day of");
    assertThat(act("competent-authority", bill, pass).statusCode()).isEqualTo(201);

    String back = "{'act': 'returned', 'reason': 'The day of acceptance is another.'}";
    assertThat(act("buyer", bill, back).statusCode()).isEqualTo(403);
    assertThat(act("finance-officer", bill, back).statusCode()).isEqualTo(201);
    assertThat(read(bill).path("state").asText()).isEqualTo("RETURNED");
  }

  @Test
  void a_gstin_under_which_another_supplier_was_paid_is_asked_about() throws IOException {
    String own = INVOICE.replace("'contract': 'DEMO-CREATOR-2026'", "'contract': 'DEMO-FILM-2026'");
    String film = "/contracts/DEMO-FILM-2026/bills";
    String entered = post("buyer", film, own.formatted("N-1", SUPPLIER)).body();

    assertThat(read(film + "/" + JSON.readTree(entered).path("id").asText()).toString())
        .contains("was paid under the GSTIN of this invoice");
  }

  @Test
  void a_class_that_the_register_of_suppliers_has_otherwise_is_asked_about() throws IOException {
    String bill = "/contracts/DEMO-NUTRITION-2026/bills/DEMO-NUTRITION-2026-B1";
    String open = "/contracts/DEMO-NUTRITION-2026/bills";
    JsonNode invoice = read(bill).path("invoice");
    ObjectNode entry = JSON.createObjectNode();
    entry.set("invoice", ((ObjectNode) invoice.deepCopy()).put("number", "N-8"));
    String entered = post("buyer", open, entry.toString()).body();
    String other = open + "/" + JSON.readTree(entered).path("id").asText();
    assertThat(read(other).path("questions").toString()).doesNotContain("register of suppliers");

    String facts = "{'act': 'stated', 'facts': {'payee': {'supplierClass': 'OTHER'}}}";
    assertThat(act("finance-officer", other, facts).statusCode()).isEqualTo(201);
    assertThat(read(other).path("questions").toString())
        .contains("takes the supplier for: None of these. The register of suppliers has: Micro.");
  }

  @Test
  void a_class_that_the_register_has_under_another_id_of_the_same_pan_is_asked_about()
      throws IOException {
    String terms =
        "{'terms': {'channel': 'OUTSIDE_GEM', 'supplierGstin': '%s', 'prices': [{'item': 'post',"
            + " 'rate': '2500.00', 'against': ['CERTIFICATE'], 'gstPercent': '18', 'clause':"
            + " '5'}]}, 'payee': {'supplierClass': 'OTHER'}}";
    String paid = "/contracts/DEMO-NUTRITION-2026/bills/DEMO-NUTRITION-2026-B1";
    String micro = read(paid).path("invoice").path("supplierGstin").asText();
    bills("/contracts/DEMO-CREATOR-2026", terms.formatted(micro));
    String entered = post("buyer", CREATOR, INVOICE.formatted("N-1", micro)).body();
    String bill = CREATOR + "/" + JSON.readTree(entered).path("id").asText();

    assertThat(read(bill).path("questions").toString())
        .contains("takes the supplier for: None of these. The register of suppliers has: Micro.");
  }

  @Test
  void a_gstin_is_held_against_the_register_and_other_bills_before_it_is_paid_under()
      throws IOException {
    String terms =
        "{'terms': {'channel': 'OUTSIDE_GEM', 'supplierGstin': '%s', 'prices': [{'item': 'post',"
            + " 'rate': '2500.00', 'against': ['CERTIFICATE'], 'gstPercent': '18', 'clause':"
            + " '5'}]}, 'payee': {'supplierClass': 'OTHER'}}";
    String paid = "/contracts/DEMO-NUTRITION-2026/bills/DEMO-NUTRITION-2026-B1";
    String another = read(paid).path("invoice").path("supplierGstin").asText();
    String own =
        JSON.readTree(post("buyer", CREATOR, INVOICE.formatted("N-1", SUPPLIER)).body())
            .path("id")
            .asText();
    assertThat(read(CREATOR + "/" + own).path("questions").toString())
        .doesNotContain("under another supplier", "of another taxpayer");
    bills("/contracts/DEMO-CREATOR-2026", terms.formatted(another));
    String entered = post("buyer", CREATOR, INVOICE.formatted("N-2", another)).body();
    String bill = CREATOR + "/" + JSON.readTree(entered).path("id").asText();

    assertThat(read(bill).path("questions").toString())
        .contains("under another supplier", "has the GSTIN of another taxpayer");
    decide("competent-authority", bill, 201);
  }

  @Test
  void dues_that_were_set_off_on_another_contract_are_asked_about() throws IOException {
    String other = "'setOffs': [{'amount': '5.00', 'reason': 'Dues of contract K-2'}]";
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount': '312000.00',"
            + " 'untaxedBefore': '0.00'}, "
            + other
            + "}}";
    assertThat(act("buyer", FILM, facts).statusCode()).isEqualTo(201);
    decide(FILM);
    assertThat(act("indentor", FILM, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    HttpResponse<String> passed =
        act("finance-officer", FILM, "{'act': 'passed', 'reference': 'S-1'}");
    assertThat(passed.statusCode()).as(passed.body()).isEqualTo(201);
    String gstin = read(FILM).path("invoice").path("supplierGstin").asText();
    String terms =
        "{'terms': {'channel': 'OUTSIDE_GEM', 'supplierGstin': '%s', 'prices': [{'item': 'post',"
            + " 'rate': '2500.00', 'against': ['CERTIFICATE'], 'gstPercent': '18', 'clause':"
            + " '5'}]}}";
    bills("/contracts/DEMO-CREATOR-2026", terms.formatted(gstin));
    String entered = post("buyer", CREATOR, INVOICE.formatted("N-1", gstin)).body();
    String bill = CREATOR + "/" + JSON.readTree(entered).path("id").asText();
    act("buyer", bill, "{'act': 'stated', 'facts': {" + other + "}}");

    assertThat(read(bill).path("questions").toString()).contains("was set off before, by ₹5. Is");
  }

  @Test
  void what_is_stated_of_a_payee_is_held_against_what_is_on_record() throws IOException {
    String bill =
        CREATOR
            + "/"
            + JSON.readTree(post("buyer", CREATOR, INVOICE.formatted("N-1", SUPPLIER)).body())
                .path("id")
                .asText();
    String facts =
        "{'act': 'stated', 'facts': {'payment': '%s', 'payee': {'yearAmount': '%s',"
            + " 'untaxedBefore': '0.00', 'bankRate': '5.50', 'payeeType': '%s'}}}";
    String person = "INDIVIDUAL_OR_HUF";
    act("buyer", bill, facts.formatted("2026-11-27", "79999.99", person));
    decide(bill);
    assertThat(act("indentor", bill, "{'act': 'examined'}").body())
        .contains("/facts/yearAmount", "₹79,999.99 was stated", "at least ₹80,000");
    assertThat(as("finance-officer").get(bill + "?lang=en").body())
        .as("the sum of the record is offered")
        .contains("value=\"80000.00\"", "Add what was paid elsewhere");
    act("buyer", bill, facts.formatted("2026-11-27", "80000.00", person));
    decide(bill);
    assertThat(act("indentor", bill, "{'act': 'examined'}").statusCode()).isEqualTo(201);

    act("buyer", bill, facts.formatted("2031-01-01", "80000.00", "OTHER"));
    assertThat(read(bill).path("questions").toString())
        .contains("fourth sign of the PAN is P", "1 January 2031, is more than a year ahead");
  }

  @Test
  void who_states_a_set_off_does_not_pass_the_bill() throws IOException {
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount': '312000.00',"
            + " 'untaxedBefore': '0.00'},"
            + " 'setOffs': [{'amount': '50000.00', 'reason': 'Dues of another contract'}]}}";
    assertThat(act("finance-officer", FILM, facts).statusCode()).isEqualTo(201);
    decide(FILM);
    assertThat(act("indentor", FILM, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    String waits = "of contract DEMO-FILM-2026";
    assertThat(as("finance-officer").get("/work?lang=en&q=UFS").body()).doesNotContain(waits);
    assertThat(as("competent-authority").get("/work?lang=en&q=UFS").body()).contains(waits);
    String pass = "{'act': 'passed', 'reference': 'S-1'}";
    HttpResponse<String> own = act("finance-officer", FILM, pass);
    assertThat(own.statusCode()).isEqualTo(409);
    assertThat(own.body()).contains("Who stated what is set off");
    assertThat(act("competent-authority", FILM, pass).statusCode()).isEqualTo(201);
  }

  @Test
  void a_bill_tells_who_entered_it_and_what_is_to_be_known_of_the_whole_invoice()
      throws IOException {
    String number = "KSC/26-27/0000017";
    HttpResponse<String> entered = post("buyer", CREATOR, INVOICE.formatted(number, SUPPLIER));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    JsonNode bill = read(CREATOR + "/" + JSON.readTree(entered.body()).path("id").asText());

    assertThat(bill.path("enteredBy").asText()).isEqualTo("demo.buyer");
    assertThat(bill.path("warnings").findValuesAsText("code")).contains("INVOICE_NUMBER");
    assertThat(bill.path("warnings").findValuesAsText("text"))
        .anyMatch(text -> text.startsWith("The number of the invoice has more than 16"));
  }

  /** A bill of a micro supplier, passed and paid after the day of the Act. */
  private String paidLate() throws IOException {
    String entered = post("buyer", CREATOR, INVOICE.formatted("N-1", SUPPLIER)).body();
    String bill = CREATOR + "/" + JSON.readTree(entered).path("id").asText();
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-11-27', 'payee':"
            + " {'yearAmount': '80000.00', 'untaxedBefore': '0.00', 'bankRate': '5.50'}}}";
    act("buyer", bill, facts);
    decide(bill);
    assertThat(act("indentor", bill, "{'act': 'examined'}").statusCode()).isEqualTo(201);
    act("finance-officer", bill, "{'act': 'passed', 'reference': 'S-1'}");
    String paid = "{'act': 'paid', 'on': '%s', 'reference': 'V-1'}";
    HttpResponse<String> done =
        act("competent-authority", bill, paid.formatted(read(bill).path("moved").asText()));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    return bill;
  }

  @Test
  void interest_for_paying_late_stays_a_task_until_another_than_who_passed_settles_it()
      throws IOException {
    String bill = paidLate();
    JsonNode owed = read(bill);
    String sum = owed.path("interest").asText();
    String payable = "/departments/demo/payable-bills";

    assertThat(owed.path("interestState").asText()).isEqualTo("OWED");
    assertThat(new BigDecimal(sum)).isPositive();
    String beyond = owed.at("/report/due").findValuesAsText("beyondInterest").get(0);
    String whole = new BigDecimal(sum).add(new BigDecimal(beyond)).toPlainString();
    assertThat(owed.path("warnings").findValuesAsText("text"))
        .as("what is beyond is told by the day of payment, once")
        .filteredOn(text -> text.contains("As on GeM") || text.contains("as on GeM"))
        .allMatch(
            text -> text.contains(new BigDecimal(beyond).stripTrailingZeros().toPlainString()))
        .hasSize(1);
    assertThat(read(payable).path("interest").toString()).contains("\"N-1\"", sum);
    assertThat(as("finance-officer").get("/work?lang=en").body()).doesNotContain(bill);
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("was paid late: pay the interest", bill);
    assertThat(portal.get("/published-purchases/demo/contract-DEMO-CREATOR-2026?lang=en").body())
        .contains("after the last day in time", "interest is owed and not settled yet")
        .contains("Worked out for whole months", "With the days beyond them");
    String table = "/api/v1/departments/demo/ocds/purchases.csv";
    assertThat(portal.get(table).body().lines().filter(row -> row.contains("DEMO-CREATOR-2026")))
        .allMatch(row -> row.strip().endsWith(",\"1\",\"0.00\",\"1\",\"0\",\"\",\"0\""))
        .isNotEmpty();

    String paid =
        "{'act': 'interest', 'decision': 'PAID', 'on': '%s', 'reference': 'V-2', 'amount': '%s'}"
            .formatted(owed.path("moved").asText(), "%s");
    assertThat(act("finance-officer", bill, paid.formatted(whole)).body())
        .contains("Who passed a bill does not decide on the interest");
    assertThat(act("competent-authority", bill, paid.formatted(sum)).body())
        .as("less than it comes to with the days beyond")
        .contains("/reason", "for whole months");
    String less = new BigDecimal(sum).subtract(new BigDecimal("0.01")).toPlainString();
    assertThat(act("competent-authority", bill, paid.formatted(less)).body())
        .contains("/reason", "for whole months");
    assertThat(act("competent-authority", bill, paid.formatted("x")).body())
        .contains("\"/amount\"");
    String list = paid.formatted(less).replace("'}", "', 'reason': ['By order 9.']}");
    assertThat(act("competent-authority", bill, list).body())
        .contains("\"/reason\"", "Enter a text");
    String noDay = paid.formatted(whole).replace(owed.path("moved").asText(), "31 November");
    assertThat(act("competent-authority", bill, noDay).body()).contains("\"/on\"");
    assertThat(act("competent-authority", bill, paid.formatted(whole).replace("V-2", "V/1")).body())
        .as("the reference of the bill itself")
        .contains("/reference");
    String twice = paid.formatted(whole).replace("V-2", "demo-utr-2611160001");
    assertThat(act("competent-authority", bill, twice).body()).contains("/reference");
    assertThat(act("competent-authority", bill, "{'act': 'interest'}").body())
        .contains("/decision");
    assertThat(act("competent-authority", bill, paid.formatted(whole)).statusCode()).isEqualTo(201);

    assertThat(read(bill).path("interestState").asText()).isEqualTo("SETTLED");
    assertThat(read(bill).path("moved")).isEqualTo(owed.path("moved"));
    assertThat(read(payable).path("interest")).isEmpty();
    assertThat(as("competent-authority").get("/work?lang=en").body()).doesNotContain(bill);
    assertThat(act("competent-authority", bill, paid.formatted(whole)).statusCode()).isEqualTo(409);
    assertThat(as("competent-authority").get(bill + "?lang=en").body())
        .contains("It was paid to the supplier", "V-2", "Correct what was settled")
        .doesNotContain("bills.");
    assertThat(portal.get("/published-purchases/demo/contract-DEMO-CREATOR-2026?lang=en").body())
        .contains("interest was paid")
        .doesNotContain("V-2");
    assertThat(portal.get(table).body().lines().filter(row -> row.contains("DEMO-CREATOR-2026")))
        .allMatch(row -> row.strip().endsWith(",\"1\",\"" + whole + "\",\"0\",\"0\",\"\",\"0\""))
        .isNotEmpty();
  }

  @Test
  void another_sum_of_interest_than_was_worked_out_counts_once_two_persons_entered_it()
      throws IOException {
    String bill = paidLate();
    String paid =
        "{'act': 'interest', 'decision': 'PAID', 'on': '%s', 'reference': 'V-2', 'amount': '%s',"
            + " 'reason': 'By order 9.'}";
    String day = read(bill).path("moved").asText();
    String much = paid.formatted(day, "75717.00");
    assertThat(act("finance-officer", bill, much).statusCode()).isEqualTo(409);
    assertThat(act("competent-authority", bill, much).statusCode()).isEqualTo(201);
    assertThat(act("competent-authority", bill, much.replace("V-2", "V-3")).statusCode())
        .isEqualTo(201);

    assertThat(read(bill).path("interestState").asText()).isEqualTo("OWED");
    assertThat(portal.get("/published-purchases/demo/contract-DEMO-CREATOR-2026?lang=en").body())
        .contains("interest is owed and not settled yet");
    assertThat(as("finance-officer").get(bill + "?lang=en").body())
        .contains("entered ₹75,717 as paid", "amount-interest");
    String other = paid.formatted(day, "75718.00").replace("V-2", "V-4");
    assertThat(act("finance-officer", bill, other).body()).contains("Who passed a bill does not");
    String none = "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'By order 9.'}";
    assertThat(act("finance-officer", bill, none).statusCode()).isEqualTo(409);
    String same = much.replace("V-2", "v 3");
    assertThat(act("finance-officer", bill, same).statusCode()).isEqualTo(201);
    assertThat(read(bill).path("interestState").asText()).isEqualTo("SETTLED");
  }

  @Test
  void who_entered_another_sum_corrects_it_and_who_may_confirm_it_is_told() throws IOException {
    String bill = paidLate();
    String paid =
        "{'act': 'interest', 'decision': 'PAID', 'on': '%s', 'reference': 'V-2', 'amount': '%s',"
            + " 'reason': 'By order 9.'}";
    String day = read(bill).path("moved").asText();
    String task = "another officer entered what was paid or decided";
    act("competent-authority", bill, paid.formatted(day, "75717.00"));

    assertThat(as("finance-officer").get("/work?lang=en").body()).contains(task, bill);
    assertThat(as("competent-authority").get("/work?lang=en").body()).doesNotContain(bill);
    HttpResponse<String> own = act("competent-authority", bill, paid.formatted(day, "757.18"));
    assertThat(own.statusCode()).as("the sum was mistyped: " + own.body()).isEqualTo(201);
    String taken = paid.formatted(day, "757.18").replace("V-2", "V-1");
    assertThat(
            act(
                    "competent-authority",
                    bill,
                    taken.replace("'reason': 'By order 9.'", "'reason': ''"))
                .statusCode())
        .isEqualTo(422);
    assertThat(act("competent-authority", bill, taken).statusCode())
        .as("one transfer pays bill and interest")
        .isEqualTo(201);
    String again = taken.replace("'By order 9.'", "'By order 9, entered again.'");
    assertThat(act("competent-authority", bill, again).statusCode()).isEqualTo(201);
    assertThat(read(bill).path("interestState").asText()).isEqualTo("OWED");
  }

  @Test
  void interest_that_was_settled_is_corrected_by_two_persons_and_both_stay_in_sight()
      throws IOException {
    String bill = paidLate();
    JsonNode owed = read(bill);
    String paid =
        "{'act': 'interest', 'decision': 'PAID', 'on': '%s', 'reference': 'V-%s', 'amount':"
            + " '%s'%s}";
    String day = owed.path("moved").asText();
    String beyond = owed.at("/report/due").findValuesAsText("beyondInterest").get(0);
    String sum =
        new BigDecimal(owed.path("interest").asText()).add(new BigDecimal(beyond)).toPlainString();
    String first = paid.formatted(day, "2", sum, "");
    String right = paid.formatted(day, "3", sum, ", 'reason': 'Typed wrongly, note 4.'");
    String none = "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'Sent back, note 5.'}";
    String page = "/published-purchases/demo/contract-DEMO-CREATOR-2026?lang=en";
    assertThat(act("competent-authority", bill, first).statusCode()).isEqualTo(201);

    assertThat(act("competent-authority", bill, first).statusCode()).isEqualTo(409);
    String bare = paid.formatted(day, "3", sum, "");
    assertThat(act("competent-authority", bill, bare).body()).contains("/reason");
    assertThat(act("finance-officer", bill, right).statusCode())
        .as("who passed the bill does not begin it")
        .isEqualTo(409);
    assertThat(act("competent-authority", bill, none).statusCode()).isEqualTo(201);
    assertThat(portal.get(page).body()).contains("interest was paid").doesNotContain("no interest");
    assertThat(act("competent-authority", bill, right).statusCode())
        .as("another correction in its place")
        .isEqualTo(201);
    assertThat(as("finance-officer").get("/work?lang=en").body()).contains(bill);
    assertThat(as("finance-officer").get(bill + "?lang=en").body())
        .contains("waits for another officer", "Correct what was settled");
    assertThat(act("finance-officer", bill, none).statusCode()).isEqualTo(409);
    assertThat(act("finance-officer", bill, right).statusCode()).isEqualTo(201);

    assertThat(as("finance-officer").get("/work?lang=en").body()).doesNotContain(bill);
    assertThat(read(bill).path("interestState").asText()).isEqualTo("SETTLED");
    act("competent-authority", bill, none);
    assertThat(act("competent-authority", bill, right).statusCode())
        .as("a correction is taken back by entering what stands")
        .isEqualTo(201);
    assertThat(as("finance-officer").get("/work?lang=en").body()).doesNotContain(bill);
    act("competent-authority", bill, none);
    assertThat(act("finance-officer", bill, none).statusCode()).isEqualTo(201);
    assertThat(portal.get(page).body())
        .contains("it was decided that no interest is paid", "Corrected. Before it said:")
        .doesNotContain("V-3", "note 5");
    assertThat(portal.get("/api/v1/departments/demo/ocds/purchases.csv").body())
        .contains(",\"1\",\"0.00\",\"0\",\"0\",\"\",\"0\"");
    assertThat(as("buyer").get(bill + "?lang=en").body()).contains("V-2", "V-3", "note 5");
  }

  @Test
  void interest_by_the_order_for_gem_is_a_task_until_it_is_settled() throws IOException {
    String bill = lateOnGem();
    JsonNode owed = read(bill);
    String sum = owed.path("interest").asText();

    assertThat(owed.path("interestState").asText()).isEqualTo("OWED");
    assertThat(new BigDecimal(sum)).isPositive();
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("pay the interest to the account of GeM", bill);
    assertThat(as("competent-authority").get(bill + "?lang=en").body())
        .contains("after the day of the order for GeM", "It was paid to the account of GeM");
    String page = "/published-purchases/demo/contract-DEMO-FESTIVAL-2026?lang=en";
    assertThat(portal.get(page).body())
        .contains("By GeM", "interest is owed and not settled yet", "by the order for GeM: ");
    String paid =
        "{'act': 'interest', 'decision': 'PAID', 'on': '%s', 'reference': 'V-2', 'amount': '%s'}";
    String on = owed.path("moved").asText();
    String more = new BigDecimal(sum).add(BigDecimal.ONE).toPlainString();
    assertThat(act("competent-authority", bill, paid.formatted(on, more)).body())
        .contains("/reason", "The interest by the order for GeM is");
    assertThat(act("competent-authority", bill, paid.formatted(on, sum)).statusCode())
        .isEqualTo(201);
    assertThat(read(bill).path("interestState").asText()).isEqualTo("SETTLED");
    assertThat(portal.get("/api/v1/departments/demo/ocds/purchases.csv").body())
        .contains(",\"0\",\"\",\"0\",\"1\",\"" + sum + "\",\"0\"");
  }

  @Test
  void of_two_interests_what_is_not_entered_stays_a_task_and_is_never_guessed() throws IOException {
    String bill = lateOnGem(", 'supplierClass': 'MICRO', 'trader': false, 'bankRate': '5.50'");
    String none = "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'By order 9.'%s}";
    String payable = "/departments/demo/payable-bills";
    JsonNode all = read(bill).path("interest");
    assertThat(read(payable).path("interest")).hasSize(2);
    assertThat(act("competent-authority", bill, none.formatted("")).body()).contains("/by");
    assertThat(act("competent-authority", bill, none.formatted(", 'by': 'MSMED'")).statusCode())
        .isEqualTo(201);
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .as("that to the account of GeM is open")
        .contains(bill);
    assertThat(act("finance-officer", bill, none.formatted(", 'by': 'MSMED'")).statusCode())
        .isEqualTo(201);
    assertThat(read(payable).path("interest")).hasSize(1);
    JsonNode left = read(payable).at("/interest/0");
    assertThat(left.path("by").asText()).isEqualTo("GEM");
    assertThat(left.has("payee")).as("it is not owed to the supplier").isFalse();
    assertThat(read(bill).path("interest")).isEqualTo(left.path("interest"));
    assertThat(act("competent-authority", bill, none.formatted("")).body()).contains("/by");
    act("competent-authority", bill, none.formatted(", 'by': 'GEM'"));
    assertThat(as("competent-authority").get("/work?lang=en").body()).doesNotContain(bill);
    assertThat(as("finance-officer").get("/work?lang=en").body()).contains(bill);
    act("finance-officer", bill, none.formatted(", 'by': 'GEM'"));
    assertThat(read(bill).path("interestState").asText()).isEqualTo("SETTLED");
    assertThat(read(bill).path("interest")).as("all of it").isEqualTo(all);
  }

  private String lateOnGem() throws IOException {
    return lateOnGem("");
  }

  /** A bill on GeM that is paid after the day of GeM, with more that is said of its payee. */
  private String lateOnGem(String payee) throws IOException {
    String festival = "/contracts/DEMO-FESTIVAL-2026";
    String bill =
        festival
            + "/bills/"
            + JSON.readTree(post("buyer", festival + "/bills", onGem(festival)).body())
                .path("id")
                .asText();
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-11-27', 'payee':"
            + " {'yearAmount': '95000.00', 'untaxedBefore': '0.00'%s}}}";
    assertThat(act("buyer", bill, facts.formatted(payee)).statusCode()).isEqualTo(201);
    decide("competent-authority", bill, 201);
    HttpResponse<String> examined = act("indentor", bill, "{'act': 'examined'}");
    assertThat(examined.statusCode()).as(examined.body()).isEqualTo(201);
    HttpResponse<String> passed =
        act("finance-officer", bill, "{'act': 'passed', 'reference': 'S-1'}");
    assertThat(passed.statusCode()).as(passed.body()).isEqualTo(201);
    String paid = "{'act': 'paid', 'on': '%s', 'reference': 'V-1'}";
    act("competent-authority", bill, paid.formatted(read(bill).path("moved").asText()));
    return bill;
  }

  /** An invoice of the festival, once it is stated what its contract says of bills. */
  private String onGem(String festival) {
    bills(
        festival,
        "{'terms': {'channel': 'GEM', 'supplierGstin': '19AAAPE1234F1ZC', 'prices': [{'item':"
            + " 'coverage', 'rate': '20000.00', 'against': ['ACCEPTANCE'], 'clause': '5',"
            + " 'gstPercent': '18'}]}, 'payee': {'supplierClass': 'OTHER', 'payeeType':"
            + " 'INDIVIDUAL_OR_HUF', 'paymentKind': 'CONTRACT'}}");
    return INVOICE
        .formatted("FS/1", SUPPLIER)
        .replace("DEMO-CREATOR-2026", "DEMO-FESTIVAL-2026")
        .replace(
            "'item': 'post', 'certificate': '2026-07.1'", "'item': 'coverage', 'delivery': 'D1'")
        .replace("'quantity': '21', 'rate': '2500.00'", "'quantity': '3', 'rate': '20000.00'")
        .replace(" 'reduction': '7500.00',", "")
        .replace("45000.00", "60000.00")
        .replace("4050.00", "5400.00")
        .replace("8100.00", "10800.00")
        .replace("53100.00", "70800.00");
  }

  @Test
  void that_no_interest_is_paid_is_decided_with_a_reason() throws IOException {
    String bill = paidLate();
    String decided = "{'act': 'interest', 'decision': 'NOT_PAID'%s}";

    assertThat(act("competent-authority", bill, decided.formatted("")).body()).contains("/reason");
    assertThat(act("buyer", bill, decided.formatted(", 'reason': 'None.'")).statusCode())
        .isEqualTo(403);
    String form = "version=%s&decision=NOT_PAID&reason=Waived+by+letter+9&sure=yes";
    assertThat(as("competent-authority").get(bill + "?lang=en").body())
        .contains("amount-interest", "reason-interest", "Nothing is paid");
    String version = version(bill).replace("\"", "");
    HttpResponse<String> settled =
        as("competent-authority").form(bill + "/interest", form.formatted(version));
    assertThat(settled.statusCode()).isEqualTo(303);
    assertThat(read(bill).path("interestState").asText())
        .as("one officer alone waives nothing")
        .isEqualTo("OWED");
    String none = decided.formatted(", 'reason': 'Waived by letter 9.'");
    assertThat(act("competent-authority", bill, none.replace("9.", "9")).statusCode())
        .as("the same again")
        .isEqualTo(409);
    assertThat(act("finance-officer", bill, none).statusCode()).isEqualTo(201);
    assertThat(read(bill).path("interestState").asText()).isEqualTo("SETTLED");
    assertThat(portal.get("/published-purchases/demo/contract-DEMO-CREATOR-2026?lang=en").body())
        .contains("it was decided that no interest is paid")
        .doesNotContain("letter 9");
  }

  /** States what a contract says of bills. */
  private void bills(String contract, String terms) {
    HttpResponse<String> stated =
        as("buyer")
            .send(
                portal
                    .request("/api/v1" + contract + "/billing")
                    .header("Content-Type", "application/json")
                    .header("If-Match", version(contract + "/billing"))
                    .PUT(BodyPublishers.ofString(terms.replace('\'', '"'))));
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
  }

  @Test
  void an_invoice_that_was_due_before_its_own_day_is_asked_for_its_delivery() throws IOException {
    String festival = "/contracts/DEMO-FESTIVAL-2026";
    bills(
        festival,
        "{'terms': {'channel': 'GEM', 'supplierGstin': '19AAAPE1234F1ZC', 'prices': [{'item':"
            + " 'coverage', 'rate': '20000.00', 'against': ['ACCEPTANCE'], 'clause': '5'}]}}");
    String invoice =
        INVOICE
            .formatted("FS/1", SUPPLIER)
            .replace("DEMO-CREATOR-2026", "DEMO-FESTIVAL-2026")
            .replace("'item': 'post', 'certificate': '2026-07.1'", "'item': 'coverage'")
            .replace("'quantity': '21', 'rate': '2500.00'", "'quantity': '3', 'rate': '20000.00'")
            .replace(" 'reduction': '7500.00',", "")
            .replace("45000.00", "60000.00")
            .replace("4050.00", "5400.00")
            .replace("8100.00", "10800.00")
            .replace("53100.00", "70800.00");
    HttpResponse<String> entered = post("buyer", festival + "/bills", invoice);
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    String bill = festival + "/bills/" + JSON.readTree(entered.body()).path("id").asText();
    decide("competent-authority", bill, 201);
    assertThat(read(bill).path("questions").toString())
        .contains("before the invoice of 18 November 2026. Which delivery does it bill?");
    String named =
        invoice
            .replace("FS/1", "FS/2")
            .replace("'item': 'coverage'", "'item': 'coverage', 'delivery': 'D1'");
    String again = post("buyer", festival + "/bills", named).body();
    JsonNode other = read(festival + "/bills/" + JSON.readTree(again).path("id").asText());
    assertThat(other.path("questions").toString()).doesNotContain("Which delivery does it bill?");
    assertThat(other.at("/report/lines/0/results/0").asText()).isEqualTo("MATCHED");
    assertThat(as("buyer").get(festival + "/bills/new?lang=en").body())
        .contains("invoice.lines.0.delivery", ">D1<");
  }

  @Test
  void a_gstin_that_is_not_in_the_register_of_suppliers_is_asked_about() throws IOException {
    String terms =
        "{'terms': {'channel': 'OUTSIDE_GEM', 'supplierGstin': '%s', 'prices': [{'item':"
            + " 'short-video', 'rate': '39000.00', 'against': ['ACCEPTANCE'], 'clause': '5'}]}}";
    String nutrition = "/contracts/DEMO-NUTRITION-2026";
    bills(nutrition, terms.formatted(SUPPLIER));
    String invoice =
        INVOICE
            .formatted("N-1", SUPPLIER)
            .replace("DEMO-CREATOR-2026", "DEMO-NUTRITION-2026")
            .replace("'item': 'post', 'certificate': '2026-07.1'", "'item': 'short-video'");
    HttpResponse<String> entered = post("buyer", nutrition + "/bills", invoice);
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    String bill = nutrition + "/bills/" + JSON.readTree(entered.body()).path("id").asText();
    assertThat(read(bill).path("questions").toString())
        .contains("The invoice has the GSTIN 19…F1ZC, the register of suppliers has 19…Z1Z0");

    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-11-27', 'payee': {'payeeType':"
            + " 'INDIVIDUAL_OR_HUF', 'paymentKind': '%s', 'yearAmount': '45000.00',"
            + " 'untaxedBefore': '0.00'}}}";
    act("buyer", bill, facts.formatted("CONTRACT"));
    assertThat(read(bill).path("warnings").toString())
        .as("one PAN is one payee, under whatever id of a supplier")
        .contains("YEAR_CONTRADICTS_RECORD", "at least ₹4,81,500");
    act("buyer", bill, facts.formatted("TECHNICAL"));
    assertThat(read(bill).path("warnings").toString()).doesNotContain("YEAR_CONTRADICTS_RECORD");
  }

  @Test
  void what_is_payable_is_not_closed() throws IOException {
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount': '312000.00',"
            + " 'untaxedBefore': '0.00'}}}";
    assertThat(act("buyer", FILM, facts).statusCode()).isEqualTo(201);
    decide(FILM);
    act("indentor", FILM, "{'act': 'examined'}");
    String closed = "{'act': 'closed', 'reason': 'It was billed twice'}";
    assertThat(act("finance-officer", FILM, closed).body()).contains("Something is payable");
  }

  @Test
  void terms_take_no_number_that_cannot_be() {
    String desk = "/contracts/DEMO-DESK-2026/billing";
    String typed =
        "terms.channel=OUTSIDE_GEM&terms.prices.0.item=fee&terms.prices.0.rate=60000"
            + "&terms.prices.0.against=CERTIFICATE&terms.prices.0.clause=5";
    assertThat(as("buyer").form(desk + "?lang=en", typed + "&terms.supplierGstin=19AAAPE1234F1Z4"))
        .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(422))
        .satisfies(answer -> assertThat(answer.body()).contains("href=\"#terms.supplierGstin\""));
    String right = typed + "&terms.supplierGstin=" + SUPPLIER;
    assertThat(as("buyer").form(desk + "?lang=en", right + "&terms.supplierPan=AAAPE1235F").body())
        .contains("another PAN than the one given");
    String elsewhere =
        right
            + "&terms.supplierPan=AAAPE1234F&terms.recipientGstin=19AAAGD5678K1ZX"
            + "&terms.placeOfSupply=27";
    assertThat(as("buyer").form(desk, elsewhere).statusCode()).isEqualTo(303);
    assertThat(as("buyer").get("/contracts/DEMO-DESK-2026/bills?lang=en").body())
        .contains("The place of supply is another state");
  }

  @Test
  void the_form_has_what_the_examination_reads() throws IOException {
    String form = as("buyer").get(CREATOR + "/new?lang=en&certificate=2026-07.1").body();
    assertThat(form)
        .contains(
            "invoice.lines.4.quantity",
            "creditNotes.1.taxes.central",
            "invoice.untaxedReason",
            "invoice.specialEconomicZone",
            "invoice.lines.0.sac")
        .doesNotContain("bills.");
    String typed =
        "invoice.number=N-8&invoice.date=2026-11-18&received=2026-11-20"
            + "&invoice.contract=DEMO-CREATOR-2026&invoice.supplierGstin="
            + SUPPLIER
            + "&invoice.recipientGstin=19AAAGD5678K1ZX&invoice.placeOfSupply=19"
            + "&invoice.taxableValue=45000&invoice.tax=8100&invoice.total=53100";
    for (int line = 0; line < 3; line++) {
      typed +=
          "&invoice.lines.%1$d.item=post&invoice.lines.%1$d.certificate=2026-07.1"
              .concat("&invoice.lines.%1$d.quantity=6&invoice.lines.%1$d.rate=2500")
              .concat("&invoice.lines.%1$d.taxableValue=15000&invoice.lines.%1$d.gstPercent=18")
              .concat("&invoice.lines.%1$d.taxes.central=1350&invoice.lines.%1$d.taxes.state=1350")
              .formatted(line);
    }
    typed +=
        "&creditNotes.0.number=CN-8&creditNotes.0.date=2026-11-19&creditNotes.0.against=N-8"
            + "&creditNotes.0.certificate=2026-07.1&creditNotes.0.taxableValue=1000"
            + "&creditNotes.0.gstPercent=18&creditNotes.0.taxes.central=90";
    assertThat(as("buyer").form(CREATOR + "?lang=en", typed + "&creditNotes.0.date=x").body())
        .contains("creditNotes.0.date");
    HttpResponse<String> entered =
        as("buyer").form(CREATOR, typed + "&creditNotes.0.taxes.state=90");
    assertThat(entered.statusCode()).isEqualTo(303);
    JsonNode bill =
        read(
            entered
                .headers()
                .firstValue("Location")
                .orElseThrow()
                .replaceFirst("\\?.*", "")
                .replaceFirst("^https?://[^/]+", ""));
    assertThat(bill.at("/invoice/lines")).hasSize(3);
    assertThat(bill.at("/creditNotes/0/taxes/state").asText()).isEqualTo("90");
  }
}
