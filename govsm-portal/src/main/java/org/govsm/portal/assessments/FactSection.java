package org.govsm.portal.assessments;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.govsm.core.text.Messages;
import org.jspecify.annotations.Nullable;

/** A member of the facts, to be read. */
public record FactSection(String name, String label, int count, List<Item> items) {

  private static final int MOST_ITEMS = 20;
  private static final int MOST_ROWS = 60;

  /**
   * An entry.
   *
   * @param title what it is called; empty where the section has only one
   * @param more how many rows are not shown
   */
  public record Item(String title, List<Row> rows, int more) {}

  /** One thing that is said. */
  public record Row(String path, String text) {}

  /** How many entries are not shown. */
  public int more() {
    return count - items.size();
  }

  /** All members of a document. */
  static List<FactSection> of(Map<String, ? extends @Nullable Object> document, Messages words) {
    List<FactSection> sections = new ArrayList<>();
    document.forEach((name, fact) -> sections.add(section(name, fact, words)));
    return sections;
  }

  private static FactSection section(String name, @Nullable Object fact, Messages words) {
    String label = words.find("term.fact." + name).orElse(name);
    List<Item> items = new ArrayList<>();
    int count = 1;
    if (fact instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      count = list.size();
      for (int i = 0; i < Math.min(MOST_ITEMS, count); i++) {
        items.add(item(title(list.get(i), i), list.get(i), words));
      }
    } else {
      items.add(item("", fact, words));
    }
    return new FactSection(name, label, count, items);
  }

  private static String title(@Nullable Object item, int index) {
    Object id = item instanceof Map<?, ?> map ? map.get("id") : null;
    return id == null ? String.valueOf(index + 1) : String.valueOf(id);
  }

  private static Item item(String title, @Nullable Object fact, Messages words) {
    List<Row> rows = new ArrayList<>();
    rows("", fact, words, rows);
    List<Row> shown = List.copyOf(rows.subList(0, Math.min(MOST_ROWS, rows.size())));
    return new Item(title, shown, rows.size() - shown.size());
  }

  private static void rows(String path, @Nullable Object fact, Messages words, List<Row> rows) {
    if (fact instanceof Map<?, ?> map && !map.isEmpty()) {
      String above = path.isEmpty() ? "" : path + ".";
      map.forEach((name, value) -> rows(above + name, value, words, rows));
    } else if (fact instanceof List<?> list && list.stream().anyMatch(Map.class::isInstance)) {
      int index = 1;
      for (Object value : list) {
        rows(path + " " + index++, value, words, rows);
      }
    } else {
      rows.add(new Row(path, said(fact, words)));
    }
  }

  private static String said(@Nullable Object fact, Messages words) {
    if (fact == null) {
      return words.say("facts-page.no");
    } else if (fact instanceof Boolean truth) {
      return words.say(truth ? "form.yes" : "form.no");
    } else if (fact instanceof List<?> list) {
      return list.isEmpty()
          ? words.say("facts-page.blank")
          : String.join(", ", list.stream().map(String::valueOf).toList());
    }
    String text = String.valueOf(fact);
    return text.isBlank() || fact instanceof Map<?, ?> ? words.say("facts-page.blank") : text;
  }
}
