package org.govsm.portal.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Message;

/**
 * Answers of the interfaces of platforms as rows: a cell for each path of an item, such as {@code
 * statistics.viewCount}, empty where an item does not have it. Known are lists of {@code items} or
 * {@code data}, insights metric by metric, and tables of {@code columnHeaders} and {@code rows}. A
 * file holds one answer, or several one after the other or in a list; one item at a time is in
 * memory. An answer that tells of an error is refused, and one of several pages is said.
 */
final class JsonRows {

  private static final int SHOWN = 200;

  private static final JsonFactory FACTORY =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder()
                  .maxNestingDepth(32)
                  .maxStringLength(128 * 1024)
                  .maxNumberLength(64)
                  .maxNameLength(256)
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .build();

  private static final JsonMapper MAPPER =
      JsonMapper.builder(FACTORY).enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();

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
  static List<Message> read(InputStream file, List<String> known, RowSink sink) throws IOException {
    JsonRows rows = new JsonRows(new JsonTable(known, sink));
    try (BoundedJson in = new BoundedJson(MAPPER.createParser(TextOfFile.of(file)))) {
      rows.answers(in);
      rows.table.end();
    } catch (JsonTable.Enough e) {
      return rows.notes;
    } catch (JsonProcessingException e) {
      throw BrokenTableException.at(
          "table.json", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    } catch (CharacterCodingException e) {
      throw new BrokenTableException(Message.of("table.json-utf-8"));
    }
    rows.notes.addAll(rows.pages.notes());
    return rows.notes;
  }

  private void answers(BoundedJson in) throws IOException {
    boolean any = false;
    for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
      in.begin();
      if (token == JsonToken.START_OBJECT) {
        any |= answer(in);
      } else if (token != JsonToken.START_ARRAY && token != JsonToken.END_ARRAY) {
        throw line(in, "table.json-items");
      }
    }
    if (!any) {
      throw line(in, "table.json-items");
    }
  }

