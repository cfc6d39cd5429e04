package org.govsm.procurement.measurement;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What can be told of a row that was set aside, or of a figure of it: what it is about, its time
 * and the figures that could be read.
 *
 * @param figure the metric of which the figure was set aside; nothing where the whole row was
 */
record Told(
    Optional<String> figure,
    Optional<String> subject,
    Optional<Instant> at,
    SortedMap<String, String> figures) {

  /** So many are kept of a file; of more, only how many there are. */
  static final int MOST = 500;

  /** Sources may differ by a day in when a post went out. */
  private static final Duration AROUND = Duration.ofDays(2);

  private static final String FIGURE = "figure";
  private static final String SUBJECT = "subject";
  private static final String AT = "at";
  private static final String FIGURES = "figures";

  static Told of(Map<?, ?> tree) {
    SortedMap<String, String> figures = new TreeMap<>();
    if (tree.get(FIGURES) instanceof Map<?, ?> all) {
      all.forEach((metric, value) -> figures.put(String.valueOf(metric), String.valueOf(value)));
    }
    return new Told(
        text(tree.get(FIGURE)),
        text(tree.get(SUBJECT)),
        text(tree.get(AT)).map(Instant::parse),
        figures);
  }

  private static Optional<String> text(@Nullable Object said) {
    return Optional.ofNullable(said).map(String::valueOf);
  }

  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    figure.ifPresent(metric -> tree.put(FIGURE, metric));
    subject.ifPresent(name -> tree.put(SUBJECT, name));
    at.ifPresent(time -> tree.put(AT, time.toString()));
    if (!figures.isEmpty()) {
      tree.put(FIGURES, new LinkedHashMap<>(figures));
    }
    return tree;
  }

  /**
   * Whether each of several is found among readings, no two in the same place.
   *
   * @param same whether the readings are as of the same instant, so that figures are the same too
   */
  static boolean areAllIn(Collection<Told> rows, Collection<Reading> readings, boolean same) {
    Map<List<Object>, Map<String, Reading>> found = new LinkedHashMap<>();
    for (Reading reading : readings) {
      found
          .computeIfAbsent(List.of(reading.subject(), time(reading)), k -> new TreeMap<>())
          .put(reading.metric(), reading);
    }
    Set<List<Object>> used = new HashSet<>();
    for (boolean named : new boolean[] {true, false}) {
      for (Told row : rows) {
        if (row.subject.isPresent() == named && !row.isNothing()) {
          Optional<List<Object>> place =
              found.entrySet().stream()
                  .filter(one -> row.figure.isPresent() || !used.contains(one.getKey()))
                  .filter(one -> row.fits(one.getKey(), one.getValue(), same))
                  .map(Map.Entry::getKey)
                  .findFirst();
          if (place.isEmpty()) {
            return false;
          } else if (row.figure.isEmpty()) {
            used.add(place.get());
          }
        }
      }
    }
    return true;
  }

  /** Whether a source of some gives this figure of a post, as of an instant or later. */
  boolean isGiven(
      String platform,
      Readings readings,
      Instant knownBy,
      SubjectNames names,
      Collection<String> sources,
      Instant since) {
    if (figure.isEmpty() || subject.isEmpty() || at.isEmpty()) {
      return false;
    }
    String post = names.post(platform, subject.get());
    boolean[] found = new boolean[1];
    readings.each(
        Selection.of(platform, figure.get(), knownBy)
            .publishedIn(at.get().minus(AROUND), at.get().plus(AROUND)),
        reading ->
            found[0] |=
                sources.contains(reading.source())
                    && names.post(platform, reading.subject()).equals(post)
                    && reading.figure().value().isPresent()
                    && !reading.retrievedAt().isBefore(since)
                    && reading.published().filter(reading.from()::isAfter).isEmpty());
    return found[0];
  }

  private boolean isNothing() {
    return figure.isEmpty() && subject.isEmpty() && at.isEmpty() && figures.isEmpty();
  }

  private static Instant time(Reading reading) {
    return reading.published().orElse(reading.from());
  }

  private boolean fits(List<Object> place, Map<String, Reading> found, boolean same) {
    return subject.filter(name -> !name.equals(place.get(0))).isEmpty()
        && at.filter(time -> !time.equals(place.get(1))).isEmpty()
        && figure.filter(metric -> !found.containsKey(metric)).isEmpty()
        && (figure.isPresent() || haveFigures(found, same));
  }

  private boolean haveFigures(Map<String, Reading> found, boolean same) {
    return figures.entrySet().stream()
        .allMatch(
            told -> {
              Reading reading = found.get(told.getKey());
              Optional<BigDecimal> value =
                  Optional.ofNullable(reading).flatMap(one -> one.figure().value());
              return value
                  .filter(one -> !same || one.compareTo(new BigDecimal(told.getValue())) == 0)
                  .isPresent();
            });
  }
}
