package org.govsm.procurement.measurement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Files as the platforms give them, one of each layout. */
class PlatformFilesTest {

  private static final ImportContext OCTOBER =
      ImportContext.of(Imported.TAKEN)
          .dayFirst(false)
          .account("UCx")
          .window(LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-01"))
          .evidence("sha256:" + "ab".repeat(32))
          .done();

  @Nested
  class Youtube_studio {

    private static final String HEADINGS =
        "Content,Video title,Video publish time,Duration,Views,Watch time (hours),Subscribers,"
            + "Impressions,Impressions click-through rate (%)";
    private static final String VIDEO =
        "AbCdEfGhIjK,\"Scheme launch, part 1\",\"Jan 6, 2026\",184,9120,301.5511,-22,110200,4.9";

    private final Imported file =
        Imported.of(
            "youtube.studio.csv", OCTOBER, HEADINGS, "Total,,,,18422,611.2,57,240118,4.12", VIDEO);

    @Test
    void gives_a_reading_for_each_metric() {
      assertThat(file.figures())
          .containsExactly(
              "AbCdEfGhIjK views 9120",
              "AbCdEfGhIjK watch-time 301.5511",
              "AbCdEfGhIjK followers-net -22",
              "AbCdEfGhIjK impressions 110200",
              "AbCdEfGhIjK click-through-rate 4.9");
      assertThat(file.report.accepted()).isEqualTo(5);
    }

    @Test
    void says_of_each_where_it_stands_and_what_it_covers() {
      Reading views = file.only("views");

      assertThat(views.platform()).isEqualTo("youtube");
      assertThat(views.source()).isEqualTo("platform-export");
      assertThat(views.origin()).isEqualTo("all");
      assertThat(views.account()).contains("UCx");
      assertThat(views.evidence()).contains(Evidence.of("sha256:" + "ab".repeat(32), 3));
      assertThat(views.retrievedAt()).isEqualTo(Imported.TAKEN);
    }

    @Test
    void cuts_its_days_in_pacific_time() {
      Reading views = file.only("views");

      assertThat(views.from()).isEqualTo("2026-10-01T07:00:00Z");
      assertThat(views.to()).isEqualTo("2026-11-01T07:00:00Z");
      assertThat(views.fromDay()).isEqualTo(LocalDate.parse("2026-10-01"));
      assertThat(views.published().orElseThrow()).isEqualTo("2026-01-06T08:00:00Z");
    }

    @Test
    void without_days_gives_the_life_of_the_video() {
      Reading views = Imported.of("youtube.studio.csv", HEADINGS, VIDEO).only("views");

      assertThat(views.from()).isEqualTo("2026-01-06T08:00:00Z");
      assertThat(views.to()).isEqualTo(Imported.TAKEN);
    }

    @Test
    void may_have_the_older_and_the_newer_headings() {
      Imported other =
          Imported.of(
              "youtube.studio.csv",
              "Video,Video title,Video publish time,Views,Thumbnail impressions,Thumbnail"
                  + " click-through rate (%)",
              "AbCdEfGhIjK,A,\"Jan 6, 2026\",\"12,000\",7,1.5");

      assertThat(other.figures())
          .containsExactly(
              "AbCdEfGhIjK views 12000",
              "AbCdEfGhIjK impressions 7",
              "AbCdEfGhIjK click-through-rate 1.5");
    }
  }

  @Nested
  class Youtube_data {

    @Test
    void a_statistic_that_is_hidden_is_empty_and_not_zero() {
      Imported file =
          Imported.of(
              "youtube.data-api.videos.json",
              "id,snippet.publishedAt,statistics.viewCount,statistics.likeCount,statistics.commentCount",
              "AbCdEfGhIjK,2026-10-02T06:30:00Z,104233,,0",
              "BbCdEfGhIjK,2026-10-02T06:30:00.000Z,1,2,");

      assertThat(file.figures())
          .containsExactly(
              "AbCdEfGhIjK views 104233",
              "AbCdEfGhIjK likes empty",
              "AbCdEfGhIjK comments 0",
              "BbCdEfGhIjK views 1",
              "BbCdEfGhIjK likes 2",
              "BbCdEfGhIjK comments empty");
      assertThat(file.readings.get(0).from()).isEqualTo("2026-10-02T06:30:00Z");
      assertThat(file.readings.get(0).to()).isEqualTo(Imported.TAKEN);
      assertThat(file.readings.get(0).source()).isEqualTo("platform-api");
    }

    @Test
    void subscribers_stand_for_an_interval_at_an_instant() {
      Imported file =
          Imported.of(
              "youtube.data-api.channels.json",
              "id,statistics.viewCount,statistics.subscriberCount,statistics.videoCount",
              "UC_x5XG1OV2P6uZZ5FSM9Ttw,1234567,1230000,86");

      assertThat(file.figures())
          .containsExactly(
              "UC_x5XG1OV2P6uZZ5FSM9Ttw total-views 1234567",
              "UC_x5XG1OV2P6uZZ5FSM9Ttw followers 1230000..1240000",
              "UC_x5XG1OV2P6uZZ5FSM9Ttw posts 86");
      Reading followers = file.only("followers");
      assertThat(followers.from()).isEqualTo(followers.to()).isEqualTo(Imported.TAKEN);
      assertThat(followers.published()).isEmpty();
    }
  }

  @Nested
  class Meta {

    @Test
    void facebook_content() {
      Imported file =
          Imported.of(
              "meta.facebook.csv",
              "Post ID,Page ID,Page name,Title,Description,Duration (sec),Publish"
                  + " time,Permalink,Post type,Views,Reach,Reactions,Comments,Shares",
              "122158000000000001,61550000000001,Dept of X,,\"Camp on Monday\",0,10/02/2026"
                  + " 09:30,https://www.facebook.com/1,Photos,18250,9120,240,18,11");

      assertThat(file.figures())
          .containsExactly(
              "122158000000000001 views 18250",
              "122158000000000001 reach 9120",
              "122158000000000001 reactions 240",
              "122158000000000001 comments 18",
              "122158000000000001 shares 11");
      assertThat(file.only("views").account()).contains("61550000000001");
      assertThat(file.only("views").published().orElseThrow()).isEqualTo("2026-10-02T16:30:00Z");
    }

    @Test
    void german_headings_bring_german_numbers_and_dates() {
      List<List<String>> rows =
          Imported.rows(
              ';',
              "Beitrags-ID;Seiten-ID;Veröffentlichungszeitpunkt;Aufrufe;Reichweite;Reaktionen",
              "122158000000000001;61550000000001;02.10.2026 09:30;12.400;7.420;240");
      Imported file = Imported.ofRows(Imported.layout("meta.facebook.csv"), OCTOBER, rows);

      assertThat(file.figures())
          .containsExactly(
              "122158000000000001 views 12400",
              "122158000000000001 reach 7420",
              "122158000000000001 reactions 240");
      assertThat(file.only("views").published().orElseThrow()).isEqualTo("2026-10-02T16:30:00Z");
    }

    @Test
    void an_english_number_in_a_german_file_is_not_guessed_at() {
      List<List<String>> rows =
          Imported.rows(
              ';',
              "Beitrags-ID;Veröffentlichungszeitpunkt;Aufrufe",
              "122158000000000001;02.10.2026 09:30;12,400");

      assertThat(Imported.ofRows(Imported.layout("meta.facebook.csv"), OCTOBER, rows).faults())
          .containsExactly("2 Aufrufe reading.fraction");
    }

    @Test
    void instagram_content_has_lifetime_figures_whatever_days_are_named() {
      Imported file =
          Imported.of(
              "meta.instagram.csv",
              OCTOBER,
              "Post ID,Account ID,Account username,Account name,Description,Duration (sec),Publish"
                  + " time,Permalink,Post type,Data"
                  + " comment,Date,Views,Reach,Likes,Shares,Follows,Comments,Saves",
              "17900000000000017,17840000000000023,dept_x,Dept of X,\"Camp on"
                  + " Monday\",31,10/02/2026 09:30,https://www.instagram.com/reel/1,IG"
                  + " reel,,Lifetime,\"12,400\",\"7,420\",310,22,4,19,41");

      assertThat(file.figures())
          .containsExactly(
              "17900000000000017 views 12400",
              "17900000000000017 reach 7420",
              "17900000000000017 likes 310",
              "17900000000000017 shares 22",
              "17900000000000017 follows 4",
              "17900000000000017 comments 19",
              "17900000000000017 saves 41");
      assertThat(file.only("views").from()).isEqualTo("2026-10-02T16:30:00Z");
      assertThat(file.only("views").to()).isEqualTo(Imported.TAKEN);
    }

    @Test
    void instagram_leaves_out_what_too_few_saw() {
      Imported file =
          Imported.of(
              "meta.instagram.csv",
              "Post ID,Publish time,Date,Views,Reach,Likes",
              "17900000000000017,10/02/2026 09:30,10/03/2026,,,");

      assertThat(file.figures())
          .containsExactly(
              "17900000000000017 views suppressed",
              "17900000000000017 reach suppressed",
              "17900000000000017 likes empty");
      assertThat(file.only("views").fromDay()).isEqualTo(LocalDate.parse("2026-10-03"));
      assertThat(file.only("views").toDay()).isEqualTo(LocalDate.parse("2026-10-04"));
    }
  }

  @Nested
  class X {

    @Test
    void content_of_today() {
      Imported file =
          Imported.of(
              "x.content.csv",
              "Post id,Date,Post text,Post Link,Impressions,Likes,Engagements,Bookmarks,Shares,New"
                  + " follows,Replies,Reposts,Profile visits,Detail Expands,URL Clicks,Hashtag"
                  + " Clicks,Permalink Clicks",
              "1987654321098765432,\"Fri, Oct 2, 2026\",\"Register by"
                  + " Friday\",https://x.com/dept/status/1987654321098765432,8140,96,167,5,3,1,4,12,17,8,31,0,0");

      assertThat(file.figures())
          .startsWith(
              "1987654321098765432 impressions 8140",
              "1987654321098765432 likes 96",
              "1987654321098765432 engagements 167")
          .contains("1987654321098765432 clicks 31", "1987654321098765432 hashtag-clicks 0")
          .hasSize(13);
      assertThat(file.only("likes").published().orElseThrow()).isEqualTo("2026-10-02T00:00:00Z");
      assertThat(file.report.notes()).isEmpty();
    }

    @Test
    void content_of_the_classic_export() {
      Imported file =
          Imported.of(
              "x.content.csv",
              "Tweet id,Tweet permalink,Tweet text,time,impressions,engagements,engagement"
                  + " rate,retweets,replies,likes,user profile clicks,url clicks,hashtag"
                  + " clicks,detail expands,permalink clicks,app opens,app installs,follows,email"
                  + " tweet,dial phone,media views,media engagements",
              "1768671234567890123,https://x.com/d/status/1,text,2024-03-15 18:42"
                  + " +0000,500.0,20,0.04,3,1,12,2,4,0,1,0,0,0,1,0,0,40,6");

      assertThat(file.figures())
          .startsWith("1768671234567890123 impressions 500")
          .contains(
              "1768671234567890123 reposts 3",
              "1768671234567890123 clicks 4",
              "1768671234567890123 media-views 40")
          .hasSize(13);
      assertThat(file.only("likes").published().orElseThrow()).isEqualTo("2024-03-15T18:42:00Z");
      assertThat(file.report.notes()).isEmpty();
    }

    @Test
    void overview_by_day_is_about_the_account() {
      Imported file =
          Imported.of(
              "x.overview.csv",
              OCTOBER,
              "Date,Impressions,Likes",
              "\"Sat, Oct 3, 2026\",10,1",
              "\"Fri, Oct 2, 2026\",20,2");

      assertThat(file.figures())
          .containsExactly(
              "UCx impressions 10", "UCx likes 1", "UCx impressions 20", "UCx likes 2");
      assertThat(file.readings.get(0).from()).isEqualTo("2026-10-03T00:00:00Z");
      assertThat(file.readings.get(0).to()).isEqualTo("2026-10-04T00:00:00Z");
    }

    @Test
    void overview_without_an_account_is_refused() {
      Imported file = Imported.of("x.overview.csv", "Date,Impressions", "\"Sat, Oct 3, 2026\",10");

      assertThat(file.report.refused().orElseThrow().key()).isEqualTo("import.account");
      assertThat(file.readings).isEmpty();
    }
  }

  @Nested
  class Neutral {

    private static final String HEADINGS =
        "subject,platform,metric,from,to,value,retrievedAt,source,origin,account,published,upTo,state,zone";

    @Test
    void holds_a_reading_a_row() {
      Imported file =
          Imported.of(
              "govsm.readings.csv",
              HEADINGS,
              "dept,facebook,reach,2026-10-01,2026-11-01,500480,2026-11-02T10:00:00Z,first-party,organic,,,,,",
              "assets,contract,accepted,2026-10-01,2026-11-01,47,,,,,,,,",
              "ads,contract,spend,2026-10-01,2026-11-01,12000.5,,,,,,,,",
              "dept,youtube,followers,2026-11-01,2026-11-01,1230000,,public-counter,,,,1240000,,UTC",
              "17900000000000001,instagram,reach,2026-10-01,2026-11-01,,,,,dept,2026-10-02T09:30:00+05:30,,suppressed,");

      assertThat(file.faults()).isEmpty();
      assertThat(file.figures())
          .containsExactly(
              "dept reach 500480",
              "assets accepted 47",
              "ads spend 12000.50",
              "dept followers 1230000..1240000",
              "17900000000000001 reach suppressed");
      assertThat(file.readings.get(0).retrievedAt()).isEqualTo("2026-11-02T10:00:00Z");
      assertThat(file.readings.get(0).origin()).isEqualTo("organic");
      assertThat(file.readings.get(1).retrievedAt()).isEqualTo(Imported.TAKEN);
      assertThat(file.readings.get(1).source()).isEqualTo("first-party");
      assertThat(file.readings.get(3).from()).isEqualTo("2026-11-01T00:00:00Z");
      assertThat(file.readings.get(4).published().orElseThrow()).isEqualTo("2026-10-02T04:00:00Z");
    }

    @Test
    void says_each_fault_at_its_column() {
      Imported file =
          Imported.of(
              "govsm.readings.csv",
              HEADINGS,
              "dept,facebook,loves,2026-10-01,2026-11-01,1,,,,,,,,",
              "dept,orkut,reach,2026-10-01,2026-11-01,1,,,,,,,,",
              "dept,facebook,reach,2026-10-01,2026-09-30,1,,hearsay,bought,,,,,Bharat",
              "dept,facebook,reach,2026-10-01,2026-11-31,1.5,soon,,,,,,,",
              "dept,facebook,reach,2026-10-01,2026-11-01,,,,,,,,,",
              "dept,facebook,reach,2026-10-01,2026-11-01,5,,,,,,5,,",
              "dept,facebook,reach,2026-10-01,2026-11-01,5,,,,,,,empty,",
              "dept,facebook,reach,2026-10-01,2026-11-01,,,,,,,,gone,");

      assertThat(file.faults())
          .containsExactlyInAnyOrder(
              "2 metric reading.code",
              "3 platform reading.code",
              "4 to reading.order",
              "4 source reading.code",
              "4 origin reading.code",
              "4 zone reading.zone",
              "5 to reading.moment",
              "5 value reading.fraction",
              "5 retrievedAt reading.moment",
              "6 value reading.value-missing",
              "7 upTo reading.up-to",
              "8 value reading.no-value",
              "9 state reading.code");
      assertThat(file.readings).isEmpty();
      assertThat(file.report.quarantinedRows()).isEqualTo(8);
      assertThat(file.report.faults()).isEqualTo(13);
    }
  }
}
