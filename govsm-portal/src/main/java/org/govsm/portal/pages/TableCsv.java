package org.govsm.portal.pages;

import static java.util.stream.Collectors.joining;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.govsm.core.rules.TableView;

/** A table as RFC 4180 has it, with a byte order mark, without which Excel garbles Hindi. */
final class TableCsv {

  private TableCsv() {}

  static byte[] write(TableView table, Page page) {
    StringBuilder csv = new StringBuilder("\ufeff");
    List<String> head = new ArrayList<>(List.of(page.say("table.row"), page.say("table.days")));
    head.addAll(table.conditions());
    head.addAll(table.answers());
    for (String column : List.of("instrument", "provision", "sure", "seen", "address", "note")) {
      head.add(page.say("table." + column));
    }
    line(csv, head);
    table.lines().forEach(line -> line(csv, cells(line, page)));
    return csv.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static List<String> cells(TableView.Line line, Page page) {
    List<String> cells = new ArrayList<>(List.of(line.id(), line.days()));
    cells.addAll(TableDiff.cells(line));
    cells.add(line.citation().instrument());
    cells.add(line.citation().provision());
    cells.add(page.say("grade." + line.citation().sure().code()));
    cells.add(line.citation().seen().map(s -> s.code()).orElse(""));
    cells.add(line.citation().address().orElse(""));
    cells.add(line.note());
    return cells;
  }

  private static void line(StringBuilder csv, List<String> cells) {
    csv.append(
        cells.stream()
            .map(cell -> "\"" + cell.replace("\"", "\"\"") + "\"")
            .collect(joining(",", "", "\r\n")));
  }
}
