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
import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** No bill is paid twice, and none to a wrong account, without a word: each step of it is told. */
class PaidTwiceTest {

  private static final String STUDIO = "demo-studio";
  private static final String RECALL =
      "{'act': 'recalled', 'reason': 'Wrong sum.', 'evidence': 'Letter 7 of the bank.'}";
  private static final String CANCEL = "{'act': 'cancelled', 'reason': 'The bank confirmed it.'}";
  private static final String DECIDE =
      "{'act': 'decided', 'order': '%s', 'decision': '%s', 'reason': 'Letter 9 of the bank.'}";

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private TestPortal portal;
  private PayingOffice office;
  private String net;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration(clock);
    office = new PayingOffice(portal);
    office.state(0);
    office.confirm(STUDIO, PayingOffice.PAYEE);
    office.pass(FILM);
    net = office.read(FILM).path("net").asText();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static String today() {
    return LocalDate.ofInstant(TestPortal.CLOCK.instant(), TestPortal.CLOCK.getZone()).toString();
  }

  private String state(String path) throws IOException {
    return office.read(path).path("state").asText();
  }

  private void done(String role, String path, String body) {
    HttpResponse<String> answer = office.act(role, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private int file(String batch) {
    return office
        .as("finance-officer")
        .send(portal.request("/api/v1" + batch + "/file").POST(BodyPublishers.noBody()))
        .statusCode();
  }

  private void answered(String xml) {
    HttpResponse<String> answer = office.answer(xml);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private String made() throws IOException {
    String batch = API + "/payments/" + json(office.prepare(FILM), "id");
    done("competent-authority", batch, "{'act': 'approved'}");
    done("finance-officer", batch, "{'act': 'made'}");
    return batch;
  }

  @Test
  void a_voucher_of_a_treasury_and_the_booking_of_the_bank_are_not_surely_two_payments()
      throws IOException {
    String prepared =
        json(
            office.send(
                "buyer",
                "POST",
                API + "/payments",
                "{'channel': 'STATE_TREASURY', 'bills': [{'contract': 'DEMO-FILM-2026',"
                    + " 'bill': 'DEMO-FILM-2026-B1'}]}",
                "*"),
            "id");
    String batch = API + "/payments/" + prepared;
    done("competent-authority", batch, "{'act': 'approved'}");
    done("finance-officer", batch, "{'act': 'made'}");
    done("finance-officer", batch, "{'act': 'sent'}");
    String order = office.order(batch, 0);
    HttpResponse<String> voucher =
        office
            .as("finance-officer")
            .send(
                portal
                    .request("/api/v1" + API + "/payment-answers?lang=en&profile=STATE_TREASURY")
                    .header("Content-Type", "text/csv")
                    .POST(BodyPublishers.ofString(voucher(order))));
    assertThat(voucher.statusCode()).as(voucher.body()).isEqualTo(201);
    assertThat(state(FILM)).isEqualTo("PAID");

    answered(statement(notification(order, net, today(), "N9"), PayingOffice.OWN));

    assertThat(office.read(batch).at("/orders/0/outcome").asText()).isEqualTo("UNCLEAR");
    assertThat(office.read(batch).toString())
        .contains("the paying authority tells")
        .doesNotContain("TWICE");
    assertThat(office.read(FILM).path("paid").asText()).isEqualTo(net);
  }

  private String voucher(String order) {
    LocalDate day = LocalDate.parse(today());
    return "batch,order,status,amount,day,reason,reference\n"
        + ",%s,PAID,%s,%td/%tm/%tY,,VCH-77\n".formatted(order, net, day, day, day)
        + "CONTROL,1,%s\n".formatted(net);
  }

  @Test
  void the_account_of_the_office_is_no_payee_whatever_branch_is_named() {
    String proposal =
        "{'act': 'proposed', 'name': 'Sample Holder', 'ifsc': '%s', 'number': '%s',"
            + " 'evidence': 'cancelled cheque, file 12'}";

    assertThat(propose(proposal.formatted("HDFC0000001", PayingOffice.OWN)))
        .contains("payments.own-account");
    assertThat(propose(proposal.formatted("ICIC0000001", PayingOffice.OWN)))
        .as("another bank, another account")
        .doesNotContain("payments.own-account");
  }

  private String propose(String body) {
    return office.act("buyer", API + "/payees/demo-agency", body).body();
  }

  /** A statement of the account of the office, or of another. */
  private static String statement(String notification, String account) {
    String acct = "<Stmt><Acct><Id><Othr><Id>" + account + "</Id></Othr></Id></Acct>";
    return notification
        .replace("camt.054", "camt.053")
        .replace("BkToCstmrDbtCdtNtfctn", "BkToCstmrStmt")
        .replace("<Ntfctn>", account.isEmpty() ? "<Stmt>" : acct)
        .replace("</Ntfctn>", "</Stmt>");
  }

  @Test
  void a_batch_whose_file_was_made_is_withdrawn_by_two_and_money_booked_for_it_is_told_everywhere()
      throws IOException {
    String batch = made();
    assertThat(file(batch)).isEqualTo(200);
    assertThat(office.act("buyer", batch, CANCEL).statusCode()).isEqualTo(409);
    assertThat(office.act("buyer", batch, "{'act': 'recalled', 'reason': 'Sent twice'}").body())
        .contains("/evidence");
    assertThat(office.act("buyer", batch, RECALL.replace("Letter 7 of the bank.", "x")).body())
        .as("a sign is no evidence")
        .contains("/evidence");
    done("finance-officer", batch, RECALL);
    assertThat(state(batch)).isEqualTo("WITHDRAWING");
    assertThat(file(batch)).isEqualTo(409);
    assertThat(office.act("finance-officer", batch, "{'act': 'sent'}").statusCode()).isEqualTo(409);
    assertThat(office.act("buyer", batch, CANCEL).statusCode()).isEqualTo(403);
    assertThat(office.act("finance-officer", batch, CANCEL).body()).contains("Another person");
    assertThat(office.as("competent-authority").get("/work?lang=en").body())
        .contains("is to be withdrawn");
    done("competent-authority", batch, CANCEL);
    assertThat(file(batch)).isEqualTo(409);
    assertThat(state(FILM)).isEqualTo("PASSED");

    assertThat(office.prepare(FILM).body()).contains("was made", "Say why");
    String again = again();

    String order = office.order(batch, 0);
    answered(notification(order, net, today(), "N1"));
    assertThat(state(batch)).isEqualTo("CANCELLED");
    assertThat(office.read(batch).at("/reconciliation/differences").toString())
        .contains("WITHDRAWN_PAID", "do not pay that again");
    assertThat(office.read(again).at("/orders/0/beside/0").asText()).isEqualTo(order);
    assertThat(office.act("competent-authority", again, "{'act': 'approved'}").body())
        .contains("nobody decided on it");
    Map.of(
            FILM,
            "Paid twice, or about to be",
            page(again),
            "Paid twice, or about to be",
            page(batch),
            "or another order pays it",
            "/work",
            "that this batch does not pay now")
        .forEach(
            (page, said) ->
                assertThat(office.as("finance-officer").get(page + "?lang=en").body())
                    .as(page)
                    .contains(said));
    assertThat(office.as("competent-authority").get(page(again) + "?lang=en").body())
        .contains("Decide on that order first, or withdraw this batch")
        .doesNotContain("Next: Approve");
    assertThat(office.as("competent-authority").get("/work?lang=en").body())
        .doesNotContain("Approve batch " + again.replaceFirst(".*/", ""));
    String count = DECIDE.formatted(order, "COUNTED");
    assertThat(office.act("finance-officer", batch, count).statusCode()).isEqualTo(409);
    done("buyer", again, CANCEL);
    assertThat(office.prepare(FILM).body()).contains("nobody decided on it");
    done("finance-officer", batch, count);
    assertThat(office.read(batch).path("open").asInt()).isZero();
    assertThat(state(FILM)).isEqualTo("PAID");
  }

  /** Another batch with the bill, and why. */
  private String again() throws IOException {
    String bill =
        "{'bills': [{'contract': 'DEMO-FILM-2026', 'bill': 'DEMO-FILM-2026-B1',"
            + " 'earlier': 'Letter 7: the bank did not take it.'}]}";
    HttpResponse<String> prepared = office.send("buyer", "POST", API + "/payments", bill, "*");
    assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(201);
    return API + "/payments/" + json(prepared, "id");
  }

  private static String page(String batch) {
    return batch.replace("/departments/demo/payments", "/payments/demo");
  }

  @Test
  void a_booking_that_contradicts_a_rejection_holds_the_bill_until_the_statement_resolves_it()
      throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    answered(
        """
        <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.03"><CstmrPmtStsRpt>
          <GrpHdr><MsgId>X1</MsgId></GrpHdr><OrgnlGrpInfAndSts><OrgnlMsgId>%s</OrgnlMsgId>
          <OrgnlMsgNmId>pain.001.001.03</OrgnlMsgNmId><GrpSts>RJCT</GrpSts></OrgnlGrpInfAndSts>
        </CstmrPmtStsRpt></Document>
        """
            .formatted(batch.replaceFirst(".*/", "")));
    assertThat(state(FILM)).isEqualTo("PASSED");
    assertThat(office.read(batch).path("open").asInt()).isZero();

    String booking = notification(order, net, today(), "N1");
    answered(booking);
    assertThat(office.read(batch).at("/orders/0/outcome").asText()).isEqualTo("UNCLEAR");
    assertThat(office.read(batch).path("open").asInt()).isEqualTo(1);
    assertThat(state(FILM)).isEqualTo("ORDERED");
    assertThat(office.prepare(FILM).body()).contains("not passed for payment");
    assertThat(office.act("competent-authority", batch, "{'act': 'closed'}").body())
        .contains("unexplained");

    String foreign = statement(booking, "1234567890123");
    assertThat(office.answer(foreign).body()).contains("••••0123").doesNotContain("1234567890123");
    assertThat(office.answer(statement(booking, "")).body()).contains("of which account");
    answered(statement(booking, PayingOffice.OWN));
    assertThat(office.read(batch).at("/orders/0/outcome").asText()).isEqualTo("MATCHED");
    assertThat(state(FILM)).isEqualTo("PAID");
    done("competent-authority", batch, "{'act': 'closed'}");
  }

  @Test
  void what_was_booked_in_full_is_not_opened_again_by_the_same_booking_without_its_reference()
      throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    String booking = notification(order, net, today(), "N1");
    answered(booking);
    assertThat(state(FILM)).isEqualTo("PAID");
    answered(booking.replace("<AcctSvcrRef>N1</AcctSvcrRef>", ""));
    assertThat(office.read(batch).at("/reconciliation/differences").toString())
        .contains("UNCLEAR", "perhaps the same");
    assertThat(
            office.act("finance-officer", batch, DECIDE.formatted(order, "REOPENED")).statusCode())
        .isEqualTo(409);
    done("competent-authority", batch, DECIDE.formatted(order, "PAID"));
    assertThat(state(FILM)).isEqualTo("PAID");
    assertThat(office.read(batch).path("open").asInt()).isZero();
    answered(notification(order, "5.00", today(), "N2"));
    assertThat(office.read(batch).path("open").asInt()).isPositive();
  }

  @Test
  void a_file_goes_to_no_account_that_was_changed_or_blocked() throws IOException {
    String batch = API + "/payments/" + json(office.prepare(FILM), "id");
    done("competent-authority", batch, "{'act': 'approved'}");
    office.confirm(STUDIO, "30215550008888");
    assertThat(office.act("finance-officer", batch, "{'act': 'made'}").body())
        .contains("not the one confirmed", "Prepare the order again");
    done("buyer", batch, CANCEL);
    String other = made();
    assertThat(file(other)).isEqualTo(200);
    done("buyer", API + "/payees/" + STUDIO, "{'act': 'blocked', 'reason': 'A letter.'}");
    assertThat(file(other)).isEqualTo(422);
  }

  @Test
  void a_file_that_may_not_be_sent_is_a_task_though_another_order_is_to_be_decided_on()
      throws IOException {
    String batch = made();
    done("finance-officer", batch, RECALL);
    done("competent-authority", batch, CANCEL);
    String again = again();
    done("competent-authority", again, "{'act': 'approved'}");
    done("finance-officer", again, "{'act': 'made'}");
    answered(notification(office.order(batch, 0), net, today(), "N1"));
    String task = "File of batch " + again.replaceFirst(".*/", "");
    assertThat(office.as("finance-officer").get("/work?lang=en").body()).doesNotContain(task);
    done("buyer", API + "/payees/" + STUDIO, "{'act': 'blocked', 'reason': 'A letter.'}");

    assertThat(office.as("finance-officer").get("/work?lang=en").body())
        .contains(task, "Propose to withdraw the batch");
  }

  @Test
  void a_batch_whose_day_is_past_before_its_file_was_made_is_to_be_withdrawn() throws IOException {
    String batch = API + "/payments/" + json(office.prepare(FILM), "id");
    done("competent-authority", batch, "{'act': 'approved'}");
    clock.turn(Duration.ofDays(1));
    office = new PayingOffice(portal);

    assertThat(office.as("finance-officer").get("/work?lang=en").body())
        .contains("the day of payment is past. Withdraw it")
        .doesNotContain("is approved: make its file");
  }

  @Test
  void the_paying_office_is_changed_by_two_and_fewer_hours_count_for_later_accounts_alone()
      throws IOException {
    office.state(48);
    office.confirm(STUDIO, "30215550008888");
    clock.turn(Duration.ofSeconds(1));
    String path = API + "/payment-office";
    String lower =
        "{'name': 'Directorate', 'ifsc': 'HDFC0009876', 'number': '50100987650000',"
            + " 'coolingHours': 0, 'answerDays': 2}";
    assertThat(office.send("finance-officer", "PUT", path, lower, office.version(path)).body())
        .contains("proposal");
    assertThat(office.read(path).path("coolingHours").asInt()).isEqualTo(48);
    assertThat(office.read(path).path("account").asText()).endsWith("4321");
    assertThat(office.act("finance-officer", path, "{'act': 'confirmed'}").body())
        .contains("Another person");
    assertThat(office.as("competent-authority").get("/work?lang=en").body())
        .contains("A change of the paying office");
    assertThat(office.as("competent-authority").get("/payments/demo/office?lang=hi").body())
        .contains("••••0000")
        .doesNotContain("payments.", "50100987650000");
    assertThat(office.act("competent-authority", path, "{'act': 'confirmed'}").body())
        .contains("/number", "as they stand on the paper");
    String typed = "{'act': 'confirmed', 'ifsc': 'HDFC0009876', 'number': '%s'}";
    assertThat(office.act("competent-authority", path, typed.formatted("50100987650001")).body())
        .contains("It differs from the account")
        .doesNotContain("50100987650000");
    String form = "version=2&ifsc=HDFC0009876&number=50100987650010";
    String version = office.version(path).replace("\"", "");
    String page =
        office
            .as("competent-authority")
            .form(
                "/payments/demo/office/confirmed?lang=en",
                form.replace("version=2", "version=" + version))
            .body();
    assertThat(page)
        .contains("It differs from the account")
        .doesNotContain("50100987650000", "50100987650010");
    assertThat(
            office.act("competent-authority", path, typed.formatted("50100987650000")).statusCode())
        .isEqualTo(200);
    assertThat(office.read(path).path("coolingHours").asInt()).isZero();
    assertThat(office.prepare(FILM).body()).contains("waiting time");
    office.confirm(STUDIO, "30215550009999");
    assertThat(office.prepare(FILM).statusCode()).isEqualTo(201);
  }

  @Test
  void a_file_with_a_booking_of_a_day_to_come_is_not_taken() throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    String day = LocalDate.parse(today()).plusDays(2).toString();
    HttpResponse<String> refused = office.answer(notification(order, net, day, "N1"));
    assertThat(refused.statusCode()).isEqualTo(200);
    assertThat(refused.body()).contains("a day to come");
    assertThat(state(FILM)).isEqualTo("ORDERED");
    answered(notification(order, net, today(), "N1"));
    assertThat(state(FILM)).isEqualTo("PAID");
  }

