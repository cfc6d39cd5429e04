package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.API;
import static org.govsm.portal.payments.PayingOffice.notification;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Money of entries of the account that officers decided to recover. */
class RecoveredEntriesTest {

  private static final String ENTRIES = API + "/payment-entries";
  private static final String DAY =
      LocalDate.ofInstant(TestPortal.CLOCK.instant(), TestPortal.CLOCK.getZone()).toString();
  private static final String REASON = "'reason': 'Letter 9 of the bank, file 12.'}";
  private static final String CAME =
      "{'decision': 'RECOVERED', 'instrument': 'CHALLAN', 'number': 'CH-77', 'on': '"
          + DAY
          + "', 'sum': '%s', "
          + REASON;
  private static final String CONFIRM = "{'decision': 'RECOVERY_CONFIRMED', " + REASON;
  private static final String OFFICER = "finance-officer";
  private static final String AUTHORITY = "competent-authority";

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

  private JsonNode entry(String id) throws IOException {
    return office.read(ENTRIES + "/" + id);
  }

  private String work(String role) {
    return office.as(role).get("/work?lang=en").body();
  }

  private HttpResponse<String> say(String role, String id, String meaning, String more) {
    String body = "{'entries': ['" + id + "'], 'meaning': '" + meaning + "', " + more + REASON;
    return office.send(role, "POST", ENTRIES, body, "*");
  }

