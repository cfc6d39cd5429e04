package org.govsm.procurement.catalogue;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.Position;
import org.govsm.procurement.contract.Kpi;
import org.govsm.procurement.metric.MetricDictionary;

/**
 * Key performance indicator of the standard: one name across platforms, and on each platform the
 * measure that terms would have. The same name is not the same count everywhere; {@link #on} says
 * what it counts on a platform on a day.
 */
public final class CoreKpi implements ToPlain {

  /** Texts of a KPI, as the tree names them. */
  static final List<String> TEXTS = List.of("names", "said", "gaming", "comparable");

  private final String code;
  private final String level;
  private final boolean gameable;
  private final List<String> platforms;
  private final Map<String, Wording> texts;
  private final Map<String, Object> measure;
  private final Map<String, Map<String, Object>> measures;
  private final List<Citation> citations;
  private final Position position;

  private CoreKpi(Draft d) {
    code = d.code;
    level = d.level;
    gameable = d.gameable;
    platforms = List.copyOf(d.platforms);
    texts = new TreeMap<>();
    d.texts.forEach((name, text) -> texts.put(name, new Wording(text)));
    measure = d.measure;
    measures = new TreeMap<>(d.measures);
    citations = List.copyOf(d.citations);
    position = d.position;
  }

  /**
   * The code.
   *
   * @return such as {@code engagement-rate}
   */
  public String code() {
    return code;
  }

  /**
   * What it is a measure of, from effort to effect.
   *
   * @return input, output, outtake, outcome or impact
   */
  public String level() {
    return level;
  }

  /**
   * Whether its figure can be raised without any effect on the public.
   *
   * @return true where it can be bought or provoked; {@link #gaming} says how
   */
  public boolean isGameable() {
    return gameable;
  }

  /**
   * The platforms on which it can be measured.
   *
   * @return codes of the metric dictionary; {@code contract} alone where the parties count
   */
  public List<String> platforms() {
    return platforms;
  }

  /**
   * The name in a language.
   *
   * @param language such as {@code hi}
   * @return the name, else the English one
   */
  public String name(String language) {
    return text("names", language);
  }

  /**
   * What it measures.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one
   */
  public String said(String language) {
    return text("said", language);
  }

  /**
   * How its figure can be raised without any effect, and what helps against that.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one
   */
  public String gaming(String language) {
    return text("gaming", language);
  }

  /**
   * What may be set side by side across platforms, and what may not.
   *
   * @param language such as {@code hi}
   * @return a sentence, else the English one
   */
  public String comparable(String language) {
    return text("comparable", language);
  }

  /**
   * By what authority.
   *
   * @return at least one citation
   */
  public List<Citation> citations() {
    return citations;
  }

  /**
   * The KPI as it stands on a platform on a day.
   *
   * @param platform the code of the platform
   * @param day the day that is asked about
   * @param dictionary the metrics
   * @return what is counted there, or why nothing is
   */
  public KpiOnPlatform on(String platform, LocalDate day, MetricDictionary dictionary) {
    return KpiOnPlatform.of(this, platform, day, dictionary);
  }

  /**
   * The KPI as a row of the terms of a contract, without target and consequence.
   *
   * @param platform one of {@link #platforms}
   * @param clause where the contract says it
   * @return the tree of an item of {@code kpis}
   * @throws IllegalArgumentException if it is not measured on the platform
   */
  public Map<String, Object> toTerms(String platform, String clause) {
    if (!platforms.contains(platform)) {
      throw new IllegalArgumentException(code + " is not measured on " + platform);
    }
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", code);
    tree.put("title", names());
    tree.put("clause", clause);
    tree.put("level", level);
    if (!platform.equals(Kpi.CONTRACT)) {
      tree.put("platforms", List.of(platform));
    }
    tree.put("measure", measure(platform));
    return tree;
  }

  /**
   * The KPI of the terms that it resolves to on a platform.
   *
   * @param platform one of {@link #platforms}
   * @return without target and consequence
   * @throws IllegalArgumentException if it is not measured on the platform
   */
  public Kpi toKpi(String platform) {
    return KpiTerms.kpi(toTerms(platform, code));
  }

  /**
   * The same with a promise, as terms would have it.
   *
   * @param platform one of {@link #platforms}
   * @param target the tree of a target, such as {@code atLeast} and a number
   * @return without consequence
   * @throws IllegalArgumentException if it is not measured on the platform, or terms refuse the
   *     target
   */
  public Kpi toKpi(String platform, Map<String, ?> target) {
    Map<String, Object> tree = toTerms(platform, code);
    tree.put("target", target);
    return KpiTerms.kpi(tree);
  }

  /** Whether its measure on a platform has a denominator. */
  boolean isRate(String platform) {
    return "ratio".equals(measure(platform).get("kind"));
  }

  Map<String, Object> measure(String platform) {
    return measures.getOrDefault(platform, measure);
  }

  /** English and Hindi, which the terms have. */
  private Map<String, Object> names() {
    Map<String, Object> names = new TreeMap<>();
    Map<String, String> all = titles();
    List.of("en", "hi").stream().filter(all::containsKey).forEach(l -> names.put(l, all.get(l)));
    return names;
  }

  CatalogueName named() {
    return new CatalogueName(code, wording("names"));
  }

  Map<String, String> titles() {
    return wording("names").texts();
  }

  Position position() {
    return position;
  }

  private String text(String name, String language) {
    return wording(name).in(language);
  }

  private Wording wording(String name) {
    return texts.getOrDefault(name, new Wording(Map.of()));
  }

  /** The published tree form; measures are those of terms. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("code", code);
    tree.put("level", level);
    tree.put("gameable", gameable);
    TEXTS.forEach(name -> tree.put(name, wording(name).toPlain()));
    tree.put("platforms", platforms);
    Map<String, Object> made = new LinkedHashMap<>();
    platforms.forEach(platform -> made.put(platform, measure(platform)));
    tree.put("measures", made);
    tree.put("citations", Tree.list(citations, Citation::toPlain));
    return tree;
  }

  /** The code. */
  @Override
  public String toString() {
    return code;
  }

  /** What the file says of a KPI, on the way to one. */
  static final class Draft {

    final String code;
    final Position position;
    final List<String> platforms = new ArrayList<>();
    final Map<String, Map<String, String>> texts = new TreeMap<>();
    final Map<String, Map<String, Object>> measures = new TreeMap<>();
    final List<Citation> citations = new ArrayList<>();
    Map<String, Object> measure = Map.of();
    String level = "";
    boolean gameable;

    Draft(String code, Position position) {
      this.code = requireNonNull(code, "code");
      this.position = position;
    }

    CoreKpi done() {
      return new CoreKpi(this);
    }
  }
}
