package org.govsm.governance.assessment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.governance.assessment.LawOutcomes.put;
import static org.govsm.governance.assessment.RichFacts.number;
import static org.govsm.governance.assessment.Trees.tree;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Brand manual of 2025, web guidelines, and the two official languages")
class BrandLawTest {

  private static Map<String, Object> post(Object... more) {
    Map<String, Object> post =
        tree("id", "N1", "account", "A1", "state", "PUBLISHED", "publishedAt", "2026-06-01");
    post.putAll(tree(more));
    return post;
  }

  @ParameterizedTest(name = "GIGW {0}, {1}, certified until {2}: {3}")
  @CsvSource({
    "3.0, AA, 2026-11-24, ATTEST 3.0",
    "GIGW 3.0, WCAG 2.1 AA, 2026-11-23, FAIL",
    "2.0, AA, 2027-01-01, FAIL 2.0",
    "3.0, A, 2027-01-01, FAIL",
    "3.0, AAA, none, FAIL",
    "3.0, AA, , UNKNOWN",
    "newest, AA, 2027-01-01, UNKNOWN",
    ", AA, 2027-01-01, UNKNOWN",
    "3.0, , 2027-01-01, UNKNOWN",
  })
  void own_sites_are_certified(String version, String level, String until, String outcome) {
    Map<String, Object> gigw = tree();
    put(gigw, "version", version);
    put(gigw, "level", level);
    put(gigw, "stqcCertValidTo", until);

    assertThat(LawOutcomes.of("LAW-AC-01", tree("gigw", gigw))).containsExactly(outcome);
  }

