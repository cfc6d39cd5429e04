package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.API;
import static org.govsm.portal.payments.PayingOffice.FILM;
import static org.govsm.portal.payments.PayingOffice.json;
import static org.govsm.portal.payments.PayingOffice.notification;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Payments from the account of a payee to the answer of the bank, by different people. */
class PaymentsTest {

  private static final String LATE = "/contracts/DEMO-CREATOR-2026/bills/DEMO-CREATOR-2026-B3";

  private static final String STUDIO = "demo-studio";

  private TestPortal portal;
  private PayingOffice office;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    office = new PayingOffice(portal);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String today() {
    return LocalDate.ofInstant(TestPortal.CLOCK.instant(), TestPortal.CLOCK.getZone()).toString();
  }

  @Test
  void a_passed_bill_is_batched_approved_by_a_second_person_sent_and_paid_by_the_answer()
      throws IOException {
    office.state(0);
    office.confirm(STUDIO, PayingOffice.PAYEE);
    office.pass(FILM);
    String net = office.read(FILM).path("net").asText();

    HttpResponse<String> prepared = office.prepare(FILM);
    assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(201);
    String batch = API + "/payments/" + json(prepared, "id");
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("ORDERED");
    assertThat(office.prepare(FILM).body()).contains("/bills/0", "not passed for payment");
    String open = "/payments/demo/" + json(prepared, "id");
    People people = new People(portal, TestPortal.CLOCK);
    assertThat(people.acting("finance-officer").get(open).body())
        .contains("passed 1 of the 1 bill too")
        .doesNotContain("account too");
    assertThat(people.acting("competent-authority").get(open).body())
        .contains("confirmed 1 of the 1 account too");
    assertThat(office.act("buyer", batch, "{'act': 'approved'}").statusCode()).isEqualTo(403);
    assertThat(office.act("finance-officer", batch, "{'act': 'made'}").statusCode()).isEqualTo(409);
    assertThat(office.act("finance-officer", batch, "{'act': 'approved'}").statusCode())
        .isEqualTo(201);
    assertThat(office.act("finance-officer", batch, "{'act': 'made'}").statusCode()).isEqualTo(201);
    assertThat(office.read(batch).path("acts").get(1).path("warnings").toString())
        .as("who approved passed the bill, and another confirmed the account")
        .isEqualTo("[\"APPROVER_PASSED\"]");
    String file = office.download(batch);
    assertThat(file).contains("pain.001.001.03", PayingOffice.PAYEE, net);
    assertThat(office.download(batch)).isEqualTo(file);
    assertThat(office.read(batch).path("acts").findValuesAsText("act"))
        .containsExactly("prepared", "approved", "made", "downloaded", "downloaded");
    String page = "/payments/demo/" + office.read(batch).path("id").asText();
    for (int seen : new int[] {2, 4}) {
      assertThat(form(page, "version=" + seen)).isEqualTo(422);
    }
    assertThat(form(page, "version=3")).as("a download changes nothing").isEqualTo(303);
    String cancelled = "{'act': 'cancelled', 'reason': 'Sent twice'}";
    assertThat(office.act("finance-officer", batch, cancelled).body())
        .contains("this cannot be done with it now");

    String answer = notification(office.order(batch, 0), net, today(), "N3312600001");
    assertThat(office.answer(answer).statusCode()).isEqualTo(201);
    assertThat(office.answer(answer).body()).contains("on record");
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("PAID");
    assertThat(office.read(FILM).path("acts").toString()).contains("N3312600001", today());
    assertThat(office.read(batch).at("/reconciliation/lines/0/outcome").asText())
        .isEqualTo("MATCHED");
    handedOutNoMore(batch, page);
    assertThat(office.act("competent-authority", batch, "{'act': 'closed'}").statusCode())
        .isEqualTo(201);
    handedOutNoMore(batch, page);
  }

