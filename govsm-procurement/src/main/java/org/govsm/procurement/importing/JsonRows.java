package org.govsm.procurement.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.govsm.core.text.Message;
import org.govsm.procurement.importing.JsonPull.Token;

/**
 * Answers of the interfaces of platforms as rows: a cell for each path of an item, such as {@code
 * statistics.viewCount}, empty where an item does not have it. Known are lists of {@code items} or
 * {@code data}, insights metric by metric, and tables of {@code columnHeaders} and {@code rows}. A
 * file holds one answer, or several one after the other or in a list; one item at a time is in
 * memory. An answer that tells of an error is refused, and one of several pages is said.
 */
final class JsonRows {

  private static final int SHOWN = 200;

  private final JsonTable table;
  private final List<Message> notes = new ArrayList<>();
  private final JsonPages pages = new JsonPages();

  private JsonRows(JsonTable table) {
    this.table = table;
  }

  /**
   * Reads a file.
   *
   * @throws BrokenTableException if it is no answer, or one of an error
   */
  static List<Message> read(
      InputStream file, JsonPull.Factory parser, List<String> known, RowSink sink)
      throws IOException {
    JsonRows rows = new JsonRows(new JsonTable(known, sink));
    try (JsonTokens in = new JsonTokens(parser.open(TextOfFile.of(file)))) {
      rows.answers(in);
      rows.table.end();
    } catch (JsonTable.Enough e) {
      return rows.notes;
    } catch (CharacterCodingException e) {
      throw new BrokenTableException(Message.of("table.json-utf-8"));
    }
    rows.notes.addAll(rows.pages.notes());
    return rows.notes;
  }

  private void answers(JsonTokens in) throws IOException {
    boolean any = false;
    for (Token token = in.next(); token != Token.END; token = in.next()) {
      in.begin();
      if (token == Token.START_OBJECT) {
        any |= answer(in);
      } else if (token != Token.START_ARRAY && token != Token.END_ARRAY) {
        throw line(in, "table.json-items");
      }
    }
    if (!any) {
      throw line(in, "table.json-items");
    }
  }

  /** Whether the answer has a list that is known. */
  private boolean answer(JsonTokens in) throws IOException {
    boolean found = false;
    boolean insights = false;
    long rowsBefore = table.count();
    List<String> columns = List.of();
    JsonValue errors = JsonValue.MISSING;
    Set<String> names = new HashSet<>();
    while (in.next() == Token.NAME) {
      in.begin();
      String name = in.text();
      if (!names.add(name)) {
        throw BrokenTableException.ofNameTwice(name, in.line());
      } else if (names.size() > JsonTable.COLUMNS) {
        throw JsonTokens.tooLarge();
      }
      Token value = in.next();
      boolean list = value == Token.START_ARRAY;
      if (name.equals("items") && list) {
        found = true;
        items(in);
      } else if (name.equals("data") && (list || value == Token.START_OBJECT)) {
        found = true;
        insights |= data(in, list);
      } else if (name.equals("columnHeaders") && list) {
        columns = columns(in, table.known());
      } else if (name.equals("rows") && list && !columns.isEmpty()) {
        found = true;
        rows(in, columns);
      } else if (name.equals("error")) {
        refuse(in.value());
      } else if (name.equals("errors")) {
        errors = in.value();
      } else if (JsonPages.tells(name)) {
        pages.tell(name, in.value());
      } else {
        in.value();
      }
    }
    lacking(errors, table.count() > rowsBefore);
    pages.end(table.count() - rowsBefore, insights);
    return found || !columns.isEmpty();
  }

  private static void refuse(JsonValue error) {
    if (!error.path("code").text().equals("ok")) {
      String said = error.isText() ? error.text() : error.path("message").text();
      throw new BrokenTableException(
          Message.of("table.json-error")
              .with("code", shown(error.path("code").text()))
              .with("said", shown(said)));
    }
  }