  @Nested
  @DisplayName("C.3 (iii) and (iv)")
  class Recognised {

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
      "MINISTRY, VERIFIED, PASS",
      "MINISTRY, no, FAIL",
      "MINISTRY, none, FAIL",
      "MINISTRY, , UNKNOWN",
      "DEPARTMENT, no, NA",
      ", VERIFIED, UNKNOWN",
    })
    void accounts_of_ministries_are_verified(String of, String mark, String outcome) {
      Map<String, Object> account = Trees.active("A1", "2026-11-20");
      put(account, "represents", of);
      put(account, "verification", mark);

      assertThat(LawOutcomes.of("LAW-DB-01", Trees.accounts(account))).containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0} of {1}, {2} names {3}: {4}")
    @CsvSource({
      "original, 2025-02-11, @AgriMinistry, agriministry, PASS",
      "original, 2025-02-11, @AgriMinistry, none, FAIL",
      "original, 2025-02-10, @AgriMinistry, none, NA",
      "reply, 2026-06-01, @AgriMinistry, none, NA",
      "original, 2026-06-01, @AgriMinistry, , UNKNOWN",
      "original, 2026-06-01, , none, UNKNOWN",
      ", 2026-06-01, @AgriMinistry, AgriMinistry, UNKNOWN",
    })
    void posts_of_departments_name_the_ministry(
        String kind, String day, String ministry, String named, String outcome) {
      Map<String, Object> account = Trees.active("A1", "2026-11-20");
      account.put("represents", "SCHEME");
      Map<String, Object> post = post("publishedAt", day);
      put(post, "kind", kind);
      put(post, "mentions", named == null || named.equals("none") ? named : List.of(named));
      Map<String, Object> facts = Trees.accounts(account);
      facts.put("posts", List.of(post));
      if (ministry != null) {
        facts.put("department", tree("ministryHandle", ministry));
      }

      assertThat(LawOutcomes.of("LAW-DB-01", facts)).containsExactly("NA", outcome);
    }
  }

  @ParameterizedTest(name = "{0} own, {1} of the whole government: {2}")
  @CsvSource({
    "8, 7, PASS",
    "7, 8, PASS",
    "7, 7, FAIL 14",
    "10, 6, FAIL",
    "8, , UNKNOWN",
  })
  void fifteen_posts_a_day_are_planned_and_half_are_its_own(
      Integer own, Integer common, String outcome) {
    Map<String, Object> planned = tree();
    put(planned, "own", own == null ? null : number(own));
    put(planned, "wholeOfGovernment", common == null ? null : number(common));

    assertThat(LawOutcomes.of("LAW-DB-02", tree("postsPerDay", planned)).get(0))
        .startsWith(outcome);
  }

  @Test
  void a_number_alone_does_not_tell_whose_initiatives_they_are() {
    assertThat(LawOutcomes.of("LAW-DB-02", tree("postsPerDay", number(14))))
        .containsExactly("FAIL 14");
    assertThat(LawOutcomes.missing("LAW-DB-02", tree("postsPerDay", number(15))))
        .containsExactly("postsPerDay.own", "postsPerDay.wholeOfGovernment");
  }

  @ParameterizedTest(name = "on {0} shown {1}, motto {2}: {3}")
  @CsvSource({
    "2025-02-11, true, true, ATTEST",
    "2025-02-11, true, false, FAIL",
    "2025-02-10, true, false, NA",
    "2026-06-01, true, , UNKNOWN",
    "2026-06-01, false, , NA",
    "2026-06-01, , true, UNKNOWN",
  })
  void the_emblem_has_its_motto(String day, Boolean shown, Boolean motto, String outcome) {
    Map<String, Object> emblem = tree();
    put(emblem, "present", shown);
    put(emblem, "withMotto", motto);
    Map<String, Object> post =
        post("publishedAt", day, "media", List.of(tree("type", "image", "emblem", emblem)));

    assertThat(LawOutcomes.of("LAW-DB-03", tree("posts", List.of(post)))).containsExactly(outcome);
  }

  @ParameterizedTest(name = "{0}; reports {1}: {2}")
  @CsvSource({
    "writer editor designer translator, weekly yearly, PASS",
    "writer editor designer, weekly yearly, FAIL",
    "writer editor designer translator, monthly, FAIL",
    "writer editor designer translator, , UNKNOWN",
    ", weekly annual, UNKNOWN",
  })
  void the_team_has_four_trades_and_reports_weekly_to_yearly(
      String trades, String periods, String outcome) {
    Map<String, Object> facts = tree();
    if (trades != null) {
      facts.put("team", tree("roles", Arrays.asList(trades.split(" ", -1))));
    }
    if (periods != null) {
      facts.put("analysis", tree("reportPeriods", Arrays.asList(periods.split(" ", -1))));
    }

    assertThat(LawOutcomes.of("LAW-DB-04", facts)).containsExactly(outcome);
  }

  @ParameterizedTest(name = "on {0} checked {1}, by its clearance {2}: {3}")
  @CsvSource({
    "2025-02-11, true, , ATTEST",
    "2025-02-11, false, , FAIL",
    "2025-02-10, false, , NA",
    "2026-06-01, , true, ATTEST",
    "2026-06-01, , false, FAIL",
    "2026-06-01, true, false, UNKNOWN",
    "2026-06-01, , , UNKNOWN",
  })
  void facts_are_checked_before_posting(
      String day, Boolean check, Boolean cleared, String outcome) {
    Map<String, Object> post = post("publishedAt", day);
    put(post, "factCheck", check);
    if (cleared != null) {
      post.put("clearance", tree("checklist", tree("factsVerified", cleared)));
    }
    Map<String, Object> facts = tree("posts", List.of(post));
    facts.put("corrections", null);

    assertThat(LawOutcomes.of("LAW-DB-05", facts)).containsExactly(outcome, "NA");
  }

  @ParameterizedTest(name = "on {0} told {1}: {2}")
  @CsvSource({"2025-02-11, true, ATTEST", "2025-02-11, false, FAIL", "2025-02-10, false, NA"})
  void errors_are_corrected_openly(String day, boolean told, String outcome) {
    Map<String, Object> facts = tree("posts", null);
    facts.put("corrections", List.of(tree("id", "CR1", "correctedAt", day, "publicNote", told)));

    assertThat(LawOutcomes.of("LAW-DB-05", facts)).containsExactly("NA", outcome);
  }

  @Nested
  @DisplayName("Hindi beside English")
  class Languages {

    @ParameterizedTest(name = "{0} items, {1} in both: {2}")
    @CsvSource({
      "40, 12, FAIL 28",
      "40, 39, FAIL 1",
      "40, 40, PASS 0",
      "0, , NA",
      "40, , UNKNOWN",
    })
    void as_counted(Integer total, Integer both, String outcome) {
      Map<String, Object> items = tree("total", number(total));
      put(items, "withHindiAndEnglish", both == null ? null : number(both));

      assertThat(LawOutcomes.of("LAW-OL-01", tree("contentItems", items))).containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
      "Hindi English, PASS 0",
      "हिन्दी en-IN ta, PASS 0",
      "en ta, FAIL 1",
      "en, FAIL 1",
      "hi Zzyzx, UNKNOWN",
    })
    void one_by_one(String languages, String outcome) {
      List<?> variants =
          Arrays.stream(languages.split(" ", -1)).map(one -> tree("language", one)).toList();
      Map<String, Object> item = tree("id", "I1", "variants", variants);

      assertThat(LawOutcomes.of("LAW-OL-01", tree("contentItems", List.of(item))))
          .containsExactly(outcome);
    }

    @ParameterizedTest(name = "typed beside kept ones in {0}: {1}")
    @CsvSource({"Hindi English, UNKNOWN", "English, FAIL 1"})
    void an_item_that_is_only_typed_beside_kept_ones_passes_nothing(String said, String outcome) {
      List<?> both = List.of(tree("language", "hi"), tree("language", "en"));
      List<?> typed = Arrays.stream(said.split(" ", -1)).map(one -> tree("language", one)).toList();
      List<?> items =
          List.of(
              tree("id", "I1", "variants", both, "kept", true),
              tree("id", "I2", "variants", typed, "kept", false));

      assertThat(LawOutcomes.of("LAW-OL-01", tree("contentItems", items))).containsExactly(outcome);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
      "TENDER, hi en, PASS",
      "Notification, en, FAIL",
      "Press release, hi, FAIL",
      "OTHER, en, NA",
      "Poem, en, UNKNOWN",
      "RULE, , UNKNOWN",
      "RULE, none, FAIL",
    })
    void of_orders_rules_and_tenders(String type, String languages, String outcome) {
      Map<String, Object> document = tree("id", "D1", "type", type);
      put(
          document,
          "languages",
          languages == null || languages.equals("none")
              ? languages
              : Arrays.asList(languages.split(" ", -1)));

      assertThat(LawOutcomes.of("LAW-OL-02", tree("documents", List.of(document))))
          .containsExactly(outcome);
    }
  }
}
