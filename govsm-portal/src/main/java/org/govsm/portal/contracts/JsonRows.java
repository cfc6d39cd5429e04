package org.govsm.portal.contracts;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.govsm.core.text.Message;

/**
 * The items of the answers of an API as rows: a cell for each path that a layout knows, such as
 * {@code statistics.viewCount}, empty where an item does not have it. A file holds one answer, or
 * several one after the other or in a list; only one item at a time is in memory.
 */
final class JsonRows {

  private static final String ITEMS = "items";

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

  private final List<String> paths;
  private final RowSink sink;

  private JsonRows(List<String> paths, RowSink sink) {
    this.paths = paths;
    this.sink = sink;
  }

  static void read(InputStream file, List<String> paths, RowSink sink) throws IOException {
    try (JsonParser in = FACTORY.createParser(TextOfFile.of(file))) {
      JsonRows rows = new JsonRows(paths, sink);
      if (sink.row(1, paths)) {
        rows.answers(in);
      }
    } catch (JsonProcessingException e) {
      throw BrokenTableException.at(
          "table.json", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    } catch (CharacterCodingException e) {
      throw new BrokenTableException(Message.of("table.json-utf-8"));
    }
  }

  /** The names of the first item and its values, as a row of headings and one of cells. */
  static void first(InputStream file, Consumer<List<String>> rows) throws IOException {
    try (JsonParser in = FACTORY.createParser(TextOfFile.of(file))) {
      Map<String, String> cells = new TreeMap<>();
      while (cells.isEmpty() && in.nextToken() != null) {
        if (ITEMS.equals(in.currentName()) && in.nextToken() == JsonToken.START_ARRAY) {
          in.nextToken();
          flatten(in, "", cells);
        }
      }
      if (cells.isEmpty()) {
        throw line(in, "table.json-items");
      }
      rows.accept(new ArrayList<>(cells.keySet()));
      rows.accept(new ArrayList<>(cells.values()));
    } catch (JsonProcessingException e) {
      throw BrokenTableException.at(
          "table.json", e.getLocation() == null ? 1 : e.getLocation().getLineNr());
    } catch (CharacterCodingException e) {
      throw new BrokenTableException(Message.of("table.json-utf-8"));
    }
  }

  private void answers(JsonParser in) throws IOException {
    boolean any = false;
    for (JsonToken token = in.nextToken(); token != null; token = in.nextToken()) {
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

  /** Whether the answer has a list of items. */
  private boolean answer(JsonParser in) throws IOException {
    boolean found = false;
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      boolean items = in.currentName().equals(ITEMS);
      if (in.nextToken() == JsonToken.START_ARRAY && items) {
        found = true;
        items(in);
      } else {
        in.skipChildren();
      }
    }
    return found;
  }

  private void items(JsonParser in) throws IOException {
    while (in.nextToken() != JsonToken.END_ARRAY) {
      if (in.currentToken() != JsonToken.START_OBJECT) {
        throw line(in, "table.json-items");
      }
      long line = in.currentTokenLocation().getLineNr();
      Map<String, String> cells = new HashMap<>();
      flatten(in, "", cells);
      List<String> row = new ArrayList<>();
      paths.forEach(path -> row.add(cells.getOrDefault(path, "")));
      sink.row(line, row);
    }
  }

  private static void flatten(JsonParser in, String path, Map<String, String> cells)
      throws IOException {
    while (in.nextToken() == JsonToken.FIELD_NAME) {
      String name = path + in.currentName();
      JsonToken token = in.nextToken();
      if (token == JsonToken.START_OBJECT) {
        flatten(in, name + ".", cells);
      } else if (token == JsonToken.START_ARRAY) {
        in.skipChildren();
      } else if (token != JsonToken.VALUE_NULL) {
        cells.put(name, in.getText());
      }
    }
  }

  private static BrokenTableException line(JsonParser in, String sentence) {
    return BrokenTableException.at(sentence, Math.max(1, in.currentLocation().getLineNr()));
  }
}
