package org.govsm.portal.demo;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Content exports of X, and what the parties write down themselves. */
final class OtherFiles {

  static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE, MMM d, yyyy", Locale.ENGLISH);
  private static final String CONTRACT = "DEMO-SM-2025";
  private static final long[] FACEBOOK_FOLLOWERS = {
    118_400, 120_700, 122_900, 125_300, 127_400, 129_600, 131_900, 134_300, 136_500, 138_900,
    141_400, 143_800, 146_100
  };
  private static final long[] INSTAGRAM_FOLLOWERS = {
    64_100, 65_600, 67_000, 68_500, 69_900, 71_300, 72_700, 74_200, 75_800, 77_100, 78_200, 79_200,
    80_100
  };

  private OtherFiles() {}

  static void addTo(Map<String, byte[]> files) {
    for (StoryMonth month : StoryMonths.ALL) {
      files.put(month.folder() + "/x.csv", x(month));
      files.put(month.folder() + "/counted.csv", counted(month));
    }
    Sheet opening = neutral();
    followers(opening, 0);
    files.put("opening/followers.csv", opening.bytes());
    files.put("2026-03/youtube-own-figures.csv", ownFigures());
    StoryMonth june = StoryMonths.ALL.get(7);
    Sheet late = neutral();
    reach(late, june, MetaFiles.ACCOUNT, "instagram", june.instagramReach());
    files.put("2026-06/instagram-reach-late.csv", late.bytes());
    files.put("creator/2026-06.csv", posts("2026-06-01", 14));
    files.put("creator/2026-07.csv", posts("2026-07-01", 21));
    files.put("creator/2026-08.csv", posts("2026-08-01", 18));
    files.put("film/delay.csv", delay());
    files.put("desk/cases.csv", cases());
    files.put("nutrition/answers.csv", answers());
    List<StoryPost> videos = StoryPost.aboutFood();
    files.put(
        "nutrition/youtube-studio.csv",
        YoutubeFiles.studio(videos, 114_000, 78_000, true, 14, 12, 11, 10, 9, 8, 8, 7, 6, 6, 5, 4));
  }

  /** With the headings of the content of an account of X. */
  static Sheet xSheet() {
    return Sheet.plain()
        .row(
            "Post id",
            "Date",
            "Post text",
            "Post Link",
            "Impressions",
            "Likes",
            "Engagements",
            "Bookmarks",
            "Shares",
            "New follows",
            "Replies",
            "Reposts",
            "Profile visits",
            "Detail Expands",
            "URL Clicks",
            "Hashtag Clicks",
            "Permalink Clicks");
  }

  private static byte[] x(StoryMonth month) {
    Sheet sheet = xSheet();
    List<StoryPost> posts = StoryPost.onX(month);
    long[] clicks = Sheet.split(month.clicks(), 30, 24, 19, 15, 12);
    for (int i = 0; i < posts.size(); i++) {
      StoryPost post = posts.get(i);
      long likes = clicks[i] * 3 + i;
      sheet.row(
          post.id(),
          post.at().format(DAY),
          post.title(),
          "https://x.invalid/namuna/status/" + post.id(),
          clicks[i] * 262,
          likes,
          clicks[i] * 5 + 2 * likes,
          5 + i,
          3 + i,
          i,
          4 + i,
          12 + 2 * i,
          17 + i,
          8 + 3 * i,
          clicks[i],
          0,
          0);
    }
    return sheet.bytes();
  }

  static Sheet neutral() {
    return Sheet.plain()
        .row("subject", "platform", "metric", "from", "to", "value", "source", "origin");
  }

  /** The reach of Instagram was not written down in June. */
  private static byte[] counted(StoryMonth month) {
    Sheet sheet = neutral();
    reach(sheet, month, MetaFiles.PAGE, "facebook", month.facebookReach());
    if (!month.folder().equals("2026-06")) {
      reach(sheet, month, MetaFiles.ACCOUNT, "instagram", month.instagramReach());
    }
    followers(sheet, month.index() + 1);
    party(sheet, month, "accepted", month.accepted());
    party(sheet, month, "spend", month.spend());
    party(sheet, month, "queries", month.queries());
    party(sheet, month, "answered-within-24h", month.answered());
    return sheet.bytes();
  }

  private static void reach(
      Sheet sheet, StoryMonth month, String subject, String platform, long people) {
    sheet.row(subject, platform, "reach", month.day(1), month.end(), people, "first-party", "all");
  }

