package org.govsm.portal.rti;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.procurement.law.ProcurementLaw;
import org.govsm.procurement.rti.PacketVerifier;
import org.govsm.procurement.rti.RequestClocks;
import org.govsm.procurement.rti.RequestClocks.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests under the Right to Information Act, by different people. */
class RtiTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String ALL = "/departments/demo/rti";
  private static final String ANSWERED = ALL + "/RTI-2026-1";
  private static final String WAITING = ALL + "/RTI-2026-2";
  private static final String RECORDED =
      "{'received': '2026-11-20', 'subjectKind': 'contract', 'subject': 'DEMO-CREATOR-2026',"
          + " 'title': 'Bills of the creator', 'fee': 'PAID', 'applicant': {'name':"
          + " 'Marked Applicant', 'contact': '7 Marked Street', 'asked': 'Marked words'}}";
  private static final String CONFIRMED = "{'act': 'transfer-confirmed'}";
  private static final String APPEALED =
      "{'act': 'appealed', 'on': '2026-11-25', 'reason': 'No answer came in time.'}";
  private static final String ACCOUNT = "302155500123";
  private static final String AADHAAR = "2341 2341 2346";
  private static final List<String> SECRETS =
      List.of(
          "Marked",
          "AAACE1234F",
          "AAAGD5678K",
          ACCOUNT,
          "2341 2341",
          "234123412346",
          "Voucher",
          "demo.buyer",
          "demo.finance");

  private TestPortal portal;
  private People people;
  private final Map<String, People.Browsing> acting = new TreeMap<>();

  @BeforeEach
  void start() throws IOException, InterruptedException {
    portal = TestPortal.withDemonstration();
    people = new People(portal, TestPortal.CLOCK);
    acting.clear();
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return acting.computeIfAbsent(role, people::acting);
  }

  private HttpResponse<String> post(String role, String path, String body, String... headers) {
    var request =
        portal
            .request("/api/v1" + path + "?lang=en")
            .header("Content-Type", "application/json")
            .POST(BodyPublishers.ofString(body.replace('\'', '"')));
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return as(role).send(request);
  }

  private HttpResponse<String> act(String role, String request, String body) {
    String version = portal.get("/api/v1" + request).headers().firstValue("ETag").orElseThrow();
    return post(role, request + "/acts", body, "If-Match", version);
  }

  private JsonNode read(String path) throws IOException, InterruptedException {
    return JSON.readTree(portal.get("/api/v1" + path + "?lang=en").body());
  }

  private String recorded() throws IOException, InterruptedException {
    HttpResponse<String> answer = post("records-officer", ALL, RECORDED);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).doesNotContain("Marked");
    return ALL + "/" + JSON.readTree(answer.body()).path("id").asText();
  }

  /** Proposals that give of every document what may be given. */
  private String proposals(String request, String confidential)
      throws IOException, InterruptedException {
    List<String> rows = new ArrayList<>();
    for (JsonNode one : read(request).path("documents")) {
      String what = one.path("reasons").isEmpty() ? "GIVEN" : "PART";
      String party =
          one.path("kind").asText().equals(confidential) ? ", 'confidential': 'demo-creator'" : "";
      rows.add("'" + one.path("id").asText() + "': {'what': '" + what + "'" + party + "}");
    }
    return "{'act': 'proposed', 'documents': {" + String.join(", ", rows) + "}}";
  }

  private void proposed(String request, String confidential)
      throws IOException, InterruptedException {
    assertThat(act("records-officer", request, "{'act': 'gathered'}").statusCode()).isEqualTo(201);
    HttpResponse<String> answer = act("records-officer", request, proposals(request, confidential));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
  }

  private static String transfer(String to) {
    return "{'act': 'transferred', 'on': '2026-11-21', 'to': '" + to + "'}";
  }

  private static String decision() {
    return "{'act': 'decided', 'all': 'PROPOSED', 'reason': 'Public money.', 'looked':"
        + " 'YES', 'authority': 'Director'}";
  }

  private SortedMap<String, byte[]> packet(String request)
      throws IOException, InterruptedException {
    byte[] zip =
        portal
            .download("/api/v1" + request + "/packet", HttpResponse.BodyHandlers.ofByteArray())
            .body();
    SortedMap<String, byte[]> files = new TreeMap<>();
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(zip))) {
      for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
        files.put(entry.getName(), in.readAllBytes());
      }
    }
    return files;
  }

  @Test
  void nothing_that_may_not_leave_is_in_the_packet_and_who_asks_is_in_no_event()
      throws IOException, InterruptedException {
    String bill = "/contracts/DEMO-CREATOR-2026/bills/DEMO-CREATOR-2026-B2";
    String question = read(bill).path("questions").path(0).path("id").asText();
    String decided =
        "{'act': 'decided', 'question': '%s', 'decided': 'Pay into A/C %s of %s.'}"
            .formatted(question, ACCOUNT, AADHAAR);
    String version = portal.get("/api/v1" + bill).headers().firstValue("ETag").orElseThrow();
    HttpResponse<String> answer =
        post("finance-officer", bill + "/acts", decided, "If-Match", version);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("/decided", "text.personal");
    String delivered =
        "{'on': '2026-11-24', 'paper': 'A/C %s of %s', 'act': {'kind': 'DELIVERY',"
            + " 'deliverable': 'post', 'quantity': 1, 'evidence': ['DPI/2026/300']}}";
    HttpResponse<String> kept =
        post(
            "buyer",
            "/contracts/DEMO-CREATOR-2026/deliveries/acts",
            delivered.formatted(ACCOUNT, AADHAAR));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(201);

    String request = recorded();
    proposed(request, "");
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
    SortedMap<String, byte[]> files = packet(request);

    assertThat(files.keySet())
        .contains("index.html", "verify.html", "manifest.sha256", "documents/1-contract.txt")
        .anyMatch(name -> name.endsWith("-bill.txt"))
        .anyMatch(name -> name.endsWith("-certificate.txt"));
    assertThat(PacketVerifier.verify(files)).isEmpty();
    assertThat(CanonicalForm.digest(files.get("manifest.sha256")))
        .isEqualTo(read(request).at("/decided/digest").asText());
    files.forEach(
        (name, bytes) -> assertThat(new String(bytes, UTF_8)).as(name).doesNotContain(SECRETS));
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith("documents/") || name.equals("events.json")) {
            assertThat(new String(bytes, UTF_8).lines())
                .as("hashes by which a guess could be tested: " + name)
                .filteredOn(line -> line.matches(".*[0-9a-fA-F]{32}.*"))
                .allMatch(line -> line.matches("((.*\\.)?packs\\.\\d+|dictionary)\\.digest: .*"));
          }
        });
    List<byte[]> bodies =
        portal
            .store()
            .read(
                tx ->
                    tx.handle()
                        .select("select content from event where kind like 'rti.%'")
                        .mapTo(byte[].class)
                        .list());
    assertThat(bodies).hasSizeGreaterThan(8);
    bodies.forEach(body -> assertThat(new String(body, UTF_8)).doesNotContain("Marked"));
  }

  @Test
  void the_packet_that_is_made_again_has_the_same_bytes_whatever_became_of_the_records()
      throws IOException, InterruptedException {
    SortedMap<String, byte[]> before = packet(ANSWERED);
    String id = "RTI-2026-1";
    SortedMap<String, byte[]> again =
        portal
            .store()
            .read(
                tx -> {
                  StoredRti one = new RtiRequests(tx).find("demo", id).orElseThrow();
                  return new RtiCase(tx, one)
                      .packet(
                          one.part("decided"),
                          one.day("decided").orElseThrow(),
                          ProcurementLaw.messages("en"))
                      .entries();
                });

    assertThat(before.get("events.json")).isEqualTo(again.get("events.json"));
    assertThat(before.keySet()).isEqualTo(again.keySet());
    before.keySet().stream()
        .filter(name -> name.startsWith("documents/"))
        .forEach(name -> assertThat(again.get(name)).as(name).isEqualTo(before.get(name)));
  }

  @Test
  void the_letter_has_the_digest_of_the_packet_the_grounds_and_the_way_to_appeal()
      throws IOException, InterruptedException {
    String page = "/rti/demo/RTI-2026-1/letter";
    String digest = read(ANSWERED).at("/decided/digest").asText();
    assertThat(as("auditor").get(page + "?lang=en").body())
        .contains("<code>" + digest + "</code>", "within 30 days of receiving this letter")
        .doesNotContain("No ground of exemption applies");
    assertThat(
            as("auditor")
                .get("/api/v1/departments/demo/rti/RTI-2026-1/documents/1-contract.txt")
                .body())
        .contains("lastDay: ")
        .doesNotContain("until: 20");
    assertThat(as("auditor").get(page + ".pdf?lang=hi").body()).startsWith("%PDF");
    assertThat(as("auditor").get("/rti/demo/RTI-2026-1?lang=en").body()).contains(page);
    assertThat(as("auditor").get("/rti/demo/RTI-2026-2/letter").statusCode()).isEqualTo(404);
    assertThat(as("buyer").get(page).statusCode()).isEqualTo(403);
  }

  @Test
  void a_record_of_the_case_is_shown_in_words_of_the_language_with_what_was_taken_out()
      throws IOException, InterruptedException {
    String documents = "/rti/demo/RTI-2026-1/documents/";
    assertThat(as("auditor").get(documents + "4-bill.txt?lang=en").body())
        .contains(
            "<h1>Bill DEMO-CREATOR-2026-B1: RTI-2026-1</h1>", "<h2 id=\"part-1\">Invoice</h2>")
        .contains(
            "<dt>Net</dt><dd>₹40,950</dd>", "<dt>State</dt><dd>Paid</dd>", "<dd>taken out</dd>")
        .contains("/api/v1/departments/demo/rti/RTI-2026-1/documents/4-bill.txt")
        .contains("<dd>Passed for payment</dd>")
        .doesNotContain("taxableValue", "[withheld]");
    assertThat(
            as("auditor")
                .get("/api/v1/departments/demo/rti/RTI-2026-1/documents/4-bill.txt")
                .body())
        .as("how it was examined, and by what sanction it was passed")
        .contains("examination.lines.1.results.1: MATCHED", "amount: -350.00")
        .contains("what: examined", "sanction: Sanction 31/2026")
        .contains("plannedDay: 2026-", "dueDays.1.under: ", "dueDays.1.day: 2026-")
        .doesNotContain("UTR");
    assertThat(as("auditor").get(documents + "4-bill.txt?lang=hi").body())
        .contains("<dt>शुद्ध राशि</dt><dd>₹40,950</dd>", "<dd>हटाया गया</dd>");
    assertThat(as("buyer").get(documents + "4-bill.txt").statusCode()).isEqualTo(403);
  }

  @Test
  void what_was_asked_of_a_bill_stands_in_words_of_both_languages()
      throws IOException, InterruptedException {
    String bill = "/contracts/DEMO-CREATOR-2026/bills/DEMO-CREATOR-2026-B2";
    JsonNode question = read(bill).path("questions").path(0);
    String decided =
        "{'act': 'decided', 'question': '%s', 'decided': 'By order N-7 of 2 November 2026.'}"
            .formatted(question.path("id").asText());
    String version = portal.get("/api/v1" + bill).headers().firstValue("ETag").orElseThrow();
    assertThat(post("finance-officer", bill + "/acts", decided, "If-Match", version).statusCode())
        .isEqualTo(201);
    String request = recorded();
    proposed(request, "");
    act("legal-officer", request, decision());
    String text =
        packet(request).values().stream()
            .map(bytes -> new String(bytes, UTF_8))
            .filter(one -> one.contains("number: ") && one.contains("By order N-7"))
            .findFirst()
            .orElseThrow();
    assertThat(text)
        .contains("decisions.1.question.en: " + question.path("question").asText())
        .contains("decisions.1.question.hi: ", "decisions.1.decided: By order N-7")
        .doesNotContain(question.path("id").asText());
    assertThat(as("finance-officer").get(bill + "?lang=hi").body().split("id=\"log\"", 2)[1])
        .as("the page says what was decided")
        .contains("N-7 of 2 November 2026", "प्रमाण-पत्र 2026-07.1");
  }

  @Test
  void who_asks_is_shown_to_those_who_answer_and_can_be_erased()
      throws IOException, InterruptedException {
    String request = recorded();
    String page = "/rti/demo/" + request.substring(request.lastIndexOf('/') + 1);

    assertThat(as("legal-officer").get(page).body()).contains("Marked Applicant");
    assertThat(as("auditor").get(page).body()).doesNotContain("Marked");
    assertThat(as("auditor").get("/api/v1" + request + "/applicant").statusCode()).isEqualTo(403);
    assertThat(as("auditor").get("/rti/demo?format=csv").body()).doesNotContain("Marked");
    assertThat(as("buyer").get(page).statusCode()).isEqualTo(403);
    assertThat(act("records-officer", request, "{'act': 'erased'}").statusCode()).isEqualTo(409);

    String transferred =
        "{'act': 'transferred', 'on': '2026-11-21', 'to': 'Directorate of Health'}";
    assertThat(act("records-officer", request, transferred).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", request, "{'act': 'erased'}").statusCode()).isEqualTo(409);
    assertThat(act("legal-officer", request, CONFIRMED).statusCode()).isEqualTo(201);
    String form = "version=2";
    assertThat(as("records-officer").form(page + "/erased?lang=en", form).body())
        .contains("cannot be brought back");
    assertThat(as("legal-officer").get("/api/v1" + request + "/applicant").statusCode())
        .isEqualTo(200);
    assertThat(as("records-officer").form(page + "/erased", form + "&sure=yes").statusCode())
        .isEqualTo(303);
    assertThat(as("legal-officer").get("/api/v1" + request + "/applicant").statusCode())
        .isEqualTo(404);
  }

  @Test
  void a_third_party_that_treats_a_document_as_confidential_is_heard_first()
      throws IOException, InterruptedException {
    String request = recorded();
    proposed(request, "contract");
    assertThat(act("legal-officer", request, decision()).body()).contains("rti.third-party-waits");
    assertThat(as("records-officer").get("/work?lang=en").body())
        .contains("Give notice to a third party");

    String notice =
        "{'act': 'noticed', 'confidential': 'YES', 'on': '2026-11-22', 'party': 'demo-creator'}";
    assertThat(act("records-officer", request, notice).statusCode()).isEqualTo(201);
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-30");
    assertThat(act("legal-officer", request, decision()).body()).contains("rti.third-party-waits");
    String heard =
        "{'act': 'heard', 'on': '2026-11-24', 'party': 'demo-creator', 'reason': 'No objection.'}";
    assertThat(act("legal-officer", request, heard).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
  }

  @Test
  void what_an_applicant_reads_of_a_refusal_says_something()
      throws IOException, InterruptedException {
    String request = recorded();
    String transfer = transfer(".");
    assertThat(act("records-officer", request, transfer).body()).contains("\"/to\"");
    assertThat(act("records-officer", request, "{'act': 'gathered'}").statusCode()).isEqualTo(201);
    String all = refused(proposals(request, ""), "1-contract.txt", "");
    for (String why : List.of(".", "no")) {
      assertThat(act("records-officer", request, all.replace("Prices of bidders.", why)).body())
          .contains("/documents/1-contract.txt/reason");
    }
    assertThat(act("records-officer", request, proposals(request, "")).statusCode()).isEqualTo(201);
    for (String why : List.of(".", "no")) {
      String decided = decision().replace("Public money.", why).replace("Director", "x");
      assertThat(act("legal-officer", request, decided).body())
          .contains("\"/reason\"", "\"/authority\"", "Name the office in words");
    }
    assertThat(act("legal-officer", request, "{'act': 'returned', 'reason': '.'}").body())
        .contains("\"/reason\"");
  }

  private static String refused(String proposals, String document, String more) {
    return proposals.replaceFirst(
        "'" + document + "': \\{'what': '[A-Z]+'",
        "'"
            + document
            + "': {'what': 'WITHHELD', 'ground': 'COMMERCIAL', 'reason': 'Prices of bidders.'"
            + more);
  }

  @Test
  void a_notice_binds_whatever_is_proposed_since_and_is_told_apart_from_an_answer()
      throws IOException, InterruptedException {
    String request = recorded();
    proposed(request, "contract");
    String notice =
        "{'act': 'noticed', 'confidential': 'YES', 'on': '2026-11-20', 'party': 'demo-creator'}";
    assertThat(act("records-officer", request, notice).statusCode()).isEqualTo(201);
    String word = decision().replace("Public money.", "Exempt");
    assertThat(act("legal-officer", request, word).body())
        .as("one word is no reason of a decision")
        .contains("/reason", "text.no-reason");
    String back = "{'act': 'returned', 'reason': 'Propose again.'}";
    assertThat(act("legal-officer", request, back).statusCode()).isEqualTo(201);
    proposed(request, "");
    assertThat(act("legal-officer", request, decision()).body())
        .contains("/documents/1-contract.txt/what", "rti.third-party-waits")
        .doesNotContain("certificate.txt/what");
    assertThat(act("legal-officer", request, back).statusCode()).isEqualTo(201);
    proposed(request, "certificate");
    assertThat(act("legal-officer", request, decision()).body())
        .contains("/documents/1-contract.txt/what", "certificate.txt/what");
    String heard =
        "{'act': 'heard', 'on': '2026-11-24', 'party': 'demo-creator', 'reason': 'None.'}";
    assertThat(act("legal-officer", request, heard).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
    assertThat(new String(packet(request).get("index.json"), UTF_8))
        .contains("\"noticed\":\"2026-11-20\"", "\"heard\":\"2026-11-24\"")
        .contains("\"in.msmed\"", "\"in.tax\"");
  }

  @Test
  void a_notice_before_any_proposal_binds_the_whole_case_and_one_that_is_late_gives_no_days()
      throws IOException, InterruptedException {
    String request = recorded();
    assertThat(act("records-officer", request, "{'act': 'gathered'}").statusCode()).isEqualTo(201);
    String notice =
        "{'act': 'noticed', 'confidential': 'YES', 'on': '2026-11-20', 'party': 'demo-creator'}";
    assertThat(act("records-officer", request, notice).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", request, proposals(request, "")).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, decision()).body()).contains("rti.third-party-waits");

    String late =
        ALL
            + "/"
            + JSON.readTree(
                    post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-10-01"))
                        .body())
                .path("id")
                .asText();
    act("records-officer", late, "{'act': 'gathered'}");
    String early = notice.replace("2026-11-20", "2026-10-05");
    assertThat(act("records-officer", late, early).statusCode()).isEqualTo(201);
    assertThat(read(late).path("deemedRefusedSince").asText()).isEqualTo("2026-11-01");
    assertThat(act("records-officer", late, proposals(late, "contract")).statusCode())
        .isEqualTo(201);
    assertThat(act("legal-officer", late, decision()).body()).contains("rti.third-party-waits");
  }

  @Test
  void a_price_that_other_documents_tell_is_withheld_by_a_decision_that_knows_it()
      throws IOException, InterruptedException {
    String request = recorded();
    act("records-officer", request, "{'act': 'gathered'}");
    String all = proposals(request, "");
    String blind = act("records-officer", request, refused(all, "1-contract.txt", "")).body();
    assertThat(blind)
        .contains("/documents/1-contract.txt/sameFigures", "rti.same-figures", "certificate.txt");
    String knows = refused(all, "1-contract.txt", ", 'sameFigures': 'ACCEPTED'");
    assertThat(act("records-officer", request, knows.replace("ACCEPTED", "YES")).body())
        .contains("rti.figures");
    assertThat(act("records-officer", request, knows).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
  }

  @Test
  void no_text_tells_who_asks_and_a_late_transfer_says_why()
      throws IOException, InterruptedException {
    assertThat(
            post("records-officer", ALL, RECORDED.replace("Bills of the creator", "For Marked"))
                .body())
        .contains("/title", "rti.applicant-named");
    String request = recorded();
    String other =
        RECORDED
            .replace("Bills of the creator", "Asked as by Marked Applicant")
            .replace("'name': 'Marked Applicant'", "'name': 'Asha Quixanovar'")
            .replace("7 Marked Street", "9 Other Lane");
    assertThat(post("records-officer", ALL, other).body())
        .contains("/title", "rti.other-applicant");
    String fee = "{'act': 'transferred', 'on': '2026-11-21', 'to': 'Office, 7 Marked Street'}";
    assertThat(act("records-officer", request, fee).body()).contains("/to", "rti.applicant-named");
    String late =
        ALL
            + "/"
            + JSON.readTree(
                    post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-11-10"))
                        .body())
                .path("id")
                .asText();
    String transfer = "{'act': 'transferred', 'on': '2026-11-16', 'to': 'Directorate of Health'";
    assertThat(act("records-officer", late, transfer + "}").body()).contains("/reason");
    assertThat(
            act("records-officer", late, transfer + ", 'reason': 'The file was away.'}")
                .statusCode())
        .isEqualTo(201);
  }

  @Test
  void an_applicant_is_kept_while_an_appeal_may_come() throws IOException, InterruptedException {
    String request = recorded();
    proposed(request, "");
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
    HttpResponse<String> early = act("records-officer", request, "{'act': 'erased'}");
    assertThat(early.statusCode()).isEqualTo(409);
    assertThat(early.body()).contains("appeal may still come until 25 December 2026");
  }

  @Test
  void a_refusal_needs_its_ground_and_what_is_severed_is_never_given_whole()
      throws IOException, InterruptedException {
    String request = recorded();
    act("records-officer", request, "{'act': 'gathered'}");
    String part = proposals(request, "");

    assertThat(act("records-officer", request, part.replace("PART", "GIVEN")).body())
        .contains("rti.what");
    assertThat(act("records-officer", request, part.replace("PART", "WITHHELD")).body())
        .contains("rti.ground", "rti.text");
    assertThat(act("records-officer", request, "{'act': 'proposed', 'documents': {}}").body())
        .contains("/documents/1-contract.txt/what");
    assertThat(act("buyer", request, part).statusCode()).isEqualTo(403);
    String number =
        part.replaceFirst("'what': 'PART'", "'what': 'PART', 'reason': 'See " + ACCOUNT + "'");
    assertThat(act("records-officer", request, number).body()).contains("text.personal");
  }

  @Test
  void an_appeal_is_decided_by_another_and_may_open_the_request_again()
      throws IOException, InterruptedException {
    String late = "{'act': 'appealed', 'on': '2026-11-24'}";
    assertThat(act("records-officer", ANSWERED, late).body()).contains("/reason");
    String cause = "{'act': 'appealed', 'on': '2026-09-11', 'reason': 'Parts are missing.'}";
    assertThat(act("records-officer", ANSWERED, cause).statusCode()).isEqualTo(201);
    assertThat(read(ANSWERED).path("due").asText()).isEqualTo("2026-10-11");
    assertThat(as("competent-authority").get("/work?lang=en").body())
        .contains("Decide the first appeal on request RTI-2026-1");

    String allowed = "{'act': 'appeal-decided', 'result': 'ALLOWED', 'reason': 'Decide anew.'}";
    assertThat(act("legal-officer", ANSWERED, allowed).statusCode()).isEqualTo(403);
    assertThat(act("competent-authority", ANSWERED, allowed).statusCode()).isEqualTo(201);
    assertThat(read(ANSWERED).path("state").asText()).isEqualTo("PROPOSED");
  }

  @Test
  void a_second_appeal_runs_from_the_first_decision_and_may_open_the_request_again()
      throws IOException, InterruptedException {
    String cause = "{'act': 'appealed', 'on': '2026-09-11', 'reason': 'Parts are missing.'}";
    String second = "{'act': 'second-appealed', 'on': '2026-11-24'}";
    assertThat(act("records-officer", ANSWERED, second).statusCode()).isEqualTo(409);
    assertThat(act("records-officer", ANSWERED, cause).statusCode()).isEqualTo(201);
    String dismissed = "{'act': 'appeal-decided', 'result': 'DISMISSED', 'reason': 'All given.'}";
    assertThat(act("competent-authority", ANSWERED, dismissed).statusCode()).isEqualTo(201);
    assertThat(read(ANSWERED).path("clocks").toString())
        .contains("SECOND_APPEAL", "2027-02-23", "section 19(3)");
    assertThat(act("records-officer", ANSWERED, "{'act': 'erased'}").body())
        .contains("23 February 2027");

    String early = second.replace("2026-11-24", "2026-09-10");
    assertThat(act("records-officer", ANSWERED, early).body()).contains("rti.day");
    assertThat(act("competent-authority", ANSWERED, second).statusCode()).isEqualTo(403);
    assertThat(act("records-officer", ANSWERED, second).statusCode()).isEqualTo(201);
    assertThat(read(ANSWERED).path("state").asText()).isEqualTo("COMMISSION");
    String decided =
        "{'act': 'second-decided', 'on': '2026-11-25', 'result': 'ALLOWED', 'reason': 'Order 7'}";
    assertThat(act("legal-officer", ANSWERED, decided.replace("'Order 7'", "''")).body())
        .contains("/reason");
    assertThat(act("legal-officer", ANSWERED, decided).statusCode()).isEqualTo(201);
    assertThat(read(ANSWERED).path("state").asText()).isEqualTo("PROPOSED");
    assertThat(act("records-officer", ANSWERED, second).statusCode()).isEqualTo(409);
  }

  @Test
  void a_transfer_is_confirmed_or_taken_back_by_another_officer()
      throws IOException, InterruptedException {
    String request = recorded();
    assertThat(act("records-officer", request, transfer("Directorate of Health")).statusCode())
        .isEqualTo(201);
    JsonNode waits = read(request);
    assertThat(waits.path("transferUnconfirmed").asBoolean()).isTrue();
    assertThat(waits.path("due").asText()).isEqualTo("2026-12-20");
    assertThat(judged(request)).doesNotContain("Days from receipt to transfer");
    String page = "/rti/demo/" + request.substring(request.lastIndexOf('/') + 1) + "?lang=en";
    assertThat(as("legal-officer").get(page).body())
        .contains("has not confirmed the transfer yet", "Put on record on 25 November 2026");
    assertThat(as("legal-officer").get("/work?lang=en").body()).contains("Confirm it, or take it");
    assertThat(act("records-officer", request, CONFIRMED).body()).contains("Another officer");
    String back = "{'act': 'transfer-withdrawn', 'reason': 'The contract is of this office.'}";
    assertThat(act("records-officer", request, back).statusCode()).isEqualTo(409);
    assertThat(act("legal-officer", request, back).statusCode()).isEqualTo(201);
    assertThat(read(request).path("state").asText()).isEqualTo("RECEIVED");
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-20");
    assertThat(act("records-officer", request, "{'act': 'gathered'}").statusCode()).isEqualTo(201);

    assertThat(act("legal-officer", request, transfer("Directorate of Health")).statusCode())
        .isEqualTo(201);
    assertThat(act("records-officer", request, CONFIRMED).statusCode()).isEqualTo(201);
    assertThat(read(request).has("due")).isFalse();
    assertThat(judged(request)).contains("Days from receipt to transfer: 1");
  }

  private String judged(String request) throws IOException, InterruptedException {
    String id = request.substring(request.lastIndexOf('/') + 1);
    HttpResponse<String> run =
        post("nodal-officer", "/departments/demo/assessments", "{'profile': 'india-2026'}");
    assertThat(run.statusCode()).as(run.body()).isEqualTo(201);
    StringBuilder said = new StringBuilder();
    for (JsonNode one : JSON.readTree(run.body()).at("/report/findings")) {
      if (one.path("subject").asText().equals(id)) {
        said.append(one);
      }
    }
    return said.toString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "demo",
        "This department",
        "us",
        "the applicant",
        "not known yet",
        "to be decided",
        "Not held by anybody",
        "आवेदक को",
        "इसी विभाग को"
      })
  void a_request_goes_to_another_public_authority(String to)
      throws IOException, InterruptedException {
    String request = recorded();
    assertThat(act("records-officer", request, transfer(to)).body()).contains("\"/to\"");
    String part = transfer(to).replace("'transferred'", "'part-transferred', 'part': 'Names'");
    assertThat(act("records-officer", request, part).body()).contains("\"/to\"");
  }

  @Test
  void a_request_goes_to_no_department_of_its_own_name() throws IOException, InterruptedException {
    String name =
        JSON.readTree(portal.get("/api/v1/departments/demo?lang=en").body())
            .at("/name/en")
            .asText();
    String request = recorded();
    for (String own : List.of(name, name.toUpperCase(Locale.ROOT), "Director, " + name)) {
      assertThat(act("records-officer", request, transfer(own)).body())
          .as(own)
          .contains("rti.own-authority");
    }
  }

  @Test
  void a_request_that_counts_as_refused_is_transferred_with_a_reason_only()
      throws IOException, InterruptedException {
    String old =
        JSON.readTree(
                post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-10-10")).body())
            .path("id")
            .asText();
    String request = ALL + "/" + old;
    String transfer = transfer("Directorate of Health").replace("2026-11-21", "2026-10-12");
    assertThat(act("records-officer", request, transfer).body()).contains("\"/reason\"");
    String why = transfer.replace("}", ", 'reason': 'The letter was entered late.'}");
    assertThat(act("records-officer", request, why).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, CONFIRMED).statusCode()).isEqualTo(201);
    assertThat(read(request).path("deemedRefusedSince").asText()).isEqualTo("2026-11-10");
    assertThat(as("auditor").get("/rti/demo/" + old + "?lang=en").body())
        .contains("counts as refused since 10 November 2026");
  }

  @Test
  void an_appeal_against_a_deemed_refusal_is_open_after_a_transfer_and_nobody_is_erased_before()
      throws IOException, InterruptedException {
    String request = late("2026-10-10");
    String why =
        transfer("Directorate of Health").replace("}", ", 'reason': 'It was read too late.'}");
    assertThat(act("records-officer", request, why).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, CONFIRMED).statusCode()).isEqualTo(201);

    assertThat(act("records-officer", request, "{'act': 'erased'}").body())
        .contains("appeal may still come until 9 December 2026");
    assertThat(act("records-officer", request, APPEALED).statusCode()).isEqualTo(201);
    assertThat(read(request).path("state").asText()).isEqualTo("APPEALED");
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-25");
    assertThat(act("records-officer", request, "{'act': 'erased'}").statusCode()).isEqualTo(409);
    String dismissed = "{'act': 'appeal-decided', 'result': 'DISMISSED', 'reason': 'It is there.'}";
    assertThat(act("competent-authority", request, dismissed).statusCode()).isEqualTo(201);
    assertThat(read(request).path("state").asText()).isEqualTo("CLOSED");

    String over = late("2026-09-10");
    assertThat(act("records-officer", over, why).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", over, CONFIRMED).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", over, "{'act': 'erased'}").statusCode())
        .as("the last day of the appeal was 9 November")
        .isEqualTo(201);
  }

  @Test
  void no_clock_begins_once_another_authority_has_a_request_in_time()
      throws IOException, InterruptedException {
    String request = recorded();
    assertThat(act("records-officer", request, transfer("Directorate of Health")).statusCode())
        .isEqualTo(201);
    assertThat(act("legal-officer", request, CONFIRMED).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", request, APPEALED).body())
        .contains("This cannot be done now. The request is: transferred.");
    List<RequestClocks.Clock> later =
        portal
            .store()
            .read(
                tx ->
                    new RtiRequests(tx)
                        .find("demo", request.substring(request.lastIndexOf('/') + 1))
                        .orElseThrow()
                        .clocks(Instant.parse("2027-02-01T06:00:00Z")));
    assertThat(later).extracting(RequestClocks.Clock::kind).doesNotContain(Kind.APPEAL);
  }

  private String late(String received) throws IOException, InterruptedException {
    HttpResponse<String> answer =
        post("records-officer", ALL, RECORDED.replace("2026-11-20", received));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return ALL + "/" + JSON.readTree(answer.body()).path("id").asText();
  }

  @Test
  void one_request_is_recorded_twice_only_if_it_is_another()
      throws IOException, InterruptedException {
    recorded();
    HttpResponse<String> again =
        post("records-officer", ALL, RECORDED.replace("Bills of", "bills  of"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("/twice", "rti.as-before");
    String other = RECORDED.replace("'fee'", "'twice': 'OTHER', 'fee'");
    assertThat(post("records-officer", ALL, other).statusCode()).isEqualTo(201);
  }

  @Test
  void a_part_that_is_the_whole_or_was_sent_is_refused() throws IOException, InterruptedException {
    String request = recorded();
    String part = "{'act': 'part-transferred', 'on': '2026-11-24', 'to': 'Home Department',";
    assertThat(act("records-officer", request, part + " 'part': 'all of it'}").body())
        .contains("rti.part-whole");
    String names = part + " 'part': 'The names'}";
    assertThat(act("records-officer", request, names).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", request, names).body()).contains("rti.part-sent");
  }

  @Test
  void life_or_liberty_is_due_at_an_hour() throws IOException, InterruptedException {
    String urgent =
        RECORDED
            .replace("2026-11-20", "2026-11-24")
            .replace("'fee'", "'urgentAt': '2026-11-24T12:50:00+05:30', 'fee'");
    HttpResponse<String> answer = post("records-officer", ALL, urgent);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("\"dueAt\":\"2026-11-26T12:50");
    String id = JSON.readTree(answer.body()).path("id").asText();
    assertThat(read(ALL + "/" + id).path("clocks").findValuesAsText("kind"))
        .containsExactly("REPLY");
  }

  @Test
  void life_or_liberty_counts_as_refused_from_the_hour_on()
      throws IOException, InterruptedException {
    String over = urgent("00:10");
    assertThat(read(over).path("deemedRefusedSince").asText()).isEqualTo("2026-11-25");
    assertThat(as("auditor").get("/rti/demo?lang=en").body()).contains("counts as refused");
    String page = over.replace(ALL, "/rti/demo");
    assertThat(as("auditor").get(page + "?lang=en").body())
        .contains("life or liberty of a person", "counts as refused since 25 November 2026");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .contains("<strong>Overdue:</strong>");
    String transfer = transfer("Home Department").replace("2026-11-21", "2026-11-25");
    assertThat(act("records-officer", over, transfer).body()).contains("\"/reason\"");
    String appeal =
        "{'act': 'appealed', 'on': '2026-11-25', 'reason': 'No answer came in 48 hours.'}";
    assertThat(act("records-officer", over, appeal).statusCode()).isEqualTo(201);

    String runs = urgent("23:00");
    assertThat(read(runs).has("deemedRefusedSince")).isFalse();
    HttpResponse<String> early = act("records-officer", runs, appeal);
    assertThat(early.statusCode()).as(early.body()).isEqualTo(409);
    assertThat(early.body()).contains("25 November 2026, 23:00");
  }

  private String urgent(String hour) throws IOException, InterruptedException {
    String body =
        RECORDED
            .replace("2026-11-20", "2026-11-23")
            .replace("Bills of", "Bills by " + hour + " of")
            .replace("'fee'", "'urgentAt': '2026-11-23T" + hour + ":00+05:30', 'fee'");
    HttpResponse<String> answer = post("records-officer", ALL, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    return ALL + "/" + JSON.readTree(answer.body()).path("id").asText();
  }

  @Test
  void a_notice_is_of_what_is_confidential_and_a_late_one_is_told()
      throws IOException, InterruptedException {
    String request =
        ALL
            + "/"
            + JSON.readTree(
                    post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-11-10"))
                        .body())
                .path("id")
                .asText();
    assertThat(act("records-officer", request, "{'act': 'gathered'}").statusCode()).isEqualTo(201);
    String notice = "{'act': 'noticed', 'on': '2026-11-22', 'party': 'demo-creator'}";
    assertThat(act("records-officer", request, notice).body()).contains("/confidential");
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-10");
    String yes = notice.replace("'on'", "'confidential': 'YES', 'on'");
    assertThat(act("records-officer", request, yes).statusCode()).isEqualTo(201);
    assertThat(read(request).path("noticeLate").asBoolean()).isTrue();
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-20");
  }

  @Test
  void a_part_goes_to_another_authority_while_the_request_stays()
      throws IOException, InterruptedException {
    String request = recorded();
    String part =
        "{'act': 'part-transferred', 'on': '2026-11-24', 'to': 'Health Directorate',"
            + " 'part': 'Who chose the topics'}";
    assertThat(act("records-officer", request, part.replace("Who chose the topics", "")).body())
        .contains("/part");
    assertThat(act("records-officer", request, part).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, part.replace("Health", "Film")).statusCode())
        .isEqualTo(201);
    assertThat(read(request).path("state").asText()).isEqualTo("RECEIVED");
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-20");
    assertThat(read(request).path("log").toString())
        .contains("Health Directorate", "Film Directorate", "Who chose the topics");
    String late =
        JSON.readTree(
                post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-11-10")).body())
            .path("id")
            .asText();
    assertThat(act("records-officer", ALL + "/" + late, part).body()).contains("/reason");
  }

  @Test
  void what_was_refused_is_not_all_refused_again_after_an_appeal_that_was_allowed()
      throws IOException, InterruptedException {
    String request = recorded();
    act("records-officer", request, "{'act': 'gathered'}");
    String all = proposals(request, "");
    String refused = refused(all, "1-contract.txt", ", 'sameFigures': 'ACCEPTED'");
    assertThat(act("records-officer", request, refused).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
    String appeal = "{'act': 'appealed', 'on': '2026-11-25', 'reason': 'Parts are missing.'}";
    assertThat(act("records-officer", request, appeal).statusCode()).isEqualTo(201);
    String allowed = "{'act': 'appeal-decided', 'result': 'ALLOWED', 'reason': 'Decide anew.'}";
    assertThat(act("competent-authority", request, allowed).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, decision()).body()).contains("/all", "rti.repeats");
    String back = "{'act': 'returned', 'reason': 'Give the contract.'}";
    assertThat(act("legal-officer", request, back).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", request, proposals(request, "")).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
  }

  @Test
  void a_proposal_of_before_an_appeal_that_was_allowed_is_not_decided_as_a_whole()
      throws IOException, InterruptedException {
    String request = recorded();
    proposed(request, "");
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
    String appeal = "{'act': 'appealed', 'on': '2026-11-25', 'reason': 'Parts are missing.'}";
    assertThat(act("records-officer", request, appeal).statusCode()).isEqualTo(201);
    String allowed = "{'act': 'appeal-decided', 'result': 'ALLOWED', 'reason': 'Decide anew.'}";
    assertThat(act("competent-authority", request, allowed).statusCode()).isEqualTo(201);

    assertThat(act("legal-officer", request, decision()).body())
        .contains("/all", "rti.proposed-before");
    String back = "{'act': 'returned', 'reason': 'Gather the case anew.'}";
    assertThat(act("legal-officer", request, back).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", request, "{'act': 'gathered'}").statusCode()).isEqualTo(201);
    assertThat(act("records-officer", request, proposals(request, "")).statusCode()).isEqualTo(201);
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
  }

  @Test
  void what_was_given_is_not_taken_back_after_an_appeal_that_was_allowed()
      throws IOException, InterruptedException {
    String request = recorded();
    proposed(request, "");
    assertThat(act("legal-officer", request, decision()).statusCode()).isEqualTo(201);
    String appeal = "{'act': 'appealed', 'on': '2026-11-25', 'reason': 'Parts are missing.'}";
    assertThat(act("records-officer", request, appeal).statusCode()).isEqualTo(201);
    String allowed = "{'act': 'appeal-decided', 'result': 'ALLOWED', 'reason': 'Decide anew.'}";
    assertThat(act("competent-authority", request, allowed).statusCode()).isEqualTo(201);
    String back = "{'act': 'returned', 'reason': 'Look again.'}";
    assertThat(act("legal-officer", request, back).statusCode()).isEqualTo(201);
    String less = refused(proposals(request, ""), "1-contract.txt", ", 'sameFigures': 'ACCEPTED'");
    assertThat(act("records-officer", request, less).statusCode()).isEqualTo(201);

    assertThat(act("legal-officer", request, decision()).body())
        .contains("/documents/1-contract.txt/what", "rti.worse");
  }

  @Test
  void an_application_fee_that_is_not_paid_is_told_and_asked_before_the_decision()
      throws IOException, InterruptedException {
    String open =
        JSON.readTree(post("records-officer", ALL, RECORDED.replace("'PAID'", "'NOT_PAID'")).body())
            .path("id")
            .asText();
    String request = ALL + "/" + open;
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-20");
    proposed(request, "");
    assertThat(as("legal-officer").get("/rti/demo/" + open + "?lang=en").body())
        .contains("section 6(1)", "name=\"fee\"");
    assertThat(act("legal-officer", request, decision()).body()).contains("/fee", "rti.fee-open");
    String exempt = decision().replace("'looked'", "'fee': 'EXEMPT', 'looked'");
    assertThat(act("legal-officer", request, exempt).statusCode()).isEqualTo(201);
    assertThat(read(request).path("fee").asText()).isEqualTo("EXEMPT");
    assertThat(as("legal-officer").get("/rti/demo/" + open + "?lang=en").body())
        .doesNotContain("application fee is not paid");
  }

  @Test
  void the_days_of_a_fee_do_not_count_and_a_request_that_is_late_counts_as_refused()
      throws IOException, InterruptedException {
    String request = recorded();
    assertThat(read(request).path("due").asText()).isEqualTo("2026-12-20");
    String asked = "{'act': 'fee-asked', 'on': '2026-11-21', 'amount': '40'}";
    assertThat(act("legal-officer", request, asked).statusCode()).isEqualTo(201);
    assertThat(read(request).has("due")).isFalse();
    assertThat(act("legal-officer", request, "{'act': 'fee-paid', 'on': '2026-11-20'}").body())
        .contains("rti.day");
    assertThat(
            act("legal-officer", request, "{'act': 'fee-paid', 'on': '2026-11-24'}").statusCode())
        .isEqualTo(201);
    assertThat(read(request).path("due").asText())
        .as("the days before the fee was put on record count")
        .isEqualTo("2026-12-20");
    assertThat(as("legal-officer").get(request.replace(ALL, "/rti/demo") + "?lang=en").body())
        .contains("The days before the entry count")
        .contains("section 7(1)")
        .doesNotContain("section 7(3)(a)");

    String late =
        JSON.readTree(
                post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-10-01")).body())
            .path("id")
            .asText();
    assertThat(read(ALL + "/" + late).path("deemedRefusedSince").asText()).isEqualTo("2026-11-01");
    assertThat(act("legal-officer", ALL + "/" + late, asked).statusCode()).isEqualTo(409);
    assertThat(as("auditor").get("/rti/demo?lang=en").body()).contains("counts as refused");
    String appeal = "{'act': 'appealed', 'on': '2026-11-20'}";
    assertThat(act("records-officer", ALL + "/" + late, appeal).statusCode()).isEqualTo(201);
  }

  @Test
  void what_cannot_be_is_refused_at_its_place() {
    String body =
        post(
                "records-officer",
                ALL,
                RECORDED
                    .replace("2026-11-20", "2026-11-26")
                    .replace("Bills of the creator", "Bills of ABCPE1234F")
                    .replace("'PAID'", "'MAYBE'")
                    .replace("'asked': 'Marked words'", "'asked': ''"))
            .body();
    assertThat(body).contains("/received", "text.personal", "/fee", "/applicant/asked");
    assertThat(post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-02-30")).body())
        .contains("2026-02-30 is no day");
    assertThat(post("records-officer", ALL, RECORDED.replace("2026-11-20", "2005-10-11")).body())
        .as("before the Act was in force")
        .contains("/received", "12 October 2005");
    assertThat(post("records-officer", ALL, RECORDED.replace("DEMO-CREATOR", "NONE")).body())
        .contains("rti.no-subject");
    assertThat(post("legal-officer", ALL, RECORDED).statusCode()).isEqualTo(403);
    String stale = "{'act': 'returned', 'reason': 'Look again.'}";
    assertThat(post("legal-officer", WAITING + "/acts", stale, "If-Match", "\"9\"").statusCode())
        .isEqualTo(412);
  }

  /** Terms name their purchase themselves: nobody linked the two. */
  @Test
  void the_case_of_a_purchase_has_the_contracts_whose_terms_rest_on_it()
      throws IOException, InterruptedException {
    String about =
        RECORDED
            .replace("'contract'", "'purchase'")
            .replace("'DEMO-CREATOR-2026'", "'2027-nutrition'");
    String request =
        ALL + "/" + JSON.readTree(post("records-officer", ALL, about).body()).path("id").asText();

    assertThat(act("records-officer", request, "{'act': 'gathered'}").statusCode()).isEqualTo(201);
    assertThat(read(request).path("documents").findValuesAsText("kind"))
        .contains("purchase", "contract");
  }

  private List<String> work(String role, String request) throws IOException {
    List<String> rows = new ArrayList<>();
    String answer = as(role).get("/api/v1/work?limit=200&lang=en").body();
    for (JsonNode one : JSON.readTree(answer).path("items")) {
      String id = request.substring(request.lastIndexOf('/'));
      if (one.path("page").asText().endsWith(id)) {
        rows.add(one.path("kind").asText() + " " + one.path("due").asText());
      }
    }
    return rows;
  }

  @Test
  void work_has_the_steps_of_the_first_five_days_until_they_are_done()
      throws IOException, InterruptedException {
    String request = recorded();

    for (String role : List.of("records-officer", "legal-officer")) {
      assertThat(work(role, request))
          .as(role)
          .contains("rti-transferred 2026-11-25", "rti-third-parties 2026-11-25");
    }
    assertThat(act("records-officer", request, "{'act': 'gathered'}").statusCode()).isEqualTo(201);
    assertThat(work("records-officer", request))
        .containsExactly("rti-third-parties 2026-11-25", "rti-proposed 2026-12-20");
    assertThat(act("records-officer", request, proposals(request, "")).statusCode()).isEqualTo(201);
    assertThat(work("records-officer", request)).isEmpty();
    assertThat(work("legal-officer", request)).containsExactly("rti-decided 2026-12-20");
  }

  @Test
  void work_tells_who_answers_that_a_request_counts_as_refused()
      throws IOException, InterruptedException {
    String body = post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-10-01")).body();
    String request = ALL + "/" + JSON.readTree(body).path("id").asText();

    assertThat(work("legal-officer", request)).contains("rti-refused 2026-10-31");
    assertThat(work("records-officer", request)).contains("rti-proposed-late 2026-10-31");
    assertThat(as("legal-officer").get("/work?lang=en").body())
        .contains("counts as refused since 1 November 2026 (section 7(2))");
    proposed(request, "");
    assertThat(work("legal-officer", request)).containsExactly("rti-decided-late 2026-10-31");
  }

  @Test
  void an_act_that_is_refused_says_why() throws IOException, InterruptedException {
    String request = recorded();
    String fee = "{'act': 'fee-asked', 'on': '2026-11-24', 'amount': '100'}";
    String paid = "{'act': 'fee-paid', 'on': '2026-11-24'}";
    assertThat(act("records-officer", request, paid).body()).contains("No further fee was asked");
    assertThat(act("records-officer", request, "{'act': 'appealed', 'on': '2026-11-24'}").body())
        .contains("the time to answer runs until 20 December 2026");
    assertThat(act("records-officer", request, proposals(request, "")).body())
        .contains("Gather the case of this request first.");
    assertThat(act("records-officer", request, fee).statusCode()).isEqualTo(201);
    assertThat(act("records-officer", request, fee).body())
        .contains("A further fee was asked on 24 November 2026");
    assertThat(act("legal-officer", request, decision()).body())
        .contains("The request is: received.");

    String body = post("records-officer", ALL, RECORDED.replace("2026-11-20", "2026-10-01")).body();
    String late = ALL + "/" + JSON.readTree(body).path("id").asText();
    HttpResponse<String> free = act("records-officer", late, fee);
    assertThat(free.statusCode()).isEqualTo(409);
    assertThat(free.body()).contains("counts as refused since 1 November 2026", "section 7(6)");
  }

  @Test
  void lists_thread_and_work_lead_to_a_request() {
    assertThat(as("auditor").get("/rti/demo?lang=en&q=film").body())
        .contains("RTI-2026-2")
        .doesNotContain("RTI-2026-1");
    assertThat(as("records-officer").get("/contracts/DEMO-FILM-2026?lang=en").body())
        .contains("/rti/demo/RTI-2026-2");
    assertThat(as("legal-officer").get("/work?lang=en").body()).contains("RTI-2026-2");
    String page = "/rti/demo/RTI-2026-2";
    String wrong = as("legal-officer").form(page + "/fee-asked?lang=en", "version=3&on=").body();
    assertThat(wrong).contains("href=\"#on-fee-asked\"", "id=\"amount-fee-asked-e\"");
    assertThat(as("auditor").get("/rti/demo/RTI-2026-1?lang=hi").body())
        .contains("sha256sum -c manifest.sha256", "sha256:");
  }
}
