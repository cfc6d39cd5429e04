package org.govsm.procurement.measurement.file;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Languages of the headings of a file, and how cells are written there. */
final class HeadingLanguages {

  private HeadingLanguages() {}

  /** How the language in which most headings are is written; where none is named, the first. */
  static Notation notation(FileForm form, Map<String, Integer> votes) {
    Notation best = form.notations().get(0);
    for (Notation other : form.notations()) {
      if (votes.getOrDefault(other.language(), 0) > votes.getOrDefault(best.language(), 0)) {
        best = other;
      }
    }
    return best;
  }

  /** How many headings are of each language. */
  static Map<String, Integer> votes(FileForm form, List<String> cells) {
    Map<String, Integer> votes = new TreeMap<>();
    for (String cell : cells) {
      form.columnOf(cell)
          .map(column -> languageOf(column, cell))
          .ifPresent(language -> votes.merge(language, 1, Integer::sum));
    }
    return votes;
  }

  private static String languageOf(LayoutColumn column, String cell) {
    String folded = CellText.folded(cell);
    return column.headings().entrySet().stream()
        .filter(heading -> CellText.folded(heading.getKey()).equals(folded))
        .findFirst()
        .map(Map.Entry::getValue)
        .orElse("");
  }
}