  private static void followers(Sheet sheet, int month) {
    LocalDate day = StoryMonths.ALL.get(0).day(1).plusMonths(month);
    sheet.row(
        MetaFiles.PAGE,
        "facebook",
        "followers",
        day,
        day,
        FACEBOOK_FOLLOWERS[month],
        "first-party",
        "all");
    sheet.row(
        MetaFiles.ACCOUNT,
        "instagram",
        "followers",
        day,
        day,
        INSTAGRAM_FOLLOWERS[month],
        "first-party",
        "all");
  }

  private static void party(Sheet sheet, StoryMonth month, String metric, Object figure) {
    sheet.row(
        CONTRACT, "contract", metric, month.day(1), month.end(), figure, "first-party", "all");
  }

  /** The channel's own report counts the views of videos that were taken down. */
  private static byte[] ownFigures() {
    Sheet sheet = neutral();
    for (Map.Entry<String, Long> at :
        List.of(Map.entry("2026-03-01", 4_886_240L), Map.entry("2026-04-01", 5_057_540L))) {
      sheet.row(
          YoutubeFiles.CHANNEL,
          "youtube",
          "total-views",
          at.getKey(),
          at.getKey(),
          at.getValue(),
          "first-party",
          "all");
    }
    return sheet.bytes();
  }

  private static byte[] posts(String from, long posts) {
    LocalDate first = LocalDate.parse(from);
    return neutral()
        .row(
            "DEMO-CREATOR-2026",
            "contract",
            "posts",
            first,
            first.plusMonths(1),
            posts,
            "first-party",
            "all")
        .bytes();
  }

  private static byte[] delay() {
    return neutral()
        .row(
            "DEMO-FILM-2026",
            "contract",
            "days-late",
            "2026-07-01",
            "2026-10-01",
            31,
            "first-party",
            "all")
        .bytes();
  }

  /** What a month of twelve videos left to count by hand: questions and answers. */
  private static byte[] answers() {
    LocalDate first = LocalDate.parse("2026-10-01");
    String contract = "DEMO-NUTRITION-2026";
    Sheet sheet = neutral();
    for (Map.Entry<String, Integer> one :
        List.of(Map.entry("queries", 252), Map.entry("answered-within-24h", 244))) {
      sheet.row(
          contract,
          "contract",
          one.getKey(),
          first,
          first.plusMonths(1),
          one.getValue(),
          "first-party",
          "all");
    }
    return sheet.bytes();
  }

  /** A month of a desk: some come at night, over holidays, or wait for the department. */
  private static byte[] cases() {
    return Sheet.plain()
        .row("case", "received", "answered", "held-from", "held-until")
        .row("D-1001", at("01T17:30"), at("05T10:00"), "", "")
        .row("D-1002", at("03T11:00"), at("03T13:00"), "", "")
        .row("D-1003", at("05T09:40"), at("05T12:10"), "", "")
        .row("D-1004", at("05T22:15"), at("06T10:30"), "", "")
        .row("D-1005", at("06T14:00"), at("07T11:00"), "", "")
        .row("D-1006", at("07T10:00"), at("09T10:00"), at("07T12:00"), at("09T09:30"))
        .row("D-1007", at("08T15:30"), at("08T17:45"), "", "")
        .row("D-1008", at("09T16:00"), at("12T11:30"), "", "")
        .row("D-1009", at("10T12:00"), at("12T10:15"), "", "")
        .row("D-1010", at("12T10:00"), at("14T12:00"), "", "")
        .row("D-1011", at("13T11:20"), at("13T14:50"), "", "")
        .row("D-1012", at("14T17:00"), at("15T10:30"), "", "")
        .row("D-1013", at("15T09:00"), at("15T11:45"), "", "")
        .row("D-1014", at("16T13:00"), at("16T16:30"), "", "")
        .row("D-1015", at("19T16:30"), at("21T11:00"), "", "")
        .row("D-1016", at("21T10:10"), at("23T15:00"), "", "")
        .row("D-1017", at("23T12:00"), at("23T15:20"), "", "")
        .row("D-1018", at("26T11:00"), at("26T17:30"), "", "")
        .row("D-1019", at("28T02:00"), at("28T13:00"), "", "")
        .row("D-1020", at("29T17:00"), at("31T11:00"), "", "")
        .bytes();
  }

  private static String at(String october) {
    return "2026-10-" + october + ":00+05:30";
  }
}
