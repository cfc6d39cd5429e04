package org.govsm.portal.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.govsm.portal.People;
import org.govsm.portal.TestPortal;
import org.govsm.portal.TurnedClock;
import org.govsm.portal.store.DatabaseConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new department brings its first account to ACTIVE by forms alone. */
class FirstAccountTest {

  private static final String AT = "/governance/water";
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"(\\d+)\"");
  private static final Pattern CURE = Pattern.compile("href=\"([^\"]*)\">Enter: ");

  private final TurnedClock clock = new TurnedClock(TestPortal.CLOCK.instant());
  private TestPortal portal;
  private People people;

  @BeforeEach
  void start() {
    portal = TestPortal.withSignIn(DatabaseConfig.temporary(), clock);
    portal.knowing("water");
    people = new People(portal, clock);
    Map<String, String> roles =
        Map.of(
            "admin", "account-administrator",
            "nodal", "nodal-officer",
            "head", "competent-authority",
            "lawyer", "legal-officer");
    roles.forEach((id, role) -> people.add(id, List.of(role), List.of("water")));
  }

  @AfterEach
  void stop() {
    portal.close();
  }

  private String page(String person, String path) {
    HttpResponse<String> page = people.signedIn(person).get(path);
    assertThat(page.statusCode()).as(path + page.body()).isEqualTo(200);
    return page.body();
  }

  /** Fills in a form of facts as a browser sends it. */
  private void enter(String person, String path, String at, String... fields) {
    Map<String, String> typed = new LinkedHashMap<>();
    typed.put("at", at);
    typed.put("do", "save");
    for (int i = 0; i < fields.length; i += 2) {
      typed.put(fields[i], fields[i + 1]);
    }
    Matcher version = VERSION.matcher(page(person, path + "?at=" + People.encoded(at)));
    assertThat(version.find()).as(path).isTrue();
    typed.put("version", version.group(1));
    send(person, path, typed);
  }

  private void send(String person, String path, Map<String, String> typed) {
    HttpResponse<String> answer = sent(person, path, typed);
    assertThat(answer.statusCode()).as(path + typed + answer.body()).isEqualTo(303);
  }

  private HttpResponse<String> sent(String person, String path, Map<String, String> typed) {
    clock.turn(Duration.ofMinutes(1));
    String form =
        String.join(
            "&",
            typed.entrySet().stream()
                .map(e -> People.encoded(e.getKey()) + "=" + People.encoded(e.getValue()))
                .toList());
    return people.signedIn(person).form(path, form);
  }

  private void step(String person, String event) {
    send(person, AT + "/accounts/x/moves", Map.of("event", event));
  }

  /** The first issue of the keys, with what else is known then. */
  private HttpResponse<String> keys(String... more) {
    Map<String, String> typed =
        new LinkedHashMap<>(Map.of("accountId", "x", "event", "ISSUED", "begun", "x"));
    for (int i = 0; i < more.length; i += 2) {
      typed.put(more[i], more[i + 1]);
    }
    return sent("admin", AT + "/custody", typed);
  }

  private void wrong(String field, HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("href=\"#" + field + "\"");
    assertThat(people.signedIn("admin").get("/api/v1/departments/water/custody").body())
        .as("nothing half-done stays")
        .doesNotContain("\"holder\"");
  }

  /** Every thing that stands in the way of the next step leads to a form that opens. */
  private void curesOpen(String person) {
    String page = page(person, AT + "/accounts/x");
    String next = page.substring(0, page.indexOf("class=\"section\" aria-labelledby=\"known\""));
    CURE.matcher(next)
        .results()
        .map(cure -> cure.group(1).replace("&amp;", "&"))
        .forEach(href -> opens(person, href));
  }

  private void opens(String person, String href) {
    String[] parts = href.split("#", 2);
    String form = page(person, parts[0]);
    if (parts.length == 2) {
      assertThat(form).as(href).contains("id=\"" + parts[1] + "\"");
    }
  }

  @Test
  void the_platform_alone_is_asked_for_where_the_id_would_be_made_from_it() {
    assertThat(page("nodal", AT + "/accounts/new?lang=en"))
        .contains("for=\"platform\">Platform <span class=\"field__need\">(required)</span>");
    String refused =
        sent("nodal", AT + "/accounts?lang=en", Map.of("do", "save", "handle", "WaterDept")).body();
    assertThat(refused)
        .contains("href=\"#platform\">Platform: enter it")
        .doesNotContain("href=\"#id\"");
  }

  @Test
  void an_account_comes_from_nothing_to_active_by_forms_alone() {
    send(
        "admin",
        AT + "/accounts",
        Map.of(
            "do", "save", "id", "x", "platform", "X", "handle", "WaterDept", "longForm", "Water"));
    curesOpen("nodal");
    for (String id : List.of("nodal", "admin", "head", "lawyer")) {
      String role = id.equals("nodal") ? "nodal officer" : "officer";
      enter(
          "nodal",
          AT + "/facts/people",
          "/people/-",
          "id",
          id,
          "role",
          role,
          "type",
          "OFFICIAL",
          "active",
          "yes");
    }
    enter("nodal", AT + "/facts/strategy", "", "strategy.approvedAt", "2026-01-10");
    enter(
        "nodal",
        AT + "/facts/strategy",
        "/strategy/objectives/-",
        "text",
        "Answer farmers",
        "kind",
        "engagement");
    enter(
        "nodal",
        AT + "/facts/platforms",
        "/platformDecisions/-",
        "platform",
        "X",
        "duration",
        "ongoing",
        "consultationType",
        "public",
        "rhythm",
        "daily",
        "legal.permitted",
        "yes",
        "legal.dataProtection",
        "IT Act",
        "legal.security",
        "IT Act",
        "legal.privacy",
        "Policy",
        "legal.archiving",
        "Records Act");
    enter(
        "nodal",
        AT + "/facts/people",
        "/roles/-",
        "name",
        "nodal officer",
        "duties",
        "posts",
        "holder",
        "nodal");
    enter("nodal", AT + "/accounts/x/change", "", "owner", "nodal");
    send(
        "lawyer",
        AT + "/attestations",
        Map.of(
            "control", "GSM-PLA-08", "subject", "X", "confirmed", "yes", "expires", "2027-02-01"));
    step("head", "approve");

    curesOpen("nodal");
    enter(
        "nodal",
        AT + "/accounts/x/change",
        "",
        "ownerType",
        "ORGANISATION",
        "registrationEmail.address",
        "social@water.gov.in",
        "registrationEmail.type",
        "SHARED",
        "registrationEmail.dedicated",
        "yes",
        "mailbox.members",
        "",
        "mailbox.members:=nodal",
        "yes",
        "mailbox.members:=admin",
        "yes");
    enter("nodal", AT + "/facts/platforms", "", "officialDomains", "gov.in");
    assertThat(page("admin", AT + "/custody?account=x&event=ISSUED"))
        .contains("<option value=\"nodal\" selected>", "value=\"vault:water/x\"");
    String vault = "vault:water/x";
    wrong("backup", keys("toHolder", "nodal", "vaultRef", vault, "backup", "nodal"));
    wrong("factor", keys("toHolder", "nodal", "vaultRef", vault, "factor", "wax"));
    keys("toHolder", "nodal", "vaultRef", vault, "backup", "admin", "factor", "hardware-key");
    assertThat(people.signedIn("admin").get("/api/v1/departments/water/custody").body())
        .contains("\"holder\":\"nodal\"", "\"backups\":[\"admin\"]", "\"mfa\":\"hardware-key\"");
    step("admin", "create");

    curesOpen("nodal");
    enter("nodal", AT + "/accounts/x/change", "", "mfa", "yes", "bio.identifiesDepartment", "yes");
    step("nodal", "activate");

    assertThat(page("nodal", AT + "/accounts/x?lang=en"))
        .contains("Active", "nodal", "This is still to be put in order by <", "/accounts/x/needs");
    assertThat(people.signedIn("nodal").get("/api/v1/departments/water/accounts/x").body())
        .contains("\"ACTIVE\"");
    assertThat(waits()).contains("Account x is live: enter what is still open (4)", "\"due\":\"");
    String form = page("nodal", AT + "/accounts/x/needs?lang=en");
    assertThat(form)
        .contains(
            "after the step “Activate”",
            "name=\"all.policies.publicSocialMedia.sections\"",
            "Comments, Speed of response, Escalation");
    send(
        "nodal",
        AT + "/accounts/x/needs",
        Map.of(
            "step", "activate",
            "version", hidden("version", form),
            "accountVersion", hidden("accountVersion", form),
            "accounts.0.bio.linksWebsite", "yes",
            "all.policies.publicSocialMedia.sections", "yes",
            "policies.publicSocialMedia.publicUrl", "https://water.gov.in/policy",
            "website.links", "",
            "website.links:=x", "yes"));
    assertThat(people.signedIn("nodal").get("/api/v1/departments/water/facts").body())
        .contains("\"sections\":[\"comments\",\"speed\",\"escalation\"]");
    assertThat(waits()).doesNotContain("Account x is live");
    assertThat(page("nodal", AT + "/accounts/x?lang=en"))
        .doesNotContain("still to be put in order");
    assertThat(people.signedIn("nodal").get(AT + "/accounts/x/needs").statusCode()).isEqualTo(404);
  }

  private String waits() {
    return people.signedIn("nodal").get("/api/v1/work?lang=en").body();
  }

  private static String hidden(String name, String form) {
    Matcher found = Pattern.compile("name=\"" + name + "\" value=\"(\\d+)\"").matcher(form);
    assertThat(found.find()).as(name).isTrue();
    return found.group(1);
  }
}
