package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LawOutcomes.put;
import static org.govsm.governance.assessment.Trees.tree;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Model Code of Conduct: publicity stops, and nobody of a party is shown")
class ElectionLawTest {

  private static Map<String, Object> freeze(String from, String until, List<String> accounts) {
    Map<String, Object> freeze = tree("from", from);
    put(freeze, "until", until);
    freeze.put("accounts", accounts);
    return tree("modelCode", tree("freezes", List.of(freeze)));
  }

  @Nested
  @DisplayName("publicity of achievements")
  class Publicity {

    @ParameterizedTest(name = "{0} to {1}, {2}: {3}")
    @CsvSource({
      "2026-02-01, 2026-03-31, ACHIEVEMENT, PASS",
      "2026-02-01, 2026-04-01, ACHIEVEMENT, PASS",
      "2026-02-01, 2026-04-02, ACHIEVEMENT, FAIL",
      "2026-04-01, 2026-04-01, ACHIEVEMENT, FAIL",
      "2026-04-30, 2026-05-10, उपलब्धि, FAIL",
      "2026-05-01, none, ACHIEVEMENT, PASS",
      "2026-02-01, none, ACHIEVEMENT, FAIL",
      "2026-02-01, , ACHIEVEMENT, UNKNOWN",
      ", none, ACHIEVEMENT, UNKNOWN",
      ", 2026-03-31, ACHIEVEMENT, PASS",
      "2026-12-01, none, ACHIEVEMENT, PASS",
      "2026-02-01, none, health, NA",
      "2026-02-01, none, none, NA",
      "2026-02-01, none, , UNKNOWN",
      "2026-04-02, 2026-04-01, ACHIEVEMENT, UNKNOWN",
    })
    void stops_on_the_first_day(String from, String to, String tag, String outcome) {
      Map<String, Object> campaign = tree("id", "K1", "paid", true);
      put(campaign, "startedAt", from);
      put(campaign, "stoppedAt", to);
      put(campaign, "tags", tag == null || tag.equals("none") ? tag : List.of(tag));
      Map<String, Object> facts = tree("campaigns", List.of(campaign));
      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly("UNKNOWN");
      facts.putAll(freeze("2026-04-01", "2026-05-01", null));

      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly(outcome);
      campaign.put("paid", false);
      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly("NA");
    }

    @ParameterizedTest(name = "accounts {0}: {1}")
    @CsvSource({"A1, FAIL", "A2, PASS", "none, FAIL", ", UNKNOWN", "A9, UNKNOWN"})
    void of_the_accounts_that_are_named(String account, String outcome) {
      Map<String, Object> campaign = tree("id", "K1", "startedAt", "2026-02-01");
      campaign.put("stoppedAt", null);
      campaign.put("tags", List.of("ACHIEVEMENT"));
      boolean listed = account != null && !account.equals("none");
      put(campaign, "accounts", listed ? List.of(account) : account);
      Map<String, Object> facts =
          Trees.accounts(Trees.active("A1", "2026-11-20"), Trees.active("A2", "2026-11-20"));
      facts.putAll(freeze("2026-04-01", "2026-05-01", List.of("A1")));
      facts.put("campaigns", List.of(campaign));

      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly(outcome);
    }

    @Test
    void is_free_where_no_code_holds_yet_or_the_law_had_not_begun() {
      Map<String, Object> facts = freeze("2027-01-01", null, null);
      facts.put(
          "campaigns",
          List.of(
              tree("startedAt", "2019-01-01", "stoppedAt", null, "tags", List.of("ACHIEVEMENT"))));
      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly("PASS");

      facts.put(
          "campaigns",
          List.of(
              tree(
                  "startedAt", "2018-04-01",
                  "stoppedAt", "2018-05-01",
                  "tags", List.of("ACHIEVEMENT"))));
      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly("NA");
      facts.put(
          "campaigns",
          List.of(
              tree("startedAt", "2019-01-01", "stoppedAt", null, "tags", List.of("ACHIEVEMENT"))));
      facts.putAll(freeze("2019-03-09", "2019-05-23", null));
      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly("PASS");
      facts.putAll(freeze("2019-03-10", "2019-05-23", null));
      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly("FAIL");
    }
  }

  @Nested
  @DisplayName("pictures of politicians")
  class Pictures {

    private List<String> shown(String from, String picture, Object pinned) {
      Map<String, Object> account = Trees.active("A1", "2026-11-20");
      if (picture != null) {
        Object depicts = picture.equals("none") ? null : List.of(picture);
        account.put("profileImage", tree("depicts", depicts));
      }
      Map<String, Object> facts = Trees.accounts(account);
      put(facts, "pinned", pinned);
      facts.putAll(freeze(from, "2026-12-20", null));
      return LawOutcomes.of("LAW-EC-03", facts);
    }

