package org.govsm.portal.ask;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.govsm.governance.framework.Control;
import org.govsm.governance.framework.ControlCatalogue;
import org.govsm.governance.framework.ControlCoverage;
import org.govsm.governance.framework.Profiles;
import org.govsm.portal.TestPortal;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ControlPagesTest {

  private static final Pattern ROW =
      Pattern.compile(
          "<th role=\"rowheader\"[^>]*><a href=\"[^\"]*\">[^<]*</a> <code>([^<]+)</code>");

  private static TestPortal portal;

  @BeforeAll
  static void start() {
    portal = TestPortal.start();
  }

  @AfterAll
  static void stop() {
    portal.close();
  }

  private static List<String> listed(String query) {
    return ROW.matcher(portal.get("/controls" + query).body())
        .results()
        .map((MatchResult row) -> row.group(1))
        .toList();
  }

  @Nested
  class The_list {

    @Test
    void has_every_control_of_the_framework_in_its_order() {
      assertThat(listed(""))
          .isEqualTo(ControlCatalogue.shipped().controls().stream().map(Control::id).toList())
          .hasSize(150);
    }

    @Test
    void has_every_control_of_later_law() {
      assertThat(listed("?profile=later-law"))
          .isEqualTo(ControlCatalogue.laterLaw().controls().stream().map(Control::id).toList());
    }

    @Test
    void has_those_that_a_profile_takes() {
      assertThat(listed("?profile=starter"))
          .isEqualTo(
              Profiles.find("starter").orElseThrow().catalogue().controls().stream()
                  .map(Control::id)
                  .toList())
          .doesNotContain("GSM-OBJ-02");
    }

    @ParameterizedTest
    @CsvSource({
      "element, pilot, GSM-PIL-01, GSM-COM-11",
      "how, signed, GSM-LEG-01, GSM-COM-11",
      "strength, may, GSM-OBJ-03, GSM-OBJ-01",
      "q, gsm-com-11, GSM-COM-11, GSM-OBJ-01",
      "q, STALE, GSM-COM-11, GSM-OBJ-01",
    })
    void is_narrowed_by_one_field(String field, String code, String found, String left) {
      assertThat(listed("?" + field + "=" + code)).contains(found).doesNotContain(left);
    }

    @Test
    void is_narrowed_by_all_fields_together() {
      List<String> expected =
          Controls.coverage(Controls.profile("framework-2012")).controls().stream()
              .filter(one -> one.how().equals("checked"))
              .map(ControlCoverage::control)
              .filter(control -> control.element().equals("objective"))
              .filter(control -> control.strength().equals("must"))
              .map(Control::id)
              .toList();

      assertThat(listed("?element=objective&how=checked&strength=must&q="))
          .isEqualTo(expected)
          .isNotEmpty();
    }

    @Test
    void finds_a_word_in_hindi_and_in_english_beside_it() {
      assertThat(
              listed(
                  "?lang=hi&q=%E0%A4%A8%E0%A4%BF%E0%A4%B7%E0%A5%8D%E0%A4%95%E0%A5%8D%E0%A4%B0%E0%A4%BF%E0%A4%AF"))
          .contains("GSM-COM-11");
      assertThat(listed("?lang=hi&q=stale")).contains("GSM-COM-11");
    }

    @Test
    void says_all_that_cannot_be_chosen() {
      HttpResponse<String> page = portal.get("/controls?element=x&how=y&strength=z");

      assertThat(page.statusCode()).isEqualTo(422);
      assertThat(page.body()).contains("objective", "checked-and-signed", "must");
    }

    @Test
    void counts_how_controls_are_judged() {
      assertThat(portal.get("/controls?q=nothing+of+the+kind").body())
          .contains("No control matches.", "0</strong> of 150 controls");
    }
  }

  @Nested
  class A_control {

    @Test
    void shows_where_it_comes_from_and_its_limits() {
      assertThat(portal.get("/controls/GSM-COM-11").body())
          .contains(
              "No active account goes without new content",
              "<q lang=\"en\">ideally</q>",
              "Days after which it warns</dt><dd>7",
              "5.1.4, page 22",
              "The sentence of the source was read.",
              "https://uxdt.nic.in/");
    }

    @Test
    void marks_its_hindi_text_as_our_translation() {
      assertThat(portal.get("/controls/GSM-COM-11?lang=hi").body())
          .contains("हिंदी पाठ हमारा अनुवाद है", "<span lang=\"en\">No active account goes");
      assertThat(portal.get("/controls/GSM-COM-11?lang=en").body())
          .doesNotContain("our translation. In English");
    }

    @Test
    void says_who_signs_what() {
      assertThat(portal.get("/controls/GSM-ACC-05").body())
          .contains("Statement to sign", "Security lead", "our proposal");
    }

    @Test
    void says_why_a_profile_leaves_it_out() {
      assertThat(portal.get("/controls/GSM-OBJ-02?profile=starter").body())
          .contains("Left out of the profile", "The framework recommends this");
      assertThat(portal.get("/controls/GSM-OBJ-02").body()).doesNotContain("Left out of");
    }

    @Test
    void says_what_a_profile_changes_and_why() {
      Profiles.find("starter").orElseThrow().changes().stream()
          .filter(change -> !change.what().equals("left-out"))
          .forEach(
              change ->
                  assertThat(
                          portal.get("/controls/" + change.control() + "?profile=starter").body())
                      .contains("What the profile changes")
                      .contains(change.reason("en").orElse("")));
    }

    @Test
    void leads_to_the_processes_that_ask_for_it_and_they_lead_back() {
      assertThat(portal.get("/controls/GSM-OBJ-01?lang=en").body())
          .contains("href=\"/processes/account.life-cycle?lang=en\"", "1. Approve: from");
      assertThat(portal.get("/processes/account.life-cycle?lang=en").body())
          .contains("href=\"/controls/GSM-OBJ-01?lang=en\"", "href=\"#guard-GSM-OBJ-01\"");
    }

    @Test
    void names_later_law() {
      Control old =
          ControlCatalogue.shipped().controls().stream()
              .filter(control -> !control.supersededBy().isEmpty())
              .findFirst()
              .orElseThrow();

      assertThat(portal.get("/controls/" + old.id()).body())
          .contains("Later law", "<code>" + old.supersededBy().get(0) + "</code>");
    }

    @Test
    void of_later_law_tells_its_days_and_what_its_limit_was() {
      assertThat(portal.get("/controls/LAW-IT-05?lang=en").body())
          .contains(
              "Removal on an order in three hours", "G.S.R. 120(E)", "20 February 2026", ": 36")
          .contains("A department that is an intermediary", "href=\"/controls/GSM-LEG-06");
      assertThat(portal.get("/controls/LAW-DP-04?lang=en").body())
          .contains("Sources differ", "14 May 2027", "<dd>not yet in force</dd>");
      assertThat(portal.get("/controls/LAW-IT-12?lang=hi").body()).contains("कोई दिन ज्ञात नहीं।");
      assertThat(portal.get("/controls/LAW-CO-02?profile=india-2026&lang=en").body())
          .contains("It is a rule of Maharashtra.");
    }

    @Test
    void every_control_of_later_law_has_a_page_and_an_answer() {
      for (Control control : ControlCatalogue.laterLaw().controls()) {
        assertThat(portal.get("/controls/" + control.id() + "?lang=hi").statusCode())
            .as(control.id())
            .isEqualTo(200);
      }
      assertThat(portal.get("/api/v1/controls/LAW-IT-05").body())
          .contains("\"profile\":\"later-law\"", "\"2026-02-20\":\"36\"");
      assertThat(portal.get("/api/v1/controls?profile=india-2026").body()).contains("LAW-IT-05");
      assertThat(portal.get("/api/v1/profiles").body()).contains("in-mh", "dbim-3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/controls/GSM-COM-99", "/processes/none"})
    void that_is_not_there_is_not_found(String path) {
      assertThat(portal.get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void is_linked_from_the_account_check() {
      assertThat(portal.get("/check?name=A&state=ACTIVE&post=2026-09-24&active=&lang=en").body())
          .contains("href=\"/controls/GSM-COM-11?lang=en\"");
    }
  }

  @Nested
  class The_coverage_file {

    @Test
    void has_a_line_for_each_control() {
      HttpResponse<String> file = portal.get("/controls/coverage.csv?profile=framework-2012");

      assertThat(file.headers().firstValue("Content-Type")).contains("text/csv;charset=utf-8");
      assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
          .contains("coverage.framework-2012.");
      assertThat(file.body())
          .startsWith("\ufeff\"Control\",\"Element\",\"Title\"")
          .contains("\r\n\"GSM-COM-11\",\"Communication\",\"Not stale\"");
      assertThat(file.body().split("\r\n", -1)).hasSize(152);
    }

    @Test
    void is_in_the_language_of_the_visitor() {
      assertThat(portal.get("/controls/coverage.csv?lang=hi").body())
          .startsWith("\ufeff\"नियंत्रण\",\"घटक\"");
    }
  }
}
