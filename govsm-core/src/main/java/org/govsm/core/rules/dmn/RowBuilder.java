package org.govsm.core.rules.dmn;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.govsm.core.decision.Certainty;
import org.govsm.core.decision.Force;
import org.govsm.core.rules.table.Authority;
import org.govsm.core.rules.table.Cell;
import org.govsm.core.rules.table.CellException;
import org.govsm.core.rules.table.CellParser;
import org.govsm.core.rules.table.InputColumn;
import org.govsm.core.rules.table.NamedType;
import org.govsm.core.rules.table.OutputColumn;
import org.govsm.core.rules.table.Row;
import org.govsm.core.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Reads the cells, outputs and annotations of rows. */
final class RowBuilder {

  private static final Pattern NOTE = Pattern.compile("note(?:\\.([a-z]{2,3}))?");
  private static final List<String> ANNOTATIONS =
      List.of("authority", "provision", "sure", "force", "interpretation");

  private final DmnFile file;
  private final XmlCursor in;
  private final List<Raw.Text> annotations;
  private final List<InputColumn> columns;
  private final List<OutputColumn> outputs;
  private final List<Map<String, Cell>> cellsRead = new ArrayList<>();

  RowBuilder(
      DmnFile file,
      List<Raw.Text> annotations,
      List<InputColumn> columns,
      List<OutputColumn> outputs) {
    this.file = file;
    this.in = file.in;
    this.annotations = annotations;
    this.columns = columns;
    this.outputs = outputs;
    columns.forEach(column -> cellsRead.add(new HashMap<>()));
    Set<String> seen = new HashSet<>();
    for (Raw.Text annotation : annotations) {
      String name = annotation.value();
      if (!ANNOTATIONS.contains(name) && !NOTE.matcher(name).matches()) {
        in.problem(
            annotation.at(),
            "table.annotation",
            "the annotation column '" + name + "' is not known",
            "use " + ANNOTATIONS + ", note or note.<language>");
      } else if (!seen.add(name.equals("note") ? "note.en" : name)) {
        in.problem(
            annotation.at(),
            "table.annotation",
            "the annotation column '" + name + "' appears twice",
            "keep one of them");
      }
    }
  }

  Optional<Row> build(Raw.Row raw) {
    boolean fits =
        raw.inputs().size() == columns.size()
            && raw.outputs().size() == outputs.size()
            && raw.annotations().size() <= annotations.size();
    if (!fits) {
      in.problem(
          raw.at(),
          "row.cells",
          "the row " + raw.id() + " does not have a cell for each column",
          "add or remove entries");
    }
    Map<String, String> annotated = annotations(raw);
    Optional<Authority> authority =
        Optional.ofNullable(file.instruments.get("#" + annotated.getOrDefault("authority", "")));
    String provision = annotated.getOrDefault("provision", "");
    Optional<Certainty> sure = Certainty.ofCode(annotated.getOrDefault("sure", ""));
    Optional<Force> force = Force.ofCode(annotated.getOrDefault("force", "binding"));
    noAuthority(raw, authority.isEmpty(), provision.isEmpty(), sure.isEmpty(), force.isEmpty());
    Optional<List<Cell>> cells = cells(raw);
    Optional<List<@Nullable Object>> answers = answers(raw, sure);
    if (!fits
        || authority.isEmpty()
        || provision.isEmpty()
        || sure.isEmpty()
        || force.isEmpty()
        || cells.isEmpty()
        || answers.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new Row(
            raw.id(),
            cells.get(),
            answers.get(),
            authority.get(),
            provision,
            sure.get(),
            force.get(),
            Optional.ofNullable(annotated.get("interpretation")),
            notes(annotated),
            raw.at()));
  }

  private Map<String, String> annotations(Raw.Row raw) {
    Map<String, String> annotated = new HashMap<>();
    for (int i = 0; i < Math.min(annotations.size(), raw.annotations().size()); i++) {
      if (!raw.annotations().get(i).isBlank()) {
        annotated.put(annotations.get(i).value(), raw.annotations().get(i));
      }
    }
    return annotated;
  }

  /** All that a row lacks, in one problem. */
  private void noAuthority(
      Raw.Row raw, boolean authority, boolean provision, boolean sure, boolean force) {
    List<String> missing = new ArrayList<>();
    if (authority) {
      missing.add("authority (the id of a knowledge source)");
    }
    if (provision) {
      missing.add("provision");
    }
    if (sure) {
      missing.add("sure (high, medium, low, not-found)");
    }
    if (force) {
      missing.add("force (binding, advisory)");
    }
    if (!missing.isEmpty()) {
      in.problem(
          raw.at(),
          "row.authority",
          "the row " + raw.id() + " has no valid " + String.join(", no valid ", missing),
          "fill in the annotations authority, provision and sure; a row without them is not law");
    }
  }

  private static Map<String, String> notes(Map<String, String> annotated) {
    Map<String, String> notes = new HashMap<>();
    for (Map.Entry<String, String> entry : annotated.entrySet()) {
      String name = entry.getKey();
      if (name.startsWith("note")) {
        notes.put(name.equals("note") ? "en" : name.substring("note.".length()), entry.getValue());
      }
    }
    return notes;
  }

  private Optional<List<Cell>> cells(Raw.Row raw) {
    List<Cell> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(columns.size(), raw.inputs().size()); i++) {
      Raw.Text text = raw.inputs().get(i);
      NamedType type = columns.get(i).type();
      try {
        cells.add(cell(i, text.value(), type));
      } catch (CellException e) {
        problem(raw, text, e);
      }
    }
    return cells.size() == columns.size() ? Optional.of(cells) : Optional.empty();
  }

  /** Rows of a table repeat their cells; each is read once. */
  private Cell cell(int column, String text, NamedType type) throws CellException {
    Cell known = cellsRead.get(column).get(text);
    if (known == null) {
      known = type.inUnit(CellParser.input(text, type.type()));
      cellsRead.get(column).put(text, known);
    }
    return known;
  }

  private Optional<List<@Nullable Object>> answers(Raw.Row raw, Optional<Certainty> sure) {
    boolean notFound = sure.filter(s -> s == Certainty.NOT_FOUND).isPresent();
    List<@Nullable Object> answers = new ArrayList<>();
    for (int i = 0; i < Math.min(outputs.size(), raw.outputs().size()); i++) {
      Raw.Text text = raw.outputs().get(i);
      try {
        answers.add(outputs.get(i).read(text.value(), notFound));
      } catch (CellException e) {
        problem(raw, text, e);
      }
    }
    return answers.size() == outputs.size() ? Optional.of(answers) : Optional.empty();
  }

  private void problem(Raw.Row raw, Raw.Text text, CellException e) {
    in.problem(text.at(), e.code(), "row " + raw.id() + ": " + e.what(), e.remedy());
  }
}
