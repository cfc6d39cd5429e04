package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.ToPlain;
import org.govsm.governance.facts.FactNode;

/**
 * What changed from one run to a later one: failures that are new, mended, the same, or unclear.
 */
public final class Trend implements ToPlain {

  private static final Set<String> FAILURES = Set.of("FAIL", "BLOCKED");
  private static final Set<String> UNCLEAR = Set.of("UNKNOWN", "NOT-EVALUATED", "");

  /** Stands for the subjects that a report does not list. */
  private static final Optional<String> MANY = Optional.of("*");

  private final List<String> fresh = new ArrayList<>();
  private final List<String> mended = new ArrayList<>();
  private final List<String> same = new ArrayList<>();
  private final List<String> unclear = new ArrayList<>();

  private Trend(Map<String, String> earlier, Map<String, String> later) {
    later.forEach(
        (about, outcome) -> {
          if (FAILURES.contains(outcome)) {
            boolean before = FAILURES.contains(earlier.getOrDefault(about, ""));
            (before ? same : fresh).add(about);
          }
        });
    earlier.forEach(
        (about, outcome) -> {
          String now = later.getOrDefault(about, later.getOrDefault(many(about), ""));
          if (FAILURES.contains(outcome) && !FAILURES.contains(now)) {
            (UNCLEAR.contains(now) ? unclear : mended).add(about);
          }
        });
  }

  /**
   * Compares two runs.
   *
   * @param earlier the earlier report
   * @param later the later report
   */
  public static Trend of(AssessmentReport earlier, AssessmentReport later) {
    return new Trend(marks(earlier), marks(later));
  }

  /**
   * Compares a run that was kept as a tree with a later one.
   *
   * @param earlier what {@link AssessmentReport#toPlain} gave
   * @param later the later report
   */
  public static Trend of(Map<String, ?> earlier, AssessmentReport later) {
    Map<String, String> marks = new LinkedHashMap<>();
    for (FactNode finding : FactNode.of(earlier).at("findings").items()) {
      mark(
          marks,
          finding.at("control").text().orElse(""),
          finding.at("alike").isGiven() ? MANY : finding.at("subject").text(),
          finding.at("outcome").text().orElse(""));
    }
    return new Trend(marks, marks(later));
  }

  private static Map<String, String> marks(AssessmentReport report) {
    Map<String, String> marks = new LinkedHashMap<>();
    for (ControlFinding finding : report.findings()) {
      Optional<String> subject = finding.alike() > 1 ? MANY : finding.subject();
      mark(marks, finding.control().id(), subject, finding.outcome().code());
    }
    return marks;
  }

  private static String many(String about) {
    return about.split(" ", 2)[0] + " " + MANY.orElseThrow();
  }

  /** Of several findings about one thing, a failure is the one that counts. */
  private static void mark(
      Map<String, String> marks, String control, Optional<String> subject, String outcome) {
    String about = control + subject.map(s -> " " + s).orElse("");
    marks.merge(about, outcome, (one, other) -> FAILURES.contains(one) ? one : other);
  }

  /**
   * What fails now and did not before.
   *
   * @return control and subject, such as {@code GSM-COM-11 A3}
   */
  public List<String> fresh() {
    return List.copyOf(fresh);
  }

  /**
   * What failed before and is kept now.
   *
   * @return control and subject
   */
  public List<String> mended() {
    return List.copyOf(mended);
  }

  /**
   * What failed before and fails still.
   *
   * @return control and subject
   */
  public List<String> same() {
    return List.copyOf(same);
  }

  /**
   * What failed before and can no longer be told.
   *
   * @return control and subject
   */
  public List<String> unclear() {
    return List.copyOf(unclear);
  }

  /**
   * The published tree form.
   *
   * @return new, mended, same and unclear
   */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("new", fresh());
    tree.put("mended", mended());
    tree.put("same", same());
    tree.put("unclear", unclear());
    return tree;
  }
}
