package org.govsm.procurement.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.money.Fraction;
import org.govsm.core.money.Percent;
import org.govsm.core.text.Message;
import org.govsm.core.text.Term;

/**
 * Reconciliation of counts: which metrics both parties count, up to which difference one figure
 * counts, and how a larger difference is settled. A figure that one party has not given decides
 * nothing.
 */
public final class Reconciliation {

  /** The party that pays. */
  public static final String BUYER = "buyer";

  /** The party that is paid. */
  public static final String SUPPLIER = "supplier";

  /** Counted together, or agreed: such a figure settles a difference. */
  public static final String BOTH = "both";

  static final String PART = "reconciliation";

  private static final String TOLERANCE = "tolerance";
  private static final String PERCENT = "percent";
  private static final String PERCENT_OF = "percentOf";
  private static final String COUNTS = "counts";
  private static final String LOWER = "lower";
  private static final String MEAN = "mean";
  private static final String GREATER = "greater";
  private static final String DAYS = "days";
  private static final String DECIDES = "decides";

  private final Node node;

  Reconciliation(Node node) {
    this.node = node;
  }

  static Schema form() {
    return Schema.of(
            Field.of("metrics", Field.Kind.CODES)
                .required()
                .says("metrics of the contract that both parties count, each by itself"),
            Field.of(TOLERANCE, Field.Kind.NUMBER)
                .atLeast(0)
                .says("the largest difference at which one figure counts, in units of the metric"),
            Field.of(PERCENT, Field.Kind.PERCENT)
                .atLeast(0)
                .atMost(100)
                .says("the same as a percentage of a figure; in place of tolerance"),
            Field.oneOf(PERCENT_OF, Field.Kind.CODE, BUYER, SUPPLIER, GREATER)
                .says("of whose figure the percentage is, or of the greater of the two"),
            Field.oneOf(COUNTS, Field.Kind.CODE, BUYER, LOWER, MEAN)
                .says("within the tolerance: whether the buyer's, the lower or the mean counts"),
            Field.of(DAYS, Field.Kind.COUNT)
                .atLeast(1)
                .atMost(3660)
                .says("the days within which a larger difference is settled"),
            Field.of(DECIDES, Field.Kind.TEXT).says("who decides a larger difference"),
            Field.of("clause", Field.Kind.TEXT).required().says("where the contract says it"))
        .where(Reconciliation::check);
  }

  private static List<InputFault> check(Node node) {
    List<InputFault> faults = new ArrayList<>();
    if (node.has(TOLERANCE) == node.has(PERCENT)) {
      faults.add(node.fault(TOLERANCE, "terms.tolerance", Message.of("terms.tolerance")));
    }
    if (node.has(PERCENT_OF) && !node.has(PERCENT)) {
      faults.add(
          node.fault(PERCENT_OF, "terms.tolerance-base", Message.of("terms.tolerance-base")));
    }
    if (node.has("metrics") && node.codes("metrics").isEmpty()) {
      faults.add(node.fault("metrics", "terms.metrics-none", Message.of("terms.metrics-none")));
    }
    return faults;
  }

  /** The codes of metrics that both parties count. */
  public List<String> metrics() {
    return node.codes("metrics");
  }

  /** Whether a metric of the contract is among them. */
  public boolean isOf(String metric) {
    return metrics().contains(metric);
  }

  /**
   * The largest difference of two figures at which one counts; the difference itself is within it.
   *
   * @param buyer the buyer's figure
   * @param supplier the supplier's
   * @return not rounded
   */
  public Fraction allowed(Fraction buyer, Fraction supplier) {
    return node.find(TOLERANCE, BigDecimal.class)
        .map(Fraction::of)
        .orElseGet(
            () -> Fraction.of(node.get(PERCENT, Percent.class)).times(base(buyer, supplier)));
  }

  private Fraction base(Fraction buyer, Fraction supplier) {
    return switch (node.find(PERCENT_OF, String.class).orElse(BUYER)) {
      case SUPPLIER -> supplier;
      case GREATER -> buyer.max(supplier);
      default -> buyer;
    };
  }

  /** The figure that counts where two differ by no more than is allowed. */
  public Fraction counted(Fraction buyer, Fraction supplier) {
    return switch (counts()) {
      case LOWER -> buyer.min(supplier);
      case MEAN -> buyer.plus(supplier).dividedBy(Fraction.of(2));
      default -> buyer;
    };
  }

  /** Whose figure counts within the tolerance: buyer, lower or mean; buyer if not stated. */
  public String counts() {
    return node.find(COUNTS, String.class).orElse(BUYER);
  }

  /** How a larger difference is settled, in a sentence. */
  public Message settled() {
    Optional<Long> days = node.find(DAYS, Long.class);
    Optional<String> who = node.find(DECIDES, String.class);
    String key =
        who.isPresent()
            ? days.isPresent() ? "says.settled-who-days" : "says.settled-who"
            : days.isPresent() ? "says.settled-days" : "says.settled-open";
    Message said = Message.of(key);
    said = who.isPresent() ? said.with("who", who.get()) : said;
    return days.isPresent() ? said.with("days", days.get()) : said;
  }

  /** What is not stated of a larger difference. */
  List<String> unstated() {
    List<String> parts = new ArrayList<>(List.of(DECIDES, DAYS));
    parts.removeIf(node::has);
    return parts;
  }

  List<OpenPoint> open() {
    List<OpenPoint> open = new ArrayList<>();
    open.addAll(OpenPoint.unlessStated(node, COUNTS, List.of(BUYER, LOWER, MEAN)));
    if (node.has(PERCENT)) {
      open.addAll(OpenPoint.unlessStated(node, PERCENT_OF, List.of(BUYER, SUPPLIER, GREATER)));
    }
    return open;
  }

  /** What they say, in sentences. */
  public List<Message> said() {
    Object tolerance =
        node.find(TOLERANCE, BigDecimal.class)
            .<Object>map(one -> one)
            .orElseGet(
                () ->
                    Message.of(
                            "says.reconciliation-percent-"
                                + node.find(PERCENT_OF, String.class).orElse("open"))
                        .with("percent", node.get(PERCENT, Percent.class)));
    return List.of(
        Message.of("says.reconciliation")
            .with(
                "metrics",
                metrics().stream().map(code -> new Term("metric.contract." + code)).toList())
            .with("clause", node.text("clause")),
        Message.of("says.reconciliation-within-" + node.find(COUNTS, String.class).orElse("open"))
            .with("tolerance", tolerance),
        Message.of("says.reconciliation-beyond"),
        settled());
  }

  /** The published tree. */
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