  private void said(String role, String id, String meaning, String more) {
    HttpResponse<String> answer = say(role, id, meaning, more);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private HttpResponse<String> act(String role, String id, String body) {
    return office.act(role, ENTRIES + "/" + id, body);
  }

  private void done(String role, String id, String body) {
    HttpResponse<String> answer = act(role, id, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  /** What the finance officer uploads is kept under this id. */
  private void booked(String sum, String way, String reference) {
    String file = notification("NOTPROVIDED", sum, DAY, reference).replace("DBIT", way);
    assertThat(office.answer(file).body()).contains("\"kept\":1");
  }

  /** An entry of 1,000 rupees whose money is recovered. */
  private void toRecover() {
    booked("1000.00", "DBIT", "N3312600071");
    said(AUTHORITY, "AE-000001", "TO_RECOVER", "");
  }

  @Test
  void it_is_a_task_until_all_of_it_is_back() throws IOException {
    toRecover();
    String task = "Get ₹1,000 of entry AE-000001 of the account back";
    assertThat(work(AUTHORITY)).contains(task);
    assertThat(work(OFFICER)).contains(task);
    assertThat(work("buyer")).doesNotContain("AE-000001");
    assertThat(entry("AE-000001").path("toRecover").asText()).isEqualTo("1000.00");
    assertThat(office.as("auditor").get("/payments/demo/entries?lang=en").body())
        .contains("₹1,000.00 is still to come back");

    assertThat(act("buyer", "AE-000001", CAME.formatted("600")).statusCode()).isEqualTo(403);
    done(OFFICER, "AE-000001", CAME.formatted("600"));
    assertThat(work(AUTHORITY)).contains("Confirm that money of entry AE-000001");
    assertThat(work(OFFICER)).as("who recorded it").doesNotContain("AE-000001");
    assertThat(act(OFFICER, "AE-000001", CONFIRM).statusCode()).isEqualTo(409);
    assertThat(entry("AE-000001").path("toRecover").asText()).isEqualTo("1000.00");
    done(AUTHORITY, "AE-000001", CONFIRM);
    assertThat(entry("AE-000001").path("toRecover").asText()).isEqualTo("400.00");
    assertThat(work(OFFICER)).contains("Get ₹400 of entry AE-000001");

    assertThat(act(OFFICER, "AE-000001", CAME.formatted("401")).body()).contains("/sum", "₹400");
    String other = CAME.formatted("400").replace("CH-77", "CH-78");
    assertThat(act(OFFICER, "AE-000001", CAME.formatted("400")).body())
        .contains("on record already");
    done(OFFICER, "AE-000001", other);
    done(AUTHORITY, "AE-000001", CONFIRM);
    assertThat(entry("AE-000001").has("toRecover")).isFalse();
    assertThat(entry("AE-000001").path("recovered")).hasSize(2);
    assertThat(work(OFFICER)).doesNotContain("AE-000001");
    assertThat(work(AUTHORITY)).doesNotContain("AE-000001");
    assertThat(act(OFFICER, "AE-000001", CAME.formatted("1")).statusCode()).isEqualTo(409);
    assertThat(office.as("auditor").get("/payments/demo/entries/AE-000001?lang=en").body())
        .contains(
            "All of it is back", "CH-77", "CH-78", "Nothing more is to be done with this entry");
  }

  @Test
  void a_slip_is_dropped_and_what_others_saw_before_is_not_confirmed() throws IOException {
    toRecover();
    String seen = office.version(ENTRIES + "/AE-000001");
    done(OFFICER, "AE-000001", CAME.formatted("600"));
    done(OFFICER, "AE-000001", "{'decision': 'RECOVERY_DROPPED', " + REASON);
    assertThat(entry("AE-000001").has("recovered")).isFalse();
    done(OFFICER, "AE-000001", CAME.formatted("700"));
    String path = ENTRIES + "/AE-000001/acts";
    assertThat(office.send(AUTHORITY, "POST", path, CONFIRM, seen).statusCode()).isEqualTo(412);
  }

  @Test
  void a_number_of_an_account_is_not_kept() throws IOException {
    toRecover();
    String body = CAME.formatted("600").replace("CH-77", PayingOffice.OWN);
    assertThat(act(OFFICER, "AE-000001", body).body()).contains("/number");
    assertThat(entry("AE-000001").has("recovered")).isFalse();
  }

  @Test
  void a_receipt_that_the_bank_told_brings_it_back() throws IOException {
    toRecover();
    booked("400.00", "CRDT", "N3312600072");
    booked("700.00", "CRDT", "N3312600073");
    String brings = "'bringsBack': 'AE-000001', ";
    assertThat(say(OFFICER, "AE-000002", "CAME_BACK", brings).statusCode())
        .as("who uploaded it")
        .isEqualTo(409);
    assertThat(say(AUTHORITY, "AE-000002", "RECEIPT", brings).body()).contains("/bringsBack");
    said(AUTHORITY, "AE-000002", "CAME_BACK", brings);
    assertThat(entry("AE-000001").path("toRecover").asText()).isEqualTo("600.00");
    assertThat(entry("AE-000001").at("/recovered/0/number").asText()).isEqualTo("N3312600072");
    String again =
        CAME.formatted("400.00").replace("CHALLAN", "TRANSFER").replace("CH-77", "n-3312600072");
    assertThat(act(OFFICER, "AE-000001", again).body()).contains("/number", "on record");
    assertThat(say(AUTHORITY, "AE-000003", "CAME_BACK", brings).body())
        .contains("/bringsBack", "₹600");
    assertThat(say(AUTHORITY, "AE-000003", "CAME_BACK", "'bringsBack': 'AE-000002', ").body())
        .contains("/bringsBack", "No money of AE-000002");

    said(AUTHORITY, "AE-000002", "RECEIPT", "");
    assertThat(entry("AE-000001").path("toRecover").asText()).isEqualTo("1000.00");
    assertThat(entry("AE-000002").has("bringsBack")).isFalse();
    assertThat(work(OFFICER)).contains("Get ₹1,000 of entry AE-000001");
  }

  @Test
  void that_it_is_not_recovered_after_all_is_said_by_two() throws IOException {
    toRecover();
    said(AUTHORITY, "AE-000001", "OTHER_PAYMENT", "");
    assertThat(entry("AE-000001").path("meaning").asText()).isEqualTo("TO_RECOVER");
    assertThat(entry("AE-000001").at("/change/meaning").asText()).isEqualTo("OTHER_PAYMENT");
    assertThat(work(OFFICER)).contains("Decide whether entry AE-000001");
    assertThat(work(AUTHORITY)).doesNotContain("Decide whether entry AE-000001");
    assertThat(say(AUTHORITY, "AE-000001", "OTHER_PAYMENT", "").statusCode()).isEqualTo(409);

    said(OFFICER, "AE-000001", "OTHER_PAYMENT", "");
    assertThat(entry("AE-000001").path("meaning").asText()).isEqualTo("OTHER_PAYMENT");
    assertThat(entry("AE-000001").has("change")).isFalse();
    assertThat(work(OFFICER)).doesNotContain("AE-000001");
  }

  @Test
  void the_page_takes_what_came_back() throws IOException {
    toRecover();
    String page = "/payments/demo/entries/AE-000001?lang=en";
    assertThat(office.as(OFFICER).get(page).body())
        .contains("Record here what came by another way");
    assertThat(office.as("auditor").get(page).body()).doesNotContain("name=\"instrument\"");
    HttpResponse<String> refused =
        office.as(OFFICER).form(page, "version=0&decision=RECOVERED&reason=Letter+9%2C+file+12.");
    assertThat(refused.statusCode()).as(refused.body()).isEqualTo(422);
    assertThat(refused.body()).contains("href=\"#instrument\"", "Letter 9, file 12.");
    String came = "&instrument=CHEQUE&number=000812&sum=1%2C000&on=" + DAY;
    assertThat(
            office
                .as(OFFICER)
                .form(page, "version=0&decision=RECOVERED&reason=Cheque+812%2C+file+12." + came)
                .statusCode())
        .isEqualTo(303);
    assertThat(office.as(AUTHORITY).get(page).body())
        .contains("cheque 000812", "Confirm that it came back");
  }

  private static String byBank(String sum) {
    return CAME.formatted(sum).replace("CHALLAN", "TRANSFER").replace("CH-77", "C7001");
  }

  @Test
  void what_entries_name_by_one_receipt_comes_to_no_more_than_it() throws IOException {
    toRecover();
    booked("2000.00", "DBIT", "N3312600072");
    said(AUTHORITY, "AE-000002", "TO_RECOVER", "");
    booked("1500.00", "CRDT", "C7001");
    said(AUTHORITY, "AE-000003", "CAME_BACK", "");

    done(OFFICER, "AE-000001", byBank("1000"));
    done(AUTHORITY, "AE-000001", CONFIRM);
    assertThat(act(OFFICER, "AE-000002", byBank("501")).body())
        .contains("/sum", "AE-000003", "₹500");
    assertThat(say(AUTHORITY, "AE-000003", "CAME_BACK", "'bringsBack': 'AE-000002', ").statusCode())
        .isEqualTo(422);
    done(OFFICER, "AE-000002", byBank("500"));
    done(AUTHORITY, "AE-000002", CONFIRM);
    assertThat(say(AUTHORITY, "AE-000003", "RECEIPT", "").body())
        .contains("AE-000001", "AE-000002");
    String withdrawn = "{'decision': 'RECOVERY_WITHDRAWN', " + REASON;
    for (String id : new String[] {"AE-000001", "AE-000002"}) {
      done(OFFICER, id, withdrawn);
      done(AUTHORITY, id, withdrawn);
    }
    said(AUTHORITY, "AE-000003", "RECEIPT", "");
  }

  @Test
  void what_a_receipt_brings_back_is_withdrawn_by_saying_what_the_receipt_was() throws IOException {
    toRecover();
    booked("600.00", "CRDT", "C7002");
    said(AUTHORITY, "AE-000002", "CAME_BACK", "'bringsBack': 'AE-000001', ");
    assertThat(entry("AE-000001").path("toRecover").asText()).isEqualTo("400.00");
    HttpResponse<String> doubted =
        act(OFFICER, "AE-000001", "{'decision': 'RECOVERY_WITHDRAWN', " + REASON);
    assertThat(doubted.statusCode()).isEqualTo(409);
    assertThat(doubted.body()).contains("AE-000002");
    said(AUTHORITY, "AE-000002", "RECEIPT", "");
    assertThat(entry("AE-000001").path("toRecover").asText()).isEqualTo("1000.00");
  }
}