  private void handedOutNoMore(String batch, String page) throws IOException {
    HttpResponse<String> again =
        office
            .as("finance-officer")
            .send(
                portal.request("/api/v1" + batch + "/file?lang=en").POST(BodyPublishers.noBody()));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("The bank has answered", "another batch");
    assertThat(office.as("finance-officer").get(page + "?lang=en").body())
        .doesNotContain("Download the file");
    assertThat(office.as("auditor").get(page + "?lang=en").body())
        .contains(office.read(batch).path("fileDigest").asText());
  }

  private int form(String page, String typed) {
    return office.as("finance-officer").form(page + "/sent", typed).statusCode();
  }

  @Test
  void money_that_comes_back_opens_the_bill_again_and_a_part_of_it_is_decided_by_an_officer()
      throws IOException {
    office.state(0);
    office.confirm(STUDIO, PayingOffice.PAYEE);
    office.pass(FILM);
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    String part = notification(order, "1000.00", today(), "N1");
    assertThat(office.answer(part).statusCode()).isEqualTo(201);
    assertThat(office.read(batch).path("open").asInt()).isEqualTo(1);
    assertThat(office.read(batch).at("/reconciliation/differences").toString())
        .contains("SHORT", "needs an order of its own");
    assertThat(office.act("competent-authority", batch, "{'act': 'closed'}").body())
        .contains("unexplained");
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("ORDERED");

    String back = part.replace("DBIT", "CRDT").replace(">N1<", ">N2<");
    assertThat(office.answer(back).statusCode()).as(back).isEqualTo(201);
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("PASSED");
    assertThat(office.read(batch).path("open").asInt()).isZero();

    String again = office.sent(FILM);
    assertThat(again).isNotEqualTo(batch);
    String short2 = notification(office.order(again, 0), "1000.00", today(), "N4");
    assertThat(office.answer(short2).statusCode()).isEqualTo(201);
    String decide = "{'act': 'decided', 'order': '%s', 'decision': 'REOPENED', 'reason': '%s'}";
    assertThat(
            office
                .act(
                    "finance-officer",
                    again,
                    decide.formatted(office.order(again, 0), PayingOffice.PAYEE))
                .body())
        .contains("/reason");
    String paid = decide.replace("REOPENED", "PAID").formatted(office.order(again, 0), "Charges.");
    String page = "/payments/demo" + again.substring(again.lastIndexOf('/'));
    assertThat(office.as("finance-officer").get(page + "?lang=en").body())
        .contains("value=\"REOPENED\"")
        .doesNotContain("value=\"PAID\"");
    assertThat(office.as("competent-authority").get(page + "?lang=en").body())
        .contains("value=\"REOPENED\"", "value=\"PAID\"");
    assertThat(office.act("finance-officer", again, paid).body())
        .as("who passed the bill")
        .contains("Less was paid than passed");
    String reopen = decide.formatted(office.order(again, 0), "Charges of the bank, letter 4.");
    assertThat(office.act("finance-officer", again, reopen).statusCode()).isEqualTo(201);
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("ORDERED");
    assertThat(office.act("finance-officer", again, reopen).body()).contains("Another person");
    assertThat(office.act("competent-authority", again, reopen).statusCode()).isEqualTo(201);
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("ENTERED");
    assertThat(office.read(FILM).at("/report/net").asText())
        .isEqualTo(
            new BigDecimal(office.read(batch).path("total").asText())
                .subtract(new BigDecimal("1000.00"))
                .toPlainString());
    assertThat(office.as("competent-authority").get("/work?lang=en").body())
        .contains("every order is answered, and nothing is left to decide")
        .doesNotContain("has not answered everything");
    assertThat(office.act("competent-authority", again, "{'act': 'closed'}").statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_bill_that_the_bank_paid_late_leaves_interest_owed_until_the_bill_is_opened_again()
      throws IOException {
    String bill = LATE;
    String payable = API + "/payable-bills";
    String booked = paidLate();

    assertThat(office.read(bill).path("interestState").asText()).isEqualTo("OWED");
    assertThat(office.read(payable).at("/interest/0/bill").asText())
        .isEqualTo("DEMO-CREATOR-2026-B3");
    assertThat(office.as("buyer").get("/payments/demo/new?lang=en").body())
        .contains("Interest for paying late that is owed", "DEMO-CREATOR-2026-B3");
    assertThat(office.as("competent-authority").get("/work?lang=en").body())
        .contains("was paid late: pay the interest");
    String back = booked.replace("DBIT", "CRDT").replace(">N1<", ">N2<");
    assertThat(office.answer(back).statusCode()).isEqualTo(201);
    assertThat(office.read(bill).path("state").asText()).isEqualTo("PASSED");
    assertThat(office.read(bill).has("interestState")).isFalse();
    assertThat(office.read(payable).path("interest")).isEmpty();
  }

  private String paidLate() throws IOException {
    String facts =
        "{'act': 'stated', 'facts': {'payment': '2026-11-27', 'payee': {'yearAmount':"
            + " '80000.00', 'untaxedBefore': '0.00', 'bankRate': '5.50'}}}";
    office.state(0);
    assertThat(office.act("buyer", LATE, facts).statusCode()).isEqualTo(201);
    office.pass(LATE);
    office.confirm(
        office.read(API + "/payable-bills").at("/bills/0/payee").asText(), PayingOffice.PAYEE);
    String batch = office.sent(LATE);
    String net = office.read(LATE).path("net").asText();
    String booked = notification(office.order(batch, 0), net, today(), "N1");
    assertThat(office.answer(booked).statusCode()).isEqualTo(201);
    return booked;
  }

  @Test
  void interest_that_was_paid_stays_told_where_the_bank_sends_the_bill_back() throws IOException {
    String booked = paidLate();
    String interest = office.read(LATE).path("interest").asText();
    String paid =
        "{'act': 'interest', 'decision': 'PAID', 'on': '%s', 'reference': 'I-7', 'amount': '%s',"
            + " 'reason': 'For whole months, order 9'}";
    assertThat(
            office.act("competent-authority", LATE, paid.formatted(today(), interest)).statusCode())
        .isEqualTo(201);
    assertThat(office.read(LATE).path("interestState").asText()).isEqualTo("SETTLED");
    String back = booked.replace("DBIT", "CRDT").replace(">N1<", ">N2<");
    assertThat(office.answer(back).statusCode()).isEqualTo(201);

    assertThat(office.read(LATE).path("state").asText()).isEqualTo("PASSED");
    assertThat(office.read(LATE).path("interestState").asText()).isEqualTo("SETTLED");
    assertThat(office.as("buyer").get(LATE + "?lang=en").body())
        .contains("the bill is not paid in full")
        .doesNotContain("more than is owed");
    assertThat(
            office
                .as("buyer")
                .get("/published-purchases/demo/contract-DEMO-CREATOR-2026?lang=en")
                .body())
        .contains("not known what interest is owed", "interest was paid")
        .doesNotContain("More than is owed");
  }

  @Test
  void interest_that_was_paid_is_corrected_while_its_bill_is_open_again() throws IOException {
    String booked = paidLate();
    String interest = office.read(LATE).path("interest").asText();
    String paid =
        "{'act': 'interest', 'decision': 'PAID', 'on': '%s', 'reference': 'I-7', 'amount': '%s',"
            + " 'reason': 'For whole months, order 9'}";
    office.act("competent-authority", LATE, paid.formatted(today(), interest));
    String net = office.read(LATE).path("net").asText();
    String back = booked.replace(net, "5.00").replace("DBIT", "CRDT").replace(">N1<", ">N2<");
    assertThat(office.answer(back).statusCode()).isEqualTo(201);
    String batch = API + "/payments/" + office.read(LATE).findValuesAsText("batch").get(0);
    String reopen =
        "{'act': 'decided', 'order': '%s', 'decision': 'REOPENED', 'reason': 'Letter 4.'}"
            .formatted(office.order(batch, 0));
    office.act("finance-officer", batch, reopen);
    office.act("competent-authority", batch, reopen);
    assertThat(office.read(LATE).path("state").asText()).isEqualTo("ENTERED");
    assertThat(office.read(LATE).path("interestState").asText()).isEqualTo("SETTLED");

    String never = "{'act': 'interest', 'decision': 'NOT_PAID', 'reason': 'It never left, note 4'}";
    assertThat(office.act("competent-authority", LATE, never).statusCode()).isEqualTo(201);
    assertThat(office.act("finance-officer", LATE, never).statusCode()).isEqualTo(201);
    assertThat(office.read(LATE).path("state").asText()).isEqualTo("ENTERED");
    assertThat(office.read(LATE).has("interestState")).isFalse();
  }

  @Test
  void an_account_counts_once_a_second_person_confirmed_it_and_its_waiting_time_is_over()
      throws IOException {
    office.state(48);
    String path = API + "/payees/" + STUDIO;
    String proposal =
        "{'act': 'proposed', 'name': 'Sample', 'ifsc': 'SBIN0007654', 'number': '%s',"
            + " 'evidence': '%s'}";
    assertThat(office.act("buyer", path, proposal.formatted("12", "3 30215550007777")).body())
        .doesNotContain("30215550007777");
    assertThat(
            office
                .act("buyer", path, proposal.formatted("30215550007777", "no 302155 50007777"))
                .body())
        .contains("/evidence")
        .doesNotContain("30215550007777");
    String person = proposal.formatted("30215550007777", "cheque of Asha, 9876543210");
    assertThat(office.act("finance-officer", path, person).body()).contains("/evidence");
    assertThat(
            office
                .act("finance-officer", path, proposal.formatted("30215550007777", "cheque"))
                .statusCode())
        .isEqualTo(201);
    assertThat(office.read(path).path("proposed").asText()).isEqualTo("SBIN ••••7777");
    assertThat(
            office
                .act(
                    "finance-officer",
                    path,
                    "{'act': 'confirmed', 'checked': 'Called on the number.'}")
                .body())
        .contains("disbursement.same-person");
    office.pass(FILM);
    assertThat(office.prepare(FILM).body()).contains("/bills/0", "No account of the payee");
    assertThat(
            office
                .act(
                    "competent-authority",
                    path,
                    "{'act': 'confirmed', 'checked': 'Called on the number.'"
                        + PayingOffice.typed("SBIN0007654", "30215550007777")
                        + "}")
                .statusCode())
        .isEqualTo(201);
    assertThat(office.prepare(FILM).body()).contains("waiting time");
    assertThat(office.act("buyer", path, "{'act': 'blocked', 'reason': 'A letter.'}").statusCode())
        .isEqualTo(201);
    assertThat(office.prepare(FILM).body()).contains("blocked");
    assertThat(office.as("finance-officer").get("/payees/demo/" + STUDIO + "?lang=en").body())
        .contains("SBIN ••••7777", "Blocked")
        .doesNotContain("payments.");
  }

  @Test
  void an_account_of_another_payee_is_confirmed_by_a_choice_and_a_paper() throws IOException {
    office.state(0);
    office.confirm(STUDIO, PayingOffice.PAYEE);
    String path = API + "/payees/demo-creator";
    String proposal =
        "{'act': 'proposed', 'name': 'Sample', 'ifsc': '%s', 'number': '%s', 'evidence': '%s'}";
    String same = proposal.formatted(PayingOffice.PAYEE_IFSC, PayingOffice.PAYEE, "%s");
    assertThat(office.act("buyer", path, same.formatted("no")).body()).contains("/evidence");
    assertThat(office.act("buyer", path, same.formatted("cheque, file 13")).statusCode())
        .isEqualTo(201);
    String page = "/payees/demo/demo-creator?lang=en";
    assertThat(office.as("finance-officer").get(page).body())
        .contains("Another payee has this account too.", "Both payees have this account");
    String said =
        "{'act': 'confirmed', 'checked': '%s'%s"
            + PayingOffice.typed(PayingOffice.PAYEE_IFSC, PayingOffice.PAYEE)
            + "}";
    String yes = ", 'shared': 'YES'";
    assertThat(office.act("finance-officer", path, said.formatted("no", yes)).body())
        .contains("/checked");
    assertThat(office.act("finance-officer", path, said.formatted("Called the agency", "")).body())
        .contains("\"/shared\"", "\"/checked\"");
    String deed = said.formatted("Deed of assignment, file 13 page 4", yes);
    assertThat(office.act("finance-officer", path, deed).statusCode()).isEqualTo(201);
  }

  @Test
  void another_account_that_is_proposed_is_told_wherever_its_payee_is_about_to_be_paid()
      throws IOException {
    office.state(0);
    office.confirm(STUDIO, PayingOffice.PAYEE);
    office.pass(FILM);
    assertThat(office.read(API + "/payable-bills").at("/bills/0/changing").asBoolean()).isFalse();
    String other =
        "{'act': 'proposed', 'name': 'Sample Holder', 'ifsc': '%s', 'number': '30215550008888',"
            + " 'evidence': 'letter, file 12'}";
    office.act("buyer", API + "/payees/" + STUDIO, other.formatted(PayingOffice.PAYEE_IFSC));

    assertThat(office.read(API + "/payable-bills").at("/bills/0/changing").asBoolean()).isTrue();
    assertThat(office.as("buyer").get("/payments/demo/new?lang=en").body())
        .contains("Another account of this payee is proposed.");
    String id = json(office.prepare(FILM), "id");
    String page = office.as("finance-officer").get("/payments/demo/" + id + "?lang=en").body();
    assertThat(page)
        .contains("another bank account of " + STUDIO + " is proposed")
        .contains("Next: Approve. Whose turn it is: Finance officer, Competent authority")
        .contains("but not Buyer");
  }

  @Test
  void a_bill_whose_order_was_rejected_is_chosen_in_the_next_batch_by_one_button()
      throws IOException {
    office.state(0);
    office.confirm(STUDIO, PayingOffice.PAYEE);
    office.pass(FILM);
    String batch = office.sent(FILM);
    String page = "/payments/demo/" + office.read(batch).path("id").asText();
    assertThat(office.as("finance-officer").get(page + "?lang=en").body())
        .contains("Next: Upload the answer of the bank.")
        .doesNotContain("/new?again=");
    String rejection =
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
          <OrgnlPmtInfAndSts><TxInfAndSts>
            <OrgnlEndToEndId>%s</OrgnlEndToEndId><TxSts>RJCT</TxSts>
            <StsRsnInf><Rsn><Cd>AC04</Cd></Rsn></StsRsnInf>
          </TxInfAndSts></OrgnlPmtInfAndSts></CstmrPmtStsRpt></Document>\
        """;
    HttpResponse<String> taken = office.answer(rejection.formatted(office.order(batch, 0)));
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);

    String after = office.as("finance-officer").get(page + "?lang=en").body();
    assertThat(after).contains("New batch with the bills that were not paid: 1");
    String again = "/payments/demo/new?again=" + office.read(batch).path("id").asText();
    assertThat(after).contains(again);
    assertThat(office.as("finance-officer").get(again + "&lang=en").body())
        .containsPattern("value=\"DEMO-FILM-2026/DEMO-FILM-2026-B1\" checked");
  }

  @Test
  void what_is_stated_first_of_a_paying_office_counts_when_a_second_person_confirmed_it()
      throws IOException {
    String department =
        "{'id':'second','name':{'en':'Water Department','hi':'जल विभाग'},'shortName':'WD',"
            + "'kind':'department','government':'IN.PB'}";
    portal.postJson("/api/v1/departments", department.replace('\'', '"'));
    String path = "/departments/second/payment-office";
    String said =
        "{'name': 'Second', 'ifsc': 'HDFC0009876', 'number': '50100987654321',"
            + " 'coolingHours': 24, 'answerDays': 2}";
    HttpResponse<String> first =
        office.send("finance-officer", "PUT", path, said, office.version(path));
    assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
    assertThat(office.read(path).has("account")).isFalse();
    assertThat(office.read(path).at("/proposal/account").asText()).endsWith("4321");
    assertThat(office.as("finance-officer").get("/payments/second?lang=en").body())
        .contains("waits for a second person");
    assertThat(office.act("finance-officer", path, "{'act': 'confirmed'}").statusCode())
        .isEqualTo(409);
    assertThat(office.act("competent-authority", path, "{'act': 'refused'}").statusCode())
        .isEqualTo(200);
    assertThat(office.read(path).has("proposal")).isFalse();
    office.send("finance-officer", "PUT", path, said, office.version(path));
    String typed =
        "{'act': 'confirmed'" + PayingOffice.typed("HDFC0009876", "50100987654321") + "}";
    assertThat(office.act("competent-authority", path, typed).statusCode()).isEqualTo(200);
    assertThat(office.read(path).path("coolingHours").asInt()).isEqualTo(24);
  }

  @Test
  void of_two_who_pay_a_bill_at_once_one_is_refused() throws Exception {
    office.state(0);
    office.confirm(STUDIO, PayingOffice.PAYEE);
    office.pass(FILM);
    office.as("buyer");
    ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      List<Future<HttpResponse<String>>> both =
          List.of(two.submit(() -> office.prepare(FILM)), two.submit(() -> office.prepare(FILM)));
      assertThat(List.of(status(both.get(0)), status(both.get(1))))
          .containsExactlyInAnyOrder(201, 422);
    } finally {
      two.shutdownNow();
    }
    assertThat(office.read(API + "/payments").path("payments")).hasSize(4);
  }

  private static int status(Future<HttpResponse<String>> answer)
      throws ExecutionException, InterruptedException {
    return answer.get().statusCode();
  }

  @Test
  void a_batch_is_withdrawn_before_it_is_sent_and_its_bills_can_be_paid_in_another()
      throws IOException {
    office.state(0);
    office.confirm(STUDIO, PayingOffice.PAYEE);
    office.pass(FILM);
    String batch = API + "/payments/" + json(office.prepare(FILM), "id");
    String page = batch.replace("/departments/demo/payments", "/payments/demo");
    assertThat(office.as("buyer").get(page + "?lang=en").body())
        .contains("Withdraw the batch", "SBIN ••••7777")
        .doesNotContain("payments.");
    String typed = "version=%s&reason=Wrong+bill";
    assertThat(office.as("buyer").form(page + "/cancelled", typed.formatted(9)).statusCode())
        .isEqualTo(422);
    assertThat(office.as("buyer").form(page + "/cancelled?lang=en", typed.formatted(1)).body())
        .contains("name=\"sure\"", "It pays none of its bills");
    String sure = typed.formatted(1) + "&sure=yes";
    assertThat(office.as("buyer").form(page + "/cancelled", sure).statusCode()).isEqualTo(303);
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("PASSED");
    String form = "valueDate=" + today() + "&channel=PFMS&bill=DEMO-FILM-2026/DEMO-FILM-2026-B1";
    HttpResponse<String> again = office.as("buyer").form("/payments/demo?lang=en", form);
    assertThat(again.statusCode()).as(again.body()).isIn(303, 422);
  }
}
