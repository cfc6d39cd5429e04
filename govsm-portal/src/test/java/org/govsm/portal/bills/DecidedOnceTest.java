package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was decided on a bill that passed, and is not asked on those after it. */
class DecidedOnceTest {

  private static final String FESTIVAL = "/contracts/DEMO-FESTIVAL-2026";

  private static final String PAID = "{'act': 'paid', 'on': '2026-11-25', 'reference': 'N5500001'}";

  private BillWalk walk;

  @BeforeEach
  void start() throws IOException {
    walk = new BillWalk();
    walk.terms(
        FESTIVAL,
        "{'terms': {'channel': 'GEM', 'supplierGstin': '19AAAPE1234F1ZC', 'recipientGstin':"
            + " '19AAAGD5678K1ZX', 'prices': [{'item': 'coverage', 'rate': '20000.00', 'against':"
            + " ['ACCEPTANCE'], 'gstPercent': '18', 'clause': '5'}]}, 'payee': {'supplierClass':"
            + " 'MICRO', 'trader': false, 'payeeType': 'INDIVIDUAL_OR_HUF', 'paymentKind':"
            + " 'CONTRACT'}}");
  }

  @AfterEach
  void stop() {
    walk.close();
  }

  private String enter(String number, String gstin) {
    return walk.enter(
        FESTIVAL,
        number,
        gstin,
        "'item': 'coverage', 'delivery': 'D1', 'quantity': '1', 'rate': '20000.00'",
        "20000.00",
        "1800.00");
  }

  private String questions(String bill) {
    return walk.read(bill).path("questions").toString();
  }

  @Test
  void stands_on_no_later_bill_as_a_question_that_nobody_decided() {
    String first = enter("FS/1", BillWalk.SUPPLIER);
    assertThat(questions(first)).contains("The record of acceptance has");
    walk.pass(first, "101500.00");
    String second = enter("FS/2", BillWalk.SUPPLIER);
    assertThat(questions(second)).doesNotContain("The record of acceptance has");
    walk.pass(second, "121500.00");

    for (String bill : List.of(first, second)) {
      for (JsonNode one : walk.read(bill).path("questions")) {
        assertThat(one.path("decided").isTextual()).as(bill + " " + one).isTrue();
      }
    }
    assertThat(questions(first)).contains("The record of acceptance has");
    assertThat(questions(second)).doesNotContain("The record of acceptance has");
  }

  @Test
  void another_taxpayer_is_asked_about_until_a_bill_of_this_one_passed() {
    String paid = "/contracts/DEMO-NUTRITION-2026/bills/DEMO-NUTRITION-2026-B1";
    enter("FS/1", walk.read(paid).path("invoice").path("supplierGstin").asText());
    String second = enter("FS/2", BillWalk.SUPPLIER);
    assertThat(questions(second)).contains("has the GSTIN of another taxpayer");
    walk.pass(second, "101500.00");

    assertThat(questions(enter("FS/3", BillWalk.SUPPLIER)))
        .doesNotContain("has the GSTIN of another taxpayer");
  }

  @Test
  void the_class_that_was_decided_to_hold_is_that_of_the_bill() {
    String first = enter("FS/1", BillWalk.SUPPLIER);
    String question = walk.question(first, "The record of acceptance has");
    String act =
        "{'act': 'decided', 'decided': 'So by order N-7.', 'question': '" + question + "'%s}";
    assertThat(walk.act("competent-authority", first, act.formatted("")).body())
        .contains("/answer", "RECORDED");
    walk.done("competent-authority", first, act.formatted(", 'answer': 'STATED'"));
    assertThat(walk.read(first).at("/report/due").toString()).contains("MSMED");
    walk.done("competent-authority", first, act.formatted(", 'answer': 'RECORDED'"));
    assertThat(walk.read(first).at("/report/due").toString()).doesNotContain("MSMED");
    assertThat(questions(first)).as("a slip is put right").contains("The record of acceptance has");
    assertThat(walk.as("competent-authority").get(first + "?lang=en").body())
        .contains("So by order N-7.");
    walk.pass(first, "101500.00");
    String second = enter("FS/2", BillWalk.SUPPLIER);
    assertThat(questions(second)).doesNotContain("The record of acceptance has");
    assertThat(walk.read(second).at("/report/due").toString()).doesNotContain("MSMED");
  }

  private void corrected(String supplierClass, String note) {
    String rows = walk.read(FESTIVAL + "/deliveries").at("/terms/deliverables").toString();
    correctedTo("GEM", supplierClass, rows, note);
  }

  private void correctedTo(String channel, String supplierClass, String rows, String note) {
    walk.sent(
        "buyer",
        FESTIVAL + "/deliveries",
        "{'channel': '%s', 'supplierClass': '%s', 'deliverables': %s, 'decided': 'Order, note %s'}"
            .formatted(channel, supplierClass, rows, note));
    walk.sent(
        "competent-authority",
        FESTIVAL + "/deliveries/correction",
        "{'confirmed': true, 'seen': '%s', 'decided': 'Compared with the order, note 15 of the file'}"
            .formatted(walk.read(FESTIVAL + "/deliveries").at("/proposed/digest").asText()));
  }

  @Test
  void a_record_that_was_corrected_is_held_against_each_bill_that_is_not_paid() {
    corrected("MICRO", "14 of the file");
    String first = enter("FS/1", BillWalk.SUPPLIER);
    assertThat(questions(first)).doesNotContain("The record of acceptance has");
    walk.pass(first, "101500.00");
    corrected("SMALL", "16 of the file");
    String second = enter("FS/2", BillWalk.SUPPLIER);

    assertThat(questions(second)).contains("The record of acceptance has “small enterprise”");
    assertThat(questions(first)).contains("Since the bill was passed");
    String question = walk.question(first, "Since the bill was passed");
    assertThat(walk.decide("competent-authority", first, question).statusCode()).isEqualTo(201);
    assertThat(walk.read(first).path("state").asText()).isEqualTo("PASSED");
  }

  @Test
  void a_bill_that_was_passed_is_asked_about_what_is_ordered_no_more() {
    corrected("MICRO", "14 of the file");
    String first =
        walk.enter(
            FESTIVAL,
            "FS/1",
            BillWalk.SUPPLIER,
            "'item': 'coverage', 'delivery': 'D1', 'quantity': '2', 'rate': '20000.00'",
            "40000.00",
            "3600.00");
    walk.pass(first, "101500.00");
    String rows = walk.read(FESTIVAL + "/deliveries").at("/terms/deliverables").toString();
    assertThat(questions(first)).doesNotContain("the record of deliveries has changed");

    correctedTo(
        "GEM", "MICRO", rows.replace("\"clause\"", "\"quantity\":1,\"clause\""), "18 of the file");
    String asked = walk.question(first, "the record of deliveries has changed");
    assertThat(questions(first)).contains("are ordered and not billed before");
    assertThat(walk.act("competent-authority", first, PAID).statusCode()).isEqualTo(422);
    assertThat(walk.decide("competent-authority", first, asked).statusCode()).isEqualTo(201);
    walk.done("competent-authority", first, PAID);
  }
}
