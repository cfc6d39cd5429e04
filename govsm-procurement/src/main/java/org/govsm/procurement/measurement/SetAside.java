package org.govsm.procurement.measurement;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.govsm.core.decision.Tree;
import org.jspecify.annotations.Nullable;

/**
 * Rows and figures of one file that were given and not read, and which figures they may belong to.
 * What of them is not known may be anything: nothing that they may belong to is complete.
 */
public final class SetAside {

  private static final String ROWS = "rows";
  private static final String FIGURES = "figures";
  private static final String PART = "part";
  private static final String PLATFORMS = "platforms";
  private static final String METRICS = "metrics";
  private static final String POSTS = "posts";
  private static final String FROM = "from";
  private static final String UNTIL = "until";
  private static final String TOLD = "told";
  private static final String SOURCE = "source";
  private static final String READ_AT = "readAt";
  private static final String COUNT = "figureCount";

  private final String file;
  private final int number;
  private final long rows;
  private final Set<String> figures;
  private final boolean part;
  private final Optional<Set<String>> platforms;
  private final Optional<Set<String>> metrics;
  private final Optional<Boolean> posts;
  private final Optional<Span> span;
  private final Optional<String> leftOut;
  private final List<Told> told;
  private final Optional<String> source;
  private final Optional<Instant> readAt;
  private final long figureCount;
  private final boolean withdrawn;

  /** From the first to the last instant that rows name. */
  record Span(Instant from, Instant until) {

    Span with(Span other) {
      return new Span(
          other.from.isBefore(from) ? other.from : from,
          other.until.isAfter(until) ? other.until : until);
    }

    boolean meets(Span other) {
      return !from.isAfter(other.until) && !until.isBefore(other.from);
    }
  }

  private SetAside(Draft d) {
    file = d.file;
    number = d.number;
    rows = d.rows;
    figures = Set.copyOf(d.figures);
    part = d.part;
    platforms = d.anyPlatform ? Optional.empty() : Optional.of(Set.copyOf(d.platforms));
    metrics = d.anyMetric ? Optional.empty() : Optional.of(Set.copyOf(d.metrics));
    posts = d.posts;
    span = d.anyTime ? Optional.empty() : d.span;
    leftOut = d.leftOut;
    told = List.copyOf(d.told);
    source = d.source;
    readAt = d.readAt;
    figureCount = d.figureCount;
    withdrawn = d.withdrawn;
  }

  /**
   * Posts that are known from a file that was withdrawn, and from no other: they went out, and what
   * they reached is missing.
   *
   * @param posts a reading of each, all of one platform; at least one
   * @param file the hash of the file
   * @param number which file of the contract, counted from 1
   */
  public static SetAside withdrawn(List<Reading> posts, String file, int number) {
    Draft draft = new Draft();
    for (Reading post : posts) {
      Instant out = post.published().orElseThrow();
      draft.of(Optional.of(post.platform()), Optional.of(new Span(out, out)));
    }
    draft.rows = posts.size();
    draft.anyMetric = true;
    draft.ofPosts(true);
    draft.withdrawn = true;
    return draft.done().in(file, number);
  }

  /**
   * Rows of which only the number is known.
   *
   * @param file the hash of the file; empty where it is not kept
   * @param number which file of the contract, counted from 1
   * @param rows how many
   * @return rows that may belong to anything
   */
  public static SetAside unknown(String file, int number, long rows) {
    Draft draft = new Draft();
    draft.rows(rows);
    return draft.done().in(file, number);
  }

  /**
   * Reads the published tree.
   *
   * @param tree as {@link #toPlain()} made it
   * @return the rows, of no file yet
   */
  public static SetAside of(Map<String, ? extends @Nullable Object> tree) {
    Draft d = new Draft();
    d.rows = new BigDecimal(String.valueOf(tree.get(ROWS))).longValueExact();
    d.figures.addAll(words(tree.get(FIGURES)));
    d.part = Boolean.TRUE.equals(tree.get(PART));
    d.anyPlatform = !tree.containsKey(PLATFORMS);
    d.platforms.addAll(words(tree.get(PLATFORMS)));
    d.anyMetric = !tree.containsKey(METRICS);
    d.metrics.addAll(words(tree.get(METRICS)));
    d.posts = tree.get(POSTS) instanceof Boolean some ? Optional.of(some) : Optional.empty();
    d.anyTime = !tree.containsKey(FROM);
    if (!d.anyTime) {
      d.span =
          Optional.of(
              new Span(
                  Instant.parse(String.valueOf(tree.get(FROM))),
                  Instant.parse(String.valueOf(tree.get(UNTIL)))));
    }
    if (tree.get(TOLD) instanceof List<?> all) {
      all.forEach(one -> d.told.add(Told.of((Map<?, ?>) requireNonNull(one))));
    }
    d.source = Optional.ofNullable(tree.get(SOURCE)).map(String::valueOf);
    d.readAt = Optional.ofNullable(tree.get(READ_AT)).map(String::valueOf).map(Instant::parse);
    Object count = tree.get(COUNT);
    d.figureCount = count == null ? 0 : new BigDecimal(String.valueOf(count)).longValueExact();
    return d.done();
  }

