package org.govsm.procurement.scale;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingBook;

/**
 * One contract of a portfolio, the same for the same number: a monthly fee and spend at actuals;
 * posts in bands or in proportion, a rate of engagement with a gate or a ladder, reach, damages for
 * delay, and a cap. Nothing is left open and no reading lacks, so that plain arithmetic can say
 * what is due.
 */
final class PortfolioContract {

  static final int MONTHS = 6;
  private static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

  final String id;
  final long fee; // paise
  final boolean byBands;
  final int postsPromised;
  final boolean byLadder;
  final int gate; // per mille of the fee
  final long reachPromised;
  final int reachDeduct; // percent of the bill
  final boolean capped;
  final int asked; // the month of which a certificate is asked for, from 0

  /** By month; delays in days, the rest counts, spend in paise. */
  final long[] posts = new long[MONTHS];

  final long[] spend = new long[MONTHS];
  final long[] engagements = new long[MONTHS];
  final long[] reach = new long[MONTHS];
  final long[][] delays = new long[MONTHS][];

  PortfolioContract(int number) {
    SplittableRandom random = new SplittableRandom(number);
    id = "P-" + number;
    fee = random.nextLong(1_000_000, 90_000_000);
    byBands = random.nextBoolean();
    postsPromised = random.nextInt(20, 60);
    byLadder = random.nextBoolean();
    gate = random.nextInt(10, 120);
    reachPromised = random.nextInt(20_000, 60_000);
    reachDeduct = random.nextInt(1, 8);
    capped = random.nextInt(3) > 0;
    asked = random.nextInt(3);
    for (int month = 0; month < MONTHS; month++) {
      posts[month] = random.nextInt(postsPromised / 2, postsPromised + 10);
      spend[month] = random.nextLong(5_000_000);
      reach[month] = random.nextInt(15_000, 90_000);
      engagements[month] = random.nextInt(300, 4_000);
      delays[month] = new long[random.nextInt(1, 3)]; // of three, one may be the sum
      for (int i = 0; i < delays[month].length; i++) {
        delays[month][i] = random.nextInt(3) == 0 ? random.nextInt(40) : 0;
      }
    }
  }

  String period() {
    return FIRST.plusMonths(asked).toString().substring(0, 7);
  }

  /** The day after the readings of the month are complete, which is before its freeze. */
  LocalDate asOf() {
    return FIRST.plusMonths(asked + 1L).plusDays(6);
  }

  Terms terms() {
    return Terms.fromPlain(tree()).orThrow();
  }

  Map<String, Object> tree() {
    Map<String, Object> tree =
        plain(
            "id",
            id,
            "title",
            "Social media",
            "currency",
            "INR",
            "buyer",
            party("dept"),
            "supplier",
            party("agency"),
            "from",
            FIRST.toString(),
            "until",
            FIRST.plusMonths(MONTHS).toString(),
            "period",
            "month");
    tree.put(
        "amounts",
        List.of(
            plain("id", "fee", "kind", "fixed", "amount", rupees(fee), "clause", "5.1"),
            plain("id", "media", "kind", "actuals", "metric", "spend", "clause", "5.2")));
    tree.put(
        "bases", List.of(plain("id", "bill", "amounts", List.of("fee", "media"), "clause", "5.3")));
    tree.put("kpis", List.of(posts(), engagement(), reached(), delay()));
    if (capped) {
      tree.put("caps", List.of(plain("id", "all", "percent", "10", "base", "bill", "clause", "9")));
    }
    tree.put(
        "payment",
        plain(
            "stacking",
            "gross",
            "rounding",
            "half-up",
            "roundingPer",
            "line",
            "freezeDays",
            7,
            "holdDays",
            15,
            "sources",
            List.of("first-party", "platform-export")));
    return tree;
  }

  private Map<String, Object> posts() {
    return kpi(
        "posts",
        value("posts"),
        plain("atLeast", "" + postsPromised),
        byBands
            ? plain(
                "shape",
                "slab",
                "base",
                "fee",
                "of",
                "shortfall",
                "slabs",
                List.of(
                    plain("to", "10", "deduct", "5"),
                    plain("over", "10", "to", "20", "deduct", "10"),
                    plain("over", "20", "deduct", "20")))
            : plain("shape", "linear", "base", "fee"));
  }

