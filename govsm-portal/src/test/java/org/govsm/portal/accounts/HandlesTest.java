package org.govsm.portal.accounts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.govsm.portal.Roster;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the public is told of a handle. */
class HandlesTest {

  private Roster roster;

  @BeforeEach
  void start() {
    roster = new Roster();
    roster.post("admin", "/accounts", Roster.ACCOUNT);
  }

  @AfterEach
  void stop() {
    roster.close();
  }

  @Test
  void handles_are_told_to_the_public() {
    assertThat(handle("SoilDirectorate").path("status").asText()).isEqualTo("not-in-register");
    roster.step("head", "x", "approve", "");
    roster.issued();
    roster.step("admin", "x", "create", "");
    roster.step("nodal", "x", "activate", "");

    JsonNode official = handle("@soildirectorate");
    assertThat(official.path("status").asText()).isEqualTo("official");
    assertThat(official.path("department").asText()).isEqualTo("soil");
    assertThat(handle("Soil_Directorate").path("status").asText()).isEqualTo("looks-like");
    assertThat(roster.portal.get("/api/v1/handles?handle=x").statusCode()).isEqualTo(422);
    HttpResponse<String> found = roster.portal.get("/api/v1/handles/search?q=soil");
    assertThat(Roster.tree(found).path("accounts").findValuesAsText("handle"))
        .containsExactly("SoilDirectorate");
    assertThat(found.headers().firstValue("Cache-Control").orElse("")).contains("max-age=60");

    assertThat(roster.portal.get("/handles?platform=X&handle=SoilDirectorate&lang=en").body())
        .contains("SoilDirectorate", "soil");
    assertThat(roster.portal.get("/handles?platform=&handle=&lang=en").body())
        .contains("Enter a handle or the address of an account")
        .doesNotContain("neither a handle");
    roster.clock.turn(Duration.ofMinutes(1));
    roster.step("nodal", "x", "reportCompromise", "\"noticedAt\":\"2026-11-25\"");
    assertThat(handle("SoilDirectorate").path("status").asText()).isEqualTo("compromised");
  }

  @Test
  void a_handle_without_a_platform_is_looked_for_on_all_of_them() {
    roster.active();

    assertThat(roster.portal.get("/handles?platform=&handle=@SoilDirectorate&lang=en").body())
        .contains("on X is an official account", "Searched on all platforms", "<dd>Active</dd>");
    assertThat(roster.portal.get("/handles?platform=&handle=PMOIndia&lang=en").body())
        .contains("PMOIndia is not in the register on any platform", "may still be official")
        .doesNotContain("What to correct");
  }

  @Test
  void a_warning_on_one_platform_is_said_beside_official_on_another() {
    roster.active();
    String lost =
        "{\"id\":\"t\",\"platform\":\"Telegram\",\"handle\":\"SoilDirectorate\","
            + "\"state\":\"COMPROMISED\",\"stateSince\":\"2026-10-05\"}";
    assertThat(roster.post("head", "/accounts?takenOver=Order%207", lost).statusCode())
        .isEqualTo(201);

    assertThat(roster.portal.get("/handles?platform=&handle=SoilDirectorate&lang=en").body())
        .contains(
            "on X is an official account",
            "SoilDirectorate on Telegram is an official account, but it is reported as"
                + " compromised");
    assertThat(roster.portal.get("/handles?platform=X&handle=SoilDirectorate&lang=en").body())
        .doesNotContain("Telegram is an official");
  }

  @Test
  void every_platform_on_which_the_handle_is_official_is_told_in_whatever_form() {
    roster.active();
    for (String one :
        List.of(
            "\"id\":\"f\",\"platform\":\"Facebook\",\"handle\":\"Soil.Directorate\"",
            "\"id\":\"y\",\"platform\":\"YouTube\",\"url\":\"https://youtube.com/c/SoilDirectorate\"",
            "\"id\":\"i\",\"platform\":\"Instagram\",\"handle\":\"soil_directorate\"")) {
      String account = "{" + one + ",\"state\":\"ACTIVE\",\"stateSince\":\"2026-10-05\"}";
      assertThat(roster.post("head", "/accounts?takenOver=Order%207", account).statusCode())
          .isEqualTo(201);
    }

    assertThat(roster.portal.get("/handles?platform=&handle=SoilDirectorate&lang=en").body())
        .contains(
            "SoilDirectorate on X is an official account",
            "SoilDirectorate on Facebook is an official account",
            "SoilDirectorate on YouTube is an official account",
            "soil_directorate (Instagram)",
            "On a platform that is not named here")
        .doesNotContain("SoilDirectorate on Telegram");
    assertThat(roster.portal.get("/handles?platform=X&handle=SoilDirectorate&lang=en").body())
        .doesNotContain("on Facebook");
  }

