package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.FILM;
import static org.govsm.portal.payments.PayingOffice.notification;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank booked beyond an order comes back, and is told until it has. */
class OverpaidOrderTest {

  private static final String FINANCE = "finance-officer";
  private static final String AUTHORITY = "competent-authority";
  private static final String PUBLIC = "/published-purchases/demo/contract-DEMO-FILM-2026?lang=en";

  private TestPortal portal;
  private PayingOffice office;
  private String batch = "";
  private String order = "";
  private String net = "";

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    office = new PayingOffice(portal);
    office.state(0);
    office.confirm("demo-studio", PayingOffice.PAYEE);
    office.pass(FILM);
    net = office.read(FILM).path("net").asText();
    batch = office.sent(FILM);
    order = office.order(batch, 0);
    booked(net, "N1");
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private static String today() {
    return LocalDate.ofInstant(TestPortal.CLOCK.instant(), TestPortal.CLOCK.getZone()).toString();
  }

  private void booked(String sum, String reference) {
    assertThat(office.answer(notification(order, sum, today(), reference)).statusCode())
        .isEqualTo(201);
  }

  private void returned(String sum, String reference) {
    String back = notification(order, sum, today(), reference).replace("DBIT", "CRDT");
    assertThat(office.answer(back).statusCode()).isEqualTo(201);
  }

  private HttpResponse<String> decide(String role, String decision, String more) {
    return office.act(
        role,
        batch,
        "{'act': 'decided', 'order': '%s', 'decision': '%s', 'reason': 'Letter 9 of the bank.'%s}"
            .formatted(order, decision, more));
  }

