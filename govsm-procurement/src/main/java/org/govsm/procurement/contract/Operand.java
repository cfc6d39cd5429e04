package org.govsm.procurement.contract;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Fault;
import org.govsm.core.text.Message;
import org.govsm.core.tree.Branch;
import org.govsm.core.tree.Form;
import org.govsm.core.tree.Part;

/** A figure that is read from readings: which metrics, of what, how put together, as of when. */
public final class Operand {

  private final Branch branch;

  Operand(Branch branch) {
    this.branch = branch;
  }

  /**
   * One metric of an account over the period.
   *
   * @param metric the code of the metric
   */
  public static Operand account(String metric) {
    return new Operand(form(true).read(Map.of("metrics", List.of(metric))).orThrow());
  }

  static Part[] parts(boolean metricsRequired) {
    Part.Draft metrics = Part.of("metrics", Part.Kind.CODES);
    return new Part[] {
      (metricsRequired ? metrics.required() : metrics)
          .says(
              "the metrics of the dictionary, or names that hold across platforms; several are"
                  + " added up"),
      Part.oneOf("of", Part.Kind.CODE, "account", "posts")
          .says(
              "figures of the account, or of the posts published in the period; left out:"
                  + " account"),
      Part.oneOf("across", Part.Kind.CODE, "sum", "mean", "median", "count")
          .says("how the posts are put together"),
      Part.of("subject", Part.Kind.CODE).says("one account or post only"),
      Part.oneOf("origin", Part.Kind.CODE, "organic", "paid", "all")
          .says("left out: the readings of whatever origin, if there is one only"),
      Part.oneOf("on", Part.Kind.CODE, "period-start", "period-end", "order")
          .says("the day of a state, such as followers"),
      Part.oneOf("falls", Part.Kind.CODE, "hold", "ignore", "net")
          .says(
              "what is done when a lifetime counter falls: ask, count the rises only, or take"
                  + " last less first, not below zero"),
      Part.of("asCounted", Part.Kind.FLAG)
          .says("true: the platform's count is taken also where the platform changes it")
    };
  }

  static Form form(boolean metricsRequired) {
    return Form.of(parts(metricsRequired)).where(Operand::check);
  }

  static List<Fault> check(Branch branch) {
    List<Fault> faults = new ArrayList<>();
    boolean posts = branch.find("of", String.class).filter("posts"::equals).isPresent();
    if (posts != branch.has("across")) {
      faults.add(branch.fault("across", "terms.across", Message.of("terms.across")));
    }
    if (branch.has("metrics") && branch.codes("metrics").isEmpty()) {
      faults.add(branch.fault("metrics", "terms.metrics", Message.of("terms.metrics-none")));
    }
    return faults;
  }

  /**
   * The metrics.
   *
   * @return codes and cross-platform names of the dictionary; several are added up
   */
  public List<String> metrics() {
    return branch.codes("metrics");
  }

  /**
   * Whether it is a figure of the posts of the period.
   *
   * @return false for a figure of the account
   */
  public boolean ofPosts() {
    return branch.find("of", String.class).filter("posts"::equals).isPresent();
  }

  /**
   * How the posts are put together.
   *
   * @return sum, mean, median or count
   */
  public String across() {
    return branch.find("across", String.class).orElse("sum");
  }

  /**
   * The one account or post that counts.
   *
   * @return nothing for all
   */
  public Optional<String> subject() {
    return branch.find("subject", String.class);
  }

  /**
   * Which origin counts.
   *
   * @return organic, paid or all; nothing where the terms do not say
   */
  public Optional<String> origin() {
    return branch.find("origin", String.class);
  }

  /**
   * The day of a state.
   *
   * @return period-start, period-end or order; nothing where the terms do not say
   */
  public Optional<String> on() {
    return branch.find("on", String.class);
  }

  /**
   * What is done when a lifetime counter falls.
   *
   * @return hold, ignore or net; nothing where the terms do not say
   */
  public Optional<String> falls() {
    return branch.find("falls", String.class);
  }

  /**
   * Whether the terms follow the platform where it counts otherwise than before.
   *
   * @return false where they do not say so
   */
  public boolean isAsCounted() {
    return branch.find("asCounted", Boolean.class).orElse(false);
  }

  /** Where it stands in the terms. */
  public Branch branch() {
    return branch;
  }

  /** One operand is another if the terms say the same of both. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Operand operand && branch.equals(operand.branch);
  }

  @Override
  public int hashCode() {
    return branch.hashCode();
  }
}
