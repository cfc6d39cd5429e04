package org.govsm.portal.scale;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/** Invented contract that pays for posts of twelve months on four platforms, and its readings. */
final class ManyReadings {

  static final String CONTRACT = "SCALE";
  private static final YearMonth FIRST = YearMonth.of(2025, 4);
  private static final int MONTHS = 12;
  private static final int TELLINGS = 3;
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm':00+05:30'");

  /** What is counted of a post, by platform. */
  private static final Map<String, List<String>> FIGURES =
      new TreeMap<>(
          Map.of(
              "facebook", List.of("views", "reactions", "comments", "shares"),
              "instagram", List.of("views", "likes", "comments", "saves"),
              "x", List.of("impressions", "likes", "replies", "reposts"),
              "youtube", List.of("views", "likes", "comments", "shares")));

  private ManyReadings() {}

  static String terms() {
    StringBuilder kpis = new StringBuilder();
    FIGURES.forEach((platform, metrics) -> metrics.forEach(one -> kpis.append(kpi(platform, one))));
    return """
    {"id": "%s", "title": "Posts of a year", "currency": "INR", "marked": "invented",
     "buyer": {"id": "scale-directorate", "name": "Scale Directorate"},
     "supplier": {"id": "scale-agency", "name": "Scale Agency"},
     "from": "%s", "until": "%s", "period": "month",
     "amounts": [{"id": "bill", "kind": "fixed", "amount": "500000.00", "clause": "5.1"}],
     "kpis": [%s],
     "payment": {"stacking": "gross", "rounding": "half-up", "roundingPer": "line",
       "freezeDays": 7, "holdDays": 30, "sources": ["platform-export"]}}\
    """
        .formatted(CONTRACT, FIRST.atDay(1), FIRST.plusMonths(MONTHS).atDay(1), kpis.substring(1));
  }

  private static String kpi(String platform, String metric) {
    return """
    ,{"id": "%1$s-%2$s", "title": {"en": "%2$s on %1$s"}, "clause": "8", "platforms": ["%1$s"],
      "measure": {"kind": "value", "metrics": ["%2$s"], "of": "posts", "across": "sum"},
      "target": {"atLeast": "1000"}, "missing": "hold",
      "consequence": {"shape": "ladder", "base": "bill", "rungs": [{"deduct": "1"}],
        "after": "hold-last", "undetermined": "bridges"}}\
    """
        .formatted(platform, metric);
  }

  /** A neutral file of so many rows, the same for the same number and seed. */
  static void write(Path file, int rows, int seed) throws IOException {
    Random random = new Random(seed);
    int posts = rows / (MONTHS * TELLINGS * 4);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write(
          "subject,account,platform,metric,from,to,published,value,retrievedAt,source,origin\n");
      for (int month = 0; month < MONTHS; month++) {
        for (int post = 0; post < posts; post++) {
          post(out, month, month * posts + post, random);
        }
      }
    }
  }

  private static void post(Writer out, int month, int post, Random random) throws IOException {
    List<String> platforms = List.copyOf(FIGURES.keySet());
    String platform = platforms.get(post % platforms.size());
    int minutes = FIRST.plusMonths(month).lengthOfMonth() * 1440;
    LocalDateTime published =
        FIRST.plusMonths(month).atDay(1).atStartOfDay().plusMinutes(random.nextInt(minutes));
    LocalDateTime end = FIRST.plusMonths(month + 1L).atDay(1).atStartOfDay();
    String subject = (platform.equals("youtube") ? "yt%09d" : "9990000%011d").formatted(post);
    for (String metric : FIGURES.get(platform)) {
      int value = random.nextInt(100_000);
      for (int telling = 1; telling <= TELLINGS; telling++) {
        LocalDateTime to = end.plusDays(telling);
        value += random.nextInt(1_000);
        out.write(
            String.join(
                ",",
                subject,
                "dept" + platform, // a handle that each platform takes
                platform,
                metric,
                TIME.format(published),
                TIME.format(to),
                TIME.format(published),
                Integer.toString(value),
                TIME.format(to.plusHours(2)),
                "platform-export",
                "all\n"));
      }
    }
  }
}
