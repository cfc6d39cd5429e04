package org.govsm.portal.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.portal.PageForm;
import org.govsm.portal.People;
import org.govsm.portal.Roster;
import org.govsm.portal.Sample;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a supplier states of counts: by evidence of its own contract, and not again what an officer
 * withdrew.
 */
class StatedCountsTest {

  private static final String BUYER = "example-directorate";
  private static final String OTHER = "INV-2026-02";
  private static final String REGISTER = "58 creatives, signed by both";
  private static final String KPI =
      """
      {"id": "made", "title": {"en": "Creatives"}, "clause": "8.1",
       "measure": {"kind": "value", "metrics": ["accepted"]}, "target": {"atLeast": "55"}},
      """;

  private final Roster roster = new Roster();

  @BeforeEach
  void start() {
    roster.portal.knowing(BUYER);
    roster.people.add("buyer", List.of("buyer"), List.of(BUYER));
    roster.people.add("indentor", List.of("indentor"), List.of(BUYER));
    roster.people.add("finance", List.of("finance-officer"), List.of(BUYER));
    roster.people.add("agency", List.of("supplier"), List.of("example-agency"));
    roster.people.add("other", List.of("supplier"), List.of("other-agency"));
    String terms = Sample.terms().replace("\"kpis\": [", "\"kpis\": [" + KPI);
    String second =
        terms.replace(Sample.ID, OTHER).replace("\"example-agency\"", "\"other-agency\"");
    for (String one : List.of(terms, second)) {
      Sample.record(roster.portal, one);
    }
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  private HttpResponse<String> send(String who, String path, String type, String body) {
    return roster
        .people
        .signedIn(who)
        .send(
            roster
                .portal
                .request(path)
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  private HttpResponse<String> count(String who, String contract, String accepted) {
    People.Browsing browser = roster.people.signedIn(who);
    PageForm form =
        new PageForm()
            .with("from", "2026-10-01")
            .with("last", "2026-10-31")
            .with("figure.accepted", accepted)
            .with("countedBy", "supplier")
            .with("do", "save")
            .file("file", "register.txt", REGISTER);
    return browser.send(form.request(roster.portal, "/contracts/" + contract + "/counted?lang=en"));
  }

  private HttpResponse<String> byHash(String who, String digest, String figure) {
    return send(
        who,
        Sample.AT + "/readings?format=govsm.readings.csv&countedBy=supplier&evidence=" + digest,
        "text/csv",
        "platform,subject,metric,from,to,value,source,origin,retrievedAt\ncontract,"
            + Sample.ID
            + ",accepted,2026-10-01,2026-11-01,"
            + figure
            + ",first-party,all,2026-10-31T18:30:00Z\n");
  }

  @Test
  void evidence_is_a_file_of_the_contract_and_of_others_nobody_learns_whether_they_are_kept() {
    String kept = CanonicalForm.digest(REGISTER.getBytes(StandardCharsets.UTF_8));
    assertThat(count("other", OTHER, "40").statusCode()).isEqualTo(303);

    HttpResponse<String> foreign = byHash("agency", kept, "58");
    HttpResponse<String> unknown = byHash("agency", "sha256:" + "0".repeat(64), "58");

    assertThat(foreign.statusCode()).isEqualTo(422);
    assertThat(Sample.json(foreign).at("/errors/0/code").asText()).isEqualTo("import.no-evidence");
    assertThat(Sample.json(foreign).at("/errors")).isEqualTo(Sample.json(unknown).at("/errors"));
    assertThat(Sample.json(byHash("buyer", kept, "58")).at("/errors/0/code").asText())
        .isEqualTo("import.no-evidence");

    assertThat(count("agency", Sample.ID, "58").statusCode()).isEqualTo(303);
    assertThat(byHash("agency", kept, "58").statusCode()).isLessThan(300);
  }

  @Test
  void what_an_officer_withdrew_is_refused_with_the_reason_and_stated_anew_by_another_figure() {
    String kept = CanonicalForm.digest(REGISTER.getBytes(StandardCharsets.UTF_8));
    assertThat(count("agency", Sample.ID, "58").statusCode()).isEqualTo(303);
    String reason = "{\"reason\": \"Six were rejected\"}";
    assertThat(
            send("buyer", Sample.AT + "/imports/1/withdrawal", "application/json", reason)
                .statusCode())
        .isEqualTo(201);

    HttpResponse<String> again = count("agency", Sample.ID, "58");
    HttpResponse<String> inAnotherFile = byHash("agency", kept, "58");

    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains("(upload 1): Six were rejected", "ask an officer", "href=\"#figure.accepted\"");
    assertThat(inAnotherFile.statusCode()).isEqualTo(422);
    assertThat(inAnotherFile.body()).contains("import.withdrawn-count", "Six were rejected");
    assertThat(count("agency", Sample.ID, "52").statusCode()).isEqualTo(303);
  }

  @Test
  void another_officer_states_again_what_was_withdrawn_with_the_evidence_of_the_supplier() {
    assertThat(count("agency", Sample.ID, "58").statusCode()).isEqualTo(303);
    String reason = "{\"reason\": \"To be checked\"}";
    send("buyer", Sample.AT + "/imports/1/withdrawal", "application/json", reason);

    HttpResponse<String> own = count("buyer", Sample.ID, "58");
    assertThat(own.statusCode()).isEqualTo(422);
    assertThat(own.body()).contains("You withdrew this file", "To be checked");
    HttpResponse<String> stated = count("indentor", Sample.ID, "58");

    assertThat(stated.headers().firstValue("Location").orElse(""))
        .contains("/readings/2")
        .doesNotContain("known");
    assertThat(count("agency", Sample.ID, "58").headers().firstValue("Location").orElse(""))
        .contains("known=1");
  }

  @Test
  void a_certificate_names_who_brought_its_figures() {
    assertThat(count("agency", Sample.ID, "58").statusCode()).isEqualTo(303);
    People.Browsing finance = roster.people.signedIn("finance");
    String certificates = "/contracts/" + Sample.ID + "/certificates";

    String seen = finance.get(certificates + "/check?lang=en&period=2026-10").body();
    assertThat(seen)
        .contains("Figures by file", "Readings that count: 1. Files: 1.", "Person agency")
        .contains("<span class=\"tag\">The supplier's own file</span>");
    HttpResponse<String> made =
        send(
            "finance", Sample.AT + "/certificates", "application/json", "{\"period\":\"2026-10\"}");
    assertThat(made.statusCode()).as(made.body()).isEqualTo(201);

    for (String page : List.of("/2026-10.1?lang=en", "/2026-10.1/proof?lang=en")) {
      assertThat(finance.get(certificates + page).body())
          .contains("Figures by file", "The supplier's own file", "Verified");
    }
  }
}
