package org.govsm.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.govsm.portal.demo.Demonstration;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;

/**
 * One officer of each role goes through a purchase, from the question to the payment, and those who
 * keep the accounts through the life of one.
 */
class WalkIT {

  private static final String CONTRACT = "/contracts/DEMO-FILM-2026";
  private static final String DRAFT = "/contract-drafts/demo/1";
  private static final String ACCOUNTS = "/governance/demo/accounts";
  private static final List<String> OTHERS = List.of("author", "reviewer", "clearing-authority");

  @TempDir static Path folder;
  private static TestPortal portal;
  private static People people;
  private static Browser browser;

  @BeforeAll
  static void start() {
    browser = Browser.open();
    portal =
        TestPortal.withSignIn(0, DatabaseConfig.temporary(), TestPortal.CLOCK, TestPortal.OFFERED)
            .knowing("demo");
    people = new People(portal, TestPortal.CLOCK);
  }

  @AfterAll
  static void stop() {
    if (portal != null) {
      portal.close();
      browser.close();
    }
  }

  @Test
  void one_officer_of_each_role_does_what_the_role_may() throws IOException {
    indentor_asks_how_to_buy();
    buyer_drafts_the_contract();
    finance_officer_signs_it();
    supplier_looks_and_buyer_hands_in_what_was_counted();
    committee_member_looks_at_the_board();
    String certificate = finance_officer_issues_the_certificate();
    legal_officer_reads_the_rule();
    records_officer_looks_at_what_happened();
    auditor_makes_again(certificate);
    nodal_officer_records_facts();
    account_administrator_proposes_an_account();
    competent_authority_is_told_what_is_missing_and_takes_one_over();
    security_lead_writes_who_holds_the_keys();
    nodal_officer_has_the_department_assessed();
    others_ask_and_buy_nothing();
    administrator_sees_the_users();
    the_public_sees_no_contract();
  }

  private static void indentor_asks_how_to_buy() {
    enter("indentor", "demo");
    see("/adviser?question=procedure.gem");
    browser.tabTo("fact.value");
    browser.pressThrough("4", "lakh", Keys.TAB, Keys.SPACE, Keys.ENTER);
    browser.arriveAt("fact.value=4lakh");
    browser.read("₹4,00,000");
    refused("/contracts/new", "This may be done by: Buyer.", "Indenting officer");
    leave();
  }

  private static void buyer_drafts_the_contract() throws IOException {
    enter("buyer", "demo");
    see("/contracts/new");
    browser.unfold("Or enter the whole document as JSON or XML");
    String terms = resource("terms/film.xml");
    browser.fill("terms", terms.replace("<purchase id=\"2026-film\"/>", "")); // none is on record
    browser.tabTo("Start the draft");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(DRAFT);
    see(DRAFT + "/check");
    browser.tabTo("Send for signature");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(DRAFT);
    leave();
  }

  private static void finance_officer_signs_it() {
    enter("finance-officer", "demo");
    see(DRAFT + "/check");
    browser.tabTo("Sign and record");
    browser.pressThrough(Keys.ENTER);
    browser.tabTo("Sign and record");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(CONTRACT);
    assertThat(browser.text()).contains("A film on the museum of samples");
    leave();
  }

  private static void supplier_looks_and_buyer_hands_in_what_was_counted() throws IOException {
    Path figures = folder.resolve("delay.csv");
    Files.writeString(figures, resource("readings/film/delay.csv"));
    enter("supplier", "demo-studio");
    see(CONTRACT + "/readings");
    refused("/events", "This may be done by:", "Supplier or agency");
    leave();
    enterAgain("buyer");
    see(CONTRACT + "/readings");
    browser.choose("file", figures.toString());
    browser.choose("format", "govsm.readings.csv");
    browser.fill("retrieved", "2026-10-05T16:30");
    browser.tabTo("Upload");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(CONTRACT + "/readings/1");
    leave();
  }

  private static void committee_member_looks_at_the_board() {
    enter("committee-member", "demo");
    see(CONTRACT + "/board");
    assertThat(browser.text()).contains("Days late");
    leave();
  }

  /** Where the certificate is. */
  private static String finance_officer_issues_the_certificate() {
    enterAgain("finance-officer");
    see(CONTRACT);
    browser.tabTo("Issue the certificate");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(CONTRACT + "/certificates/check");
    assertThat(browser.text()).contains("₹3,12,000.00");
    browser.tabTo("Issue this certificate");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(CONTRACT + "/certificates/2");
    assertThat(browser.text()).contains("₹3,12,000.00");
    String certificate = URI.create(browser.address()).getPath();
    leave();
    return certificate;
  }

  private static void legal_officer_reads_the_rule() {
    enter("legal-officer", "demo");
    see("/rules/in.gfr-2017/procedure.gem");
    assertThat(browser.text()).contains("149", "General Financial Rules");
    see(CONTRACT);
    leave();
  }

  private static void records_officer_looks_at_what_happened() {
    enter("records-officer", "demo");
    see("/events/demo");
    assertThat(browser.text()).contains("buyer", "finance-officer");
    leave();
  }

  private static void auditor_makes_again(String certificate) {
    enter("auditor", "demo");
    see(certificate + "/proof");
    browser.read("Verified: the stored data give the same certificate again.");
    refused("/contracts/new", "This may be done by: Buyer.", "Auditor (reads only)");
    leave();
  }

