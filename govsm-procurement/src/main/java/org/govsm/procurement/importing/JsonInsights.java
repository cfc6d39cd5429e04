package org.govsm.procurement.importing;

import java.util.LinkedHashMap;
import java.util.Map;
import org.govsm.core.text.Message;

/**
 * Insights, which come metric by metric, as rows: one for each object and instant at which a window
 * ends, with a cell for each metric. A window that is not a day ends under a name of its own, so
 * that no layout takes it for one.
 */
final class JsonInsights {

  private static final int MOST = 200_000;
  private static final String HOME = "/insights/";

  private record Place(String object, String period, String end) {}

  private record Row(long line, Map<String, String> cells) {}

  private final Map<Place, Row> rows = new LinkedHashMap<>();
  private int cells;

  /** Whether an element is one. */
  static boolean isInsight(JsonValue element) {
    return element.path("name").isText()
        && (element.path("values").isArray() || element.has("total_value"));
  }

  void add(long line, JsonValue insight) {
    String name = insight.path("name").text();
    String id = insight.path("id").text();
    String object = id.contains(HOME) ? id.substring(0, id.indexOf(HOME)) : id;
    String period = insight.path("period").text();
    for (JsonValue value : insight.path("values").items()) {
      put(line, new Place(object, period, value.path("end_time").text()), name, value);
    }
    if (insight.has("total_value")) {
      put(line, new Place(object, "total", ""), name, insight.path("total_value"));
    }
  }

  private void put(long line, Place place, String name, JsonValue value) {
    cells++;
    if (cells > MOST) {
      throw new BrokenTableException(Message.of("table.json-large"));
    }
    Row row = rows.computeIfAbsent(place, at -> begin(line, at));
    if (value.path("value").isScalar()) {
      row.cells().put(name, value.path("value").text());
    }
  }

  private static Row begin(long line, Place place) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put("id", place.object());
    if (!place.end().isEmpty()) {
      boolean day = place.period().equals("day");
      cells.put(day ? "end_time" : "end_time of " + place.period(), place.end());
    }
    return new Row(line, cells);
  }

  void giveTo(JsonTable table) {
    rows.values().forEach(row -> table.add(row.line(), row.cells()));
    rows.clear();
  }
}
