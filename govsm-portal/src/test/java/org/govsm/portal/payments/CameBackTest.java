package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.API;
import static org.govsm.portal.payments.PayingOffice.FILM;
import static org.govsm.portal.payments.PayingOffice.json;
import static org.govsm.portal.payments.PayingOffice.notification;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.Locale;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money that comes back of an order whose bill is paid otherwise leaves nothing to be decided. */
class CameBackTest {

  private static final String DECIDE =
      "{'act': 'decided', 'order': '%s', 'decision': '%s', 'reason': 'Letter 9 of the bank.'}";

  private TestPortal portal;
  private PayingOffice office;
  private String net;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    office = new PayingOffice(portal);
    office.state(0);
    office.confirm("demo-studio", PayingOffice.PAYEE);
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

  private void done(String role, String path, String body) {
    HttpResponse<String> answer = office.act(role, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private void booked(String order, String reference) {
    answered(notification(order, net, today(), reference));
  }

  private void back(String order, String reference) {
    answered(notification(order, net, today(), reference).replace("DBIT", "CRDT"));
  }

  private void answered(String xml) {
    HttpResponse<String> answer = office.answer(xml);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** A batch whose file was made and that two withdrew. */
  private String withdrawn() throws IOException {
    String batch = API + "/payments/" + json(office.prepare(FILM), "id");
    done("competent-authority", batch, "{'act': 'approved'}");
    done("finance-officer", batch, "{'act': 'made'}");
    done(
        "finance-officer",
        batch,
        "{'act': 'recalled', 'reason': 'Wrong sum.', 'evidence': 'Letter 7 of the bank.'}");
    done("competent-authority", batch, "{'act': 'cancelled', 'reason': 'Letter 7 says so.'}");
    return batch;
  }

  /** Another batch with the bill that is with the bank. */
  private String again() throws IOException {
    String bill =
        "{'bills': [{'contract': 'DEMO-FILM-2026', 'bill': 'DEMO-FILM-2026-B1',"
            + " 'earlier': 'Letter 7: the bank did not take it.'}]}";
    HttpResponse<String> prepared = office.send("buyer", "POST", API + "/payments", bill, "*");
    assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(201);
    String batch = API + "/payments/" + json(prepared, "id");
    done("competent-authority", batch, "{'act': 'approved'}");
    for (String act : new String[] {"made", "sent"}) {
      done("finance-officer", batch, "{'act': '" + act + "'}");
    }
    return batch;
  }

  private int open(String batch) throws IOException {
    return office.read(batch).path("open").asInt();
  }

  private String state(String path) throws IOException {
    return office.read(path).path("state").asText();
  }

  private String page(String batch) {
    String path = batch.replace("/departments/demo/payments", "/payments/demo");
    return office.as("finance-officer").get(path + "?lang=en").body();
  }

  @Test
  void money_of_a_withdrawn_batch_that_came_back_is_settled_as_its_bill_is_paid_by_another()
      throws IOException {
    String batch = withdrawn();
    String other = again();
    String order = office.order(batch, 0);
    booked(order, "N1");
    booked(office.order(other, 0), "N2");
    assertThat(state(FILM)).isEqualTo("PAID");
    assertThat(open(batch)).as("one order is one question").isEqualTo(1);
    done("finance-officer", batch, DECIDE.formatted(order, "RECOVERY"));
    back(order, "N3");

    assertThat(open(batch)).isZero();
    assertThat(office.read(batch).at("/reconciliation/totals/outstanding").asText())
        .isEqualTo("0.00");
    assertThat(office.read(batch).at("/reconciliation/totals/replaced").asText()).isEqualTo(net);
    assertThat(office.read(batch).at("/reconciliation/differences").toString())
        .contains("paid or ordered by " + office.order(other, 0))
        .doesNotContain("WITHDRAWN_PAID", "is to be paid");
    assertThat(page(batch))
        .contains("Nothing more is to be done with this batch", "Paid or ordered otherwise")
        .doesNotContain("To be decided");
    assertThat(office.as("finance-officer").get("/work?lang=en").body())
        .doesNotContain("the bank booked money for a bill");
    assertThat(state(FILM)).isEqualTo("PAID");
  }

  @Test
  void money_that_came_back_before_anybody_decided_leaves_nothing_to_decide() throws IOException {
    String batch = withdrawn();
    String other = again();
    booked(office.order(other, 0), "N2");
    booked(office.order(batch, 0), "N1");
    back(office.order(batch, 0), "N3");

    assertThat(open(batch)).isZero();
    assertThat(page(batch)).doesNotContain("To be decided");
  }

  @Test
  void an_order_that_came_back_and_was_given_anew_is_not_to_be_given_once_more()
      throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    booked(order, "N1");
    back(order, "N3");
    assertThat(office.read(batch).at("/reconciliation/differences").toString())
        .contains("give a new order");
    String other = API + "/payments/" + json(office.prepare(FILM), "id");

    assertThat(office.read(batch).at("/reconciliation/differences").toString())
        .contains("paid or ordered by " + office.order(other, 0), "give no new order")
        .doesNotContain("is to be paid");
    done("competent-authority", batch, "{'act': 'closed'}");
  }

  @Test
  void what_differs_in_a_withdrawn_batch_can_always_be_decided() throws IOException {
    String batch = withdrawn();
    String order = office.order(batch, 0);
    back(order, "N3");

    assertThat(open(batch)).isEqualTo(1);
    assertThat(page(batch)).contains("It is explained: no money of this order");
    assertThat(office.act("buyer", batch, DECIDE.formatted(order, "EXPLAINED")).statusCode())
        .isEqualTo(403);
    done("competent-authority", batch, DECIDE.formatted(order, "EXPLAINED"));
    assertThat(open(batch)).isZero();
    assertThat(page(batch)).contains("Decided: explained");
  }

  @Test
  void a_second_payment_of_an_order_is_told_in_whatever_letters_the_bank_names_it()
      throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    booked(order, "N1");
    booked(order.toLowerCase(Locale.ROOT), "N2");

    assertThat(office.read(batch).at("/orders/0/outcome").asText()).isEqualTo("TWICE");
    assertThat(open(batch)).isEqualTo(1);
  }

  @Test
  void a_booking_is_one_in_whatever_letters_its_reference_is_told() throws IOException {
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    booked(order, "N4");
    booked(order, "n4");

    assertThat(office.read(batch).at("/orders/0/outcome").asText()).isEqualTo("MATCHED");
    assertThat(office.read(batch).at("/orders/0/references").asText()).isEqualTo("N4");
    assertThat(open(batch)).isZero();
    assertThat(office.read(FILM).at("/acts").toString()).doesNotContain("n4");
  }
}
