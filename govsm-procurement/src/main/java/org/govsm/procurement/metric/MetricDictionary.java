package org.govsm.procurement.metric;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.govsm.core.decision.ToPlain;
import org.govsm.core.decision.Tree;
import org.govsm.core.ledger.CanonicalForm;
import org.govsm.core.source.BrokenFileException;
import org.govsm.core.source.SourceProblem;
import org.govsm.core.text.Message;
import org.govsm.core.text.Messages;
import org.govsm.core.time.EffectivePeriod;
import org.jspecify.annotations.Nullable;

/**
 * What can be counted on each platform, what each count counted when, and by what authority. It is
 * data: a department lays its own platforms and metrics beside the shipped ones with {@link #with}.
 */
public final class MetricDictionary implements ToPlain {

  private final String id;
  private final LocalDate edition;
  private final LocalDate checkedTo;
  private final Catalogue catalogue;
  private final CommonNames common;
  private final List<Code> sources;
  private final List<Code> origins;
  private final Optional<Integer> together;
  private final Map<String, Metric> metrics;
  private final List<Metric> inOrder;

  private final Map<Metric, Relations> relations;

  /** By platform and code. */
  private final Map<String, Map<String, Metric>> byPlatform = new HashMap<>();

  /** What each metric counts, itself included: found when first asked. */
  private final Map<Metric, Set<String>> counted = new ConcurrentHashMap<>();

  /** Made when first asked: each certificate names it. */
  private volatile @Nullable String digest;

  MetricDictionary(
      String id,
      LocalDate edition,
      LocalDate checkedTo,
      Catalogue catalogue,
      CommonNames common,
      Optional<Integer> together,
      Collection<Metric> metrics) {
    this.id = requireNonNull(id, "id");
    this.edition = requireNonNull(edition, "edition");
    this.checkedTo = requireNonNull(checkedTo, "checkedTo");
    this.catalogue = requireNonNull(catalogue, "catalogue");
    this.common = requireNonNull(common, "common");
    this.together = together;
    this.sources = catalogue.list(Catalogue.SOURCE);
    this.origins = catalogue.list(Catalogue.ORIGIN);
    this.metrics = new TreeMap<>();
    metrics.forEach(metric -> this.metrics.put(metric.toString(), metric));
    this.inOrder = List.copyOf(this.metrics.values());
    for (Metric metric : inOrder) {
      byPlatform
          .computeIfAbsent(metric.platform(), platform -> new HashMap<>())
          .put(metric.code(), metric);
    }
    this.relations = Relatives.of(inOrder);
  }

  /**
   * The dictionary that comes with the jar. Read once, when first asked for.
   *
   * @return the same each time
   */
  public static MetricDictionary shipped() {
    return Shipped.DICTIONARY;
  }

  /**
   * Reads a dictionary in the form of {@code metrics-1.xsd}.
   *
   * @param file the name to use in problems
   * @param xml the bytes
   * @throws BrokenFileException with everything that is wrong
   */
  public static MetricDictionary read(String file, byte[] xml) {
    return new MetricFile(file, xml).read();
  }

  /**
   * This dictionary and another one.
   *
   * @param other such as a department's own; it may say again what this one says of a platform,
   *     source or origin, in the same words
   * @return both; the edition is the later one, and checked to the earlier of the two days
   * @throws BrokenFileException with each metric that both have, and each code that they name
   *     differently
   */
  public MetricDictionary with(MetricDictionary other) {
    List<SourceProblem> problems = catalogue.clashes(other.catalogue);
    problems.addAll(common.clashes(other.common));
    for (Metric metric : other.metrics.values()) {
      if (metrics.containsKey(metric.toString())) {
        problems.add(
            new SourceProblem(
                metric.position(),
                "metric.clash",
                "'" + metric + "' is in the dictionary '" + id + "' too",
                "give it a code of its own"));
      }
    }
    if (!problems.isEmpty()) {
      throw new BrokenFileException(problems);
    }
    List<Metric> all = new ArrayList<>(metrics.values());
    all.addAll(other.metrics.values());
    return new MetricDictionary(
        id + "+" + other.id,
        edition.isAfter(other.edition) ? edition : other.edition,
        checkedTo.isBefore(other.checkedTo) ? checkedTo : other.checkedTo,
        catalogue.with(other.catalogue),
        common.with(other.common),
        together.or(() -> other.together),
        all);
  }

