package org.govsm.portal.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Table data of YouTube Studio and answers of the YouTube Data API. */
final class YoutubeFiles {

  static final String CHANNEL = "UCDEMO_INVENTED_NOT_REAL";

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("MMM d, yyyy", Locale.ENGLISH);
  private static final int[] WEIGHTS = {34, 27, 22, 17};
  private static final long[] TOTALS = {
    4_210_480, 4_371_902, 4_540_115, 4_717_388, 4_886_240, 4_712_630, 4_880_904, 5_061_777,
    5_240_002, 5_432_516, 5_688_340, 6_061_209, 6_488_954
  };
  private static final long[] SUBSCRIBERS = {
    81_200, 82_600, 83_900, 85_400, 86_900, 88_100, 89_700, 91_400, 93_000, 94_700, 96_300, 98_200,
    100_000
  };

  private YoutubeFiles() {}

  static void addTo(Map<String, byte[]> files) {
    for (int i = 0; i < TOTALS.length; i++) {
      String day = StoryMonths.ALL.get(0).day(1).plusMonths(i).toString();
      files.put("channel/" + day + ".json", channel(TOTALS[i], SUBSCRIBERS[i], 611 + 4L * i));
    }
    for (StoryMonth month : StoryMonths.ALL) {
      files.put(month.folder() + "/youtube-studio.csv", studio(month, month.videoViews()));
      files.put(month.folder() + "/youtube-videos.json", videos(month));
    }
    files.put("2026-04/youtube-studio-corrected.csv", studio(StoryMonths.ALL.get(5), 18_500));
  }

  /** Newer exports say thumbnail impressions, and the former count beside the new one. */
  private static byte[] studio(StoryMonth month, long mean) {
    long engaged = Math.min(mean, month.engagedViews());
    return studio(StoryPost.onYoutube(month), mean, engaged, month.index() >= 6);
  }

  static byte[] studio(List<StoryPost> posts, long mean, long meanEngaged, boolean newer) {
    return studio(posts, 4 * mean, 4 * meanEngaged, newer, WEIGHTS);
  }

  /** All videos have so many views together, by their weights. */
  static byte[] studio(
      List<StoryPost> posts, long total, long totalEngaged, boolean newer, int... weights) {
    String shown = newer ? "Thumbnail impressions" : "Impressions";
    String clicked =
        newer ? "Thumbnail click-through rate (%)" : "Impressions click-through rate (%)";
    long[] views = Sheet.split(total, weights);
    long[] engaged = Sheet.split(totalEngaged, weights);
    Sheet sheet =
        Sheet.plain()
            .row(
                "Content",
                "Video title",
                "Video publish time",
                "Duration",
                "Views",
                "Engaged views",
                "Watch time (hours)",
                "Average view duration",
                "Subscribers",
                shown,
                clicked)
            .row(
                "Total",
                "",
                "",
                "",
                total,
                totalEngaged,
                watched(total),
                "0:01:24",
                61,
                11 * total,
                "4.10");
    for (int i = 0; i < posts.size(); i++) {
      StoryPost post = posts.get(i);
      sheet.row(
          post.id(),
          post.title(),
          post.at().format(DAY),
          184 + 31 * i,
          views[i],
          engaged[i],
          watched(views[i]),
          "0:01:2" + i % 10,
          Math.floorMod(22 - 5 * i, 23),
          11 * views[i],
          "4." + Math.floorMod(9 - i, 10));
    }
    return sheet.bytes();
  }

  private static String watched(long views) {
    return views * 14 / 600 + "." + String.format(Locale.ROOT, "%04d", views % 10_000);
  }

  private static byte[] videos(StoryMonth month) {
    return videos(StoryPost.onYoutube(month), CHANNEL, 4 * month.videoViews() + 1_000);
  }

  /** The second video hides its likes: the field is not there. */
  static byte[] videos(List<StoryPost> posts, String channel, long total) {
    long[] views = Sheet.split(total, WEIGHTS);
    List<String> items = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      String likes = i == 1 ? "" : "\"likeCount\": \"" + views[i] / 45 + "\", ";
      items.add(
          """
          {
            "kind": "youtube#video",
            "etag": "demo",
            "id": "%s",
            "snippet": {
              "publishedAt": "%s",
              "channelId": "%s",
              "title": "%s",
              "channelTitle": "Namuna Pradesh Information (invented)"
            },
            "statistics": {"viewCount": "%d", %s"favoriteCount": "0", "commentCount": "%d"}
          }\
          """
              .formatted(
                  posts.get(i).id(),
                  published(posts.get(i).at()),
                  channel,
                  posts.get(i).title().replace("\"", "\\\""),
                  views[i],
                  likes,
                  views[i] / 610));
    }
    return json("youtube#videoListResponse", items);
  }

  private static String published(LocalDateTime at) {
    return at.toLocalDate() + "T12:30:00Z";
  }

  private static byte[] channel(long views, long subscribers, long videos) {
    String item =
        """
        {
          "kind": "youtube#channel",
          "etag": "demo",
          "id": "%s",
          "snippet": {"title": "Namuna Pradesh Information (invented)"},
          "statistics": {
            "viewCount": "%d",
            "subscriberCount": "%d",
            "hiddenSubscriberCount": false,
            "videoCount": "%d"
          }
        }\
        """
            .formatted(CHANNEL, views, subscribers, videos);
    return json("youtube#channelListResponse", List.of(item));
  }

  private static byte[] json(String kind, List<String> items) {
    return """
    {
      "kind": "%s",
      "etag": "demo",
      "pageInfo": {"totalResults": %d, "resultsPerPage": 50},
      "items": [
    %s
      ]
    }
    """
        .formatted(kind, items.size(), indented(String.join(",\n", items)))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static String indented(String items) {
    return "    " + items.replace("\n", "\n    ");
  }
}
