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

  /** A notification often has no reference, and the statement of the same day has one. */
  @Test
  void one_that_is_told_with_a_reference_and_without_is_asked_about() throws IOException {
    String bare = notification("NOTPROVIDED", "61.00", DAY, "NOTPROVIDED");
    assertThat(office.answer(bare).body()).contains("\"kept\":1");
    assertThat(office.answer(bare.replaceFirst("NOTPROVIDED", "N3312600061")).body())
        .contains("\"kept\":1");
    String other = bare.replace("61.00", "62.00");
    assertThat(office.answer(other.replaceFirst("NOTPROVIDED", "N3")).body())
        .contains("\"kept\":1");
    assertThat(office.answer(other).body()).contains("\"kept\":1");

    assertThat(entries()).hasSize(4);
    assertThat(entries().get(1).path("alike")).isEqualTo(entries().get(0).path("id"));
    assertThat(entries().get(2).has("alike")).isFalse();
    assertThat(entries().get(3).path("alike")).isEqualTo(entries().get(2).path("id"));
    String again = entries().get(1).path("id").asText();
    assertThat(clear("competent-authority", CLEAR.formatted(again, "TOLD_AGAIN")).statusCode())
        .isEqualTo(201);
  }

  @Test
  void a_file_whose_entries_are_on_record_is_told_as_such() {
    String stray = notification("NOTPROVIDED", "61.00", DAY, "RTGS 2026113000012345");
    assertThat(office.answer(stray).statusCode()).isEqualTo(201);
    HttpResponse<String> again = office.answer(stray + " ");

    assertThat(again.statusCode()).isEqualTo(200);
    assertThat(again.body()).contains("\"refused\":[]", "\"onRecord\":1", "\"kept\":0");
    assertThat(office.as("buyer").get(ENTRIES_JSON).body()).contains("2026113000012345");
  }

  private static final String ENTRIES_JSON = "/api/v1" + ENTRIES + "?lang=en";

  private String film() throws IOException {
    office.confirm("demo-studio", PayingOffice.PAYEE);
    office.pass(FILM);
    return office.sent(FILM);
  }

  @Test
  void a_booking_of_an_order_is_no_entry_without_one_when_it_is_told_again() throws IOException {
    String batch = film();
    String net = office.read(FILM).path("net").asText();
    String paid = notification(office.order(batch, 0), net, DAY, "N3312605555");
    assertThat(office.answer(paid).statusCode()).isEqualTo(201);
    HttpResponse<String> again =
        office.answer(notification("NOTPROVIDED", net, DAY, "n-3312605555"));

    assertThat(again.body()).contains("\"kept\":0", "\"onRecord\":1");
    assertThat(entries()).isEmpty();
    assertThat(office.answer(notification("NOTPROVIDED", net, DAY, "N3312605556")).body())
        .as("another booking")
        .contains("\"kept\":1");
  }

  @Test
  void an_entry_that_a_later_file_tells_for_an_order_is_not_recovered() throws IOException {
    String batch = film();
    String order = office.order(batch, 0);
    String net = office.read(FILM).path("net").asText();
    office.answer(notification("NOTPROVIDED", net, DAY, "N3312604444"));
    String id = entries().get(0).path("id").asText();
    assertThat(clear("competent-authority", CLEAR.formatted(id, "OF_ORDER")).body())
        .contains("no file of the bank tells");
    assertThat(clear("competent-authority", CLEAR.formatted(id, "TO_RECOVER")).statusCode())
        .isEqualTo(201);

    office.answer(notification(order, net, DAY, "N3312604444"));
    assertThat(entries()).hasSize(1);
    assertThat(entries().get(0).path("order").asText()).isEqualTo(order);
    assertThat(entries().get(0).path("state").asText()).isEqualTo("OPEN");
    assertThat(entries().get(0).has("meaning")).isFalse();
    assertThat(clear("competent-authority", CLEAR.formatted(id, "TO_RECOVER")).body())
        .contains("for an order too");
    assertThat(clear("competent-authority", CLEAR.formatted(id, "OF_ORDER")).statusCode())
        .isEqualTo(201);
    assertThat(office.as("auditor").get(PAGE).body()).contains("Booking of an order", order);
  }

  private static final String OTHER =
      "{'name': 'Directorate of Public Information', 'ifsc': 'UTIB0000007',"
          + " 'number': '919010004567', 'coolingHours': 0, 'answerDays': 2}";

  private static String on(String account, String file) {
    return file.replace(
        "<Ntfctn>", "<Ntfctn><Acct><Id><Othr><Id>" + account + "</Id></Othr></Id></Acct>");
  }

  @Test
  void a_file_of_an_account_counts_once_two_stated_it_and_pays_no_order_of_another()
      throws IOException {
    String batch = film();
    String net = office.read(FILM).path("net").asText();
    String paid = on("919010004567", notification(office.order(batch, 0), net, DAY, "N1"));
    String path = API + "/payment-office";
    HttpResponse<String> stated =
        office.send("finance-officer", "PUT", path, OTHER, office.version(path));
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(200);
    assertThat(office.answer(paid).body()).as("one person proposed it").contains("••••4567");

    office.act(
        "competent-authority",
        path,
        "{'act': 'confirmed'" + PayingOffice.typed("UTIB0000007", "919010004567") + "}");
    assertThat(office.answer(paid).statusCode()).isEqualTo(201);
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("ORDERED");
    assertThat(office.read(batch).toString()).contains("UNCLEAR", "OTHER_DEBTOR");
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
