package org.govsm.procurement.scorecard;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.govsm.procurement.measurement.ImportContext;
import org.govsm.procurement.measurement.Layout;
import org.govsm.procurement.measurement.Layouts;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingImport;
import org.govsm.procurement.metric.MetricDictionary;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** One post that comes by every layout that its platform has counts once. */
class EveryLayoutTest {

  private static final String NEUTRAL =
      "subject|account|platform|metric|from|to|published|value|source";

  /** A file: its layout, its headings and its row, cells parted by bars. */
  private record Sheet(String layout, String headings, String row) {}

  private static Sheet neutral(String platform, String metric, String post, String account) {
    String out = "2026-07-22T16:30:00Z";
    return new Sheet(
        "govsm.readings.csv",
        NEUTRAL,
        String.join(
            "|",
            List.of(
                post,
                account,
                platform,
                metric,
                out,
                "2026-08-05T10:00:00Z",
                out,
                "18250",
                "first-party")));
  }

  static Stream<Arguments> platforms() {
    return Stream.of(
        Arguments.of(
            "facebook",
            "views",
            List.of(
                new Sheet(
                    "meta.facebook.csv",
                    "Post ID|Page ID|Publish time|Views",
                    "122158000000000001|61550000000001|07/22/2026 09:30|18250"),
                new Sheet(
                    "meta.facebook.api.posts",
                    "id|created_time|insights.post_media_view",
                    "61550000000001_122158000000000001|2026-07-22T16:30:00+0000|18250"),
                neutral(
                    "facebook",
                    "views",
                    "https://www.facebook.com/permalink.php?story_fbid=122158000000000001&id=615",
                    "61550000000001"))),
        Arguments.of(
            "instagram",
            "views",
            List.of(
                new Sheet(
                    "meta.instagram.csv",
                    "Post ID|Account ID|Publish time|Views",
                    "17900000000000001|17840000000000001|07/22/2026 09:30|18250"),
                new Sheet(
                    "meta.instagram.api.media",
                    "id|timestamp|insights.views",
                    "17900000000000001|2026-07-22T16:30:00+0000|18250"),
                neutral("instagram", "views", "17900000000000001", "17840000000000001"))),
        Arguments.of(
            "x",
            "impressions",
            List.of(
                new Sheet(
                    "x.content.csv",
                    "Post id|Date|Post text|Post Link|Impressions|Likes",
                    "1850000000000000001|Wed, Jul 22, 2026|t|l|18250|5"),
                new Sheet(
                    "x.api.posts",
                    "id|created_at|public_metrics.impression_count|public_metrics.like_count",
                    "1850000000000000001|2026-07-22T16:30:00Z|18250|5"),
                neutral(
                    "x",
                    "impressions",
                    "https://twitter.com/Dept/status/1850000000000000001?s=20",
                    "@Dept"))),
        Arguments.of(
            "tiktok",
            "views",
            List.of(
                new Sheet(
                    "tiktok.content.csv",
                    "Video title|Video link|Post time|Total likes|Total comments|Total shares|Total"
                        + " views",
                    "t|https://www.tiktok.com/@dept/video/7300000000000000001?is_from_webapp=1"
                        + "|2026-07-22 16:30|1|1|1|18250"),
                new Sheet(
                    "tiktok.content.csv",
                    "Video title|Video link|Post time|Total likes|Total comments|Total shares|Total"
                        + " views",
                    "t|https://www.tiktok.com/@dept/video/7300000000000000001|2026-07-22"
                        + " 16:30|1|1|1|18250"),
                neutral("tiktok", "views", "7300000000000000001", "@dept"))),
        Arguments.of(
            "youtube",
            "views",
            List.of(
                new Sheet(
                    "youtube.studio.csv",
                    "Content|Video title|Video publish time|Views",
                    "dQw4w9WgXcQ|t|Jul 22, 2026|18250"),
                new Sheet(
                    "youtube.data-api.videos.json",
                    "id|snippet.publishedAt|statistics.viewCount",
                    "dQw4w9WgXcQ|2026-07-22T16:30:00Z|18250"),
                neutral("youtube", "views", "https://youtu.be/dQw4w9WgXcQ", "@dept"))),
        Arguments.of(
            "linkedin",
            "impressions",
            List.of(
                new Sheet(
                    "linkedin.content.posts",
                    "Post title|Post link|Created date|Impressions",
                    "t|https://www.linkedin.com/feed/update/urn:li:activity:7300000000000000001"
                        + "|07/22/2026|18250"),
                neutral(
                    "linkedin", "impressions", "urn:li:activity:7300000000000000001", "dept"))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("platforms")
  void counts_one_post_once(String platform, String metric, List<Sheet> sheets) {
    Scoring all = new Scoring(platform);
    for (Sheet sheet : sheets) {
      List<Reading> found = read(sheet);
      assertThat(found).as(sheet.layout()).anyMatch(one -> one.metric().equals(metric));
      found.forEach(all::add);
      assertThat(all.value(Scoring.posts("sum", metric), 3)).as(sheet.layout()).isEqualTo("18250");
      assertThat(all.value(Scoring.posts("count", metric), 3)).as(sheet.layout()).isEqualTo("1");
    }
  }

  private static List<Reading> read(Sheet sheet) {
    Layout layout = Layouts.shipped().find(sheet.layout()).orElseThrow();
    ImportContext.Draft said =
        ImportContext.of(Instant.parse("2026-08-05T10:00:00Z")).dayFirst(false);
    ImportContext context =
        switch (layout.granularity()) {
          case WINDOW, ROW -> said.lifetime().done();
          default -> said.done();
        };
    List<Reading> found = new ArrayList<>();
    ReadingImport rows =
        ReadingImport.into(layout, MetricDictionary.shipped(), context, found::add);
    if (layout.id().startsWith("linkedin")) {
      rows.row(1, List.of("Posts of the page"));
    }
    rows.row(1, List.of(sheet.headings().split("\\|", -1)));
    rows.row(2, List.of(sheet.row().split("\\|", -1)));
    assertThat(rows.done().quarantined()).as(sheet.layout()).isEmpty();
    return found;
  }
}
