package org.govsm.portal.bills;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bills held against what the contract and its purchase say beside the terms on bills. */
class ContractLimitsTest {

  private static final String FESTIVAL = "/contracts/DEMO-FESTIVAL-2026";
  private static final String FILM = "/contracts/DEMO-FILM-2026/bills/DEMO-FILM-2026-B1";
  private static final String TERMS =
      "{'terms': {'channel': 'GEM', 'supplierGstin': '19AAAPE1234F1ZC', 'recipientGstin':"
          + " '19AAAGD5678K1ZX', %s'prices': [{'item': 'coverage', 'rate': '300000.00', 'against':"
          + " ['ACCEPTANCE'], 'gstPercent': '18', 'clause': '5'}]}, 'payee': {'supplierClass':"
          + " 'OTHER', 'trader': false, 'payeeType': 'INDIVIDUAL_OR_HUF', 'paymentKind':"
          + " 'CONTRACT'}}";

  private BillWalk walk;

  @BeforeEach
  void start() throws IOException {
    walk = new BillWalk();
  }

  @AfterEach
  void stop() {
    walk.close();
  }

  private String bill(String quantity, String value, String half) {
    return walk.enter(
        FESTIVAL,
        "FS/" + quantity,
        "'item': 'coverage', 'delivery': 'D1', 'quantity': '" + quantity + "', 'rate': '300000.00'",
        value,
        half);
  }

  @Test
  void what_goes_beyond_the_ceiling_is_decided_by_the_competent_authority_alone() {
    walk.terms(FESTIVAL, TERMS.formatted(""));
    String within = bill("1", "300000.00", "27000.00");
    assertThat(walk.read(within).path("questions").toString()).doesNotContain("the ceiling is");
    String beyond = bill("2", "600000.00", "54000.00");

    String question = walk.question(beyond, "come to ₹6,00,000 before GST; the ceiling is");
    assertThat(walk.decide("finance-officer", beyond, question).body())
        .contains("decided by the competent authority");
    assertThat(walk.decide("competent-authority", beyond, question).statusCode()).isEqualTo(201);
    assertThat(walk.as("buyer").get(beyond + "?lang=en").body()).contains("the ceiling is");
  }

  @Test
  void who_answers_a_question_is_told_where_it_is_asked() {
    walk.terms(FESTIVAL, TERMS.formatted(""));
    String beyond = bill("3", "900000.00", "81000.00");

    assertThat(walk.as("finance-officer").get(beyond + "?lang=en").body())
        .contains("What goes beyond the contract is decided by the competent authority");
    assertThat(walk.as("competent-authority").get(beyond + "?lang=en").body())
        .doesNotContain("What goes beyond the contract is decided by");
  }

  @Test
  void tax_of_an_advance_counts_as_it_is_stated_and_another_decides_on_it() {
    walk.terms(
        FESTIVAL,
        TERMS.formatted(
            "'advance': {'paid': '100000.00', 'recovered': '0.00', 'percent': '20',"
                + " 'taxDeducted': true, 'clause': '7'}, "));
    String bill = bill("1", "300000.00", "27000.00");
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'yearAmount':"
            + " '381500.00', 'untaxedBefore': '0.00'}%s}}";
    walk.done("finance-officer", bill, facts.formatted(""));
    assertThat(walk.read(bill).path("missing").toString()).contains("advanceTax");
    assertThat(walk.read(bill).at("/report/net").isMissingNode()).isTrue();

    walk.done(
        "finance-officer",
        bill,
        facts.formatted(", 'advanceTax': {'incomeTax': '1200.00', 'gst': '0.00'}"));
    String question = walk.question(bill, "income-tax falls by ₹1,200");
    assertThat(walk.decide("finance-officer", bill, question).body())
        .contains("Who stated this of the bill");
    assertThat(walk.decide("competent-authority", bill, question).statusCode()).isEqualTo(201);
    assertThat(walk.read(bill).at("/report/entries").toString())
        .contains("\"code\":\"INCOME_TAX\",\"amount\":\"-1800.00\"");
    assertThat(walk.as("finance-officer").get(bill + "?lang=en").body())
        .contains("Income-tax deducted on the advance", "was deducted on the advance");
  }

  @Test
  void another_channel_than_that_of_the_purchase_is_asked_until_it_is_decided() {
    String question = walk.question(FILM, "Outside GeM. By contract or purchase on record");

    assertThat(walk.decide("competent-authority", FILM, question).statusCode()).isEqualTo(201);
  }

