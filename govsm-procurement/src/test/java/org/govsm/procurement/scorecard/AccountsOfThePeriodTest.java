package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;
import org.govsm.procurement.Given;
import org.govsm.procurement.measurement.Figure;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which accounts a period has: what is read before or after it changes nothing in it. */
class AccountsOfThePeriodTest {

  private static final ZoneId PACIFIC = ZoneId.of("America/Los_Angeles");

  private final Scoring given = new Scoring("facebook");

  @Nested
  class A_figure_over_the_period {

    private final Map<String, Object> views = Scoring.account("views", "asCounted", true);

    @BeforeEach
    void an_account_in_three_months() {
      for (int month = 0; month < 3; month++) {
        given.add(
            given.account(
                "a",
                "views",
                Scoring.APRIL.plusMonths(month),
                Scoring.APRIL.plusMonths(month + 1L),
                150));
      }
    }

    @Test
    void does_not_change_with_an_account_of_the_next_month() {
      given.add(given.account("b", "views", Scoring.JUNE, Scoring.JUNE.plusMonths(1), 500));

      assertThat(given.value(views, 1)).isEqualTo("150");
      assertThat(given.value(views, 2)).isEqualTo("650");
    }

    @Test
    void does_not_change_with_an_account_that_was_closed_and_says_that_it_is_left_out() {
      given.add(given.account("b", "views", Scoring.APRIL, Scoring.MAY, 500));

      assertThat(given.value(views, 0)).isEqualTo("650");
      assertThat(given.value(views, 1)).isEqualTo("150");
      assertThat(given.result(views, 1).said()).extracting(Message::key).containsOnly("note.gone");
      assertThat(given.result(views, 1).reasons()).isEmpty();
      assertThat(given.result(views, 2).said()).isEmpty();
    }

    @Test
    void lacks_an_account_that_has_one_day_of_it() {
      given.add(given.account("b", "views", Scoring.APRIL, Scoring.MAY.plusDays(1), 500));
      assertThat(given.value(views, 1)).isEqualTo("missing.days");

      given.add(given.account("c", "views", Scoring.JUNE.minusDays(1), Scoring.JUNE, 500));
      assertThat(given.reason(views, 1, "subject")).isEqualTo("missing.days b");
    }

    @Test
    void does_not_change_with_another_origin_in_the_next_month() {
      given.add(given.account("a", "views", Scoring.MAY, Scoring.JUNE, 99).origin("organic"));

      assertThat(given.value(views, 0)).isEqualTo("150");
      assertThat(given.value(views, 1)).isEqualTo("missing.origin");
      assertThat(given.value(views, 2)).isEqualTo("150");
    }

    @Test
    void takes_the_days_of_the_source_for_its_own() {
      given.add(
          given
              .window(
                  "p",
                  "views",
                  Scoring.JUNE.atStartOfDay(PACIFIC).toInstant(),
                  Scoring.JUNE.plusMonths(1).atStartOfDay(PACIFIC).toInstant(),
                  7)
              .zone(PACIFIC));
      given.add(
          given
              .window(
                  "q",
                  "views",
                  Scoring.APRIL.atStartOfDay(PACIFIC).toInstant(),
                  Scoring.MAY.atStartOfDay(PACIFIC).toInstant(),
                  7)
              .zone(PACIFIC));

      assertThat(given.value(views, 1)).isEqualTo("150");
    }
  }

  @Nested
  class Days_of_two_zones {

    private final Map<String, Object> views = Scoring.account("views", "asCounted", true);

    @Test
    void do_not_join_although_their_dates_do() {
      given.add(given.account("a", "views", Scoring.APRIL, Scoring.APRIL.plusDays(14), 60));
      given.add(
          given
              .window(
                  "a",
                  "views",
                  Scoring.APRIL.plusDays(14).atStartOfDay(PACIFIC).toInstant(),
                  Scoring.MAY.atStartOfDay(PACIFIC).toInstant(),
                  60)
              .zone(PACIFIC));

      assertThat(given.reason(views, 0, "zones"))
          .isEqualTo("missing.zones [Asia/Kolkata, America/Los_Angeles]");
    }