  private static List<String> words(@Nullable Object list) {
    return list instanceof List<?> all ? all.stream().map(String::valueOf).toList() : List.of();
  }

  /**
   * The published tree: rows, figures, part, platforms, metrics, posts, from, until, told, source,
   * readAt, figureCount. What is not known is left out.
   *
   * @return the tree, without the file
   */
  public Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put(ROWS, Tree.of(rows));
    tree.put(FIGURES, sorted(figures));
    tree.put(PART, part);
    platforms.ifPresent(all -> tree.put(PLATFORMS, sorted(all)));
    metrics.ifPresent(all -> tree.put(METRICS, sorted(all)));
    posts.ifPresent(some -> tree.put(POSTS, some));
    span.ifPresent(
        some -> {
          tree.put(FROM, some.from().toString());
          tree.put(UNTIL, some.until().toString());
        });
    if (!told.isEmpty()) {
      tree.put(TOLD, told.stream().map(Told::toPlain).toList());
      source.ifPresent(code -> tree.put(SOURCE, code));
      readAt.ifPresent(time -> tree.put(READ_AT, time.toString()));
    }
    if (figureCount > 0) {
      tree.put(COUNT, Tree.of(figureCount));
    }
    return tree;
  }

  private static List<String> sorted(Set<String> all) {
    return new ArrayList<>(new TreeSet<>(all));
  }

  /**
   * These rows, of a file.
   *
   * @param digest the hash of the file
   * @param place which file of the contract, counted from 1
   */
  public SetAside in(String digest, int place) {
    Draft draft = new Draft(this);
    draft.file = digest;
    draft.number = place;
    return draft.done();
  }

  /**
   * These rows, left out of account by an officer.
   *
   * @param reason why
   */
  public SetAside leftOut(String reason) {
    Draft draft = new Draft(this);
    draft.leftOut = Optional.of(reason);
    return draft.done();
  }

  /**
   * The hash of the file.
   *
   * @return empty where it is not kept
   */
  public String file() {
    return file;
  }

  /**
   * Which file of the contract.
   *
   * @return counted from 1; 0 where nobody counts
   */
  public int number() {
    return number;
  }

  /**
   * How many rows were not read at all.
   *
   * @return the number; rows of which only a figure was set aside are not among them
   */
  public long rows() {
    return rows;
  }

  /**
   * How many figures of rows were not read while others of the row were.
   *
   * @return the number; nothing where it is not kept
   */
  public Optional<Long> figureCount() {
    return figureCount > 0 ? Optional.of(figureCount) : Optional.empty();
  }

  /**
   * Whether the file is one page of several, so that it lacks rows beside those that are counted.
   *
   * @return whether it is
   */
  public boolean isPart() {
    return part;
  }

  /** Whether they were read, and are posts that only a withdrawn file had. */
  public boolean isWithdrawn() {
    return withdrawn;
  }

  /**
   * Why an officer left them out of account.
   *
   * @return the reason; nothing where they count as missing
   */
  public Optional<String> leftOut() {
    return leftOut;
  }

  /**
   * Whether they may belong to figures.
   *
   * @param platform the code of the platform
   * @param codes the codes of the metrics
   * @param ofPosts whether the figures are of posts, not of the account
   * @param from the beginning of the span that the figures are of
   * @param until its end, outside it
   * @return whether the figures may lack something
   */
  public boolean mayBeOf(
      String platform, Set<String> codes, boolean ofPosts, Instant from, Instant until) {
    boolean there =
        platforms.map(all -> all.contains(platform)).orElse(true)
            && posts.map(some -> some == ofPosts).orElse(true)
            && span.map(s -> s.from().isBefore(until) && !s.until().isBefore(from)).orElse(true);
    return there && (part || isOfRows(codes, ofPosts) || isOfFigures(codes));
  }

  /** Which posts a period has does not depend on the metric. */
  private boolean isOfRows(Set<String> codes, boolean ofPosts) {
    return rows > 0
        && (ofPosts || metrics.map(all -> codes.stream().anyMatch(all::contains)).orElse(true));
  }

  private boolean isOfFigures(Set<String> codes) {
    return codes.stream().anyMatch(figures::contains);
  }

  /**
   * These rows, without the figures that other files give: of the same post and metric, from a
   * source that is as firm or firmer, as of the same instant or later.
   *
   * @param readings what is known
   * @param knownBy the instant by which it must be known
   * @param names of posts
   * @param sources the codes of the sources, the firmest first
   * @return the rows and figures that nobody else gives
   */
  public SetAside without(
      Readings readings, Instant knownBy, SubjectNames names, List<String> sources) {
    int firmness = source.map(sources::indexOf).orElse(-1);
    List<Told> known = told.stream().filter(one -> one.figure().isPresent()).toList();
    if (known.isEmpty() || known.size() < figureCount || firmness < 0 || platforms.isEmpty()) {
      return this;
    }
    List<String> firmer = sources.subList(0, firmness + 1);
    Instant since = readAt.orElse(Instant.MAX);
    Draft draft = new Draft(this);
    draft.told.removeIf(
        one ->
            posts.orElse(false)
                && platforms.orElseThrow().stream()
                    .anyMatch(at -> one.isGiven(at, readings, knownBy, names, firmer, since)));
    Set<String> left = new TreeSet<>();
    draft.told.forEach(one -> one.figure().ifPresent(left::add));
    draft.figures.retainAll(left);
    draft.figureCount = draft.told.stream().filter(one -> one.figure().isPresent()).count();
    return draft.done();
  }

  /** What can be told of the rows and figures, one by one, as far as it is kept. */
  List<Told> told() {
    return told;
  }

  Optional<Span> span() {
    return span;
  }

  /** Rows in the making, one after the other. */
  static final class Draft {

    private String file = "";
    private int number;
    private long rows;
    private final Set<String> figures = new TreeSet<>();
    private boolean part;
    private boolean anyPlatform;
    private final Set<String> platforms = new TreeSet<>();
    private boolean anyMetric;
    private final Set<String> metrics = new TreeSet<>();
    private boolean anyTime;
    private Optional<Boolean> posts = Optional.empty();
    private Optional<Span> span = Optional.empty();
    private Optional<String> leftOut = Optional.empty();
    private final List<Told> told = new ArrayList<>();
    private Optional<String> source = Optional.empty();
    private Optional<Instant> readAt = Optional.empty();
    private long figureCount;
    private boolean withdrawn;

    Draft() {}

    private Draft(SetAside start) {
      file = start.file;
      number = start.number;
      rows = start.rows;
      figures.addAll(start.figures);
      part = start.part;
      anyPlatform = start.platforms.isEmpty();
      start.platforms.ifPresent(platforms::addAll);
      anyMetric = start.metrics.isEmpty();
      start.metrics.ifPresent(metrics::addAll);
      anyTime = start.span.isEmpty();
      posts = start.posts;
      span = start.span;
      leftOut = start.leftOut;
      told.addAll(start.told);
      source = start.source;
      readAt = start.readAt;
      figureCount = start.figureCount;
      withdrawn = start.withdrawn;
    }

    /** Who says what is in the file, and as of when. */
    void by(String code, Instant at) {
      source = Optional.of(code);
      readAt = Optional.of(at);
    }

    /** Whether all rows of the file are of posts, or none. */
    void ofPosts(boolean some) {
      posts = Optional.of(some);
    }

    /** Rows of which nothing is known. */
    void rows(long more) {
      rows += more;
      anyPlatform = true;
      anyMetric = true;
      anyTime = true;
    }

    /** Rows that were not given at all: the file is a page of several. */
    void part() {
      part = true;
      rows(0);
    }

    /** A row; what is not known of it may be anything. */
    void row(RowFaults row) {
      if (row.lines() > 1) {
        rows(row.lines());
        tell(new Told(Optional.empty(), Optional.empty(), Optional.empty(), new TreeMap<>()));
        return;
      }
      rows++;
      of(row.platform(), row.span());
      anyMetric |= row.metrics().isEmpty();
      metrics.addAll(row.metrics());
      tell(row.told(Optional.empty()));
    }

    private void tell(Told one) {
      if (told.size() < Told.MOST) {
        told.add(one);
      }
    }

    /** A figure of a row of which others were read. */
    void figure(String metric, RowFaults row) {
      figures.add(metric);
      figureCount++;
      tell(row.told(Optional.of(metric)));
      of(row.platform(), row.span());
    }

    private void of(Optional<String> platform, Optional<Span> at) {
      anyPlatform |= platform.isEmpty();
      platform.ifPresent(platforms::add);
      anyTime |= at.isEmpty();
      at.ifPresent(some -> span = Optional.of(span.map(some::with).orElse(some)));
    }

    boolean isEmpty() {
      return rows == 0 && figures.isEmpty() && !part;
    }

    SetAside done() {
      return new SetAside(this);
    }
  }
}
