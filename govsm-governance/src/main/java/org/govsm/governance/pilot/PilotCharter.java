package org.govsm.governance.pilot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.Checked;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.InputFault;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.document.Field;
import org.govsm.core.document.Field.Kind;
import org.govsm.core.document.Node;
import org.govsm.core.document.Schema;
import org.govsm.core.text.Message;
import org.govsm.core.time.DayBounds;
import org.jspecify.annotations.Nullable;

/**
 * Charter of a pilot: what it is to show, where and for how long it runs, who owns it, and the
 * criteria by which it is judged at the end. It never changes.
 */
public final class PilotCharter implements ToPlain {

  /** The term of a pilot that states none, in weeks. */
  public static final int DEFAULT_WEEKS = 8;

  static final int MOST_WEEKS = 52;

  private static final Schema OBJECTIVE =
      Schema.of(
          Field.of("text", Kind.TEXT).required().says("what the pilot is to show"),
          Field.oneOf("use", Kind.CODE, FrameworkUses.array())
              .says("the use of the framework that it serves"));

  private static final Schema TOPIC =
      Schema.of(Field.of("text", Kind.TEXT).required().says("what the pilot is about"));

  private static final Schema FORM =
      Schema.of(
              Field.of("title", Kind.TEXT).required().says("what the pilot is called"),
              Field.forms("objectives", "objective", OBJECTIVE).says("the objectives: one"),
              Field.forms("topics", "topic", TOPIC).says("the topics: one"),
              Field.of("audience", Kind.TEXT).says("whom it is for"),
              Field.of("owner", Kind.CODE).identifier().says("the officer who owns it"),
              Field.of("platforms", Kind.CODES).says("the platforms: one or two"),
              Field.oneOf("devices", Kind.CODES, "mobile", "desktop", "other")
                  .says("the kinds of device that the platforms take"),
              Field.of("starts", Kind.DAY).required().says("the day on which it is to start"),
              Field.of("weeks", Kind.COUNT)
                  .atLeast(1)
                  .atMost(MOST_WEEKS)
                  .says("how many weeks it runs; left out: eight"),
              Field.forms("criteria", "criterion", ExitCriterion.FORM)
                  .says("the criteria by which it is judged at the end"))
          .where(PilotCharter::faults);

  private final Node node;

  PilotCharter(Node node) {
    this.node = node;
  }

  private static List<InputFault> faults(Node charter) {
    List<InputFault> faults = new ArrayList<>();
    if (!DayBounds.contain(charter.get("starts", LocalDate.class))) {
      faults.add(charter.fault("starts", "pilot.year", Message.of("pilot.input.year")));
    }
    Set<String> seen = new HashSet<>();
    for (Node criterion : charter.branches("criteria")) {
      if (!seen.add(criterion.text("id"))) {
        faults.add(criterion.fault("id", "pilot.twice", Message.of("pilot.input.twice")));
      }
    }
    return faults;
  }

  /** The schema of the tree. */
  public static Schema form() {
    return FORM;
  }

  /** The schema of a criterion in it. */
  public static Schema criterion() {
    return ExitCriterion.FORM;
  }

  /**
   * Reads a charter.
   *
   * @param tree the published tree
   * @return the charter, or every fault with its place
   */
  public static Checked<PilotCharter> fromPlain(@Nullable Object tree) {
    return FORM.read(tree)
        .<Checked<PilotCharter>>fold(
            node -> new Checked.Accepted<>(new PilotCharter(node)),
            faults -> new Checked.Rejected<>(faults));
  }

  /** What the pilot is called. */
  public String title() {
    return node.text("title");
  }

  private List<String> texts(String member) {
    return node.branches(member).stream().map(one -> one.text("text")).toList();
  }

  /** The objectives. */
  public List<String> objectives() {
    return texts("objectives");
  }

  /** The uses of the framework that the objectives serve. */
  public List<String> uses() {
    return node.branches("objectives").stream()
        .flatMap(one -> one.find("use", String.class).stream())
        .distinct()
        .toList();
  }

  /** The topics. */
  public List<String> topics() {
    return texts("topics");
  }

  /** Whom it is for; nothing where it is not said. */
  public Optional<String> audience() {
    return node.find("audience", String.class);
  }

  /** The officer who owns it; nothing where nobody is named. */
  public Optional<String> owner() {
    return node.find("owner", String.class);
  }

  /** The platforms, each once. */
  public List<String> platforms() {
    return node.codes("platforms").stream().distinct().toList();
  }

  /** The kinds of device that the platforms take. */
  public List<String> devices() {
    return node.codes("devices");
  }

  /** The day on which it is to start. */
  public LocalDate starts() {
    return node.get("starts", LocalDate.class);
  }

  /** How many weeks it is to run. */
  public int weeks() {
    return node.find("weeks", Long.class).map(Long::intValue).orElse(DEFAULT_WEEKS);
  }

  /** The criteria by which it is judged. */
  public List<ExitCriterion> criteria() {
    return node.branches("criteria").stream().map(ExitCriterion::new).toList();
  }

  boolean isKnown(String member) {
    return node.has(member);
  }

  /**
   * What the rules on pilots say of the charter, and what the table of a department says of its
   * criteria.
   *
   * @param table nothing where the department decided no table of uses
   * @return findings; none stands in the way, as the stages of the pilot say what does
   */
  public List<Finding> findings(Optional<UseTable> table) {
    return new CharterCheck(this, table).findings();
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    return node.toPlain();
  }
}
