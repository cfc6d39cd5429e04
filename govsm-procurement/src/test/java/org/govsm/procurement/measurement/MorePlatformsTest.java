package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files of LinkedIn and TikTok, and answers of interfaces as their fields stand in rows. */
class MorePlatformsTest {

  private static final String TITLE =
      "\"Aggregated engagement metrics for your organic and sponsored posts\"";
  private static final String LINKEDIN =
      "Date,Impressions (organic),Impressions (sponsored),Impressions (total),Unique impressions"
          + " (organic),Clicks (organic),Clicks (sponsored),Clicks (total),Reactions"
          + " (organic),Reactions (sponsored),Reactions (total),Comments (organic),Comments"
          + " (sponsored),Comments (total),Reposts (organic),Reposts (sponsored),Reposts"
          + " (total),Engagement rate (organic),Engagement rate (sponsored),Engagement rate"
          + " (total)";

  private static ImportContext.Draft page() {
    return ImportContext.of(Imported.TAKEN).account("page");
  }

  private static ImportContext october() {
    return page().window(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 1)).done();
  }

  /** Headings as they stand in real files and documented answers. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "linkedin.content.posts|Post title,Post link,Post type,Campaign name,Posted by,Created"
            + " date,Campaign start date,Campaign end"
            + " date,Audience,Impressions,Views,Offsite Views,Clicks,Click through rate"
            + " (CTR),Likes,Comments,Reposts,Follows,Engagement rate,Content Type",
        "linkedin.followers.days|Date,Sponsored followers,Organic followers,Auto-invited"
            + " followers,Total followers",
        "linkedin.visitors.days|Date,Overview page views (desktop),Overview page views"
            + " (mobile),Overview page views (total),Total page views (total),Total unique"
            + " visitors (total)",
        "tiktok.overview.csv|Date,Video Views,Profile Views,Likes,Comments,Shares",
        "tiktok.followers.csv|Date,Followers,Difference in followers from previous day",
        "tiktok.viewers.csv|Date,Total Viewers,New Viewers,Returning Viewers",
        "tiktok.content.csv|Video title,Video link,Post time,Total likes,Total comments,Total"
            + " shares,Total views",
        "youtube.analytics.days|day,views,engagedViews,subscribersGained,subscribersLost",
        "x.api.posts|id,text,created_at,public_metrics.retweet_count,public_metrics.reply_count,public_metrics.like_count,public_metrics.quote_count,public_metrics.impression_count",
        "meta.facebook.api.page|id,end_time,page_media_view",
        "meta.facebook.api.posts|id,created_time,insights.post_media_view",
        "meta.instagram.api.media|id,timestamp,insights.reach,insights.views",
        "meta.instagram.api.account|id,end_time,reach",
      })
  void are_recognised_by_their_headings(String layout, String headings) {
    Recognition found = Layouts.shipped().recognise(Imported.rows(',', headings));

    assertThat(found.layout()).map(Layout::id).contains(layout);
  }

  @Nested
  class LinkedIn {

    @Test
    void days_are_read_below_the_title() {
      Imported file =
          Imported.of(
              "linkedin.content.days",
              page().dayFirst(false).done(),
              TITLE,
              LINKEDIN,
              "10/01/2026,3099,0,3099,2110,41,0,41,38,0,38,2,0,2,3,0,3,0.0271,0,0.0271");

      assertThat(file.faults()).isEmpty();
      assertThat(file.report.refused()).isEmpty();
      assertThat(file.figures())
          .contains("page impressions 3099", "page reach 2110", "page shares 3", "page clicks 41");
      assertThat(file.only("reach").origin()).isEqualTo("organic");
      assertThat(file.only("reach").fromDay()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void a_title_is_looked_over_once_only() {
      Imported file = Imported.of("linkedin.content.days", page().done(), TITLE, TITLE, LINKEDIN);

      assertThat(file.report.refused().orElseThrow().key()).isEqualTo("import.missing");
    }

    @Test
    void what_is_called_total_followers_came_on_the_day() {
      Imported file =
          Imported.of(
              "linkedin.followers.days",
              page().done(),
              "Date,Sponsored followers,Organic followers,Auto-invited followers,Total followers",
              "10/13/2026,0,4,1,5");

      assertThat(file.figures()).containsExactly("page followers-gained 5");
    }
  }

  @Nested
  class TikTok {

    private static final String OVERVIEW = "Date,Video Views,Profile Views,Likes,Comments,Shares";

    @Test
    void days_without_a_year_are_those_of_the_export() {
      Imported file =
          Imported.of("tiktok.overview.csv", october(), OVERVIEW, "October 1,1441,52,31,2,11");

      assertThat(file.only("views").fromDay()).isEqualTo(LocalDate.of(2026, 10, 1));
    }

    @Test
    void without_the_days_of_the_export_no_year_is_guessed() {
      Imported file =
          Imported.of("tiktok.overview.csv", page().done(), OVERVIEW, "October 1,1441,52,31,2,11");

      assertThat(file.report.refused().orElseThrow().key()).isEqualTo("import.window-missing");
    }

    @ParameterizedTest
    @CsvSource({
      "2025-12-01, 2026-02-01, December 30, 2025-12-30",
      "2025-12-01, 2026-02-01, January 2, 2026-01-02",
      "2024-02-01, 2024-03-05, February 29, 2024-02-29",
    })
    void the_year_follows_across_its_end(
        LocalDate from, LocalDate until, String written, LocalDate day) {
      Imported file =
          Imported.of(
              "tiktok.overview.csv",
              page().window(from, until).done(),
              OVERVIEW,
              written + ",1,1,1,1,1");

      assertThat(file.only("views").fromDay()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
      "2026-10-01, 2026-11-01, November 1, import.day-outside",
      "2024-10-01, 2026-11-01, October 5, import.year",
      "2026-02-01, 2026-03-05, February 29, import.day-outside",
    })
    void a_day_outside_or_twice_among_them_is_set_aside(
        LocalDate from, LocalDate until, String written, String code) {
      Imported file =
          Imported.of(
              "tiktok.overview.csv",
              page().window(from, until).done(),
              OVERVIEW,
              written + ",1,1,1,1,1",
              "October 2,2,2,2,2,2",
              "March 1,2,2,2,2,2");

      assertThat(file.faults()).anyMatch(fault -> fault.equals("2 Date " + code));
    }

    @Test
    void followers_are_those_at_the_end_of_the_day_and_undefined_is_not_zero() {
      Imported file =
          Imported.of(
              "tiktok.followers.csv",
              october(),
              "Date,Followers,Difference in followers from previous day",
              "October 1,undefined,0",
              "October 2,308209,-3");

      assertThat(file.figures())
          .contains("page followers empty", "page followers 308209", "page followers-net -3");
      assertThat(file.readings.get(2).to()).isEqualTo(Instant.parse("2026-10-03T00:00:00Z"));
    }

    @Test
    void a_count_that_is_cut_to_thousands_is_set_aside() {
      Imported file =
          Imported.of(
              "tiktok.content.csv",
              "Video title,Video link,Post time,Total likes,Total comments,Total shares,Total"
                  + " views",
              "Camp,https://www.tiktok.com/@dept/video/7412345678901234567,2026-10-02"
                  + " 19:05:00,1.2K,48,31,\"18,400\"");

      assertThat(file.faults()).containsExactly("2 Total likes import.number");
      assertThat(file.figures())
          .contains("https://www.tiktok.com/@dept/video/7412345678901234567 views 18400");
    }
  }

  @Nested
  class Answers {

    @Test
    void a_day_of_insights_ends_at_midnight_in_Pacific_time() {
      Imported file =
          Imported.of(
              "meta.facebook.api.page",
              page().done(),
              "id,end_time,page_media_view,page_follows",
              "1234567890,2026-10-02T07:00:00+0000,18250,500",
              "1234567890,2026-10-03T07:00:00+0000,17110,501");

      assertThat(file.faults()).isEmpty();
      assertThat(file.readings.get(0).fromDay()).isEqualTo(LocalDate.of(2026, 10, 1));
      assertThat(file.figures()).contains("1234567890 views 18250", "1234567890 followers 500");
    }

    @Test
    void an_end_that_is_no_midnight_there_is_set_aside() {
      Imported file =
          Imported.of(
              "meta.facebook.api.page",
              page().done(),
              "id,end_time,page_media_view",
              "1234567890,2026-10-02T07:00:00+0000,1",
              "1234567890,2026-10-03T09:30:00+0000,2");

      assertThat(file.faults()).containsExactly("3 end_time import.day-end");
    }

    @Test
    void media_of_instagram_are_organic_by_the_plain_names_and_all_by_the_total_ones() {
      Imported file =
          Imported.of(
              "meta.instagram.api.media",
              page().done(),
              "id,timestamp,insights.likes,insights.total_likes",
              "17900000000000001,2026-10-02T06:30:00+0000,310,355");

      assertThat(file.only("likes").origin()).isEqualTo("organic");
      assertThat(file.only("total-likes").origin()).isEqualTo("all");
    }

    @Test
    void posts_of_x_keep_ids_above_two_to_the_fifty_third() {
      Imported file =
          Imported.of(
              "x.api.posts",
              page().done(),
              "id,created_at,public_metrics.like_count,public_metrics.reply_count",
              "1987654321098765432,2026-10-02T06:30:00.000Z,96,4");

      assertThat(file.figures())
          .containsExactly("1987654321098765432 likes 96", "1987654321098765432 replies 4");
    }
  }

  @Nested
  class Written_so_that_there_is_one_meaning {

    @Test
    void a_date_with_the_year_first_is_read_where_months_stand_first() {
      Imported file =
          Imported.of(
              "linkedin.followers.days",
              page().done(),
              "Date,Total followers",
              "2026-10-02,5",
              "2026-10-13T00:00:00,6");

      assertThat(file.readings)
          .extracting(Reading::fromDay)
          .containsExactly(LocalDate.of(2026, 10, 2), LocalDate.of(2026, 10, 13));
    }

    @Test
    void a_point_before_four_decimals_groups_no_thousands() {
      Imported file =
          Imported.of(
              "youtube.studio.csv",
              "Videos,Videotitel,Veröffentlichungszeitpunkt des Videos,Dauer,Aufrufe,Wiedergabezeit"
                  + " (Stunden)",
              "AbCdEfGhIjK,a,2026-10-02,184,9120,301.5550");

      assertThat(file.figures()).contains("AbCdEfGhIjK watch-time 301.555");
    }
  }

  @Test
  void every_column_of_a_layout_has_a_metric_that_the_dictionary_counts_there() {
    for (Layout layout : Layouts.shipped().all()) {
      assertThat(
              ReadingImport.into(
                  layout, MetricDictionary.shipped(), page().done(), reading -> true))
          .as(layout.id())
          .isNotNull();
    }
  }
}