  private void decided(String role, String decision, String more) {
    HttpResponse<String> answer = decide(role, decision, more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String came(String number, String sum) {
    return ", 'instrument': 'CHEQUE', 'number': '%s', 'on': '%s', 'sum': '%s'"
        .formatted(number, today(), sum);
  }

  private void recovered(String number, String sum) {
    decided(FINANCE, "RECOVERED", came(number, sum));
    decided(AUTHORITY, "RECOVERY_CONFIRMED", "");
  }

  private String of(String member) throws IOException {
    return office.read(batch).at("/orders/0/" + member).asText();
  }

  private String work() {
    return office.as(FINANCE).get("/work?lang=en").body()
        + office.as(AUTHORITY).get("/work?lang=en").body();
  }

  private String page() {
    String path = batch.replace("/departments/demo/payments", "/payments/demo");
    return office.as(AUTHORITY).get(path + "?lang=en").body();
  }

  @Test
  void a_double_payment_stands_on_my_work_until_it_is_back_whether_its_batch_is_closed_or_not()
      throws IOException {
    booked(net, "N2");
    assertThat(office.as(FINANCE).get(FILM + "?lang=en").body()).contains("too much");
    assertThat(office.act(AUTHORITY, batch, "{'act': 'closed'}").body()).contains("paid too much");
    decided(FINANCE, "RECOVERY", "");

    assertThat(of("toRecover")).isEqualTo(net);
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("PAID");
    assertThat(office.as(FINANCE).get(FILM + "?lang=en").body()).contains("still to come back");
    assertThat(portal.get(PUBLIC).body()).contains("is to come back");
    assertThat(page()).contains("It stays on My work after the batch is closed");
    assertThat(office.act(AUTHORITY, batch, "{'act': 'closed'}").statusCode()).isEqualTo(201);
    assertThat(office.read(batch).path("acts").toString()).contains("RECOVERY_OPEN");
    assertThat(work()).contains("of order " + order + " back, and record how it came");

    recovered("CH-778", net);
    assertThat(work()).doesNotContain(order);
    assertThat(portal.get(PUBLIC).body())
        .contains("Money that came back")
        .doesNotContain("is to come back");
    assertThat(office.read(FILM).path("paid").asText()).isEqualTo(net);
  }

  @Test
  void what_was_left_with_the_payee_is_decided_by_another_and_recovered_after_all()
      throws IOException {
    booked("99999.00", "N2");
    assertThat(decide(FINANCE, "PAID", "").body()).contains("beyond the order");
    decided(AUTHORITY, "PAID", "");
    assertThat(of("toRecover")).isEmpty();
    assertThat(office.act(AUTHORITY, batch, "{'act': 'closed'}").statusCode()).isEqualTo(201);

    decided(FINANCE, "RECOVERY", "");
    assertThat(of("toRecover")).isEqualTo("99999.00");
    assertThat(decide(FINANCE, "PAID", "").statusCode()).isEqualTo(409);
    decided(AUTHORITY, "PAID", "");
    assertThat(of("toRecover")).isEmpty();
  }

  @Test
  void what_may_be_a_charge_is_paid_nowhere_until_it_is_recovered() throws IOException {
    booked("5.00", "N2");
    assertThat(of("outcome")).isEqualTo("UNCLEAR");
    assertThat(office.read(FILM).path("paid").asText()).isEqualTo(net);
    assertThat(office.read(FILM).path("payments")).hasSize(1);
    assertThat(page()).contains("was booked in any case");

    decided(FINANCE, "RECOVERY", "");
    assertThat(of("toRecover")).isEqualTo("5.00");
    assertThat(office.read(FILM).path("payments")).hasSize(2);
    decided(AUTHORITY, "PAID", "");
    assertThat(office.read(FILM).path("paid").asText()).as("a charge").isEqualTo(net);
    assertThat(office.read(batch).path("open").asInt()).isZero();
  }

  @Test
  void what_came_back_by_the_bank_and_beside_it_is_asked_until_one_of_them_is_withdrawn_by_two()
      throws IOException {
    booked(net, "N2");
    decided(FINANCE, "RECOVERY", "");
    recovered("CH-778", "400.00");
    assertThat(decide(FINANCE, "RECOVERED", came("ch 778", "100.00")).body())
        .contains("on record already");
    recovered("CH-779", "100.00");
    returned(net, "N3");

    assertThat(of("outcome")).isEqualTo("MATCHED");
    assertThat(of("backBeyond")).isEqualTo("500.00");
    assertThat(office.read(batch).path("open").asInt()).isEqualTo(1);
    assertThat(work()).contains("more money came back than was to");
    assertThat(office.as(FINANCE).get(FILM + "?lang=en").body()).contains("returned money that is");
    assertThat(office.act(AUTHORITY, batch, "{'act': 'closed'}").body()).contains("More came back");

    assertThat(decide(FINANCE, "RECOVERY_WITHDRAWN", "").body()).contains("/number");
    decided(FINANCE, "RECOVERY_WITHDRAWN", ", 'number': 'ch 778'");
    assertThat(decide(FINANCE, "RECOVERY_WITHDRAWN", "").statusCode()).isEqualTo(409);
    assertThat(of("backBeyond")).as("it counts until another says so").isEqualTo("500.00");
    assertThat(work()).contains("that is recorded as come back did come");
    decided(AUTHORITY, "RECOVERY_WITHDRAWN", "");
    assertThat(of("backBeyond")).isEqualTo("100.00");
    assertThat(decide(FINANCE, "BOTH_CAME", "").body()).contains("/instrument");
    decided(FINANCE, "BOTH_CAME", came("CH-801", "100.00"));
    assertThat(of("backBeyond")).as("it counts once another confirmed it").isEqualTo("100.00");
    assertThat(decide(FINANCE, "REPAYMENT_CONFIRMED", "").statusCode()).isEqualTo(409);
    decided(AUTHORITY, "REPAYMENT_CONFIRMED", "");
    assertThat(office.read(batch).path("open").asInt()).isZero();
    assertThat(of("backBeyond")).isEmpty();
    assertThat(office.act(AUTHORITY, batch, "{'act': 'closed'}").statusCode()).isEqualTo(201);
  }

  @Test
  void what_was_given_back_is_paid_and_is_to_come_back_where_a_cheque_bounces_after_it()
      throws IOException {
    booked(net, "N2");
    decided(FINANCE, "RECOVERY", "");
    recovered("CH-778", "400.00");
    recovered("CH-779", "100.00");
    returned(net, "N3");
    decided(FINANCE, "BOTH_CAME", came("CH-800", "500.00"));
    decided(AUTHORITY, "REPAYMENT_DROPPED", "");
    assertThat(decide(FINANCE, "BOTH_CAME", came("CH-801", "500.01")).body()).contains("/sum");
    decided(FINANCE, "BOTH_CAME", came("CH-801", "500.00"));
    decided(AUTHORITY, "REPAYMENT_CONFIRMED", "");
    assertThat(of("backBeyond")).isEmpty();
    assertThat(office.read(FILM).path("paid").asText()).isEqualTo(net);
    assertThat(office.read(FILM).path("payments").toString()).contains("CH-801");

    decided(FINANCE, "RECOVERY_WITHDRAWN", ", 'number': 'CH-778'");
    decided(AUTHORITY, "RECOVERY_WITHDRAWN", "");
    assertThat(of("toRecover")).isEqualTo("400.00");
    assertThat(office.read(batch).path("open").asInt()).isEqualTo(1);
    assertThat(work()).contains("of order " + order + " back, and record how it came");
    assertThat(page()).doesNotContain("Every order was paid as ordered");
    recovered("CH-802", "400.00");
    assertThat(of("toRecover")).isEmpty();
    assertThat(office.read(batch).path("open").asInt()).isZero();
    assertThat(office.read(FILM).path("paid").asText()).isEqualTo(net);
  }

  @Test
  void a_cheque_that_bounced_is_to_come_back_again() throws IOException {
    booked(net, "N2");
    decided(FINANCE, "RECOVERY", "");
    recovered("CH-778", net);
    decided(FINANCE, "RECOVERY_WITHDRAWN", "");
    decided(AUTHORITY, "RECOVERY_KEPT", "");
    assertThat(of("toRecover")).isEmpty();
    decided(FINANCE, "RECOVERY_WITHDRAWN", "");
    decided(AUTHORITY, "RECOVERY_WITHDRAWN", "");

    assertThat(of("toRecover")).isEqualTo(net);
    assertThat(work()).contains("of order " + order + " back, and record how it came");
    assertThat(portal.get(PUBLIC).body()).doesNotContain("Money that came back");
    recovered("CH-778", net);
    assertThat(of("toRecover")).isEmpty();
  }

  @Test
  void explanations_of_another_kind_are_refused() {
    for (String given : new String[] {"['Asked back']", "'Asked back'", "7", "[null]"}) {
      HttpResponse<String> answer =
          office.act(AUTHORITY, batch, "{'act': 'closed', 'explanations': " + given + "}");
      assertThat(answer.statusCode()).as(given).isEqualTo(422);
      assertThat(answer.body()).contains("/explanations");
    }
  }
}
