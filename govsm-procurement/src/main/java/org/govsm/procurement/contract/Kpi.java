package org.govsm.procurement.contract;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.govsm.core.document.Node;
import org.govsm.core.money.Fraction;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * One key performance indicator of a contract: what is measured, what was promised, and what
 * follows. It holds for each of its platforms by itself.
 */
public final class Kpi {

  /** The platform of what the parties count themselves: deliveries, delays, spend. */
  public static final String CONTRACT = "contract";

  /** A deduction lowers the price: the value of the supply is what is left. */
  public static final String PRICE_REDUCTION = "price-reduction";

  /** A deduction is damages: the supply keeps its value, and they are recovered after tax. */
  public static final String DAMAGES = "damages";

  static final String TREATMENT = "treatment";

  static final String PERIOD = "period";

  /** The part that says whether it is paid where another KPI pays for the same figure. */
  static final String BESIDES = "besides";

  /** The part that says what follows where there was nothing to measure. */
  static final String NO_ACTIVITY = "noActivity";

  static final String PAID = "paid";
  static final String NOT_PAID = "not-paid";

  /** What is measured, promised and paid, apart from how the KPI is called. */
  private static final List<String> MONEY =
      List.of(PERIOD, "measure", "target", "sample", "missing", NO_ACTIVITY, "consequence");

  private final Node node;
  private final String id;
  private final Optional<Shape> shape;
  private final Measure measure;
  private final Optional<Target> target;
  private final List<String> platforms;

  Kpi(Node node, Shapes shapes) {
    this(node, shapes, Fraction.ONE);
  }

  /** With the part of the days of its period on which it counts. */
  Kpi(Node node, Shapes shapes, Fraction left) {
    this.node = node;
    this.id = node.text("id");
    this.shape = node.branch("consequence").flatMap(c -> shapes.find(c.choice()));
    this.measure = new Measure(node.branch("measure").orElseThrow());
    this.target = node.branch("target").map(t -> new Target(t, measure.isInPercent(), left));
    this.platforms = node.has("platforms") ? node.codes("platforms") : List.of(CONTRACT);
  }

  /**
   * Its id.
   *
   * @return unique in the contract; the same id on other days is the same KPI amended
   */
  public String id() {
    return id;
  }

  /**
   * Its name.
   *
   * @param language the language code
   * @return the name in that language, else in English
   */
  public String title(String language) {
    Node title = node.branch("title").orElseThrow();
    return title.find(language, String.class).orElseGet(() -> title.text("en"));
  }

  /** Where the contract says it. */
  public String clause() {
    return node.text("clause");
  }

  /**
   * What it is a measure of, from effort to effect.
   *
   * @return input, output, outtake, outcome or impact; nothing where the terms do not say
   */
  public Optional<String> level() {
    return node.find("level", String.class);
  }

  /**
   * How long the periods are by which it is judged, where they are longer than those that are paid.
   *
   * @return quarter, half-year, year or whole; nothing where each billing period is judged
   */
  public Optional<String> period() {
    return node.find(PERIOD, String.class);
  }

  /**
   * The platforms for each of which it holds.
   *
   * @return codes in order; {@link #CONTRACT} alone where the parties count themselves
   */
  public List<String> platforms() {
    return platforms;
  }

  /** How its value is made. */
  public Measure measure() {
    return measure;
  }

  /**
   * What was promised. Where the KPI does not count on some days of the period, the target of a
   * count is in proportion to the days that are left.
   *
   * @return nothing where no target is needed
   */
  public Optional<Target> target() {
    return target;
  }

  /**
   * The least sample.
   *
   * @return nothing where any sample is enough
   */
  public Optional<Sample> sample() {
    return node.branch("sample").map(Sample::new);
  }

  /**
   * What follows when its readings are missing.
   *
   * @return hold, missed or exclude; hold where the terms do not say
   */
  public String missing() {
    return node.find("missing", String.class).orElse("hold");
  }

  /**
   * What follows when both figures of its ratio are zero.
   *
   * @return hold, met, missed or exclude; nothing where the terms do not say, which holds it too
   */
  public Optional<String> noActivity() {
    return node.find(NO_ACTIVITY, String.class);
  }

  /**
   * Its part in a weighted score.
   *
   * @return nothing where it has none
   */
  public Optional<Score> score() {
    return node.branch("score").map(Score::new);
  }

  /**
   * How its result moves money.
   *
   * @return nothing for a KPI that is watched only
   */
  public Optional<Shape> shape() {
    return shape;
  }

  /**
   * The KPIs that alone are paid for what it counts, where the terms say so.
   *
   * @param platform one of its platforms
   * @param day the first day of a period
   * @param dictionary what metrics have in common
   * @return those before it in force on that day; none where it is paid besides them
   */
  public List<Kpi> paidInstead(
      Terms terms, String platform, LocalDate day, MetricDictionary dictionary) {
    return besides().filter(NOT_PAID::equals).isPresent()
        ? new Doubled(terms, dictionary).payers(this, platform, day)
        : List.of();
  }

  /**
   * Where it counts what another KPI counts on a platform.
   *
   * @param platform a platform of the other
   * @return that platform; all of its own where the parties count for one and a platform does for
   *     the other
   */
  public List<String> platformsBeside(String platform) {
    return platforms().contains(platform) ? List.of(platform) : platforms();
  }

  /**
   * What the terms say of a figure for which another KPI pays too.
   *
   * @return paid or not-paid; nothing where they do not say
   */
  public Optional<String> besides() {
    return node.find(BESIDES, String.class);
  }

  /**
   * Whether what is deducted lowers the price or is damages.
   *
   * @return {@link #PRICE_REDUCTION} or {@link #DAMAGES}; nothing where the terms do not say
   */
  public Optional<String> treatment() {
    return node.find(TREATMENT, String.class);
  }

  /** Whether it may deduct something, so that terms can say how. */
  boolean deducts() {
    return shape.filter(one -> !one.earns() && !(one instanceof Unstated)).isPresent();
  }

  /** Whether another KPI says the same of all that moves money. */
  boolean movesMoneyLike(Kpi other) {
    return !node.has(BESIDES)
        && MONEY.stream()
            .allMatch(
                part -> node.find(part, Object.class).equals(other.node.find(part, Object.class)));
  }

  /**
   * Whether missing its target breaks a promise.
   *
   * @return false for a bonus, which is not earned then
   */
  public boolean isPromise() {
    return shape.map(Shape::isPromise).orElse(true);
  }

  /**
   * The KPIs that must all be met for it to earn anything.
   *
   * @return their ids; none where it depends on no other
   */
  public List<String> conditions() {
    return shape.map(one -> one.conditions(consequence())).orElse(List.of());
  }

  /** Whether it earns in a period in which one of its {@link #conditions} does not count. */
  public boolean holdsWithoutCondition() {
    return shape.map(one -> one.holdsWithout(consequence())).orElse(true);
  }

  /**
   * The parts of its shape.
   *
   * @return what the contract states
   * @throws java.util.NoSuchElementException if no money follows from it
   */
  public Node consequence() {
    return node.branch("consequence").orElseThrow();
  }

  /** Where it stands in the terms. */
  public Node branch() {
    return node;
  }

  /** The id. */
  @Override
  public String toString() {
    return id;
  }
}