  @Test
  void an_order_on_gem_that_neither_a_number_nor_a_purchase_shows_is_asked() {
    walk.terms(FESTIVAL, TERMS.formatted(""));
    String bill = bill("1", "300000.00", "27000.00");

    String question = walk.question(bill, "Neither the contract nor a purchase on record");
    assertThat(due(bill)).doesNotContain("\"GEM\"");
    assertThat(walk.read(bill).path("warnings").toString()).contains("CHANNEL_OPEN");
    String words = "{'act': 'decided', 'decided': 'So by order N-7.', 'question': '" + question;
    assertThat(walk.act("competent-authority", bill, words + "'}").body())
        .contains("/answer", "YES or NO");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("Was it ordered on GeM?", "No, outside GeM");

    walk.done("competent-authority", bill, words + "', 'answer': 'NO'}");
    assertThat(due(bill)).doesNotContain("\"GEM\"");
    assertThat(walk.read(bill).path("warnings").toString()).doesNotContain("CHANNEL_OPEN");
    assertThat(walk.read(bill).at("/acts").toString()).contains("\"answer\":\"NO\"");
    walk.done("competent-authority", bill, words + "', 'answer': 'YES'}");
    assertThat(due(bill)).contains("\"GEM\"");
  }

  @Test
  void a_decision_that_stands_is_made_anew_by_its_author_or_the_authority_and_both_are_shown() {
    walk.terms(FESTIVAL, TERMS.formatted(""));
    String bill = bill("1", "300000.00", "27000.00");
    String question = walk.question(bill, "Neither the contract nor a purchase on record");
    String words = "{'act': 'decided', 'question': '" + question + "', 'decided': 'By note %s.'";
    String yes = words + ", 'answer': 'YES'}";
    String no = words + ", 'answer': 'NO'}";

    walk.done("finance-officer", bill, no.formatted("13 of the file"));
    walk.done("finance-officer", bill, yes.formatted("14 of the file"));
    walk.done("competent-authority", bill, yes.formatted("15 of the file"));
    HttpResponse<String> refused =
        walk.act("finance-officer", bill, no.formatted("16 of the file"));
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Another officer decided this on");
    assertThat(due(bill)).contains("\"GEM\"");
    for (JsonNode one : walk.read(bill).path("questions")) {
      if (one.path("id").asText().equals(question)) {
        assertThat(one.path("decisions").findValuesAsText("answer"))
            .containsExactly("NO", "YES", "YES");
      }
    }
    assertThat(walk.as("auditor").get(bill + "?lang=en").body())
        .contains("No, outside GeM</strong> By note 13", "Yes, on GeM</strong> By note 15");
  }

  private String due(String bill) {
    return walk.read(bill).at("/report/due").toString();
  }

  @Test
  void a_supplier_paid_under_the_gstin_by_mistake_is_stated_to_be_another_and_adds_nothing() {
    String bill =
        walk.enter(
            "/contracts/DEMO-FILM-2026",
            "N-1",
            "'item': 'post', 'quantity': '1', 'rate': '100.00'",
            "100.00",
            "9.00");
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-12-04', 'payee': {'paymentKind': 'CONTRACT',"
            + " 'payeeType': 'INDIVIDUAL_OR_HUF', 'yearAmount': '1.00', 'untaxedBefore':"
            + " '0.00'}%s}}";
    walk.question(bill, "state demo-creator as another one");
    walk.done("finance-officer", bill, facts.formatted(""));
    assertThat(walk.read(bill).path("warnings").toString()).contains("YEAR_CONTRADICTS_RECORD");
    assertThat(walk.act("finance-officer", bill, facts.formatted(", 'apart': [{'is': 3}]")).body())
        .contains("/facts/apart");
    walk.done(
        "finance-officer", bill, facts.formatted(", 'apart': [{'supplier': 'demo-creator'}]"));

    assertThat(walk.read(bill).path("warnings").toString())
        .doesNotContain("YEAR_CONTRADICTS_RECORD");
    String question = walk.question(bill, "is stated to be another supplier");
    assertThat(walk.decide("finance-officer", bill, question).body())
        .contains("Who stated this of the bill");
    assertThat(walk.decide("competent-authority", bill, question).statusCode()).isEqualTo(201);
  }

  @Test
  void a_channel_that_was_decided_in_words_alone_is_asked_anew_with_its_answers() {
    walk.terms(FESTIVAL, TERMS.formatted(""));
    String bill = bill("1", "300000.00", "27000.00");
    walk.decidedBefore(bill, walk.question(bill, "Neither the contract nor a purchase on record"));
    assertThat(walk.read(bill).path("warnings").toString()).contains("CHANNEL_OPEN");

    String anew = walk.question(bill, "decided in words without a choice");
    assertThat(walk.as("competent-authority").get(bill + "?lang=en").body())
        .contains("Was it ordered on GeM?");
    assertThat(walk.decide("competent-authority", bill, anew).statusCode()).isEqualTo(201);
    assertThat(walk.read(bill).path("warnings").toString()).doesNotContain("CHANNEL_OPEN");
    assertThat(due(bill)).contains("\"GEM\"");
    walk.pass(bill, "335000.00");

    String next = bill("2", "600000.00", "54000.00");
    assertThat(walk.read(next).path("warnings").toString()).doesNotContain("CHANNEL_OPEN");
    assertThat(walk.read(next).path("questions").toString())
        .doesNotContain("Neither the contract nor a purchase on record");
  }
}
