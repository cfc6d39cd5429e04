package org.govsm.governance.response;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Decision;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.Ruling;
import org.govsm.governance.assessment.GovernanceMessages;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Community figures (framework of 2012, page 67): from counts that the platform gives alone. */
class CommunityHealthTest {

  private static Map<String, Object> window(String platform, String until, Object... counts) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("platform", platform);
    tree.put("from", until.substring(0, 8) + "01");
    tree.put("until", until);
    for (int i = 0; i < counts.length; i += 2) {
      tree.put((String) counts[i], BigDecimal.valueOf((int) counts[i + 1]));
    }
    return tree;
  }

  private static Decision<CommunityFigures> ask(Map<String, Object> tree) {
    return CommunityHealth.ask(tree).orThrow(GovernanceMessages.in("en"));
  }

  private static List<String> missing(Decision<CommunityFigures> decision) {
    return decision.ruling().fold(a -> List.of(), r -> List.of(), Ruling.Undetermined::missing);
  }

  @Test
  void members_who_stayed_are_a_range_as_nobody_knows_who_left() {
    Decision<CommunityFigures> decision =
        ask(
            window(
                "youtube",
                "2026-10-31",
                "membersAtStart",
                1000,
                "membersAtEnd",
                1030,
                "membersGained",
                50,
                "membersLost",
                20,
                "queriesOwed",
                3,
                "queriesAnswered",
                2));
    CommunityFigures found = decision.found().orElseThrow();
    assertThat(found.retainedLeast().orElseThrow()).isEqualByComparingTo("98.00");
    assertThat(found.retainedMost().orElseThrow()).isEqualByComparingTo("100.00");
    assertThat(found.answered().orElseThrow()).isEqualByComparingTo("66.66");
    assertThat(found.active()).isEmpty();
    assertThat(missing(decision)).containsExactly("activePersons");
    assertThat(decision.trace().findings())
        .extracting(Finding::code)
        .contains("community.not-given");
  }

  @Test
  void where_more_left_than_came_some_members_of_the_start_did() {
    CommunityFigures found =
        ask(window(
                "youtube",
                "2026-10-31",
                "membersAtStart",
                1000,
                "membersGained",
                10,
                "membersLost",
                30))
            .found()
            .orElseThrow();
    assertThat(found.retainedLeast().orElseThrow()).isEqualByComparingTo("97.00");
    assertThat(found.retainedMost().orElseThrow()).isEqualByComparingTo("98.00");
  }

  @Nested
  class ActivePersons {

    private Decision<CommunityFigures> facebook(String until) {
      return ask(window("facebook", until, "membersAtEnd", 1000, "activePersons", 250));
    }

    @Test
    void count_while_the_platform_gives_them() {
      assertThat(facebook("2024-03-13").found().flatMap(CommunityFigures::active).orElseThrow())
          .isEqualByComparingTo("25.00");
    }

    @Test
    void do_not_count_from_the_day_on_which_it_no_longer_does() {
      assertThat(facebook("2024-03-14").found().flatMap(CommunityFigures::active)).isEmpty();
    }

    @Test
    void that_are_given_of_a_platform_that_gives_none_are_asked_about() {
      Decision<CommunityFigures> decision =
          ask(
              window(
                  "youtube",
                  "2026-10-31",
                  "membersAtStart",
                  1000,
                  "membersAtEnd",
                  1000,
                  "membersGained",
                  0,
                  "membersLost",
                  0,
                  "activePersons",
                  7,
                  "queriesOwed",
                  1,
                  "queriesAnswered",
                  1));
      assertThat(
              decision
                  .ruling()
                  .<String>fold(a -> "", refer -> refer.question().key(), open -> "open"))
          .isEqualTo("community.from-where");
    }
  }

  @Test
  void no_figure_is_made_of_nothing() {
    Decision<CommunityFigures> decision =
        ask(
            window(
                "youtube",
                "2026-10-31",
                "membersAtStart",
                0,
                "membersLost",
                0,
                "membersGained",
                0,
                "queriesOwed",
                0,
                "queriesAnswered",
                0));
    assertThat(decision.found().orElseThrow().toPlain()).isEmpty();
    assertThat(missing(decision))
        .contains("community.retained/denominator", "community.two-way/denominator");
  }

  @Test
  void figures_that_cannot_both_hold_are_refused() {
    Map<String, Object> tree =
        window(
            "youtube",
            "2026-10-31",
            "membersAtStart",
            10,
            "membersGained",
            5,
            "membersLost",
            16,
            "queriesOwed",
            1,
            "queriesAnswered",
            2);
    tree.put("from", "2026-11-01");
    assertThat(
            CommunityHealth.ask(tree).<List<InputFault>>fold(read -> List.of(), faults -> faults))
        .extracting(InputFault::code)
        .containsExactly("community.order", "community.answered", "community.lost");
  }

  @Test
  void a_count_that_does_not_balance_is_told() {
    assertThat(
            ask(window(
                    "youtube",
                    "2026-10-31",
                    "membersAtStart",
                    1000,
                    "membersAtEnd",
                    1100,
                    "membersGained",
                    50,
                    "membersLost",
                    20))
                .trace()
                .findings())
        .extracting(Finding::code)
        .contains("community.balance");
  }

  @Nested
  class TwoWay {

    private QueryRecord query(String category, String... acts) {
      Map<String, Object> query = new LinkedHashMap<>();
      query.put("receivedAt", "2026-11-24T10:00:00+05:30");
      if (!category.isEmpty()) {
        query.put("queryCategory", category);
      }
      List<Map<String, Object>> done = new ArrayList<>();
      for (String rank : acts) {
        done.add(
            Map.of(
                "kind", "REPLY",
                "at", "2026-11-24T11:00:00+05:30",
                "by", "a.b",
                "role", "nodal-officer",
                "rank", rank,
                "responseType", "OFFICIAL",
                "text", "T"));
      }
      return QueryRecord.onRecord(Map.of("query", query, "acts", done)).orThrow();
    }

    @Test
    void is_the_share_of_what_is_owed_and_a_range_while_categories_are_open() {
      TwoWayRatio ratio =
          TwoWayRatio.of(
              List.of(
                  query("routine", "TEMPLATE"),
                  query("routine"),
                  query("routine", "NO_REPLY"),
                  query("off-topic-or-praise"),
                  query("")));
      assertThat(ratio.owed()).isEqualTo(3);
      assertThat(ratio.answered()).isEqualTo(1);
      assertThat(ratio.open()).isEqualTo(1);
      assertThat(ratio.least().orElseThrow()).isEqualByComparingTo("25.00");
      assertThat(ratio.most().orElseThrow()).isEqualByComparingTo("33.33");
      assertThat(TwoWayRatio.of(List.of(query("off-topic-or-praise"))).least()).isEmpty();
    }
  }
}
