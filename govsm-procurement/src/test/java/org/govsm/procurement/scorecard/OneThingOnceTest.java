package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.govsm.procurement.scorecard.Scoring.APRIL;
import static org.govsm.procurement.scorecard.Scoring.MAY;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.govsm.procurement.Given;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.ReadingDraft;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** A post and an account count once, under however many names they came. */
class OneThingOnceTest {

  private static final Instant OUT = Instant.parse("2026-04-10T06:30:00Z");
  private static final Instant READ = Instant.parse("2026-05-05T10:00:00Z");
  private static final List<String> SOURCES = List.of("first-party", "platform-export");

  /** By platform: a metric, and how a post is written; the number stands for the post. */
  private record Written(
      String platform, String metric, List<String> posts, List<String> accounts) {

    String post(int form, int number) {
      String digits = "18500000000000%05d".formatted(number);
      return posts
          .get(form % posts.size())
          .replace("#", digits)
          .replace("$", "dQw4w9W%04d".formatted(number));
    }
  }

  private static final List<Written> ALL =
      List.of(
          new Written(
              "facebook",
              "views",
              List.of(
                  "#",
                  "61550000000001_#",
                  "https://www.facebook.com/61550000000001/posts/#",
                  "https://m.facebook.com/story.php?story_fbid=#&id=61550000000001",
                  "https://www.facebook.com/reel/#?s=1"),
              List.of("Dept.Info", "deptinfo", "@DeptInfo", "https://facebook.com/DeptInfo/")),
          new Written(
              "instagram",
              "views",
              List.of("$", "https://www.instagram.com/reel/$/", "instagram.com/p/$?igsh=1"),
              List.of("dept_info", "@Dept_Info", "https://www.instagram.com/dept_info")),
          new Written(
              "x",
              "impressions",
              List.of(
                  "#",
                  "https://x.com/DeptX/status/#?s=20",
                  "https://twitter.com/deptx/status/#",
                  "https://x.com/i/web/status/#"),
              List.of("DeptX", "deptx", "@DeptX", "https://x.com/DeptX")),
          new Written(
              "youtube",
              "views",
              List.of(
                  "$",
                  "https://www.youtube.com/watch?v=$&t=1",
                  "https://youtu.be/$",
                  "https://www.youtube.com/shorts/$"),
              List.of("@DeptInfo", "https://www.youtube.com/@deptinfo", "@deptinfo")),
          new Written(
              "tiktok",
              "views",
              List.of(
                  "#",
                  "https://www.tiktok.com/@dept/video/#",
                  "https://www.tiktok.com/@dept/video/#?is_from_webapp=1&sender_device=pc",
                  "https://m.tiktok.com/v/#.html"),
              List.of("@dept", "Dept", "https://www.tiktok.com/@dept")),
          new Written(
              "linkedin",
              "impressions",
              List.of(
                  "urn:li:activity:#",
                  "https://www.linkedin.com/feed/update/urn:li:activity:#/",
                  "https://www.linkedin.com/posts/dept-info_a-b-activity-#-xYz1"),
              List.of("Dept-Info", "https://www.linkedin.com/company/dept-info/")),
          new Written(
              "threads",
              "views",
              List.of("$", "https://www.threads.net/@dept/post/$", "threads.com/@dept/post/$"),
              List.of("@dept", "https://www.threads.net/@Dept")),
          new Written(
              "telegram",
              "views",
              List.of("dept/#".replace("#", "77#"), "https://t.me/s/Dept/77#", "t.me/dept/77#"),
              List.of("@Dept", "https://t.me/dept")));

  private static ReadingDraft post(Scoring to, Written as, String name, long views) {
    return to.window(name, as.metric(), OUT, READ, views).published(OUT);
  }