  @Test
  void official_accounts_are_found_by_the_name_of_their_department_in_both_languages() {
    try (TestPortal demonstration = TestPortal.withDemonstration()) {
      String hindi = URLEncoder.encode("सूचना", UTF_8);

      assertThat(demonstration.get("/handles?lang=en&q=" + hindi).body())
          .contains("NamunaInfoDemo", "Register of");
      assertThat(demonstration.get("/handles?lang=en&q=public+information").body())
          .contains("NamunaInfoDemo");
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void a_question_without_a_handle_or_platform_says_what_is_missing() {
    assertThat(roster.portal.get("/handles?platform=X&handle=&lang=en").body())
        .contains("What to correct", "href=\"#handle\"");
    assertThat(roster.portal.get("/handles?platform=&handle=&lang=en").body())
        .contains("What to correct");
    assertThat(roster.portal.get("/handles?lang=en").body()).doesNotContain("What to correct");
  }

  @Test
  void a_second_factor_is_shown_and_chosen_in_words() {
    roster.issued();
    String log = roster.people.signedIn("admin").get("/governance/soil/custody?lang=hi").body();

    assertThat(log)
        .contains("हार्डवेयर सुरक्षा कुंजी", "<option value=\"sms\"", "एसएमएस से कोड")
        .doesNotContain(">hardware-key<");
  }

  @Test
  void a_platform_that_nobody_knows_is_a_fault_with_the_nearest_name_and_no_answer() {
    String own =
        "{\"id\":\"own\",\"platform\":\"Koo\",\"handle\":\"SoilNews\",\"state\":\"ACTIVE\","
            + "\"stateSince\":\"2026-10-05\"}";
    assertThat(roster.post("head", "/accounts?takenOver=Order%207", own).statusCode())
        .isEqualTo(201);

    HttpResponse<String> api =
        roster.portal.get("/api/v1/handles?platform=Facebok&handle=SoilNews&lang=en");
    assertThat(api.statusCode()).isEqualTo(422);
    assertThat(api.body()).contains("/platform", "Did you mean Facebook?");
    assertThat(roster.portal.get("/handles?platform=Facebok&handle=SoilNews&lang=hi").body())
        .contains("क्या आपका आशय Facebook से है?")
        .doesNotContain("SoilNews (Koo)");
    for (String known : List.of("facebook", "fb", "Facebook")) {
      assertThat(status(known)).isEqualTo("looks-like");
    }
    assertThat(status("koo")).isEqualTo("official");
    assertThat(
            roster
                .people
                .signedIn("reader")
                .form("/governance/soil/watch?lang=en", "seen=Facebok:SoilNews")
                .body())
        .contains("No account on a known platform", "Facebok:SoilNews");
  }

  private String status(String platform) {
    return Roster.tree(roster.portal.get("/api/v1/handles?handle=SoilNews&platform=" + platform))
        .path("status")
        .asText();
  }

  private JsonNode handle(String handle) {
    return Roster.tree(roster.portal.get("/api/v1/handles?platform=X&handle=" + handle));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "data:text/html,x",
        "soil.gov.in",
        "https://",
        "https://x.com/a\\u0022b",
        "https://x.com/a b"
      })
  void the_public_is_sent_to_addresses_of_the_web_only(String url) {
    String account =
        "{\"id\":\"new-1\",\"platform\":\"X\",\"handle\":\"n\",\"url\":\"" + url + "\"}";

    HttpResponse<String> refused = roster.post("admin", "/accounts", account);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("/url", "account.url");
  }

  @Test
  void the_public_sees_in_which_state_the_account_is_that_another_looks_like() {
    String lost =
        "{\"id\":\"lost\",\"platform\":\"Facebook\",\"handle\":\"SoilNews\",\"state\":\"COMPROMISED\","
            + "\"stateSince\":\"2026-10-05\"}";
    roster.post("head", "/accounts?takenOver=Order%207", lost);

    assertThat(roster.portal.get("/handles?lang=en&platform=X&handle=S0ilNews").body())
        .contains("SoilNews (Facebook)", "<span class=\"meta\">Compromised</span>");
  }

  @Test
  void nothing_is_said_of_a_handle_where_no_register_is_kept() {
    try (TestPortal empty = TestPortal.start()) {
      HttpResponse<String> api = empty.get("/api/v1/handles?platform=X&handle=Soil&lang=en");

      assertThat(api.statusCode()).isEqualTo(200);
      assertThat(Roster.tree(api).path("status").asText()).isEqualTo("unavailable");
      assertThat(empty.get("/handles?platform=X&handle=Soil&lang=en").body())
          .contains("No register of accounts is kept here")
          .doesNotContain("Not in a register", "All departments whose registers");
      assertThat(empty.get("/handles?platform=X&handle=Soil&lang=hi").body())
          .contains("कोई पंजी नहीं रखी जाती");
    }
  }

  @Test
  void a_handle_stands_in_a_heading_as_it_is_written() {
    assertThat(roster.people.signedIn("nodal").get("/governance/soil/accounts/x").body())
        .contains("<h1 class=\"as-written\">");
    assertThat(roster.portal.get("/assets/govsm.css").body())
        .containsPattern("h1\\.as-written::first-letter[^{]*\\{ text-transform: none; }");
  }
}