  /** Whether the answer has a list that is known. */
  private boolean answer(BoundedJson in) throws IOException {
    boolean found = false;
    boolean insights = false;
    long rowsBefore = table.count();
    List<String> columns = List.of();
    JsonNode errors = MAPPER.missingNode();
    int members = 0;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      members++;
      if (members > JsonTable.COLUMNS) {
        throw BoundedJson.tooLarge();
      }
      in.begin();
      String name = in.currentName();
      JsonToken value = in.nextToken();
      boolean list = value == JsonToken.START_ARRAY;
      if (name.equals("items") && list) {
        found = true;
        items(in);
      } else if (name.equals("data") && (list || value == JsonToken.START_OBJECT)) {
        found = true;
        insights |= data(in, list);
      } else if (name.equals("columnHeaders") && list) {
        columns = columns(in, table.known());
      } else if (name.equals("rows") && list && !columns.isEmpty()) {
        found = true;
        rows(in, columns);
      } else if (name.equals("error")) {
        refuse(MAPPER.readTree(in));
      } else if (name.equals("errors")) {
        errors = MAPPER.readTree(in);
      } else if (JsonPages.tells(name)) {
        pages.tell(name, MAPPER.readTree(in));
      } else {
        in.skipChildren();
      }
    }
    lacking(errors, table.count() > rowsBefore);
    pages.end(table.count() - rowsBefore, insights);
    return found || !columns.isEmpty();
  }

  private static void refuse(JsonNode error) {
    if (!error.path("code").asText().equals("ok")) {
      String said = error.isTextual() ? error.asText() : error.path("message").asText("");
      throw new BrokenTableException(
          Message.of("table.json-error")
              .with("code", shown(error.path("code").asText("")))
              .with("said", shown(said)));
    }
  }

  /** An interface that lists errors beside what it gives has left something out. */
  private void lacking(JsonNode errors, boolean some) {
    JsonNode first = errors.path(0);
    if (first.isMissingNode()) {
      return;
    }
    String said = first.path("detail").asText(first.path("message").asText(""));
    if (!some) {
      throw new BrokenTableException(
          Message.of("table.json-error")
              .with("code", shown(first.path("title").asText("")))
              .with("said", shown(said)));
    }
    notes.add(
        Message.of("import.json-errors").with("count", errors.size()).with("said", shown(said)));
  }

  private static String shown(String text) {
    String line = text.replaceAll("\\p{Cntrl}", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "\u2026" : line;
  }

  private void items(BoundedJson in) throws IOException {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      in.begin();
      item(in);
    }
  }

  private void item(BoundedJson in) throws IOException {
    if (in.currentToken() != JsonToken.START_OBJECT) {
      throw line(in, "table.json-items");
    }
    long line = in.currentTokenLocation().getLineNr();
    table.add(line, cells(MAPPER.readTree(in)));
  }

  /** Whether the list is one of insights, and of nothing else. */
  private boolean data(BoundedJson in, boolean list) throws IOException {
    JsonInsights insights = new JsonInsights();
    if (!list) {
      item(in);
      return false;
    }
    long others = 0;
    long days = 0;
    while (in.nextToken() != JsonToken.END_ARRAY) {
      in.begin();
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw line(in, "table.json-items");
      }
      long line = in.currentTokenLocation().getLineNr();
      JsonNode element = MAPPER.readTree(in);
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
  private static List<String> columns(BoundedJson in, List<String> known) throws IOException {
    List<String> columns = new ArrayList<>();
    JsonNode headers = MAPPER.readTree(in);
    for (JsonNode header : headers) {
      String name = header.path("name").asText("");
      boolean part = header.path("columnType").asText("").equalsIgnoreCase("DIMENSION");
      if (part && !known.isEmpty() && !known.contains(name)) {
        throw new BrokenTableException(
            Message.of("table.json-dimension").with("name", shown(name)));
      }
      columns.add(name);
    }
    return columns;
  }

  private void rows(BoundedJson in, List<String> columns) throws IOException {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      in.begin();
      long line = in.currentTokenLocation().getLineNr();
      JsonNode row = MAPPER.readTree(in);
      if (!row.isArray() || row.size() != columns.size()) {
        throw BrokenTableException.at("table.json-row", line);
      }
      Map<String, String> cells = new LinkedHashMap<>();
      for (int i = 0; i < columns.size(); i++) {
        if (row.get(i).isValueNode() && !row.get(i).isNull()) {
          cells.put(columns.get(i), row.get(i).asText());
        }
      }
      table.add(line, cells);
    }
  }

  private static Map<String, String> cells(JsonNode item) {
    Map<String, String> cells = new LinkedHashMap<>();
    flatten(item, "", cells);
    return cells;
  }

  private static void flatten(JsonNode node, String path, Map<String, String> cells) {
    for (Map.Entry<String, JsonNode> field : node.properties()) {
      String name = path + field.getKey();
      JsonNode value = field.getValue();
      if (name.equals("insights")) {
        value.path("data").forEach(insight -> insight(insight, cells));
      } else if (value.isObject()) {
        flatten(value, name + ".", cells);
      } else if (value.isValueNode() && !value.isNull()) {
        cells.put(name, value.asText());
      }
    }
  }

  /** A figure of the whole life of a post, that stands within the post. */
  private static void insight(JsonNode insight, Map<String, String> cells) {
    JsonNode value = insight.path("values").path(0).path("value");
    boolean life = insight.path("period").asText("lifetime").equals("lifetime");
    if (life && value.isValueNode() && !value.isNull()) {
      cells.put("insights." + insight.path("name").asText(), value.asText());
    }
  }

  private static BrokenTableException line(BoundedJson in, String sentence) {
    return BrokenTableException.at(sentence, Math.max(1, in.currentLocation().getLineNr()));
  }
}