  /** Found: once that was decided, to get the money back was nobody's task. */
  private void recovered(String batch, String order) throws IOException {
    String task = "of order " + order + " back, and record how it came";
    assertThat(work("finance-officer")).contains(task);
    String whole = office.read(batch).at("/orders/0/toRecover").asText();
    assertThat(whole).isEqualTo(net);
    String came =
        "{'act': 'decided', 'order': '"
            + order
            + "', 'decision': 'RECOVERED', 'instrument': 'CHALLAN', 'number': 'TR-5/77', 'on':"
            + " '%s', 'sum': '%s', 'reason': '%s'}";
    String paper = "Credited challan TR-5/77, file 12";
    String later = LocalDate.parse(today()).plusDays(1).toString();
    assertThat(office.act("finance-officer", batch, came.formatted(later, net, paper)).body())
        .contains("still to come");
    assertThat(
            office
                .act("finance-officer", batch, came.formatted(today(), "99999999.00", paper))
                .body())
        .contains("is still to come back");
    String page = batch.replace("/departments/demo/payments", "/payments/demo") + "?lang=en";
    assertThat(office.as("auditor").get(page).body())
        .contains("is still to come back.", "Next: get the money back")
        .doesNotContain("Nothing more is to be done");
    done("finance-officer", batch, came.formatted(today(), "1.00", paper));
    assertThat(office.as("auditor").get(page).body()).contains("Next: confirm that the money");
    String confirm = DECIDE.formatted(order, "RECOVERY_CONFIRMED");
    assertThat(office.act("finance-officer", batch, confirm).statusCode()).isEqualTo(409);
    assertThat(work("finance-officer")).as("it waits for another").doesNotContain(order);
    assertThat(work("competent-authority")).contains("Confirm that money of order " + order);
    done("competent-authority", batch, DECIDE.formatted(order, "RECOVERY_DROPPED"));
    assertThat(office.read(batch).at("/orders/0/toRecover").asText()).isEqualTo(net);
    done("finance-officer", batch, came.formatted(today(), net, paper));
    done("competent-authority", batch, confirm);
    assertThat(work("finance-officer") + work("competent-authority")).doesNotContain(order);
    assertThat(office.as("auditor").get(page).body()).contains("Nothing more is to be done");
    assertThat(office.read(batch).at("/orders/0/recovered/0/number").asText()).isEqualTo("TR-5/77");
    assertThat(office.act("finance-officer", batch, came.formatted(today(), "1.00", paper)))
        .as("nothing is to come back")
        .returns(409, HttpResponse::statusCode);
  }

