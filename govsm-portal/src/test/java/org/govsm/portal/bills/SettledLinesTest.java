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
    return decide(role, walk.question(bill, ASKED), answer, "");
  }

  private HttpResponse<String> decide(String role, String question, String answer, String more) {
    return walk.act(
        role,
        bill,
        "{'act': 'decided', 'decided': 'Challan 77 of 2 December 2026', 'question': '%s',"
                .formatted(question)
            + " 'answer': '%s'%s}".formatted(answer, more));
  }

  private static String challan(String sum) {
    return ", 'instrument': 'CHALLAN', 'number': '77', 'on': '2026-11-25', 'sum': '" + sum + "'";
  }

  private void byTwo(String answer, String more) {
    String question = walk.question(bill, ASKED);
    for (String role : new String[] {"competent-authority", "finance-officer"}) {
      HttpResponse<String> decided = decide(role, question, answer, more);
      assertThat(decided.statusCode()).as(decided.body()).isEqualTo(201);
    }
  }

  private void accepted(int count) {
    walk.sent(
        "indentor",
        DELIVERIES + "/acts",
        "{'act': {'kind': 'ACCEPTANCE', 'delivery': 'D1', 'quantity': %d}}".formatted(count));
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
    accepted(2);
    assertThat(question().path("question").asText()).contains("2 are accepted", "₹20,000");
    assertThat(question().path("answers").toString()).contains("RECOVERED", "SET_OFF", "KEPT");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("beyond the record", "It is set off");

    assertThat(decide("finance-officer", "KEPT").statusCode()).isEqualTo(409);
    assertThat(decide("competent-authority", "LOST").body()).contains("/answer");
    assertThat(decide("competent-authority", "RECOVERED").body()).contains("/instrument");
    assertThat(
            decide(
                    "competent-authority",
                    walk.question(bill, ASKED),
                    "RECOVERED",
                    challan("23600.00"))
                .statusCode())
        .isEqualTo(201);
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
  void what_was_decided_of_a_line_is_not_asked_again_when_the_record_is_corrected_again() {
    takenBack();
    accepted(2);
    byTwo("KEPT", "");
    takenBack();
    accepted(1);

    assertThat(question().path("question").asText())
        .contains("1 are accepted", "1 of what is beyond it were decided on before", "₹20,000");
    assertThat(work("competent-authority")).contains(WORK);
    byTwo("RECOVERED", challan("24000"));
    assertThat(walk.read(bill).path("questions").toString()).doesNotContain("come to ₹40,000");
    takenBack();
    accepted(2);
    assertThat(work("competent-authority")).doesNotContain(WORK, "billed by nobody");
  }

  @Test
  void what_is_recovered_counts_as_paid_no_more_and_names_its_paper() {
    String paid = walk.read(bill).path("paid").asText();
    takenBack();
    accepted(2);
    String question = walk.question(bill, ASKED);
    assertThat(decide("competent-authority", question, "SET_OFF", challan("24000")).body())
        .contains("/instrument");
    assertThat(decide("competent-authority", question, "KEPT", challan("24000")).body())
        .contains("leave out by what it came");
    assertThat(decide("competent-authority", question, "RECOVERED", challan("900")).body())
        .contains("/sum", "quantity");
    assertThat(
            decide(
                    "competent-authority",
                    question,
                    "RECOVERED",
                    challan("24000") + ", 'quantity': '2'")
                .body())
        .contains("/quantity");
    assertThat(decide("competent-authority", question, "RECOVERED", challan("999999")).body())
        .contains("/sum");
    byTwo("RECOVERED", challan("24000"));

    assertThat(walk.read(bill).path("paid").asText()).isNotEqualTo(paid);
    assertThat(walk.read(bill).path("payments").toString()).contains("24000", "2026-11-25");
    assertThat(walk.as("buyer").get(bill + "?lang=en").body())
        .contains("It is recovered", "Challan 77")
        .doesNotContain("bills.on-gem.");
  }

  @Test
  void what_came_back_and_is_accepted_again_is_owed_and_can_be_billed() {
    takenBack();
    accepted(2);
    byTwo("RECOVERED", challan("24000"));
    takenBack();
    accepted(3);

    assertThat(walk.read(bill).path("questions").toString()).contains("is owed to the supplier");
    assertThat(work("finance-officer")).contains("billed by nobody");
    String further =
        walk.enter(
            FESTIVAL,
            "FS/2",
            "'item': 'coverage', 'delivery': 'D1', 'quantity': '1', 'rate': '20000.00'",
            "20000.00",
            "1800.00");
    assertThat(walk.read(further).at("/report/lines").toString())
        .contains("coverage")
        .doesNotContain("MORE_THAN", "TWICE");
  }

  @Test
  void what_did_not_come_after_all_is_asked_again_once_two_say_so() {
    String paid = walk.read(bill).path("paid").asText();
    takenBack();
    accepted(2);
    String question = walk.question(bill, ASKED);
    assertThat(decide("finance-officer", question, "WITHDRAWN", "").statusCode()).isEqualTo(409);
    byTwo("RECOVERED", challan("24000"));
    assertThat(decide("finance-officer", question, "WITHDRAWN", "").statusCode()).isEqualTo(201);
    assertThat(walk.read(bill).path("paid").asText()).isNotEqualTo(paid);
    assertThat(decide("competent-authority", question, "WITHDRAWN", "").statusCode())
        .isEqualTo(201);

    assertThat(walk.read(bill).path("paid").asText()).isEqualTo(paid);
    assertThat(work("competent-authority")).contains(WORK);
    byTwo("KEPT", "");
    assertThat(work("competent-authority")).doesNotContain(WORK);
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
