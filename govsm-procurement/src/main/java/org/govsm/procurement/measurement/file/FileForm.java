package org.govsm.procurement.measurement.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Form of a file: its columns, found by any of their headings, and how its cells are written. */
public final class FileForm {

  private final List<LayoutColumn> columns;
  private final List<Notation> notations;
  private final Map<String, LayoutColumn> byHeading = new LinkedHashMap<>();

  public FileForm(List<LayoutColumn> columns, List<Notation> notations) {
    this.columns = List.copyOf(columns);
    this.notations = List.copyOf(notations);
    columns.forEach(c -> c.headings().keySet().forEach(h -> byHeading.put(CellText.folded(h), c)));
  }

  public List<LayoutColumn> columns() {
    return columns;
  }

  public List<Notation> notations() {
    return notations;
  }

  Optional<LayoutColumn> columnOf(String heading) {
    return Optional.ofNullable(byHeading.get(CellText.folded(heading)));
  }

  public boolean has(LayoutColumn.Role role) {
    return columns.stream().anyMatch(column -> column.role() == role);
  }

  public boolean hasOneReadingARow() {
    return has(LayoutColumn.Role.VALUE);
  }

  public boolean hasYearlessDates() {
    return notations.stream().flatMap(n -> n.dates().stream()).anyMatch(DatePattern::isYearless);
  }
}