    @ParameterizedTest(name = "from {0}, profile {1}: {2}")
    @CsvSource({
      "2026-11-24, Chief Minister, FAIL",
      "2026-11-25, Chief Minister, NA",
      "2026-11-24, EMBLEM, PASS",
      "2026-11-24, none, PASS",
      "2026-11-24, , UNKNOWN",
      "2026-11-24, a man with a garland, ATTEST",
    })
    void are_taken_from_the_profile(String from, String picture, String outcome) {
      assertThat(shown(from, picture, "none")).containsExactly(outcome);
    }

    @Test
    void and_from_what_is_pinned() {
      Map<String, Object> post = tree("id", "PN1", "account", "A1", "depicts", List.of("Minister"));
      assertThat(shown("2026-11-24", "EMBLEM", List.of(post))).containsExactly("FAIL");
      post.put("account", "A9");
      assertThat(shown("2026-11-24", "EMBLEM", List.of(post)))
          .as("on an account that nobody has")
          .containsExactly("UNKNOWN");
      assertThat(shown("2026-11-24", "EMBLEM", null)).containsExactly("UNKNOWN");
      assertThat(shown("2026-11-24", "Minister", null)).containsExactly("FAIL");
    }

    @Test
    void are_not_asked_about_where_no_freeze_was_announced() {
      Map<String, Object> facts = Trees.accounts(Trees.active("A1", "2026-11-20"));
      assertThat(LawOutcomes.of("LAW-EC-03", facts)).containsExactly("UNKNOWN");
      facts.put("modelCode", tree("freezes", null));
      assertThat(LawOutcomes.of("LAW-EC-03", facts)).containsExactly("NA");
    }
  }

  @Nested
  @DisplayName("periods of a calendar, by State")
  class Calendar {

    private Map<String, Object> posted(String day, String own, String state) {
      Map<String, Object> facts = Trees.accounts(Trees.active("A1", "2026-11-20"));
      Map<String, Object> post = tree("id", "N1", "account", "A1", "state", "PUBLISHED");
      post.put("publishedAt", day);
      post.put("tags", List.of("ACHIEVEMENT"));
      facts.put("posts", List.of(post));
      if (own != null) {
        facts.put("department", tree("jurisdiction", own));
      }
      Map<String, Object> period = tree("from", "2026-04-01", "to", "2026-04-30");
      put(period, "state", state);
      facts.put("calendar", tree("mcc", List.of(period)));
      return facts;
    }

    @ParameterizedTest(name = "{0} of {1} in {2}: {3}")
    @CsvSource({
      "2026-03-31, IN-BR, Bihar, NA",
      "2026-04-01, IN-BR, Bihar, FAIL",
      "2026-04-30, बिहार, IN-BR, FAIL",
      "2026-05-01, IN-BR, Bihar, NA",
      "2026-04-10, Kerala, Bihar, NA",
      "2026-04-10, Union, Bihar, FAIL",
      "2026-04-10, , Bihar, FAIL",
      "2026-04-10, Kerala, , FAIL",
      "2026-04-10, Kerala, none, FAIL",
      "2026-04-10, Kerala, Bavaria, UNKNOWN",
      "2026-04-10, Kerala, IN-XX, UNKNOWN",
      "2026-03-31, Kerala, Bavaria, NA",
      "2026-04-10, BR, Bihar, FAIL",
      "2026-04-10, IN.BR, br, FAIL",
      "2026-04-10, KL, BR, NA",
      "2026-04-10, KL, ZZ, UNKNOWN",
    })
    void hold_from_the_first_day_to_the_last(String day, String own, String state, String outcome) {
      assertThat(LawOutcomes.of("LAW-EC-01", posted(day, own, state))).containsExactly(outcome);
    }

    @ParameterizedTest(name = "typed for {0}, recorded {1}: {2}")
    @CsvSource({
      "2026-03-31T18:00:00+05:30, 2026-03-31T23:59:59+05:30, NA",
      "2026-03-31T18:00:00+05:30, 2026-04-01T00:00:00+05:30, UNKNOWN",
      "2026-03-31T18:00:00+05:30, 2026-05-01T00:00:00+05:30, NA",
      "2026-04-10T18:00:00+05:30, 2026-05-01T00:00:00+05:30, FAIL"
    })
    void hold_for_a_post_that_is_typed_for_a_day_before(String at, String on, String outcome) {
      Map<String, Object> facts = posted(at, "Bihar", "Bihar");
      Map<String, Object> post =
          tree("id", "N1", "account", "A1", "state", "PUBLISHED", "publishedAt", at);
      post.put("tags", List.of("ACHIEVEMENT"));
      post.put("recorded", tree("publishedAt", on));
      facts.put("posts", List.of(post));
      assertThat(LawOutcomes.of("LAW-EC-01", facts)).containsExactly(outcome);
    }

    @ParameterizedTest(name = "accounts {1}, post of {0}: {2}")
    @CsvSource({
      ", A1, FAIL",
      ", , FAIL",
      "A9, , FAIL",
      "A9, A1, UNKNOWN",
    })
    void hold_for_a_post_whose_account_is_not_named(String of, String account, String outcome) {
      Map<String, Object> facts = posted("2026-04-10", "Bihar", "Bihar");
      Map<String, Object> post =
          tree("id", "N1", "state", "PUBLISHED", "publishedAt", "2026-04-10");
      post.put("tags", List.of("ACHIEVEMENT"));
      if (of != null) {
        post.put("account", of);
      }
      facts.put("posts", List.of(post));
      if (account == null) {
        facts.remove("accounts");
      }

      assertThat(LawOutcomes.of("LAW-EC-01", facts)).containsExactly(outcome);
    }

