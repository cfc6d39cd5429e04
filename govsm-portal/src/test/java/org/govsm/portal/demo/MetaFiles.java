package org.govsm.portal.demo;

import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Content exports of Meta Business Suite. */
final class MetaFiles {

  static final String PAGE = "999000000000001";
  static final String ACCOUNT = "99900000000000002";

  private static final String NAME = "Namuna Pradesh Information (invented)";
  static final DateTimeFormatter ENGLISH = pattern("MM/dd/yyyy HH:mm");
  private static final DateTimeFormatter GERMAN = pattern("dd.MM.yyyy HH:mm");
  private static final int[] WEIGHTS = {22, 19, 17, 16, 14, 12};
  private static final long LATE_POST = 1_200;

  /** Out in California on 31 March, in India on 1 April: in the files of both months. */
  private static final StoryPost BETWEEN_MONTHS =
      new StoryPost(
          "999000000026030701",
          LocalDateTime.parse("2026-03-31T12:10"),
          "Tomorrow it gets hot (demo)");

  private MetaFiles() {}

  private static DateTimeFormatter pattern(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }

  static void addTo(Map<String, byte[]> files) {
    for (StoryMonth month : StoryMonths.ALL) {
      boolean german = month.folder().equals("2026-03");
      files.put(month.folder() + "/facebook.csv", german ? german(month) : english(month, ""));
      files.put(month.folder() + "/instagram.csv", instagram(month));
    }
    StoryMonth december = StoryMonths.ALL.get(1);
    files.put("2025-12/facebook-from-spreadsheet.csv", english(december, "9.99E+17"));
  }

  private record Row(
      StoryPost post, long views, long reach, long reactions, long comments, long shares) {}

  private static List<Row> facebook(StoryMonth month) {
    boolean april = month.folder().equals("2026-04");
    long total = month.facebookEngagements() - (april ? LATE_POST : 0);
    List<StoryPost> posts = StoryPost.onFacebook(month);
    long[] each = Sheet.split(total, WEIGHTS);
    List<Row> rows = new ArrayList<>();
    for (int i = 0; i < posts.size(); i++) {
      rows.add(row(posts.get(i), each[i]));
    }
    return rows;
  }

  private static Row row(StoryPost post, long engagements) {
    long reach = engagements * 10 + engagements % 97;
    long[] parts = Sheet.split(engagements, 84, 9, 7);
    return new Row(post, reach * 19 / 10, reach, parts[0], parts[1], parts[2]);
  }

  /** With the headings of the content of a page. */
  static Sheet facebookSheet() {
    return Sheet.marked(',')
        .row(
            "Post ID",
            "Page ID",
            "Page name",
            "Title",
            "Description",
            "Duration (sec)",
            "Publish time",
            "Permalink",
            "Post type",
            "Views",
            "Reach",
            "Reactions",
            "Comments",
            "Shares");
  }

  /** With the headings of the content of an Instagram account. */
  static Sheet instagramSheet() {
    return Sheet.marked(',')
        .row(
            "Post ID",
            "Account ID",
            "Account username",
            "Account name",
            "Description",
            "Duration (sec)",
            "Publish time",
            "Permalink",
            "Post type",
            "Data comment",
            "Date",
            "Views",
            "Reach",
            "Likes",
            "Shares",
            "Follows",
            "Comments",
            "Saves");
  }

  /** A damaged id stands in the third row, where a spreadsheet took the id for a number. */
  private static byte[] english(StoryMonth month, String damaged) {
    Sheet sheet = facebookSheet();
    List<Row> rows = new ArrayList<>(facebook(month));
    if (month.folder().equals("2026-04")) {
      rows.add(0, row(BETWEEN_MONTHS, LATE_POST));
    }
    int number = 0;
    for (Row row : rows) {
      boolean few = month.folder().equals("2026-05") && number == 5;
      number++;
      sheet.row(
          number == 3 && !damaged.isEmpty() ? damaged : row.post().id(),
          PAGE,
          NAME,
          "",
          row.post().title(),
          0,
          row.post().at().format(ENGLISH),
          "https://facebook.invalid/" + row.post().id(),
          "Photos",
          few ? "" : row.views(),
          few ? "" : row.reach(),
          row.reactions(),
          row.comments(),
          row.shares());
    }
    return sheet.bytes();
  }

  private static byte[] german(StoryMonth month) {
    Sheet sheet =
        Sheet.marked(';')
            .row(
                "Beitrags-ID",
                "Seiten-ID",
                "Seitenname",
                "Titel",
                "Beschreibung",
                "Dauer (Sek.)",
                "Veröffentlichungszeitpunkt",
                "Permalink",
                "Beitragsart",
                "Aufrufe",
                "Reichweite",
                "Reaktionen",
                "Kommentare",
                "Geteilte Inhalte");
    List<Row> rows = new ArrayList<>(facebook(month));
    rows.add(row(BETWEEN_MONTHS, LATE_POST));
    for (Row row : rows) {
      sheet.row(
          row.post().id(),
          PAGE,
          NAME,
          "",
          row.post().title(),
          0,
          row.post().at().format(GERMAN),
          "https://facebook.invalid/" + row.post().id(),
          "Fotos",
          Sheet.grouped(row.views(), '.'),
          Sheet.grouped(row.reach(), '.'),
          Sheet.grouped(row.reactions(), '.'),
          row.comments(),
          row.shares());
    }
    return sheet.bytes();
  }

  /** In August a story had too few viewers: the platform withholds its views and reach. */
  private static byte[] instagram(StoryMonth month) {
    Sheet sheet = instagramSheet();
    List<StoryPost> posts = StoryPost.onInstagram(month);
    long[] each = Sheet.split(month.instagramEngagements(), WEIGHTS);
    for (int i = 0; i < posts.size(); i++) {
      boolean few = month.folder().equals("2026-08") && i == 5;
      long reach = each[i] * 16 + each[i] % 89;
      long[] parts = Sheet.split(each[i], 78, 8, 5, 9);
      sheet.row(
          posts.get(i).id(),
          ACCOUNT,
          "namuna_pradesh_invented",
          NAME,
          posts.get(i).title(),
          31 + i,
          posts.get(i).at().format(ENGLISH),
          "https://instagram.invalid/" + posts.get(i).id(),
          few ? "IG story" : "IG reel",
          "",
          "Lifetime",
          few ? "" : Sheet.grouped(reach * 17 / 10, ','),
          few ? "" : Sheet.grouped(reach, ','),
          Sheet.grouped(parts[0], ','),
          parts[1],
          4 + i,
          parts[2],
          parts[3]);
    }
    return sheet.bytes();
  }
}
