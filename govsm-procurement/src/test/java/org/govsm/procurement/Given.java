package org.govsm.procurement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.procurement.contract.Terms;
import org.govsm.procurement.measurement.Figure;
import org.govsm.procurement.measurement.Reading;
import org.govsm.procurement.measurement.ReadingDraft;

/** Terms and readings for tests: what a test does not say is settled and says nothing. */
public final class Given {

  /** The days after which a platform has completed its figures, where it takes more than one. */
  private static final Map<String, Integer> COMPLETE = Map.of("youtube", 3, "instagram", 2);

  /** The first day of the contract. */
  public static final LocalDate FIRST = LocalDate.of(2026, 4, 1);

  private Given() {}

  /**
   * A tree.
   *
   * @param pairs names and values in turn
   * @return the tree
   */
  public static Map<String, Object> tree(Object... pairs) {
    Map<String, Object> tree = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      tree.put((String) pairs[i], pairs[i + 1]);
    }
    return tree;
  }

  /**
   * Terms for six months from April 2026, a fee of 1,00,000.00, and nothing left open.
   *
   * @return a draft without KPIs
   */
  public static Terms.Draft terms() {
    return Terms.draft()
        .set("id", "K-1")
        .set("title", "Social media of the directorate")
        .set("buyer", tree("id", "dept", "name", "Directorate of Examples"))
        .set("supplier", tree("id", "agency", "name", "Example Agency"))
        .set("from", "2026-04-01")
        .set("until", "2026-10-01")
        .set("period", "month")
        .set("marked", "Invented for a test")
        .add("amounts", fee("100000.00"))
        .set("payment", settled());
  }

  /**
   * A fixed fee.
   *
   * @param rupees the sum
   * @return the tree of the amount {@code fee}
   */
  public static Map<String, Object> fee(String rupees) {
    return tree("id", "fee", "kind", "fixed", "amount", rupees, "clause", "5.1");
  }

  /**
   * Payment terms with nothing left open.
   *
   * @return a tree that may be changed
   */
  public static Map<String, Object> settled() {
    return tree(
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
        List.of("first-party", "platform-export", "public-counter"));
  }

  /**
   * A KPI.
   *
   * @param id its id, also its title
   * @param measure the tree of its measure
   * @param more further names and values in turn
   * @return its tree
   */
  public static Map<String, Object> kpi(String id, Map<String, Object> measure, Object... more) {
    Map<String, Object> kpi =
        tree("id", id, "title", tree("en", id), "clause", "7 " + id, "measure", measure);
    kpi.putAll(tree(more));
    return kpi;
  }

  /**
   * A measure of one account metric.
   *
   * @param metric the metric
   * @param more further members of the operand
   * @return its tree
   */
  public static Map<String, Object> value(String metric, Object... more) {
    Map<String, Object> measure = tree("kind", "value", "metrics", List.of(metric));
    measure.putAll(tree(more));
    return measure;
  }

  /**
   * A ladder on the fee: 3, 5 and 10 %, termination at four, nothing left open.
   *
   * @return its tree
   */
  public static Map<String, Object> ladder() {
    return tree(
        "shape",
        "ladder",
        "base",
        "fee",
        "rungs",
        List.of(tree("deduct", "3"), tree("deduct", "5"), tree("deduct", "10")),
        "after",
        "hold-last",
        "undetermined",
        "breaks",
        "terminationAt",
        4);
  }

  /**
   * A reading of a whole month of the contract, learnt on the second day after it.
   *
   * @param platform its platform
   * @param metric its metric
   * @param month 0 for the first
   * @param value the figure
   * @return the reading
   */
  public static Reading month(String platform, String metric, int month, String value) {
    return window(platform, metric, FIRST.plusMonths(month), FIRST.plusMonths(month + 1L), value)
        .done();
  }

  /**
   * A reading of an account over days, learnt when every platform has completed it.
   *
   * @param platform its platform
   * @param metric its metric
   * @param from the first day
   * @param until the first day after
   * @param value the figure
   * @return a draft that may be changed
   */
  public static ReadingDraft window(
      String platform, String metric, LocalDate from, LocalDate until, String value) {
    return Reading.of("account", platform, metric)
        .window(start(from), start(until))
        .figure(Figure.of(new BigDecimal(value)))
        .source("platform-export", start(until.plusDays(COMPLETE.getOrDefault(platform, 1))));
  }

  /**
   * A state at the end of a day.
   *
   * @param platform its platform
   * @param metric its metric
   * @param day the day
   * @param value the figure
   * @return a draft that may be changed
   */
  public static ReadingDraft state(String platform, String metric, LocalDate day, String value) {
    return Reading.of("account", platform, metric)
        .at(start(day.plusDays(1)))
        .figure(Figure.of(new BigDecimal(value)))
        .source("platform-export", start(day.plusDays(1)));
  }

  /**
   * Posts of one month, one a day from its second, each with the figure of its life so far.
   *
   * @param platform their platform
   * @param metric the metric
   * @param month 0 for the first
   * @param values the figures
   * @return the readings
   */
  public static List<Reading> posts(String platform, String metric, int month, long... values) {
    List<Reading> posts = new ArrayList<>();
    for (long value : values) {
      LocalDate day = FIRST.plusMonths(month).plusDays(1L + posts.size());
      posts.add(post("post-" + month + "-" + posts.size(), platform, metric, day, value).done());
    }
    return posts;
  }

  /**
   * One post.
   *
   * @param id its id
   * @param platform its platform
   * @param metric the metric
   * @param day the day on which it went out
   * @param value its figure at the end of the month after
   * @return a draft that may be changed
   */
  public static ReadingDraft post(
      String id, String platform, String metric, LocalDate day, long value) {
    Instant end = start(day.withDayOfMonth(1).plusMonths(1));
    return Reading.of(id, platform, metric)
        .account("account")
        .published(start(day))
        .window(start(day), end)
        .figure(Figure.of(BigDecimal.valueOf(value)))
        .source("platform-export", end.plus(Duration.ofDays(COMPLETE.getOrDefault(platform, 1))));
  }

  /**
   * The beginning of a day in India.
   *
   * @param day the day
   * @return the instant
   */
  public static Instant start(LocalDate day) {
    return day.atStartOfDay(Reading.INDIA).toInstant();
  }
}
