package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.InputFault;
import org.govsm.core.document.Field;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;

/** A figure that is read from readings: which metrics, of what, how put together, as of when. */
public final class Operand {

  private static final Schema ACCOUNT = form(true);

  private final Node node;
  private final List<String> metrics;
  private final boolean ofPosts;
  private final String across;
  private final Optional<String> subject;
  private final Optional<String> origin;
  private final Optional<String> on;

  Operand(Node node) {
    this.node = node;
    metrics = node.codes("metrics");
    ofPosts = node.find("of", String.class).filter("posts"::equals).isPresent();
    across = node.find("across", String.class).orElse("sum");
    subject = node.find("subject", String.class);
    origin = node.find("origin", String.class);
    on = node.find("on", String.class);
  }

  /**
   * One metric of an account over the period.
   *
   * @param metric the code of the metric
   */
  public static Operand account(String metric) {
    return new Operand(ACCOUNT.read(Map.of("metrics", List.of(metric))).orThrow());
  }

  /**
   * One metric of one account, or of one thing that the parties count, over the period.
   *
   * @param metric the code of the metric
   * @param subject its name
   */
  public static Operand of(String metric, String subject) {
    return new Operand(
        ACCOUNT.read(Map.of("metrics", List.of(metric), "subject", subject)).orThrow());
  }

  static Field[] parts(boolean metricsRequired) {
    Field.Draft metrics = Field.of("metrics", Field.Kind.CODES);
    return new Field[] {
      (metricsRequired ? metrics.required() : metrics)
          .says(
              "the metrics of the dictionary, or names that hold across platforms; several are"
                  + " added up"),
      Field.oneOf("of", Field.Kind.CODE, "account", "posts")
          .says(
              "figures of the account, or of the posts published in the period; left out:"
                  + " account"),
      Field.oneOf("across", Field.Kind.CODE, "sum", "mean", "median", "count")
          .says("how the posts are put together"),
      Field.of("subject", Field.Kind.CODE).says("one account or post only"),
      Field.oneOf("origin", Field.Kind.CODE, "organic", "paid", "all")
          .says("left out: the readings of whatever origin, if there is one only"),
      Field.oneOf("on", Field.Kind.CODE, "period-start", "period-end", "order")
          .says("the day of a state, such as followers"),
      Field.oneOf("falls", Field.Kind.CODE, "hold", "ignore", "net")
          .says(
              "what is done when a lifetime counter falls: ask, count the rises only, or take"
                  + " last less first, not below zero"),
      Field.of("asCounted", Field.Kind.FLAG)
          .says("true: the platform's count is taken also where the platform changes it")
    };
  }

  /**
   * The form of a figure, for documents that hold one.
   *
   * @param metricsRequired whether it must name metrics
   */
  public static Schema form(boolean metricsRequired) {
    return Schema.of(parts(metricsRequired)).where(Operand::check);
  }

  static List<InputFault> check(Node node) {
    List<InputFault> faults = new ArrayList<>();
    boolean posts = node.find("of", String.class).filter("posts"::equals).isPresent();
    if (posts != node.has("across")) {
      faults.add(node.fault("across", "terms.across", Message.of("terms.across")));
    }
    if (node.has("metrics") && node.codes("metrics").isEmpty()) {
      faults.add(node.fault("metrics", "terms.metrics", Message.of("terms.metrics-none")));
    }
    return faults;
  }

  /**
   * The metrics.
   *
   * @return codes and cross-platform names of the dictionary; several are added up
   */
  public List<String> metrics() {
    return metrics;
  }

  /**
   * Whether it is a figure of the posts of the period.
   *
   * @return false for a figure of the account
   */
  public boolean ofPosts() {
    return ofPosts;
  }

  /**
   * How the posts are put together.
   *
   * @return sum, mean, median or count
   */
  public String across() {
    return across;
  }

  /**
   * The one account or post that counts.
   *
   * @return nothing for all
   */
  public Optional<String> subject() {
    return subject;
  }

  /**
   * Which origin counts.
   *
   * @return organic, paid or all; nothing where the terms do not say
   */
  public Optional<String> origin() {
    return origin;
  }

  /**
   * The day of a state.
   *
   * @return period-start, period-end or order; nothing where the terms do not say
   */
  public Optional<String> on() {
    return on;
  }

  /**
   * What is done when a lifetime counter falls.
   *
   * @return hold, ignore or net; nothing where the terms do not say
   */
  public Optional<String> falls() {
    return node.find("falls", String.class);
  }

  /**
   * Whether the terms follow the platform where it counts otherwise than before.
   *
   * @return false where they do not say so
   */
  public boolean isAsCounted() {
    return node.find("asCounted", Boolean.class).orElse(false);
  }

  /** Where it stands in the terms. */
  public Node branch() {
    return node;
  }

  /** One operand is another if the terms say the same of both. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Operand operand && node.equals(operand.node);
  }

  @Override
  public int hashCode() {
    return metrics.hashCode();
  }
}
