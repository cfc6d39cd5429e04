package org.govsm.procurement.catalogue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.SourceProblem;

/** The open sets of a catalogue, each in the order of its file. */
final class CatalogueRows {

  static final String PART = "part";
  static final String UNIT = "unit";
  static final String ACCESSIBLE = "accessible";
  static final String DUTY = "duty";
  static final String STATED = "stated";
  static final List<String> SETS = List.of(PART, UNIT, ACCESSIBLE, DUTY, STATED);

  private final Map<String, Map<String, CatalogueRow>> sets = new TreeMap<>();

  /** Adds a row; false where the set has its code already. */
  boolean add(String set, CatalogueRow row) {
    return sets.computeIfAbsent(set, s -> new LinkedHashMap<>()).putIfAbsent(row.code(), row)
        == null;
  }

  Optional<CatalogueRow> find(String set, String code) {
    return Optional.ofNullable(sets.getOrDefault(set, Map.of()).get(code));
  }

  List<CatalogueRow> list(String set) {
    return List.copyOf(sets.getOrDefault(set, Map.of()).values());
  }

  List<String> codes(String set) {
    return List.copyOf(sets.getOrDefault(set, Map.of()).keySet());
  }

  Map<String, CatalogueRow> byCode(String set) {
    return Collections.unmodifiableMap(sets.getOrDefault(set, Map.of()));
  }

  CatalogueRows with(CatalogueRows other) {
    CatalogueRows both = new CatalogueRows();
    for (String set : SETS) {
      list(set).forEach(row -> both.add(set, row));
      other.list(set).forEach(row -> both.add(set, row));
    }
    return both;
  }

  /** Rows that another file has too, and says otherwise. */
  List<SourceProblem> clashes(CatalogueRows other) {
    List<SourceProblem> problems = new ArrayList<>();
    for (String set : SETS) {
      for (CatalogueRow row : other.list(set)) {
        if (find(set, row.code()).filter(own -> !own.equals(row)).isPresent()) {
          problems.add(
              new SourceProblem(
                  row.position(),
                  "service.clash",
                  "the " + set + " '" + row + "' says something else than before",
                  "say the same, leave it out, or give it a code of its own"));
        }
      }
    }
    return problems;
  }

  void terms(Map<String, String> terms, String language) {
    sets.forEach(
        (set, rows) ->
            rows.values().stream()
                .filter(row -> row.names().containsKey(language))
                .forEach(row -> terms.put("term.service-" + set + "." + row, row.name(language))));
  }

  void put(Map<String, Object> tree) {
    tree.put("parts", Tree.list(list(PART), CatalogueRow::toPlain));
    tree.put("units", Tree.list(list(UNIT), CatalogueRow::toPlain));
    tree.put("accessibility", Tree.list(list(ACCESSIBLE), CatalogueRow::toPlain));
    tree.put("duties", Tree.list(list(DUTY), CatalogueRow::toPlain));
    tree.put("statedInTerms", Tree.list(list(STATED), CatalogueRow::toPlain));
  }
}
