package org.govsm.portal.payments;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.portal.payments.PayingOffice.API;
import static org.govsm.portal.payments.PayingOffice.FILM;
import static org.govsm.portal.payments.PayingOffice.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sanctions and bills of a batch as files for its paying authority. */
class AuthorityFilesTest {

  private static final String OFFICER = "finance-officer";

  private TestPortal portal;
  private PayingOffice office;

  @BeforeEach
  void start() throws IOException {
    portal = TestPortal.withDemonstration();
    office = new PayingOffice(portal);
    office.state(
        0, ", 'headOfAccount': '2220-60-101', 'drawingOfficer': 'DDO-7', 'payOffice': 'PAO-3'");
    office.confirm("demo-studio", PayingOffice.PAYEE);
    office.pass(FILM);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String prepared(String channel) throws IOException {
    String body =
        "{'bills': [{'contract': 'DEMO-FILM-2026', 'bill': 'DEMO-FILM-2026-B1'}], 'channel': '%s'}";
    HttpResponse<String> prepared =
        office.send("buyer", "POST", API + "/payments", body.formatted(channel), "*");
    assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(201);
    return API + "/payments/" + json(prepared, "id");
  }

  private HttpResponse<String> file(String role, String batch, String content) {
    return office
        .as(role)
        .send(
            portal
                .request("/api/v1" + batch + "/files/" + content + "?lang=en")
                .POST(BodyPublishers.noBody()));
  }

  private void done(String role, String path, String body) {
    HttpResponse<String> answer = office.act(role, path, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String sha(String text) {
    return CanonicalForm.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  private String page(String role, String batch) {
    String path = batch.replace("/departments/demo/payments", "/payments/demo");
    return office.as(role).get(path + "?lang=en").body();
  }

  @ParameterizedTest
  @ValueSource(strings = {"PFMS", "STATE_TREASURY", "CGDA"})
  void are_handed_out_once_the_batch_is_approved_and_are_the_same_each_time(String channel)
      throws IOException {
    String batch = prepared(channel);
    assertThat(file(OFFICER, batch, "sanctions").body()).contains("from its approval on");
    assertThat(page("auditor", batch)).doesNotContain("SHA-256");

    done("competent-authority", batch, "{'act': 'approved'}");
    HttpResponse<String> sanctions = file(OFFICER, batch, "sanctions");
    assertThat(sanctions.statusCode()).as(sanctions.body()).isEqualTo(200);
    assertThat(sanctions.body()).contains("S-9", "2220-60-101").doesNotContain(PayingOffice.PAYEE);
    HttpResponse<String> bills = file(OFFICER, batch, "bills");
    assertThat(bills.body())
        .contains("DEMO-FILM-2026-B1", office.read(FILM).path("net").asText())
        .doesNotContain(PayingOffice.PAYEE, PayingOffice.PAYEE_IFSC);
    assertThat(bills.headers().firstValue("Content-Disposition").orElse("")).contains("-bills-");

    done(OFFICER, batch, "{'act': 'made'}");
    done(OFFICER, batch, "{'act': 'sent'}");
    assertThat(file(OFFICER, batch, "bills").body()).isEqualTo(bills.body());
    assertThat(file(OFFICER, batch, "sanctions").body()).isEqualTo(sanctions.body());
  }

  @Test
  void their_control_totals_and_digest_stand_on_the_page_in_the_header_and_in_the_event()
      throws IOException {
    String batch = prepared("PFMS");
    done("competent-authority", batch, "{'act': 'approved'}");
    HttpResponse<String> bills = file(OFFICER, batch, "bills");
    String digest = sha(bills.body());
    assertThat(bills.headers().firstValue("ETag")).hasValue("\"" + digest + "\"");

    JsonNode told = office.read(batch).at("/files/1");
    assertThat(told.path("content").asText()).isEqualTo("BILLS");
    assertThat(told.path("digest").asText()).isEqualTo(digest);
    String hash = told.at("/control/hash").asText();
    assertThat(told.at("/control/count").asInt()).isEqualTo(1);
    assertThat(told.at("/control/sum").asText()).isEqualTo(office.read(FILM).path("net").asText());
    assertThat(bills.body()).contains("hash=\"" + hash + "\"");
    JsonNode act = office.read(batch).at("/acts/2");
    assertThat(act.path("act").asText()).isEqualTo("handed");
    assertThat(act.path("handed")).isEqualTo(told);
    assertThat(page(OFFICER, batch)).contains(digest, hash, "Download the bills");
    assertThat(page("auditor", batch)).contains(digest).doesNotContain("Download the bills");
    assertThat(office.as("auditor").get("/events/demo?lang=en").body())
        .contains("File of the sanctions or bills of batch");
  }

  @Test
  void a_download_of_bills_is_none_of_payments_and_changes_no_batch() throws IOException {
    String batch = prepared("PFMS");
    done("competent-authority", batch, "{'act': 'approved'}");
    done(OFFICER, batch, "{'act': 'made'}");
    String form =
        page(OFFICER, batch).replaceAll("(?s).*name=\"version\" value=\"([0-9]+)\".*", "$1");
    assertThat(file(OFFICER, batch, "bills").statusCode()).isEqualTo(200);
    String path = batch.replace("/departments/demo/payments", "/payments/demo") + "/sent?lang=en";
    assertThat(office.as(OFFICER).form(path, "version=" + form).statusCode()).isEqualTo(303);
    assertThat(office.read(batch).path("sentUnseen").asBoolean()).isTrue();
  }

  @Test
  void the_file_of_payments_has_the_digest_that_is_on_record() throws IOException {
    String batch = prepared("PFMS");
    done("competent-authority", batch, "{'act': 'approved'}");
    done(OFFICER, batch, "{'act': 'made'}");
    HttpResponse<String> payments =
        office
            .as(OFFICER)
            .send(portal.request("/api/v1" + batch + "/file").POST(BodyPublishers.noBody()));
    String digest = office.read(batch).path("fileDigest").asText();
    assertThat(payments.headers().firstValue("ETag")).hasValue("\"" + digest + "\"");
    assertThat(digest).as("it is guessed from no account").isNotEqualTo(sha(payments.body()));
  }

  @Test
  void others_than_the_finance_officer_get_none_nor_does_anybody_of_a_batch_that_is_withdrawn()
      throws IOException {
    String batch = prepared("PFMS");
    done("competent-authority", batch, "{'act': 'approved'}");
    for (String role : new String[] {"buyer", "competent-authority", "auditor"}) {
      assertThat(file(role, batch, "bills").statusCode()).as(role).isEqualTo(403);
    }
    assertThat(file(OFFICER, batch, "payments").statusCode()).isEqualTo(404);
    done("buyer", batch, "{'act': 'cancelled', 'reason': 'The bill was passed for a wrong sum.'}");
    assertThat(file(OFFICER, batch, "bills").statusCode()).isEqualTo(409);
    assertThat(office.read(batch).has("files")).isFalse();
  }

  @Test
  void a_batch_for_a_bank_has_none() throws IOException {
    String batch = prepared("ISO20022");
    done("competent-authority", batch, "{'act': 'approved'}");
    assertThat(file(OFFICER, batch, "bills").body()).contains("goes to a bank");
    assertThat(page(OFFICER, batch)).doesNotContain("Download the bills");
  }

  @Test
  void what_the_office_lacks_is_told_when_the_batch_is_prepared_and_where_it_is_entered()
      throws IOException {
    try (TestPortal bare = TestPortal.withDemonstration()) {
      PayingOffice lacking = new PayingOffice(bare);
      lacking.state(0);
      lacking.confirm("demo-studio", PayingOffice.PAYEE);
      lacking.pass(FILM);
      String body =
          "{'bills': [{'contract': 'DEMO-FILM-2026', 'bill': 'DEMO-FILM-2026-B1'}], 'channel':"
              + " 'STATE_TREASURY'}";
      HttpResponse<String> prepared = lacking.send("buyer", "POST", API + "/payments", body, "*");
      assertThat(prepared.statusCode()).as(prepared.body()).isEqualTo(201);
      String batch = API + "/payments/" + json(prepared, "id");
      assertThat(lacking.read(batch).at("/files/0/lacking").toString())
          .contains("ddo_code", "page of the paying office", "prepare it anew");
      String path = batch.replace("/departments/demo/payments", "/payments/demo");
      assertThat(lacking.as("competent-authority").get(path + "?lang=en").body())
          .contains("ddo_code", "prepare it anew");
    }
  }

  @Test
  void what_is_recorded_as_sent_by_mistake_is_withdrawn_by_two_until_the_bank_answers()
      throws IOException {
    String batch = prepared("PFMS");
    done("competent-authority", batch, "{'act': 'approved'}");
    done(OFFICER, batch, "{'act': 'made'}");
    done(OFFICER, batch, "{'act': 'sent'}");
    String recalled =
        "{'act': 'recalled', 'reason': 'The file was never handed in, it lay on the desk.',"
            + " 'evidence': 'Letter 12 of the treasury of 1 December 2026'}";
    done(OFFICER, batch, recalled);
    done(
        "competent-authority", batch, "{'act': 'retained', 'reason': 'It was handed in, note 4.'}");
    assertThat(office.read(batch).path("state").asText()).isEqualTo("SENT");
    done(OFFICER, batch, recalled);
    String cancelled =
        "{'act': 'cancelled', 'reason': 'The treasury has no such file, letter 12.'}";
    assertThat(office.act(OFFICER, batch, cancelled).statusCode()).isEqualTo(409);
    done("competent-authority", batch, cancelled);
    assertThat(office.read(FILM).path("state").asText()).isEqualTo("PASSED");
  }
}
