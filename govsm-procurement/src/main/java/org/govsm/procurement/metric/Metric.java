package org.govsm.procurement.metric;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Citation;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.Position;

/** Something that is counted on one platform, with what it counted when. */
public final class Metric implements ToPlain {

  /**
   * The most digits of a figure before the point: more than any account needs, and so few that what
   * is computed of it seldom leaves what money can hold.
   */
  public static final int MOST_DIGITS = 13;

  /** What does not change with a definition. */
  record Nature(
      Unit unit,
      Kind kind,
      boolean overTime,
      boolean overSubjects,
      boolean mayBeNegative,
      boolean net,
      boolean mayFall,
      Optional<BigDecimal> most,
      boolean greatest,
      boolean withinDays) {}

  private final String platform;
  private final String code;
  private final Nature nature;
  private final Map<String, String> names;
  private final Map<String, String> columns;
  private final List<Definition> definitions;
  private final Map<String, List<Citation>> contained;
  private final List<PartOf> wholes;
  private final List<Citation> posts;
  private final Optional<PublicCounter> counter;
  private final Position position;

  Metric(
      String platform,
      String code,
      Nature nature,
      Map<String, String> names,
      Map<String, String> columns,
      List<Definition> definitions,
      Map<String, List<Citation>> contained,
      List<PartOf> wholes,
      List<Citation> posts,
      Optional<PublicCounter> counter,
      Position position) {
    this.platform = requireNonNull(platform, "platform");
    this.code = requireNonNull(code, "code");
    this.nature = requireNonNull(nature, "nature");
    this.names = new TreeMap<>(names);
    this.columns = new TreeMap<>(columns);
    this.definitions = List.copyOf(definitions);
    this.contained = new TreeMap<>(contained);
    this.wholes = List.copyOf(wholes);
    this.posts = List.copyOf(posts);
    this.counter = counter;
    this.position = requireNonNull(position, "position");
  }

  /**
   * The platform.
   *
   * @return its code, such as {@code youtube}; {@code contract} for what the parties count
   *     themselves
   */
  public String platform() {
    return platform;
  }

  /**
   * The metric.
   *
   * @return its code, such as {@code engaged-views}
   */
  public String code() {
    return code;
  }

  /**
   * The name in a language.
   *
   * @param language such as {@code hi}
   * @return the name, else the English one
   */
  public String name(String language) {
    return names.getOrDefault(language, names.getOrDefault("en", code));
  }

  /** What a figure is a number of. */
  public Unit unit() {
    return nature.unit();
  }

  /**
   * How a figure stands to time.
   *
   * @return a flow over a window, a state at an instant, or a lifetime counter
   */
  public Kind kind() {
    return nature.kind();
  }

  /**
   * Whether figures of windows that follow each other may be added.
   *
   * @return false for people counted once, and for states
   */
  public boolean isAdditiveOverTime() {
    return nature.overTime();
  }

  /**
   * Whether figures of several posts or accounts may be added.
   *
   * @return false for people counted once
   */
  public boolean isAdditiveOverSubjects() {
    return nature.overSubjects();
  }

  /**
   * Whether a figure below zero has a meaning.
   *
   * @return true for a gain less a loss
   */
  public boolean mayBeNegative() {
    return nature.mayBeNegative();
  }

  /**
   * Whether platforms give, for some days, what was gained less what was lost.
   *
   * @return true where a figure of days may be below zero, though one of a whole life may not
   */
  public boolean isNet() {
    return nature.net();
  }

  /**
   * Whether what was counted can be taken back or removed, as likes and comments.
   *
   * @return true where a later figure of the same beginning may be less
   */
  public boolean mayFall() {
    return nature.mayFall();
  }

  /** Whether a figure has more digits before the point than any count or sum. */
  public static boolean isTooLarge(BigDecimal figure) {
    return figure.precision() - figure.scale() > MOST_DIGITS;
  }

