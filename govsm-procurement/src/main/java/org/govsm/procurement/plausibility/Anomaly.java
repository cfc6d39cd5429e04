package org.govsm.procurement.plausibility;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.Finding;
import org.govsm.core.decision.Force;
import org.govsm.core.money.Fraction;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.text.Term;
import org.govsm.procurement.metric.Metric;

/**
 * Anomaly: something unusual in figures, in numbers, with harmless causes that it may have. It is a
 * reason to ask, never one to deduct.
 */
public final class Anomaly {

  /** A tree names so many subjects; the sentence says how many there are. */
  private static final int MOST_NAMED = 100;

  /** What a check found, before it is worded. */
  record Found(String check, Metric metric, LocalDate from, LocalDate last, Message text) {}

  private final Found found;
  private final Finding.Weight weight;
  private final List<String> subjects;

  private Anomaly(Found found, Finding.Weight weight, List<String> subjects) {
    this.found = requireNonNull(found, "found");
    this.weight = requireNonNull(weight, "weight");
    this.subjects = List.copyOf(subjects);
  }

  static Anomaly of(Found found, Finding.Weight weight, List<String> subjects) {
    return new Anomaly(found, weight, subjects);
  }

  /**
   * Which check found it.
   *
   * @return {@code fall}, {@code zero-and-return}, {@code sources}, {@code spike}, {@code ratio},
   *     {@code repeated}, {@code rounded}, {@code gap} or {@code paid}
   */
  public String check() {
    return found.check();
  }

  /** The metric; of a ratio, the one above the line. */
  public Metric metric() {
    return found.metric();
  }

  /** The first day that it is about. */
  public LocalDate from() {
    return found.from();
  }

  /** The last day that it is about. */
  public LocalDate last() {
    return found.last();
  }

  /**
   * The accounts or posts.
   *
   * @return their ids, those first that stand out most
   */
  public List<String> subjects() {
    return subjects;
  }

  /** The first of the accounts or posts, at most so many. */
  public List<String> first(int most) {
    return subjects.subList(0, Math.min(most, subjects.size()));
  }

  /** What is unusual, with its numbers. */
  public Message text() {
    return found.text();
  }

  /** Harmless causes that look the same. */
  public Message harmless() {
    return Message.of("plausibility." + check() + ".harmless");
  }

  /**
   * The anomaly as a finding.
   *
   * @return a note or a warning, never blocking; cited is the method, as no standard sets a limit
   */
  public Finding finding() {
    return Finding.of("plausibility." + check(), weight, text(), citation());
  }

  private Citation citation() {
    return Citation.of("govsm, plausibility checks", check())
        .sure(Certainty.LOW)
        .force(Force.ADVISORY)
        .cite();
  }

  /**
   * The published tree form.
   *
   * @param words the language of the sentences
   */
  public Map<String, Object> toPlain(Messages words) {
    Map<String, Object> tree = new LinkedHashMap<>(finding().toPlain(words));
    tree.put("platform", metric().platform());
    tree.put("metric", metric().code());
    tree.put("from", from().toString());
    tree.put("last", last().toString());
    tree.put("subjects", first(MOST_NAMED));
    tree.put("subjectCount", subjects.size());
    tree.put("harmless", words.say(harmless()));
    return tree;
  }

  /** A part in percent, to the second place, as it is shown. */
  static BigDecimal percent(Fraction part) {
    BigDecimal shown = part.points().decimal(2, RoundingMode.HALF_UP).stripTrailingZeros();
    return shown.scale() < 0 ? shown.setScale(0) : shown;
  }

  /** A sentence of a check about a metric. */
  static Message sentence(String key, Metric metric) {
    return Message.of("plausibility." + key)
        .with("platform", new Term("platform." + metric.platform()))
        .with("metric", new Term("metric." + metric.platform() + "." + metric.code()));
  }
}
