package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.Trees.accounts;
import static org.govsm.governance.assessment.Trees.outcomes;
import static org.govsm.governance.assessment.Trees.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One thing may be written in several ways; what is said of it does not depend on them. */
class SpellingsTest {

  private static final String NOW = "2026-11-24T09:00:00+05:30";

  /** A person's yes settles what an unknown word means, and not what takes itself back. */
  @Nested
  class Words_with_a_reservation {

    private ControlFinding judged(String control, Map<String, Object> facts) {
      return Trees.of(control, Assessment.ofPlain(Trees.question(NOW, facts)).orThrow()).get(0);
    }

    @ParameterizedTest
    @CsvSource({
      "no engagement, UNKNOWN",
      "Not for engagement, UNKNOWN",
      "dissemination only, UNKNOWN",
      "engagement planned for 2027, UNKNOWN",
      "सहभागिता नहीं, UNKNOWN",
      "jan bhagidari, ATTEST",
      "engagement, ATTEST"
    })
    void are_no_kind_of_an_objective(String kind, String outcome) {
      Map<String, Object> facts =
          tree("strategy", tree("objectives", List.of(tree("id", "o", "text", "x", "kind", kind))));
      ControlFinding finding = judged("GSM-OBJ-02", facts);

      assertThat(finding.outcome().code()).isEqualTo(outcome);
      for (String language : List.of("en", "hi")) {
        assertThat(GovernanceMessages.in(language).say(finding.text()))
            .doesNotContain("check.", "fact.");
      }
    }

    @ParameterizedTest
    @CsvSource({"Why not, UNKNOWN", "why later, UNKNOWN", "Why we do it, PASS"})
    void are_no_section_of_a_strategy(String section, String outcome) {
      Map<String, Object> facts =
          tree("strategy", tree("sections", List.of(section, "which", "who", "how")));

      assertThat(judged("GSM-OBJ-06", facts).outcome().code()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"partly worked, UNKNOWN", "3 of 20 files, UNKNOWN", "looked at it, ATTEST"})
    void are_no_result_of_an_export(String result, String outcome) {
      Map<String, Object> account = on("A1", "X");
      account.put(
          "export",
          tree("formats", List.of("json"), "result", result, "lastTestedAt", "2026-11-01"));

      assertThat(judged("GSM-SEC-02", accounts(account)).outcome().code()).isEqualTo(outcome);
    }

    @ParameterizedTest
    @CsvSource({"not on paper, UNKNOWN", "village drum, ATTEST"})
    void are_no_other_channel(String channel, String outcome) {
      Map<String, Object> facts =
          tree("announcements", List.of(tree("id", "a", "channels", List.of(channel))));

      assertThat(judged("GSM-COM-09", facts).outcome().code()).isEqualTo(outcome);
    }
  }

  @Nested
  class Platforms_and_their_types {

    @Test
    void of_one_platform_count_once() {
      Map<String, Object> facts =
          accounts(on("A1", "X"), on("A2", "Twitter"), on("A3", "Facebook"));

      assertThat(outcomes("GSM-PLA-02", NOW, facts)).containsExactly("all PASS 2");
    }

