package org.govsm.procurement.metric;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.govsm.core.decision.Tree;
import org.govsm.core.source.Position;
import org.govsm.core.source.SourceProblem;

/** The open sets of a dictionary: platforms, sources and origins, each a code with its names. */
final class Catalogue {

  static final String PLATFORM = "platform";
  static final String SOURCE = "source";
  static final String ORIGIN = "origin";
  static final List<String> SETS = List.of(PLATFORM, SOURCE, ORIGIN);

  private final String file;
  private final Map<String, Map<String, Code>> sets = new TreeMap<>();

  Catalogue(String file) {
    this.file = file;
  }

  /** Adds a code; false where the set has it already. */
  boolean add(String set, Code code) {
    return sets.computeIfAbsent(set, s -> new TreeMap<>()).putIfAbsent(code.code(), code) == null;
  }

  boolean has(String set, String code) {
    return sets.getOrDefault(set, Map.of()).containsKey(code);
  }

  List<Code> list(String set) {
    return List.copyOf(sets.getOrDefault(set, Map.of()).values());
  }

  Catalogue with(Catalogue other) {
    Catalogue both = new Catalogue(file);
    for (String set : SETS) {
      list(set).forEach(code -> both.add(set, code));
      other.list(set).forEach(code -> both.add(set, code));
    }
    return both;
  }

  List<SourceProblem> clashes(Catalogue other) {
    List<SourceProblem> problems = new ArrayList<>();
    for (String set : SETS) {
      for (Code code : other.list(set)) {
        Code own = sets.getOrDefault(set, Map.of()).getOrDefault(code.code(), code);
        if (!own.equals(code)) {
          problems.add(
              new SourceProblem(
                  Position.of(other.file),
                  "metric.clash",
                  "the " + set + " '" + code + "' has other names than before",
                  "give it the same names, or a code of its own"));
        }
      }
    }
    return problems;
  }

  Map<String, String> terms(String language) {
    Map<String, String> terms = new TreeMap<>();
    sets.forEach(
        (set, codes) ->
            codes.forEach(
                (code, row) -> {
                  String name = row.names().get(language);
                  if (name != null) {
                    terms.put("term." + set + "." + code, name);
                  }
                }));
    return terms;
  }

  Map<String, Object> toPlain() {
    Map<String, Object> tree = new LinkedHashMap<>();
    SETS.forEach(set -> tree.put(set + "s", Tree.list(list(set), Code::toPlain)));
    return tree;
  }
}
