package org.govsm.governance.assessment;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.govsm.core.decision.ToPlain;

/**
 * Comparison of two runs: each thing that failed before or fails now is in exactly one group, and
 * so is what failed in neither and changed. Fixed is only what failed and is met now; what no
 * longer applies was fixed by nobody. What one of the runs did not look at is not compared.
 */
public final class Trend implements ToPlain {

  private static final Set<String> FAILURES = Set.of("FAIL", "BLOCKED");
  private static final String PASS = "PASS";
  private static final String WARN = "WARN";
  private static final String NOT_APPLICABLE = "NA";

  /** The better first; others are neither better nor worse. */
  private static final Map<String, Integer> RANKS =
      Map.of(PASS, 0, WARN, 1, "ATTEST", 2, "UNKNOWN", 3, "FAIL", 4, "BLOCKED", 4);

  /** Stands for the subjects that a report does not list. */
  private static final Optional<String> MANY = Optional.of("*");

  /** What became of a failure, or whence it came, in the order in which it is told. */
  private enum Group {
    NEW("new"),
    APPLIES("nowApplies"),
    MENDED("mended"),
    EASED("eased"),
    LAPSED("noLongerApplies"),
    UNCLEAR("unclear"),
    SAME("same"),
    WORSE("worse"),
    BETTER("better"),
    OTHER("other");

    private final String member;

    Group(String member) {
      this.member = member;
    }
  }

  private final Map<Group, List<String>> groups = new EnumMap<>(Group.class);

  private Trend(Map<String, String> earlier, Map<String, String> later) {
    later.forEach(
        (about, outcome) -> {
          if (FAILURES.contains(outcome)) {
            put(failing(outcome(earlier, about)), about);
          }
        });
    earlier.forEach(
        (about, outcome) -> {
          String now = outcome(later, about);
          if (FAILURES.contains(outcome) && !FAILURES.contains(now)) {
            put(ended(now), about);
          }
        });
    later.forEach(
        (about, outcome) -> {
          String before = outcome(earlier, about);
          boolean failed = FAILURES.contains(before) || FAILURES.contains(outcome);
          if (!failed && !before.isEmpty() && !before.equals(outcome)) {
            put(changed(before, outcome), about);
          }
        });
  }

  private void put(Group group, String about) {
    groups.computeIfAbsent(group, g -> new ArrayList<>()).add(about);
  }

  /** Of what failed in neither. */
  private static Group changed(String before, String now) {
    if (!RANKS.containsKey(before) || !RANKS.containsKey(now)) {
      return Group.OTHER;
    }
    return rank(now) > rank(before) ? Group.WORSE : Group.BETTER;
  }

  private static int rank(String outcome) {
    return RANKS.getOrDefault(outcome, -1);
  }

  /** Of what fails now. */
  private static Group failing(String before) {
    return FAILURES.contains(before)
        ? Group.SAME
        : before.equals(NOT_APPLICABLE) ? Group.APPLIES : Group.NEW;
  }

  /** Of what failed before. */
  private static Group ended(String now) {
    return switch (now) {
      case PASS -> Group.MENDED;
      case WARN -> Group.EASED;
      case NOT_APPLICABLE -> Group.LAPSED;
      default -> Group.UNCLEAR;
    };
  }

  /**
   * The outcome about a thing. One that a report does not list has that of the line for many; of a
   * line for many, a failure among those that are listed now counts, and else what all of them say.
   */
  private static String outcome(Map<String, String> marks, String about) {
    String own = marks.getOrDefault(about, marks.getOrDefault(many(about), ""));
    if (!own.isEmpty() || !about.equals(many(about))) {
      return own;
    }
    String control = about.substring(0, about.length() - 1);
    List<String> listed =
        marks.entrySet().stream()
            .filter(mark -> mark.getKey().startsWith(control))
            .map(Map.Entry::getValue)
            .distinct()
            .toList();
    return listed.stream()
        .filter(FAILURES::contains)
        .findFirst()
        .orElse(listed.size() == 1 ? listed.get(0) : "");
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
    if (earlier.get("findings") instanceof List<?> findings) {
      for (Object one : findings) {
        if (one instanceof Map<?, ?> finding) {
          mark(marks, said(finding, "control"), subject(finding), said(finding, "outcome"));
        }
      }
    }
    return new Trend(marks, marks(later));
  }

  /** As it is written: what a fact means by NA is another thing. */
  private static String said(Map<?, ?> finding, String member) {
    return finding.get(member) instanceof String text ? text : "";
  }

  private static Optional<String> subject(Map<?, ?> finding) {
    return finding.get("alike") != null
        ? MANY
        : Optional.of(said(finding, "subject")).filter(one -> !one.isEmpty());
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

  /** Of several findings about one thing, the worst is the one that counts. */
  private static void mark(
      Map<String, String> marks, String control, Optional<String> subject, String outcome) {
    String about = control + subject.map(s -> " " + s).orElse("");
    marks.merge(about, outcome, (one, other) -> rank(other) > rank(one) ? other : one);
  }

  /**
   * What fails now, and was met or not known before.
   *
   * @return control and subject, such as {@code GSM-COM-11 A3}
   */
  public List<String> fresh() {
    return in(Group.NEW);
  }

  /**
   * What fails now and did not apply before.
   *
   * @return control and subject
   */
  public List<String> applying() {
    return in(Group.APPLIES);
  }

  /**
   * What failed before and is met now.
   *
   * @return control and subject
   */
  public List<String> mended() {
    return in(Group.MENDED);
  }

  /**
   * What failed before and is met now, but near its limit.
   *
   * @return control and subject
   */
  public List<String> eased() {
    return in(Group.EASED);
  }

  /**
   * What failed before and no longer applies; nobody mended it.
   *
   * @return control and subject
   */
  public List<String> lapsed() {
    return in(Group.LAPSED);
  }

  /**
   * What failed before and can no longer be told: facts or a signature are missing.
   *
   * @return control and subject
   */
  public List<String> unclear() {
    return in(Group.UNCLEAR);
  }

  /**
   * What failed before and fails still.
   *
   * @return control and subject
   */
  public List<String> same() {
    return in(Group.SAME);
  }

  /**
   * What failed in neither, and was met before more surely than now: met near its limit, waiting
   * for a signature, or not known.
   *
   * @return control and subject
   */
  public List<String> worse() {
    return in(Group.WORSE);
  }

  /**
   * What failed in neither, and is met more surely now.
   *
   * @return control and subject
   */
  public List<String> better() {
    return in(Group.BETTER);
  }

  /**
   * What failed in neither, and applies or is evaluated in one of the two only.
   *
   * @return control and subject
   */
  public List<String> other() {
    return in(Group.OTHER);
  }

  private List<String> in(Group group) {
    return List.copyOf(groups.getOrDefault(group, List.of()));
  }

  /**
   * The groups by name, in the order in which they are told; none is left out.
   *
   * @return new, nowApplies, mended, eased, noLongerApplies, unclear, same, worse, better and other
   */
  public Map<String, List<String>> groups() {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Group group : Group.values()) {
      all.put(group.member, in(group));
    }
    return Collections.unmodifiableMap(all);
  }

  /**
   * The published tree form.
   *
   * @return the groups
   */
  @Override
  public Map<String, Object> toPlain() {
    return new LinkedHashMap<>(groups());
  }
}