    @Test
    void find_the_note_that_chose_them() {
      Map<String, Object> facts = accounts(on("A1", "facebook"), on("A2", "twitter"));
      facts.put(
          "platformDecisions",
          List.of(
              tree("platform", "Facebook", "rhythm", "daily"),
              tree("platform", "X", "rhythm", "weekly")));

      assertThat(outcomes("GSM-PLA-07", NOW, facts)).containsExactly("Facebook PASS", "X PASS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"social network", "SOCIAL_NETWORK", "social-network", "video sharing"})
    void have_types_as_the_framework_names_them(String type) {
      Map<String, Object> account = on("A1", "X");
      account.put("platformType", type);

      assertThat(outcomes("GSM-PLA-09", NOW, accounts(account))).containsExactly("A1 PASS");
    }

    @Test
    void of_no_type_of_the_framework_are_not_known() {
      Map<String, Object> account = on("A1", "X");
      account.put("platformType", "newspaper");

      assertThat(outcomes("GSM-PLA-09", NOW, accounts(account))).containsExactly("A1 UNKNOWN");
    }
  }

  @Nested
  class Mailboxes {

    @ParameterizedTest
    @CsvSource({"social@soil.gov.in, A1 UNKNOWN", "someone@gmail.com, A1 FAIL"})
    void may_be_given_as_their_address_alone(String address, String outcome) {
      Map<String, Object> account = on("A1", "X");
      account.put("ownerType", "ORGANISATION");
      account.put("registrationEmail", address);

      assertThat(outcomes("GSM-ACC-01", NOW, accounts(account))).containsExactly(outcome);
    }

    @Test
    void do_not_settle_a_handle_that_nobody_spoke_of() {
      Map<String, Object> account = on("A1", "X");
      account.put("url", "https://x.com/Soil");
      account.put("registrationEmail", tree("address", null));
      assertThat(outcomes("GSM-ACC-04", NOW, accounts(account))).containsExactly("A1 UNKNOWN");

      account.put("handle", null);
      assertThat(outcomes("GSM-ACC-04", NOW, accounts(account))).containsExactly("A1 FAIL");
    }
  }

  @Nested
  class Entries_of_custody {

    @Test
    void name_account_and_people_under_either_name() {
      Map<String, Object> facts =
          held(
              tree("accountId", "A1", "event", "ISSUED", "at", "2025-02-01", "toHolder", "P1"),
              tree("accountId", "A1", "event", "BACKUP_NAMED", "at", "2025-02-01", "to", "P2"));
      assertThat(outcomes("GSM-ACC-05", NOW, facts)).containsExactly("A1 PASS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"from", "fromHolder"})
    void revoke_the_backup_that_they_name(String from) {
      Map<String, Object> facts =
          held(
              tree(
                  "account",
                  "A1",
                  "event",
                  "ISSUED",
                  "at",
                  "2025-02-01",
                  "to",
                  "P1",
                  "backup",
                  "P2"),
              tree("account", "A1", "event", "REVOKED", "at", "2025-03-01", from, "P2"),
              tree("account", "A1", "event", "ROTATED", "at", "2025-03-01"));

      assertThat(outcomes("GSM-ACC-05", NOW, facts)).containsExactly("A1 FAIL");
    }

    @Test
    void that_renew_a_credential_for_somebody_hand_nothing_over() {
      Map<String, Object> rotated =
          tree("account", "A1", "event", "ROTATED", "at", "2026-10-06", "to", "P1");
      rotated.put("backup", "P2");
      Map<String, Object> facts =
          held(tree("account", "A1", "event", "COMPROMISE_REPORTED", "at", "2026-10-05"), rotated);

      assertThat(outcomes("GSM-ACC-05", NOW, facts)).containsExactly("A1 FAIL");
      assertThat(outcomes("SDK-FACTS", NOW, facts)).containsExactly("A1 BLOCKED");
    }

    private static Map<String, Object> held(Object... log) {
      Map<String, Object> facts = accounts(on("A1", "X"));
      facts.put("custody", List.of(log));
      facts.put(
          "people",
          List.of(
              tree("id", "P1", "active", true, "type", "OFFICIAL"),
              tree("id", "P2", "active", true, "role", "deputy")));
      return facts;
    }
  }

  @Nested
  class Posts {

    @Test
    void of_the_department_count_for_their_account() {
      Map<String, Object> facts = accounts(active("A1"), active("A2"));
      facts.put(
          "posts",
          List.of(
              post("A1", "original", "2026-11-21T10:00:00+05:30"),
              post("A2", "original", "2026-11-01T10:00:00+05:30"),
              post("A2", "reshare", "2026-11-23T10:00:00+05:30")));

      assertThat(outcomes("GSM-COM-11", NOW, facts)).containsExactly("A1 PASS 3", "A2 FAIL 23");
      assertThat(outcomes("GSM-PIL-05", NOW, facts)).containsExactly("A1 PASS", "A2 PASS");
    }

    @Test
    void that_are_all_reshares_do_not_say_when_the_last_original_was() {
      Map<String, Object> facts = accounts(active("A1"));
      facts.put("posts", List.of(post("A1", "reshare", "2026-11-23T10:00:00+05:30")));

      assertThat(outcomes("GSM-COM-11", NOW, facts)).containsExactly("A1 UNKNOWN");
    }

    @Test
    void without_an_account_are_of_the_only_one() {
      Map<String, Object> post = post("A1", "original", "2026-11-21T10:00:00+05:30");
      post.remove("account");
      Map<String, Object> facts = accounts(active("A1"));
      facts.put("posts", List.of(post));
      assertThat(outcomes("GSM-COM-11", NOW, facts)).containsExactly("A1 PASS 3");

      facts.putAll(accounts(active("A1"), active("A2")));
      assertThat(outcomes("GSM-COM-11", NOW, facts)).containsExactly("A1 UNKNOWN", "A2 UNKNOWN");
    }

    private static Map<String, Object> active(String id) {
      return tree("id", id, "platform", "X", "state", "ACTIVE");
    }

    private static Map<String, Object> post(String account, String kind, String at) {
      return tree("id", account + kind, "account", account, "kind", kind, "publishedAt", at);
    }
  }

  @Nested
  class Links {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "https://x.com/SoilDirectorate, A1 PASS",
      "https://twitter.com/soildirectorate/, A1 PASS",
      "A1, A1 PASS",
      "https://x.com/SoilDirectorates, A1 FAIL",
    })
    void lead_to_the_account_however_its_address_is_written(String link, String outcome) {
      Map<String, Object> account = on("A1", "X");
      account.put("url", "https://x.com/SoilDirectorate");
      account.put("bio", tree("linksWebsite", true));
      account.put("handle", "SoilDirectorate");
      account.put("state", "ACTIVE");
      Map<String, Object> facts = accounts(account);
      facts.put("website", tree("links", List.of(link)));

      assertThat(outcomes("GSM-COM-02", NOW, facts)).containsExactly(outcome);
    }
  }

  @Nested
  class Access {

    @ParameterizedTest(name = "trained {0}: {1}")
    @CsvSource({"2026-01-10, P1 PASS", "2026-01-11, P1 FAIL"})
    void may_stand_beside_the_people(String trained, String outcome) {
      Map<String, Object> facts =
          tree(
              "people", List.of(tree("id", "P1")),
              "access", List.of(tree("person", "P1", "grantedAt", "2026-01-10")),
              "training", List.of(tree("person", "P1", "completedAt", trained)));

      assertThat(outcomes("GSM-RES-06", NOW, facts)).containsExactly(outcome);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"policy", "policies"})
  void sentences_name_facts_under_either_name(String policies) {
    Map<String, Object> facts =
        tree(
            policies,
            tree("accountStatus", null, "expectations", null),
            "published",
            tree("expectations", tree("scope", null)),
            "images",
            tree("withoutAlt", BigDecimal.ZERO));
    for (String language : List.of("en", "hi")) {
      assertThat(report(facts).explain(GovernanceMessages.in(language)))
          .doesNotContainPattern("fact\\.[a-z]");
    }
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({
    "ownerType, Organization, GSM-ACC-01, UNKNOWN",
    "ownerType, department, GSM-ACC-01, UNKNOWN",
    "ownerType, individual, GSM-ACC-01, FAIL",
    "moderationMode, pre-moderation, GSM-RES-03, PASS",
    "moderationMode, moderated, GSM-RES-03, UNKNOWN",
    "moderationMode, none, GSM-RES-03, PASS",
    "hosting, third party, GSM-PLA-04, PASS",
    "hosting, cloud, GSM-PLA-04, UNKNOWN",
    "platformType, Micro-blogging, GSM-PLA-09, PASS",
    "rhythm, fortnightly, GSM-PLA-07, PASS",
    "rhythm, monthly, GSM-PLA-07, FAIL",
    "rhythm, as needed, GSM-PLA-07, UNKNOWN",
    "duration, long term, GSM-PLA-05, UNKNOWN",
    "duration, continuous, GSM-PLA-05, PASS",
  })
  void other_names_of_a_word_are_that_word_and_others_are_asked(
      String member, String word, String control, String outcome) {
    Map<String, Object> account = on("A1", "X");
    account.put(member, word);
    Map<String, Object> note = tree("platform", "X", member, word);
    Map<String, Object> facts = accounts(account);
    if (control.matches("GSM-PLA-0[57]")) {
      account.remove(member);
      facts.put("platformDecisions", List.of(note));
    }

    assertThat(outcomes(control, NOW, facts).get(0)).contains(outcome);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "Approved, PASS",
    "not approved, FAIL",
    "PENDING, FAIL",
    "Aproved, UNKNOWN",
    "ok'd on the phone, UNKNOWN",
  })
  void so_are_those_of_a_clearance(String status, String outcome) {
    Map<String, Object> clearance =
        tree("level", "level 2", "by", "P2", "at", "2026-11-01", "status", status);
    Map<String, Object> post =
        tree("id", "T1", "state", "Posted", "publishedAt", "2026-11-02", "author", "P1");
    post.put("clearance", clearance);
    Map<String, Object> facts = tree("posts", List.of(post));
    facts.put("people", List.of(tree("id", "P1"), serving()));

    assertThat(outcomes("GSM-GOV-02", NOW, facts)).containsExactly("T1 " + outcome);
  }

  private static Map<String, Object> serving() {
    return tree("id", "P2", "type", "officer", "status", "In service");
  }

  @Test
  void the_nearest_word_is_said() {
    Map<String, Object> account = on("A1", "X");
    account.put("ownerType", "ORGANSATION of the state");
    account.put("moderationMode", "POSTT");

    for (String language : List.of("en", "hi")) {
      assertThat(report(accounts(account)).explain(GovernanceMessages.in(language)))
          .contains("\"ORGANSATION of the state\"", "\"POSTT\"")
          .doesNotContain("check.");
    }
    assertThat(report(accounts(account)).explain(GovernanceMessages.in("en")))
        .contains("Did you mean POST?");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"Mobile phone, Desktop computer", "smartphone, PC", "मोबाइल, laptop"})
  void the_first_word_of_an_item_is_enough(String one, String other) {
    Map<String, Object> facts =
        tree(
            "pilot", tree("deviceSupport", List.of(one, other)),
            "strategy",
                tree("sections", List.of("Why at all", "Which platforms", "Who", "How we engage")));

    assertThat(outcomes("GSM-PIL-04", NOW, facts)).containsExactly("all PASS");
    assertThat(outcomes("GSM-OBJ-06", NOW, facts)).containsExactly("all PASS");
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({"training, FAIL", "feedback, PASS"})
  void a_limit_of_several_words_may_be_their_list(String use, String outcome) {
    Map<String, Object> facts =
        tree("strategy", tree("objectives", List.of(tree("useTag", "feedback"))));
    Map<String, Object> question = Trees.question(NOW, facts);
    question.put("params", tree("GSM-OBJ-03", tree("uses", List.of("outreach", use))));

    assertThat(Trees.of("GSM-OBJ-03", Assessment.ofPlain(question).orThrow()))
        .extracting(finding -> finding.outcome().code())
        .containsExactly(outcome);
  }

  @ParameterizedTest(name = "written by {0}: {1}")
  @CsvSource({"P1, FAIL", "p1, FAIL", "' P1 ', FAIL", "P3, PASS"})
  void a_person_is_one_however_written(String author, String outcome) {
    Map<String, Object> facts =
        Members.with(RichFacts.department(), List.of("posts", 0, "author"), author);

    assertThat(outcomes("GSM-GOV-02", NOW, facts)).contains("N1 " + outcome);
    assertThat(outcomes("SDK-FACTS", NOW, facts)).isEmpty();
  }

  @Test
  void an_author_stands_in_the_list_of_people() {
    Map<String, Object> facts =
        Members.with(RichFacts.department(), List.of("posts", 0, "author"), "P99");

    assertThat(outcomes("SDK-FACTS", NOW, facts)).containsExactly("P99 BLOCKED");
  }

  @ParameterizedTest(name = "official domain {0}: {1}")
  @CsvSource({
    "com, UNKNOWN",
    ".com, UNKNOWN",
    "co.in, UNKNOWN",
    "vendor.com, PASS",
    "@Vendor.com, PASS",
    "soil.example, FAIL"
  })
  void a_domain_in_which_anybody_registers_is_nobodys(String domain, String outcome) {
    String mail = domain.endsWith("co.in") ? "a@vendor.co.in" : "a@vendor.com";
    Map<String, Object> facts = RichFacts.department();
    facts.put("officialDomains", List.of(domain));
    facts =
        Members.with(
            facts,
            List.of("accounts", 0, "registrationEmail"),
            tree("address", mail, "type", "SHARED"));

    assertThat(outcomes("GSM-ACC-01", NOW, facts)).contains("A1 " + outcome);
  }

  @ParameterizedTest(name = "{0} where {1} is recorded")
  @CsvSource({
    "soil.gov.in, , 'govsm counts gov.in, nic.in as official; the framework names no domains.'",
    "soil.example, soil.example, which the department recorded as official.",
    "other.org, , Record others under \"Domains of official mailboxes\".",
    "other.org, soil.example, 'and those that the department recorded: soil.example. The"
        + " framework'",
    "gmail.com, gmail.com, where anybody can open one. It is never official."
  })
  void the_finding_says_which_domains_are_official_and_whose_list_that_is(
      String domain, String recorded, String said) {
    Map<String, Object> facts = RichFacts.department();
    facts.put("officialDomains", recorded == null ? List.of() : List.of(recorded));
    facts =
        Members.with(
            facts,
            List.of("accounts", 0, "registrationEmail"),
            tree("address", "a@" + domain, "type", "SHARED"));

    ControlFinding finding =
        Trees.of("GSM-ACC-01", Assessment.ofPlain(Trees.question(NOW, facts)).orThrow()).get(0);
    assertThat(GovernanceMessages.in("en").say(finding.text())).contains(said);
  }

  @ParameterizedTest(name = "{0} {1}: {2}")
  @CsvSource({"DRAFT, , FAIL", "PUBLISHED, 2026-11-01, PASS", ", , UNKNOWN"})
  void a_post_about_a_consultation_is_out(String state, String at, String outcome) {
    Map<String, Object> post = tree("id", "N1");
    if (state != null) {
      post.put("state", state);
    }
    if (at != null) {
      post.put("publishedAt", at);
    }
    Map<String, Object> facts = tree("posts", List.of(post));
    facts.put("consultations", List.of(tree("id", "C1", "socialPostId", "N1")));

    assertThat(outcomes("GSM-INS-04", NOW, facts)).containsExactly("C1 " + outcome);
  }

  @Test
  void a_response_without_a_word_on_its_disclaimer_is_read_by_a_person() {
    Map<String, Object> facts = RichFacts.department();
    List<Object> way = List.of("responses", 1, "disclaimer");

    assertThat(outcomes("GSM-RSP-14", NOW, facts)).contains("R2 FAIL");
    assertThat(outcomes("GSM-RSP-14", NOW, Members.without(facts, way))).contains("R2 ATTEST");
  }

  @Test
  void a_flag_that_nobody_knows_is_asked_of_a_person() {
    Map<String, Object> post = tree("id", "N1", "flags", List.of("COURT_CASE"));
    Map<String, Object> facts = tree("posts", List.of(post));
    facts.put("policies", tree("clearance", tree("L4Flags", List.of("SYNTHETIC"))));

    assertThat(outcomes("GSM-VAL-06", NOW, facts)).containsExactly("N1 ATTEST [COURT_CASE]");
    post.put("flags", List.of("none"));
    assertThat(outcomes("GSM-VAL-06", NOW, facts)).containsExactly("N1 ATTEST");
  }

  @Test
  void nobody_is_no_community() {
    Map<String, Object> none =
        tree(
            "followers", BigDecimal.ZERO,
            "repliesPerPost", BigDecimal.ZERO,
            "returningContributors", BigDecimal.ZERO);

    assertThat(outcomes("GSM-PIL-07", NOW, tree("metrics", none))).containsExactly("all FAIL");
  }

  @ParameterizedTest(name = "{0} pictures counted without a text: {1}")
  @CsvSource({"0, ATTEST", "4, UNKNOWN"})
  void a_count_speaks_for_a_picture_only_where_none_lacks_a_text(int without, String outcome) {
    Map<String, Object> post = tree("id", "N1", "media", List.of(tree("type", "image")));
    Map<String, Object> facts = tree("posts", List.of(post));
    facts.put("images", tree("withoutAlt", BigDecimal.valueOf(without)));

    assertThat(outcomes("GSM-CON-06", NOW, facts)).contains("N1 " + outcome);
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "GSM-PIL-02, objectives, all UNKNOWN",
    "GSM-PIL-03, platforms, all UNKNOWN",
  })
  void an_item_that_is_still_to_come_may_change_the_count(
      String control, String list, String outcome) {
    Map<String, Object> pilot = tree("topics", List.of("a", "b"));
    pilot.put(
        list, list.equals("platforms") ? List.of("X", "Facebook", "TBD") : List.of("a", "TBD"));

    assertThat(outcomes(control, NOW, tree("pilot", pilot))).containsExactly(outcome);
  }

  private static AssessmentReport report(Map<String, Object> facts) {
    return Assessment.ofPlain(Trees.question(NOW, facts)).orThrow();
  }

  private static Map<String, Object> on(String id, String platform) {
    return tree("id", id, "platform", platform);
  }
}