  /**
   * The greatest figure that has a meaning.
   *
   * @return such as 100 for a part in percent; nothing where there is no limit
   */
  public Optional<BigDecimal> most() {
    return nature.most();
  }

  /**
   * The column of each export in which it stands.
   *
   * @return headings by the id of the layout
   */
  public Map<String, String> columns() {
    return Collections.unmodifiableMap(columns);
  }

  /**
   * What it counted when.
   *
   * @return at least one definition, the earliest first; no two share a day
   */
  public List<Definition> definitions() {
    return definitions;
  }

  /**
   * What it counts on a day.
   *
   * @return nothing where it is not counted then
   */
  public Optional<Definition> definitionOn(LocalDate day) {
    for (Definition definition : definitions) {
      if (definition.period().contains(day)) {
        return Optional.of(definition);
      }
    }
    return Optional.empty();
  }

  /**
   * Whether its public counter is, or was, cut to some leading figures.
   *
   * @return true if any definition says so
   */
  public boolean isEverCut() {
    return definitions.stream().anyMatch(one -> one.significantFigures().isPresent());
  }

  /**
   * The metrics of the platform whose events it counts too, by what authority: added to it, they
   * would count twice. What these contain, and what is a part of it ({@link #wholes}), is not named
   * again.
   *
   * @return citations by the code of the metric; empty where none is known
   */
  public Map<String, List<Citation>> contained() {
    return Collections.unmodifiableMap(contained);
  }

  /**
   * Whether it counts days on which one thing was so: never more than its window has.
   *
   * @return true for the days on which a post could be seen
   */
  public boolean isWithinDays() {
    return nature.withinDays();
  }

  /**
   * Of which metrics it counts a part.
   *
   * @return those whose figure is never less
   */
  public List<PartOf> wholes() {
    return wholes;
  }

  /**
   * Whether its figure is a number of posts, so that counting posts counts the same things.
   *
   * @return what says so; empty where it counts something else
   */
  public List<Citation> countsPosts() {
    return posts;
  }

  /**
   * Whether anybody sees the figure on the public page of the account or post, so that it can be
   * read as a public counter.
   *
   * @return nothing where that is not known, or no source is surer than a report
   */
  public Optional<Boolean> isPublic() {
    return counter.flatMap(PublicCounter::known);
  }

  /**
   * Whether of several, such as deliveries, the greatest is set against a bound, and not their sum.
   *
   * @return true for days of delay
   */
  public boolean isJudgedByGreatest() {
    return nature.greatest();
  }

  Map<String, String> names() {
    return names;
  }

  Position position() {
    return position;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("platform", platform);
    tree.put("code", code);
    tree.put("names", new TreeMap<>(names));
    tree.put("unit", nature.unit().code());
    tree.put("kind", nature.kind().code());
    tree.put("additiveOverTime", nature.overTime());
    tree.put("additiveOverSubjects", nature.overSubjects());
    tree.put("mayBeNegative", nature.mayBeNegative());
    if (nature.mayFall()) {
      tree.put("mayFall", true);
    }
    nature.most().ifPresent(most -> tree.put("most", most.toPlainString()));
    if (nature.greatest()) {
      tree.put("judgedBy", "greatest");
    }
    tree.put("columns", new TreeMap<>(columns));
    if (!wholes.isEmpty()) {
      tree.put("partOf", Tree.list(wholes, PartOf::toPlain));
    }
    if (!posts.isEmpty()) {
      tree.put("countsPosts", Tree.list(posts, Citation::toPlain));
    }
    counter.ifPresent(one -> tree.put("public", one.toPlain()));
    tree.put("definitions", Tree.list(definitions, Definition::toPlain));
    if (!contained.isEmpty()) {
      Map<String, Object> inside = new LinkedHashMap<>();
      contained.forEach((code, cited) -> inside.put(code, Tree.list(cited, Citation::toPlain)));
      tree.put("contains", inside);
    }
    return tree;
  }

  /** Platform and code. */
  @Override
  public String toString() {
    return platform + "/" + code;
  }
}
