package org.govsm.core.rules.dmn;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.govsm.core.decision.Searched;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.CellParser;
import org.govsm.core.rules.table.Literals;
import org.govsm.core.rules.table.PackContent;
import org.govsm.core.rules.table.Row;
import org.govsm.core.rules.table.Table;
import org.govsm.core.rules.table.ValueType;
import org.govsm.core.source.Position;
import org.govsm.core.xml.XmlCursor;

/** Makes a pack of what stands in a file: types, instruments, tables, words. */
public final class PackBuilder {

  private static final String PROFILE = "1";

  private final DmnFile file;
  private final XmlCursor in;
  private final Position top;
  private final Types types;

  private PackBuilder(DmnFile file, Position top) {
    this.file = file;
    this.in = file.in;
    this.top = top;
    this.types = new Types(file);
  }

  /** Reads a pack; throws with all that the profile refuses. */
  public static PackContent read(String file, byte[] bytes) {
    XmlCursor in = XmlCursor.open(file, bytes);
    Position top = in.position();
    DmnFile dmn = new DmnFile(in);
    dmn.read();
    PackContent pack = new PackBuilder(dmn, top).build();
    in.finish();
    return pack;
  }

  private PackContent build() {
    Map<String, Table> tables = new LinkedHashMap<>();
    Map<String, Map<String, String>> words = new LinkedHashMap<>();
    for (Raw.Decision decision : file.decisions.values()) {
      if ("labels".equals(decision.own().get("role"))) {
        decision.table().ifPresent(table -> new LabelTable(in, words).read(table));
      } else {
        new TableBuilder(file, types, decision)
            .build()
            .ifPresent(table -> tables.put(decision.id(), table));
      }
    }
    for (Table table : tables.values()) {
      table.rows().forEach(row -> notes(row, words));
    }
    return new PackContent(
        file.header.getOrDefault("id", ""),
        day("edition"),
        status(),
        day("checkedTo"),
        searched(),
        List.copyOf(file.instruments.values()),
        tables,
        words);
  }

  private static void notes(Row row, Map<String, Map<String, String>> words) {
    row.notes()
        .forEach(
            (language, note) ->
                words
                    .computeIfAbsent(language, l -> new LinkedHashMap<>())
                    .put(Row.NOTE_KEY + row.id(), note));
  }

  private String status() {
    String needs = file.header.getOrDefault("needs", PROFILE);
    if (!needs.equals(PROFILE)) {
      problem("pack.needs", "the pack needs profile " + needs, "use a newer version of govsm");
    }
    String status = file.header.getOrDefault("status", "");
    if (status.equals(PackContent.IN_FORCE) || status.equals(PackContent.DRAFT)) {
      return status;
    }
    problem("pack.status", "g:status is '" + status + "'", "write in-force or draft");
    return PackContent.DRAFT;
  }

  private Optional<Searched> searched() {
    String scope = file.header.getOrDefault("searchedFor", "");
    if (file.header.containsKey("searchedOn")) {
      return Optional.of(new Searched(day("searchedOn"), scope));
    } else if (!scope.isEmpty()) {
      problem("pack.searchedOn", "g:searchedFor has no day", "write g:searchedOn beside it");
    }
    return Optional.empty();
  }

  private LocalDate day(String attribute) {
    String written = file.header.get(attribute);
    if (written == null) {
      problem("pack." + attribute, "g:" + attribute + " is missing", "write the day");
      return LocalDate.EPOCH;
    }
    try {
      return Literals.day(written);
    } catch (CellException e) {
      problem("pack." + attribute, "g:" + attribute + ": " + e.what(), e.remedy());
      return LocalDate.EPOCH;
    }
  }

  private void problem(String code, String what, String remedy) {
    in.problem(top, code, what, remedy);
  }

  /** A table of words: {@code term} and a column for each language. */
  private record LabelTable(XmlCursor in, Map<String, Map<String, String>> words) {

    void read(Raw.DecisionTable table) {
      List<String> languages = table.outputs().stream().map(Raw.OutputClause::name).toList();
      for (Raw.Row row : table.rows()) {
        if (row.inputs().size() != 1 || row.outputs().size() != languages.size()) {
          in.problem(row.at(), "labels.row", "a label has a term and its languages", "fill it in");
        } else {
          String term = literal(row.inputs().get(0));
          for (int i = 0; i < languages.size(); i++) {
            label(row, languages.get(i), term, literal(row.outputs().get(i)));
          }
        }
      }
    }

    private void label(Raw.Row row, String language, String term, String text) {
      if (words.computeIfAbsent(language, l -> new LinkedHashMap<>()).put(term, text) != null) {
        in.problem(
            row.at(), "labels.twice", term + " has two words in '" + language + "'", "keep one");
      }
    }

    private String literal(Raw.Text text) {
      try {
        Object literal = CellParser.output(text.value(), ValueType.STRING);
        if (literal instanceof String words && !words.isBlank()) {
          return words;
        }
        in.problem(text.at(), "cell.empty", "a label says nothing", "write the words in quotes");
      } catch (CellException e) {
        in.problem(text.at(), e.code(), e.what(), e.remedy());
      }
      return "";
    }
  }
}