  private static void nodal_officer_records_facts() {
    enter("nodal-officer", "demo");
    see("/governance/demo/facts");
    browser.unfold("record");
    browser.fill(
        "facts",
        "{\"people\":[{\"id\":\"security-lead\",\"active\":true},"
            + "{\"id\":\"nodal-officer\",\"role\":\"nodal officer\",\"active\":true}]}");
    browser.tabTo("Record as the next version");
    browser.pressThrough(Keys.ENTER);
    assertThat(browser.text()).contains("Recorded.", "People and roles");
    refused(CONTRACT, "This may be done by:", "Nodal officer");
    leave();
  }

  private static void account_administrator_proposes_an_account() {
    enter("account-administrator", "demo");
    see(ACCOUNTS + "/new");
    browser.unfold("more-known");
    browser.fill("id", "youtube");
    browser.choose("platform", "YouTube");
    browser.fill("handle", "NamunaWalk");
    browser.tabTo("Propose");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(ACCOUNTS + "/youtube");
    assertThat(browser.text()).contains("Proposed", "Approve");
    leave();
  }

  private static void competent_authority_is_told_what_is_missing_and_takes_one_over() {
    enter("competent-authority", "demo");
    see(ACCOUNTS + "/youtube");
    browser.tabTo("Approve");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(ACCOUNTS + "/youtube/moves");
    assertThat(browser.text()).contains("bjective written before the platform was chosen");
    see(ACCOUNTS + "/new");
    browser.unfold("more-known");
    browser.fill("id", "x");
    browser.choose("platform", "X");
    browser.fill("handle", "NamunaWalk");
    browser.unfold("taken-over");
    browser.choose("state", "account.ACTIVE");
    browser.fill("stateSince", "2025-11-01");
    browser.fill("takenOver", "Order 12 of 2025");
    browser.tabTo("Continue");
    browser.pressThrough(Keys.ENTER);
    browser.tabTo("Propose");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt(ACCOUNTS + "/x");
    assertThat(browser.text()).contains("Active");
    leave();
  }

  private static void security_lead_writes_who_holds_the_keys() {
    enter("security-lead", "demo");
    see("/governance/demo/custody");
    browser.choose("accountId", "x");
    browser.choose("event", "ISSUED");
    browser.fill("toHolder", "nodal-officer");
    browser.fill("vaultRef", "vault:demo/x");
    browser.tabTo("Record");
    browser.pressThrough(Keys.ENTER);
    assertThat(browser.text()).contains("nodal-officer", "vault:demo/x");
    leave();
  }

  private static void nodal_officer_has_the_department_assessed() {
    enterAgain("nodal-officer");
    see("/governance/demo/assessments");
    browser.tabTo("Run");
    browser.pressThrough(Keys.ENTER);
    browser.arriveAt("/governance/demo/assessments/1");
    assertThat(browser.text()).contains("What to do next", "GSM-ACC-05");
    leave();
  }

  private static void others_ask_and_buy_nothing() {
    for (String role : OTHERS) {
      enter(role, "demo");
      see("/adviser");
      see("/events/demo");
      refused(CONTRACT, "This may be done by:", "Your role:");
      leave();
    }
  }

  private static void administrator_sees_the_users() {
    enter("administrator", "demo");
    see("/users");
    assertThat(browser.text()).contains("Person auditor", "Person supplier");
    refused(CONTRACT, "This may be done by:", "Administrator of the portal");
    leave();
  }

  private static void the_public_sees_no_contract() {
    browser.show(portal.uri("/rules?lang=en"), 1280);
    assertThat(browser.text()).doesNotContain("DEMO-FILM-2026");
    browser.show(portal.uri("/handles?platform=X&handle=NamunaWalk&lang=en"), 1280);
    assertThat(browser.text()).contains("NamunaWalk on X is an official account.");
    browser.show(portal.uri(CONTRACT + "?lang=en"), 1280);
    assertThat(browser.address()).contains("/sign-in?back=");
  }

  private static void enter(String role, String unit) {
    people.add(role, List.of(role), List.of(unit));
    enterAgain(role);
  }

  private static void enterAgain(String role) {
    browser.show(portal.uri("/sign-in?lang=en"), 1280);
    browser.fill("name", role);
    browser.tabTo("password");
    browser.pressThrough(People.PASSWORD, Keys.ENTER);
    browser.read("Person " + role);
  }

  private static void leave() {
    browser.unfold("acting-as");
    browser.tabTo("Sign out");
    browser.pressThrough(Keys.ENTER);
    browser.read("You are signed out");
  }

  private static void see(String path) {
    browser.show(portal.uri(path + (path.contains("?") ? "&" : "?") + "lang=en"), 1280);
    assertThat(browser.text()).as(path).doesNotContain("This is not allowed");
    assertThat(browser.barriers()).as(path).isEmpty();
  }

  private static void refused(String path, String who, String mine) {
    browser.show(portal.uri(path + "?lang=en"), 1280);
    assertThat(browser.text()).as(path).contains("This is not allowed", who, mine);
  }

  private static String resource(String name) throws IOException {
    try (InputStream file = Demonstration.class.getResourceAsStream(name)) {
      return new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
