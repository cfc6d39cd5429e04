package org.govsm.procurement.scale;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A neutral file of invented readings, the same bytes for the same number of rows: the posts of
 * twelve months on four platforms, with four figures a post, each told three times. Among the
 * readings are exact duplicates, figures that are said again, restatements, readings of a third
 * party that count only where no other is, and suppressed ones, of which a few stay so.
 */
final class ReadingsFile {

  private static final int MONTHS = 12;
  private static final YearMonth FIRST = YearMonth.of(2025, 4);

  /** The figures of a post by platform; the first is one of which the mean is asked. */
  static final Map<String, List<String>> FIGURES =
      new TreeMap<>(
          Map.of(
              "youtube", List.of("views", "likes", "comments", "shares"),
              "facebook", List.of("views", "reactions", "comments", "shares"),
              "instagram", List.of("views", "likes", "comments", "saves"),
              "x", List.of("impressions", "likes", "replies", "reposts")));

  private static final List<String> PLATFORMS = List.copyOf(FIGURES.keySet());
  private static final int TELLINGS = 3;
  private static final int FIGURES_OF_A_POST = 4;
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");

  private final Writer out;
  private final long rows;
  private long written;

  private ReadingsFile(Writer out, long rows) {
    this.out = out;
    this.rows = rows;
  }

  /** The first of the last so many months. */
  static YearMonth firstOf(int months) {
    return FIRST.plusMonths(MONTHS - (long) months);
  }

  /** Writes so many rows; the digest of the bytes. */
  static String write(Path file, long rows) throws IOException {
    MessageDigest hash = sha256();
    try (Writer out =
        new OutputStreamWriter(
            new DigestOutputStream(
                new BufferedOutputStream(Files.newOutputStream(file), 1 << 16), hash),
            StandardCharsets.UTF_8)) {
      new ReadingsFile(out, rows).write();
    }
    return "sha256:" + HexFormat.of().formatHex(hash.digest());
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void write() throws IOException {
    out.write("subject,account,platform,metric,from,to,published,value,state,retrievedAt,source,");
    out.write("origin\n");
    long posts = rows / (TELLINGS * FIGURES_OF_A_POST * MONTHS) + 1;
    for (int month = 0; month < MONTHS; month++) {
      for (int telling = 0; telling < TELLINGS; telling++) {
        for (long post = 0; post < posts; post++) {
          post(month, post + month * posts, telling);
        }
      }
    }
  }

  private void post(int month, long post, int telling) throws IOException {
    long chance = mixed(post);
    String platform = PLATFORMS.get((int) (post % PLATFORMS.size()));
    LocalDateTime published =
        FIRST
            .plusMonths(month)
            .atDay(1)
            .atStartOfDay()
            .plusMinutes(Math.floorMod(chance, FIRST.plusMonths(month).lengthOfMonth() * 1440L));
    for (String metric : FIGURES.get(platform)) {
      if (written < rows) {
        written++;
        row(month, published, post, platform, metric, telling);
      }
    }
  }

  private void row(
      int month, LocalDateTime published, long post, String platform, String metric, int telling)
      throws IOException {
    long chance = mixed(post * 31 + metric.hashCode());
    long figure = Math.floorMod(chance >>> 8, 100_000L);
    int kind = telling == 2 ? (int) Math.floorMod(chance, 10L) : -1;
    LocalDateTime end = FIRST.plusMonths(month + 1L).atDay(1).atStartOfDay();
    LocalDateTime to = telling == 0 ? end.plusDays(1) : end.plusDays(4);
    LocalDateTime learnt = to.plusHours(2);
    String source = "platform-export";
    if (kind == 2 || kind == 3) {
      learnt = learnt.plusDays(1);
      figure += kind == 3 ? 17 : 0;
    } else if (kind == 4) {
      source = "third-party";
      figure = figure * 2;
    } else if (kind >= 5) {
      to = to.plusDays(kind - 4L);
      learnt = to.plusHours(3);
      figure += kind;
    }
    boolean stays = month == 5 && metric.equals("saves") && post % 7 == 0;
    boolean suppressed = stays || telling == 0 && Math.floorMod(chance, 25L) == 0;
    String value = suppressed ? ",suppressed," : figure + (telling == 0 ? 0 : 50_000) + ",,";
    String form = platform.equals("youtube") ? "yt%09d" : "9990000%011d";
    out.append(String.format(Locale.ROOT, form, post)).append(",dept").append(platform);
    out.append(',').append(platform).append(',').append(metric).append(',').append(at(published));
    out.append(',').append(at(to)).append(',').append(at(published)).append(',').append(value);
    out.append(at(learnt)).append(',').append(source).append(",all\n");
  }

  private static String at(LocalDateTime time) {
    return TIME.format(time) + ":00+05:30";
  }

  /** Chance that is the same each time (the finisher of SplitMix64). */
  private static long mixed(long seed) {
    long z = (seed + 1) * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