    @Test
    void join_where_their_midnights_are_one() {
      given.add(given.account("a", "views", Scoring.APRIL, Scoring.APRIL.plusDays(14), 60));
      given.add(
          given
              .account("a", "views", Scoring.APRIL.plusDays(14), Scoring.MAY, 60)
              .zone(ZoneId.of("Asia/Colombo")));

      assertThat(given.value(views, 0)).isEqualTo("120");
    }
  }

  @Nested
  class A_state_at_the_end {

    private final Map<String, Object> followers = Scoring.account("followers", "on", "period-end");

    @BeforeEach
    void an_account_in_three_months() {
      for (int month = 1; month < 4; month++) {
        Instant end = Given.start(Scoring.APRIL.plusMonths(month));
        given.add(given.state("a", "followers", end, 150));
      }
    }

    @ParameterizedTest
    @CsvSource({"86399, 160", "86400, 150"})
    void has_an_account_that_was_first_read_within_a_day_of_it(int seconds, String value) {
      given.add(given.state("b", "followers", Given.start(Scoring.JUNE).plusSeconds(seconds), 10));
      given.add(given.state("b", "followers", Given.start(Scoring.JUNE.plusMonths(1)), 10));

      assertThat(given.value(followers, 1)).isEqualTo(value);
      assertThat(given.value(followers, 2)).isEqualTo("160");
    }

    @Test
    void has_no_account_that_was_closed_in_the_month_before_and_says_so() {
      given.add(given.state("b", "followers", Given.start(Scoring.MAY).plusSeconds(3600), 10));

      assertThat(given.value(followers, 0)).isEqualTo("160");
      assertThat(given.value(followers, 1)).isEqualTo("150");
      assertThat(given.result(followers, 1).said()).extracting(Message::key).contains("note.gone");
    }

    @Test
    void lacks_an_account_that_was_read_within_the_period_only() {
      given.add(given.state("b", "followers", Given.start(Scoring.MAY.plusDays(9)), 900));

      assertThat(given.reason(followers, 1, "subject")).isEqualTo("missing.state b");
      assertThat(given.value(followers, 0)).isEqualTo("150");
      assertThat(given.value(followers, 2)).isEqualTo("150");
    }
  }

  @Nested
  class Growth_of_a_state {

    private final Map<String, Object> growth =
        Scoring.growth("number", Scoring.account("followers"));

    private void at(String id, Instant at, long value) {
      given.add(given.state(id, "followers", at, value));
    }

    @BeforeEach
    void an_account_at_both_ends_of_may() {
      at("a", Given.start(Scoring.MAY), 100);
      at("a", Given.start(Scoring.JUNE), 130);
    }

    @Test
    void has_no_account_that_was_first_read_after_the_period() {
      at("b", Given.start(Scoring.JUNE).plusSeconds(3600), 50);

      assertThat(given.value(growth, 1)).isEqualTo("30");
    }

    @Test
    void has_no_account_that_was_last_read_at_its_beginning() {
      at("b", Given.start(Scoring.MAY).plusSeconds(3600), 50);

      assertThat(given.value(growth, 1)).isEqualTo("30");
    }

    @Test
    void has_an_account_that_was_read_after_the_midnight_at_both_ends() {
      at("b", Given.start(Scoring.MAY).plusSeconds(3600), 50);
      at("b", Given.start(Scoring.JUNE).plusSeconds(3600), 55);

      assertThat(given.value(growth, 1)).isEqualTo("35");
    }

    @Test
    void lacks_the_beginning_of_an_account_that_was_opened_in_the_period() {
      at("b", Given.start(Scoring.JUNE), 50);

      assertThat(given.reason(growth, 1, "subject")).isEqualTo("missing.state b");
    }
  }