    @ParameterizedTest(name = "posted on {0}: {1}")
    @CsvSource({"2026-03-31, NA, ''", "2026-04-01, UNKNOWN, account", "2026-05-01, NA, ''"})
    void ask_for_the_account_where_only_some_are_frozen(String day, String outcome, String asked) {
      Map<String, Object> facts = Trees.accounts(Trees.active("A1", "2026-11-20"));
      facts.putAll(freeze("2026-04-01", "2026-05-01", List.of("A1")));
      Map<String, Object> post = tree("id", "N1", "state", "PUBLISHED", "publishedAt", day);
      post.put("tags", List.of("ACHIEVEMENT"));
      facts.put("posts", List.of(post));

      assertThat(LawOutcomes.of("LAW-EC-01", facts)).containsExactly(outcome);
      assertThat(String.join(",", LaterLaw.missing("LAW-EC-01", LaterLaw.NOW, facts)))
          .isEqualTo(asked);
    }

    @Test
    void of_a_place_that_nobody_knows_are_asked_about() {
      Map<String, Object> facts = posted("2026-04-10", "Kerala", "Bavaria");
      facts.put(
          "campaign",
          tree("startedAt", "2026-02-01", "stoppedAt", null, "tags", List.of("ACHIEVEMENT")));

      for (String control : List.of("LAW-EC-01", "LAW-EC-02")) {
        assertThat(LaterLaw.missing(control, LaterLaw.NOW, facts))
            .containsExactly("calendar.mcc[].state");
        assertThat(LaterLaw.said(control, LaterLaw.NOW, facts))
            .startsWith("\"Bavaria\" is no State");
      }
    }

    @ParameterizedTest(name = "posted on {0}: {1}")
    @CsvSource({"2024-03-15, NA", "2024-03-16, FAIL"})
    void bind_since_the_letter_of_the_commission(String day, String outcome) {
      Map<String, Object> facts = posted(day, "Bihar", "Bihar");
      facts.put(
          "calendar",
          tree("mcc", List.of(tree("from", "2024-03-01", "to", "2024-06-06", "state", "Bihar"))));

      assertThat(LawOutcomes.of("LAW-EC-01", facts)).containsExactly(outcome);
    }

    @Test
    void hold_for_publicity_and_pictures_too() {
      Map<String, Object> facts = posted("2026-04-10", "Bihar", "Bihar");
      facts.put(
          "campaign",
          tree("startedAt", "2026-02-01", "stoppedAt", null, "tags", List.of("ACHIEVEMENT")));

      assertThat(LawOutcomes.of("LAW-EC-02", facts)).containsExactly("FAIL");
      assertThat(
              LawOutcomes.on(
                  "2026-04-30T20:00:00+05:30",
                  "LAW-EC-03",
                  Map.of(
                      "accounts",
                          List.of(
                              tree(
                                  "id",
                                  "A1",
                                  "platform",
                                  "X",
                                  "state",
                                  "ACTIVE",
                                  "profileImage",
                                  tree("depicts", List.of("Minister")))),
                      "calendar", facts.get("calendar"))))
          .containsExactly("FAIL");
    }

    @Test
    void end_no_earlier_than_they_begin() {
      Map<String, Object> facts =
          tree("calendar", tree("mcc", List.of(tree("from", "2026-04-02", "to", "2026-04-01"))));

      assertThat(Judged.faults(facts)).containsExactly("/calendar/mcc/0/to freeze.until");
    }
  }

  @ParameterizedTest(name = "synthetic {0} on {1}, label {2}: {3}")
  @CsvSource({
    "true, 2025-10-24, 0.1, PASS 0.1",
    "true, 2025-10-24, 0.0999, FAIL 0.0999",
    "true, 2025-10-23, 0.05, NA",
    "true, 2026-06-01, none, FAIL",
    "true, 2026-06-01, , UNKNOWN",
    "true, 2026-06-01, 10, UNKNOWN",
    "false, 2026-06-01, 0.01, NA",
    ", 2026-06-01, 0.5, UNKNOWN",
  })
  void a_label_takes_a_tenth(Boolean is, String day, String area, String outcome) {
    Map<String, Object> synthetic = tree();
    put(synthetic, "isSynthetic", is);
    put(synthetic, "labelArea", area == null || area.equals("none") ? area : new BigDecimal(area));
    Map<String, Object> post = tree("id", "N1", "state", "PUBLISHED", "publishedAt", day);
    post.put("media", List.of(tree("type", "video", "synthetic", synthetic)));

    assertThat(LawOutcomes.of("LAW-EC-04", tree("posts", List.of(post)))).containsExactly(outcome);
  }
}
