package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A bill of three that was paid, whose acceptance two officers take back: two were good. */
class SettledLinesTest {

  private static final String FESTIVAL = "/contracts/DEMO-FESTIVAL-2026";
  private static final String DELIVERIES = FESTIVAL + "/deliveries";
  private static final String ASKED = "Since this bill was settled";
  private static final String WORK = "no longer borne out by the record of deliveries";

  private BillWalk walk;
  private String bill;

  @BeforeEach
  void start() throws IOException {
    walk = new BillWalk();
    walk.terms(
        FESTIVAL,
        "{'terms': {'channel': 'GEM', 'supplierGstin': '19AAAPE1234F1ZC', 'recipientGstin':"
            + " '19AAAGD5678K1ZX', 'prices': [{'item': 'coverage', 'rate': '20000.00', 'against':"
            + " ['ACCEPTANCE'], 'gstPercent': '18', 'clause': '5'}]}, 'payee': {'supplierClass':"
            + " 'OTHER', 'trader': false, 'payeeType': 'INDIVIDUAL_OR_HUF', 'paymentKind':"
            + " 'CONTRACT'}}");
    bill =
        walk.enter(
            FESTIVAL,
            "FS/1",
            "'item': 'coverage', 'delivery': 'D1', 'quantity': '3', 'rate': '20000.00'",
            "60000.00",
            "5400.00");
    walk.pass(bill, "141500.00");
    walk.done(
        "competent-authority", bill, "{'act': 'paid', 'on': '2026-11-25', 'reference': 'V-1'}");
  }

  @AfterEach
  void stop() {
    walk.close();
  }

  private int acceptance() {
    int last = 0;
    for (JsonNode act : walk.read(DELIVERIES).path("acts")) {
      JsonNode of = act.at("/act/act");
      if (of.path("kind").asText().equals("ACCEPTANCE")
          && of.path("delivery").asText().equals("D1")) {
        last = act.path("number").asInt();
      }
    }
    return last;
  }

  private void proposed() {
    walk.sent(
        "buyer",
        DELIVERIES,
        "{'withdrawn': [" + acceptance() + "], 'decided': 'Two were good, note 30 of December'}");
  }

  private void takenBack() {
    proposed();
    walk.sent(
        "indentor",
        DELIVERIES + "/correction",
        "{'confirmed': true, 'seen': '"
            + walk.read(DELIVERIES).at("/proposed/digest").asText()
            + "', 'decided': 'Compared with the note, two were good'}");
  }

  private HttpResponse<String> decide(String role, String answer) {
    return walk.act(
        role,
        bill,
        "{'act': 'decided', 'decided': 'Challan 77 of 2 December 2026', 'question': '"
            + walk.question(bill, ASKED)
            + "', 'answer': '"
            + answer
            + "'}");
  }

  private JsonNode question() {
    for (JsonNode one : walk.read(bill).path("questions")) {
      if (one.path("question").asText().startsWith(ASKED)) {
        return one;
      }
    }
    throw new AssertionError(walk.read(bill).path("questions").toString());
  }

  private String work(String role) {
    return walk.as(role).get("/work?lang=en").body();
  }

  @Test
  void who_answers_a_correction_reads_which_bills_and_certificates_rest_on_it() {
    proposed();
    String name = bill.replaceFirst(".*/", "");

    assertThat(walk.read(DELIVERIES).at("/proposed/effect").toString())
        .contains("Bill " + name + " (Paid) would be borne out no longer", "nothing of coverage");
    assertThat(walk.as("indentor").get(DELIVERIES + "?lang=en").body()).contains("Bill " + name);
    assertThat(work("competent-authority")).doesNotContain(WORK);
  }

  @Test
  void what_was_paid_beyond_the_record_is_asked_until_two_officers_say_the_same() {
    takenBack();
    assertThat(question().path("question").asText()).contains("nothing of coverage", "₹60,000");
    assertThat(work("competent-authority")).contains(WORK);
    assertThat(work("finance-officer")).as("who passed it is not first").doesNotContain(WORK);
    walk.sent(
        "indentor",
        DELIVERIES + "/acts",
        "{'act': {'kind': 'ACCEPTANCE', 'delivery': 'D1', 'quantity': 2}}");
    assertThat(question().path("question").asText()).contains("2 are accepted", "₹20,000");
    assertThat(question().path("answers").toString()).contains("RECOVERED", "SET_OFF", "KEPT");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("beyond the record", "It is set off");

    assertThat(decide("finance-officer", "KEPT").statusCode()).isEqualTo(409);
    assertThat(decide("competent-authority", "LOST").body()).contains("/answer");
    assertThat(decide("competent-authority", "RECOVERED").statusCode()).isEqualTo(201);
    assertThat(question().path("decided").isTextual()).isFalse();
    assertThat(work("competent-authority")).doesNotContain(WORK);
    assertThat(work("finance-officer")).contains(WORK);
    assertThat(decide("finance-officer", "KEPT").statusCode()).as("another answer").isEqualTo(201);
    assertThat(question().path("decided").isTextual()).isFalse();
    assertThat(decide("competent-authority", "KEPT").statusCode()).isEqualTo(201);

    assertThat(question().path("decided").asText()).contains("Challan 77");
    assertThat(question().path("decisions")).hasSize(3);
    assertThat(walk.read(bill).path("state").asText()).isEqualTo("PAID");
    assertThat(walk.read(bill).path("moved").asText()).isEqualTo("2026-11-25");
    assertThat(work("competent-authority")).doesNotContain(WORK);
    assertThat(work("finance-officer")).doesNotContain(WORK);
    assertThat(walk.as("buyer").get(bill + "?lang=en").body())
        .contains("It is left with the supplier");
    assertThat(decide("finance-officer", "KEPT").statusCode()).as("it stands").isEqualTo(422);
  }

  @Test
  void a_paid_bill_that_the_record_bears_out_asks_nothing() {
    assertThat(walk.read(bill).path("questions").toString()).doesNotContain(ASKED);
    assertThat(work("competent-authority")).doesNotContain(WORK);
    HttpResponse<String> none =
        walk.act(
            "competent-authority",
            bill,
            "{'act': 'decided', 'decided': 'Note 4 of 2 December', 'question': 'q-none'}");
    assertThat(none.statusCode()).isEqualTo(422);
  }
}