  @RepeatedTest(40)
  void posts_under_every_spelling_and_source_count_once_by_seed(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    for (Written as : ALL) {
      if (as.platform().equals("telegram")) {
        continue; // its numbers have twelve digits at most: below
      }
      List<ReadingDraft> drafts = new ArrayList<>();
      Scoring scoring = new Scoring(as.platform());
      long sum = 0;
      int posts = 1 + random.nextInt(4);
      for (int number = 0; number < posts; number++) {
        long views = 100L + random.nextInt(1_000);
        Instant out = OUT.plusSeconds(3_600L * number);
        sum += views;
        int spellings = 1 + random.nextInt(5);
        for (int i = 0; i < spellings; i++) {
          String name = as.post(random.nextInt(as.posts().size()), number);
          String source = SOURCES.get(random.nextInt(SOURCES.size()));
          ReadingDraft draft =
              scoring
                  .window(name, as.metric(), out, READ, views)
                  .published(out)
                  .source(source, READ);
          drafts.add(random.nextBoolean() ? draft.account(as.accounts().get(0)) : draft);
        }
      }
      Collections.shuffle(drafts, random);
      drafts.forEach(scoring::add);
      assertThat(scoring.value(Scoring.posts("sum", as.metric()), 0))
          .as("%s: sum", as.platform())
          .isEqualTo(Long.toString(sum));
      assertThat(scoring.value(Scoring.posts("count", as.metric()), 0))
          .as("%s: count", as.platform())
          .isEqualTo(Integer.toString(posts));
    }
  }

