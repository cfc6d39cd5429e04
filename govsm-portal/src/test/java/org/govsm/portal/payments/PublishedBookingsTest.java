package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.FILM;
import static org.govsm.portal.payments.PayingOffice.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What everybody reads of payments is what the bank booked, each booking once and for good. */
class PublishedBookingsTest {

  private static final String OCDS = "/api/v1/departments/demo/ocds";
  private static final String OCID = "ocds-000000-demo-contract-DEMO-FILM-2026";

  private TestPortal portal;
  private PayingOffice office;
  private String batch = "";
  private String order = "";
  private BigDecimal net = BigDecimal.ZERO;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    office = new PayingOffice(portal);
    office.state(0);
    office.confirm("demo-studio", PayingOffice.PAYEE);
    office.pass(FILM);
    net = new BigDecimal(office.read(FILM).path("net").asText());
    batch = office.sent(FILM);
    order = office.order(batch, 0);
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

  /** The sums, with who was paid where it was not the supplier. */
  private List<String> told() throws IOException {
    JsonNode record = new ObjectMapper().readTree(portal.get(OCDS + "/records/" + OCID).body());
    JsonNode compiled = record.at("/records/0/compiledRelease");
    String buyer = compiled.at("/buyer/id").asText();
    List<String> sums = new ArrayList<>();
    for (JsonNode one : compiled.at("/contracts/0/implementation/transactions")) {
      boolean back = one.at("/payee/id").asText().equals(buyer);
      sums.add(
          (back ? "back " : "")
              + one.at("/value/amount").decimalValue().setScale(2).toPlainString());
    }
    return sums;
  }

  private void sum(String expected) {
    assertThat(portal.get(OCDS + "/purchases.csv").body().lines())
        .anyMatch(
            row ->
                row.startsWith('"' + OCID) && row.contains('"' + expected + "\",\"true\",\"0\""));
  }

  @Test
  void a_bill_that_was_opened_again_and_paid_late_is_no_second_payment() throws IOException {
    String most = net.subtract(new BigDecimal("900.00")).toPlainString();
    booked(most, "N1");
    assertThat(told()).containsExactly(most);
    String decide =
        "{'act': 'decided', 'order': '%s', 'decision': 'REOPENED', 'reason': 'Charges.'}";
    assertThat(office.act("finance-officer", batch, decide.formatted(order)).statusCode())
        .isEqualTo(201);
    assertThat(told()).containsExactly(most);
    booked("900.00", "N2");

    assertThat(told()).containsExactly(most, "900.00");
    sum(net.toPlainString());
    assertThat(office.read(FILM).path("paid").asText()).isEqualTo(net.toPlainString());
    assertThat(office.read(FILM).path("payments").findValuesAsText("amount"))
        .containsExactly(most, "900.00");
  }

  /** The reference of a payment by another batch, in another spelling, is asked about. */
  @Test
  void one_booking_is_no_payment_of_two_batches() throws IOException {
    String whole = net.toPlainString();
    booked(whole, "demo/UTR 2611160001");
    assertThat(told()).isEmpty();
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("ORDERED");
    JsonNode reconciliation = office.read(batch).path("reconciliation");
    assertThat(reconciliation.path("differences").toString())
        .contains("REFERENCE_SHARED", "PB-2026-0003-001", "One booking is no two payments");
    assertThat(office.as("finance-officer").get("/work?lang=en").body()).contains(batch(batch));

    String decide =
        "{'act': 'decided', 'order': '%s', 'decision': '%s', 'reason': 'Statement of the bank.'}";
    HttpResponse<String> own =
        office.act("finance-officer", batch, decide.formatted(order, "PAID"));
    assertThat(own.statusCode()).as("who passed the bill").isEqualTo(409);
    assertThat(own.body()).contains("a doubtful booking");
    assertThat(
            office.act("competent-authority", batch, decide.formatted(order, "PAID")).statusCode())
        .isEqualTo(201);
    assertThat(told()).containsExactly(whole);
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("PAID");
    assertThat(office.read(batch).path("open").asInt()).isZero();
  }

  @Test
  void what_was_the_booking_of_another_payment_counts_nowhere() throws IOException {
    booked(net.toPlainString(), "DEMO/UTR/26/11160001"); // a slash within its number
    String decide =
        "{'act': 'decided', 'order': '%s', 'decision': 'REOPENED', 'reason': 'Another one.'}"
            .formatted(order);
    assertThat(office.act("finance-officer", batch, decide).statusCode()).isEqualTo(201);
    assertThat(office.act("competent-authority", batch, decide).statusCode()).isEqualTo(201);
    assertThat(told()).isEmpty();
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("PASSED");
    assertThat(office.read(FILM).path("paid").asText()).isIn("0.00", "");
  }

  private static String batch(String path) {
    return path.substring(path.lastIndexOf('/') + 1);
  }

  @Test
  void money_that_left_twice_is_told_twice_and_money_that_came_back_as_such() throws IOException {
    String whole = net.toPlainString();
    booked(whole, "N1");
    booked(whole, "N2");
    assertThat(told()).containsExactly(whole, whole);
    sum(net.add(net).toPlainString());

    returned(whole, "N3");
    assertThat(told()).containsExactly(whole, whole, "back " + whole);
    sum(whole);
    assertThat(portal.get(OCDS + "/purchases.csv").body().lines().filter(row -> row.contains(OCID)))
        .singleElement()
        .asString()
        .as("two left, one came back")
        .contains(",\"2\",\"" + whole)
        .endsWith(",\"1\",\"0\",\"\",\"0\",\"0\",\"\",\"0\"");
    assertThat(office.read(FILM).path("paid").asText()).isEqualTo(whole);
    assertThat(office.as("finance-officer").get(FILM + "?lang=en").body())
        .contains("Money that came back", "Paid in all", "N3");
    assertThat(portal.get("/published-purchases/demo/contract-DEMO-FILM-2026?lang=en").body())
        .contains("Money that came back", "such as for delay: 1");
  }
}
