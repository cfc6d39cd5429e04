package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.portal.AskedQuestion;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;

/** Paying office of the demonstration, with people who act in it by the API and by forms. */
final class PayingOffice {

  static final String API = "/departments/demo";
  static final String FILM = "/contracts/DEMO-FILM-2026/bills/DEMO-FILM-2026-B1";
  static final String OWN = "50100987654321";
  static final String OWN_IFSC = "HDFC0009876";
  static final String PAYEE = "30215550007777";
  static final String PAYEE_IFSC = "SBIN0007654";

  private static final ObjectMapper JSON = new ObjectMapper();

  private final TestPortal portal;
  private final People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();

  PayingOffice(TestPortal portal) {
    this.portal = portal;
    this.people = new People(portal, TestPortal.CLOCK);
  }

  People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
  }

  HttpResponse<String> send(String role, String method, String path, String body, String version) {
    return as(role)
        .send(
            portal
                .request("/api/v1" + path + "?lang=en")
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .method(method, BodyPublishers.ofString(body.replace('\'', '"'))));
  }

  HttpResponse<String> act(String role, String path, String body) {
    return send(role, "POST", path + "/acts", body, version(path));
  }

  String version(String path) {
    return as("finance-officer").get("/api/v1" + path).headers().firstValue("ETag").orElse("\"0\"");
  }

  JsonNode read(String path) throws IOException {
    return JSON.readTree(as("finance-officer").get("/api/v1" + path + "?lang=en").body());
  }

  static String json(HttpResponse<String> answer, String member) throws IOException {
    return JSON.readTree(answer.body()).path(member).asText();
  }

  void state(int coolingHours) {
    state(coolingHours, "");
  }

  /** States and confirms the paying office, with the codes of a paying authority. */
  void state(int coolingHours, String codes) {
    String body =
        "{'name': 'Directorate of Public Information', 'ifsc': '%s', 'number': '%s',"
            + " 'coolingHours': %d, 'answerDays': 2"
            + codes
            + "}";
    HttpResponse<String> stated =
        send(
            "finance-officer",
            "PUT",
            API + "/payment-office",
            body.formatted(OWN_IFSC, OWN, coolingHours),
            version(API + "/payment-office"));
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
    HttpResponse<String> confirmed =
        act(
            "competent-authority",
            API + "/payment-office",
            "{'act': 'confirmed'" + typed(OWN_IFSC, OWN) + "}");
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(200);
  }

  /** The members of an account as the second person reads it from the paper. */
  static String typed(String ifsc, String number) {
    return ", 'ifsc': '" + ifsc + "', 'number': '" + number + "'";
  }

  void confirm(String payee, String number) {
    String path = API + "/payees/" + payee;
    String proposal =
        "{'act': 'proposed', 'name': 'Sample Holder', 'ifsc': '%s', 'number': '%s',"
            + " 'evidence': 'cancelled cheque, file 12'}";
    HttpResponse<String> proposed = act("buyer", path, proposal.formatted(PAYEE_IFSC, number));
    assertThat(proposed.statusCode()).as(proposed.body()).isEqualTo(201);
    HttpResponse<String> confirmed =
        act(
            "competent-authority",
            path,
            "{'act': 'confirmed', 'checked': 'Called on the number.'"
                + typed(PAYEE_IFSC, number)
                + "}");
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(201);
  }

  /** Passes the bill of the film; all its questions are decided. */
  void pass(String bill) throws IOException {
    for (JsonNode question : read(bill).path("questions")) {
      if (question.path("decided").isNull() || question.path("decided").isMissingNode()) {
        act(
            "finance-officer",
            bill,
            "{'act': 'decided', 'decided': 'By order N-7.', 'question': '"
                + AskedQuestion.named(question));
      }
    }
    if (!read(bill).path("state").asText().equals("EXAMINED")) {
      assertThat(act("indentor", bill, "{'act': 'examined'}").body()).contains("EXAMINED");
    }
    assertThat(act("finance-officer", bill, "{'act': 'passed', 'reference': 'S-9'}").body())
        .contains("PASSED");
  }

  HttpResponse<String> prepare(String... bills) {
    StringBuilder named = new StringBuilder();
    for (String bill : bills) {
      String[] parts = bill.split("/", -1);
      named
          .append(named.isEmpty() ? "" : ", ")
          .append("{'contract': '" + parts[2] + "', 'bill': '" + parts[4] + "'}");
    }
    return send("buyer", "POST", API + "/payments", "{'bills': [" + named + "]}", "*");
  }

  /** A batch that is with the bank; gives its path. */
  String sent(String... bills) throws IOException {
    HttpResponse<String> prepared = prepare(bills);
    assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(201);
    String path = API + "/payments/" + json(prepared, "id");
    HttpResponse<String> approved = act("competent-authority", path, "{'act': 'approved'}");
    assertThat(approved.statusCode()).as(approved.body()).isEqualTo(201);
    for (String act : List.of("made", "sent")) {
      HttpResponse<String> done = act("finance-officer", path, "{'act': '" + act + "'}");
      assertThat(done.statusCode()).as(done.body()).isEqualTo(201);
    }
    return path;
  }

  /** A notification of the bank of a booking. */
  static String notification(String order, String sum, String day, String reference) {
    return """
    <Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.054.001.02">
      <BkToCstmrDbtCdtNtfctn><Ntfctn><Ntry>
        <Amt Ccy="INR">%s</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts>BOOK</Sts>
        <BookgDt><Dt>%s</Dt></BookgDt>
        <NtryDtls><TxDtls><Refs>
          <AcctSvcrRef>%s</AcctSvcrRef><EndToEndId>%s</EndToEndId>
        </Refs><RltdPties><CdtrAcct><Id><Othr><Id>%s</Id></Othr></Id></CdtrAcct></RltdPties>
        </TxDtls></NtryDtls>
      </Ntry></Ntfctn></BkToCstmrDbtCdtNtfctn>
    </Document>\
    """
        .formatted(sum, day, reference, order, PAYEE);
  }

  HttpResponse<String> answer(String xml) {
    return as("finance-officer")
        .send(
            portal
                .request("/api/v1" + API + "/payment-answers?lang=en")
                .header("Content-Type", "application/xml")
                .POST(BodyPublishers.ofString(xml)));
  }

  String order(String batch, int at) throws IOException {
    return read(batch).at("/orders/" + at + "/id").asText();
  }

  String download(String batch) {
    HttpResponse<String> file =
        as("finance-officer")
            .send(portal.request("/api/v1" + batch + "/file").POST(BodyPublishers.noBody()));
    assertThat(file.statusCode()).isEqualTo(200);
    return file.body();
  }
}