  private Map<String, Object> engagement() {
    Map<String, Object> rate =
        plain(
            "kind",
            "ratio",
            "of",
            plain("metrics", List.of("engagements")),
            "per",
            plain("metrics", List.of("reach")));
    Map<String, Object> kpi =
        kpi(
            "engagement",
            rate,
            plain("atLeast", "3"),
            byLadder
                ? plain(
                    "shape",
                    "ladder",
                    "base",
                    "bill",
                    "rungs",
                    List.of(plain("deduct", "3"), plain("deduct", "5"), plain("deduct", "10")),
                    "after",
                    "hold-last",
                    "undetermined",
                    "breaks",
                    "terminationAt",
                    4)
                : plain("shape", "gate", "base", "fee", "deduct", gate / 10 + "." + gate % 10));
    kpi.put("platforms", List.of("facebook"));
    return kpi;
  }

  private Map<String, Object> reached() {
    Map<String, Object> kpi =
        kpi(
            "reach",
            value("reach"),
            plain("atLeast", "" + reachPromised),
            plain("shape", "gate", "base", "bill", "deduct", "" + reachDeduct));
    kpi.put("platforms", List.of("facebook"));
    return kpi;
  }

  private static Map<String, Object> delay() {
    Map<String, Object> kpi =
        plain(
            "id",
            "delay",
            "title",
            plain("en", "delay"),
            "clause",
            "8",
            "measure",
            value("days-late"));
    kpi.put(
        "consequence",
        plain(
            "shape",
            "time-rate",
            "base",
            "fee",
            "percent",
            "0.5",
            "unitDays",
            7,
            "units",
            "or-part",
            "deliveries",
            "each",
            "cap",
            "5"));
    return kpi;
  }

  ReadingBook readings() {
    List<Reading> all = new ArrayList<>();
    for (int month = 0; month < MONTHS; month++) {
      all.add(reading("agency", "contract", "posts", month, BigDecimal.valueOf(posts[month])));
      all.add(reading("agency", "contract", "spend", month, BigDecimal.valueOf(spend[month], 2)));
      all.add(reading("page", "facebook", "reach", month, BigDecimal.valueOf(reach[month])));
      all.add(
          reading(
              "page", "facebook", "engagements", month, BigDecimal.valueOf(engagements[month])));
      for (int i = 0; i < delays[month].length; i++) {
        BigDecimal days = BigDecimal.valueOf(delays[month][i]);
        all.add(reading("d" + month + i, "contract", "days-late", month, days));
      }
    }
    return ReadingBook.of(all);
  }

  private static Reading reading(
      String subject, String platform, String metric, int month, BigDecimal figure) {
    LocalDate from = FIRST.plusMonths(month);
    LocalDate until = from.plusMonths(1);
    return Reading.of(subject, platform, metric)
        .window(
            from.atStartOfDay(Reading.INDIA).toInstant(),
            until.atStartOfDay(Reading.INDIA).toInstant())
        .figure(Figure.of(figure))
        .source(
            platform.equals("contract") ? "first-party" : "platform-export",
            until.plusDays(3).atStartOfDay(Reading.INDIA).toInstant())
        .done();
  }

  private static Map<String, Object> kpi(
      String id, Map<String, Object> measure, Object target, Object consequence) {
    return plain(
        "id",
        id,
        "title",
        plain("en", id),
        "clause",
        "7",
        "measure",
        measure,
        "target",
        target,
        "consequence",
        consequence);
  }

  private static Map<String, Object> value(String metric) {
    return plain("kind", "value", "metrics", List.of(metric));
  }

  private static Map<String, Object> party(String id) {
    return plain("id", id, "name", id);
  }

  private static String rupees(long paise) {
    return BigDecimal.valueOf(paise, 2).toPlainString();
  }

  private static Map<String, Object> plain(Object... pairs) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tree.put((String) pairs[i], pairs[i + 1]);
    }
    return tree;
  }
}