  static Stream<Arguments> platforms() {
    return ALL.stream().map(as -> Arguments.of(as.platform(), as));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("platforms")
  void an_account_under_every_spelling_counts_once(String platform, Written as) {
    Scoring scoring = new Scoring(platform);
    as.accounts()
        .forEach(name -> scoring.add(scoring.account(name, as.metric(), APRIL, MAY, 9_300)));
    assertThat(scoring.value(Scoring.account(as.metric()), 0)).isEqualTo("9300");
    as.accounts()
        .forEach(
            name ->
                assertThat(scoring.value(Scoring.account(as.metric(), "subject", name), 0))
                    .isEqualTo("9300"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("platforms")
  void terms_name_a_post_by_any_of_its_names(String platform, Written as) {
    for (String written : as.posts()) {
      Scoring scoring = new Scoring(platform);
      scoring.add(post(scoring, as, named(as.posts().get(0), platform), 700));
      Map<String, Object> one = Scoring.posts("sum", as.metric());
      one.put("subject", named(written, platform));
      assertThat(scoring.value(one, 0)).isEqualTo("700");
    }
  }

  private static String named(String form, String platform) {
    return form.replace("#", platform.equals("telegram") ? "12" : "1850000000000000001")
        .replace("$", "dQw4w9WgXcQ");
  }

  @Test
  void two_figures_of_one_post_under_two_names_are_disputed_and_not_added() {
    Scoring x = new Scoring("x");
    Written as = ALL.get(2);
    x.add(post(x, as, "1850000000000000001", 1_000));
    x.add(post(x, as, "https://x.com/d/status/1850000000000000001", 9_000));
    assertThat(x.value(Scoring.posts("sum", "impressions"), 0)).isEqualTo("missing.contradiction");
  }

  @Test
  void a_part_is_held_against_its_whole_also_where_the_post_is_written_otherwise() {
    Scoring x = new Scoring("x");
    Written likes = new Written("x", "likes", List.of(), List.of());
    Written all = new Written("x", "engagements", List.of(), List.of());
    x.add(post(x, likes, "https://x.com/d/status/1850000000000000001", 500));
    x.add(post(x, all, "1850000000000000001", 50));
    assertThat(x.result(Scoring.posts("sum", "likes"), 0).value()).isEmpty();
  }

  @Nested
  class PostsThatMayBeOne {

    private final Scoring facebook = new Scoring("facebook");
    private final Map<String, Object> sum = Scoring.posts("sum", "views");
    private final Map<String, Object> count = Scoring.posts("count", "views");

    private ReadingDraft in(int file, String id, Instant out, long views) {
      return facebook
          .window(id, "views", out, READ, views)
          .published(out)
          .account("61550000000001")
          .evidence(Evidence.of("sha256:" + Integer.toString(file).repeat(64), 2));
    }

    @Test
    void a_reel_of_the_content_and_the_video_export_is_asked_about() {
      facebook.add(in(1, "122158000000000151", OUT, 18_250));
      facebook.add(in(2, "999000000000000151", OUT.plusSeconds(37), 18_250));
      assertThat(facebook.value(sum, 0)).isEqualTo("missing.twins");
      assertThat(facebook.value(count, 0)).isEqualTo("missing.twins");
      assertThat(facebook.reason(sum, 0, "other")).contains("999000000000000151");
    }

    @Test
    void it_is_asked_about_too_if_the_figure_has_grown_between() {
      facebook.add(in(1, "122158000000000151", OUT, 18_250));
      facebook.add(in(2, "999000000000000151", OUT, 18_300));
      assertThat(facebook.value(sum, 0)).isEqualTo("missing.twins");
    }

    @Test
    void the_terms_say_that_they_are_one() {
      facebook.add(in(1, "122158000000000151", OUT, 18_250));
      facebook.add(in(2, "999000000000000151", OUT, 18_250));
      facebook.names(
          "one", "122158000000000151", "https://www.facebook.com/reel/999000000000000151");
      assertThat(facebook.value(sum, 0)).isEqualTo("18250");
      assertThat(facebook.value(count, 0)).isEqualTo("1");
    }

    @Test
    void the_terms_say_that_they_are_two() {
      facebook.add(in(1, "122158000000000151", OUT, 18_250));
      facebook.add(in(2, "999000000000000151", OUT, 18_250));
      facebook.names("several", "122158000000000151", "999000000000000151");
      assertThat(facebook.value(sum, 0)).isEqualTo("36500");
    }

    @Test
    void two_posts_of_one_file_are_two_whenever_they_went_out() {
      facebook.add(in(1, "122158000000000151", OUT, 18_250));
      facebook.add(in(1, "122158000000000152", OUT, 18_250));
      assertThat(facebook.value(sum, 0)).isEqualTo("36500");
      assertThat(facebook.value(count, 0)).isEqualTo("2");
    }

    @Test
    void posts_of_another_minute_or_another_account_are_two() {
      facebook.add(in(1, "122158000000000151", OUT, 18_250));
      facebook.add(in(2, "999000000000000151", OUT.plusSeconds(60), 18_250));
      facebook.add(in(3, "999000000000000152", OUT, 18_250).account("61550000000002"));
      assertThat(facebook.value(sum, 0)).isEqualTo("54750");
    }

    @Test
    void ids_of_which_the_platform_gives_each_post_one_are_of_two_posts() {
      for (String platform : List.of("x", "tiktok", "youtube")) {
        Scoring other = new Scoring(platform);
        Written as =
            ALL.stream().filter(w -> w.platform().equals(platform)).findFirst().orElseThrow();
        other.add(post(other, as, as.post(0, 1), 18_250));
        other.add(post(other, as, as.post(0, 2), 18_250));
        assertThat(other.value(Scoring.posts("sum", as.metric()), 0)).isEqualTo("36500");
      }
    }

    @ParameterizedTest
    @CsvSource({
      "linkedin, impressions, urn:li:activity:7300000000000000001,"
          + " urn:li:share:7299999999999999999",
      "instagram, views, 17900000000000001, https://www.instagram.com/p/CxYz12AbCdE/",
      "facebook, views, 122158000000000001, facebook.com/DeptX/posts/pfbid02AbCdEfGhIjKlMnOp",
      "telegram, views, 42, https://t.me/dept/42",
      "tiktok, views, 7300000000000000001, https://vm.tiktok.com/ZMabcdef/"
    })
    void ids_of_two_forms_are_asked_about_over_the_whole_day(
        String platform, String metric, String one, String other) {
      for (long seconds : List.of(0L, 40L, 300L, 30_000L)) {
        Scoring day = new Scoring(platform);
        day.add(out(day, metric, one, OUT));
        day.add(out(day, metric, other, OUT.plusSeconds(seconds)));
        assertThat(day.value(Scoring.posts("sum", metric), 0)).isEqualTo("missing.twins");
      }
      Scoring days = new Scoring(platform);
      days.add(out(days, metric, one, OUT));
      days.add(out(days, metric, other, OUT.plusSeconds(86_400)));
      assertThat(days.value(Scoring.posts("sum", metric), 0)).isEqualTo("2000");
    }

    private static ReadingDraft out(Scoring of, String metric, String post, Instant at) {
      return of.window(post, metric, at, READ, 1000).published(at);
    }

    @ParameterizedTest
    @CsvSource({
      "facebook, views, 122158000000000001, 122158000000000002",
      "instagram, views, 17900000000000001, 18100000000000002",
      "telegram, views, 42, 43"
    })
    void a_list_that_names_both_says_that_they_are_two(
        String platform, String metric, String one, String other) {
      Scoring list = new Scoring(platform);
      list.add(out(list, metric, one, OUT));
      list.add(out(list, metric, other, OUT));
      assertThat(list.value(Scoring.posts("sum", metric), 0)).isEqualTo("2000");
    }

    @Test
    void of_a_day_alone_ids_of_two_series_are_asked_about() {
      Scoring linkedin = new Scoring("linkedin");
      linkedin.add(linkedin.post("urn:li:activity:7300000000000000001", "impressions", APRIL, 500));
      linkedin.add(linkedin.post("urn:li:share:7299999999999999999", "impressions", APRIL, 500));
      assertThat(linkedin.value(Scoring.posts("sum", "impressions"), 0)).isEqualTo("missing.twins");
    }

    @Test
    void a_link_that_says_no_id_is_asked_about() {
      Scoring tiktok = new Scoring("tiktok");
      Written as = ALL.get(4);
      tiktok.add(post(tiktok, as, "7300000000000000001", 800));
      tiktok.add(post(tiktok, as, "https://vm.tiktok.com/ZMabcdef/", 800));
      assertThat(tiktok.value(Scoring.posts("sum", "views"), 0)).isEqualTo("missing.twins");
    }
  }

  @Nested
  class AccountsThatMayBeOne {

    @Test
    void what_the_parties_name_alike_is_asked_about() {
      Scoring parties = new Scoring("contract");
      parties.add(parties.account("Agency", "posts", APRIL, MAY, 30));
      parties.add(parties.account("agency", "posts", APRIL, MAY, 30));
      assertThat(parties.value(Scoring.account("posts"), 0)).isEqualTo("missing.names");
      parties.names("one", "Agency", "agency");
      assertThat(parties.value(Scoring.account("posts"), 0)).isEqualTo("30");
      parties.names("several", "Agency", "agency");
      assertThat(parties.value(Scoring.account("posts"), 0)).isEqualTo("60");
    }

    @Test
    void a_channel_and_a_handle_are_asked_about_and_two_channels_are_two() {
      Scoring youtube = new Scoring("youtube");
      String channel = "UC_x5XG1OV2P6uZZ5FSM9Ttw";
      youtube.add(youtube.account(channel, "likes", APRIL, MAY, 30));
      youtube.add(youtube.account("UC_x5XG1OV2P6uZZ5FSM9Ttx", "likes", APRIL, MAY, 40));
      assertThat(youtube.value(Scoring.account("likes"), 0)).isEqualTo("70");
      youtube.add(youtube.account("@DeptInfo", "likes", APRIL, MAY, 30));
      assertThat(youtube.value(Scoring.account("likes"), 0)).isEqualTo("missing.names");
      youtube.names("one", channel, "@DeptInfo");
      assertThat(youtube.value(Scoring.account("likes"), 0)).isEqualTo("70");
    }

    @Test
    void followers_at_both_ends_may_come_under_two_names_of_one_account() {
      Scoring x = new Scoring("x");
      x.add(x.state("@DeptX", "followers", Given.start(APRIL), 1_000));
      x.add(x.state("https://x.com/deptx", "followers", Given.start(MAY), 1_500));
      assertThat(x.value(Scoring.growth("number", Scoring.account("followers")), 0))
          .isEqualTo("500");
    }
  }
}