  /** An interface that lists errors beside what it gives has left something out. */
  private void lacking(JsonValue errors, boolean some) {
    JsonValue first = errors.path(0);
    if (first.isMissing()) {
      return;
    }
    String said = said(first);
    if (!some) {
      throw new BrokenTableException(
          Message.of("table.json-error")
              .with("code", shown(first.path("title").text()))
              .with("said", shown(said)));
    }
    notes.add(
        Message.of("import.json-errors")
            .with("count", errors.items().size())
            .with("said", shown(said)));
  }

  private static String said(JsonValue error) {
    return error.path("detail").isScalar()
        ? error.path("detail").text()
        : error.path("message").text();
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "\u2026" : line;
  }

  private void items(JsonTokens in) throws IOException {
    while (in.next() != Token.END_ARRAY) {
      in.begin();
      item(in);
    }
  }

  private void item(JsonTokens in) throws IOException {
    if (in.current() != Token.START_OBJECT) {
      throw line(in, "table.json-items");
    }
    long line = in.line();
    table.add(line, cells(in.value()));
  }

  /** Whether the list is one of insights, and of nothing else. */
  private boolean data(JsonTokens in, boolean list) throws IOException {
    JsonInsights insights = new JsonInsights();
    if (!list) {
      item(in);
      return false;
    }
    long others = 0;
    long days = 0;
    while (in.next() != Token.END_ARRAY) {
      in.begin();
      if (in.current() != Token.START_OBJECT) {
        throw line(in, "table.json-items");
      }
      long line = in.line();
      JsonValue element = in.value();
      if (JsonInsights.isInsight(element)) {
        days++;
        insights.add(line, element);
      } else {
        others++;
        table.add(line, cells(element));
      }
    }
    insights.giveTo(table);
    return days > 0 && others == 0;
  }

  /** A figure by what no layout knows, such as a country, is part of one that it is taken for. */
  private static List<String> columns(JsonTokens in, List<String> known) throws IOException {
    List<String> columns = new ArrayList<>();
    JsonValue headers = in.value();
    for (JsonValue header : headers.items()) {
      String name = header.path("name").text();
      boolean part = header.path("columnType").text().equalsIgnoreCase("DIMENSION");
      if (part && !known.isEmpty() && !known.contains(name)) {
        throw new BrokenTableException(
            Message.of("table.json-dimension").with("name", shown(name)));
      }
      columns.add(name);
    }
    return columns;
  }

  private void rows(JsonTokens in, List<String> columns) throws IOException {
    while (in.next() != Token.END_ARRAY) {
      in.begin();
      long line = in.line();
      JsonValue row = in.value();
      if (!row.isArray() || row.items().size() != columns.size()) {
        throw BrokenTableException.at("table.json-row", line);
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (row.path(i).isScalar()) {
          cells.put(columns.get(i), row.path(i).text());
        }
      }
      table.add(line, cells);
    }
  }

  private static Map<String, String> cells(JsonValue item) {
    Map<String, String> cells = new LinkedHashMap<>();
    flatten(item, "", cells);
    return cells;
  }

  private static void flatten(JsonValue node, String path, Map<String, String> cells) {
    for (Map.Entry<String, JsonValue> field : node.members().entrySet()) {
      String name = path + field.getKey();
      JsonValue value = field.getValue();
      if (name.equals("insights")) {
        value.path("data").items().forEach(insight -> insight(insight, cells));
      } else if (value.isObject()) {
        flatten(value, name + ".", cells);
      } else if (value.isScalar()) {
        cells.put(name, value.text());
      }
    }
  }

  /** A figure of the whole life of a post, that stands within the post. */
  private static void insight(JsonValue insight, Map<String, String> cells) {
    JsonValue value = insight.path("values").path(0).path("value");
    String period = insight.path("period").text();
    boolean life = period.isEmpty() || period.equals("lifetime");
    if (life && value.isScalar()) {
      cells.put("insights." + insight.path("name").text(), value.text());
    }
  }

  private static BrokenTableException line(JsonTokens in, String sentence) {
    return BrokenTableException.at(sentence, in.line());
  }
}
