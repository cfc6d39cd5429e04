package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.API;
import static org.govsm.portal.payments.PayingOffice.FILM;
import static org.govsm.portal.payments.PayingOffice.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bank booked on the account of the office and belongs to no order of the department. */
class PaymentEntriesTest {

  private static final String ENTRIES = API + "/payment-entries";
  private static final String PAGE = "/payments/demo/entries?lang=en";
  private static final String DAY =
      LocalDate.ofInstant(TestPortal.CLOCK.instant(), TestPortal.CLOCK.getZone()).toString();
  private static final String CLEAR =
      "{'entries': ['%s'], 'meaning': '%s', 'reason': 'Charges of the quarter, advice 4.'}";

  private TestPortal portal;
  private PayingOffice office;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    office = new PayingOffice(portal);
    office.state(0);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private JsonNode entries() throws IOException {
    return office.read(ENTRIES).path("entries");
  }

  private HttpResponse<String> clear(String role, String body) {
    return office.send(role, "POST", ENTRIES, body, "*");
  }

  private String work(String role) {
    return office.as(role).get("/work?lang=en").body();
  }

  @Test
  void stays_on_record_once_until_another_officer_says_what_it_was() throws IOException {
    String stray = notification("PB-2026-0099-001", "99999.00", DAY, "N77");
    HttpResponse<String> taken = office.answer(stray);
    assertThat(taken.statusCode()).as(taken.body()).isEqualTo(201);
    assertThat(taken.body()).contains("\"kept\":1");
    assertThat(office.answer(stray).body()).contains("\"kept\":0");
    assertThat(office.answer(stray.replace("camt.054.001.02", "camt.054.001.08")).statusCode())
        .as("nor told by another message")
        .isEqualTo(200);
    assertThat(entries()).hasSize(1);
    JsonNode entry = entries().get(0);
    assertThat(entry.path("amount").asText()).isEqualTo("99999.00");
    assertThat(entry.path("bankReference").asText()).isEqualTo("N77");
    assertThat(entry.path("account").asText()).endsWith("4321");
    assertThat(work("competent-authority")).contains("belongs to no order: 1");
    assertThat(work("finance-officer")).as("who uploaded it").doesNotContain("belongs to no order");
    assertThat(office.as("buyer").get("/payments/demo?lang=en").body()).contains("N77", "99,999");

    String id = entry.path("id").asText();
    String charge = CLEAR.formatted(id, "BANK_CHARGE");
    assertThat(clear("finance-officer", charge).body()).contains("Another person has to");
    assertThat(clear("buyer", charge).statusCode()).isEqualTo(403);
    assertThat(clear("competent-authority", CLEAR.formatted(id, "NOTHING")).body())
        .contains("/meaning");
    assertThat(clear("competent-authority", CLEAR.formatted("AE-999999", "OTHER")).body())
        .contains("/entries");
    assertThat(
            clear("competent-authority", charge.replace("Charges of the quarter, advice 4.", "x"))
                .body())
        .as("a sign is no reason")
        .contains("/reason");
    assertThat(office.as("competent-authority").get(PAGE).body()).contains("Nobody has said");
    assertThat(clear("competent-authority", charge).statusCode()).isEqualTo(201);
    assertThat(work("competent-authority")).doesNotContain("belongs to no order");
    assertThat(clear("competent-authority", CLEAR.formatted(id, "TO_RECOVER")).statusCode())
        .as("a slip is put right")
        .isEqualTo(201);
    assertThat(entries().get(0).path("meaning").asText()).isEqualTo("TO_RECOVER");
    assertThat(office.as("auditor").get(PAGE).body()).contains("Paid twice, or ordered by nobody");
  }

  @Test
  void is_kept_beside_the_answers_of_a_file_and_is_none_of_an_order_in_other_letters()
      throws IOException {
    office.confirm("demo-studio", PayingOffice.PAYEE);
    office.pass(FILM);
    String batch = office.sent(FILM);
    String order = office.order(batch, 0);
    String net = office.read(FILM).path("net").asText();
    String credit =
        notification("NOTPROVIDED", "500.00", DAY, "UPI/7/RAMESH").replace("DBIT", "CRDT");
    String both =
        notification(order.toLowerCase(java.util.Locale.ROOT).replace("-", " - "), net, DAY, "N1")
            .replace(
                "</Ntfctn>", credit.replaceAll("(?s).*<Ntfctn>|</Ntfctn>.*", "") + "</Ntfctn>");
    HttpResponse<String> taken = office.answer(both);

    assertThat(taken.body()).contains(batch.replaceFirst(".*/", ""), "\"kept\":1");
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("PAID");
    assertThat(entries()).hasSize(1);
    assertThat(entries().get(0).path("direction").asText()).isEqualTo("CREDIT");
    assertThat(entries().toString()).doesNotContain("RAMESH");
  }

  private static String statement(String id, String way) {
    return notification("NOTPROVIDED", "11.80", DAY, "NOTPROVIDED")
        .replace("DBIT", way)
        .replace("<Ntfctn>", "<Ntfctn><Id>" + id + "</Id>");
  }

  @Test
  void a_charge_without_a_reference_in_another_statement_is_asked_and_not_dropped()
      throws IOException {
    assertThat(office.answer(statement("N-1", "DBIT")).body()).contains("\"kept\":1");
    assertThat(office.answer(statement("N-1", "DBIT")).body()).contains("\"kept\":0");
    assertThat(office.answer(statement("N-2", "DBIT")).body()).contains("\"kept\":1");
    assertThat(office.answer(statement("N-2", "DBIT")).body()).contains("\"kept\":0");
    assertThat(entries()).hasSize(2);
    String first = entries().get(0).path("id").asText();
    String second = entries().get(1).path("id").asText();
    assertThat(entries().get(1).path("alike").asText()).isEqualTo(first);
    assertThat(office.as("competent-authority").get(PAGE).body())
        .contains("the same as " + first, "told again in another statement");

    assertThat(clear("competent-authority", CLEAR.formatted(first, "TOLD_AGAIN")).body())
        .contains("/meaning", "no other entry on record is alike");
    assertThat(clear("competent-authority", CLEAR.formatted(second, "TOLD_AGAIN")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void what_was_paid_out_is_not_cleared_as_received() throws IOException {
    office.answer(statement("N-1", "DBIT"));
    office.answer(statement("N-2", "CRDT"));
    String out = entries().get(0).path("id").asText();
    String in = entries().get(1).path("id").asText();

    assertThat(clear("competent-authority", CLEAR.formatted(out, "CAME_BACK")).body())
        .contains("/meaning", out, "was not received");
    assertThat(clear("competent-authority", CLEAR.formatted(in, "BANK_CHARGE")).body())
        .contains("/meaning", in);
    assertThat(clear("competent-authority", CLEAR.formatted(in, "CAME_BACK")).statusCode())
        .isEqualTo(201);
  }
}