  /**
   * The id.
   *
   * @return such as {@code govsm}; of several, joined by a plus
   */
  public String id() {
    return id;
  }

  /**
   * The edition.
   *
   * @return the day on which the file was last changed
   */
  public LocalDate edition() {
    return edition;
  }

  /**
   * How far it looks.
   *
   * @return the last day up to which the platforms' documentation was read
   */
  public LocalDate checkedTo() {
    return checkedTo;
  }

  /**
   * The platforms.
   *
   * @return by code
   */
  public List<Code> platforms() {
    return catalogue.list(Catalogue.PLATFORM);
  }

  /**
   * The kinds of source from which readings come.
   *
   * @return by code, such as {@code platform-export}
   */
  public List<Code> sources() {
    return sources;
  }

  /**
   * The origins of what is counted.
   *
   * @return by code: {@code all}, {@code organic}, {@code paid}
   */
  public List<Code> origins() {
    return origins;
  }

  /**
   * All metrics.
   *
   * @return by platform and code
   */
  public List<Metric> metrics() {
    return inOrder;
  }

  /**
   * How a metric has to do with others as parts and wholes.
   *
   * @param metric one of these metrics
   * @return nothing where it has no part and is a part of none, on whatever days
   */
  public Optional<Relations> relations(Metric metric) {
    return Optional.ofNullable(relations.get(metric));
  }

  /**
   * A metric.
   *
   * @param platform the code of the platform
   * @param metric the code of the metric
   * @return nothing where the platform has no such metric
   */
  public Optional<Metric> find(String platform, String metric) {
    return Optional.ofNullable(byPlatform.getOrDefault(platform, Map.of()).get(metric));
  }

  /**
   * What two metrics of one platform both count, so that their sum would count it twice: one
   * contains the other, or both contain a third.
   *
   * @param platform the code of the platform
   * @param one the code of a metric
   * @param other the code of another metric
   * @return the code of what both count; nothing where no such thing is known
   */
  public Optional<String> overlap(String platform, String one, String other) {
    Set<String> ofOne = counted(platform, one);
    for (String code : counted(platform, other)) {
      if (ofOne.contains(code)) {
        return Optional.of(code);
      }
    }
    return Optional.empty();
  }

  private Set<String> counted(String platform, String code) {
    Optional<Metric> metric = find(platform, code);
    return metric.isPresent()
        ? counted.computeIfAbsent(metric.get(), one -> within(platform, code))
        : within(platform, code);
  }

