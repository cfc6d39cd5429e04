package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.API;
import static org.govsm.portal.payments.PayingOffice.FILM;
import static org.govsm.portal.payments.PayingOffice.json;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A block stops what was not sent, and is lifted by two others; what was sent before is told. */
class BlockedPayeeTest {

  private static final String STUDIO = API + "/payees/demo-studio";
  private static final String BLOCK = "{'act': 'blocked', 'reason': 'Taken for another payee.'}";
  private static final String PROPOSE =
      "{'act': 'proposed', 'name': 'Sample Holder', 'ifsc': 'SBIN0007654',"
          + " 'number': '30215550007777', 'evidence': 'cancelled cheque, file 14'}";
  private static final String CONFIRM =
      "{'act': 'confirmed', 'checked': 'Called on the number of the contract.',"
          + " 'ifsc': 'sbin0007654', 'number': '3021 5550 0077 77'}";

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private TestPortal portal;
  private PayingOffice office;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration(clock);
    office = new PayingOffice(portal);
    office.state(0);
    office.confirm("demo-studio", PayingOffice.PAYEE);
    office.pass(FILM);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private void done(String role, String path, String body) {
    HttpResponse<String> answer = office.act(role, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private String work(String role) {
    return office.as(role).get("/work?lang=en").body();
  }

  private String state() throws IOException {
    return office.read(STUDIO).path("state").asText();
  }

  @Test
  void an_account_that_was_blocked_by_mistake_is_paid_again_by_two_who_did_not_block_it()
      throws IOException {
    done("buyer", STUDIO, BLOCK);
    assertThat(work("finance-officer")).contains("Payments to demo-studio are blocked");
    assertThat(office.act("buyer", STUDIO, PROPOSE).body()).contains("two other officers");
    assertThat(office.as("finance-officer").get("/payees/demo/demo-studio?lang=en").body())
        .contains("Propose its account again, or another", "Who blocked the payments does neither");
    done("finance-officer", STUDIO, PROPOSE);
    assertThat(state()).isEqualTo("BLOCKED");
    assertThat(work("finance-officer")).doesNotContain("Payments to demo-studio are blocked");
    assertThat(office.act("finance-officer", STUDIO, CONFIRM).statusCode()).isEqualTo(422);
    assertThat(office.as("competent-authority").get("/payees/demo/demo-studio?lang=en").body())
        .contains("This account was blocked for the payee before");
    done("competent-authority", STUDIO, CONFIRM);
    assertThat(state()).isEqualTo("CONFIRMED");
    assertThat(office.prepare(FILM).statusCode()).isEqualTo(201);
  }

  private String made() throws IOException {
    String batch = API + "/payments/" + json(office.prepare(FILM), "id");
    done("competent-authority", batch, "{'act': 'approved'}");
    done("finance-officer", batch, "{'act': 'made'}");
    return batch;
  }

  @Test
  void a_file_that_was_sent_before_the_block_is_recorded_with_its_day_and_told()
      throws IOException {
    String batch = made();
    String today =
        LocalDate.ofInstant(TestPortal.CLOCK.instant(), TestPortal.CLOCK.getZone()).toString();
    clock.turn(Duration.ofSeconds(1));
    done("buyer", STUDIO, BLOCK);
    String page = batch.replace("/departments/demo/payments", "/payments/demo");

    assertThat(office.as("finance-officer").get(page + "?lang=en").body())
        .contains("do not send it", "record that with its day")
        .doesNotContain("Download the file");
    assertThat(work("finance-officer"))
        .contains("Propose to withdraw the batch; if the file was sent before")
        .doesNotContain("is made: send it");
    assertThat(office.act("finance-officer", batch, "{'act': 'sent'}").statusCode()).isEqualTo(422);
    assertThat(
            office.act("finance-officer", batch, "{'act': 'sent', 'sentOn': '2026-01-01'}").body())
        .contains("Give the day on which it was sent");
    assertThat(office.act("finance-officer", batch, "{'act': 'sent', 'sentOn': 'soon'}").body())
        .contains("/sentOn");
    done("finance-officer", batch, "{'act': 'sent', 'sentOn': '" + today + "'}");
    assertThat(office.read(batch).path("state").asText()).isEqualTo("SENT");
    assertThat(office.read(batch).path("acts").toString()).contains("ACCOUNT_SINCE");
    assertThat(office.as("finance-officer").get(page + "?lang=en").body())
        .contains("Ask the bank at once whether it can stop that payment", "Sent on");
  }

  @Test
  void a_batch_is_not_withdrawn_by_words_that_say_the_contrary() throws IOException {
    String batch = made();
    String recall = "{'act': 'recalled', 'reason': 'Wrong sum in it.', 'evidence': '%s'}";
    for (String words : new String[] {"No paper", "The bank took the file", "letter is awaited"}) {
      assertThat(office.act("buyer", batch, recall.formatted(words)).body())
          .as(words)
          .contains("\"pointer\":\"/evidence\"");
    }
    done("buyer", batch, recall.formatted("Letter 7 of the bank: the file was not taken."));
  }
}
