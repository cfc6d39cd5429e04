package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.text.Message;
import org.govsm.portal.AskedQuestion;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An agency whose contract has ended: its delegates are told of at once. */
class EndedContractTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String FACTS = "/api/v1/departments/demo/facts";
  private static final String CUSTODY = "/api/v1/departments/demo/custody";
  private static final String FILM = "DEMO-FILM-2026";
  private static final String EXITS = "/api/v1/departments/demo/exits/";
  private static final Instant LAST_MINUTE = Instant.parse("2026-12-31T18:29:00Z");

  private static final String WHOLE =
      "{\"content\": \"Disk 4\", \"rawFiles\": \"Disk 5\", \"rights\": \"Deed 3\", \"keys\":"
          + " \"Log\", \"analytics\": \"Export\", \"secondFactor\": \"Safe\"}";

  private TestPortal portal;
  private TurnedClock clock;
  private People people;

  @BeforeEach
  void start() throws IOException {
    clock = new TurnedClock(TestPortal.CLOCK.instant());
    portal = TestPortal.withDemonstration(clock);
    people = new People(portal, clock);
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private People.Browsing as(String role) {
    return people.acting(role);
  }

  private void under(String contract) throws IOException {
    HttpResponse<String> answer = named(contract);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  private HttpResponse<String> named(String contract) throws IOException {
    HttpResponse<String> now = portal.get(FACTS + "?lang=en");
    ObjectNode facts = (ObjectNode) JSON.readTree(now.body()).path("facts");
    for (JsonNode person : facts.path("people")) {
      if (person.path("id").asText().equals("demo.agency-editor")) {
        ((ObjectNode) person).put("contract", contract);
      }
    }
    return as("nodal-officer")
        .send(
            portal
                .request(FACTS + "?lang=en")
                .header("Content-Type", "application/json")
                .header("If-Match", now.headers().firstValue("ETag").orElseThrow())
                .PUT(BodyPublishers.ofString(facts.toString())));
  }

  private String open() {
    return as("auditor").get(CUSTODY + "?lang=en").body();
  }

  @Test
  void a_delegate_is_a_finding_and_in_my_work_the_day_after() throws IOException {
    under("DEMO-DESK-2026");
    clock.turn(Duration.between(clock.instant(), LAST_MINUTE));
    assertThat(open()).doesNotContain("custody.contract-ended");

    clock.turn(Duration.ofMinutes(1));
    assertThat(open())
        .contains("custody.contract-ended", "DEMO-DESK-2026", "ended on 31 December 2026");
    assertThat(as("auditor").get("/governance/demo/custody?lang=en").body())
        .contains("works under contract DEMO-DESK-2026");
    assertThat(as("account-administrator").get("/work?lang=en").body())
        .contains("Withdraw the access of demo.agency-editor");
  }

  @Test
  void access_that_is_given_after_the_end_is_told_with_the_answer() throws IOException {
    under("DEMO-DESK-2026");
    clock.turn(Duration.between(clock.instant(), LAST_MINUTE.plusSeconds(600)));
    HttpResponse<String> answer =
        send(
            "account-administrator",
            "POST",
            CUSTODY,
            "{\"accountId\": \"youtube\", \"event\": \"DELEGATE_ADDED\","
                + " \"toHolder\": \"demo.agency-editor\"}",
            "");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
    assertThat(answer.body()).contains("custody.contract-ended");
  }

  private HttpResponse<String> notRun(String role, String account) {
    return notRun(role, account, "");
  }

  private HttpResponse<String> notRun(String role, String account, String more) {
    String why =
        "{\"account\": \""
            + account
            + "\", \"reason\": \"Chosen by mistake, file 12\""
            + more
            + "}";
    return send(role, "POST", EXITS + FILM + "/not-run", why, "");
  }

  /** Nobody confirms what is no slip any more, and a statement has a way back. */
  @Test
  void a_statement_is_held_against_the_record_again_and_taken_back() throws IOException {
    String work = "/governance/demo/exits/" + FILM + "/not-run";
    run("youtube", "{}");
    run("youtube", "");
    notRun("nodal-officer", "youtube");
    assertThat(as("account-administrator").get("/work?lang=en").body()).contains(work);
    run("youtube", "{}");
    assertThat(as("account-administrator").get("/work?lang=en").body()).doesNotContain(work);
    assertThat(notRun("account-administrator", "youtube").body()).contains("Take that out first");
    assertThat(notRun("nodal-officer", "youtube", ", \"withdraw\": \"yes\"").statusCode())
        .isEqualTo(422);
    HttpResponse<String> back = notRun("nodal-officer", "youtube", ", \"withdraw\": true");
    assertThat(JSON.readTree(back.body()).path("notRun")).as(back.body()).isEmpty();
    assertThat(notRun("nodal-officer", "youtube", ", \"withdraw\": true").body())
        .contains("waits to be confirmed");

    run("youtube", "");
    notRun("nodal-officer", "youtube");
    run("youtube", "{}");
    run("youtube", "");
    HttpResponse<String> confirmed = notRun("account-administrator", "youtube");
    // the true naming between the two counts
    assertThat(JSON.readTree(confirmed.body()).path("accounts").toString()).contains("youtube");
  }

  @Test
  void somebody_of_an_agency_without_a_stated_contract_may_have_run_the_account()
      throws IOException {
    run("youtube", "{}");
    run("youtube", "");
    notRun("nodal-officer", "youtube");
    send(
        "account-administrator",
        "POST",
        CUSTODY,
        "{\"accountId\": \"youtube\", \"event\": \"DELEGATE_ADDED\","
            + " \"toHolder\": \"demo.agency-editor\"}",
        "");
    assertThat(notRun("account-administrator", "youtube").body())
        .contains("of an agency without a stated contract");
    under("DEMO-DESK-2026");
    assertThat(notRun("account-administrator", "youtube").statusCode()).isEqualTo(201);
  }

  @Test
  void a_reason_that_says_the_contrary_confirms_nothing() throws IOException {
    String page = "/governance/demo/exits/" + FILM;
    run("youtube", "{}");
    assertThat(as("nodal-officer").get(page + "?lang=en").body())
        .as("where it is always refused")
        .doesNotContain("not-run?account=youtube");
    run("youtube", "");
    assertThat(as("nodal-officer").get(page + "?lang=en").body())
        .contains("not-run?account=youtube");
    notRun("nodal-officer", "youtube");
    String ran = "{\"account\": \"youtube\", \"reason\": \"The agency ran it for eight months\"}";
    HttpResponse<String> answer =
        send("account-administrator", "POST", EXITS + FILM + "/not-run", ran, "");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("\"/reason\"", "state the exit kit");
  }

  @Test
  void an_account_that_named_the_contract_by_mistake_leaves_its_exit_by_two() throws IOException {
    run("youtube", "{}");
    assertThat(notRun("nodal-officer", "youtube").body()).contains("Take that out first");
    run("youtube", "");
    assertThat(portal.get(EXITS + FILM).body()).contains("\"account\":\"youtube\"");
    assertThat(notRun("nodal-officer", "x").body()).contains("owes no part");

    HttpResponse<String> stated = notRun("nodal-officer", "youtube");
    assertThat(stated.statusCode()).as(stated.body()).isEqualTo(201);
    assertThat(JSON.readTree(stated.body()).path("accounts").toString()).contains("youtube");
    assertThat(notRun("nodal-officer", "youtube").body()).contains("You said so yourself");
    String page = "/governance/demo/exits/" + FILM;
    assertThat(as("auditor").get(page + "?lang=en").body())
        .contains("still to confirm it")
        .doesNotContain(page + "/not-run");
    clock.turn(Duration.between(clock.instant(), Instant.parse("2027-06-01T00:00:00Z")));
    assertThat(as("account-administrator").get("/work?lang=en").body()).contains(page + "/not-run");
    assertThat(as("nodal-officer").get("/work?lang=en").body()).doesNotContain(page + "/not-run");
    assertThat(as("account-administrator").get(page + "/not-run?lang=hi").statusCode())
        .isEqualTo(200);

    HttpResponse<String> confirmed =
        as("account-administrator")
            .form(page + "/not-run", "account=youtube&reason=So+it+was%2C+file+12");
    assertThat(confirmed.statusCode()).as(confirmed.body()).isEqualTo(303);
    JsonNode exit = JSON.readTree(portal.get(EXITS + FILM).body());
    assertThat(exit.path("accounts").toString()).doesNotContain("youtube");
    assertThat(exit.path("notRun").toString())
        .contains("demo.account-administrator", "So it was, file 12");

    run("youtube", "{}");
    run("youtube", "");
    assertThat(JSON.readTree(portal.get(EXITS + FILM).body()).path("accounts").toString())
        .contains("youtube");
    assertThat(as("auditor").get(page + "?lang=en").body())
        .as("an account of the exit again")
        .doesNotContain("id=\"slips\"");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"demo-desk-2026, Did you mean DEMO-DESK-2026?", "C-NONE, Record the contract first"})
  void a_contract_that_is_not_there_is_named_of_nobody_and_nothing(String contract, String told)
      throws IOException {
    HttpResponse<String> person = named(contract);
    assertThat(person.statusCode()).as(person.body()).isEqualTo(422);
    assertThat(person.body()).contains("/contract", "No contract of this department", told);
    String account = "/api/v1/departments/demo/accounts/x";
    ObjectNode facts = (ObjectNode) JSON.readTree(portal.get(account).body()).path("facts");
    facts.put("contract", contract);
    HttpResponse<String> kept =
        send("account-administrator", "PUT", account, facts.toString(), version(account));
    assertThat(kept.statusCode()).as(kept.body()).isEqualTo(422);
    assertThat(kept.body()).contains("\"/contract\"", told);
  }

  @Test
  void what_the_agency_owes_has_a_page_and_waits_once_its_contract_has_ended() throws IOException {
    String page = "/governance/demo/exits/";
    assertThat(portal.get("/api/v1/departments/demo/exits/NONE").statusCode()).isEqualTo(404);
    run("{\"content\": \"Disk 4\", \"rights\": \"With the agency\"}");
    JsonNode kit =
        JSON.readTree(portal.get("/api/v1/departments/demo/exits/" + FILM + "?lang=en").body());
    assertThat(kit.path("complete").asBoolean()).isFalse();
    JsonNode parts = kit.path("accounts").path(0).path("parts");
    assertThat(parts).hasSize(6);
    assertThat(parts.path(0).path("where").asText()).isEqualTo("Disk 4");
    assertThat(parts.path(0).path("handedOver").asBoolean()).isTrue();
    assertThat(parts.path(2).path("handedOver").asBoolean()).isFalse();
    assertThat(as("auditor").get(page + FILM + "?lang=en").body())
        .contains("Exit kit of contract " + FILM, "Disk 4", "Owed", "With the agency")
        .contains("it is not stated that the agency handed over")
        .doesNotContain("Enter what was handed over");
    assertThat(as("account-administrator").get(page + FILM + "?lang=hi").body())
        .contains("देय", "/governance/demo/accounts/x/change");
    assertThat(as("auditor").get("/governance/demo/accounts/x?lang=en").body())
        .contains(page + FILM);
    assertThat(as("auditor").get("/contracts/" + FILM + "?lang=en").body()).contains(page + FILM);
    assertThat(as("auditor").get("/work?lang=en").body()).doesNotContain(page);

    clock.turn(Duration.between(clock.instant(), Instant.parse("2030-01-01T00:00:00Z")));
    assertThat(as("account-administrator").get("/work?lang=en").body()).contains(page + FILM);
    assertThat(as("auditor").get("/work?lang=en").body()).doesNotContain(page);
  }

  private HttpResponse<String> send(
      String role, String method, String path, String body, String version) {
    return as(role)
        .send(
            portal
                .request(path + "?lang=en")
                .header("Content-Type", "application/json")
                .header("If-Match", version)
                .method(method, BodyPublishers.ofString(body)));
  }

  private String version(String path) {
    return portal.get(path).headers().firstValue("ETag").orElseThrow();
  }

  private void run(String kit) throws IOException {
    run("x", kit);
  }

  private void run(String id, String kit) throws IOException {
    String account = "/api/v1/departments/demo/accounts/" + id;
    ObjectNode facts = (ObjectNode) JSON.readTree(portal.get(account).body()).path("facts");
    if (kit.isEmpty()) {
      facts.remove(List.of("contract", "exitKit"));
    } else {
      facts.put("contract", FILM);
      facts.set("exitKit", received((ObjectNode) JSON.readTree(kit), FILM));
    }
    facts.remove(List.of("id", "state", "stateSince"));
    HttpResponse<String> answer =
        send("account-administrator", "PUT", account, facts.toString(), version(account));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
  }

  /** What is stated beside the words of each part. */
  private static ObjectNode received(ObjectNode kit, String contract) {
    ObjectNode days = JSON.createObjectNode();
    kit.fieldNames().forEachRemaining(part -> days.put(part, "2026-11-24"));
    kit.set("received", days);
    return kit.put("contract", contract).put("receivedBy", "demo.account-administrator");
  }

  private HttpResponse<String> passed() {
    String bill = "/api/v1/contracts/" + FILM + "/bills/" + FILM + "-B1";
    String act = "{\"act\": \"passed\", \"reference\": \"Sanction 72\"}";
    return send("finance-officer", "POST", bill + "/acts", act, version(bill));
  }

  @ParameterizedTest
  @CsvSource({
    "nobody.here, no officer of the department of this name",
    "demo.account-adminstrator, Did you mean demo.account-administrator?",
    "demo.agency-editor, no officer of the department of this name"
  })
  void a_kit_is_received_by_an_officer_of_the_list_of_people(String person, String said)
      throws IOException {
    String account = "/api/v1/departments/demo/accounts/x";
    ObjectNode facts = (ObjectNode) JSON.readTree(portal.get(account).body()).path("facts");
    facts.put("contract", FILM);
    ObjectNode kit = received((ObjectNode) JSON.readTree("{\"content\": \"Disk 4\"}"), FILM);
    facts.set("exitKit", kit.put("receivedBy", person));
    facts.remove(List.of("id", "state", "stateSince"));
    HttpResponse<String> answer =
        send("account-administrator", "PUT", account, facts.toString(), version(account));

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("/exitKit/receivedBy", said);
  }

  @Test
  void an_earlier_date_on_the_invoice_makes_no_bill_an_earlier_one() throws IOException {
    run("{\"content\": \"Disk 4\"}");
    String bills = "/api/v1/contracts/" + FILM + "/bills";
    String first = bills + "/" + FILM + "-B1";
    String back = "{\"act\": \"returned\", \"reason\": \"The date is another.\"}";
    assertThat(send("finance-officer", "POST", first + "/acts", back, version(first)).statusCode())
        .isEqualTo(201);
    ObjectNode entry = JSON.createObjectNode();
    ObjectNode invoice = (ObjectNode) JSON.readTree(portal.get(first).body()).path("invoice");
    invoice.put("date", "2026-09-29");
    entry.set("invoice", invoice);
    entry.put("received", "2026-09-29");
    HttpResponse<String> entered =
        as("buyer")
            .send(
                portal
                    .request(bills + "?lang=en")
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(entry.toString())));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    String second = bills + "/" + FILM + "-B2";
    assertThat(portal.get(second + "?lang=en").body())
        .contains("\"enteredOn\":\"2026-11-25\"", "Where is the receipt on record?");
    String facts =
        "{\"act\": \"stated\", \"facts\": {\"payment\": \"2026-12-04\", \"payee\":"
            + " {\"yearAmount\": \"312000.00\", \"untaxedBefore\": \"0.00\"}}}";
    send("finance-officer", "POST", second + "/acts", facts, version(second));
    for (JsonNode question : JSON.readTree(portal.get(second).body()).path("questions")) {
      String decided = AskedQuestion.decided(question, "By order N-7.").toString();
      send("finance-officer", "POST", second + "/acts", decided, version(second));
    }
    HttpResponse<String> examined =
        send("buyer", "POST", second + "/acts", "{\"act\": \"examined\"}", version(second));
    assertThat(examined.statusCode()).as(examined.body()).isEqualTo(201);

    String pass = "{\"act\": \"passed\", \"reference\": \"Sanction 72\"}";
    assertThat(send("finance-officer", "POST", second + "/acts", pass, version(second)).body())
        .contains("The last bill of this contract waits", "the raw files");
  }

  private String entered(String bills, ObjectNode invoice, String received) throws IOException {
    ObjectNode entry = JSON.createObjectNode().put("received", received);
    entry.set("invoice", invoice);
    HttpResponse<String> entered =
        as("buyer")
            .send(
                portal
                    .request(bills)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(entry.toString())));
    assertThat(entered.statusCode()).as(entered.body()).isEqualTo(201);
    return bills + "/" + JSON.readTree(entered.body()).path("id").asText();
  }

  @Test
  void a_bill_that_was_entered_late_is_not_the_last_while_a_later_one_is_open() throws IOException {
    String creator = "DEMO-CREATOR-2026";
    String account = "/api/v1/departments/demo/accounts/x";
    ObjectNode facts = (ObjectNode) JSON.readTree(portal.get(account).body()).path("facts");
    facts.put("contract", creator);
    facts.remove(List.of("id", "state", "stateSince"));
    send("account-administrator", "PUT", account, facts.toString(), version(account));
    String bills = "/api/v1/contracts/" + creator + "/bills";
    String back = "{\"act\": \"returned\", \"reason\": \"The date is another.\"}";
    for (String open : List.of(bills + "/" + creator + "-B2", bills + "/" + creator + "-B3")) {
      send("finance-officer", "POST", open + "/acts", back, version(open));
    }
    JsonNode last = JSON.readTree(portal.get(bills + "/" + creator + "-B3").body());
    ObjectNode invoice = last.path("invoice").deepCopy();
    invoice.put("number", "JULY-1").put("date", "2026-08-10");
    ((ObjectNode) invoice.path("lines").path(0)).put("certificate", "2026-07.1");
    String bill = entered(bills, invoice, "2026-08-11");
    String stated =
        "{\"act\": \"stated\", \"facts\": {\"payment\": \"2026-11-27\", \"payee\": {\"yearAmount\":"
            + " \"80000.00\", \"untaxedBefore\": \"0.00\", \"bankRate\": \"5.50\"}}}";
    send("buyer", "POST", bill + "/acts", stated, version(bill));
    for (JsonNode question : JSON.readTree(portal.get(bill).body()).path("questions")) {
      String decided = AskedQuestion.decided(question, "By order N-7.").toString();
      send("finance-officer", "POST", bill + "/acts", decided, version(bill));
    }
    String examine = "{\"act\": \"examined\"}";
    HttpResponse<String> examined =
        send("indentor", "POST", bill + "/acts", examine, version(bill));
    assertThat(examined.statusCode()).as(examined.body()).isEqualTo(201);
    String pass = "{\"act\": \"passed\", \"reference\": \"Sanction 72\"}";
    assertThat(send("competent-authority", "POST", bill + "/acts", pass, version(bill)).body())
        .contains("The last bill of this contract waits");

    invoice.put("number", "LATER-1").put("date", "2026-11-10");
    entered(bills, invoice, "2026-11-20");
    HttpResponse<String> passed =
        send("competent-authority", "POST", bill + "/acts", pass, version(bill));
    assertThat(passed.statusCode()).as(passed.body()).isEqualTo(201);
  }

  @Test
  void an_account_that_the_contract_alone_names_is_handed_over_too() throws IOException {
    String links = "/api/v1/contracts/" + FILM + "/links";
    HttpResponse<String> linked =
        as("buyer")
            .send(
                portal
                    .request(links)
                    .header("Content-Type", "application/json")
                    .PUT(BodyPublishers.ofString("{\"accounts\": [\"x\"]}")));
    assertThat(linked.statusCode()).as(linked.body()).isEqualTo(200);

    assertThat(portal.get("/api/v1/departments/demo/exits/" + FILM).body())
        .contains("\"account\":\"x\"");
    assertThat(passed().body()).contains("The last bill of this contract waits", "the content");
  }

  @Test
  void the_last_bill_waits_for_the_exit_kit_and_the_last_access() throws IOException {
    run("{\"content\": \"Disk 4\", \"rights\": \"will be sent\"}");
    assertThat(passed().statusCode()).isEqualTo(422);
    assertThat(passed().body())
        .contains("The last bill of this contract waits", "the raw files", "the rights of use")
        .contains("demo.agency-editor")
        .doesNotContain("the content");
    run("");
    assertThat(passed().body()).contains("The last bill of this contract waits", "the content");

    clock.turn(Duration.ofMinutes(1));
    HttpResponse<String> removed =
        as("account-administrator")
            .send(
                portal
                    .request(CUSTODY + "?lang=en")
                    .header("Content-Type", "application/json")
                    .POST(
                        BodyPublishers.ofString(
                            "{\"accountId\": \"x\", \"event\": \"DELEGATE_REMOVED\","
                                + " \"fromHolder\": \"demo.agency-editor\"}")));
    assertThat(removed.statusCode()).as(removed.body()).isEqualTo(201);
    run(WHOLE);
    assertThat(passed().body())
        .as("an agency of no stated contract has access to an account of none")
        .contains("facebook: demo.agency-editor has access and works for an agency")
        .doesNotContain("It is not stated");
    JsonNode exit = JSON.readTree(portal.get(EXITS + FILM).body());
    assertThat(exit.path("complete").asBoolean()).isFalse();
    assertThat(exit.path("unlinked").toString()).contains("facebook", "demo.agency-editor");
    assertThat(as("auditor").get("/governance/demo/exits/" + FILM + "?lang=en").body())
        .contains("These persons of an agency may work under this contract")
        .doesNotContain("Every part is stated");
    under("DEMO-DESK-2026");
    assertThat(JSON.readTree(portal.get(EXITS + FILM).body()).path("complete").asBoolean())
        .isTrue();
    assertThat(as("auditor").get("/governance/demo/exits/" + FILM + "?lang=en").body())
        .contains("Every part is stated as received", "24 November 2026")
        .doesNotContain("These persons of an agency may work under this contract");
    assertThat(passed().body()).doesNotContain("The last bill of this contract waits");
  }

  @Test
  void the_next_contract_has_a_kit_of_its_own() throws IOException {
    under("DEMO-DESK-2026");
    run("youtube", WHOLE);
    assertThat(owed(FILM)).isEmpty();
    String account = "/api/v1/departments/demo/accounts/youtube";
    ObjectNode facts = (ObjectNode) JSON.readTree(portal.get(account).body()).path("facts");
    facts.put("contract", "DEMO-DESK-2026");
    facts.remove(List.of("id", "state", "stateSince"));
    String before = facts.toString();
    send("account-administrator", "PUT", account, before, version(account));
    assertThat(owed("DEMO-DESK-2026")).as("by the kit of the contract before").contains("content");
    assertThat(owed(FILM)).isEmpty();

    ((ObjectNode) facts.path("exitKit")).put("contract", "DEMO-NONE");
    assertThat(
            send("account-administrator", "PUT", account, facts.toString(), version(account))
                .body())
        .contains("/exitKit/contract", "No contract of this department");
    facts.set(
        "exitKit",
        received((ObjectNode) JSON.readTree("{\"rights\": \"Deed 4\"}"), "DEMO-DESK-2026"));
    send("nodal-officer", "PUT", account, facts.toString(), version(account));
    assertThat(owed("DEMO-DESK-2026")).contains("content").doesNotContain("rights");
    assertThat(owed(FILM)).as("its kit stays in an earlier version").isEmpty();
    assertThat(against("demo.account-administrator")).contains("exit-kit.own-word");
    facts.remove("exitKit");
    send("nodal-officer", "PUT", account, facts.toString(), version(account));
    assertThat(owed("DEMO-DESK-2026")).contains("rights");
    assertThat(owed(FILM)).isEmpty();
  }

  @Test
  void a_kit_names_a_contract_of_its_account_and_a_slip_is_taken_back() throws IOException {
    String account = "/api/v1/departments/demo/accounts/youtube";
    ObjectNode facts = (ObjectNode) JSON.readTree(portal.get(account).body()).path("facts");
    facts.remove(List.of("id", "state", "stateSince"));
    facts.put("contract", FILM);
    facts.set("exitKit", received((ObjectNode) JSON.readTree(WHOLE), "DEMO-DESK-2026"));
    HttpResponse<String> slip =
        send("account-administrator", "PUT", account, facts.toString(), version(account));
    assertThat(slip.statusCode()).isEqualTo(422);
    assertThat(slip.body()).contains("/exitKit/contract", "never run under this contract");

    facts.remove("exitKit");
    facts.put("contract", "DEMO-DESK-2026");
    send("account-administrator", "PUT", account, facts.toString(), version(account));
    facts.put("contract", FILM);
    facts.set("exitKit", received((ObjectNode) JSON.readTree(WHOLE), "DEMO-DESK-2026"));
    send("account-administrator", "PUT", account, facts.toString(), version(account));
    assertThat(owed("DEMO-DESK-2026"))
        .as("the contract still runs")
        .containsExactly("content", "rawFiles", "keys", "analytics");
    assertThat(owed(FILM)).contains("content");
    ((ObjectNode) facts.path("exitKit")).put("contract", FILM);
    send("account-administrator", "PUT", account, facts.toString(), version(account));
    assertThat(owed(FILM)).isEmpty();
    assertThat(owed("DEMO-DESK-2026")).as("its kit was one of another contract").contains("keys");

    ((ObjectNode) facts.path("exitKit").path("received")).put("content", "2020-01-01");
    send("account-administrator", "PUT", account, facts.toString(), version(account));
    assertThat(owed(FILM)).as("received before it was ordered").containsExactly("content");
  }

  private List<String> owed(String contract) throws IOException {
    List<String> owed = new ArrayList<>();
    for (JsonNode kit : JSON.readTree(portal.get(EXITS + contract).body()).path("accounts")) {
      for (JsonNode part : kit.path("parts")) {
        if (kit.path("account").asText().equals("youtube")
            && !part.path("handedOver").asBoolean()) {
          owed.add(part.path("part").asText());
        }
      }
    }
    return owed;
  }

  /** Never on words alone, whoever wrote them. */
  @Test
  void what_was_kept_by_words_alone_is_shown_and_owed() throws IOException {
    String account = "/api/v1/departments/demo/accounts/x";
    ObjectNode facts = (ObjectNode) JSON.readTree(portal.get(account).body()).path("facts");
    facts.put("contract", FILM);
    facts.set("exitKit", JSON.readTree("{\"content\": \"Disk 4\"}"));
    facts.remove(List.of("id", "state", "stateSince"));
    send("account-administrator", "PUT", account, facts.toString(), version(account));
    JsonNode part =
        JSON.readTree(portal.get(EXITS + FILM).body())
            .path("accounts")
            .path(0)
            .path("parts")
            .path(0);
    assertThat(part.path("where").asText()).isEqualTo("Disk 4");
    assertThat(part.path("handedOver").asBoolean()).isFalse();
    assertThat(part.path("lacks").asText()).isEqualTo("CONTRACT");
    assertThat(as("auditor").get("/governance/demo/exits/" + FILM + "?lang=en").body())
        .contains("Disk 4", "state the contract under which it was handed over");
  }

  @Test
  void taking_the_person_out_of_the_facts_takes_no_account_out_of_the_exit() throws IOException {
    under(FILM);
    String exit = "/api/v1/departments/demo/exits/" + FILM;
    JsonNode before = JSON.readTree(portal.get(exit).body());
    assertThat(before.path("accounts")).isNotEmpty();
    under("DEMO-DESK-2026");
    JsonNode after = JSON.readTree(portal.get(exit).body());
    assertThat(after.path("complete").asBoolean()).isFalse();
    assertThat(after.path("accounts").findValuesAsText("account"))
        .isEqualTo(before.path("accounts").findValuesAsText("account"));
    assertThat(after.path("accounts").path(0).path("persons").toString())
        .contains("demo.agency-editor");
    assertThat(
            JSON.readTree(portal.get(exit.replace(FILM, "demo-film-2026")).body())
                .path("contract")
                .asText())
        .isEqualTo(FILM);
  }

  @Test
  void who_stated_what_was_handed_over_does_not_pass_the_last_bill() throws IOException {
    run("{\"content\": \"Disk 4\"}");
    assertThat(against("demo.finance-officer")).isNotEmpty().doesNotContain("exit-kit.own-word");
    assertThat(against("demo.account-administrator")).contains("exit-kit.own-word");
  }

  private List<String> against(String by) {
    return portal
        .store()
        .read(tx -> AccountServices.owed(tx, "demo", FILM, ContractEnds.NONE, clock.instant(), by))
        .stream()
        .map(Message::key)
        .toList();
  }
}
