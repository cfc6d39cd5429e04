package org.govsm.portal.contracts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.govsm.procurement.measurement.Evidence;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;

/**
 * Invented readings of a contract from April to June 2026, file after file: posts of several
 * sources, under ids and links, some of another account, some without a day, some that may be one;
 * accounts, states and counts of the parties; figures that are restated, told again, or late.
 */
final class SeededReadings {

  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);
  private static final int DAYS = 91;
  private static final int POSTS = 12;
  private static final List<String> SOURCES =
      List.of("first-party", "platform-export", "platform-export", "public-counter", "third-party");

  /** A post and what every reading of it says. */
  private record Post(String id, Instant out, boolean dated, String account) {}

  private final Random random;
  private final List<Post> posts = new ArrayList<>();
  private final List<Reading> given = new ArrayList<>();
  private final Set<String> identities = new HashSet<>();
  private int figures;

  SeededReadings(long seed) {
    random = new Random(seed);
    for (int i = 0; i < POSTS; i++) {
      Instant out = start(FIRST).plus(Duration.ofMinutes(random.nextInt(DAYS * 1440)));
      boolean twin = i > 0 && random.nextInt(8) == 0;
      posts.add(
          new Post(
              "abcdefghi%02d".formatted(i),
              twin ? posts.get(i - 1).out() : out,
              random.nextInt(100) > 0,
              random.nextInt(10) == 0 ? "@another" : "@dept"));
    }
  }

  private static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }

  /** The terms, some of which count one account only. */
  static String terms(String id, long seed) {
    Random random = new Random(seed);
    List<String> across = List.of("sum", "mean", "median");
    String accounts = "\"accounts\": [{\"platform\": \"youtube\", \"ids\": [\"@dept\"]}], ";
    return """
    {"id": "%s", "title": "Seeded", "currency": "INR", "marked": "invented",
     "buyer": {"id": "wb.it", "name": "Directorate"},
     "supplier": {"id": "agency", "name": "Agency"},
     "from": "2026-04-01", "until": "2026-07-01", "period": "month",
     "amounts": [{"id": "bill", "kind": "fixed", "amount": "100000.00", "clause": "5"}],
     "kpis": [%s, %s, %s, %s, %s, %s],
     "payment": {"stacking": "gross", "rounding": "half-up", "roundingPer": "line",
       "freezeDays": 7, "holdDays": 30, %s
       "sources": ["first-party", "platform-export", "public-counter"]}}\
    """
        .formatted(
            id,
            kpi("views", "youtube", posts("views", across.get(random.nextInt(3)))),
            kpi("likes", "youtube", posts("likes", across.get(random.nextInt(3)))),
            kpi("posts", "youtube", posts("views", "count")),
            kpi(
                "rate",
                "facebook",
                """
                "kind": "ratio", "of": {"metrics": ["engagements"], "origin": "organic"},
                "per": {"metrics": ["reach"], "origin": "organic"}\
                """),
            kpi("followers", "youtube", "\"kind\": \"value\", \"metrics\": [\"followers\"]"),
            kpi("reels", "contract", "\"kind\": \"value\", \"metrics\": [\"accepted\"]"),
            random.nextBoolean() ? accounts : "");
  }

  private static String posts(String metric, String across) {
    return "\"kind\": \"value\", \"metrics\": [\"%s\"], \"of\": \"posts\", \"across\": \"%s\""
        .formatted(metric, across);
  }

  private static String kpi(String id, String platform, String measure) {
    return """
    {"id": "%s", "title": {"en": "%s"}, "clause": "8", "platforms": ["%s"], "measure": {%s},
     "target": {"atLeast": "5000"}, "missing": "hold",
     "consequence": {"shape": "ladder", "base": "bill", "rungs": [{"deduct": "1"}],
       "after": "hold-last", "undetermined": "bridges"}}\
    """
        .formatted(id, id, platform, measure);
  }

  /** The rows of the next file, which was taken in at an instant. */
  List<Reading> file(String digest, Instant takenAt) {
    List<Reading> rows = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      Reading row =
          given.isEmpty() || random.nextInt(4) > 0
              ? another(takenAt, rows.size() + 1L, digest)
              : again(takenAt, rows.size() + 1L, digest);
      rows.add(row);
    }
    given.addAll(rows);
    return rows;
  }

  private Reading another(Instant takenAt, long line, String digest) {
    Reading row = fresh(takenAt, line, digest);
    return identities.add(row.identity()) ? row : another(takenAt, line, digest);
  }

  /** Another giving of a figure, the same or restated, after all that were given of it before. */
  private Reading again(Instant takenAt, long line, String digest) {
    Reading one = given.get(random.nextInt(given.size()));
    ReadingDraft draft =
        Reading.of(one.subject(), one.platform(), one.metric())
            .window(one.from(), one.to())
            .figure(random.nextBoolean() ? one.figure() : figure())
            .origin(one.origin());
    one.account().ifPresent(draft::account);
    one.published().ifPresent(draft::published);
    return draft
        .source(one.source(), takenAt.minusSeconds(100 - line))
        .evidence(Evidence.of(digest, line))
        .done();
  }

  private Reading fresh(Instant takenAt, long line, String digest) {
    LocalDate month = FIRST.plusMonths(random.nextInt(3));
    LocalDate day = month.plusDays(random.nextInt(30));
    String source = SOURCES.get(random.nextInt(SOURCES.size()));
    ReadingDraft draft;
    Instant end = start(month.plusMonths(1));
    switch (random.nextInt(8)) {
      case 0 -> {
        String metric = random.nextBoolean() ? "reach" : "engagements";
        draft = Reading.of("page", "facebook", metric).window(start(month), end).origin("organic");
      }
      case 1 -> {
        end = start(random.nextBoolean() ? month.plusMonths(1) : day);
        draft = Reading.of("@dept", "youtube", "followers").at(end);
      }
      case 2 -> {
        boolean whole = random.nextBoolean();
        end = whole ? end : start(day.plusDays(7));
        draft = Reading.of("reels", "contract", "accepted").window(start(whole ? month : day), end);
      }
      default -> {
        Post post = posts.get(random.nextInt(posts.size()));
        LocalDate out = LocalDate.ofInstant(post.out(), Reading.INDIA);
        LocalDate next = out.withDayOfMonth(1).plusMonths(1);
        boolean late = random.nextInt(4) > 0;
        end = start(late ? next.plusDays(random.nextInt(3)) : out.plusDays(random.nextInt(1, 45)));
        String link = "https://www.youtube.com/watch?v=" + post.id();
        draft =
            Reading.of(
                    random.nextInt(6) == 0 ? link : post.id(),
                    "youtube",
                    random.nextInt(3) == 0 ? "likes" : "views")
                .window(post.out(), end)
                .account(post.account());
        if (post.dated()) {
          draft.published(post.out());
        }
      }
    }
    return done(draft.figure(figure()), source, end, takenAt, line, digest);
  }

  private Figure figure() {
    return random.nextInt(20) == 0
        ? Figure.suppressed()
        : Figure.of(BigDecimal.valueOf(random.nextInt(30) * 1_000L + figures++));
  }

  /** Some were given before they were complete, and some long before they were taken in. */
  private Reading done(
      ReadingDraft draft, String source, Instant end, Instant takenAt, long line, String digest) {
    Instant wanted = end.plus(Duration.ofHours(random.nextInt(-24, 24 * 9)));
    Instant at =
        wanted.isAfter(takenAt) ? takenAt.minusSeconds(random.nextInt(101, 9_999)) : wanted;
    return draft.source(source, at).evidence(Evidence.of(digest, line)).done();
  }
}