  /** A metric and all that it contains, the nearest first. */
  private Set<String> within(String platform, String code) {
    Set<String> all = new LinkedHashSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(code));
    while (!open.isEmpty()) {
      String next = open.removeFirst();
      if (all.add(next)) {
        open.addAll(inside(platform, next));
      }
    }
    return all;
  }

  /** What a metric contains, and what is a part of it. */
  private Set<String> inside(String platform, String code) {
    Set<String> inside = new TreeSet<>();
    find(platform, code).ifPresent(metric -> inside.addAll(metric.contained().keySet()));
    metrics.values().stream()
        .filter(metric -> metric.platform().equals(platform))
        .filter(metric -> metric.wholes().stream().anyMatch(part -> part.whole().equals(code)))
        .forEach(metric -> inside.add(metric.code()));
    return inside;
  }

  /**
   * The metric that terms mean by a name: the platform's own metric of that code, else what the
   * cross-platform name stands for there. Readings are never renamed; they use {@link #find}.
   *
   * @param platform the code of the platform
   * @param name the code of a metric or a cross-platform name
   * @return nothing where the platform has no such metric
   */
  public Optional<Metric> resolve(String platform, String name) {
    Optional<Metric> own = find(platform, name);
    return own.isPresent()
        ? own
        : common.find(platform, name).flatMap(means -> find(platform, means.metric()));
  }

  /**
   * What is to be known of a cross-platform name on a platform.
   *
   * @param platform the code of the platform
   * @param name the name that terms use
   * @return nothing where the name means what it says, or is unknown there
   */
  public Optional<CommonMeaning> meaning(String platform, String name) {
    return common.find(platform, name);
  }

  /**
   * The cross-platform names.
   *
   * @return by code, such as {@code likes}
   */
  public List<Code> commonNames() {
    return common.names();
  }

  /**
   * What a metric counted during some days. More than one definition means that the days lie across
   * a change; where two first days are published for a change, both counts are named on the days
   * between them.
   *
   * @param platform the code of the platform
   * @param metric the code of the metric
   * @param from the first day
   * @param until the day after the last
   * @return the definitions, the earliest first; none where the metric was not counted then
   * @throws IllegalArgumentException if there is no day between
   */
  public List<Definition> definitionsIn(
      String platform, String metric, LocalDate from, LocalDate until) {
    EffectivePeriod days = new EffectivePeriod(from, until);
    List<Definition> all = resolve(platform, metric).map(Metric::definitions).orElse(List.of());
    List<Definition> touched = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      Optional<LocalDate> next = i + 1 < all.size() ? all.get(i + 1).alsoFrom() : Optional.empty();
      if (all.get(i).mayTouch(days, next)) {
        touched.add(all.get(i));
      }
    }
    return touched;
  }

  /**
   * Why a metric is not counted on all of some days: its platform withdrew it, or had not begun.
   *
   * @param platform the code of the platform
   * @param metric the code of the metric
   * @param from the first day
   * @param until the day after the last
   * @return a sentence that names the day, the source and what is counted instead; nothing where
   *     the metric is counted throughout, or the dictionary lacks it
   * @throws IllegalArgumentException if there is no day between
   */
  public Optional<Message> notCounted(
      String platform, String metric, LocalDate from, LocalDate until) {
    return resolve(platform, metric)
        .flatMap(one -> new MetricCoverage(this, one).lacks(from, until));
  }

  /**
   * Within how many hours of each other the two figures of a rate of one post must have been read.
   *
   * @return hours; 0, at one instant, where the dictionary does not say it
   */
  public int togetherHours() {
    return together.orElse(0);
  }

  /**
   * The names of metrics and codes as terms, for sentences: {@code metric.youtube.views}, {@code
   * platform.youtube}, {@code source.platform-export}, {@code origin.organic}; what a
   * cross-platform name means as {@code common.facebook.likes}.
   *
   * @param language such as {@code hi}
   * @return what the dictionary says in that language
   */
  public Messages words(String language) {
    Map<String, String> texts = new TreeMap<>(catalogue.terms(language));
    texts.putAll(common.terms(metrics, language));
    for (Metric metric : metrics.values()) {
      String name = metric.names().get(language);
      if (name != null) {
        texts.put("term.metric." + metric.platform() + "." + metric.code(), name);
      }
    }
    return Messages.of(language, texts);
  }

  /**
   * The hash of all that the dictionary says.
   *
   * @return {@code sha256:} and 64 hexadecimal digits
   */
  public String digest() {
    String made = digest;
    if (made == null) {
      made = CanonicalForm.digest(toPlain());
      digest = made;
    }
    return made;
  }

  /** The published tree form. */
  @Override
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("id", id);
    tree.put("edition", edition.toString());
    tree.put("checkedTo", checkedTo.toString());
    tree.putAll(catalogue.toPlain());
    common.put(tree);
    together.ifPresent(hours -> tree.put("togetherHours", Tree.of(hours)));
    tree.put("metrics", Tree.list(metrics.values(), Metric::toPlain));
    return tree;
  }

  /** Loaded by the virtual machine when first used, by one thread. */
  private static final class Shipped {

    static final MetricDictionary DICTIONARY = load("/org/govsm/procurement/metrics/metrics.xml");

    private static MetricDictionary load(String name) {
      try (InputStream in =
          requireNonNull(MetricDictionary.class.getResourceAsStream(name), name)) {
        return read("metrics.xml", in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  /** Id and edition. */
  @Override
  public String toString() {
    return id + " " + edition;
  }
}