  @Nested
  class Growth_of_a_figure_over_days {

    private final Map<String, Object> growth =
        Scoring.growth("percent", Scoring.account("views", "asCounted", true));

    @Test
    void is_this_period_against_the_one_before() {
      given.add(given.account("a", "views", Scoring.APRIL, Scoring.MAY, 1000));
      given.add(given.account("a", "views", Scoring.MAY, Scoring.JUNE, 100));

      assertThat(given.value(growth, 1)).isEqualTo("-90");
    }

    @Test
    void in_the_first_period_is_against_the_same_length_before_the_contract() {
      given.add(given.account("a", "views", Scoring.APRIL, Scoring.MAY, 1000));
      assertThat(given.reason(growth, 0, "period")).isEqualTo("missing.reading 2026-03");

      given.add(given.account("a", "views", Scoring.APRIL.minusMonths(1), Scoring.APRIL, 800));
      assertThat(given.value(growth, 0)).isEqualTo("25");
    }
  }

  @Nested
  class A_rise_of_a_counter {

    private final Scoring youtube = new Scoring("youtube");
    private final Map<String, Object> rise = Scoring.account("total-views", "falls", "hold");

    private void counter(String source, int month, Figure figure) {
      Instant at = Given.start(Scoring.APRIL.plusMonths(month));
      youtube.add(youtube.state("a", "total-views", at, 0).figure(figure).source(source, at));
    }

    private static Figure of(long value) {
      return Figure.of(java.math.BigDecimal.valueOf(value));
    }

    @Test
    void is_asked_of_the_next_source_where_an_end_has_no_number() {
      counter("first-party", 0, of(1000));
      counter("first-party", 1, Figure.empty());
      assertThat(youtube.value(rise, 0)).isEqualTo("missing.empty");

      counter("public-counter", 0, of(1000));
      counter("public-counter", 1, of(2000));
      assertThat(youtube.value(rise, 0)).isEqualTo("1000");
    }

    @Test
    void that_fell_is_asked_about_and_of_no_other_source() {
      counter("first-party", 0, of(1000));
      counter("first-party", 1, of(900));
      counter("public-counter", 0, of(1000));
      counter("public-counter", 1, of(2000));

      assertThat(youtube.value(rise, 0)).isEqualTo("missing.fall");
    }
  }

  @Nested
  class Figures_that_are_set_against_each_other {

    private void april(String account, String metric, long value) {
      given.add(given.account(account, metric, Scoring.APRIL, Scoring.MAY, value));
    }

    private static Map<String, Object> rate(String of, String per) {
      return Given.tree(
          "kind", "ratio",
          "of", Given.tree("metrics", List.of(of)),
          "per", Given.tree("metrics", List.of(per)));
    }

    @Test
    void are_of_the_same_accounts_on_both_sides_of_a_rate() {
      april("a", "shares", 20);
      april("b", "shares", 20);
      april("a", "comments", 1000);
      assertThat(given.reason(rate("shares", "comments"), 0, "subject"))
          .isEqualTo("missing.side b");

      april("b", "comments", 1000);
      assertThat(given.value(rate("shares", "comments"), 0)).isEqualTo("2");

      april("c", "comments", 2000);
      assertThat(given.reason(rate("shares", "comments"), 0, "subject"))
          .isEqualTo("missing.side c");
    }

    @Test
    void are_of_the_same_accounts_where_each_side_has_another_one() {
      april("a", "shares", 40);
      april("b", "comments", 1000);

      assertThat(given.value(rate("shares", "comments"), 0)).isEqualTo("missing.side");
    }

    @Test
    void are_of_the_accounts_that_the_terms_name() {
      april("a", "shares", 20);
      april("a", "comments", 500);
      april("b", "comments", 500);
      Map<String, Object> rate = rate("shares", "comments");
      rate.put("of", Given.tree("metrics", List.of("shares"), "subject", "a"));

      assertThat(given.value(rate, 0)).isEqualTo("2");
    }