  private String work(String role) {
    return office.as(role).get("/work?lang=en").body();
  }

  @Test
  void a_payment_by_hand_names_no_account_and_does_not_pay_what_an_order_may_have_paid()
      throws IOException {
    office.confirm(STUDIO, "30215550008888");
    String payer = "competent-authority";
    String hand = "{'act': 'paid', 'on': '%s', 'reference': '%s'%s}";
    String old = hand.formatted(today(), "UTR of a/c 3021 5550 007777", "");
    assertThat(office.act(payer, FILM, old).body()).contains("/reference").doesNotContain("007777");
    String own = hand.formatted(today(), PayingOffice.OWN, "");
    assertThat(office.act(payer, FILM, own).body()).contains("/reference");
    String batch = made();
    done("finance-officer", batch, RECALL);
    done("competent-authority", batch, CANCEL);
    assertThat(office.act(payer, FILM, hand.formatted(today(), "V-1", "")).body())
        .contains("/earlier", "Say why");
    String said = ", 'earlier': 'Letter 7 of the bank.'";
    done(payer, FILM, hand.formatted(today(), "V-1", said));
    assertThat(state(FILM)).isEqualTo("PAID");
    String order = office.order(batch, 0);
    answered(notification(order, net, today(), "N1"));
    assertThat(differences(batch)).contains("WITHDRAWN_PAID", "OTHER_ACCOUNT");
    done("finance-officer", batch, DECIDE.formatted(order, "RECOVERY"));
    recovered(batch, order);
    assertThat(office.read(batch).path("open").asInt()).isZero();
  }

