package org.govsm.core.rules.table;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.govsm.core.decision.Searched;
import org.govsm.core.time.EffectivePeriod;

/**
 * All that a pack says: its header, the instruments it cites, its compiled tables and its words.
 *
 * @param status one of {@link #IN_FORCE} and {@link #DRAFT}
 * @param tables by question, in the order of the file
 * @param words by language and key
 */
public record PackContent(
    String id,
    LocalDate edition,
    String status,
    LocalDate checkedTo,
    Optional<Searched> searched,
    List<Authority> instruments,
    Map<String, Table> tables,
    Map<String, Map<String, String>> words) {

  public static final String IN_FORCE = "in-force";
  public static final String DRAFT = "draft";

  public PackContent {
    instruments = List.copyOf(instruments);
    tables = Collections.unmodifiableMap(new LinkedHashMap<>(tables));
  }

  public PackContent inForce() {
    return new PackContent(id, edition, IN_FORCE, checkedTo, searched, instruments, tables, words);
  }

  /** The first day that any row names. */
  public LocalDate firstDay() {
    return tables.values().stream()
        .flatMap(table -> table.rows().stream().map(table::periodOf))
        .filter(period -> !period.equals(EffectivePeriod.ALWAYS))
        .map(EffectivePeriod::from)
        .min(Comparator.naturalOrder())
        .orElse(LocalDate.MIN);
  }

  /**
   * The ids of the instruments that the pack is about: the one whose id the pack bears and its
   * editions, else the one that most rows cite.
   */
  public Set<String> ownInstruments() {
    String name = id.substring(id.indexOf('.') + 1);
    Map<String, Long> rows =
        rows().collect(Collectors.groupingBy(row -> row.authority().id(), Collectors.counting()));
    Set<String> named =
        rows.keySet().stream()
            .filter(one -> one.equals(name) || one.startsWith(name + "."))
            .collect(Collectors.toUnmodifiableSet());
    return named.isEmpty()
        ? instruments.stream()
            .map(Authority::id)
            .max(Comparator.comparing(one -> rows.getOrDefault(one, 0L)))
            .map(Set::of)
            .orElseGet(Set::of)
        : named;
  }

  /** The rows of all tables, in the order of the file. */
  public Stream<Row> rows() {
    return tables.values().stream().flatMap(table -> table.rows().stream());
  }
}