    @Test
    void are_of_the_same_accounts_where_metrics_are_added_up() {
      april("a", "shares", 20);
      april("a", "comments", 5);
      april("b", "shares", 20);
      Map<String, Object> both =
          Given.tree("kind", "value", "metrics", List.of("shares", "comments"));
      assertThat(given.reason(both, 0, "subject")).isEqualTo("missing.side b");

      april("b", "comments", 0);
      assertThat(given.value(both, 0)).isEqualTo("45");
    }

    @Test
    void are_of_the_same_accounts_in_both_periods_of_a_growth() {
      Map<String, Object> growth = Scoring.growth("number", Scoring.account("comments"));
      april("a", "comments", 10);
      given.add(given.account("a", "comments", Scoring.MAY, Scoring.JUNE, 12));
      given.add(given.account("b", "comments", Scoring.MAY, Scoring.JUNE, 100));
      assertThat(given.reason(growth, 1, "period")).isEqualTo("missing.other-period 2026-04");

      april("b", "comments", 99);
      assertThat(given.value(growth, 1)).isEqualTo("3");

      april("c", "comments", 5);
      assertThat(given.reason(growth, 1, "period")).isEqualTo("missing.other-period 2026-05");
    }
  }

  @Nested
  class Posts_against_a_figure_of_accounts {

    private final Map<String, Object> rate =
        Given.tree(
            "kind", "ratio",
            "of", Given.tree("metrics", List.of("reactions"), "of", "posts", "across", "sum"),
            "per", Given.tree("metrics", List.of("followers"), "on", "period-end"));

    private void post(int number, String account, int month, long reactions) {
      given.add(
          given
              .post(
                  "12215800000000000" + number,
                  "reactions",
                  Scoring.APRIL.plusMonths(month),
                  reactions)
              .account(account));
    }

    private void followers(String account, long value) {
      given.add(given.state(account, "followers", Given.start(Scoring.MAY), value));
    }

    @Test
    void are_of_the_same_account() {
      post(1, "b", 0, 200);
      followers("a", 500);

      assertThat(given.reason(rate, 0, "subject")).isEqualTo("missing.side b");
    }

    @Test
    void are_of_the_same_accounts_where_one_has_no_figure() {
      post(1, "a", 0, 20);
      post(2, "@B", 0, 20);
      followers("a", 1000);
      assertThat(given.reason(rate, 0, "subject")).isEqualTo("missing.side b");

      followers("https://www.facebook.com/b", 1000);
      assertThat(given.value(rate, 0)).isEqualTo("2");
    }

    @Test
    void are_of_the_same_accounts_where_one_has_no_post_unless_its_posts_were_read() {
      post(1, "a", 0, 20);
      followers("a", 1000);
      followers("b", 1000);
      assertThat(given.reason(rate, 0, "subject")).isEqualTo("missing.side-posts b");

      post(2, "b", 1, 30);
      assertThat(given.value(rate, 0)).isEqualTo("1");
    }

    @Test
    void are_asked_about_where_one_is_named_by_its_handle_and_the_other_by_its_id() {
      post(1, "61550000000001", 0, 20);
      followers("DeptX", 1000);
      assertThat(given.value(rate, 0)).isEqualTo("missing.names-sides");

      given.names("one", "DeptX", "61550000000001");
      assertThat(given.value(rate, 0)).isEqualTo("2");

      given.names("several", "DeptX", "61550000000001");
      assertThat(given.value(rate, 0)).isEqualTo("missing.side");
    }

    @Test
    void are_taken_together_where_the_posts_name_no_account() {
      given.add(given.post("122158000000000001", "reactions", Scoring.APRIL, 20));
      followers("a", 1000);

      assertThat(given.value(rate, 0)).isEqualTo("2");
    }
  }
}