  @Test
  void more_than_was_ordered_twice_and_of_no_order_are_told_and_paid_by_a_decision_alone()
      throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    String more = new BigDecimal(net).add(new BigDecimal("1.00")).toPlainString();
    answered(notification(order, more, today(), "N1"));
    assertThat(differences(batch)).contains("OVER", "Recover ₹1");
    assertThat(state(FILM)).isEqualTo("ORDERED");
    answered(notification(order, net, today(), "N2"));
    assertThat(differences(batch)).contains("TWICE", "take back").doesNotContain("OVER");
    String strange =
        notification("PB-1999-0001-009", "5.00", today(), "N3")
            .replace("<Refs>", "<Refs><MsgId>" + batch.replaceFirst(".*/", "") + "</MsgId>");
    answered(strange);
    assertThat(differences(batch)).contains("UNKNOWN", "PB-1999-0001-009");
    assertThat(
            office.act("finance-officer", batch, DECIDE.formatted(order, "REOPENED")).statusCode())
        .isEqualTo(409);
    done("finance-officer", batch, DECIDE.formatted(order, "RECOVERY"));
    assertThat(office.read(FILM).path("acts").toString()).contains(net).doesNotContain(more);
    assertThat(office.read(batch).at("/orders/0/toRecover").asText()).isEqualTo(more);
    assertThat(office.act("competent-authority", batch, "{'act': 'closed'}").body())
        .contains("UNKNOWN");
  }

  @Test
  void a_bill_was_paid_on_the_day_of_the_booking_that_paid_it_whatever_is_booked_later()
      throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    String more = new BigDecimal(net).add(new BigDecimal("1.00")).toPlainString();
    answered(notification(order, more, today(), "N1"));
    clock.turn(Duration.ofDays(200));
    office = new PayingOffice(portal);
    String later = LocalDate.parse(today()).plusDays(200).toString();
    answered(notification(order, net, later, "N2"));
    done("finance-officer", batch, DECIDE.formatted(order, "RECOVERY"));

    assertThat(office.read(batch).at("/orders/0/paidOn").asText()).isEqualTo(today());
    assertThat(office.read(batch).at("/orders/0").has("late")).isFalse();
    assertThat(office.read(FILM).path("moved").asText()).isEqualTo(today());
  }

  private String differences(String batch) throws IOException {
    return office.read(batch).at("/reconciliation/differences").toString();
  }

  @Test
  void an_order_that_the_bank_does_not_answer_is_missing_once_its_days_are_over()
      throws IOException {
    String batch = office.sent(FILM);
    clock.turn(Duration.ofDays(2));
    office = new PayingOffice(portal);
    assertThat(differences(batch)).contains("WAITING").doesNotContain("MISSING");
    assertThat(file(batch)).as("its day is past").isEqualTo(409);
    clock.turn(Duration.ofDays(1));
    office = new PayingOffice(portal);
    assertThat(differences(batch)).contains("MISSING", "Ask the bank before paying again");
    String order = office.order(batch, 0);
    done("finance-officer", batch, DECIDE.formatted(order, "REOPENED"));
    assertThat(state(FILM)).isEqualTo("PASSED");
    assertThat(office.prepare(FILM).body()).contains("Say why");
  }

  private static String back(String order, String sum, String reference) {
    return notification(order, sum, today(), reference).replace("DBIT", "CRDT");
  }

  private String toPay() throws IOException {
    return office.read(FILM).at("/report/net").asText();
  }

  /** All but 5.00 stays with the payee, and counts as paid before; the bill is passed for 5.00. */
  private String countedBatch() throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    answered(notification(order, net, today(), "N1"));
    answered(back(order, "5.00", "N2"));
    String reopen = DECIDE.formatted(order, "REOPENED");
    done("finance-officer", batch, reopen);
    done("competent-authority", batch, reopen);
    office.pass(FILM);
    assertThat(toPay()).isEqualTo("5.00");
    return batch;
  }

  @Test
  void money_that_counts_as_paid_before_and_comes_back_is_to_be_paid_again() throws IOException {
    String batch = countedBatch();
    String rest = new BigDecimal(net).subtract(new BigDecimal("5.00")).toPlainString();
    answered(back(office.order(batch, 0), "1.00", "N3"));
    assertThat(state(FILM)).isEqualTo("ENTERED");
    assertThat(toPay()).isEqualTo("6.00");
    String returned = "{'act': 'returned', 'reason': 'Wrong.'}";
    assertThat(office.act("finance-officer", FILM, returned).body()).contains("was paid");
    answered(
        back(
            office.order(batch, 0),
            new BigDecimal(rest).subtract(BigDecimal.ONE).toPlainString(),
            "N4"));
    assertThat(toPay()).isEqualTo(net);
    assertThat(office.read(batch).path("open").asInt()).isZero();
    done("finance-officer", FILM, returned);
  }

  @Test
  void money_that_comes_back_while_another_batch_pays_the_rest_is_decided_first()
      throws IOException {
    String batch = countedBatch();
    String order = office.order(batch, 0);
    String other = again();
    String rest = new BigDecimal(net).subtract(new BigDecimal("5.00")).toPlainString();
    answered(back(order, rest, "N3"));
    assertThat(office.act("competent-authority", other, "{'act': 'approved'}").body())
        .contains("came back", "Decide on that order first");
    assertThat(office.as("finance-officer").get(page(batch) + "?lang=en").body())
        .contains("What came back counts as paid no longer")
        .doesNotContain("Paid twice");
    String count = DECIDE.formatted(order, "COUNTED");
    assertThat(office.act("finance-officer", batch, count).body()).contains("another batch");
    done("buyer", other, CANCEL);
    assertThat(office.prepare(FILM).body()).contains("came back");
    done("finance-officer", batch, count);
    assertThat(state(FILM)).isEqualTo("ENTERED");
    assertThat(toPay()).isEqualTo(net);
  }

  @Test
  void a_bill_that_was_paid_is_opened_again_for_what_came_back_of_an_earlier_order()
      throws IOException {
    String batch = countedBatch();
    String order = office.order(batch, 0);
    String other = again();
    done("competent-authority", other, "{'act': 'approved'}");
    done("finance-officer", other, "{'act': 'made'}");
    done("finance-officer", other, "{'act': 'sent'}");
    assertThat(office.as("buyer").get(page(other) + "?lang=en").body())
        .contains("its file was not downloaded here before");
    answered(notification(office.order(other, 0), "5.00", today(), "N3"));
    assertThat(office.as("buyer").get(page(other) + "?lang=en").body())
        .doesNotContain("not downloaded here before");
    assertThat(state(FILM)).isEqualTo("PAID");
    String rest = new BigDecimal(net).subtract(new BigDecimal("5.00")).toPlainString();
    answered(back(order, rest, "N4"));
    assertThat(office.read(batch).path("open").asInt()).isPositive();
    assertThat(office.as("finance-officer").get(FILM + "?lang=en").body()).contains("came back");
    done("finance-officer", batch, DECIDE.formatted(order, "COUNTED"));
    assertThat(state(FILM)).isEqualTo("ENTERED");
    assertThat(toPay()).isEqualTo(rest);
    assertThat(office.read(batch).path("open").asInt()).isZero();
  }

  @Test
  void money_that_went_to_another_account_pays_no_bill() throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    answered(notification(order, net, today(), "N1").replace(PayingOffice.PAYEE, "11112222333344"));
    assertThat(differences(batch)).contains("OTHER_ACCOUNT");
    assertThat(office.act("finance-officer", batch, DECIDE.formatted(order, "PAID")).statusCode())
        .isEqualTo(409);
    String reopen = DECIDE.formatted(order, "REOPENED");
    done("finance-officer", batch, reopen);
    done("competent-authority", batch, reopen);
    assertThat(state(FILM)).isEqualTo("PASSED");
    assertThat(toPay()).isEqualTo(net);
    assertThat(office.prepare(FILM).body()).contains("Say why");
  }
}
