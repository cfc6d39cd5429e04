package org.govsm.portal.assessments;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.governance.assessment.AssessmentReport;
import org.govsm.governance.assessment.Maturity;
import org.govsm.governance.assessment.Outcome;
import org.govsm.governance.assessment.Summary;

/**
 * Element bars: how each element of the framework stands in an assessment, as a bar of its
 * findings, and how many of them failed in those before it by the same profile. The numbers are
 * those of the reports.
 */
public record ElementBars(List<Bar> bars, long most) {

  /** The width of a bar that has the most findings. */
  public static final int WIDTH = 300;

  /** The width of a trend. */
  public static final int TREND_WIDTH = 120;

  /** The height of a trend. */
  public static final int TREND_HEIGHT = 28;

  private static final int INSET = 4;
  private static final Map<String, List<Outcome>> KINDS = kinds();

  /** A part of a bar: what it is, as the style sheet and the sentences call it. */
  public record Part(String kind, long count, int x, int width) {}

  /** A run and how many findings of the element failed in it. */
  public record Point(int run, long failed, int x, int y) {}

  /**
   * An element.
   *
   * @param trend the runs from the oldest to this one
   * @param before its maturity in the assessment before
   */
  public record Bar(
      Summary element, List<Part> parts, List<Point> trend, Optional<Maturity> before) {

    /** Where its level is another than in the assessment before: that one. */
    public Optional<Maturity> moved() {
      return before.filter(was -> was != Maturity.NOT_JUDGED && was != element.maturity());
    }

    /** How many findings are of a kind. */
    public long count(String kind) {
      return parts.stream().filter(part -> part.kind().equals(kind)).mapToLong(Part::count).sum();
    }

    /** The points of the line. */
    public String line() {
      StringBuilder line = new StringBuilder();
      trend.forEach(point -> line.append(point.x()).append(',').append(point.y()).append(' '));
      return line.toString().strip();
    }
  }

  /** An earlier assessment, and how much failed in it of each element. */
  record Former(int run, Map<String, Long> failed) {}

  private static Map<String, List<Outcome>> kinds() {
    Map<String, List<Outcome>> kinds = new LinkedHashMap<>();
    kinds.put("failed", List.of(Outcome.FAIL, Outcome.BLOCKED));
    kinds.put("warned", List.of(Outcome.WARN));
    kinds.put("open", List.of(Outcome.ATTEST, Outcome.UNKNOWN));
    kinds.put("passed", List.of(Outcome.PASS));
    return kinds;
  }

  /**
   * The bars of a report.
   *
   * @param before earlier reports by the same profile, the oldest first
   * @param levels of the last of them
   */
  static ElementBars of(
      int run, AssessmentReport report, List<Former> before, Map<String, Maturity> levels) {
    long most = report.elements().stream().mapToLong(ElementBars::looked).max().orElse(0);
    List<Bar> bars =
        report.elements().stream()
            .map(
                one ->
                    new Bar(
                        one,
                        parts(one, Math.max(1, most)),
                        trend(run, one, before),
                        Optional.ofNullable(levels.get(one.element()))))
            .toList();
    return new ElementBars(bars, Math.max(1, most));
  }

  /** The kinds, in the order in which they stand. */
  public static List<String> order() {
    return List.copyOf(KINDS.keySet());
  }

  private static long looked(Summary element) {
    return KINDS.keySet().stream().mapToLong(kind -> count(element, kind)).sum();
  }

  private static long count(Summary element, String kind) {
    return KINDS.getOrDefault(kind, List.of()).stream()
        .mapToLong(outcome -> element.counts().getOrDefault(outcome, 0))
        .sum();
  }

  private static List<Part> parts(Summary element, long most) {
    List<Part> parts = new ArrayList<>();
    long before = 0;
    for (String kind : KINDS.keySet()) {
      long count = count(element, kind);
      if (count > 0) {
        int from = Math.toIntExact(WIDTH * before / most);
        before += count;
        int to = Math.toIntExact(WIDTH * before / most);
        parts.add(new Part(kind, count, from, Math.max(2, to - from)));
      }
    }
    return parts;
  }

  private static List<Point> trend(int run, Summary element, List<Former> before) {
    Map<Integer, Long> failed = new LinkedHashMap<>();
    before.forEach(one -> failed.put(one.run(), one.failed().getOrDefault(element.element(), 0L)));
    failed.put(run, count(element, "failed"));
    long most = Math.max(1, failed.values().stream().mapToLong(Long::longValue).max().orElse(0));
    List<Point> points = new ArrayList<>();
    failed.forEach(
        (number, count) -> {
          int step = (TREND_WIDTH - 2 * INSET) / Math.max(1, failed.size() - 1);
          int high = Math.toIntExact((TREND_HEIGHT - 2 * INSET) * count / most);
          points.add(
              new Point(number, count, INSET + points.size() * step, TREND_HEIGHT - INSET - high));
        });
    return points;
  }

  /** How much failed of each element of a report that was kept. */
  static Map<String, Long> failed(List<?> elements) {
    return counts(elements, "failed");
  }

  /** How much of each element of a report that was kept waits for facts or for a signature. */
  static Map<String, Long> open(List<?> elements) {
    return counts(elements, "open");
  }

  private static Map<String, Long> counts(List<?> elements, String kind) {
    Map<String, Long> found = new LinkedHashMap<>();
    for (Object one : elements) {
      if (one instanceof Map<?, ?> summary && summary.get("counts") instanceof Map<?, ?> counts) {
        found.put(
            String.valueOf(summary.get("element")),
            KINDS.getOrDefault(kind, List.of()).stream()
                .map(outcome -> counts.get(outcome.code()))
                .mapToLong(count -> count instanceof BigDecimal number ? number.longValue() : 0)
                .sum());
      }
    }
    return found;
  }
}
