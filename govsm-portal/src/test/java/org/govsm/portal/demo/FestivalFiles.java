package org.govsm.portal.demo;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Files of the month that waits: a visitor downloads them and uploads them again. */
final class FestivalFiles {

  private static final String FOLDER = "festival/";
  private static final String DAYS = "-2026-10-01_2026-11-01.csv";
  private static final String NAME = "Namuna Pradesh Festivals (invented)";
  private static final String CHANNEL = "UCDEMO_FESTIVAL_NOT_REAL";
  private static final String PAGE = "999000000000003";
  private static final String ACCOUNT = "99900000000000004";
  private static final int[] DAYS_OF_POSTS = {3, 6, 10, 15, 19, 24};
  private static final String[] TEXTS = {
    "Lamps on the river: the programme (demo)",
    "नदी पर दीप: कार्यक्रम (नमूना)",
    "How to reach the ghat by bus (demo)",
    "घाट तक बस से कैसे पहुँचें (नमूना)",
    "Safe lamps, clean river (demo)",
    "सबको धन्यवाद (नमूना)"
  };

  /** The reach of each post; its mean is over the target on Facebook and under it on Instagram. */
  private static final long[] FACEBOOK = {27_400, 25_100, 24_300, 23_800, 22_900, 21_500};

  private static final long[] INSTAGRAM = {22_100, 20_300, 19_600, 18_900, 18_200, 17_400};
  private static final long[] STORIES = {17_900, 17_200, 16_000};
  private static final long[] CLICKS = {118, 96, 83, 74, 61};

  private FestivalFiles() {}

  static void addTo(Map<String, byte[]> files) {
    List<StoryPost> videos = posts("fest26100%dx", 0, 4);
    files.put(FOLDER + "youtube-studio" + DAYS, YoutubeFiles.studio(videos, 21_500, 14_100, true));
    files.put(FOLDER + "youtube-videos.json", YoutubeFiles.videos(videos, CHANNEL, 86_400));
    files.put(FOLDER + "facebook" + DAYS, facebook());
    files.put(FOLDER + "instagram.csv", instagram("99900000026100%d04", INSTAGRAM, "IG reel", 18));
    files.put(
        FOLDER + "instagram-stories.csv", instagram("99900000026100%d05", STORIES, "IG story", 20));
    files.put(FOLDER + "x.csv", x());
  }

  private static List<StoryPost> posts(String id, int hour, int count) {
    List<StoryPost> posts = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      LocalDateTime at = LocalDateTime.of(2026, 10, DAYS_OF_POSTS[i], hour, hour == 0 ? 0 : 5 + i);
      posts.add(new StoryPost(String.format(Locale.ROOT, id, i + 1), at, TEXTS[i]));
    }
    return posts;
  }

  private static byte[] facebook() {
    Sheet sheet = MetaFiles.facebookSheet();
    List<StoryPost> posts = posts("99900000002610%d03", 9, FACEBOOK.length);
    for (int i = 0; i < posts.size(); i++) {
      StoryPost post = posts.get(i);
      long[] parts = Sheet.split(FACEBOOK[i] / 10, 84, 9, 7);
      sheet.row(
          post.id(),
          PAGE,
          NAME,
          "",
          post.title(),
          0,
          post.at().format(MetaFiles.ENGLISH),
          "https://facebook.invalid/" + post.id(),
          "Photos",
          FACEBOOK[i] * 19 / 10,
          FACEBOOK[i],
          parts[0],
          parts[1],
          parts[2]);
    }
    return sheet.bytes();
  }

  private static byte[] instagram(String id, long[] reach, String kind, int hour) {
    Sheet sheet = MetaFiles.instagramSheet();
    List<StoryPost> all = posts(id, hour, DAYS_OF_POSTS.length);
    List<StoryPost> posts = all.subList(all.size() - reach.length, all.size());
    for (int i = 0; i < posts.size(); i++) {
      StoryPost post = posts.get(i);
      long[] parts = Sheet.split(reach[i] / 16, 78, 8, 5, 9);
      sheet.row(
          post.id(),
          ACCOUNT,
          "namuna_festivals_invented",
          NAME,
          post.title(),
          31 + i,
          post.at().format(MetaFiles.ENGLISH),
          "https://instagram.invalid/" + post.id(),
          kind,
          "",
          "Lifetime",
          Sheet.grouped(reach[i] * 17 / 10, ','),
          Sheet.grouped(reach[i], ','),
          Sheet.grouped(parts[0], ','),
          parts[1],
          4 + i,
          parts[2],
          parts[3]);
    }
    return sheet.bytes();
  }

  private static byte[] x() {
    Sheet sheet = OtherFiles.xSheet();
    List<StoryPost> posts = posts("90000000000002610%d", 0, CLICKS.length);
    for (int i = 0; i < posts.size(); i++) {
      StoryPost post = posts.get(i);
      sheet.row(
          post.id(),
          post.at().format(OtherFiles.DAY),
          post.title(),
          "https://x.invalid/namuna_festivals/status/" + post.id(),
          CLICKS[i] * 262,
          CLICKS[i] * 3,
          CLICKS[i] * 11,
          5 + i,
          3 + i,
          i,
          4 + i,
          12 + 2 * i,
          17 + i,
          8 + 3 * i,
          CLICKS[i],
          0,
          0);
    }
    return sheet.bytes();
  }
}
